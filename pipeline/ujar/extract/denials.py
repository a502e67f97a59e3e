"""Denials and rejections, and the claims they are aimed at: in their own content, or earlier in the article."""

import re
from dataclasses import replace
from functools import cache

from ujar.extract.identity import identity
from ujar.extract.lexicon import Lexicon
from ujar.lang import Language
from ujar.lang.stems import stems
from ujar.model import Act, Kind, Statement

# A noun of one act may point back to a statement of another: "usulan itu" to what was demanded.
_KIN = {
    Act.ACCUSE: {Act.ACCUSE, Act.ASSESS},
    Act.DEMAND: {Act.DEMAND, Act.OFFER},
    Act.OFFER: {Act.OFFER, Act.DEMAND},
}
_KIN_REACH = 8  # statements back that a noun may point to one of its kind
_REACH = 3  # statements back that it may point to a neutral one
_NEUTRAL = 4  # how many statements nearer a neutral one must be
_NEAR = 600  # characters before a denial within which a neutral one may end
_SHARED = 0.4  # of a denial's stems that an earlier claim must hold where nothing points back


def embedded_claim(denial: Statement, seen: dict[str, int], language: Language, lexicon: Lexicon) -> Statement | None:
    """As in "membantah klaim [Y] yang menyebut Z": the statement of Y (or of nobody named) that Z."""
    if denial.act not in {Act.DENY, Act.REJECT} or denial.kind is Kind.DIRECT:
        return None
    span = denial.content[0]
    match = _claim_pattern(lexicon).match(span.text)
    if match is None or (match["matter"] and not (match["who"] or "").strip()):
        return None  # "laporan soal X" of nobody is no claim
    part = next(name for name in ("claim", "order", "matter") if match[name])
    article = denial.article
    who = re.match(r"\s*(?:(?:oleh|dari)\s+)?(.*\S)", match["who"] or "")
    speaker = None
    if who is not None and _names_somebody(who[1], language):
        start = span.start + match.start("who") + who.start(1)
        speaker = article.span(start, start + len(who[1]))
    claim = Statement(
        id="",
        article=article,
        kind=Kind.INDIRECT,
        content=(article.span(span.start + match.start(part), span.end),),
        act=_act_of_noun(match["noun"], lexicon),
        cue=article.span(span.start + match.start("noun"), span.start + match.end("noun")),
        speaker=speaker,
        embedded_in=denial.id,
        rule="denied-claim",
        confidence=language.confidences.get("denied-claim", language.confidences["any other rule"]),
    )
    return replace(claim, id=identity(claim, seen))


def _names_somebody(words: str, language: Language) -> bool:
    """A name, a group, a body: "klaim [Ardania]", "tuntutan [pihak oposisi]"."""
    first = words.split()[0].lower()
    return words[0].isupper() or first in {*language.groups, *language.bodies, *language.openers, *language.titles}


def target_of(statement: Statement, before: list[Statement], language: Language, lexicon: Lexicon) -> str | None:
    """The earlier statement that a denial points back to: "tudingan itu dibantah", "menolak tuntutan tersebut".

    `before` is in reading order. Nothing is returned where no statement of another speaker fits.
    """
    text = statement.content[0].text
    match = _back_pattern(lexicon).search(text)
    if statement.act not in {Act.DENY, Act.REJECT}:
        return None
    others = [s for s in reversed(before) if _apart(s, statement)]
    if match is not None:
        return _by_noun(_act_of_noun(match["noun"], lexicon), statement, others)
    if before and text.lower() in lexicon.frames["nouns"]:
        return before[-1].id  # "..., tuduhan yang dibantah Y": the noun alone means the statement right before it
    pointed = re.match(r"(\w+)\s+(\w+)", text)
    if pointed and pointed[2].lower() in language.demonstratives and len(text.split()) <= 4:
        return _by_word(pointed[1], others[:_REACH])
    return _by_stems(text, others) if statement.rule.endswith("-claim") else None


def _apart(one: Statement, other: Statement) -> bool:
    """Not by the same speaker, as far as the words tell, and not what the other is told in."""
    if other.cue is not None and any(span.covers(other.cue) for span in one.content):
        return False
    mine, yours = one.speaker or one.antecedent, other.speaker or other.antecedent
    return mine is None or yours is None or mine.text.lower() != yours.text.lower()


def _by_noun(act: Act, denial: Statement, others: list[Statement]) -> str | None:
    """The nearest statement of the noun's kind; a neutral one where it is much nearer."""
    kin = _KIN.get(act, {act})
    near = denial.start - _NEAR
    costs = [
        (distance if other.act in kin else distance + _NEUTRAL + 2 * (other.kind is Kind.DIRECT), other.id)
        for distance, other in enumerate(others[:_KIN_REACH])
        if other.act in kin or (distance < _REACH and other.end > near and Act.ASSERT in {act, other.act})
    ]
    return min(costs)[1] if costs else None


def _by_word(word: str, others: list[Statement]) -> str | None:
    """What "hal itu" or "putusan itu" points to: the nearest statement, one with that word where it has a meaning."""
    wanted = stems(word)
    if not wanted:
        return others[0].id if others else None
    return next((other.id for other in others if wanted & stems(_words(other))), None)


def _by_stems(text: str, others: list[Statement]) -> str | None:
    """The earlier claim that a denial repeats in other words: "membantah negaranya melanggar ..."."""
    wanted = stems(text)
    best, share = None, _SHARED
    for other in others:
        shared = len(wanted & stems(_words(other)))
        if shared >= min(2, len(wanted)) and shared > share * len(wanted):
            best, share = other.id, shared / len(wanted)
    return best


def _words(statement: Statement) -> str:
    return " ".join(span.text for span in statement.content)


def _act_of_noun(noun: str, lexicon: Lexicon) -> Act:
    return lexicon.frames["nouns"][noun.lower()][0].act


@cache
def _claim_pattern(lexicon: Lexicon) -> re.Pattern[str]:
    """The claim inside the content of a denial: "klaim [X] yang menyebut Y", "tuduhan bahwa Y", "tuntutan agar Y"."""
    return re.compile(
        rf"^(?P<noun>{_nouns(lexicon)})(?:nya)?\b"
        r"(?P<who>(?:\s+(?!yang|bahwa|tentang|soal|mengenai|itu|tersebut|ini|agar|untuk|supaya)[\w.'’-]+){0,6})?\s+"
        r"(?:(?:yang\s+(?:menyebut(?:kan)?|mengatakan|menyatakan|menuding|menuduh)|bahwa)\s+(?:bahwa\s+)?(?P<claim>.+)"
        r"|(?P<order>(?:agar|untuk|supaya)\s.+)"
        r"|(?<=\w)(?:tentang|atas|soal|mengenai)\s+(?P<matter>.+))$",
        re.IGNORECASE | re.DOTALL,
    )


@cache
def _back_pattern(lexicon: Lexicon) -> re.Pattern[str]:
    """A claim pointed back to: "tudingan itu", "tuntutan Belmora tersebut"."""
    return re.compile(rf"\b(?P<noun>{_nouns(lexicon)})\b.{{0,40}}?\b(?:itu|tersebut|ini)\b", re.IGNORECASE)


def _nouns(lexicon: Lexicon) -> str:
    """The nouns of what can be denied or rejected, longest first; a promise is kept or broken."""
    nouns = [form for form, (cue, _) in lexicon.frames["nouns"].items() if cue.act is not Act.PROMISE]
    return "|".join(sorted(nouns, key=len, reverse=True))
