"""A named query in, a report out: any file of queries/reports/ is one."""

from collections.abc import Callable

from ujar.errors import QueryError
from ujar.query import NamedQuery, Table, run
from ujar.store.base import View


def table_of(query: NamedQuery) -> Callable[[View], Table]:
    """Make the function that asks the query with its defaults. Raises QueryError where it does not give rows."""

    def ask(view: View) -> Table:
        answer = run(view, query)
        if not isinstance(answer, Table):
            raise QueryError(f"{query.name} gives no rows and can't be a report; ask it with `ujar query`")
        return answer

    return ask
