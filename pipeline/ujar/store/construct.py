"""A CONSTRUCT in, the SELECT that finds its solutions out; then the solutions in, its triples out.

Servers cut a list of triples without a word: Virtuoso sends one more than its limit and status 200 (7.2.5), and half of
an N-Triples file is an N-Triples file. Rows as JSON have an end that can be missed, so rows are asked for, and the
template is filled in here.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice
from typing import Final

from pyoxigraph import BlankNode, NamedNode, Quad, QuerySolutions, QueryTriples, Store, Triple

from ujar.store.base import Term
from ujar.store.guard import tokens

_BATCH: Final = 5_000
_BLANK: Final = "urn:ujar:blank:"  # VALUES holds no blank nodes: they travel under a name
_ALL: Final = "CONSTRUCT { ?s ?p ?o } WHERE { ?s ?p ?o }"


@dataclass(frozen=True, slots=True)
class Construct:
    """A CONSTRUCT taken apart."""

    select: str
    prologue: str
    template: str
    variables: tuple[str, ...]


def take_apart(sparql: str) -> Construct | None:
    """Take a query that parses apart; None where it is no CONSTRUCT."""
    pieces = list(tokens(sparql))
    words = [piece.text.lower() if piece.kind == "word" else "" for piece in pieces]
    if "construct" not in words:
        return None
    begin = words.index("construct")
    opens = next(at for at in range(begin, len(pieces)) if pieces[at].text == "{")
    closes, depth = opens, 0
    for at in range(opens, len(pieces)):
        depth += {"{": 1, "}": -1}.get(pieces[at].text, 0)
        if not depth:
            closes = at
            break
    short = any(words[begin + 1 : opens])  # CONSTRUCT WHERE { ... }: the pattern is the template
    names = dict.fromkeys(piece.text[1:] for piece in pieces[opens:closes] if piece.kind == "variable")
    prologue = "".join(piece.text for piece in pieces[:begin])
    template = "".join(piece.text for piece in pieces[opens : closes + 1])
    rest = "".join(piece.text for piece in pieces[(begin if short else closes) + 1 :])
    wanted = " ".join(f"?{name}" for name in names) or "(1 AS ?one)"
    return Construct(f"{prologue}SELECT {wanted} {rest}", prologue, template, tuple(names))


def fill_in(construct: Construct, solutions: QuerySolutions) -> tuple[QueryTriples, int]:
    """The triples that solutions make of the template, each once, and how many there are."""
    store = Store()
    rows = (tuple(row) for row in solutions)
    while batch := list(islice(rows, _BATCH)):
        store.extend(Quad(t.subject, t.predicate, t.object) for t in _filled(construct, batch))
    answer = store.query(_ALL)
    assert isinstance(answer, QueryTriples)
    return answer, len(store)


def _filled(construct: Construct, rows: Sequence[tuple[Term | Triple | None, ...]]) -> Iterator[Triple]:
    names = " ".join(f"?{name}" for name in construct.variables)
    # The one column of a template without variables is not one of its names.
    lines = (f"({' '.join(map(_written, row)) if construct.variables else ''})" for row in rows)
    where = f"VALUES ({names}) {{ {' '.join(lines)} }}"
    answer = Store().query(f"{construct.prologue}CONSTRUCT {construct.template} WHERE {{ {where} }}")
    assert isinstance(answer, QueryTriples)
    for triple in answer:
        subject, object = triple.subject, triple.object
        if isinstance(subject, NamedNode) and subject.value.startswith(_BLANK):
            subject = BlankNode(subject.value.removeprefix(_BLANK))
        if isinstance(object, NamedNode) and object.value.startswith(_BLANK):
            object = BlankNode(object.value.removeprefix(_BLANK))
        yield Triple(subject, triple.predicate, object)


def _written(term: Term | Triple | None) -> str:
    if term is None:
        return "UNDEF"
    return f"<{_BLANK}{term.value}>" if isinstance(term, BlankNode) else str(term)
