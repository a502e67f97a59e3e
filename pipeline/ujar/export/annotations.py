"""Statements as Web Annotations (W3C Recommendation of 2017): one each, on the characters that show it."""

import json
from collections.abc import Iterator
from typing import IO, Any

from ujar.export.records import ArticleRecord, StatementRecord, Thing, Words, articles
from ujar.query import prefixes_of
from ujar.store.base import View
from ujar.vocab import UJAR

CONTEXT = "http://www.w3.org/ns/anno.jsonld"
AROUND = 32  # characters before and after a quotation, by which a client finds it again


def write_annotations(view: View, out: IO[bytes]) -> None:
    """Write one collection of a single page, an annotation a line.

    A body tells speaker, act and claim in words; others link the speakers, what the claim is about, the speech act
    and the statement. A target is a content span, by offsets (code points, as the standard counts) and, where the
    graph holds texts, by the words themselves and those around them.
    """
    collection = prefixes_of(view)["graph"] + "annotations"
    head = {"@context": CONTEXT, "id": collection, "type": "AnnotationCollection", "label": "Statements"}
    first = {"id": collection + "/all", "type": "AnnotationPage", "partOf": collection, "startIndex": 0}
    count = 0
    out.write(f'{_object(head)[:-1]},\n"first": {_object(first)[:-1]}, "items": ['.encode())
    for item in _annotations(view):
        out.write(((",\n" if count else "\n") + _object(item)).encode())
        count += 1
    out.write(f'\n]}},\n"total": {count}}}\n'.encode())


def _annotations(view: View) -> Iterator[dict[str, Any]]:
    for article, statements in articles(view):
        for record in statements:
            yield {
                "id": f"{record.iri.value}#annotation",
                "type": "Annotation",
                "motivation": "describing",
                "body": _bodies(record),
                "target": [_target(words, article) for words in record.content],
            }


def _bodies(record: StatementRecord) -> list[dict[str, Any]]:
    who = ", ".join(thing.label for thing in record.speakers) or "somebody"
    about = ", ".join(thing.label for thing in record.about)
    told = f"{who}: {record.act}" + (f", about {about}" if about else "")
    claim: dict[str, Any] = {"type": "TextualBody", "purpose": "describing", "format": "text/plain"}
    if record.language:
        claim["language"] = record.language
    return [
        {"type": "TextualBody", "purpose": "describing", "format": "text/plain", "language": "en", "value": told},
        {**claim, "value": record.text},
        *(_link(thing, "identifying") for thing in record.speakers),
        *(_link(thing, "tagging") for thing in record.about),
        {"type": "SpecificResource", "purpose": "classifying", "source": f"{UJAR}{record.act.capitalize()}"},
        {"type": "SpecificResource", "purpose": "linking", "source": record.iri.value},
    ]


def _link(thing: Thing, purpose: str) -> dict[str, Any]:
    return {"type": "SpecificResource", "purpose": purpose, "source": thing.iri.value}


def _target(words: Words, article: ArticleRecord) -> dict[str, Any]:
    source: dict[str, Any] = {"id": article.iri.value, "type": "Text", "format": "text/plain"}
    if article.language:
        source["language"] = article.language
    if article.url is not None:
        source["via"] = article.url
    selectors: list[dict[str, Any]] = [{"type": "TextPositionSelector", "start": words.start, "end": words.end}]
    if article.text is not None:
        selectors.append({
            "type": "TextQuoteSelector",
            "exact": article.text[words.start : words.end],
            "prefix": article.text[max(words.start - AROUND, 0) : words.start],
            "suffix": article.text[words.end : words.end + AROUND],
        })  # fmt: skip
    return {"type": "SpecificResource", "source": source, "selector": selectors}


def _object(value: dict[str, Any]) -> str:
    return json.dumps(value, ensure_ascii=False)
