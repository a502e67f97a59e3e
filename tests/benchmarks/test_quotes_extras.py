"""What a reader said of quotations that the corpus leaves unlabelled, counted; on an invented article."""

import json
import sys
from collections import Counter
from pathlib import Path

import pytest
import quotes
from bench.extras import CAUSES, JudgementError, corrected, load_judgements

HEAD = "article,begin,end,judgement,cause\n"
LABELLED = "“Perundingan dagang berjalan lancar,”"
EXTRA = "Harga ikan naik terus,"
TEXT = f"{LABELLED} kata Mira Tolvan. “{EXTRA}” ujar Dando, nelayan Teluk Sorban."
JUDGED = Path(quotes.__file__).with_name("quotes-extras.csv")


@pytest.fixture
def corpus(tmp_path: Path) -> Path:
    record = {
        "id": "a1",
        "text": TEXT,
        "offsets": [[0, len(LABELLED)]],
        "spans": [{"label": "STATEMENT", "start": 0, "end": 1, "cs": 0, "ce": len(LABELLED), "text": LABELLED}],
        "silver_links": [],
    }
    path = tmp_path / "contoh.jsonl"
    path.write_text(json.dumps(record), encoding="utf-8")
    return path


def run(monkeypatch: pytest.MonkeyPatch, *words: object) -> None:
    monkeypatch.setattr(sys, "argv", ["quotes.py", *map(str, words)])
    quotes.main()


@pytest.mark.parametrize(("row", "right"), [("quotation,private person", 2), ("error,slogan", 1)])
def test_extras_are_counted_as_they_were_judged(
    corpus: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], row: str, right: int
) -> None:
    judged = corpus.with_name("judged.csv")
    begin = TEXT.index(EXTRA)
    judged.write_text(f"{HEAD}a1,{begin},{begin + len(EXTRA)},{row}\n", encoding="utf-8")
    run(monkeypatch, corpus, "--extras", judged)
    counted, labelled, corrected = capsys.readouterr().out.splitlines()
    assert " ".join(counted.split()) == row.replace(",", " ") + " 1"
    assert labelled == "precision as labelled: 0.500 (1 of 2)"
    assert f"{right / 2:.3f} ({right} of 2)" in corrected


def test_what_nobody_judged_counts_as_an_error() -> None:
    lines = list(corrected({("a", 0, 9): ("quotation", "expert")}, [("a", 0, 9), ("b", 0, 9)], 8))
    assert lines[1].split() == ["unjudged", "(counted", "as", "errors)", "1"]
    assert lines[-1].startswith("precision corrected:   0.900 (9 of 10), 95 % 0.596-0.982")  # Wilson's, by hand


def test_no_quotation_found_is_no_division_by_nothing() -> None:
    assert list(corrected({}, [], 0)) == ["nothing found"]


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("article,begin\n", ":1: the columns are"),
        (HEAD + "a1,3,x,error,split\n", ":2: an article, two whole numbers"),
        (HEAD + "a1,3,error,split\n", ":2: an article, two whole numbers"),
        (HEAD + "a1,9,9,error,split\n", ":2: begin lies before end"),
        (HEAD + "a1,3,9,error,expert\n", ":2: 'error, expert' is none of"),
        (HEAD + "a1,3,9,error,split\na1,3,9,error,title\n", ":3: judged twice"),
    ],
)
def test_wrong_lines_are_named(tmp_path: Path, text: str, why: str) -> None:
    path = tmp_path / "judged.csv"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(JudgementError) as caught:
        load_judgements(path)
    assert f"{path}{why}" in str(caught.value)


def test_a_missing_file_is_said(
    corpus: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit):
        run(monkeypatch, corpus, "--extras", corpus.with_name("none.csv"))
    assert "none.csv" in capsys.readouterr().err


def test_the_judgements_load_and_the_document_gives_their_counts() -> None:
    counts = Counter(load_judgements(JUDGED).values())
    document = (Path(__file__).parents[2] / "docs" / "errors.md").read_text("utf-8")
    for judgement, causes in CAUSES.items():
        for cause in causes:
            row = f"| {judgement} | {cause} | {counts[judgement, cause]} |"
            assert (row in document) == (counts[judgement, cause] > 0), row
