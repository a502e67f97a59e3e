"""Attribution whose verb or text ends the sentence."""

import pytest

from .said import said


@pytest.mark.parametrize(
    ("text", "row"),
    [
        (
            "Tujuh orang meninggal dalam kecelakaan kapal, media Ardania melaporkan.",
            ("media Ardania", "melaporkan", "Tujuh orang meninggal dalam kecelakaan kapal"),
        ),
        (
            "Kedua negara menandatangani nota bersama, demikian surat kabar Verdana Post melaporkan Kamis.",
            ("surat kabar Verdana Post", "melaporkan", "Kedua negara menandatangani nota bersama"),
        ),
        (
            "Kabut tipis menurunkan hasil garam, demikian kesimpulan para penguji tersebut.",
            ("para penguji tersebut", "kesimpulan", "Kabut tipis menurunkan hasil garam"),
        ),
        (
            "Yang pasti, kata Tolvan, Ardania berharap perang segera berakhir.",
            ("Tolvan", "kata", "Ardania berharap perang segera berakhir"),
        ),
    ],
)
def test_attribution_at_the_end_of_the_sentence(text: str, row: tuple[str, str, str]) -> None:
    assert said(text) == [row]


def test_opening_phrase_before_speaker_and_verb_is_no_content() -> None:
    rows = said("Dalam pertemuan satu jam itu, Tolvan mengatakan kepada Dusan bahwa perang akan berakhir.")
    assert [content for _, _, content in rows] == ["perang akan berakhir"]
