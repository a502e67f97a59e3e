"""What every command shares: its options, where its output goes, and how it speaks to the person who ran it."""

import sys
from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console

from ujar.errors import InputError

DEFAULT_STORE = Path("data/graph")

StoreOption = Annotated[Path, typer.Option("--store", metavar="DIR", help="Folder of the graph store.")]
OutputOption = Annotated[
    Path | None, typer.Option("--output", "-o", metavar="FILE", help="Write here instead of standard output.")
]
QuietOption = Annotated[bool, typer.Option("--quiet", "-q", help="Print results and errors only.")]
VerboseOption = Annotated[bool, typer.Option("--verbose", "-v", help="Print what happens at each step.")]


def command_app() -> typer.Typer:
    """The app of a single command, with plain help."""
    return typer.Typer(add_completion=False, rich_markup_mode=None)


def messages(*, quiet: bool = False) -> Console:
    """The console for progress and messages: standard error, so that data can be piped."""
    return Console(stderr=True, quiet=quiet, soft_wrap=True, highlight=False)


def write_output(data: str | bytes, output: Path | None) -> None:
    """Write a command's result to a file (whole or not at all), or to standard output. Raises InputError."""
    raw = data.encode("utf-8") if isinstance(data, str) else data
    if output is None:
        sys.stdout.buffer.write(raw)
        sys.stdout.buffer.flush()
        return
    part = output.with_name(output.name + ".part")
    try:
        part.write_bytes(raw)
        part.replace(output)
    except OSError as error:
        raise InputError(f"cannot write {output}: {error.strerror or error}; choose another --output") from error
