"""Camps and what lies between them: the network in, a camp per node, how good the division is, and its bridges out."""

from dataclasses import dataclass

import networkx as nx
import numpy as np
from scipy import sparse

from ujar.network import engine as compiled
from ujar.network.edges import Bools, Edges, Floats, Ints, Matrix
from ujar.network.engine import SEED, Engine, is_compiled
from ujar.network.local import strength

_ROUNDS = 100


def find_camps(edges: Edges, engine: Engine = Engine.AUTO) -> Ints:
    """Number the camps, 0 the largest: groups tied among themselves more than chance would have it.

    Louvain (Blondel et al. 2008, J. Stat. Mech. P10008) by networkx; in large networks Leiden (Traag, Waltman and van
    Eck 2019, Sci. Rep. 9:5233) by networkit. In a two-mode network the result is the start from which the bipartite
    modularity of Barber 2007 (Phys. Rev. E 76:066102) is raised to its nearest maximum by his BRIM. By weight;
    direction doesn't count, and negative ties are left out. A node without ties is a camp of its own.
    """
    plain = edges.positive().undirected()
    if not plain.ties:
        return np.arange(len(edges), dtype=np.int64)
    if is_compiled(plain, engine):
        found = np.array(compiled.leiden(plain), dtype=np.int64)
    else:
        found = np.zeros(len(edges), dtype=np.int64)
        for number, members in enumerate(nx.community.louvain_communities(plain.graph(), seed=SEED)):
            found[list(members)] = number
    if plain.first is not None:
        found = _raised(plain, plain.first, found)
    return _by_size(found)


def _by_size(labels: Ints) -> Ints:
    """Number the camps anew: the largest first, and of equal ones that whose first node comes first."""
    names, firsts, places, sizes = np.unique(labels, return_index=True, return_inverse=True, return_counts=True)
    order = np.lexsort((firsts, -sizes))
    rank = np.empty(len(names), dtype=np.int64)
    rank[order] = np.arange(len(names))
    return rank[places]


def _raised(edges: Edges, first: Bools, labels: Ints) -> Ints:
    """Move each mode's nodes to the camp the other mode makes best for them, until nothing is gained."""
    matrix = edges.matrix()
    strengths = np.asarray(matrix.sum(axis=1)).ravel()
    total = strengths[first].sum()
    best, score = labels, modularity(edges, labels)
    for _ in range(_ROUNDS):
        labels = best.copy()
        for mode in (first, ~first):
            members = _members(np.where(mode, -1, labels))
            expected = np.asarray(members.T @ strengths) / total
            tied = sparse.csr_array(matrix @ members)
            labels = np.where(mode, _choices(tied, strengths, expected, labels), labels)
        gained = modularity(edges, labels)
        if gained <= score + 1e-12:
            return best
        best, score = labels, gained
    return best


def _members(labels: Ints) -> Matrix:
    here = labels >= 0
    size = (len(labels), int(labels.max(initial=-1)) + 1)
    return sparse.csr_array((np.ones(int(here.sum())), (np.flatnonzero(here), labels[here])), shape=size)


def _choices(tied: Matrix, strengths: Floats, expected: Floats, labels: Ints) -> Ints:
    """For each node the camp it is tied to most beyond chance; among equals its own, else the first."""
    cells = tied.tocoo()
    row, camp = cells.row.astype(np.int64), cells.col.astype(np.int64)
    gain = np.round(cells.data - strengths[row] * expected[camp], 9)
    order = np.lexsort((camp, camp != labels[row], -gain, row))
    rows, at = np.unique(row[order], return_index=True)
    chosen = labels.copy()
    chosen[rows] = camp[order][at]
    return chosen


def modularity(edges: Edges, labels: Ints) -> float:
    """The share of weight within camps beyond what nodes of their strength would have by chance (Newman 2004, Phys.
    Rev. E 70:056131); in a two-mode network chance ties only nodes of different modes (Barber 2007).

    Direction doesn't count, and negative ties are left out; nought without ties.
    """
    plain = edges.positive().undirected()
    total = float(plain.weight.sum())
    if not total:
        return 0.0
    strengths = strength(plain)
    inside = plain.weight[labels[plain.source] == labels[plain.target]].sum() / total
    if plain.first is None:
        by_camp = np.bincount(labels, strengths)
        return float(inside - ((by_camp / (2 * total)) ** 2).sum())
    here = np.bincount(labels, strengths * plain.first)
    there = np.bincount(labels, strengths * ~plain.first)
    return float(inside - (here * there).sum() / total**2)


def participation(edges: Edges, labels: Ints) -> Floats:
    """How evenly a node's ties are spread over the camps: nought with all in one, near one with a few in each of many
    (Guimera and Amaral 2005, Nature 433:895-900): who bridges camps.

    By weight; direction doesn't count, negative ties are left out, and a node without ties has nought.
    """
    plain = edges.positive().undirected()
    tied = sparse.csr_array(plain.matrix() @ _members(labels))
    strengths = np.asarray(tied.sum(axis=1)).ravel()
    squares = np.asarray(tied.power(2).sum(axis=1)).ravel()
    share = np.divide(squares, strengths**2, out=np.ones(len(edges)), where=strengths > 0)
    return np.asarray(np.maximum(1 - share, 0.0))


@dataclass(frozen=True, slots=True)
class Bridge:
    """A tie between two camps, and what share of all the weight between the two it carries."""

    source: str
    target: str
    weight: float
    camps: tuple[int, int]
    share: float


def bridges(edges: Edges, labels: Ints) -> list[Bridge]:
    """The ties between camps, those that carry the most of what two camps have in common first.

    A tie whose loss leaves its ends far apart is a local bridge (Granovetter 1973, Am. J. Sociology 78:1360-1380); of
    groups rather than of two nodes, a tie between groups, the stronger the fewer others there are (Burt 1992,
    Structural Holes). By the size of weights; the camps are in the order of the tie.
    """
    one, two = labels[edges.source], labels[edges.target]
    between = np.flatnonzero(one != two)
    low, high = np.minimum(one, two)[between], np.maximum(one, two)[between]
    _, pair = np.unique(low * (int(labels.max(initial=0)) + 1) + high, return_inverse=True)
    weight = np.abs(edges.weight[between])
    total = np.bincount(pair, weight) if len(between) else np.zeros(0)
    found = [
        Bridge(
            edges.names[edges.source[at]], edges.names[edges.target[at]], float(edges.weight[at]),
            (int(one[at]), int(two[at])), float(size / (whole or 1.0)),
        )
        for at, size, whole in zip(between.tolist(), weight.tolist(), total[pair].tolist(), strict=True)
    ]  # fmt: skip
    return sorted(found, key=lambda tie: (-tie.share, -abs(tie.weight), tie.source, tie.target))
