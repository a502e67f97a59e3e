"""Where the loaders put what they read, each thing with the entry it came from, until a Domain is made of it."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from ujar.domain.entities import Actor, Negotiable, Office, Role, StateBody
from ujar.domain.entries import Entry
from ujar.errors import SeedError


@dataclass(frozen=True, slots=True)
class Page:
    """One seed file being read: what holds for all of its entries."""

    entry: Entry
    sources: Mapping[str, str]
    domain: str | None = None  # the folder of seeds/domains it lies in


@dataclass(slots=True)
class Shelf:
    """Everything read so far; `origins` says which entry each id came from."""

    actors: dict[str, Actor] = field(default_factory=dict)
    roles: dict[str, Role] = field(default_factory=dict)
    offices: dict[str, Office] = field(default_factory=dict)
    negotiables: dict[str, Negotiable] = field(default_factory=dict)
    origins: dict[str, Entry] = field(default_factory=dict)
    patterns: list[tuple[Page, Entry]] = field(default_factory=list)
    state_bodies: dict[str, StateBody] = field(default_factory=dict)
    places: set[str] = field(default_factory=set)  # folded
    shared: set[str] = field(default_factory=set)  # offices that several people hold at once
    ambiguous: set[str] = field(default_factory=set)  # folded names that more than one entity may bear

    def claim(self, identity: str, entry: Entry) -> None:
        """Record where an id comes from; SeedError where another entry has it."""
        other = self.origins.setdefault(identity, entry)
        if other is not entry:
            raise entry.wrong(f"{identity!r} is taken: {other.path.name}:{other.line} has it", "id")

    def wrong(self, identity: str, message: str, key: str | None = None) -> SeedError:
        return self.origins[identity].wrong(message, key)
