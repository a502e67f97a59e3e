"""What a figure is made of: boxes, discs, polygons, lines and words with their places, and links around them.

A chart gives one `Figure`; `svg.py` writes it into a page or a file, `pdf.py` writes the same marks as a PDF.
"""

import io
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib.resources import files

from PIL import ImageFont

INK, DIM, RULE, PAPER = "#1b1b1b", "#5a5a5a", "#d9d9d9", "#ffffff"
COLUMN = 940.0  # the width of a page's column, which charts are made for
MARGIN = 8.0  # around a figure in a file of its own
SIZE = 12.0  # of words, in points; a figure as wide as a page's column is read at about this size
MEASURED_AT = 100  # fonts are measured large and scaled, so that rounding to pixels can't add up


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle by its upper left corner; `round` is the radius of its corners."""

    x: float
    y: float
    width: float
    height: float
    fill: str
    stroke: str | None = None
    line: float = 1.0
    round: float = 0.0


@dataclass(frozen=True, slots=True)
class Disc:
    """A circle by its centre."""

    x: float
    y: float
    radius: float
    fill: str
    stroke: str | None = None
    line: float = 1.0


@dataclass(frozen=True, slots=True)
class Area:
    """A polygon."""

    points: tuple[tuple[float, float], ...]
    fill: str
    stroke: str | None = None
    line: float = 1.0


@dataclass(frozen=True, slots=True)
class Stroke:
    """A line through some points."""

    points: tuple[tuple[float, float], ...]
    colour: str = RULE
    line: float = 1.0
    dashed: bool = False


@dataclass(frozen=True, slots=True)
class Words:
    """One line of text whose baseline starts, centres or ends at x, y; turned against the clock by `turn` degrees."""

    x: float
    y: float
    text: str
    size: float = SIZE
    anchor: str = "start"
    bold: bool = False
    colour: str = INK
    halo: bool = False
    turn: float = 0.0


Shape = Box | Disc | Area | Stroke | Words


@dataclass(frozen=True, slots=True)
class Link:
    """Shapes that lead to the sentences behind them, and what they say when pointed at."""

    href: str | None
    title: str
    shapes: tuple[Shape, ...]


Item = Shape | Link


@dataclass(frozen=True, slots=True)
class Figure:
    """A picture: its name in the page and in files, what it shows in a title and in words for who can't see it."""

    slug: str
    title: str
    text: str
    width: float
    height: float
    items: tuple[Item, ...]
    caption: str = ""
    legible: float = 0.72  # narrower than this share of its width it can't be read, and scrolls instead

    def shapes(self) -> Iterator[Shape]:
        """All shapes, those within links too."""
        for item in self.items:
            if isinstance(item, Link):
                yield from item.shapes
            else:
                yield item


def font_bytes(bold: bool) -> bytes:
    """The font whose widths labels are measured by and that PDF files embed."""
    return files("ujar.report").joinpath("fonts", f"ujar-sans-{'bold' if bold else 'regular'}.ttf").read_bytes()


@cache
def _font(bold: bool) -> ImageFont.FreeTypeFont:
    return ImageFont.truetype(io.BytesIO(font_bytes(bold)), MEASURED_AT, layout_engine=ImageFont.Layout.BASIC)


@lru_cache(maxsize=65536)
def text_width(text: str, size: float = SIZE, bold: bool = False) -> float:
    """How wide a line of text is, as Arial, Helvetica and Liberation Sans set it.

    >>> text_width("Lavrov", 12) < text_width("Lavrov", 12, bold=True) < text_width("Sergey Lavrov", 12)
    True
    """
    return _font(bold).getlength(text) * size / MEASURED_AT


def shortened(text: str, room: float, size: float = SIZE, bold: bool = False) -> str:
    """The text, or as much of it as fits the room with an ellipsis."""
    if text_width(text, size, bold) <= room + 0.01:
        return text
    while text and text_width(text.rstrip() + "…", size, bold) > room:
        text = text[:-1]
    return text.rstrip() + "…"


def wrapped(text: str, room: float, size: float = SIZE, bold: bool = False, most: int = 2) -> tuple[str, ...]:
    """The text in at most so many lines that fit the room; what is left over ends in an ellipsis."""
    lines: list[str] = []
    words = text.split()
    while words and len(lines) < most:
        line = words.pop(0)
        last = len(lines) == most - 1
        while words and (last or text_width(f"{line} {words[0]}", size, bold) <= room):
            line += f" {words.pop(0)}"
        lines.append(shortened(line, room, size, bold))
    return tuple(lines) or ("",)


def row_label(text: str, right: float, middle: float, room: float) -> tuple[Words, ...]:
    """A label that ends at `right`: on one line where it fits, else smaller on two."""
    if text_width(text) <= room + 0.01:
        return (Words(right, middle + 4, text, SIZE, "end"),)
    small = SIZE - 1.5
    lines = wrapped(text, room, small)
    top = middle + 4 - (len(lines) - 1) * 6
    return tuple(Words(right, top + 12 * at, line, small, "end") for at, line in enumerate(lines))


def hatched(box: Box, colour: str = "#ffffff", gap: float = 6.0) -> tuple[Stroke, ...]:
    """Slanting lines over a box, so that its colour is told apart in black and white as well."""
    lines = []
    offset = gap / 2
    while offset < box.width + box.height:
        x1, y1 = box.x + max(0.0, offset - box.height), box.y + min(offset, box.height)
        x2, y2 = box.x + min(offset, box.width), box.y + max(0.0, offset - box.width)
        lines.append(Stroke(((x1, y1), (x2, y2)), colour, 1.0))
        offset += gap
    return tuple(lines)


def polygon(
    x: float, y: float, radius: float, corners: Sequence[tuple[float, float]]
) -> tuple[tuple[float, float], ...]:
    """Corners given for a radius of one, moved to a place."""
    return tuple((x + radius * dx, y + radius * dy) for dx, dy in corners)


DIAMOND = ((0, -1.2), (1.2, 0), (0, 1.2), (-1.2, 0))
TRIANGLE = ((0, -1.15), (1.15, 0.9), (-1.15, 0.9))
HEXAGON = ((-1.05, 0), (-0.52, -0.95), (0.52, -0.95), (1.05, 0), (0.52, 0.95), (-0.52, 0.95))


def marker(
    form: str, x: float, y: float, radius: float, fill: str, stroke: str | None = None, line: float = 1.0
) -> Shape:
    """A mark of one of five forms, which tell apart what colour alone must not."""
    match form:
        case "diamond":
            return Area(polygon(x, y, radius, DIAMOND), fill, stroke, line)
        case "triangle":
            return Area(polygon(x, y, radius, TRIANGLE), fill, stroke, line)
        case "hexagon":
            return Area(polygon(x, y, radius, HEXAGON), fill, stroke, line)
        case "square":
            half = 0.9 * radius
            return Box(x - half, y - half, 2 * half, 2 * half, fill, stroke, line, round=1.5)
        case _:
            return Disc(x, y, radius, fill, stroke, line)
