"""A copy of a store holds all of it, and comes back whole or not at all."""

import json
from pathlib import Path

import pytest
from pyoxigraph import Literal, NamedNode, Quad

from ujar.errors import StoreError
from ujar.store import open_store
from ujar.store.backup import LIST, backup, restore

GRAPH = NamedNode("https://example.test/graph/one")


def quads(word: str) -> set[Quad]:
    return {Quad(GRAPH, GRAPH, Literal(f"{word} {at}"), GRAPH) for at in range(100)}


def write(folder: Path, word: str) -> Path:
    with open_store(folder) as store:
        store.replace(GRAPH, quads(word))
    return folder


def read(folder: Path) -> set[Quad]:
    with open_store(folder, read_only=True) as store:
        return set(store.quads())


@pytest.fixture
def store(tmp_path: Path) -> Path:
    return write(tmp_path / "data" / "graph", "lama")


@pytest.fixture
def copy(store: Path, tmp_path: Path) -> Path:
    backup(store, tmp_path / "copies" / "monday")
    return tmp_path / "copies" / "monday"


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def test_copy_holds_everything_and_stays_as_it_was(store: Path, copy: Path) -> None:
    write(store, "baru")
    assert read(copy) == quads("lama")
    assert all(path.stat().st_nlink == 1 for path in copy.iterdir())  # a real copy, not the same files
    assert names(store.parent) == ["graph"] and names(copy.parent) == ["monday"]


def test_copy_comes_back_where_there_is_nothing(copy: Path, tmp_path: Path) -> None:
    restore(copy, tmp_path / "elsewhere" / "graph")
    assert read(tmp_path / "elsewhere" / "graph") == quads("lama")
    write(tmp_path / "elsewhere" / "graph", "baru")
    assert read(copy) == quads("lama")


def test_store_that_is_there_stays_unless_forced(store: Path, copy: Path) -> None:
    write(store, "baru")
    with pytest.raises(StoreError, match="--force"):
        restore(copy, store)
    assert read(store) == quads("baru")
    restore(copy, store, force=True)
    assert read(store) == quads("lama")
    assert names(store.parent) == ["graph"]


def test_store_in_use_is_not_replaced(store: Path, copy: Path) -> None:
    write(store, "baru")
    with open_store(store, read_only=True), pytest.raises(StoreError, match="in use"):
        restore(copy, store, force=True)
    assert read(store) == quads("baru")
    assert names(store.parent) == ["graph"]


def test_store_being_written_is_not_copied(store: Path, tmp_path: Path) -> None:
    with open_store(store), pytest.raises(StoreError, match="being written"):
        backup(store, tmp_path / "copy")
    assert not (tmp_path / "copy").exists() and names(store.parent) == ["graph"]


@pytest.mark.parametrize("harm", ["cut", "changed", "missing"])
def test_damaged_copy_does_not_come_back(store: Path, copy: Path, harm: str) -> None:
    victim = max((path for path in copy.iterdir() if path.name != LIST), key=lambda path: path.stat().st_size)
    content = victim.read_bytes()
    victim.unlink()
    if harm != "missing":
        victim.write_bytes(content[:-1] if harm == "cut" else bytes([content[0] ^ 1]) + content[1:])
    write(store, "baru")
    told = "is missing: .*; use another backup" if harm == "missing" else "is not as it was .*; use another backup"
    with pytest.raises(StoreError, match=f"{victim.name} {told}"):
        restore(copy, store, force=True)
    assert read(store) == quads("baru")
    assert names(store.parent) == ["graph"]


def test_folder_that_is_no_copy_is_refused(store: Path, tmp_path: Path) -> None:
    with pytest.raises(StoreError, match="no backup"):
        restore(store, tmp_path / "new")
    assert not (tmp_path / "new").exists()


def test_list_that_names_files_elsewhere_is_refused(copy: Path, tmp_path: Path) -> None:
    files = json.loads((copy / LIST).read_text())["files"]
    (copy / LIST).write_text(json.dumps({"files": {"CURRENT": files["CURRENT"], "../evil": files["CURRENT"]}}))
    with pytest.raises(StoreError, match="no backup"):
        restore(copy, tmp_path / "new")


@pytest.mark.parametrize("listed", ['{"files": {}}', '{"files": []}', "{}", "", '{"files": {"CURRENT": 1}}'])
def test_list_of_no_store_is_refused_with_the_way_out(listed: str, store: Path, copy: Path, tmp_path: Path) -> None:
    (copy / LIST).write_text(listed)
    for target, force in ((tmp_path / "new", False), (store, True)):
        with pytest.raises(StoreError, match=f"{LIST} lists no backup of a store: .*; use another backup"):
            restore(copy, target, force=force)
    assert not (tmp_path / "new").exists()
    assert read(store) == quads("lama")


def test_nothing_is_written_over(store: Path, copy: Path, tmp_path: Path) -> None:
    (tmp_path / "letters").mkdir()
    (tmp_path / "letters" / "letter.txt").write_text("mine")
    with pytest.raises(StoreError, match="holds something"):
        backup(store, tmp_path / "letters")
    for force in (False, True):
        with pytest.raises(StoreError, match="holds something"):
            restore(copy, tmp_path / "letters", force=force)
    assert names(tmp_path / "letters") == ["letter.txt"]
