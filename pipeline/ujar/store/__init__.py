"""A place in, a `Store` out: where the quads are kept, and the only way to them."""

import re
from collections.abc import Mapping
from pathlib import Path
from typing import Final, Protocol

from ujar.errors import UnknownName
from ujar.store.base import Answer, Store, Term, View, Writer
from ujar.store.oxigraph import open_disk, open_memory

__all__ = ["STORES", "Answer", "Opener", "Store", "Term", "View", "Writer", "open_store"]


class Opener(Protocol):
    """How a kind of store is opened at a path."""

    def __call__(self, path: Path, *, read_only: bool = False) -> Store: ...


STORES: Final[Mapping[str, Opener]] = {
    "oxigraph": open_disk,
    "memory": open_memory,
}


def open_store(descriptor: str | Path, *, read_only: bool = False) -> Store:
    """Open `memory:`, `oxigraph:FOLDER` or a folder. Raises StoreError, or UnknownName for a kind that is not there."""
    if isinstance(descriptor, str) and (named := re.match(r"([a-z][a-z0-9]+):", descriptor)):
        kind = named[1]
        if kind not in STORES:
            raise UnknownName("kind of store", kind, STORES)
        return STORES[kind](Path(descriptor[named.end() :]), read_only=read_only)
    return STORES["oxigraph"](Path(descriptor), read_only=read_only)
