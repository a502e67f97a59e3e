"""Framed JSON-LD: what a JSON-LD processor makes of the whole graph with our frame is what we write."""

import io
import json
from typing import Any

import pytest
import rdflib
from pyld import jsonld
from pyoxigraph import NamedNode

from sample_graph import KAREL, RUN, crowd, fill, resolved, sample_store
from ujar.export import export
from ujar.export.framed import FRAME
from ujar.rdf import article_graph, to_quads
from ujar.store import Store, View, open_store

KG = "https://w3id.org/ujar/kg/"
pytestmark = [
    pytest.mark.filterwarnings("ignore:ConjunctiveGraph is deprecated:DeprecationWarning"),
    pytest.mark.filterwarnings("ignore:Dataset.default_context is deprecated:DeprecationWarning"),
]


def exported(view: View, name: str) -> bytes:
    out = io.BytesIO()
    export(view, name, out)
    return out.getvalue()


@pytest.fixture(scope="module")
def document() -> Any:
    return json.loads(exported(sample_store(), "jsonld"))


def sorted_deep(value: Any) -> Any:
    """The same with lists in one order: JSON-LD's have none."""
    if isinstance(value, dict):
        return {key: sorted_deep(each) for key, each in value.items()}
    if isinstance(value, list):
        return sorted((sorted_deep(each) for each in value), key=lambda each: json.dumps(each, sort_keys=True))
    return value


def framed_by_pyld(view: View) -> Any:
    triples = exported(view, "ntriples").decode()
    flat = jsonld.from_rdf(triples, {"format": "application/n-quads", "useNativeTypes": True})
    return jsonld.frame(flat, json.loads(FRAME.read_text("utf-8")), {"omitGraph": False})


@pytest.mark.parametrize("with_text", [True, False])
def test_pyld_frames_the_whole_graph_to_the_same_document(with_text: bool) -> None:
    view = fill(open_store("memory:"), ())
    for article in resolved():
        graph = article_graph(KG, article.article.id)
        view.replace(graph, to_quads(article, base=KG, run=None, with_text=with_text))
    ours = json.loads(exported(view, "jsonld"))
    theirs = framed_by_pyld(view)
    assert len(ours["@graph"]) == 13
    assert sorted_deep(ours["@graph"]) == sorted_deep(theirs["@graph"])
    assert ours["@context"] == json.loads(FRAME.read_text("utf-8"))["@context"]


def test_a_statement_holds_what_a_reader_wants(document: Any) -> None:
    first = next(node for node in document["@graph"] if node["id"] == f"{KG}statement/a1-1")
    assert first["type"] == ["DirectStatement", "Statement"]
    assert (first["act"], first["saidOn"], first["confidence"]) == ("Reject", "2021-01-11", "0.9")
    assert first["claim"]["text"] == {"id": "Kami tidak akan meninggalkan Perjanjian Samudra,"}
    assert first["claim"]["about"][0]["label"] == {"en": "Ocean Treaty", "id": "Perjanjian Samudra"}
    assert first["speaker"][0]["label"]["en"] == "Mira Tolvan"
    assert first["article"]["publisher"]["label"]["en"] == "Harian Fajar"
    assert first["content"] == [
        {"id": f"{KG}span/a1-13-61", "type": ["nif:OffsetBasedString", "Span"], "begin": 13, "end": 61,
         "exact": "Kami tidak akan meninggalkan Perjanjian Samudra,"}
    ]  # fmt: skip


def test_what_is_one_is_alone_and_what_may_be_many_is_a_list(document: Any) -> None:
    statements = {node["id"].rpartition("/")[2]: node for node in document["@graph"]}
    assert [actor["label"]["en"] for actor in statements["a3-1"]["speaker"]] == ["Ardania", "Costavia"]
    assert len(statements["a1-2"]["content"]) == 2
    assert "speaker" not in statements["a3-2"]
    assert statements["a1-5"]["embeddedIn"] == f"{KG}statement/a1-4"
    assert statements["a1-4"]["claim"]["targetsClaim"] == [f"{KG}claim/a1-5"]
    assert statements["a2-2"]["saidInMonth"] == "2021-02" and "saidOn" not in statements["a2-2"]


def test_every_triple_of_the_document_is_in_the_graph(document: Any) -> None:
    view = sample_store()
    read = rdflib.Graph().parse(data=json.dumps(document), format="json-ld")
    whole = rdflib.Graph().parse(data=exported(view, "ntriples"), format="nt")
    assert len(read) > 300
    assert set(read) <= set(whole)


def test_run_and_texts_of_articles_stay_out() -> None:
    view = sample_store()
    (run,) = {quad.graph_name for quad in to_quads(resolved()[0], base=KG, run=RUN)} - {article_graph(KG, "a1")}
    assert isinstance(run, NamedNode)
    view.replace(run, (quad for quad in to_quads(resolved()[0], base=KG, run=RUN) if quad.graph_name == run))
    text = exported(view, "jsonld").decode()
    assert "wasGeneratedBy" not in text and "isString" not in text


def test_a_crowd_is_written_as_a_crowd() -> None:
    view: Store = fill(open_store("memory:"), tuple(crowd(12, 5)))
    nodes = json.loads(exported(view, "jsonld"))["@graph"]
    assert len(nodes) == 12 and all(node["speaker"][0]["label"]["id"].startswith("Tokoh Nomor") for node in nodes)
    assert KAREL not in str(nodes)
