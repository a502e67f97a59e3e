"""What the knowledge is made of: actors, offices with terms, bodies of states, negotiables, and their names."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from ujar.model import PartialDate


@dataclass(frozen=True, slots=True)
class Alias:
    """One way to name an entity. `kind`: name, acronym, metonym (Kremlin), demonym, variant (a spelling)."""

    text: str
    kind: str = "name"
    language: str | None = None  # None where it holds in every language


@dataclass(frozen=True, slots=True)
class Actor:
    """A person, state or organisation. `cls` is a class of the ontology: Person, State, Bloc, NewsAgency..."""

    id: str  # "person/sergey-lavrov"
    cls: str
    labels: Mapping[str, str]  # language -> preferred label
    aliases: tuple[Alias, ...] = ()  # the labels are among them
    wikidata: str | None = None
    state: str | None = None  # the state an organisation (a ministry, say) or person belongs to
    source: str = ""
    called: tuple[str, ...] = ()  # a person's short names: surnames, or what the press says
    iso: str | None = None  # a state's ISO 3166-1 alpha-2 code
    ended: PartialDate | None = None  # a former state or organisation


@dataclass(frozen=True, slots=True)
class Term:
    """Who held an office from when to when; `end` None = open at `as_of` (None = not known to have ended)."""

    person: str
    start: PartialDate | None
    end: PartialDate | None
    as_of: PartialDate | None = None
    source: str = ""

    def covers(self, on: PartialDate, *, presumed: bool = False) -> bool:
        """Whether some day of `on` can lie in the term; past `as_of` only where that is `presumed`."""
        if self.start is not None and on.last < self.start.first:
            return False
        if self.end is not None:
            return on.first <= self.end.last
        return presumed or self.as_of is None or on.first <= self.as_of.last


@dataclass(frozen=True, slots=True)
class Office:
    """An office of a body: `role` is a row of roles.yml (foreign-minister), `body` a state or organisation."""

    id: str  # "office/foreign-minister-of-russia"
    role: str
    body: str
    terms: tuple[Term, ...] = ()


@dataclass(frozen=True, slots=True)
class Role:
    """A kind of office and its printed titles: foreign-minister: Menteri Luar Negeri, Menlu."""

    id: str
    titles: Mapping[str, tuple[str, ...]]  # language -> titles
    head: bool = False  # speaks for the body: its holder's statements are on the body's behalf


@dataclass(frozen=True, slots=True)
class Negotiable:
    """A treaty, draft, provision, negotiation, resolution or topic.

    `keywords` are groups of words: where all words of one group stand together, the text means this negotiable
    although it is not named.
    """

    id: str  # "treaty/inf"
    cls: str  # Treaty, DraftTreaty, Provision, Negotiation, Resolution, Topic
    domain: str
    labels: Mapping[str, str]
    aliases: tuple[Alias, ...] = ()
    keywords: tuple[tuple[str, ...], ...] = ()
    signed: PartialDate | None = None
    in_force: PartialDate | None = None
    ended: PartialDate | None = None
    active: tuple[PartialDate | None, PartialDate | None] = (None, None)  # when it was in the news as a negotiation
    parties: tuple[str, ...] = ()
    signatories: tuple[str, ...] = ()
    part_of: str | None = None
    status: str | None = None
    named_only: bool = False  # a venue or a dispute: no statement is about it because it is named
    wikidata: str | None = None
    source: str = ""


@dataclass(frozen=True, slots=True)
class StateBody:
    """What any state may have, by the words it is printed under: a navy, a supreme court, a ministry of health."""

    id: str  # "org/{state}-navy"
    label: str  # as printed, without a state
    words: tuple[str, ...]  # folded
    titles: tuple[str, ...] = ()  # folded titles of its head: "menteri kesehatan"
    exceptions: Mapping[str, str] = field(default_factory=dict)  # state -> id
    slugs: Mapping[str, str] = field(default_factory=dict)  # state -> its short form in ids: us
    places: bool = False  # of a province or city: its governor's office

    def of(self, state: str) -> str:
        """The id of this body of a state, or of a place ("place/valle-del-orma")."""
        slug = self.slugs.get(state) or state.partition("/")[2]
        return self.exceptions.get(state) or self.id.replace("{state}", slug)


@dataclass(frozen=True, slots=True)
class NameHit:
    """One reading of a name: the entity it may mean, and the alias that says so."""

    entity: str
    kind: str  # of the alias
    alias: str  # as the knowledge spells it
    language: str | None = None
