"""What the graph knows before it reads: actors, offices with terms, outlets and negotiables, loaded from seeds/."""

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
    """A person, state or organisation. `cls` is a class of the ontology (Person, State, Organisation, Bloc, NewsAgency...)."""

    id: str  # "person/sergey-lavrov"
    cls: str
    labels: Mapping[str, str]  # language -> preferred label
    aliases: tuple[Alias, ...] = ()  # the labels are among them
    wikidata: str | None = None
    state: str | None = None  # the state an organisation (a ministry, say) or person belongs to
    source: str = ""


@dataclass(frozen=True, slots=True)
class Term:
    """Who held an office from when to when; `end` None = open at `as_of` (None = not known to have ended)."""

    person: str
    start: PartialDate | None
    end: PartialDate | None
    as_of: PartialDate | None = None
    source: str = ""


@dataclass(frozen=True, slots=True)
class Office:
    """An office of a body: `role` is a row of seeds/actors/roles.yml (foreign-minister), `body` a state or organisation."""

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
    wikidata: str | None = None
    source: str = ""


@dataclass(frozen=True)
class Domain:
    """All knowledge of a run. Look-ups are dictionary look-ups: their cost does not grow with the knowledge."""

    actors: Mapping[str, Actor] = field(default_factory=dict)
    roles: Mapping[str, Role] = field(default_factory=dict)
    offices: Mapping[str, Office] = field(default_factory=dict)
    negotiables: Mapping[str, Negotiable] = field(default_factory=dict)
