"""What things are called: rows in, the same with a column of labels beside each column of things out.

Not left to the queries: a thing minted in many articles has a label in each of their graphs, and a join on labels
gives a row for every one of them, multiplied with those of the next column.
"""

import re
from collections.abc import Iterable, Iterator
from itertools import islice

from pyoxigraph import Literal, NamedNode, QuerySolutions

from ujar import vocab
from ujar.query.answers import Cell, Row, Stream
from ujar.store.base import View

LABEL = "Label"  # the column `actorLabel` names what the column `actor` identifies
LANGUAGES = ("en", "id")  # the first there is, else any

_BATCH = 500  # rows whose things are looked up at once: a server far away is asked once for all of them
_REMEMBERED = 50_000  # labels kept while rows are read, so that a long answer needs no more memory than a short one
_WRITABLE = re.compile(r"[^\s<>\"{}|\\^`]+")  # between < and > in SPARQL


def with_labels(stream: Stream, columns: Iterable[str], view: View) -> Stream:
    """Add `xLabel` after each column x named; a cell is empty where the thing has no label."""
    named = set(columns).intersection(stream.columns)
    if not named:
        return stream
    heads: list[str] = []
    for name in stream.columns:
        heads += [name, name + LABEL] if name in named else [name]
    return Stream(tuple(heads), _labelled(stream.rows, [name in named for name in stream.columns], view))


def _labelled(rows: Iterator[Row], labelled: list[bool], view: View) -> Iterator[Row]:
    known: dict[NamedNode, Literal | None] = {}
    while batch := list(islice(rows, _BATCH)):
        things = {
            cell for row in batch for cell, wanted in zip(row, labelled, strict=True)
            if wanted and isinstance(cell, NamedNode)
        }  # fmt: skip
        if len(known) > _REMEMBERED:
            known.clear()
        if unknown := things.difference(known):
            found = labels_of(view, unknown)
            known.update({thing: found.get(thing) for thing in unknown})
        for row in batch:
            cells: list[Cell] = []
            for cell, wanted in zip(row, labelled, strict=True):
                cells += [cell, known[cell] if isinstance(cell, NamedNode) else None] if wanted else [cell]
            yield tuple(cells)


def labels_of(
    view: View, things: Iterable[NamedNode], languages: tuple[str, ...] = LANGUAGES
) -> dict[NamedNode, Literal]:
    """Look up what things are called; of several labels in the language that ranks first, the first by the alphabet."""
    values = " ".join(str(thing) for thing in things if _WRITABLE.fullmatch(thing.value))
    answer = view.query(
        f"SELECT ?thing ?label WHERE {{ VALUES ?thing {{ {values} }} ?thing {vocab.SKOS_PREF_LABEL} ?label }}"
    )
    assert isinstance(answer, QuerySolutions)
    best: dict[NamedNode, Literal] = {}
    for thing, label in answer:
        if isinstance(thing, NamedNode) and isinstance(label, Literal):
            before = best.get(thing)
            if before is None or _ranked(label, languages) < _ranked(before, languages):
                best[thing] = label
    return best


def _ranked(label: Literal, languages: tuple[str, ...]) -> tuple[int, str, str]:
    language = label.language or ""
    return (languages.index(language) if language in languages else len(languages)), label.value, language
