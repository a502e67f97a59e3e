"""Measures of nodes against published values, networkx and igraph: weights, direction and parts apart."""

import math
from collections.abc import Callable

import networkx as nx
import numpy as np
import pytest
from networkx.algorithms import bipartite

from network.material import chance, davis, karate
from ujar.errors import InputError, UnknownName
from ujar.network import NODE_MEASURES, Edges, Engine, edges_of, find_measure, fitting, has_compiled, measure_nodes
from ujar.network.edges import summed
from ujar.network.local import _shared
from ujar.network.paths import EXACT_BETWEENNESS, betweenness, closeness
from ujar.network.spectral import hits, katz_alpha

fast = pytest.mark.skipif(not has_compiled(), reason="the extra `fast` (networkit, rustworkx) is not installed")
NETWORKS: dict[str, Callable[[], Edges]] = {
    "karate": karate,
    "women": davis,
    "one-part": lambda: chance(60, 400),
    "many-parts": lambda: chance(80, 60),
    "directed": lambda: chance(60, 300, directed=True),
    "directed-parts": lambda: chance(80, 60, directed=True),
    "two-modes": lambda: chance(80, 90, modes=True),
}
each_network = pytest.mark.parametrize("make", NETWORKS.values(), ids=list(NETWORKS))


def score(edges: Edges, name: str, engine: Engine = Engine.AUTO) -> dict[str, float]:
    return dict(edges.by_name(NODE_MEASURES[name].score(edges, engine).values))


def listed(edges: Edges, found: dict[int, float]) -> list[float]:
    return [found[node] for node in range(len(edges))]


def values(edges: Edges, name: str, engine: Engine = Engine.AUTO) -> list[float]:
    return list(NODE_MEASURES[name].score(edges, engine).values.tolist())


# Borgatti and Halgin, Analyzing Affiliation Networks (Sage Handbook of Social Network Analysis, 2011), table 28.5:
# degree, closeness and betweenness, each normalised for two modes, in two digits.
WOMEN = {
    "E8": (0.78, 0.85, 0.24), "E9": (0.67, 0.79, 0.23), "E7": (0.56, 0.73, 0.13), "Nora Fayette": (0.57, 0.80, 0.11),
    "Evelyn Jefferson": (0.57, 0.80, 0.10), "Theresa Anderson": (0.57, 0.80, 0.09), "E6": (0.44, 0.69, 0.07),
    "Sylvia Avondale": (0.50, 0.77, 0.07), "Laura Mandeville": (0.50, 0.73, 0.05), "E5": (0.44, 0.59, 0.04),
    "Helen Lloyd": (0.36, 0.73, 0.04), "E3": (0.33, 0.56, 0.02), "E12": (0.33, 0.56, 0.02),
    "Eleanor Nye": (0.29, 0.67, 0.01), "E11": (0.22, 0.54, 0.02), "E14": (0.17, 0.52, 0.00),
}  # fmt: skip


@pytest.mark.parametrize("node", WOMEN)
def test_two_mode_degree_closeness_and_betweenness_of_the_southern_women_are_the_published_ones(node: str) -> None:
    women = davis()
    degree, near, between = WOMEN[node]
    assert score(women, "degreeShare")[node] == pytest.approx(degree, abs=0.01)
    assert score(women, "closeness")[node] == pytest.approx(near, abs=0.01)
    assert score(women, "betweenness")[node] == pytest.approx(between, abs=0.01)


def test_two_mode_measures_agree_with_networkx_also_in_parts() -> None:
    edges = chance(80, 90, modes=True)
    assert edges.first is not None
    graph, top = edges.graph(), np.flatnonzero(edges.first).tolist()
    for name, found in (
        ("degreeShare", bipartite.degree_centrality(graph, top)),
        ("betweenness", bipartite.betweenness_centrality(graph, top)),
        ("clustering", bipartite.clustering(graph, mode="dot")),
    ):
        assert values(edges, name) == pytest.approx(listed(edges, found)), name


def test_two_mode_clustering_is_the_same_however_many_rows_are_taken_at_a_time() -> None:
    edges = chance(80, 300, modes=True)
    whole = _shared(edges)
    assert whole.max() > 0
    assert [_shared(edges, most).tolist() for most in (1, 50, 1000)] == [whole.tolist()] * 3


