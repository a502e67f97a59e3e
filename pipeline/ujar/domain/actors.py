"""Seed entries in, actors out: states, regions, organisations (and patterns of them), outlets and people."""

from collections.abc import Mapping
from dataclasses import replace

from babel import Locale

from ujar.domain.entities import Actor, Alias
from ujar.domain.entries import Entry
from ujar.domain.names import LANGUAGES, NAME_KEYS, read_aliases, read_labels
from ujar.domain.shelf import Page, Shelf
from ujar.model import PartialDate

ORGANISATION_CLASSES = ("Organisation", "Bloc", "NewsOrganisation", "NewsAgency")
_NAMES_IN_PATTERNS = ("name", "acronym", "variant")


def read_states(shelf: Shelf, page: Page, entries: list[Entry]) -> None:
    """Read states. Where a file gives no name, CLDR does (through Babel), by ISO code."""
    territories = {language: Locale(language).territories for language in LANGUAGES}
    for entry in entries:
        entry.only("id", "iso", "wikidata", "ended", "source", *NAME_KEYS)
        identity, iso = entry.identity("state"), entry.optional("iso")
        default: dict[str, str] = {}
        if iso is not None:
            if iso not in territories["en"]:
                raise entry.wrong(f"{iso!r} is no ISO 3166-1 alpha-2 code", "iso")
            default = {language: str(names[iso]) for language, names in territories.items()}
        _keep(shelf, page, entry, identity, "State", default, iso=iso, ended=entry.date("ended"))


def read_regions(shelf: Shelf, page: Page, entries: list[Entry]) -> None:
    """Read parts of the world that newspapers let speak."""
    for entry in entries:
        entry.only("id", "wikidata", "source", *NAME_KEYS)
        _keep(shelf, page, entry, entry.identity("region"), "Region")


def read_organisations(shelf: Shelf, page: Page, entries: list[Entry]) -> None:
    _read_organisations(shelf, page, entries, "Organisation")


def read_outlets(shelf: Shelf, page: Page, entries: list[Entry]) -> None:
    _read_organisations(shelf, page, entries, "NewsOrganisation")


def _read_organisations(shelf: Shelf, page: Page, entries: list[Entry], default_class: str) -> None:
    for entry in entries:
        entry.only("id", "class", "state", "wikidata", "ended", "source", *NAME_KEYS)
        identity = entry.identity("org", "group")
        cls = entry.optional("class") or default_class
        if cls not in ORGANISATION_CLASSES:
            raise entry.wrong(f"unknown class {cls!r}; known: {', '.join(ORGANISATION_CLASSES)}", "class")
        _keep(shelf, page, entry, identity, cls, state=entry.optional("state"), ended=entry.date("ended"))


def _keep(
    shelf: Shelf,
    page: Page,
    entry: Entry,
    identity: str,
    cls: str,
    default: Mapping[str, str] | None = None,
    *,
    state: str | None = None,
    iso: str | None = None,
    ended: PartialDate | None = None,
) -> None:
    """Put an actor on the shelf, with what every entry can say: names, Wikidata's id, a source."""
    labels = read_labels(entry, default)
    shelf.claim(identity, entry)
    shelf.actors[identity] = Actor(
        id=identity,
        cls=cls,
        labels=labels,
        aliases=read_aliases(entry, labels),
        wikidata=entry.wikidata(),
        state=state,
        source=entry.source(page.sources),
        iso=iso,
        ended=ended,
    )


def read_patterns(shelf: Shelf, page: Page, entries: list[Entry]) -> None:
    """Keep patterns for when all states are read: `fill_patterns`."""
    for entry in entries:
        entry.only("id", "source", "except", *NAME_KEYS)
        if "{state}" not in entry.text("id"):
            raise entry.wrong("the id of a pattern holds {state}", "id")
        shelf.patterns.append((page, entry))


def fill_patterns(shelf: Shelf) -> None:
    """Make the organisations that every state has: `org/{state}-foreign-ministry`, Kementerian Luar Negeri {state}.

    `except` gives a state's organisation another id. Where an organisation of that id stands in a file, the pattern
    adds its names to it.
    """
    states = [actor for actor in shelf.actors.values() if actor.cls == "State"]
    for page, entry in shelf.patterns:
        labels = read_labels(entry)
        templates = read_aliases(entry, labels)
        source = entry.source(page.sources)
        part = entry.part("except")
        exceptions = {state: part.text(state) for state in part.values} if part is not None else {}
        for state in states:
            identity = exceptions.get(state.id) or entry.text("id").replace("{state}", state.id.partition("/")[2])
            aliases = _fill(templates, state)
            known = shelf.actors.get(identity)
            if known is not None:
                merged = tuple(dict.fromkeys((*known.aliases, *aliases)))
                shelf.actors[identity] = replace(known, aliases=merged, state=known.state or state.id)
                continue
            shelf.origins[identity] = entry
            shelf.actors[identity] = Actor(
                id=identity,
                cls="Organisation",
                labels=_fill_labels(labels, state),
                aliases=aliases,
                state=state.id,
                source=source,
                ended=state.ended,
            )


def _fill_labels(templates: Mapping[str, str], state: Actor) -> dict[str, str]:
    return {
        language: text.replace("{state}", state.labels.get(language, state.id)) for language, text in templates.items()
    }


def _fill(templates: tuple[Alias, ...], state: Actor) -> tuple[Alias, ...]:
    names = [alias for alias in state.aliases if alias.kind in _NAMES_IN_PATTERNS]
    return tuple(
        Alias(template.text.replace("{state}", name.text), template.kind, template.language)
        for template in templates
        for name in names
        if name.language in (None, template.language) or template.language == "id"  # the press prints English names too
    )


def read_people(shelf: Shelf, page: Page, entries: list[Entry]) -> None:
    for entry in entries:
        entry.only("id", "called", "state", "wikidata", "source", *NAME_KEYS)
        identity = entry.identity("person")
        labels = read_labels(entry)
        aliases = read_aliases(entry, labels)
        shelf.claim(identity, entry)
        shelf.actors[identity] = Actor(
            id=identity,
            cls="Person",
            labels=labels,
            aliases=aliases,
            wikidata=entry.wikidata(),
            state=entry.optional("state"),
            source=entry.source(page.sources),
            called=entry.texts("called") or _last_words(aliases),
        )


def _last_words(aliases: tuple[Alias, ...]) -> tuple[str, ...]:
    words = (alias.text.split()[-1] for alias in aliases if alias.kind in ("name", "variant"))
    return tuple(dict.fromkeys(words))
