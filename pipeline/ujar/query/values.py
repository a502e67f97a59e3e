"""RDF terms as Python values and back: what a cell of a table holds."""

from collections.abc import Callable
from datetime import date, datetime
from decimal import Decimal
from typing import Any

from pyoxigraph import BlankNode, Literal, NamedNode, Triple

from ujar.model import PartialDate

XSD = "http://www.w3.org/2001/XMLSchema#"
STRING = XSD + "string"


class Iri(str):
    """An IRI, usable as the string it is."""

    __slots__ = ()


class Blank(str):
    """The label of a blank node."""

    __slots__ = ()


class Text(str):
    """A literal's text with its language, or with a datatype that has no Python type of its own."""

    __slots__ = ("datatype", "language")

    language: str | None
    datatype: str

    def __new__(cls, text: str, *, language: str | None = None, datatype: str = STRING) -> "Text":
        self = super().__new__(cls, text)
        self.language = language
        self.datatype = datatype
        return self


Value = str | bool | int | float | Decimal | date | PartialDate | None

_READERS: dict[str, Callable[[str], Value]] = {
    XSD + "boolean": lambda text: {"true": True, "1": True, "false": False, "0": False}[text],
    XSD + "integer": int,
    XSD + "decimal": Decimal,
    XSD + "double": float,
    XSD + "float": float,
    XSD + "date": date.fromisoformat,
    XSD + "dateTime": datetime.fromisoformat,
    XSD + "gYear": PartialDate.parse,
    XSD + "gYearMonth": PartialDate.parse,
}


def to_value(term: NamedNode | BlankNode | Literal | Triple | None) -> Value:
    """Read a term; a literal whose text does not fit its datatype stays a `Text` that knows the datatype."""
    if term is None:
        return None
    if isinstance(term, NamedNode):
        return Iri(term.value)
    if isinstance(term, BlankNode):
        return Blank(term.value)
    if isinstance(term, Triple):
        return Text(str(term))
    if term.language is not None:
        return Text(term.value, language=term.language)
    datatype = term.datatype.value
    if datatype == STRING:
        return term.value
    reader = _READERS.get(datatype)
    if reader is not None:
        try:
            return reader(term.value)
        except (ValueError, ArithmeticError, KeyError):
            pass
    return Text(term.value, datatype=datatype)


def lexical(value: Value) -> str:
    """The text of a value as RDF writes it; nothing for None.

    >>> lexical(PartialDate(2019, 1)), lexical(True), lexical(None)
    ('2019-01', 'true', '')
    """
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, PartialDate):
        return value.iso
    if isinstance(value, date):
        return value.isoformat()
    return str(value)


def datatype_of(value: Value) -> str:
    """The XML Schema datatype a value is written with."""
    match value:
        case Text():
            return value.datatype
        case bool():
            return XSD + "boolean"
        case int():
            return XSD + "integer"
        case float():
            return XSD + "double"
        case Decimal():
            return XSD + "decimal"
        case datetime():
            return XSD + "dateTime"
        case date():
            return XSD + "date"
        case PartialDate(day=int()):
            return XSD + "date"
        case PartialDate(month=int()):
            return XSD + "gYearMonth"
        case PartialDate():
            return XSD + "gYear"
        case _:
            return STRING


def to_json_term(value: Value) -> dict[str, Any]:
    """One binding of the SPARQL 1.1 Query Results JSON Format."""
    if isinstance(value, Iri):
        return {"type": "uri", "value": str(value)}
    if isinstance(value, Blank):
        return {"type": "bnode", "value": str(value)}
    term: dict[str, Any] = {"type": "literal", "value": lexical(value)}
    if isinstance(value, Text) and value.language is not None:
        term["xml:lang"] = value.language
    elif (datatype := datatype_of(value)) != STRING:
        term["datatype"] = datatype
    return term
