"""A network in, its drawing out: nodes by camp, class and weight, labels that don't overlap, and a legend."""

import math
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace

import numpy as np

from ujar.report.charts.legend import legend
from ujar.report.figure import DIM, INK, Figure, Item, Link, Stroke, Words, marker, text_width, wrapped
from ujar.report.layout import fitted, parts_of, shelved, stress
from ujar.report.style import CAMP_INKS, CAMPS, OTHER, OTHER_INK, Style
from ujar.report.texts import Texts

DRAWN = 300  # nodes a page can show legibly; the tables hold all of them
SMALLEST, LARGEST = 6.0, 22.0  # radius of a node
SMALL, LARGE = 10.0, 13.5  # size of a label; in a drawing of many nodes both are a tenth less
WRAP = 10.5  # a label's line, in letters' heights
GAP = 5.0  # between a node with its label and the next
ASPECT = 1.5
COLUMN = 940.0  # parts are set side by side within this width, a page's column, if the whole does not need more
# The share of the drawing that nodes and labels take before they are pushed apart: many nodes get less room for ties.
FILL_FEW, FILL_MANY, MANY = 0.32, 0.62, 200
FILL_SMALL, SMALL_PART = 0.45, 8  # a part of so few nodes is legible without much room
FORMS: Mapping[str, str] = {"Person": "disc", "State": "hexagon", "UnnamedSource": "triangle", "Region": "hexagon"}
TIE, FAINT = "#9a9a9a", "#bdbdbd"


@dataclass(frozen=True, slots=True)
class Node:
    """A node to draw: what it is called, of which class and kind, how much it weighs and which camp it is in."""

    iri: str
    label: str
    cls: str
    kind: str  # actor or negotiable
    statements: int
    size: float
    camp: int  # 0 is the largest


@dataclass(frozen=True, slots=True)
class Tie:
    """An actor and what it spoke about, how often, and by which acts."""

    one: str
    other: str
    weight: int
    tip: str


@dataclass(frozen=True, slots=True)
class Mark:
    """A node as drawn: its centre and radius, its label below, and the box that holds both."""

    node: Node
    x: float
    y: float
    radius: float
    lines: tuple[str, ...]
    size: float
    width: float

    @property
    def bold(self) -> bool:
        return self.node.kind == "negotiable"

    @property
    def pitch(self) -> float:
        return self.size * 1.15

    @property
    def height(self) -> float:
        return 2 * self.radius + self.pitch * len(self.lines) + 4

    @property
    def box(self) -> tuple[float, float, float, float]:
        """Left, top, right, bottom of node and label."""
        top = self.y - self.radius
        return self.x - self.width / 2, top, self.x + self.width / 2, top + self.height


def form_of(node: Node) -> str:
    """Squares are what is negotiated; people are round, states have six corners, organisations four."""
    return "square" if node.kind == "negotiable" else FORMS.get(node.cls, "diamond")


def place(nodes: Sequence[Node], ties: Sequence[Tie]) -> tuple[list[Mark], float, float]:
    """Where every node and label stands: each connected part by itself, the parts side by side."""
    largest = max((node.size for node in nodes), default=1.0) or 1.0
    number = {node.iri: at for at, node in enumerate(nodes)}
    pairs = [(number[tie.one], number[tie.other]) for tie in ties]
    fill = FILL_FEW + (FILL_MANY - FILL_FEW) * min(1.0, len(nodes) / MANY)
    placed: list[list[Mark]] = []
    for part in parts_of(len(nodes), pairs):
        within = {node: at for at, node in enumerate(part)}
        inner = [(within[one], within[other]) for one, other in pairs if one in within]
        marks = [_mark(nodes[at], nodes[at].size / largest, 0.9 if len(nodes) > MANY else 1.0) for at in part]
        room = max(fill, FILL_SMALL) if len(part) <= SMALL_PART else fill
        boxes = np.array([(mark.width + GAP, mark.height + GAP) for mark in marks])
        centres = fitted(stress(len(part), inner), boxes, fill=room, aspect=ASPECT)
        placed.append([
            replace(mark, x=float(x), y=float(y) - mark.height / 2 + mark.radius)
            for mark, (x, y) in zip(marks, centres, strict=True)
        ])  # fmt: skip
    sizes = [_extent(part) for part in placed]
    corners, width, height = shelved(sizes, ASPECT, COLUMN)
    moved = [
        replace(mark, x=mark.x + left, y=mark.y + top)
        for part, (left, top) in zip(placed, corners, strict=True) for mark in part
    ]  # fmt: skip
    return moved, width, height


