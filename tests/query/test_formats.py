"""Answers as files: one contract for every format, whoever writes the rows, and none of them held on the way."""

import csv
import io
import json
import tracemalloc
from collections.abc import Callable, Iterator
from decimal import Decimal
from pathlib import Path

import pytest
from pyoxigraph import Literal, NamedNode, QueryResultsFormat, QuerySolutions, parse_query_results

from sample_graph import sample_store
from ujar.errors import InputError, QueryError
from ujar.query import FORMATS, Stream, Triples, ask, load_catalog, write
from ujar.query.answers import Row, stream_of
from ujar.query.values import XSD
from ujar.store import Store

QUERIES = Path(__file__).parents[2] / "queries"
CLAIMS = "SELECT ?c ?text ?on { ?s ujar:expresses ?c ; ujar:saidOn ?on . ?c ujar:text ?text } ORDER BY ?text"


@pytest.fixture(scope="module")
def view() -> Store:
    return sample_store()


def of_rows(*rows: Row, columns: tuple[str, ...] = ("a", "b")) -> Callable[[], Stream]:
    return lambda: Stream(columns, iter(rows))


def written(answer: Callable[[], Stream], format: str) -> bytes:
    out = io.BytesIO()
    write(answer, format, out)
    return out.getvalue()


def asking(view: Store, sparql: str) -> Callable[[], Stream]:
    def answer() -> Stream:
        found = ask(view, sparql)
        assert isinstance(found, Stream)
        return found

    return answer


def by_hand(answer: Callable[[], Stream]) -> Callable[[], Stream]:
    """The same rows, without the store's own answer to write them."""
    return lambda: Stream(answer().columns, answer().rows)


# -- one contract -----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("format", ["csv", "tsv", "json"])
def test_rows_written_by_the_store_and_by_us_read_the_same(view: Store, format: str) -> None:
    answer = asking(view, CLAIMS)
    assert answer().whole is not None
    assert by_hand(answer)().whole is None
    theirs, ours = written(answer, format), written(by_hand(answer), format)
    if format == "csv":
        assert theirs == ours
    else:
        kind = QueryResultsFormat.TSV if format == "tsv" else QueryResultsFormat.JSON
        assert rows(theirs, kind) == rows(ours, kind) != []


def rows(text: bytes, format: QueryResultsFormat) -> list[Row]:
    found = parse_query_results(text, format=format)
    assert isinstance(found, QuerySolutions)
    return [tuple(row) for row in found]


CELLS: Row = (
    NamedNode("https://w3id.org/ujar/kg/treaty/inf"),
    Literal('kata, "itu"\n\tlagi\r\n', language="id"),
    Literal("=1+1"),
    Literal("0.90", datatype=NamedNode(f"{XSD}decimal")),
    Literal("2019-01", datatype=NamedNode(f"{XSD}gYearMonth")),
    None,
)
COLUMNS = ("iri", "text", "formula", "score", "month", "none")


@pytest.mark.parametrize("format", [QueryResultsFormat.TSV, QueryResultsFormat.JSON], ids=["tsv", "json"])
def test_terms_survive_the_way_through_a_file(format: QueryResultsFormat) -> None:
    name = "tsv" if format == QueryResultsFormat.TSV else "json"
    assert rows(written(of_rows(CELLS, CELLS, columns=COLUMNS), name), format) == [CELLS, CELLS]


def test_csv_holds_texts_as_they_are() -> None:
    text = written(of_rows(CELLS, columns=COLUMNS), "csv").decode()
    header, row = csv.reader(io.StringIO(text, newline=""))
    assert tuple(header) == COLUMNS
    assert row == [cell.value if isinstance(cell, NamedNode | Literal) else "" for cell in CELLS]


@pytest.mark.parametrize("format", ["csv", "tsv", "json"])
def test_an_answer_without_rows_is_a_whole_file(view: Store, format: str) -> None:
    assert written(of_rows(), format) != b""
    if format == "json":
        assert json.loads(written(of_rows(), format)) == {"head": {"vars": ["a", "b"]}, "results": {"bindings": []}}


@pytest.mark.parametrize("format", ["csv", "tsv", "json"])
def test_rows_are_counted_where_we_write_them(view: Store, format: str) -> None:
    assert write(of_rows((None, None), (None, None)), format, io.BytesIO()) == 2
    assert write(asking(view, CLAIMS), format, io.BytesIO()) is None


@pytest.mark.parametrize("name", list(load_catalog(QUERIES / "reports", QUERIES / "examples")))
@pytest.mark.parametrize("format", ["csv", "tsv", "json"])
def test_every_query_of_the_catalog_is_written(view: Store, name: str, format: str) -> None:
    answer = ask(view, load_catalog(QUERIES / "reports", QUERIES / "examples")[name])
    if not isinstance(answer, bool):
        stream = answer.stream() if isinstance(answer, Triples) else answer
        assert len(written(lambda: stream, format).splitlines()) > 1 or format == "json"


# -- nothing is held --------------------------------------------------------------------------------------------------


def many(count: int) -> Iterator[Row]:
    for number in range(count):
        yield NamedNode(f"https://w3id.org/ujar/kg/claim/{number}"), Literal(f"kata nomor {number}")


class Nowhere(io.RawIOBase):
    """A file that keeps nothing."""

    def writable(self) -> bool:
        return True

    def write(self, data) -> int:  # type: ignore[no-untyped-def]
        return len(data)


