"""The graph as Turtle, TriG and N-Quads: sorted, prefixed, and the same bytes for the same graph."""

from collections.abc import Iterable, Iterator
from typing import IO

import pyoxigraph
from pyoxigraph import Quad, RdfFormat, Triple

from ujar.export.subjects import by_subject, triple_order
from ujar.query import prefixes_of
from ujar.store.base import View


def write_turtle(view: View, out: IO[bytes]) -> None:
    """Write all triples of the graph, without regard to which article they are from, a subject at a time."""
    prefixes = dict(prefixes_of(view))
    triples = (triple for _, group in by_subject(view) for triple in group)
    pyoxigraph.serialize(triples, out, format=RdfFormat.TURTLE, prefixes=prefixes)


def write_trig(view: View, out: IO[bytes]) -> None:
    """Write every named graph, by name; the triples in each by subject."""
    pyoxigraph.serialize(_sorted_quads(view), out, format=RdfFormat.TRIG, prefixes=dict(prefixes_of(view)))


def write_nquads(view: View, out: IO[bytes]) -> None:
    """Write every named graph, by name; a quad a line."""
    pyoxigraph.serialize(_sorted_quads(view), out, format=RdfFormat.N_QUADS)


def turtle_of(view: View, triples: Iterable[Triple]) -> bytes:
    """Turtle of some triples, with the prefixes of the graph they are from."""
    found = sorted(set(triples), key=triple_order)
    text = pyoxigraph.serialize(found, format=RdfFormat.TURTLE, prefixes=dict(prefixes_of(view)))
    assert text is not None
    return text


def _sorted_quads(view: View) -> Iterator[Quad]:
    """All quads; memory holds one named graph at a time."""
    for graph in view.graphs():
        quads = list(view.quads(graph))
        yield from sorted(quads, key=lambda quad: triple_order(quad.triple))
