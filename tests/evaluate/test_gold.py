"""Gold files: what is read, what is found wrong, what is counted, and which texts they belong to."""

import dataclasses
import hashlib
import json
from pathlib import Path
from typing import Any

import pytest

from ujar.errors import InputError
from ujar.evaluate.attach import attach, metadata_of, write_texts
from ujar.evaluate.counts import statistics
from ujar.evaluate.gold import GoldArticle, GoldChain, GoldEntity, article_of, load_gold, load_golds, text_of
from ujar.evaluate.side_by_side import describe, rows, to_html
from ujar.evaluate.validate import validate

TEXT = "Menlu Tirvana menuding Morvinia melanggar traktat.\r\n\r\nTudingan itu dibantah Morvinia, <Selasa>.\n"


def span(words: str, nth: int = 0) -> list[int]:
    begin = -1
    for _ in range(nth + 1):
        begin = TEXT.index(words, begin + 1)
    return [begin, begin + len(words)]


def record(**changes: Any) -> dict[str, Any]:
    accusation = {
        "id": "s1", "kind": "indirect", "content": [span("Morvinia melanggar traktat")], "cue": span("menuding"),
        "speaker_mention": span("Menlu Tirvana"), "speakers": ["org/tirvana-foreign-ministry"], "acts": ["accuse"],
        "about": ["treaty/traktat"], "said_on": None, "relayed_by": [], "required": True, "targets": None,
        "embedded_in": None,
    }  # fmt: skip
    denial = accusation | {
        "id": "s2", "content": [span("Tudingan itu")], "cue": span("dibantah"), "speaker_mention": span("Morvinia", 1),
        "speakers": ["state/morvinia"], "acts": ["deny"], "said_on": "2024-03-12", "targets": "s1",
    }  # fmt: skip
    return {
        "doc": "berita--a__1", "sha256": hashlib.sha256(TEXT.encode()).hexdigest(), "published": "2024-03-13",
        "publisher": "Cakrawala", "statements": [accusation, denial],
        "entities": [{"begin": 0, "end": 5, "label": "PER"}],
        "chains": [{"actor": "state/morvinia", "mentions": [span("Morvinia"), span("Morvinia", 1)]}],
        "dropped": None, "note": "",
    } | changes  # fmt: skip


def gold(statement: int | None = None, **changes: Any) -> GoldArticle:
    """The article above with one thing changed in it, or in one of its statements."""
    if statement is None:
        return article_of(record(**changes))
    whole = record()
    whole["statements"][statement] |= changes
    return article_of(whole)


def write(path: Path, value: Any) -> Path:
    path.write_text(json.dumps(value), encoding="utf-8")
    return path


def test_metadata_beside_gold_is_no_gold(tmp_path: Path) -> None:
    (tmp_path / "berita--a__1.json").write_text(json.dumps(record()), encoding="utf-8")
    (tmp_path / "berita--a__1.meta.json").write_text('{"url": "https://berita.example/1"}', encoding="utf-8")
    assert [gold.doc for gold in load_golds(tmp_path)] == ["berita--a__1"]


def test_long_form_is_read_with_entities_chains_and_links(tmp_path: Path) -> None:
    one = load_gold(write(tmp_path / "a.json", record()))
    assert one.entities == (GoldEntity((0, 5), "PER"),)
    assert one.chains == (GoldChain("state/morvinia", ((23, 31), (76, 84))),)
    assert [s.targets for s in one.statements] == [None, "s1"]
    assert [TEXT[slice(*s.mention)] for s in one.statements if s.mention] == ["Menlu Tirvana", "Morvinia"]


def test_short_form_without_entities_and_links_is_read(tmp_path: Path) -> None:
    whole = record()
    for name in ("entities", "chains", "dropped", "note"):
        del whole[name]
    for statement in whole["statements"]:
        del statement["targets"], statement["embedded_in"]
    one = load_gold(write(tmp_path / "a.json", whole))
    assert (one.entities, one.chains, one.statements[1].targets) == ((), (), None)


