"""Tokens as Indonesian news needs them."""

import pytest
import spacy
from hypothesis import given, settings
from hypothesis import strategies as st

from ujar.annotate.tokenizer import LongRuns, make_tokenizer

TOKENIZER = LongRuns(make_tokenizer(spacy.blank("id").vocab))


SAVED = make_tokenizer(spacy.blank("id").vocab).from_bytes(TOKENIZER.tokenizer.to_bytes())


def tokens(text: str) -> list[str]:
    return [token.text for token in TOKENIZER(text) if not token.is_space]


@pytest.mark.parametrize(
    "word",
    [
        "9M729", "17/1", "29/10/2013", "31/2014", "ke-10", "1970-an", "non-migas", "SALT-2", "COVID-19", "APBN-P",
        "kelompok-kelompok", "Undang-Undang", "Bangsa-Bangsa", "berancang-ancang", "urat-uratnya", "ujarnya",
        "menyetujuinya", "14.000", "1,5", "Jum'at", "Tbk.", "www.warta.example", "Sok-un",
    ],
)  # fmt: skip
def test_one_token(word: str) -> None:
    assert tokens(f"({word}),") == ["(", word, ")", ","]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("500-5.500", ["500", "-", "5.500"]),
        ("Belmora-Ardania", ["Belmora", "-", "Ardania"]),
        ("anti-Belmora", ["anti", "-", "Belmora"]),
        ("Belmora–Ardania", ["Belmora", "–", "Ardania"]),
        ("Rp1,5 juta", ["Rp", "1,5", "juta"]),
        ("US$5", ["US$", "5"]),
        ("INF.Â", ["INF", ".", "Â"]),
        ("APBD-nya", ["APBD", "-", "nya"]),
        ("(Cakrawala News)-Calon", ["(", "Cakrawala", "News", ")", "-", "Calon"]),
        ("Warta--Belmora", ["Warta", "--", "Belmora"]),
        ('Belmora,"tulis', ["Belmora", ",", '"', "tulis"]),
        ("LCS.Sementara", ["LCS", ".", "Sementara"]),
        ("â€œKami siap,â€\x9d kata", ["â€œ", "Kami", "siap", ",", "â€\x9d", "kata"]),
        ("Majelis/Dewan", ["Majelis", "/", "Dewan"]),
        ("dibahas.\\\n", ["dibahas", ".", "\\"]),
    ],
)
def test_several_tokens(text: str, expected: list[str]) -> None:
    assert tokens(text) == expected


def test_brackets_without_end_are_cut_before_they_cost_a_minute() -> None:
    text = "Kami siap " + "(" * 20_000 + " besok."
    doc = TOKENIZER(text)
    assert doc.text == text
    assert [token.text for token in doc][-2:] == ["besok", "."]


PIECES = st.sampled_from(
    ["Kami", "ke", "-", "–", "/", "17", "1", ".", ",", " ", "\n", "“", '"', "Â", "\xa0", "(", ")", "â€œ", "\\", "Rp",
     "(" * 510, "a" * 510, "17/1", "17/1/x", "Undang-Undang", "undang-undangku", "Ke-"]
)  # fmt: skip


@settings(max_examples=30)
@given(st.lists(PIECES, max_size=8).map("".join))
def test_every_character_is_kept(text: str) -> None:
    assert TOKENIZER(text).text == text


@settings(max_examples=30)
@given(st.lists(PIECES, max_size=8).map("".join))
def test_tokenizer_that_was_saved_is_the_same(text: str) -> None:
    assert [token.text for token in LongRuns(SAVED)(text)] == [token.text for token in TOKENIZER(text)]
