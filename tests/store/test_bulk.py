"""Loading in bulk: a whole store or none."""

from pathlib import Path

import pytest

from ujar.errors import StoreError
from ujar.store import open_store
from ujar.store.bulk import load

NO_GRAPH = b"<https://example.test/1> <https://example.test/says> <https://example.test/2> .\n"
LINE = b'<https://example.test/%d> <https://example.test/says> "kata" <https://example.test/graph> .\n'


@pytest.mark.parametrize("compact", [True, False])
def test_shards_make_a_store(tmp_path: Path, compact: bool) -> None:
    shard = tmp_path / "shard.nq"
    shard.write_bytes(LINE % 1 + LINE % 2)
    (tmp_path / "graph").mkdir()  # an empty folder is as good as none
    assert load(tmp_path / "graph", [shard, LINE % 2 + LINE % 3], compact=compact) == 3
    with open_store(tmp_path / "graph", read_only=True) as view:
        assert len(list(view.quads())) == 3
    assert sorted(path.name for path in tmp_path.iterdir()) == ["graph", "shard.nq"]


def test_a_folder_that_holds_something_is_refused(tmp_path: Path) -> None:
    load(tmp_path / "graph", [LINE % 1])
    with pytest.raises(StoreError, match="holds something already"):
        load(tmp_path / "graph", [LINE % 2])


@pytest.mark.parametrize(
    ("shard", "message"),
    [
        (b"not quads\n", "a shard is no N-Quads"),
        (NO_GRAPH, "outside any named graph"),
        (Path("nowhere.nq"), "cannot make the store"),
    ],
)
def test_a_load_that_fails_leaves_nothing(tmp_path: Path, shard: bytes | Path, message: str) -> None:
    with pytest.raises(StoreError, match=message):
        load(tmp_path / "graph", [LINE % 1, shard])
    assert not list(tmp_path.iterdir())
