"""Statements about statements: continued speech, denials and the claims they are aimed at."""

from dataclasses import replace
from itertools import zip_longest

from ujar.extract.acts import act_of
from ujar.extract.carried import disowned, goes_on_denying, told_elsewhere
from ujar.extract.confidence import calibrated
from ujar.extract.denials import embedded_claim
from ujar.extract.found import BARE, Found
from ujar.extract.frame import is_resumption, relays_of, resumed, times_of
from ujar.extract.identity import identity
from ujar.extract.lexicon import Lexicon
from ujar.extract.sides import Sides
from ujar.extract.targets import said_before, target_of
from ujar.extract.view import Sentence
from ujar.lang import Language
from ujar.model import Article, Span, Statement

_AROUND = 20  # statements before and after a denial among which the claim is looked for


def to_statements(
    article: Article, found: list[Found], sentences: list[Sentence], language: Language, lexicon: Lexicon
) -> tuple[Statement, ...]:
    """Give each candidate its id, times, relays and act; tie continuations and denials to what they hang on."""
    by_number = {sentence.number: sentence for sentence in sentences}
    together = _by_sentence(found)
    hosts = {id(item): host_of(item, together[item.sentence]) for item in found}
    last = {item.sentence: item for item in found if hosts[id(item)] is None}  # a later sentence goes on about it
    out: list[Statement] = []
    seen: dict[str, int] = {}
    sides = Sides(language)
    previous: Statement | None = None
    made: dict[int, Statement] = {}  # by id() of the candidate
    claimed: set[int] = set()  # where claims within denials begin
    for item, later in zip_longest(found, found[1:]):
        if item.content[0].start in claimed and item.takes in {"naming", "claim"}:
            continue  # "tuduhan Ardania yang menyebut Z" is the claim that was denied
        antecedent = _inherited(item, previous, later, by_number) if item.heir else None
        if item.heir and antecedent is None and previous is None:
            continue
        host = hosts[id(item)]
        following = by_number.get(item.sentence + 1) if item is last[item.sentence] else None
        times, relays = _said_when_and_through(
            item, host, together[item.sentence], by_number[item.sentence], following, language, lexicon
        )
        statement = Statement(
            id="",
            article=article,
            kind=item.kind,
            content=item.content,
            act=act_of(item, language),
            cue=item.cue,
            speaker=item.speaker,
            antecedent=antecedent,
            times=times,
            relays=relays,
            rule=item.rule,
            confidence=calibrated(item, by_number[item.sentence], language),
        )
        statement = made[id(item)] = replace(statement, id=identity(statement, seen))
        sides.add(statement)
        claim = embedded_claim(statement, seen, language)
        if claim is not None and claim.speaker is None and (said := said_before(claim, statement, out)) is not None:
            statement, claim = replace(statement, targets=said), None
        else:
            statement = replace(
                statement, targets=claim.id if claim is not None else _target(statement, out, sides, language)
            )
        out.append(statement)
        if claim is not None:
            out.append(claim)
            sides.add(claim)
            claimed.update(span.start for span in claim.content)
        if host is None:
            previous = statement
    inside = {
        made[id(item)].id: made[id(host)].id
        for item in found
        if id(item) in made and (host := hosts[id(item)]) is not None and id(host) in made
    }
    by_id = {statement.id: statement for statement in out}
    for inner, outer in inside.items():
        if disowned(by_id[outer], by_id[inner], language):
            by_id[outer] = replace(by_id[outer], targets=inner)
    out = _carried_on([by_id[s.id] for s in out], inside, sides, language)
    return tuple(replace(s, embedded_in=inside[s.id]) if s.id in inside else s for s in out)


def _by_sentence(found: list[Found]) -> dict[int, list[Found]]:
    """The candidates of each sentence: an article may have thousands."""
    together: dict[int, list[Found]] = {}
    for item in found:
        together.setdefault(item.sentence, []).append(item)
    return together


def _said_when_and_through(
    item: Found, host: Found | None, others: list[Found], sentence: Sentence, following: Sentence | None,
    language: Language, lexicon: Lexicon,
) -> tuple[tuple[Span, ...], tuple[Span, ...]]:  # fmt: skip
    """Times and relays of the sentence, and of the `following` one where that goes on about the saying."""
    times, relays = times_of(item, sentence, language, host, others), relays_of(item, sentence, language)
    if following is None or not is_resumption(following, language, lexicon):
        return times, relays
    later_times, later_relays = resumed(following, language)
    return times or later_times, relays + tuple(relay for relay in later_relays if relay not in relays)


def _target(statement: Statement, before: list[Statement], sides: Sides, language: Language) -> str | None:
    """What a denial answers: that whose content it shares where it has none of its own, else what its words tell."""
    if statement.rule == BARE:
        return next((other.id for other in reversed(before) if other.content == statement.content), None)
    told = [other for other in before if other.embedded_in is None]
    return target_of(statement, before, sides, language) or goes_on_denying(statement, told, language)


def _carried_on(
    statements: list[Statement], inside: dict[str, str], sides: Sides, language: Language
) -> list[Statement]:
    """Tie a denial to what is told anywhere around it, and what goes on after a denial seen only once all was read."""
    out: list[Statement] = []
    told: list[Statement] = []
    for at, statement in enumerate(statements):
        if statement.targets is None:
            around = statements[max(0, at - _AROUND) : at + _AROUND]
            statement = replace(statement, targets=told_elsewhere(statement, around, sides, language))
        if statement.targets is None and statement.id not in inside and statement.embedded_in is None:
            statement = replace(statement, targets=goes_on_denying(statement, told, language))
        out.append(statement)
        if statement.id not in inside and statement.embedded_in is None:
            told.append(statement)
    return out


def host_of(item: Found, found: list[Found]) -> Found | None:
    """The innermost statement that another is told in: its content holds the other's cue and content."""
    hosts = [
        other
        for other in found
        if other is not item
        and item.cue is not None
        and other.sentence == item.sentence
        and any(span.covers(item.cue) for span in other.content)
        and all(any(span.covers(part) for span in other.content) for part in item.content)
    ]
    return min(hosts, key=lambda other: sum(span.end - span.start for span in other.content), default=None)


def _inherited(
    item: Found, previous: Statement | None, later: Found | None, sentences: dict[int, Sentence]
) -> Span | None:
    """The speaker a quotation without attribution goes on with: the one before it, else the one after."""
    if previous is not None:
        gap = item.sentence - sentence_of(previous, sentences, item.sentence)
        if gap <= 2:
            return previous.speaker or previous.antecedent
    if later is not None and later.speaker is not None and later.sentence - item.sentence <= 1:
        return later.speaker
    return (previous.speaker or previous.antecedent) if previous else None


def sentence_of(statement: Statement, sentences: dict[int, Sentence], default: int) -> int:
    """The number of the sentence that the statement begins in, `default` where it begins between two."""
    return next((n for n, s in sentences.items() if s.start <= statement.start < s.end + 2), default)
