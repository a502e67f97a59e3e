"""Which statements count: dates, certainty, sayings that several articles relay, moving windows."""

from dataclasses import replace

import pytest

from network.material import corpus, debate, say
from ujar.errors import InputError
from ujar.model import PartialDate
from ujar.network import Selection, make_network
from ujar.network.sayings import Saying
from ujar.network.select import chosen, is_within, windows


def kept(*sayings: Saying, by_outlet: bool = False, **wishes: object) -> list[str]:
    selection = Selection(**wishes)  # type: ignore[arg-type]
    return list(chosen({saying.id: saying for saying in sayings}, selection, by_outlet=by_outlet))


@pytest.mark.parametrize(
    ("said", "since", "until", "inside"),
    [
        ("2018-10-20", "2018-10", None, True),
        ("2018-09-30", "2018-10", None, False),
        ("2018-10", "2018-10", "2018-10", True),
        ("2018-10", "2018-10-15", None, False),
        ("2018", "2018-10", None, False),
        ("2018", None, "2018-03", True),
        ("2018-10-20", None, "2018", True),
        (None, None, None, True),
        (None, "2018", None, False),
    ],
)
def test_a_date_counts_as_its_first_day(said: str | None, since: str | None, until: str | None, inside: bool) -> None:
    dates = [None if each is None else PartialDate.parse(each) for each in (said, since, until)]
    assert is_within(*dates) is inside


def test_direct_embedded_and_unsure_statements_are_told_apart() -> None:
    plain, direct = say("a-1"), say("a-2", is_direct=True)
    within, unsure = say("a-3", is_embedded=True), say("a-4", confidence=0.4)
    everything = (plain, direct, within, unsure)
    assert kept(*everything) == ["a-1", "a-2", "a-3", "a-4"]
    assert kept(*everything, direct_only=True) == ["a-2"]
    assert kept(*everything, embedded=False) == ["a-1", "a-2", "a-4"]
    assert kept(*everything, min_confidence=0.5) == ["a-1", "a-2", "a-3"]


def test_the_same_words_of_the_same_actor_in_two_articles_count_once() -> None:
    one = say("a-1", words="kami siap", speakers=("m",))
    two = say("b-1", words="kami siap", speakers=("m",))
    other = say("b-2", words="kami siap", speakers=("k",))
    assert kept(one, two, other) == ["a-1", "b-2"]
    assert kept(one, two, other, every_relay=True) == ["a-1", "b-1", "b-2"]


def test_one_relay_in_other_words_counts_once_by_its_day_act_and_negotiable() -> None:
    day = PartialDate(2021, 1, 5)
    values: dict[str, object] = {"speakers": ("m",), "about": ("T",), "through": ("tass",), "said_on": day}
    one, two = say("a-1", **values), say("b-1", **values)
    assert kept(one, two) == ["a-1"]
    assert kept(one, say("b-1", **{**values, "through": ()})) == ["a-1", "b-1"]
    assert kept(one, say("b-1", **{**values, "said_on": PartialDate(2021, 1, 6)})) == ["a-1", "b-1"]
    assert kept(one, say("b-1", act="Deny", **values)) == ["a-1", "b-1"]
    month = {**values, "said_on": PartialDate(2021, 1)}
    assert kept(say("a-1", **month), say("b-1", **month)) == ["a-1", "b-1"]


def test_the_article_with_most_of_a_relay_stands_for_all() -> None:
    values: dict[str, object] = {
        "speakers": ("m",), "about": ("T",), "through": ("tass",), "said_on": PartialDate(2021, 1, 5),
    }  # fmt: skip
    assert kept(say("a-1", **values), say("b-1", **values), say("b-2", **values)) == ["b-1", "b-2"]


def test_a_relay_counts_for_each_outlet_where_outlets_are_compared() -> None:
    one = say("a-1", words="kami siap", speakers=("m",), outlets=("x",))
    two = say("b-1", words="kami siap", speakers=("m",), outlets=("y",))
    assert kept(one, two, by_outlet=True) == ["a-1", "b-1"]


def test_a_relay_that_an_outlet_is_asked_for_is_not_lost_to_another() -> None:
    one = say("a-1", words="kami siap", speakers=("m",), outlets=("x",))
    two = say("b-1", words="kami siap", speakers=("m",), outlets=("y",))
    assert kept(one, two, outlets=frozenset({"y"})) == ["b-1"]


def test_windows_move_from_the_first_day_to_the_last() -> None:
    sayings = [say("a-1", said_on=PartialDate(2021, 1, 1)), say("b-1", said_on=PartialDate(2021, 1, 25))]
    found = [(since.iso, until.iso) for since, until in windows(sayings, 10, 7)]
    assert found == [("2021-01-01", "2021-01-10"), ("2021-01-08", "2021-01-17"), ("2021-01-15", "2021-01-24"),
                     ("2021-01-22", "2021-01-31")]  # fmt: skip
    bounded = windows(sayings, 10, 10, since=PartialDate(2021, 1, 11), until=PartialDate(2021, 1, 22))
    assert [(since.iso, until.iso) for since, until in bounded] == [("2021-01-11", "2021-01-20"),
                                                                    ("2021-01-21", "2021-01-22")]  # fmt: skip
    assert list(windows([say("a-1")], 10, 10)) == []


@pytest.mark.parametrize(("days", "step"), [(99_999_999, 1), (1, 99_999_999), (10**12, 10**12), (36_500, 36_500)])
def test_windows_that_outlast_the_calendar_end_with_it(days: int, step: int) -> None:
    sayings = [say("a-1", said_on=PartialDate(2021, 1, 1)), say("b-1", said_on=PartialDate(2021, 1, 25))]
    ((since, until),) = windows(sayings, days, step)
    assert since.iso == "2021-01-01" and until.last >= since.first


def test_no_window_begins_after_the_last_day() -> None:
    sayings = [say("a-1", said_on=PartialDate(2021, 1, 1)), say("b-1", said_on=PartialDate(2021, 1, 25))]
    assert [since.iso for since, _ in windows(sayings, 1, 20)] == ["2021-01-01", "2021-01-21"]


@pytest.mark.parametrize(("days", "step"), [(0, 1), (1, 0)])
def test_windows_of_no_days_are_refused(days: int, step: int) -> None:
    with pytest.raises(InputError, match="a day at least"):
        list(windows([say("a-1", said_on=PartialDate(2021))], days, step))


def test_an_outlet_whose_words_another_gives_is_no_voice_of_that_outlet() -> None:
    material = debate(("x", "Assert", "mira"), ("z", "Assert", "x"), ("z", "Assert", "mira"), kind="outlets")
    edges = make_network(material).edges
    assert edges.first is not None
    assert {(edges.names[one], edges.names[two]) for one, two in zip(edges.source, edges.target, strict=True)} == {
        ("x", "mira"),
        ("z", "mira"),
    }
    assert (edges.first[edges.source] != edges.first[edges.target]).all()


def test_of_what_is_said_about_several_only_what_is_asked_for_is_tied() -> None:
    material = debate(("a", "Agree", "T"), ("b", "Agree", "T"), ("b", "Agree", "U"))
    both = replace(material.corpus.sayings["a2-1"], about=("T", "U"))
    material = replace(material, corpus=corpus({**material.corpus.sayings, "a2-1": both}))
    assert set(make_network(material, Selection(about=frozenset({"T"}))).edges.names) == {"a", "b", "T"}
