"""One contract, every exporter: its consumer opens it, it holds the same graph, and the same bytes come each time."""

import io
import json
import os
import subprocess
import sys
from pathlib import Path

import networkx as nx
import pytest
import rdflib
from pyoxigraph import BlankNode, Literal, NamedNode, Quad, RdfFormat, Triple, parse, serialize
from rdflib.compare import isomorphic

from sample_graph import sample_store
from ujar.errors import UnknownName
from ujar.export import EXPORTERS, export
from ujar.export.rdf import turtle_of
from ujar.store import Store, View, open_store

# rdflib's own readers of quads and JSON-LD use what it has deprecated.
pytestmark = [
    pytest.mark.filterwarnings("ignore:ConjunctiveGraph is deprecated:DeprecationWarning"),
    pytest.mark.filterwarnings("ignore:Dataset.default_context is deprecated:DeprecationWarning"),
]
each_format = pytest.mark.parametrize("name", EXPORTERS)
KG = "https://w3id.org/ujar/kg/"


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
        "from ujar.export import EXPORTERS, export; from ujar.report import REPORTS, page; "
        "view = fill(sample_store(), tuple(crowd(20, 6))); out = io.BytesIO(); "
        "[export(view, name, out) for name in EXPORTERS]; "
        "[out.write(page(each, view).encode()) for each in REPORTS.values()]; "
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
def test_empty_store_gives_a_file_that_opens(name: str) -> None:
    data = exported(open_store("memory:"), name)
    if name == "graphml":
        assert len(nx.parse_graphml(data.decode())) == 0
    else:
        assert len(rdflib.Dataset().parse(data=data, format="json-ld" if name == "jsonld" else name)) == 0


@each_format
def test_exporter_says_what_it_is(name: str) -> None:
    exporter = EXPORTERS[name]
    assert exporter.title
    assert exporter.help.endswith(".")
    assert exporter.suffix.startswith(".")


@pytest.mark.parametrize(("name", "reader"), [("turtle", "turtle"), ("jsonld", "json-ld")])
def test_rdflib_reads_back_the_same_triples(name: str, reader: str, view: Store) -> None:
    read = rdflib.Graph().parse(data=exported(view, name), format=reader)
    assert isomorphic(read, triples(view))


@pytest.mark.parametrize("name", ["trig", "nquads"])
def test_rdflib_reads_back_the_same_named_graphs(name: str, view: Store) -> None:
    read = rdflib.Dataset()
    read.parse(data=exported(view, name), format=name)
    graphs = {str(graph.identifier): len(graph) for graph in read.graphs() if len(graph)}
    assert graphs == {graph.value: len(set(view.quads(graph))) for graph in view.graphs()}


@pytest.mark.parametrize(
    ("name", "format"), [("turtle", RdfFormat.TURTLE), ("trig", RdfFormat.TRIG), ("nquads", RdfFormat.N_QUADS)]
)
def test_pyoxigraph_reads_back_every_term_unchanged(name: str, format: RdfFormat, view: Store) -> None:
    read = {quad if name != "turtle" else quad.triple for quad in parse(exported(view, name), format=format)}
    assert read == {quad if name != "turtle" else quad.triple for quad in view.quads()}


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


def test_jsonld_is_json_with_names_the_context_spells_out(view: Store) -> None:
    document = json.loads(exported(view, "jsonld"))
    ocean = next(node for node in document["@graph"] if node["@id"] == "treaty:ocean")
    assert document["@context"]["treaty"] == f"{KG}treaty/"
    assert ocean["@type"] == ["ujar:Negotiable", "ujar:Treaty"]
    assert {"@value": "Perjanjian Samudra", "@language": "id"} in ocean["skos:prefLabel"]
    assert ocean["ujar:signedOn"] == {"@value": "1998-06-02", "@type": "xsd:date"}


def test_graphml_opens_as_the_network(view: Store) -> None:
    graph = nx.parse_graphml(exported(view, "graphml").decode())
    assert graph.nodes[f"{KG}person/mira-tolvan"]["statements"] == 5


def test_awkward_texts_survive_every_format() -> None:
    view = open_store("memory:")
    graph, thing = NamedNode(f"{KG}graph/knowledge"), NamedNode(f"{KG}topic/a-b_c.d~e%20f")
    texts = ["@prefix x: <y> .", 'baris\nbaru\ttab "kutip" \\ garis', "}", "日本 🇮🇩", "\u2028", ""]
    label = NamedNode("http://www.w3.org/2004/02/skos/core#altLabel")
    quads = [Quad(thing, label, Literal(text, language="id"), graph) for text in texts]
    quads.append(Quad(thing, NamedNode("urn:p"), NamedNode("https://example.org/a/b#c?d=1"), graph))
    view.replace(graph, quads)
    expected = triples(view)
    for name, reader in (("turtle", "turtle"), ("jsonld", "json-ld")):
        assert isomorphic(rdflib.Graph().parse(data=exported(view, name), format=reader), expected)
    for name, format in (("trig", RdfFormat.TRIG), ("nquads", RdfFormat.N_QUADS)):
        assert set(parse(exported(view, name), format=format)) == set(quads)


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
    with pytest.raises(UnknownName, match="unknown format 'ttl'; known: graphml, jsonld, nquads, trig, turtle"):
        export(view, "ttl", io.BytesIO())
