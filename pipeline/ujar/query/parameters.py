"""Parameters of a named query: from the words a person typed to the terms that are bound."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal, InvalidOperation
from enum import StrEnum

from pyoxigraph import BlankNode, Literal, NamedNode

from ujar.errors import QueryError, UnknownName
from ujar.model import PartialDate
from ujar.query.names import PREFIXES, expand
from ujar.query.values import Iri, Value, datatype_of, lexical

Term = NamedNode | BlankNode | Literal


class ParameterType(StrEnum):
    """What a parameter's value must be."""

    IRI = "iri"
    TEXT = "text"
    DATE = "date"  # a day, a month (2019-01) or a year
    INTEGER = "integer"
    NUMBER = "number"


@dataclass(frozen=True, slots=True)
class Parameter:
    """One parameter: a projected variable that may be bound; left out, it matches all.

    `column` is False for a `filter`: a variable that is only compared with, and left out of the answer.
    """

    name: str
    type: ParameterType
    help: str
    default: str | None = None
    column: bool = True

    def read(self, value: object, prefixes: Mapping[str, str] = PREFIXES) -> Term:
        """Turn a value into the term to bind. Raises QueryError where it does not fit the type."""
        try:
            return _read(self.type, value, prefixes)
        except QueryError as error:
            raise QueryError(f"parameter {self.name}: {error}") from error
        except (ValueError, InvalidOperation) as error:
            raise QueryError(f"parameter {self.name}: {value!r} is not {_WANTED[self.type]}") from error


_DATE = re.compile(r"\d{4}-\d{2}(-\d{2})?")
_NUMBER = re.compile(r"[+-]?\d+(\.\d+)?")
_WANTED = {
    ParameterType.IRI: "a name such as treaty:inf",
    ParameterType.TEXT: "text",
    ParameterType.DATE: "a date (2019-01-17, 2019-01 or 2019)",
    ParameterType.INTEGER: "a whole number",
    ParameterType.NUMBER: "a number",
}


def _read(type_: ParameterType, value: object, prefixes: Mapping[str, str]) -> Term:
    if isinstance(value, NamedNode | BlankNode | Literal):
        return value
    if type_ is ParameterType.IRI:
        return NamedNode(value if isinstance(value, Iri) else expand(str(value), prefixes))
    if type_ is ParameterType.DATE:
        value = PartialDate.of(value) if isinstance(value, date) else value
        return _literal(value if isinstance(value, PartialDate) else PartialDate.parse(str(value).strip()))
    if type_ is ParameterType.INTEGER:
        return _literal(int(str(value)))
    if type_ is ParameterType.NUMBER:
        return _literal(Decimal(str(value)))
    return Literal(str(value))


def _literal(value: Value) -> Literal:
    return Literal(lexical(value), datatype=NamedNode(datatype_of(value)))


def bind(
    parameters: Sequence[Parameter], values: Mapping[str, object], *, query: str, prefixes: Mapping[str, str] = PREFIXES
) -> dict[str, Term]:
    """Give the terms to bind: each value given, else the default; a value of None stays unbound."""
    known = {parameter.name: parameter for parameter in parameters}
    for name in values:
        if name not in known:
            if not known:
                raise QueryError(f"{query} has no parameters; leave out {name!r}")
            raise UnknownName(f"parameter of {query}", name, known)
    given = {name: values.get(name, parameter.default) for name, parameter in known.items()}
    return {name: known[name].read(value, prefixes) for name, value in given.items() if value is not None}


def guess(value: object, prefixes: Mapping[str, str] = PREFIXES) -> Term:
    """Give the term of a value no header describes: a name, a month or day, a number, else plain text."""
    if isinstance(value, NamedNode | BlankNode | Literal):
        return value
    text = str(value)
    if _DATE.fullmatch(text):
        return _read(ParameterType.DATE, text, prefixes)
    if _NUMBER.fullmatch(text):
        return _read(ParameterType.NUMBER if "." in text else ParameterType.INTEGER, text, prefixes)
    try:
        return NamedNode(expand(text, prefixes))
    except QueryError:
        return Literal(text)
