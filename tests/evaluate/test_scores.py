"""The scores of statements.md on cases small enough to count by hand; each figure is also seen to fall.

Articles are words of four letters, so that contents have round sizes: `word(0, 5)` covers the first five words.
"""

from dataclasses import replace
from typing import Any

import pytest

from factories import make_article
from ujar.evaluate.gold import GoldArticle, GoldStatement
from ujar.evaluate.scores import Scores, score
from ujar.model import Act, Article, Kind, Link, PartialDate, ResolvedStatement, Span, Statement

TEXT = "kata " * 60
ARTICLE = make_article(TEXT)
OUTLETS = {"kabar timur": "org/kabar-timur", "kt": "org/kabar-timur", "suara pesisir": "org/suara-pesisir"}


def word(begin: int, end: int) -> tuple[int, int]:
    """The offsets of words `begin` to `end`, without the space after the last."""
    return begin * 5, end * 5 - 1


def gold(name: str, begin: int, end: int, **fields: Any) -> GoldStatement:
    given = {"kind": "direct", "content": (word(begin, end),), "speakers": ("person/a",), "acts": ("assert",), **fields}
    return GoldStatement(name, **given)


def predicted(name: str, begin: int, end: int, **fields: Any) -> ResolvedStatement:
    """A prediction; `speakers`, `about` and `relays` as ids, the rest as in Statement."""
    links = {
        key: tuple(Link(None, entity, 1.0, "name") for entity in fields.pop(key, ())) for key in ("about", "relays")
    }
    speakers = tuple(Link(None, entity, 1.0, "name") for entity in fields.pop("speakers", ("person/a",)))
    said_on = fields.pop("said_on", None)
    given = {"kind": Kind.DIRECT, "act": Act.ASSERT, **fields}
    statement = Statement(id=name, article=ARTICLE, content=(ARTICLE.span(*word(begin, end)),), **given)
    return ResolvedStatement(statement, speakers, about=links["about"], relayed_via=links["relays"], said_on=said_on)


def scored(wanted: list[GoldStatement], got: list[ResolvedStatement], article: Article = ARTICLE) -> Scores:
    return score(GoldArticle("a1", article.sha256, None, None, tuple(wanted)), article.text, got, OUTLETS)


def figure(name: str, wanted: list[GoldStatement], got: list[ResolvedStatement]) -> float | None:
    return scored(wanted, got).figures()[name]


def test_perfect_prediction_scores_one_everywhere() -> None:
    fields: dict[str, Any] = {"about": ("treaty/x",)}
    wanted = [
        gold("g1", 0, 5, **fields, said_on="2018-05", relayed_by=("KT",)),
        gold("g2", 10, 15, kind="indirect", mention=word(16, 17)),
        gold("g3", 20, 25, kind="mixed", acts=("deny",), targets="g2"),
    ]
    got = [
        predicted("p1", 0, 5, **fields, said_on=PartialDate(2018, 5), relays=("org/kabar-timur",)),
        predicted("p2", 10, 15, kind=Kind.INDIRECT, speaker=ARTICLE.span(*word(16, 17))),
        predicted("p3", 20, 25, kind=Kind.MIXED, act=Act.DENY, targets="p2"),
    ]
    result = scored(wanted, got)
    assert set(result.figures().values()) == {1.0}
    assert result.misses == []


def test_nothing_predicted_has_no_precision_and_no_recall() -> None:
    figures = scored([gold("g1", 0, 5)], []).figures()
    assert figures["loose recall"] == figures["end to end"] == 0.0
    assert figures["loose precision"] is None and figures["loose F1"] is None
    assert figures["speaker accuracy"] is None  # nothing to be right about


def test_precision_recall_and_f1_of_the_contents() -> None:
    wanted = [gold("g1", 0, 5), gold("g2", 10, 15), gold("g3", 20, 25), gold("g4", 30, 35)]
    got = [predicted("p1", 0, 5), predicted("p2", 10, 14), predicted("p3", 40, 45)]
    result = scored(wanted, got)
    figures = result.figures()
    assert figures["loose precision"] == pytest.approx(2 / 3)
    assert figures["loose recall"] == pytest.approx(2 / 4)
    assert figures["loose F1"] == pytest.approx(4 / 7)
    assert figures["strict F1"] == pytest.approx(2 / 7)  # one of three, one of four
    assert sorted(miss.what for miss in result.misses) == ["boundary", "missed", "missed", "spurious"]


@pytest.mark.parametrize(("words", "found"), [(5, 1.0), (4, 0.0)])
def test_content_is_found_from_an_iou_of_one_half(words: int, found: float) -> None:
    assert figure("loose recall", [gold("g1", 0, 10)], [predicted("p1", 0, words)]) == found


