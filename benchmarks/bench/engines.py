"""A graph and a query's name in, seconds of the processor and rows out, in a process that can be stopped."""

import multiprocessing
import os
import time
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any, Final

from ujar.config import find_home
from ujar.query import NamedQuery, Table, Triples, load_catalog, run
from ujar.query.parameters import bind
from ujar.store import open_store

Values = Mapping[str, str]
Ask = Callable[[NamedQuery, Values], int]  # gives the number of rows


def catalog() -> dict[str, NamedQuery]:
    """The queries that are shipped to be asked."""
    home = find_home().queries
    return load_catalog(home / "reports", home / "examples")


def ujar_engine(source: Path) -> Ask:
    """Ask as `Graph.query` does: labels looked up, all rows as Python values."""
    view = open_store(source, read_only=True)

    def ask(query: NamedQuery, values: Values) -> int:
        answer = run(view, query, **values)
        return len(answer) if isinstance(answer, Table | Triples) else int(answer)

    return ask


def rdflib_engine(source: Path, store: str = "default") -> Ask:
    """Ask rdflib, which has all triples in one graph; nothing is looked up or changed after its answer."""
    import rdflib
    from rdflib.util import from_n3

    graph = rdflib.Graph(store=store)
    with source.open("rb") as file:
        text = b"".join(line[: line.rindex(b" <")] + b" .\n" for line in file)
    graph.parse(data=text, format="nt")

    def ask(query: NamedQuery, values: Values) -> int:
        terms = bind(query.parameters, values, query=query.name)
        bound: Any = {name: from_n3(str(term)) for name, term in terms.items()}
        return len(list(graph.query(query.sparql, initBindings=bound)))

    return ask


def oxrdflib_engine(source: Path) -> Ask:
    """Ask rdflib, with pyoxigraph beneath."""
    return rdflib_engine(source, "Oxigraph")


ENGINES: Final[Mapping[str, Callable[[Path], Ask]]] = {
    "ujar": ujar_engine, "rdflib": rdflib_engine, "oxrdflib": oxrdflib_engine,
}  # fmt: skip


class Asker:
    """An engine in a process of its own; one that takes too long is killed and started anew at the next question."""

    def __init__(self, engine: str, source: Path) -> None:
        self._engine, self._source = engine, source
        self._process: Any = None
        self._pipe: Any = None

    def ask(self, query: str, values: Values, *, patience: float) -> tuple[float, int] | None:
        """Seconds and rows; None where it took longer than it may. Raises RuntimeError where it cannot be asked.

        Patience is in seconds of the processor, as what is measured; others on the machine do not use it up.
        """
        if self._process is None:
            self._start()
        begun = processor_of(self._process.pid)
        self._pipe.send((query, dict(values)))
        while not self._pipe.poll(min(0.5, patience)):
            if processor_of(self._process.pid) - begun > patience:
                self.close()
                return None
        answer = self._pipe.recv()
        if isinstance(answer, str):
            raise RuntimeError(answer)
        seconds, rows = answer
        return seconds, rows

    def close(self) -> None:
        if self._process is not None:
            self._process.kill()
            self._process.join()
            self._process = None

    def _start(self) -> None:
        context = multiprocessing.get_context("spawn")
        self._pipe, theirs = context.Pipe()
        self._process = context.Process(target=serve, args=(theirs, self._engine, self._source), daemon=True)
        self._process.start()
        self._pipe.recv()  # loaded


def processor_of(process: int) -> float:
    """The seconds a process has computed; where the system does not say, those of the clock."""
    try:
        text = Path(f"/proc/{process}/stat").read_text(encoding="utf-8", errors="replace")
    except OSError:
        return time.monotonic()
    user, system = text.rpartition(")")[2].split()[11:13]  # fields 14 and 15; a program's name may hold spaces
    return (int(user) + int(system)) / os.sysconf("SC_CLK_TCK")


def serve(pipe: Any, engine: str, source: Path) -> None:
    """Answer until killed."""
    queries = catalog()
    ask = ENGINES[engine](source)
    pipe.send("ready")
    while True:
        name, values = pipe.recv()
        begun = time.process_time()  # one thread computes: what a machine with nothing else to do would need
        try:
            rows = ask(queries[name], values)
        except Exception as error:
            pipe.send(f"{type(error).__name__}: {error}")
            continue
        pipe.send((time.process_time() - begun, rows))
