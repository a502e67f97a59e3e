"""The benchmarks run, at sizes that say nothing about speed."""

import json
from pathlib import Path

import pytest
from bench.measure import Row, apart, interleaved, percentile
from bench.parts import PARTS
from run import main, shown

KEPT = [name for name in PARTS if name not in ("remembering", "killing")]  # dear, and made of the others


def test_parts_print_rows_and_write_them(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main([*KEPT, "--quick", "--folder", str(tmp_path), "--json", str(tmp_path / "rows.json")]) == 0
    record = json.loads((tmp_path / "rows.json").read_text())
    assert {row["part"].partition(",")[0] for row in record["rows"]} == set(KEPT)
    assert all(row["holds"] is None for row in record["rows"])
    printed = capsys.readouterr().out
    assert all(name in printed for name in KEPT)


@pytest.mark.parametrize("words", [["poems"], ["--slow"]])
def test_wrong_wishes_are_refused(words: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        main(words)
    assert "usage: run.py" in capsys.readouterr().err


def test_figures_have_three_digits() -> None:
    assert [shown(Row("p", "w", figure, "s")) for figure in (0.01234, 7, 12.345, 1234.5, None)] == [
        "0.0123 s", "7 s", "12.3 s", "1,234 s", "-"
    ]  # fmt: skip


def test_percentile_is_a_value_that_was_measured() -> None:
    assert [percentile([3, 1, 2], share) for share in (0.5, 0.95)] == [2, 3]


def test_works_are_timed_in_turns() -> None:
    order: list[str] = []
    costs = interleaved(2, {"one": lambda: order.append("one"), "two": lambda: order.append("two")})
    assert order == ["one", "two", "two", "one"]
    assert [len(each) for each in costs.values()] == [2, 2]


def test_work_apart_tells_its_value_its_memory_and_its_failure() -> None:
    value, peak = apart(len, "kata")
    assert value == 4
    assert 1 < peak < 4000
    with pytest.raises(RuntimeError, match="ValueError"):
        apart(int, "kata")
