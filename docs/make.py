"""The documents that are made, and the command that makes them.

    python docs/make.py             all of them
    python docs/make.py queries     what lies beside queries/**/*.rq, answered by tests/sample_graph.py; docs/queries.md
    python docs/make.py ontology    docs/ontology.html, from ontology/ujar.ttl (needs the extra `docs`)

Tests compare the first with what would be written now; git does not keep the page, which is large and made in a second.
"""

import io
import sys
from collections.abc import Iterator
from pathlib import Path

from rich.console import Console

from ujar.export.rdf import turtle_of
from ujar.query import NamedQuery, Table, Triples, load_catalog, prefixes_of, run
from ujar.query.describe import contents, section
from ujar.query.terminal import to_terminal
from ujar.store import View

ROOT = Path(__file__).resolve().parents[1]
WIDTH, ROWS, LINES = 100, 6, 16  # of an example: what is readable on a page

QUERIES_HEAD = """# The queries

`ujar query` with a name asks one (`ujar query who-said-what`), `--describe` shows what stands here
(`ujar query who-said-what --describe`), and without a name it lists them all. Each is a file in `queries/` that you can
copy and adapt: `ujar query ./mine.rq`. A parameter that you leave out matches all; `-p` gives one. Names are written
`kind:slug` (`treaty:inf`), words of the ontology as they are (`Deny`), days, months and years as `2019-01-17`,
`2019-01` and `2019`.

`--format` is `table`, `csv`, `tsv`, `json`, `parquet` (with `pip install 'ujar[parquet]'`) or, for triples, `turtle`.
A table holds the first 1,000 rows; the others hold all, and are written as the rows are found.
The option `--install-completion` of `ujar` teaches your shell the names of queries and parameters. From Python:
`ujar.open("data/graph").query("who-said-what", treaty="treaty:inf")`; see [queries.ipynb](queries.ipynb).

The examples ask the small graph of the tests: invented states, people and treaties.

"""


def queries() -> dict[Path, str]:
    """Every file made from the queries, and what it should hold."""
    sys.path.insert(0, str(ROOT / "tests"))
    from sample_graph import sample_store

    catalog = load_catalog(ROOT / "queries" / "reports", ROOT / "queries" / "examples")
    with sample_store() as view:
        return {query.path.with_suffix(".txt"): answer_of(query, view) for query in catalog.values()}


def overview() -> str:
    """docs/queries.md; reads the answers that lie beside the queries."""
    parts = [QUERIES_HEAD]
    for title, folder in (("Reports", "reports"), ("Examples", "examples")):
        catalog = load_catalog(ROOT / "queries" / folder).values()
        parts += [f"## {title}\n\n", contents(catalog), "\n", *(f"{section(query)}\n" for query in catalog)]
    return "".join(parts).rstrip("\n") + "\n"


def answer_of(query: NamedQuery, view: View) -> str:
    """The first rows or lines of an answer to the query's example."""
    answer = run(view, query, **dict(query.example))
    if isinstance(answer, bool):
        return f"{str(answer).lower()}\n"
    if isinstance(answer, Triples):
        lines = turtle_of(view, answer.triples).decode("utf-8").splitlines()
        return _cut([line for line in lines if line and not line.startswith("@prefix")], LINES, "line")
    out = io.StringIO()
    rows = answer.rows if "ORDER BY" in query.sparql else tuple(sorted(answer.rows, key=str))
    shown = Table(answer.columns, rows[:ROWS])
    Console(file=out, width=WIDTH, highlight=False).print(to_terminal(shown, prefixes_of(view), width=WIDTH))
    lines = [line.rstrip() for line in out.getvalue().splitlines() if line.strip()]
    return "\n".join([*lines, *_more(len(answer) - ROWS, "row")]) + "\n"


def _cut(lines: list[str], most: int, what: str) -> str:
    return "\n".join([*lines[:most], *_more(len(lines) - most, what)]) + "\n"


def _more(count: int, what: str) -> Iterator[str]:
    if count > 0:
        yield f"... and {count} {what}{'' if count == 1 else 's'} more"


def main(words: list[str]) -> None:
    """Write what is asked for, or all."""
    if unknown := set(words) - {"queries", "ontology"}:
        sys.exit(f"unknown {', '.join(sorted(unknown))}; known: queries, ontology")
    if not words or "queries" in words:
        for path, text in queries().items():
            path.write_text(text, encoding="utf-8")
        (ROOT / "docs" / "queries.md").write_text(overview(), encoding="utf-8")
    if not words or "ontology" in words:
        sys.path.insert(0, str(ROOT / "docs"))
        from ontology_page import page  # brings pyLODE along

        (ROOT / "docs" / "ontology.html").write_text(page(ROOT / "ontology" / "ujar.ttl"), encoding="utf-8")


if __name__ == "__main__":
    main(sys.argv[1:])
