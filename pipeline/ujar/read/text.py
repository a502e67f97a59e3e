"""A plain-text file -> one article whose body is the text exactly as decoded."""

from collections.abc import Iterator
from typing import BinaryIO

from ujar.model import RawArticle
from ujar.read.decode import Refusal, decode
from ujar.skips import SkipLog


def read_text(stream: BinaryIO, source: str, skips: SkipLog) -> Iterator[RawArticle]:
    """Read one article from an open file; record why where it holds none."""
    return read_text_of(stream.read(), source, skips)


def read_text_of(data: bytes, source: str, skips: SkipLog) -> Iterator[RawArticle]:
    """Read one article from bytes already in memory."""
    text = decode(data)
    if isinstance(text, Refusal):
        skips.add("read", text.reason, source, detail=text.detail)
    else:
        yield RawArticle(source=source, body=text)
