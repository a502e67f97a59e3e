"""Named graphs in, a finding per violated SHACL shape out. The only module that imports rdflib and pySHACL.

pySHACL is fifty times slower on a store than on rdflib's own memory, so whole named graphs are copied there batch by
batch: memory stays bounded, and no shape looks beyond the graph it is in.
"""

from collections.abc import Iterator
from pathlib import Path
from typing import Final

import pyoxigraph
from pyoxigraph import RdfFormat
from pyshacl import validate as validate_shapes
from rdflib import Graph, Literal, URIRef
from rdflib.namespace import RDF, SH
from rdflib.term import Node

from ujar.check.finding import Finding
from ujar.errors import OntologyError
from ujar.store.base import View

_BATCH: Final = 50_000  # triples; 100,000 take about 3.5 s and 250 MB
_ONTOLOGY_GRAPH: Final = "/graph/ontology"  # names and definitions, no instances


def check_shapes(view: View, *, ontology: Path, queries: Path) -> Iterator[Finding]:
    """Validate every named graph. Raises OntologyError where the shapes cannot be read."""
    shapes = load_shapes(ontology / "shapes.ttl")
    for batch in _batches(view):
        yield from validate(batch, shapes)


def load_shapes(path: Path) -> Graph:
    """Read a file of shapes. Raises OntologyError."""
    try:
        return Graph().parse(path, format="turtle")
    except OSError as error:
        raise OntologyError(f"cannot read the shapes {path}: {error}; set UJAR_HOME to where they are") from error
    except SyntaxError as error:
        raise OntologyError(f"{path} does not parse: {error}") from error


def validate(data: Graph, shapes: Graph) -> Iterator[Finding]:
    """Hold a graph against shapes; SHACL core, nothing inferred: the graph spells its classes out."""
    _, results, _ = validate_shapes(data, shacl_graph=shapes, inference="none", advanced=False)
    if not isinstance(results, Graph):
        raise OntologyError(f"the shapes cannot be used: {results}")
    for result in results.subjects(RDF.type, SH.ValidationResult):
        yield _finding(results, result)


def _batches(view: View) -> Iterator[Graph]:
    batch, size = Graph(), 0
    for name in view.graphs():
        if name.value.endswith(_ONTOLOGY_GRAPH):
            continue
        triples = [quad.triple for quad in view.quads(name)]
        if size and size + len(triples) > _BATCH:
            yield batch
            batch, size = Graph(), 0
        batch.parse(data=pyoxigraph.serialize(triples, format=RdfFormat.N_TRIPLES) or b"", format="nt")
        size += len(triples)
    if size:
        yield batch


def _finding(results: Graph, result: Node) -> Finding:
    shape = _name(results.value(result, SH.sourceShape))
    severity = _name(results.value(result, SH.resultSeverity)).lower() or "violation"
    message = str(results.value(result, SH.resultMessage) or "the shape does not hold")
    value = results.value(result, SH.value)
    if isinstance(value, (URIRef, Literal)) and value != results.value(result, SH.focusNode):
        message = f"{message}; found {value}"
    return Finding(f"shape:{shape}", severity, str(results.value(result, SH.focusNode)), message)


def _name(node: Node | None) -> str:
    return str(node).rpartition("#")[2] if isinstance(node, URIRef) else ""