def test_two_mode_closeness_of_each_part_is_its_own_times_its_share() -> None:
    edges = chance(80, 90, modes=True)
    assert edges.first is not None
    graph, found = edges.graph(), score(edges, "closeness")
    parts = [part for part in nx.connected_components(graph) if len(part) > 1]
    assert len(parts) > 2
    for part in parts:
        top = [node for node in part if edges.first[node]]
        own = bipartite.closeness_centrality(nx.Graph(graph.subgraph(part)), top)
        share = (len(part) - 1) / (len(edges) - 1)
        assert {node: found[edges.names[node]] for node in part} == pytest.approx(
            {node: value * share for node, value in own.items()}
        )


# Padgett's marriages among Florentine families; the betweenness of the Medici is given in every textbook.
FLORENCE = {"Medici": 0.522, "Guadagni": 0.255, "Albizzi": 0.212, "Salviati": 0.143, "Strozzi": 0.103, "Pazzi": 0.0}


def test_betweenness_of_the_florentine_families_is_the_published_one() -> None:
    found = score(edges_of(nx.florentine_families_graph()), "betweenness")
    assert {name: found[name] for name in FLORENCE} == pytest.approx(FLORENCE, abs=0.001)


@each_network
def test_measures_agree_with_networkx(make: Callable[[], Edges]) -> None:
    edges = make()
    graph = edges.graph()
    plain = nx.Graph(graph)
    share = nx.degree_centrality(graph)
    wanted = {
        "strength": dict(graph.degree(weight="weight")),
        "pagerank": nx.pagerank(graph, weight="weight", tol=1e-13, max_iter=1000),
        "katz": nx.katz_centrality_numpy(graph, alpha=katz_alpha(edges), weight="weight"),
        "core": nx.core_number(plain),
    }
    if edges.first is None:
        wanted |= {
            "betweenness": nx.betweenness_centrality(graph),
            "closeness": nx.closeness_centrality(graph),
            "clustering": nx.clustering(plain),
            "degreeShare": {node: each / (2 if edges.directed else 1) for node, each in share.items()},
        }
    for name, found in wanted.items():
        assert values(edges, name) == pytest.approx(listed(edges, found), abs=1e-8), name


@each_network
def test_measures_agree_with_igraph(make: Callable[[], Edges]) -> None:
    igraph = pytest.importorskip("igraph", reason="igraph is not installed: it compares, in tests only")
    edges = make()
    ends = list(zip(edges.source.tolist(), edges.target.tolist(), strict=True))
    graph = igraph.Graph(n=len(edges), edges=ends, directed=edges.directed)
    weights = edges.weight.tolist()
    plain = graph.as_undirected(mode="collapse", combine_edges=None) if edges.directed else graph
    assert values(edges, "strength") == pytest.approx(graph.strength(weights=weights))
    assert values(edges, "pagerank") == pytest.approx(graph.pagerank(weights=weights), abs=1e-9)
    assert values(edges, "core") == plain.coreness()
    if edges.first is None:
        assert values(edges, "clustering") == pytest.approx(plain.transitivity_local_undirected(mode="zero"))
        raw = np.array(graph.betweenness())
        pairs = (len(edges) - 1) * (len(edges) - 2) / (1 if edges.directed else 2)
        assert values(edges, "betweenness") == pytest.approx((raw / pairs).tolist())
    if not edges.directed and graph.is_connected():
        found = np.array(graph.eigenvector_centrality(weights=weights, scale=False))
        assert values(edges, "eigenvector") == pytest.approx((found / np.linalg.norm(found)).tolist(), abs=1e-6)


@pytest.mark.parametrize("name", ["directed", "directed-parts"])
def test_hubs_and_authorities_are_the_first_singular_vectors(name: str) -> None:
    edges = NETWORKS[name]()
    left, sizes, right = np.linalg.svd(edges.matrix().toarray())
    assert sizes[0] > sizes[1]
    for found, wanted in zip(hits(edges), (np.abs(left[:, 0]), np.abs(right[0])), strict=True):
        assert found.tolist() == pytest.approx((wanted / wanted.sum()).tolist(), abs=1e-6)


