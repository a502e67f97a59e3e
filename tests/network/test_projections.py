"""Projections and normalisations against the formulas and the worked example of DNA's manual."""

from pathlib import Path

import numpy as np
import pytest

from network.material import STANCES_FILE, debate
from ujar.errors import InputError
from ujar.model import Act
from ujar.network import Normalisation, Selection, load_stances, make_network
from ujar.network.formats import tie_rows
from ujar.network.material import Material

# a supports T twice, b supports it three times and rejects it once, c rejects it once; a and c reject U.
DEBATE = (
    ("a", "Agree", "T"), ("a", "Agree", "T"), ("b", "Agree", "T"), ("b", "Agree", "T"), ("b", "Agree", "T"),
    ("b", "Reject", "T"), ("c", "Reject", "T"), ("a", "Reject", "U"), ("c", "Reject", "U"), ("c", "Assert", "U"),
    ("d", "Assert", "T"),
)  # fmt: skip


def weights(material: Material, normalise: Normalisation = Normalisation.NONE) -> dict[str, float]:
    edges = make_network(material, Selection(normalise=normalise)).edges
    ends = zip(edges.source.tolist(), edges.target.tolist(), edges.weight.tolist(), strict=True)
    return {edges.names[one] + edges.names[two]: weight for one, two, weight in ends}


def test_congruence_counts_pairs_of_like_stances() -> None:
    assert weights(debate(*DEBATE, kind="congruence")) == {"ab": 2 * 3, "bc": 1 * 1, "ac": 1 * 1}


def test_conflict_counts_pairs_of_opposite_stances() -> None:
    assert weights(debate(*DEBATE, kind="conflict")) == {"ab": 2 * 1, "bc": 3 * 1, "ac": 2 * 1}


def test_subtract_is_congruence_less_conflict() -> None:
    assert weights(debate(*DEBATE, kind="subtract")) == {"ab": 4, "bc": -2, "ac": -1}


def test_an_act_without_a_stance_takes_no_part() -> None:
    assert not any("d" in pair for pair in weights(debate(*DEBATE, kind="congruence")))


def test_stances_between_count_by_their_distance_as_in_the_manual_s_example() -> None:
    # The manual: -4 twice and +2 three times on a scale from -5 to 5 make 2 * 3 * (1 - 6/10) = 2.4, its text says 4.2.
    stances = {"Reject": -4.0, "Offer": 2.0, "Deny": -5.0, "Agree": 5.0}
    said = (("i", "Reject", "j"),) * 2 + (("k", "Offer", "j"),) * 3
    assert weights(debate(*said, kind="congruence", stances=stances)) == pytest.approx({"ik": 2 * 3 * (1 - 6 / 10)})
    assert weights(debate(*said, kind="conflict", stances=stances)) == pytest.approx({"ik": 2 * 3 * 6 / 10})


def test_average_activity_divides_by_the_mean_number_of_statements() -> None:
    found = weights(debate(*DEBATE, kind="congruence"), Normalisation.AVERAGE)
    assert found == pytest.approx({"ab": 6 / ((3 + 4) / 2), "bc": 1 / ((4 + 2) / 2), "ac": 1 / ((3 + 2) / 2)})


def test_jaccard_divides_by_what_one_alone_the_other_alone_and_both_say() -> None:
    found = weights(debate(*DEBATE, kind="congruence"), Normalisation.JACCARD)
    # a and b: a alone on (U, -) 1; b alone on (T, -) 1; both on (T, +) 2 * 3.
    assert found["ab"] == pytest.approx(6 / (1 + 1 + 6))
    # b and c: b alone on (T, +) 3; c alone on (U, -) 1; both on (T, -) 1.
    assert found["bc"] == pytest.approx(1 / (3 + 1 + 1))
    # a and c: a alone on (T, +) 2; c alone on (T, -) 1; both on (U, -) 1.
    assert found["ac"] == pytest.approx(1 / (2 + 1 + 1))


def test_cosine_divides_by_the_product_of_activities_as_dna_does() -> None:
    found = weights(debate(*DEBATE, kind="congruence"), Normalisation.COSINE)
    assert found == pytest.approx({"ab": 6 / (3 * 4), "bc": 1 / (4 * 2), "ac": 1 / (3 * 2)})


def test_normalised_subtract_is_the_difference_of_the_normalised() -> None:
    parts = [weights(debate(*DEBATE, kind=kind), Normalisation.AVERAGE) for kind in ("congruence", "conflict")]
    found = weights(debate(*DEBATE, kind="subtract"), Normalisation.AVERAGE)
    assert found == pytest.approx({pair: parts[0][pair] - parts[1][pair] for pair in found})


