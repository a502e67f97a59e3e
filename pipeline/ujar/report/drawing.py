"""A network in, a drawing out: where each node and label stands, so that no two of them overlap."""

import math
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cache
from textwrap import wrap

import numpy as np
from numpy.typing import NDArray
from PIL import ImageFont

from ujar.network import Graph, Scores, components, layout

# Okabe and Ito's colours, which people tell apart whatever colours they see (Wong 2011, Nature Methods 8:441).
# Actors are round and negotiables square, so that no reader needs the colour alone.
COLOURS: Mapping[str, str] = {
    "Person": "#0072B2",
    "State": "#D55E00",
    "Organisation": "#009E73",
    "UnnamedSource": "#999999",
    "Region": "#56B4E9",
    "Actor": "#000000",
    "Treaty": "#E69F00",
    "Negotiation": "#CC79A7",
    "Resolution": "#F0E442",
    "Topic": "#56B4E9",
    "Provision": "#009E73",
    "Negotiable": "#000000",
}
# Classes drawn as the wider class they belong to.
DRAWN_AS: Mapping[str, str] = {
    "Bloc": "Organisation", "NewsOrganisation": "Organisation", "NewsAgency": "Organisation", "DraftTreaty": "Treaty",
}  # fmt: skip

FONT_SIZE = 13
LINE = 15  # between two lines of a label
WRAP = 20  # characters of a label's line
SMALLEST, LARGEST = 6.0, 26.0  # radius of a node
GAP = 6.0  # between a node with its label and the next
# The share of the drawing that nodes and labels take before they are pushed apart: few nodes get room for their ties.
FILL_FEW, FILL_MANY, MANY = 0.15, 0.45, 60
ASPECT = 1.5
WIDEST = 0.87  # bold labels and fallback fonts (Verdana, DejaVu Sans) are wider than the font measured


@dataclass(frozen=True, slots=True)
class Mark:
    """A node as drawn: its centre, radius and label; the box holds both."""

    node: str
    x: float
    y: float
    radius: float
    lines: tuple[str, ...]
    width: float
    colour: str
    square: bool
    title: str

    @property
    def height(self) -> float:
        return 2 * self.radius + LINE * len(self.lines) + 4

    @property
    def slug(self) -> str:
        return anchor(self.node)


@dataclass(frozen=True, slots=True)
class Line:
    """A tie as drawn."""

    x1: float
    y1: float
    x2: float
    y2: float
    width: float
    title: str


@dataclass(frozen=True, slots=True)
class Drawing:
    """All that a template needs to write the picture."""

    width: float
    height: float
    marks: tuple[Mark, ...]
    lines: tuple[Line, ...]
    legend: tuple[tuple[str, str, bool], ...]  # class, colour, square


def anchor(iri: str) -> str:
    """The id of a node's place in the page: `person-sergey-lavrov`."""
    return "-".join(iri.rstrip("/").split("/")[-2:])


def draw(graph: Graph, sizes: Scores) -> Drawing:
    """Place a network: each connected part by its ties, pushed apart until nothing overlaps, then side by side."""
    largest = max(sizes.values(), default=1.0) or 1.0
    fill = FILL_FEW + (FILL_MANY - FILL_FEW) * min(1.0, len(graph) / MANY)
    parts = [_place(component, sizes, largest, fill) for component in components(graph)]
    marks, width, height = _shelve(parts)
    at = {mark.node: mark for mark in marks}
    heaviest = max((data["weight"] for _, _, data in graph.edges(data=True)), default=1)
    lines = tuple(_line(at[one], at[other], data, heaviest) for one, other, data in graph.edges(data=True))
    classes = {DRAWN_AS.get(cls, cls) for cls in (graph.nodes[node]["cls"] for node in graph)}
    legend = tuple((cls, COLOURS[cls], _is_negotiable(cls)) for cls in COLOURS if cls in classes)
    return Drawing(width, height, tuple(marks), lines, legend)


def _is_negotiable(cls: str) -> bool:
    return list(COLOURS).index(cls) >= list(COLOURS).index("Treaty")


@cache
def _font() -> ImageFont.FreeTypeFont | ImageFont.ImageFont:
    return ImageFont.load_default(FONT_SIZE)


