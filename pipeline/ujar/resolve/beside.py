"""The sentences around a statement that say something of the saying: when it was said, and through whom."""

import re

from ujar.lang import Language
from ujar.model import Statement
from ujar.resolve.lists import lists_of

_SENTENCE = re.compile(r"[^.!?\n]+(?:(?:(?<=\s[A-Z])\.|[.!?](?!\s|$))[^.!?\n]*)*")  # "George W. Bush"
_AROUND = 320  # characters before or behind a statement in which such a sentence stands
_OWNER = 4  # words of whose saying it is: "Keinginan Presiden Solvak itu terlontar ..."
_LEAD = 6  # words before a comma in front of it: "Diberitakan Kabar Timur, | pernyataan itu disampaikan ..."


def pointing_sentence(statement: Statement, language: Language) -> re.Match[str] | None:
    """The sentence right beside a statement that points at it: "Pernyataan itu disampaikan Solvak pada Rabu (3/5)." """
    text, lists = statement.article.text, lists_of(language.code)
    sentences = [*_SENTENCE.finditer(text, max(0, statement.start - _AROUND), statement.end + _AROUND)]
    beside = [s for s in sentences if s.end() <= statement.start][-1:] + [
        s for s in sentences if s.start() >= statement.end and s[0].strip(" \"”“'")
    ][:2]
    for sentence in beside:
        words = re.findall(r"\w+", _behind_lead(sentence[0]).lower())
        if not words or words[0] not in lists.said_nouns:
            continue
        pointers = language.demonstratives | {"senada"}
        pointer = next((i for i, word in enumerate(words[: _OWNER + 2]) if word in pointers), len(words))
        if lists.agent_verbs & set(words[pointer + 1 : pointer + 4]) and not _is_others(sentence, statement):
            return sentence
    return None


def _is_others(sentence: re.Match[str], statement: Statement) -> bool:
    """It stands before a statement of somebody named whom it doesn't name: it points at what is before it."""
    speaker = statement.speaker.text if statement.speaker is not None else ""
    names = set(re.findall(r"\b[A-Z][\w’'-]+", speaker))
    return sentence.end() <= statement.start and bool(names) and names.isdisjoint(re.findall(r"[\w’'-]+", sentence[0]))


def _behind_lead(sentence: str) -> str:
    """ "Diberitakan Kabar Timur, | pernyataan itu ..."."""
    lead, comma, rest = sentence.partition(",")
    words = lead.lower().split()
    return rest if comma and 0 < len(words) <= _LEAD and words[0].startswith("di") else sentence
