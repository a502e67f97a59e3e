"""The graph as a file: a view in, the bytes of a format out, written to a file object as they come."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import IO

from ujar.errors import UnknownName
from ujar.export.annotations import write_annotations
from ujar.export.dna import write_dna
from ujar.export.flat import write_flat
from ujar.export.framed import write_framed
from ujar.export.networks import write_edges, write_gexf, write_graphml, write_nodes, write_pajek
from ujar.export.rdf import write_nquads, write_ntriples, write_rdfxml, write_trig, write_turtle
from ujar.export.select import Selection, count_statements, select, strangers
from ujar.export.sheet import write_statements
from ujar.store.base import View

__all__ = ["EXPORTERS", "Exporter", "Selection", "count_statements", "export", "format_of", "select", "strangers"]


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
    "ntriples": Exporter(
        "N-Triples", "All triples, one a line, to be loaded anywhere.", "application/n-triples", ".nt", write_ntriples
    ),
    "nquads": Exporter(
        "N-Quads", "All named graphs, a quad a line, to be loaded or compared.", "application/n-quads", ".nq",
        write_nquads,
    ),
    "rdfxml": Exporter(
        "RDF/XML", "All triples, for tools that read no other syntax.", "application/rdf+xml", ".rdf", write_rdfxml
    ),
    "jsonld": Exporter(
        "JSON-LD, framed", "Statements as JSON, each with its claim, speakers, article and words inside it.",
        "application/ld+json", ".jsonld", write_framed,
    ),
    "jsonld-flat": Exporter(
        "JSON-LD, flat", "All triples as JSON with a context, an object a subject.", "application/ld+json",
        ".flat.jsonld", write_flat,
    ),
    "annotations": Exporter(
        "Web Annotation", "An annotation a statement, on the characters of its article.",
        'application/ld+json; profile="http://www.w3.org/ns/anno.jsonld"', ".anno.jsonld", write_annotations,
    ),
    "csv": Exporter(
        "CSV of statements", "A row a statement with all its fields, for a spreadsheet.", "text/csv", ".csv",
        write_statements,
    ),
    "csv-nodes": Exporter(
        "CSV of nodes", "The network's actors and negotiables, a row each.", "text/csv", ".nodes.csv", write_nodes
    ),
    "csv-edges": Exporter(
        "CSV of edges", "The network's ties, a row each, a column a speech act.", "text/csv", ".edges.csv", write_edges
    ),
    "graphml": Exporter(
        "GraphML", "The network of actors and negotiables, for Gephi, visone, Cytoscape or igraph.",
        "application/graphml+xml", ".graphml", write_graphml,
    ),
    "gexf": Exporter("GEXF", "The network, for Gephi.", "application/gexf+xml", ".gexf", write_gexf),
    "pajek": Exporter("Pajek", "The network, for Pajek, by labels.", "text/plain", ".net", write_pajek),
    "dna": Exporter(
        "Discourse Network Analyzer", "Articles and coded statements as a database that DNA 3 opens and imports.",
        "application/vnd.sqlite3", ".dna", write_dna,
    ),
}  # fmt: skip


def export(view: View, format: str, out: IO[bytes], *, only: Selection | None = None) -> None:
    """Write the graph, or what is selected of it, in a format, always in the same order.

    Raises UnknownName, which lists the formats, and QueryError for a selection by a name or date that is none.
    """
    if format not in EXPORTERS:
        raise UnknownName("format", format, EXPORTERS)
    if not only:
        EXPORTERS[format].write(view, out)
        return
    with select(view, only) as selected:
        EXPORTERS[format].write(selected, out)


def format_of(name: str) -> str | None:
    """The format that a file's name tells by its ending, the longest there is; None where it tells none."""
    fitting = [format for format, exporter in EXPORTERS.items() if name.endswith(exporter.suffix)]
    return max(fitting, key=lambda format: len(EXPORTERS[format].suffix), default=None)