def _mark(graph: Graph, node: str, x: float, y: float, size: float) -> Mark:
    data = graph.nodes[node]
    lines = tuple(wrap(data["label"], WRAP)[:3]) or ("?",)
    radius = SMALLEST + (LARGEST - SMALLEST) * math.sqrt(max(size, 0.0))
    width = max(2 * radius, max(_font().getlength(line) for line in lines) / WIDEST)
    cls = DRAWN_AS.get(data["cls"], data["cls"])
    count = data["statements"]
    title = f"{data['label']} ({data['cls']}): {count} statement{'s' if count != 1 else ''}"
    return Mark(node, x, y, radius, lines, width, COLOURS.get(cls, "#000000"), data["kind"] == "negotiable", title)


def _line(one: Mark, other: Mark, data: Mapping[str, object], heaviest: int) -> Line:
    weight, acts = data["weight"], data["acts"]
    assert isinstance(weight, int) and isinstance(acts, dict)
    title = f"{' '.join(one.lines)} – {' '.join(other.lines)}: " + ", ".join(f"{act} {n}" for act, n in acts.items())
    return Line(one.x, one.y, other.x, other.y, 1 + 5 * math.sqrt(weight / heaviest) * (heaviest > 1), title)


def _place(component: Graph, sizes: Scores, largest: float, fill: float) -> list[Mark]:
    """Lay one connected part out in pixels, its top left corner at the origin."""
    spots = layout(component)
    marks = [_mark(component, node, x, y, sizes[node] / largest) for node, (x, y) in sorted(spots.items())]
    boxes = np.array([(mark.width + GAP, mark.height + GAP) for mark in marks])
    centres = np.array([(mark.x, mark.y) for mark in marks])
    extent = np.maximum(np.ptp(centres, axis=0), 1e-9)
    area = float(boxes.prod(axis=1).sum()) / fill
    target = np.array([math.sqrt(area * ASPECT), math.sqrt(area / ASPECT)])
    if len(marks) > 1:
        # Ties as long one way as the other, but for labels, which are wide: stretched towards the page's shape.
        flat = extent[1] < 1e-6 * extent[0]
        centres = centres * (target / (extent if not flat else np.array([extent[0], 1.0])))
    centres = separate(centres, boxes)
    corner = (centres - boxes / 2).min(axis=0)
    return [
        replace(mark, x=float(x), y=float(y - mark.height / 2 + mark.radius + 1))
        for mark, (x, y) in zip(marks, centres - corner, strict=True)
    ]


def separate(centres: NDArray[np.float64], boxes: NDArray[np.float64]) -> NDArray[np.float64]:
    """Push boxes apart, each pair the shorter way, until none overlap; grow the whole where that does not end."""
    placed = centres.copy()
    half = (boxes[:, None, :] + boxes[None, :, :]) / 2
    upper = np.triu(np.ones((len(boxes), len(boxes)), dtype=bool), 1)
    for step in range(1, 100_000):
        between = placed[:, None, :] - placed[None, :, :]
        short = half - np.abs(between)
        pairs = np.argwhere((short > 1e-6).all(axis=2) & upper)
        if not len(pairs):
            break
        for one, other in pairs:
            axis = int(short[one, other].argmin())
            sign = 1.0 if between[one, other, axis] >= 0 else -1.0
            push = sign * (short[one, other, axis] / 2 + 1e-3)
            placed[one, axis] += push
            placed[other, axis] -= push
        if step % 60 == 0:
            placed *= 1.05
    return placed


def _bounds(marks: list[Mark]) -> tuple[float, float]:
    return (
        max(mark.x + mark.width / 2 for mark in marks) + GAP,
        max(mark.y - mark.radius + mark.height for mark in marks) + GAP,
    )


def _shelve(parts: list[list[Mark]]) -> tuple[list[Mark], float, float]:
    """Set the parts side by side in rows, no wider than the largest part or the page's shape asks for."""
    sizes = [_bounds(part) for part in parts]
    area = sum(width * height for width, height in sizes)
    limit = max([width for width, _ in sizes] + [math.sqrt(area * ASPECT)])
    marks: list[Mark] = []
    widest = left = top = tall = 0.0
    for part, (width, height) in zip(parts, sizes, strict=True):
        if left and left + width > limit:
            left, top, tall = 0.0, top + tall + 3 * GAP, 0.0
        marks.extend(_moved(part, left, top))
        left, tall = left + width + 3 * GAP, max(tall, height)
        widest = max(widest, left)
    return marks, widest, top + tall


def _moved(part: list[Mark], left: float, top: float) -> Iterator[Mark]:
    return (replace(mark, x=mark.x + left, y=mark.y + top) for mark in part)
