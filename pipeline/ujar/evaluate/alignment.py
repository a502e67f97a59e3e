"""Ids that the knowledge does not hold, compared by whom they stand for instead of by how they are spelled.

An actor or negotiable that is minted from an article has an id made of the words printed there, and so has the gold's:
`group/hospital-officials` and `group/officials` may be one source. As in the scoring of entities outside the knowledge
base in TAC KBP (NIL clusters), the two namings of an article are mapped one to one, greedily by the number of
statements in which they stand together; an id of the knowledge is only ever itself.
"""

from collections import Counter
from collections.abc import Container, Iterable, Mapping

Pair = tuple[frozenset[str], frozenset[str]]  # (gold ids, predicted ids) of one statement


def aligned(pairs: Iterable[Pair], known: Container[str]) -> Mapping[str, str]:
    """The gold's id for each predicted one that is new and stands for the same; those of other kinds never do."""
    together: Counter[tuple[str, str]] = Counter()
    for gold, predicted in pairs:
        for same in gold & predicted:
            together[same, same] += 1
        for ours in predicted - gold:
            for theirs in gold - predicted:
                if ours not in known and theirs not in known and _kind(ours) == _kind(theirs):
                    together[ours, theirs] += 1
    found: dict[str, str] = {}
    for ours, theirs in sorted(together, key=lambda pair: (-together[pair], pair)):
        if ours not in found and theirs not in found.values():
            found[ours] = theirs
    return found


def _kind(entity: str) -> str:
    return entity.partition("/")[0]
