"""A store's folder in, the same store in a second folder out: links and small copies, milliseconds at any size.

RocksDB never changes a finished `.sst` file, so a link to it is as good as a copy; the few small files beside them (the
log of the latest writes, the list of what belongs to the store) go on growing and are copied. Oxigraph's own `backup`
does the same, but through a store opened for reading it leaves out the latest writes (0.5.13: an empty store came out).
"""

import os
import shutil
import tempfile
from pathlib import Path

from ujar.errors import StoreError, reason
from ujar.store.lock import LOCK_NAME, lock


def snapshot(store: Path, target: Path) -> None:
    """Freeze a store nobody is writing in a new folder. Raises StoreError where someone is."""
    if not (store / "CURRENT").is_file():
        raise StoreError(f"no store at {store}; make one with `ujar build --store {store}`")
    held = lock(store, exclusive=False)
    try:
        target.mkdir(parents=True)
        for path in sorted(store.iterdir()):
            if path.is_file() and path.name not in ("LOCK", LOCK_NAME) and not path.name.startswith("LOG"):
                _link_or_copy(path, target / path.name)
    except OSError as error:
        shutil.rmtree(target, ignore_errors=True)
        raise StoreError(f"cannot copy {store} to {target}: {reason(error)}; choose a new folder") from error
    finally:
        if held is not None:
            held.close()


def beside(store: Path) -> Path:
    """A new folder on the same file system as a store, hidden; elsewhere where that can't be written."""
    name = f".{store.absolute().name}-"
    try:
        return Path(tempfile.mkdtemp(prefix=name, dir=store.absolute().parent))
    except OSError:
        return Path(tempfile.mkdtemp(prefix=name))


def _link_or_copy(source: Path, target: Path) -> None:
    if source.suffix == ".sst":
        try:
            os.link(source, target)
        except OSError:  # another file system, or one without links
            pass
        else:
            return
    shutil.copy2(source, target)
