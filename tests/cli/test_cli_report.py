"""ujar report on the command line: pages in two languages, figures, a scope, and words for what is wrong."""

import csv
import io
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from sample_graph import fill, resolved
from ujar.cli import report
from ujar.errors import InputError, QueryError
from ujar.report import REPORTS
from ujar.store import open_store


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("report") / "graph"
    with open_store(folder) as opened:
        fill(opened, resolved())
    return folder


def ask(store: Path, *words: str | Path) -> Result:
    return CliRunner().invoke(report.app, [*map(str, words), "--store", str(store)])


@pytest.mark.parametrize("language", list(report.Language))
@pytest.mark.parametrize("format", list(report.Format))
@pytest.mark.parametrize("name", REPORTS)
def test_report_prints_every_format_in_every_language(store: Path, name: str, format: str, language: str) -> None:
    ended = ask(store, name, "--format", format, "--language", language)
    assert (ended.exit_code, ended.stderr) == (0, "")
    start = {"table": "\n", "csv": "", "json": "{", "html": "<!doctype html>"}[format]
    assert ended.stdout.startswith(start)
    assert len(ended.stdout) > 100


def test_figures_are_written_as_svg_and_pdf_and_the_table_is_not_printed(store: Path, tmp_path: Path) -> None:
    folder = tmp_path / "new" / "figures"
    ended = ask(store, "positions", "--about", "treaty:ocean", "--figures", folder)
    assert (ended.exit_code, ended.stdout) == (0, "")
    assert sorted(path.name for path in folder.iterdir()) == [
        "positions-actor-acts.pdf", "positions-actor-acts.svg", "positions-treaty-ocean.pdf",
        "positions-treaty-ocean.svg",
    ]  # fmt: skip
    assert f"wrote {folder / 'positions-treaty-ocean.svg'}\n" in ended.stderr
    assert "person" in ask(store, "centrality", "--figures", folder, "--format", "csv").stdout


def test_scope_narrows_the_table(store: Path) -> None:
    ended = ask(store, "positions", "--since", "2021-02", "--min-confidence", "0.5", "--format", "csv")
    rows = list(csv.DictReader(io.StringIO(ended.stdout, newline="")))
    assert {row["first"][:7] for row in rows} == {"2021-02", "2021-03"}
    assert sum(int(row["statements"]) for row in rows) < 12


def test_a_report_that_is_a_query_takes_its_parameters(store: Path) -> None:
    ended = ask(store, "who-said-what", "-p", "treaty=treaty:ocean", "-p", "since=2021-02", "--format", "csv")
    rows = list(csv.DictReader(io.StringIO(ended.stdout, newline="")))
    assert rows and {row["treaty"].rpartition("/")[2] for row in rows} == {"ocean"}
    assert min(row["saidOn"] for row in rows) >= "2021-02"
    page = ask(store, "who-said-what", "-p", "treaty=treaty:ocean", "--format", "html").stdout
    assert "Mira Tolvan" in page
    assert ask(store, "positions", "-p", "treaty=treaty:ocean").exit_code == 2
    assert ask(store, "who-said-what", "-p", "treaty").exit_code == 2


def test_a_negotiable_the_graph_does_not_know_is_named(store: Path) -> None:
    ended = ask(store, "positions", "--about", "treaty:ocaen", "--format", "csv")
    assert ended.exit_code == 0
    assert ended.stderr == "the graph holds nothing named treaty:ocaen\n"


def test_unknown_date_language_and_confidence_are_wrong_use(store: Path) -> None:
    for words, message in (
        (["--since", "yesterday"], "'yesterday' is no date; write one as 2019-01-17, 2019-01 or 2019"),
        (["--until", "2018-13"], "'2018-13' is no date"),
        (["--language", "de"], "'de' is not one of"),
        (["--min-confidence", "2"], "less than or equal to 1"),
    ):
        ended = ask(store, "positions", *words)
        assert ended.exit_code == 2
        assert ended.stdout == ""
        assert message in ended.stderr


@pytest.mark.parametrize(
    ("words", "error", "message"),
    [
        (["states", "--figures", "figures"], InputError, "states is a query and has no figures"),
        (["states", "--since", "2021"], InputError, "states is a query and narrowed by its parameters"),
        (["positions", "--about", "nowhere"], QueryError, "'nowhere' is no name in the graph"),
    ],
)
def test_what_is_wrong_is_said_in_one_sentence(
    store: Path, words: list[str], error: type[Exception], message: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    with pytest.raises(error, match=message):
        CliRunner().invoke(report.app, [*words, "--store", str(store)], catch_exceptions=False)
    assert list(tmp_path.iterdir()) == []


def test_a_folder_that_cannot_be_made_is_said_in_one_sentence(store: Path, tmp_path: Path) -> None:
    (tmp_path / "taken").write_text("a file")
    with pytest.raises(InputError, match=r"cannot make .*taken; choose another --figures|cannot make .*: .*; choose"):
        CliRunner().invoke(report.app, ["outlets", "--figures", str(tmp_path / "taken"), "--store", str(store)],
                           catch_exceptions=False)  # fmt: skip


def test_no_figure_to_draw_is_said(store: Path, tmp_path: Path) -> None:
    ended = ask(store, "positions", "--since", "1990", "--until", "1990", "--figures", tmp_path / "figures")
    assert ended.exit_code == 0
    assert ended.stderr == "nothing to draw: positions has no figure of the statements asked for\n"
    assert not (tmp_path / "figures").exists()
    assert ask(store, "positions", "--min-confidence", "nan").exit_code == 2
