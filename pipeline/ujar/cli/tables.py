"""Tables in, what a command prints out: laid out as wide as the terminal, or CSV and JSON."""

import io
import shutil
import sys
from enum import StrEnum

from rich.console import Console, RenderableType

from ujar.query import Table, prefixes_of
from ujar.query.table import to_csv, to_json
from ujar.query.terminal import to_terminal
from ujar.store import View


class Format(StrEnum):
    """How a table that is no answer to a query is printed."""

    TABLE = "table"
    CSV = "csv"
    JSON = "json"


def terminal_width() -> int:
    """The width of the terminal, or what COLUMNS says; 120 where there is neither."""
    return shutil.get_terminal_size((120, 24)).columns


def rendered(grid: RenderableType, *, terminal: bool) -> str:
    """Give what rich prints, as wide as the terminal; styled only on one."""
    out = io.StringIO()
    styled = terminal and sys.stdout.isatty()
    Console(file=out, width=terminal_width(), force_terminal=styled, highlight=False).print(grid)
    return "".join(f"{line.rstrip()}\n" for line in out.getvalue().splitlines())


def table_text(table: Table, format: str, view: View, *, terminal: bool) -> str:
    """A table in one of the formats every table has: table, csv, json."""
    if format == Format.CSV:
        return to_csv(table)
    if format == Format.JSON:
        return to_json(table)
    return rendered(to_terminal(table, prefixes_of(view), width=terminal_width()), terminal=terminal)
