"""A graph that is open: questions by name or in SPARQL in, rows out. What `ujar.open` gives."""

from collections.abc import Callable, Mapping
from types import TracebackType
from typing import Self

from ujar.errors import QueryError
from ujar.query.answers import Stream, Triples
from ujar.query.asking import ask
from ujar.query.catalog import NamedQuery, find_query
from ujar.query.names import prefixes_of
from ujar.query.rows import Rows
from ujar.store.base import Store


class Graph:
    """A graph and the questions it has names for."""

    def __init__(self, store: Store, queries: Mapping[str, NamedQuery]) -> None:
        self._store = store
        self.queries = queries

    def query(self, name: str, /, **values: object) -> Rows:
        """Ask a named query: `graph.query("who-said-what", treaty="treaty:inf", since="2018-10")`. Raises QueryError.

        A parameter left out matches all. A query that builds triples gives them as subject, predicate and object.
        """
        return self._rows(find_query(self.queries, name), name, values)

    def sparql(self, text: str, /, **values: object) -> Rows:
        """Ask SPARQL of your own; the graph's prefixes need no declaration. Values are bound to variables selected."""
        return self._rows(text, "this SPARQL", values)

    def ask(self, question: str, /, **values: object) -> bool:
        """Ask a named query or SPARQL that is answered with yes or no: `graph.ask("is-denied")`."""
        answer = ask(self._store, self.queries.get(question, question), **values)
        if not isinstance(answer, bool):
            raise QueryError(f"{question!r} gives rows, no yes or no; ask it with query() or sparql()")
        return answer

    def close(self) -> None:
        """Let go of the store."""
        self._store.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def _rows(self, query: NamedQuery | str, name: str, values: Mapping[str, object]) -> Rows:
        return Rows(self._asking(query, name, values), prefixes_of(self._store))

    def _asking(self, query: NamedQuery | str, name: str, values: Mapping[str, object]) -> Callable[[], Stream]:
        def stream() -> Stream:
            answer = ask(self._store, query, **values)
            if isinstance(answer, bool):
                raise QueryError(f"{name} is answered with yes or no; ask it with ask()")
            return answer.stream() if isinstance(answer, Triples) else answer

        return stream
