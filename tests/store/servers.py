"""Two real SPARQL servers for tests, on free ports of this machine only, ended with the block that started them."""

import os
import shutil
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import httpx

PATIENCE = 60.0  # seconds for a server to come up; it takes one or two
VIRTUOSO = shutil.which("virtuoso-t")
VIRTUOSO_USER, VIRTUOSO_PASSWORD = "dba", "dba"  # what a new database comes with

_INI = """
[Database]
DatabaseFile = virtuoso.db
ErrorLogFile = virtuoso.log
LockFile = virtuoso.lck
TransactionFile = virtuoso.trx
xa_persistent_file = virtuoso.pxa
FileExtend = 200
[TempDatabase]
DatabaseFile = virtuoso-temp.db
TransactionFile = virtuoso-temp.trx
[Parameters]
ServerPort = 127.0.0.1:{sql}
DisableUnixSocket = 1
ServerThreads = 10
NumberOfBuffers = 4000
MaxDirtyBuffers = 2000
[HTTPServer]
ServerPort = 127.0.0.1:{http}
ServerThreads = 5
[SPARQL]
ResultSetMaxRows = {rows}
"""


def oxigraph() -> str:
    """The server binary that the development dependency `oxigraph` installs beside Python."""
    return str(Path(sys.executable).parent / "oxigraph")


@contextmanager
def oxigraph_server(folder: Path, *options: str) -> Iterator[str]:
    """An Oxigraph server over a new store; gives its address."""
    port = free_port()
    words = [oxigraph(), "serve", "--location", str(folder), "--bind", f"127.0.0.1:{port}", *options]
    with _running(words, folder, lambda: httpx.get(f"http://127.0.0.1:{port}/", trust_env=False).status_code == 200):
        yield f"http://127.0.0.1:{port}"


@contextmanager
def virtuoso_server(folder: Path, *, rows: int = 100_000) -> Iterator[str]:
    """A Virtuoso server over a new database; gives the address of its queries."""
    assert VIRTUOSO is not None
    http, sql = free_port(), free_port()
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "virtuoso.ini").write_text(_INI.format(http=http, sql=sql, rows=rows), encoding="utf-8")
    words = [VIRTUOSO, "-f", "-c", "virtuoso.ini"]
    address = f"http://127.0.0.1:{http}/sparql"
    ask = {"query": "ASK { ?s ?p ?o }"}
    with _running(words, folder, lambda: httpx.get(address, params=ask, trust_env=False).status_code == 200):
        yield address


def free_port() -> int:
    """A port nobody listens on at the moment."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


@contextmanager
def _running(words: list[str], folder: Path, is_up: Callable[[], bool]) -> Iterator[None]:
    folder.mkdir(parents=True, exist_ok=True)
    log = folder.parent / f"{folder.name}.log"
    with log.open("wb") as out:
        server = subprocess.Popen(words, cwd=folder, stdout=out, stderr=out, env={**os.environ, "LC_ALL": "C"})
    try:
        until = time.monotonic() + PATIENCE
        while True:
            assert server.poll() is None, log.read_text("utf-8", "replace")
            assert time.monotonic() < until, f"{words[0]} does not come up"
            try:
                if is_up():
                    break
            except httpx.TransportError:
                pass
            time.sleep(0.05)
        yield
    finally:
        server.terminate()
        try:
            server.wait(timeout=20)
        except subprocess.TimeoutExpired:
            server.kill()
            server.wait()
