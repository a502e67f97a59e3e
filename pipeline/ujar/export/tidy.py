"""Turtle and TriG as pyoxigraph writes them in, the same with sorted prefixes and room between subjects out."""

from typing import IO


class Tidy:
    """A file object for `pyoxigraph.serialize`: it writes prefixes in the order of a hash table, and no blank lines.

    Works a line at a time, which is safe: the writer escapes line ends inside literals.
    """

    def __init__(self, out: IO[bytes]) -> None:
        self._out = out
        self._rest = b""
        self._prefixes: list[bytes] | None = []

    def write(self, data: bytes) -> int:
        *lines, self._rest = (self._rest + bytes(data)).split(b"\n")
        for line in lines:
            self._line(line)
        return len(data)

    def flush(self) -> None:
        """Nothing to do: whole lines go on at once, and `close` writes the rest."""

    def close(self) -> None:
        """Write what is held back; the file object underneath stays open."""
        if self._rest:
            self._line(self._rest)
        self._header()

    def _line(self, line: bytes) -> None:
        if self._prefixes is not None and line.startswith(b"@prefix "):
            self._prefixes.append(line + b"\n")
            return
        self._header()
        opens = not line.startswith((b"\t", b"}"))
        self._out.write((b"\n" if opens else b"") + line + b"\n")

    def _header(self) -> None:
        if self._prefixes is not None:
            self._out.writelines(sorted(self._prefixes))
            self._prefixes = None
