"""Confidences: how far they can be believed."""

import json

import pytest
from typer.testing import CliRunner

from ujar.cli import app
from ujar.evaluate.calibration import Judged, brier, calibration_error, curve, reliability


def judged(confidence: float, right: bool, required: bool = True) -> Judged:
    return Judged(confidence, "active-clause", right, required)


def test_bins_hold_mean_confidence_and_share_right() -> None:
    (low, high) = reliability([judged(0.55, False), judged(0.97, True), judged(0.99, True)])
    assert (low.low, low.high, low.count, low.right) == (0.5, 0.6, 1, 0.0)
    assert (high.count, high.right) == (2, 1.0)
    assert high.confidence == pytest.approx(0.98)


def test_every_confidence_falls_into_one_bin() -> None:
    values = [0.0, 0.5, 0.6, 0.85, 0.95, 1.0]
    assert sum(one.count for one in reliability([judged(value, True) for value in values])) == len(values)


def test_brier_score_is_the_mean_squared_distance() -> None:
    assert brier([judged(1.0, True), judged(0.5, False)]) == pytest.approx(0.125)
    assert brier([]) is None


def test_calibration_error_is_nought_where_confidence_is_the_share_right() -> None:
    believed = [judged(0.75, True)] * 3 + [judged(0.75, False)]
    assert calibration_error(believed) == pytest.approx(0.0)
    assert calibration_error([judged(0.75, False)]) == pytest.approx(0.75)
    assert calibration_error([]) is None


def test_curve_drops_what_is_below_the_threshold_and_leaves_out_borderline_ones() -> None:
    points = {
        p.threshold: p for p in curve([judged(0.99, True), judged(0.65, False), judged(0.99, True, required=False)], 2)
    }
    assert (points[0.0].kept, points[0.0].precision, points[0.0].recall) == (3, 0.5, 0.5)
    assert (points[0.7].kept, points[0.7].precision, points[0.7].recall) == (2, 1.0, 0.5)


def test_command_prints_calibration_in_every_format() -> None:
    run = CliRunner().invoke
    arguments = ["evaluate", "data/gold/samples", "seeds/articles", "--calibration", "--quiet", "-f"]
    table, rows, data = (run(app, [*arguments, form]).stdout for form in ("table", "csv", "json"))
    assert "Brier score" in table
    assert rows.splitlines()[0] == "set,confidence,statements,mean confidence,right,precision,recall"
    assert {"reliability", "brier", "calibration_error", "curve"} == set(json.loads(data)["samples"])
