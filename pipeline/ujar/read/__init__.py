"""Where articles come in: paths, folders or standard input -> `RawArticle`, one after the other.

What can't be used (empty, binary, undecodable, not JSON, of an unknown kind) is recorded as a skip and the rest goes
on; only a path that the user named and that does not exist stops the run.
"""

import sys
from collections.abc import Callable, Iterable, Iterator, Mapping
from pathlib import Path
from typing import BinaryIO

from ujar.errors import reason
from ujar.model import RawArticle
from ujar.read import html, jsonl, text
from ujar.read.files import Input, list_inputs
from ujar.skips import SkipLog

Reader = Callable[[BinaryIO, str, SkipLog], Iterator[RawArticle]]

READERS: Mapping[str, Reader] = {
    ".txt": text.read_text,
    ".jsonl": jsonl.read_lines,
    ".html": html.read_html,
    ".htm": html.read_html,
}

STDIN = "-"


def read(paths: Iterable[str | Path], *, skips: SkipLog, stdin: BinaryIO | None = None) -> Iterator[RawArticle]:
    """Read every article under `paths`; `-` is standard input. Raises InputError at once where a path does not exist.

    Articles come in the order of `paths`, a folder's in the order of their names. `source` is the path as it was
    given (with the line, for JSON lines), so that the same command names the same articles.
    """
    inputs = list_inputs(paths, known=READERS, skips=skips)
    return _read_all(inputs, skips, stdin)


def count(paths: Iterable[str | Path]) -> int | None:
    """Count the articles that `read` would try, for a progress bar; None where standard input is among them.

    A file of JSON lines is counted by its line ends, so blank lines make the number too high.
    """
    total = 0
    for found in list_inputs(paths, known=READERS, skips=SkipLog()):
        if found.path is None:
            return None
        if found.suffix != ".jsonl":
            total += 1
            continue
        try:
            with found.path.open("rb") as stream:
                total += sum(1 for _ in stream)
        except OSError:
            continue  # `read` records it
    return total


def _read_all(inputs: Iterable[Input], skips: SkipLog, stdin: BinaryIO | None) -> Iterator[RawArticle]:
    for found in inputs:
        if found.path is None:
            yield from _read_stdin(stdin if stdin is not None else sys.stdin.buffer, skips)
            continue
        try:
            with found.path.open("rb") as stream:
                yield from READERS[found.suffix](stream, found.source, skips)
        except OSError as error:
            skips.add("read", "unreadable", found.source, detail=reason(error))


def _read_stdin(stream: BinaryIO, skips: SkipLog) -> Iterator[RawArticle]:
    """Read JSON lines where the first character that is no blank is `{`, a page where it opens one, else plain text."""
    data = stream.read()
    start = data.removeprefix(b"\xef\xbb\xbf").lstrip()[:9].lower()
    if start.startswith(b"{"):
        reader = jsonl.read_lines_of
    elif start.startswith((b"<!doctype", b"<html")):
        reader = html.read_html_of
    else:
        reader = text.read_text_of
    yield from reader(data, STDIN, skips)
