"""SPARQL in, what kind of answer it gives out; where it does not parse, a place a person can find."""

import re
from enum import StrEnum

from pyoxigraph import NamedNode, QueryBoolean, QuerySolutions, Store, Variable

from ujar.errors import QueryError
from ujar.store.guard import refuse_network

_POSITION = re.compile(r"error at (\d+):(\d+)")
_ANYTHING = NamedNode("urn:x")


class Form(StrEnum):
    """What a query gives."""

    ROWS = "rows"  # SELECT
    TRIPLES = "triples"  # CONSTRUCT, DESCRIBE
    BOOLEAN = "boolean"  # ASK


class Unparsed(QueryError):
    """A query does not parse; `line` is 1-based, and in the query as it was given."""

    def __init__(self, line: int, message: str) -> None:
        super().__init__(f"the query does not parse at line {line}: {message}")
        self.line = line
        self.message = message


def inspect(sparql: str, *, bound: tuple[str, ...] = (), prologue: str = "") -> tuple[Form, tuple[str, ...]]:
    """Parse a query, after a prologue of its own line, without any data; give its form and its columns.

    Raises Unparsed; QueryError where a variable is not projected and so can't be bound.
    """
    refuse_network(sparql)  # even an empty store would call the address of a SERVICE
    store = Store()
    text = f"{prologue}\n{sparql}" if prologue else sparql
    try:
        answer = store.query(text)
        for name in bound:
            try:
                store.query(text, substitutions={Variable(name): _ANYTHING})
            except RuntimeError as error:
                raise QueryError(f"the parameter ?{name} is not in the SELECT list, so it can't be bound") from error
    except SyntaxError as error:
        raise _unparsed(sparql, str(error), 1 if prologue else 0) from error
    if isinstance(answer, QuerySolutions):
        return Form.ROWS, tuple(variable.value for variable in answer.variables)
    return (Form.BOOLEAN if isinstance(answer, QueryBoolean) else Form.TRIPLES), ()


def _unparsed(sparql: str, message: str, lines_before: int) -> Unparsed:
    found = _POSITION.search(message)
    if found is None:
        return Unparsed(1, message.splitlines()[0])
    line, column = max(int(found[1]) - lines_before, 1), int(found[2])
    lines = sparql.splitlines()
    if line > len(lines):
        return Unparsed(max(len(lines), 1), "something more is expected at its end")
    before = lines[line - 1][: column - 1].strip()
    reason = message[found.end() :].lstrip(": ")
    if reason.startswith("expected"):  # the parser lists all it could have read on with: dozens of things
        reason = "something else is expected"
    return Unparsed(line, f"{reason} after {before[-40:]!r}" if before else f"{reason} at its start")
