"""The network of the sample, and measures against values that are known."""

import math

import networkx as nx
import pytest
from networkx.algorithms import bipartite

from sample_graph import crowd, fill, sample_store
from ujar.network import (
    MEASURES,
    Graph,
    betweenness,
    build_network,
    components,
    degree,
    eigenvector,
    heart,
    layout,
    measure,
    pagerank,
    to_graphml,
    weighted_degree,
)
from ujar.store import open_store

KG = "https://w3id.org/ujar/kg/"


def two_mode(*edges: tuple[str, str, int]) -> Graph:
    """A graph of actors (small letters) and negotiables (capitals)."""
    graph: Graph = nx.Graph()
    for actor, negotiable, weight in edges:
        graph.add_node(actor, kind="actor", label=actor, cls="Person", statements=weight)
        graph.add_node(negotiable, kind="negotiable", label=negotiable, cls="Treaty", statements=weight)
        graph.add_edge(actor, negotiable, weight=weight, acts={"Assert": weight})
    return graph


@pytest.fixture(scope="module")
def davis() -> Graph:
    """Davis, Gardner and Gardner's southern women and the events they went to."""
    graph = nx.davis_southern_women_graph()
    for node, mode in graph.nodes(data="bipartite"):
        graph.nodes[node]["kind"] = "actor" if mode == 0 else "negotiable"
    nx.set_edge_attributes(graph, 1, "weight")
    return graph


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


# Borgatti and Halgin, Analyzing Affiliation Networks (2011), table 28.5, as networkx's own tests quote them.
DAVIS_BETWEENNESS = {"Evelyn Jefferson": 0.10, "Nora Fayette": 0.11, "Flora Price": 0.01, "E8": 0.24, "E14": 0.00}


@pytest.mark.parametrize(("node", "expected"), DAVIS_BETWEENNESS.items())
def test_betweenness_of_the_southern_women_is_the_published_one(davis: Graph, node: str, expected: float) -> None:
    assert betweenness(davis)[node] == pytest.approx(expected, abs=0.005)


def test_betweenness_agrees_with_networkx_for_two_modes(davis: Graph) -> None:
    women = [node for node, mode in davis.nodes(data="bipartite") if mode == 0]
    assert betweenness(davis) == pytest.approx(bipartite.betweenness_centrality(davis, women))


def test_degree_of_the_southern_women(davis: Graph) -> None:
    assert (degree(davis)["Evelyn Jefferson"], degree(davis)["Olivia Carleton"], degree(davis)["E8"]) == (8, 2, 14)
    assert degree(davis) == weighted_degree(davis)


def test_eigenvector_and_pagerank_of_a_connected_network_are_the_usual_ones(davis: Graph) -> None:
    assert eigenvector(davis) == pytest.approx(nx.eigenvector_centrality_numpy(davis), abs=1e-6)
    assert pagerank(davis) == pytest.approx(nx.pagerank(davis, tol=1e-12, max_iter=1000), abs=1e-9)


def test_star_has_all_betweenness_in_its_middle() -> None:
    star = two_mode(*((actor, "T", 1) for actor in "abcd"))
    assert betweenness(star) == {"T": 1.0, "a": 0.0, "b": 0.0, "c": 0.0, "d": 0.0}
    assert eigenvector(star)["T"] == pytest.approx(1 / math.sqrt(2))
    assert eigenvector(star)["a"] == pytest.approx(1 / math.sqrt(8))


def test_path_has_more_betweenness_towards_its_middle() -> None:
    path = two_mode(("a", "T", 1), ("b", "T", 1), ("b", "U", 1), ("c", "U", 1))
    scores = betweenness(path)
    assert scores["b"] > 0
    assert scores["T"] == scores["U"]
    assert (scores["a"], scores["c"]) == (0, 0)


def test_weight_counts_in_weighted_degree_pagerank_and_eigenvector_only() -> None:
    graph = two_mode(("a", "T", 5), ("b", "T", 1))
    assert (degree(graph)["a"], weighted_degree(graph)["a"]) == (1, 5)
    assert betweenness(graph)["a"] == betweenness(graph)["b"]
    assert pagerank(graph)["a"] > pagerank(graph)["b"]
    assert eigenvector(graph)["a"] == pytest.approx(5 * eigenvector(graph)["b"])


def test_a_pair_apart_does_not_outrank_the_rest() -> None:
    graph = two_mode(*((actor, "T", 1) for actor in "abcd"), ("z", "Z", 9))
    scores = eigenvector(graph)
    assert scores["z"] == scores["Z"] == pytest.approx(2 / 7 / math.sqrt(2))
    assert scores["T"] == pytest.approx(5 / 7 / math.sqrt(2))


@pytest.mark.parametrize("name", MEASURES)
@pytest.mark.parametrize(
    "graph",
    [
        two_mode(),
        two_mode(("a", "T", 1)),
        two_mode(("a", "T", 1), ("b", "U", 1)),
        two_mode(("a", "T", 1), ("a", "U", 3)),
    ],
    ids=["empty", "one-edge", "two-parts", "path-of-two"],
)
def test_measures_of_small_networks_are_finite_and_complete(name: str, graph: Graph) -> None:
    scores = MEASURES[name].score(graph)
    assert set(scores) == set(graph)
    assert all(math.isfinite(score) and score >= 0 for score in scores.values())


def test_measures_do_not_depend_on_the_order_of_the_edges(davis: Graph) -> None:
    other: Graph = nx.Graph()
    other.add_nodes_from(reversed(list(davis.nodes(data=True))))
    other.add_edges_from(reversed(list(davis.edges(data=True))))
    for name, scores in measure(davis).items():
        assert MEASURES[name].score(other) == pytest.approx(scores, abs=1e-9)


def test_components_come_largest_first() -> None:
    graph = two_mode(("y", "Y", 1), ("a", "T", 1), ("b", "T", 1))
    assert [sorted(part) for part in components(graph)] == [["T", "a", "b"], ["Y", "y"]]


def test_heart_keeps_the_most_spoken_and_no_loose_ends() -> None:
    graph = two_mode(("a", "T", 9), ("b", "U", 1), ("c", "V", 5))
    assert sorted(heart(graph, 3)) == ["T", "a"]
    assert len(heart(graph, 100)) == 6


def test_layout_is_the_same_each_time_and_parts_the_nodes(davis: Graph) -> None:
    assert layout(davis) == layout(davis)
    assert len(set(layout(davis).values())) == len(davis)


def test_graphml_is_read_back_with_its_attributes() -> None:
    graph = build_network(sample_store())
    read = nx.parse_graphml(to_graphml(graph).decode())
    assert set(read.nodes) == set(graph.nodes)
    assert read.edges[f"{KG}person/mira-tolvan", f"{KG}treaty/ocean"] == {
        "weight": 3,
        "acts": "Assert 1, Promise 1, Reject 1",
    }
    assert read.nodes[f"{KG}treaty/ocean"]["label"] == "Ocean Treaty"
