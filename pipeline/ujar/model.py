"""The types that travel: one frozen type at every boundary of the pipeline.

Offsets are Unicode code points into the article's text exactly as the input held it. Identities are
strings of the form `kind/slug` (`person/sergey-lavrov`, `treaty/inf`); only `rdf` turns them into IRIs.
"""

import calendar
import hashlib
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from typing import TYPE_CHECKING, Self

if TYPE_CHECKING:
    from spacy.tokens import Doc


class Kind(StrEnum):
    """How the words of a statement are given."""

    DIRECT = "direct"
    INDIRECT = "indirect"
    MIXED = "mixed"


class Act(StrEnum):
    """Speech acts: the concepts of the ontology's scheme, and the classes of the cue lexicon."""

    ASSERT = "assert"
    ADMIT = "admit"
    ANNOUNCE = "announce"
    ACCUSE = "accuse"
    DENY = "deny"
    REJECT = "reject"
    DEMAND = "demand"
    OFFER = "offer"
    PROMISE = "promise"
    WARN = "warn"
    AGREE = "agree"
    ASSESS = "assess"


class TimeBasis(StrEnum):
    """What a date of saying rests on."""

    EXPLICIT = "explicit"  # a full date is printed at the statement
    RESOLVED = "resolved"  # a relative or partial expression, completed from the article
    PUBLICATION = "publication"  # nothing is printed: the article's own date


@dataclass(frozen=True, slots=True)
class PartialDate:
    """A date known to the year, the month or the day."""

    year: int
    month: int | None = None
    day: int | None = None

    def __post_init__(self) -> None:
        if self.day is not None and self.month is None:
            raise ValueError("a day needs a month")
        date(self.year, self.month or 1, self.day or 1)  # raises ValueError where no such day exists

    @classmethod
    def parse(cls, iso: str) -> Self:
        """Read `2019`, `2019-01` or `2019-01-17`; ValueError for anything else."""
        parts = iso.split("-")
        if not (1 <= len(parts) <= 3) or len(parts[0]) != 4 or any(len(p) != 2 for p in parts[1:]):
            raise ValueError(f"not a date (YYYY, YYYY-MM or YYYY-MM-DD): {iso!r}")
        return cls(*(int(p) for p in parts))

    @classmethod
    def of(cls, day: date) -> Self:
        return cls(day.year, day.month, day.day)

    @property
    def iso(self) -> str:
        text = f"{self.year:04d}"
        if self.month is not None:
            text += f"-{self.month:02d}"
        if self.day is not None:
            text += f"-{self.day:02d}"
        return text

    @property
    def first(self) -> date:
        """The earliest day it can mean."""
        return date(self.year, self.month or 1, self.day or 1)

    @property
    def last(self) -> date:
        """The latest day it can mean."""
        month = self.month or 12
        return date(self.year, month, self.day or calendar.monthrange(self.year, month)[1])

    @property
    def exact(self) -> date | None:
        return self.first if self.day is not None else None


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """Characters `start` (included) to `end` (excluded) of an article: `article.text[start:end] == text`."""

    start: int
    end: int
    text: str

    def overlaps(self, other: "Span") -> bool:
        return self.start < other.end and other.start < self.end

    def covers(self, other: "Span") -> bool:
        return self.start <= other.start and other.end <= self.end


@dataclass(frozen=True, slots=True)
class NamedEntity:
    """A name the trained pipeline sees in an article: a PER, ORG, GPE, LOC, NORP, EVENT, LAW or WEAPON."""

    span: Span
    label: str


@dataclass(frozen=True, slots=True)
class RawArticle:
    """One news text as the input held it; nothing is changed, missing fields are None."""

    source: str  # path, path:line, or "-" for standard input
    body: str
    title: str | None = None
    url: str | None = None
    outlet: str | None = None
    published: str | None = None  # as printed
    language: str | None = None
    id: str | None = None  # the input's own identifier


