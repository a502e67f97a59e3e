"""Who speaks on whose side, as far as the words tell: pronouns, names in full and in short, who speaks for a body."""

import re
from functools import lru_cache

from ujar.extract.found import BARE
from ujar.lang import Language
from ujar.model import Statement

NEAR = 600  # characters before a denial within which a neutral statement, or the denial it goes on with, must end
_POINTS = 5  # words of a denial that only points back: "tuduhan itu"


@lru_cache(maxsize=10_000)
def names_of(text: str) -> frozenset[str]:
    """The capitalised words of a text."""
    return frozenset(re.findall(r"\b[A-Z][\w’'-]+", text))


def is_same_name(one: str, other: str) -> bool:
    """The same words, or a name in full and in short: "Tolvan", "Menlu Mira Tolvan"."""
    short, full = sorted((names_of(one), names_of(other)), key=len)
    return one.lower() == other.lower() or bool(short and short <= full)


def speaker_of(statement: Statement) -> str:
    """A statement's speaker as printed, or the one it goes on with; empty where there is neither."""
    span = statement.speaker or statement.antecedent
    return span.text if span is not None else ""


def words_of(statement: Statement) -> str:
    """A statement's content as one text."""
    return " ".join(span.text for span in statement.content)


def points(speaker: str, language: Language) -> bool:
    """The speaker is not named: "ia", "-nya", "diplomat itu"."""
    words = speaker.lower().split() or ["nya"]
    return words[0] == "nya" or words[0] in language.pronouns or words[-1] in language.demonstratives


def is_apart(one: Statement, other: Statement) -> bool:
    """Not by the same speaker, as far as the words tell, and not what the other is told in."""
    if other.cue is not None and any(span.covers(other.cue) for span in one.content):
        return False
    mine, yours = speaker_of(one), speaker_of(other)
    return not mine or not yours or not is_same_name(mine, yours)


def is_same_side(one: Statement, other: Statement, before: list[Statement], language: Language) -> bool:
    """The same speaker behind a pronoun, or a body and who speaks for it: "Balai Air", "Humas Balai Air Mira Tolvan".

    `one` stands before `other`, both after (or in) `before`, which is in reading order.
    """
    mine, yours = _full_name(one, before, language), _full_name(other, before, language)
    return bool(mine and yours) and (mine <= yours or yours <= mine)


def _full_name(statement: Statement, before: list[Statement], language: Language) -> frozenset[str]:
    """The names in the fullest mention of a speaker so far; of a pronoun those of the nearest speaker with a name."""
    earlier = [speaker_of(s) for s in before if s.start < statement.start]
    speaker = speaker_of(statement)
    if points(speaker, language):
        speaker = next((name for name in reversed(earlier) if names_of(name) and not points(name, language)), "")
    mine = names_of(speaker)
    fuller = [names for name in earlier if mine and mine <= (names := names_of(name))]
    return max((mine, *fuller), key=len)


def is_near(statement: Statement, before: Statement) -> bool:
    """A statement begins not far after another."""
    return statement.start - before.end <= NEAR


def goes_on(told: list[Statement], statement: Statement, language: Language) -> bool:
    """By the name of the one who spoke last of `told`, or by a pronoun."""
    speaker = speaker_of(statement)
    if points(speaker, language):
        return True
    named = next((name for s in reversed(told) if names_of(name := speaker_of(s)) and not points(name, language)), "")
    return bool(names_of(speaker) & names_of(named))


def speaks_for(denial: Statement, statement: Statement, language: Language) -> bool:
    """Right after a short denial somebody with a title says more: "Belmora membantah. Menlu Mira Tolvan ..."."""
    speaker = speaker_of(statement)
    pointed = denial.rule == BARE or len(denial.content[0].text.split()) <= _POINTS
    cue = denial.cue.end if denial.cue is not None else denial.end
    between = denial.article.text[cue : statement.speaker.start if statement.speaker else statement.start]
    titled = speaker.lower().startswith(tuple(language.titles))
    return pointed and titled and "\n" not in between and len(between) < NEAR
