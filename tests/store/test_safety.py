"""What a store on disk survives: kills, a full disk, a folder that can't be written; what was there is there after."""

import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from pyoxigraph import Literal, NamedNode, Quad

from ujar.errors import StoreError
from ujar.store import open_store

ROOT = Path(__file__).parents[2]
SAYS = NamedNode("https://example.test/says")

# Writes graphs of 500 quads until the disk is full, one by one or four at a time, as a build does; then says how many
# there are and what it was told.
FILL = """
import sys
from pathlib import Path
from pyoxigraph import Literal, NamedNode, Quad
from ujar.errors import StoreError
from ujar.store import open_store
from ujar.store.whole import as_triples
if len(sys.argv) > 3:
    import resource
    resource.setrlimit(resource.RLIMIT_FSIZE, (int(sys.argv[3]), int(sys.argv[3])))
written, together = 0, 1 if sys.argv[2] == "replace" else 4
with open_store(Path(sys.argv[1])) as store:
    try:
        for first in range(0, 4000, together):
            graphs = {}
            for graph in (NamedNode(f"urn:graph:{number}") for number in range(first, first + together)):
                words = (Literal(f"{at}" * 100) for at in range(500))
                graphs[graph] = [Quad(graph, NamedNode("urn:says"), word, graph) for word in words]
            if together == 1:
                store.replace(graph, graphs[graph])
            else:
                store.fill({graph: as_triples(graph, quads) for graph, quads in graphs.items()})
            written += together
    except StoreError as error:
        print(written, error)
"""


def graph_of(number: int) -> NamedNode:
    return NamedNode(f"urn:graph:{number}")


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A file system of a few megabytes, where one may be mounted."""
    disk = tmp_path / "disk"
    disk.mkdir()
    mounted = mount("-t", "tmpfs", "-o", "size=12m", "tmpfs", str(disk))
    if not mounted:
        pytest.skip("no file system can be mounted here (that needs root)")
    yield disk
    subprocess.run(["umount", str(disk)], check=True)


def mount(*words: str) -> bool:
    program = shutil.which("mount")
    return program is not None and subprocess.run([program, *words], capture_output=True, check=False).returncode == 0


def fill(folder: Path, how: str, *limit: str) -> tuple[int, str]:
    """Write until there is no more room; how many graphs there are then, and the message."""
    words = [sys.executable, "-c", FILL, str(folder), how, *limit]
    ended = subprocess.run(words, capture_output=True, text=True, check=True)
    written, _, message = ended.stdout.partition(" ")
    return int(written), message


def check_kept(folder: Path, written: int) -> None:
    with open_store(folder, read_only=True) as store:
        assert set(store.graphs()) == {graph_of(number) for number in range(written)}
        assert all(len(list(store.quads(graph_of(number)))) == 500 for number in range(written))


@pytest.mark.parametrize("how", ["replace", "fill"])
def test_full_disk_is_said_and_loses_nothing(small_disk: Path, how: str) -> None:
    folder = small_disk / "graph"
    ballast = small_disk / "ballast"
    ballast.write_bytes(bytes(5 * 2**20))
    written, message = fill(folder, how)
    assert written > 0
    assert "refused to write" in message and "No space left" in message and "still there" in message
    check_kept(folder, written)
    ballast.unlink()
    with open_store(folder) as store:
        store.replace(graph_of(written), [Quad(SAYS, SAYS, Literal(str(at)), graph_of(written)) for at in range(500)])
    check_kept(folder, written + 1)


@pytest.mark.skipif(sys.platform == "win32", reason="no limits on the size of files")
def test_file_that_may_not_grow_is_said_and_loses_nothing(tmp_path: Path) -> None:
    written, message = fill(tmp_path / "graph", "replace", "1000000")
    assert written > 0 and "refused to write" in message and "too large" in message
    check_kept(tmp_path / "graph", written)


def test_folder_that_can_only_be_read_is_read_and_not_written(tmp_path: Path) -> None:
    disk = tmp_path / "disk"
    with open_store(disk / "graph") as store:
        store.replace(graph_of(0), [Quad(SAYS, SAYS, SAYS, graph_of(0))])
    mounted = mount("--bind", str(disk), str(disk)) and mount("-o", "remount,bind,ro", str(disk))
    for path in () if mounted else (disk / "graph", disk):
        path.chmod(0o555)
    try:
        if not mounted and can_write(disk):
            pytest.skip("no folder can be kept from being written here (root writes everywhere, and may not mount)")
        for place in (disk / "graph", disk / "new"):
            with pytest.raises(StoreError, match=r"cannot (write in|make) .*choose another --store"):
                open_store(place)
        with open_store(disk / "graph", read_only=True) as reader:
            assert len(list(reader.quads())) == 1
    finally:
        for path in () if mounted else (disk, disk / "graph"):
            path.chmod(0o755)
        if mounted:
            subprocess.run(["umount", str(disk)], check=True)


def can_write(folder: Path) -> bool:
    try:
        (folder / "probe").touch()
    except OSError:
        return False
    (folder / "probe").unlink()
    return True


def test_damaged_file_is_an_error_and_not_a_shorter_answer(tmp_path: Path) -> None:
    with open_store(tmp_path / "graph") as store:
        store.replace(graph_of(0), [Quad(SAYS, SAYS, Literal(f"kata {at}"), graph_of(0)) for at in range(20_000)])
    open_store(tmp_path / "graph").close()  # writes the log out into tables
    for table in (tmp_path / "graph").glob("*.sst"):
        content = bytearray(table.read_bytes())
        content[len(content) // 3] ^= 0xFF
        table.write_bytes(content)
    with pytest.raises(StoreError), open_store(tmp_path / "graph", read_only=True) as reader:
        list(reader.quads())


def test_every_graph_is_whole_or_absent_after_kills() -> None:
    """Ten rounds of the command that runs as many as one likes."""
    command = [sys.executable, str(ROOT / "benchmarks" / "kill_loop.py"), "--rounds", "10"]
    ended = subprocess.run(command, capture_output=True, text=True, check=False)
    assert ended.returncode == 0, ended.stdout + ended.stderr
    assert re.search(r"10 rounds, .*torn or lost 0", ended.stdout, re.DOTALL)