@dataclass(frozen=True, slots=True)
class Article:
    """A cleaned article. `text` is the input's own characters: cleaning marks `skipped` spans, it never rewrites.

    While it is read, `text` has blanks for line breaks that only wrap a line, and `printed` the input's characters.
    """

    id: str
    source: str
    text: str
    language: str
    title: str | None = None
    url: str | None = None
    outlet: str | None = None
    published: PartialDate | None = None
    skipped: tuple[Span, ...] = ()
    credits: tuple[Span, ...] = ()  # agencies credited for the whole article
    printed: str | None = None

    @property
    def sha256(self) -> str:
        return hashlib.sha256(self.text.encode("utf-8")).hexdigest()

    def span(self, start: int, end: int) -> Span:
        return Span(start, end, self.text[start:end])


@dataclass(frozen=True, slots=True)
class AnnotatedArticle:
    """An article and spaCy's analysis of it: `doc.text == article.text`. Its `doc` never leaves `extract`."""

    article: Article
    doc: "Doc"

    @property
    def entities(self) -> tuple[NamedEntity, ...]:
        """The names that the trained pipeline saw; none where the article was annotated without it."""
        found = (NamedEntity(Span(e.start_char, e.end_char, e.text), e.label_) for e in self.doc.ents)
        return tuple(e for e in found if not any(e.span.overlaps(skipped) for skipped in self.article.skipped))


@dataclass(frozen=True, slots=True)
class Statement:
    """Someone said something: the words, not yet the identities.

    `speaker` is None where nothing in the text stands for the speaker at this statement. `antecedent` is the
    speaker's span of an earlier statement that this one continues. `embedded_in` and `targets` are ids of
    statements of the same article.
    """

    id: str
    article: Article
    kind: Kind
    content: tuple[Span, ...]
    act: Act
    cue: Span | None = None
    speaker: Span | None = None
    antecedent: Span | None = None
    times: tuple[Span, ...] = ()
    relays: tuple[Span, ...] = ()
    addressee: Span | None = None
    embedded_in: str | None = None
    targets: str | None = None
    rule: str = ""
    confidence: float = 1.0

    @property
    def start(self) -> int:
        return self.content[0].start

    @property
    def end(self) -> int:
        return self.content[-1].end


@dataclass(frozen=True, slots=True)
class Link:
    """How a mention was tied to an entity. `entity` is None where it stays unresolved: kept, never dropped."""

    mention: Span | None
    entity: str | None
    score: float
    method: str
    rivals: tuple[tuple[str, float], ...] = ()


@dataclass(frozen=True, slots=True)
class Entity:
    """An actor or negotiable that the knowledge does not hold, minted from what the text says of it.

    `cls` is the local name of a class of the ontology (`Person`, `UnnamedSource`, `Treaty`, ...).
    """

    id: str
    cls: str
    label: str
    role: str | None = None
    state: str | None = None  # id of the state or organisation it belongs to, where the text says so
    parties: tuple[str, ...] = ()  # ids of the sides of an agreement or of talks, where the text names them


@dataclass(frozen=True, slots=True)
class ResolvedStatement:
    """A statement with its identities: who said it, when, about which negotiable, through whom."""

    statement: Statement
    speakers: tuple[Link, ...] = ()
    on_behalf_of: tuple[str, ...] = ()
    role: str | None = None  # as printed
    addressee: Link | None = None
    said_on: PartialDate | None = None
    time_basis: TimeBasis | None = None
    about: tuple[Link, ...] = ()
    relayed_via: tuple[Link, ...] = ()
    mentions: tuple[Link, ...] = ()  # actors named in the content


@dataclass(frozen=True, slots=True)
class ResolvedArticle:
    """Everything `rdf` needs for one named graph."""

    article: Article
    statements: tuple[ResolvedStatement, ...] = ()
    minted: tuple[Entity, ...] = ()
    credits: tuple[Link, ...] = ()
    outlet: Link | None = None


@dataclass(frozen=True, slots=True)
class Skip:
    """Something left out, and why; one JSON line of `skips.jsonl`."""

    stage: str
    reason: str  # a slug
    source: str
    article: str | None = None
    detail: str = ""


@dataclass(frozen=True, slots=True)
class Run:
    """One run of the software: the only thing in the graph that differs between two builds of the same input."""

    version: str
    started: str  # ISO 8601, UTC
    settings: tuple[tuple[str, str], ...] = field(default=())
