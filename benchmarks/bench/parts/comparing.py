"""Every named query on a smaller graph, beside rdflib's memory and oxrdflib: whole answers of the same triples."""

import statistics
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from bench.engines import Asker
from bench.files import make_store, write_shards
from bench.measure import Row
from bench.parts.asking import times, wishes_of
from bench.sizes import Sizes
from ujar.store import open_store

PART = "comparing"
LONGEST: Final = 10.0  # seconds the others may take for an answer; after that, what is known is a lower bound
ENOUGH: Final = 4.0  # seconds of the others after which an answer is not asked for again


def measure(sizes: Sizes, folder: Path) -> Iterator[Row]:
    """Ask ujar, whose store is on disk and whose rows are Python values with labels; then the others, in memory."""
    store = make_store(folder / f"quads-{sizes.compared}", sizes.compared)
    text = folder / "all.nq"
    text.write_bytes(b"".join(path.read_bytes() for path in write_shards(store.parent, sizes.compared)))
    with open_store(store, read_only=True) as view:
        wishes = list(wishes_of(view, sizes.queries))
    ours, theirs = Asker("ujar", store), {name: Asker(name, text) for name in ("rdflib", "oxrdflib")}
    ratios: dict[str, list[float]] = {name: [] for name in theirs}
    for query, values in wishes:
        seconds, rows = times(ours, query.name, values, sizes.runs, sizes.patience)
        own = statistics.median(seconds)
        found = []
        for name, asker in theirs.items():
            try:
                others, their_rows = times(
                    asker, query.name, values, max(1, sizes.runs // 3), min(LONGEST, sizes.patience), enough=ENOUGH
                )
            except RuntimeError as error:  # rdflib can't sort by what is not there
                found.append(f"{name} fails: {error}")
                continue
            ratios[name].append(statistics.median(others) / own)
            more = ">" if their_rows is None else ""
            differ = f" ({their_rows} rows)" if their_rows not in (None, rows) else ""
            found.append(f"{name} {more}{ratios[name][-1]:.3g} x{differ}")
        what = f"{query.name}{''.join(f', one {name}' for name in values)}"
        yield Row(PART, what, 1000 * own, "ms", note=f"{rows} rows; " + ", ".join(found))
    for name, asker in theirs.items():
        asker.close()
        yield Row(PART, f"{name} takes as long, median over the queries", statistics.median(ratios[name]), "x")
    ours.close()
    text.unlink()
