"""Compiled engines for large networks, where the extra `fast` is installed: networkit and rustworkx behind networkx.

networkx is the reference: tests hold the engines' results against it. Both take the columns of ties as they are.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from enum import StrEnum
from functools import cache
from importlib.util import find_spec
from typing import Any

import numpy as np

from ujar.errors import InputError
from ujar.network.edges import Edges, Floats

LARGE = 1_000  # nodes: up to so many, networkx answers within seconds and nothing need be converted
SEED = 7


class Engine(StrEnum):
    """Who computes what takes more than a matrix: paths, cores, triangles, camps."""

    AUTO = "auto"  # compiled for large networks where installed
    NETWORKX = "networkx"
    COMPILED = "compiled"


@cache
def has_compiled() -> bool:
    """Whether networkit and rustworkx are installed."""
    return find_spec("networkit") is not None and find_spec("rustworkx") is not None


def is_compiled(edges: Edges, engine: Engine) -> bool:
    """Decide who computes. Raises InputError where the compiled engines are asked for and not installed."""
    if engine is Engine.COMPILED and not has_compiled():
        raise InputError("networkit and rustworkx are not installed; install ujar[fast], or leave the engine out")
    return engine is Engine.COMPILED or (engine is Engine.AUTO and len(edges) > LARGE and has_compiled())


@contextmanager
def one_thread() -> Iterator[Any]:
    """Networkit with one thread and a fixed seed: on several, what it samples or merges first is left to chance."""
    import networkit

    threads = networkit.getMaxNumberOfThreads()
    networkit.setNumberOfThreads(1)
    networkit.setSeed(SEED, False)
    try:
        yield networkit
    finally:
        networkit.setNumberOfThreads(threads)


def to_networkit(edges: Edges, *, weighted: bool = False) -> Any:
    """The network in networkit, without a Python object per tie."""
    import networkit

    ends = (np.ascontiguousarray(edges.source), np.ascontiguousarray(edges.target))
    if not edges.ties:
        return networkit.Graph(len(edges), weighted=weighted, directed=edges.directed)
    triples: Any = (np.ascontiguousarray(edges.weight), ends) if weighted else ends
    return networkit.GraphFromCoo(triples, n=len(edges), weighted=weighted, directed=edges.directed)


def exact_betweenness(edges: Edges) -> Floats:
    """The betweenness of each node by rustworkx, not normalised; one thread, so that it is the same to the last bit."""
    import rustworkx

    graph: Any = rustworkx.PyDiGraph(multigraph=False) if edges.directed else rustworkx.PyGraph(multigraph=False)
    graph.add_nodes_from(range(len(edges)))
    graph.add_edges_from_no_data(list(zip(edges.source.tolist(), edges.target.tolist(), strict=True)))
    found = rustworkx.betweenness_centrality(graph, normalized=False, parallel_threshold=len(edges) + 1)
    return np.array([found[node] for node in range(len(edges))])


def sampled_betweenness(edges: Edges, sources: int, draws: int) -> Iterator[Floats]:
    """Estimates of the betweenness of each node by networkit, not normalised, each from so many random sources."""
    with one_thread() as networkit:
        graph = to_networkit(edges)
        for draw in range(draws):
            networkit.setSeed(SEED + draw, False)
            estimate = networkit.centrality.EstimateBetweenness(graph, sources, False, False)
            estimate.run()
            # Networkit counts each pair of an undirected network both ways.
            yield np.array(estimate.scores()) / (1 if edges.directed else 2)


def core_numbers(edges: Edges) -> Floats:
    """The core number of each node by networkit; the ties have no direction."""
    with one_thread() as networkit:
        cores = networkit.centrality.CoreDecomposition(to_networkit(edges))
        cores.run()
        return np.array(cores.scores())


def local_clustering(edges: Edges) -> Floats:
    """The clustering coefficient of each node by networkit; the ties have no direction."""
    with one_thread() as networkit:
        clustering = networkit.centrality.LocalClusteringCoefficient(to_networkit(edges), True)
        clustering.run()
        return np.array(clustering.scores())


def leiden(edges: Edges) -> list[int]:
    """The community of each node by networkit's Leiden; the ties have weights and no direction."""
    with one_thread() as networkit:
        algorithm = networkit.community.ParallelLeiden(to_networkit(edges, weighted=True), randomize=False)
        algorithm.run()
        return list(algorithm.getPartition().getVector())
