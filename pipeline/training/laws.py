"""Weak labels: laws and agreements that raw news names by their kind, a number or a title.

Our own articles hold too few of them to learn from. The rules know words for kinds of law (`UU`, `Resolusi`), never a
name.
"""

import re
from collections.abc import Sequence
from dataclasses import replace

from entities import Named

_STATUTES = re.compile(
    r"R?UU|R?UUD|(?:Rancangan)?[Uu]ndang-[Uu]ndang|Perppu|Perpu|Perpres|Keppres|Inpres|Perda|Pergub|Permen\w+|KUHA?P"
)
_AGREEMENTS = re.compile(r"[Pp]erjanjian|[Tt]raktat|[Kk]onvensi|Resolusi|[Pp]iagam|Deklarasi|Komunike|Memorandum")
_NUMBER = re.compile(r"[\d./]+|[IVXLC]+")
_COUNTED = {"nomor", "no", "no.", "tahun"}
# A capital after the title's words that begins something else.
_STOP = re.compile(
    r"(?:Presiden|Wakil|Ketua|Menteri|Menlu|Gubernur|Bupati|Hakim|Jaksa|Komisi|Dewan|Mahkamah|Pasal|Ayat|Namun|Jika|Dalam)$"
)
_LONGEST = 5  # words of a title without a number


def law_at(words: Sequence[str], start: int) -> int:
    """The end of the law or agreement that begins at a word; `start` itself where none does."""
    statute = _STATUTES.fullmatch(words[start]) is not None
    if not statute and not _AGREEMENTS.fullmatch(words[start]):
        return start
    end, titled = start + 1, 0
    while end < len(words):
        word = words[end]
        following = words[end + 1] if end + 1 < len(words) else ""
        if word.lower() in _COUNTED and (_NUMBER.fullmatch(following) or following == "."):
            end += 2
            if following == "." and end < len(words) and _NUMBER.fullmatch(words[end]):
                end += 1
        elif _NUMBER.fullmatch(word) and word[0].isalnum():
            end += 1
        elif word == "(" and end + 2 < len(words) and words[end + 2] == ")" and words[end + 1].isupper():
            after = words[end + 3].lower() if end + 3 < len(words) else ""
            if after not in _COUNTED and not _NUMBER.fullmatch(after):
                break
            end += 3
        elif word[:1].isupper() and not _STOP.match(word) and titled < _LONGEST:
            end, titled = end + 1, titled + 1
        elif word == "-" and words[end - 1][:1].isupper() and following[:1].isupper():
            end += 2
        elif word in {"tentang", "dan", "untuk"} and titled + (word == "tentang") and following[:1].isupper():
            end += 1
        else:
            break
    alone = end == start + 1
    return start if alone and not re.fullmatch(r"KUHA?P|UUD", words[start]) else end


def label_laws(named: Named) -> Named:
    """The sentence with its laws labelled; names within them give way. Headlines, all in capitals, stay as they are."""
    words = named.words
    capitals = sum(word[:1].isupper() for word in words)
    if capitals > 0.6 * sum(word[:1].isalpha() for word in words):
        return named
    tags = list(named.tags)
    at = 0
    while at < len(words):
        end = law_at(words, at)
        if end > at:
            while end < len(words) and tags[end][:1] == "I":  # no half of a name stays behind
                tags[end] = "O"
                end += 1
            tags[at:end] = ["B-LAW", *["I-LAW"] * (end - at - 1)]
        at = max(end, at + 1)
    return replace(named, tags=tuple(tags))
