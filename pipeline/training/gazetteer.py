"""Lists of laws and weapons -> weak labels in raw text."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path

import spacy
import yaml
from entities import Named

from ujar.annotate.tokenizer import make_tokenizer
from ujar.domain import load_domain

HERE = Path(__file__).parent
_NO_LAW = ("perundingan", "gencatan", "masyarakat", "mea")  # what the seeds list with treaties, and is none in our gold
_SHORTEST = 4  # letters of an acronym that is a law wherever it stands: CAT and ART mean other things too


@dataclass(frozen=True, slots=True)
class Weapons:
    """What weapons.yml says."""

    types: tuple[str, ...]
    whole: Mapping[str, tuple[str, ...]]
    named: Mapping[str, tuple[str, ...]]
    alone: tuple[str, ...]


def read_weapons(path: Path = HERE / "weapons.yml") -> Weapons:
    """The weapons of the file."""
    data = yaml.safe_load(path.read_text(encoding="utf-8"))
    tables = ({kind: tuple(map(str, names)) for kind, names in data[key].items()} for key in ("whole", "named"))
    return Weapons(tuple(data["types"]), *tables, tuple(data["alone"]))  # type: ignore[misc]


def agreements(seeds: Path) -> list[str]:
    """How the treaties and resolutions of the seeds are called, in Indonesian and English, and by their letters."""
    names = {
        alias.text
        for negotiable in load_domain(seeds).negotiables.values()
        if negotiable.id.startswith(("treaty/", "resolution/"))
        for alias in negotiable.aliases
    }
    return sorted(name for name in names if not name.lower().startswith(_NO_LAW))


@dataclass(slots=True)
class Gazetteer:
    """Names of one label; `find` them by their first word."""

    label: str
    rows: dict[str, list[tuple[tuple[str, ...], int, bool]]] = field(default_factory=dict)

    def add(self, names: Iterable[str], *, kind: str = "", part: bool = True, exact: bool = True) -> None:
        """Names, with a kind before them that is a part of the name or only stands there; `exact` minds capitals."""
        before = _split(kind)
        for name in names:
            words = before + _split(name)
            first = words[0].lower()
            row = (words if exact else tuple(word.lower() for word in words), 0 if part else len(before), exact)
            self.rows.setdefault(first, []).append(row)
            self.rows[first].sort(key=lambda row: -len(row[0]))

    def find(self, words: tuple[str, ...], at: int) -> tuple[int, int] | None:
        """Where the longest name lies that begins at a word, or after the kind that begins there."""
        for row, skip, exact in self.rows.get(words[at].lower(), ()):
            here = words[at : at + len(row)]
            low = tuple(word.lower() for word in here)
            if (exact and here[1:] == row[1:] and low[0] == row[0].lower() and (skip or _cased(here[0], row[0]))) or (
                not exact and low == row
            ):
                return at + skip, at + len(row)
        return None

    def tag(self, named: Named) -> Named:
        """The sentence with these names labelled; a name that lies within gives way, one that reaches beyond stays."""
        tags, at = list(named.tags), 0
        while at < len(tags):
            found = self.find(named.words, at)
            at += 1
            if found is None:
                continue
            begin, end = found
            at = end
            if tags[begin][:1] == "I" or (end < len(tags) and tags[end][:1] == "I"):
                continue
            tags[begin:end] = [f"B-{self.label}", *[f"I-{self.label}"] * (end - begin - 1)]
        return replace(named, tags=tuple(tags))


def _split(name: str) -> tuple[str, ...]:
    return tuple(token.text for token in _TOKENIZE(name))


def _cased(word: str, listed: str) -> bool:
    """A listed name in lower case may begin a sentence; one with capitals must have them."""
    return word == listed or (listed.islower() and word[1:] == listed[1:])


_TOKENIZE = make_tokenizer(spacy.blank("id").vocab)


def weapon_gazetteer() -> Gazetteer:
    """The weapons of weapons.yml."""
    weapons, found = read_weapons(), Gazetteer("WEAPON")
    found.add(weapons.types, exact=False)
    found.add(weapons.alone)
    for kind, names in weapons.whole.items():
        found.add(names, kind=kind)
    for kind, names in weapons.named.items():
        found.add(names, kind=kind, part=False)
    return found


def law_gazetteer(seeds: Path) -> Gazetteer:
    """The treaties and resolutions of the seeds."""
    found = Gazetteer("LAW")
    found.add(name for name in agreements(seeds) if name != name.lower() and (" " in name or len(name) >= _SHORTEST))
    return found
