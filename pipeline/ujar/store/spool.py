"""Bytes that wait to be read: in memory while they are few, else in a file that is gone as soon as nobody holds it."""

import os
import tempfile
from pathlib import Path
from typing import IO, Final, Self, cast

_IN_MEMORY: Final = 16 * 2**20


class Spool:
    """A file for one answer. It closes itself: whoever reads an answer lazily can't say when it is over."""

    def __init__(self, file: IO[bytes] | None = None) -> None:
        self._file: IO[bytes] = file or tempfile.SpooledTemporaryFile(_IN_MEMORY)  # noqa: SIM115

    @classmethod
    def of(cls, path: Path) -> Self:
        """What another process has written to a file; the file goes with the last reader."""
        spool = cls(path.open("rb"))
        path.unlink(missing_ok=True)
        return spool

    def write(self, data: bytes) -> int:
        """Append, and give how many bytes it took."""
        return self._file.write(data)

    def read(self, size: int = -1) -> bytes:
        """The next bytes."""
        return self._file.read(size)

    @property
    def file(self) -> IO[bytes]:
        """Itself, for those who read files."""
        return cast(IO[bytes], self)

    def rewind(self) -> None:
        """Go to the beginning."""
        self._file.seek(0)

    def head(self, length: int = 300) -> str:
        """The beginning as one line of text, for a message."""
        self._file.seek(0)
        return _line(self._file.read(length))

    def tail(self, length: int = 300) -> str:
        """The end as one line of text."""
        self._file.seek(max(self._file.seek(0, os.SEEK_END) - length, 0))
        return _line(self._file.read())

    def __len__(self) -> int:
        at = self._file.tell()
        end = self._file.seek(0, os.SEEK_END)
        self._file.seek(at)
        return end

    def __del__(self) -> None:
        self._file.close()


def _line(raw: bytes) -> str:
    return " ".join(raw.decode("utf-8", "replace").split())
