"""How much of the graph is resolved: statements in, shares with a speaker, a negotiable and a date out, by method."""

from collections.abc import Iterator

from ujar import vocab
from ujar.query import Table, run
from ujar.query.values import Value
from ujar.store.base import View

_COUNT = "(COUNT(DISTINCT ?s) AS ?count)"
# What a statement may have, in the order a person asks for it.
_PARTS = (
    ("statements", f"?s a {vocab.STATEMENT}"),
    ("with a speaker", f"?s {vocab.SPEAKER} ?speaker"),
    (
        "with a speaker the knowledge holds",
        f"?s {vocab.SPEAKER} ?speaker . FILTER NOT EXISTS {{ ?speaker {vocab.MINTED} true }}",
    ),
    ("about a negotiable", f"?s {vocab.EXPRESSES}/{vocab.ABOUT_NEGOTIABLE} ?n"),
    ("about a treaty", f"?s {vocab.EXPRESSES}/{vocab.ABOUT} ?n FILTER EXISTS {{ ?n a {vocab.TREATY} }}"),
    ("with a date", f"?s {vocab.SAID_ON} ?day"),
    ("relayed by an agency", f"?s {vocab.RELAYED_VIA} ?agency"),
)
_LINK = f"?s {vocab.LINK_OF} ?link . ?link {vocab.ENTITY} ?entity ; {vocab.METHOD} ?what ;"
_BY = {
    "kind": (f"?s a ?what FILTER(?what IN ({vocab.DIRECT_STATEMENT}, {vocab.INDIRECT_STATEMENT}, "
             f"{vocab.MIXED_STATEMENT}))"),
    "speech act": f"?s {vocab.SPEECH_ACT_OF} ?what",
    "date by": f"?s {vocab.TIME_BASIS_OF} ?what",
    "speaker by": f"{_LINK} {vocab.DECIDES} {vocab.SPEAKER}",
    "negotiable by": f"{_LINK} {vocab.DECIDES} {vocab.ABOUT}",
    "rule": f"?s {vocab.RULE} ?what",
}  # fmt: skip


def coverage(view: View) -> Table:
    """Count the statements that have each part, and which method gave it, as a share of all statements."""
    rows = list(_rows(view))
    total = rows[0][2]
    assert isinstance(total, int)
    shares = (round(count / total, 4) if total and isinstance(count, int) else None for *_, count in rows)
    columns = ("part", "method", "statements", "share")
    return Table(columns, tuple((*row, share) for row, share in zip(rows, shares, strict=True)))


def _rows(view: View) -> Iterator[tuple[Value, Value, Value]]:
    for part, pattern in _PARTS:
        yield part, None, _ask(view, f"SELECT {_COUNT} WHERE {{ ?s a {vocab.STATEMENT} . {pattern} }}").rows[0][0]
    for part, pattern in _BY.items():
        by = f"SELECT ?what {_COUNT} WHERE {{ ?s a {vocab.STATEMENT} . {pattern} }} GROUP BY ?what"
        for what, count in _ask(view, f"{by} ORDER BY DESC(?count) ?what").rows:
            yield part, what, count


def _ask(view: View, sparql: str) -> Table:
    answer = run(view, sparql)
    assert isinstance(answer, Table)
    return answer
