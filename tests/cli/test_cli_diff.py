"""ujar diff on the command line: table, CSV or JSON; 0 where nothing differs, 1 where something does, 2 for trouble."""

import csv
import io
import json
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from sample_graph import fill, resolved
from ujar.cli import diff, export
from ujar.store import open_store


@pytest.fixture(scope="module")
def stores(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path]:
    """The sample, and the same less an article."""
    folder = tmp_path_factory.mktemp("diff")
    for name, articles in (("whole", resolved()), ("part", resolved()[:2])):
        with open_store(folder / name) as opened:
            fill(opened, articles)
    return folder / "whole", folder / "part"


def run(*words: str | Path) -> Result:
    return CliRunner().invoke(diff.app, [str(word) for word in words])


def test_the_same_store_ends_with_zero_and_says_so(stores: tuple[Path, Path]) -> None:
    ended = run(stores[0], stores[0])
    assert (ended.exit_code, ended.stdout) == (0, "")
    assert ended.stderr == "the same statements in 3 articles\n"
    assert run(stores[0], stores[0], "--quiet").stderr == ""


def test_changes_are_told_under_their_articles_and_end_with_one(stores: tuple[Path, Path]) -> None:
    ended = run(*stores)
    assert ended.exit_code == 1
    head, *lines = ended.stdout.splitlines()
    assert head == "article:a3  Jadwal Perundingan Lembah disepakati  https://kota.example/a3  +0 -4 ~0"
    assert lines[0] == (
        '  - statement:a3-1  state:ardania; state:costavia: agree [negotiation:valley] "jadwal Perundingan Lembah"'
    )
    assert ended.stderr == "0 gained, 4 lost, 0 changed in 1 of 3 articles\n"


def test_csv_has_a_row_for_each_change(stores: tuple[Path, Path]) -> None:
    ended = run(stores[1], stores[0], "--format", "csv")
    rows = list(csv.DictReader(io.StringIO(ended.stdout, newline="")))
    assert [(row["change"], row["article"], row["statement"]) for row in rows] == [
        ("gained", "article:a3", f"statement:a3-{number}") for number in (1, 2, 3, 4)
    ]
    assert list(rows[0]) == list(diff.COLUMNS)


def test_json_is_a_list_of_objects(stores: tuple[Path, Path]) -> None:
    ended = run(*stores, "--format", "json")
    objects = json.loads(ended.stdout)
    assert [each["change"] for each in objects] == ["lost"] * 4
    assert objects[0]["speaker"] == ["state:ardania", "state:costavia"]
    assert json.loads(run(stores[0], stores[0], "--format", "json").stdout) == []


def test_a_store_and_its_export_are_the_same(stores: tuple[Path, Path], tmp_path: Path) -> None:
    path = tmp_path / "whole.nq"
    assert CliRunner().invoke(export.app, ["--store", str(stores[0]), "--output", str(path)]).exit_code == 0
    assert run(path, stores[0]).exit_code == 0
    assert run(stores[1], path).exit_code == 1


def test_changed_fields_are_told_before_and_after(stores: tuple[Path, Path], tmp_path: Path) -> None:
    path = tmp_path / "whole.nq"
    CliRunner().invoke(export.app, ["--store", str(stores[0]), "--output", str(path)])
    text = path.read_text(encoding="utf-8")
    act = "<https://w3id.org/ujar/kg/statement/a1-1> <https://w3id.org/ujar/ns#speechAct> <https://w3id.org/ujar/ns#"
    assert act + "Reject>" in text
    path.write_text(text.replace(act + "Reject>", act + "Demand>"), encoding="utf-8")
    assert "      act: Reject -> Demand\n" in run(stores[0], path).stdout
    (row,) = csv.DictReader(io.StringIO(run(stores[0], path, "-f", "csv").stdout, newline=""))
    assert (row["change"], row["field"], row["before"], row["after"]) == ("changed", "act", "Reject", "Demand")
    (changed,) = json.loads(run(stores[0], path, "-f", "json").stdout)
    assert changed["fields"] == {"act": {"before": ["Reject"], "after": ["Demand"]}}


def test_output_goes_to_a_file_whole(stores: tuple[Path, Path], tmp_path: Path) -> None:
    out = tmp_path / "changes.csv"
    ended = run(*stores, "--format", "csv", "--output", out)
    assert (ended.exit_code, ended.stdout) == (1, "")
    assert out.read_text("utf-8").count("lost") == 4
    assert list(tmp_path.iterdir()) == [out]


@pytest.mark.parametrize(
    ("words", "message"),
    [
        (["none", "none"], "ujar: no store at none"),
        (["none.nq", "none.nq"], "ujar: no file none.nq"),
        (["sparkle:x", "none"], "ujar: unknown kind of store 'sparkle'"),
    ],
)
def test_trouble_ends_with_two_in_one_sentence(words: list[str], message: str, monkeypatch, tmp_path: Path) -> None:  # type: ignore[no-untyped-def]
    monkeypatch.chdir(tmp_path)
    ended = run(*words)
    assert (ended.exit_code, ended.stdout) == (2, "")
    assert ended.stderr.startswith(message) and ended.stderr.count("\n") == 1
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    ("name", "message"),
    [("empty.nq", "holds no article's graph"), ("statements.csv", "files can be read that end in .nq, .nquads, .trig")],
)
def test_file_that_can_t_be_compared_ends_with_two_and_the_way_out(name: str, message: str, tmp_path: Path) -> None:
    (tmp_path / name).touch()
    ended = run(tmp_path / name, tmp_path / name)
    assert (ended.exit_code, ended.stdout) == (2, "")
    assert message in ended.stderr and "ujar export --format nquads" in ended.stderr


def test_help_tells_the_exit_statuses() -> None:
    shown = " ".join(CliRunner().invoke(diff.app, ["--help"]).stdout.split())
    assert "Examples:" in shown and "0 where all statements are the same, 1 where some differ" in shown
