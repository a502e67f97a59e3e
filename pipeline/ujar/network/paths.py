"""Measures of shortest paths: the network in, a number per node and how exact it is out.

A path's length is its number of ties. The weights count statements, and a statement more makes two actors neither
nearer nor farther apart; Opsahl, Agneessens and Skvoretz 2010 (Social Networks 32:245-251) show what weights do.
"""

from dataclasses import dataclass

import networkx as nx
import numpy as np

from ujar.network import engine as compiled
from ujar.network.edges import Edges, Floats, Ints, Matrix, part_numbers
from ujar.network.engine import SEED, Engine, is_compiled

# Exact up to so many nodes; above, from sampled sources. Chosen so that two busy cores need some ten seconds.
EXACT_BETWEENNESS = {False: 1_000, True: 3_000}
EXACT_CLOSENESS = 10_000
# Sampled sources: as many as go through so many ties in all, but no fewer and no more than SOURCES.
WORK = {False: 20_000_000, True: 64_000_000}
SOURCES = (128, 1_000)
DRAWS = 8  # the sources are drawn in so many rounds, and the rounds' spread gives the error
STUDENT = 2.365  # two-sided 95 % of Student's t with DRAWS - 1 degrees of freedom
NEARNESS_SOURCES = 256
_BLOCK = 64


@dataclass(frozen=True, slots=True)
class Estimate:
    """A value per node; `error` is half the width of the widest 95 % interval of them all, None where exact."""

    values: Floats
    error: float | None = None


