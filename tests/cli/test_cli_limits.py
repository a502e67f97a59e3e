"""ujar query with limits: what keeps to them is answered, what does not is ended in a sentence."""

from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from sample_graph import fill, resolved
from ujar.cli.query import app
from ujar.errors import QueryError
from ujar.store import open_store

CROSS = "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l }"


@pytest.fixture
def store(tmp_path: Path) -> Path:
    with open_store(tmp_path / "graph") as opened:
        fill(opened, resolved())
    return tmp_path / "graph"


def ujar_query(store: Path, *words: str) -> Result:
    ended = CliRunner().invoke(app, ["--store", str(store), *words])
    if ended.exception is not None and not isinstance(ended.exception, SystemExit):
        raise ended.exception
    return ended


def test_query_within_its_limits_answers_as_without(store: Path) -> None:
    limits = ("--timeout", "60", "--memory", "2000", "--max-rows", "1000")
    for words in (("who-said-what", "--format", "csv"), ("who-said-what",), ("-e", "ASK { ?s ?p ?o }")):
        assert ujar_query(store, *words, *limits).stdout == ujar_query(store, *words).stdout


def test_query_that_takes_too_long_is_ended(store: Path) -> None:
    with pytest.raises(QueryError, match="time limit"):
        ujar_query(store, "-e", CROSS, "--timeout", "0.5")


@pytest.mark.parametrize("format", ["table", "csv", "json"])
def test_query_that_gives_too_many_rows_is_ended(store: Path, format: str) -> None:
    words = ("-e", "SELECT ?s { ?s a ujar:Statement }", "--format", format)
    with pytest.raises(QueryError, match="more than 12 rows"):
        ujar_query(store, *words, "--max-rows", "12")
    assert ujar_query(store, *words, "--max-rows", "13").exit_code == 0


def test_triples_count_as_rows(store: Path) -> None:
    words = ("-e", "CONSTRUCT { ?s a ujar:Statement } WHERE { ?s a ujar:Statement }")
    with pytest.raises(QueryError, match="more than 12 rows"):
        ujar_query(store, *words, "--max-rows", "12")


def test_labels_looked_up_are_no_rows_of_the_answer(store: Path) -> None:
    plain = ujar_query(store, "mission", "--format", "csv").stdout
    rows = len(plain.splitlines()) - 1
    assert ujar_query(store, "mission", "--format", "csv", "--max-rows", str(rows)).stdout == plain


def test_no_copy_of_the_store_is_left(store: Path) -> None:
    ujar_query(store, "mission", "--max-rows", "1000")
    assert [path.name for path in store.parent.iterdir()] == ["graph"]
