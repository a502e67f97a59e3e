"""Denials that answer what is told after them, and what goes on with a denial: "Kapal itu cuma kapal nelayan"."""

import re

from ujar.extract.contradiction import contradictions_of
from ujar.extract.sides import Sides, goes_on, is_apart, is_near, names_of, speaker_of, speaks_for, words_of
from ujar.extract.targets import UNDENIABLE, is_by_verb
from ujar.lang import Language
from ujar.lang.stems import stems
from ujar.model import Act, Statement

_LAST = 2  # statements before one that goes on, of which one must deny
_ALIKE = 0.4  # of the denial's stems that what it answers must hold,
_MANY = 4  # or so many of them
_EARLY = 90  # characters of a sentence within which it says that something is not


def told_elsewhere(denial: Statement, around: list[Statement], sides: Sides, language: Language) -> str | None:
    """What another side tells before or after a denial in its words, one that names who denies before others.

    "Belmora membantah melanggar gencatan senjata" in the lead, "Ardania menuding Belmora menanam ranjau" later.
    """
    refuted = _refuted(denial, language)
    if refuted is None:
        return None
    mine = {name for name in sides.names(denial) if name.lower() not in language.titles}
    others = [
        other for other in around
        if other.act not in UNDENIABLE and speaker_of(other) and not words_of(other).endswith("?")
        and is_apart(other, denial) and not sides.same(other, denial)
    ]  # fmt: skip
    accused = (o for o in others if o.start > denial.start and o.act is Act.ACCUSE and mine & names_of(words_of(o)))
    accusation = next((other.id for other in accused), None)
    if accusation is not None:
        return accusation
    patterns = contradictions_of(language.code)
    parts = [stems(part) for part in (refuted, *re.split(r"\b(?:atau|maupun)\b", refuted)) if part]
    of_me = refuted.lower().startswith(tuple(language.clauses.own_side))  # "pihaknya melanggar perjanjian"
    best, found = _ALIKE, None
    for other in sorted(others, key=lambda other: abs(other.start - denial.start)):
        said = words_of(other)
        topic = said.split(" ")[0].lower() in patterns.nouns  # "menyinggung dugaan suap" claims nothing
        if topic or (not is_by_verb(denial) and patterns.any_negation.search(said)):
            continue
        me, told = of_me and bool(mine & names_of(said)), stems(said)
        for wanted in parts:  # "membantah polisi atau tentara memukul mereka"
            shared = len(wanted & told)
            share = (shared + me) / max(len(wanted), 1) if shared < _MANY else 1.0
            if shared and shared + me > 1 and share > best:
                best, found = share, other.id
    return found


def _refuted(denial: Statement, language: Language) -> str | None:
    """The words that a denial says are not so: those that a verb denies, else those of the sentence that refutes."""
    text = words_of(denial)
    patterns = contradictions_of(language.code)
    if denial.act is not Act.DENY or text.lower().startswith(tuple(language.clauses.hearsay)):
        return None
    if is_by_verb(denial):
        return re.split(r",\s|\b(?:melainkan|tetapi|tapi)\b", text)[0]
    sentences = re.split(r"(?<=[.!?])\s", text)
    return next((s for s in sentences if patterns.untrue.search(s)), None) or (
        text if patterns.refuted_accusation.search(text) else None
    )


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
