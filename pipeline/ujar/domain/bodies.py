"""Seed entries in, what any state may have (a navy, a supreme court) and names of places out."""

from itertools import product

from ujar.domain.entities import StateBody
from ujar.domain.entries import Entry
from ujar.domain.shelf import Page, Shelf
from ujar.domain.spelling import normalise


def read_state_bodies(shelf: Shelf, page: Page, entries: list[Entry]) -> None:
    """Read bodies by their words: `id: "org/{state}-{portfolio}-ministry"` makes one for each portfolio."""
    for entry in entries:
        entry.only("id", "words", "titles", "portfolios", "acronyms", "except", "short", "places", "source")
        template, words = entry.text("id"), entry.texts("words")
        if "{state}" not in template:
            raise entry.wrong("the id of a state body holds {state}", "id")
        if not words:
            raise entry.wrong("'words' is missing: what the body is called without its state", "words")
        entry.source(page.sources)
        acronyms = _acronyms(entry)
        exceptions, slugs = _by_state(entry, "except"), _by_state(entry, "short")
        for portfolio, printed in _portfolios(entry, template):
            identity = template.replace("{portfolio}", portfolio)
            if identity in shelf.state_bodies:
                raise entry.wrong(f"{identity!r} is taken by another state body", "id")
            shelf.state_bodies[identity] = StateBody(
                id=identity,
                label=words[0].replace("{portfolio}", printed[0]),
                words=(*_filled(words, printed), *acronyms.pop(portfolio, ())),
                titles=_filled(entry.texts("titles"), printed),
                exceptions=exceptions,
                slugs=slugs,
                places=entry.flag("places"),
            )
        if acronyms:
            raise entry.wrong(f"no portfolio is called {next(iter(acronyms))!r}", "acronyms")


def read_places(shelf: Shelf, page: Page, entries: list[Entry]) -> None:
    """Read names of provinces and cities by country."""
    for entry in entries:
        entry.only("of", "names", "source")
        entry.source(page.sources)
        entry.text("of")
        names = entry.texts("names")
        if not names:
            raise entry.wrong("'names' is missing", "names")
        shelf.places.update(normalise(name) for name in names)


def _by_state(entry: Entry, key: str) -> dict[str, str]:
    part = entry.part(key)
    return {state: part.text(state) for state in part.values} if part is not None else {}


def _portfolios(entry: Entry, template: str) -> list[tuple[str, tuple[str, ...]]]:
    """The portfolios of a body with the words each is printed under; one empty one where there are none."""
    part = entry.part("portfolios")
    if (part is None) == ("{portfolio}" in template):
        raise entry.wrong("'portfolios' and {portfolio} in the id go together", "portfolios")
    return [("", ("",))] if part is None else [(key, part.texts(key)) for key in part.values]


def _acronyms(entry: Entry) -> dict[str, tuple[str, ...]]:
    """What bodies are called in short, by portfolio: `Kemenhub`."""
    part = entry.part("acronyms")
    return {key: tuple(map(normalise, part.texts(key))) for key in part.values} if part is not None else {}


def _filled(templates: tuple[str, ...], printed: tuple[str, ...]) -> tuple[str, ...]:
    pairs = product(templates, printed)
    return tuple(dict.fromkeys(normalise(text.replace("{portfolio}", words)) for text, words in pairs))
