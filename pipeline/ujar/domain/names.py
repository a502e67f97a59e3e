"""The naming part of a seed entry: preferred labels, and every alias with its kind and language."""

from collections.abc import Iterator, Mapping

from ujar.domain.entities import Alias
from ujar.domain.entries import Entry

LANGUAGES = ("id", "en")

# key of a seed entry -> kind of alias; each takes a list, or one list per language (`{id: [...], en: [...]}`)
ALIAS_KEYS = {
    "also": "name",
    "acronyms": "acronym",
    "variants": "variant",
    "metonyms": "metonym",
    "demonyms": "demonym",
}
NAME_KEYS = ("name", "names", *ALIAS_KEYS)


def read_labels(entry: Entry, default: Mapping[str, str] | None = None) -> dict[str, str]:
    """Read `name` (the same in every language) or `names` (one per language), over a default."""
    labels = dict(default or {})
    name, names = entry.optional("name"), entry.part("names")
    if name is not None:
        labels |= dict.fromkeys(LANGUAGES, name)
    if names is not None:
        names.only(*LANGUAGES)
        labels |= {language: names.text(language) for language in names.values}
    if not labels:
        raise entry.wrong("'name' or 'names' is missing")
    return labels


def read_aliases(entry: Entry, labels: Mapping[str, str]) -> tuple[Alias, ...]:
    """Read all aliases; the labels come first."""
    if len(set(labels.values())) == 1 and len(labels) > 1:
        found = [Alias(next(iter(labels.values())))]
    else:
        found = [Alias(label, "name", language) for language, label in labels.items()]
    for key, kind in ALIAS_KEYS.items():
        if key in entry.values:
            found.extend(Alias(text, kind, language) for text, language in _by_language(entry, key))
    return tuple(dict.fromkeys(found))


def _by_language(entry: Entry, key: str) -> Iterator[tuple[str, str | None]]:
    if not isinstance(entry.values[key], Entry):
        yield from ((text, None) for text in entry.texts(key))
        return
    part = entry.part(key)
    assert part is not None
    part.only(*LANGUAGES)
    for language in part.values:
        yield from ((text, language) for text in part.texts(language))
