"""The graph in the syntaxes of RDF: sorted, prefixed, and the same bytes for the same graph."""

import os
import re
from collections import deque
from collections.abc import Iterable, Iterator, Mapping
from concurrent.futures import Future, ThreadPoolExecutor
from typing import IO, Final, Protocol, cast, runtime_checkable

import pyoxigraph
from pyoxigraph import Literal, NamedNode, Quad, RdfFormat, Triple

from ujar.export.printable import CarriageReturns, printable
from ujar.export.subjects import in_order, ordered
from ujar.export.turtle import header, paragraphs
from ujar.query import compact, prefixes_of
from ujar.store.base import View

# A store lets go of Python's lock while it writes a graph; more than a few threads would wait for what sorts the text.
_THREADS: Final = min(4, os.cpu_count() or 1)
_AHEAD: Final = 16  # named graphs whose text waits to be sorted

_PLAIN: Final = re.compile(r"\w+:\w[\w-]*")  # a prefixed name that needs no escape


@runtime_checkable
class Turtler(Protocol):
    """A view that writes a named graph as Turtle itself."""

    def turtle(self, graph: NamedNode, prefixes: Mapping[str, str]) -> bytes: ...


def write_turtle(view: View, out: IO[bytes]) -> None:
    """Write all triples of the graph, without regard to which article they are from, a paragraph a subject."""
    prefixes = prefixes_of(view)
    out.write(header(prefixes))
    texts = (text for _, text in _texts(view, prefixes))
    out.writelines(b"\n" + paragraph for paragraph in paragraphs(texts, len(prefixes)))


def write_trig(view: View, out: IO[bytes]) -> None:
    """Write every named graph, by name, with a paragraph a subject."""
    prefixes = prefixes_of(view)
    out.write(header(prefixes))
    for graph, text in _texts(view, prefixes):
        name = compact(graph.value, prefixes)
        out.write(b"\n%s {\n" % (name if _PLAIN.fullmatch(name) else str(graph)).encode())
        inside = paragraphs([text], len(prefixes))
        out.write(b"\n".join(b"\t" + paragraph[:-1].replace(b"\n", b"\n\t") + b"\n" for paragraph in inside))
        out.write(b"}\n")


def turtle_of(view: View, triples: Iterable[Triple]) -> bytes:
    """Turtle of some triples, with those prefixes of the graph that they use."""
    found = in_order(triples)
    text = " ".join(map(str, found))
    used = {name: namespace for name, namespace in prefixes_of(view).items() if f"<{namespace}" in text}
    turtle = pyoxigraph.serialize(found, format=RdfFormat.TURTLE, prefixes=used) or b""
    return header(used) + b"".join(b"\n" + paragraph for paragraph in paragraphs([turtle], len(used)))


def write_ntriples(view: View, out: IO[bytes]) -> None:
    """Write all triples, by subject; a triple a line."""
    pyoxigraph.serialize(ordered(view), out, format=RdfFormat.N_TRIPLES)


def write_nquads(view: View, out: IO[bytes]) -> None:
    """Write every named graph, by name; a quad a line."""
    pyoxigraph.serialize(_sorted_quads(view), out, format=RdfFormat.N_QUADS)


def write_rdfxml(view: View, out: IO[bytes]) -> None:
    """Write all triples, a subject at a time, for tools that read no other syntax."""
    pyoxigraph.serialize(
        (_as_xml_can(triple) for triple in ordered(view)), cast(IO[bytes], CarriageReturns(out)),
        format=RdfFormat.RDF_XML, prefixes=dict(prefixes_of(view)),
    )  # fmt: skip


def _texts(view: View, prefixes: Mapping[str, str]) -> Iterator[tuple[NamedNode, bytes]]:
    """Each named graph as Turtle, its triples in whatever order; where the store can, a few are written ahead."""
    if not isinstance(view, Turtler):
        for graph in view.graphs():
            triples = (quad.triple for quad in view.quads(graph))
            yield graph, pyoxigraph.serialize(triples, format=RdfFormat.TURTLE, prefixes=dict(prefixes)) or b""
        return
    waiting: deque[tuple[NamedNode, Future[bytes]]] = deque()
    with ThreadPoolExecutor(_THREADS, thread_name_prefix="ujar-turtle") as threads:
        for graph in view.graphs():
            waiting.append((graph, threads.submit(view.turtle, graph, prefixes)))
            if len(waiting) > _AHEAD:
                first, text = waiting.popleft()
                yield first, text.result()
        for graph, text in waiting:
            yield graph, text.result()


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
