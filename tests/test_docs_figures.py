"""The pictures of the documents: each is drawn by a report that exists, is shown, and holds names and numbers only."""

import re
import sys
from pathlib import Path
from xml.etree import ElementTree

import pytest

from ujar.report import REPORTS

ROOT = Path(__file__).parents[1]
IMAGES = sorted((ROOT / "docs" / "images").iterdir())
DOCUMENTS = [ROOT / "README.md", *(ROOT / "docs").glob("*.md")]
SEEDS = ROOT.parent / "shared" / "seeds"
SVG = "{http://www.w3.org/2000/svg}"


def words(text: str) -> list[str]:
    return re.findall(r"\w+", text.lower())


def runs(text: str, length: int = 7) -> set[tuple[str, ...]]:
    """All runs of so many words."""
    found = words(text)
    return {tuple(found[at : at + length]) for at in range(len(found) - length + 1)}


def test_pictures_are_those_that_the_command_draws() -> None:
    sys.path.insert(0, str(ROOT / "docs"))
    try:
        from figures import WANTED
    finally:
        sys.path.pop(0)
    assert {path.name for path in IMAGES} == {
        f"{name}-{picture}.svg" for name, pictures in WANTED.items() for picture in pictures
    }
    assert {report for pictures in WANTED.values() for report, _, _ in pictures.values()} <= set(REPORTS)


@pytest.mark.parametrize("path", IMAGES, ids=lambda path: path.name)
def test_picture_is_small_and_says_in_words_what_it_shows(path: Path) -> None:
    assert path.stat().st_size < 100_000
    root = ElementTree.fromstring(path.read_text("utf-8"))
    assert root.tag == f"{SVG}svg"
    assert len(root.findtext(f"{SVG}title") or "") > 5
    assert len(root.findtext(f"{SVG}desc") or "") > 20


def test_documents_show_pictures_with_words_for_who_cannot_see_them() -> None:
    picture = re.compile(r"!\[([^]]*)\]\([^)]*?images/([^)]+)\)")
    shown = [found for document in DOCUMENTS for found in picture.findall(document.read_text("utf-8"))]
    assert {name for _, name in shown} <= {path.name for path in IMAGES}
    assert len(shown) >= 6 and all(len(alt) > 20 for alt, _ in shown)


@pytest.mark.shared
@pytest.mark.skipif(not SEEDS.exists(), reason="../shared/seeds is absent")
def test_no_picture_holds_a_sentence_of_a_seed_article() -> None:
    seeds = set().union(*(runs(path.read_text("utf-8")) for path in SEEDS.glob("*.txt")))
    for path in IMAGES:
        texts = [each.text or "" for each in ElementTree.fromstring(path.read_text("utf-8")).iter()]
        assert not seeds & set().union(*map(runs, texts)), path.name
