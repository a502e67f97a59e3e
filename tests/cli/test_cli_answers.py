"""ujar query, report and export on the command line: data on standard output, words on standard error, 0, 1 or 2."""

import csv
import io
import json
from pathlib import Path

import pytest
import rdflib
from typer.testing import CliRunner, Result

from sample_graph import fill, resolved
from ujar.cli import export, query, report
from ujar.errors import InputError, QueryError, StoreError, UnknownName
from ujar.export import EXPORTERS
from ujar.store import open_store

KG = "https://w3id.org/ujar/kg/"


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("answers") / "graph"
    with open_store(folder) as opened:
        fill(opened, resolved())
    return folder


def ask(*words: str | Path) -> Result:
    return CliRunner().invoke(query.app, [str(word) for word in words])


def rows(ended: Result) -> list[dict[str, str]]:
    assert ended.exit_code == 0, ended.output
    return list(csv.DictReader(io.StringIO(ended.stdout, newline="")))


def test_query_without_a_name_lists_the_queries_with_titles() -> None:
    ended = ask()
    assert ended.exit_code == 0
    assert "who-said-what" in ended.stdout
    assert "Who denies whose claim" in ended.stdout
    assert "since, until" in ended.stdout


def test_query_by_name_narrowed_by_parameters(store: Path) -> None:
    found = rows(ask("who-said-what", "-p", "treaty=treaty:ocean", "-p", "act=Assert", "--store", store, "-f", "csv"))
    assert [row["actorLabel"] for row in found] == ["Mira Tolvan", "Karel Dusan"]


def test_query_prints_data_on_stdout_and_words_on_stderr(store: Path) -> None:
    ended = ask("who-said-what", "--store", store)
    assert "Mira Tolvan" in ended.stdout
    assert "rows" not in ended.stdout
    assert ended.stderr == "9 rows\n"
    assert ask("who-said-what", "--store", store, "--quiet").stderr == ""


def test_query_from_a_file_with_and_without_a_header(store: Path, tmp_path: Path) -> None:
    path = tmp_path / "mine.rq"
    path.write_text("SELECT ?actor { ?actor ujar:said ?claim }")
    assert len(rows(ask(path, "-p", "actor=person:karel-dusan", "--store", store, "-f", "csv"))) == 2
    path.write_text(
        "# title: Mine\n# question: Who?\n# label: actor\n"
        "PREFIX ujar: <https://w3id.org/ujar/ns#>\nSELECT DISTINCT ?actor { ?actor ujar:said ?claim }"
    )
    assert "Karel Dusan" in {row["actorLabel"] for row in rows(ask(path, "--store", store, "-f", "csv"))}


def test_query_of_your_own(store: Path) -> None:
    ended = ask("-e", "SELECT (COUNT(*) AS ?count) { ?s a ujar:DirectStatement }", "--store", store, "-f", "json")
    assert json.loads(ended.stdout)["results"]["bindings"][0]["count"]["value"] == "4"


@pytest.mark.parametrize(("format", "text"), [("table", "true\n"), ("csv", "true\n")])
def test_ask_prints_true_or_false(store: Path, format: str, text: str) -> None:
    assert ask("is-denied", "--store", store, "-f", format).stdout == text
    assert json.loads(ask("is-denied", "--store", store, "-f", "json").stdout)["boolean"] is True


def test_construct_prints_turtle_unless_another_format_is_asked_for(store: Path) -> None:
    words = ("statement", "-p", "statement=statement:a1-5", "--store", store)
    graph = rdflib.Graph().parse(data=ask(*words).stdout, format="turtle")
    assert (rdflib.URIRef(f"{KG}claim/a1-5"), None, None) in graph
    found = rows(ask(*words, "-f", "csv"))
    assert len(found) == len(graph)
    assert list(found[0]) == ["subject", "predicate", "object"]


def test_query_writes_a_file(store: Path, tmp_path: Path) -> None:
    out = tmp_path / "answer.csv"
    ended = ask("outlets", "--store", store, "-f", "csv", "-o", out)
    assert (ended.exit_code, ended.stdout) == (0, "")
    assert out.read_bytes().startswith(b"outlet,outletLabel,articles,")
    assert list(tmp_path.iterdir()) == [out]


def test_query_that_finds_nothing_says_what_the_graph_does_not_know(store: Path) -> None:
    ended = ask("who-said-what", "-p", "treaty=treaty:ocaen", "--store", store, "-f", "csv")
    assert ended.exit_code == 0
    assert ended.stdout.startswith("saidOn,actor,")
    assert ended.stderr == "0 rows\nthe graph holds nothing named treaty:ocaen\n"


def test_verbose_names_the_file_of_the_query(store: Path) -> None:
    assert "queries/reports/states.rq" in ask("states", "--store", store, "--verbose").stderr


