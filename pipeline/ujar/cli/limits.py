"""The limits a person sets on a question: options in, a view that keeps to them and an answer of so many rows out."""

from collections import deque
from collections.abc import Iterable, Iterator
from contextlib import AbstractContextManager
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated, Final, TypeVar

import typer

from ujar.errors import QueryError
from ujar.query import Stream, Triples
from ujar.store import View, open_store
from ujar.store.limits import limited

TimeoutOption = Annotated[
    float | None, typer.Option("--timeout", min=0, metavar="SECONDS", help="End a query that takes longer.")
]
MemoryOption = Annotated[
    float | None, typer.Option("--memory", min=1, metavar="MB", help="End a query that takes more memory.")
]
RowsOption = Annotated[
    int | None, typer.Option("--max-rows", min=0, metavar="N", help="End a query that gives more rows.")
]

_LOOKED_UP: Final = 100_000  # rows: what looking labels up may give, far from what a disk holds
T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Limits:
    """How long, how much memory and how many rows; None where there is no limit."""

    seconds: float | None = None
    megabytes: float | None = None
    rows: int | None = None

    def open(self, store: Path) -> AbstractContextManager[View]:
        """Open a store for reading, in a process that can be ended where there are limits. Raises StoreError."""
        if self == Limits():
            return open_store(store, read_only=True)
        rows = None if self.rows is None else max(self.rows, _LOOKED_UP)
        return limited(store, seconds=self.seconds, megabytes=self.megabytes, rows=rows)

    def keep(self, answer: Stream | Triples | bool) -> Stream | Triples | bool:
        """The same answer, which raises QueryError at the first row too many."""
        if self.rows is None or isinstance(answer, bool):
            return answer
        if isinstance(answer, Triples):
            deque(_at_most(answer.triples, self.rows), maxlen=0)
            return answer
        return Stream(answer.columns, _at_most(answer.rows, self.rows))


def _at_most(rows: Iterable[T], most: int) -> Iterator[T]:
    for at, row in enumerate(rows):
        if at >= most:
            raise QueryError(f"the query gives more than {most} rows, its row limit; narrow it, or raise --max-rows")
        yield row