@pytest.mark.parametrize("format", FORMATS)
def test_ten_times_the_rows_need_no_more_memory(format: str, monkeypatch: pytest.MonkeyPatch) -> None:
    if format == "parquet":
        pytest.importorskip("pyarrow")
        monkeypatch.setattr("ujar.query.parquet.GROUP", 500)
    peaks = []
    for count in (3_000, 3_000, 30_000):  # the first warms up
        stream = Stream(("claim", "text"), many(count))
        tracemalloc.start()
        write(lambda stream=stream: stream, format, Nowhere())  # type: ignore[arg-type,misc]
        peaks.append(tracemalloc.get_traced_memory()[1])
        tracemalloc.stop()
    assert peaks[2] < 1.2 * peaks[1] + 100_000  # 30,000 rows held would be some 10 MB


def test_rows_are_written_before_the_last_is_found() -> None:
    out = io.BytesIO()

    def found() -> Iterator[Row]:
        yield from many(50_000)
        assert len(out.getvalue()) > 1_000_000
        yield None, None

    assert write(lambda: Stream(("claim", "text"), found()), "csv", out) == 50_001


# -- what goes wrong --------------------------------------------------------------------------------------------------


class Full(Nowhere):
    """A disk without room."""

    def write(self, data) -> int:  # type: ignore[no-untyped-def]
        raise OSError(28, "No space left on device")


@pytest.mark.parametrize("format", ["csv", "tsv", "json"])
@pytest.mark.parametrize("make", [lambda answer: answer, by_hand], ids=["by the store", "by us"])
def test_a_full_disk_is_told_from_a_store_that_fails(view: Store, format: str, make) -> None:  # type: ignore[no-untyped-def]
    with pytest.raises(OSError, match="No space left"):
        write(make(asking(view, CLAIMS)), format, Full())  # type: ignore[arg-type]


def test_a_store_that_fails_after_it_has_begun_is_a_query_error() -> None:
    broken = b'{"head":{"vars":["a"]},"results":{"bindings":[{"a":{"type":"uri","value":"urn:x"}},{"a":{"type":'
    for read in (lambda stream: list(stream.rows), lambda stream: written(lambda: stream, "csv")):
        answer = parse_query_results(io.BytesIO(broken), format=QueryResultsFormat.JSON)
        assert isinstance(answer, QuerySolutions)
        with pytest.raises((QueryError, SyntaxError)):
            read(stream_of(answer))


# -- Parquet ----------------------------------------------------------------------------------------------------------


def number(text: str, kind: str) -> Literal:
    return Literal(text, datatype=NamedNode(XSD + kind))


def test_parquet_columns_have_the_narrowest_type_that_holds_them() -> None:
    parquet = pytest.importorskip("pyarrow.parquet")
    columns = ("iri", "count", "score", "day", "partial", "mixed", "yes", "none")
    first: Row = (NamedNode("urn:x"), number("7", "integer"), number("0.5", "decimal"), number("2019-01-17", "date"),
                  number("2019-01", "gYearMonth"), number("1", "integer"), number("true", "boolean"), None)  # fmt: skip
    second: Row = (None, number("8", "integer"), number("1", "integer"), None, number("2019-01-17", "date"),
                   Literal("satu"), None, None)  # fmt: skip
    table = parquet.read_table(io.BytesIO(written(of_rows(first, second, columns=columns), "parquet")))
    assert [str(field.type) for field in table.schema] == [
        "string", "int64", "double", "date32[day]", "string", "string", "bool", "string",
    ]  # fmt: skip
    assert table.column("partial").to_pylist() == ["2019-01", "2019-01-17"]
    assert table.column("mixed").to_pylist() == ["1", "satu"]
    assert table.column("score").to_pylist() == [0.5, 1.0]


def test_parquet_asks_again_where_a_later_row_does_not_fit(monkeypatch: pytest.MonkeyPatch) -> None:
    parquet = pytest.importorskip("pyarrow.parquet")
    monkeypatch.setattr("ujar.query.parquet.GROUP", 2)
    asked = []

    def answer() -> Stream:
        asked.append(1)
        cells = [number("1", "integer"), None, number("2", "integer"), number("2.5", "decimal"), Literal("tiga"), None]
        return Stream(("a",), ((cell,) for cell in cells))

    table = parquet.read_table(io.BytesIO(written(answer, "parquet")))
    assert table.column("a").to_pylist() == ["1", None, "2", "2.5", "tiga", None]
    assert len(asked) == 3


def test_parquet_without_rows_has_its_columns() -> None:
    parquet = pytest.importorskip("pyarrow.parquet")
    table = parquet.read_table(io.BytesIO(written(of_rows(), "parquet")))
    assert (table.column_names, table.num_rows) == (["a", "b"], 0)


def test_parquet_without_pyarrow_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(__import__("sys").modules, "pyarrow", None)
    with pytest.raises(InputError, match=r"needs pyarrow.*pip install 'ujar\[parquet\]'; or choose csv, tsv or json"):
        written(of_rows(), "parquet")


def test_a_number_too_long_for_a_column_is_text() -> None:
    parquet = pytest.importorskip("pyarrow.parquet")
    long = str(2**70)
    table = parquet.read_table(io.BytesIO(written(of_rows((number(long, "integer"), None)), "parquet")))
    assert table.column("a").to_pylist() == [long]
    assert Decimal(long) == 2**70