def betweenness(edges: Edges, engine: Engine = Engine.AUTO) -> Estimate:
    """The share of shortest paths between others that lead through a node (Freeman 1977, Sociometry 40:35-41).

    By the algorithm of Brandes 2001 (J. Math. Sociology 25:163-177); above EXACT_BETWEENNESS nodes estimated from
    sampled sources (Brandes and Pich 2007, Int. J. Bifurcation and Chaos 17:2303-2318), with the error of the sample.
    Weights don't count; paths follow the direction of ties. Between parts there are no paths, and the share is of all
    pairs, so that the middle of a small part ranks low. In a two-mode network: of the most a node of its mode can have
    (Borgatti and Everett 1997, Social Networks 19:243-269). Negative ties are left out.
    """
    edges = edges.positive()
    fast = is_compiled(edges, engine)
    most = _most_between(edges)
    sources = int(np.clip(WORK[fast] // max(len(edges) + edges.ties, 1), *SOURCES))
    if len(edges) <= max(EXACT_BETWEENNESS[fast], sources):
        raw = compiled.exact_betweenness(edges) if fast else _networkx_betweenness(edges, None)
        return Estimate(_ratio(raw, most))
    if fast:
        draws = list(compiled.sampled_betweenness(edges, sources // DRAWS, DRAWS))
    else:
        draws = [_networkx_betweenness(edges, sources // DRAWS, SEED + draw) for draw in range(DRAWS)]
    shares = np.stack([_ratio(draw, most) for draw in draws])
    error = STUDENT * shares.std(axis=0, ddof=1).max() / np.sqrt(DRAWS)
    return Estimate(shares.mean(axis=0), float(error))


def _networkx_betweenness(edges: Edges, sources: int | None, seed: int = SEED) -> Floats:
    found = nx.betweenness_centrality(edges.graph(), k=sources, normalized=False, seed=seed)
    return np.array([found[node] for node in range(len(edges))])


def _most_between(edges: Edges) -> Floats:
    """The highest betweenness each node could have, in pairs."""
    if edges.first is None:
        pairs = (len(edges) - 1) * (len(edges) - 2)
        return np.full(len(edges), pairs if edges.directed else pairs / 2, dtype=np.float64)
    here = int(edges.first.sum())
    there = len(edges) - here
    return np.where(edges.first, _most_between_modes(here, there), _most_between_modes(there, here))


def _most_between_modes(own: int, other: int) -> float:
    """The highest betweenness a node can have whose mode has `own` nodes and the other mode `other`."""
    if not own or not other:
        return 0.0
    whole, rest = divmod(own - 1, other)
    return (
        other**2 * (whole + 1) ** 2 + other * (whole + 1) * (2 * rest - whole - 1) - rest * (2 * whole - rest + 3)
    ) / 2


def closeness(edges: Edges, engine: Engine = Engine.AUTO) -> Estimate:
    """How near a node is to those that can reach it, times the share of the others that can (Freeman 1978, Social
    Networks 1:215-239; Wasserman and Faust 1994, p. 201, for networks in parts).

    Weights don't count; along directed ties it is the distance towards the node, so that who is often pointed to is
    close. In a two-mode network: of the least the distances could be for a node of its mode in its part (Borgatti and
    Everett 1997, Social Networks 19:243-269). Above EXACT_CLOSENESS nodes the mean distance in each part is that from
    NEARNESS_SOURCES of its nodes (Eppstein and Wang 2004, J. Graph Algorithms and Applications 8:39-45); how many can
    reach a node stays exact where ties have no direction, and is estimated as well where they have. Negative ties are
    left out.
    """
    edges = edges.positive()
    exact = engine is Engine.NETWORKX or len(edges) <= EXACT_CLOSENESS
    if engine is Engine.NETWORKX:
        reached, total = _networkx_distances(edges)
        spread = None
    elif exact or edges.directed:
        reached, total, spread = _distances(edges, exact=exact)
    else:
        reached, total, spread = _distances_by_part(edges)
    values = _ratio(_least(edges, reached), total) * reached / max(len(edges) - 1, 1)
    if spread is None:
        return Estimate(values)
    return Estimate(values, float(np.max(values * _ratio(spread, total), initial=0.0)))


def _least(edges: Edges, reached: Floats) -> Floats:
    """The least that the distances to those a node can reach could add up to: one step each, in two modes two steps to
    each of its own. networkx takes the whole network's there even for a part of it, and a pair apart comes first."""
    if edges.first is None:
        return reached
    count, labels = part_numbers(edges)
    speaks = np.bincount(labels, weights=edges.first, minlength=count)[labels]
    heard = np.bincount(labels, minlength=count)[labels] - speaks
    return np.asarray(np.where(edges.first, heard + 2 * (speaks - 1), speaks + 2 * (heard - 1)))


def _networkx_distances(edges: Edges) -> tuple[Floats, Floats]:
    graph = edges.graph()
    towards = graph.reverse() if edges.directed else graph  # type: ignore[attr-defined]
    reached, total = np.zeros(len(edges)), np.zeros(len(edges))
    for node in range(len(edges)):
        lengths = nx.single_source_shortest_path_length(towards, node)
        reached[node], total[node] = len(lengths) - 1, sum(lengths.values())
    return reached, total


def _distances(edges: Edges, *, exact: bool) -> tuple[Floats, Floats, Floats | None]:
    """For each node, from how many it can be reached and how far they are in sum, and half the 95 % interval of it."""
    size = len(edges)
    chance = np.random.default_rng(SEED)
    sources = np.arange(size) if exact else np.sort(chance.choice(size, NEARNESS_SOURCES, replace=False))
    count, total, squares = _from_sources(edges.matrix(weighted=False), sources)
    if exact:
        return count, total, None
    scale = (size - 1) / np.where(np.isin(np.arange(size), sources), len(sources) - 1, len(sources))
    return count * scale, total * scale, _half_width(count, total, squares) * count * scale


def _distances_by_part(edges: Edges) -> tuple[Floats, Floats, Floats]:
    """The same for ties without direction: a part no larger than the sample is measured exactly."""
    count, labels = part_numbers(edges)
    sizes = np.bincount(labels, minlength=count)
    order = np.random.default_rng(SEED).permutation(len(edges))
    by_part = order[np.argsort(labels[order], kind="stable")]
    place = np.arange(len(edges)) - np.repeat(np.cumsum(sizes) - sizes, sizes)
    chosen = place < NEARNESS_SOURCES
    # One source of each part at a time: the parts don't touch, so that one search serves them all.
    seen, total, squares = _from_sources(edges.matrix(weighted=False), by_part[chosen], place[chosen])
    reached = (sizes[labels] - 1).astype(np.float64)
    whole = seen >= reached
    mean = _ratio(total, seen)
    spread = np.where(whole, 0.0, _half_width(seen, total, squares) * reached)
    return reached, mean * reached, spread


def _half_width(count: Floats, total: Floats, squares: Floats) -> Floats:
    """Half the 95 % interval of the mean distance, as if the sample's distances were normal."""
    mean = _ratio(total, count)
    variance = np.maximum(_ratio(squares, count) - mean**2, 0.0)
    return np.asarray(1.96 * np.sqrt(_ratio(variance, np.maximum(count - 1, 1.0))))


def _from_sources(matrix: Matrix, sources: Ints, rounds: Ints | None = None) -> tuple[Floats, Floats, Floats]:
    """Search outwards from the sources, those of one round together; sum each node's count, distance and its square."""
    size = matrix.shape[0]
    turn = np.arange(len(sources)) if rounds is None else rounds
    count, total, squares = np.zeros(size), np.zeros(size), np.zeros(size)
    onwards = matrix.T.tocsr().astype(np.float32)
    for start in range(0, int(turn.max(initial=-1)) + 1, _BLOCK):
        here = (turn >= start) & (turn < start + _BLOCK)
        frontier = np.zeros((size, int(turn[here].max()) - start + 1), dtype=np.float32)
        frontier[sources[here], turn[here] - start] = 1
        unseen = frontier == 0
        step = 0
        while True:
            frontier = ((onwards @ frontier) > 0) & unseen
            found = frontier.sum(axis=1, dtype=np.float64)
            if not found.any():
                break
            step += 1
            unseen &= ~frontier
            count += found
            total += found * step
            squares += found * step**2
            frontier = frontier.astype(np.float32)
    return count, total, squares


def _ratio(one: Floats, two: Floats) -> Floats:
    return np.divide(one, two, out=np.zeros(len(one)), where=two > 0)
