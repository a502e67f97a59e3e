"""A named graph and its quads in, one N-Triples text out: what a store puts in place of the old graph in one go."""

from collections.abc import Iterable

import pyoxigraph
from pyoxigraph import BlankNode, NamedNode, Quad, RdfFormat

from ujar.errors import StoreError


def as_triples(graph: NamedNode, quads: Iterable[Quad]) -> bytes:
    """Write one graph's quads as N-Triples, in no order. Raises StoreError for another graph's quad or a blank node."""
    body = pyoxigraph.serialize(quads, format=RdfFormat.N_QUADS) or b""
    end = f" {graph} .\n".encode()  # of each line, and in no term: literals escape their line ends
    if body.count(end) != body.count(b"\n") or b"_:" in body:  # looked at once more: a text may hold such marks, too
        _refuse_strange(graph, body)
    return body.replace(end, b" .\n")


def _refuse_strange(graph: NamedNode, body: bytes) -> None:
    for quad in pyoxigraph.parse(body, format=RdfFormat.N_QUADS):
        if quad.graph_name != graph:
            raise StoreError(f"a quad of {quad.graph_name} cannot go into {graph}; replace one graph at a time")
        if isinstance(quad.subject, BlankNode) or isinstance(quad.object, BlankNode):
            raise StoreError(f"a blank node in {graph} at {quad.predicate}: no two builds could be alike")


def replacing(graph: NamedNode, body: bytes) -> str:
    """The update that puts N-Triples in place of everything in a graph: one request, so one transaction."""
    return f"DROP SILENT GRAPH {graph} ; INSERT DATA {{ GRAPH {graph} {{\n{body.decode()}}} }}"


def as_nquads(graph: NamedNode, body: bytes) -> bytes:
    """Name the graph in every line of N-Triples; a line ends where a triple does, for literals escape theirs."""
    return body.replace(b" .\n", f" {graph} .\n".encode())
