"""The store on disk: who may open it when, and what the person is told where they may not."""

import subprocess
import sys
from pathlib import Path

import pytest
from pyoxigraph import Literal, NamedNode, Quad

from ujar.errors import StoreError
from ujar.store import open_store
from ujar.store.oxigraph import open_disk

GRAPH = NamedNode("https://example.test/graph/one")
QUAD = Quad(NamedNode("https://example.test/ana"), NamedNode("https://example.test/says"), Literal("ya"), GRAPH)


@pytest.fixture
def built(tmp_path: Path) -> Path:
    with open_store(tmp_path / "data" / "graph") as store:
        store.replace(GRAPH, [QUAD])
    return tmp_path / "data" / "graph"


def test_store_keeps_what_was_written_after_it_was_closed(built: Path) -> None:
    with open_store(str(built), read_only=True) as store:
        assert list(store.quads()) == [QUAD]


def test_missing_store_names_the_command_that_makes_one(tmp_path: Path) -> None:
    with pytest.raises(StoreError, match="ujar build"):
        open_store(tmp_path / "none", read_only=True)
    assert not (tmp_path / "none").exists()


def test_folder_of_other_things_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "letter.txt").write_text("mine")
    for read_only in (True, False):
        with pytest.raises(StoreError, match=r"--store"):
            open_store(tmp_path, read_only=read_only)
    assert [path.name for path in tmp_path.iterdir()] == ["letter.txt"]


def test_second_writer_is_refused_with_the_way_out(built: Path) -> None:
    with open_store(built), pytest.raises(StoreError, match=r"in use by another `ujar`.*wait.*--store"):
        open_store(built)


def test_reader_beside_a_writer_is_refused(built: Path) -> None:
    with open_store(built), pytest.raises(StoreError, match="being written"):
        open_store(built, read_only=True)


def test_readers_read_beside_each_other_and_keep_writers_out(built: Path) -> None:
    with open_store(built, read_only=True) as one, open_store(built, read_only=True) as other:
        assert list(one.quads()) == list(other.quads()) == [QUAD]
        with pytest.raises(StoreError):
            open_store(built)
    open_store(built).close()


def test_writer_of_another_process_is_refused(built: Path) -> None:
    code = "import sys; from ujar.store import open_store; open_store(sys.argv[1])"
    with open_store(built, read_only=True):
        ended = subprocess.run([sys.executable, "-c", code, str(built)], capture_output=True, text=True, check=False)
    assert ended.returncode != 0
    assert "in use by another `ujar`" in ended.stderr


def test_store_opened_by_other_software_is_refused(built: Path) -> None:
    import pyoxigraph

    stranger = pyoxigraph.Store(str(built))
    with pytest.raises(StoreError, match="cannot open the store"):
        open_store(built)
    del stranger
    open_store(built).close()


def test_optimize_changes_no_quads(built: Path) -> None:
    with open_disk(built) as store:
        store.optimize()
        assert list(store.quads()) == [QUAD]
