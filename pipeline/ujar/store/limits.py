"""A view whose questions can't run away: a store and limits in, a `View` out that ends what takes too much.

pyoxigraph has no way to stop a query, so each runs in a process of its own (`worker`) on a frozen copy of the store;
at the limit the process is killed, and the next question gets a new one. The store itself is never touched, and whoever
wants to write it may do so as soon as the copy has been made, after milliseconds.
"""

import json
import os
import queue
import shutil
import subprocess
import sys
import threading
from collections.abc import Iterator, Mapping
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Any, Self

import pyoxigraph
from pyoxigraph import NamedNode, Quad, QueryResultsFormat, QuerySolutions, RdfFormat

from ujar.errors import QueryError, StoreError
from ujar.store import place_of
from ujar.store.answers import read_triples, truth
from ujar.store.base import Answer, Term
from ujar.store.guard import refuse_network
from ujar.store.snapshot import beside, snapshot
from ujar.store.spool import Spool
from ujar.store.worker import SNAPSHOT

if TYPE_CHECKING:
    from ujar.store.sparql import SparqlStore

_STARTING = 60.0  # seconds; opening five million quads takes a hundredth of one


class LimitedView:
    """A frozen store behind the `View` protocol; answers are whole, in a file, before the first row is given."""

    def __init__(
        self, store: Path, *, seconds: float | None = None, megabytes: float | None = None, rows: int | None = None
    ) -> None:
        self._seconds, self._megabytes, self._rows = seconds, megabytes, rows
        self._worker: subprocess.Popen[bytes] | None = None
        self._heard: queue.Queue[dict[str, Any] | None] = queue.Queue()
        self._asked = 0
        self._folder: Path | None = beside(store)
        try:
            snapshot(store, self._folder / SNAPSHOT)
        except StoreError:
            self.close()
            raise

    def query(self, sparql: str, *, bindings: Mapping[str, Term] | None = None) -> Answer:
        """Answer a query over the union of all named graphs. Raises QueryError, also at a limit."""
        refuse_network(sparql)
        bound = [(name, str(term)) for name, term in (bindings or {}).items()]
        reply, file = self._ask({"do": "query", "sparql": sparql, "bindings": bound})
        if reply["kind"] == "boolean":
            return truth(reply["value"])
        if reply["kind"] == "triples":
            return read_triples(file)[0]
        answer = pyoxigraph.parse_query_results(file.file, format=QueryResultsFormat.TSV)
        assert isinstance(answer, QuerySolutions)
        return answer

    def quads(self, graph: NamedNode | None = None) -> Iterator[Quad]:
        """The quads of one named graph, or of all."""
        _, file = self._ask({"do": "quads", "graph": graph.value if graph is not None else None})
        return iter(pyoxigraph.parse(file.file, format=RdfFormat.N_QUADS))

    def graphs(self) -> Iterator[NamedNode]:
        """The named graphs, sorted by IRI."""
        _, file = self._ask({"do": "graphs"})
        return iter([NamedNode(line) for line in file.read().decode("utf-8").split("\n") if line])

    def close(self) -> None:
        """End the process and clear the frozen store away."""
        self._end()
        if self._folder is not None:
            shutil.rmtree(self._folder, ignore_errors=True)
            self._folder = None

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    # -- the process --------------------------------------------------------------------------------------------------

    def _ask(self, request: dict[str, Any]) -> tuple[dict[str, Any], Spool]:
        if self._folder is None:
            raise StoreError("the store is closed; open it again")
        worker = self._running(self._folder)
        self._asked += 1
        path = self._folder / f"answer-{self._asked}"
        assert worker.stdin is not None
        try:
            worker.stdin.write(json.dumps({**request, "to": str(path), "rows": self._rows}).encode() + b"\n")
            worker.stdin.flush()
            reply = self._heard.get(timeout=self._seconds)
        except queue.Empty:
            self._end()
            path.unlink(missing_ok=True)
            raise QueryError(
                f"the query took longer than {self._seconds:g} s, its time limit; narrow it, or raise the limit"
            ) from None
        except BrokenPipeError:
            reply = None
        if reply is None:
            reply = {"error": "memory" if self._megabytes is not None else "ended"}
        if "error" in reply:
            path.unlink(missing_ok=True)
            self._refuse(reply)
        return reply, Spool.of(path)

    def _refuse(self, reply: dict[str, Any]) -> None:
        match reply["error"]:
            case "rows":
                raise QueryError(
                    f"the query gives more than {self._rows} rows, its row limit; narrow it, or raise the limit"
                )
            case "memory":
                self._end()
                raise QueryError(
                    f"the query took more than {self._megabytes:g} MB, its memory limit; narrow it, or raise the limit"
                )
            case "query":
                raise QueryError(reply["message"])
            case "store":
                raise StoreError(reply["message"])
        status = self._worker.wait() if self._worker is not None else None
        self._end()
        raise StoreError(f"the process that answers ended with status {status}; ask again")

    def _running(self, folder: Path) -> subprocess.Popen[bytes]:
        if self._worker is not None and self._worker.poll() is None:
            return self._worker
        self._end()
        self._heard = queue.Queue()
        words = [sys.executable, "-m", "ujar.store.worker", str(folder), str(self._megabytes or "")]
        # One arena of memory a thread would count against the limit before anything is in it.
        self._worker = subprocess.Popen(
            words, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, bufsize=0,
            env={**os.environ, "MALLOC_ARENA_MAX": "1"},
        )  # fmt: skip
        threading.Thread(target=_hear, args=(self._worker, self._heard), daemon=True).start()
        try:
            ready = self._heard.get(timeout=_STARTING)
        except queue.Empty:
            ready = None
        if ready is None:
            self._end()
            raise StoreError("the process that answers queries does not start; see that there is memory for one")
        return self._worker

    def _end(self) -> None:
        if self._worker is None:
            return
        self._worker.kill()
        self._worker.wait()
        for pipe in (self._worker.stdin, self._worker.stdout):
            if pipe is not None:
                pipe.close()
        self._worker = None


def limited(
    store: str | Path, *, seconds: float | None = None, megabytes: float | None = None, rows: int | None = None
) -> "LimitedView | SparqlStore":
    """Open a store for questions that may take so long, so much memory and so many rows each. Raises StoreError."""
    kind, place = place_of(store)
    if kind == "oxigraph":
        return LimitedView(Path(place), seconds=seconds, megabytes=megabytes, rows=rows)
    if kind == "sparql" and megabytes is None:
        from ujar.store.sparql import SparqlStore

        return SparqlStore(place, read_only=True, seconds=seconds, rows=rows)
    raise StoreError(f"no memory limit can be set on {store}: it lies in another process or in this one")


def _hear(worker: subprocess.Popen[bytes], heard: "queue.Queue[dict[str, Any] | None]") -> None:
    assert worker.stdout is not None
    try:
        for line in worker.stdout:
            heard.put(json.loads(line))
    except (OSError, ValueError):  # closed while it was read, or in the middle of a line
        pass
    heard.put(None)
