"""ujar report: print an answer worth printing, as a table, a file, a page or figures."""

from enum import StrEnum
from pathlib import Path
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
    bound,
    command_app,
    day_of,
    messages,
    write_output,
)
from ujar.cli.numbers import finite
from ujar.cli.tables import rendered, table_text
from ujar.config import find_home
from ujar.errors import InputError, reason
from ujar.query import expand, load_catalog, prefixes_of, strangers
from ujar.report import Report, Scope, all_reports, compose, find_report, page
from ujar.report.files import figure_files
from ujar.store import View, open_store

EPILOG = """Examples:

  ujar report

  ujar report centrality --format html --output centrality.html

  ujar report positions --about treaty:jcpoa --figures figures

  ujar report contradictions --language id --format html -o pertentangan.html

  ujar report coverage --since 2018-01 --until 2018-12

  ujar report who-said-what -p treaty=treaty:inf --language id --format html --output ucapan.html"""

app = command_app()


class Format(StrEnum):
    """How a report is printed."""

    TABLE = "table"
    CSV = "csv"
    JSON = "json"
    HTML = "html"


class Language(StrEnum):
    """What a page and its names are written in."""

    ENGLISH = "en"
    INDONESIAN = "id"


@app.command("report", epilog=EPILOG)
def report_command(
    name: Annotated[str | None, typer.Argument(metavar="NAME", help="A report; without it, all are listed.")] = None,
    store: StoreOption = DEFAULT_STORE,
    format: Annotated[
        Format | None, typer.Option("--format", "-f", help="How to print the report.", show_default="table")
    ] = None,
    language: Annotated[
        Language, typer.Option("--language", "-l", help="Language of names and of the page's words.")
    ] = Language.ENGLISH,
    figures: Annotated[
        Path | None, typer.Option("--figures", metavar="DIR", help="Write every figure into this folder, SVG and PDF.")
    ] = None,
    about: Annotated[
        str | None, typer.Option("--about", metavar="NAME", help="Only statements about this negotiable: treaty:inf.")
    ] = None,
    since: Annotated[
        str | None, typer.Option("--since", metavar="DATE", help="Only what was said then or later: 2019-01.")
    ] = None,
    until: Annotated[
        str | None, typer.Option("--until", metavar="DATE", help="Only what was said then or earlier.")
    ] = None,
    parameter: Annotated[
        list[str] | None,
        typer.Option("--param", "-p", metavar="NAME=VALUE", help="Bind a parameter of a report that is a query."),
    ] = None,
    confidence: Annotated[
        float,
        typer.Option("--min-confidence", min=0.0, max=1.0, callback=finite, help="Only statements at least this sure."),
    ] = 0.0,
    output: OutputOption = None,
    quiet: QuietOption = False,
    verbose: VerboseOption = False,
) -> None:
    """Print a report: who is central, takes which position, contradicts whom; what is covered and unresolved."""
    reports = all_reports(load_catalog(find_home().queries / "reports").values())
    if name is None:
        write_output(_listing(reports), output)
        return
    report = find_report(reports, name)
    say = messages(quiet=quiet)
    values = bound(parameter or [])
    if values and report.page is not None:
        raise typer.BadParameter(f"{name} takes none; narrow it with --about, --since or --until", param_hint="--param")
    days = {"since": day_of(since, "--since"), "until": day_of(until, "--until")}
    with open_store(store, read_only=True) as view:
        if verbose:
            say.print(f"{report.title}: {report.help}", markup=False)
        named = None if about is None else expand(about, prefixes_of(view))
        scope = Scope(language.value, named, days["since"], days["until"], confidence, values)
        for stranger in strangers(view, None, {} if named is None else {"about": about}):
            say.print(f"the graph holds nothing named {stranger}", markup=False)
        if figures is not None:
            written = _write_figures(name, report, view, scope, figures)
            if not written:
                say.print(f"nothing to draw: {name} has no figure of the statements asked for", markup=False)
            for path in written:
                say.print(f"wrote {path}", markup=False)
        if format is Format.HTML:
            write_output(page(name, report, view, scope), output)
        elif figures is None or format is not None or output is not None:
            table = report.run(view, scope)
            write_output(table_text(table, format or Format.TABLE, view, terminal=output is None), output)
    if output is not None:
        say.print(f"wrote {output}", markup=False)


def _write_figures(name: str, report: Report, view: View, scope: Scope, folder: Path) -> list[Path]:
    if report.page is None:
        raise InputError(f"{name} is a query and has no figures; --format html gives its table as a page")
    written = []
    for file, data in figure_files(compose(name, report, view, scope)):
        try:
            folder.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise InputError(f"cannot make {folder}: {reason(error)}; choose another --figures") from error
        write_output(data, folder / file)
        written.append(folder / file)
    return written


def _listing(reports: dict[str, Report]) -> str:
    grid = RichTable(box=box.SIMPLE_HEAD, pad_edge=False)
    for column in ("report", "what it tells"):
        grid.add_column(column, no_wrap=column == "report", overflow="fold")
    for name, report in reports.items():
        grid.add_row(name, report.help)
    return rendered(grid, terminal=True)
