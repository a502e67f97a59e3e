"""ujar check: validate the graph, and say what is wrong with it."""

import csv
import io
import json
from dataclasses import asdict, fields
from typing import Annotated

import typer

from ujar.check import Finding, check
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
from ujar.cli.tables import Format
from ujar.config import find_home
from ujar.store import open_store

EPILOG = """Examples:

  ujar check

  ujar check --store data/graph --format csv --output findings.csv

Exit status: 0 where nothing is wrong, 1 where something is."""

app = command_app()


@app.command("check", epilog=EPILOG)
def check_command(
    store: StoreOption = DEFAULT_STORE,
    format: Annotated[Format, typer.Option("--format", "-f", help="How to print the findings.")] = Format.TABLE,
    output: OutputOption = None,
    quiet: QuietOption = False,
    verbose: VerboseOption = False,
) -> None:
    """Validate the graph: SHACL shapes, and checks across records that must find nothing."""
    home = find_home()
    say = messages(quiet=quiet)
    with open_store(store, read_only=True) as view:
        if verbose:
            say.print(f"checking {sum(1 for _ in view.graphs())} named graphs of {store}")
        findings = check(view, ontology=home.ontology, queries=home.queries)
    if findings or format is not Format.TABLE or output is not None:
        write_output(FORMATTERS[format](findings), output)
    if findings:
        say.print(f"{len(findings)} findings in {store}", style="red")
        raise typer.Exit(1)
    say.print(f"nothing wrong in {store}", style="green")


def to_table(findings: list[Finding]) -> str:
    """Findings in columns, unbroken: an IRI that is cut cannot be looked up."""
    cells = (tuple(" ".join(cell.split()) for cell in asdict(found).values()) for found in findings)
    rows = [tuple(field.name for field in fields(Finding)), *cells]
    widths = [max(len(cell) for cell in column) for column in zip(*rows, strict=True)]
    lines = ("  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip() for row in rows)
    return "".join(f"{line}\n" for line in lines)


def to_csv(findings: list[Finding]) -> str:
    """Findings as comma-separated values under a header."""
    out = io.StringIO(newline="")
    writer = csv.writer(out)
    writer.writerow(field.name for field in fields(Finding))
    writer.writerows(asdict(found).values() for found in findings)
    return out.getvalue()


def to_json(findings: list[Finding]) -> str:
    """Findings as a list of objects."""
    return json.dumps([asdict(found) for found in findings], ensure_ascii=False, indent=1) + "\n"


FORMATTERS = {Format.TABLE: to_table, Format.CSV: to_csv, Format.JSON: to_json}
