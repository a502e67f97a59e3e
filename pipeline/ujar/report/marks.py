"""Nodes and ties in, marks in their places out: each node with its label, none on another, off the ties where it can.

A label stands below its node or, where few are drawn, above it if less of the ties runs through it there.
"""

import math
from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from ujar.report.figure import COLUMN, text_width, wrapped
from ujar.report.layout import fitted, parts_of, shelved, stress

MANY = 200  # nodes, from which on everything is drawn smaller
SMALLEST, LARGEST = 6.0, 22.0  # radius of a node
SMALL, LARGE = 10.0, 13.5  # size of a label; in a drawing of many nodes both are a tenth less
WRAP = 10.5  # a label's line, in letters' heights
GAP = 5.0  # between a node with its label and the next
ASPECT = 1.5
# The share of the drawing that nodes and labels take before they are pushed apart: many nodes get less room for ties.
FILL_FEW, FILL_MANY = 0.32, 0.62
FILL_SMALL, SMALL_PART = 0.45, 8  # a part of so few nodes is legible without much room
TURNED = 150  # nodes, above which all labels stand below: among so many, a reader must know where to look
TURNS = 2  # how often each label may change its side

Box = tuple[float, float, float, float]  # left, top, right, bottom
Lines = NDArray[np.float64]  # of ties: x and y of either end


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
    """A node as drawn: its centre and radius, its label, and the box that holds both."""

    node: Node
    x: float
    y: float
    radius: float
    lines: tuple[str, ...]
    size: float
    width: float
    above: bool = False  # the label

    @property
    def bold(self) -> bool:
        return self.node.kind == "negotiable"

    @property
    def pitch(self) -> float:
        return self.size * 1.15

    @property
    def tall(self) -> float:
        """The height of the label."""
        return self.pitch * len(self.lines)

    @property
    def height(self) -> float:
        return 2 * self.radius + self.tall + 4

    @property
    def box(self) -> Box:
        """What node and label take."""
        top = self.y + self.radius - self.height if self.above else self.y - self.radius
        return self.x - self.width / 2, top, self.x + self.width / 2, top + self.height

    @property
    def label(self) -> Box:
        """What the label takes."""
        left, top, right, bottom = self.box
        start = top + 2 if self.above else bottom - 2 - self.tall
        return left, start, right, start + self.tall

    def turned(self) -> "Mark":
        """The same in the same box with the label on the other side of the node."""
        down = self.height - 2 * self.radius
        return replace(self, y=self.y - down if self.above else self.y + down, above=not self.above)


def place(nodes: Sequence[Node], ties: Sequence[Tie]) -> tuple[list[Mark], float, float]:
    """Where every node and label stands: each connected part by itself, the parts side by side."""
    largest = max((node.size for node in nodes), default=1.0) or 1.0
    pairs = _pairs([node.iri for node in nodes], ties)
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
    return off_the_ties(moved, _pairs([mark.node.iri for mark in moved], ties)), width, height


def _pairs(iris: Sequence[str], ties: Sequence[Tie]) -> list[tuple[int, int]]:
    """The ties as pairs of places in a list of nodes."""
    number = {iri: at for at, iri in enumerate(iris)}
    return [(number[tie.one], number[tie.other]) for tie in ties]


def off_the_ties(marks: Sequence[Mark], pairs: Sequence[tuple[int, int]]) -> list[Mark]:
    """Turn each label to the side where less of the ties runs through it, in a drawing of no more than TURNED nodes."""
    placed = list(marks)
    if len(placed) > TURNED:
        return placed
    ends = np.array(pairs, dtype=np.int64).reshape(-1, 2)
    spots = np.array([(mark.x, mark.y) for mark in placed]).reshape(-1, 2)
    for _ in range(TURNS):
        for at, mark in enumerate(placed):
            costs = []
            for wish in (mark, mark.turned()):
                spots[at] = wish.x, wish.y
                costs.append(covered(wish.label, np.hstack((spots[ends[:, 0]], spots[ends[:, 1]]))))
            placed[at] = mark.turned() if costs[1] < costs[0] - 1 else mark
            spots[at] = placed[at].x, placed[at].y
    return placed


def covered(box: Box, lines: Lines) -> float:
    """How much of the lines, in length, lies within a box (clipped as Liang and Barsky 1984 do)."""
    start, way = lines[:, :2], lines[:, 2:] - lines[:, :2]
    low, high = np.zeros(len(lines)), np.ones(len(lines))
    for axis in (0, 1):
        still = np.abs(way[:, axis]) < 1e-9
        step = np.where(still, 1.0, way[:, axis])
        one, two = ((box[side] - start[:, axis]) / step for side in (axis, axis + 2))
        outside = still & ((start[:, axis] < box[axis]) | (start[:, axis] > box[axis + 2]))
        low = np.maximum(low, np.where(still, np.where(outside, 2.0, 0.0), np.minimum(one, two)))
        high = np.minimum(high, np.where(still, 1.0, np.maximum(one, two)))
    return float((np.maximum(high - low, 0.0) * np.hypot(way[:, 0], way[:, 1])).sum())


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
