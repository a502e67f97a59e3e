"""Values in, RDF terms out, in the form a store gives back: a graph reads the same before it is stored and after."""

from collections.abc import Iterator
from decimal import Decimal
from functools import lru_cache

from pyoxigraph import Literal, NamedNode

from ujar import vocab
from ujar.errors import OntologyError
from ujar.model import PartialDate

Triple = tuple[NamedNode, NamedNode, NamedNode | Literal]


def text(value: str, language: str | None = None) -> Literal:
    """A literal with its language, where that is a language tag at all."""
    if language:
        try:
            return Literal(value, language=language)
        except ValueError:
            return Literal(value)
    return Literal(value)


@lru_cache(maxsize=1 << 14)
def number(value: int) -> Literal:
    return Literal(str(value), datatype=vocab.XSD_INTEGER)


@lru_cache(maxsize=1 << 10)
def share(value: float) -> Literal:
    """A score or confidence as a decimal of at most four places: 0.9, 1."""
    places = f"{Decimal(str(value)):.4f}".rstrip("0").rstrip(".")
    return Literal(places, datatype=vocab.XSD_DECIMAL)


def truth(value: bool) -> Literal:
    return Literal("true" if value else "false", datatype=vocab.XSD_BOOLEAN)


def partial_date(value: PartialDate) -> Literal:
    """A date as exact as it is known: xsd:date, xsd:gYearMonth or xsd:gYear."""
    if value.day is not None:
        return Literal(value.iso, datatype=vocab.XSD_DATE)
    if value.month is not None:
        return Literal(value.iso, datatype=vocab.XSD_G_YEAR_MONTH)
    return Literal(value.iso, datatype=vocab.XSD_G_YEAR)


def types(subject: NamedNode, cls: NamedNode) -> Iterator[Triple]:
    """The class of a thing and every class above it."""
    for each in vocab.lineage(cls):
        yield subject, vocab.RDF_TYPE, each


def reference(value: str) -> NamedNode | Literal:
    """A source as given: an IRI where it is a web address, else its words."""
    if value.startswith(("http://", "https://")):
        try:
            return NamedNode(value)
        except ValueError:
            return Literal(value)
    return Literal(value)


def entity_class(name: str) -> NamedNode:
    """The class of an actor or negotiable by its local name. Raises OntologyError for any other name."""
    cls = NamedNode(vocab.UJAR + name)
    if vocab.lineage(cls)[-1] not in (vocab.ACTOR, vocab.NEGOTIABLE):
        raise OntologyError(f"{name!r} is no class of actor or negotiable in ontology/ujar.ttl")
    return cls
