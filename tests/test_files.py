"""A file is there whole, or not at all; what keeps it from being written is told, whatever else then goes wrong."""

from pathlib import Path

import pytest

from ujar.errors import InputError
from ujar.files import whole_file


def test_file_is_there_when_it_is_whole(tmp_path: Path) -> None:
    path = tmp_path / "graph.ttl"
    with whole_file(path) as out:
        out.write(b"satu")
        assert not path.exists()
    assert path.read_bytes() == b"satu"
    assert list(tmp_path.iterdir()) == [path]


def test_error_leaves_the_file_that_was_there(tmp_path: Path) -> None:
    path = tmp_path / "graph.ttl"
    path.write_bytes(b"lama")
    with pytest.raises(ZeroDivisionError), whole_file(path) as out:
        out.write(b"baru")
        1 / 0  # noqa: B018
    assert path.read_bytes() == b"lama"
    assert list(tmp_path.iterdir()) == [path]


def test_what_can_neither_be_written_nor_cleared_away_is_one_error(tmp_path: Path) -> None:
    path = tmp_path / "graph.ttl"
    (tmp_path / "graph.ttl.part").mkdir()  # as on a disk that can only be read: opening fails, and so does unlinking
    with pytest.raises(InputError, match=r"cannot write .*: Is a directory"), whole_file(path):
        pass


def test_missing_folder_is_named(tmp_path: Path) -> None:
    path = tmp_path / "none" / "graph.ttl"
    with pytest.raises(InputError, match=f"cannot write {path}: No such file"), whole_file(path):
        pass
