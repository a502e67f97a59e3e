"""The documents keep up: whatever a person can ask for is in README.md, and every example that is printed parses."""

import re
import shlex
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
import typer

from ujar.cli import COMMANDS, app
from ujar.export import EXPORTERS
from ujar.query import load_catalog
from ujar.read import READERS
from ujar.report import REPORTS

ROOT = Path(__file__).parents[1]
README = (ROOT / "README.md").read_text("utf-8")
QUERIES = load_catalog(ROOT / "queries" / "reports", ROOT / "queries" / "examples")
DOCUMENTS = [ROOT / "README.md", *ROOT.glob("CONTRIBUTING.md"), *(ROOT / "docs").glob("*.md"), *ROOT.glob("seeds/*.md"),
             *ROOT.glob("data/gold/*.md")]  # fmt: skip


def command(*path: str) -> Any:
    """A command of the `ujar` command by its name, or a group's."""
    found: Any = typer.main.get_command(app)
    for name in path:
        found = found.get_command(None, name)
        assert found is not None, f"ujar {' '.join(path)} is no command"
    return found


def in_code(document: str) -> Iterator[str]:
    """What stands in code blocks (fenced or indented), a line each, and between backticks."""
    yield from re.findall(r"^ {4}(\S.*)", document, re.MULTILINE)
    for block in re.findall(r"```\w*\n(.*?)```", document, re.DOTALL):
        yield from block.replace("\\\n", " ").splitlines()
    yield from re.findall(r"`([^`\n]+)`", re.sub(r"```.*?```", "", document, flags=re.DOTALL))


def invocations(lines: Iterator[str]) -> Iterator[list[str]]:
    """The words of each `ujar ...` in lines of shell: pipes, && and redirections end one."""
    for line in lines:
        for part in re.split(r"\s(?:&&|\|\|?|;|>>?|2>)\s", line):
            words = re.sub(r"^\S*/?(?=ujar\b)", "", part.strip().removeprefix("$ "))
            if words.startswith("ujar ") and words != "ujar ":
                yield shlex.split(words, comments=True)[1:]


def parse(words: list[str]) -> None:
    """Parse a command line as the command would, without running it. Raises click's usage errors."""
    if words[0].startswith("-"):
        assert words[0] in {"--help", "-h", "--version", "--install-completion"}
        return
    found = command(words[0])
    rest = words[1:]
    if hasattr(found, "list_commands") and rest and not rest[0].startswith("-"):
        found, rest = command(*words[:2]), rest[1:]
    if not rest or any(word.isupper() and len(word) > 2 for word in rest):
        return  # a name or a synopsis, not an example: ujar gold view, ujar build --decisions FILE
    if not {"--help", "-h"} & set(rest):
        found.make_context("ujar", list(rest))


def examples() -> list[tuple[str, list[str]]]:
    """Every example of the documents and of the commands' own help, with where it stands."""
    found = [(path.name, words) for path in DOCUMENTS for words in invocations(in_code(path.read_text("utf-8")))]
    for name in COMMANDS:
        epilog = command(name).epilog or ""
        found += [(f"help of {name}", words) for words in invocations(iter(epilog.splitlines()))]
    return found


# -- everything is mentioned ------------------------------------------------------------------------------------------


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_is_in_the_readme_with_an_example(name: str) -> None:
    assert f"`ujar {name}`" in README
    assert any(place == "README.md" and words[0] == name for place, words in examples())


def test_every_sub_command_is_in_the_readme() -> None:
    assert [name for name in command("gold").list_commands(None) if f"`{name}`" not in README] == []


@pytest.mark.parametrize("name", REPORTS)
def test_every_report_is_in_the_readme_and_has_help(name: str) -> None:
    assert f"`{name}`" in README
    assert REPORTS[name].title and REPORTS[name].help


@pytest.mark.parametrize("suffix", READERS)
def test_every_reader_is_in_the_readme(suffix: str) -> None:
    assert f"`{suffix}`" in README


@pytest.mark.parametrize("name", EXPORTERS)
def test_every_exporter_is_in_the_readme_and_has_help(name: str) -> None:
    assert f"`{name}`" in README
    assert EXPORTERS[name].title and EXPORTERS[name].help


@pytest.mark.parametrize("name", QUERIES)
def test_every_named_query_is_in_the_readme_and_says_what_it_asks(name: str) -> None:
    assert f"`{name}`" in README
    assert QUERIES[name].title and "?" in QUERIES[name].question


def test_queries_and_reports_the_readme_names_exist() -> None:
    cells = re.findall(r"^\| ((?:`[a-z-]+`(?:, )?)+) \|", README, re.MULTILINE)
    named = {name for cell in cells for name in re.findall(r"`([a-z-]+)`", cell)}
    assert named and named <= {*QUERIES, *REPORTS}


# -- everything printed can be run ------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("place", "words"), examples(), ids=lambda value: " ".join(value) if isinstance(value, list) else value
)
def test_example_parses(place: str, words: list[str]) -> None:
    parse(words)


@pytest.mark.parametrize(
    "words", [["nonsense"], ["gold", "paint", "x"], ["query", "a", "--colour"], ["export", "--format"]]
)
def test_example_that_is_wrong_would_be_noticed(words: list[str]) -> None:
    with pytest.raises((AssertionError, typer.BadParameter.__base__)):
        parse(words)


def test_queries_and_parameters_in_examples_exist() -> None:
    asked = [words for _, words in examples() if words[0] == "query" and words[1:] and not re.search("^-|/", words[1])]
    assert asked
    for words in asked:
        query = QUERIES[words[1]]
        given = {value.partition("=")[0] for flag, value in pairwise(words) if flag in {"-p", "--param"}}
        assert given <= {parameter.name for parameter in query.parameters}, words


def test_files_the_readme_links_to_exist() -> None:
    links = re.findall(r"\]\((?!https?://)([^)#]+)", README)
    assert [link for link in links if not (ROOT / link).exists()] == []


def test_paths_in_examples_exist() -> None:
    paths = {word for place, words in examples() if place == "README.md" for word in words
             if word.startswith(("seeds/", "data/gold/"))}  # fmt: skip
    assert paths and [path for path in paths if "DOC" not in path and not (ROOT / path).exists()] == []


def test_ci_finds_the_test_command() -> None:
    marked = re.search(r"<!-- test command -->\n```sh\n(.+?)\n```", README, re.DOTALL)
    assert marked is not None and "pytest" in marked[1]
