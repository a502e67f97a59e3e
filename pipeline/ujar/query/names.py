"""Compact names: `person:sergey-lavrov` or `person/sergey-lavrov` for an IRI, and the way back."""

import re
from collections.abc import Mapping

from pyoxigraph import NamedNode, QuerySolutions

from ujar.errors import QueryError
from ujar.store.base import View
from ujar.vocab import ACTOR, DEFAULT_BASE, KINDS, STATEMENT, UJAR, prefixes

PREFIXES: Mapping[str, str] = prefixes(DEFAULT_BASE)

_ANY_INSTANCE = f"SELECT ?thing WHERE {{ {{ ?thing a {STATEMENT} }} UNION {{ ?thing a {ACTOR} }} }} LIMIT 1"
_INSTANCE = re.compile(rf"(.+/)(?:{'|'.join(KINDS)})/[^/]+")
_COMPACT = re.compile(r"([A-Za-z][\w-]*)[:/]([^\s<>\"{}|\\^`]+)")
_FULL = re.compile(r"(?:[A-Za-z][A-Za-z0-9+.-]*://|urn:)[^\s<>\"{}|\\^`]+")


def prefixes_of(view: View) -> Mapping[str, str]:
    """The prefixes that fit a store: a graph may have been built under a base of its own."""
    answer = view.query(_ANY_INSTANCE)
    assert isinstance(answer, QuerySolutions)
    for row in answer:
        thing = row[0]
        if isinstance(thing, NamedNode) and (found := _INSTANCE.fullmatch(thing.value)):
            return prefixes(found[1])
    return PREFIXES


def expand(name: str, prefixes: Mapping[str, str] = PREFIXES) -> str:
    """Write a name out as an IRI; a bare word with a capital is the ontology's. Raises QueryError for anything else.

    >>> expand("treaty/inf") == expand("treaty:inf") == expand("https://w3id.org/ujar/kg/treaty/inf")
    True
    """
    text = name.strip()
    if text.startswith("<") and text.endswith(">"):
        text = text[1:-1]
    elif (found := _COMPACT.fullmatch(text)) and found[1] in prefixes:
        return prefixes[found[1]] + found[2]
    elif text.isalpha() and text[0].isupper():
        return UJAR + text
    if _FULL.fullmatch(text):
        return text
    raise QueryError(
        f"{name!r} is no name in the graph; write kind:slug (treaty:inf), kind/slug, a word of the ontology (Deny) "
        f"or a full IRI; known kinds: {', '.join(sorted(prefixes))}"
    )


def compact(iri: str, prefixes: Mapping[str, str] = PREFIXES) -> str:
    """Shorten an IRI by the longest namespace that leaves a plain local name; else give it back.

    >>> compact("https://w3id.org/ujar/kg/treaty/inf")
    'treaty:inf'
    """
    best = ""
    for prefix, namespace in prefixes.items():
        local = iri.removeprefix(namespace)
        fits = local and local != iri and not any(mark in local for mark in "/#")
        if fits and (not best or len(namespace) > len(prefixes[best])):
            best = prefix
    return f"{best}:{iri.removeprefix(prefixes[best])}" if best else iri
