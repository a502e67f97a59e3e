"""ujar query: ask the graph, by the name of a query, a file, or SPARQL of your own."""

import sys
from collections.abc import Callable
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer
from rich import box
from rich.console import Console
from rich.table import Table as RichTable

from ujar.cli.common import (
    DEFAULT_STORE,
    OutputOption,
    QuietOption,
    StoreOption,
    VerboseOption,
    bound,
    command_app,
    messages,
    sink,
    write_output,
)
from ujar.cli.limits import Limits, MemoryOption, RowsOption, TimeoutOption
from ujar.cli.tables import rendered, table_text
from ujar.config import find_home
from ujar.errors import InputError, UjarError, reason
from ujar.query import (
    FORMATS,
    NamedQuery,
    Stream,
    Table,
    Triples,
    ask,
    find_query,
    load_catalog,
    load_query,
    strangers,
    write,
)
from ujar.query.describe import describe
from ujar.query.table import to_json
from ujar.store import View

EPILOG = """Examples:

  ujar query

  ujar query who-said-what --describe

  ujar query who-said-what -p treaty=treaty:inf -p since=2018-10

  ujar query actor-timeline -p actor=person:sergey-lavrov --format csv -o lavrov.csv

  ujar query -e 'SELECT ?actor ?claim { ?actor ujar:said ?claim } LIMIT 10'

  ujar query statement -p statement=statement:0d1f... --format turtle

A parameter left out matches all. Names are written kind:slug (treaty:inf), words of the ontology as they are (Deny).

A table holds the first 1,000 rows; csv, tsv, json and parquet hold all, and are written as the rows are found.

The option --install-completion of ujar teaches your shell the names of queries and of their parameters."""

app = command_app()


TABLE_ROWS = 1000  # more than a person reads; a table is laid out whole: a million rows would take all memory


class Format(StrEnum):
    """How an answer is printed."""

    TABLE = "table"
    CSV = "csv"
    TSV = "tsv"
    JSON = "json"
    PARQUET = "parquet"
    TURTLE = "turtle"


def complete_name(incomplete: str) -> list[tuple[str, str]]:
    """The queries whose names begin so, with their titles, for the shell; nothing where they can't be read."""
    try:
        return [(name, query.title) for name, query in _catalog().items() if name.startswith(incomplete)]
    except UjarError:
        return []


def complete_parameter(ctx: typer.Context, incomplete: str) -> list[tuple[str, str]]:
    """The parameters of the query named before, each with its equals sign and what it is for, for the shell."""
    try:
        catalog = _catalog()
    except UjarError:
        return []
    # After a -p that still lacks its value, click gives up before it reaches the arguments and leaves them in ctx.args.
    named = next((word for word in (ctx.params.get("name"), *ctx.args) if word in catalog), None)
    known = catalog[named].parameters if named is not None else ()
    return [(f"{each.name}=", each.help) for each in known if f"{each.name}=".startswith(incomplete)]


