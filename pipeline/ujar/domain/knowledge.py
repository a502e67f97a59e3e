"""What the graph knows before it reads: actors, offices with terms, outlets and negotiables, loaded from seeds/."""

from collections import Counter
from collections.abc import Iterator, Mapping, Set
from dataclasses import dataclass, field
from functools import cached_property
from itertools import combinations

from ujar.domain.entities import Actor, NameHit, Negotiable, Office, Role, StateBody, Term
from ujar.domain.spelling import normalise, printed_as
from ujar.domain.variants import Variants
from ujar.model import PartialDate

FEW_PARTIES = 3  # parties up to which talks are known by who takes part in them


@dataclass(frozen=True)
class Domain:
    """All knowledge of a run. Look-ups are dictionary look-ups: their cost does not grow with the knowledge."""

    actors: Mapping[str, Actor] = field(default_factory=dict)
    roles: Mapping[str, Role] = field(default_factory=dict)
    offices: Mapping[str, Office] = field(default_factory=dict)
    negotiables: Mapping[str, Negotiable] = field(default_factory=dict)
    names: tuple[str, ...] = ()  # of the domains loaded
    state_bodies: tuple[StateBody, ...] = ()
    places: frozenset[str] = frozenset()  # folded names of provinces and cities: never people

    def named(self, text: str) -> tuple[NameHit, ...]:
        """Find what a printed name may mean; () where nothing is called so. Surnames are `people_surnamed`."""
        found: dict[str, NameHit] = {}
        for hit in self._hits.get(normalise(text), ()):
            if printed_as(hit.alias, hit.kind, text):
                found.setdefault(hit.entity, hit)
        return tuple(found.values())

    def aliases(self, *kinds: str) -> Iterator[tuple[str, str, str]]:
        """Give every (text, entity id, alias kind), of these kinds where some are named: for a phrase matcher."""
        for entity in self.entities():
            for alias in entity.aliases:
                if not kinds or alias.kind in kinds:
                    yield alias.text, entity.id, alias.kind

    def titles(self) -> Iterator[tuple[str, str, str]]:
        """Give every (title, role id, language)."""
        for role in self.roles.values():
            for language, titles in role.titles.items():
                for title in titles:
                    yield title, role.id, language

    def roles_titled(self, title: str) -> tuple[str, ...]:
        """Find the roles a printed title may mean: `Menlu` -> foreign-minister."""
        return self._roles_by_title.get(normalise(title), ())

    def office(self, role: str, body: str) -> Office | None:
        """Find the office of a role in a body, where the knowledge holds it."""
        return self._office_by_role_and_body.get((role, body))

    def sole_body(self, role: str) -> str | None:
        """Find the body of a role that only one has: `police-chief` -> org/polri."""
        bodies = self._bodies_by_role.get(role, ())
        return bodies[0] if len(bodies) == 1 else None

    def holders(self, role: str, body: str, on: PartialDate, *, presumed: bool = False) -> tuple[str, ...]:
        """Find who may have held an office on a date, in order of terms.

        An open term counts up to its `as_of`; with `presumed` the last known holder counts after it as well,
        until someone else's term begins.
        """
        office = self.office(role, body)
        if office is None:
            return ()
        found = [term.person for term in office.terms if term.covers(on)]
        if not found and presumed:
            later = [term for term in office.terms if term.covers(on, presumed=True)]
            found = [max(later, key=_begins).person] if later else []
        return tuple(dict.fromkeys(found))

    def holder(self, role: str, body: str, on: PartialDate, *, presumed: bool = False) -> str | None:
        """Find the one person in office on a date; None where nobody or more than one is known."""
        found = self.holders(role, body, on, presumed=presumed)
        return found[0] if len(found) == 1 else None

    def offices_of(self, person: str, on: PartialDate | None = None, *, presumed: bool = False) -> tuple[Office, ...]:
        """Find the offices a person held on a date (ever, where no date is given)."""
        held = {
            office.id: office
            for office, term in self._terms_by_person.get(person, ())
            if on is None or term.covers(on, presumed=presumed)
        }
        return tuple(held.values())

    def people_surnamed(self, surname: str) -> tuple[str, ...]:
        """Find the people a short name may mean: `Winther`, `Lind`."""
        return self._people_by_surname.get(normalise(surname), ())

    def people_spelled_like(self, name: str) -> tuple[str, ...]:
        """Find the people whose name is misspelt by a letter: `Darel Wintler`."""
        return self._variants.of(name)

    def negotiables_between(self, actors: Set[str]) -> tuple[str, ...]:
        """Find the negotiables of few parties to which two of the actors are parties."""
        pairs = combinations(sorted(actors), 2)
        return tuple(dict.fromkeys(entity for pair in pairs for entity in self._negotiables_by_pair.get(pair, ())))

    def state_body(self, words: str) -> StateBody | None:
        """Find what any state may have under these words: `Angkatan Laut`."""
        return self._body_by_words.get(normalise(words))

    def body_headed_by(self, title: str) -> StateBody | None:
        """Find the body whose head carries this title: `Menteri Kesehatan`."""
        return self._body_by_title.get(normalise(title))

    def place_body_headed_by(self, title: str) -> StateBody | None:
        """Find the body of a province or city whose head carries this title: `Gubernur`."""
        return self._place_body_by_title.get(normalise(title))

    def get(self, entity: str) -> Actor | Negotiable | None:
        """Find an actor or negotiable by id."""
        return self.actors.get(entity) or self.negotiables.get(entity)

    def entities(self) -> Iterator[Actor | Negotiable]:
        """Give all actors, then all negotiables."""
        yield from self.actors.values()
        yield from self.negotiables.values()

    def opens_name(self, word: str) -> bool:
        """Whether some name begins with this word: a quick no before longer look-ups."""
        folded = normalise(word).split()
        return bool(folded) and folded[0] in self._openers

    @cached_property
    def _openers(self) -> frozenset[str]:
        return frozenset(text.split()[0] for text in self._hits if text)

    @cached_property
    def _negotiables_by_pair(self) -> dict[tuple[str, ...], list[str]]:
        found: dict[tuple[str, ...], list[str]] = {}
        for negotiable in self.negotiables.values():
            if len(negotiable.parties) <= FEW_PARTIES:
                for pair in combinations(sorted(negotiable.parties), 2):
                    found.setdefault(pair, []).append(negotiable.id)
        return found

    @cached_property
    def outcomes(self) -> Mapping[str, tuple[str, ...]]:
        """Talks -> the agreements that are a part of them, in the order in which the knowledge holds them."""
        found: dict[str, list[str]] = {}
        for negotiable in self.negotiables.values():
            if negotiable.part_of is not None and negotiable.id.startswith("treaty/"):
                found.setdefault(negotiable.part_of, []).append(negotiable.id)
        return {talks: tuple(agreements) for talks, agreements in found.items()}

    @cached_property
    def _variants(self) -> Variants:
        people = (actor for actor in self.actors.values() if actor.cls == "Person")
        return Variants((alias.text, actor.id) for actor in people for alias in actor.aliases)

    @cached_property
    def _body_by_words(self) -> dict[str, StateBody]:
        return {words: body for body in self.state_bodies if not body.places for words in body.words}

    @cached_property
    def _body_by_title(self) -> dict[str, StateBody]:
        return {title: body for body in self.state_bodies if not body.places for title in body.titles}

    @cached_property
    def _place_body_by_title(self) -> dict[str, StateBody]:
        return {title: body for body in self.state_bodies if body.places for title in body.titles}

    @cached_property
    def keyword_groups(self) -> Mapping[str, tuple[tuple[str, tuple[str, ...]], ...]]:
        """Rarest word of a keyword group (lower case) -> (negotiable, group): only those are tried."""
        groups = [(negotiable.id, group) for negotiable in self.negotiables.values() for group in negotiable.keywords]
        common = Counter(word for _, group in groups for word in _words(group))
        found: dict[str, list[tuple[str, tuple[str, ...]]]] = {}
        for negotiable, group in groups:
            rarest = min(_words(group), key=lambda word: (common[word], word))
            found.setdefault(rarest, []).append((negotiable, group))
        return {word: tuple(rows) for word, rows in found.items()}

    @cached_property
    def latest_year(self) -> int | None:
        """The last year the knowledge knows anything of; None where it has no terms of office."""
        terms = [term for office in self.offices.values() for term in office.terms]
        years = [day.year for term in terms for day in (term.start, term.end, term.as_of) if day is not None]
        return max(years, default=None)

    @cached_property
    def _hits(self) -> dict[str, tuple[NameHit, ...]]:
        hits: dict[str, list[NameHit]] = {}
        for entity in self.entities():
            for alias in entity.aliases:
                hit = NameHit(entity.id, alias.kind, alias.text, alias.language)
                hits.setdefault(normalise(alias.text), []).append(hit)
        return {text: tuple(rows) for text, rows in hits.items()}

    @cached_property
    def _roles_by_title(self) -> dict[str, tuple[str, ...]]:
        found: dict[str, dict[str, None]] = {}
        for title, role, _ in self.titles():
            found.setdefault(normalise(title), {})[role] = None
        return {title: tuple(roles) for title, roles in found.items()}

    @cached_property
    def _office_by_role_and_body(self) -> dict[tuple[str, str], Office]:
        return {(office.role, office.body): office for office in self.offices.values()}

    @cached_property
    def _bodies_by_role(self) -> dict[str, list[str]]:
        found: dict[str, list[str]] = {}
        for office in self.offices.values():
            found.setdefault(office.role, []).append(office.body)
        return found

    @cached_property
    def _terms_by_person(self) -> dict[str, list[tuple[Office, Term]]]:
        found: dict[str, list[tuple[Office, Term]]] = {}
        for office in self.offices.values():
            for term in office.terms:
                found.setdefault(term.person, []).append((office, term))
        return found

    @cached_property
    def _people_by_surname(self) -> dict[str, tuple[str, ...]]:
        found: dict[str, dict[str, None]] = {}
        for actor in self.actors.values():
            for name in actor.called:
                found.setdefault(normalise(name), {})[actor.id] = None
        return {name: tuple(people) for name, people in found.items()}


def _words(group: tuple[str, ...]) -> list[str]:
    return " ".join(group).lower().split()


def _begins(term: Term) -> tuple[int, int, int]:
    return (term.start.year, term.start.month or 1, term.start.day or 1) if term.start else (0, 1, 1)
