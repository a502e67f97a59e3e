"""Ids of negotiables in English, like those of the knowledge: "Konvensi Sungai Orvel" -> orvel-river-convention."""

import re
from collections.abc import Iterator

from ujar.resolve.lists import Lists
from ujar.resolve.people import slug

LONGEST = 3  # words of a phrase that is translated as one
_YEAR = re.compile(r"(?:19|20)\d{2}")


def english_slug(label: str, lists: Lists) -> str:
    """Names in the order printed, then what it is on, then its noun, as English has them; a year comes last.

    What it is on stands behind its noun in Indonesian, the more general word first: "perjanjian batas laut" is a
    maritime boundary agreement. A word that `id_words` does not hold stays as it is.
    """
    words = [word for word in label.split() if word.lower() not in lists.name_joiners]
    years = [word for word in words if _YEAR.fullmatch(word)]
    parts = list(_parts([word for word in words if word not in years], lists))
    names = [printed for printed, translated in parts if translated is None]
    rest = [translated for _, translated in parts if translated is not None]
    return slug(" ".join([*names, *reversed(rest), *years]))


def says_kind_only(name: str, lists: Lists) -> bool:
    """Words that say what an agreement is on and whose it is of none: "(Perjanjian) Ekstradisi"."""
    parts = list(_parts([word for word in name.split() if word.lower() not in lists.name_joiners], lists))
    return bool(parts) and all(translated is not None for _, translated in parts)


def _parts(words: list[str], lists: Lists) -> Iterator[tuple[str, str | None]]:
    """The words with what stands for them in ids, the longest phrases first; None for what is a name."""
    at = 0
    while at < len(words):
        for count in range(min(LONGEST, len(words) - at), 0, -1):
            phrase = " ".join(words[at : at + count])
            translated = lists.id_words.get(phrase.lower())
            if translated is not None or count == 1:
                yield phrase, translated
                at += count
                break
