"""ujar decide on the command line: rulings are written, listed, replaced and taken out, and a build obeys them."""

import json
from pathlib import Path

import pytest
from typer.testing import CliRunner

from ujar.cli.build import app as build_app
from ujar.cli.decide import app
from ujar.errors import InputError
from ujar.query import run
from ujar.store import open_store


@pytest.fixture
def rulings(tmp_path: Path) -> Path:
    return tmp_path / "decisions.yml"


def decide(rulings: Path, *words: str) -> str:
    ended = CliRunner().invoke(app, [*words, "--decisions", str(rulings)], catch_exceptions=False)
    assert ended.exit_code == 0
    return ended.output


@pytest.mark.usefixtures("home")
def test_ruling_is_written_listed_replaced_and_removed(rulings: Path) -> None:
    assert "means person/irena-solvak in all articles" in decide(rulings, "Menlu", "person/irena-solvak")
    assert "no longer person/irena-solvak" in decide(rulings, "Menlu", "person/pavo-ruskel", "--note", "foto")
    listed = decide(rulings)
    assert "person/pavo-ruskel" in listed and "foto" in listed and "irena" not in listed
    assert "no longer means person/pavo-ruskel" in decide(rulings, "Menlu", "--remove")
    assert "Menlu" not in decide(rulings)


@pytest.mark.usefixtures("home")
def test_notes_in_brackets_are_listed_as_they_are(rulings: Path) -> None:
    decide(rulings, "Menlu", "person/irena-solvak", "--note", "lihat [/x] dan [sic]")
    assert "lihat [/x] dan [sic]" in decide(rulings)


@pytest.mark.usefixtures("home")
@pytest.mark.parametrize("words", ["Irena Solvak", "Solvak", "Menlu", "Irena Solvac"])
def test_words_alone_show_what_they_may_mean(rulings: Path, words: str) -> None:
    assert "person/irena-solvak" in decide(rulings, words)
    assert not rulings.exists()


@pytest.mark.usefixtures("home")
@pytest.mark.parametrize(
    ("words", "message"),
    [
        (["Menlu", "person/nobody"], "nothing in seeds/ has the id 'person/nobody'"),
        (["Ular"], "nothing known is called 'Ular'"),
        ([], "no file"),
        (["Menlu", "--remove"], "holds no ruling on 'Menlu' in all articles"),
    ],
)
def test_what_cannot_be_done_is_said_with_the_way_out(rulings: Path, words: list[str], message: str) -> None:
    with pytest.raises(InputError, match=message):
        decide(rulings, *words)
    assert not rulings.exists()


@pytest.mark.usefixtures("home")
def test_build_obeys_a_ruling(rulings: Path, articles: Path, tmp_path: Path) -> None:
    decide(rulings, "Solvak", "person/pavo-ruskel", "--article", "pact.txt")
    store = tmp_path / "graph"
    built = CliRunner().invoke(build_app, [str(articles), "--store", str(store), "--decisions", str(rulings)])
    assert built.exit_code == 0
    with open_store(store, read_only=True) as view:
        table = run(view, 'SELECT ?m WHERE { ?l <https://w3id.org/ujar/ns#method> ?m FILTER(?m = "decision") }')
    assert json.dumps(str(table)).count("decision") >= 1
