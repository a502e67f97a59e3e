"""The authoring tool places snippets where the annotator meant them, or says which it cannot place."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

TOOL = Path(__file__).parents[2] / "pipeline" / "training" / "author_gold.py"
TEXT = (
    "“Kami siap,” kata Menlu Ardo Vel. “Kalau mereka mau,” ujarnya, “mari.”\n"
    "Ardo mengatakan Morvinia melanggar traktat. Tudingan itu dibantah Morvinia."
)
SOURCE = """
doc("a", "2024-03-13", "Cakrawala", [
 S("d", "Kami … siap,", "kata", "Menlu Ardo Vel", "person/ardo-vel", "assert"),
 S("d", ["Kalau mereka mau,", "mari."], "ujarnya", "nya", "person/ardo-vel", "offer assert"),
 S("i", "Morvinia melanggar traktat", "mengatakan", "Ardo", "person/ardo-vel", "accuse", "treaty/traktat", key="x"),
 S("i", "Tudingan itu", "dibantah", "Morvinia", "state/morvinia", "deny", "treaty/traktat", targets="x"),
], entities={"PER": ["Ardo Vel", "Ardo"], "GPE": [("Morvinia", 0)]}, chains={"person/ardo-vel": ["Ardo Vel"]})
"""


def run(tmp_path: Path, source: str) -> subprocess.CompletedProcess[str]:
    (tmp_path / "source.py").write_text(source, encoding="utf-8")
    (tmp_path / "a.txt").write_text(TEXT, encoding="utf-8")
    command = [sys.executable, TOOL, tmp_path / "source.py", tmp_path, tmp_path / "out"]
    return subprocess.run(command, capture_output=True, text=True, check=False)


def test_snippets_become_offsets(tmp_path: Path) -> None:
    done = run(tmp_path, SOURCE)
    assert (done.returncode, done.stdout) == (0, "1 articles, 4 statements, 0 errors\n"), done.stderr
    gold = json.loads((tmp_path / "out" / "a.json").read_bytes())
    first, split, accusation, denial = gold["statements"]
    assert [TEXT[b:e] for b, e in split["content"]] == ["Kalau mereka mau,", "mari."]
    assert TEXT[slice(*split["speaker_mention"])] == "nya"
    assert TEXT[slice(*first["cue"])] == "kata"
    assert accusation["speaker_mention"] == [TEXT.index("Ardo meng"), TEXT.index("Ardo meng") + 4]
    assert denial["targets"] == accusation["id"] == "s3"
    assert denial["speaker_mention"][0] == TEXT.rindex("Morvinia")
    assert [TEXT[e["begin"] : e["end"]] for e in gold["entities"]] == ["Ardo Vel", "Ardo", "Morvinia"]
    assert [c["actor"] for c in gold["chains"]] == ["person/ardo-vel", "state/morvinia"]
    assert [TEXT[b:e] for b, e in gold["chains"][0]["mentions"]] == ["Menlu Ardo Vel", "nya", "Ardo"]


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        ('"Tudingan itu"', '"Tudingan ini"', "not found: 'Tudingan ini'"),
        ('"Kami … siap,"', '"Kami … siaga"', "no end within"),
        ('"assert"', '"say"', "unknown act 'say'"),
        ('"dibantah"', '("itu", 0)', "the cue is inside the content"),
        ('targets="x"', 'targets="y"', "no statement has the key 'y'"),
        ('"GPE": [("Morvinia", 0)]', '"COUNTRY": ["Morvinia"]', "unknown labels ['COUNTRY']"),
        ('("Morvinia", 0)', '("Morvinia", 5)', "only 2 of 'Morvinia'"),
    ],
)
def test_what_cannot_be_placed_is_named_and_nothing_is_written(
    tmp_path: Path, old: str, new: str, message: str
) -> None:
    done = run(tmp_path, SOURCE.replace(old, new, 1))
    assert done.returncode == 1 and message in done.stdout, done.stdout + done.stderr
    assert not (tmp_path / "out" / "a.json").exists()


def test_help_explains_the_form() -> None:
    done = subprocess.run([sys.executable, TOOL, "--help"], capture_output=True, text=True, check=True)
    assert "SOURCE.py" in done.stdout and "start … end" in done.stdout
