"""Every named query on a large graph, asked of all of it and of one thing."""

import statistics
from collections.abc import Iterator
from itertools import islice
from pathlib import Path
from typing import Final

from pyoxigraph import NamedNode, QuerySolutions

from bench.engines import Asker, Values, catalog, ujar_engine
from bench.files import make_store
from bench.measure import Row, percentile
from bench.sizes import Sizes
from ujar.query import NamedQuery
from ujar.store import View, open_store

PART = "asking"
SLOW: Final = 2.0  # seconds; an answer people wait for without a word

_OFTEN: Final = "SELECT ?x WHERE {{ {0} }} GROUP BY ?x ORDER BY DESC(COUNT(*)) ?x LIMIT 1"
_ACTOR: Final = "?statement ujar:speaker ?x . ?x a ujar:Person"
_TREATY: Final = "?claim ujar:about ?x . ?x a ujar:Treaty"
_STATE: Final = "?statement ujar:onBehalfOf ?x"
# What a parameter is bound to: the thing that is met most often in such a place.
_TYPICAL: Final = {
    "actor": _ACTOR, "denier": "?x ujar:said ?c . ?c ujar:targetsClaim ?t", "outer": _ACTOR, "person": _ACTOR,
    "about": _TREATY, "negotiable": _TREATY, "treaty": _TREATY, "state": _STATE, "body": _STATE,
    "outlet": "?article dct:publisher ?x", "agency": "?statement ujar:relayedVia ?x",
    "entity": "?statement ujar:speaker ?x . ?x ujar:minted true", "article": "?statement ujar:reportedIn ?x",
    "statement": "?x ujar:speaker ?actor", "claim": "?actor ujar:said ?x",
}  # fmt: skip
_PREFIXES: Final = "PREFIX ujar: <https://w3id.org/ujar/ns#> PREFIX dct: <http://purl.org/dc/terms/> "


def measure(sizes: Sizes, folder: Path) -> Iterator[Row]:
    """Ask the large store: everything, and one thing."""
    store = make_store(folder / f"quads-{sizes.asked}", sizes.asked)
    with open_store(store, read_only=True) as view:
        wishes = list(wishes_of(view, sizes.queries))
    asker = Asker("ujar", store)
    slow = []
    for query, values in wishes:
        seconds, rows = times(asker, query.name, values, sizes.runs, sizes.patience)
        median = statistics.median(seconds)
        what = f"{query.name}{''.join(f', one {name}' for name in values)}"
        late = median > SLOW
        slow += [what] * late
        shown = f"{rows} rows; p95 {1000 * percentile(seconds, 0.95):.0f} ms" if rows is not None else "stopped"
        yield Row(PART, what, 1000 * median, "ms", f"<= {1000 * SLOW:.0f} ms" if values else "", None if not values
                  else not late, shown)  # fmt: skip
    asker.close()
    yield Row(PART, f"answers of {len(wishes)} that take over {SLOW:.0f} s", len(slow), "", note=", ".join(slow))


def wishes_of(view: View, queries: int | None = None) -> Iterator[tuple[NamedQuery, Values]]:
    """Each query as it is, and with its first parameter bound to what is met most often."""
    found: dict[str, str | None] = {}
    for query in islice(catalog().values(), queries):
        yield query, {}
        for parameter in query.parameters[:1]:
            pattern = _TYPICAL[parameter.name]
            if pattern not in found:
                found[pattern] = _first(view, pattern)
            if (value := found[pattern]) is not None:
                yield query, {parameter.name: value}


def ask_everything(store: Path) -> None:
    """Ask every query once, whole answers: for its memory."""
    ask = ujar_engine(store)
    with open_store(store, read_only=True) as view:
        wishes = list(wishes_of(view))
    for query, values in wishes:
        ask(query, values)


def times(
    asker: Asker, name: str, values: Values, runs: int, patience: float, *, enough: float | None = None
) -> tuple[list[float], int | None]:
    """The seconds of each run, and the rows; patience and None where a run was stopped.

    There are no more runs once they have taken `enough` seconds together: as many as one may take, if left out.
    """
    enough = patience if enough is None else enough
    seconds: list[float] = []
    rows: int | None = None
    while not seconds or (len(seconds) < runs and sum(seconds) < enough):
        answer = asker.ask(name, values, patience=patience)
        if answer is None:
            return [patience], None
        seconds.append(answer[0])
        rows = answer[1]
    return seconds, rows


def _first(view: View, pattern: str) -> str | None:
    answer = view.query(_PREFIXES + _OFTEN.format(pattern))
    assert isinstance(answer, QuerySolutions)
    return next((row[0].value for row in answer if isinstance(row[0], NamedNode)), None)
