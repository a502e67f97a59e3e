"""Newsroom text in which one sentence is glued to the next: where it ends, and who says what in it."""

import pytest

from factories import LANGUAGE, cleaned, statements_of
from ujar.annotate.sentences import sentence_starts

from .said import row, said

GLUED = (
    'Ardania menuturkan, tidak ada bukti di balik klaim itu."Silakan hitung kapal kami," kata Mira Tolvan '
    'kepada pers, Kamis (14/3)."Kapal kami tidak pernah berlayar ke sana. Kalau punya foto, tunjukkan," '
    'sambungnya.Menurut Tolvan, tudingan itu tirai asap belaka."Mereka sudah lama ingin pergi," kata diplomat itu.'
)


def test_glued_sentences_are_read_apart() -> None:
    assert said(GLUED) == [
        ("Ardania", "menuturkan", "tidak ada bukti di balik klaim itu"),
        ("Mira Tolvan", "kata", "Silakan hitung kapal kami,"),
        ("nya", "sambungnya", "Kapal kami tidak pernah berlayar ke sana. Kalau punya foto, tunjukkan,"),
        ("Tolvan", "Menurut", "tudingan itu tirai asap belaka"),
        ("diplomat itu", "kata", "Mereka sudah lama ingin pergi,"),
    ]


@pytest.mark.parametrize(
    ("text", "second"),
    [
        ("Perundingan itu gagal.Karel Dusan pulang.", "Karel"),
        ("Kapal itu pulang (14/3).Belmora diam.", "Belmora"),
        ('Kapal itu pulang."Kami siap," kata Tolvan.', '"Kami'),
        ('"Kapal itu pulang."Belmora diam saja.', "Belmora"),
        ("Sidang ditunda!Karel Dusan pulang.", "Karel"),
    ],
)
def test_stop_without_a_space_ends_a_sentence(text: str, second: str) -> None:
    assert sentence_starts(text, LANGUAGE) == [0, text.index(second)]


@pytest.mark.parametrize(
    "text", ["Baca di warta.Com saja.", "Kirim ke surat@kantor.Belmora sekarang.", "Rudal tipe R.Tolvan diuji."]
)
def test_stop_inside_an_address_or_after_an_initial_ends_nothing(text: str) -> None:
    assert sentence_starts(text, LANGUAGE) == [0]


def test_quotation_right_after_the_headline_of_a_link_is_kept() -> None:
    text = (
        "Pakta itu harus diperluas, kata Karel Dusan.\n\n"
        "Baca juga: Ardania Keluar dari Pakta“Tiga kursi, satu meja. Begitu seharusnya dari dulu.”\n"
    )
    article = cleaned(text)
    assert [span.text for span in article.skipped] == ["Baca juga: Ardania Keluar dari Pakta"]
    last = statements_of(article)[-1]
    assert row(last) == (None, None, "Tiga kursi, satu meja. Begitu seharusnya dari dulu.")
    assert last.antecedent is not None and last.antecedent.text == "Karel Dusan"


def test_glued_mark_after_a_comma_opens_a_quotation() -> None:
    assert said('Karel Dusan berkata,"Kami siap berlayar besok."')[0][2] == "Kami siap berlayar besok."
