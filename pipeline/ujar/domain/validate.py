"""All of seeds/ in, or SeedError out: what can only be checked once every file is read."""

from collections.abc import Iterator
from itertools import chain, pairwise

from ujar.domain.entities import Actor, Negotiable, Office, Term
from ujar.domain.shelf import Shelf
from ujar.domain.spelling import normalise


def check(shelf: Shelf) -> None:
    """Stop at a reference to nothing, a name that two entities claim, or two people in one chair."""
    _check_references(shelf)
    _check_terms(shelf)
    _check_names(shelf)


def _check_references(shelf: Shelf) -> None:
    for actor in shelf.actors.values():
        if actor.state is not None and actor.state not in shelf.actors:
            raise shelf.wrong(actor.id, f"unknown state {actor.state!r}", "state")
    for office in shelf.offices.values():
        if office.role not in shelf.roles:
            raise shelf.wrong(office.id, f"unknown role {office.role!r}; roles.yml has the known ones", "role")
        if office.body not in shelf.actors:
            raise shelf.wrong(office.id, f"unknown body {office.body!r}", "body")
        for number, term in enumerate(office.terms):
            if term.person not in shelf.actors:
                raise _term_line(shelf, office, number, f"unknown person {term.person!r}", "person")
    for negotiable in shelf.negotiables.values():
        for key, references in (("parties", negotiable.parties), ("signatories", negotiable.signatories)):
            for reference in references:
                if reference not in shelf.actors:
                    raise shelf.wrong(negotiable.id, f"unknown state or organisation {reference!r}", key)
        if negotiable.part_of is not None and negotiable.part_of not in shelf.negotiables:
            raise shelf.wrong(negotiable.id, f"unknown negotiable {negotiable.part_of!r}", "part_of")


def _check_terms(shelf: Shelf) -> None:
    for office in shelf.offices.values():
        if office.id in shelf.shared:
            continue
        ordered = sorted(enumerate(office.terms), key=lambda row: _first(row[1]))
        for (_, before), (number, after) in pairwise(ordered):
            if before.end is None or (after.start is not None and before.end.first > after.start.last):
                until = before.end.iso if before.end is not None else "an open end"
                raise _term_line(
                    shelf,
                    office,
                    number,
                    f"{after.person} overlaps with {before.person}, in office until {until};"
                    " if several people hold this office at once, say 'shared: true'",
                )


def _first(term: Term) -> tuple[int, int, int]:
    start = term.start
    return (start.year, start.month or 0, start.day or 0) if start is not None else (0, 0, 0)


def _term_line(shelf: Shelf, office: Office, number: int, message: str, key: str | None = None) -> Exception:
    return shelf.origins[office.id].parts("terms")[number].wrong(f"{office.id}: {message}", key)


def _check_names(shelf: Shelf) -> None:
    owners: dict[tuple[str, str], str] = {}
    for identity, name, text in _names(shelf):
        kind = identity.partition("/")[0]
        owner = owners.setdefault((kind, name), identity)
        if owner != identity and name not in shelf.ambiguous:
            raise shelf.wrong(
                identity,
                f"{text!r} already names {owner}; if it may mean either, list it under 'ambiguous' in this file",
            )


def _names(shelf: Shelf) -> Iterator[tuple[str, str, str]]:
    entities: Iterator[Actor | Negotiable] = chain(shelf.actors.values(), shelf.negotiables.values())
    for entity in entities:
        for alias in entity.aliases:
            yield entity.id, normalise(alias.text), alias.text
