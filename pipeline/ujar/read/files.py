"""Named paths -> the files to read, in a fixed order; what is left out on the way is recorded."""

import os
from collections.abc import Container, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from ujar.errors import InputError, reason
from ujar.skips import SkipLog

# Files that stand beside articles and are none; a folder's walk passes them over.
COMPANIONS = frozenset({"manifest.toml", "README.md", "skips.jsonl"})


@dataclass(frozen=True, slots=True)
class Input:
    """One file to read; `path` is None for standard input. `source` is its name as the user would write it."""

    path: Path | None
    source: str
    suffix: str  # lower case: a key of READERS


def list_inputs(paths: Iterable[str | Path], *, known: Container[str], skips: SkipLog) -> list[Input]:
    """List the files that `paths` stand for, folders in depth and sorted. Raises InputError for a missing path."""
    named = [str(path) for path in paths]
    for name in named:
        if name != "-" and not os.path.exists(name):
            raise InputError(f"no such file or folder: {name}")
    return list(_expand(named, known, skips))


def _expand(named: Iterable[str], known: Container[str], skips: SkipLog) -> Iterator[Input]:
    for name in named:
        if name == "-":
            yield Input(None, name, "")
        elif os.path.isdir(name):
            for source in _walk(name, skips):
                yield from _accept(source, known, skips)
        else:
            yield from _accept(name, known, skips)


def _accept(source: str, known: Container[str], skips: SkipLog) -> Iterator[Input]:
    path = Path(source)
    suffix = path.suffix.lower()
    if suffix not in known:
        skips.add("read", "unsupported", source, detail=f"no reader for {suffix or 'a name without a suffix'}")
    elif not path.is_file():  # a pipe or a broken link in a folder would stop or break the run
        skips.add("read", "unreadable", source, detail="not a regular file")
    else:
        yield Input(path, source, suffix)


def _walk(folder: str, skips: SkipLog) -> Iterator[str]:
    """Yield the files below `folder`: a folder's own files by name, then its folders by name. Hidden ones stay out."""

    def unreadable(error: OSError) -> None:
        skips.add("read", "unreadable", str(error.filename), detail=reason(error))

    for parent, folders, files in os.walk(folder, onerror=unreadable):  # links to folders are not followed: no cycles
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(files):
            if not name.startswith(".") and name not in COMPANIONS and not name.endswith(".meta.json"):
                yield os.path.join(parent, name)
