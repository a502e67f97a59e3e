"""Values in, columns of one type out: what a frame and a Parquet file need, where a graph promises no types."""

from collections.abc import Iterable, Sequence
from datetime import date, datetime
from decimal import Decimal
from enum import IntEnum

from ujar.model import PartialDate
from ujar.query.values import Value, lexical

Plain = str | int | float | bool | date | None


class Kind(IntEnum):
    """The type of a column: the narrowest that holds all its values."""

    EMPTY = 0
    BOOLEAN = 1
    INTEGER = 2
    NUMBER = 3
    DATE = 4
    TEXT = 5


def kind_of(value: Value) -> Kind:
    """The type of one value; a month or a year is text beside whole dates: 2019-01."""
    match value:
        case None:
            return Kind.EMPTY
        case bool():
            return Kind.BOOLEAN
        case int():
            return Kind.INTEGER if -(2**63) <= value < 2**63 else Kind.TEXT
        case float() | Decimal():
            return Kind.NUMBER
        case datetime() | PartialDate():
            return Kind.TEXT
        case date():
            return Kind.DATE
        case _:
            return Kind.TEXT


def joint(one: Kind, other: Kind) -> Kind:
    """The type that holds both: whole and other numbers are numbers, any other mixture is text.

    >>> joint(Kind.INTEGER, Kind.NUMBER).name, joint(Kind.DATE, Kind.INTEGER).name, joint(Kind.EMPTY, Kind.DATE).name
    ('NUMBER', 'TEXT', 'DATE')
    """
    if one == other or other is Kind.EMPTY:
        return one
    if one is Kind.EMPTY:
        return other
    return Kind.NUMBER if {one, other} == {Kind.INTEGER, Kind.NUMBER} else Kind.TEXT


def widened(kinds: Sequence[Kind], rows: Iterable[Sequence[Value]]) -> list[Kind]:
    """The types that hold these rows as well as what the types held before."""
    wide = list(kinds)
    for row in rows:
        for at, value in enumerate(row):
            if value is not None and wide[at] is not Kind.TEXT:
                wide[at] = joint(wide[at], kind_of(value))
    return wide


def plain(value: Value, kind: Kind) -> Plain:
    """A value as its column holds it: the text of RDF in a column of text, else a number, a truth value or a date."""
    if value is None:
        return None
    if kind is Kind.TEXT:
        return lexical(value)
    if kind is Kind.NUMBER:
        assert isinstance(value, int | float | Decimal)
        return float(value)
    assert isinstance(value, bool | int | date)
    return value