def test_strict_asks_for_the_same_letters_not_the_same_marks() -> None:
    article = make_article("“Kapal itu aman,” kata dia, “dan laut tenang.”")
    comma, rest = article.text.index(","), article.text.index("laut")
    wanted = GoldStatement(
        "g1", "direct", ((1, comma), (rest, len(article.text) - 2)), speakers=("person/a",), acts=("assert",)
    )
    whole = Statement(
        "p1", article, Kind.DIRECT, (article.span(0, comma + 2), article.span(rest - 1, len(article.text))), Act.ASSERT
    )
    half = replace(whole, content=whole.content[:1])
    assert scored([wanted], [ResolvedStatement(whole)], article).figures()["strict F1"] == 1.0
    assert scored([wanted], [ResolvedStatement(half)], article).figures()["strict F1"] == 0.0
    assert scored([wanted], [ResolvedStatement(half)], article).figures()["loose F1"] == 1.0


def test_borderline_statement_is_neither_rewarded_nor_punished() -> None:
    sure, borderline = gold("g1", 0, 5), gold("g2", 10, 15, required=False, about=("treaty/x",), said_on="2018")
    alone = scored([sure], [predicted("p1", 0, 5)]).counts
    found = scored([sure, borderline], [predicted("p1", 0, 5), predicted("p2", 10, 15, speakers=("person/b",))]).counts
    missed = scored([sure, borderline], [predicted("p1", 0, 5)]).counts
    offsets = {"offsets", "offsets true"}  # every printed offset must be true, whatever it is matched to
    for counts in (found, missed):
        assert {k: v for k, v in counts.items() if v and k not in offsets} == {
            k: v for k, v in alone.items() if v and k not in offsets
        }


def test_prediction_beside_a_borderline_statement_is_still_spurious() -> None:
    wanted = [gold("g1", 0, 5), gold("g2", 10, 20, required=False)]
    assert figure("loose precision", wanted, [predicted("p1", 0, 5), predicted("p2", 16, 20)]) == 0.5


def test_recall_is_told_by_kind() -> None:
    wanted = [gold("g1", 0, 5), gold("g2", 10, 15, kind="indirect"), gold("g3", 20, 25, kind="indirect")]
    figures = scored(wanted, [predicted("p1", 0, 5), predicted("p2", 10, 15, kind=Kind.INDIRECT)]).figures()
    assert (figures["recall direct"], figures["recall indirect"], figures["recall mixed"]) == (1.0, 0.5, None)


@pytest.mark.parametrize(
    ("speakers", "right"),
    [(("person/a", "state/b"), 1.0), (("state/b", "person/a"), 1.0), (("person/a",), 0.0),
     (("person/a", "state/b", "state/c"), 0.0), ((), 0.0)],
)  # fmt: skip
def test_speaker_is_right_where_all_and_only_the_speakers_are_given(speakers: tuple[str, ...], right: float) -> None:
    wanted = [gold("g1", 0, 5, speakers=("person/a", "state/b"))]
    assert figure("speaker accuracy", wanted, [predicted("p1", 0, 5, speakers=speakers)]) == right


def test_end_to_end_counts_missed_statements_where_speaker_accuracy_does_not() -> None:
    wanted = [gold("g1", 0, 5), gold("g2", 10, 15), gold("g3", 20, 25), gold("g4", 30, 35)]
    got = [predicted("p1", 0, 5), predicted("p2", 10, 15, speakers=("person/b",))]
    figures = scored(wanted, got).figures()
    assert figures["speaker accuracy"] == 0.5
    assert figures["end to end"] == 0.25


def test_mention_is_right_only_at_the_same_offsets_and_asked_only_where_given() -> None:
    wanted = [gold("g1", 0, 5, mention=word(6, 8)), gold("g2", 10, 15)]
    exact = [predicted("p1", 0, 5, speaker=ARTICLE.span(*word(6, 8))), predicted("p2", 10, 15)]
    shorter = [predicted("p1", 0, 5, speaker=ARTICLE.span(*word(7, 8))), predicted("p2", 10, 15)]
    assert figure("speaker mention exact", wanted, exact) == 1.0
    assert figure("speaker mention exact", wanted, shorter) == 0.0
    assert figure("speaker mention exact", wanted[1:], exact) is None


def test_kind_must_be_the_same() -> None:
    assert figure("kind accuracy", [gold("g1", 0, 5)], [predicted("p1", 0, 5, kind=Kind.MIXED)]) == 0.0


@pytest.mark.parametrize(("act", "right"), [(Act.DENY, 1.0), (Act.REJECT, 1.0), (Act.ACCUSE, 0.0)])
def test_act_may_be_any_of_the_acceptable_ones(act: Act, right: float) -> None:
    wanted = [gold("g1", 0, 5, acts=("deny", "reject"))]
    assert figure("act accuracy", wanted, [predicted("p1", 0, 5, act=act)]) == right


