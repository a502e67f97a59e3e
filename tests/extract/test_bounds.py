"""Where a paraphrase ends."""

import pytest

from .said import said


@pytest.mark.parametrize(
    ("text", "content"),
    [
        (
            "Ardania mengusulkan pembentukan lembaga pengawas dan menandatangani deklarasi terpisah.",
            "pembentukan lembaga pengawas",
        ),
        ("Belmora membantah tuduhan itu dan mengancam akan membalas.", "tuduhan itu"),
        (
            "Ardania meminta semua pihak untuk menahan diri setelah Belmora menutup pelabuhannya.",
            "semua pihak untuk menahan diri",
        ),
        ("Mira Tolvan berjanji untuk menarik pasukan usai pertemuan di Port Arda.", "untuk menarik pasukan"),
        ("Ardania menyatakan 300 tahanan bebas, kendati Belmora mengatakan 20 orang hilang.", "300 tahanan bebas"),
        ("Tolvan mengumumkan serangkaian kesepakatan dagang, namun ia pergi.", "serangkaian kesepakatan dagang"),
        ("Ardania mengklaim memiliki wewenang luas --- sebuah aturan lama.", "memiliki wewenang luas"),
    ],
)
def test_content_ends_before_what_the_speaker_does_next(text: str, content: str) -> None:
    assert said(text)[0][2] == content


@pytest.mark.parametrize(
    ("text", "content"),
    [
        (
            "Kementerian itu menyatakan 17 warga tewas, sementara 76 pegawai kehilangan rumah.",
            "17 warga tewas, sementara 76 pegawai kehilangan rumah",
        ),
        (
            "Ardania menyatakan telah membangun sekolah, demikian juga dengan rumah sakit dan jembatan.",
            "telah membangun sekolah, demikian juga dengan rumah sakit dan jembatan",
        ),
        (
            "Tolvan menyebut sanksi tersebut keterlaluan dan merupakan keputusan keliru.",
            "sanksi tersebut keterlaluan dan merupakan keputusan keliru",
        ),
    ],
)
def test_content_goes_on_where_nobody_else_speaks(text: str, content: str) -> None:
    assert said(text)[0][2] == content
