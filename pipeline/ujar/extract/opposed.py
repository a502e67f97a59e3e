"""Claims that a statement contradicts in its own words: "tidak ada ranjau baru" after "militer menanam ranjau baru"."""

import re
from functools import cache

from ujar.lang import Language, get_language
from ujar.lang.stems import stems
from ujar.model import Act, Statement

_REACH = 4  # statements back
_NEAR = 1500  # characters back
_ACCUSED = 2  # statements back that an accusation may stand where the accused denies in other words
_HEAD = 2  # words after a negation of which one must be the other's as well
_SHARED = 0.5  # of the stems of the shorter of two that say the opposite


def negated_claim(statement: Statement, others: list[Statement], language: Language) -> str | None:
    """The earlier statement, `others` being the nearest first, that holds what this one says is not so."""
    text = words_of(statement)
    negated = _negation(language.code).search(text)
    if negated is None:
        if text.strip(' ."“”').lower() != "sebaliknya":
            return None
        return others[0].id if others else None
    wanted = stems(text)
    heads = stems(" ".join(re.findall(r"[\w-]+", text[negated.end() :])[:_HEAD]))  # what it is that is not so
    for other in others[:_REACH]:
        said = words_of(other)
        if statement.start - other.end > _NEAR:
            return None
        if other.act in {Act.DENY, Act.REJECT, Act.DEMAND, Act.PROMISE} or _any_negation(language.code).search(said):
            continue
        told = stems(said)
        shared = len(wanted & told)
        if heads & told and shared >= 2 and shared >= _SHARED * min(len(wanted), len(told)):
            return other.id
    return None


def accusation_of(denial: Statement, others: list[Statement]) -> str | None:
    """The accusation right before that names who denies: "A menuduh B berbohong. B membantah keras ..."."""
    mine = names_of(speaker_of(denial))
    for other in others[:_ACCUSED]:
        if other.act is Act.ACCUSE and denial.start - other.end < _NEAR and mine & names_of(words_of(other)):
            return other.id
    return None


def names_of(text: str) -> set[str]:
    """The capitalised words of a text."""
    return set(re.findall(r"\b[A-Z][\w’'-]+", text))


def speaker_of(statement: Statement) -> str:
    """A statement's speaker as printed, or the one it goes on with; empty where there is neither."""
    span = statement.speaker or statement.antecedent
    return span.text if span is not None else ""


def words_of(statement: Statement) -> str:
    """A statement's content as one text."""
    return " ".join(span.text for span in statement.content)


# Words between a negation and what it denies.
_EMPTY = "ada|adanya|pernah|akan|lagi|sedang|telah|sudah|bisa|dapat|mungkin|menyatakan|mengatakan|menyebut|bahwa"


@cache
def _negation(code: str) -> re.Pattern[str]:
    """A negation that governs the clause: among its first words, or tidak pernah anywhere."""
    words = "|".join(sorted(get_language(code).clauses.negators, key=len, reverse=True))
    first = rf"^\W*(?:[\w’'-]+\s+){{0,4}}(?:{words})\b"
    return re.compile(rf"(?:{first}|\b(?:tidak|tak|belum) pernah\b)(?:\s+(?:{_EMPTY})\b)*", re.IGNORECASE)


@cache
def _any_negation(code: str) -> re.Pattern[str]:
    words = "|".join(sorted(get_language(code).clauses.negators, key=len, reverse=True))
    return re.compile(rf"\b(?:{words})\b", re.IGNORECASE)
