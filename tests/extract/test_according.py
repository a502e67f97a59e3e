"""Attributions by menurut: around what they divide, and behind the speaker of a quotation."""

import pytest

from extract.said import said


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("Rencana itu menurut Dusan sudah terlambat.", "Rencana itu … sudah terlambat"),
        ("Sanksi tersebut menurut Dusan justru memperburuk keadaan.", "Sanksi tersebut … justru memperburuk keadaan"),
        ("Rencana yang diajukan Belmora menurut Dusan belum cukup.", "Rencana yang diajukan Belmora … belum cukup"),
        ("Kanal itu menurut Menlu Dusan akan segera ditutup.", "Kanal itu … akan segera ditutup"),
        # A clause that has its predicate already is all there is.
        ("Kapal itu ditahan menurut Dusan.", "Kapal itu ditahan"),
        ("Kapal itu ditahan di Belmora menurut Dusan sejak Senin.", "Kapal itu ditahan di Belmora"),
    ],
)
def test_subject_and_predicate_on_both_sides_are_one_content(text: str, content: str) -> None:
    assert [found for _, _, found in said(text)] == [content]


@pytest.mark.parametrize("carrier", ["menurut FFT", "menurut laporan AFP", ", menurut Kantor Berita Ardania"])
def test_behind_the_speaker_of_a_quotation_it_says_nothing_more(carrier: str) -> None:
    assert [row[:2] for row in said(f"“Kami di jalan yang benar,” tutur Mira Tolvan {carrier}.")] == [
        ("Mira Tolvan", "tutur")
    ]


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("Menurut Dusan juga, kanal itu akan ditutup bulan depan.", "kanal itu akan ditutup bulan depan"),
        ("Kanal itu sudah ditutup, menurut laporan FFT, tanpa merinci waktunya.", "Kanal itu sudah ditutup"),
    ],
)
def test_what_belongs_to_the_attribution_is_no_content(text: str, content: str) -> None:
    assert [found for _, _, found in said(text)] == [content]
