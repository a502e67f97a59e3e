"""Unnamed and collective speakers: "sejumlah pengamat", "seorang pejabat AS" -> a group, with its state or body."""

import re

from ujar.model import Entity, Link, Span
from ujar.resolve import sureness
from ujar.resolve.cast import Cast, Speaker
from ujar.resolve.home import home_state, split_body

_LONGEST_HEAD = 4  # words of a group's noun: "para menteri luar negeri"
_FORMER = "former-"
_MINISTRY = "-ministry"
_SMALL = frozenset({"and", "for", "in", "of", "on", "the"})


def group(span: Span, cast: Cast) -> Speaker | None:
    """The group a span means, minted; None where its head is no noun for a group."""
    head = _head(re.findall(r"[\w-]+", span.text.lower()), cast)
    if head is None or span.text.lower() in cast.lists.somebody:
        return None
    inside = list(cast.names.within(span.start, span.end))
    states = [named.of("state")[0] for named in inside if named.of("state")]
    bodies = [named.of("org")[0] for named in inside if named.of("org")]
    name = cast.language.groups[head]
    whose = ""
    if not states and bodies and name in cast.lists.groups_of_a_body and bodies[0].endswith(_MINISTRY):
        states = [cast.state_of(bodies[0])]  # "pejabat Kementerian Luar Negeri Tirvana": officials of the state
    if not states and not bodies and (home := _home(span, cast)) is not None:
        states = [home]  # "pejabat kementerian unifikasi": of the state whose ministry it is
    if states and name not in cast.lists.stateless_groups:
        state = states[0].split("/")[1]
        whose = cast.language.adjectives.get(state, state)
    elif bodies and name in cast.lists.groups_of_a_body:
        slug = bodies[0].split("/")[1]
        whose = cast.language.adjectives.get(slug, slug)
    if whose and name.startswith(_FORMER):  # former US presidents
        label = " ".join(["former", *map(_capital, whose.split("-")), *name.removeprefix(_FORMER).split("-")])
        identity = f"{_FORMER}{whose}-{name.removeprefix(_FORMER)}"
    else:
        label = " ".join([*map(_capital, whose.split("-")), *name.split("-")]).strip()
        identity = f"{whose}-{name}" if whose else name
    entity = cast.mint(Entity(f"group/{identity}", "UnnamedSource", label, None, states[0] if states else None))
    return Speaker(Link(span, entity, sureness.GROUP, "group"))


def _capital(word: str) -> str:
    """A word of a state's or body's name: "us" -> "US", "japanese" -> "Japanese"."""
    if word in _SMALL:
        return word
    return word.upper() if len(word) <= 3 else word.capitalize()


def _home(span: Span, cast: Cast) -> str | None:
    words = span.text.split()
    for begin in range(1, len(words)):
        found = split_body(words[begin:], cast.names)
        if found is not None:
            return home_state(" ".join(words[begin : begin + found[1]]), cast.names)
    return None


def single(word: str) -> str:
    """ "sumber-sumber": sumber."""
    first, _, second = word.partition("-")
    return first if first == second else word


def _opens(words: str, cast: Cast) -> bool:
    """ "Para", "salah seorang", "empat": what may stand before the noun of a group."""
    return words in cast.language.openers | cast.lists.numerals or words.isdigit()


def _head(words: list[str], cast: Cast) -> str | None:
    """The noun of a group at the beginning, behind "para", "sejumlah", "empat"."""
    words = " ".join(words).replace("jurubicara", "juru bicara").split()
    while words:
        for count in range(min(_LONGEST_HEAD, len(words)), 0, -1):
            for head in (" ".join(words[:count]), " ".join(map(single, words[:count]))):
                if head in cast.language.groups:
                    return head
        opening = next((count for count in (2, 1) if _opens(" ".join(words[:count]), cast)), 0)
        if not opening:
            return None
        words = words[opening:]
    return None
