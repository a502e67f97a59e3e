"""Which predicted statement is which gold one: greedily, one to one, by the letters and digits their contents share."""

from collections.abc import Iterable, Sequence

LOOSE = 0.5  # intersection over union at which two contents are the same statement (statements.md)


def letters(text: str, spans: Iterable[tuple[int, int]]) -> frozenset[int]:
    """The offsets of the letters and digits in the spans."""
    return frozenset(i for begin, end in spans for i in range(begin, min(end, len(text))) if text[i].isalnum())


def iou(one: frozenset[int], other: frozenset[int]) -> float:
    """Intersection over union; 0 where both are empty."""
    union = len(one | other)
    return len(one & other) / union if union else 0.0


def match(predicted: Sequence[frozenset[int]], gold: Sequence[frozenset[int]]) -> dict[int, int]:
    """Predicted index -> gold index for all pairs at `LOOSE` or better, best pairs first."""
    pairs = [
        (score, -p, -g)
        for p, one in enumerate(predicted)
        for g, other in enumerate(gold)
        if (score := iou(one, other)) >= LOOSE
    ]
    matched: dict[int, int] = {}
    taken: set[int] = set()
    for _, p, g in sorted(pairs, reverse=True):
        if -p not in matched and -g not in taken:
            matched[-p] = -g
            taken.add(-g)
    return matched
