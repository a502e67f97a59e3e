"""Nouns of saying with a clause of their own."""

import pytest

from factories import statements_of
from ujar.model import Act

from .said import said


@pytest.mark.parametrize(
    ("text", "speaker", "cue", "content"),
    [
        (
            "Galangan kapal sudah menolak permintaan Gubernur Karel Dusan untuk menurunkan tarif.",
            "Gubernur Karel Dusan",
            "permintaan",
            "untuk menurunkan tarif",
        ),
        (
            "Belmora mengabaikan seruan Ardania agar menarik kapalnya.",
            "Ardania",
            "seruan",
            "agar menarik kapalnya",
        ),
        (
            "Awal pekan ini, Belmora melayangkan ancaman bahwa pelabuhannya akan ditutup.",
            "Belmora",
            "ancaman",
            "pelabuhannya akan ditutup",
        ),
        (
            "Orang teringat akan komentarnya pada Maret bahwa negaranya akan memperdalam kanal.",
            "nya",
            "komentarnya",
            "negaranya akan memperdalam kanal",
        ),
    ],
)
def test_noun_of_saying_has_a_statement_of_its_own(text: str, speaker: str, cue: str, content: str) -> None:
    assert (speaker, cue, content) in said(text)


@pytest.mark.parametrize(
    "text",
    [
        "Pemerintah menyiapkan permintaan untuk anggaran baru.",
        "Laporan itu tebal.",
        "Ada kabar bahwa perundingan ditunda.",
        "Seruan untuk berdamai terdengar di mana-mana.",
    ],
)
def test_noun_without_a_speaker_or_a_clause_says_nothing(text: str) -> None:
    assert said(text) == []


def test_noun_gives_the_act() -> None:
    (statement,) = statements_of("Belmora mengabaikan seruan Ardania agar menarik kapalnya.")
    assert statement.act is Act.DEMAND


def test_noun_inside_a_statement_is_embedded_in_it() -> None:
    outer, inner = statements_of("Tolvan mengatakan Belmora menimbang permintaan Ardania untuk berunding lagi.")
    assert (inner.embedded_in, outer.embedded_in) == (outer.id, None)


def test_whom_pressure_is_put_on_is_no_speaker() -> None:
    text = "Ardania meningkatkan tekanan terhadap Belmora agar segera menarik kapalnya. Belmora menolak desakan itu."
    demand, rejection = statements_of(text)
    assert demand.speaker is not None
    assert (demand.speaker.text, demand.content[0].text) == ("Ardania", "agar segera menarik kapalnya")
    assert rejection.targets == demand.id
