"""A table as a person reads it in a terminal: compact names, a thing and its label in one cell, folded to fit."""

import re
from collections.abc import Mapping, Sequence
from textwrap import wrap

from rich import box
from rich.table import Table as RichTable
from rich.text import Text as RichText

from ujar.query.labels import LABEL
from ujar.query.names import PREFIXES, compact
from ujar.query.table import Table
from ujar.query.values import Iri, Value, lexical

NAME_WIDTH = 24  # longer names go on: treaty:perjanjian-sungai- / orlan-1978
TEXT_WIDTH = 32  # narrower, the words of a claim are no pleasure to read
PADDING = 3  # between two columns
OPAQUE = ("article:", "claim:", "statement:", "span:", "link:", "run:", "term:")  # identified by a hash


_WORD = re.compile(r"\d[\d-]+|[^\s-]+-?")  # what is not broken: a date, a word, a part of a name


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


def merged(columns: Sequence[str]) -> list[str]:
    """The columns less those that label another: label and thing share a cell."""
    return [column for column in columns if column.removesuffix(LABEL) not in columns or not column.endswith(LABEL)]


def to_terminal(table: Table, prefixes: Mapping[str, str] = PREFIXES, *, width: int | None = None) -> RichTable:
    """Lay a table out for a terminal, its cells folded to fit: texts between words, names at their hyphens.

    Where that would crush them, columns of hashes are left out, and the caption says which.
    """
    cells = {column: _column(table, column, prefixes, NAME_WIDTH) for column in merged(table.columns)}
    left_out = _too_many(cells, width)
    shown = [column for column in cells if column not in left_out]
    widths = _allotted({column: cells[column] for column in shown}, width)
    cells.update({column: _column(table, column, prefixes, widths[column]) for column in widths})
    grid = RichTable(box=box.SIMPLE_HEAD, pad_edge=False, caption_justify="left")
    for column in shown:
        values = [value for value in table.column(column) if value is not None]
        number = bool(values) and all(isinstance(value, int | float) for value in values)
        grid.add_column(
            heading(column), justify="right" if number else "left", overflow="fold", width=widths.get(column)
        )
    for row in zip(*(cells[column] for column in shown), strict=True):
        grid.add_row(*row)
    if left_out:
        grid.caption = f"for want of room without {', '.join(map(heading, left_out))}; --format csv or json has all"
    return grid


def _column(table: Table, column: str, prefixes: Mapping[str, str], width: int) -> list[RichText]:
    values = table.column(column)
    labels = table.column(column + LABEL) if column + LABEL in table.columns else [None] * len(values)
    return [_cell(value, label, prefixes, width) for value, label in zip(values, labels, strict=True)]


def _cell(value: Value, label: Value, prefixes: Mapping[str, str], width: int) -> RichText:
    name = show(value, prefixes)
    if isinstance(value, Iri):  # at hyphens, where rich folds anywhere
        name = "\n".join(wrap(name, width, break_long_words=False))
    if label is None:
        return RichText(name)
    return RichText.assemble(lexical(label), ("\n" + name, "dim"))


def _allotted(cells: Mapping[str, list[RichText]], width: int | None) -> dict[str, int]:
    """The columns' widths where they do not all get what they want: each its longest word, and its share of the rest.

    Empty where all have room, or where not even the words have: then rich folds anywhere.
    """
    wanted = {column: _wanted(column, rows) - PADDING for column, rows in cells.items()}
    least = {column: min(_longest_word(column, rows), wanted[column]) for column, rows in cells.items()}
    room = (width or 0) - PADDING * len(cells)
    spare = room - sum(least.values())
    if width is None or sum(wanted.values()) <= room or spare < 0:
        return {}
    lacking = sum(wanted.values()) - sum(least.values())
    return {column: least[column] + spare * (wanted[column] - least[column]) // lacking for column in cells}


def _longest_word(column: str, rows: list[RichText]) -> int:
    words = (word for row in rows for word in _WORD.findall(row.plain))
    return max(map(len, (*heading(column).split(), *words)), default=1)


def _too_many(cells: Mapping[str, list[RichText]], width: int | None) -> list[str]:
    """The columns to leave out until the others have room: empty ones, then those of hashes, each from the right."""
    widths = {column: _wanted(column, rows) for column, rows in cells.items()}
    later = [(column, rows) for column, rows in list(cells.items())[1:]]  # the first says what the row is about
    empty = [column for column, rows in later if not any(rows)]
    opaque = [column for column, rows in later if column not in empty and _is_opaque(rows)] + empty
    left_out: list[str] = []
    while width is not None and opaque and sum(widths.values()) > width:
        left_out.insert(0, opaque.pop())
        del widths[left_out[0]]
    return left_out


def _is_opaque(rows: list[RichText]) -> bool:
    return all(row.plain.startswith(OPAQUE) for row in rows if row)


def _wanted(column: str, rows: list[RichText]) -> int:
    lines = [line for row in rows for line in row.plain.split("\n")]
    return PADDING + max([len(heading(column)), *(min(len(line), TEXT_WIDTH) for line in lines)])