def test_eigenvector_of_each_part_is_its_own_times_its_share() -> None:
    edges = chance(80, 60)
    graph, found = edges.graph(), values(edges, "eigenvector")
    for part in nx.connected_components(graph):
        if len(part) > 2:
            own = nx.eigenvector_centrality_numpy(graph.subgraph(part), weight="weight")
            assert {node: found[node] for node in part} == pytest.approx(
                {node: value * len(part) / len(edges) for node, value in own.items()}, abs=1e-6
            )


def test_two_mode_hubs_speak_and_authorities_are_spoken_about() -> None:
    women = davis()
    assert women.first is not None
    hub, authority = hits(women)
    assert hub[~women.first].sum() == authority[women.first].sum() == 0
    assert hub.sum() == pytest.approx(1) and authority.sum() == pytest.approx(1)
    directed = nx.DiGraph((one, two) if women.first[one] else (two, one) for one, two in women.graph().edges)
    wanted, _ = nx.hits(directed)
    assert hub.tolist() == pytest.approx(listed(women, wanted), abs=1e-6)


def test_direction_tells_who_is_pointed_to_from_who_points() -> None:
    edges = edges_of(nx.DiGraph([("a", "c"), ("b", "c"), ("c", "d")]))
    assert score(edges, "inDegree") == {"a": 0, "b": 0, "c": 2, "d": 1}
    assert score(edges, "outDegree") == {"a": 1, "b": 1, "c": 1, "d": 0}
    assert score(edges, "closeness")["a"] == 0
    assert score(edges, "betweenness")["c"] == pytest.approx(2 / 6)


def test_negative_ties_are_in_the_strength_and_in_no_walk() -> None:
    graph = nx.Graph()
    graph.add_weighted_edges_from([("a", "b", 2), ("b", "c", -3), ("c", "d", 1)])
    edges = edges_of(graph)
    assert score(edges, "strength") == {"a": 2, "b": -1, "c": -2, "d": 1}
    without = edges_of(nx.Graph([("a", "b", {"weight": 2}), ("c", "d", {"weight": 1})]))
    for name in ("pagerank", "eigenvector", "katz", "betweenness", "closeness", "core", "clustering"):
        assert score(edges, name) == pytest.approx(score(without, name))


@pytest.mark.parametrize("engine", [Engine.NETWORKX, pytest.param(Engine.COMPILED, marks=fast)])
@pytest.mark.parametrize("name", ["betweenness", "closeness", "core", "clustering"])
def test_paths_cores_and_triangles_leave_negative_ties_out(name: str, engine: Engine) -> None:
    edges = chance(40, 200)
    signed = Edges(edges.names, edges.source, edges.target, np.where(edges.weight > 2, edges.weight, -edges.weight))
    kept = edges.weight > 2
    without = Edges(edges.names, edges.source[kept], edges.target[kept], edges.weight[kept])
    assert values(signed, name, engine) == pytest.approx(values(without, name, engine))
    assert values(signed, name, engine) != pytest.approx(values(edges, name, engine))


def test_measures_of_directed_ties_are_refused_where_there_are_none() -> None:
    with pytest.raises(InputError, match="inDegree is of directed ties; this network has none; choose of degree,"):
        measure_nodes(karate(), ["degree", "inDegree"])
    with pytest.raises(InputError, match="hub is of directed ties"):
        measure_nodes(karate(), ["hub"])
    assert set(measure_nodes(davis(), ["hub"])) == {"hub"}
    assert measure_nodes(karate(), []) == {}


@pytest.mark.parametrize("name", NODE_MEASURES)
@pytest.mark.parametrize(
    "pairs", [[], [("a", "b")], [("a", "b"), ("c", "d")], [("a", "b"), ("b", "c")]],
    ids=["empty", "one-tie", "two-parts", "path"],
)  # fmt: skip
@pytest.mark.parametrize("kind", [nx.Graph, nx.DiGraph])
def test_measures_of_small_networks_are_finite_and_complete(
    name: str, pairs: list[tuple[str, str]], kind: type[nx.Graph]
) -> None:
    edges = edges_of(kind(pairs))
    found = NODE_MEASURES[name].score(edges, Engine.AUTO).values
    assert len(found) == len(edges)
    assert all(math.isfinite(value) and value >= 0 for value in found.tolist())


