"""The servers behind the remote stores: each started once a session, and emptied for every test."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from store.servers import VIRTUOSO, VIRTUOSO_PASSWORD, VIRTUOSO_USER, oxigraph_server, virtuoso_server
from ujar.store import open_store


@pytest.fixture(scope="session")
def oxigraph_address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Oxigraph's own server."""
    with oxigraph_server(tmp_path_factory.mktemp("server") / "oxigraph", "--union-default-graph") as address:
        yield address


@pytest.fixture(scope="session")
def virtuoso_address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Virtuoso, where it is installed."""
    if VIRTUOSO is None:
        pytest.skip("Virtuoso is not installed (Debian: virtuoso-opensource-7)")
    with virtuoso_server(tmp_path_factory.mktemp("server") / "virtuoso") as address:
        yield address


@pytest.fixture
def virtuoso_credentials(monkeypatch: pytest.MonkeyPatch) -> None:
    """Sign in to Virtuoso as its administrator."""
    monkeypatch.setenv("UJAR_SPARQL_USER", VIRTUOSO_USER)
    monkeypatch.setenv("UJAR_SPARQL_PASSWORD", VIRTUOSO_PASSWORD)


@pytest.fixture
def place(kind: str, tmp_path: Path, request: pytest.FixtureRequest) -> str:
    """An empty place for a store of the kind a test asks for: `oxigraph`, `sparql-virtuoso`, ..."""
    name, _, server = kind.partition("-")
    if not server:
        return f"{name}:{tmp_path / 'graph'}"
    address = f"{name}:{request.getfixturevalue(f'{server}_address')}"
    if server == "virtuoso":
        request.getfixturevalue("virtuoso_credentials")
    with open_store(address) as store:
        for graph in list(store.graphs()):
            store.remove(graph)
    return address
