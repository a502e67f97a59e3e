"""The parts of a network and where to draw them: a networkx graph in, smaller ones and positions out."""

from collections.abc import Iterable, Mapping

import networkx as nx

from ujar.network.edges import Graph
from ujar.network.engine import SEED

# Above this many nodes in one component a stress layout takes longer than a person waits.
STRESS_NODES = 250


def components(graph: Graph) -> list[Graph]:
    """The connected parts, largest first, then by name."""
    parts = sorted(nx.connected_components(graph), key=lambda part: (-len(part), min(part)))
    return [_part(graph, part) for part in parts]


def heart(graph: Graph, size: int) -> Graph:
    """The `size` nodes with the most statements and the ties among them; nodes left with no tie are dropped."""
    ranked = sorted(graph, key=lambda node: (-graph.nodes[node]["statements"], node))
    kept = set(ranked[:size])
    return _part(graph, (node for node in kept if any(other in kept for other in graph[node])))


def _part(graph: Graph, nodes: Iterable[str]) -> Graph:
    """Some nodes and the ties among them, in order: networkx's own goes by a set, and so by chance."""
    part: Graph = nx.Graph()
    part.add_nodes_from((node, graph.nodes[node]) for node in sorted(nodes))
    for one in list(part):
        ties = sorted(other for other in graph[one] if other in part and one < other)
        part.add_edges_from((one, other, graph.edges[one, other]) for other in ties)
    return part


def layout(component: Graph) -> Mapping[str, tuple[float, float]]:
    """Positions of a connected network's nodes, near where tied: Kamada and Kawai 1989 (Inf. Proc. Letters 31:7-15)."""
    if len(component) > STRESS_NODES:
        found = nx.spring_layout(component, weight=None, seed=SEED)
    else:
        found = nx.kamada_kawai_layout(component, weight=None)
    return {node: (float(x), float(y)) for node, (x, y) in found.items()}
