"""The sensitivity table: what does not matter leaves ranks alone, what does is shown, and chance is always the same."""

import json
from dataclasses import replace

import pytest
from scipy import stats

from network.material import corpus, debate, say
from ujar.errors import InputError, UnknownName
from ujar.network import Selection, long_table, rank_table, scenario_table, sensitivity, sensitivity_json
from ujar.network.kinds import KINDS
from ujar.network.material import Material
from ujar.network.sayings import RawTie, Saying

SELECTION = Selection()


def uneven() -> Material:
    """a speaks most, but only in x and unsurely; b steadily in y; c once in each."""
    sayings: dict[str, Saying] = {}
    raw = []
    said = [("a", "x", 0.6)] * 5 + [("b", "y", 0.95)] * 4 + [("c", "x", 0.95), ("c", "y", 0.95)]
    for at, (actor, outlet, confidence) in enumerate(said):
        key = f"n{at:02}-1"
        sayings[key] = say(key, speakers=(actor,), about=("T",), outlets=(outlet,), confidence=confidence)
        raw.append(RawTie(key, actor, f"T{at % 3}"))
    return Material(KINDS["actor-negotiable"], corpus(sayings), raw, {})


def test_ranks_move_when_unsure_statements_are_dropped() -> None:
    found = sensitivity(uneven(), SELECTION, draws=20)
    scenarios = {each.name: each for each in found.scenarios}
    assert (scenarios["all"].tau, scenarios["all"].statements, scenarios["all"].actors) == (1.0, 11, 3)
    assert scenarios["confidence 0.6"].tau == pytest.approx(1.0)
    strict = scenarios["confidence 0.7"]
    assert (strict.statements, strict.actors) == (6, 2)
    assert strict.tau == pytest.approx(stats.kendalltau([5, 4, 2], [0, 4, 2]).statistic)
    assert strict.top == pytest.approx(2 / 3)
    first = found.ranked[0]
    assert (first.node, first.rank, first.ranks["confidence 0.7"], first.ranks["confidence 0.6"]) == ("a", 1, 3, 1)


def test_ranks_move_without_the_outlet_that_carries_them() -> None:
    found = sensitivity(uneven(), SELECTION, draws=20)
    assert [each.name for each in found.scenarios][-2:] == ["without x", "without y"]
    assert {row.node: row.ranks["without x"] for row in found.ranked} == {"a": 3, "b": 1, "c": 2}
    (row,) = [row for row in rank_table(found).records() if row["actor"] == "a"]
    assert (row["rank"], row["best"], row["worst"], row["worstIn"]) == (1, 1, 3, "confidence 0.7")


def test_an_outlet_that_carries_nothing_of_the_network_is_no_scenario() -> None:
    material = uneven()
    other = say("n99-1", speakers=("d",), outlets=("z",))
    more = replace(material, corpus=corpus({**material.corpus.sayings, other.id: other}))
    assert "without z" not in {each.name for each in sensitivity(more, SELECTION, draws=5).scenarios}


def test_bootstrap_interval_holds_the_rank_and_is_wider_where_articles_matter() -> None:
    found = sensitivity(uneven(), SELECTION, draws=200)
    assert all(1 <= row.low <= row.rank <= row.high <= 3 for row in found.ranked)
    drawn = found.scenarios[1]
    assert drawn.name == "articles drawn anew"
    assert drawn.low is not None and drawn.high is not None and drawn.tau is not None
    assert -1 <= drawn.low <= drawn.tau <= drawn.high <= 1
    assert {row.node: (row.low, row.high) for row in found.ranked}["a"] == (1, 3)


def test_an_unshakeable_order_has_narrow_intervals() -> None:
    said = [("a", "Agree", "T")] * 40 + [("b", "Agree", "T")] * 12 + [("c", "Agree", "U")]
    found = sensitivity(debate(*said), SELECTION, draws=50)
    assert [(row.node, row.low, row.high) for row in found.ranked][:2] == [("a", 1, 1), ("b", 2, 2)]


