"""The rows of an answer as Python holds them: to go through, to put in a frame, to write to a file."""

import importlib
import io
from collections.abc import Callable, Iterator, Mapping
from html import escape
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, Any

from ujar.errors import InputError
from ujar.files import whole_file
from ujar.query.answers import Stream
from ujar.query.columns import Kind, Plain, plain, widened
from ujar.query.formats import write
from ujar.query.names import compact as shorten
from ujar.query.table import Table
from ujar.query.terminal import heading, merged, show
from ujar.query.values import Iri, Value, lexical, to_value

if TYPE_CHECKING:
    import pandas
    import polars

SHOWN = 20  # rows that a notebook shows


class Rows:
    """The rows of an answer, read from the graph each time they are gone through, in the thread that does so.

    Going through them and writing them to a file needs no memory to speak of. `len`, `list`, an index and a frame read
    them all and keep them. What is not kept can be read as long as the graph is open.
    """

    def __init__(self, ask: Callable[[], Stream], prefixes: Mapping[str, str]) -> None:
        self._ask = ask
        self._prefixes = prefixes
        self._asked: Stream | None = ask()  # so that a question that is wrong is told at once
        self._table: Table | None = None
        self.columns = self._asked.columns

    def __iter__(self) -> Iterator[dict[str, Value]]:
        if self._table is not None:
            yield from self._table.records()
            return
        for row in self._stream().rows:
            yield {name: to_value(cell) for name, cell in zip(self.columns, row, strict=True)}

    def __len__(self) -> int:
        return len(self.table())

    def __getitem__(self, at: int) -> dict[str, Value]:
        return dict(zip(self.columns, self.table().rows[at], strict=True))

    def __repr__(self) -> str:
        return f"<rows of {', '.join(self.columns)}>"

    def _repr_html_(self) -> str:
        """The first rows as a notebook shows them: a thing's label above its name."""
        table = self._table if self._table is not None else self._ask().table(SHOWN + 1)
        heads = "".join(f"<th>{escape(heading(column))}</th>" for column in merged(table.columns))
        body = "".join(f"<tr>{self._html_cells(record)}</tr>" for record in islice(table.records(), SHOWN))
        more = f"<p>the first {SHOWN} rows</p>" if len(table) > SHOWN else ""
        return f"<table><thead><tr>{heads}</tr></thead><tbody>{body}</tbody></table>{more}"

    def table(self) -> Table:
        """All rows, read once and kept."""
        if self._table is None:
            self._table = self._stream().table()
        return self._table

    def column(self, name: str) -> list[Value]:
        """The values of one column, top to bottom; ValueError where there is no such column."""
        return self.table().column(name)

    def to_csv(self, path: str | Path | None = None) -> str | None:
        """Write a CSV file, or give its text."""
        return self._to_text("csv", path)

    def to_tsv(self, path: str | Path | None = None) -> str | None:
        """Write a TSV file with RDF terms, or give its text."""
        return self._to_text("tsv", path)

    def to_json(self, path: str | Path | None = None) -> str | None:
        """Write a file of SPARQL JSON results, or give its text."""
        return self._to_text("json", path)

    def to_parquet(self, path: str | Path) -> None:
        """Write a Parquet file. Raises InputError where pyarrow is not installed."""
        self._to_file("parquet", Path(path))

    def to_pandas(self, *, compact: bool = False) -> "pandas.DataFrame":
        """Give a pandas frame; `compact` writes `treaty:inf` for IRIs. Raises InputError where pandas is missing."""
        library = _needed("pandas")
        types = {Kind.BOOLEAN: "boolean", Kind.INTEGER: "Int64", Kind.NUMBER: "Float64", Kind.DATE: "datetime64[s]"}
        series = {
            name: library.Series(values, dtype=types.get(kind, "string"))
            for name, kind, values in self._typed(compact)
        }  # fmt: skip
        frame: pandas.DataFrame = library.DataFrame(series)
        return frame

    def to_polars(self, *, compact: bool = False) -> "polars.DataFrame":
        """Give a polars frame; `compact` writes `treaty:inf` for IRIs. Raises InputError where polars is missing."""
        library = _needed("polars")
        types = {
            Kind.BOOLEAN: library.Boolean, Kind.INTEGER: library.Int64, Kind.NUMBER: library.Float64,
            Kind.DATE: library.Date,
        }  # fmt: skip
        series = [
            library.Series(name, values, dtype=types.get(kind, library.String))
            for name, kind, values in self._typed(compact)
        ]
        frame: polars.DataFrame = library.DataFrame(series)
        return frame

    def _stream(self) -> Stream:
        stream, self._asked = self._asked, None
        return stream if stream is not None else self._ask()

    def _typed(self, compact: bool) -> Iterator[tuple[str, Kind, list[Plain]]]:
        table = self.table()
        kinds = widened([Kind.EMPTY] * len(self.columns), table.rows)
        for at, (name, kind) in enumerate(zip(self.columns, kinds, strict=True)):
            values = (row[at] for row in table.rows)
            yield name, kind, [plain(self._named(value) if compact else value, kind) for value in values]

    def _named(self, value: Value) -> Value:
        return shorten(value, self._prefixes) if isinstance(value, Iri) else value

    def _html_cells(self, record: Mapping[str, Value]) -> str:
        cells = []
        for column in merged(self.columns):
            name, label = show(record[column], self._prefixes), record.get(f"{column}Label")
            shown = escape(name) if label is None else f"{escape(lexical(label))}<br><small>{escape(name)}</small>"
            cells.append(f"<td>{shown}</td>")
        return "".join(cells)

    def _to_text(self, format: str, path: str | Path | None) -> str | None:
        if path is not None:
            self._to_file(format, Path(path))
            return None
        out = io.BytesIO()
        write(self._stream, format, out)
        return out.getvalue().decode("utf-8")

    def _to_file(self, format: str, path: Path) -> None:
        with whole_file(path) as out:
            write(self._stream, format, out)


def _needed(module: str) -> Any:
    try:
        return importlib.import_module(module)
    except ImportError as error:
        raise InputError(f"{module} is not installed: pip install 'ujar[frames]'") from error
