"""What a text is said to hold."""

import pytest

from .said import said


@pytest.mark.parametrize(
    ("text", "speaker", "cue", "content"),
    [
        ("Dalam laporan itu disebutkan bahwa garam Belmora habis.", "laporan itu", "disebutkan", "garam Belmora habis"),
        ("Dalam surat Ardania tertulis kapalnya akan ditarik.", "surat Ardania", "tertulis", "kapalnya akan ditarik"),
        (
            "Dalam laporan kantor kemanusiaan itu dinyatakan, 300 keluarga mengungsi.",
            "laporan kantor kemanusiaan itu",
            "dinyatakan",
            "300 keluarga mengungsi",
        ),
    ],
)
def test_text_is_the_speaker(text: str, speaker: str, cue: str, content: str) -> None:
    assert said(text) == [(speaker, cue, content)]


@pytest.mark.parametrize(
    "text",
    [
        "Dalam laporan itu tidak disebutkan kapan kapal itu berlayar.",
        "Dalam laporan tertulis sebelumnya garam itu tidak dihitung.",
    ],
)
def test_text_says_nothing_in(text: str) -> None:
    assert said(text) == []


def test_somebody_who_speaks_in_a_text_is_the_speaker() -> None:
    text = "Dalam keterangan tertulis, Mira Tolvan mengatakan garam itu habis."
    assert said(text) == [("Mira Tolvan", "mengatakan", "garam itu habis")]
