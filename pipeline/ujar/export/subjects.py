"""A view in, its triples out: each once, by subject, in an order that never changes.

What is sorted is their N-Triples: pyoxigraph writes and reads those natively, and bytes compare faster than anything.
No more than CHUNK triples are in memory; more are sorted in pieces on disk and merged.
"""

import io
from collections.abc import Iterable, Iterator
from contextlib import ExitStack
from heapq import merge
from itertools import groupby, islice
from tempfile import TemporaryFile
from typing import IO

import pyoxigraph
from pyoxigraph import BlankNode, NamedNode, RdfFormat, Triple

from ujar import vocab
from ujar.store.base import View

Node = NamedNode | BlankNode

CHUNK = 200_000  # some 200 MB; 5 million triples make 25 pieces

# What a thing is and is called leads its description. N-Triples escape control characters, so none of these is in a
# line; where the words of a literal look like a predicate they are put back as they were.
_FIRST = ((f" {vocab.RDF_TYPE} ".encode(), b" \x00 "), (f" {vocab.SKOS_PREF_LABEL} ".encode(), b" \x01 "))


def by_subject(view: View) -> Iterator[tuple[Node, list[Triple]]]:
    """Give each subject with its triples; a triple that several named graphs hold comes once."""
    for subject, triples in groupby(ordered(view), key=lambda triple: triple.subject):
        assert isinstance(subject, Node)
        yield subject, list(triples)


def ordered(view: View) -> Iterator[Triple]:
    """Give all triples, each once."""
    quads = view.quads()
    with ExitStack() as stack:
        pieces: list[IO[bytes]] = []
        while lines := _lines([quad.triple for quad in islice(quads, CHUNK)]):
            if len(lines) < CHUNK and not pieces:
                yield from _read(io.BytesIO(_restored(b"\n".join(sorted(set(lines))))))
                return
            piece = stack.enter_context(TemporaryFile())
            piece.writelines(line + b"\n" for line in sorted(set(lines)))
            piece.seek(0)
            pieces.append(piece)
        merged = stack.enter_context(TemporaryFile())
        merged.writelines(_restored(line) for line, _ in groupby(merge(*pieces)))
        merged.seek(0)
        yield from _read(merged)


def in_order(triples: Iterable[Triple]) -> list[Triple]:
    """Sort triples that are in memory, as `ordered` does; each once."""
    given = list(triples)
    by_line = dict(zip(_lines(given), given, strict=True))
    return [by_line[line] for line in sorted(by_line)]


def _lines(triples: list[Triple]) -> list[bytes]:
    """N-Triples, a line each, less the line ends, made so that sorting them is sorting the triples."""
    text = pyoxigraph.serialize(triples, format=RdfFormat.N_TRIPLES) or b""
    for predicate, mark in _FIRST:
        text = text.replace(predicate, mark)
    return text.split(b"\n")[:-1]


def _restored(lines: bytes) -> bytes:
    for predicate, mark in _FIRST:
        lines = lines.replace(mark, predicate)
    return lines


def _read(file: IO[bytes]) -> Iterator[Triple]:
    for quad in pyoxigraph.parse(file, format=RdfFormat.N_TRIPLES):
        yield quad.triple
