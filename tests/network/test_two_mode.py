"""The whole two-mode network of the sample: its nodes and ties, and what measures make of small ones."""

import math

import networkx as nx
import pytest

from sample_graph import crowd, fill, sample_store
from ujar.network import Edges, Graph, build_network, edges_of, measure_nodes, two_mode
from ujar.store import open_store

KG = "https://w3id.org/ujar/kg/"


def debate(*ties: tuple[str, str, int]) -> Graph:
    """A network of actors (small letters) and negotiables (capitals)."""
    nodes = {node: 1 for one, two, _ in ties for node in (one, two)}
    return two_mode({(one, two): {"Assert": weight} for one, two, weight in ties}, nodes, {}, {})


def score(graph: Graph, name: str) -> dict[str, float]:
    edges: Edges = edges_of(graph)
    return dict(edges.by_name(measure_nodes(edges, [name])[name].values))


def test_sample_gives_actors_and_negotiables_with_weights_and_acts() -> None:
    graph = build_network(sample_store())
    mira, ocean = f"{KG}person/mira-tolvan", f"{KG}treaty/ocean"
    assert graph.nodes[mira] == {"label": "Mira Tolvan", "cls": "Person", "kind": "actor", "statements": 5}
    assert graph.nodes[f"{KG}treaty/northern-missiles"]["cls"] == "DraftTreaty"
    assert graph.edges[mira, ocean] == {"weight": 3, "acts": {"Assert": 1, "Promise": 1, "Reject": 1}}
    assert len(graph) == 11
    assert all({graph.nodes[node]["kind"] for node in edge} == {"actor", "negotiable"} for edge in graph.edges)


def test_a_claim_about_two_negotiables_is_one_statement_of_its_actor() -> None:
    graph = build_network(sample_store())
    diplomat = f"{KG}group/diplomat-senior-a1"
    assert (graph.nodes[diplomat]["statements"], graph.degree(diplomat, weight="weight")) == (1, 2)


def test_a_joint_statement_ties_each_speaker() -> None:
    graph = build_network(sample_store())
    assert set(graph[f"{KG}negotiation/valley"]) == {
        f"{KG}{each}" for each in ("state/ardania", "state/costavia", "group/diplomat-senior-a1")
    }


def test_labels_come_in_the_language_asked_for_else_in_any() -> None:
    graph = build_network(sample_store(), languages=("id",))
    assert graph.nodes[f"{KG}treaty/ocean"]["label"] == "Perjanjian Samudra"
    assert build_network(sample_store(), languages=("fr",)).nodes[f"{KG}treaty/ocean"]["label"] == "Ocean Treaty"


def test_an_entity_minted_in_many_articles_is_counted_once() -> None:
    graph = build_network(fill(open_store("memory:"), tuple(crowd(12, 4))))
    assert sum(data["statements"] for _, data in graph.nodes(data=True) if data["kind"] == "actor") == 12
    assert graph.nodes[f"{KG}person/tokoh-0"]["statements"] == 1


def test_nodes_that_nothing_is_known_of_are_called_by_the_end_of_their_iri() -> None:
    graph = debate(("x/a", "y/T", 2))
    assert graph.nodes["x/a"] == {"label": "a", "cls": "Actor", "kind": "actor", "statements": 1}
    assert graph.edges["x/a", "y/T"] == {"weight": 2, "acts": {"Assert": 2}}


def test_star_has_all_betweenness_in_its_middle() -> None:
    star = debate(*((actor, "T", 1) for actor in "abcd"))
    assert score(star, "betweenness") == {"T": 1.0, "a": 0.0, "b": 0.0, "c": 0.0, "d": 0.0}
    assert score(star, "eigenvector")["T"] == pytest.approx(1 / math.sqrt(2))
    assert score(star, "eigenvector")["a"] == pytest.approx(1 / math.sqrt(8))


def test_path_has_more_betweenness_towards_its_middle() -> None:
    scores = score(debate(("a", "T", 1), ("b", "T", 1), ("b", "U", 1), ("c", "U", 1)), "betweenness")
    assert scores["b"] > 0
    assert scores["T"] == scores["U"]
    assert (scores["a"], scores["c"]) == (0, 0)


def test_weight_counts_in_strength_pagerank_and_eigenvector_only() -> None:
    graph = debate(("a", "T", 5), ("b", "T", 1))
    assert (score(graph, "degree")["a"], score(graph, "strength")["a"]) == (1, 5)
    assert score(graph, "betweenness")["a"] == score(graph, "betweenness")["b"]
    assert score(graph, "pagerank")["a"] > score(graph, "pagerank")["b"]
    assert score(graph, "eigenvector")["a"] == pytest.approx(5 * score(graph, "eigenvector")["b"])


def test_a_pair_apart_does_not_outrank_the_rest() -> None:
    scores = score(debate(*((actor, "T", 1) for actor in "abcd"), ("z", "Z", 9)), "eigenvector")
    assert scores["z"] == scores["Z"] == pytest.approx(2 / 7 / math.sqrt(2))
    assert scores["T"] == pytest.approx(5 / 7 / math.sqrt(2))


def test_measures_do_not_depend_on_the_order_of_the_edges() -> None:
    graph = nx.davis_southern_women_graph()
    other: Graph = nx.Graph()
    other.add_nodes_from(reversed(list(graph.nodes(data=True))))
    other.add_edges_from(reversed(list(graph.edges(data=True))))
    for name in ("degree", "betweenness", "eigenvector", "pagerank", "katz", "closeness"):
        assert score(other, name) == pytest.approx(score(graph, name), abs=1e-9)