def test_an_article_is_drawn_with_all_it_says() -> None:
    material = debate(("a", "Agree", "T"), ("b", "Agree", "T"))
    one = {key: replace(saying, article="one") for key, saying in material.corpus.sayings.items()}
    found = sensitivity(replace(material, corpus=replace(material.corpus, sayings=one)), SELECTION, draws=30)
    assert all((row.low, row.high) == (1, 1) for row in found.ranked)


@pytest.mark.parametrize("measure", ["strength", "degree", "betweenness", "pagerank"])
def test_the_same_seed_gives_the_same_table_and_another_another(measure: str) -> None:
    one, two = (sensitivity(uneven(), SELECTION, measure, draws=30) for _ in range(2))
    assert one == two
    assert sensitivity_json(one) == sensitivity_json(two)
    if measure == "strength":
        assert sensitivity(uneven(), SELECTION, measure, draws=30, seed=8).scenarios[1] != one.scenarios[1]


@pytest.mark.parametrize("kind", ["congruence", "subtract"])
def test_projections_are_drawn_anew_from_their_statements(kind: str) -> None:
    said = [("a", "Agree", "T")] * 3 + [("b", "Agree", "T")] * 2 + [("c", "Reject", "T"), ("d", "Agree", "T")]
    found = sensitivity(debate(*said, kind=kind), SELECTION, "strength", draws=40)
    assert {row.node for row in found.ranked} <= set("abcd")
    assert found.scenarios[1].tau is not None and found.scenarios[1].tau <= 1


def test_a_floor_of_confidence_leaves_only_higher_ones_to_try() -> None:
    found = sensitivity(uneven(), Selection(min_confidence=0.7), draws=5)
    assert [each.name for each in found.scenarios if each.name.startswith("confidence")] == [
        "confidence 0.8",
        "confidence 0.9",
    ]


def test_tables_and_json_hold_the_same() -> None:
    found = sensitivity(uneven(), SELECTION, draws=10)
    data = json.loads(sensitivity_json(found))
    assert [row["scenario"] for row in data["scenarios"]] == scenario_table(found).column("scenario")
    assert [row["actor"] for row in data["actors"]] == rank_table(found).column("actor")
    assert len(long_table(found)) == len(found.scenarios) * len(found.ranked)
    assert data["measure"] == "strength" and data["draws"] == 10


def test_a_measure_that_does_not_rank_is_refused() -> None:
    with pytest.raises(InputError, match="no matter of more or less"):
        sensitivity(uneven(), SELECTION, "camp")
    with pytest.raises(UnknownName):
        sensitivity(uneven(), SELECTION, "fame")


def test_a_network_of_nothing_has_a_table_of_nothing() -> None:
    found = sensitivity(debate(), SELECTION, draws=5)
    assert found.ranked == () and found.scenarios[0].tau is None
    assert len(scenario_table(found)) == len(found.scenarios)


def test_a_measure_of_directed_ties_is_refused_where_there_are_none() -> None:
    with pytest.raises(InputError, match="inDegree is of directed ties; Actors and negotiables has none; choose of"):
        sensitivity(uneven(), SELECTION, "inDegree", draws=2)
    assert sensitivity(uneven(), SELECTION, "hub", draws=2).ranked[0].node == "a"


def test_a_scenario_counts_the_statements_its_network_is_made_of() -> None:
    said = [("a", "Agree", "T"), ("b", "Agree", "T"), ("b", "Assert", "T"), ("c", "Reject", "U"), ("b", "Assert", "U")]
    found = sensitivity(debate(*said, kind="congruence"), SELECTION, draws=2)
    assert [each.statements for each in found.scenarios[:2]] == [2, 2]
    plain = debate(*[("a", "Agree", "T")] * 3, ("b", "Agree", "T"))
    assert sensitivity(plain, Selection(min_weight=2), draws=2).scenarios[0].statements == 3
