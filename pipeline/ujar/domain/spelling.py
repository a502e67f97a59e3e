"""How a name is compared: one folding for the knowledge and for what a text prints."""

import unicodedata

_SPACES = str.maketrans(dict.fromkeys("-\u2010\u2011\u2012\u2013\u2014\u00a0\u02d7_/\t\n", " "))
_DROPPED = str.maketrans(dict.fromkeys("'\u2018\u2019\u02bc\u02bb`\u00b4.\"\u201c\u201d", ""))


def normalise(text: str) -> str:
    """Fold case, diacritics, hyphens, apostrophes, full stops and white space.

    >>> normalise("Dar  Vel-un"), normalise("São Tomé"), normalise("A.S.")
    ('dar vel un', 'sao tome', 'as')
    """
    folded = text.casefold().translate(_SPACES).translate(_DROPPED)
    if not folded.isascii():
        folded = "".join(ch for ch in unicodedata.normalize("NFKD", folded) if not unicodedata.combining(ch))
    return " ".join(folded.split())


def printed_as(alias: str, kind: str, text: str) -> bool:
    """Whether `text` may stand for an alias of the same folding, by its capitals.

    A name of one word is capitalised: `Tempo` is a paper, `tempo` a time. Short acronyms keep their case: `AS` is a
    state, `As` an axle; four letters and more also come as `Nato`, `Asean`. Longer names may come in any case.

    >>> printed_as("Tempo", "name", "tempo"), printed_as("Perundingan Nuklir Iran", "name", "perundingan nuklir Iran")
    (False, True)
    >>> printed_as("AS", "acronym", "As"), printed_as("NATO", "acronym", "Nato")
    (False, True)
    """
    letters = text.strip(" .\"'")
    if alias[:1].isupper() and not letters[:1].isupper() and " " not in alias.strip():
        return False
    if kind != "acronym" and not (alias.isupper() and len(alias) <= 5):
        return True
    return letters.replace(".", "") == alias.replace(".", "") or (len(alias) >= 4 and letters[:1].isupper())
