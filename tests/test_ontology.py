"""The ontology as researchers meet it: complete, consistent under OWL RL, with sound examples and a page to read."""

import hashlib
import os
import re
import subprocess
import sys
import tomllib
from pathlib import Path

import owlrl
import pytest
from pyoxigraph import NamedNode, Quad, RdfFormat, parse, serialize
from rdflib import OWL, RDF, RDFS, SKOS, Graph, Literal, URIRef
from rdflib.namespace import Namespace

from ujar.check import check
from ujar.store import open_store

ROOT = Path(__file__).parents[1]
ONTOLOGY = ROOT / "ontology" / "ujar.ttl"
EXAMPLES = ROOT / "ontology" / "examples"
UJAR = Namespace("https://w3id.org/ujar/ns#")
ITSELF = URIRef("https://w3id.org/ujar/ns")
ERROR = URIRef("http://www.daml.org/2002/03/agents/agent-ont#error")  # what owlrl says of a contradiction
GRAPH = Graph().parse(data=ONTOLOGY.read_bytes(), format="turtle")
TERMS = sorted({term for term in GRAPH.subjects() if term in UJAR})
KINDS = {OWL.Class, OWL.ObjectProperty, OWL.DatatypeProperty, OWL.AnnotationProperty}
SCHEMA = [term for term in TERMS if KINDS.intersection(GRAPH.objects(term, RDF.type))]
ABSTRACT = {UJAR.TimeBasis, UJAR.Polarity, UJAR.SpeechAct}  # examples name their individuals, never the class


def name(term: URIRef) -> str:
    return str(term).removeprefix(UJAR)


def languages(term: URIRef, *predicates: URIRef) -> list[str | None]:
    found = (value for predicate in predicates for value in GRAPH.objects(term, predicate))
    return sorted(value.language or "" for value in found if isinstance(value, Literal))


# -- complete ---------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("term", TERMS, ids=name)
def test_term_has_label_definition_and_example_in_both_languages(term: URIRef) -> None:
    assert languages(term, RDFS.label, SKOS.prefLabel) == ["en", "id"]
    assert languages(term, SKOS.definition) == ["en", "id"]
    assert languages(term, SKOS.example) == ["en", "id"]
    assert list(GRAPH.objects(term, RDFS.isDefinedBy)) == [ITSELF]


@pytest.mark.parametrize("term", sorted(set(SCHEMA) - ABSTRACT), ids=name)
def test_term_leads_to_an_example_graph_that_uses_it(term: URIRef) -> None:
    (place,) = GRAPH.objects(term, RDFS.seeAlso)
    files = list(EXAMPLES.glob(f"{str(place).removeprefix('https://w3id.org/ujar/examples/')}.t*"))
    assert len(files) == 1
    assert re.search(rf"ujar:{name(term)}\b", files[0].read_text("utf-8"))


def test_version_iri_names_the_version_of_the_project() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]["version"]
    assert str(GRAPH.value(ITSELF, OWL.versionInfo)) == project
    assert str(GRAPH.value(ITSELF, OWL.versionIRI)) == f"{ITSELF}/{project}"


@pytest.mark.parametrize(
    "namespace",
    [
        "http://www.w3.org/ns/prov#", "http://persistence.uni-leipzig.org/nlp2rdf/ontologies/nif-core#",
        "http://www.w3.org/2004/02/skos/core#Concept", "https://schema.org/", "http://xmlns.com/foaf/0.1/",
        "http://www.w3.org/ns/org#", "http://data.europa.eu/eli/ontology#", "http://semanticweb.cs.vu.nl/2009/11/sem/",
        "http://www.arg.dundee.ac.uk/aif#", "http://www.wikidata.org/entity/",
    ],
)  # fmt: skip
def test_other_vocabulary_is_aligned(namespace: str) -> None:
    aligning = (RDFS.subClassOf, RDFS.subPropertyOf, SKOS.closeMatch, SKOS.relatedMatch)
    assert any(str(value).startswith(namespace) for predicate in aligning for value in GRAPH.objects(None, predicate))


# -- consistent -------------------------------------------------------------------------------------------------------


PROLOGUE = f"@prefix ujar: <{UJAR}> . @prefix statement: <https://w3id.org/ujar/kg/statement/> . "


def ontology(planted: str = "") -> Graph:
    """The ontology, and more triples."""
    graph = Graph().parse(data=ONTOLOGY.read_bytes(), format="turtle")
    return graph.parse(data=PROLOGUE + planted, format="turtle")


def examples() -> Graph:
    """The ontology with all its examples."""
    graph = ontology()
    for path in sorted(EXAMPLES.iterdir()):
        triples = (quad.triple for quad in parse(path.read_bytes(), format=RdfFormat.TRIG))
        graph.parse(data=serialize(triples, format=RdfFormat.N_TRIPLES), format="nt")
    return graph


def closure(graph: Graph) -> Graph:
    owlrl.DeductiveClosure(owlrl.OWLRL_Semantics).expand(graph)
    return graph


