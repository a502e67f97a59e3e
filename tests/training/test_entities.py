"""Corpora of names in our tokens: glued punctuation goes, types that a corpus leaves open are no "O" for us."""

import json
from pathlib import Path

import numpy as np
import pytest
import spacy
from decode import best_path, is_tree
from entities import MISSING, TAGS, read_names, spans_of_columns, tag_doc


@pytest.mark.parametrize(
    ("rows", "names"),
    [
        ([("Menlu", "O"), ("Ardo", "B-PER"), ("Vel,", "I-PER"), ("kata", "O")], ["Ardo Vel"]),
        ([("di", "O"), ("(Belmora).", "B-LOC")], ["Belmora"]),
        ([("Dewan", "B-ORG"), ("(Laut)", "I-ORG")], ["Dewan (Laut)"]),
        ([("Belmora", "B-LOC"), ("Ardania", "B-LOC")], ["Belmora", "Ardania"]),
        ([("Ardania", "I-LOC"), ("Raya", "I-LOC")], ["Ardania Raya"]),
        ([("PT", "B-ORG"), ("Laut", "I-ORG"), ("Tbk.", "I-ORG")], ["PT Laut Tbk."]),
        ([("(Dewan", "B-ORG"), ("(Laut),", "I-ORG")], ["Dewan (Laut)"]),
        ([("...", "B-LOC")], []),
    ],
)
def test_spans_of_columns_are_free_of_glued_punctuation(rows: list[tuple[str, str]], names: list[str]) -> None:
    text, spans = spans_of_columns(rows)
    assert text == " ".join(word for word, _ in rows)
    assert [text[begin:end] for begin, end, _ in spans] == names


def test_span_that_cuts_a_token_leaves_it_unknown_and_the_longer_of_two_stands() -> None:
    doc = spacy.blank("id")("Dewan Laut Belmora bersidang di Ardania")
    spans = [(0, 18, "ORG"), (11, 18, "GPE"), (32, 36, "GPE")]
    assert tag_doc(doc, spans) == ["B-ORG", "I-ORG", "I-ORG", "O", "O", "-"]


def corpora(folder: Path) -> Path:
    ner = folder / "ner"
    for name in ("idner-news-2k", "nerui", "spacyndo"):
        (ner / name).mkdir(parents=True)
    (ner / "idner-news-2k" / "train.txt").write_text("Ardo PROPN B-PER\ntiba VERB O\n", encoding="utf-8")
    (ner / "nerui" / "train.01.tsv").write_text("Vel\tB-PERSON\n\nLaut\tB-LOCATION\n", encoding="utf-8")
    rows = [["Ardo lahir.", {"entities": [[0, 4, "PERSON"], [5, 10, "DATE"]]}], ["Vel - vel .", {"entities": []}]]
    lines = "".join(json.dumps(row) + "\n" for row in rows)
    (ner / "spacyndo" / "ner-train.jsonl").write_text(lines, encoding="utf-8")
    (ner / "spacyndo" / "ner_id_dev.jsonl").write_text(json.dumps({"text": "Vel-vel."}) + "\n", encoding="utf-8")
    (ner / "spacyndo" / "ner-test.jsonl").write_text("", encoding="utf-8")
    return folder


def test_names_of_every_corpus_come_in_our_types_less_what_is_held_out(tmp_path: Path) -> None:
    found = read_names(corpora(tmp_path), tmp_path, None, "train")
    assert found == {
        "idner": [("Ardo tiba", [(0, 4, "PER")])],
        "nerui": [("Vel", [(0, 3, "PER")]), ("Laut", [(0, 4, "LOC")])],
        "spacyndo": [("Ardo lahir.", [(0, 4, "PER")])],
    }


def test_own_articles_leave_nothing_open() -> None:
    assert MISSING["gold"] == frozenset()
    assert "WEAPON" in MISSING["spacyndo"] and "LAW" in MISSING["idner"]


def test_best_path_begins_a_name_before_it_goes_on() -> None:
    scores = [[-5.0] * len(TAGS) for _ in range(3)]
    scores[0][TAGS.index("O")] = -0.1
    scores[1][TAGS.index("I-PER")] = -0.1
    scores[1][TAGS.index("B-PER")] = -0.5
    scores[2][TAGS.index("I-PER")] = -0.1
    assert [TAGS[n] for n in best_path(np.array(scores, dtype=np.float32))[0]] == ["O", "B-PER", "I-PER"]


@pytest.mark.parametrize(
    ("heads", "expected"),
    [([0, 0, 1], True), ([1, 1, 1], True), ([1, 0, 2], False), ([0, 1, 1], False), ([1, 2, 0], False)],
)
def test_is_tree(heads: list[int], expected: bool) -> None:
    assert is_tree(heads) is expected
