"""Statements about statements: continued speech, denials and the claims they are aimed at."""

import hashlib
import re
from dataclasses import replace
from functools import cache

from ujar.extract.acts import act_of
from ujar.extract.found import Found
from ujar.extract.frame import is_resumption, relays_of, resumed, times_of
from ujar.extract.lexicon import Lexicon
from ujar.extract.view import Sentence
from ujar.lang import Language
from ujar.model import Act, Article, Kind, Span, Statement

# A noun of one act may point back to a statement of another: "usulan itu" to what was demanded.
_KIN = {
    Act.ACCUSE: {Act.ACCUSE, Act.ASSESS},
    Act.DEMAND: {Act.DEMAND, Act.OFFER},
    Act.OFFER: {Act.OFFER, Act.DEMAND},
}


def to_statements(
    article: Article, found: list[Found], sentences: list[Sentence], language: Language, lexicon: Lexicon
) -> tuple[Statement, ...]:
    """Give each candidate its id, times, relays and act; tie continuations and denials to what they hang on."""
    by_number = {sentence.number: sentence for sentence in sentences}
    out: list[Statement] = []
    seen: dict[str, int] = {}
    previous: Statement | None = None
    for number, item in enumerate(found):
        sentence = by_number[item.sentence]
        antecedent = None
        if item.heir:
            antecedent = _inherited(item, previous, found[number + 1 :], by_number)
            if antecedent is None and previous is None:
                continue
        times, relays = times_of(item, sentence, language), relays_of(item, sentence, language)
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
            confidence=round(item.confidence, 2),
        )
        statement = replace(statement, id=_identity(statement, seen))
        claim = _embedded_claim(statement, seen, lexicon)
        if claim is not None:
            out.append(replace(statement, targets=claim.id))
            out.append(claim)
        else:
            target = _target(statement, out, lexicon)
            out.append(replace(statement, targets=target))
        previous = out[-1] if claim is None else out[-2]
    return tuple(out)


def _inherited(
    item: Found, previous: Statement | None, following: list[Found], sentences: dict[int, Sentence]
) -> Span | None:
    """The speaker a quotation without attribution goes on with: the one before it, else the one after."""
    if previous is not None:
        gap = item.sentence - _sentence_of(previous, sentences)
        if gap <= 2:
            return previous.speaker or previous.antecedent
    for later in following[:1]:
        if later.speaker is not None and later.sentence - item.sentence <= 1:
            return later.speaker
    return (previous.speaker or previous.antecedent) if previous else None


def _sentence_of(statement: Statement, sentences: dict[int, Sentence]) -> int:
    return next(n for n, s in sentences.items() if s.start <= statement.start < s.end + 2)


def _identity(statement: Statement, seen: dict[str, int]) -> str:
    """A hash of article, speaker and content, with an ordinal among equals: never an offset or a list position."""
    words = " ".join(span.text for span in statement.content)
    speaker = statement.speaker.text if statement.speaker else ""
    key = "\x1f".join([statement.article.id, speaker, words])
    ordinal = seen[key] = seen.get(key, -1) + 1
    return hashlib.sha256(f"{key}\x1f{ordinal}".encode()).hexdigest()[:16]


def _embedded_claim(denial: Statement, seen: dict[str, int], lexicon: Lexicon) -> Statement | None:
    """As in "membantah klaim [Y] yang menyebut Z": the statement of Y (or of nobody named) that Z."""
    if denial.act not in {Act.DENY, Act.REJECT} or denial.kind is Kind.DIRECT:
        return None
    span = denial.content[0]
    match = _claim_pattern(lexicon).match(span.text)
    if match is None:
        return None
    article = denial.article
    who = match["who"] or ""
    speaker = None
    if who.strip() and who.strip()[0].isupper():
        start = span.start + match.start("who") + len(who) - len(who.lstrip())
        speaker = article.span(start, start + len(who.strip()))
    claim = Statement(
        id="",
        article=article,
        kind=Kind.INDIRECT,
        content=(article.span(span.start + match.start("claim" if match["claim"] else "order"), span.end),),
        act=_act_of_noun(match["noun"], lexicon),
        cue=article.span(span.start + match.start("noun"), span.start + match.end("noun")),
        speaker=speaker,
        embedded_in=denial.id,
        rule="denied-claim",
        confidence=0.6,
    )
    return replace(claim, id=_identity(claim, seen))


def _target(statement: Statement, before: list[Statement], lexicon: Lexicon) -> str | None:
    """The earlier statement that a denial points back to: "tudingan itu dibantah", "menolak tuntutan tersebut"."""
    if statement.act not in {Act.DENY, Act.REJECT} or not before:
        return None
    text = statement.content[0].text
    match = _back_pattern(lexicon).search(text)
    if match is None:
        # "..., tuduhan yang dibantah Y": the noun alone means the statement right before it
        return before[-1].id if text.lower() in lexicon.frames["nouns"] else None
    act = _act_of_noun(match["noun"], lexicon)
    wanted = None if act is Act.ASSERT else _KIN.get(act, {act})
    others = [
        s for s in before if s.speaker is None or statement.speaker is None or s.speaker.text != statement.speaker.text
    ]
    for candidate in reversed(others):
        if wanted is None or candidate.act in wanted:
            return candidate.id
    return None


def _act_of_noun(noun: str, lexicon: Lexicon) -> Act:
    return lexicon.frames["nouns"][noun.lower()][0].act


@cache
def _claim_pattern(lexicon: Lexicon) -> re.Pattern[str]:
    """The claim inside the content of a denial: "klaim [X] yang menyebut Y", "tuduhan bahwa Y", "tuntutan agar Y"."""
    return re.compile(
        rf"^(?P<noun>{_nouns(lexicon)})(?:nya)?\b"
        r"(?P<who>(?:\s+(?!yang|bahwa|tentang|soal|mengenai|itu|tersebut|ini|agar|untuk|supaya)[\w.'’-]+){0,6})?\s+"
        r"(?:(?:yang\s+(?:menyebut(?:kan)?|mengatakan|menyatakan|menuding|menuduh)|bahwa)\s+(?:bahwa\s+)?(?P<claim>.+)"
        r"|(?P<order>(?:agar|untuk|supaya)\s.+))$",
        re.IGNORECASE | re.DOTALL,
    )


@cache
def _back_pattern(lexicon: Lexicon) -> re.Pattern[str]:
    """A claim pointed back to: "tudingan itu", "tuntutan Belmora tersebut"."""
    return re.compile(rf"\b(?P<noun>{_nouns(lexicon)})\b.{{0,20}}?\b(?:itu|tersebut|ini)\b", re.IGNORECASE)


def _nouns(lexicon: Lexicon) -> str:
    """The nouns of what can be denied or rejected, longest first; a promise is kept or broken."""
    nouns = [form for form, (cue, _) in lexicon.frames["nouns"].items() if cue.act is not Act.PROMISE]
    return "|".join(sorted(nouns, key=len, reverse=True))
