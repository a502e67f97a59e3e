"""A table as a person reads it in a terminal: compact names, a thing and its label in one cell, folded to fit."""

from collections.abc import Mapping
from textwrap import wrap

from rich import box
from rich.table import Table as RichTable
from rich.text import Text as RichText

from ujar.query.labels import LABEL
from ujar.query.names import PREFIXES, compact
from ujar.query.table import Table
from ujar.query.values import Iri, Value, lexical

NAME_WIDTH = 24  # longer names go on: treaty:perjanjian-sungai- / orlan-1978


def show(value: Value, prefixes: Mapping[str, str] = PREFIXES) -> str:
    """A value as a person reads it: IRIs shortened, the ontology's to a bare word, measures to three places."""
    if isinstance(value, Iri):
        return compact(value, prefixes).removeprefix("ujar:")
    if isinstance(value, float):
        return f"{value:.3f}"
    return lexical(value)


def heading(column: str) -> str:
    """A variable's name as words.

    >>> heading("saidOn")
    'said on'
    """
    return "".join(f" {letter.lower()}" if letter.isupper() else letter for letter in column).strip()


def to_terminal(table: Table, prefixes: Mapping[str, str] = PREFIXES, *, title: str | None = None) -> RichTable:
    """Lay a table out for a terminal; rich folds its cells to the width there is."""
    labelled = {column for column in table.columns if column + LABEL in table.columns}
    shown = [column for column in table.columns if column.removesuffix(LABEL) not in labelled or column in labelled]
    grid = RichTable(title=title, box=box.SIMPLE_HEAD, title_justify="left", title_style="bold", pad_edge=False)
    for column in shown:
        values = [value for value in table.column(column) if value is not None]
        number = bool(values) and all(isinstance(value, int | float) for value in values)
        grid.add_column(heading(column), justify="right" if number else "left", overflow="fold")
    for record in table.records():
        grid.add_row(*(_cell(record, column, column in labelled, prefixes) for column in shown))
    return grid


def _cell(record: Mapping[str, Value], column: str, labelled: bool, prefixes: Mapping[str, str]) -> RichText:
    name = show(record[column], prefixes)
    if isinstance(record[column], Iri):
        name = "\n".join(wrap(name, NAME_WIDTH, break_long_words=False))  # at hyphens, where rich folds anywhere
    label = record[column + LABEL] if labelled else None
    if label is None:
        return RichText(name)
    return RichText.assemble(lexical(label), ("\n" + name, "dim"))
