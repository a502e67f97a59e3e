"""A seed number in, an invented world out: states, people in office, agencies, outlets and things to negotiate.

As large as what seeds/ holds, so that look-ups cost what they cost there; no name in it is anybody's.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import accumulate, product
from random import Random
from typing import Final, TypeVar

from ujar.domain import Actor, Alias, Domain, Negotiable, Office, Role, Term
from ujar.model import PartialDate

T = TypeVar("T")

FIRST_YEAR: Final = 2004
LAST_YEAR: Final = 2023

_STATE_HEADS: Final = "Ard Belm Cost Dren Elv Fald Garn Hest Ivr Jorm Kald Lesk Mord Navr Orl Perm Quand Rov Sarn Tirm"
_STATE_TAILS: Final = "ania ora avia enia ovia andra esia ura olia imar"
_GIVEN: Final = (
    "Mira Karel Oskar Doran Irena Pavo Mila Tesar Ruth Tomas Amara Lind Sovel Ebbe Joran Katya Lukas Nadia Petra Rasmus"
    " Selma Tilda Ulrik Vera Wanda Yorik Zelda Anton Birgit Caspar Dagny Emil Freja Gustav Helga Ilse Jonas Klara Leif"
)
_SURNAME_HEADS: Final = (
    "Tol Dus Sol Rusk Lant Ald Sem Brun Dol Hal Mart Kov Ost Ven Grad Lor Pel Rem Stav Zor Kest Vind"
)
_SURNAME_TAILS: Final = "van mark ovak ey eldin rik omir ander ulis eton askar orn ivar emont"
_GROUNDS: Final = "Selat Sungai Lembah Teluk Danau Pulau Dataran Pegunungan Tanjung Delta Gurun Kanal Rawa Bukit"
_PLACES: Final = "Merdan Orlo Halmar Verda Brenn Kelmar Dolna Sarvik Tirvo Aruk Felden Nostra Ulmar Pesko Garun Ilmar"
_KINDS: Final = ("Perjanjian", "Traktat", "Konvensi", "Protokol")
_OUTLETS: Final = (
    "Harian Lantera|Kabar Samudra|Warta Bahari|Suara Lembah|Pos Merdan|Berita Halmar|Kilas Timur|Lintas Kota"
)
_AGENCIES: Final = "Kantor Berita Angin|Kantor Berita Garuda Laut|Kantor Berita Verda|Kantor Berita Utara"
ROLES: Final[Mapping[str, str]] = {
    "president": "Presiden",
    "foreign-minister": "Menteri Luar Negeri",
    "defence-minister": "Menteri Pertahanan",
}


@dataclass(frozen=True, slots=True)
class Speaker:
    """A person in office: how a text introduces them, and what the graph calls them."""

    person: str
    state: str
    title: str
    name: str
    surname: str
    state_name: str

    @property
    def introduced(self) -> str:
        return f"{self.title} {self.state_name} {self.name}"


@dataclass(frozen=True)
class World:
    """The knowledge a build is given, and from whom and what the articles draw, the often named first."""

    domain: Domain
    states: Sequence[Actor]
    offices: Sequence[Office]
    negotiables: Sequence[Negotiable]
    outlets: Sequence[Actor]
    agencies: Sequence[Actor]
    weights: Mapping[int, Sequence[float]]  # by how many there are to choose from

    def pick(self, rng: Random, among: Sequence[T]) -> T:
        """Draw one after Zipf's law: the n-th is drawn 1/n as often as the first."""
        return rng.choices(among, cum_weights=self.weights[len(among)])[0]

    def speaker(self, rng: Random, on: PartialDate) -> Speaker:
        """Draw who holds an office on a date."""
        office = self.pick(rng, self.offices)
        person = self.domain.actors[next(term.person for term in office.terms if term.covers(on))]
        state = self.domain.actors[office.body]
        name = person.labels["id"]
        return Speaker(person.id, state.id, ROLES[office.role], name, person.called[0], state.labels["id"])


