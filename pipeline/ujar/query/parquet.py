"""Rows in, a Parquet file out, a group of rows at a time; needs pyarrow, which only this module knows."""

import importlib
import tempfile
from collections.abc import Callable
from itertools import islice
from shutil import copyfileobj
from typing import IO, Any

from ujar.errors import InputError
from ujar.query.answers import Stream
from ujar.query.columns import Kind, plain, widened
from ujar.query.values import to_value

GROUP = 20_000  # rows written together: 1,000,000 rows of five columns peak at the same memory as 100,000


def write_parquet(answer: Callable[[], Stream], out: IO[bytes]) -> int:
    """Write rows as Parquet. Raises InputError where pyarrow is not installed.

    The first group of rows tells the columns' types. Where a later one does not fit them, the question is asked again
    with wider types: the file is therefore made aside, and copied when it is whole.
    """
    arrow, parquet = _needed("pyarrow"), _needed("pyarrow.parquet")
    kinds: list[Kind] | None = None
    while True:
        with tempfile.TemporaryFile() as aside:
            count, wider = _write(answer(), kinds, aside, arrow, parquet)
            if wider is None:
                aside.seek(0)
                copyfileobj(aside, out)
                return count
            kinds = wider


def _write(
    stream: Stream, kinds: list[Kind] | None, out: IO[bytes], arrow: Any, parquet: Any
) -> tuple[int, list[Kind] | None]:
    """Write all groups; or, where one does not fit, stop and give the types that fit it too."""
    count, writer, schema = 0, None, None
    try:
        while True:
            rows = [tuple(to_value(cell) for cell in row) for row in islice(stream.rows, GROUP)]
            if not rows and writer is not None:
                return count, None
            fitting = widened(kinds or [Kind.EMPTY] * len(stream.columns), rows)
            if writer is None:
                kinds = [Kind.TEXT if kind is Kind.EMPTY else kind for kind in fitting]
                types = [_type(kind, arrow) for kind in kinds]
                schema = arrow.schema(list(zip(stream.columns, types, strict=True)))
                writer = parquet.ParquetWriter(out, schema, compression="zstd")
            elif fitting != kinds:
                return count, fitting
            arrays = [
                arrow.array([plain(row[at], kind) for row in rows], type=_type(kind, arrow))
                for at, kind in enumerate(kinds or ())
            ]
            writer.write_table(arrow.Table.from_arrays(arrays, schema=schema))
            count += len(rows)
    finally:
        if writer is not None:
            writer.close()


def _type(kind: Kind, arrow: Any) -> Any:
    types = {
        Kind.BOOLEAN: arrow.bool_(), Kind.INTEGER: arrow.int64(), Kind.NUMBER: arrow.float64(),
        Kind.DATE: arrow.date32(),
    }  # fmt: skip
    return types.get(kind, arrow.string())


def _needed(module: str) -> Any:
    try:
        return importlib.import_module(module)
    except ImportError as error:
        raise InputError(
            "Parquet needs pyarrow, which is not installed: pip install 'ujar[parquet]'; or choose csv, tsv or json"
        ) from error
