"""Named graphs in, a few at a time into a store, in a thread of their own: who finds them does not wait for the disk.

pyoxigraph lets go of Python's lock while it writes, so on two cores a build takes hardly longer than what comes before
writing. A graph is still whole in the store or not in it; one killed loses the few that waited.
"""

from collections.abc import Iterable, Mapping
from concurrent.futures import Future, ThreadPoolExecutor
from types import TracebackType
from typing import Final, Protocol, Self, runtime_checkable

import pyoxigraph
from pyoxigraph import NamedNode, Quad, RdfFormat

from ujar.errors import StoreError
from ujar.store.base import Writer
from ujar.store.whole import as_triples

# Some six hundred articles of news, ten seconds of reading them. In pieces of 8 MB the same graphs cost the processor
# an eighth more and in pieces of 64 MB as much as here; a piece takes memory of six times its size while it is written.
BATCH: Final = 32 * 2**20


@runtime_checkable
class Filler(Protocol):
    """A store that takes several named graphs at once, as N-Triples."""

    def fill(self, graphs: Mapping[NamedNode, bytes]) -> None: ...


class Behind:
    """A writer that hands on what it is given; leaving it waits until all is written, and raises what went wrong."""

    def __init__(self, store: Writer, *, batch: int = BATCH) -> None:
        self._store = store
        self._batch = batch
        self._waiting: dict[NamedNode, bytes] = {}
        self._size = 0
        self._thread = ThreadPoolExecutor(max_workers=1, thread_name_prefix="ujar-writer")
        self._handed: Future[None] | None = None  # one batch is written while the next gathers

    def replace(self, graph: NamedNode, quads: Iterable[Quad]) -> None:
        """Take the quads that are to stand in place of everything in `graph`. Raises StoreError, also for earlier ones.

        Given twice before it is written, the later holds.
        """
        if self._handed is not None and self._handed.done():
            self._handed.result()
        body = as_triples(graph, quads)
        self._size += len(body) - len(self._waiting.get(graph, b""))
        self._waiting[graph] = body
        if self._size >= self._batch:
            self._hand_over()

    def remove(self, graph: NamedNode) -> None:
        """Drop a named graph; what waits is written first."""
        self._hand_over()
        self._wait()
        self._store.remove(graph)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        try:
            self._hand_over()  # after an error as well: what was found before it is worth keeping
            self._wait()
        except StoreError:
            if error is None:
                raise
        finally:
            self._thread.shutdown()

    def _hand_over(self) -> None:
        if self._waiting:
            self._wait()
            graphs, self._waiting, self._size = self._waiting, {}, 0
            self._handed = self._thread.submit(_fill, self._store, graphs)

    def _wait(self) -> None:
        """Let the batch that is being written be written; raises what went wrong with it, each time it is asked."""
        if self._handed is not None:
            self._handed.result()


def _fill(store: Writer, graphs: Mapping[NamedNode, bytes]) -> None:
    if isinstance(store, Filler):
        store.fill(graphs)
        return
    for graph, body in graphs.items():
        triples = pyoxigraph.parse(body, format=RdfFormat.N_TRIPLES)
        store.replace(graph, (Quad(each.subject, each.predicate, each.object, graph) for each in triples))
