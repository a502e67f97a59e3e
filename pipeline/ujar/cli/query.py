"""ujar query: ask the graph, by the name of a query, a file, or SPARQL of your own."""

import io
import shutil
import sys
from collections.abc import Mapping
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer
from rich import box
from rich.console import Console, RenderableType
from rich.table import Table as RichTable

from ujar.cli.common import (
    DEFAULT_STORE,
    OutputOption,
    QuietOption,
    StoreOption,
    VerboseOption,
    command_app,
    messages,
    write_output,
)
from ujar.config import find_home
from ujar.errors import InputError
from ujar.query import (
    Answer,
    NamedQuery,
    Table,
    Triples,
    find_query,
    load_catalog,
    load_query,
    prefixes_of,
    run,
    strangers,
)
from ujar.query.table import to_csv, to_json
from ujar.query.terminal import to_terminal
from ujar.store import View, open_store

EPILOG = """Examples:

  ujar query

  ujar query who-said-what -p treaty=treaty:inf -p since=2018-10

  ujar query actor-timeline -p actor=person:sergey-lavrov --format csv -o lavrov.csv

  ujar query -e 'SELECT ?actor ?claim { ?actor ujar:said ?claim } LIMIT 10'

  ujar query statement -p statement=statement:0d1f... --format turtle

A parameter left out matches all. Names are written kind:slug (treaty:inf), words of the ontology as they are (Deny)."""

app = command_app()


class Format(StrEnum):
    """How an answer is printed."""

    TABLE = "table"
    CSV = "csv"
    JSON = "json"
    TURTLE = "turtle"


@app.command("query", epilog=EPILOG)
def query_command(
    name: Annotated[
        str | None, typer.Argument(metavar="NAME|FILE", help="A query's name or a .rq file; without it, a list of all.")
    ] = None,
    sparql: Annotated[
        str | None, typer.Option("--execute", "-e", metavar="SPARQL", help="Ask this; prefixes need no declaration.")
    ] = None,
    parameter: Annotated[
        list[str] | None, typer.Option("--param", "-p", metavar="NAME=VALUE", help="Bind a parameter; may be repeated.")
    ] = None,
    store: StoreOption = DEFAULT_STORE,
    format: Annotated[
        Format | None,
        typer.Option("--format", "-f", help="How to print the answer.", show_default="table; turtle for triples"),
    ] = None,
    output: OutputOption = None,
    quiet: QuietOption = False,
    verbose: VerboseOption = False,
) -> None:
    """Ask the graph a named query, a file or SPARQL of your own."""
    values = _values(parameter or [])
    if name is not None and sparql is not None:
        raise typer.BadParameter("give a NAME or --execute, not both", param_hint="NAME")
    if name is None and sparql is None:
        if values:
            raise typer.BadParameter("--param needs a NAME or --execute to go with", param_hint="--param")
        write_output(_listing(), output)
        return
    query = sparql if sparql is not None else _find(name or "")
    say = messages(quiet=quiet)
    with open_store(store, read_only=True) as view:
        if verbose:
            say.print(query.path if isinstance(query, NamedQuery) else query, markup=False)
        answer = run(view, query, **values)
        write_output(_formatted(answer, format, view, terminal=output is None), output)
        if not isinstance(answer, bool):
            _remark(answer, view, query, values, say)


def _values(pairs: list[str]) -> dict[str, str]:
    values = {}
    for pair in pairs:
        name, equals, value = pair.partition("=")
        if not equals or not name:
            raise typer.BadParameter(f"write NAME=VALUE, not {pair!r}", param_hint="--param")
        if name in values:
            raise typer.BadParameter(f"{name} is given twice", param_hint="--param")
        values[name] = value
    return values


def _catalog() -> dict[str, NamedQuery]:
    queries = find_home().queries
    return load_catalog(queries / "reports", queries / "examples")


def _find(name: str) -> NamedQuery | str:
    """A query of the catalog; or a file, which needs a header only where it has parameters to describe."""
    path = Path(name)
    if path.suffix != ".rq" and "/" not in name:
        return find_query(_catalog(), name)
    try:
        text = path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise InputError(f"cannot read the query {path}: {error}") from error
    return load_query(path) if text.lstrip().startswith("# title:") else text


def _listing() -> str:
    grid = RichTable(box=box.SIMPLE_HEAD, pad_edge=False)
    for column in ("query", "title", "parameters"):
        grid.add_column(column, no_wrap=column == "query", overflow="fold")
    for query in _catalog().values():
        grid.add_row(query.name, query.title, ", ".join(parameter.name for parameter in query.parameters))
    return rendered(grid, terminal=True)


def terminal_width() -> int:
    """The width of the terminal, or what COLUMNS says; 120 where there is neither."""
    return shutil.get_terminal_size((120, 24)).columns


def rendered(grid: RenderableType, *, terminal: bool) -> str:
    """Give what rich prints, as wide as the terminal; styled only on one."""
    out = io.StringIO()
    styled = terminal and sys.stdout.isatty()
    Console(file=out, width=terminal_width(), force_terminal=styled, highlight=False).print(grid)
    return "".join(f"{line.rstrip()}\n" for line in out.getvalue().splitlines())


def _formatted(answer: Answer, format: Format | None, view: View, *, terminal: bool) -> str | bytes:
    if format is None:
        format = Format.TURTLE if isinstance(answer, Triples) else Format.TABLE
    if format is Format.TURTLE:
        if not isinstance(answer, Triples):
            raise InputError("the query gives no triples; print it with --format table, csv or json")
        from ujar.export.rdf import turtle_of  # brings networkx along, which no other answer needs

        return turtle_of(view, answer.triples)
    if isinstance(answer, bool):
        return to_json(answer) if format is Format.JSON else f"{str(answer).lower()}\n"
    return table_text(answer.table() if isinstance(answer, Triples) else answer, format, view, terminal=terminal)


def table_text(table: Table, format: str, view: View, *, terminal: bool) -> str:
    """A table in one of the formats every table has: table, csv, json."""
    if format == Format.CSV:
        return to_csv(table)
    if format == Format.JSON:
        return to_json(table)
    return rendered(to_terminal(table, prefixes_of(view), width=terminal_width()), terminal=terminal)


def _remark(
    answer: Table | Triples, view: View, query: NamedQuery | str, values: Mapping[str, str], say: Console
) -> None:
    count, what = len(answer), "row" if isinstance(answer, Table) else "triple"
    say.print(f"{count} {what}{'' if count == 1 else 's'}")
    if not count:
        for stranger in strangers(view, query if isinstance(query, NamedQuery) else None, values):
            say.print(f"the graph holds nothing named {stranger}", markup=False)
