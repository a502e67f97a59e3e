"""ujar store: keep a copy of the graph, bring it back, see that it is whole, count what it holds, compact its files."""

from collections.abc import Iterator
from pathlib import Path
from typing import Annotated, Final

import typer

from ujar import vocab
from ujar.cli.common import DEFAULT_STORE, OutputOption, QuietOption, StoreOption, messages, write_output
from ujar.cli.tables import Format, table_text
from ujar.config import find_home
from ujar.errors import StoreError
from ujar.query import Table, load_catalog, run
from ujar.store import View, open_store, place_of
from ujar.store.backup import backup, restore
from ujar.store.oxigraph import open_disk

EPILOG = """Examples:

  ujar store stats

  ujar store verify --store data/graph

  ujar store optimize

  ujar store backup backups/monday

  ujar store restore backups/monday --store data/graph --force"""

HELP = "Keep the graph safe and quick: back it up, restore it, verify, count and compact it."

app = typer.Typer(add_completion=False, rich_markup_mode=None, help=HELP, epilog=EPILOG)

# The checks that say whether what was written is still there; `ujar check` runs all of them, and the shapes.
WHOLE: Final = (
    "text-matches-hash", "anchor-is-substring", "span-inside-article", "spans-of-own-article", "statement-has-article",
    "claim-has-one-statement", "said-has-statement",
)  # fmt: skip
_ARTICLE_GRAPH: Final = "/graph/article/"
_HEADLESS: Final = f"""
SELECT DISTINCT ?g WHERE {{
  GRAPH ?g {{ ?s ?p ?o }}
  FILTER(CONTAINS(STR(?g), "{_ARTICLE_GRAPH}")) FILTER NOT EXISTS {{ GRAPH ?g {{ ?article a {vocab.ARTICLE} }} }}
}}"""
_CLASSES: Final = {
    "articles": vocab.ARTICLE,
    "statements": vocab.STATEMENT,
    "claims": vocab.CLAIM,
}
# The knowledge holds many more actors than those whose words were found: both are told, apart.
_NAMED: Final = {
    "actors who speak": f"?statement {vocab.SPEAKER} ?thing",
    "actors known": f"?thing a {vocab.ACTOR}",
    "negotiables spoken about": f"?claim {vocab.ABOUT} ?thing . ?thing a {vocab.NEGOTIABLE}",
    "negotiables known": f"?thing a {vocab.NEGOTIABLE}",
}


@app.command("backup")
def backup_command(
    folder: Annotated[Path, typer.Argument(metavar="DIR", help="A new folder for the copy, on any disk.")],
    store: StoreOption = DEFAULT_STORE,
    quiet: QuietOption = False,
) -> None:
    """Copy the store as it is at this moment into a new folder, with a hash of every file."""
    copied = backup(_folder(store), folder)
    messages(quiet=quiet).print(f"{copied.files} files, {_size(copied.bytes)} in {folder}", markup=False)


@app.command("restore")
def restore_command(
    folder: Annotated[Path, typer.Argument(metavar="DIR", help="A folder that `ujar store backup` made.")],
    store: StoreOption = DEFAULT_STORE,
    force: Annotated[bool, typer.Option("--force", help="Put it in place of the store that is there.")] = False,
    quiet: QuietOption = False,
) -> None:
    """Put a backup where the store is to be; a store that is there stays unless --force is given."""
    copied = restore(folder, _folder(store), force=force)
    messages(quiet=quiet).print(f"{copied.files} files, {_size(copied.bytes)} in {store}", markup=False)


@app.command("optimize")
def optimize_command(store: StoreOption = DEFAULT_STORE, quiet: QuietOption = False) -> None:
    """Compact the store's files: after a large build, queries are up to six times slower until this has been done."""
    folder = _folder(store)
    open_disk(folder, read_only=True).close()  # which makes no store where there is none
    before = _bytes(folder)
    with open_disk(folder) as writer:
        writer.optimize()
    messages(quiet=quiet).print(f"{_size(before)} before, {_size(_bytes(folder))} now, in {store}", markup=False)


@app.command("verify")
def verify_command(store: StoreOption = DEFAULT_STORE, output: OutputOption = None, quiet: QuietOption = False) -> None:
    """Read every quad, and see that each article's graph is whole. Exit status 1 where one is not."""
    say = messages(quiet=quiet)
    with open_store(store, read_only=True) as view:
        quads = sum(1 for _ in view.quads())
        problems = list(_problems(view))
    write_output("".join(f"{line}\n" for line in problems), output)
    if problems:
        say.print(f"{len(problems)} problems among {quads} quads in {store}", style="red", markup=False)
        raise typer.Exit(1)
    say.print(f"{quads} quads, all whole, in {store}", style="green", markup=False)


@app.command("stats")
def stats_command(
    store: StoreOption = DEFAULT_STORE,
    format: Annotated[Format, typer.Option("--format", "-f", help="How to print the counts.")] = Format.TABLE,
    output: OutputOption = None,
) -> None:
    """Count graphs, quads, statements, who speaks and of what, beside what is known; say how much room it takes."""
    with open_store(store, read_only=True) as view:
        table = Table(("what", "count"), tuple(_counts(view, store)))
        write_output(table_text(table, format, view, terminal=output is None), output)


def _problems(view: View) -> Iterator[str]:
    for row in _rows(view, _HEADLESS):
        yield f"{row}  the graph of an article holds no article"
    catalog = load_catalog(find_home().queries / "checks")
    for name in WHOLE:
        found = run(view, catalog[name])
        assert isinstance(found, Table)
        for record in found.records():
            detail = f": {record['detail']}" if record.get("detail") else ""
            yield f"{record['subject']}  {catalog[name].title}{detail}"


def _counts(view: View, store: Path) -> Iterator[tuple[str, int]]:
    graphs = [graph.value for graph in view.graphs()]
    yield "graphs", len(graphs)
    yield "article graphs", sum(_ARTICLE_GRAPH in graph for graph in graphs)
    yield "quads", _number(view, "SELECT (COUNT(*) AS ?n) WHERE { GRAPH ?g { ?s ?p ?o } }")
    for name, holds in ({name: f"?thing a {of}" for name, of in _CLASSES.items()} | _NAMED).items():
        yield name, _number(view, f"SELECT (COUNT(DISTINCT ?thing) AS ?n) WHERE {{ {holds} }}")
    kind, place = place_of(store)
    if kind == "oxigraph":
        yield "bytes on disk", _bytes(Path(place))


def _rows(view: View, sparql: str) -> list[str]:
    table = run(view, sparql)
    assert isinstance(table, Table)
    return [str(row[0]) for row in table.rows]


def _number(view: View, sparql: str) -> int:
    return int(_rows(view, sparql)[0])


def _folder(store: Path) -> Path:
    kind, place = place_of(store)
    if kind != "oxigraph":
        raise StoreError(f"{store} is no folder; back a server's data up with its own tools, or with `ujar export`")
    return Path(place)


def _bytes(folder: Path) -> int:
    return sum(path.stat().st_size for path in folder.rglob("*") if path.is_file())


def _size(count: int) -> str:
    return f"{count / 1e6:.1f} MB" if count >= 100_000 else f"{count} bytes"
