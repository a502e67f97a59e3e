"""spaCy's view of an article: its own characters, cut into sentences that leave quotations whole."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factories import LANGUAGE, annotated, make_article
from ujar.annotate import annotate
from ujar.annotate.nlp import load_pipeline
from ujar.annotate.sentences import sentence_starts


def sentences(text: str) -> list[str]:
    return [sent.text.strip() for sent in annotated(text).doc.sents]


@pytest.mark.parametrize(
    "text",
    [
        "Kami siap.  Mereka\ttidak.\r\n\r\nBelum.", "  \n Kami siap. \n", "😀 “Kami siap,” katanya.",
        "â€œKami siap,â€\x9d katanya.", "Kami siap.Â\xa0Mereka tidak.", "\ufeffKami siap.",
    ],
)  # fmt: skip
def test_doc_holds_the_articles_own_characters(text: str) -> None:
    assert annotated(text).doc.text == text


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Kami siap. Mereka tidak! Mengapa? Entah.", ["Kami siap.", "Mereka tidak!", "Mengapa?", "Entah."]),
        ("Kami siap... Mereka tidak.", ["Kami siap...", "Mereka tidak."]),
        ("Kami siap (besok.) Mereka tidak.", ["Kami siap (besok.)", "Mereka tidak."]),
        ("Perundingan Dibuka\nKami siap", ["Perundingan Dibuka", "Kami siap"]),
        ("Kami siap.\n\n\nMereka tidak.", ["Kami siap.", "Mereka tidak."]),
        ("Kami siap. 12 negara hadir.", ["Kami siap.", "12 negara hadir."]),
        ("Kami siap. “Mereka tidak,” katanya.", ["Kami siap.", "“Mereka tidak,” katanya."]),
        ("Kami siap. â€œMereka tidak,â€ katanya.", ["Kami siap.", "â€œMereka tidak,â€ katanya."]),
        ("Kami siap.Â\xa0 Mereka tidak.", ["Kami siap.Â", "Mereka tidak."]),
    ],
)
def test_sentences_end_at_stops_and_lines(text: str, expected: list[str]) -> None:
    assert sentences(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Dr. Sela Andari dan Prof. Edo Marn hadir.",
        "Jend. Oskar Lind bertemu Kol. Ilya Sorn.",
        "Perusahaan PT. Laut Utara dan CV. Samudra setuju.",
        "Surat No. 12 itu diteken H. Budi.",
        "Karel T. Dusan dan M. Tolvan hadir.",
        "Nilainya 1.500 dolar, naik 2.5 persen.",
        "Situs www.warta.example memuatnya.",
        "Ia tiba pukul 10.30 WIB.",
        "Belmora dkk. tidak hadir.",
    ],
)
def test_abbreviations_initials_and_numbers_end_no_sentence(text: str) -> None:
    assert sentences(text) == [text]


@pytest.mark.parametrize(
    "text",
    [
        "“Kami siap. Mereka tidak. Mengapa?” kata Menlu.",
        "”Kami siap. Mereka tidak,” kata Menlu.",
        '"Kami siap! Mereka tidak," kata Menlu.',
        "‘Kami siap. Mereka tidak,’ kata Menlu.",
        "â€œKami siap. Mereka tidak,â€\x9d kata Menlu.",
        "Menlu berkata, “Kami siap. Mereka tidak.”",
    ],
)
def test_no_sentence_breaks_inside_a_quotation(text: str) -> None:
    assert sentences(text) == [text]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("“Kami siap.” “Mereka tidak.”", ["“Kami siap.”", "“Mereka tidak.”"]),
        ("Ia berkata, “Kami siap.” Belmora diam.", ["Ia berkata, “Kami siap.”", "Belmora diam."]),
        ("“Kami siap,” kata Menlu. “Mereka tidak.”", ["“Kami siap,” kata Menlu.", "“Mereka tidak.”"]),
        ("“Kami siap.\n\n“Mereka tidak,” katanya.", ["“Kami siap.", "“Mereka tidak,” katanya."]),
    ],
)
def test_sentence_ends_with_the_quotation_that_ends_it(text: str, expected: list[str]) -> None:
    assert sentences(text) == expected


def test_quotation_that_is_never_closed_holds_no_more_than_its_line() -> None:
    assert sentences("“Kami siap. Mereka tidak.\nBelmora diam. Ardania juga.") == [
        "“Kami siap. Mereka tidak.", "Belmora diam.", "Ardania juga.",
    ]  # fmt: skip


def test_articles_come_out_in_the_order_they_went_in() -> None:
    articles = [make_article(f"Berita nomor {number}.", id=f"a{number}") for number in range(70)]
    assert [(a.article.id, a.doc.text) for a in annotate(articles, LANGUAGE)] == [(a.id, a.text) for a in articles]


def test_pipeline_of_a_language_is_made_once_and_carries_no_model() -> None:
    pipeline = load_pipeline(LANGUAGE)
    assert load_pipeline(LANGUAGE) is pipeline
    assert pipeline.lang == "id"
    assert len(pipeline.vocab.vectors) == 0


PIECES = st.sampled_from(
    ["Kami", "siap", "Dr", "No", "M", ".", ". ", "! ", "?", "…", ", ", " ", "\n", "\r\n", "“", "”", '"', "'", "Jum'at",
     "Â", "\xa0", "(", ")", "12", "â€œ", "â€\x9d"]
)  # fmt: skip


@given(st.lists(PIECES, max_size=30).map("".join))
def test_sentence_starts_strictly_increase_and_stay_inside(text: str) -> None:
    starts = sentence_starts(text, LANGUAGE)
    assert all(one < other for one, other in pairwise(starts))
    assert all(0 <= start < len(text) for start in starts)
    assert bool(text.strip()) <= bool(starts)


@given(st.lists(PIECES, max_size=30).map("".join))
def test_sentences_cover_the_text_in_order(text: str) -> None:
    doc = annotated(text).doc
    assert doc.text == text
    assert "".join(sent.text_with_ws for sent in doc.sents) == text
