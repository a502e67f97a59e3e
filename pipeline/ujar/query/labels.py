"""What things are called: rows in, the same with a column of labels beside each column of things out.

Not left to the queries: a thing minted in many articles has a label in each of their graphs, and a join on labels
gives a row for every one of them, multiplied with those of the next column.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import islice
from typing import TypeVar

from pyoxigraph import Literal, NamedNode, QuerySolutions

from ujar import vocab
from ujar.query.answers import Cell, Row, Stream
from ujar.query.table import Table
from ujar.query.values import Iri, Value, to_value
from ujar.store.base import View

LABEL = "Label"  # the column `actorLabel` names what the column `actor` identifies
LANGUAGES = ("en", "id")  # the first there is, else any

_BATCH = 500  # rows whose things are looked up at once: a server far away is asked once for all of them
_REMEMBERED = 50_000  # labels kept while rows are read, so that a long answer needs no more memory than a short one
_WRITABLE = re.compile(r"[^\s<>\"{}|\\^`]+")  # between < and > in SPARQL


T = TypeVar("T")


def labelled(stream: Stream, columns: Iterable[str], view: View) -> Stream:
    """Add `xLabel` after each column x named; a cell is empty where the thing has no label."""
    wanted = [column in set(columns) for column in stream.columns]
    if not any(wanted):
        return stream
    return Stream(_heads(stream.columns, wanted), _labelled(stream.rows, wanted, view))


def with_labels(
    table: Table, columns: Iterable[str], view: View, *, languages: tuple[str, ...] = LANGUAGES
) -> Table:  # fmt: skip
    """Add the same columns to a table."""
    wanted = [column in set(columns) for column in table.columns]
    cells = (cell for row in table.rows for cell, named in zip(row, wanted, strict=True) if named)
    things = {NamedNode(cell) for cell in cells if isinstance(cell, Iri)}
    found = {Iri(thing.value): to_value(label) for thing, label in labels_of(view, things, languages).items()}

    def label(value: Value) -> Value:
        return found.get(value) if isinstance(value, Iri) else None

    return Table(_heads(table.columns, wanted), tuple(_cells(row, wanted, label) for row in table.rows))


def _heads(columns: Sequence[str], wanted: Sequence[bool]) -> tuple[str, ...]:
    return _cells(columns, wanted, lambda column: column + LABEL)


def _cells(row: Sequence[T], wanted: Sequence[bool], label: Callable[[T], T]) -> tuple[T, ...]:
    cells: list[T] = []
    for cell, named in zip(row, wanted, strict=True):
        cells += [cell, label(cell)] if named else [cell]
    return tuple(cells)


def _labelled(rows: Iterator[Row], wanted: Sequence[bool], view: View) -> Iterator[Row]:
    known: dict[Cell, Literal | None] = {}
    while batch := list(islice(rows, _BATCH)):
        if len(known) > _REMEMBERED:
            known.clear()
        cells = (cell for row in batch for cell, named in zip(row, wanted, strict=True) if named)
        if unknown := {cell for cell in cells if isinstance(cell, NamedNode)}.difference(known):
            found = labels_of(view, unknown)
            known.update({thing: found.get(thing) for thing in unknown})
        for row in batch:
            yield _cells(row, wanted, known.get)


def labels_of(
    view: View, things: Iterable[NamedNode], languages: tuple[str, ...] = LANGUAGES
) -> dict[NamedNode, Literal]:
    """Look up what things are called; of several labels in the language that ranks first, the first by the alphabet."""
    best: dict[NamedNode, Literal] = {}
    names = (str(thing) for thing in things if _WRITABLE.fullmatch(thing.value))
    while values := " ".join(islice(names, _BATCH)):
        answer = view.query(
            f"SELECT ?thing ?label WHERE {{ VALUES ?thing {{ {values} }} ?thing {vocab.SKOS_PREF_LABEL} ?label }}"
        )
        assert isinstance(answer, QuerySolutions)
        for thing, label in answer:
            if isinstance(thing, NamedNode) and isinstance(label, Literal):
                before = best.get(thing)
                if before is None or _ranked(label, languages) < _ranked(before, languages):
                    best[thing] = label
    return best


def _ranked(label: Literal, languages: tuple[str, ...]) -> tuple[int, str, str]:
    language = label.language or ""
    return (languages.index(language) if language in languages else len(languages)), label.value, language
