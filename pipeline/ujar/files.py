"""A path in, a file to write out: it is there whole, or not at all."""

from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import IO

from ujar.errors import InputError


@contextmanager
def whole_file(path: Path) -> Iterator[IO[bytes]]:
    """Write beside the path, and move it there as the last step. Raises InputError where the file can't be written."""
    part = path.with_name(path.name + ".part")
    try:
        with part.open("wb") as out:
            yield out
        part.replace(path)
    except OSError as error:
        raise InputError(f"cannot write {path}: {error.strerror or error}; choose another place or name") from error
    finally:
        with suppress(OSError):  # on a disk that can only be read there is nothing to clear away
            part.unlink(missing_ok=True)
