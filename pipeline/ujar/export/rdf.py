"""The graph as Turtle, TriG and N-Quads: sorted, prefixed, and the same bytes for the same graph."""

import io
from collections.abc import Iterable, Iterator, Mapping
from typing import IO, cast

import pyoxigraph
from pyoxigraph import Quad, RdfFormat, Triple

from ujar.export.subjects import by_subject, triple_order
from ujar.export.tidy import Tidy
from ujar.query import prefixes_of
from ujar.store.base import View


def write_turtle(view: View, out: IO[bytes]) -> None:
    """Write all triples of the graph, without regard to which article they are from, a subject at a time."""
    triples = (triple for _, group in by_subject(view) for triple in group)
    _write(triples, out, RdfFormat.TURTLE, prefixes_of(view))


def write_trig(view: View, out: IO[bytes]) -> None:
    """Write every named graph, by name; the triples in each by subject."""
    _write(_sorted_quads(view), out, RdfFormat.TRIG, prefixes_of(view))


def write_nquads(view: View, out: IO[bytes]) -> None:
    """Write every named graph, by name; a quad a line."""
    pyoxigraph.serialize(_sorted_quads(view), out, format=RdfFormat.N_QUADS)


def turtle_of(view: View, triples: Iterable[Triple]) -> bytes:
    """Turtle of some triples, with those prefixes of the graph that they use."""
    found = sorted(set(triples), key=triple_order)
    text = " ".join(map(str, found))
    used = {name: namespace for name, namespace in prefixes_of(view).items() if f"<{namespace}" in text}
    out = io.BytesIO()
    _write(found, out, RdfFormat.TURTLE, used)
    return out.getvalue()


def _write(
    items: Iterable[Triple] | Iterable[Quad], out: IO[bytes], format: RdfFormat, prefixes: Mapping[str, str]
) -> None:
    tidy = Tidy(out)
    pyoxigraph.serialize(items, cast(IO[bytes], tidy), format=format, prefixes=dict(prefixes))
    tidy.close()


def _sorted_quads(view: View) -> Iterator[Quad]:
    """All quads; memory holds one named graph at a time."""
    for graph in view.graphs():
        quads = list(view.quads(graph))
        yield from sorted(quads, key=lambda quad: triple_order(quad.triple))
