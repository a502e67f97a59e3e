"""Statements as a table: a row a statement, with every field that a person with a spreadsheet sorts or counts by."""

import csv
import io
from collections.abc import Callable, Iterable, Mapping
from typing import IO

from pyoxigraph import NamedNode

from ujar.export.records import StatementRecord, Thing, Words, records
from ujar.query import compact, prefixes_of
from ujar.store.base import View

MARK = "; "  # between several values of a cell
_FORMULA = ("=", "+", "-", "@", "\t", "\r")

Namer = Callable[[NamedNode], str]
Cell = Callable[[StatementRecord, Namer], str]


def _labels(things: Iterable[Thing]) -> str:
    return MARK.join(thing.label for thing in things)


def _names(things: Iterable[Thing], name: Namer) -> str:
    return MARK.join(name(thing.iri) for thing in things)


def _classes(things: Iterable[Thing]) -> str:
    return MARK.join(thing.cls for thing in things)


def _printed(words: Iterable[Words]) -> str:
    return MARK.join(each.text or "" for each in words)


def _decided(record: StatementRecord, property: str, value: str) -> str:
    found = [each for each in record.decided if each.property == property and each.entity is not None]
    return MARK.join(getattr(each, value) for each in found)


COLUMNS: Mapping[str, Cell] = {
    "statement": lambda it, name: name(it.iri),
    "saidOn": lambda it, name: it.said_on or "",
    "timeBasis": lambda it, name: it.time_basis or "",
    "speaker": lambda it, name: _labels(it.speakers),
    "speakerId": lambda it, name: _names(it.speakers, name),
    "speakerClass": lambda it, name: _classes(it.speakers),
    "speakerAsPrinted": lambda it, name: _printed(it.speaker_words),
    "inRole": lambda it, name: it.role or "",
    "onBehalfOf": lambda it, name: _labels(it.on_behalf_of),
    "onBehalfOfId": lambda it, name: _names(it.on_behalf_of, name),
    "addressee": lambda it, name: _labels(it.addressees),
    "kind": lambda it, name: it.kind,
    "act": lambda it, name: it.act,
    "cue": lambda it, name: it.cue.text or "" if it.cue is not None else "",
    "claim": lambda it, name: it.text,
    "about": lambda it, name: _labels(it.about),
    "aboutId": lambda it, name: _names(it.about, name),
    "aboutClass": lambda it, name: _classes(it.about),
    "mentions": lambda it, name: _labels(it.mentions),
    "polarity": lambda it, name: it.polarity or "",
    "claimId": lambda it, name: name(it.claim),
    "targetsClaim": lambda it, name: MARK.join(name(claim) for claim in it.targets),
    "embeddedIn": lambda it, name: name(it.embedded_in) if it.embedded_in is not None else "",
    "relayedVia": lambda it, name: _labels(it.relayed_via),
    "confidence": lambda it, name: it.confidence,
    "rule": lambda it, name: it.rule or "",
    "speakerMethod": lambda it, name: _decided(it, "speaker", "method"),
    "speakerScore": lambda it, name: _decided(it, "speaker", "score"),
    "aboutMethod": lambda it, name: _decided(it, "about", "method"),
    "aboutScore": lambda it, name: _decided(it, "about", "score"),
    "spans": lambda it, name: MARK.join(f"{words.start}-{words.end}" for words in it.content),
    "article": lambda it, name: name(it.article.iri),
    "outlet": lambda it, name: it.article.publisher or "",
    "published": lambda it, name: it.article.issued or "",
    "title": lambda it, name: it.article.title or "",
    "url": lambda it, name: it.article.url or "",
    "language": lambda it, name: it.article.language,
}


def write_statements(view: View, out: IO[bytes]) -> None:
    """Write a row for each statement, in UTF-8 with the mark by which spreadsheet programs know it.

    A cell that a spreadsheet would take for a formula begins with an apostrophe: an article may quote anything.
    """
    prefixes = prefixes_of(view)

    def name(iri: NamedNode) -> str:
        return compact(iri.value, prefixes)

    text = io.TextIOWrapper(out, encoding="utf-8", newline="", write_through=True)
    text.write("\ufeff")
    writer = csv.writer(text)
    writer.writerow(COLUMNS)
    for record in records(view):
        writer.writerow(_harmless(cell(record, name)) for cell in COLUMNS.values())
    text.detach()


def _harmless(cell: str) -> str:
    return f"'{cell}" if cell.startswith(_FORMULA) else cell
