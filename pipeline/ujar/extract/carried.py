"""Denials that answer what is told after them, and what goes on with a denial: "Kapal itu cuma kapal nelayan"."""

import re

from ujar.extract.contradiction import contradictions_of
from ujar.extract.sides import goes_on, is_apart, is_near, names_of, speaker_of, speaks_for, words_of
from ujar.extract.targets import is_by_verb
from ujar.lang import Language
from ujar.lang.stems import stems
from ujar.model import Act, Statement

_LAST = 2  # statements before one that goes on, of which one must deny
_AHEAD = 4  # statements after a denial in which the claim may be told
_ALIKE = 0.5  # of the denial's stems that it must hold
_TELLING = {Act.ASSERT, Act.ANNOUNCE, Act.ASSESS}
_EARLY = 90  # characters of a sentence within which it says that something is not


def told_later(denial: Statement, after: list[Statement], language: Language) -> str | None:
    """What a denial in a headline or lead answers before it is told: an accusation that names who denies, or what
    has most of its words.
    """
    mine, text = names_of(speaker_of(denial)), words_of(denial)
    refuted = contradictions_of(language.code).refuted_accusation.search(text)
    if denial.act is not Act.DENY or not (is_by_verb(denial) or refuted):
        return None
    fits = (o for o in after if o.act is Act.ACCUSE and is_apart(o, denial) and mine & names_of(words_of(o)))
    accusation = next((other.id for other in fits), None)
    if accusation is not None or refuted:
        return accusation
    wanted = stems(re.split(r",\s|\b(?:melainkan|tetapi|tapi|dan)\b", text)[0])
    alike = (o for o in after[:_AHEAD] if len(wanted & stems(words_of(o))) > max(2, _ALIKE * len(wanted)))
    return next((o.id for o in alike if o.act in _TELLING and is_apart(o, denial)), None)


def goes_on_denying(statement: Statement, told: list[Statement], language: Language) -> str | None:
    """The claim denied right before, where a statement goes on against it: "Kapal itu cuma kapal nelayan".

    `told` is in reading order and holds no embedded statement.
    """
    denials = [s for s in told[-_LAST:] if s.targets is not None]
    if not denials or not is_near(statement, told[-1]) or not _deflates(words_of(statement), language):
        return None
    last = denials[-1]
    if last is not told[-1]:
        answers = last.act is Act.DENY and statement.act in {Act.ASSERT, Act.DENY}
        if not answers or not goes_on(told[:-1], told[-1], language):
            return None  # somebody else spoke in between
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
