"""Denials that answer what is told after them, and what goes on with a denial: "Kapal itu cuma kapal nelayan"."""

import re

from ujar.extract.contradiction import contradictions_of
from ujar.extract.sides import goes_on, is_apart, is_near, names_of, speaker_of, speaks_for, words_of
from ujar.extract.targets import is_by_verb
from ujar.lang import Language
from ujar.model import Act, Statement

_EARLY = 90  # characters of a sentence within which it says that something is not


def told_later(denial: Statement, after: list[Statement]) -> str | None:
    """The accusation that a denial in a headline or lead answers before it is told: it names who denies."""
    mine = names_of(speaker_of(denial))
    if denial.act is not Act.DENY or not is_by_verb(denial):
        return None
    fits = (o for o in after if o.act is Act.ACCUSE and is_apart(o, denial) and mine & names_of(words_of(o)))
    return next((other.id for other in fits), None)


def goes_on_denying(statement: Statement, told: list[Statement], language: Language) -> str | None:
    """The claim denied right before, where a statement goes on against it: "Kapal itu cuma kapal nelayan".

    `told` is in reading order and holds no embedded statement.
    """
    if not told or told[-1].targets is None or not is_near(statement, told[-1]):
        return None
    if not _deflates(words_of(statement), language):
        return None
    last = told[-1]
    same = goes_on(told, statement, language) or speaks_for(last, statement, language)
    return last.targets if same else None


def disowned(statement: Statement, inner: Statement, language: Language) -> bool:
    """Somebody else's claim is told only to be refuted: "tidak ada secuil bukti pun di balik klaim X bahwa ..."."""
    if statement.targets is not None or inner.rule != "noun-clause" or inner.cue is None:
        return False
    if inner.speaker is None or names_of(inner.speaker.text) & names_of(speaker_of(statement)):
        return False
    lead = statement.article.text[statement.start : inner.cue.start]
    after = statement.article.text[inner.end : max(inner.end, statement.end)]
    patterns = contradictions_of(language.code)
    return patterns.disproof.search(lead) is not None or patterns.rejected.match(after) is not None


def _deflates(text: str, language: Language) -> bool:
    """It says that something is not, or is less than said: "tidak ada rudal", "cuma stasiun radar", "dongeng"."""
    pattern = contradictions_of(language.code).deflation
    return any(pattern.search(part[:_EARLY]) for part in re.split(r"(?<=[.!?])\s", text))
