"""The statements networks are made of: a view and the queries of queries/networks in, what is known of each out."""

import re
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from ujar.errors import QueryError
from ujar.model import PartialDate
from ujar.network.things import classes_of, labels_of, local_name
from ujar.query import NamedQuery, Table, find_query, run
from ujar.query.values import Value, lexical
from ujar.store.base import View

_LETTERS = re.compile(r"[^\w]+")


@dataclass(frozen=True, slots=True)
class Saying:
    """A statement, as far as a network asks about it."""

    id: str
    article: str
    act: str
    confidence: float
    said_on: PartialDate | None
    is_direct: bool
    is_embedded: bool
    words: str  # of the claim, without what printing changes
    speakers: tuple[str, ...] = ()
    on_behalf_of: tuple[str, ...] = ()
    about: tuple[str, ...] = ()
    through: tuple[str, ...] = ()  # the news organisations it was relayed by, or its article credits
    outlets: tuple[str, ...] = ()  # what the outlet of its article is called: IRI and name
    text: str = ""  # of the claim
    title: str = ""  # of its article


@dataclass(frozen=True, slots=True)
class Corpus:
    """All statements of a graph by id, what its things are called, and how surely statements are tied to them."""

    sayings: Mapping[str, Saying]
    labels: Mapping[str, str]
    classes: Mapping[str, str]
    sureness: Mapping[tuple[str, str], float]  # by statement and thing
    bodies: Mapping[str, str] = field(default_factory=dict)  # for whom each actor speaks most often


def read_corpus(view: View, queries: Mapping[str, NamedQuery], *, languages: tuple[str, ...] = ("en", "id")) -> Corpus:
    """Ask the graph for all that its networks need. Raises QueryError where a query is missing."""
    parts: dict[str, dict[str, list[str]]] = {}
    for statement, part, thing in _rows(view, queries, "parts"):
        parts.setdefault(str(statement), {}).setdefault(local_name(str(part)), []).append(lexical(thing))
    sayings: dict[str, Saying] = {}
    for row in _table(view, queries, "statements").records():
        key = str(row["statement"])
        said, text = row["saidOn"], str(row["text"] or "")
        own = parts.get(key, {})
        sayings[key] = Saying(
            key, str(row["article"]), local_name(str(row["act"])),
            1.0 if row["confidence"] is None else float(str(row["confidence"])),
            None if said is None else PartialDate.parse(lexical(said)),
            row["direct"] is not None, row["within"] is not None, _LETTERS.sub(" ", text.casefold()),
            tuple(own.get("speaker", ())), tuple(own.get("onBehalfOf", ())), tuple(own.get("aboutNegotiable", ())),
            tuple(own.get("relayedVia", ())), (*own.get("publisher", ()), *own.get("outletName", ())),
            text, str(row["title"] or ""),
        )  # fmt: skip
    sureness = {
        (str(statement), str(thing)): float(str(score))
        for statement, thing, score in _rows(view, queries, "sureness")
        if statement is not None  # what an empty graph answers
    }
    return Corpus(sayings, labels_of(view, languages), classes_of(view), sureness, _bodies(sayings.values()))


def _bodies(sayings: Iterable[Saying]) -> dict[str, str]:
    counts: dict[str, Counter[str]] = {}
    for saying in sayings:
        if len(saying.speakers) == 1:
            counts.setdefault(saying.speakers[0], Counter()).update(saying.on_behalf_of)
    return {
        actor: min(found, key=lambda body: (-found[body], body)) for actor, found in counts.items() if found
    }  # fmt: skip


def _table(view: View, queries: Mapping[str, NamedQuery], name: str) -> Table:
    answer = run(view, find_query(dict(queries), name))
    if not isinstance(answer, Table):
        raise QueryError(f"the query {name} must give rows; a network is made of them")
    return answer


def _rows(view: View, queries: Mapping[str, NamedQuery], name: str) -> tuple[tuple[Value, ...], ...]:
    return _table(view, queries, name).rows


@dataclass(frozen=True, slots=True)
class RawTie:
    """One statement that ties two nodes; `heard` is the statement the target spoke, where the tie goes to a speaker."""

    statement: str
    source: str
    target: str
    heard: str | None = None


def read_ties(view: View, queries: Mapping[str, NamedQuery], name: str) -> list[RawTie]:
    """Ask for the ties of one kind. Raises QueryError where the query lacks the columns of a tie."""
    table = _table(view, queries, name)
    if not {"statement", "source", "target"} <= set(table.columns):
        raise QueryError(f"the query {name} must have the columns ?statement, ?source and ?target")
    found = []
    for row in table.records():
        heard = row.get("targetStatement")
        found.append(
            RawTie(
                lexical(row["statement"]), lexical(row["source"]), lexical(row["target"]),
                None if heard is None else str(heard),
            )
        )  # fmt: skip
    return sorted(found, key=lambda tie: (tie.statement, tie.source, tie.target))
