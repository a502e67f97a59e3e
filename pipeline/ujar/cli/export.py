"""ujar export: write the graph, or some of its statements, as a file that other tools read."""

from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console

from ujar.cli.common import (
    DEFAULT_STORE,
    OutputOption,
    QuietOption,
    StoreOption,
    VerboseOption,
    command_app,
    messages,
    sink,
)
from ujar.errors import InputError, UnknownName
from ujar.export import EXPORTERS, Selection, count_statements, export, format_of, select, strangers
from ujar.model import Kind
from ujar.store import View, open_store

EPILOG = """Examples:

  ujar export > graph.ttl

  ujar export --output graph.trig

  ujar export --format graphml --output network.graphml

  ujar export --treaty treaty:inf --since 2018-10 --confidence 0.8 --output inf.csv

  ujar export --actor person:sergey-lavrov --actor state:russia --kind direct --output lavrov.dna

Options that choose statements may be combined: a statement must match all of them, and any value of one that is given
more than once. The same graph always gives the same bytes."""

app = command_app()


@app.command("export", epilog=EPILOG)
def export_command(
    store: StoreOption = DEFAULT_STORE,
    format: Annotated[
        str | None,
        typer.Option(
            "--format", "-f", metavar="|".join(EXPORTERS), help="The format to write.",
            show_default="by the ending of --output, else turtle",
        ),
    ] = None,
    treaty: Annotated[
        list[str] | None, typer.Option("--treaty", metavar="NAME", help="About this treaty, negotiation, resolution...")
    ] = None,
    actor: Annotated[list[str] | None, typer.Option("--actor", metavar="NAME", help="Said by this actor.")] = None,
    since: Annotated[
        str | None, typer.Option("--since", metavar="DATE", help="Said then (2019, 2019-01) or later.")
    ] = None,
    until: Annotated[str | None, typer.Option("--until", metavar="DATE", help="Said then or earlier.")] = None,
    confidence: Annotated[
        float | None, typer.Option("--confidence", min=0, max=1, help="At least as sure as this.", show_default=False)
    ] = None,
    kind: Annotated[list[Kind] | None, typer.Option("--kind", help="Direct, indirect or mixed statements.")] = None,
    outlet: Annotated[
        list[str] | None, typer.Option("--outlet", metavar="NAME", help="In this outlet (org:antara, or its name).")
    ] = None,
    output: OutputOption = None,
    quiet: QuietOption = False,
    verbose: VerboseOption = False,
) -> None:  # fmt: skip
    """Write the graph, or some of its statements, as a file other tools read."""
    chosen = format if format is not None else _by_ending(output)
    if chosen not in EXPORTERS:
        raise UnknownName("format", chosen, EXPORTERS)
    selection = Selection(
        tuple(treaty or ()), tuple(actor or ()), since, until, confidence, tuple(kind or ()), tuple(outlet or ())
    )
    say = messages(quiet=quiet)
    with open_store(store, read_only=True) as view:
        if verbose:
            say.print(f"{EXPORTERS[chosen].title}: {EXPORTERS[chosen].help}", markup=False)
        if not selection:
            _write(view, chosen, output, say)
            return
        with select(view, selection) as selected:
            _remark(view, selection, selected, say)
            _write(selected, chosen, output, say)


def _by_ending(output: Path | None) -> str:
    if output is None:
        return "turtle"
    named = format_of(output.name)
    if named is None:
        raise InputError(f"the ending of {output} names no format; add --format: {', '.join(EXPORTERS)}")
    return named


def _remark(view: View, selection: Selection, selected: View, say: Console) -> None:
    """Tell how many statements were chosen, and which names nothing bears: one of several may be misspelt."""
    count = count_statements(selected)
    say.print(f"{count} statement{'' if count == 1 else 's'}")
    for stranger in strangers(view, selection):
        say.print(f"the graph holds nothing named {stranger}", markup=False)


def _write(view: View, format: str, output: Path | None, say: Console) -> None:
    with sink(output) as out:
        export(view, format, out)
    if output is not None:
        say.print(f"wrote {output}", markup=False)
