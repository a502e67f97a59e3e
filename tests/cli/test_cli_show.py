"""ujar show: an article for the eye, in colour where colour is wanted."""

import re
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from ujar.cli.show import STYLES, app
from ujar.errors import InputError

pytestmark = pytest.mark.usefixtures("home")

ANSI = re.compile(r"\x1b\[[0-9;]*m")


def show(*arguments: object, input: bytes | None = None) -> Result:
    ended = CliRunner().invoke(app, list(map(str, arguments)), input=input)
    if isinstance(ended.exception, InputError):
        raise ended.exception
    return ended


def styled(text: str, words: str) -> str:
    """The escape codes in force where words begin."""
    codes = ANSI.findall(text[: text.index(words)])
    return codes[-1] if codes else ""


@pytest.fixture(autouse=True)
def terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TERM", "xterm-256color")
    monkeypatch.setenv("COLUMNS", "200")
    monkeypatch.delenv("NO_COLOR", raising=False)


def test_colour_marks_speaker_cue_content_negotiable_and_what_is_skipped(articles: Path) -> None:
    ended = show(articles / "pact.txt", "--colour")
    assert ended.exit_code == 0
    plain = "\x1b[0m"
    found = {
        words: styled(ended.stdout, words)
        for words in ("Menlu Velonia", "menegaskan", "negaranya", "Traktat", "Baca juga")
    }
    assert plain not in found.values()
    assert len(set(found.values())) == len(STYLES) == 5
    assert styled(ended.stdout, "seperti dikutip") == plain


def test_colour_changes_no_character_of_the_article(articles: Path) -> None:
    shown = ANSI.sub("", show(articles / "pact.txt", "--colour", "--quiet").stdout)
    assert [line.rstrip() for line in shown.rstrip().splitlines()] == (articles / "pact.txt").read_text(
        "utf-8"
    ).rstrip().splitlines()


@pytest.mark.parametrize("option", [["--no-colour"], []])
def test_no_colour_on_request_and_when_it_is_piped(articles: Path, option: list[str]) -> None:
    ended = show(articles / "pact.txt", *option)
    assert "\x1b" not in ended.stdout
    assert "Traktat Selat Utara" in ended.stdout


def test_legend_stands_with_colours_only(articles: Path) -> None:
    assert " negotiable " in ANSI.sub("", show(articles / "pact.txt", "--colour").stdout)
    assert " negotiable " not in ANSI.sub("", show(articles / "pact.txt", "--colour", "--quiet").stdout)
    assert " negotiable " not in show(articles / "pact.txt", "--no-colour").stdout


def test_marks_that_look_like_markup_are_printed_as_they_are(tmp_path: Path) -> None:
    path = tmp_path / "markup.txt"
    path.write_text(
        "Kapal [bold]Velonia[/bold] tiba di pelabuhan [red] pada hari Senin pagi bersama awaknya.\n", encoding="utf-8"
    )
    assert "[bold]Velonia[/bold] tiba di pelabuhan [red]" in show(path).stdout


def test_verbose_lists_the_statements_on_standard_error(articles: Path) -> None:
    ended = show(articles / "pact.txt", "--verbose")
    assert "person/irena-solvak" in ended.stderr and "person/irena-solvak" not in ended.stdout


def test_article_that_cannot_be_used_is_an_error_with_the_reason(tmp_path: Path) -> None:
    path = tmp_path / "english.txt"
    path.write_text("The foreign minister said on Monday that her country would honour the treaty of the strait.\n")
    with pytest.raises(InputError, match=r"cannot show .*english\.txt: not-indonesian"):
        show(path)
    with pytest.raises(InputError, match="no such file"):
        show(tmp_path / "missing.txt")
