"""What every command shares: its options, where its output goes, and how it speaks to the person who ran it."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO, Annotated

import typer
from rich.console import Console

from ujar.errors import InputError
from ujar.files import whole_file
from ujar.model import PartialDate

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
    with sink(output) as out:
        out.write(data.encode("utf-8") if isinstance(data, str) else data)


@contextmanager
def sink(output: Path | None) -> Iterator[IO[bytes]]:
    """Where a result is written piece by piece: a file (whole or not at all), or standard output. Raises InputError."""
    if output is not None:
        with whole_file(output) as out:
            yield out
    else:
        yield sys.stdout.buffer
        sys.stdout.buffer.flush()


def day_of(text: str | None, option: str) -> PartialDate | None:
    """The day, month or year that an option names. Raises BadParameter."""
    try:
        return None if text is None else PartialDate.parse(text)
    except ValueError as error:
        message = f"{text!r} is no date; write one as 2019-01-17, 2019-01 or 2019"
        raise typer.BadParameter(message, param_hint=option) from error


def no_article(sources: list[str]) -> InputError:
    """The error of a run that was given nothing to read."""
    named = " ".join(sources)
    return InputError(f"no article could be used of {named}: name .txt, .html or .jsonl files that hold one")


def bound(pairs: list[str]) -> dict[str, str]:
    """Parameters and their values, from words such as `treaty=treaty:inf`."""
    values = {}
    for pair in pairs:
        name, equals, value = pair.partition("=")
        if not equals or not name:
            raise typer.BadParameter(f"write NAME=VALUE, not {pair!r}", param_hint="--param")
        if name in values:
            raise typer.BadParameter(f"{name} is given twice", param_hint="--param")
        values[name] = value
    return values
