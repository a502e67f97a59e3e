"""Measures of a node's own ties: the network in, a number per node out."""

from itertools import pairwise

import networkx as nx
import numpy as np

from ujar.network import engine as compiled
from ujar.network.edges import Edges, Floats
from ujar.network.engine import Engine, is_compiled


def degree(edges: Edges) -> Floats:
    """How many others a node is tied to (Freeman 1978, Social Networks 1:215-239).

    Weights don't count. Directed ties count at either end. A part apart changes nothing.
    """
    return in_degree(edges) + out_degree(edges)


def in_degree(edges: Edges) -> Floats:
    """How many point to a node (Wasserman and Faust 1994, section 4.3): a directed measure. Weights don't count."""
    return np.bincount(edges.target, minlength=len(edges)).astype(np.float64)


def out_degree(edges: Edges) -> Floats:
    """To how many a node points (Wasserman and Faust 1994, section 4.3): a directed measure. Weights don't count."""
    return np.bincount(edges.source, minlength=len(edges)).astype(np.float64)


def strength(edges: Edges) -> Floats:
    """The sum of the weights of a node's ties (Barrat et al. 2004, PNAS 101:3747-3752).

    Directed ties count at either end; negative weights are subtracted. A part apart changes nothing.
    """
    return in_strength(edges) + out_strength(edges)


def in_strength(edges: Edges) -> Floats:
    """The sum of the weights of the ties that point to a node (Barrat et al. 2004): a directed measure."""
    return np.bincount(edges.target, weights=edges.weight, minlength=len(edges)).astype(np.float64)


def out_strength(edges: Edges) -> Floats:
    """The sum of the weights of the ties that point away from a node (Barrat et al. 2004): a directed measure."""
    return np.bincount(edges.source, weights=edges.weight, minlength=len(edges)).astype(np.float64)


def degree_share(edges: Edges) -> Floats:
    """The degree as a share of the most a node can have (Freeman 1978): all others, and both ways where directed.

    In a two-mode network: of all nodes of the other mode (Borgatti and Everett 1997, Social Networks 19:243-269).
    Weights don't count. A node in a part apart is measured against all, not against its part.
    """
    most = np.full(len(edges), float(max(len(edges) - 1, 1)) * (2 if edges.directed else 1))
    if edges.first is not None:
        speaks = int(edges.first.sum())
        most = np.where(edges.first, max(len(edges) - speaks, 1), max(speaks, 1)).astype(np.float64)
    return np.asarray(degree(edges) / most)


def core(edges: Edges, engine: Engine = Engine.AUTO) -> Floats:
    """The largest k for which a node is among nodes with k ties each to one another (Seidman 1983, Social Networks
    5:269-287). Weights and direction don't count, negative ties are left out; a part apart has cores of its own.
    """
    plain = edges.positive().undirected()
    if is_compiled(edges, engine):
        return compiled.core_numbers(plain)
    return _listed(nx.core_number(plain.graph()), len(edges))


def clustering(edges: Edges, engine: Engine = Engine.AUTO) -> Floats:
    """The share of pairs of a node's neighbours that are tied (Watts and Strogatz 1998, Nature 393:440-442).

    Weights and direction don't count; nought with fewer than two neighbours. A two-mode network has no triangles: there
    it is how far a node's neighbours are those of the others it shares any with, `|A & B| / |A | B|` on average
    (Latapy, Magnien and Del Vecchio 2008, Social Networks 30:31-48). Negative ties are left out.
    """
    edges = edges.positive()
    if edges.first is not None:
        return _shared(edges)
    plain = edges.undirected()
    if is_compiled(edges, engine):
        return compiled.local_clustering(plain)
    return _listed(nx.clustering(plain.graph()), len(edges))


def _shared(edges: Edges, most: int = 4_000_000) -> Floats:
    """The two-mode clustering, some rows at a time: as many as share neighbours in no more than `most` ways."""
    matrix = edges.matrix(weighted=False)
    counts = np.asarray(matrix.sum(axis=1)).ravel()
    block = (np.cumsum(matrix @ counts) // most).astype(np.int64)
    starts = np.flatnonzero(np.diff(block, prepend=-1)) if len(edges) else block
    found = np.zeros(len(edges))
    for start, end in pairwise([*starts.tolist(), len(edges)]):
        shared = (matrix[start:end] @ matrix).tocoo()
        row, column, both = shared.row + start, shared.col, shared.data
        apart = row != column
        row, column, both = row[apart], column[apart], both[apart]
        alike = both / (counts[row] + counts[column] - both)
        total = np.bincount(row - start, weights=alike, minlength=end - start)
        others = np.bincount(row - start, minlength=end - start)
        found[start:end] = np.divide(total, others, out=np.zeros(end - start), where=others > 0)
    return found


def _listed(found: object, size: int) -> Floats:
    assert isinstance(found, dict)
    return np.array([float(found[node]) for node in range(size)])
