"""Turtle as a store writes it, in whatever order, in; the same out with a paragraph a subject, sorted throughout.

Writing terms and their prefixes is what takes long, and pyoxigraph does it natively; here its text is only taken apart
and put together again: by subject, predicate and object, which it separates by line ends and commas that no term holds.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from contextlib import ExitStack
from heapq import merge
from itertools import groupby
from tempfile import TemporaryFile
from typing import IO, Final

CHUNK: Final = 64 * 2**20  # bytes sorted in memory; more are sorted in pieces on disk and merged

_FIRST: Final = (b"a", b"skos:prefLabel")  # what a thing is and is called leads its description
_TERM: Final = re.compile(rb'"(?:[^"\\]|\\.)*"(?:@[\w-]+|\^\^\S+)?|[^\s,]\S*')


def header(prefixes: Mapping[str, str]) -> bytes:
    """The prefixes, sorted."""
    return "".join(sorted(f"@prefix {name}: <{namespace}> .\n" for name, namespace in prefixes.items())).encode()


def paragraphs(texts: Iterable[bytes], prefixes: int) -> Iterator[bytes]:
    """Give each subject's description, sorted, of texts that each begin with so many lines of prefixes."""
    for subject, blocks in groupby(_sorted(_blocks(texts, prefixes)), key=_subject):
        yield _paragraph(subject, blocks)


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
            yield line[:-1].replace(b" ;\t", b" ;\n\t")


def _aside(blocks: list[bytes], file: IO[bytes]) -> IO[bytes]:
    """Sort blocks into a file, each on a line of its own: no term holds a tab either."""
    file.writelines(sorted(block.replace(b"\n", b"") + b"\n" for block in blocks))
    file.seek(0)
    return file


def _subject(block: bytes) -> bytes:
    return block[: block.index(b" ")]


def _paragraph(subject: bytes, blocks: Iterable[bytes]) -> bytes:
    said: dict[bytes, bytes] = {}
    for block in blocks:
        for piece in block[len(subject) + 1 :].split(b" ;\n\t"):
            predicate, _, objects = piece.partition(b" ")
            said[predicate] = said[predicate] + b" , " + objects if predicate in said else objects
    order = sorted(said)
    for predicate in reversed(_FIRST):
        if predicate in said and order[0] != predicate:
            order.remove(predicate)
            order.insert(0, predicate)
    lines = [predicate + b" " + _objects(said[predicate]) for predicate in order]
    return subject + b" " + b" ;\n\t".join(lines) + b" .\n"


def _objects(text: bytes) -> bytes:
    if b" , " not in text:
        return text
    return b" , ".join(sorted(set(_TERM.findall(text) if b'"' in text else text.split(b" , "))))