def _extent(part: Sequence[Mark]) -> tuple[float, float]:
    return max(mark.box[2] for mark in part) + GAP / 2, max(mark.box[3] for mark in part) + GAP / 2


def _mark(node: Node, share: float, scale: float) -> Mark:
    root = math.sqrt(max(share, 0.0))
    size = scale * (SMALL + (LARGE - SMALL) * root)
    bold = node.kind == "negotiable"
    lines = wrapped(node.label, WRAP * size, size, bold, most=4)
    radius = scale * (SMALLEST + (LARGEST - SMALLEST) * root)
    width = max(2.4 * radius, max(text_width(line, size, bold) for line in lines)) + 2
    return Mark(node, 0.0, 0.0, radius, lines, size, width)


def draw(
    slug: str, title: str, text: str, nodes: Sequence[Node], ties: Sequence[Tie], camps: Sequence[str],
    link: Callable[[Node], str | None], tie_link: Callable[[Tie], str | None], texts: Texts, *, caption: str = "",
) -> Figure:  # fmt: skip
    """Draw a network; `camps` are the names of the camps that have a colour of their own, the largest first."""
    marks, width, height = place(nodes, ties)
    at = {mark.node.iri: mark for mark in marks}
    heaviest = max((tie.weight for tie in ties), default=1)
    many = len(nodes) > MANY
    items: list[Item] = []
    for tie in ties:
        one, other = at[tie.one], at[tie.other]
        line = 0.9 + (2.5 if many else 4.5) * math.sqrt(tie.weight / heaviest) * (heaviest > 1)
        stroke = Stroke(((one.x, one.y), (other.x, other.y)), FAINT if many else TIE, line)
        items.append(Link(tie_link(tie), tie.tip, (stroke,)))
    items += [_drawn(mark, link(mark.node), texts) for mark in sorted(marks, key=lambda mark: mark.radius)]
    width = max(width, 420.0)
    key, tall = _legend(nodes, camps, height + 22, width, texts)
    return Figure(slug, title, text, width + 4, height + 22 + tall, (*items, *key), caption, legible=0.85)


def _drawn(mark: Mark, href: str | None, texts: Texts) -> Link:
    colour, ink = camp_colour(mark.node.camp)
    shapes = [marker(form_of(mark.node), mark.x, mark.y, mark.radius, colour, "#ffffff", 1.2)]
    size = min(12.0, mark.radius * 1.25)
    shapes.append(Words(mark.x, mark.y + size * 0.36, camp_letter(mark.node.camp), size, "middle", colour=ink))
    for number, line in enumerate(mark.lines):
        y = mark.y + mark.radius + 2 + mark.size * 0.9 + mark.pitch * number
        shapes.append(Words(mark.x, y, line, mark.size, "middle", mark.bold, halo=True))
    tip = f"{mark.node.label} · {texts('statements', mark.node.statements)}"
    return Link(href, tip, tuple(shapes))


def camp_colour(camp: int) -> tuple[str, str]:
    """A camp's colour, and that of words on it."""
    return (CAMPS[camp], CAMP_INKS[camp]) if camp < len(CAMPS) else (OTHER, OTHER_INK)


def camp_letter(camp: int) -> str:
    """The letter that tells a camp without its colour; small camps share the grey, the smallest have no letter.

    >>> camp_letter(0), camp_letter(99)
    ('A', '')
    """
    return chr(ord("A") + camp) if camp < 26 else ""


def _legend(
    nodes: Sequence[Node], camps: Sequence[str], y: float, width: float, texts: Texts
) -> tuple[list[Item], float]:
    items: list[Item] = []
    forms = []
    for name, form in (("person", "disc"), ("state", "hexagon"), ("organisation", "diamond"), ("unnamed", "triangle"),
                       ("negotiable", "square")):  # fmt: skip
        if any(form_of(node) == form for node in nodes):
            forms.append(Style(texts(f"form.{name}"), "#ffffff", form=form))
    drawn, tall = legend(forms, 6, y, width - 12)
    items += drawn
    colours = [Style(f"{camp_letter(camp)}  {name}", CAMPS[camp], form="disc") for camp, name in enumerate(camps)]
    if any(node.camp >= len(CAMPS) for node in nodes):
        colours.append(Style(f"{camp_letter(len(CAMPS))} …  {texts('camp.small')}", OTHER, form="disc"))
    if colours:
        items.append(Words(6, y + tall + 6, texts("camp.legend"), 11, colour=DIM if colours else INK))
        drawn, more = legend(colours, 6, y + tall + 22, width - 12)
        items += drawn
        tall += 22 + more
    return items, tall
