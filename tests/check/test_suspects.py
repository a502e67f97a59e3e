"""The store is asked which graphs may be unsound: it may name one too many, and never one too few."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pyoxigraph import Literal, NamedNode, Quad, Store
from rdflib import Graph

from ujar.check.shapes import _copy, load_shapes, validate
from ujar.check.suspects import find_suspects
from ujar.store.oxigraph import OxigraphStore

from .graphs import ONTOLOGY, example

KG = "https://w3id.org/ujar/kg/"
SHAPES = load_shapes(ONTOLOGY / "shapes.ttl")
QUADS = [quad for name in ("split-quotation", "denied-claim", "office-and-pronoun") for quad in example(name).quads()]
XSD = "http://www.w3.org/2001/XMLSchema#"
ODD = [
    Literal("x"), Literal(""), Literal("kata", language="id"), NamedNode(f"{KG}person/nobody"),
    *(
        Literal(text, datatype=NamedNode(XSD + name))
        for name, texts in {
            "integer": ("-1", "0", "+7", "1e3"), "decimal": ("0.5", "1.5", "-0.1", "much"),
            "date": ("2021-02-30", "2020-02-29", "2021-12-31", "soon"), "gYear": ("2021", "21"),
            "gYearMonth": ("2021-13", "2021-02"), "anyURI": ("https://berita.example/1", "a b"),
            "dateTime": ("2021-01-01T00:00:00Z", "2021-01-01"),
        }.items()
        for text in texts
    ),
]  # fmt: skip


def prefixed(turtle: str) -> Graph:
    head = "@prefix sh: <http://www.w3.org/ns/shacl#> . @prefix x: <urn:x:> . @prefix xsd: <" + XSD + "> ."
    return Graph().parse(data=f"{head} {turtle}", format="turtle")


@given(st.lists(st.tuples(st.sampled_from(QUADS), st.one_of(st.none(), st.sampled_from(ODD), st.sampled_from(QUADS)))))
def test_a_graph_that_is_not_suspect_is_sound(changes) -> None:  # type: ignore[no-untyped-def]
    """Take quads away, change or double their objects: pySHACL finds nothing in what is not named."""
    quads = set(QUADS)
    for quad, change in changes[:6]:
        if change is None:
            quads.discard(quad)
        else:
            thing = change.object if isinstance(change, Quad) else change
            quads.add(Quad(quad.subject, quad.predicate, thing, quad.graph_name))
    inner = Store()
    inner.extend(quads)
    view = OxigraphStore(inner)
    suspects = find_suspects(view, SHAPES)
    assert suspects is not None
    for name in view.graphs():
        if name not in suspects and not name.value.endswith("/graph/ontology"):
            assert not list(validate(_copy(view, name), SHAPES))


@pytest.mark.parametrize(
    "turtle",
    [
        "x:S sh:targetNode x:a ; sh:property [ sh:path x:p ; sh:minCount 1 ] .",
        "x:S sh:targetClass x:C ; sh:property [ sh:path x:p ; sh:minCount 2 ] .",
        "x:S sh:targetClass x:C ; sh:property [ sh:path ( x:p x:q ) ; sh:minCount 1 ] .",
        "x:S sh:targetClass x:C ; sh:property [ sh:path x:p ; sh:uniqueLang true ] .",
        "x:S sh:targetClass x:C ; sh:property [ sh:path x:p ; sh:datatype xsd:duration ] .",
        "x:S sh:targetClass x:C ; sh:property [ sh:path x:p ; sh:pattern 'a' ; sh:flags 'i' ] .",
        "x:S sh:targetClass x:C ; sh:property [ sh:path x:p ; sh:nodeKind sh:Literal ] .",
        "x:S sh:targetClass x:C ; sh:not [ sh:datatype xsd:date ] .",
        "x:S sh:targetClass x:C ; sh:or ( [ sh:path x:p ; sh:minCount 1 ] [ sh:path x:q ; sh:minCount 1 ] ) .",
        "x:S sh:targetClass x:C ; sh:closed true .",
        "x:S sh:targetClass x:C ; sh:deactivated true .",
    ],
)
def test_a_shape_that_cannot_be_asked_makes_every_graph_suspect(turtle: str) -> None:
    assert find_suspects(OxigraphStore(Store()), prefixed(turtle)) is None


def test_a_class_narrowed_in_the_data_makes_its_graph_suspect() -> None:
    inner = Store()
    narrower = "<urn:x:D> <http://www.w3.org/2000/01/rdf-schema#subClassOf> <urn:x:C>"
    inner.update(f"INSERT DATA {{ GRAPH <urn:g> {{ {narrower} }} }}")
    shapes = prefixed("x:S sh:targetClass x:C ; sh:property [ sh:path x:p ; sh:minCount 1 ] .")
    assert find_suspects(OxigraphStore(inner), shapes) == {NamedNode("urn:g")}
