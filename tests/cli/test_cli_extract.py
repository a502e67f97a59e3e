"""ujar extract: statements as lines of JSON that other tools read, and as a table for people."""

import json
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner, Result

from ujar.cli.extract import app
from ujar.errors import InputError

pytestmark = pytest.mark.usefixtures("home")

# The form of statements.md, in its order.
KEYS = [
    "article", "id", "kind", "content", "cue", "mention", "speakers", "speaker_labels", "role", "act", "about",
    "said_on", "time_basis", "relayed_by", "targets", "embedded_in", "confidence", "rule",
]  # fmt: skip


def extract(*arguments: object, input: bytes | None = None) -> Result:
    ended = CliRunner().invoke(app, list(map(str, arguments)), input=input)
    if ended.exception is not None and not isinstance(ended.exception, SystemExit):
        raise ended.exception
    return ended


def lines(*arguments: object) -> list[dict[str, Any]]:
    ended = extract(*arguments, "--format", "jsonl")
    assert ended.exit_code == 0, ended.output
    return [json.loads(line) for line in ended.stdout.splitlines()]


def test_lines_have_exactly_the_documented_keys(articles: Path) -> None:
    found = lines(articles)
    assert len(found) >= 4
    for line in found:
        assert list(line) == KEYS


def test_offsets_are_true_in_the_file_as_it_is(articles: Path) -> None:
    odd = "🐟 Ikan naik.\n\n" + (articles / "pact.txt").read_text("utf-8")
    (articles / "odd.txt").write_bytes(odd.replace("\n", "\r\n").encode())
    found = lines(articles / "odd.txt", articles / "salt.txt")
    assert {line["article"] for line in found} == {"odd.txt", "salt.txt"}
    for line in found:
        text = (articles / line["article"]).read_bytes().decode("utf-8")
        for span in [*line["content"], line["cue"], line["mention"]]:
            if span is not None:
                assert text[span["begin"] : span["end"]] == span["text"], span


def test_values_are_those_of_the_documented_form(articles: Path) -> None:
    for line in lines(articles):
        assert line["kind"] in {"direct", "indirect", "mixed"}
        assert line["time_basis"] in {None, "explicit", "resolved"}  # publication is for the graph only
        assert (line["said_on"] is None) == (line["time_basis"] is None)
        assert len(line["speakers"]) == len(line["speaker_labels"])
        assert 0 < line["confidence"] <= 1
        assert all("/" in entity for entity in [*line["speakers"], *line["about"]])
    ids = [line["id"] for line in lines(articles)]
    assert len(set(ids)) == len(ids)


def test_speaker_treaty_date_relay_and_denial_are_given(articles: Path) -> None:
    direct = next(line for line in lines(articles / "pact.txt") if line["kind"] == "direct")
    assert (direct["speakers"], direct["speaker_labels"]) == (["person/irena-solvak"], ["Irena Solvak"])
    assert direct["about"] == ["treaty/northern-strait"]
    assert (direct["said_on"], direct["relayed_by"]) == ("2017-05-08", ["Kabar Timur"])
    accusation, denial = lines(articles / "salt.txt")
    assert (accusation["act"], denial["act"]) == ("accuse", "deny")
    assert denial["targets"] == accusation["id"]


def test_boilerplate_says_nothing(articles: Path) -> None:
    assert not any("Harga ikan" in span["text"] for line in lines(articles) for span in line["content"])


def test_lines_go_to_a_file(articles: Path, tmp_path: Path) -> None:
    out = tmp_path / "statements.jsonl"
    ended = extract(articles, "--format", "jsonl", "--output", out)
    assert (ended.exit_code, ended.stdout) == (0, "")
    assert [json.loads(line) for line in out.read_text("utf-8").splitlines()] == lines(articles)


def test_table_shows_speaker_act_content_treaty_and_date(articles: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "300")
    ended = extract(articles)
    header, *rows = (line for line in ended.stdout.splitlines() if line.strip())
    assert [name in header for name in ("speaker", "act", "content", "about", "said on")] == [True] * 5
    row = next(line for line in rows if "melindungi nelayan" in line)
    for cell in ("pact.txt", "Irena Solvak", "assert", "Northern Strait Treaty", "2017-05-08"):
        assert cell in row


def test_skipped_article_is_named_on_standard_error(articles: Path) -> None:
    (articles / "empty.txt").write_text("", encoding="utf-8")
    ended = extract(articles, "--format", "jsonl")
    assert ended.exit_code == 0
    assert "empty.txt" in ended.stderr and "empty.txt" not in ended.stdout
    assert extract(articles, "--format", "jsonl", "--quiet").stderr == ""


def test_run_without_any_usable_article_fails(tmp_path: Path) -> None:
    (tmp_path / "empty.txt").write_text("", encoding="utf-8")
    with pytest.raises(InputError, match=r"no article could be used of .*empty\.txt"):
        extract(tmp_path / "empty.txt", "--quiet")


def test_standard_input_is_read(articles: Path) -> None:
    ended = extract("-", "--format", "jsonl", input=(articles / "pact.txt").read_bytes())
    assert {json.loads(line)["article"] for line in ended.stdout.splitlines()} == {"-"}


def test_unknown_format_is_wrong_usage(articles: Path) -> None:
    assert extract(articles, "--format", "xml").exit_code == 2
