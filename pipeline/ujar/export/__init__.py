"""The graph as a file: a view in, the bytes of a format out, written to a file object as they come."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import IO

from ujar.errors import UnknownName
from ujar.export.graphml import write_graphml
from ujar.export.jsonld import write_jsonld
from ujar.export.rdf import write_nquads, write_trig, write_turtle
from ujar.store.base import View

__all__ = ["EXPORTERS", "Exporter", "export"]


@dataclass(frozen=True, slots=True)
class Exporter:
    """A format: how it is called, and what writes it."""

    title: str
    help: str
    media_type: str
    suffix: str
    write: Callable[[View, IO[bytes]], None]


EXPORTERS: Mapping[str, Exporter] = {
    "turtle": Exporter("Turtle", "All triples, by subject, to be read.", "text/turtle", ".ttl", write_turtle),
    "trig": Exporter("TriG", "All named graphs, one per article.", "application/trig", ".trig", write_trig),
    "nquads": Exporter(
        "N-Quads", "All named graphs, a quad a line, to be loaded or compared.", "application/n-quads", ".nq",
        write_nquads,
    ),
    "jsonld": Exporter(
        "JSON-LD", "All triples as JSON with a context.", "application/ld+json", ".jsonld", write_jsonld
    ),
    "graphml": Exporter(
        "GraphML", "The network of actors and negotiables, for Gephi, visone, Cytoscape or igraph.",
        "application/graphml+xml", ".graphml", write_graphml,
    ),
}  # fmt: skip


def export(view: View, format: str, out: IO[bytes]) -> None:
    """Write the graph in a format, always in the same order. Raises UnknownName, which lists the formats."""
    if format not in EXPORTERS:
        raise UnknownName("format", format, EXPORTERS)
    EXPORTERS[format].write(view, out)
