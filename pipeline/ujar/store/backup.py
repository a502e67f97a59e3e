"""A store in, a folder that holds all of it out, and the way back: whole or not at all, both times.

A backup is a store itself (it can be opened and asked) with a list of its files and their hashes beside them, so that
one that was damaged or cut short is never restored.
"""

import ctypes
import hashlib
import json
import os
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from ujar.errors import StoreError, reason
from ujar.store.lock import LOCK_NAME, lock
from ujar.store.oxigraph import open_disk
from ujar.store.snapshot import beside, snapshot

LIST: Final = "ujar-backup.json"
_CURRENT: Final = "CURRENT"  # the file without which RocksDB sees no store
_PIECE: Final = 2**20
_EXCHANGE: Final = 2  # RENAME_EXCHANGE of Linux: two names swapped in one step


@dataclass(frozen=True, slots=True)
class Copied:
    """What was copied."""

    files: int
    bytes: int


def backup(store: Path, target: Path) -> Copied:
    """Copy a store nobody is writing into a new folder, on any file system. Raises StoreError."""
    _refuse_full(target, "name a new folder for the backup")
    scratch = beside(store)
    try:
        snapshot(store, scratch / "store")
        with _part_of(target) as part:
            files = {path.name: _copy(path, part / path.name) for path in sorted((scratch / "store").iterdir())}
            (part / LIST).write_text(json.dumps({"files": files}, indent=1) + "\n", encoding="utf-8")
            _keep(part)
            part.rename(target)
    except OSError as error:
        raise StoreError(f"cannot back {store} up to {target}: {reason(error)}") from error
    finally:
        shutil.rmtree(scratch, ignore_errors=True)
    return Copied(len(files), sum(each["bytes"] for each in files.values()))


def restore(source: Path, store: Path, *, force: bool = False) -> Copied:
    """Put a backup where a store is to be; with `force`, in place of one. Raises StoreError."""
    wanted = _list_of(source)
    for name in wanted:
        if not (source / name).is_file():
            raise StoreError(f"{source / name} is missing: the backup is not whole; use another backup")
    exists = (store / _CURRENT).is_file()
    if not exists:
        _refuse_full(store, "restore into another --store")
    elif not force:
        raise StoreError(f"{store} holds a store; add --force to put the backup in its place, or name another --store")
    try:
        with _part_of(store) as part:
            for name, known in wanted.items():
                if _copy(source / name, part / name) != known:
                    raise StoreError(f"{source / name} is not as it was when the backup was made; use another backup")
            _keep(part)
            open_disk(part, read_only=True).close()
            (part / LOCK_NAME).unlink(missing_ok=True)
            if exists:
                _exchange(part, store)
            else:
                part.rename(store)
    except OSError as error:
        raise StoreError(f"cannot restore {source} to {store}: {reason(error)}") from error
    return Copied(len(wanted), sum(each["bytes"] for each in wanted.values()))


def _list_of(source: Path) -> dict[str, dict[str, Any]]:
    if not (source / LIST).is_file():
        raise StoreError(f"{source} holds no backup; make one with `ujar store backup {source}`")
    try:
        files = json.loads((source / LIST).read_text(encoding="utf-8"))["files"]
        plain = all(Path(name).name == name and set(known) == {"bytes", "sha256"} for name, known in files.items())
        if plain and _CURRENT in files:
            return dict(files)
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        pass
    raise StoreError(f"{source / LIST} lists no backup of a store: it was damaged or changed; use another backup")


def _refuse_full(target: Path, way_out: str) -> None:
    if target.exists() and (not target.is_dir() or any(target.iterdir())):
        raise StoreError(f"{target} holds something already; {way_out}")


@contextmanager
def _part_of(target: Path) -> Iterator[Path]:
    """A folder beside the target that is cleared away unless it was moved."""
    target.absolute().parent.mkdir(parents=True, exist_ok=True)
    part = Path(tempfile.mkdtemp(prefix=f".{target.absolute().name}-", dir=target.absolute().parent))
    try:
        yield part
    finally:
        shutil.rmtree(part, ignore_errors=True)


def _copy(source: Path, target: Path) -> dict[str, Any]:
    """Copy a file, and say how long it is and what it hashes to."""
    digest, size = hashlib.sha256(), 0
    with source.open("rb") as read, target.open("wb") as written:
        while piece := read.read(_PIECE):
            digest.update(piece)
            size += len(piece)
            written.write(piece)
        written.flush()
        os.fsync(written.fileno())
    return {"bytes": size, "sha256": digest.hexdigest()}


def _keep(folder: Path) -> None:
    """Have the disk hold the folder's list of names before it is moved."""
    folder.chmod(0o755)  # a temporary folder is made for one person only
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def _exchange(part: Path, store: Path) -> None:
    """Put one folder in the place of another that nobody uses; the old one is then at `part`."""
    held = lock(store, exclusive=True)
    try:
        rename = getattr(ctypes.CDLL(None), "renameat2", None)
        if rename is not None and rename(-100, os.fsencode(part), -100, os.fsencode(store), _EXCHANGE) == 0:
            return
        aside = part.with_name(part.name + "-old")  # two steps where one is not to be had; a kill between loses nothing
        store.rename(aside)
        try:
            part.rename(store)
        except OSError:
            aside.rename(store)
            raise
        aside.rename(part)
    finally:
        if held is not None:
            held.close()
