"""Named graphs in, a finding per violated SHACL shape out: what pySHACL finds in those that `suspects` names.

pySHACL takes six milliseconds for a statement on rdflib's own memory, and fifty times that on a store. So the store is
asked first which graphs may be unsound, and only those are copied, one by one: no shape looks beyond its graph.
"""

from collections.abc import Iterator
from pathlib import Path
from typing import Final

import pyoxigraph
from pyoxigraph import NamedNode, RdfFormat
from pyshacl import validate as validate_shapes
from rdflib import Graph, Literal, URIRef
from rdflib.namespace import RDF, SH
from rdflib.term import Node

from ujar.check.finding import Finding
from ujar.check.suspects import find_suspects
from ujar.errors import OntologyError
from ujar.store.base import View

_ONTOLOGY_GRAPH: Final = "/graph/ontology"  # names and definitions, no instances


def check_shapes(view: View, *, ontology: Path, queries: Path) -> Iterator[Finding]:
    """Validate every named graph. Raises OntologyError where the shapes cannot be read."""
    shapes = load_shapes(ontology / "shapes.ttl")
    suspects = find_suspects(view, shapes)
    for name in view.graphs():
        if not name.value.endswith(_ONTOLOGY_GRAPH) and (suspects is None or name in suspects):
            yield from validate(_copy(view, name), shapes)


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


def _copy(view: View, name: NamedNode) -> Graph:
    triples = (quad.triple for quad in view.quads(name))
    data = pyoxigraph.serialize(triples, format=RdfFormat.N_TRIPLES)
    return Graph().parse(data=data or b"", format="nt")


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