def contradictions(graph: Graph) -> list[str]:
    """What OWL RL finds contradictory: owlrl's own findings, and whatever is a member of nothing."""
    nothings = [str(thing) for thing in graph.subjects(RDF.type, OWL.Nothing)]
    return [str(message) for message in graph.objects(None, ERROR)] + nothings


@pytest.fixture(scope="module")
def closed() -> Graph:
    return closure(examples())


def test_examples_hold_no_contradiction_under_owl_rl(closed: Graph) -> None:
    assert contradictions(closed) == []


@pytest.mark.parametrize(
    "planted",
    [
        "statement:x a ujar:DirectStatement , ujar:IndirectStatement .",
        "<urn:x> a ujar:Person , ujar:State .",
        "<urn:x> a ujar:Treaty ; ujar:said <urn:y> .",  # only an actor says something
        "<urn:x> a ujar:Statement ; ujar:expresses <urn:x> .",
        "statement:x ujar:speechAct ujar:Deny , ujar:Agree .",
        "statement:x ujar:timeBasis ujar:Explicit , ujar:Resolved .",
        "<urn:x> ujar:polarity ujar:Positive , ujar:Negative .",
        "statement:x ujar:embeddedIn statement:x .",
        "statement:x ujar:embeddedIn statement:y . statement:y ujar:embeddedIn statement:x .",
        "<urn:x> ujar:targetsClaim <urn:x> .",
        "<urn:x> a <http://www.w3.org/2002/07/owl#Nothing> .",
    ],
)
def test_a_contradiction_that_is_planted_is_found(planted: str) -> None:
    assert contradictions(closure(ontology(planted)))


def test_examples_spell_out_every_class_that_could_be_inferred(closed: Graph) -> None:
    """Nothing infers at run time: what a domain, a range or a superclass entails must be written."""
    written = set(examples().subject_objects(RDF.type))
    entailed = {(thing, cls) for thing, cls in closed.subject_objects(RDF.type) if cls in UJAR}
    assert {(thing, cls) for thing, cls in entailed - written if not isinstance(thing, Literal)} == set()


def test_a_class_that_is_not_spelled_out_would_be_noticed() -> None:
    graph = closure(ontology("<urn:x> ujar:credits <urn:y> ."))
    assert (URIRef("urn:y"), RDF.type, UJAR.Actor) in graph


# -- examples that show no hard case, but every kind of thing ---------------------------------------------------------


def test_examples_of_every_kind_are_sound() -> None:
    base = "https://w3id.org/ujar/kg/graph/"
    with open_store("memory:") as store:
        for file, place in (("knowledge", "knowledge"), ("addressed", "article/addressed")):
            graph = NamedNode(base + place)
            triples = parse((EXAMPLES / f"{file}.ttl").read_bytes(), format=RdfFormat.TURTLE)
            store.replace(graph, (Quad(each.subject, each.predicate, each.object, graph) for each in triples))
        assert check(store, ontology=ROOT / "ontology", queries=ROOT / "queries") == []


# -- the page ---------------------------------------------------------------------------------------------------------


def made(seed: str) -> str:
    """The page, made by a process in which Python orders sets as `seed` has it."""
    code = "import sys, pathlib, ontology_page as o; sys.stdout.write(o.page(pathlib.Path(sys.argv[1])))"
    ended = subprocess.run(
        [sys.executable, "-c", code, str(ONTOLOGY)], cwd=ROOT / "docs", capture_output=True, timeout=120, check=True,
        env={**os.environ, "PYTHONHASHSEED": seed, "PYTHONIOENCODING": "utf-8"},
    )  # fmt: skip
    return ended.stdout.decode("utf-8")


@pytest.fixture(scope="module")
def html() -> str:
    return made("1")


def test_page_says_which_ontology_it_is_of(html: str) -> None:
    assert f"SHA-256 {hashlib.sha256(ONTOLOGY.read_bytes()).hexdigest()}" in html


def test_page_is_the_same_each_time(html: str) -> None:
    assert made("2") == html


def test_page_has_every_term_at_its_own_name_with_both_labels(html: str) -> None:
    for term in TERMS:
        assert html.count(f'id="{name(term)}"') == 1, name(term)
        labels = [label for predicate in (RDFS.label, SKOS.prefLabel) for label in GRAPH.objects(term, predicate)]
        both = {label.language: str(label) for label in labels if isinstance(label, Literal)}
        title = both["en"] if both["en"] == both["id"] else f"{both['en']} · {both['id']}"
        assert title.lower() in html.lower(), name(term)


def test_links_within_the_page_lead_somewhere(html: str) -> None:
    ids = set(re.findall(r'id="([^"]+)"', html))
    assert set(re.findall(r'href="#([^"]+)"', html)) - ids - {"http:", ""} == set()
    files = re.findall(r'href="\.\./([^"]+)"', html)
    assert files and [file for file in files if not (ROOT / file).is_file()] == []


def test_page_loads_nothing(html: str) -> None:
    for loading in ("\\ssrc=", "<link\\b", "@import", "url\\(", "<iframe", "<object", "<img", '<script(?! id="schema)'):
        assert re.search(loading, html) is None, loading
