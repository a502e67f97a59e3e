"""How long the measures take, and how much memory: the compiled engines beside plain networkx, and at full size.

    python benchmarks/measures.py                 # both sizes beside networkx, then 100,000 nodes and 1,000,000 ties
    python benchmarks/measures.py --sizes 10000:50000 --full none --repeat 3

Networks are Barabasi and Albert's with weights, always the same. A measure is timed `--repeat` times and the median
taken; a measure networkx takes more than `--limit` seconds over is stopped and counted as longer. Where networkx goes
from source to source it is timed from a few of them, and the time multiplied (~). Other work on the machine changes
the seconds, and hardly the ratios: compare those. At full size the seconds of the processor stand beside those of the
clock: one thread computes, so that they are what a machine with nothing else to do would need.
"""

import argparse
import gc
import multiprocessing
import resource
import statistics
import time
from collections.abc import Callable, Iterator

import networkx as nx
import numpy as np

from ujar.network import NODE_MEASURES, Edges, Engine, Estimate, edges_of, fitting, measure_whole
from ujar.network.engine import has_compiled
from ujar.network.paths import DRAWS, EXACT_BETWEENNESS, SOURCES, WORK


def network(nodes: int, ties: int, seed: int = 7) -> Edges:
    """A network of about so many ties in which a newcomer ties itself to the well tied (Barabasi and Albert 1999)."""
    chance = np.random.default_rng(seed)
    each = ties // nodes
    ends = np.empty(2 * each * (nodes - each), dtype=np.int64)
    used = 0
    for node in range(each, nodes):
        pool = ends[:used]
        drawn = np.unique(pool[chance.integers(0, used, 2 * each)]) if used else np.arange(each)
        chosen = chance.permutation(drawn)[:each]
        chosen = np.concatenate([chosen, np.setdiff1d(np.arange(each), chosen)[: each - len(chosen)]])
        ends[used : used + each], ends[used + each : used + 2 * each] = chosen, node
        used += 2 * each
    pairs = ends.reshape(-1, 2, each)
    target, source = pairs[:, 0].ravel(), pairs[:, 1].ravel()
    weight = chance.integers(1, 6, len(source)).astype(np.float64)
    names = tuple(f"n{at:06}" for at in range(nodes))
    return Edges(names, np.minimum(source, target), np.maximum(source, target), weight)


TIMED = {"betweenness": 16, "closeness": 20}  # from so many sources networkx is timed


# The plain call of networkx that a measure stands for, on its own graph, with its own defaults where they decide.
PLAIN: dict[str, Callable[[nx.Graph], object]] = {
    "degree": lambda graph: dict(graph.degree()),
    "strength": lambda graph: dict(graph.degree(weight="weight")),
    "degreeShare": lambda graph: nx.degree_centrality(graph),
    "betweenness": lambda graph: nx.betweenness_centrality(graph, k=TIMED["betweenness"], seed=7),
    "closeness": lambda graph: [nx.closeness_centrality(graph, u=at) for at in range(TIMED["closeness"])],
    "eigenvector": lambda graph: nx.eigenvector_centrality(graph, weight="weight", max_iter=1000, tol=1e-9),
    "katz": lambda graph: nx.katz_centrality(graph, alpha=1e-3, weight="weight", max_iter=10_000),
    "pagerank": lambda graph: nx.pagerank(graph, weight="weight"),
    "core": lambda graph: nx.core_number(graph),
    "clustering": lambda graph: nx.clustering(graph),
    "camp": lambda graph: nx.community.louvain_communities(graph, weight="weight", seed=7),
}


def seconds(function: Callable[[], object], repeat: int) -> float:
    """The median of so many runs."""
    taken = []
    for _ in range(repeat):
        gc.collect()
        start = time.perf_counter()
        function()
        taken.append(time.perf_counter() - start)
    return statistics.median(taken)


def limited(name: str, nodes: int, ties: int, limit: float) -> float | None:
    """What networkx takes, in a process of its own; None where that is longer than the limit."""
    here, there = multiprocessing.Pipe(duplex=False)
    process = multiprocessing.get_context("fork").Process(target=_plainly, args=(name, nodes, ties, there))
    process.start()
    there.close()
    try:
        here.recv()  # it is ready
        return float(here.recv()) if here.poll(limit) else None
    finally:
        process.kill()
        process.join()


