"""What the nodes of a network are: a view in, the class and the label of each thing out.

A thing may be described in many articles' graphs, and the union of graphs gives a triple once for each: so no query of
a network joins on classes or labels, which would multiply its rows.
"""

from collections.abc import Iterator, Mapping
from typing import Any

from pyoxigraph import Literal, QuerySolutions

from ujar import vocab
from ujar.store.base import View

_CLASSES = f"""SELECT DISTINCT ?thing ?cls WHERE {{
  VALUES ?cls {{ {" ".join(map(str, (vocab.ACTOR, vocab.NEGOTIABLE, *vocab.PARENTS)))} }} ?thing a ?cls
}}"""
_LABELS = f"SELECT DISTINCT ?thing ?label WHERE {{ ?thing {vocab.SKOS_PREF_LABEL}|{vocab.RDFS_LABEL} ?label }}"


def solutions(view: View, sparql: str) -> Iterator[Any]:
    """The rows of a query's answer."""
    answer = view.query(sparql)
    assert isinstance(answer, QuerySolutions)
    return iter(answer)


def local_name(iri: str) -> str:
    """The last piece of an IRI.

    >>> local_name("https://w3id.org/ujar/ns#Deny")
    'Deny'
    """
    return iri.replace("#", "/").rsplit("/", 1)[-1]


def classes_of(view: View) -> Mapping[str, str]:
    """The narrowest class of each thing: the one with the longest line of classes above it."""
    depths: dict[str, tuple[int, str]] = {}
    for thing, cls in solutions(view, _CLASSES):
        found = (len(vocab.lineage(cls)), local_name(cls.value))
        depths[thing.value] = max(found, depths.get(thing.value, (0, "")))
    return {thing: name for thing, (_, name) in depths.items()}


def labels_of(view: View, languages: tuple[str, ...]) -> Mapping[str, str]:
    """What things are called, in the first of the languages there is, else in any."""
    found: dict[str, tuple[int, str]] = {}
    for thing, label in solutions(view, _LABELS):
        assert isinstance(label, Literal)
        rank = languages.index(label.language) if label.language in languages else len(languages)
        found[thing.value] = min((rank, label.value), found.get(thing.value, (rank, label.value)))
    return {thing: label for thing, (_, label) in found.items()}
