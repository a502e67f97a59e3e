"""A table: named columns and rows of Python values in the order the query gave, and its forms as a file."""

import csv
import io
import json
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from ujar.query.values import Value, lexical, to_json_term


@dataclass(frozen=True, slots=True)
class Table:
    """Columns and rows; a cell is None where the query left the variable unbound."""

    columns: tuple[str, ...]
    rows: tuple[tuple[Value, ...], ...] = ()

    def __len__(self) -> int:
        return len(self.rows)

    def column(self, name: str) -> list[Value]:
        """The cells of one column, top to bottom; ValueError where there is no such column."""
        at = self.columns.index(name)
        return [row[at] for row in self.rows]

    def records(self) -> Iterator[dict[str, Value]]:
        """The rows as dictionaries keyed by column."""
        return (dict(zip(self.columns, row, strict=True)) for row in self.rows)

    def without(self, names: frozenset[str] | set[str]) -> "Table":
        """The table less some columns."""
        kept = [at for at, column in enumerate(self.columns) if column not in names]
        rows = tuple(tuple(row[at] for at in kept) for row in self.rows)
        return Table(tuple(self.columns[at] for at in kept), rows)


def to_csv(table: Table) -> str:
    """Comma-separated values after the SPARQL 1.1 CSV format: a header line, IRIs in full, CRLF line ends."""
    out = io.StringIO(newline="")
    writer = csv.writer(out)
    writer.writerow(table.columns)
    writer.writerows([lexical(value) for value in row] for row in table.rows)
    return out.getvalue()


def to_json(answer: Table | bool) -> str:
    """The SPARQL 1.1 Query Results JSON Format: what any SPARQL client reads."""
    body: dict[str, Any]
    if isinstance(answer, bool):
        body = {"head": {}, "boolean": answer}
    else:
        bindings = [
            {name: to_json_term(value) for name, value in record.items() if value is not None}
            for record in answer.records()
        ]
        body = {"head": {"vars": list(answer.columns)}, "results": {"bindings": bindings}}
    return json.dumps(body, ensure_ascii=False, indent=1) + "\n"
