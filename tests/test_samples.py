"""The sample articles keep what their manifest and their gold promise."""

import datetime
import hashlib
import re
import tomllib
from pathlib import Path
from typing import Any

import pytest

from ujar.clean.duplicates import Seen
from ujar.clean.language import is_indonesian
from ujar.evaluate.gold import GoldArticle, load_golds, text_of
from ujar.evaluate.validate import validate
from ujar.read import read
from ujar.skips import SkipLog

ROOT = Path(__file__).parents[1]
ARTICLES = ROOT / "seeds" / "articles"
MANIFEST: dict[str, list[dict[str, Any]]] = tomllib.loads((ARTICLES / "manifest.toml").read_text(encoding="utf-8"))
SAMPLES = MANIFEST["sample"]
GOLDS = {gold.doc: gold for gold in load_golds(ROOT / "data" / "gold" / "samples")}
ORIGINALS = ROOT.parent / "shared" / "seeds"

MARKS = '"“”„«»'
WEEKDAYS = ("Senin", "Selasa", "Rabu", "Kamis", "Jumat", "Sabtu", "Minggu")
MONTHS = (
    "Januari", "Februari", "Maret", "April", "Mei", "Juni",
    "Juli", "Agustus", "September", "Oktober", "November", "Desember",
)  # fmt: skip
DAY = re.compile(rf"({'|'.join(WEEKDAYS)}),? \(?(\d\d?)(?:/(\d\d?)| ({'|'.join(MONTHS)}))(?:[ /](\d{{4}}))?")
# The hard cases of the ontology and of extraction. A case that no sample holds is a case that no test sees.
HARD_CASES = {
    "direct before the cue", "direct after the cue", "direct around the cue", "” on both sides", "unbalanced marks",
    "continued quote", "quote alone in its paragraph", "indirect with bahwa", "indirect without bahwa", "..., kata X",
    "menurut at the start", "menurut in the middle", "passive with oleh", "mixed", "title before the name",
    "title after the name", "metonym speaking", "metonym as place", "organisation", "pronoun", "-nya", "diplomat itu",
    "juru bicara itu", "unnamed group", "joint speakers", "denial of another's claim", "tudingan itu dibantah",
    "relay by an agency", "split quote", "kemarin", "bulan depan", "Oktober lalu", "Desember tahun lalu",
    "weekday and day/month", "negotiable from the article's topic", "scare quotes", "title of a work", "slogan",
    "kata as noun", "menurut hukum", "mojibake", "photo caption", "boilerplate",
}  # fmt: skip


def name(sample: dict[str, Any]) -> str:
    return str(sample["file"])


def text(sample: dict[str, Any]) -> str:
    return (ARTICLES / sample["file"]).read_bytes().decode("utf-8")


def gold(sample: dict[str, Any]) -> GoldArticle:
    return GOLDS[sample["file"].removesuffix(".txt")]


def test_manifest_names_every_sample_and_every_sample_has_gold() -> None:
    assert sorted(map(name, SAMPLES)) == sorted(path.name for path in ARTICLES.glob("*.txt"))
    assert sorted(GOLDS) == sorted(path.stem for path in ARTICLES.glob("*.txt"))
    assert len(SAMPLES) >= 14


@pytest.mark.parametrize("sample", SAMPLES, ids=name)
def test_sample_is_the_text_its_manifest_and_gold_describe(sample: dict[str, Any]) -> None:
    sha256 = hashlib.sha256((ARTICLES / sample["file"]).read_bytes()).hexdigest()
    assert sample["sha256"] == sha256 == gold(sample).sha256
    assert gold(sample).published == sample["date"].isoformat()
    assert gold(sample).publisher == sample["outlet"]
    assert sample["title"] in text(sample)


@pytest.mark.parametrize("sample", SAMPLES, ids=name)
def test_gold_fits_its_text(sample: dict[str, Any]) -> None:
    assert validate(gold(sample), text_of(gold(sample), ARTICLES)) == []
    assert sum(statement.required for statement in gold(sample).statements) >= 4


