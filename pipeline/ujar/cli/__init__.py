"""Words on the command line: each command parses, calls, prints; an error is one sentence and exit status 1."""

import importlib
import sys
from collections.abc import Callable
from typing import Any

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
    "query": "Ask the graph a named query, a file or SPARQL of your own.",
    "report": "Print a report: who is central, what is covered, what is unresolved.",
    "export": "Write the graph as a file other tools read.",
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
