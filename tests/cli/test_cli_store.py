"""ujar store on the command line: keep a graph, bring it back, see that it is whole, count it."""

import csv
import json
from pathlib import Path

import pytest
from pyoxigraph import Literal, NamedNode, Quad
from typer.testing import CliRunner, Result

from sample_graph import BASE, fill, resolved
from ujar import vocab
from ujar.cli.store import app
from ujar.errors import StoreError
from ujar.rdf.ids import article_graph, article_iri
from ujar.store import open_store


@pytest.fixture
def store(tmp_path: Path) -> Path:
    with open_store(tmp_path / "graph") as opened:
        fill(opened, resolved())
    return tmp_path / "graph"


def ujar_store(*words: str | Path) -> Result:
    ended = CliRunner().invoke(app, [str(word) for word in words])
    if ended.exception is not None and not isinstance(ended.exception, SystemExit):
        raise ended.exception
    return ended


def change(store: Path, number: int, predicate: NamedNode, value: Literal | None) -> None:
    """Put another value in an article's graph, or none."""
    graph = article_graph(BASE, f"a{number}")
    with open_store(store) as opened:
        quads = list(opened.quads(graph))
        kept = [quad for quad in quads if quad.predicate != predicate]
        assert len(kept) < len(quads)
        new = [Quad(quad.subject, predicate, value, graph) for quad in quads if quad.predicate == predicate and value]
        opened.replace(graph, kept + new)


def test_stats_count_what_is_there(store: Path) -> None:
    counts = json.loads(ujar_store("stats", "--store", store, "--format", "json").stdout)["results"]["bindings"]
    found = {each["what"]["value"]: int(each["count"]["value"]) for each in counts}
    assert {name: found[name] for name in ("article graphs", "articles", "statements", "claims")} == {
        "article graphs": 3, "articles": 3, "statements": 13, "claims": 13,
    }  # fmt: skip
    with open_store(store, read_only=True) as view:
        assert found["quads"] == len(list(view.quads())) and found["graphs"] == len(list(view.graphs()))
    assert found["bytes on disk"] > 1000
    assert found["actors known"] > found["actors who speak"] > 3
    assert "actors" not in found and "negotiables" not in found


def test_stats_tell_what_is_spoken_of_from_what_is_known(tmp_path: Path) -> None:
    """The knowledge alone, then with articles in it: what is known stays, what is spoken about is counted once."""
    counted = []
    for name, articles in (("none", ()), ("some", resolved()[1:2])):
        with open_store(tmp_path / name) as opened:
            fill(opened, articles)
        rows = csv.reader(ujar_store("stats", "--store", tmp_path / name, "--format", "csv").stdout.splitlines())
        counted.append(dict(rows))
    assert [each["negotiables known"] for each in counted] == ["4", "4"]
    assert [each["negotiables spoken about"] for each in counted] == ["0", "2"]
    assert [each["actors who speak"] for each in counted] == ["0", "3"]
    assert counted[0]["actors known"] == "8"


def test_stats_as_table_and_csv_say_the_same(store: Path, tmp_path: Path) -> None:
    ujar_store("stats", "--store", store, "--format", "csv", "--output", tmp_path / "stats.csv")
    rows = list(csv.reader((tmp_path / "stats.csv").read_text("utf-8").splitlines()))
    table = ujar_store("stats", "--store", store).stdout
    assert rows[0] == ["what", "count"]
    assert all(what in table and count in table for what, count in rows[1:-1])  # opening a store may change its size


def test_sound_store_is_verified_without_a_word_on_standard_output(store: Path) -> None:
    ended = ujar_store("verify", "--store", store)
    assert ended.exit_code == 0 and ended.stdout == "" and "all whole" in ended.stderr


@pytest.mark.parametrize(
    ("predicate", "value", "words"),
    [
        (vocab.NIF_IS_STRING, Literal("lain", language="id"), "not the one its hash"),
        (vocab.REPORTED_IN, None, "reported in no article"),
        (vocab.EXPRESSES, None, "expressed by no statement"),
    ],
)
def test_article_that_is_not_whole_is_named(
    store: Path, predicate: NamedNode, value: Literal | None, words: str
) -> None:
    change(store, 2, predicate, value)
    ended = ujar_store("verify", "--store", store, "--quiet")
    assert ended.exit_code == 1 and ended.stderr == ""
    assert words in ended.stdout


def test_graph_without_its_article_is_named(store: Path) -> None:
    graph = article_graph(BASE, "a9")
    with open_store(store) as opened:
        opened.replace(graph, [Quad(article_iri(BASE, "a9"), vocab.TEXT, Literal("sisa"), graph)])
    ended = ujar_store("verify", "--store", store)
    assert ended.exit_code == 1 and f"{graph.value}  the graph of an article holds no article" in ended.stdout


def test_backup_goes_away_and_comes_back(store: Path, tmp_path: Path) -> None:
    with open_store(store, read_only=True) as view:
        before = set(view.quads())
    assert "files" in ujar_store("backup", tmp_path / "copy", "--store", store).stderr
    with open_store(store) as opened:
        opened.remove(article_graph(BASE, "a1"))
    with pytest.raises(StoreError, match="--force"):
        ujar_store("restore", tmp_path / "copy", "--store", store)
    assert ujar_store("restore", tmp_path / "copy", "--store", store, "--force", "--quiet").stderr == ""
    with open_store(store, read_only=True) as view:
        assert set(view.quads()) == before


def test_files_are_compacted_and_the_graph_is_the_same(store: Path, tmp_path: Path) -> None:
    with open_store(store, read_only=True) as view:
        before = set(view.quads())
    assert "now, in" in ujar_store("optimize", "--store", store).stderr
    with open_store(store, read_only=True) as view:
        assert set(view.quads()) == before
    with pytest.raises(StoreError, match="no store at"):
        ujar_store("optimize", "--store", tmp_path / "none")
    assert not (tmp_path / "none").exists()


def test_server_is_not_backed_up_by_copying_files(tmp_path: Path) -> None:
    with pytest.raises(StoreError, match="ujar export"):
        ujar_store("backup", tmp_path / "copy", "--store", "sparql:http://127.0.0.1:9")
