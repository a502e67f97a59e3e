"""One contract, every exporter: its consumer opens it, it holds the same graph, and the same bytes come each time."""

import csv
import io
import json
import os
import sqlite3
import subprocess
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path
from types import ModuleType
from xml.etree import ElementTree

import igraph
import networkx as nx
import pytest
import rdflib
from pyoxigraph import BlankNode, Literal, NamedNode, Quad, RdfFormat, Triple, parse, serialize
from rdflib.compare import isomorphic

from sample_graph import crowd, fill, sample_store
from ujar.errors import UnknownName
from ujar.export import EXPORTERS, export, format_of, subjects, turtle
from ujar.export.rdf import turtle_of
from ujar.store import Store, View, open_store

# rdflib's own readers of quads and JSON-LD use what it has deprecated.
pytestmark = [
    pytest.mark.filterwarnings("ignore:ConjunctiveGraph is deprecated:DeprecationWarning"),
    pytest.mark.filterwarnings("ignore:Dataset.default_context is deprecated:DeprecationWarning"),
]
each_format = pytest.mark.parametrize("name", EXPORTERS)
KG = "https://w3id.org/ujar/kg/"
TRIPLES = {"turtle": "turtle", "ntriples": "nt", "rdfxml": "xml", "jsonld-flat": "json-ld"}  # and rdflib's reader
QUADS = {"trig": RdfFormat.TRIG, "nquads": RdfFormat.N_QUADS}


def tables(data: bytes) -> int:
    """The rows of a DNA database that stand for statements."""
    connection = sqlite3.connect(":memory:")
    connection.deserialize(data)
    (count,) = connection.execute("SELECT COUNT(*) FROM STATEMENTS").fetchone()
    connection.close()
    return int(count)


def vertices(data: bytes) -> int:
    """The vertices igraph reads, which knows Pajek's networks of two modes."""
    with tempfile.NamedTemporaryFile(suffix=".net") as file:
        file.write(data)
        file.flush()
        return int(igraph.Graph.Read_Pajek(file.name).vcount())


def rows(data: bytes) -> int:
    return len(list(csv.DictReader(io.StringIO(data.decode("utf-8-sig"), newline=""))))


# How much of the graph a consumer finds in the file: none in that of an empty one.
OPENED: dict[str, Callable[[bytes], int]] = {
    **{
        name: lambda data, reader=reader: len(rdflib.Graph().parse(data=data, format=reader))  # type: ignore[misc]
        for name, reader in TRIPLES.items()
    },
    **{
        name: lambda data, reader=name: len(rdflib.Dataset().parse(data=data, format=reader))  # type: ignore[misc]
        for name in QUADS
    },
    "jsonld": lambda data: len(json.loads(data)["@graph"]),
    "annotations": lambda data: int(json.loads(data)["total"]),
    "csv": rows,
    "csv-nodes": rows,
    "csv-edges": rows,
    "graphml": lambda data: len(nx.parse_graphml(data.decode())),
    "gexf": lambda data: len(nx.read_gexf(io.BytesIO(data))),
    "pajek": vertices,
    "dna": tables,
}


@pytest.fixture(scope="module")
def view() -> Store:
    return sample_store()


def exported(view: View, name: str) -> bytes:
    out = io.BytesIO()
    export(view, name, out)
    return out.getvalue()


def triples(view: View) -> rdflib.Graph:
    text = serialize({quad.triple for quad in view.quads()}, format=RdfFormat.N_TRIPLES)
    assert text is not None
    return rdflib.Graph().parse(data=text, format="nt")


@each_format
def test_same_graph_gives_same_bytes(name: str, view: Store) -> None:
    assert exported(view, name) == exported(sample_store(), name)


def test_bytes_do_not_depend_on_the_order_of_sets() -> None:
    """Python orders sets of strings by chance in each process: so two processes that differ in it."""
    script = (
        "import hashlib, io; from sample_graph import crowd, fill, sample_store; "
        "from ujar.export import EXPORTERS, export; "
        "view = fill(sample_store(), tuple(crowd(20, 6))); out = io.BytesIO(); "
        "[export(view, name, out) for name in EXPORTERS]; "
        "print(hashlib.sha256(out.getvalue()).hexdigest())"
    )
    digests = set()
    for seed in ("1", "2"):
        environment = {**os.environ, "PYTHONHASHSEED": seed, "PYTHONPATH": str(Path(__file__).parents[1])}
        run = subprocess.run(
            [sys.executable, "-c", script], env=environment, capture_output=True, check=True, text=True
        )
        digests.add(run.stdout)
    assert len(digests) == 1


@each_format
def test_its_consumer_opens_the_file(name: str, view: Store) -> None:
    assert OPENED[name](exported(view, name)) > 0


@each_format
def test_empty_store_gives_a_file_that_opens(name: str) -> None:
    assert OPENED[name](exported(open_store("memory:"), name)) == 0


