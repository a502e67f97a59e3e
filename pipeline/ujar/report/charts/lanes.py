"""Statements in rows and columns of time in, a chart of marks out: who did what kind of thing, and when."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from ujar.report.charts.legend import legend
from ujar.report.charts.timescale import TimeScale
from ujar.report.figure import (
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
    marker,
    row_label,
    text_width,
)
from ujar.report.said import Said
from ujar.report.style import Style, families, family_of

NARROWEST = 620.0  # room for the legend and its names
LABEL = 230.0
SMALLEST, LARGEST = 6.0, 9.5
PITCH = 22.0  # between marks of one column
STACK = 46.0  # the tallest bar of a row of columns
HEAD = 40.0


@dataclass(frozen=True, slots=True)
class Lane:
    """A row: its label and the statements whose marks stand in it."""

    label: str
    said: tuple[Said, ...]
    href: str | None = None


Linker = Callable[[str, Sequence[Said]], str | None]


def label_room(labels: Sequence[str]) -> float:
    """How much of the width the rows' labels take."""
    return min(LABEL, max((text_width(label, SIZE) for label in labels), default=0.0)) + 14


def lanes(
    slug: str, title: str, text: str, rows: Sequence[Lane], scale: TimeScale, styles: Mapping[str, Style],
    link: Linker, *, caption: str = "", columns: bool = False,
) -> Figure:  # fmt: skip
    """Draw a mark for each row, column and family with its number of statements; or, as `columns`, stacked bars."""
    left = label_room([row.label for row in rows])
    used = [name for name in families() if any(family_of(said.act) == name for row in rows for said in row.said)]
    width = max(left + scale.width + 8, NARROWEST)
    items, tall = legend([styles[name] for name in used], 2, 10, width - 4, boxes=columns)
    top = y = tall + HEAD + 4
    cells = [_cells(row, scale) for row in rows]
    most = max((len(said) for row in cells for said in row.values()), default=1)
    tallest = max((sum(len(row[key]) for key in row if key[0] == column)
                   for row in cells for column in {key[0] for key in row}), default=1)  # fmt: skip
    marks: list[Item] = []
    for row, found in zip(rows, cells, strict=True):
        stacks = {column: [name for name in used if (column, name) in found] for column in {key[0] for key in found}}
        high = STACK + 22 if columns else max(map(len, stacks.values()), default=1) * PITCH + 8
        marks.append(Stroke(((0, y + high), (left + scale.width, y + high)), RULE, 0.8))
        marks.append(Link(row.href, row.label, row_label(row.label, left - 12, y + high / 2, left - 14)))
        for column in scale.columns:
            stack = [(name, found[column.key, name]) for name in stacks.get(column.key, ())]
            draw = _stacked if columns else _marked
            size = tallest if columns else most
            marks += draw(stack, left + column.middle, y, high, size, column.width, styles, row.label, link)
        y += high
    items += scale.axis(left, top, y)
    return Figure(slug, title, text, width, y + 6, (*items, *marks), caption)


def _cells(row: Lane, scale: TimeScale) -> dict[tuple[str, str], list[Said]]:
    found: dict[tuple[str, str], list[Said]] = {}
    for said in row.said:
        found.setdefault((scale.key(said.on), family_of(said.act)), []).append(said)
    return found


def _marked(
    stack: Sequence[tuple[str, list[Said]]], x: float, y: float, high: float, most: int, width: float,
    styles: Mapping[str, Style], label: str, link: Linker,
) -> list[Item]:  # fmt: skip
    """Marks one above the other, larger for more, with the number in those that stand for several."""
    items: list[Item] = []
    top = y + high / 2 - PITCH * (len(stack) - 1) / 2
    for at, (name, said) in enumerate(stack):
        style, number = styles[name], len(said)
        radius = SMALLEST + (LARGEST - SMALLEST) * ((number - 1) / max(1, most - 1)) ** 0.5 if most > 1 else SMALLEST
        radius = max(radius, 8.0) if number > 1 else radius
        place = top + PITCH * at
        shapes: list[Box | Stroke | Words] = [marker(style.form, x, place, radius, style.colour, "#4d4d4d", 0.8)]  # type: ignore[list-item]
        if number > 1:
            down = 5 if style.form == "triangle" else 4
            shapes.append(Words(x, place + down, str(number), 10, "middle", True, style.ink))
        tip = f"{label} · {style.label}: {number}"
        items.append(Link(link(tip, said), tip, tuple(shapes)))
    return items


def _stacked(
    stack: Sequence[tuple[str, list[Said]]], x: float, y: float, high: float, most: int, width: float,
    styles: Mapping[str, Style], label: str, link: Linker,
) -> list[Item]:  # fmt: skip
    """One bar of parts, its total on top."""
    items: list[Item] = []
    wide = min(26.0, width - 8)
    foot = y + high
    for name, said in stack:
        style, tall = styles[name], STACK * len(said) / most
        box = Box(x - wide / 2, foot - tall, wide, tall, style.colour, "#ffffff", 0.6)
        tip = f"{label} · {style.label}: {len(said)}"
        items.append(Link(link(tip, said), tip, (box, *(hatched(box, gap=5) if style.hatched else ()))))
        foot -= tall
    if stack:
        everything = [each for _, said in stack for each in said]
        tip = f"{label}: {len(everything)}"
        words = Words(x, foot - 4, str(len(everything)), 11, "middle", True, INK)
        items.append(Link(link(tip, everything), tip, (words,)))
    return items
