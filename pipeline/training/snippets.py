"""A snippet of a text -> where it stands: unique, the n-th, in a context, or nearest to something."""

import re
from collections.abc import Sequence

LONGEST = 1500  # characters of a `start … end` snippet; more is an `end` that was not meant

Snippet = str | tuple[str, int | str]
Offsets = tuple[int, int]


class Misplaced(Exception):
    """A snippet that the text does not hold, or holds more than once."""


def occurrences(text: str, snippet: str, *, words: bool = False) -> list[Offsets]:
    """Find a snippet, as whole words where asked."""
    before = r"(?<!\w)" if words and snippet[0].isalnum() else ""
    after = r"(?!\w)" if words and snippet[-1].isalnum() else ""
    return [match.span() for match in re.finditer(before + re.escape(snippet) + after, text)]


def only(found: list[Offsets], what: str) -> Offsets:
    if len(found) != 1:
        raise Misplaced(f"{'not found' if not found else f'found {len(found)} times'}: {what!r}")
    return found[0]


def place(text: str, snippet: Snippet, near: Sequence[Offsets] = (), avoid: Sequence[Offsets] = ()) -> Offsets:
    """Find what a snippet means; among several, the one nearest to `near` outside `avoid`."""
    if isinstance(snippet, tuple):
        return place_in(text, *snippet)
    if " … " in snippet and snippet not in text:
        start, end = snippet.split(" … ", 1)
        begin, rest = only(occurrences(text, start), start)
        stop = text.find(end, rest)
        if stop < 0 or stop - begin > LONGEST:
            raise Misplaced(f"no end within {LONGEST} characters: {snippet!r}")
        return begin, stop + len(end)
    found = occurrences(text, snippet, words=True) or occurrences(text, snippet)
    if len(found) == 1 or not (found and near):
        return only(found, snippet)

    def distance(span: Offsets) -> int:
        inside = any(span[0] < end and begin < span[1] for begin, end in avoid)
        return min(max(begin - span[1], span[0] - end, 0) for begin, end in near) + (len(text) if inside else 0)

    return min(found, key=distance)


def place_in(text: str, snippet: str, where: int | str) -> Offsets:
    if isinstance(where, int):
        found = occurrences(text, snippet)
        if where >= len(found):
            raise Misplaced(f"only {len(found)} of {snippet!r}")
        return found[where]
    begin, end = only(occurrences(text, where), where)
    if " … " in snippet and snippet not in text:
        first, last = place(text[begin:], snippet)
        return first + begin, last + begin
    position = text.find(snippet, begin, end)
    if position < 0:
        raise Misplaced(f"{snippet!r} is not in {where!r}")
    return position, position + len(snippet)


def spread(text: str, items: list[tuple[Snippet, str]]) -> dict[Offsets, str]:
    """Place snippets: tuples first, then all whole-word occurrences of plain ones, longest first; no overlaps."""
    todo = [(place(text, snippet), label) for snippet, label in items if isinstance(snippet, tuple)]
    plain = [(snippet, label) for snippet, label in items if isinstance(snippet, str)]
    for snippet, label in sorted(plain, key=lambda item: -len(item[0])):
        found = occurrences(text, snippet, words=True)
        if not found:
            raise Misplaced(f"not found: {snippet!r}")
        todo += [(span, label) for span in found]
    placed: dict[Offsets, str] = {}
    for span, label in todo:
        if not any(span[0] < end and begin < span[1] for begin, end in placed):
            placed[span] = label
    return placed
