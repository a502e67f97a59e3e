"""Every shape finds what it is there for, and nothing in a sound graph."""

from pathlib import Path

import pytest
from rdflib import Graph
from rdflib.namespace import RDF, SH

from ujar.check import shapes
from ujar.check.shapes import check_shapes, load_shapes
from ujar.errors import OntologyError

from .graphs import ONTOLOGY, QUERIES, example, put

QUOTE, DENIAL, OFFICE = "split-quotation", "denied-claim", "office-and-pronoun"
ARTICLE, STATEMENT, CLAIM = "article:split-quotation", "statement:split-quotation-s1", "claim:split-quotation-s1"
SPAN, LINK = "span:split-quotation-27-31", "link:split-quotation-s1-speaker-bima-karsana"
TREATY, TERM = "treaty:perjanjian-pulau-karang", "term:foreign-minister-of-nusantara-utara-citra-wanadri-2020-02-28"
KNOWLEDGE = "graph:knowledge"

# Name of the shape -> triples too many, and the example and graph to put them in.
TOO_MANY = {
    "Statement": (f"{STATEMENT} a ujar:IndirectStatement", QUOTE, None),
    "expresses": (f"{STATEMENT} ujar:expresses claim:other", QUOTE, None),
    "reportedIn": (f"{STATEMENT} ujar:reportedIn article:other", QUOTE, None),
    "speechAct": (f"{STATEMENT} ujar:speechAct ujar:Shout", QUOTE, None),
    "contentSpan": (f"{STATEMENT} ujar:contentSpan 'words'", QUOTE, None),
    "cueSpan": (f"{STATEMENT} ujar:cueSpan span:split-quotation-1-24", QUOTE, None),
    "otherSpan": (f"{STATEMENT} ujar:timeSpan 'Selasa'", QUOTE, None),
    "confidence": (f"{STATEMENT} ujar:confidence 1.5", QUOTE, None),
    "saidOn": (f"{STATEMENT} ujar:saidOn 'kemarin'", QUOTE, None),
    "timeBasis": (f"{STATEMENT} ujar:timeBasis ujar:Guess", QUOTE, None),
    "speaker": (f"{STATEMENT} ujar:speaker 'Bima'", QUOTE, None),
    "onBehalfOf": (f"{STATEMENT} ujar:onBehalfOf 'Selat Raya'", QUOTE, None),
    "addressee": (f"{STATEMENT} ujar:addressee 'wartawan'", QUOTE, None),
    "relayedVia": (f"{STATEMENT} ujar:relayedVia 'KBE'", QUOTE, None),
    "embeddedIn": (f"{STATEMENT} ujar:embeddedIn statement:elsewhere", QUOTE, None),
    "inRole": (f"{STATEMENT} ujar:inRole 'Menlu'", QUOTE, None),
    "link": (f"{STATEMENT} ujar:link link:nowhere", QUOTE, None),
    "text": (f"{CLAIM} ujar:text ''@id", QUOTE, None),
    "polarity": (f"{CLAIM} ujar:polarity ujar:Unsure", QUOTE, None),
    "targetsClaim": (f"{CLAIM} ujar:targetsClaim claim:elsewhere", QUOTE, None),
    "about": (f"{CLAIM} ujar:about 'INF'", QUOTE, None),
    "mentions": (f"{CLAIM} ujar:mentions 'Bima'", QUOTE, None),
    "textSha256": (f"{ARTICLE} ujar:textSha256 'abc'", QUOTE, None),
    "isString": (f"{ARTICLE} nif:isString 'another text'", QUOTE, None),
    "articleEnd": (f"{ARTICLE} nif:endIndex 3", QUOTE, None),
    "title": (f"{ARTICLE} dct:title 'one' , 'two'", QUOTE, None),
    "issued": (f"{ARTICLE} dct:issued 'Jumat'", QUOTE, None),
    "language": (f"{ARTICLE} dct:language 'Indonesian'", QUOTE, None),
    "publisher": (f"{ARTICLE} dct:publisher 'Kabar Bahari'", QUOTE, None),
    "credits": (f"{ARTICLE} ujar:credits 'KBE'", QUOTE, None),
    "url": (f"{ARTICLE} schema:url 'https://bahari.example/1'", QUOTE, None),
    "beginIndex": (f"{SPAN} nif:beginIndex 40", QUOTE, None),
    "endIndex": (f"{SPAN} nif:endIndex 40", QUOTE, None),
    "referenceContext": (f"{SPAN} nif:referenceContext article:other", QUOTE, None),
    "anchorOf": (f"{SPAN} nif:anchorOf 'ujar'", QUOTE, None),
    "decides": (f"{LINK} ujar:decides ujar:rule", QUOTE, None),
    "entity": (f"{LINK} ujar:entity person:other", QUOTE, None),
    "mention": (f"{LINK} ujar:mention 'Bima'", QUOTE, None),
    "method": (f"{LINK} ujar:method 'guess'", QUOTE, None),
    "score": (f"{LINK} ujar:score -0.5", QUOTE, None),
    "rival": (f"{LINK} ujar:rival person:other", QUOTE, None),
    "rivalEntity": ("link:x a ujar:Rival ; ujar:score 0.1", QUOTE, None),
    "Actor": ("state:selat-raya a ujar:Negotiable", QUOTE, KNOWLEDGE),
    "prefLabel": ("person:nameless a ujar:Person , ujar:Actor", QUOTE, KNOWLEDGE),
    "belongsTo": ("state:selat-raya ujar:belongsTo 'nobody'", QUOTE, KNOWLEDGE),
    "negotiableDates": (f"{TREATY} ujar:endedOn 'soon'", QUOTE, KNOWLEDGE),
    "parties": (f"{TREATY} ujar:party 'Selat Raya'", QUOTE, KNOWLEDGE),
    "partOf": (f"{TREATY} ujar:partOf 'law'", QUOTE, KNOWLEDGE),
    "termOffice": (f"{TERM} ujar:office office:unknown", OFFICE, KNOWLEDGE),
    "termDates": (f"{TERM} ujar:to 'now'", OFFICE, KNOWLEDGE),
    "officeBody": ("office:idle a ujar:Office ; ujar:role role:foreign-minister", OFFICE, KNOWLEDGE),
    "officeRole": ("office:idle a ujar:Office ; ujar:body state:selat-raya", OFFICE, KNOWLEDGE),
    "softwareVersion": ("run:x a ujar:ExtractionRun", QUOTE, "<https://w3id.org/ujar/kg/graph/run/x>"),
    "startedAtTime": ("run:x a ujar:ExtractionRun", QUOTE, "<https://w3id.org/ujar/kg/graph/run/x>"),
}
# Shapes that must also find what is missing: the property to take away.
TOO_FEW = {
    "expresses": "ujar:expresses", "reportedIn": "ujar:reportedIn", "speechAct": "ujar:speechAct",
    "contentSpan": "ujar:contentSpan", "confidence": "ujar:confidence", "text": "ujar:text",
    "textSha256": "ujar:textSha256", "endIndex": "nif:endIndex", "beginIndex": "nif:beginIndex",
    "referenceContext": "nif:referenceContext", "method": "ujar:method", "score": "ujar:score",
    "decides": "ujar:decides", "language": "dct:language", "articleEnd": "nif:endIndex",
}  # fmt: skip


