"""The speech act: the cue's own, else what a neutral cue's content plainly performs."""

import pytest

from factories import statements_of
from ujar.model import Act

from .said import the_statement


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("Belmora mengatakan perundingan itu dibuka lagi.", Act.ASSERT),
        ("Belmora mengakui bahwa rudalnya melebihi batas.", Act.ADMIT),
        ("Belmora mengumumkan perundingan dibuka lagi besok.", Act.ANNOUNCE),
        ("Belmora menuduh Ardania melanggar perjanjian.", Act.ACCUSE),
        ("Belmora membantah telah melanggar perjanjian.", Act.DENY),
        ("Belmora menolak usulan Ardania tersebut.", Act.REJECT),
        ("Belmora mendesak Ardania untuk menarik kapalnya.", Act.DEMAND),
        ("Belmora menawarkan untuk menarik kapalnya.", Act.OFFER),
        ("Belmora berjanji akan menarik kapalnya.", Act.PROMISE),
        ("Belmora memperingatkan bahwa gencatan senjata dapat runtuh.", Act.WARN),
        ("Belmora sepakat bahwa perundingan dibuka lagi.", Act.AGREE),
        ("Belmora menilai perjanjian itu lemah sejak awal.", Act.ASSESS),
    ],
)
def test_cue_gives_its_act(text: str, act: Act) -> None:
    assert the_statement(text).act is act


@pytest.mark.parametrize(
    ("content", "act"),
    [
        ("Ardania harus menarik kapalnya", Act.DEMAND),
        ("Kami akan menarik kapal kami", Act.PROMISE),
        ("Tuduhan itu tidak benar", Act.DENY),
        ("Kami tidak pernah melanggar perjanjian", Act.DENY),
        ("Itu semua fitnah", Act.DENY),
        ("Gerbang itu tidak pernah dikunci", Act.ASSERT),
        ("Kami tidak pernah takut", Act.ASSERT),
        ("Warga diminta tidak termakan kebohongan dan fitnah", Act.ASSERT),
        ("Jika kapal itu berlayar, akan ada konsekuensi", Act.WARN),
        ("Perundingan berjalan lancar", Act.ASSERT),
    ],
)
def test_content_gives_the_act_where_the_cue_is_neutral(content: str, act: Act) -> None:
    assert the_statement(f"“{content},” kata Menlu Belmora.").act is act


def test_cue_that_names_an_act_decides_against_the_content() -> None:
    assert the_statement("“Ardania harus menarik kapalnya,” tuding Menlu Belmora.").act is Act.ACCUSE


def test_question_demands_nothing() -> None:
    assert the_statement("“Mengapa kita harus menguras kanal?” kata Menlu Belmora.").act is Act.ASSERT


def test_words_of_others_inside_a_quotation_promise_nothing() -> None:
    assert the_statement("“Dusan bilang ‘kami akan menutup kanal’ dulu,” kata Selmar.").act is Act.ASSERT


def test_words_of_others_told_inside_a_statement_are_their_promise() -> None:
    outer, inner = statements_of("Selmar mengatakan Dusan berkata, “Kami akan menutup kanal,” pada musim panas.")
    assert (outer.act, inner.act) == (Act.ASSERT, Act.PROMISE)
