"""Rows of parts in, horizontal bars out: each part with its number, each row with its total."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from ujar.report.charts.legend import legend
from ujar.report.figure import (
    COLUMN,
    DIM,
    INK,
    RULE,
    SIZE,
    Box,
    Figure,
    Item,
    Link,
    Stroke,
    Words,
    hatched,
    row_label,
    text_width,
)
from ujar.report.style import Style

LABEL = 260.0
TALL, BAR = 28.0, 19.0


@dataclass(frozen=True, slots=True)
class Part:
    """A part of a bar: the key of its style, its number, where that leads, and what it says when pointed at."""

    key: str
    number: int
    href: str | None
    tip: str


@dataclass(frozen=True, slots=True)
class Row:
    """A bar: its label, its parts, and what stands at its end (its total, unless told)."""

    label: str
    parts: tuple[Part, ...]
    end: str
    href: str | None = None


def bars(
    slug: str, title: str, text: str, rows: Sequence[Row], styles: Mapping[str, Style], *, caption: str = "",
    most: int | None = None, share: bool = False, key: bool = True, ends: float = 96.0,
) -> Figure:  # fmt: skip
    """Draw bars, the longest as long as there is room for, or each as long as the other where they are shares."""
    left = min(LABEL, max((text_width(row.label, SIZE) for row in rows), default=0.0)) + 12
    full = COLUMN - left - ends
    largest = most or max((sum(part.number for part in row.parts) for row in rows), default=1) or 1
    items: list[Item] = []
    top = 8.0
    if key:
        used = [style for name, style in styles.items() if any(part.key == name for row in rows for part in row.parts)]
        drawn, tall = legend(used, left, top + 8, COLUMN - left, boxes=True)
        items += drawn
        top += tall + 8
    bottom = top + TALL * len(rows)
    if most is not None and not share:
        items.append(Stroke(((left + full, top - 2), (left + full, bottom)), RULE, 1, True))
    for at, row in enumerate(rows):
        items += _bar(row, top + TALL * at, left, full, largest, share, styles)
    items.append(Stroke(((left, top - 2), (left, bottom)), INK, 1))
    return Figure(slug, title, text, COLUMN, bottom + 6, tuple(items), caption)


def _bar(
    row: Row, y: float, left: float, full: float, largest: int, share: bool, styles: Mapping[str, Style]
) -> list[Item]:
    middle = y + TALL / 2
    items: list[Item] = [*row_label(row.label, left - 10, middle, left - 12)]
    total = sum(part.number for part in row.parts)
    x = left
    for part in row.parts:
        wide = full * part.number / ((total or 1) if share else largest)
        style = styles[part.key]
        box = Box(x, middle - BAR / 2, max(wide, 0.8), BAR, style.colour, "#ffffff", 0.7)
        number = str(part.number)
        shapes: list[Box | Stroke | Words] = [box, *(hatched(box, gap=7) if style.hatched else ())]
        if len(row.parts) > 1 and text_width(number, 11, True) + 6 <= wide:
            if style.hatched:  # a plain spot for the number to stand on
                room = text_width(number, 11, True) + 6
                shapes.append(Box(x + wide / 2 - room / 2, middle - 7, room, 14, style.colour, round=2))
            shapes.append(Words(x + wide / 2, middle + 4, number, 11, "middle", True, style.ink))
        items.append(Link(part.href, part.tip, tuple(shapes)))
        x += wide
    items.append(Link(row.href, "", (Words(x + 8, middle + 4, row.end, 11.5, colour=INK if row.href else DIM),)))
    return items