def test_activity_divides_by_the_actor_and_prominence_by_the_negotiable() -> None:
    counts = {"Ta": 2, "Tb": 4, "Tc": 1, "Td": 1, "Ua": 1, "Uc": 2}

    def by_pair(normalise: Normalisation) -> dict[str, float]:
        return {"".join(sorted(pair)): each for pair, each in weights(debate(*DEBATE), normalise).items()}

    assert by_pair(Normalisation.NONE) == counts
    spoken = {"a": 3, "b": 4, "c": 3, "d": 1}
    assert by_pair(Normalisation.ACTIVITY) == pytest.approx({pair: n / spoken[pair[1]] for pair, n in counts.items()})
    heard = {"T": 8, "U": 3}
    assert by_pair(Normalisation.PROMINENCE) == pytest.approx({pair: n / heard[pair[0]] for pair, n in counts.items()})


@pytest.mark.parametrize(
    ("kind", "normalise"),
    [("actor-negotiable", "cosine"), ("congruence", "activity"), ("mentions", "average"), ("outlets", "jaccard")],
)
def test_a_normalisation_of_other_networks_is_refused(kind: str, normalise: str) -> None:
    with pytest.raises(InputError, match=f"can't be normalised by {normalise}; choose of none"):
        make_network(debate(*DEBATE, kind=kind), Selection(normalise=Normalisation(normalise)))


def test_thresholds_drop_light_ties_and_rare_actors() -> None:
    material = debate(*DEBATE)
    heavy = make_network(material, Selection(min_weight=2)).edges
    assert heavy.weight.tolist() == [4.0, 2.0, 2.0] or sorted(heavy.weight.tolist()) == [2.0, 2.0, 4.0]
    assert "d" not in heavy.names
    often = make_network(material, Selection(min_statements=4)).edges
    assert set(often.names) == {"T", "b"}


# -- the file of stances -----------------------------------------------------------------------------------------------


def test_every_speech_act_is_placed_on_some_side_or_none() -> None:
    import yaml

    assert set(yaml.safe_load(STANCES_FILE.read_text("utf-8"))) == {act.value for act in Act}
    stances = load_stances(STANCES_FILE)
    assert set(stances.values()) == {1.0, -1.0}
    assert (stances["Agree"], stances["Reject"], "Assert" in stances) == (1.0, -1.0, False)


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("praise: 1", "'praise' is no speech act; known: accuse"),
        ("agree: yes", "the stance of agree is True"),
        ("- agree", "write a line `act: number`"),
        ("agree: [", "cannot read the stances"),
    ],
)
def test_a_file_of_stances_that_is_wrong_says_so(text: str, message: str, tmp_path: Path) -> None:
    path = tmp_path / "stances.yml"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(InputError) as caught:
        load_stances(path)
    assert message in str(caught.value)
    with pytest.raises(InputError, match="cannot read the stances"):
        load_stances(tmp_path / "none.yml")


def test_projection_agrees_with_dna_s_loops_on_chance_debates() -> None:
    """The same by loops over all actors, negotiables and stances, as the manual's sums are written."""
    draw = np.random.default_rng(3)
    said = [
        ("abcde"[one], ("Agree", "Reject")[two], "TUV"[three])
        for one, two, three in zip(*(draw.integers(0, top, 60) for top in (5, 2, 3)), strict=True)
    ]
    counts = {
        (actor, negotiable, act): said.count((actor, act, negotiable))
        for actor in "abcde" for negotiable in "TUV" for act in ("Agree", "Reject")
    }  # fmt: skip
    found = weights(debate(*said, kind="subtract"))
    for one in "abcde":
        for two in "abcde":
            if one < two:
                wanted = sum(
                    counts[one, where, left] * counts[two, where, right] * (1 if left == right else -1)
                    for where in "TUV" for left in ("Agree", "Reject") for right in ("Agree", "Reject")
                )  # fmt: skip
                assert found.get(one + two, 0) == wanted


def test_statements_without_a_stance_count_for_no_node_of_a_projection() -> None:
    said = [("a", "Agree", "T"), ("b", "Agree", "T"), ("c", "Agree", "T"), *[("c", "Assert", "T")] * 5]
    material = debate(*said, kind="congruence")
    graph = make_network(material).graph()
    assert {node: data["statements"] for node, data in graph.nodes(data=True)} == {"a": 1, "b": 1, "c": 1}
    assert len(make_network(material, Selection(min_statements=2)).edges) == 0
    assert make_network(debate(*said)).graph().nodes["c"]["statements"] == 6


def test_a_threshold_keeps_what_sets_two_apart_by_so_much_and_it_comes_by_its_size() -> None:
    said = [("a", "Agree", "T"), ("b", "Agree", "T"), *[("c", "Reject", "T")] * 3]
    rows = tie_rows(make_network(debate(*said, kind="subtract")).graph())
    assert [row[4] for row in rows] == [-3, -3, 1]
    heavy = make_network(debate(*said, kind="subtract"), Selection(min_weight=2)).edges
    assert heavy.weight.tolist() == [-3, -3]
