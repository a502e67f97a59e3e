"""Camps, how clear they are, who and what bridges them; measures of the whole network."""

import networkx as nx
import numpy as np
import pytest

from network.material import chance, davis, karate
from ujar.network import Engine, bridges, edges_of, find_camps, has_compiled, measure_whole, modularity, participation
from ujar.network.edges import Edges
from ujar.network.whole import WHOLE, assortativity, density, reciprocity

fast = pytest.mark.skipif(not has_compiled(), reason="the extra `fast` (networkit, rustworkx) is not installed")
engines = pytest.mark.parametrize("engine", [Engine.NETWORKX, pytest.param(Engine.COMPILED, marks=fast)])


def two_cliques() -> Edges:
    graph = nx.Graph([("d", "e", {"weight": 1.0})])
    for clique in ("abcd", "efgh"):
        graph.add_edges_from((one, two, {"weight": 2.0}) for one in clique for two in clique if one < two)
    return edges_of(graph)


@engines
def test_two_cliques_with_one_tie_between_are_two_camps_with_one_bridge(engine: Engine) -> None:
    edges = two_cliques()
    camps = find_camps(edges, engine)
    assert camps.tolist() == [0] * 4 + [1] * 4
    (bridge,) = bridges(edges, camps)
    assert (bridge.source, bridge.target, bridge.camps, bridge.weight, bridge.share) == ("d", "e", (0, 1), 1.0, 1.0)
    spread = participation(edges, camps)
    assert spread.tolist() == pytest.approx([0, 0, 0, 1 - (36 + 1) / 49, 1 - (36 + 1) / 49, 0, 0, 0])


@engines
def test_karate_club_falls_apart_as_clearly_as_published(engine: Engine) -> None:
    graph = karate()
    plain = Edges(graph.names, graph.source, graph.target, np.ones(graph.ties))
    # The best division of the unweighted club has a modularity of 0.4198 (Brandes et al. 2008, IEEE TKDE 20:172-188).
    assert 0.40 <= modularity(plain, find_camps(plain, engine)) <= 0.4199


def test_modularity_agrees_with_networkx() -> None:
    edges = karate()
    camps = find_camps(edges, Engine.NETWORKX)
    groups = [set(np.flatnonzero(camps == camp).tolist()) for camp in np.unique(camps)]
    assert modularity(edges, camps) == pytest.approx(nx.community.modularity(edges.graph(), groups, weight="weight"))


def test_karate_club_falls_apart_as_clearly_as_igraph_says() -> None:
    igraph = pytest.importorskip("igraph", reason="igraph is not installed: it compares, in tests only")
    edges = karate()
    graph = igraph.Graph(n=len(edges), edges=list(zip(edges.source.tolist(), edges.target.tolist(), strict=True)))
    camps = find_camps(edges, Engine.NETWORKX)
    wanted = graph.modularity(camps.tolist(), weights=edges.weight.tolist())
    assert modularity(edges, camps) == pytest.approx(wanted)
    assert assortativity(edges) == pytest.approx(graph.assortativity_degree(directed=False))


@engines
def test_southern_women_fall_apart_clearly_by_the_bipartite_definition(engine: Engine) -> None:
    women = davis()
    assert women.first is not None
    camps = find_camps(women, engine)
    matrix = women.matrix().toarray()[np.ix_(women.first, ~women.first)]
    chance_of = np.outer(matrix.sum(axis=1), matrix.sum(axis=0)) / matrix.sum()
    same = camps[women.first][:, None] == camps[~women.first][None, :]
    wanted = ((matrix - chance_of) * same).sum() / matrix.sum()
    assert modularity(women, camps) == pytest.approx(wanted)
    assert wanted > 0.34


def test_bipartite_modularity_of_all_in_one_camp_is_nought() -> None:
    women = davis()
    assert modularity(women, np.zeros(len(women), dtype=np.int64)) == pytest.approx(0)


@engines
def test_camps_are_numbered_by_size_and_do_not_span_parts(engine: Engine) -> None:
    edges = chance(80, 60)
    camps = find_camps(edges, engine)
    sizes = np.bincount(camps)
    assert sizes.tolist() == sorted(sizes.tolist(), reverse=True)
    for part in nx.connected_components(edges.graph()):
        outside = [node for node in range(len(edges)) if node not in part]
        assert not set(camps[list(part)].tolist()) & set(camps[outside].tolist())


def test_negative_ties_hold_no_camp_together_and_may_bridge_two() -> None:
    graph = nx.Graph()
    graph.add_weighted_edges_from([("a", "b", 2), ("c", "d", 2), ("b", "c", -5)])
    edges = edges_of(graph)
    camps = find_camps(edges)
    assert camps.tolist() == [0, 0, 1, 1]
    assert [(tie.source, tie.target, tie.weight) for tie in bridges(edges, camps)] == [("b", "c", -5.0)]


def test_network_without_ties_has_a_camp_for_each_node() -> None:
    empty = edges_of(nx.empty_graph(0))
    assert len(find_camps(empty)) == 0 and bridges(empty, find_camps(empty)) == []
    loners = edges_of(nx.relabel_nodes(nx.empty_graph(2), str))
    assert find_camps(loners).tolist() == [0, 1]


# -- the whole ---------------------------------------------------------------------------------------------------------


def test_density_counts_what_could_be_tied() -> None:
    assert density(karate()) == pytest.approx(0.139, abs=0.001)
    assert density(davis()) == pytest.approx(89 / (18 * 14))
    assert density(edges_of(nx.DiGraph([("a", "b")]))) == 0.5
    assert density(edges_of(nx.empty_graph(0))) is None


def test_assortativity_agrees_with_networkx_and_is_none_where_all_are_alike() -> None:
    # Newman 2003 has no value for the club; -0.476 is networkx's and igraph's.
    assert assortativity(karate()) == pytest.approx(nx.degree_assortativity_coefficient(nx.karate_club_graph()))
    assert assortativity(edges_of(nx.relabel_nodes(nx.cycle_graph(5), str))) is None
    assert assortativity(chance(60, 400, directed=True)) is not None


def test_two_mode_assortativity_compares_the_modes() -> None:
    women = davis()
    assert women.first is not None
    degrees = np.bincount(np.concatenate([women.source, women.target]))
    ends = [(one, two) if women.first[one] else (two, one) for one, two in women.graph().edges]
    wanted = np.corrcoef(*np.array([(degrees[one], degrees[two]) for one, two in ends]).T)[0, 1]
    assert assortativity(women) == pytest.approx(wanted)


def test_reciprocity_is_of_directed_networks() -> None:
    edges = edges_of(nx.DiGraph([("a", "b"), ("b", "a"), ("b", "c")]))
    assert reciprocity(edges) == pytest.approx(nx.overall_reciprocity(edges.graph()))
    assert reciprocity(karate()) is None


def test_measures_of_the_whole_are_all_there_also_of_nothing() -> None:
    assert set(measure_whole(davis())) == set(WHOLE)
    nothing = measure_whole(edges_of(nx.empty_graph(0)))
    assert (nothing["nodes"], nothing["parts"], nothing["density"], nothing["modularity"]) == (0, 0, None, None)


def test_bridges_of_a_network_with_as_many_camps_as_nodes_take_no_table_of_all_pairs() -> None:
    edges = chance(60_000, 3_000)
    found = bridges(edges, np.arange(len(edges)))
    assert len(found) == edges.ties
    assert all(tie.share == 1.0 for tie in found)
