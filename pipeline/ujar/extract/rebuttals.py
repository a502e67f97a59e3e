"""Denials that go on: who has denied a claim says more against it, by the same mouth or by that of an official."""

import re
from collections.abc import Iterable
from functools import cache

from ujar.extract.bare import RULE
from ujar.extract.opposed import names_of, speaker_of, words_of
from ujar.lang import Language, get_language
from ujar.model import Statement

_NEAR = 600  # characters between a denial and what goes on with it
_EARLY = 90  # characters of a sentence within which it says that something is not
_POINTS = 5  # words of a denial that only points back: "tuduhan itu"


def goes_on_denying(statement: Statement, told: list[Statement], language: Language) -> str | None:
    """The claim denied right before, where a statement goes on against it: "Kapal itu cuma kapal nelayan".

    `told` is in reading order and holds no embedded statement.
    """
    if not told or told[-1].targets is None or statement.start - told[-1].end > _NEAR:
        return None
    if not deflates(words_of(statement), language):
        return None
    last = told[-1]
    same = _goes_on(told, statement, language) or _speaks_for(last, statement, language)
    return last.targets if same else None


def disowned(statement: Statement, inner: Statement, language: Language) -> bool:
    """Somebody else's claim is told only to be refuted: "tidak ada secuil bukti pun di balik klaim X bahwa ..."."""
    if statement.targets is not None or inner.rule != "noun-clause" or inner.cue is None:
        return False
    if inner.speaker is None or names_of(inner.speaker.text) & names_of(speaker_of(statement)):
        return False
    lead = statement.article.text[statement.start : inner.cue.start]
    after = statement.article.text[inner.end : max(inner.end, statement.end)]
    return _disproof(language.code).search(lead) is not None or _rejected(language.code).match(after) is not None


def deflates(text: str, language: Language) -> bool:
    """It says that something is not, or is less than said: "tidak ada rudal", "cuma stasiun radar", "dongeng"."""
    pattern = _deflation(language.code)
    return any(pattern.search(part[:_EARLY]) for part in re.split(r"(?<=[.!?])\s", text))


def _goes_on(told: list[Statement], statement: Statement, language: Language) -> bool:
    """By the name of the one who denied, or by a pronoun."""
    speaker = speaker_of(statement)
    if _points(speaker, language):
        return True
    named = next((name for s in reversed(told) if names_of(name := speaker_of(s)) and not _points(name, language)), "")
    return bool(names_of(speaker) & names_of(named))


def _points(speaker: str, language: Language) -> bool:
    """Nobody is named: "ia", "-nya", "diplomat itu"."""
    words = speaker.lower().split() or ["nya"]
    return words[0] == "nya" or words[0] in language.pronouns or words[-1] in language.demonstratives


def _speaks_for(denial: Statement, statement: Statement, language: Language) -> bool:
    """Right after a short denial somebody with a title says more: "Belmora membantah. Menlu Mira Tolvan ..."."""
    speaker = speaker_of(statement)
    pointed = denial.rule == RULE or len(denial.content[0].text.split()) <= _POINTS
    cue = denial.cue.end if denial.cue is not None else denial.end
    between = denial.article.text[cue : statement.speaker.start if statement.speaker else statement.start]
    titled = speaker.lower().startswith(tuple(language.titles))
    return pointed and titled and "\n" not in between and len(between) < _NEAR


@cache
def _deflation(code: str) -> re.Pattern[str]:
    words = get_language(code).clauses
    return re.compile(
        rf"\b(?:{_any(words.deflations)}|{_any(words.refutations)}"
        rf"|(?:tidak|tak|belum|bukan)\b(?!\s+(?:\w+\s+)?{_any(words.undenying)}\b))",
        re.IGNORECASE,
    )


@cache
def _disproof(code: str) -> re.Pattern[str]:
    doubts = _any(get_language(code).clauses.doubts)
    none = r"(?:tidak|tak) ada\b.{0,20}\b(?:bukti|dasar|alasan)\w*"
    return re.compile(rf"\b(?:{doubts}|{none}|omong kosong)", re.IGNORECASE)


@cache
def _rejected(code: str) -> re.Pattern[str]:
    wrong = _any(get_language(code).clauses.refutations)
    return re.compile(rf"\W*(?:itu|tersebut|adalah|hanya|cuma|merupakan|sekadar|\s)*{wrong}\b", re.IGNORECASE)


def _any(words: Iterable[str]) -> str:
    return f"(?:{'|'.join(re.escape(word) for word in sorted(words, key=len, reverse=True))})"
