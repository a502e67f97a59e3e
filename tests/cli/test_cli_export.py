"""ujar export with a choice of statements: what the options mean, and what is said about it."""

import csv
import io
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from sample_graph import fill, resolved
from ujar.cli import export
from ujar.errors import QueryError
from ujar.store import open_store


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("export") / "graph"
    with open_store(folder) as opened:
        fill(opened, resolved())
    return folder


def run(store: Path, *words: str | Path) -> Result:
    return CliRunner().invoke(export.app, ["--store", str(store), *map(str, words)], catch_exceptions=False)


def statements(ended: Result) -> list[str]:
    assert ended.exit_code == 0, ended.output
    rows = csv.DictReader(io.StringIO(ended.stdout.removeprefix("\ufeff"), newline=""))
    return [row["statement"].removeprefix("statement:") for row in rows]


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        (["--treaty", "treaty:ocean", "--kind", "direct"], ["a1-1", "a1-2", "a3-4"]),
        (["--actor", "person:karel-dusan", "--actor", "person:oskar-lind"], ["a2-1", "a2-3", "a3-4"]),
        (["--since", "2021-03", "--confidence", "0.5"], ["a3-1", "a3-3", "a3-4"]),
        (["--until", "2021-01-11"], ["a1-1", "a1-2", "a1-4"]),
        (["--outlet", "warta kota baru", "--kind", "indirect"], ["a3-1", "a3-3"]),
    ],
)
def test_options_choose_the_statements_to_write(store: Path, words: list[str], expected: list[str]) -> None:
    ended = run(store, "--format", "csv", *words)
    assert statements(ended) == expected
    assert ended.stderr == f"{len(expected)} statements\n"


def test_a_choice_is_written_to_a_file_too(store: Path, tmp_path: Path) -> None:
    out = tmp_path / "ocean.edges.csv"
    ended = run(store, "--treaty", "treaty:ocean", "--output", out)
    assert (ended.exit_code, ended.stdout, ended.stderr) == (0, "", f"5 statements\nwrote {out}\n")
    rows = csv.DictReader(io.StringIO(out.read_text(encoding="utf-8"), newline=""))
    assert {row["Negotiable"] for row in rows} == {"Ocean Treaty", "Valley talks"}


def test_a_choice_of_nothing_says_which_names_nobody_bears(store: Path) -> None:
    ended = run(store, "--format", "csv", "--treaty", "treaty:oceans")
    assert statements(ended) == []
    assert ended.stderr == "0 statements\nthe graph holds nothing named treaty:oceans\n"
    assert run(store, "--format", "csv", "--treaty", "treaty:oceans", "--quiet").stderr == ""


def test_one_outlet_of_several_that_nobody_bears_is_told(store: Path) -> None:
    ended = run(store, "--format", "csv", "--outlet", "Warta Kota Baru", "--outlet", "Harian Senja", "--kind", "direct")
    assert statements(ended) == ["a3-2", "a3-4"]
    assert ended.stderr == "2 statements\nthe graph holds nothing named Harian Senja\n"


@pytest.mark.parametrize("words", [["--since", "Monday"], ["--treaty", "ocean treaty"]])
def test_what_is_no_date_or_name_is_an_error(store: Path, words: list[str]) -> None:
    with pytest.raises(QueryError, match=r"parameter (since|treaty): "):
        run(store, *words)


@pytest.mark.parametrize("words", [["--confidence", "2"], ["--kind", "sung"]])
def test_a_wrong_use_ends_with_two(store: Path, words: list[str]) -> None:
    assert run(store, *words).exit_code == 2