@pytest.mark.parametrize("content", ["{", "[]", "{}", json.dumps({"doc": "a", "statements": [{}]}), '{"doc": 1'])
def test_file_of_another_form_is_refused_by_name(tmp_path: Path, content: str) -> None:
    path = tmp_path / "a.json"
    path.write_text(content, encoding="utf-8")
    with pytest.raises(InputError, match=r"a\.json is not a gold file"):
        load_gold(path)


def test_folder_is_read_sorted_and_an_empty_one_is_refused(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="no gold files"):
        load_golds(tmp_path)
    with pytest.raises(InputError, match="no such file or folder"):
        load_golds(tmp_path / "nowhere")
    (tmp_path / "x").mkdir()
    write(tmp_path / "x" / "b.json", record(doc="b"))
    write(tmp_path / "a.json", record(doc="a"))
    assert [one.doc for one in load_golds(tmp_path)] == ["a", "b"]


def test_text_is_read_without_translating_newlines(tmp_path: Path) -> None:
    (tmp_path / "berita--a__1.txt").write_bytes(TEXT.encode())
    assert text_of(gold(), tmp_path) == text_of(gold(doc="berita--a__1.txt"), tmp_path) == TEXT
    with pytest.raises(InputError, match="cannot read the text of b"):
        text_of(gold(doc="b"), tmp_path)


def test_right_annotation_has_no_problems() -> None:
    assert validate(gold()) == validate(gold(), TEXT) == []


@pytest.mark.parametrize(
    ("one", "place", "message"),
    [
        (gold(sha256="0"), "text", "sha256 differs"),
        (gold(published="13/3/2024"), "article", "published is no date"),
        (gold(0, content=[[40, 40]]), "s1", "empty or runs backwards"),
        (gold(0, content=[[40, 999]]), "s1", "runs past the text"),
        (gold(0, content=[[31, 41]]), "s1", "begins or ends with a blank"),
        (gold(0, content=[]), "s1", "no content"),
        (gold(0, content=[[32, 41], [23, 31]]), "s1", "overlap or are out of order"),
        (gold(0, cue=span("melanggar")), "s1", "the cue is inside the content"),
        (gold(0, speaker_mention=span("Morvinia")), "s1", "the speaker is inside the content"),
        (gold(0, kind="reported"), "s1", "unknown kind 'reported'; known: direct, indirect, mixed"),
        (gold(0, acts=["say"]), "s1", "unknown act 'say'; known: assert"),
        (gold(0, acts=[]), "s1", "no act"),
        (gold(0, speakers=[]), "s1", "without a speaker"),
        (gold(0, speakers=["Menlu Tirvana"]), "s1", "not an id of the form kind/slug: 'Menlu Tirvana'"),
        (gold(0, about=["INF"]), "s1", "not an id"),
        (gold(0, about=["person/x"]), "s1", "not an id"),
        (gold(1, said_on="2024-13"), "s2", "said_on is no date"),
        (gold(1, said_on="2024-04"), "s2", "after the article"),
        (gold(1, targets="s9"), "s2", "targets s9, which does not exist"),
        (gold(1, targets="s2"), "s2", "targets itself"),
        (gold(1, embedded_in="s2"), "s2", "is embedded in itself"),
        (gold(1, id="s1", targets=None), "s1", "two statements have this id"),
        (gold(entities=[{"begin": 0, "end": 5, "label": "PERSON"}]), "entities", "unknown label 'PERSON'"),
        (gold(entities=[{"begin": b, "end": 8, "label": "PER"} for b in (0, 6)]), "entities", "overlap"),
        (gold(chains=[{"actor": "morvinia", "mentions": []}]), "chains", "not an id"),
        (gold(chains=[{"actor": "state/a", "mentions": [[0, 500]]}]), "chains", "a mention of state/a runs past"),
    ],
)
def test_every_fault_is_found_and_named(one: GoldArticle, place: str, message: str) -> None:
    found = validate(one, TEXT)
    assert [(problem.doc, problem.place) for problem in found] == [("berita--a__1", place)]
    assert message in found[0].message


