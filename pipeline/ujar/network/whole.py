"""Measures of a network as a whole: one number each."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

import numpy as np

from ujar.network.camps import find_camps, modularity
from ujar.network.edges import Edges, part_numbers
from ujar.network.local import clustering as local_clustering
from ujar.network.local import degree

Number = float | int | None  # None where it has no meaning: the density of one node


def density(edges: Edges) -> Number:
    """The ties there are, of those there could be (Wasserman and Faust 1994, section 4.1.5).

    Each way counts where ties have a direction; in a two-mode network only ties between modes could be (Borgatti and
    Everett 1997, Social Networks 19:243-269). Weights don't count.
    """
    size = len(edges)
    most = size * (size - 1) if edges.directed else size * (size - 1) / 2
    if edges.first is not None:
        speaks = int(edges.first.sum())
        most = speaks * (size - speaks)
    return edges.ties / most if most else None


def assortativity(edges: Edges) -> Number:
    """Whether the well tied are tied to the well tied: the correlation of degrees over ties, -1 to 1 (Newman 2003,
    Phys. Rev. E 67:026126). None where all have the same degree.

    Weights and direction don't count. In a two-mode network it compares the degrees of the two modes.
    """
    plain = edges.undirected()
    counts = degree(plain)
    one, two = counts[plain.source], counts[plain.target]
    if plain.first is None:
        one, two = np.concatenate([one, two]), np.concatenate([two, one])
    else:
        swapped = ~plain.first[plain.source]
        one, two = np.where(swapped, two, one), np.where(swapped, one, two)
    if not len(one) or one.std() < 1e-12 or two.std() < 1e-12:
        return None
    return float(np.corrcoef(one, two)[0, 1])


def reciprocity(edges: Edges) -> Number:
    """The share of directed ties that run both ways (Wasserman and Faust 1994, section 13.3), else None."""
    if not edges.directed or not edges.ties:
        return None
    return 2 * (edges.ties - edges.undirected().ties) / edges.ties


def mean_clustering(edges: Edges) -> Number:
    """The clustering coefficient of nodes, on average (Watts and Strogatz 1998, Nature 393:440-442)."""
    return float(local_clustering(edges).mean()) if len(edges) else None


def camp_count(edges: Edges) -> Number:
    """How many camps have more than one member: see `find_camps`."""
    return int((np.bincount(find_camps(edges)) > 1).sum()) if len(edges) else 0


def division(edges: Edges) -> Number:
    """How clearly the network falls into camps: the modularity of the division that `find_camps` finds."""
    return modularity(edges, find_camps(edges)) if edges.ties else None


@dataclass(frozen=True, slots=True)
class Whole:
    """A measure of a whole network, with what to tell a reader."""

    title: str
    source: str
    score: Callable[[Edges], Number]


WHOLE: Mapping[str, Whole] = {
    "nodes": Whole("Nodes", "", len),
    "ties": Whole("Ties", "", lambda edges: edges.ties),
    "weight": Whole("Weight of all ties", "", lambda edges: float(edges.weight.sum())),
    "parts": Whole("Connected parts", "", lambda edges: part_numbers(edges)[0] if len(edges) else 0),
    "density": Whole("Density", "Borgatti and Everett 1997", density),
    "reciprocity": Whole("Reciprocity", "Wasserman and Faust 1994", reciprocity),
    "assortativity": Whole("Degree assortativity", "Newman 2003", assortativity),
    "clustering": Whole("Mean clustering", "Watts and Strogatz 1998; Latapy et al. 2008", mean_clustering),
    "camps": Whole("Camps", "Blondel et al. 2008; Traag et al. 2019", camp_count),
    "modularity": Whole("Modularity of the camps", "Newman 2004; Barber 2007", division),
}


def measure_whole(edges: Edges) -> Mapping[str, Number]:
    """All measures of the whole network."""
    return {name: row.score(edges) for name, row in WHOLE.items()}
