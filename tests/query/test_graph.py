"""`ujar.open` and what it gives: a graph to ask, rows to go through, to frame and to file."""

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

import ujar
from sample_graph import fill, resolved
from ujar.errors import InputError, QueryError, StoreError, UnknownName
from ujar.query import Graph, Rows
from ujar.store import open_store

KG = "https://w3id.org/ujar/kg/"
MANY = "SELECT ?claim ?text { ?claim ujar:text ?text } ORDER BY ?claim"


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("graph") / "store"
    with open_store(folder) as opened:
        fill(opened, resolved())
    return folder


@pytest.fixture(scope="module")
def graph(store: Path) -> Iterator[Graph]:
    with ujar.open(store) as opened:
        yield opened


# -- asking -----------------------------------------------------------------------------------------------------------


def test_a_named_query_gives_rows_as_dictionaries(graph: Graph) -> None:
    rows = graph.query("who-said-what", treaty="treaty:ocean", act="Assert")
    assert [row["actorLabel"] for row in rows] == ["Mira Tolvan", "Karel Dusan"]
    assert rows.columns[:3] == ("saidOn", "actor", "actorLabel")


def test_sparql_of_your_own_needs_no_prefixes_and_binds_values(graph: Graph) -> None:
    rows = graph.sparql("SELECT ?actor ?claim { ?actor ujar:said ?claim } ORDER BY ?claim", actor="person:karel-dusan")
    assert rows.column("claim") == [f"{KG}claim/a2-1", f"{KG}claim/a3-4"]


def test_a_query_that_builds_triples_gives_them_in_three_columns(graph: Graph) -> None:
    rows = graph.query("statement", statement="statement:a1-5")
    assert rows.columns == ("subject", "predicate", "object")
    assert len(rows) == len(list(rows)) > 10


def test_yes_or_no_is_asked_with_ask(graph: Graph) -> None:
    assert graph.ask("is-denied") is True
    assert graph.ask("is-denied", denier="state:belmora") is False
    assert graph.ask("ASK { ?x ujar:neverSaid ?y }") is False
    with pytest.raises(QueryError, match="is-denied is answered with yes or no"):
        graph.query("is-denied")
    with pytest.raises(QueryError, match="gives rows, no yes or no"):
        graph.ask("states")


@pytest.mark.parametrize(
    ("question", "values", "error", "message"),
    [
        ("who-said-waht", {}, UnknownName, "unknown query 'who-said-waht'; known: .*who-said-what"),
        ("states", {"stat": "x"}, UnknownName, "unknown parameter of states 'stat'"),
        ("states", {"state": "nowhere"}, QueryError, "is no name"),
    ],
)
def test_what_is_wrong_is_told_when_it_is_asked(
    graph: Graph, question: str, values: dict[str, str], error: type[Exception], message: str
) -> None:
    with pytest.raises(error, match=message):
        graph.query(question, **values)
    with pytest.raises(QueryError, match="does not parse"):
        graph.sparql("SELECT")


def test_queries_of_your_own_stand_beside_those_of_the_project(store: Path, tmp_path: Path) -> None:
    sparql = "SELECT ?article { ?article a <https://w3id.org/ujar/ns#Article> }"
    (tmp_path / "mine.rq").write_text(f"# title: T\n# question: Q?\n{sparql}")
    with ujar.open(store, queries=tmp_path) as opened:
        assert len(opened.query("mine")) == 3
        assert {"mine", "who-said-what"} <= set(opened.queries)


def test_a_store_that_is_not_there_is_named(tmp_path: Path) -> None:
    with pytest.raises(StoreError, match="no store at"):
        ujar.open(tmp_path / "none")


def test_a_graph_that_was_closed_says_so(store: Path) -> None:
    with ujar.open(store) as opened:
        rows, kept = opened.sparql(MANY), opened.sparql(MANY)
        assert sum(1 for _ in rows) == len(kept) == 13
    assert sum(1 for _ in kept) == 13
    with pytest.raises(StoreError, match="the store is closed"):
        next(iter(rows))


# -- rows -------------------------------------------------------------------------------------------------------------


def test_rows_are_found_as_they_are_gone_through_and_again(graph: Graph) -> None:
    rows = graph.sparql(MANY)
    first = next(iter(rows))
    assert next(iter(rows)) == first
    assert len(rows) == 13
    assert (rows[0], rows[-1]["text"]) == (first, rows.column("text")[-1])
    assert list(rows) == list(graph.sparql(MANY))


def test_rows_say_their_columns_without_being_read(graph: Graph) -> None:
    assert repr(graph.sparql(MANY)) == "<rows of claim, text>"


