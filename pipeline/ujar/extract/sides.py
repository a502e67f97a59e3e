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


class Sides:
    """The speakers of an article as it is read: whom a pronoun stands for, the fullest name of each."""

    def __init__(self, language: Language) -> None:
        self._language = language
        self._fullest: dict[str, frozenset[str]] = {}  # of each word of a name
        self._named: dict[str, frozenset[str]] = {}  # of each statement
        self._last: frozenset[str] = frozenset()

    def add(self, statement: Statement) -> None:
        """Read on: `statement` comes after all those added before."""
        speaker = speaker_of(statement)
        names = names_of(speaker)
        if points(speaker, self._language):
            names = self._last
        elif names and statement.rule != "denied-claim":
            self._last = names
        self._named[statement.id] = names
        for name in names:
            if len(names) > len(self._fullest.get(name, ())):
                self._fullest[name] = names

    def names(self, statement: Statement) -> frozenset[str]:
        """The names in the fullest mention of a speaker so far; of a pronoun those of the last speaker with a name."""
        mine = self._named.get(statement.id, frozenset())
        fuller = (names for name in mine if mine <= (names := self._fullest[name]))
        return max((mine, *fuller), key=len)

    def same(self, one: Statement, other: Statement) -> bool:
        """The same speaker behind a pronoun, or a body and who speaks for it: "Balai Air", "Humas Balai Air Tolvan"."""
        mine, yours = self.names(one), self.names(other)
        titles = self._language.titles
        letters = {name for name in mine & yours if name.isupper() and len(name) > 1 and name.lower() not in titles}
        return bool(mine and yours) and bool(mine <= yours or yours <= mine or letters)


def is_near(statement: Statement, before: Statement) -> bool:
    """A statement begins not far after another."""
    return statement.start - before.end <= NEAR


def goes_on(told: list[Statement], statement: Statement, language: Language) -> bool:
    """By the name of the one who spoke last of `told`, or by a pronoun."""
    speaker = speaker_of(statement)
    if points(speaker, language):
        first = re.split(r"\W", speaker.lower())[0]  # "laporan-laporan itu" is nobody who spoke before
        return first not in language.clauses.findings | language.clauses.speaking_texts
    named = next((name for s in reversed(told) if names_of(name := speaker_of(s)) and not points(name, language)), "")
    return bool(_untitled(speaker, language) & _untitled(named, language))


def _untitled(speaker: str, language: Language) -> set[str]:
    """The names among a speaker's words, without those of titles."""
    titles = _words_in(language.titles)
    return {name for name in names_of(speaker) if name.lower() not in titles}


@lru_cache(maxsize=8)
def _words_in(phrases: frozenset[str]) -> frozenset[str]:
    return frozenset(word for phrase in phrases for word in phrase.split())


def speaks_for(denial: Statement, statement: Statement, language: Language) -> bool:
    """Right after a short denial somebody with a title says more: "Belmora membantah. Menlu Mira Tolvan ..."."""
    speaker = speaker_of(statement)
    pointed = denial.rule == BARE or len(denial.content[0].text.split()) <= _POINTS
    cue = denial.cue.end if denial.cue is not None else denial.end
    between = denial.article.text[cue : statement.speaker.start if statement.speaker else statement.start]
    titles, denier = tuple(language.titles), speaker_of(denial)
    person = denier.lower().startswith(titles) and denier.split()[0].lower() not in language.bodies
    other = person and not _untitled(denier, language) & _untitled(speaker, language)
    titled = speaker.lower().startswith(titles) and not other
    return pointed and titled and "\n" not in between and len(between) < NEAR