def test_circle_of_embedding_is_found() -> None:
    whole = record()
    whole["statements"][0]["embedded_in"], whole["statements"][1]["embedded_in"] = "s2", "s1"
    assert {problem.message for problem in validate(article_of(whole), TEXT)} == {"is embedded in a circle"}


def test_counts_are_by_sort_and_cues_by_word_where_the_text_is_known() -> None:
    counts = statistics([gold()], {"berita--a__1": TEXT})
    assert counts["total"]["statements"] == 2 and counts["total"]["denying"] == 1
    assert counts["act"] == {"accuse": 1, "deny": 1}
    assert counts["cue"] == {"menuding": 1, "dibantah": 1}
    assert counts["speaker"] == {"org": 1, "state": 1}
    assert (counts["outlet"], counts["about"]) == ({"Cakrawala": 2}, {"treaty/traktat": 2})
    assert counts["year"] == {"2024": 2}
    assert statistics([gold()])["cue"] == {"(a cue)": 2}


def test_page_beside_its_statements_holds_every_character_once() -> None:
    laid = list(rows(gold(), TEXT))
    printed = ["".join(piece.text for piece in row.pieces) for row in laid]
    assert printed == [line for line in TEXT.split("\n") if line.strip()]
    assert [[s.id for s in row.statements] for row in laid] == [["s1"], ["s2"]]
    assert ("menuding", "cue") in [(piece.text, piece.role) for piece in laid[0].pieces]
    page = to_html(gold(), TEXT)
    assert "&lt;Selasa&gt;" in page and "<Selasa>" not in page
    assert '<mark class="speaker">Menlu Tirvana</mark>' in page
    assert describe(gold().statements[1]) == (
        "s2  indirect  deny  state/morvinia  about treaty/traktat  on 2024-03-12  against s1"
    )


@pytest.mark.parametrize("folder", [".", "news"])
def test_texts_are_found_in_the_corpora_by_record_and_checked(tmp_path: Path, folder: str) -> None:
    (tmp_path / folder).mkdir(exist_ok=True)
    lines = [
        {"id": "a/1", "text": TEXT, "url": "https://berita.example/1"},
        {"id": "a/2", "text": "Berubah."},
        {"id": 3, "text": "Lain."},
    ]
    path = tmp_path / folder / "berita.jsonl"
    path.write_text("".join(json.dumps(line) + "\n" for line in lines), encoding="utf-8")
    one = gold()
    wanted = [one, *(dataclasses.replace(one, doc=doc) for doc in ("berita--a__2", "berita--x", "lain--1", "tanpa"))]
    attached = attach(wanted, tmp_path)
    assert attached.texts == {"berita--a__1": TEXT}
    assert attached.different == ("berita--a__2",)
    assert attached.missing == ("berita--x", "lain--1", "tanpa")
    write_texts(attached, tmp_path / "out" / "texts")
    assert text_of(one, tmp_path / "out" / "texts") == TEXT
    assert metadata_of(one, tmp_path / "out" / "texts") == {"url": "https://berita.example/1"}
    assert metadata_of(one, tmp_path) == {}


def test_corpus_that_is_no_corpus_is_named_with_its_line(tmp_path: Path) -> None:
    (tmp_path / "berita.jsonl").write_text('{"id": 1, "text": ""}\n{"id": 2}\n', encoding="utf-8")
    with pytest.raises(InputError, match=r"berita\.jsonl:2: not a record"):
        attach([gold()], tmp_path)
    with pytest.raises(InputError, match="no such folder"):
        attach([gold()], tmp_path / "nowhere")
