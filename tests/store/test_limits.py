"""Questions that take too long, too much memory or too many rows are ended, and the next one is answered."""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from pyoxigraph import Literal, NamedNode, Quad, QueryBoolean, QuerySolutions, QueryTriples

from ujar.errors import QueryError, StoreError
from ujar.store import View, open_store
from ujar.store.limits import LimitedView, limited

GRAPH = NamedNode("https://example.test/graph/one")
SAYS = NamedNode("https://example.test/says")
ROWS = 300
ENDLESS = "SELECT (COUNT(*) AS ?n) WHERE { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l . ?m ?n0 ?o }"
# Sorting holds all rows at once.
BOMB = "SELECT * WHERE { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i } ORDER BY ?f ?c ?i"
ALL = "SELECT ?who ?what WHERE { ?who <https://example.test/says> ?what }"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    quads = [Quad(NamedNode(f"urn:{n}"), SAYS, Literal(f"kata\n{n}\t", language="id"), GRAPH) for n in range(ROWS)]
    with open_store(tmp_path / "graph") as store:
        store.replace(GRAPH, quads)
    return tmp_path / "graph"


@pytest.fixture
def view(folder: Path) -> Iterator[LimitedView]:
    with LimitedView(folder, seconds=60) as opened:
        yield opened


def rows(view: View, sparql: str = ALL, **bindings: NamedNode) -> list[tuple[object, ...]]:
    answer = view.query(sparql, bindings=bindings)
    assert isinstance(answer, QuerySolutions)
    return [tuple(row) for row in answer]


def test_limited_view_answers_as_the_store_does(view: LimitedView, folder: Path) -> None:
    with open_store(folder, read_only=True) as store:
        assert sorted(map(str, rows(view))) == sorted(map(str, rows(store)))
        assert set(view.quads()) == set(view.quads(GRAPH)) == set(store.quads())
        assert list(view.graphs()) == [GRAPH]
    assert list(view.quads(SAYS)) == []
    assert [row[0] for row in rows(view, who=NamedNode("urn:7"))] == [NamedNode("urn:7")]
    truth = view.query(f"ASK {{ ?who {SAYS} ?what }}")
    assert isinstance(truth, QueryBoolean) and truth
    triples = view.query(f"CONSTRUCT WHERE {{ ?who {SAYS} ?what }}")
    assert isinstance(triples, QueryTriples) and len(list(triples)) == ROWS


def test_endless_query_is_ended_and_names_its_limit(folder: Path) -> None:
    with limited(folder, seconds=1) as view:
        with pytest.raises(QueryError, match=r"longer than 1 s.*time limit"):
            view.query(ENDLESS)
        assert len(rows(view)) == ROWS


@pytest.mark.skipif(sys.platform != "linux", reason="memory is limited by the system's own means")
def test_memory_bomb_is_ended_and_names_its_limit(folder: Path) -> None:
    with limited(folder, seconds=120, megabytes=200) as view:
        with pytest.raises(QueryError, match=r"more than 200 MB.*memory limit"):
            view.query(BOMB)
        assert len(rows(view)) == ROWS


@pytest.mark.parametrize("sparql", [ALL, f"CONSTRUCT WHERE {{ ?who {SAYS} ?what }}"])
def test_row_limit_lets_so_many_rows_through_and_no_more(folder: Path, sparql: str) -> None:
    with limited(folder, rows=ROWS) as view:
        assert len(list(view.query(sparql))) == ROWS  # type: ignore[arg-type]
    with limited(folder, rows=ROWS - 1) as view:
        with pytest.raises(QueryError, match=rf"more than {ROWS - 1} rows.*row limit"):
            view.query(sparql)
        assert len(rows(view, f"{ALL} LIMIT 3")) == 3


@pytest.mark.parametrize(
    "sparql", ["SELECT", "DROP ALL", "SELECT * WHERE { SERVICE SILENT <http://127.0.0.1:9/> { ?s ?p ?o } }"]
)
def test_wrong_query_is_told_as_the_store_tells_it(view: LimitedView, sparql: str) -> None:
    with pytest.raises(QueryError):
        view.query(sparql)
    with pytest.raises(QueryError, match="SELECT projection"):
        rows(view, stranger=GRAPH)


def test_store_can_be_written_while_a_view_reads_what_was_there(view: LimitedView, folder: Path) -> None:
    with open_store(folder) as store:
        store.remove(GRAPH)
    assert len(rows(view)) == ROWS


def test_latest_writes_are_in_the_view(folder: Path) -> None:
    """Oxigraph's own copy of a store opened for reading leaves out what is only in its log."""
    late = Quad(SAYS, SAYS, SAYS, SAYS)
    with open_store(folder) as store:
        store.replace(SAYS, [late])
    with LimitedView(folder) as view:
        assert late in set(view.quads())


def test_nothing_is_left_behind(folder: Path) -> None:
    with limited(folder, seconds=1, rows=1) as view:
        rows(view, f"{ALL} LIMIT 1")
        for sparql in (ENDLESS, ALL):
            with pytest.raises(QueryError):
                view.query(sparql)
        assert isinstance(view, LimitedView)
        assert [path.name for path in folder.parent.glob(".graph-*/answer*")] == []
    assert [path.name for path in folder.parent.iterdir()] == ["graph"]


def test_killed_reader_leaves_neither_a_process_nor_a_copy(folder: Path) -> None:
    code = (
        "import sys; from ujar.store.limits import LimitedView\n"
        f"view = LimitedView(__import__('pathlib').Path(sys.argv[1]))\nlist(view.graphs())\n"
        f"print(view._worker.pid, flush=True)\nview.query({ENDLESS!r})"
    )
    reader = subprocess.Popen([sys.executable, "-c", code, str(folder)], stdout=subprocess.PIPE, text=True)
    assert reader.stdout is not None
    worker = int(reader.stdout.readline())
    reader.send_signal(signal.SIGKILL)
    reader.wait()
    reader.stdout.close()
    until = time.monotonic() + 30
    while time.monotonic() < until and (is_running(worker) or len(list(folder.parent.iterdir())) > 1):
        time.sleep(0.05)
    assert not is_running(worker)
    assert [path.name for path in folder.parent.iterdir()] == ["graph"]


def is_running(process: int) -> bool:
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    state = Path(f"/proc/{process}/stat")
    return not (state.exists() and state.read_text().rpartition(")")[2].split()[0] == "Z")


def test_store_that_is_being_written_is_not_copied(folder: Path) -> None:
    with open_store(folder), pytest.raises(StoreError, match="being written"):
        limited(folder)
    assert [path.name for path in folder.parent.iterdir()] == ["graph"]


def test_missing_store_and_closed_view_say_so(folder: Path, view: LimitedView) -> None:
    with pytest.raises(StoreError, match="ujar build"):
        limited(folder / "none")
    view.close()
    view.close()
    with pytest.raises(StoreError, match="closed"):
        rows(view)


def test_memory_of_a_server_cannot_be_limited() -> None:
    with pytest.raises(StoreError, match="memory limit"):
        limited("sparql:http://127.0.0.1:9", megabytes=100)


def test_limits_hold_on_a_server(oxigraph_address: str) -> None:
    with limited(oxigraph_address, seconds=30, rows=0) as view, pytest.raises(QueryError, match="more than 0 rows"):
        view.query("SELECT ?x WHERE { VALUES ?x { 1 } }")
