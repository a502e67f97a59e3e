"""Turtle as a store writes it, in whatever order, in; the same out with a paragraph a subject, sorted throughout.

Writing terms and their prefixes is what takes long, and pyoxigraph does it natively; here its text is only taken apart
and put together again: by subject, predicate and object, which it separates by line ends and commas that no term holds.

Bytes are handled as strings of one character each (Latin-1): as fast to split, faster to search, sorted the same.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import ExitStack
from heapq import merge
from itertools import groupby
from operator import itemgetter
from tempfile import TemporaryFile
from typing import IO, Final

CHUNK: Final = 64 * 2**20  # bytes sorted in memory; more are sorted in pieces on disk and merged

_NEXT: Final = " ;\n\t"  # between what is said with one predicate and with the next
_AND: Final = " , "  # between two objects of one predicate; in a literal, too
_MOST: Final = 10_000  # lists and orders kept in memory
_FIRST: Final = {"a": 0, "skos:prefLabel": 1}  # what a thing is and is called leads its description
_TERM: Final = re.compile(r'"(?:[^"\\]|\\.)*"(?:@[\w-]+|\^\^\S+)?|[^\s,]\S*', re.ASCII)
_later_predicates: Final = re.compile(r"\t(\S+)").findall
_BYTES: Final = "latin-1"


def header(prefixes: Mapping[str, str]) -> bytes:
    """The prefixes, sorted."""
    return "".join(sorted(f"@prefix {name}: <{namespace}> .\n" for name, namespace in prefixes.items())).encode()


def paragraphs(texts: Iterable[bytes], prefixes: int) -> Iterator[bytes]:
    """Give each subject's description, sorted, of texts that each begin with so many lines of prefixes."""
    writer = _Writer()
    for subject, said in _described(texts, prefixes):
        yield f"{subject} {writer.in_order(said)} .\n".encode(_BYTES)


def _described(texts: Iterable[bytes], prefixes: int) -> Iterator[tuple[str, str]]:
    """Give each subject, sorted, and all that is said of it: `a ujar:Treaty ;<line end><tab>skos:prefLabel "INF"`."""
    with ExitStack() as stack:
        held: dict[str, str] = {}
        more: dict[str, list[str]] = {}  # of what has been met before
        pieces: list[IO[str]] = []
        size = 0
        for text in texts:
            blocks = text.decode(_BYTES).split("\n", prefixes)[-1].split(" .\n")
            blocks.pop()  # what follows the last full stop: nothing
            for block in blocks:
                subject, _, said = block.partition(" ")
                if held.setdefault(subject, said) is not said:
                    more.setdefault(subject, []).append(said)
            size += len(text)
            if size > CHUNK:
                pieces.append(_aside(held, more, stack.enter_context(_file())))
                held, more, size = {}, {}, 0
        if not pieces:
            yield from _sorted(held, more)
            return
        pieces.append(_aside(held, more, stack.enter_context(_file())))
        lines = (line[:-1].replace(" ;\t", _NEXT).partition("\v") for line in merge(*pieces))
        for subject, found in groupby(lines, key=itemgetter(0)):
            yield subject, _NEXT.join(line[2] for line in found)


def _sorted(held: Mapping[str, str], more: Mapping[str, list[str]]) -> Iterator[tuple[str, str]]:
    for subject in sorted(held):
        yield subject, _NEXT.join([held[subject], *more[subject]]) if subject in more else held[subject]


def _aside(held: Mapping[str, str], more: Mapping[str, list[str]], file: IO[str]) -> IO[str]:
    """Write what is held into a file, sorted, each subject on a line of its own: no term holds a line end or a tab."""
    for subject, said in _sorted(held, more):
        file.write(subject + "\v" + said.replace("\n", "") + "\n")
    file.seek(0)
    return file


def _file() -> IO[str]:
    return TemporaryFile("w+", encoding=_BYTES, newline="\n")


class _Order:
    """How pieces with some predicates are put in order; thousands of descriptions have the same, as they come."""

    def __init__(self, predicates: Sequence[str]) -> None:
        self.starts = [f"{name} " for name in predicates]
        self.kind = predicates.index("a") if "a" in predicates else None
        places: dict[str, list[int]] = {}
        for place, name in enumerate(predicates):
            places.setdefault(name, []).append(place)
        names = sorted(places, key=lambda name: (_FIRST.get(name, len(_FIRST)), name))
        firsts = [places[name][0] for name in names]
        self.pick: Callable[[list[str]], Sequence[str]] = (
            itemgetter(*firsts) if len(firsts) > 1 else itemgetter(slice(1))  # of one place, itemgetter makes no list
        )
        self.several = [places[name] for name in names if len(places[name]) > 1]


class _Writer:
    """Puts one description after another in order, and keeps in mind what comes often."""

    def __init__(self) -> None:
        self._last = _Order(())
        self._orders: dict[tuple[str, ...], _Order] = {}
        self._lists: dict[str, tuple[str, int]] = {}  # in order, and how often what separates objects is in them

    def in_order(self, said: str) -> str:
        """Sort what is said of a subject, and say once with each predicate what is said with it in several places."""
        pieces = said.split(_NEXT)
        order = self._last  # neighbours are alike
        if len(pieces) != len(order.starts) or not all(map(str.startswith, pieces, order.starts)):
            order = self._last = self._order((said[: said.index(" ")], *_later_predicates(said)))
        if commas := said.count(_AND):
            if (kind := order.kind) is not None:
                pieces[kind], known = self._listed(pieces[kind])
                commas -= known
            if commas:
                pieces = [self._listed(piece)[0] if _AND in piece else piece for piece in pieces]
        if order.several:
            for first, *others in order.several:
                objects = _AND.join([pieces[first], *(pieces[other].partition(" ")[2] for other in others)])
                pieces[first] = _in_order(objects)
        return _NEXT.join(order.pick(pieces))

    def _order(self, predicates: tuple[str, ...]) -> _Order:
        order = self._orders.get(predicates)
        if order is None:
            order = _Order(predicates)
            if len(self._orders) < _MOST:
                self._orders[predicates] = order
        return order

    def _listed(self, piece: str) -> tuple[str, int]:
        found = self._lists.get(piece)
        if found is None:
            found = _in_order(piece), piece.count(_AND)
            if len(self._lists) < _MOST and '"' not in piece:
                self._lists[piece] = found
        return found


def _in_order(piece: str) -> str:
    """Sort the objects of a predicate, and leave out what is there twice."""
    predicate, _, objects = piece.partition(" ")
    terms = _TERM.findall(objects) if '"' in objects else objects.split(_AND)
    return f"{predicate} {_AND.join(sorted(set(terms)))}"
