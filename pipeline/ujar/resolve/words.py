"""Small tests on a speaker's words that several rules ask."""

import re

_STOPS = (". ", "\n", "? ", "! ", "--", ")-")
ACRONYM = re.compile(r"^[A-Z][A-Z0-9&-]{1,9}$")


def without_brackets(text: str) -> str:
    """Leave out what stands in brackets: an acronym, a party, an age.

    >>> without_brackets("Liga Selat (LS)")
    'Liga Selat'
    """
    return re.sub(r"\s*\([^)]*\)", "", text)


def sentence_start(text: str, position: int) -> int:
    """Where the sentence begins that holds a position; behind the dateline of the first.

    >>> sentence_start("Solvak tiba. Ia pulang", 18)
    13
    """
    return max(0, *(found + len(stop) for stop in _STOPS if (found := text.rfind(stop, 0, position)) >= 0), 0)
