"""What a content denies by its own words, without a verb of denial: "kami tidak pernah menembak"."""

import re
from itertools import islice

from ujar.extract.contradiction import CONTRADICTING, Contradictions, contradictions_of
from ujar.extract.sides import Sides, goes_on, is_apart, is_near, names_of, speaker_of, words_of
from ujar.lang import Language
from ujar.lang.stems import stems
from ujar.model import Act, Statement

NEAR_IN_WORDS = 1500  # characters before a denial that repeats a claim's words, within which that may end
_DOUBTED_REACH = 8  # statements back that a doubt may be aimed at
_TOLD_REACH = 4  # statements back that a clause may negate
_SHARED = 0.5  # of the stems of a clause that the claim it negates must hold
_HEAD = 2  # words after a negation of which one must be the other's as well


def negated_by(
    statement: Statement, before: list[Statement], others: list[Statement], sides: Sides, language: Language
) -> str | None:
    """The claim that a content says is not so; `others` are the nearest first, those of `before` by somebody else."""
    patterns, text = contradictions_of(language.code), words_of(statement)
    doubted, denied = patterns.doubt.search(text), patterns.denial.search(text)
    opposite = _opposite(text, statement, before, language)
    if not (doubted or denied) and (opposite is not None or not _negates(text, patterns)):
        return opposite
    theirs = (other for other in others if not sides.same(other, statement))
    others = list(islice(theirs, _DOUBTED_REACH))
    if doubted or denied:
        for other in others:
            said = words_of(other)
            if doubted and _affirms(said, patterns) and stems(text) & stems(said):
                return other.id
            accused = other.act is Act.ACCUSE and names_of(speaker_of(statement)) & names_of(said)
            if accused and stems(text) & stems(said):
                return other.id
        told = [s for s in before if s.embedded_in is None]
        if (
            told
            and told[-1].targets is not None
            and is_near(statement, told[-1])
            and goes_on(told, statement, language)
        ):
            return told[-1].targets
    return opposite or _negated(text, statement, others, language)


def _negates(text: str, patterns: Contradictions) -> bool:
    return _is_reversed(text) or patterns.negation.search(text) is not None


def _is_reversed(text: str) -> bool:
    return text.strip(' ."“”').lower() == "sebaliknya"


def _affirms(said: str, patterns: Contradictions) -> bool:
    return bool(patterns.affirmation.search(said)) and not patterns.doubt.search(said)


def _opposite(text: str, statement: Statement, before: list[Statement], language: Language) -> str | None:
    """Another's word right before that says the opposite: "telah bertemu Dusan" - "belum ada pertemuan"."""
    match = contradictions_of(language.code).opposite.match(text)
    if match is None or not before or not is_apart(before[-1], statement) or not is_near(statement, before[-1]):
        return None
    said = words_of(before[-1])
    happened = re.search(r"\b(?:sudah|telah|pernah)\b", said, re.IGNORECASE)
    return before[-1].id if happened and stems(match["head"]) & stems(said) else None


def _negated(text: str, statement: Statement, others: list[Statement], language: Language) -> str | None:
    """The claim that this one negates: "tidak ada ranjau baru" after "militer menanam ranjau baru"."""
    patterns = contradictions_of(language.code)
    negated = patterns.negation.search(text)
    if negated is None:
        return others[0].id if others and _is_reversed(text) else None
    if re.search(r"\bbelum\b(?! pernah)|\bakan\b", negated[0], re.IGNORECASE):
        return None  # what has not come about, or will not, nobody claimed
    ends = [len(part) for part in re.split(r"(?<=[.!?])\s", text[negated.end() :])]
    wanted = stems(text[: negated.end() + ends[0]].split(". ")[-1])  # of the sentence that says so
    heads = stems(" ".join(re.findall(r"[\w-]+", text[negated.end() :])[:_HEAD]))  # what it is that is not so
    for other in others[:_TOLD_REACH]:
        said = words_of(other)
        if statement.start - other.end > NEAR_IN_WORDS:
            return None
        if other.act in {*CONTRADICTING, Act.DEMAND, Act.PROMISE} or patterns.any_negation.search(said):
            continue
        told = stems(said)
        shared = len(wanted & told)
        if heads & told and shared >= 2 and shared >= _SHARED * len(wanted):
            return other.id
    return None
