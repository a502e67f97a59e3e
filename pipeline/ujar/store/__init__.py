"""A place in, a `Store` out: where the quads are kept, and the only way to them."""

import re
from collections.abc import Mapping
from pathlib import Path
from typing import Final, Protocol

from ujar.errors import UnknownName
from ujar.store.base import Answer, Store, Term, View, Writer
from ujar.store.oxigraph import open_disk, open_memory

__all__ = ["STORES", "Answer", "Opener", "Store", "Term", "View", "Writer", "open_store", "place_of"]


class Opener(Protocol):
    """How a kind of store is opened at a place: a folder, or an address."""

    def __call__(self, place: str, *, read_only: bool = False) -> Store: ...


def _sparql(place: str, *, read_only: bool = False) -> Store:
    from ujar.store.sparql import open_sparql  # brings an HTTP client along, which no other store needs

    return open_sparql(place, read_only=read_only)


STORES: Final[Mapping[str, Opener]] = {
    "oxigraph": open_disk,
    "memory": open_memory,
    "sparql": _sparql,
}


def place_of(descriptor: str | Path) -> tuple[str, str]:
    """The kind of a store and its place: `sparql:http://host:7878`, `http://host/sparql`, `memory:`, or a folder.

    An address that went through a Path has lost a stroke, and gets it back. Raises UnknownName.
    """
    text = str(descriptor)
    if re.match(r"(sparql:)?https?:/", text):
        return "sparql", re.sub(r"(https?):/+", r"\1://", text.removeprefix("sparql:"))
    named = re.match(r"([a-z][a-z0-9]+):", text)
    if named is None:
        return "oxigraph", text
    if named[1] not in STORES:
        raise UnknownName("kind of store", named[1], STORES)
    return named[1], text[named.end() :]


def open_store(descriptor: str | Path, *, read_only: bool = False) -> Store:
    """Open a folder, `memory:` or a server's address, as `place_of` reads them. Raises StoreError."""
    kind, place = place_of(descriptor)
    return STORES[kind](place, read_only=read_only)
