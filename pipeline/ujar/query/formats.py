"""Rows in, a file out, written as they are read: an answer of a million rows needs no more memory than one of ten."""

import csv
import io
import json
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from typing import IO, Any, Final, cast

from pyoxigraph import BlankNode, Literal, NamedNode, QueryResultsFormat, QuerySolutions, Triple

from ujar.query.answers import Cell, Stream, broken_off
from ujar.query.parquet import write_parquet
from ujar.query.values import STRING

Open = Callable[[], Stream]  # asks the question: a format whose columns have types may have to ask twice


def write(answer: Open, format: str, out: IO[bytes]) -> int | None:
    """Write rows in one of FORMATS, and give their number where it is known. Raises QueryError."""
    return FORMATS[format](answer, out)


def _write_csv(answer: Open, out: IO[bytes]) -> int | None:
    """Comma-separated values after the SPARQL 1.1 CSV format: a header line, IRIs in full, CRLF line ends."""
    stream = answer()
    if stream.whole is not None:
        _written_by_the_store(stream.whole, QueryResultsFormat.CSV, out)
        return None
    with _text(out) as lines:
        writer = csv.writer(lines)
        writer.writerow(stream.columns)
        return _count(stream, lambda row: writer.writerow([_plain(cell) for cell in row]))


def _write_tsv(answer: Open, out: IO[bytes]) -> int | None:
    """Tab-separated values after the SPARQL 1.1 TSV format: terms as Turtle writes them, with language and type."""
    stream = answer()
    if stream.whole is not None:
        _written_by_the_store(stream.whole, QueryResultsFormat.TSV, out)
        return None
    with _text(out) as lines:
        lines.write("\t".join(f"?{column}" for column in stream.columns) + "\n")
        return _count(
            stream, lambda row: lines.write("\t".join("" if cell is None else str(cell) for cell in row) + "\n")
        )


def _write_json(answer: Open, out: IO[bytes]) -> int | None:
    """The SPARQL 1.1 Query Results JSON Format, a row on each line: what any SPARQL client reads."""
    stream = answer()
    if stream.whole is not None:
        _written_by_the_store(stream.whole, QueryResultsFormat.JSON, out)
        return None
    with _text(out) as lines:
        lines.write(f'{{"head": {{"vars": {json.dumps(list(stream.columns))}}}, "results": {{"bindings": [')
        comma = "\n"

        def one(row: tuple[Cell, ...]) -> None:
            nonlocal comma
            binding = {name: _term(cell) for name, cell in zip(stream.columns, row, strict=True) if cell is not None}
            lines.write(comma + json.dumps(binding, ensure_ascii=False))
            comma = ",\n"

        count = _count(stream, one)
        lines.write("\n]}}\n")
        return count


FORMATS: Final[Mapping[str, Callable[[Open, IO[bytes]], int | None]]] = {
    "csv": _write_csv,
    "tsv": _write_tsv,
    "json": _write_json,
    "parquet": write_parquet,
}


def _count(stream: Stream, one: Callable[[tuple[Cell, ...]], object]) -> int:
    count = 0
    for row in stream.rows:
        one(row)
        count += 1
    return count


class _Out(io.RawIOBase):
    """What the store writes to: it tells a full disk or a reader who went away from a store that fails."""

    def __init__(self, out: IO[bytes]) -> None:
        self._out = out
        self.failed: OSError | None = None

    def writable(self) -> bool:
        return True

    def write(self, data: Any) -> int:
        try:
            return self._out.write(data)
        except OSError as error:
            self.failed = error
            raise


def _written_by_the_store(answer: QuerySolutions, format: QueryResultsFormat, out: IO[bytes]) -> None:
    target = _Out(out)
    try:
        answer.serialize(cast(IO[bytes], target), format=format)
    except (OSError, RuntimeError) as error:
        if target.failed is not None:
            raise target.failed from None
        raise broken_off(error) from error


@contextmanager
def _text(out: IO[bytes]) -> Iterator[io.TextIOWrapper]:
    """The file as text; it stays open."""
    lines = io.TextIOWrapper(out, encoding="utf-8", newline="", write_through=False)
    try:
        yield lines
        lines.flush()
    finally:
        lines.detach()


def _plain(cell: Cell) -> str:
    match cell:
        case None:
            return ""
        case NamedNode() | Literal():
            return cell.value
        case _:
            return str(cell)


def _term(cell: NamedNode | BlankNode | Literal | Triple) -> dict[str, Any]:
    """One binding: the text as the graph has it, where a Python value would round or shorten it."""
    match cell:
        case NamedNode():
            return {"type": "uri", "value": cell.value}
        case BlankNode():
            return {"type": "bnode", "value": cell.value}
        case Literal():
            term: dict[str, Any] = {"type": "literal", "value": cell.value}
            if cell.language is not None:
                term["xml:lang"] = cell.language
            elif cell.datatype.value != STRING:
                term["datatype"] = cell.datatype.value
            return term
        case _:
            parts = {"subject": cell.subject, "predicate": cell.predicate, "object": cell.object}
            return {"type": "triple", "value": {name: _term(part) for name, part in parts.items()}}