def test_about_is_a_micro_f1_over_pairs_of_found_statements() -> None:
    wanted = [
        gold("g1", 0, 5, about=("treaty/x", "treaty/y")),
        gold("g2", 10, 15, about=("treaty/x",)),
        gold("g3", 20, 25),
        gold("g4", 30, 35, about=("treaty/z",)),  # missed: its pair is not asked for
    ]
    got = [
        predicted("p1", 0, 5, about=("treaty/x",)),
        predicted("p2", 10, 15, about=("treaty/x",)),
        predicted("p3", 20, 25, about=("treaty/q",)),
    ]
    assert figure("about F1", wanted, got) == pytest.approx(2 / 3)  # 2 of 3 predicted pairs, 2 of 3 gold pairs
    assert figure("about F1", wanted[2:3], [predicted("p3", 20, 25)]) is None


@pytest.mark.parametrize(
    ("said_on", "right"),
    [(PartialDate(2018, 5), 1.0), (PartialDate(2018, 5, 1), 0.0), (PartialDate(2018), 0.0), (None, 0.0)],
)
def test_date_is_right_at_the_same_precision(said_on: PartialDate | None, right: float) -> None:
    assert (
        figure("date accuracy", [gold("g1", 0, 5, said_on="2018-05")], [predicted("p1", 0, 5, said_on=said_on)])
        == right
    )


def test_date_is_asked_only_where_the_gold_gives_one() -> None:
    assert figure("date accuracy", [gold("g1", 0, 5)], [predicted("p1", 0, 5, said_on=PartialDate(2018))]) is None


@pytest.mark.parametrize("printed", ["Kabar Timur", "KT", "kabar timur"])
def test_relay_is_known_by_any_spelling(printed: str) -> None:
    wanted = [gold("g1", 0, 5, relayed_by=(printed,))]
    assert figure("relay recall", wanted, [predicted("p1", 0, 5, relays=("org/kabar-timur",))]) == 1.0
    assert figure("relay recall", wanted, [predicted("p1", 0, 5, relays=("org/suara-pesisir",))]) == 0.0
    assert figure("relay recall", wanted, [predicted("p1", 0, 5)]) == 0.0


def test_relay_recall_counts_each_carrier() -> None:
    wanted = [gold("g1", 0, 5, relayed_by=("KT", "Suara Pesisir"))]
    assert figure("relay recall", wanted, [predicted("p1", 0, 5, relays=("org/kabar-timur",))]) == 0.5


def test_denial_target_is_right_where_both_ends_are_matched() -> None:
    wanted = [gold("g1", 0, 5), gold("g2", 10, 15, targets="g1"), gold("g3", 20, 25, targets="g1")]
    both = [predicted("p1", 0, 5), predicted("p2", 10, 15, targets="p1"), predicted("p3", 20, 25)]
    assert figure("denial target F1", wanted, both) == pytest.approx(2 / 3)  # 1 of 1 predicted, 1 of 2 gold
    other = [predicted("p1", 0, 5), predicted("p2", 10, 15, targets="p3"), predicted("p3", 20, 25)]
    assert figure("denial target F1", wanted, other) == 0.0
    unmatched = [predicted("p1", 40, 45), predicted("p2", 10, 15, targets="p1")]
    assert figure("denial target F1", wanted, unmatched) == 0.0


def test_each_wrong_denial_target_counts_and_is_shown() -> None:
    wanted = [gold("g1", 0, 5), gold("g2", 10, 15, targets="g1")]
    stray = [predicted(f"p{at}", at, at + 2) for at in (30, 40)]
    denials = [predicted(f"d{at}", at + 5, at + 8, targets=f"p{at}") for at in (30, 40)]
    right = [predicted("p1", 0, 5), predicted("p2", 10, 15, targets="p1")]
    result = scored(wanted, [*right, *stray, *denials])
    assert result.figures()["denial target F1"] == pytest.approx(2 / 4)  # 1 of 3 predicted, 1 of 1 gold
    assert [miss.what for miss in result.misses].count("target") == 2
    assert [miss.what for miss in scored(wanted, right[:1]).misses] == ["missed", "target"]


def test_offset_that_does_not_hold_its_text_is_counted() -> None:
    good, bad = predicted("p1", 0, 5), predicted("p2", 10, 15, cue=Span(0, 4, "ujar"))
    assert figure("offsets true", [], [good]) == 1.0
    assert figure("offsets true", [], [good, bad]) == pytest.approx(2 / 3)


def test_counts_of_articles_add_up() -> None:
    total = Scores()
    total.add(scored([gold("g1", 0, 5)], [predicted("p1", 0, 5)]))
    total.add(scored([gold("g1", 0, 5), gold("g2", 10, 15)], [predicted("p1", 20, 25)]))
    assert total.figures()["loose recall"] == pytest.approx(1 / 3)
    assert total.figures()["loose precision"] == pytest.approx(1 / 2)
    assert [miss.what for miss in total.misses] == ["spurious", "missed", "missed"]
