"""A network as arrays: nodes are integers, ties three columns, so that matrices and compiled engines take it whole."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from typing import Any, TypeAlias

import networkx as nx
import numpy as np
import numpy.typing as npt
from scipy import sparse
from scipy.sparse.csgraph import connected_components

Graph: TypeAlias = "nx.Graph[str]"
Ints: TypeAlias = npt.NDArray[np.int64]
Floats: TypeAlias = npt.NDArray[np.float64]
Bools: TypeAlias = npt.NDArray[np.bool_]
Matrix: TypeAlias = Any  # scipy.sparse.csr_array, which has no stubs


@dataclass(frozen=True, slots=True)
class Edges:
    """Nodes by name and the ties between them, each once and none from a node to itself.

    `first` marks, in a two-mode network, the nodes of the first mode (who speaks); None for one mode.
    """

    names: tuple[str, ...]
    source: Ints
    target: Ints
    weight: Floats
    directed: bool = False
    first: Bools | None = None

    def __len__(self) -> int:
        return len(self.names)

    @property
    def ties(self) -> int:
        return len(self.source)

    def matrix(self, *, weighted: bool = True) -> Matrix:
        """The adjacency matrix, row to column; both ways where ties have no direction."""
        values = self.weight if weighted else np.ones(self.ties)
        size = (len(self), len(self))
        found = sparse.csr_array((values, (self.source, self.target)), shape=size)
        return found if self.directed else sparse.csr_array(found + found.T)

    def undirected(self) -> "Edges":
        """The ties without their direction: two that run both ways become one, with the sum of their weights."""
        if not self.directed:
            return self
        low, high = np.minimum(self.source, self.target), np.maximum(self.source, self.target)
        return summed(self.names, low, high, self.weight, first=self.first)

    def positive(self) -> "Edges":
        """Only the ties with a weight above nought: a walk can't go along one that sets its ends apart."""
        kept = self.weight > 0
        if kept.all():
            return self
        return replace(self, source=self.source[kept], target=self.target[kept], weight=self.weight[kept])

    def graph(self) -> "nx.Graph[int]":
        """The same as a networkx graph of integers."""
        graph: nx.Graph[int] = nx.DiGraph() if self.directed else nx.Graph()
        graph.add_nodes_from(range(len(self)))
        ends = zip(self.source.tolist(), self.target.tolist(), self.weight.tolist(), strict=True)
        graph.add_weighted_edges_from(ends)
        return graph

    def by_name(self, values: Floats) -> Mapping[str, float]:
        """A number per node by the node's name."""
        return dict(zip(self.names, values.tolist(), strict=True))


def summed(
    names: tuple[str, ...], source: Ints, target: Ints, weight: Floats, *, directed: bool = False,
    first: Bools | None = None,
) -> Edges:  # fmt: skip
    """Make a network of ties that may come more than once: their weights add up; ties to oneself are dropped."""
    apart = source != target
    source, target, weight = source[apart], target[apart], weight[apart]
    codes, places = np.unique(source * max(len(names), 1) + target, return_inverse=True)
    total = np.bincount(places, weights=weight, minlength=len(codes)).astype(np.float64)
    rows, columns = np.divmod(codes, max(len(names), 1))
    return Edges(names, rows, columns, total, directed, first)


def edges_of(graph: Graph) -> Edges:
    """Take a networkx graph's nodes, in the order of their names, and its ties by `weight` (1 where there is none).

    It has two modes where its nodes are of two `kind`s and no tie lies within one; the mode that speaks (actor or
    outlet) is the first.
    """
    names = tuple(sorted(graph))
    number = {name: at for at, name in enumerate(names)}
    triples = [(number[one], number[two], weight) for one, two, weight in graph.edges(data="weight", default=1.0)]
    columns = np.array(triples, dtype=np.float64).reshape(-1, 3)
    source, target = columns[:, 0].astype(np.int64), columns[:, 1].astype(np.int64)
    if not graph.is_directed():
        source, target = np.minimum(source, target), np.maximum(source, target)
    first = None if graph.is_directed() else _first_mode([graph.nodes[name].get("kind") for name in names])
    if first is not None and (first[source] == first[target]).any():
        first = None
    return summed(names, source, target, columns[:, 2], directed=graph.is_directed(), first=first)


def _first_mode(kinds: Iterable[Any]) -> Bools | None:
    found = list(kinds)
    speaks = next((kind for kind in ("outlet", "actor") if kind in found), found[0] if found else None)
    return np.array([kind == speaks for kind in found]) if len(set(found)) == 2 else None


def part_numbers(edges: Edges) -> tuple[int, Ints]:
    """How many connected parts there are, and the part of each node; direction doesn't count."""
    count, labels = connected_components(edges.matrix(weighted=False), directed=edges.directed, connection="weak")
    return int(count), np.asarray(labels, dtype=np.int64)
