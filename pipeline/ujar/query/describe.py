"""A named query in, what a person must know to ask it out: text for a terminal, and a section of docs/queries.md."""

import shlex
from collections.abc import Iterable

from ujar.query.catalog import NamedQuery
from ujar.query.parameters import Parameter
from ujar.query.syntax import Form

_GIVES = {Form.ROWS: "rows", Form.TRIPLES: "triples", Form.BOOLEAN: "true or false"}


def example_of(query: NamedQuery) -> str | None:
    """The answer that lies beside the query's file, as `python docs/make.py` wrote it; None where there is none."""
    path = query.path.with_suffix(".txt")
    return path.read_text(encoding="utf-8") if path.is_file() else None


def command_of(query: NamedQuery) -> str:
    """The command that asks the query as its example does."""
    values = [word for name, value in query.example for word in ("-p", f"{name}={value}")]
    return shlex.join(["ujar", "query", query.name, *values])


def describe(query: NamedQuery) -> str:
    """Title, question, parameters with types and defaults, and an example, as a terminal shows them."""
    lines = [f"{query.name}: {query.title}", "", query.question, f"Gives {_GIVES[query.form]}."]
    if query.parameters:
        width = max(len(parameter.name) for parameter in query.parameters)
        lines += ["", "Parameters; one left out matches all:"]
        lines += [f"  -p {parameter.name:<{width}}  {_about(parameter)}" for parameter in query.parameters]
    if (example := example_of(query)) is not None:
        lines += ["", "On the graph of the tests:", "", f"  $ {command_of(query)}"]
        lines += [f"  {line}".rstrip() for line in example.splitlines()]
    return "\n".join(lines) + "\n"


def section(query: NamedQuery) -> str:
    """The same in Markdown."""
    lines = [f"### `{query.name}`", "", f"**{query.title}.** {query.question} Gives {_GIVES[query.form]}.", ""]
    if query.parameters:
        lines += ["| parameter | type | default | |", "|---|---|---|---|"]
        for parameter in query.parameters:
            default = f"`{parameter.default}`" if parameter.default is not None else "matches all"
            lines.append(f"| `{parameter.name}` | {parameter.type} | {default} | {parameter.help} |")
        lines.append("")
    if (example := example_of(query)) is not None:
        lines += ["```text", f"$ {command_of(query)}", example.rstrip("\n"), "```", ""]
    return "\n".join(lines)


def contents(queries: Iterable[NamedQuery]) -> str:
    """A table of queries, each with a link to its section."""
    rows = [f"| [`{query.name}`](#{query.name}) | {query.question} |" for query in queries]
    return "\n".join(["| query | asks |", "|---|---|", *rows]) + "\n"


def _about(parameter: Parameter) -> str:
    default = f" = {parameter.default}" if parameter.default is not None else ""
    return f"{parameter.type}{default}: {parameter.help}"
