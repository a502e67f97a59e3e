"""Patterns made of a language's word lists: agreements by name, references back, words of negotiating."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

from ujar.resolve.lists import Lists, lists_of

KINDS = ("treaty", "negotiation", "resolution")  # of negotiables that a noun points back at


@dataclass(frozen=True)
class Patterns:
    """What `about` looks for in the words of a statement and of an article."""

    lists: Lists
    named: re.Pattern[str]  # "Perjanjian Sungai Orlan 1978": noun and name
    small: re.Pattern[str]  # "perjanjian Orlan": the noun in small letters
    back: re.Pattern[str]  # "perjanjian itu": the group that matches is the kind
    talk: re.Pattern[str]
    firm: re.Pattern[str]  # those of them that are not said of any meeting
    not_meant: re.Pattern[str]  # "penjaga perdamaian": the word is there, not the thing
    settled: re.Pattern[str]  # what talks are to come to
    several: re.Pattern[str]  # "banyak perjanjian", "kesepakatan-kesepakatan": of no one of them
    bargain: re.Pattern[str]
    agreed: re.Pattern[str]  # an agreement or its draft is spoken of
    talked: re.Pattern[str]  # talks are spoken of
    resolution: re.Pattern[str]


@cache
def patterns_of(code: str) -> Patterns:
    """The patterns of a language."""
    lists = lists_of(code)
    every = lists.agreement_nouns | lists.talks_nouns
    nouns = "|".join(_words(word.title() for word in every))
    small = "|".join(_words(every))
    joiners = "|".join(_words(lists.name_joiners))
    return Patterns(
        lists=lists,
        named=re.compile(
            rf"{no_hall(lists)}\b(?P<noun>{nouns})(?![ \xa0]+(?:{nouns})\b)"
            rf"(?P<name>(?:[ \xa0]+(?:(?:{joiners})[ \xa0]+)?[A-Z][\w’'-]*|[ \xa0]+\d{{4}}\b)+)"
        ),
        small=re.compile(
            rf"{no_hall(lists)}\b(?P<noun>{small})[ \xa0]+(?!(?:{nouns})\b)"
            rf"(?P<name>[A-Z][\w’'-]*(?:[ \xa0]+[A-Z][\w’'-]*)*)(?![\w-])"
        ),
        back=_back(lists),
        talk=_any(lists.talk_words),
        firm=_any(lists.talk_words - lists.loose_words),
        not_meant=_any(lists.not_meant),
        settled=_any(lists.settling_words),
        several=_several(lists),
        bargain=_any(lists.bargain_words),
        agreed=_agreed(lists),
        talked=_any(lists.talked_words),
        resolution=re.compile(
            r"\b[Rr]esolusi\s+(?:(?:Dewan Keamanan|DK|Majelis Umum)\s+)?(?:PBB\s+)?"
            r"(?:[Nn]omor\s+|[Nn]o\.?\s*)?(?P<number>\d{3,4})(?:\s*/\s*\d+)?\b(?!\s*[x×p%])"
        ),
    )


def no_hall(lists: Lists) -> str:
    """What keeps a pattern from beginning behind a noun of buildings: "Gedung | Konvensi Orvel"."""
    return "".join(rf"(?<!\b{hall}[ \xa0])" for word in sorted(lists.halls) for hall in (word, word.title()))


def _back(lists: Lists) -> re.Pattern[str]:
    nouns = (lists.treaty_nouns, lists.negotiation_nouns, lists.resolution_nouns)
    kinds = [f"(?P<{kind}>{'|'.join(_words(words))})" for kind, words in zip(KINDS, nouns, strict=True)]
    every = "|".join([*kinds, *_words(lists.draft_nouns)])
    return re.compile(rf"\b(?:{every})\b(?:\s+[\w-]+){{0,2}}?\s+(?:itu|tersebut|ini)\b", re.IGNORECASE)


def _agreed(lists: Lists) -> re.Pattern[str]:
    """A noun of agreements, and before it what says that there is none yet: "setelah ada kesepakatan"."""
    wanted, nouns = ("|".join(_words(words)) for words in (lists.wanting, lists.treaty_nouns | lists.draft_nouns))
    return re.compile(rf"\b(?:(?P<wanted>{wanted})\s+)?(?P<noun>{nouns})\b", re.IGNORECASE)


def _several(lists: Lists) -> re.Pattern[str]:
    openers, nouns = ("|".join(_words(words)) for words in (lists.several_openers, lists.treaty_nouns))
    return re.compile(rf"\b(?:(?:{openers})\s+(?:{nouns})\b|(?P<noun>{nouns})-(?P=noun)\b)", re.IGNORECASE)


def _any(words: Iterable[str]) -> re.Pattern[str]:
    """Any of the words, whole, with "-nya" or without; a star stands for any ending."""
    return re.compile(rf"\b(?:{'|'.join(_words(words))})(?:nya)?\b", re.IGNORECASE)


def _words(words: Iterable[str]) -> list[str]:
    """The words as parts of a pattern, the longest first."""
    return [re.escape(word).replace(r"\*", r"\w*") for word in sorted(words, key=lambda word: (-len(word), word))]
