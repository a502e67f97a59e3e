"""The people an article names: full names, the titles they carry, and the short names that mean them."""

import re
from collections import Counter
from dataclasses import dataclass, field

from ujar.domain import Domain
from ujar.lang import Language
from ujar.model import Article, Span
from ujar.resolve.names import ArticleNames

_CAPITALS = re.compile(
    r"[A-Z][\w’'.-]*(?:\s+(?:(?:bin|binti|al|el|de|van|von|der|ibn|abu|ben|da|dos|le|la)\s+)?(?:[A-Z][\w’'-]*\.?))*"
)
_HONORIFIC = frozenset(
    "bapak ibu pak bu tuan nyonya sir lord dr prof h hj kh haji jenderal letjen mayjen brigjen kolonel mayor kapten laksamana "
    "marsekal komjen irjen kombes presiden menlu menhan pm raja ratu sultan paus sekjen menteri mr mrs jubir dubes eks mantan".split()
)


@dataclass(frozen=True, slots=True)
class PersonName:
    """A person as an article names them: full name, id (known or minted), role as printed, body the role belongs to."""

    name: str
    entity: str
    known: bool
    role: str | None = None
    body: str | None = None


@dataclass
class People:
    """The people met so far in an article, by full name and by every word of it."""

    by_name: dict[str, PersonName] = field(default_factory=dict)
    by_word: dict[str, list[str]] = field(default_factory=dict)

    def add(self, person: PersonName) -> PersonName:
        """Remember a person; what was known of them before stays."""
        old = self.by_name.get(person.name)
        if old is not None:
            person = PersonName(old.name, old.entity, old.known, old.role or person.role, old.body or person.body)
        self.by_name[person.name] = person
        for word in person.name.split():
            names = self.by_word.setdefault(word.lower(), [])
            if person.name not in names:
                names.append(person.name)
        return person

    def called(self, name: str) -> PersonName | None:
        """The person a name or part of one means: the first introduced who has all its words."""
        if name in self.by_name:
            return self.by_name[name]
        words = [word.lower() for word in name.split()]
        fits = [full for full in self.by_word.get(words[-1], ()) if all(full in self.by_word.get(w, ()) for w in words)]
        return self.by_name[fits[0]] if fits else None

    def with_role(self, role: str, body: str | None) -> PersonName | None:
        """The last introduced person who carries a title like `role` (of the body, where one is named)."""
        for person in reversed(list(self.by_name.values())):
            if person.role and role.lower() in person.role.lower() and (body is None or person.body in {None, body}):
                return person
        return None


def full_names(article: Article, names: ArticleNames, language: Language) -> Counter[str]:
    """Sequences of capitalised words that look like full names of people, with counts."""
    found: Counter[str] = Counter()
    taken = [named.span for named in names.all if not named.of("person")]
    for match in _CAPITALS.finditer(article.text):
        if any(s.start <= match.start() < s.end for s in article.skipped):
            continue
        for piece in _split(match.start(), match[0], taken):
            name = strip_titles(piece, language)
            if 2 <= len(name.split()) <= 5 and not language.find_dates(name):
                found[name] += 1
    return found


def _split(start: int, text: str, taken: list[Span]) -> list[str]:
    """The parts of a run of capitals that are no known state or organisation."""
    cuts = sorted((max(s.start, start), min(s.end, start + len(text))) for s in taken if s.start < start + len(text) and start < s.end)
    pieces, position = [], start
    for begin, end in cuts:
        pieces.append(text[position - start : begin - start])
        position = end
    pieces.append(text[position - start :])
    return [piece.strip(" .,'’-") for piece in pieces if piece.strip(" .,'’-")]


def strip_titles(name: str, language: Language) -> str:
    """A name without the titles in front of it.

    >>> # strip_titles("Menteri Luar Negeri Sergey Lavrov") == "Sergey Lavrov"
    """
    words = name.split()
    while len(words) > 1:
        count = next((n for n in (4, 3, 2, 1) if n < len(words) and " ".join(words[:n]).lower().strip(".") in language.titles), 0)
        if not count and (words[0].lower().strip(".") in _HONORIFIC or words[0].lower() in language.portfolios):
            count = 1
        if not count:
            return " ".join(words)
        words = words[count:]
    return " ".join(words)


def slug(text: str) -> str:
    """An English-style identifier: ASCII, lower case, hyphens."""
    import unicodedata

    plain = unicodedata.normalize("NFKD", text.replace("’", "").replace("'", "")).encode("ascii", "ignore").decode()
    return re.sub(r"[^a-z0-9]+", "-", plain.lower()).strip("-")


def find_person(name: str, people: People, counts: Counter[str], domain: Domain) -> PersonName:
    """The person of a printed name: known, named in full in this article, or minted from the text."""
    met = people.called(name)
    if met is not None:
        return met
    full = name
    if len(name.split()) == 1:
        fits = [other for other in counts if name.lower() in {w.lower() for w in other.split()}]
        ends = [other for other in fits if other.split()[-1].lower() == name.lower()] or fits
        full = ends[0] if ends else name
    for printed in dict.fromkeys((full, name)):
        known = [hit.entity for hit in domain.named(printed) if hit.entity.startswith("person/")]
        if len(known) == 1:
            return people.add(PersonName(full, known[0], True))
    if len(full.split()) == 1:
        known = list(domain.people_surnamed(full))
        if len(known) == 1:
            return people.add(PersonName(full, known[0], True))
    return people.add(PersonName(full, f"person/{slug(full)}", False))