@pytest.mark.parametrize("sample", SAMPLES, ids=name)
def test_sample_has_the_length_of_a_news_text(sample: dict[str, Any]) -> None:
    assert 150 <= len(text(sample).split()) <= 350
    assert is_indonesian(text(sample))


@pytest.mark.parametrize("sample", [s for s in SAMPLES if s["sort"] == "documented"], ids=name)
def test_documented_event_puts_no_words_into_a_real_mouth(sample: dict[str, Any]) -> None:
    assert not set(text(sample)) & set(MARKS)
    assert {statement.kind for statement in gold(sample).statements} == {"indirect"}


@pytest.mark.parametrize("sample", [s for s in SAMPLES if s["sort"] == "invented"], ids=name)
def test_invented_article_quotes(sample: dict[str, Any]) -> None:
    assert "direct" in {statement.kind for statement in gold(sample).statements}


@pytest.mark.parametrize("sample", SAMPLES, ids=name)
def test_weekdays_agree_with_the_calendar(sample: dict[str, Any]) -> None:
    found = DAY.findall(text(sample))
    for weekday, day, month, word, year in found:
        number = int(month) if month else MONTHS.index(word) + 1
        date = datetime.date(int(year or sample["date"].year), number, int(day))
        assert WEEKDAYS[date.weekday()] == weekday, f"{weekday} {date}"
        assert abs((date - sample["date"]).days) < 60


@pytest.mark.parametrize("sample", SAMPLES, ids=name)
def test_sample_prints_the_year_its_dates_are_resolved_with(sample: dict[str, Any]) -> None:
    assert str(sample["date"].year) in text(sample)


@pytest.mark.parametrize("sample", SAMPLES, ids=name)
def test_day_of_saying_that_is_printed_is_in_the_gold(sample: dict[str, Any]) -> None:
    printed = {(int(day), int(month)) for _, day, month, _, _ in DAY.findall(text(sample)) if month}
    said = {s.said_on for s in gold(sample).statements if s.said_on and len(s.said_on) == len("2024-03-13")}
    days = {datetime.date.fromisoformat(day) for day in said}
    relative = {sample["date"] - datetime.timedelta(1)}  # kemarin, or a bare weekday
    assert {(day.day, day.month) for day in days - relative} <= printed


def test_samples_hold_every_hard_case_and_five_domains() -> None:
    assert HARD_CASES - {case for sample in SAMPLES for case in sample["cases"]} == set()
    assert len({sample["domain"] for sample in SAMPLES}) >= 5
    assert len({treaty for one in GOLDS.values() for s in one.statements for treaty in s.about}) >= 14


def test_quotations_use_every_pair_of_marks() -> None:
    before = {
        text_of(one, ARTICLES)[statement.content[0][0] - 1]
        for one in GOLDS.values()
        for statement in one.statements
        if statement.kind == "direct"
    }
    assert before >= set("\"“”«'")


def test_samples_are_read_whole_and_are_no_duplicates() -> None:
    skips, seen = SkipLog(), Seen()
    articles = list(read([ARTICLES], skips=skips))
    assert skips.skips == []
    for article in articles:
        seen.reject_repeated(article.body, article.source)
    assert len(articles) == len(SAMPLES)


@pytest.mark.shared
@pytest.mark.skipif(not ORIGINALS.is_dir(), reason="the five original articles are not part of the project")
def test_manifest_knows_the_original_articles_by_name_and_hash() -> None:
    assert [row["file"] for row in MANIFEST["original"]] == sorted(path.name for path in ORIGINALS.glob("*.txt"))
    for row in MANIFEST["original"]:
        assert set(row) == {"file", "outlet", "date", "sha256"}
        assert row["sha256"] == hashlib.sha256((ORIGINALS / row["file"]).read_bytes()).hexdigest()
