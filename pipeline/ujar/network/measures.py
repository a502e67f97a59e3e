"""The measures of nodes by name: a network in, their scores out. How each is defined stands with its function."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

import numpy as np

from ujar.errors import InputError, UnknownName
from ujar.network import camps, local, paths, spectral
from ujar.network.edges import Edges, Floats, Graph, edges_of
from ujar.network.engine import Engine
from ujar.network.paths import Estimate

Score = Callable[[Edges, Engine], Estimate]


def _plain(function: Callable[[Edges], Floats]) -> Score:
    return lambda edges, engine: Estimate(function(edges))


def _by(function: Callable[[Edges, Engine], Floats]) -> Score:
    return lambda edges, engine: Estimate(function(edges, engine))


def _camp(edges: Edges, engine: Engine) -> Floats:
    return camps.find_camps(edges, engine).astype(np.float64) + 1


def _participation(edges: Edges, engine: Engine) -> Floats:
    return camps.participation(edges, camps.find_camps(edges, engine))


@dataclass(frozen=True, slots=True)
class NodeMeasure:
    """A measure of a node, with what to tell a reader."""

    title: str
    help: str
    source: str
    score: Score
    whole: bool = False  # a count, or a sum of counts, not a share
    directed: bool = False  # only where ties have a direction
    modes: bool = False  # also where there are two modes: who speaks, and what is spoken about
    ranks: bool = True  # more of it is more: not so the number of a camp

    def told(self, score: float) -> int | float:
        """A score as tables print it: the last digits of a float differ from machine to machine."""
        return int(score) if self.whole and score.is_integer() else round(score, 6)


NODE_MEASURES: Mapping[str, NodeMeasure] = {
    "degree": NodeMeasure(
        "Degree", "How many others it is tied to.", "Freeman 1978", _plain(local.degree), whole=True,
    ),
    "strength": NodeMeasure(
        "Strength", "Its ties, each counted by its weight.", "Barrat et al. 2004", _plain(local.strength), whole=True,
    ),
    "degreeShare": NodeMeasure(
        "Degree (share)", "The share of all it could be tied to.", "Freeman 1978; Borgatti and Everett 1997",
        _plain(local.degree_share),
    ),
    "inDegree": NodeMeasure(
        "In-degree", "How many point to it.", "Wasserman and Faust 1994", _plain(local.in_degree), whole=True,
        directed=True,
    ),
    "outDegree": NodeMeasure(
        "Out-degree", "To how many it points.", "Wasserman and Faust 1994", _plain(local.out_degree), whole=True,
        directed=True,
    ),
    "inStrength": NodeMeasure(
        "In-strength", "What points to it, by weight.", "Barrat et al. 2004", _plain(local.in_strength), whole=True,
        directed=True,
    ),
    "outStrength": NodeMeasure(
        "Out-strength", "What points away from it, by weight.", "Barrat et al. 2004", _plain(local.out_strength),
        whole=True, directed=True,
    ),
    "betweenness": NodeMeasure(
        "Betweenness", "How often it lies on the shortest way between two others.",
        "Freeman 1977; Borgatti and Everett 1997", paths.betweenness,
    ),
    "closeness": NodeMeasure(
        "Closeness", "How near it is to all others.", "Freeman 1978; Borgatti and Everett 1997", paths.closeness,
    ),
    "eigenvector": NodeMeasure(
        "Eigenvector", "How well it is tied to the well tied.", "Bonacich 1972", _plain(spectral.eigenvector),
    ),
    "katz": NodeMeasure("Katz", "How many ways lead to it, the short ones counting more.", "Katz 1953",
                        _plain(spectral.katz)),
    "pagerank": NodeMeasure(
        "PageRank", "How often a walk along the ties comes by.", "Brin and Page 1998", _plain(spectral.pagerank),
    ),
    "hub": NodeMeasure(
        "Hub", "How well it points to those who are pointed to.", "Kleinberg 1999",
        _plain(lambda edges: spectral.hits(edges)[0]), directed=True, modes=True,
    ),
    "authority": NodeMeasure(
        "Authority", "How well it is pointed to by those who point.", "Kleinberg 1999",
        _plain(lambda edges: spectral.hits(edges)[1]), directed=True, modes=True,
    ),
    "core": NodeMeasure(
        "Core", "The largest k for which it is among nodes with k ties each.", "Seidman 1983", _by(local.core),
        whole=True,
    ),
    "clustering": NodeMeasure(
        "Clustering", "How far its neighbours are tied, or are those of others.",
        "Watts and Strogatz 1998; Latapy et al. 2008", _by(local.clustering),
    ),
    "camp": NodeMeasure(
        "Camp", "The group it is tied to most.", "Blondel et al. 2008; Traag et al. 2019; Barber 2007", _by(_camp),
        whole=True, ranks=False,
    ),
    "participation": NodeMeasure(
        "Participation", "How evenly its ties are spread over the camps.", "Guimera and Amaral 2005",
        _by(_participation),
    ),
}  # fmt: skip


def fitting(edges: Edges) -> list[str]:
    """The names of the measures that have a meaning for a network: those for directed ties only where they are."""
    return [
        name
        for name, row in NODE_MEASURES.items()
        if not row.directed or edges.directed or (row.modes and edges.first is not None)
    ]


def find_measure(name: str) -> NodeMeasure:
    """Look a measure up. Raises UnknownName, which lists the known ones."""
    if name not in NODE_MEASURES:
        raise UnknownName("measure", name, NODE_MEASURES)
    return NODE_MEASURES[name]


def check_fitting(names: Iterable[str], edges: Edges, title: str = "this network") -> None:
    """Raise UnknownName for a measure there is not, InputError for one of directed ties where a network has none."""
    fit = fitting(edges)
    for name in names:
        find_measure(name)
        if name not in fit:
            raise InputError(f"{name} is of directed ties; {title} has none; choose of {', '.join(fit)}")


def measure_nodes(
    network: "Graph | Edges", names: Iterable[str] | None = None, *, engine: Engine = Engine.AUTO
) -> Mapping[str, Estimate]:
    """Score every node by the measures named, or by all that fit; in the order of the network's node names.

    Raises UnknownName for a measure there is not, InputError for one of directed ties where there are none.
    """
    edges = network if isinstance(network, Edges) else edges_of(network)
    wanted = fitting(edges) if names is None else list(names)
    check_fitting(wanted, edges)
    return {name: find_measure(name).score(edges, engine) for name in wanted}