def _plainly(name: str, nodes: int, ties: int, there: object) -> None:
    graph = network(nodes, ties).graph()
    there.send(0.0)  # type: ignore[attr-defined]
    start = time.perf_counter()
    PLAIN[name](graph)
    there.send(time.perf_counter() - start)  # type: ignore[attr-defined]


def beside(nodes: int, ties: int, repeat: int, limit: float) -> Iterator[str]:
    """Each measure beside plain networkx."""
    edges = network(nodes, ties)
    yield f"\n{nodes:,} nodes, {edges.ties:,} ties: seconds, and how many times as fast"
    yield f"{'':14}{'networkx':>10}{'here':>10}{'ratio':>9}"
    fast = has_compiled()
    sampled = int(np.clip(WORK[fast] // (len(edges) + edges.ties), *SOURCES)) // DRAWS * DRAWS
    exact = nodes <= EXACT_BETWEENNESS[fast]
    # As many as here; of closeness networkx has no sample.
    sources = {"betweenness": nodes if exact else sampled, "closeness": nodes}
    NODE_MEASURES["core"].score(edges, Engine.AUTO)  # the engine is loaded before it is timed
    named = nx.relabel_nodes(edges.graph(), dict(enumerate(edges.names)))
    yield f"{'from networkx':14}{'':>10}{seconds(lambda: edges_of(named), 1):10.3f}"
    for name in PLAIN:
        row = NODE_MEASURES[name]
        ours = seconds(lambda row=row: row.score(edges, Engine.AUTO), repeat)
        plain = limited(name, nodes, ties, limit)
        mark = ">" if plain is None else "~" if name in TIMED else ""
        whole = (limit if plain is None else plain) * sources.get(name, 1) / TIMED.get(name, 1)
        shown, ratio = f"{mark}{whole:.3f}", f"{mark}{whole / ours:.1f}"
        yield f"{name:14}{shown:>10}{ours:10.3f}{ratio:>9}"


def full(nodes: int, ties: int) -> Iterator[str]:
    """Every default measure once, the whole time, and the most memory the process took."""
    edges = network(nodes, ties)
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1e6
    yield f"\n{nodes:,} nodes, {edges.ties:,} ties: every measure of nodes, and of the whole"
    yield f"{'':14}{'clock':>10}{'processor':>11}"
    clock = processor = 0.0
    rows = {name: NODE_MEASURES[name].score for name in fitting(edges)}
    for name, score in {**rows, "whole": lambda edges, _: measure_whole(edges)}.items():
        start, used = time.perf_counter(), time.process_time()
        found = score(edges, Engine.AUTO)
        taken, used = time.perf_counter() - start, time.process_time() - used
        clock, processor = clock + taken, processor + used
        yield f"{name:14}{taken:10.2f}{used:11.2f}{_precision(found)}"
    after = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1e6
    yield f"{'all':14}{clock:10.2f}{processor:11.2f}"
    yield f"{after:.2f} GB of memory at most, {before:.2f} GB of it before the first measure"


def _precision(found: object) -> str:
    if not isinstance(found, Estimate) or found.error is None:
        return ""
    return f"  within {found.error:.2g} (95 %), largest {found.values.max():.2g}"


def pair(text: str) -> tuple[int, int] | None:
    """The number of nodes and of ties, as in 10000:50000; `none` for no such network."""
    if text == "none":
        return None
    nodes, _, ties = text.partition(":")
    return int(nodes), int(ties)


def main() -> None:
    """Print the tables."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--sizes", nargs="*", type=pair, default=[(10_000, 50_000), (100_000, 500_000)])
    parser.add_argument("--full", type=pair, default=(100_000, 1_000_000))
    parser.add_argument("--repeat", type=int, default=3)
    parser.add_argument("--limit", type=float, default=60)
    wishes = parser.parse_args()
    print("compiled engines installed" if has_compiled() else "compiled engines not installed: networkx throughout")
    for nodes, ties in [wishes.full] if wishes.full else []:
        for line in full(nodes, ties):
            print(line, flush=True)
    for nodes, ties in filter(None, wishes.sizes):
        for line in beside(nodes, ties, wishes.repeat, wishes.limit):
            print(line, flush=True)


if __name__ == "__main__":
    main()
