"""Networks to measure and statements to select from, by hand."""

from pathlib import Path

import networkx as nx
import numpy as np

from ujar.network import Edges, Graph, edges_of
from ujar.network.kinds import KINDS
from ujar.network.material import Material
from ujar.network.sayings import Corpus, RawTie, Saying
from ujar.network.stances import Stances
from ujar.query import load_catalog

QUERIES = load_catalog(Path(__file__).parents[2] / "queries" / "networks")
STANCES_FILE = Path(__file__).parents[2] / "queries" / "networks" / "stances.yml"
PRO_AND_CON: Stances = {"Agree": 1.0, "Reject": -1.0}


def davis() -> Edges:
    """Davis, Gardner and Gardner's southern women and the events they went to."""
    graph = nx.davis_southern_women_graph()
    for node, mode in graph.nodes(data="bipartite"):
        graph.nodes[node]["kind"] = "actor" if mode == 0 else "negotiable"
    nx.set_edge_attributes(graph, 1, "weight")
    return edges_of(graph)


def karate() -> Edges:
    """Zachary's karate club, its ties weighted by the contexts two members meet in."""
    return edges_of(nx.relabel_nodes(nx.karate_club_graph(), lambda node: f"{node:02}"))


def chance(nodes: int, ties: int, *, directed: bool = False, seed: int = 1, modes: bool = False) -> Edges:
    """A random network with weights, in several parts where there are few ties."""
    draw = np.random.default_rng(seed)
    graph: Graph = nx.DiGraph() if directed else nx.Graph()
    graph.add_nodes_from(f"n{at:04}" for at in range(nodes))
    for one, two in draw.integers(0, nodes, (ties, 2)).tolist():
        if one != two and (not modes or one % 2 != two % 2):
            graph.add_edge(f"n{one:04}", f"n{two:04}", weight=int(draw.integers(1, 6)))
    if modes:
        for at, node in enumerate(sorted(graph)):
            graph.nodes[node]["kind"] = ("actor", "negotiable")[at % 2]
    return edges_of(graph)


def say(key: str, *, article: str | None = None, act: str = "Assert", **more: object) -> Saying:
    """A statement; its article is what stands before the hyphen of its id."""
    values: dict[str, object] = {
        "confidence": 1.0, "said_on": None, "is_direct": False, "is_embedded": False, "words": key, **more,
    }  # fmt: skip
    return Saying(key, article or key.partition("-")[0], act, **values)  # type: ignore[arg-type]


def debate(*said: tuple[str, str, str], kind: str = "actor-negotiable", stances: Stances = PRO_AND_CON) -> Material:
    """What actors said about negotiables: actor, act, negotiable; each statement in an article of its own."""
    sayings = {
        f"a{at}-1": say(f"a{at}-1", act=act, speakers=(actor,), about=(negotiable,))
        for at, (actor, act, negotiable) in enumerate(said)
    }
    raw = [RawTie(f"a{at}-1", actor, negotiable) for at, (actor, _, negotiable) in enumerate(said)]
    return Material(KINDS[kind], corpus(sayings), raw, stances)


def corpus(sayings: dict[str, Saying], **more: object) -> Corpus:
    """Statements, and nothing known of the things they name."""
    values: dict[str, object] = {"labels": {}, "classes": {}, "sureness": {}, "bodies": {}, **more}
    return Corpus(sayings, **values)  # type: ignore[arg-type]
