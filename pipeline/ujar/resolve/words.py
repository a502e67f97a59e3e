"""Small tests on a speaker's words that several rules ask."""

import re

ACRONYM = re.compile(r"^[A-Z][A-Z0-9&-]{1,9}$")


def without_brackets(text: str) -> str:
    """Leave out what stands in brackets: an acronym, a party, an age.

    >>> without_brackets("Liga Selat (LS)")
    'Liga Selat'
    """
    return re.sub(r"\s*\([^)]*\)", "", text)