@pytest.mark.parametrize("form", ["csv", "tsv", "json"])
def test_rows_are_text_or_a_file(graph: Graph, form: str, tmp_path: Path) -> None:
    rows, out = graph.query("states"), tmp_path / f"states.{form}"
    text = getattr(rows, f"to_{form}")()
    assert "Ardania" in text
    assert getattr(rows, f"to_{form}")(out) is None
    assert out.read_bytes() == text.encode()
    assert list(tmp_path.iterdir()) == [out]


def test_a_file_that_cannot_be_written_is_named(graph: Graph) -> None:
    with pytest.raises(InputError, match=r"cannot write /none/states.csv: No such file"):
        graph.query("states").to_csv("/none/states.csv")


def test_rows_become_a_parquet_file(graph: Graph, tmp_path: Path) -> None:
    parquet = pytest.importorskip("pyarrow.parquet")
    graph.query("states").to_parquet(tmp_path / "states.parquet")
    table = parquet.read_table(tmp_path / "states.parquet")
    assert table.column("stateLabel").to_pylist() == ["Ardania", "Belmora", "Costavia"]
    assert table.column("statements").to_pylist() == [6, 4, 1]


def test_a_pandas_frame_has_typed_columns(graph: Graph) -> None:
    pytest.importorskip("pandas")
    frame = graph.query("articles").to_pandas()
    assert [str(frame[name].dtype) for name in ("issued", "outlet", "statements")] == [
        "datetime64[s]", "string", "Int64",
    ]  # fmt: skip
    assert list(frame["statements"]) == [6, 3, 4]
    assert graph.query("states").to_pandas(compact=True)["state"].tolist()[0] == "state:ardania"
    assert list(graph.query("who-said-what", treaty="treaty:none").to_pandas().columns)[:2] == ["saidOn", "actor"]


def test_a_polars_frame_has_typed_columns(graph: Graph) -> None:
    polars = pytest.importorskip("polars")
    frame = graph.query("articles").to_polars()
    assert [frame.schema[name] for name in ("issued", "outlet", "statements")] == [
        polars.Date, polars.String, polars.Int64,
    ]  # fmt: skip
    assert graph.query("states").to_polars(compact=True)["state"].to_list()[0] == "state:ardania"
    assert graph.query("who-said-what", treaty="treaty:none").to_polars().columns[:2] == ["saidOn", "actor"]


@pytest.mark.parametrize("library", ["pandas", "polars"])
def test_a_library_that_is_missing_is_named(graph: Graph, library: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, library, None)
    with pytest.raises(InputError, match=rf"{library} is not installed: pip install 'ujar\[frames\]'"):
        getattr(graph.query("states"), f"to_{library}")()


def test_a_notebook_shows_labels_above_names_and_escapes_texts(graph: Graph) -> None:
    shown = graph.query("states")._repr_html_()
    assert "Ardania<br><small>state:ardania</small>" in shown
    assert "<th>on its behalf</th>" in shown
    assert "&lt;b&gt;" in graph.sparql("SELECT ('<b>' AS ?text) {}")._repr_html_()


def test_a_notebook_shows_the_first_rows_of_many(graph: Graph) -> None:
    shown = graph.sparql("SELECT ?s ?p ?o { ?s ?p ?o }")._repr_html_()
    assert shown.count("<tr>") == 21
    assert shown.endswith("<p>the first 20 rows</p>")


# -- importing --------------------------------------------------------------------------------------------------------


def test_importing_ujar_loads_nothing_heavy() -> None:
    code = "import sys, ujar; print(sorted({name.partition('.')[0] for name in sys.modules} & set(sys.argv[1:])))"
    heavy = "pyoxigraph rdflib spacy typer rich numpy scipy networkx pandas polars pyarrow".split()
    ended = subprocess.run([sys.executable, "-c", code, *heavy], capture_output=True, text=True, timeout=60)
    assert (ended.stdout, ended.stderr) == ("[]\n", "")


def test_opening_loads_no_language_model_and_no_frames(store: Path) -> None:
    code = (
        "import sys, ujar; len(ujar.open(sys.argv[1]).query('states'));"
        "print(sorted({'spacy', 'networkx', 'pandas', 'polars', 'pyarrow', 'rdflib'} & set(sys.modules)))"
    )
    ended = subprocess.run([sys.executable, "-c", code, str(store)], capture_output=True, text=True, timeout=60)
    assert (ended.stdout, ended.stderr) == ("[]\n", "")


def test_rows_and_graph_are_public() -> None:
    assert (ujar.Graph, ujar.Rows) == (Graph, Rows)
