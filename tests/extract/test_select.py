"""Overlaps settled: direct before indirect, the surer before the less sure, the longer before the shorter."""

from typing import Any

from ujar.extract.found import Found
from ujar.extract.select import select
from ujar.model import Act, Kind, Span

TEXT = "x" * 200


def found(start: int, end: int, **fields: Any) -> Found:
    given = {
        "kind": Kind.INDIRECT, "content": (Span(start, end, TEXT[start:end]),), "cue": None, "speaker": None,
        "act": Act.ASSERT, "rule": "r", "confidence": 0.9, "sentence": 0,
    }  # fmt: skip
    return Found(**{**given, **fields})


def test_candidates_apart_are_all_kept_in_reading_order() -> None:
    late, early = found(100, 150), found(0, 50)
    assert select([late, early]) == [early, late]


def test_direct_is_kept_before_a_surer_indirect() -> None:
    direct = found(0, 50, kind=Kind.DIRECT, confidence=0.7)
    assert select([found(0, 60), direct]) == [direct]


def test_surer_is_kept_before_a_longer() -> None:
    sure = found(0, 50, confidence=0.95)
    assert select([found(0, 80), sure]) == [sure]


def test_longer_is_kept_where_both_are_as_sure() -> None:
    long = found(0, 80)
    assert select([found(10, 80), long]) == [long]


def test_quotation_without_attribution_yields_to_an_attributed_one() -> None:
    heir = found(0, 50, kind=Kind.DIRECT, heir=True, confidence=0.75)
    attributed = found(0, 50)
    assert select([heir, attributed]) == [attributed]


def test_one_cue_serves_one_statement() -> None:
    cue = Span(60, 64, "xxxx")
    before, after = found(0, 50, cue=cue, confidence=0.95), found(70, 120, cue=cue)
    assert select([after, before]) == [before]


def test_small_overlap_is_borne() -> None:
    one, other = found(0, 50), found(40, 100)
    assert select([one, other]) == [one, other]


def test_statement_nested_with_its_cue_in_another_is_kept() -> None:
    outer, inner = found(0, 100), found(50, 90, cue=Span(45, 49, "xxxx"))
    assert select([outer, inner]) == [outer, inner]


def test_nothing_is_nested_in_a_quotation() -> None:
    outer = found(0, 100, kind=Kind.DIRECT)
    assert select([outer, found(50, 90, cue=Span(45, 49, "xxxx"))]) == [outer]
