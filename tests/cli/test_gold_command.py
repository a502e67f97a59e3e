"""`ujar gold`: what its sub-commands print, and how they end."""

import json
import shutil
from pathlib import Path

import pytest
from typer.testing import CliRunner

from ujar.cli.gold import app
from ujar.errors import InputError

ROOT = Path(__file__).parents[2]
SAMPLES = ROOT / "data" / "gold" / "samples"
ARTICLES = ROOT / "seeds" / "articles"


def run(*arguments: str | Path, status: int = 0) -> str:
    done = CliRunner().invoke(app, list(map(str, arguments)))
    if isinstance(done.exception, InputError):
        raise done.exception
    assert done.exit_code == status, done.output
    return done.stdout


def test_validate_says_nothing_on_standard_output_where_nothing_is_wrong() -> None:
    assert run("validate", SAMPLES, "--articles", ARTICLES) == ""


def test_validate_prints_a_line_a_problem_and_fails(tmp_path: Path) -> None:
    record = json.loads((SAMPLES / "sungai-orlan.json").read_bytes())
    record["statements"][0]["acts"] = ["say"]
    (tmp_path / "a.json").write_text(json.dumps(record), encoding="utf-8")
    assert run("validate", tmp_path, status=1).startswith("sungai-orlan  s1  unknown act 'say'")


@pytest.mark.parametrize(
    ("format", "line"),
    [("table", "kind          "), ("csv", "group,value,count"), ("json", '{\n "total": {')],
)
def test_stats_are_printed_in_every_format(format: str, line: str) -> None:
    assert line in run("stats", SAMPLES, "--format", format)


def test_stats_count_cues_as_words_where_the_texts_are_given() -> None:
    assert ",mengatakan," in run("stats", SAMPLES, "--articles", ARTICLES, "--format", "csv")


def test_view_shows_article_and_statements_side_by_side(tmp_path: Path) -> None:
    shown = run("view", SAMPLES / "sungai-orlan.json", ARTICLES)
    assert "Beliau menambahkan" in shown and "person/ulla-brandi" in shown
    page = tmp_path / "page.html"
    assert run("view", SAMPLES / "sungai-orlan.json", ARTICLES, "--format", "html", "-o", page) == ""
    written = page.read_text(encoding="utf-8")
    assert '<mark class="cue">menambahkan</mark>' in written
    assert "http" not in written  # self-contained


def test_view_refuses_a_text_that_is_not_the_annotated_one(tmp_path: Path) -> None:
    shutil.copy(ARTICLES / "rcep-2020.txt", tmp_path / "sungai-orlan.txt")
    with pytest.raises(InputError, match="sha256 differs"):
        run("view", SAMPLES / "sungai-orlan.json", tmp_path)


def test_attach_writes_what_it_found_and_fails_naming_the_rest(tmp_path: Path) -> None:
    gold, corpora, out = tmp_path / "gold", tmp_path / "corpora", tmp_path / "out"
    gold.mkdir()
    corpora.mkdir()
    lines = []
    for name, doc in (("sungai-orlan", "berita--a__1"), ("rcep-2020", "berita--a__2"), ("jcpoa-2018", "berita--a__3")):
        record = json.loads((SAMPLES / f"{name}.json").read_bytes()) | {"doc": doc}
        (gold / f"{doc}.json").write_text(json.dumps(record), encoding="utf-8")
        lines.append({"id": doc[8:].replace("__", "/"), "text": (ARTICLES / f"{name}.txt").read_bytes().decode()})
    lines[1]["text"] += " "
    (corpora / "berita.jsonl").write_text("".join(json.dumps(line) + "\n" for line in lines[:2]), encoding="utf-8")
    with pytest.raises(InputError, match=r"berita--a__3: no such record; berita--a__2: another text"):
        run("attach", corpora, "--gold", gold, "--output", out)
    assert sorted(path.name for path in out.iterdir()) == ["berita--a__1.meta.json", "berita--a__1.txt"]
    lines[1]["text"] = lines[1]["text"].removesuffix(" ")
    (corpora / "berita.jsonl").write_text("".join(json.dumps(line) + "\n" for line in lines), encoding="utf-8")
    run("attach", corpora, "--gold", gold, "--output", out)
    assert run("validate", gold, "--articles", out) == ""