def make_world(seed: int = 1) -> World:
    """Make the world of a seed number; the same number gives the same world."""
    rng = Random(f"world {seed}")
    states = _named("state", "State", _joined(_STATE_HEADS, _STATE_TAILS), rng)
    surnames = _joined(_SURNAME_HEADS, _SURNAME_TAILS)
    names = _shuffled([(given, surname) for given, surname in product(_GIVEN.split(), surnames)], rng)
    people: dict[str, Actor] = {}
    offices = []
    for role, state in _shuffled(list(product(ROLES, states[:110])), rng):
        terms = []
        for start in range(FIRST_YEAR, LAST_YEAR + 1, 5):
            given, surname = names.pop()
            person = _actor("person", "Person", f"{given} {surname}", called=(surname,))
            people[person.id] = person
            terms.append(Term(person.id, PartialDate(start, 1, 1), PartialDate(start + 4, 12, 31)))
        offices.append(Office(f"office/{role}-of-{state.id.partition('/')[2]}", role, state.id, tuple(terms)))
    outlets = [_actor("org", "NewsOrganisation", name) for name in _OUTLETS.split("|")]
    agencies = [_actor("org", "NewsAgency", name) for name in _AGENCIES.split("|")]
    negotiables = _negotiables(states, rng)
    actors = {actor.id: actor for actor in (*states, *people.values(), *outlets, *agencies)}
    roles = {role: Role(role, {"id": (title,)}, head=True) for role, title in ROLES.items()}
    domain = Domain(
        actors, roles, {office.id: office for office in offices}, {each.id: each for each in negotiables}, ("invented",)
    )
    sizes = {len(each) for each in (states, offices, negotiables, outlets, agencies)}
    weights = {size: list(accumulate(1 / rank for rank in range(1, size + 1))) for size in sizes}
    return World(domain, states, offices, negotiables, outlets, agencies, weights)


def _negotiables(states: Sequence[Actor], rng: Random) -> list[Negotiable]:
    found = []
    for number, (ground, place) in enumerate(_shuffled(list(product(_GROUNDS.split(), _PLACES.split())), rng)):
        signed = PartialDate(1950 + number % 54, 1 + number % 12, 1 + number % 28)
        parties = tuple(sorted({rng.choice(states).id for _ in range(2 + number % 9)}))
        found.append(_negotiable("Treaty", f"{_KINDS[number % 4]} {ground} {place}", signed=signed, parties=parties))
    for number, (ground, place) in enumerate(_shuffled(list(product(_GROUNDS.split()[:8], _PLACES.split())), rng)):
        active = (PartialDate(FIRST_YEAR + number % 10), PartialDate(LAST_YEAR))
        found.append(_negotiable("Negotiation", f"Perundingan {ground} {place}", active=active))
    found.extend(_negotiable("Resolution", f"Resolusi Majelis {4100 + 7 * number}") for number in range(40))
    return _shuffled(found, rng)


def _negotiable(cls: str, label: str, **fields: object) -> Negotiable:
    names = (Alias(label, "name", "id"),)
    return Negotiable(f"{cls.lower()}/{_slug(label)}", cls, "invented", {"id": label}, names, **fields)  # type: ignore[arg-type]


def _named(kind: str, cls: str, labels: list[str], rng: Random) -> list[Actor]:
    return [_actor(kind, cls, label) for label in _shuffled(labels, rng)]


def _actor(kind: str, cls: str, label: str, *, called: tuple[str, ...] = ()) -> Actor:
    return Actor(f"{kind}/{_slug(label)}", cls, {"id": label, "en": label}, (Alias(label),), called=called)


def _joined(heads: str, tails: str) -> list[str]:
    return [head + tail for head, tail in product(heads.split(), tails.split())]


def _shuffled(items: list[T], rng: Random) -> list[T]:
    return rng.sample(items, len(items))


def _slug(label: str) -> str:
    return label.lower().replace(" ", "-")
