"""The gold corpus of news: how much there is, that the splits keep apart, and that it fits its texts."""

import hashlib
import json
from collections import defaultdict
from pathlib import Path

import pytest

from ujar.evaluate.attach import attach
from ujar.evaluate.gold import GoldArticle, load_golds
from ujar.evaluate.validate import validate

ROOT = Path(__file__).parents[2]
GOLD = ROOT / "data" / "gold"
SPLITS = ("train", "dev", "test")
LATER = ("second/train", "second/dev", "third/train", "third/heldout")
FOLDERS = (*(f"news/{split}" for split in SPLITS), *LATER)
CORPORA = ROOT.parent / "shared" / "corpora"


def golds(folder: str) -> list[GoldArticle]:
    return load_golds(GOLD / folder)


def everything() -> list[GoldArticle]:
    return [gold for split in SPLITS for gold in golds(f"news/{split}")]


def test_the_corpus_is_as_large_as_promised() -> None:
    statements = [statement for gold in everything() for statement in gold.statements]
    assert len(everything()) >= 170
    assert len(statements) >= 2000
    assert sum(statement.kind in {"indirect", "mixed"} for statement in statements) >= 900


def test_splits_are_about_sixty_fifteen_and_twenty_five_percent() -> None:
    sizes = [len(golds(f"news/{split}")) for split in SPLITS]
    assert [round(size / sum(sizes), 1) for size in sizes] == [0.6, 0.2, 0.2]


def test_splits_share_neither_article_nor_text_nor_event() -> None:
    seen: dict[tuple[str, object], set[str]] = defaultdict(set)
    for split in SPLITS:
        for path in sorted((GOLD / "news" / split).glob("*.json")):
            record = json.loads(path.read_bytes())
            for key in ("doc", "sha256", "event"):
                seen[key, record[key]].add(split)
    assert {key: splits for key, splits in seen.items() if len(splits) > 1} == {}


def test_the_collections_share_neither_article_nor_text() -> None:
    seen: dict[tuple[str, object], list[str]] = defaultdict(list)
    for folder in FOLDERS:
        for gold in golds(folder):
            seen["doc", gold.doc].append(folder)
            seen["sha256", gold.sha256].append(folder)
    assert {key: folders for key, folders in seen.items() if len(folders) > 1} == {}


@pytest.mark.parametrize("folder", FOLDERS)
def test_a_file_is_named_after_its_article_and_its_record(folder: str) -> None:
    for path in (GOLD / folder).glob("*.json"):
        record = json.loads(path.read_bytes())
        assert path.name == f"{record['doc']}.json"
        assert record["doc"] == f"{record['corpus']}--{record['record'].replace('/', '__')}"


@pytest.mark.parametrize("folder", FOLDERS)
def test_annotations_are_well_formed_without_their_texts(folder: str) -> None:
    assert [problem for gold in golds(folder) for problem in validate(gold)] == []


@pytest.mark.parametrize("folder", FOLDERS)
def test_a_statement_inside_a_direct_quotation_is_borderline(folder: str) -> None:
    for gold in golds(folder):
        kinds = {statement.id: statement.kind for statement in gold.statements}
        for statement in gold.statements:
            if statement.embedded_in is not None and kinds[statement.embedded_in] == "direct":
                assert not statement.required, (gold.doc, statement.id)


def test_the_two_passes_hold_the_test_articles() -> None:
    test = {gold.doc: gold.sha256 for gold in golds("news/test")}
    for name in ("a", "b"):
        assert {gold.doc: gold.sha256 for gold in load_golds(GOLD / "passes" / name)} == test


def test_no_file_holds_text() -> None:
    allowed = {
        "doc",
        "corpus",
        "record",
        "sha256",
        "event",
        "published",
        "publisher",
        "statements",
        "entities",
        "chains",
    }
    for path in [path for folder in ("news", "second") for path in (GOLD / folder).rglob("*.json")]:
        assert set(json.loads(path.read_bytes())) == allowed, path


@pytest.fixture(scope="module")
def texts() -> dict[str, str]:
    if not CORPORA.is_dir():
        pytest.skip(f"the corpora are not at {CORPORA}")
    attached = attach([gold for folder in FOLDERS for gold in golds(folder)], CORPORA)
    assert attached.missing == () and attached.different == ()
    return attached.texts


@pytest.mark.shared
@pytest.mark.parametrize("folder", FOLDERS)
def test_annotations_fit_their_texts(folder: str, texts: dict[str, str]) -> None:
    assert [problem for gold in golds(folder) for problem in validate(gold, texts[gold.doc])] == []


@pytest.mark.shared
def test_the_readme_quotes_no_article(texts: dict[str, str]) -> None:
    def runs(text: str) -> set[str]:
        words = "".join(c if c.isalnum() else " " for c in text.lower()).split()
        return {hashlib.sha256(" ".join(words[i : i + 10]).encode()).hexdigest() for i in range(len(words) - 9)}

    ours = runs((GOLD / "README.md").read_text(encoding="utf-8"))
    assert [doc for doc, text in texts.items() if runs(text) & ours] == []
