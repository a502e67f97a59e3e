"""The errors raised on purpose: a message a person can act on; the command line prints it in one sentence.

UjarError                 anything we raise on purpose; exit status 1
  Rejected(reason, ...)   this article cannot be used: recorded as a skip, the run goes on
  SeedError(path, line)   a seed or decision file is wrong: the run stops
  OntologyError           vocabulary, shapes and code disagree
  QueryError              the SPARQL, or a parameter of a named query, is wrong
  StoreError              the store can't be opened, locked or written
  InputError              a file or folder the user named can't be used at all
  UnknownName             a name that is not in a registry; says which ones are
"""

from collections.abc import Iterable
from pathlib import Path


def reason(error: Exception) -> str:
    """What went wrong, without the path, which the message names itself."""
    return getattr(error, "strerror", None) or str(error)


class UjarError(Exception):
    """Base of all errors that carry a message for the user."""


class Rejected(UjarError):
    """An article cannot be used. `reason` is a slug (`empty`, `binary`, `not-indonesian`, `duplicate`, ...)."""

    def __init__(self, reason: str, detail: str = "") -> None:
        super().__init__(f"{reason}: {detail}" if detail else reason)
        self.reason = reason
        self.detail = detail


class SeedError(UjarError):
    """A seed file is wrong; names the file and, where known, the line (1-based)."""

    def __init__(self, path: Path, line: int | None, message: str) -> None:
        super().__init__(f"{path}:{line}: {message}" if line is not None else f"{path}: {message}")
        self.path = path
        self.line = line


class OntologyError(UjarError):
    """Vocabulary, shapes and code disagree."""


class QueryError(UjarError):
    """A query does not parse, or its parameters do not fit."""


class StoreError(UjarError):
    """The store can't be opened, locked or written."""


class InputError(UjarError):
    """A path the user named can't be used at all."""


class UnknownName(UjarError):
    """A name that no registry row has; the message lists the known ones."""

    def __init__(self, what: str, name: str, known: Iterable[str]) -> None:
        super().__init__(f"unknown {what} {name!r}; known: {', '.join(sorted(known))}")
