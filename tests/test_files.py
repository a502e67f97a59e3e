"""A file is there whole, or not at all; what keeps it from being written is told, whatever else then goes wrong."""

import os
import shutil
import stat
import threading
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
    folder = tmp_path / "out"
    folder.mkdir()
    with pytest.raises(InputError, match=r"cannot write .*: Not a directory"), whole_file(folder / "graph.ttl"):
        shutil.rmtree(folder)  # moving the file fails then, and so does unlinking it
        folder.write_text("a file now")


def test_folder_is_not_replaced(tmp_path: Path) -> None:
    with pytest.raises(InputError, match=r"cannot write .*: Is a directory"), whole_file(tmp_path):
        pass
    assert tmp_path.is_dir()


def test_file_of_the_user_s_beside_it_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "graph.ttl.part").write_text("mine")
    with whole_file(tmp_path / "graph.ttl") as out:
        out.write(b"satu")
    assert (tmp_path / "graph.ttl.part").read_text() == "mine"


def test_link_stays_one_and_its_end_is_written(tmp_path: Path) -> None:
    (tmp_path / "far").mkdir()
    real, link = tmp_path / "far" / "graph.ttl", tmp_path / "latest.ttl"
    link.symlink_to(real)
    for words in (b"satu", b"dua"):  # where the link leads to nothing yet, and to a file
        with whole_file(link) as out:
            out.write(words)
        assert link.is_symlink() and real.read_bytes() == words
    assert list(real.parent.iterdir()) == [real]


@pytest.mark.parametrize("name", ["pipe", "link"])
def test_pipe_is_written_to_and_stays_one(name: str, tmp_path: Path) -> None:
    path, read = tmp_path / "pipe", []
    os.mkfifo(path)
    (tmp_path / "link").symlink_to(path)
    reader = threading.Thread(target=lambda: read.append(path.read_bytes()), daemon=True)
    reader.start()
    with whole_file(tmp_path / name) as out:
        out.write(b"satu")
    assert path.is_fifo()
    reader.join()
    assert read == [b"satu"]
    assert sorted(each.name for each in tmp_path.iterdir()) == ["link", "pipe"] and (tmp_path / "link").is_symlink()


def test_umask_says_who_may_read_a_new_file_and_an_old_one_keeps_it(tmp_path: Path) -> None:
    new, old = tmp_path / "new.ttl", tmp_path / "old.ttl"
    old.touch()
    old.chmod(0o600)
    before = os.umask(0o027)
    try:
        for path in (new, old):
            with whole_file(path) as out:
                out.write(b"satu")
    finally:
        os.umask(before)
    assert [stat.S_IMODE(path.stat().st_mode) for path in (new, old)] == [0o640, 0o600]


def test_name_as_long_as_names_may_be_is_written(tmp_path: Path) -> None:
    path = tmp_path / ("g" * 255)
    with whole_file(path) as out:
        out.write(b"satu")
    assert list(tmp_path.iterdir()) == [path]


def test_missing_folder_is_named(tmp_path: Path) -> None:
    path = tmp_path / "none" / "graph.ttl"
    with pytest.raises(InputError, match=f"cannot write {path}: No such file"), whole_file(path):
        pass
