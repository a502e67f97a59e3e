"""The people an article names: full names, the titles they carry, and the short names that mean them."""

import re
import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

from rapidfuzz import fuzz
from rapidfuzz.distance import OSA

from ujar.domain import Domain
from ujar.model import PartialDate
from ujar.resolve.namefinder import NameFinder

SHORTEST = 6  # letters of a last name that may be misspelt within an article
ALIKE = 60  # per cent of the first names of two of one last name that are spelt alike
EARLY = 6  # years before a first office in which a surname alone may mean its holder

_ARTICLE = re.compile(r"^(?:al|ad|an|ar|as|at|az|el)-(?=\w{3})")  # of Arabic names
_CHILDREN = ("Jr", "Junior", "Sr")  # behind the name of somebody's child or parent
_NUMERAL = re.compile(r"[ivx]{2,}$")


@dataclass(frozen=True, slots=True)
class PersonName:
    """A person as an article names them: full name, id (known or minted), role as printed, body the role belongs to."""

    name: str
    entity: str
    known: bool
    role: str | None = None
    body: str | None = None
    roles: tuple[str, ...] = ()  # ids of the roles the printed title may mean


@dataclass
class People:
    """The people met so far in an article, by full name and by every word of it."""

    by_name: dict[str, PersonName] = field(default_factory=dict)
    by_word: dict[str, list[str]] = field(default_factory=dict)

    def add(self, person: PersonName) -> PersonName:
        """Remember a person; what was known of them before stays."""
        old = self.by_name.get(person.name)
        if old is not None:
            role, body, roles = old.role or person.role, old.body or person.body, old.roles or person.roles
            person = PersonName(old.name, old.entity, old.known, role, body, roles)
        self.by_name[person.name] = person
        for word in person.name.lower().split():
            for key in {word, _ARTICLE.sub("", word)}:  # "Zawahri", of Ayman al-Zawahri
                names = self.by_word.setdefault(key, [])
                if person.name not in names:
                    names.append(person.name)
        return person

    def of(self, entity: str | None) -> PersonName | None:
        """The person of an id, under the name met first."""
        return next((person for person in self.by_name.values() if person.entity == entity), None)

    def called(self, name: str) -> PersonName | None:
        """The person a name or part of one means: the first introduced who has all its words."""
        if name in self.by_name:
            return self.by_name[name]
        words = [word.lower() for word in name.split()]
        if not words:
            return None
        if words[-1] not in self.by_word and len(words) == 1:
            words = [self._nearest(words[0])]
        fits = [full for full in self.by_word.get(words[-1], ()) if all(full in self.by_word.get(w, ()) for w in words)]
        return self.by_name[fits[0]] if fits else None

    def _nearest(self, word: str) -> str:
        """The one last name met in this article that is a letter away: "Wintler" of Winther; else the word."""
        if len(word) < SHORTEST:
            return word
        lasts = {name.split()[-1].lower() for name in self.by_name}
        near = [last for last in lasts if len(last) >= SHORTEST and OSA.distance(word, last) == 1]
        return near[0] if len(near) == 1 else word

    def misprinted(self, name: str, names: Iterable[str]) -> str | None:
        """The one full name of this article that a name of several words misprints by a letter in one of them."""
        words = name.lower().split()
        near = {full for full in (*self.by_name, *names) if len(words) > 1 and _misprints(words, full.lower().split())}
        fullest = max(near, key=lambda full: (len(full.split()), full), default=None)
        same = all(set(full.split()) <= set((fullest or "").split()) for full in near)
        return fullest if same else None

    def with_role(self, title: str, roles: tuple[str, ...], body: str | None, order: list[str]) -> PersonName | None:
        """The first person of `order` (names, the nearest first) whose title is this one, or means the same role."""
        for name in order:
            person = self.by_name[name]
            same = bool(set(roles) & set(person.roles)) or bool(person.role and title.lower() in person.role.lower())
            if same and (body is None or person.body in {None, body}):
                return person
        return None


def _misprints(words: list[str], full: list[str]) -> bool:
    """Each word is one of the full name's, in order; in one, a letter differs or two changed places."""
    at, wrong = 0, 0
    for word in words:
        while at < len(full) and word != full[at] and not _is_near(word, full[at]):
            at += 1
        if at == len(full):
            return False
        wrong += word != full[at]
        at += 1
    return wrong == 1


def _is_near(word: str, other: str) -> bool:
    numbered = _NUMERAL.match(word) is not None and _NUMERAL.match(other) is not None  # "Orvel XVI", of Orvel XIV
    return (numbered or min(len(word), len(other)) >= SHORTEST) and OSA.distance(word, other) == 1


def slug(text: str) -> str:
    """An English-style identifier: ASCII, lower case, hyphens."""
    plain = unicodedata.normalize("NFKD", text.replace("’", "").replace("'", "")).encode("ascii", "ignore").decode()
    return re.sub(r"[^a-z0-9]+", "-", plain.lower()).strip("-")


