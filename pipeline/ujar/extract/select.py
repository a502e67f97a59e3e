"""Settle overlaps: direct before indirect, the surer before the less sure, the longer before the shorter."""

from ujar.extract.found import Found
from ujar.model import Kind

MOST_OVERLAP = 0.3  # of the shorter content's characters


def select(found: list[Found]) -> list[Found]:
    """The candidates to keep, in reading order."""
    ranked = sorted(found, key=lambda f: (f.kind is not Kind.DIRECT or f.heir, -f.confidence, -length(f), f.start))
    kept: list[Found] = []
    for candidate in ranked:
        if all(_apart(candidate, other) or _nested(candidate, other) for other in kept):
            kept.append(candidate)
    return sorted(kept, key=lambda f: (f.start, f.end))


def _apart(one: Found, other: Found) -> bool:
    if one.cue is not None and one.cue == other.cue:
        return False
    if _borrows(one, other) or _borrows(other, one):
        return True
    return shared(one, other) <= MOST_OVERLAP * min(length(one), length(other))


def _borrows(one: Found, other: Found) -> bool:
    """What one is about stands in the other, what it says doesn't: "memakai naskah itu, yang menurutnya bagus"."""
    first, *rest = one.content
    covered = any(span.covers(first) for span in other.content)
    return covered and bool(rest) and not any(span.overlaps(part) for span in other.content for part in rest)


def _nested(one: Found, other: Found) -> bool:
    """One stands with its cue inside the other's content: X said that Y promised."""
    inner, outer = (one, other) if length(one) < length(other) else (other, one)
    return (
        outer.kind is not Kind.DIRECT
        and inner.cue is not None
        and any(span.covers(inner.cue) for span in outer.content)
        and all(any(span.covers(part) for span in outer.content) for part in inner.content)
    )


def length(found: Found) -> int:
    return sum(span.end - span.start for span in found.content)


def shared(one: Found, other: Found) -> int:
    return sum(max(0, min(a.end, b.end) - max(a.start, b.start)) for a in one.content for b in other.content)
