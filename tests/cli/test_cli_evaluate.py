"""ujar evaluate: scores per set as table, CSV and JSON; misses on request; gold that does not fit stops the run."""

import csv
import hashlib
import json
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner, Result

from ujar.cli.evaluate import WHATS, app
from ujar.errors import InputError

pytestmark = pytest.mark.usefixtures("home")


def evaluate(*arguments: object) -> Result:
    ended = CliRunner().invoke(app, list(map(str, arguments)))
    if isinstance(ended.exception, InputError):
        raise ended.exception
    return ended


def statement(text: str, name: str, content: str, cue: str, speaker: str, **fields: Any) -> dict[str, Any]:
    def offsets(words: str) -> list[int]:
        return [text.index(words), text.index(words) + len(words)]

    return {
        "id": name, "kind": "indirect", "content": [offsets(content)], "cue": offsets(cue),
        "speaker_mention": offsets(speaker), "speakers": ["person/irena-solvak"], "acts": ["assert"],
        "about": ["treaty/northern-strait"], "said_on": None, "relayed_by": [], "required": True, **fields,
    }  # fmt: skip


@pytest.fixture
def gold(tmp_path: Path, articles: Path) -> Path:
    """Gold for pact.txt: the first statement as it is found, the second with another speaker."""
    text = (articles / "pact.txt").read_text("utf-8")
    record = {
        "doc": "pact.txt", "sha256": hashlib.sha256(text.encode()).hexdigest(), "published": None, "publisher": None,
        "statements": [
            statement(text, "s1", "negaranya mematuhi Traktat Selat Utara", "menegaskan", "Menlu Velonia Irena Solvak"),
            statement(text, "s2", "Traktat Selat Utara melindungi nelayan kita", "kata", "Solvak", kind="direct",
                      speakers=["state/quandar"]),
        ],
    }  # fmt: skip
    record["statements"][1]["speaker_mention"] = [text.index("kata Solvak") + 5, text.index("kata Solvak") + 11]
    folder = tmp_path / "gold"
    folder.mkdir()
    (folder / "pact.json").write_text(json.dumps(record), encoding="utf-8")
    return folder


def test_table_gives_every_score_of_the_set(gold: Path, articles: Path) -> None:
    ended = evaluate(gold, articles)
    assert ended.exit_code == 0
    rows = dict(line.rsplit(maxsplit=1) for line in ended.stdout.splitlines())
    assert rows["score"] == "gold"
    assert (rows["loose F1"], rows["speaker accuracy"], rows["offsets true"]) == ("1.000", "0.500", "1.000")
    assert rows["date accuracy"] == "-"  # the gold dates nothing
    assert (rows["required"], rows["predicted"]) == ("2", "2")


def test_csv_and_json_hold_the_same_figures(gold: Path, articles: Path, tmp_path: Path) -> None:
    out = tmp_path / "scores.csv"
    assert evaluate(gold, articles, "--format", "csv", "--output", out).stdout == ""
    table = {row["score"]: row["gold"] for row in csv.DictReader(out.read_text("utf-8").splitlines())}
    scores = json.loads(evaluate(gold, articles, "--format", "json").stdout)["gold"]
    assert table["speaker accuracy"] == "0.500" and scores["speaker accuracy"] == 0.5
    assert scores["counts"]["required"] == 2
    assert {name for name, value in scores.items() if value is None} == {
        name for name, value in table.items() if value == "-"
    }


def test_each_folder_is_a_set(gold: Path, articles: Path) -> None:
    (gold / "more").mkdir()
    (gold / "more" / "pact.json").write_bytes((gold / "pact.json").read_bytes())
    scores = json.loads(evaluate(gold, articles, "--format", "json").stdout)
    assert {name: values["counts"]["required"] for name, values in scores.items()} == {"gold": 2, "more": 2}
    assert list(json.loads(evaluate(gold / "pact.json", articles, "--format", "json").stdout)) == ["pact"]


@pytest.mark.parametrize("what", ["speaker", "all"])
def test_show_prints_what_differs_on_standard_error(gold: Path, articles: Path, what: str) -> None:
    ended = evaluate(gold, articles, "--show", what)
    assert "pact.txt speaker: gold 'state/quandar' predicted 'person/irena-solvak [Solvak]'" in ended.stderr
    assert "quandar" not in ended.stdout


def test_show_prints_only_what_is_asked_for(gold: Path, articles: Path) -> None:
    assert "speaker:" not in evaluate(gold, articles, "--show", "missed", "--show", "boundary").stderr


def test_wrong_show_is_wrong_usage_and_lists_what_there_is(gold: Path, articles: Path) -> None:
    ended = evaluate(gold, articles, "--show", "everything")
    assert ended.exit_code == 2
    assert all(what in ended.stderr for what in WHATS)


def test_every_kind_of_miss_can_be_shown() -> None:
    assert set(WHATS) >= {
        "missed",
        "spurious",
        "boundary",
        "speaker",
        "mention",
        "kind",
        "act",
        "about",
        "date",
        "relay",
    }


def test_gold_that_does_not_fit_its_text_stops_the_run(gold: Path, articles: Path) -> None:
    (articles / "pact.txt").write_text(
        "Velonia mengatakan sesuatu yang lain sama sekali tentang laut.\n", encoding="utf-8"
    )
    with pytest.raises(InputError, match=r"gold of pact\.txt doesn't fit its text"):
        evaluate(gold, articles)


def test_missing_text_and_missing_gold_are_named(gold: Path, articles: Path, tmp_path: Path) -> None:
    (articles / "pact.txt").unlink()
    with pytest.raises(InputError, match=r"pact\.txt"):
        evaluate(gold, articles)
    with pytest.raises(InputError, match="no such file or folder"):
        evaluate(tmp_path / "nowhere", articles)
