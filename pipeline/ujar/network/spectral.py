"""Measures of walks: the network in, a number per node out, by the power method on the matrix of ties.

The matrix products are scipy's, compiled, for networks of any size; negative ties are left out, as no walk takes them.
"""

import numpy as np
from scipy import sparse

from ujar.network.edges import Edges, Floats, Ints, Matrix, part_numbers

_ROUNDS = 10_000
_CLOSE = 1e-12
DAMPING = 0.85


def eigenvector(edges: Edges) -> Floats:
    """Ties to the well tied count more (Bonacich 1972, J. Math. Sociology 2:113-120), each part for itself.

    By weight. The principal eigenvector of a network in parts is nought outside one of them; here every part has its
    own, of length one, times its share of the nodes, so that a pair apart can't outrank the rest. In one part it is the
    usual value. Direction doesn't count: for directed ties the measure degenerates, and Katz's or PageRank is the one
    to use (Bonacich and Lloyd 2001, Social Networks 23:191-201).
    """
    if not len(edges):
        return np.zeros(0)
    plain = edges.positive().undirected()
    count, labels = part_numbers(plain)
    vector, _ = _principal(plain.matrix(), count, labels)
    return np.asarray(vector * np.bincount(labels)[labels] / len(edges))


def _principal(matrix: Matrix, count: int, labels: Ints) -> tuple[Floats, Floats]:
    """The principal eigenvector of each part, of length one, and its eigenvalue."""

    def lengths(vector: Floats) -> Floats:
        return np.sqrt(np.bincount(labels, weights=vector**2, minlength=count))

    vector = np.ones(matrix.shape[0])
    vector /= lengths(vector)[labels]
    value = np.zeros(count)
    for _ in range(_ROUNDS):
        image = matrix @ vector
        value = lengths(image)
        # A two-mode network has the eigenvalues -k and k: shifted by half of k, the method settles on the right one.
        following = image + value[labels] / 2 * vector
        size = lengths(following)[labels]
        following = np.where(size > 0, following / np.where(size > 0, size, 1.0), vector)
        moved = np.abs(following - vector).sum()
        vector = following
        if moved < _CLOSE * len(vector):
            break
    return vector, value


def katz_alpha(edges: Edges) -> float:
    """How much less a tie counts a step farther off: 0.85 of the most for which Katz's sum is finite.

    The bound is the largest eigenvalue of the matrix without direction, (A + A')/2, which no directed one exceeds.
    """
    plain = edges.positive()
    if not plain.ties:
        return DAMPING
    both = plain.undirected()
    count, labels = part_numbers(both)
    _, values = _principal(both.matrix(), count, labels)
    return float(DAMPING / (values.max() / (2 if edges.directed else 1)))


def katz(edges: Edges) -> Floats:
    """All walks that lead to a node, the shorter counting more (Katz 1953, Psychometrika 18:39-43), of length one.

    By weight, along the direction of ties, each step counting `katz_alpha` of the one before. Every node has its share
    from the walk of no steps, so that parts apart are comparable.
    """
    towards = edges.positive().matrix().T.tocsr() * katz_alpha(edges)
    vector = np.ones(len(edges))
    for _ in range(_ROUNDS):
        following = towards @ vector + 1
        moved = np.abs(following - vector).sum()
        vector = following
        if moved < _CLOSE * np.abs(vector).sum():
            break
    return np.asarray(vector / (np.linalg.norm(vector) or 1.0))


def pagerank(edges: Edges) -> Floats:
    """Where a walk along the ties, by their weight, is found (Brin and Page 1998, Computer Networks 30:107-117).

    It follows the direction of ties; where none leads on, and with 15 % chance anywhere, it starts again at any node,
    so that every part has its share. The shares add up to one.
    """
    size = len(edges)
    if not size:
        return np.zeros(0)
    matrix = edges.positive().matrix()
    leaving = np.asarray(matrix.sum(axis=1)).ravel()
    ends = leaving == 0
    scale = np.divide(1.0, leaving, out=np.zeros(size), where=~ends)
    towards = matrix.T.tocsr()
    vector = np.full(size, 1 / size)
    for _ in range(_ROUNDS):
        following = DAMPING * (towards @ (vector * scale) + vector[ends].sum() / size) + (1 - DAMPING) / size
        moved = np.abs(following - vector).sum()
        vector = following
        if moved < _CLOSE * size:
            break
    return np.asarray(vector)


def hits(edges: Edges) -> tuple[Floats, Floats]:
    """Hubs and authorities (Kleinberg 1999, J. ACM 46:604-632), each adding up to one: who points to those who are
    pointed to, and who is pointed to by those who point.

    By weight, along the direction of ties; in a two-mode network from the first mode to the second, without direction
    both are the eigenvector. Only the part with the largest singular value has any: compare within a part.
    """
    plain = edges.positive()
    matrix = plain.matrix()
    if edges.first is not None:
        matrix = sparse.diags_array(edges.first.astype(np.float64)) @ matrix
    matrix = sparse.csr_array(matrix)
    back = matrix.T.tocsr()
    authority = np.ones(len(edges))
    hub = np.zeros(len(edges))
    for _ in range(_ROUNDS):
        hub = matrix @ authority
        following = back @ hub
        following = following / (following.sum() or 1.0)
        moved = np.abs(following - authority).sum()
        authority = following
        if moved < _CLOSE:
            break
    return np.asarray(hub / (hub.sum() or 1.0)), np.asarray(authority)
