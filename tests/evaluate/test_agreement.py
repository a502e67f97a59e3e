"""How far two annotations of one article agree, on texts invented for it."""

import json
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner

from ujar.cli.gold import app
from ujar.errors import InputError
from ujar.evaluate.agreement import agreement, kappa, match, table
from ujar.evaluate.gold import GoldArticle, article_of

TEXT = 'Tirvana menuding dan mengecam "Morvinia, lagi", kata Menlu Halden. Orlan berharap damai, ujarnya.'


def span(words: str) -> list[int]:
    begin = TEXT.index(words)
    return [begin, begin + len(words)]


def statement(number: int, content: str, cue: str, **changes: Any) -> dict[str, Any]:
    return {
        "id": f"s{number}", "kind": "indirect", "content": [span(content)], "cue": span(cue),
        "speaker_mention": span("Tirvana"), "speakers": ["state/tirvana"], "acts": ["accuse"], "about": [],
        "said_on": None, "relayed_by": [], "required": True, "targets": None, "embedded_in": None,
    } | changes  # fmt: skip


def article(*statements: dict[str, Any], **changes: Any) -> GoldArticle:
    record = {
        "doc": "a", "sha256": "0", "published": "2024", "publisher": None, "statements": list(statements),
        "entities": [{"begin": 0, "end": 7, "label": "GPE"}],
    }  # fmt: skip
    return article_of(record | changes)


def value(first: GoldArticle, second: GoldArticle, name: str) -> tuple[int, int]:
    share = agreement([first], [second], {"a": TEXT}).shares[name]
    return share.hits, share.all


WHOLE = '"Morvinia, lagi"'
BARE = "Morvinia, lagi"


def test_quotation_marks_make_no_difference_where_the_text_is_known() -> None:
    one, other = article(statement(1, WHOLE, "menuding")), article(statement(1, BARE, "menuding"))
    assert value(one, other, "strict F1 (all)") == (2, 2)
    assert agreement([one], [other]).shares["strict F1 (all)"].value == 0  # offsets alone
    assert agreement([one], [other]).shares["loose F1 (all)"].value == 1


def test_statements_on_one_content_are_matched_by_their_cue() -> None:
    accusing, condemning = statement(1, BARE, "menuding"), statement(2, BARE, "mengecam")
    pairs = match(article(accusing, condemning).statements, article(condemning, accusing).statements)
    assert [(pair.first.id, pair.second.id) for pair in pairs] == [("s1", "s1"), ("s2", "s2")]


def test_a_statement_is_matched_once() -> None:
    one = article(statement(1, BARE, "menuding"), statement(2, "Morvinia", "mengecam"))
    other = article(statement(1, BARE, "menuding"))
    assert value(one, other, "loose F1 (all)") == (2, 3)


def test_what_is_borderline_counts_only_where_a_pass_requires_it() -> None:
    sure, unsure = statement(1, BARE, "menuding"), statement(1, BARE, "menuding", required=False)
    hope = statement(2, "damai", "berharap", required=False)
    one, other = article(sure, hope), article(unsure)
    assert value(one, other, "loose F1 (all)") == (2, 3)
    assert value(one, other, "loose F1 (required by either)") == (2, 2)
    assert value(one, other, "loose F1 (required by both)") == (0, 0)
    assert value(one, other, "required") == (0, 1)


def test_a_required_statement_that_the_other_pass_lacks_is_a_miss_in_every_figure() -> None:
    one, other = article(statement(1, BARE, "menuding"), statement(2, "damai", "berharap")), article()
    for kept in ("all", "required by either", "required by both"):
        assert value(one, other, f"loose F1 ({kept})") == (0, 2)


def test_details_are_compared_on_matches() -> None:
    one = article(statement(1, BARE, "menuding", speakers=["state/tirvana", "person/halden"], acts=["accuse", "warn"]))
    other = article(
        statement(1, BARE, "menuding", speakers=["person/halden", "state/tirvana"], acts=["warn"], kind="direct"),
        statement(2, "damai", "berharap"),
    )
    assert value(one, other, "speakers") == (1, 1)  # a set
    assert value(one, other, "kind") == (0, 1)
    assert value(one, other, "act (best)") == (0, 1)
    assert value(one, other, "act (some common)") == (1, 1)


def test_about_is_scored_over_pairs_of_statement_and_negotiable() -> None:
    one = article(statement(1, BARE, "menuding", about=["treaty/orlan", "treaty/verdana"]))
    other = article(statement(1, BARE, "menuding", about=["treaty/orlan"]))
    assert value(one, other, "about F1") == (2, 3)


def test_dates_are_compared_where_one_pass_gives_one() -> None:
    one, other = article(statement(1, BARE, "menuding")), article(statement(1, BARE, "menuding", said_on="2024-01"))
    assert value(one, one, "said on, where dated") == (0, 0)
    assert value(one, other, "said on, where dated") == (0, 1)


def test_denials_are_tied_alike_where_both_ends_match() -> None:
    claim, denial = statement(1, BARE, "menuding"), statement(2, "damai", "berharap", targets="s1")
    other = statement(7, BARE, "menuding"), statement(8, "damai", "berharap", targets="s7")
    assert value(article(claim, denial), article(*other), "denial targets F1") == (2, 2)
    assert value(article(claim, denial), article(other[0], other[1] | {"targets": None}), "denial targets F1") == (0, 1)
    elsewhere = article(statement(7, "Halden", "kata"), other[1])
    assert value(article(claim, denial), elsewhere, "denial targets F1") == (0, 2)


def test_entities_agree_on_span_and_label() -> None:
    other = article(entities=[{"begin": 0, "end": 7, "label": "LOC"}, {"begin": 8, "end": 16, "label": "LAW"}])
    assert value(article(), other, "entity F1 (span and label)") == (0, 3)
    assert value(article(), other, "entity F1 (span)") == (2, 3)


def test_kappa_takes_chance_away() -> None:
    assert kappa([("deny", "deny"), ("assert", "assert")]) == 1
    assert kappa([("deny", "assert"), ("assert", "deny")]) == -1
    assert kappa([("assert", "assert")]) is None  # chance alone agrees
    assert kappa([]) is None


@pytest.mark.parametrize(("changes", "message"), [({"doc": "b"}, "only one of"), ({"sha256": "1"}, "different texts")])
def test_passes_over_other_articles_are_refused(changes: dict[str, str], message: str) -> None:
    with pytest.raises(InputError, match=message):
        agreement([article()], [article(**changes)])


def test_nothing_to_compare_has_no_value() -> None:
    empty = agreement([article(entities=[])], [article(entities=[])])
    assert {name: figure for name, figure, _ in table(empty)}["loose F1 (all)"] is None


@pytest.mark.parametrize(
    ("format", "line"), [("table", "speakers  "), ("csv", "name,value,basis"), ("json", '"act kappa (best)"')]
)
def test_the_command_prints_the_figures(tmp_path: Path, format: str, line: str) -> None:
    record = {
        "doc": "a",
        "sha256": "0",
        "published": None,
        "publisher": None,
        "statements": [statement(1, BARE, "kata")],
    }
    for name in ("first", "second"):
        (tmp_path / name).mkdir()
        (tmp_path / name / "a.json").write_text(json.dumps(record), encoding="utf-8")
    arguments = ["agreement", str(tmp_path / "first"), str(tmp_path / "second"), "--format", format]
    done = CliRunner().invoke(app, arguments)
    assert done.exit_code == 0 and line in done.stdout