def find_person(
    name: str,
    people: People,
    finder: NameFinder,
    domain: Domain,
    *,
    roles: tuple[str, ...] = (),
    on: PartialDate | None = None,
    states: Mapping[str, int] = MappingProxyType({}),
) -> PersonName:
    """The person of a printed name: known, named in full in this article, or minted from the text.

    Several known people of one surname are told apart by the role printed with it, then by who was in office that day,
    then by how often the article names their states (`states`).
    """
    met = people.called(name)
    if met is not None:
        return met
    full = finder.full_name(name) if len(name.split()) == 1 else name
    full = re.sub(r"^[A-Z]\.? (?=\S+ \S+ )", "", full)  # "M Darel Omar Winther"
    met = people.called(full)
    if met is not None:
        return met
    printed_right = people.misprinted(full, finder.counts)
    if printed_right is not None and _prevails(printed_right, full, finder):
        return find_person(printed_right, people, finder, domain, roles=roles, on=on, states=states)
    for printed in dict.fromkeys((full, name)):
        known = [hit.entity for hit in domain.named(printed) if hit.entity.startswith("person/")]
        if len(known) == 1:
            return people.add(PersonName(full, known[0], True))
    words = full.split()
    if len(words) > 2 and words[-1].rstrip(".") not in _CHILDREN:  # a middle name, or a word too many in front
        for part in (f"{words[0]} {words[-1]}", " ".join(words[-2:]), " ".join(words[:2])):
            known = [hit.entity for hit in domain.named(part) if hit.entity.startswith("person/")]
            if len(known) == 1:
                return people.add(PersonName(full, known[0], True))
    if len(words) == 1 and not finder.is_first_of_two(full):
        candidates = domain.people_surnamed(full)
        if full.lower() in finder.lists.common_names:
            candidates = tuple(p for p in candidates if any(o.role in roles for o in domain.offices_of(p)))
        known_person = _of_surname(candidates, domain, roles, on, states)
        if known_person is not None:
            return people.add(PersonName(full, known_person, True))
    holders = _holders_like(full, domain, roles, on)
    if len(holders) == 1:
        return people.add(PersonName(full, holders[0], True))
    misspelt = [p for p in domain.people_spelled_like(full) if _fits(p, domain, roles, on)]
    if len(words) == 1:  # of one word little is left to tell who is meant: whoever is in office on the day
        misspelt = [p for p in misspelt if _serves(p, domain, roles, on) and not finder.is_first_of_two(full)]
        misspelt = [] if domain.people_surnamed(full) else misspelt
    if len(misspelt) == 1:
        return people.add(PersonName(full, misspelt[0], True))
    return people.add(PersonName(full, f"person/{slug(full)}", False))


def _holders_like(full: str, domain: Domain, roles: tuple[str, ...], on: PartialDate | None) -> list[str]:
    """Who held the office printed with a name on the day, has its last name, and first names much like its others.

    "Menlu Khursheed Mehmood Kasuri", of Khurshid Mahmud Kasuri: first names are spelt by ear.
    """
    first, _, last = full.rpartition(" ")
    if not first or not roles or on is None:
        return []
    same = (p for p in domain.people_surnamed(last) if any(o.role in roles for o in domain.offices_of(p, on)))
    firsts = {p: [name.rpartition(" ")[0] for name in domain.actors[p].labels.values()] for p in same}
    return [p for p, names in firsts.items() if any(fuzz.partial_ratio(first, name) >= ALIKE for name in names)]


def _prevails(name: str, other: str, finder: NameFinder) -> bool:
    """Of two names a letter apart the fuller is right, else the one printed more often: never each for the other."""
    weights = [(len(text.split()), finder.counts[text], text) for text in (name, other)]
    return weights[0] > weights[1]


def _fits(person: str, domain: Domain, roles: tuple[str, ...], on: PartialDate | None) -> bool:
    """A misspelt name is taken for somebody in the news: in the office printed with it, or in one around the day."""
    offices = domain.offices_of(person)
    if any(office.role in roles for office in offices):
        return True
    if on is None or not offices:
        return False
    years = [(term.start.year if term.start else on.year, term.end.year if term.end else on.year)
             for office in offices for term in office.terms if term.person == person]  # fmt: skip
    return any(begin - EARLY <= on.year <= end + EARLY for begin, end in years)


def _serves(person: str, domain: Domain, roles: tuple[str, ...], on: PartialDate | None) -> bool:
    """In the office printed with the name, or in any on the day."""
    if any(office.role in roles for office in domain.offices_of(person)):
        return True
    return on is not None and bool(domain.offices_of(person, on, presumed=True))


def _may_be_known(person: str, domain: Domain, on: PartialDate) -> bool:
    """Nobody is meant by a surname long before the first office they are known to have held."""
    starts = [term.start.year for office in domain.offices_of(person) for term in office.terms
              if term.person == person and term.start is not None]  # fmt: skip
    return not starts or min(starts) - on.year <= EARLY


def _of_surname(
    candidates: tuple[str, ...],
    domain: Domain,
    roles: tuple[str, ...],
    on: PartialDate | None,
    states: Mapping[str, int],
) -> str | None:
    """The one candidate, or the only one with the role, or in office on the day, or of a state the article tells of."""
    several = len(candidates) > 1
    if on is not None:
        candidates = tuple(person for person in candidates if _may_be_known(person, domain, on))
        if several and len(candidates) == 1 and not domain.offices_of(candidates[0]):
            return None  # the others are of another time, and nothing tells of when this one is
    if len(candidates) == 1:
        return candidates[0]
    held = [p for p in candidates if any(office.role in roles for office in domain.offices_of(p, on))]
    if len(held) == 1:
        return held[0]
    serving = [p for p in held or candidates if on is not None and domain.offices_of(p, on)]
    if len(serving) == 1:
        return serving[0]
    told = {p: max((states.get(office.body, 0) for office in domain.offices_of(p)), default=0) for p in serving or held}
    most = [p for p, count in told.items() if count and count == max(told.values())]
    return most[0] if len(most) == 1 else None
