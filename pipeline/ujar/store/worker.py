"""A process of its own that answers questions about a frozen store, and can be killed: requests in on standard input, a
line of JSON each; answers out in files, announced on standard output.

Run by `limits` as `python -m ujar.store.worker FOLDER MEGABYTES`. When its standard input ends, whoever asked is gone:
it clears its folder away and ends, even in the middle of a query.
"""

import json
import os
import queue
import shutil
import sys
import threading
from pathlib import Path
from typing import IO, Any, Final, cast

import pyoxigraph
from pyoxigraph import BlankNode, Literal, NamedNode, QueryBoolean, QueryResultsFormat, QuerySolutions, RdfFormat, parse

from ujar.errors import QueryError, StoreError
from ujar.store.base import Term
from ujar.store.oxigraph import OxigraphStore

try:
    import resource
except ImportError:  # no such limits on Windows: time and rows still hold
    resource = None  # type: ignore[assignment]

SNAPSHOT: Final = "store"


class _TooManyRows(Exception):
    """More lines than allowed."""


class _Counted:
    """A file that counts its lines, and takes no more than it may hold."""

    def __init__(self, inner: IO[bytes], most: int | None) -> None:
        self._inner = inner
        self._most = most
        self.lines = 0

    @property
    def file(self) -> IO[bytes]:
        """Itself, for those who write files."""
        return cast(IO[bytes], self)

    def write(self, data: bytes) -> int:
        """Write, or raise where the lines are too many."""
        self.lines += data.count(b"\n")
        if self._most is not None and self.lines > self._most:
            raise _TooManyRows
        return self._inner.write(data)

    def flush(self) -> None:
        """Pass on what waits."""
        self._inner.flush()


def main(folder: Path, megabytes: float | None) -> None:
    """Answer requests until there are no more."""
    requests: queue.Queue[dict[str, Any]] = queue.Queue()
    store = OxigraphStore(pyoxigraph.Store.read_only(str(folder / SNAPSHOT)), read_only=True)
    threading.Thread(target=_listen, args=(requests, folder), daemon=True).start()
    _say({"ready": True})
    if megabytes is not None:
        _limit_memory(megabytes)
    while True:
        request = requests.get()
        try:
            _say(_answer(store, request))
        except _TooManyRows:
            _say({"error": "rows"})
        except QueryError as error:
            _say({"error": "query", "message": str(error)})
        except MemoryError:
            _say({"error": "memory"})
        except (StoreError, OSError, RuntimeError) as error:
            _say({"error": "store", "message": str(error)})


def _answer(store: OxigraphStore, request: dict[str, Any]) -> dict[str, Any]:
    most: int | None = request["rows"]
    with open(request["to"], "wb") as file:
        if request["do"] == "quads":
            graph = NamedNode(request["graph"]) if request["graph"] else None
            pyoxigraph.serialize(store.quads(graph), _Counted(file, most).file, format=RdfFormat.N_QUADS)
            return {"kind": "quads"}
        if request["do"] == "graphs":
            file.writelines(f"{graph.value}\n".encode() for graph in store.graphs())
            return {"kind": "graphs"}
        answer = store.query(request["sparql"], bindings={name: _term(text) for name, text in request["bindings"]})
        if isinstance(answer, QueryBoolean):
            return {"kind": "boolean", "value": bool(answer)}
        if isinstance(answer, QuerySolutions):
            head = 1  # the line of the columns' names
            out = _Counted(file, None if most is None else most + head)
            answer.serialize(out.file, format=QueryResultsFormat.TSV)
            return {"kind": "rows"}
        answer.serialize(_Counted(file, most).file, format=RdfFormat.N_TRIPLES)
        return {"kind": "triples"}


def _term(text: str) -> Term:
    (triple,) = parse(f"<urn:s> <urn:p> {text} .".encode(), format=RdfFormat.N_TRIPLES)
    assert isinstance(triple.object, NamedNode | BlankNode | Literal)
    return triple.object


def _limit_memory(megabytes: float) -> None:
    """Let the process take so much more than it has taken to open the store."""
    if resource is None:
        return
    try:
        taken = int(Path("/proc/self/statm").read_text().split()[0]) * os.sysconf("SC_PAGE_SIZE")
    except OSError:  # not Linux: what opening takes is about this
        taken = 2**30
    most = taken + int(megabytes * 2**20)
    resource.setrlimit(resource.RLIMIT_AS, (most, most))


def _listen(requests: "queue.Queue[dict[str, Any]]", folder: Path) -> None:
    for line in sys.stdin.buffer:
        requests.put(json.loads(line))
    shutil.rmtree(folder, ignore_errors=True)
    os._exit(0)


def _say(message: dict[str, Any]) -> None:
    sys.stdout.write(json.dumps(message) + "\n")
    sys.stdout.flush()


if __name__ == "__main__":
    main(Path(sys.argv[1]), float(sys.argv[2]) if sys.argv[2] else None)
