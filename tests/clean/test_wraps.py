"""Line breaks that only wrap lines: joined; those that end a line: kept."""

import textwrap

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factories import EMPTY, LANGUAGE, make_raw
from ujar.build import trace
from ujar.clean.wraps import unwrap
from ujar.resolve import Decisions
from ujar.skips import SkipLog

PARAGRAPH = (
    "Menteri Kelautan Ardania Mira Tolvan mengatakan pada Rabu bahwa perundingan tentang kuota ikan di Teluk Orla akan "
    "diteruskan pekan depan di Port Arda, setelah kedua pihak menyepakati batas tangkapan untuk musim yang akan datang."
)
TEXT = f"Perundingan Kuota Diteruskan\n\n{PARAGRAPH}\n\n{PARAGRAPH}\n\nBelmora belum menanggapi.\n"


def wrapped(text: str, width: int, end: str = "\n") -> str:
    return end.join(line for part in text.split("\n") for line in (textwrap.wrap(part, width) or [""]))


@pytest.mark.parametrize("width", [60, 72, 100])
def test_wrapped_paragraphs_are_whole_again(width: int) -> None:
    assert unwrap(wrapped(TEXT, width)).split() == TEXT.split()
    assert unwrap(wrapped(TEXT, width)).count("\n") == TEXT.count("\n")


def test_line_end_of_two_characters_becomes_two_blanks() -> None:
    text = wrapped(TEXT, 72, "\r\n")
    joined = unwrap(text)
    assert len(joined) == len(text) and joined.count("\r\n") == TEXT.count("\n")


def test_paragraphs_without_an_empty_line_between_them_end_where_there_was_room() -> None:
    text = wrapped(f"{PARAGRAPH}\nBelmora belum menanggapi.\n{PARAGRAPH}", 72)
    assert unwrap(text).count("\n") == 2


def test_one_line_that_breaks_off_within_a_clause_goes_on() -> None:
    text = "Pertemuan para menteri pekan depan di Port Arda beragendakan\nmembahas kuota ikan.\nBelmora diundang."
    assert unwrap(text) == text.replace("beragendakan\nmembahas", "beragendakan membahas")


@pytest.mark.parametrize(
    "text",
    [
        TEXT,
        "Kuota Diteruskan\nMira Tolvan tiba.\nIa pergi.",  # a line a sentence
        "Baca juga:\nkuota ikan\nteluk orla\nmira tolvan\nkarel dusan",  # a list
        '"Kami tidak mundur," kata Tolvan.\n"Mereka tahu itu."\n\nKapal itu pergi.',
    ],
)
def test_breaks_that_end_a_line_stay(text: str) -> None:
    assert unwrap(text) == text


@given(st.text(alphabet="aB. ,\n\r", max_size=400))
def test_nothing_but_breaks_changes_and_nothing_moves(text: str) -> None:
    joined = unwrap(text)
    assert len(joined) == len(text)
    assert all(new == old or (new == " " and old in "\r\n") for new, old in zip(joined, text, strict=True))


def test_what_is_found_in_wrapped_lines_is_handed_on_as_printed() -> None:
    text = wrapped(PARAGRAPH, 60)
    skips = SkipLog()
    (resolved,) = trace([make_raw(text)], language=LANGUAGE, domain=EMPTY, decisions=Decisions(), skips=skips)
    assert resolved.article.text == text
    (found,) = resolved.statements
    (content,) = found.statement.content
    assert "\n" in content.text
    assert content.text.split()[:2] == ["perundingan", "tentang"]
    spans = (content, found.statement.speaker, found.statement.cue, found.speakers[0].mention)
    assert all(span is not None and text[span.start : span.end] == span.text for span in spans)
    assert found.statement.article is resolved.article