def found_by(shape: str, findings: list[shapes.Finding]) -> list[shapes.Finding]:
    return [finding for finding in findings if finding.check == f"shape:{shape}"]


def test_every_shape_has_a_broken_graph() -> None:
    loaded = load_shapes(ONTOLOGY / "shapes.ttl")
    every = set(loaded.subjects(RDF.type, SH.PropertyShape))
    every |= {shape for shape in loaded.subjects(RDF.type, SH.NodeShape) if (shape, SH.message, None) in loaded}
    assert {str(shape).rpartition("#")[2] for shape in every} == set(TOO_MANY)


def test_every_shape_that_says_no_has_a_message() -> None:
    loaded = load_shapes(ONTOLOGY / "shapes.ttl")
    assert not [s for s in loaded.subjects(RDF.type, SH.PropertyShape) if (s, SH.message, None) not in loaded]


@pytest.mark.parametrize("shape", sorted(TOO_MANY))
def test_shape_finds_what_must_not_be_there(shape: str) -> None:
    triples, name, graph = TOO_MANY[shape]
    findings = list(check_shapes(put(triples, name, graph=graph), ontology=ONTOLOGY, queries=QUERIES))
    found = found_by(shape, findings)
    assert found
    assert all(finding.severity == "violation" for finding in found)
    messages = {str(text) for text in load_shapes(ONTOLOGY / "shapes.ttl").objects(None, SH.message)}
    assert all(finding.message.partition("; found ")[0] in messages for finding in found)


@pytest.mark.parametrize("shape", sorted(TOO_FEW))
def test_shape_finds_what_is_missing(shape: str) -> None:
    prop = TOO_FEW[shape]
    view = example(QUOTE, f"DELETE {{ ?s {prop} ?o }} WHERE {{ ?s {prop} ?o }}")
    assert found_by(shape, list(check_shapes(view, ontology=ONTOLOGY, queries=QUERIES)))


def test_only_graphs_that_may_be_unsound_are_copied(monkeypatch: pytest.MonkeyPatch) -> None:
    copied: list[int] = []
    validate = shapes.validate

    def counting(data: Graph, against: Graph):  # type: ignore[no-untyped-def]
        copied.append(len(data))
        return validate(data, against)

    monkeypatch.setattr(shapes, "validate", counting)
    assert not list(check_shapes(example(QUOTE), ontology=ONTOLOGY, queries=QUERIES))
    assert not copied
    view = put(f"{STATEMENT} ujar:speaker 'Bima'", QUOTE)
    assert found_by("speaker", list(check_shapes(view, ontology=ONTOLOGY, queries=QUERIES)))
    assert len(copied) == 1


@pytest.mark.parametrize("shape", sorted(TOO_MANY))
def test_asking_the_store_first_loses_no_finding(shape: str, monkeypatch: pytest.MonkeyPatch) -> None:
    triples, name, graph = TOO_MANY[shape]
    view = put(triples, name, graph=graph)
    narrowed = sorted(check_shapes(view, ontology=ONTOLOGY, queries=QUERIES))
    monkeypatch.setattr(shapes, "find_suspects", lambda view, shapes: None)
    assert narrowed == sorted(check_shapes(view, ontology=ONTOLOGY, queries=QUERIES))


@pytest.mark.parametrize("text", [None, "@prefix x: <"])
def test_shapes_that_cannot_be_read_are_an_error(tmp_path: Path, text: str | None) -> None:
    if text is not None:
        (tmp_path / "shapes.ttl").write_text(text)
    with pytest.raises(OntologyError, match=r"shapes\.ttl"):
        list(check_shapes(example(QUOTE), ontology=tmp_path, queries=QUERIES))
