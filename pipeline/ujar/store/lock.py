"""One writer, or any number of readers, of a store's folder: a file lock, because Oxigraph lets readers in beside a
writer and calls what they see then undefined."""

from pathlib import Path
from typing import IO

from ujar.errors import StoreError, reason

try:
    import fcntl
except ImportError:  # no such locks on Windows; Oxigraph's own still keeps a second writer out
    fcntl = None  # type: ignore[assignment]

LOCK_NAME = "ujar.lock"


def lock(folder: Path, *, exclusive: bool) -> IO[bytes] | None:
    """Take the lock until the file given back is closed. Raises StoreError where someone else holds it.

    None where there is nothing to lock: a folder that can only be read is a folder nobody writes.
    """
    if fcntl is None:
        return None
    path = folder / LOCK_NAME
    try:
        handle = path.open("ab")
    except OSError as error:
        if exclusive:
            raise StoreError(f"cannot write in {folder}: {reason(error)}; choose another --store") from error
        return None
    try:
        fcntl.flock(handle, (fcntl.LOCK_EX if exclusive else fcntl.LOCK_SH) | fcntl.LOCK_NB)
    except OSError as error:
        handle.close()
        held = "in use" if exclusive else "being written"
        raise StoreError(
            f"the store {folder} is {held} by another `ujar`; wait until it has ended, or choose another --store"
        ) from error
    return handle
