"""Named queries: `queries/**/*.rq`, whose header comments carry title, question and parameters.

    # title: Statements on a treaty
    # question: Who said what about which treaty?
    # label: actor treaty
    # param treaty: iri ; only this treaty, such as treaty:inf
    # filter since: date = 2019 ; only what was said on this day or later
    # example: treaty=treaty:ocean

A `param` is a variable of the pattern: bound, it narrows the answer to itself; left out, it matches all. It stays
a column. A `filter` is a variable that the query only compares with; its column is left out of the answer. Its
condition must hold where it is unbound, and BOUND() can't say so, because the store folds it away for a variable
no pattern binds: write `FILTER(COALESCE(test, COALESCE(!ISLITERAL(?since), true)))`, where an unbound ?since makes
both tests errors. Both must be projected, for a store binds projected variables only.

Each column under `label` is followed by one more, `actorLabel`, with what the thing is called. `example` holds the
values with which the query is shown in docs/queries.md; its answer on the tests' sample graph lies beside it, in
`name.txt`, written by `python docs/make.py`.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from ujar.errors import QueryError, UnknownName, reason
from ujar.query.parameters import Parameter, ParameterType
from ujar.query.syntax import Form, Unparsed, inspect

_HEADER = re.compile(r"#\s?(title|question|label|example)\s*:\s*(.+)")
_PARAMETER = re.compile(r"#\s?(param|filter)\s+(\w+)\s*:\s*(\w+)\s*(?:=\s*([^;]+?)\s*)?;\s*(.+)")
_CONTINUED = re.compile(r"#\s{3,}(.+)")


@dataclass(frozen=True, slots=True)
class NamedQuery:
    """A query with a name, and what a person must know to ask it."""

    name: str
    title: str
    question: str
    parameters: tuple[Parameter, ...]
    sparql: str
    form: Form
    labelled: tuple[str, ...]  # columns whose things are named in a column of their own
    path: Path
    example: tuple[tuple[str, str], ...] = ()  # values to show the query with


def load_query(path: Path) -> NamedQuery:
    """Read and validate one file. Raises QueryError with the file and the line."""
    try:
        sparql = path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise QueryError(f"cannot read the query {path}: {reason(error)}") from error
    header: dict[str, str] = {}
    parameters: list[Parameter] = []
    for line, comment in _header(sparql):
        if found := _HEADER.fullmatch(comment):
            if found[1] in header:
                raise QueryError(f"{path}:{line}: a second {found[1]}")
            header[found[1]] = found[2]
        elif found := _PARAMETER.fullmatch(comment):
            parameters.append(_parameter(found, parameters, path, line))
        else:
            raise QueryError(
                f"{path}:{line}: not a header line: {comment!r}; write '# title: ...', '# question: ...' or "
                "'# param name: type = default ; help', and other comments below the first line of SPARQL"
            )
    for wanted in ("title", "question"):
        if wanted not in header:
            raise QueryError(f"{path}:1: the header lacks '# {wanted}: ...'")
    labelled = tuple(header.get("label", "").split())
    try:
        form, columns = inspect(sparql, bound=tuple(parameter.name for parameter in parameters))
    except Unparsed as error:
        raise QueryError(f"{path}:{error.line}: {error.message}") from error
    except QueryError as error:
        raise QueryError(f"{path}:1: {error}") from error
    if unknown := set(labelled).difference(columns):
        raise QueryError(f"{path}:1: no column to label: {', '.join(sorted(unknown))}; it has {', '.join(columns)}")
    example = tuple(_example(header.get("example", ""), parameters, path))
    return NamedQuery(
        path.stem, header["title"], header["question"], tuple(parameters), sparql, form, labelled, path, example
    )


def load_catalog(*folders: Path) -> dict[str, NamedQuery]:
    """Read every `.rq` below the folders, by name. Raises QueryError, also where two files share a name."""
    catalog: dict[str, NamedQuery] = {}
    for folder in folders:
        for path in sorted(folder.rglob("*.rq")):
            query = load_query(path)
            if query.name in catalog:
                raise QueryError(f"{path}:1: the name {query.name!r} is taken by {catalog[query.name].path}")
            catalog[query.name] = query
    return catalog


def find_query(catalog: Mapping[str, NamedQuery], name: str) -> NamedQuery:
    """Look a query up. Raises UnknownName, which lists the known ones."""
    if name not in catalog:
        raise UnknownName("query", name, catalog)
    return catalog[name]


def _header(sparql: str) -> Iterator[tuple[int, str]]:
    """The comments above the first line of SPARQL, continued lines joined, with their line numbers."""
    held: tuple[int, str] | None = None
    for number, raw in enumerate(sparql.splitlines(), start=1):
        line = raw.rstrip()
        if line and not line.startswith("#"):
            break
        if held is not None and (more := _CONTINUED.fullmatch(line)):
            held = (held[0], f"{held[1]} {more[1]}")
            continue
        if held is not None:
            yield held
        held = (number, line) if line.strip("# ") else None
    if held is not None:
        yield held


def _example(words: str, parameters: list[Parameter], path: Path) -> Iterator[tuple[str, str]]:
    for word in words.split():
        name, equals, value = word.partition("=")
        if not equals or all(name != parameter.name for parameter in parameters):
            raise QueryError(f"{path}:1: no value of a parameter: {word!r}; write '# example: name=value ...'")
        yield name, value


def _parameter(found: re.Match[str], before: list[Parameter], path: Path, line: int) -> Parameter:
    kind, name, type_, default, help_ = found.groups()
    if type_ not in set(ParameterType):
        raise QueryError(f"{path}:{line}: unknown type {type_!r} of {name}; known: {', '.join(ParameterType)}")
    if any(name == parameter.name for parameter in before):
        raise QueryError(f"{path}:{line}: a second parameter {name}")
    parameter = Parameter(name, ParameterType(type_), help_, default, column=kind == "param")
    if default is not None:
        try:
            parameter.read(default)
        except QueryError as error:
            raise QueryError(f"{path}:{line}: {error}") from error
    return parameter
