"""N-Quads in, a new store out, whole or not at all: the fast way for graphs that are already written down.

What is loaded goes into a folder beside the one wanted, is compacted there (five million quads answer up to six times
faster then), and is moved into place as the last step. A load that is killed leaves that folder, hidden, and no store.
"""

import shutil
from collections.abc import Iterable
from pathlib import Path

import pyoxigraph
from pyoxigraph import RdfFormat

from ujar.errors import StoreError
from ujar.store.snapshot import beside


def load(store: Path, shards: Iterable[Path | bytes], *, compact: bool = True) -> int:
    """Make a store of files of N-Quads (or of their bytes), and say how many quads it holds. Raises StoreError.

    A few hundred thousand quads a shard keep memory below a gigabyte.
    """
    if store.exists() and (not store.is_dir() or any(store.iterdir())):
        raise StoreError(f"{store} holds something already; name a new folder")
    scratch = beside(store)
    try:
        size = _fill(scratch / "store", shards, compact=compact)
        if store.is_dir():
            store.rmdir()
        store.parent.mkdir(parents=True, exist_ok=True)
        (scratch / "store").rename(store)
    except OSError as error:
        raise StoreError(f"cannot make the store {store}: {error}; make room, or choose another folder") from error
    finally:
        shutil.rmtree(scratch, ignore_errors=True)
    return size


def _fill(folder: Path, shards: Iterable[Path | bytes], *, compact: bool) -> int:
    folder.mkdir()
    inner = pyoxigraph.Store(str(folder))
    try:
        for shard in shards:
            _add(inner, shard)
        if inner.query("ASK { ?s ?p ?o }"):
            raise StoreError("a quad outside any named graph: no article would be replaced with it; name its graph")
        if compact:
            inner.optimize()
        return len(inner)
    finally:
        del inner  # an error holds on to this frame, and a store that is open writes into its folder once more


def _add(inner: pyoxigraph.Store, shard: Path | bytes) -> None:
    try:
        if isinstance(shard, Path):
            inner.bulk_load(path=shard, format=RdfFormat.N_QUADS)
        else:
            inner.bulk_load(shard, format=RdfFormat.N_QUADS)
    except SyntaxError as error:
        name = shard if isinstance(shard, Path) else "a shard"
        raise StoreError(f"{name} is no N-Quads: {error}; write it anew with `ujar export nquads`") from error
