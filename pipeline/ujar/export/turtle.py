"""Turtle as a store writes it, in whatever order, in; the same out with a paragraph a subject, sorted throughout.

Writing terms and their prefixes is what takes long, and pyoxigraph does it natively; here its text is only taken apart
and put together again: by subject, predicate and object, which it separates by line ends and commas that no term holds.
"""

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping
from contextlib import ExitStack
from heapq import merge
from tempfile import TemporaryFile
from typing import IO, Final

CHUNK: Final = 64 * 2**20  # bytes sorted in memory; more are sorted in pieces on disk and merged

_NEXT: Final = b" ;\n\t"  # between what is said with one predicate and with the next
_AND: Final = b" , "  # between two objects of one predicate; in a literal, too
_MOST: Final = 10_000  # lists kept in memory
_FIRST: Final = (b"a ", b"skos:prefLabel ")  # what a thing is and is called leads its description
_TERM: Final = re.compile(rb'"(?:[^"\\]|\\.)*"(?:@[\w-]+|\^\^\S+)?|[^\s,]\S*')


def header(prefixes: Mapping[str, str]) -> bytes:
    """The prefixes, sorted."""
    return "".join(sorted(f"@prefix {name}: <{namespace}> .\n" for name, namespace in prefixes.items())).encode()


def paragraphs(texts: Iterable[bytes], prefixes: int) -> Iterator[bytes]:
    """Give each subject's description, sorted, of texts that each begin with so many lines of prefixes."""
    known: dict[bytes, bytes] = {}
    said: list[bytes] = []
    subject = b""
    for block in _sorted(_blocks(texts, prefixes)):
        other, _, rest = block.partition(b" ")
        if other != subject:
            if said:
                yield _paragraph(subject, _joined(said), known)
            subject, said = other, []
        said += rest.split(_NEXT)
    if said:
        yield _paragraph(subject, _joined(said), known)


def _blocks(texts: Iterable[bytes], prefixes: int) -> Iterator[list[bytes]]:
    """What each text says of a subject: `treaty:inf a ujar:Treaty ;<line end><tab>skos:prefLabel "INF"@en`."""
    for text in texts:
        blocks = text.split(b"\n", prefixes)[-1].split(b" .\n")
        blocks.pop()  # what follows the last full stop: nothing
        yield blocks


def _sorted(texts: Iterable[list[bytes]]) -> Iterator[bytes]:
    with ExitStack() as stack:
        held: list[bytes] = []
        pieces: list[IO[bytes]] = []
        size = 0
        for blocks in texts:
            held += blocks
            size += sum(map(len, blocks))
            if size > CHUNK:
                pieces.append(_aside(held, stack.enter_context(TemporaryFile())))
                held, size = [], 0
        if not pieces:
            yield from sorted(held)
            return
        pieces.append(_aside(held, stack.enter_context(TemporaryFile())))
        for line in merge(*pieces):
            yield line[:-1].replace(b" ;\t", _NEXT)


def _aside(blocks: list[bytes], file: IO[bytes]) -> IO[bytes]:
    """Sort blocks into a file, each on a line of its own: no term holds a tab either."""
    file.writelines(sorted(block.replace(b"\n", b"") + b"\n" for block in blocks))
    file.seek(0)
    return file


def _joined(said: list[bytes]) -> list[bytes]:
    """Put together what is said with one predicate in several places."""
    if len({piece[: piece.index(b" ")] for piece in said}) == len(said):
        return said
    objects: dict[bytes, bytes] = {}
    for piece in said:
        predicate, _, more = piece.partition(b" ")
        objects[predicate] = objects[predicate] + _AND + more if predicate in objects else more
    return [predicate + b" " + more for predicate, more in objects.items()]


def _paragraph(subject: bytes, said: list[bytes], known: dict[bytes, bytes]) -> bytes:
    """Sort what is said of a subject, `a ujar:Treaty` or `ujar:party state:rusia , state:us`, each predicate once.

    `known` keeps lists that were sorted before: the classes of things are the same a thousand times.
    """
    said.sort()  # by predicate: a space comes before all that a name can hold
    for at, piece in enumerate(said):
        if _AND in piece:
            found = known.get(piece)
            if found is None:
                found = _in_order(piece)
                if len(known) < _MOST and b'"' not in piece:
                    known[piece] = found
            said[at] = found
    moved = 0
    for first in reversed(_FIRST):
        at = bisect_left(said, first, moved)  # what was not moved is sorted still
        if at < len(said) and said[at].startswith(first):
            said.insert(0, said.pop(at))
            moved += 1
    return subject + b" " + _NEXT.join(said) + b" .\n"


def _in_order(piece: bytes) -> bytes:
    predicate, _, objects = piece.partition(b" ")
    terms = _TERM.findall(objects) if b'"' in objects else objects.split(_AND)
    return predicate + b" " + _AND.join(sorted(set(terms)))
