"""ujar report: print an answer worth printing, as a table, a file or a page."""

from enum import StrEnum
from typing import Annotated

import typer
from rich import box
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
from ujar.cli.query import rendered, table_text
from ujar.config import find_home
from ujar.query import load_catalog
from ujar.report import Report, all_reports, find_report, page
from ujar.store import open_store

EPILOG = """Examples:

  ujar report

  ujar report centrality --format html --output centrality.html

  ujar report coverage

  ujar report outlets --format csv

To narrow a report that is a query, ask it with `ujar query NAME -p ...`."""

app = command_app()


class Format(StrEnum):
    """How a report is printed."""

    TABLE = "table"
    CSV = "csv"
    JSON = "json"
    HTML = "html"


@app.command("report", epilog=EPILOG)
def report_command(
    name: Annotated[str | None, typer.Argument(metavar="NAME", help="A report; without it, all are listed.")] = None,
    store: StoreOption = DEFAULT_STORE,
    format: Annotated[Format, typer.Option("--format", "-f", help="How to print the report.")] = Format.TABLE,
    output: OutputOption = None,
    quiet: QuietOption = False,
    verbose: VerboseOption = False,
) -> None:
    """Print a report: who is central, what is covered, what is unresolved."""
    reports = all_reports(load_catalog(find_home().queries / "reports").values())
    if name is None:
        write_output(_listing(reports), output)
        return
    report = find_report(reports, name)
    say = messages(quiet=quiet)
    with open_store(store, read_only=True) as view:
        if verbose:
            say.print(f"{report.title}: {report.help}", markup=False)
        if format is Format.HTML:
            write_output(page(report, view), output)
        else:
            write_output(table_text(report.run(view), format, view, terminal=output is None), output)
    if output is not None:
        say.print(f"wrote {output}", markup=False)


def _listing(reports: dict[str, Report]) -> str:
    grid = RichTable(box=box.SIMPLE_HEAD, pad_edge=False)
    for column in ("report", "what it tells"):
        grid.add_column(column, no_wrap=column == "report", overflow="fold")
    for name, report in reports.items():
        grid.add_row(name, report.help)
    return rendered(grid, terminal=True)
