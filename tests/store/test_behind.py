"""Writing behind: what is given arrives whole, in batches, in whatever store; what goes wrong is not lost."""

import threading
from collections.abc import Iterable
from pathlib import Path

import pytest
from pyoxigraph import Literal, NamedNode, Quad

from ujar.errors import StoreError
from ujar.store import open_store
from ujar.store.behind import Behind, Filler

SAYS = NamedNode("https://example.test/says")
GRAPHS = [NamedNode(f"https://example.test/graph/{number}") for number in range(12)]


def quads(graph: NamedNode, *words: str) -> list[Quad]:
    return [Quad(graph, SAYS, Literal(word), graph) for word in words]


class Slow:
    """A writer that takes one graph at a time, as a server does."""

    def __init__(self, fails_at: NamedNode | None = None) -> None:
        self.written: dict[NamedNode, set[Quad]] = {}
        self.fails_at = fails_at
        self.threads: set[int] = set()

    def replace(self, graph: NamedNode, quads: Iterable[Quad]) -> None:
        self.threads.add(threading.get_ident())
        if graph == self.fails_at:
            raise StoreError("the disk is full")
        self.written[graph] = set(quads)

    def remove(self, graph: NamedNode) -> None:
        self.written.pop(graph, None)


@pytest.mark.parametrize("batch", [1, 300, 1 << 20])
@pytest.mark.parametrize("place", ["memory:", "disk", "plain"])
def test_what_is_given_arrives(batch: int, place: str, tmp_path: Path) -> None:
    store = Slow() if place == "plain" else open_store("memory:" if place == "memory:" else tmp_path / "graph")
    assert isinstance(store, Filler) == (place != "plain")
    with Behind(store, batch=batch) as writer:
        for graph in GRAPHS:
            writer.replace(graph, quads(graph, "satu", "kedua .\n<x> tiga", "\u2028 . "))
        writer.replace(GRAPHS[0], quads(GRAPHS[0], "lain"))
        writer.remove(GRAPHS[1])
    found = store.written if isinstance(store, Slow) else {name: set(store.quads(name)) for name in store.graphs()}
    if not isinstance(store, Slow):
        store.close()
    assert set(found) == set(GRAPHS) - {GRAPHS[1]}
    assert found[GRAPHS[0]] == set(quads(GRAPHS[0], "lain"))
    assert found[GRAPHS[2]] == set(quads(GRAPHS[2], "satu", "kedua .\n<x> tiga", "\u2028 . "))


def test_another_thread_writes() -> None:
    store = Slow()
    with Behind(store) as writer:
        writer.replace(GRAPHS[0], quads(GRAPHS[0], "satu"))
    assert store.threads
    assert threading.get_ident() not in store.threads


def test_an_error_of_the_store_reaches_who_writes() -> None:
    store = Slow(fails_at=GRAPHS[3])
    with pytest.raises(StoreError, match="the disk is full"), Behind(store, batch=1) as writer:
        for _ in range(50):
            for graph in GRAPHS:
                writer.replace(graph, quads(graph, "satu"))
    assert set(store.written) == set(GRAPHS[:3])


def test_an_error_of_who_writes_keeps_what_was_given() -> None:
    store = Slow()
    with pytest.raises(ZeroDivisionError), Behind(store) as writer:
        writer.replace(GRAPHS[0], quads(GRAPHS[0], "satu"))
        1 / 0  # noqa: B018
    assert set(store.written) == {GRAPHS[0]}


def test_a_quad_of_another_graph_is_refused_at_once() -> None:
    with Behind(Slow()) as writer, pytest.raises(StoreError, match="cannot go into"):
        writer.replace(GRAPHS[0], quads(GRAPHS[1], "satu"))


def test_filling_replaces_what_has_changed_and_leaves_the_rest(tmp_path: Path) -> None:
    with open_store(tmp_path / "graph") as store:
        assert isinstance(store, Filler)
        body = f'{GRAPHS[0]} {SAYS} "satu" .\n'.encode()
        store.fill({GRAPHS[0]: body, GRAPHS[1]: body})
        store.fill({GRAPHS[0]: body, GRAPHS[1]: body.replace(b"satu", b"dua"), GRAPHS[2]: body})
        assert [quad.object.value for graph in GRAPHS[:3] for quad in store.quads(graph)] == ["satu", "dua", "satu"]


def test_a_store_opened_for_reading_is_not_filled(tmp_path: Path) -> None:
    open_store(tmp_path / "graph").close()
    with open_store(tmp_path / "graph", read_only=True) as store:
        assert isinstance(store, Filler)
        with pytest.raises(StoreError, match="for reading only"):
            store.fill({GRAPHS[0]: f'{GRAPHS[0]} {SAYS} "satu" .\n'.encode()})
