"""Small tests on a speaker's words that several rules ask."""

import re
from collections.abc import Container, Sequence

FULL_STOPS = (". ", "\n", "? ", "! ")
_STOPS = (*FULL_STOPS, "--", ")-")
_END = re.compile(r"[.!?\n]")
_INITIAL = re.compile(r"(?:^|\s)[A-Z]\.")  # "George W. Bush"
_INNER_CAPITAL = re.compile(r"^(?!(?:Mc|Mac|De|Di|Da|Du|La|Le|Fitz|Van|Al|El|Abu|St)[A-Z])[A-Za-z]*[a-z][A-Z]")
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
    return behind_stop(text, position, _STOPS)


def sentence_end(text: str, position: int) -> int:
    """Where the sentence ends that holds a position, before its stop.

    >>> sentence_end("Solvak tiba. Ia pulang", 2)
    11
    """
    stop = _END.search(text, position)
    return stop.start() if stop else len(text)


def behind_stop(text: str, position: int, stops: Sequence[str]) -> int:
    """Behind the last of the stops before a position; 0 where none is. An initial's is none: "Darel O. Winther".

    >>> behind_stop("Solvak tiba. Darel O. Winther pulang", 22, [". "])
    13
    """
    best = 0
    for stop in stops:
        found = text.rfind(stop, 0, position)
        while found >= 0 and stop[0] == "." and _INITIAL.match(text, max(0, found - 2)):
            found = text.rfind(stop, 0, found)
        best = max(best, found + len(stop)) if found >= 0 else best
    return best


def leading(words: Sequence[str], phrases: Container[str], longest: int = 2) -> int:
    """How many words at the beginning make one of the phrases, the most first; 0 where none do.

    >>> leading(["kantor", "berita", "quandar"], {"kantor berita"})
    2
    """
    return next((n for n in range(min(longest, len(words)), 0, -1) if " ".join(words[:n]) in phrases), 0)


def is_brand(word: str) -> bool:
    """A word with a capital inside, as companies write themselves and people don't: "OrvelKu", never "McOrvel".

    >>> is_brand("OrvelKu"), is_brand("McOrvel"), is_brand("Al-Orvel")
    (True, False, False)
    """
    return _INNER_CAPITAL.match(word) is not None
