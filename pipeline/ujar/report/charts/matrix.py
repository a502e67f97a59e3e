"""Numbers by row and column in, a heat map out: darker for more, every number printed and linked."""

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
    marker,
    row_label,
    shortened,
    text_width,
    wrapped,
)
from ujar.report.style import families, shade

NARROW = 420.0  # room for the names of a legend
LABEL = 230.0  # the widest a row's label may be
TALL = 26.0
NARROWEST, WIDEST, WORDY = 34.0, 92.0, 130.0  # columns; of few whose heads are long, wider ones
SLANT = 40.0
LINES = 3  # of a column's head


@dataclass(frozen=True, slots=True)
class Count:
    """A number, where it leads, and what it says when pointed at; `text` where something else is printed for it."""

    number: int
    href: str | None
    tip: str
    text: str | None = None


def matrix(
    slug: str, title: str, text: str, rows: Sequence[str], columns: Sequence[str],
    counts: Mapping[tuple[int, int], Count], *, totals: Sequence[Count] = (), sums: Sequence[Count] = (),
    total: str = "", caption: str = "", corner: tuple[str, str] = ("", ""),
    sides: Mapping[str, Mapping[tuple[int, int], Count]] | None = None, names: Sequence[str] = (),
) -> Figure:  # fmt: skip
    """Draw a matrix; `totals` stand at the end of rows, `sums` under columns, both under the word `total`.

    With `sides`, each cell holds two numbers by family of act, on the family's colour and form, and `names` is the key.
    """
    left = min(LABEL, max([text_width(row, SIZE) for row in rows] + [text_width(corner[0], 10.5)], default=0.0)) + 12
    after = 58.0 if totals else 0.0
    room = COLUMN - left - after
    wide = min(WIDEST, max(NARROWEST, room / max(1, len(columns))))
    if _is_crowded(columns, wide):
        wide = min(WORDY, max(NARROWEST, room / max(1, len(columns))))
    slanted = _is_crowded(columns, wide)
    longest = max((text_width(shortened(each, 150, 11), 11) for each in columns), default=0.0)
    lines = max((len(wrapped(each, wide - 6, 11, most=LINES)) for each in columns), default=1)
    top = (22 if corner[1] else 6) + (longest * 0.66 + 12 if slanted else 13 * lines + 8)
    width = left + wide * len(columns) + after + (longest * 0.75 if slanted and not totals else 0) + 6
    bottom = top + TALL * len(rows)
    items: list[Item] = [
        Words(0, top - 8, corner[0], 10.5, colour=DIM), Words(left, 12, corner[1], 10.5, colour=DIM),
    ]  # fmt: skip
    items += _heads(columns, left, top, wide, slanted)
    for at, row in enumerate(rows):
        y = top + TALL * at
        items.append(Stroke(((0, y), (left + wide * len(columns) + after, y)), RULE, 0.6))
        items += row_label(row, left - 10, y + TALL / 2, left - 12)
    most = max((count.number for count in counts.values()), default=1) or 1
    for (down, along), count in sorted(counts.items()):
        items.append(_cell(count, left + wide * along, top + TALL * down, wide, most))
    for side, (family, found) in enumerate((sides or {}).items()):
        for (down, along), count in sorted(found.items()):
            items.append(_side(count, left + wide * (along + 0.5) - 12 + 24 * side, top + TALL * (down + 0.5), family))
    if sides:
        styles = [families()[family].style(name) for family, name in zip(sides, names, strict=True)]
        width = max(width, NARROW)
        drawn, tall = legend(styles, 2, bottom + 18, width - 4)
        items += drawn
        bottom += tall + 8
    items += _ends(totals, sums, total, left + wide * len(columns) + after - 8, bottom, left, top, wide)
    height = bottom + (TALL if sums else 0) + 6
    return Figure(slug, title, text, max(width, NARROW), height, tuple(items), caption)


def _is_crowded(columns: Sequence[str], wide: float) -> bool:
    """Whether some head does not fit above its column and all must slant."""
    return any(
        len(wrapped(each, wide - 6, 11, most=9)) > LINES or text_width(word, 11) > wide - 6
        for each in columns for word in each.split()
    )  # fmt: skip


def _heads(columns: Sequence[str], left: float, top: float, wide: float, slanted: bool) -> list[Item]:
    items: list[Item] = []
    for at, column in enumerate(columns):
        middle = left + wide * (at + 0.5)
        if slanted:
            items.append(Words(middle - 2, top - 8, shortened(column, 150, 11), 11, turn=SLANT))
            continue
        lines = wrapped(column, wide - 6, 11, most=LINES)
        for number, line in enumerate(lines):
            items.append(Words(middle, top - 8 - 13 * (len(lines) - 1 - number), line, 11, "middle"))
    return items


def _cell(count: Count, x: float, y: float, wide: float, most: int) -> Item:
    # By a root, so that one large number doesn't leave all others equally pale.
    fill, ink = shade(0.08 + 0.92 * ((count.number - 1) / (most - 1)) ** 0.7 if most > 1 else 0.2)
    box = Box(x + 1, y + 1, wide - 2, TALL - 2, fill, round=2)
    words = Words(x + wide / 2, y + TALL / 2 + 4, count.text or str(count.number), SIZE, "middle", colour=ink)
    return Link(count.href, count.tip, (box, words))


def _side(count: Count, x: float, y: float, family: str) -> Item:
    style = families()[family]
    shape = marker(style.form, x, y, 9, style.colour, "#4d4d4d", 0.8)
    return Link(count.href, count.tip, (shape, Words(x, y + 4, str(count.number), 10.5, "middle", True, style.ink)))


def _ends(
    totals: Sequence[Count], sums: Sequence[Count], total: str, right: float, bottom: float, left: float, top: float,
    wide: float,
) -> list[Item]:  # fmt: skip
    items: list[Item] = []
    if totals:
        items.append(Words(right, top - 8, total, 10.5, "end", colour=DIM))
    for at, count in enumerate(totals):
        words = Words(right, top + TALL * (at + 0.5) + 4, str(count.number), SIZE, "end", True, INK)
        items.append(Link(count.href, count.tip, (words,)))
    if sums:
        items.append(Stroke(((0, bottom), (right + 8, bottom)), INK, 0.8))
        items.append(Words(left - 10, bottom + TALL / 2 + 4, total, 10.5, "end", colour=DIM))
    for at, count in enumerate(sums):
        words = Words(left + wide * (at + 0.5), bottom + TALL / 2 + 4, str(count.number), SIZE, "middle", True, INK)
        items.append(Link(count.href, count.tip, (words,)))
    return items
