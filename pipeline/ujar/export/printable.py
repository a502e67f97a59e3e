"""Text in, text that XML can hold out: XML 1.0 has no form for most control characters, not even escaped."""

import re
from typing import IO

_UNPRINTABLE = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def printable(text: str) -> str:
    """Put the replacement character where XML can't hold the one that stood there.

    >>> printable("halaman\\x0cbaru")
    'halaman\ufffdbaru'
    """
    return _UNPRINTABLE.sub("\ufffd", text)


class CarriageReturns:
    """A file object for a writer of XML that leaves carriage returns as they are, which readers take for line ends."""

    def __init__(self, out: IO[bytes]) -> None:
        self._out = out

    def write(self, data: bytes) -> int:
        self._out.write(bytes(data).replace(b"\r", b"&#13;"))
        return len(data)

    def flush(self) -> None:
        """Nothing is held back."""
