"""The graph in the syntaxes of RDF: sorted, prefixed, and the same bytes for the same graph."""

import io
from collections.abc import Iterable, Iterator, Mapping
from typing import IO, cast

import pyoxigraph
from pyoxigraph import Literal, Quad, RdfFormat, Triple

from ujar.export.printable import CarriageReturns, printable
from ujar.export.subjects import in_order, ordered
from ujar.export.tidy import Tidy
from ujar.query import prefixes_of
from ujar.store.base import View


def write_turtle(view: View, out: IO[bytes]) -> None:
    """Write all triples of the graph, without regard to which article they are from, a subject at a time."""
    _write(ordered(view), out, RdfFormat.TURTLE, prefixes_of(view))


def write_ntriples(view: View, out: IO[bytes]) -> None:
    """Write all triples, by subject; a triple a line."""
    pyoxigraph.serialize(ordered(view), out, format=RdfFormat.N_TRIPLES)


def write_rdfxml(view: View, out: IO[bytes]) -> None:
    """Write all triples, a subject at a time, for tools that read no other syntax."""
    pyoxigraph.serialize(
        (_as_xml_can(triple) for triple in ordered(view)), cast(IO[bytes], CarriageReturns(out)),
        format=RdfFormat.RDF_XML, prefixes=dict(prefixes_of(view)),
    )  # fmt: skip


def write_trig(view: View, out: IO[bytes]) -> None:
    """Write every named graph, by name; the triples in each by subject."""
    _write(_sorted_quads(view), out, RdfFormat.TRIG, prefixes_of(view))


def write_nquads(view: View, out: IO[bytes]) -> None:
    """Write every named graph, by name; a quad a line."""
    pyoxigraph.serialize(_sorted_quads(view), out, format=RdfFormat.N_QUADS)


def turtle_of(view: View, triples: Iterable[Triple]) -> bytes:
    """Turtle of some triples, with those prefixes of the graph that they use."""
    found = in_order(triples)
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


def _as_xml_can(triple: Triple) -> Triple:
    value = triple.object
    if not isinstance(value, Literal) or printable(value.value) == value.value:
        return triple
    text = printable(value.value)
    literal = Literal(text, language=value.language) if value.language else Literal(text, datatype=value.datatype)
    return Triple(triple.subject, triple.predicate, literal)


def _sorted_quads(view: View) -> Iterator[Quad]:
    """All quads; memory holds one named graph at a time."""
    for graph in view.graphs():
        for triple in in_order(quad.triple for quad in view.quads(graph)):
            yield Quad(triple.subject, triple.predicate, triple.object, graph)
