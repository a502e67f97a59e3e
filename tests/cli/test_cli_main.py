"""The `ujar` command as a whole: help, versions, wrong usage, errors in one sentence, and which stream holds what."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from typer.testing import CliRunner

from ujar import __version__
from ujar.cli import COMMANDS, app, main
from ujar.errors import UjarError

RUN = CliRunner()


def ujar(*arguments: object, cwd: Path, input: bytes | None = None) -> subprocess.CompletedProcess[bytes]:
    """Run the command as a person does."""
    return subprocess.run(
        [sys.executable, "-m", "ujar", *map(str, arguments)], cwd=cwd, input=input, capture_output=True, timeout=120
    )


# -- in this process --------------------------------------------------------------------------------------------------


def test_help_lists_every_command_with_its_whole_sentence() -> None:
    shown = " ".join(RUN.invoke(app, ["--help"]).stdout.split())
    for name, sentence in COMMANDS.items():
        assert f"{name} {sentence}" in shown


def test_help_of_the_group_imports_no_command() -> None:
    code = "import sys; from ujar.cli import app; app(['--help'], standalone_mode=False); print('spacy' in sys.modules)"
    ended = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, timeout=60)
    assert ended.stdout.splitlines()[-1] == "False"


@pytest.mark.parametrize("option", ["--help", "-h"])
@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_has_help_with_examples(command: str, option: str) -> None:
    ended = RUN.invoke(app, [command, option])
    assert ended.exit_code == 0
    assert f"ujar {command}" in ended.stdout.partition("Examples:")[2]
    assert "  --install-completion" not in ended.stdout  # an option of the whole, not of each command


@pytest.mark.parametrize("command", ["build", "query", "report", "export", "check"])
def test_commands_on_a_store_share_their_options(command: str) -> None:
    shown = RUN.invoke(app, [command, "--help"]).stdout
    for option in ("--store DIR", "--quiet", "--verbose", "data/graph"):
        assert option in shown
    assert command == "build" or "--output FILE" in shown


def test_version_is_the_package_s() -> None:
    ended = RUN.invoke(app, ["--version"])
    assert (ended.exit_code, ended.stdout.strip()) == (0, f"ujar {__version__}")


@pytest.mark.parametrize(
    "arguments", [["nonsense"], ["build", "--nonsense"], ["build"], ["query", "a", "-e", "b"], ["--nonsense"], []]
)
def test_wrong_usage_ends_with_two_and_says_how_to_go_on(arguments: list[str]) -> None:
    ended = RUN.invoke(app, arguments)
    assert ended.exit_code == 2
    assert "Usage: " in ended.output


def test_error_raised_on_purpose_is_one_sentence_and_exit_status_one(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def fail(**_: object) -> None:
        raise UjarError("the [bold]graph[/bold] can't be opened; name another --store")

    monkeypatch.setattr("ujar.cli.app", fail)
    with pytest.raises(SystemExit) as ended:
        main()
    assert ended.value.code == 1
    shown = capsys.readouterr()
    assert (shown.out, shown.err) == ("", "ujar: the [bold]graph[/bold] can't be opened; name another --store\n")


def test_any_other_error_is_not_hidden(monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(**_: object) -> None:
        raise ZeroDivisionError

    monkeypatch.setattr("ujar.cli.app", fail)
    with pytest.raises(ZeroDivisionError):
        main()


# -- as a person runs it ----------------------------------------------------------------------------------------------


@pytest.mark.usefixtures("home")
def test_from_article_to_answer(articles: Path, tmp_path: Path) -> None:
    built = ujar("build", articles, cwd=tmp_path)
    assert (built.returncode, built.stdout) == (0, b"")
    assert b"2 articles" in built.stderr
    assert (tmp_path / "data" / "graph").is_dir()  # the default store
    asked = ujar("query", "mission", "--format", "json", cwd=tmp_path)
    assert asked.returncode == 0
    rows = json.loads(asked.stdout)["results"]["bindings"]
    assert any(row["treaty"]["value"].endswith("treaty/northern-strait") for row in rows)
    exported = ujar("export", "--format", "nquads", "--quiet", cwd=tmp_path)
    assert exported.stderr == b"" and exported.stdout.count(b"\n") > 50


@pytest.mark.usefixtures("home")
def test_error_from_a_run_is_one_line_on_standard_error(tmp_path: Path) -> None:
    for arguments in (["build", "nowhere.txt"], ["query", "nonsense", "--store", "x"], ["report", "centralty"]):
        ended = ujar(*arguments, cwd=tmp_path)
        assert (ended.returncode, ended.stdout) == (1, b"")
        (line,) = ended.stderr.decode().splitlines()
        assert line.startswith("ujar: ") and "Traceback" not in line
    assert "known: " in line


@pytest.mark.usefixtures("home")
def test_reader_that_goes_away_is_no_error(articles: Path, tmp_path: Path) -> None:
    assert ujar("build", articles, "-q", cwd=tmp_path).returncode == 0
    reader, writer = os.pipe()
    os.close(reader)  # like `ujar export | head`, with a head that has seen enough
    ended = subprocess.run(
        [sys.executable, "-m", "ujar", "export", "--format", "nquads"], cwd=tmp_path, stdout=writer,
        stderr=subprocess.PIPE, timeout=120,
    )  # fmt: skip
    os.close(writer)
    assert ended.stderr == b""
