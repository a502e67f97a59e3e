"""The worked research question: its commands run as they stand, from the build to the figure, and say what it says."""

import csv
import io
import re
import shlex
from collections.abc import Iterator
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from ujar.cli import app

ROOT = Path(__file__).parents[1]
PAGE = (ROOT / "docs" / "research-question.md").read_text("utf-8")
COMMANDS = [line for block in re.findall(r"```sh\n(.*?)```", PAGE, re.DOTALL) for line in block.splitlines()]


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """A folder that holds the sample articles where the page expects them, and in which its commands have run."""
    folder = tmp_path_factory.mktemp("question")
    (folder / "seeds").symlink_to(ROOT / "seeds")
    with pytest.MonkeyPatch.context() as patch:
        patch.chdir(folder)
        for command in COMMANDS:
            ended = run(command)
            assert ended.exit_code == 0, f"{command}\n{ended.output}\n{ended.exception}"
        yield folder


def run(command: str) -> Result:
    words = shlex.split(command)
    assert words[0] == "ujar"
    return CliRunner().invoke(app, words[1:])


def test_page_has_a_command_for_each_step() -> None:
    assert len(COMMANDS) == 12
    assert len(re.findall(r"^## \d\. ", PAGE, re.MULTILINE)) == 9


def test_commands_write_what_the_page_names(folder: Path) -> None:
    assert (folder / "figures" / "positions-treaty-merdian-strait-treaty.svg").read_text("utf-8").startswith("<svg")
    assert (folder / "figures" / "positions-treaty-merdian-strait-treaty.pdf").read_bytes().startswith(b"%PDF")
    assert (folder / "figures" / "sure" / "positions-treaty-merdian-strait-treaty.svg").exists()
    assert "<svg" in (folder / "contradictions.html").read_text("utf-8")
    assert '<html lang="id">' in (folder / "posisi.html").read_text("utf-8")


def test_what_the_page_says_is_in_the_graph(folder: Path) -> None:
    with (folder / "statements.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    acts = {(row["actorLabel"], row["act"].rpartition("#")[2], row["saidOn"]) for row in rows}
    assert ("Selva Morane", "Accuse", "2024-03-13") in acts
    assert ("Tirvana", "Deny", "2024-03-14") in acts
    assert ("Adrel Kostan", "Promise", "2024-03-14") in acts
    assert ("Darel Winther", "Reject", "2024-03-19") in acts
    assert [act for _, act, _ in acts].count("Reject") == 1
    assert len(rows) >= 15


def test_the_two_states_are_tied_by_what_sets_them_apart(folder: Path) -> None:
    (command,) = [each for each in COMMANDS if each.startswith("ujar network subtract")]
    (row,) = csv.DictReader(io.StringIO(run(f"{command} --format csv").stdout, newline=""))
    assert {row["sourceLabel"], row["targetLabel"]} == {"Morvinia", "Tirvana"}
    assert float(row["weight"]) < 0


def test_page_shows_the_figure_its_command_draws() -> None:
    (name,) = re.findall(r"!\[[^]]{80,}\]\((images/[^)]+)\)", PAGE)
    svg = (ROOT / "docs" / name).read_text("utf-8")
    assert "Positions on Traktat Selat Merdian" in svg
    assert "Darel Winther" in svg
