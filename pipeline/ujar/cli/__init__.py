"""Words on the command line: each command parses, calls, prints; an error is one sentence and exit status 1."""

import importlib
import sys
from typing import Annotated, Any

import typer
from typer.core import TyperGroup

from ujar import __version__
from ujar.cli.common import messages
from ujar.errors import UjarError

# Each command lives in a module of its own, imported only when it is asked for: spaCy alone takes over a second.
COMMANDS = {
    "build": "Read articles and write their graph into a store.",
    "extract": "Print the statements of articles, without a store.",
    "show": "Print an article with its statements marked in colour.",
    "decide": "Write down whom or what words mean; the next build obeys.",
    "query": "Ask the graph a named query, a file or SPARQL of your own.",
    "network": "Make a network: measure it, divide it, write it, or ask how far to trust it.",
    "report": "Print a report: who is central, what is covered, what is unresolved.",
    "export": "Write the graph as a file other tools read.",
    "diff": "Compare two stores or exports: statements gained, lost, changed.",
    "store": "Keep the graph safe and quick: back it up, restore it, verify, count and compact it.",
    "check": "Validate the graph: SHACL shapes and checks across records.",
    "evaluate": "Score extraction against gold annotations.",
    "gold": "Work with gold annotations: validate, count, view, attach texts.",
}


class LazyGroup(TyperGroup):
    """A group that knows its commands' names and imports a command's module when it is called."""

    def list_commands(self, ctx: Any) -> list[str]:
        return list(COMMANDS)

    def get_command(self, ctx: Any, cmd_name: str) -> Any:
        if cmd_name not in COMMANDS:
            return None
        module = importlib.import_module(f"ujar.cli.{cmd_name}")
        return typer.main.get_command(module.app)

    def format_commands(self, ctx: Any, formatter: Any) -> None:
        with formatter.section("Commands"):
            formatter.write_dl(list(COMMANDS.items()))


app = typer.Typer(
    cls=LazyGroup,
    no_args_is_help=True,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
    epilog="Example: ujar build seeds/articles && ujar query who-said-what",
)


def _print_version(wanted: bool) -> None:
    if wanted:
        typer.echo(f"ujar {__version__}")
        raise typer.Exit


@app.callback()
def root(
    version: Annotated[
        bool, typer.Option("--version", callback=_print_version, is_eager=True, help="Print the version and stop.")
    ] = False,
) -> None:
    """Ujar reads Indonesian news on negotiations and builds a graph: who said what about which treaty."""


def main() -> None:
    """The `ujar` command: an error raised on purpose is one sentence on standard error and exit status 1."""
    try:
        app(prog_name="ujar")
    except UjarError as error:
        messages().print(f"ujar: {error}", style="red", markup=False)
        sys.exit(1)
    except BrokenPipeError:  # the reader of our output went away: `ujar query ... | head`
        sys.stderr.close()
        sys.exit(0)