@pytest.mark.parametrize(
    ("words", "error", "message"),
    [
        (["who-said-waht"], UnknownName, "unknown query 'who-said-waht'; known: .*who-said-what"),
        (["states", "-p", "stat=state:x"], UnknownName, "unknown parameter of states 'stat'; known: state"),
        (["states", "-p", "state=nowhere"], QueryError, "parameter state: 'nowhere' is no name"),
        (["timeline", "-p", "negotiable="], QueryError, "is no name"),
        (["who-said-what", "-p", "since=yesterday"], QueryError, "parameter since: 'yesterday' is not a date"),
        (["-e", "SELECT"], QueryError, "does not parse at line 1"),
        (["-e", "SELECT * { SERVICE <http://127.0.0.1:1/> { ?s ?p ?o } }"], QueryError, "SERVICE"),
        (["states", "-f", "turtle"], InputError, "gives no triples"),
        (["./none.rq"], InputError, "cannot read the query none.rq"),
        (["SELECT ?s { ?s ?p ?o }"], InputError, "give it with -e"),
    ],
)
def test_what_is_wrong_is_said_in_one_sentence(
    store: Path, words: list[str], error: type[Exception], message: str
) -> None:
    with pytest.raises(error, match=message):
        CliRunner().invoke(query.app, [*words, "--store", str(store)], catch_exceptions=False)


@pytest.mark.parametrize(
    "words",
    [
        ["states", "-e", "ASK {}"],
        ["states", "-p", "state"],
        ["states", "-p", "a=1", "-p", "a=2"],
        ["-p", "a=1"],
        ["states", "-f", "xlsx"],
    ],
)
def test_a_wrong_use_ends_with_two(store: Path, words: list[str]) -> None:
    ended = ask(*words, "--store", store)
    assert ended.exit_code == 2
    assert ended.stdout == ""


@pytest.mark.parametrize("app", [query.app, report.app, export.app], ids=["query", "report", "export"])
def test_help_has_examples(app) -> None:  # type: ignore[no-untyped-def]
    ended = CliRunner().invoke(app, ["--help"])
    assert ended.exit_code == 0
    assert "Examples:" in ended.stdout


@pytest.mark.parametrize("app", [query.app, report.app, export.app], ids=["query", "report", "export"])
def test_a_store_that_is_not_there_is_named(app, tmp_path: Path) -> None:  # type: ignore[no-untyped-def]
    words = {"query": ["states"], "report": ["states"], "export": []}[app.registered_commands[0].name]
    with pytest.raises(StoreError, match="no store at"):
        CliRunner().invoke(app, [*words, "--store", str(tmp_path / "none")], catch_exceptions=False)
    assert list(tmp_path.iterdir()) == []


def test_report_without_a_name_lists_the_reports() -> None:
    ended = CliRunner().invoke(report.app, [])
    assert ended.exit_code == 0
    assert {"centrality", "coverage", "unresolved", "outlets"} <= {
        line.split()[0] for line in ended.stdout.splitlines() if line
    }


@pytest.mark.parametrize("format", list(report.Format))
@pytest.mark.parametrize("name", ["centrality", "coverage", "unresolved", "outlets"])
def test_report_prints_every_format(store: Path, name: str, format: str) -> None:
    ended = CliRunner().invoke(report.app, [name, "--store", str(store), "--format", format])
    assert ended.exit_code == 0
    assert ended.stderr == ""
    start = {"table": "\n", "csv": "", "json": "{", "html": "<!doctype html>"}[format]
    assert ended.stdout.startswith(start)
    assert len(ended.stdout) > 100


def test_report_writes_a_page(store: Path, tmp_path: Path) -> None:
    out = tmp_path / "centrality.html"
    ended = CliRunner().invoke(report.app, ["centrality", "--store", str(store), "-f", "html", "-o", str(out)])
    assert (ended.exit_code, ended.stdout) == (0, "")
    assert "<svg" in out.read_text(encoding="utf-8")
    assert ended.stderr == f"wrote {out}\n"


def test_unknown_report_names_the_known_ones(store: Path) -> None:
    with pytest.raises(UnknownName, match=r"unknown report 'centralty'; known: .*centrality"):
        CliRunner().invoke(report.app, ["centralty", "--store", str(store)], catch_exceptions=False)


@pytest.mark.parametrize("name", EXPORTERS)
def test_export_to_stdout_and_to_a_file_named_by_its_ending(store: Path, tmp_path: Path, name: str) -> None:
    out = tmp_path / f"graph{EXPORTERS[name].suffix}"
    printed = CliRunner().invoke(export.app, ["--store", str(store), "--format", name])
    written = CliRunner().invoke(export.app, ["--store", str(store), "--output", str(out)])
    assert (printed.exit_code, written.exit_code, written.stdout) == (0, 0, "")
    assert printed.stdout_bytes == out.read_bytes() != b""
    assert list(tmp_path.iterdir()) == [out]


def test_export_is_turtle_unless_told_otherwise(store: Path) -> None:
    assert CliRunner().invoke(export.app, ["--store", str(store)]).stdout.startswith("@prefix article:")


@pytest.mark.parametrize(
    ("words", "error", "message"),
    [
        (["--format", "ttl"], UnknownName, r"unknown format 'ttl'; known: annotations, csv, .*, trig, turtle"),
        (["--output", "graph.xlsx"], InputError, "the ending of graph.xlsx names no format"),
        (["--output", "/none/graph.ttl"], InputError, "cannot write /none/graph.ttl"),
    ],
)
def test_export_says_what_is_wrong(store: Path, words: list[str], error: type[Exception], message: str) -> None:
    with pytest.raises(error, match=message):
        CliRunner().invoke(export.app, [*words, "--store", str(store)], catch_exceptions=False)
