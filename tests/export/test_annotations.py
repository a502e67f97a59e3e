"""Web Annotations: JSON-LD in the terms of the W3C's context, selectors that find the words again."""

import io
import json
from typing import Any

import pytest
from pyld import jsonld

from sample_graph import ARTICLES, resolved, sample_store
from ujar.export import export
from ujar.rdf import article_graph, to_quads
from ujar.store import View, open_store

KG = "https://w3id.org/ujar/kg/"
OA, AS = "http://www.w3.org/ns/oa#", "https://www.w3.org/ns/activitystreams#"
# The terms of http://www.w3.org/ns/anno.jsonld that an export uses, with the meaning the Recommendation gives them.
CONTEXT = {
    "oa": OA, "as": AS, "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#", "dc": "http://purl.org/dc/elements/1.1/",
    "rdfs": "http://www.w3.org/2000/01/rdf-schema#", "xsd": "http://www.w3.org/2001/XMLSchema#",
    "dctypes": "http://purl.org/dc/dcmitype/", "id": {"@id": "@id", "@type": "@id"},
    "type": {"@id": "@type", "@type": "@vocab"},
    "Annotation": "oa:Annotation", "TextualBody": "oa:TextualBody", "SpecificResource": "oa:SpecificResource",
    "TextQuoteSelector": "oa:TextQuoteSelector", "TextPositionSelector": "oa:TextPositionSelector",
    "AnnotationCollection": "as:OrderedCollection", "AnnotationPage": "as:OrderedCollectionPage",
    "Text": "dctypes:Text", "describing": "oa:describing", "identifying": "oa:identifying", "tagging": "oa:tagging",
    "classifying": "oa:classifying", "linking": "oa:linking",
    "body": {"@type": "@id", "@id": "oa:hasBody"}, "target": {"@type": "@id", "@id": "oa:hasTarget"},
    "source": {"@type": "@id", "@id": "oa:hasSource"}, "selector": {"@type": "@id", "@id": "oa:hasSelector"},
    "motivation": {"@type": "@vocab", "@id": "oa:motivatedBy"}, "purpose": {"@type": "@vocab", "@id": "oa:hasPurpose"},
    "exact": "oa:exact", "prefix": "oa:prefix", "suffix": "oa:suffix",
    "start": {"@type": "xsd:nonNegativeInteger", "@id": "oa:start"},
    "end": {"@type": "xsd:nonNegativeInteger", "@id": "oa:end"}, "via": {"@type": "@id", "@id": "oa:via"},
    "value": "rdf:value", "format": "dc:format", "language": "dc:language", "label": "rdfs:label",
    "items": {"@type": "@id", "@id": "as:items", "@container": "@list"}, "first": {"@type": "@id", "@id": "as:first"},
    "partOf": {"@type": "@id", "@id": "as:partOf"},
    "total": {"@type": "xsd:nonNegativeInteger", "@id": "as:totalItems"},
    "startIndex": {"@type": "xsd:nonNegativeInteger", "@id": "as:startIndex"},
}  # fmt: skip


def exported(view: View) -> Any:
    out = io.BytesIO()
    export(view, "annotations", out)
    return json.loads(out.getvalue())


@pytest.fixture(scope="module")
def collection() -> Any:
    return exported(sample_store())


def test_collection_is_one_page_of_an_annotation_a_statement(collection: Any) -> None:
    assert collection["@context"] == "http://www.w3.org/ns/anno.jsonld"
    assert (collection["type"], collection["total"]) == ("AnnotationCollection", 13)
    assert len(collection["first"]["items"]) == 13
    assert collection["first"]["partOf"] == collection["id"]


def test_pyld_knows_every_term(collection: Any) -> None:
    """A term that the context does not know would be dropped without a word."""
    (node,) = jsonld.expand({**collection, "@context": CONTEXT})
    dropped = json.dumps(node)
    items = node[AS + "first"][0][AS + "items"][0]["@list"]
    assert len(items) == 13
    written = collection["first"]["items"][0]
    expanded = items[0]
    assert len(expanded) == len([key for key in written if key not in ("id", "type")]) + 2
    for key in ("hasBody", "hasTarget", "motivatedBy", "hasSelector", "exact", "prefix", "suffix", "start", "via"):
        assert OA + key in dropped
    triples = jsonld.to_rdf({**collection, "@context": CONTEXT}, {"format": "application/n-quads"})
    assert f"<{KG}statement/a1-1#annotation> <{OA}motivatedBy> <{OA}describing> ." in triples


def selectors(item: Any) -> list[tuple[Any, Any]]:
    return [(target["selector"][0], target["selector"][1]) for target in item["target"]]


def test_selectors_find_the_words_in_the_article(collection: Any) -> None:
    for item in collection["first"]["items"]:
        article = ARTICLES[item["id"].rpartition("/")[2].partition("-")[0]]
        for position, quote in selectors(item):
            assert article.text[position["start"] : position["end"]] == quote["exact"]
            assert quote["prefix"] + quote["exact"] + quote["suffix"] in article.text


def test_split_content_is_a_target_for_each_part(collection: Any) -> None:
    split = next(item for item in collection["first"]["items"] if item["id"].endswith("a1-2#annotation"))
    assert [quote["exact"] for _, quote in selectors(split)] == ["Perjanjian itu,", "melindungi nelayan kita."]


def test_bodies_tell_and_link_who_and_what(collection: Any) -> None:
    first = collection["first"]["items"][0]
    assert first["body"][0]["value"] == "Mira Tolvan: reject, about Ocean Treaty"
    links = {body["purpose"]: body["source"] for body in first["body"] if body["type"] == "SpecificResource"}
    assert links == {
        "identifying": f"{KG}person/mira-tolvan", "tagging": f"{KG}treaty/ocean",
        "classifying": "https://w3id.org/ujar/ns#Reject", "linking": f"{KG}statement/a1-1",
    }  # fmt: skip


def test_without_texts_the_offsets_remain() -> None:
    view = open_store("memory:")
    article = resolved()[0]
    view.replace(article_graph(KG, "a1"), to_quads(article, base=KG, run=None, with_text=False))
    target = exported(view)["first"]["items"][0]["target"][0]
    assert target["selector"] == [{"type": "TextPositionSelector", "start": 13, "end": 61}]
