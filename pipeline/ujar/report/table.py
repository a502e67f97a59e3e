"""A named query in, a report out: any file of queries/reports/ is one."""

from collections.abc import Callable

from pyoxigraph import NamedNode

from ujar.errors import InputError, QueryError
from ujar.query import NamedQuery, Table, run
from ujar.query.labels import LABEL, labels_of
from ujar.query.values import Iri, Value, to_value
from ujar.report.scope import Scope
from ujar.store.base import View

Run = Callable[[View, Scope | None], Table]


def table_of(query: NamedQuery) -> Run:
    """Make the function that asks the query with its defaults. Raises QueryError where it does not give rows."""

    def ask(view: View, scope: Scope | None = None) -> Table:
        scope = scope or Scope()
        if scope.is_narrow:
            raise InputError(f"{query.name} is a query; to narrow it, ask `ujar query {query.name} -p ...`")
        answer = run(view, query)
        if not isinstance(answer, Table):
            raise QueryError(f"{query.name} gives no rows and can't be a report; ask it with `ujar query`")
        return answer if scope.languages == Scope().languages else _translated(answer, view, scope)

    return ask


def _translated(table: Table, view: View, scope: Scope) -> Table:
    """The table with its labels in the language asked for."""
    sources = {column: column.removesuffix(LABEL) for column in table.columns}
    things = {
        value for column in sources.values() if column + LABEL in table.columns
        for value in table.column(column) if isinstance(value, Iri)
    }  # fmt: skip
    labels = labels_of(view, (NamedNode(thing) for thing in things), scope.languages)
    names: dict[str, Value] = {thing.value: to_value(label) for thing, label in labels.items()}
    rows = []
    for record in table.records():
        for column, source in sources.items():
            if column != source and source in record and isinstance(record[source], Iri):
                record[column] = names.get(str(record[source]))
        rows.append(tuple(record[column] for column in table.columns))
    return Table(table.columns, tuple(rows))
