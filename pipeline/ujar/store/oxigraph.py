"""A store of quads in pyoxigraph, on disk or in memory: named graphs in and out whole, queries over their union."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from pathlib import Path
from types import TracebackType
from typing import IO, Self

import pyoxigraph
from pyoxigraph import NamedNode, Quad, RdfFormat, Triple, Variable

from ujar.errors import QueryError, StoreError, reason
from ujar.store.base import Answer, Term
from ujar.store.guard import refuse_network
from ujar.store.lock import lock
from ujar.store.whole import as_nquads, as_triples, replacing


class OxigraphStore:
    """Quads behind the `Store` protocol. Answers are read lazily and belong to the thread that asked."""

    def __init__(self, inner: pyoxigraph.Store, *, held: IO[bytes] | None = None, read_only: bool = False) -> None:
        self._inner: pyoxigraph.Store | None = inner
        self._held = held
        self._read_only = read_only

    def query(self, sparql: str, *, bindings: Mapping[str, Term] | None = None) -> Answer:
        """Answer a query over the union of all named graphs. Raises QueryError."""
        refuse_network(sparql)
        values: dict[Variable, Term | Triple] = {
            Variable(name.lstrip("?$")): term for name, term in (bindings or {}).items()
        }
        try:
            return self._open.query(sparql, use_default_graph_as_union=True, substitutions=values or None)
        except SyntaxError as error:
            raise QueryError(f"the query does not parse: {error}") from error
        except (RuntimeError, ValueError) as error:
            raise QueryError(f"the query cannot be answered: {error}") from error
        except OSError as error:
            raise StoreError(f"the store cannot be read: {error}; restore a backup, or build it anew") from error

    def quads(self, graph: NamedNode | None = None) -> Iterator[Quad]:
        """The quads of one named graph, or of all."""
        return _readable(self._open.quads_for_pattern(None, None, None, graph))

    def turtle(self, graph: NamedNode, prefixes: Mapping[str, str]) -> bytes:
        """A named graph as Turtle, below a line for each prefix; in no order, and a subject may come more than once."""
        return self._dumped(graph, RdfFormat.TURTLE, prefixes)

    def graphs(self) -> Iterator[NamedNode]:
        """The named graphs, sorted by IRI."""
        graphs = [graph for graph in self._open.named_graphs() if isinstance(graph, NamedNode)]
        return iter(sorted(graphs, key=lambda graph: graph.value))

    def replace(self, graph: NamedNode, quads: Iterable[Quad]) -> None:
        """Put `quads` in place of everything in `graph`, in one transaction. Raises StoreError."""
        self._update(replacing(graph, as_triples(graph, quads)))

    def fill(self, graphs: Mapping[NamedNode, bytes]) -> None:
        """Put N-Triples in place of what is in several named graphs, each all or nothing. Raises StoreError.

        Those that are not there yet go in together, past the log of transactions: a third of the work. One that holds
        the same already is left alone.
        """
        fresh = []
        for graph, body in graphs.items():
            if not self._open.contains_named_graph(graph):
                fresh.append(as_nquads(graph, body))
            elif set(body.split(b"\n")) != set(self._dumped(graph, RdfFormat.N_TRIPLES).split(b"\n")):
                self._update(replacing(graph, body))
        if fresh:
            self._written(lambda: self._open.bulk_load(b"".join(fresh), format=RdfFormat.N_QUADS, lenient=True))

    def remove(self, graph: NamedNode) -> None:
        """Drop a named graph; no error where there is none."""
        self._update(f"DROP SILENT GRAPH {graph}")

    def optimize(self) -> None:
        """Compact the files after a large build; queries are up to six times slower until this has been done."""
        self._written(self._open.optimize)

    def close(self) -> None:
        """Let go of the store. An answer still being read keeps Oxigraph's own lock until it is dropped."""
        self._inner = None
        if self._held is not None:
            self._held.close()
            self._held = None

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    @property
    def _open(self) -> pyoxigraph.Store:
        if self._inner is None:
            raise StoreError("the store is closed; open it again")
        return self._inner

    def _dumped(self, graph: NamedNode, format: RdfFormat, prefixes: Mapping[str, str] | None = None) -> bytes:
        try:
            return self._open.dump(format=format, from_graph=graph, prefixes=dict(prefixes or {})) or b""
        except OSError as error:
            raise StoreError(f"the store cannot be read: {error}; restore a backup, or build it anew") from error

    def _update(self, sparql: str) -> None:
        self._written(lambda: self._open.update(sparql))

    def _written(self, write: Callable[[], None]) -> None:
        if self._read_only:
            raise StoreError("the store was opened for reading only; open it without read_only to write")
        try:
            write()
        except (OSError, RuntimeError, SyntaxError, ValueError) as error:
            raise StoreError(
                f"the store refused to write: {error}; what it held before is still there: make room, or see who may "
                "write, and go on"
            ) from error


def open_memory(place: str = "", *, read_only: bool = False) -> OxigraphStore:
    """Make an empty store that lives as long as the object; there is no path to it."""
    return OxigraphStore(pyoxigraph.Store(), read_only=read_only)


def open_disk(place: str | Path, *, read_only: bool = False) -> OxigraphStore:
    """Open the store in a folder; a writer makes it where there is none. Raises StoreError."""
    path = Path(place)
    exists = (path / "CURRENT").is_file()
    if read_only and not exists:
        raise StoreError(f"no store at {path}; make one with `ujar build --store {path}`, or name another with --store")
    if not exists and path.exists() and (not path.is_dir() or any(path.iterdir())):
        raise StoreError(f"{path} holds something else than a store; name a new or empty folder with --store")
    if not read_only:
        _make(path)
    held = lock(path, exclusive=not read_only)
    try:
        inner = pyoxigraph.Store.read_only(str(path)) if read_only else pyoxigraph.Store(str(path))
    except (OSError, RuntimeError, ValueError) as error:
        if held is not None:
            held.close()
        raise StoreError(
            f"cannot open the store {path}: {error}; end the process that uses it, "
            "or where it is broken, restore a backup or build anew into another --store"
        ) from error
    return OxigraphStore(inner, held=held, read_only=read_only)


def _readable(quads: Iterator[Quad]) -> Iterator[Quad]:
    try:
        yield from quads
    except OSError as error:
        raise StoreError(f"the store cannot be read: {error}; restore a backup, or build it anew") from error


def _make(path: Path) -> None:
    try:
        path.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise StoreError(f"cannot make {path}: {reason(error)}; choose another --store") from error
