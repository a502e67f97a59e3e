"""What a page is made of: sections with paragraphs, figures and tables, and the sentences their numbers lead to."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from ujar.report.figure import Figure
from ujar.report.said import Said, Statements

SHOWN = 100  # sentences listed under one number; what is beyond them is counted, and one query away
ROWS = 250  # rows of a table in a page; CSV and JSON hold all


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell of a table: its text, where it leads, a quiet second line, and what it is sorted by."""

    text: str
    href: str | None = None
    note: str | None = None
    sort: str | None = None
    number: bool = False


@dataclass(frozen=True, slots=True)
class Grid:
    """A table of a page; `total` is the number of its rows, of which the first are here."""

    columns: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]
    total: int

    @property
    def numbers(self) -> tuple[bool, ...]:
        """Which columns hold numbers."""
        return tuple(any(row[at].number for row in self.rows) for at in range(len(self.columns)))


def grid(columns: Sequence[str], rows: Sequence[Sequence[Cell]]) -> Grid:
    """A table, cut to what a page holds."""
    return Grid(tuple(columns), tuple(tuple(row) for row in rows[:ROWS]), len(rows))


@dataclass(frozen=True, slots=True)
class Section:
    """A heading and what stands under it."""

    title: str
    paragraphs: tuple[str, ...] = ()
    figures: tuple[Figure, ...] = ()
    grid: Grid | None = None
    terms: tuple[tuple[str, str], ...] = ()  # names and what they mean


@dataclass(frozen=True, slots=True)
class Group:
    """The sentences behind one number."""

    slug: str
    title: str
    said: tuple[Said, ...]
    total: int


@dataclass
class Evidence:
    """Collects what the numbers of a page count, each set of statements once."""

    groups: dict[tuple[str, ...], Group] = field(default_factory=dict)
    alone: dict[str, Said] = field(default_factory=dict)

    def link(self, title: str, said: Sequence[Said]) -> str | None:
        """The address, within the page, of the sentences behind a number; of one statement, its own."""
        if not said:
            return None
        if len(said) == 1:
            self.alone.setdefault(said[0].iri, said[0])
            return f"#{said[0].anchor}"
        said = sorted(said, key=lambda each: each.order)
        key = tuple(each.iri for each in said)
        if key not in self.groups:
            self.groups[key] = Group(f"g-{len(self.groups) + 1}", title, tuple(said[:SHOWN]), len(said))
        return f"#{self.groups[key].slug}"

    def listed(self, statements: Statements) -> tuple[Said, ...]:
        """Every statement that a number leads to, in order of time."""
        wanted = set(self.alone) | {said.iri for group in self.groups.values() for said in group.said}
        return tuple(said for said in statements.said if said.iri in wanted)


@dataclass(frozen=True, slots=True)
class Page:
    """A page before it is written: what it says in which language, and the sentences behind it."""

    name: str
    title: str
    lead: str
    sections: tuple[Section, ...]
    language: str
    statements: Statements | None = None
    evidence: Evidence = field(default_factory=Evidence)

    @property
    def figures(self) -> tuple[Figure, ...]:
        return tuple(figure for section in self.sections for figure in section.figures)
