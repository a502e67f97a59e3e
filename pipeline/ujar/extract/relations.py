"""Statements about statements: continued speech, denials and the claims they are aimed at."""

from dataclasses import replace

from ujar.extract.acts import act_of
from ujar.extract.confidence import calibrated
from ujar.extract.denials import embedded_claim
from ujar.extract.found import BARE, Found
from ujar.extract.frame import is_resumption, relays_of, resumed, times_of
from ujar.extract.identity import identity
from ujar.extract.lexicon import Lexicon
from ujar.extract.targets import disowned, goes_on_denying, target_of
from ujar.extract.view import Sentence
from ujar.lang import Language
from ujar.model import Article, Span, Statement


def to_statements(
    article: Article, found: list[Found], sentences: list[Sentence], language: Language, lexicon: Lexicon
) -> tuple[Statement, ...]:
    """Give each candidate its id, times, relays and act; tie continuations and denials to what they hang on."""
    by_number = {sentence.number: sentence for sentence in sentences}
    out: list[Statement] = []
    seen: dict[str, int] = {}
    previous: Statement | None = None
    made: dict[int, Statement] = {}
    claimed: set[Span] = set()
    together: dict[int, list[Found]] = {}  # looked through per sentence: an article may have thousands
    for item in found:
        together.setdefault(item.sentence, []).append(item)
    for number, item in enumerate(found):
        if item.content[0] in claimed and item.takes == "naming":
            continue  # "tuduhan Ardania yang menyebut Z" is the claim that was denied
        sentence = by_number[item.sentence]
        antecedent = None
        if item.heir:
            antecedent = _inherited(item, previous, found[number + 1 :], by_number)
            if antecedent is None and previous is None:
                continue
        host = host_of(item, together[item.sentence])
        times, relays = times_of(item, sentence, language, host), relays_of(item, sentence, language)
        following = by_number.get(item.sentence + 1)
        last_here = number + 1 == len(found) or found[number + 1].sentence > item.sentence
        if following is not None and last_here and is_resumption(following, language, lexicon):
            later = resumed(following, language)
            times, relays = times or later[0], relays + tuple(r for r in later[1] if r not in relays)
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
            confidence=calibrated(item, sentence, language),
        )
        statement = replace(statement, id=identity(statement, seen))
        made[number] = statement
        claim = embedded_claim(statement, seen, language)
        if claim is not None:
            out.append(replace(statement, targets=claim.id))
            out.append(claim)
            claimed.update(claim.content)
        else:
            if item.rule == BARE:
                target = next((other.id for other in reversed(out) if other.content == statement.content), None)
            else:
                told = [other for other in out if other.embedded_in is None]
                target = target_of(statement, out, language) or goes_on_denying(statement, told, language)
            out.append(replace(statement, targets=target))
        if host is None:
            previous = out[-1] if claim is None else out[-2]
    numbers = {id(item): number for number, item in enumerate(found)}
    inside = {
        made[number].id: made[numbers[id(host)]].id
        for number in made
        if (host := host_of(found[number], together[found[number].sentence])) is not None and numbers[id(host)] in made
    }
    by_id = {statement.id: statement for statement in out}
    for inner, outer in inside.items():
        if disowned(by_id[outer], by_id[inner], language):
            by_id[outer] = replace(by_id[outer], targets=inner)
    out = _carried_on([by_id[s.id] for s in out], inside, language)
    return tuple(replace(s, embedded_in=inside[s.id]) if s.id in inside else s for s in out)


def _carried_on(statements: list[Statement], inside: dict[str, str], language: Language) -> list[Statement]:
    """Tie what goes on after a denial that was seen only once all was read."""
    out: list[Statement] = []
    told: list[Statement] = []
    for statement in statements:
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
    item: Found, previous: Statement | None, following: list[Found], sentences: dict[int, Sentence]
) -> Span | None:
    """The speaker a quotation without attribution goes on with: the one before it, else the one after."""
    if previous is not None:
        gap = item.sentence - sentence_of(previous, sentences, item.sentence)
        if gap <= 2:
            return previous.speaker or previous.antecedent
    for later in following[:1]:
        if later.speaker is not None and later.sentence - item.sentence <= 1:
            return later.speaker
    return (previous.speaker or previous.antecedent) if previous else None


def sentence_of(statement: Statement, sentences: dict[int, Sentence], default: int) -> int:
    """The number of the sentence that the statement begins in, `default` where it begins between two."""
    return next((n for n, s in sentences.items() if s.start <= statement.start < s.end + 2), default)
