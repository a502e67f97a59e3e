"""What a run knows beforehand: a folder of seed files in, a `Domain` out; a wrong file stops it with file and line."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path

from ujar.domain.actors import fill_patterns, read_organisations, read_outlets, read_patterns, read_people, read_states
from ujar.domain.bodies import read_places, read_state_bodies
from ujar.domain.entities import Actor, Alias, NameHit, Negotiable, Office, Role, StateBody, Term
from ujar.domain.entries import Entry, read_entry
from ujar.domain.knowledge import Domain
from ujar.domain.offices import read_offices, read_roles
from ujar.domain.shelf import Page, Shelf
from ujar.domain.spelling import normalise
from ujar.domain.treaties import read_negotiables
from ujar.domain.validate import check
from ujar.errors import SeedError, UnknownName

__all__ = [
    "Actor",
    "Alias",
    "Domain",
    "NameHit",
    "Negotiable",
    "Office",
    "Role",
    "StateBody",
    "Term",
    "load_domain",
    "normalise",
]

Reader = Callable[[Shelf, Page, list[Entry]], None]

# section of a seed file -> what reads it; a file may hold several
SECTIONS: dict[str, Reader] = {
    "states": read_states,
    "organisations": read_organisations,
    "patterns": read_patterns,
    "outlets": read_outlets,
    "people": read_people,
    "roles": read_roles,
    "offices": read_offices,
    "negotiables": read_negotiables,
    "state_bodies": read_state_bodies,
    "places": read_places,
}
# what else the top level of a seed file may say; `body` and `source` hold for all offices in it
_TOP_LEVEL = ("sources", "source", "ambiguous", "body")
_DOMAIN_FILE = "domain.yml"


def load_domain(seeds: Path, *, domains: Sequence[str] | None = None) -> Domain:
    """Load the actors, and the negotiables of the named domains (all folders of seeds/domains, unless named)."""
    folders = {path.parent.name: path.parent for path in sorted((seeds / "domains").glob(f"*/{_DOMAIN_FILE}"))}
    chosen = tuple(folders) if domains is None else tuple(dict.fromkeys(domains))
    for name in chosen:
        if name not in folders:
            raise UnknownName("domain", name, folders)
    shelf = Shelf()
    for path in [*sorted(seeds.glob("*.yml")), *sorted((seeds / "actors").rglob("*.yml"))]:
        _read(shelf, path, None)
    for name in chosen:
        for path in sorted(folders[name].glob("*.yml")):
            _read(shelf, path, name)
    fill_patterns(shelf)
    check(shelf)
    _place_people(shelf)
    bodies = tuple(shelf.state_bodies.values())
    return Domain(shelf.actors, shelf.roles, shelf.offices, shelf.negotiables, chosen, bodies, frozenset(shelf.places))


def _read(shelf: Shelf, path: Path, domain: str | None) -> None:
    entry = read_entry(path)
    if path.name == _DOMAIN_FILE and domain is not None:
        _check_domain_file(entry, domain)
        return
    entry.only(*_TOP_LEVEL, *SECTIONS)
    if domain is None and "negotiables" in entry:
        raise entry.wrong("negotiables belong to a domain: seeds/domains/<name>/", "negotiables")
    part = entry.part("sources")
    page = Page(entry, {key: part.text(key) for key in part.values} if part is not None else {}, domain)
    shelf.ambiguous.update(normalise(text) for text in entry.texts("ambiguous"))
    for section, read in SECTIONS.items():
        if section in entry.values:
            read(shelf, page, entry.parts(section))


def _check_domain_file(entry: Entry, domain: str) -> None:
    entry.only("id", "names", "about")
    if entry.text("id") != domain:
        raise SeedError(entry.path, entry.lines.get("id"), f"the id of this domain is its folder's name, {domain!r}")
    if entry.part("names") is None:
        raise entry.wrong("'names' is missing")


def _place_people(shelf: Shelf) -> None:
    """Give a person the state of the office they hold, where their own entry names none."""
    for office in shelf.offices.values():
        body = shelf.actors[office.body]
        state = body.id if body.cls == "State" else body.state
        for term in office.terms:
            person = shelf.actors[term.person]
            if person.state is None and state is not None:
                shelf.actors[person.id] = replace(person, state=state)
