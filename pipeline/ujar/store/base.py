"""What a store promises: read through a `View`, write through a `Writer`, one named graph at a time."""

from collections.abc import Iterable, Iterator, Mapping
from types import TracebackType
from typing import Protocol, Self

from pyoxigraph import BlankNode, Literal, NamedNode, Quad, QueryBoolean, QuerySolutions, QueryTriples

Term = NamedNode | BlankNode | Literal
Answer = QuerySolutions | QueryTriples | QueryBoolean


class View(Protocol):
    """A graph that can be asked, and not changed. Queries see the union of all named graphs."""

    def query(self, sparql: str, *, bindings: Mapping[str, Term] | None = None) -> Answer:
        """Answer a query; `bindings` fix projected variables. Raises QueryError. Use the answer in this thread."""
        ...

    def quads(self, graph: NamedNode | None = None) -> Iterator[Quad]:
        """The quads of one named graph, or of all."""
        ...

    def graphs(self) -> Iterator[NamedNode]:
        """The named graphs, sorted by IRI."""
        ...


class Writer(Protocol):
    """A graph that can be changed, a whole named graph at a time."""

    def replace(self, graph: NamedNode, quads: Iterable[Quad]) -> None:
        """Put `quads` in place of everything in `graph`: all or nothing. Raises StoreError."""
        ...

    def remove(self, graph: NamedNode) -> None:
        """Drop a named graph; no error where there is none."""
        ...


class Store(View, Writer, Protocol):
    """A view and a writer that must be closed."""

    def close(self) -> None: ...

    def __enter__(self) -> Self: ...

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None: ...
