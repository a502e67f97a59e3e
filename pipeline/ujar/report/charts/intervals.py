"""Ranks with their intervals in, a dot on a line for each out, the first rank at the left."""

from collections.abc import Sequence
from dataclasses import dataclass

from ujar.report.figure import (
    COLUMN,
    DIM,
    INK,
    RULE,
    SIZE,
    Disc,
    Figure,
    Item,
    Link,
    Stroke,
    Words,
    row_label,
    text_width,
)
from ujar.report.style import BLUE

LABEL = 260.0
TALL = 24.0
HEAD = 30.0
STEPS = (1, 2, 5, 10, 20, 50, 100, 200, 500, 1000)  # between the numbers of the axis
ROOM = 44.0  # between two of them


@dataclass(frozen=True, slots=True)
class Interval:
    """A rank, where it may lie, where its row leads and what it says when pointed at."""

    label: str
    rank: int
    low: int
    high: int
    href: str | None
    tip: str


def intervals(slug: str, title: str, text: str, rows: Sequence[Interval], axis: str, *, caption: str = "") -> Figure:
    """Draw the intervals on one axis of ranks, which is named `axis`."""
    left = min(LABEL, max((text_width(row.label, SIZE) for row in rows), default=0.0)) + 16
    last = max((row.high for row in rows), default=1)
    full = COLUMN - left - 24

    def place(rank: int) -> float:
        return left + 10 + (full - 10) * (rank - 1) / max(last - 1, 1)

    bottom = HEAD + TALL * len(rows)
    items: list[Item] = [Words(0, HEAD - 8, axis, 10.5, colour=DIM)]
    step = next((step for step in STEPS if (last - 1) / step * ROOM <= full), STEPS[-1])
    for rank in (1, *range(step if step > 1 else 2, last + 1, step)):
        items.append(Words(place(rank), HEAD - 8, str(rank), 10.5, "middle", colour=DIM))
        items.append(Stroke(((place(rank), HEAD - 2), (place(rank), bottom)), RULE, 0.7))
    for at, row in enumerate(rows):
        middle = HEAD + TALL * (at + 0.5)
        items += row_label(row.label, left - 8, middle, left - 10)
        line = Stroke(((place(row.low), middle), (place(row.high), middle)), BLUE, 3.0)
        ends = (Stroke(((x, middle - 5), (x, middle + 5)), BLUE, 1.6) for x in (place(row.low), place(row.high)))
        items.append(Link(row.href, row.tip, (line, *ends, Disc(place(row.rank), middle, 5.5, BLUE, "#ffffff", 1.2))))
    items.append(Stroke(((left, HEAD - 2), (left, bottom)), INK, 1))
    return Figure(slug, title, text, COLUMN, bottom + 6, tuple(items), caption)
