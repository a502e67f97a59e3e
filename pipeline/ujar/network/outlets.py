"""Outlets by what people call them: a corpus and names in, what its statements know the outlets as out."""

from collections.abc import Iterable, Mapping

from ujar.errors import QueryError
from ujar.network.sayings import Corpus
from ujar.query import compact, expand


def find_outlets(
    corpus: Corpus, names: Iterable[str], prefixes: Mapping[str, str]
) -> tuple[frozenset[str], tuple[str, ...]]:
    """Find outlets by their names in any case, or as kind:slug, kind/slug or IRI; and the names no article is from.

    What is not found stays among the first as it was given, so that nothing is from it.
    """
    known: dict[str, set[str]] = {}
    for outlet in (outlet for saying in corpus.sayings.values() for outlet in saying.outlets):
        for name in (outlet, corpus.labels.get(outlet, outlet)):
            known.setdefault(name.casefold(), set()).add(outlet)
    found: set[str] = set()
    strangers = []
    for name in names:
        here = known.get(name.strip().casefold()) or known.get(_expanded(name, prefixes).casefold())
        found |= here or {name}
        if here is None:
            strangers.append(name)
    return frozenset(found), tuple(strangers)


def outlet_names(corpus: Corpus, prefixes: Mapping[str, str]) -> list[str]:
    """What each outlet can be asked for by, sorted: its compact IRI and label, or the name its articles have."""
    outlets = {saying.outlets[0] for saying in corpus.sayings.values() if saying.outlets}
    return sorted(_told(outlet, corpus, prefixes) for outlet in outlets)


def _told(outlet: str, corpus: Corpus, prefixes: Mapping[str, str]) -> str:
    name = compact(outlet, prefixes) if "://" in outlet else outlet
    return f"{name} ({corpus.labels[outlet]})" if outlet in corpus.labels else name


def _expanded(name: str, prefixes: Mapping[str, str]) -> str:
    try:
        return expand(name, prefixes) if ":" in name or "/" in name else name
    except QueryError:
        return name