@each_format
def test_exporter_says_what_it_is(name: str) -> None:
    exporter = EXPORTERS[name]
    assert exporter.title
    assert exporter.help.endswith(".")
    assert exporter.suffix.startswith(".")
    assert format_of(f"graph{exporter.suffix}") == name


def test_a_file_s_ending_tells_the_format_or_nothing() -> None:
    assert format_of("graph.xlsx") is None
    assert format_of("a.edges.csv") == "csv-edges" and format_of("edges.csv") == "csv"


@pytest.mark.parametrize(("name", "reader"), TRIPLES.items())
def test_rdflib_reads_back_the_same_triples(name: str, reader: str, view: Store) -> None:
    read = rdflib.Graph().parse(data=exported(view, name), format=reader)
    assert isomorphic(read, triples(view))


@pytest.mark.parametrize("name", QUADS)
def test_rdflib_reads_back_the_same_named_graphs(name: str, view: Store) -> None:
    read = rdflib.Dataset()
    read.parse(data=exported(view, name), format=name)
    graphs = {str(graph.identifier): len(graph) for graph in read.graphs() if len(graph)}
    assert graphs == {graph.value: len(set(view.quads(graph))) for graph in view.graphs()}


@pytest.mark.parametrize(
    ("name", "format"), [("turtle", RdfFormat.TURTLE), ("ntriples", RdfFormat.N_TRIPLES), ("rdfxml", RdfFormat.RDF_XML)]
)
def test_pyoxigraph_reads_back_every_triple_unchanged(name: str, format: RdfFormat, view: Store) -> None:
    assert {quad.triple for quad in parse(exported(view, name), format=format)} == {
        quad.triple for quad in view.quads()
    }


@pytest.mark.parametrize(("name", "format"), QUADS.items())
def test_pyoxigraph_reads_back_every_quad_unchanged(name: str, format: RdfFormat, view: Store) -> None:
    assert set(parse(exported(view, name), format=format)) == set(view.quads())


def test_turtle_reads_well(view: Store) -> None:
    text = exported(view, "turtle").decode()
    prefixes, *subjects = text.split("\n\n")
    assert prefixes.splitlines() == sorted(prefixes.splitlines())
    heads = [subject.split(" ", 1)[0] for subject in subjects]
    assert heads == list(dict.fromkeys(heads)), "each subject once"
    assert "\ntreaty:ocean a ujar:Negotiable , ujar:Treaty ;\n\tskos:prefLabel " in text
    assert f"<{KG}" not in text.split("\n\n", 1)[1], "names are prefixed throughout"
    assert "\\/" not in text


def test_trig_has_a_block_per_graph_in_order(view: Store) -> None:
    heads = [line.removesuffix(" {") for line in exported(view, "trig").decode().splitlines() if line.endswith(" {")]
    assert heads == ["articlegraph:a1", "articlegraph:a2", "articlegraph:a3", "graph:knowledge", "graph:ontology"]


def test_nquads_are_sorted_within_their_graph(view: Store) -> None:
    lines = exported(view, "nquads").decode().splitlines()
    subjects = [line.split(" ", 1)[0] for line in lines if line.endswith(f"<{KG}graph/article/a1> .")]
    assert subjects == sorted(subjects)


def test_flat_jsonld_is_json_with_names_the_context_spells_out(view: Store) -> None:
    document = json.loads(exported(view, "jsonld-flat"))
    ocean = next(node for node in document["@graph"] if node["@id"] == "treaty:ocean")
    assert document["@context"]["treaty"] == f"{KG}treaty/"
    assert ocean["@type"] == ["ujar:Negotiable", "ujar:Treaty"]
    assert {"@value": "Perjanjian Samudra", "@language": "id"} in ocean["skos:prefLabel"]
    assert ocean["ujar:signedOn"] == {"@value": "1998-06-02", "@type": "xsd:date"}


def test_awkward_texts_survive_every_format() -> None:
    view = open_store("memory:")
    graph, thing = NamedNode(f"{KG}graph/knowledge"), NamedNode(f"{KG}topic/a-b_c.d~e%20f")
    texts = ["@prefix x: <y> .", 'baris\nbaru\ttab "kutip" \\ garis', "}", "日本 🇮🇩", "\u2028", ""]
    label = NamedNode("http://www.w3.org/2004/02/skos/core#altLabel")
    quads = [Quad(thing, label, Literal(text, language="id"), graph) for text in texts]
    quads.append(Quad(thing, NamedNode("urn:p"), NamedNode("https://example.org/a/b#c?d=1"), graph))
    view.replace(graph, quads)
    expected = triples(view)
    for name, reader in TRIPLES.items():
        assert isomorphic(rdflib.Graph().parse(data=exported(view, name), format=reader), expected), name
    for name, format in QUADS.items():
        assert set(parse(exported(view, name), format=format)) == set(quads)


