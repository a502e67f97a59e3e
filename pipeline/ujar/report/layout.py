"""A network's ties and the boxes of its nodes in, places out: near where tied, and no box on another."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_array
from scipy.sparse.csgraph import connected_components, shortest_path

Places = NDArray[np.float64]
Ties = Sequence[tuple[int, int]]

ROUNDS = 300  # of stress majorisation; further ones move nodes by less than their labels are high
FEW = 60  # nodes that fit a page without being drawn together, which can set one on a tie it has no part in
GATHERINGS, STEP = 12, 0.06  # rounds and steps of drawing together; with more, groups no longer stand apart
MARGIN = 14.0  # between parts that are not tied


def _matrix(size: int, ties: Ties) -> csr_array:
    ones, others = [one for one, _ in ties], [other for _, other in ties]
    return csr_array((np.ones(len(ties)), (ones, others)), shape=(size, size))


def parts_of(size: int, ties: Ties) -> list[list[int]]:
    """The connected parts, the largest first, each a list of node numbers."""
    if not size:
        return []
    _, labels = connected_components(_matrix(size, ties), directed=False)
    parts: dict[int, list[int]] = {}
    for node, label in enumerate(labels):
        parts.setdefault(int(label), []).append(node)
    return sorted(parts.values(), key=lambda part: (-len(part), part[0]))


def stress(size: int, ties: Ties) -> Places:
    """Places whose distances are close to the lengths of the paths between the nodes of a connected network.

    Kamada and Kawai's aim (1989, Inf. Proc. Letters 31:7-15) by majorisation (Gansner, Koren and North 2004, Graph
    Drawing, LNCS 3383:239-250), from the places that classical scaling gives: no chance is involved.
    """
    if size == 1:
        return np.zeros((1, 2))
    distance = shortest_path(_matrix(size, ties), directed=False, unweighted=True)
    places = _classical(distance)
    weight = distance + np.eye(size)
    weight = weight**-2.0
    np.fill_diagonal(weight, 0.0)
    laplacian = -weight
    np.fill_diagonal(laplacian, weight.sum(axis=1))
    inverse = np.linalg.pinv(laplacian, hermitian=True)
    for _ in range(ROUNDS):
        between = np.hypot(*(np.subtract.outer(along, along) for along in places.T))
        ratio = np.divide(weight * distance, between, out=np.zeros_like(between), where=between > 1e-9)
        pull = -ratio
        np.fill_diagonal(pull, ratio.sum(axis=1))
        moved = inverse @ (pull @ places)
        step = np.abs(moved - places).max()
        places = moved
        if step < 1e-3:
            break
    return places


def _classical(distance: Places) -> Places:
    """Classical scaling; nodes it would set on one spot are first moved apart by a hair, each in its own direction."""
    size = len(distance)
    centre = np.eye(size) - 1.0 / size
    values, vectors = np.linalg.eigh(-0.5 * centre @ (distance**2) @ centre)
    places = vectors[:, [-1, -2]] * np.sqrt(np.maximum(values[[-1, -2]], 0.0))
    signs = np.where(places[np.abs(places).argmax(axis=0), [0, 1]] < 0, -1.0, 1.0)  # a vector's sign is arbitrary
    turn = np.arange(size) * 2.399963229728653  # the golden angle
    spread: Places = places * signs + 0.05 * np.column_stack((np.cos(turn), np.sin(turn)))
    return spread


def fitted(places: Places, boxes: Places, *, fill: float, aspect: float) -> Places:
    """Scale places so that the boxes take a share `fill` of the area, then push them apart; the corner is at 0, 0."""
    if len(places) > 1:
        places = _levelled(places)
        extent = np.maximum(np.ptp(places, axis=0), 1e-9)
        area = float(boxes.prod(axis=1).sum()) / fill
        target = np.array([np.sqrt(area * aspect), np.sqrt(area / aspect)])
        flat = extent[1] < 1e-3 * extent[0]
        places = places * (target / (extent if not flat else np.array([extent[0], 1.0])))
        places = separate(places, boxes)
        if len(places) > FEW:
            places = gathered(places, boxes)
    moved: Places = places - (places - boxes / 2).min(axis=0)
    return moved


def _levelled(places: Places) -> Places:
    """Turned so that the longest way across runs from left to right, as pages and labels do."""
    centred = places - places.mean(axis=0)
    _, _, axes = np.linalg.svd(centred, full_matrices=False)
    axes = axes * np.where(axes[np.arange(2), np.abs(axes).argmax(axis=1)] < 0, -1.0, 1.0)[:, None]
    turned: Places = centred @ axes.T
    return turned


def separate(centres: Places, boxes: Places) -> Places:
    """Push boxes apart, each pair the shorter way, until none overlap; grow the whole where that does not end."""
    placed = centres.copy()
    half = (boxes[:, None, :] + boxes[None, :, :]) / 2
    upper = np.triu(np.ones((len(boxes), len(boxes)), dtype=bool), 1)
    for step in range(1, 100_000):
        short = half - np.abs(placed[:, None, :] - placed[None, :, :])
        pairs = np.argwhere((short > 1e-6).all(axis=2) & upper)
        if not len(pairs):
            break
        for one, other in pairs:
            gap = placed[one] - placed[other]
            lacking = (boxes[one] + boxes[other]) / 2 - np.abs(gap)
            if (lacking <= 0).any():
                continue  # an earlier push of this round has parted them
            axis = int(lacking.argmin())
            push = (1.0 if gap[axis] >= 0 else -1.0) * (lacking[axis] / 2 + 1e-3)
            placed[one, axis] += push
            placed[other, axis] -= push
        if step % 40 == 0:
            placed *= 1.04
    return placed


def gathered(places: Places, boxes: Places) -> Places:
    """Draw parted boxes together: each a step nearer to the middle where it is free, the innermost first.

    Pushing apart leaves gaps, most at the rim; without them the same labels fit a page at a larger size.
    """
    placed = places.copy()
    for _ in range(GATHERINGS):
        middle = placed.mean(axis=0)
        for node in np.argsort(np.linalg.norm(placed - middle, axis=1), kind="stable"):
            for way in ((1, 1), (1, 0), (0, 1)):
                wish = placed[node] + STEP * (middle - placed[node]) * np.array(way)
                short = (boxes[node] + boxes) / 2 - np.abs(placed - wish)
                taken = (short > 0).all(axis=1)
                taken[node] = False
                if not taken.any():
                    placed[node] = wish
                    break
    return placed


def shelved(
    sizes: Sequence[tuple[float, float]], aspect: float, least: float = 0.0
) -> tuple[list[tuple[float, float]], float, float]:
    """Corners for parts set side by side in rows, no wider than the largest, `least` or the page's shape asks for."""
    area = sum((width + MARGIN) * (height + MARGIN) for width, height in sizes)
    limit = max([width for width, _ in sizes] + [least, 0.6 * float(np.sqrt(area * aspect))])
    corners = [(0.0, 0.0)] * len(sizes)
    widest = left = top = tall = 0.0
    for at in sorted(range(len(sizes)), key=lambda at: (-sizes[at][1], at)):  # the tallest first: rows waste less
        width, height = sizes[at]
        if left and left + width > limit:
            left, top, tall = 0.0, top + tall + MARGIN, 0.0
        corners[at] = (left, top)
        widest, tall = max(widest, left + width), max(tall, height)
        left += width + MARGIN
    return corners, widest, top + tall
