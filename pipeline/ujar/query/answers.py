"""What the graph answers with: rows as the store finds them, triples, or a truth value."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import islice

from pyoxigraph import BlankNode, Literal, NamedNode, QuerySolutions, QueryTriples, Triple

from ujar.errors import QueryError
from ujar.query.table import Table
from ujar.query.values import to_value

Cell = NamedNode | BlankNode | Literal | Triple | None
Row = tuple[Cell, ...]


@dataclass(frozen=True, slots=True)
class Triples:
    """What a CONSTRUCT or DESCRIBE gives, each triple once, sorted."""

    triples: tuple[Triple, ...]

    def __len__(self) -> int:
        return len(self.triples)

    def table(self) -> Table:
        """The triples as three columns."""
        return self.stream().table()

    def stream(self) -> "Stream":
        """The triples as rows of three cells."""
        rows: Iterator[Row] = ((each.subject, each.predicate, each.object) for each in self.triples)
        return Stream(("subject", "predicate", "object"), rows)


@dataclass(frozen=True, slots=True)
class Stream:
    """Rows, each read as it is asked for: once, and in the thread that asked the store.

    `whole` is the store's own answer where the rows are exactly that: it can write itself out faster than we can.
    """

    columns: tuple[str, ...]
    rows: Iterator[Row]
    whole: QuerySolutions | None = None

    def without(self, names: Iterable[str]) -> "Stream":
        """The rows less some columns."""
        kept = [at for at, column in enumerate(self.columns) if column not in set(names)]
        if len(kept) == len(self.columns):
            return self
        rows = (tuple(row[at] for at in kept) for row in self.rows)
        return Stream(tuple(self.columns[at] for at in kept), rows)

    def table(self, limit: int | None = None) -> Table:
        """Read all rows, or the first few, into a table of Python values."""
        read = islice(self.rows, limit)
        return Table(self.columns, tuple(tuple(to_value(cell) for cell in row) for row in read))


def stream_of(answer: QuerySolutions) -> Stream:
    """The rows of a store's answer. Reading them raises QueryError where the store fails after it has begun."""
    columns = tuple(variable.value for variable in answer.variables)
    return Stream(columns, _rows(answer), answer)


def triples_of(answer: QueryTriples) -> Triples:
    """The triples of a store's answer. Raises QueryError where the store fails after it has begun."""
    try:
        return Triples(tuple(sorted(set(answer), key=str)))
    except (OSError, RuntimeError) as error:
        raise broken_off(error) from error


def broken_off(error: Exception) -> QueryError:
    """Answers are read lazily: a store can fail after it has begun to answer."""
    return QueryError(f"the answer breaks off: {error}")


def _rows(answer: QuerySolutions) -> Iterator[Row]:
    try:
        for row in answer:
            yield tuple(row)
    except (OSError, RuntimeError) as error:
        raise broken_off(error) from error