def test_rdfxml_keeps_line_ends_and_replaces_what_xml_has_no_form_for() -> None:
    view = open_store("memory:")
    graph, thing, label = NamedNode(f"{KG}graph/x"), NamedNode(f"{KG}topic/x"), NamedNode("urn:p")
    view.replace(graph, [Quad(thing, label, Literal("a\r\nb\rc\x0cd\x08"), graph)])
    data = exported(view, "rdfxml")
    ElementTree.fromstring(data)
    (value,) = rdflib.Graph().parse(data=data, format="xml").objects()
    assert str(value) == "a\r\nb\rc\ufffdd\ufffd"


def test_a_triple_in_many_graphs_is_written_once() -> None:
    view = open_store("memory:")
    thing, label = NamedNode(f"{KG}topic/x"), NamedNode("http://www.w3.org/2004/02/skos/core#prefLabel")
    for number in range(3):
        graph = NamedNode(f"{KG}graph/article/{number}")
        view.replace(graph, [Quad(thing, label, Literal("x"), graph)])
    assert exported(view, "turtle").decode().count("skos:prefLabel") == 1


def test_turtle_of_some_triples_has_only_their_prefixes(view: Store) -> None:
    triple = Triple(NamedNode(f"{KG}topic/x"), NamedNode("urn:p"), BlankNode("b"))
    text = turtle_of(view, [triple, triple]).decode()
    assert text == f"@prefix topic: <{KG}topic/> .\n\ntopic:x <urn:p> _:b .\n"


def test_unknown_format_names_the_known_ones(view: Store) -> None:
    with pytest.raises(UnknownName, match=r"unknown format 'ttl'; known: annotations, csv, .*, turtle"):
        export(view, "ttl", io.BytesIO())


@pytest.mark.parametrize(("name", "module", "chunk"), [("ntriples", subjects, 100), ("turtle", turtle, 2_000)])
def test_more_than_fits_in_memory_is_the_same_in_the_same_order(
    name: str, module: ModuleType, chunk: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    view = fill(sample_store(), tuple(crowd(20, 6)))
    whole = exported(view, name)
    assert len(set(parse(whole, format=RdfFormat.TURTLE))) == len({quad.triple for quad in view.quads()}) > 300
    monkeypatch.setattr(module, "CHUNK", chunk)
    assert exported(view, name) == whole


def test_turtle_does_not_depend_on_the_store(view: Store, tmp_path: Path) -> None:
    class Plain:
        """A view that writes no Turtle, as a server."""

        def __init__(self, view: View) -> None:
            self.query, self.quads, self.graphs = view.query, view.quads, view.graphs

    with open_store(tmp_path / "graph") as disk:
        for graph in reversed(list(view.graphs())):
            disk.replace(graph, sorted(view.quads(graph), key=str))
        for name in ("turtle", "trig"):
            assert exported(disk, name) == exported(Plain(view), name) == exported(view, name)


def test_what_is_said_with_a_predicate_in_several_places_is_put_together() -> None:
    texts = [
        b'@prefix p: <urn:p:> .\nx:b p:n 2 ;\n\tp:m "a , b" ;\n\tp:n 1 ;\n\ta x:C .\nx:a p:n 3 .\n',
        b'@prefix p: <urn:p:> .\nx:a p:n 1 , 3 .\nx:b p:m "c" ;\n\tskos:prefLabel "B" .\nx:\xc3\xa9 p:n 1 .\n',
    ]
    assert list(turtle.paragraphs(texts, 1)) == [
        b"x:a p:n 1 , 3 .\n",
        b'x:b a x:C ;\n\tskos:prefLabel "B" ;\n\tp:m "a , b" , "c" ;\n\tp:n 1 , 2 .\n',
        b"x:\xc3\xa9 p:n 1 .\n",
    ]


def test_objects_are_told_apart_by_commas_outside_them_only() -> None:
    view = open_store("memory:")
    graph, thing = NamedNode(f"{KG}graph/x"), NamedNode(f"{KG}topic/x")
    values = [Literal('satu , "dua , " \\'), Literal('" , "'), Literal("a , b", language="id"), Literal(3),
              NamedNode("https://example.org/a,b"), Literal(", ;\n\t.")]  # fmt: skip
    view.replace(graph, [Quad(thing, NamedNode("urn:p"), value, graph) for value in values])
    assert {each.object for each in parse(exported(view, "turtle"), format=RdfFormat.TURTLE)} == set(values)


def test_words_that_look_like_a_predicate_are_not_touched() -> None:
    view = open_store("memory:")
    graph, thing = NamedNode(f"{KG}graph/x"), NamedNode(f"{KG}topic/x")
    text = "a <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> b \x00 \x01 c"
    quad = Quad(thing, NamedNode("urn:p"), Literal(text), graph)
    view.replace(graph, [quad])
    assert next(iter(parse(exported(view, "ntriples"), format=RdfFormat.N_TRIPLES))).triple == quad.triple
