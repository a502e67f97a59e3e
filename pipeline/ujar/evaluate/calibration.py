"""Judged statements -> how far to believe their confidences: reliability, Brier score, precision against recall."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

BINS = (0.0, 0.5, 0.6, 0.7, 0.8, 0.85, 0.9, 0.95, 1.0)  # finer where most statements lie
THRESHOLDS = (0.0, 0.5, 0.6, 0.7, 0.8, 0.85, 0.9, 0.925, 0.95, 0.975)


@dataclass(frozen=True, slots=True)
class Judged:
    """A predicted statement: its confidence, its rule, whether the gold has it, and whether the gold requires it."""

    confidence: float
    rule: str
    right: bool
    required: bool = True  # False: the gold has it as borderline


@dataclass(frozen=True, slots=True)
class Bin:
    """The statements with a confidence above `low` up to `high`."""

    low: float
    high: float
    count: int
    confidence: float  # their mean
    right: float  # the share of them that the gold has


@dataclass(frozen=True, slots=True)
class Point:
    """What is left when statements below a confidence are dropped. Borderline ones count for neither ratio."""

    threshold: float
    kept: int
    precision: float | None
    recall: float | None


def reliability(judged: Sequence[Judged]) -> list[Bin]:
    """The bins that hold a statement, lowest first: where confidence and right agree, confidence can be believed."""
    out = []
    for low, high in pairwise(BINS):
        here = [j for j in judged if low < j.confidence <= high or (low == 0.0 == j.confidence)]
        if here:
            mean = sum(j.confidence for j in here) / len(here)
            out.append(Bin(low, high, len(here), mean, sum(j.right for j in here) / len(here)))
    return out


def brier(judged: Sequence[Judged]) -> float | None:
    """The mean squared distance of confidence and truth (0 is perfect); None for no statements."""
    return sum((j.confidence - j.right) ** 2 for j in judged) / len(judged) if judged else None


def calibration_error(judged: Sequence[Judged]) -> float | None:
    """The mean distance of confidence and share right over the bins, weighted by their sizes."""
    if not judged:
        return None
    return sum(b.count * abs(b.confidence - b.right) for b in reliability(judged)) / len(judged)


def curve(judged: Sequence[Judged], required: int) -> list[Point]:
    """Precision and recall at each threshold, `required` being the number of statements to be found."""
    out = []
    for threshold in THRESHOLDS:
        kept = [j for j in judged if j.confidence >= threshold]
        counted = [j for j in kept if j.required]
        hits = sum(j.right for j in counted)
        out.append(
            Point(
                threshold,
                len(kept),
                hits / len(counted) if counted else None,
                hits / required if required else None,
            )
        )
    return out