@app.command("query", epilog=EPILOG)
def query_command(
    name: Annotated[
        str | None,
        typer.Argument(
            metavar="NAME|FILE",
            help="A query's name or a .rq file; without it, a list of all.",
            autocompletion=complete_name,
        ),
    ] = None,
    sparql: Annotated[
        str | None, typer.Option("--execute", "-e", metavar="SPARQL", help="Ask this; prefixes need no declaration.")
    ] = None,
    parameter: Annotated[
        list[str] | None,
        typer.Option(
            "--param",
            "-p",
            metavar="NAME=VALUE",
            help="Bind a parameter; may be repeated.",
            autocompletion=complete_parameter,
        ),
    ] = None,
    described: Annotated[
        bool, typer.Option("--describe", "-d", help="Tell what the query asks and takes, with an example.")
    ] = False,
    store: StoreOption = DEFAULT_STORE,
    format: Annotated[
        Format | None,
        typer.Option("--format", "-f", help="How to print the answer.", show_default="table; turtle for triples"),
    ] = None,
    timeout: TimeoutOption = None,
    memory: MemoryOption = None,
    max_rows: RowsOption = None,
    output: OutputOption = None,
    quiet: QuietOption = False,
    verbose: VerboseOption = False,
) -> None:
    """Ask the graph a named query, a file or SPARQL of your own."""
    values = bound(parameter or [])
    if name is not None and sparql is not None:
        raise typer.BadParameter("give a NAME or --execute, not both", param_hint="NAME")
    if name is None and sparql is None:
        if values:
            raise typer.BadParameter("--param needs a NAME or --execute to go with", param_hint="--param")
        write_output(_listing(), output)
        return
    query = sparql if sparql is not None else _find(name or "")
    if described:
        if not isinstance(query, NamedQuery):
            raise typer.BadParameter("only a query with a header can be described", param_hint="--describe")
        write_output(describe(query), output)
        return
    say = messages(quiet=quiet)
    limits = Limits(timeout, memory, max_rows)
    with limits.open(store) as view:
        if verbose:
            say.print(query.path if isinstance(query, NamedQuery) else query, markup=False)
        count, what = _answer(view, lambda: limits.keep(ask(view, query, **values)), format, output, say)
        if count is not None:
            say.print(f"{count} {what}{'' if count == 1 else 's'}")
        if count == 0:
            for stranger in strangers(view, query if isinstance(query, NamedQuery) else None, values):
                say.print(f"the graph holds nothing named {stranger}", markup=False)


def _answer(
    view: View, asked: Callable[[], Stream | Triples | bool], format: Format | None, output: Path | None, say: Console
) -> tuple[int | None, str]:
    """Print the answer; give how much of what it is, where that is known and worth saying."""
    answer = asked()
    if isinstance(answer, bool):
        write_output(to_json(answer) if format is Format.JSON else f"{str(answer).lower()}\n", output)
        return None, "answer"
    what = "triple" if isinstance(answer, Triples) else "row"
    if isinstance(answer, Triples) and format in (None, Format.TURTLE):
        from ujar.export.rdf import turtle_of  # brings networkx along, which no other answer needs

        write_output(turtle_of(view, answer.triples), output)
        return len(answer), what
    if format is Format.TURTLE:
        raise InputError(f"the query gives no triples; print it with --format table, {', '.join(FORMATS)}")
    if format in (None, Format.TABLE):
        table = (answer.stream() if isinstance(answer, Triples) else answer).table(TABLE_ROWS + 1)
        first = Table(table.columns, table.rows[:TABLE_ROWS])
        write_output(table_text(first, Format.TABLE, view, terminal=output is None), output)
        if len(table) > TABLE_ROWS:
            say.print(f"the first {TABLE_ROWS} rows; --format csv, tsv, json or parquet has all")
            return None, what
        return len(table), what
    given: list[Stream | Triples | bool] = [answer]

    def stream() -> Stream:
        again = given.pop() if given else asked()
        assert not isinstance(again, bool)
        return again.stream() if isinstance(again, Triples) else again

    if format is Format.PARQUET and output is None and sys.stdout.isatty():
        raise InputError("a Parquet file is not for a terminal; name one with --output, or send it on with > or |")
    with sink(output) as out:
        return write(stream, format.value, out), what


def _catalog() -> dict[str, NamedQuery]:
    queries = find_home().queries
    return load_catalog(queries / "reports", queries / "examples")


def _find(name: str) -> NamedQuery | str:
    """A query of the catalog; or a file, which needs a header only where it has parameters to describe."""
    if "{" in name:
        raise InputError("SPARQL stands where a query's name should; give it with -e")
    path = Path(name)
    if path.suffix != ".rq" and "/" not in name:
        return find_query(_catalog(), name)
    try:
        text = path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise InputError(f"cannot read the query {path}: {reason(error)}") from error
    return load_query(path) if text.lstrip().startswith("# title:") else text


def _listing() -> str:
    grid = RichTable(box=box.SIMPLE_HEAD, pad_edge=False)
    for column in ("query", "title", "parameters"):
        grid.add_column(column, no_wrap=column == "query", overflow="fold")
    for query in _catalog().values():
        grid.add_row(query.name, query.title, ", ".join(parameter.name for parameter in query.parameters))
    return rendered(grid, terminal=True)
