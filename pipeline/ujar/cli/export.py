"""ujar export: write the graph as a file that other tools read."""

import sys
from pathlib import Path
from typing import Annotated

import typer

from ujar.cli.common import DEFAULT_STORE, OutputOption, QuietOption, StoreOption, VerboseOption, command_app, messages
from ujar.errors import InputError, UnknownName
from ujar.export import EXPORTERS, export
from ujar.store import View, open_store

EPILOG = """Examples:

  ujar export > graph.ttl

  ujar export --output graph.trig

  ujar export --format graphml --output network.graphml

The same graph always gives the same bytes."""

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
    output: OutputOption = None,
    quiet: QuietOption = False,
    verbose: VerboseOption = False,
) -> None:  # fmt: skip
    """Write the graph as a file other tools read."""
    chosen = format if format is not None else _by_ending(output)
    if chosen not in EXPORTERS:
        raise UnknownName("format", chosen, EXPORTERS)
    say = messages(quiet=quiet)
    with open_store(store, read_only=True) as view:
        if verbose:
            say.print(f"{EXPORTERS[chosen].title}: {EXPORTERS[chosen].help}", markup=False)
        if output is None:
            export(view, chosen, sys.stdout.buffer)
            sys.stdout.buffer.flush()
        else:
            _write_file(view, chosen, output)
            say.print(f"wrote {output}", markup=False)


def _by_ending(output: Path | None) -> str:
    if output is None:
        return "turtle"
    for name, exporter in EXPORTERS.items():
        if output.suffix == exporter.suffix:
            return name
    raise InputError(f"the ending of {output} names no format; add --format: {', '.join(EXPORTERS)}")


def _write_file(view: View, format: str, output: Path) -> None:
    """Write a file whole or not at all, a piece at a time. Raises InputError."""
    part = output.with_name(output.name + ".part")
    try:
        with part.open("wb") as out:
            export(view, format, out)
        part.replace(output)
    except OSError as error:
        raise InputError(f"cannot write {output}: {error.strerror or error}; choose another --output") from error
    finally:
        part.unlink(missing_ok=True)
