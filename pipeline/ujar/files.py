"""A path in, a file to write out: it is there whole, or not at all."""

import secrets
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import IO

from ujar.errors import InputError, reason


@contextmanager
def whole_file(path: Path) -> Iterator[IO[bytes]]:
    """Write beside the path, and move it there as the last step. Raises InputError where the file can't be written.

    A link stays one, and what it leads to is written; a file that was there keeps who may read it. What is no regular
    file (a pipe, a device) can't be replaced by one, so it is written to as it is.
    """
    try:
        if path.exists() and not path.is_file():
            with path.open("wb") as out:
                yield out
        else:
            with _replaced(path.resolve()) as out:
                yield out
    except OSError as error:
        raise InputError(f"cannot write {path}: {reason(error)}; choose another place or name") from error


@contextmanager
def _replaced(path: Path) -> Iterator[IO[bytes]]:
    part = path.with_name(f".{path.name[:50]}-{secrets.token_hex(6)}")  # nobody's name; a long one would be too long
    try:
        with part.open("xb") as out:  # made anew, for those whom the umask lets read it
            if path.exists():
                part.chmod(path.stat().st_mode & 0o777)
            yield out
        part.replace(path)
    finally:
        with suppress(OSError):  # on a disk that can only be read there is nothing to clear away
            part.unlink(missing_ok=True)
