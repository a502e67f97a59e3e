"""JSON lines -> one article a line; a line that can't be used is recorded with its number and the rest goes on."""

import io
import json
from collections.abc import Iterable, Iterator
from typing import Any, BinaryIO

from ujar.model import RawArticle
from ujar.read.decode import Refusal, check, is_well_formed
from ujar.skips import SkipLog

FIELDS = ("title", "url", "published", "outlet", "id")


def read_lines(stream: BinaryIO, source: str, skips: SkipLog) -> Iterator[RawArticle]:
    """Read one article a line of an open file. A line ends at LF only; blank lines are left out."""
    return _read(stream, source, skips)


def read_lines_of(data: bytes, source: str, skips: SkipLog) -> Iterator[RawArticle]:
    """Read one article a line from bytes already in memory."""
    return _read(io.BytesIO(data), source, skips)


def _read(lines: Iterable[bytes], source: str, skips: SkipLog) -> Iterator[RawArticle]:
    blank = True
    for number, line in enumerate(lines, 1):
        if number == 1:
            line = line.removeprefix(b"\xef\xbb\xbf")
        if not line.strip():
            continue
        blank = False
        place = f"{source}:{number}"
        article = _read_line(line, place)
        if isinstance(article, Refusal):
            skips.add("read", article.reason, place, detail=article.detail)
        else:
            yield article
    if blank:
        skips.add("read", "empty", source)


def _read_line(line: bytes, place: str) -> RawArticle | Refusal:
    try:
        record = json.loads(line.decode("utf-8"))
    except UnicodeDecodeError as error:
        return Refusal("undecodable", f"not UTF-8 (byte {error.start} of the line)")
    except (ValueError, RecursionError) as error:
        return Refusal("bad-json", str(error))
    if not isinstance(record, dict):
        return Refusal("bad-json", f"an object is expected, not {_kind(record)}")
    text = record.get("text")
    if not isinstance(text, str):
        return Refusal("no-text", "no `text`" if text is None else f"`text` is {_kind(text)}, not a string")
    refusal = check(text)
    if refusal is not None:
        return refusal
    fields: dict[str, str | None] = {}
    for name in FIELDS:
        value = record.get(name)
        if isinstance(value, int | float) and not isinstance(value, bool):
            value = str(value)  # numbers serve as ids and years
        if value is not None and not (isinstance(value, str) and is_well_formed(value)):
            return Refusal("bad-json", f"`{name}` is {_kind(value)}, not a well-formed string")
        fields[name] = value or None
    return RawArticle(source=place, body=text, **fields)


def _kind(value: Any) -> str:
    names = {dict: "an object", list: "a list", str: "a string", bool: "true or false", type(None): "null"}
    return names.get(type(value), "a number")
