"""Sentences that tell who said the one before."""

import pytest

from .said import said


@pytest.mark.parametrize(
    ("text", "speaker", "cue"),
    [
        (
            "Pecahnya perang belum memengaruhi perdagangan negara itu. Hal itu disampaikan Menteri Dusan, Rabu (1/2).",
            "Menteri Dusan",
            "disampaikan",
        ),
        (
            "Panen tahun ini turun sepertiga di utara. Hal tersebut diungkapkan oleh Mira Tolvan di Port Arda.",
            "Mira Tolvan",
            "diungkapkan",
        ),
    ],
)
def test_sentence_before_is_what_was_said(text: str, speaker: str, cue: str) -> None:
    assert said(text) == [(speaker, cue, text.partition(".")[0])]


def test_sentence_that_somebody_speaks_in_already_gets_no_second_speaker() -> None:
    rows = said("Tolvan mengatakan panen turun sepertiga. Hal itu disampaikan Tolvan di Port Arda.")
    assert [speaker for speaker, _, _ in rows] == ["Tolvan"]
