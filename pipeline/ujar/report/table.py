"""A named query in, a report out: any file of queries/reports/ is one."""

from collections.abc import Callable

from ujar.errors import InputError, QueryError
from ujar.query import NamedQuery, Table, run
from ujar.query.labels import LABEL, with_labels
from ujar.report.scope import Scope
from ujar.store.base import View

Run = Callable[[View, Scope | None], Table]


def table_of(query: NamedQuery) -> Run:
    """Make the function that asks the query with the scope's values. Raises QueryError where it gives no rows."""

    def ask(view: View, scope: Scope | None = None) -> Table:
        scope = scope or Scope()
        if scope.is_narrow:
            known = ", ".join(each.name for each in query.parameters) or "it has none"
            raise InputError(f"{query.name} is a query and narrowed by its parameters: -p NAME=VALUE; known: {known}")
        answer = run(view, query, **scope.values)
        if not isinstance(answer, Table):
            raise QueryError(f"{query.name} gives no rows and can't be a report; ask it with `ujar query`")
        return answer if scope.languages == Scope().languages else _translated(answer, view, scope)

    return ask


def _translated(table: Table, view: View, scope: Scope) -> Table:
    """The table with its labels in the language asked for."""
    things = {column for column in table.columns if column + LABEL in table.columns}
    plain = table.without({column + LABEL for column in things})
    return with_labels(plain, things, view, languages=scope.languages)
