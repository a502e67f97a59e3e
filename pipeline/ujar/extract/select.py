"""Settle overlaps: direct before indirect, the surer before the less sure, the longer before the shorter."""

from ujar.extract.found import Found
from ujar.model import Kind

MOST_OVERLAP = 0.3  # of the shorter content's characters


def select(found: list[Found]) -> list[Found]:
    """The candidates to keep, in reading order."""
    ranked = sorted(found, key=lambda f: (f.kind is not Kind.DIRECT or f.heir, -f.confidence, -_length(f), f.start))
    kept: list[Found] = []
    for candidate in ranked:
        if all(_shared(candidate, other) <= MOST_OVERLAP * min(_length(candidate), _length(other)) for other in kept):
            if not any(candidate.cue and candidate.cue == other.cue for other in kept):
                kept.append(candidate)
    return sorted(kept, key=lambda f: (f.start, f.end))


def _length(found: Found) -> int:
    return sum(span.end - span.start for span in found.content)


def _shared(one: Found, other: Found) -> int:
    return sum(max(0, min(a.end, b.end) - max(a.start, b.start)) for a in one.content for b in other.content)