def test_measures_that_need_a_direction_are_left_out_without_one() -> None:
    assert {"inDegree", "hub"}.isdisjoint(fitting(karate()))
    assert {"hub", "authority"} <= set(fitting(davis())) and "inDegree" not in fitting(davis())
    assert set(fitting(chance(9, 20, directed=True))) == set(NODE_MEASURES)


@pytest.mark.parametrize("name", NODE_MEASURES)
def test_each_measure_says_what_it_tells_and_by_whom(name: str) -> None:
    row = NODE_MEASURES[name]
    assert row.title and row.help.endswith(".") and any(letter.isdigit() for letter in row.source)


def test_unknown_measure_names_the_known_ones() -> None:
    with pytest.raises(UnknownName, match="unknown measure 'centralty'; known: authority, betweenness"):
        find_measure("centralty")


def test_ties_given_twice_add_up_and_ties_to_oneself_are_dropped() -> None:
    one, two = np.array([0, 0, 1, 1]), np.array([1, 1, 1, 2])
    edges = summed(("a", "b", "c"), one, two, np.array([1.0, 2.0, 9.0, 4.0]))
    assert (edges.source.tolist(), edges.target.tolist(), edges.weight.tolist()) == ([0, 1], [1, 2], [3, 4])


# -- large networks ----------------------------------------------------------------------------------------------------


@fast
@each_network
def test_compiled_engines_give_what_networkx_gives(make: Callable[[], Edges]) -> None:
    edges = make()
    for name in fitting(edges):
        if name not in ("camp", "participation"):  # the camps of another algorithm
            wanted = values(edges, name, Engine.NETWORKX)
            assert values(edges, name, Engine.COMPILED) == pytest.approx(wanted, abs=1e-9), name


@fast
def test_compiled_engines_give_the_same_twice() -> None:
    edges = chance(EXACT_BETWEENNESS[True] + 100, 9000)
    assert betweenness(edges).values.tolist() == betweenness(edges).values.tolist()
    assert values(edges, "camp") == values(edges, "camp")


@pytest.mark.parametrize("engine", [pytest.param(Engine.COMPILED, marks=fast), Engine.NETWORKX])
def test_sampled_betweenness_is_near_the_true_one_and_says_how_near(
    engine: Engine, monkeypatch: pytest.MonkeyPatch
) -> None:
    edges = chance(300, 1200)
    exact = betweenness(edges, Engine.NETWORKX)
    assert exact.error is None
    monkeypatch.setattr("ujar.network.paths.EXACT_BETWEENNESS", {False: 0, True: 0})
    monkeypatch.setattr("ujar.network.paths.SOURCES", (128, 128))
    found = betweenness(edges, engine)
    assert found.error is not None
    apart = np.abs(found.values - exact.values)
    assert 0 < apart.max() <= 1.5 * found.error
    assert np.corrcoef(found.values, exact.values)[0, 1] > 0.9


@pytest.mark.parametrize("directed", [False, True])
def test_sampled_closeness_is_near_the_true_one_and_exact_in_small_parts(
    directed: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    edges = chance(600, 1500, directed=directed)
    exact = closeness(edges, Engine.NETWORKX)
    monkeypatch.setattr("ujar.network.paths.EXACT_CLOSENESS", 0)
    monkeypatch.setattr("ujar.network.paths.NEARNESS_SOURCES", 200)
    found = closeness(edges)
    assert found.error is not None and found.error > 0
    apart = np.abs(found.values - exact.values)
    assert np.median(apart) < 0.02
    if not directed:
        assert (apart <= 2 * found.error).mean() > 0.99
        small = [list(part) for part in nx.connected_components(edges.graph()) if len(part) < 200]
        assert small
        for part in small:
            assert found.values[part].tolist() == pytest.approx(exact.values[part].tolist())


def test_compiled_engines_that_are_not_installed_are_said_to_be_missing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("ujar.network.engine.has_compiled", lambda: False)
    with pytest.raises(InputError, match=r"install ujar\[fast\]"):
        measure_nodes(karate(), ["core"], engine=Engine.COMPILED)
    assert values(karate(), "core") == values(karate(), "core", Engine.NETWORKX)
