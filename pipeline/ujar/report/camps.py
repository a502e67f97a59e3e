"""A network in, its camps out: groups tied more closely within than to the others, the largest first."""

from ujar.network import Graph, edges_of, find_camps


def camps_of(graph: Graph) -> dict[str, int]:
    """Number each node's camp, 0 the largest."""
    edges = edges_of(graph)
    return dict(zip(edges.names, find_camps(edges).tolist(), strict=True))
