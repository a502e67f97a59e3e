"""Unnamed and collective speakers: "sejumlah pengamat", "seorang pejabat AS" -> a group, with its state or body."""

import re

from ujar.model import Entity, Link, Span
from ujar.resolve import sureness
from ujar.resolve.cast import Cast, Speaker
from ujar.resolve.home import home_state, split_body

_SMALL = frozenset({"and", "for", "in", "of", "on", "the"})


def group(span: Span, cast: Cast) -> Speaker | None:
    """The group a span means, minted; None where its head is no noun for a group."""
    head = _head(re.findall(r"[\w-]+", span.text.lower()), cast)
    if head is None:
        return None
    inside = list(cast.names.within(span.start, span.end))
    states = [named.of("state")[0] for named in inside if named.of("state")]
    bodies = [named.of("org")[0] for named in inside if named.of("org")]
    name = cast.language.groups[head]
    whose = ""
    if not states and not bodies and (home := _home(span, cast)) is not None:
        states = [home]  # "pejabat kementerian unifikasi": of the state whose ministry it is
    if states and name not in cast.lists.stateless_groups:
        state = states[0].split("/")[1]
        whose = cast.language.adjectives.get(state, state)
    elif bodies and name in cast.lists.groups_of_a_body:
        whose = bodies[0].split("/")[1]
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


def _head(words: list[str], cast: Cast) -> str | None:
    """The noun of a group at the beginning, behind "para", "sejumlah", "empat"."""
    words = [single(word) for word in words]
    while words:
        for count in (3, 2, 1):
            head = " ".join(words[:count])
            if len(words) >= count and head in cast.language.groups:
                return head
        if words[0] not in cast.language.openers | cast.lists.numerals and not words[0].isdigit():
            return None
        words = words[1:]
    return None
