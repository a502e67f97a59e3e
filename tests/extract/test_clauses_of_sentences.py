"""Sentences of several clauses: whose verb goes on with what, what is only intended, what an aside belongs to."""

import pytest

from .said import said

TOLVAN, DUSAN = "Mira Tolvan", "Karel Dusan"


@pytest.mark.parametrize(
    ("text", "row"),
    [
        # Without a comma the clause within the sentence goes on, behind one the sentence itself.
        ("Mira Tolvan menawarkan perundingan baru, meskipun ribuan nelayan Orla turun ke jalan dan menyerukan "
         "kapal itu ditarik.", ("ribuan nelayan Orla", "menyerukan", "kapal itu ditarik")),
        ("Mira Tolvan segera memberi tanggapan saat Karel Dusan mengusulkan pengiriman pasukan, dan menggambarkan "
         "usul itu sebagai perang.", (TOLVAN, "menggambarkan", "usul itu sebagai perang")),
        ("Sanksi itu dijatuhkan setelah Belmora, yang dicatat sebagai pelanggar, menang dan menolak memenuhi syarat "
         "itu.", ("Belmora", "menolak", "memenuhi syarat itu")),
        # A time past between a speaker and the verb.
        ("Kapal itu karam sejak Karel Dusan bulan lalu menyerukan pemilihan umum baru.",
         (DUSAN, "menyerukan", "pemilihan umum baru")),
    ],
)  # fmt: skip
def test_whose_verb_goes_on(text: str, row: tuple[str, str, str]) -> None:
    assert said(text)[-1] == row


@pytest.mark.parametrize(
    "text",
    [
        "Presiden Ardania Mira Tolvan berencana mendorong gagasan itu dan mendesak Belmora mundur.",
        "Belmora perlu membuka matanya dan mengakui kerugian yang ditimbulkan oleh kebijakannya.",
        "Belmora mesti mencari perdamaian, menerima gagasan itu, mengakui prinsip dua negara.",
        # The verdict is that of whoever is met, which nobody tells.
        "Mira Tolvan tidak akan bertemu dengan Karel Dusan, yang pada bulan lalu mengecam tajam keputusan Ardania.",
        # Nothing is told but when.
        "Dia berkata setelah kedatangan Ketua Liga Selat Karel Dusan di ibu kota Belmora.",
    ],
)
def test_what_is_intended_or_only_dated_is_not_said(text: str) -> None:
    assert said(text) == []


@pytest.mark.parametrize("contrast", ["sedang", "sedangkan", "sementara"])
def test_what_another_does_meanwhile_is_no_part_of_a_name(contrast: str) -> None:
    text = f"Ardania menyebut kerusuhan itu sebagai pemberontakan, {contrast} Belmora enggan memakai istilah itu."
    assert said(text)[0] == ("Ardania", "menyebut", "kerusuhan itu sebagai pemberontakan")


def test_who_is_accused_is_whom_the_relative_clause_tells_of() -> None:
    text = "Ardania menekan Belmora, yang telah dituduh Quandar secara diam-diam membuat bom, sehingga warga cemas."
    assert said(text) == [("Quandar", "dituduh", "Belmora … secara diam-diam membuat bom")]


def test_description_behind_a_speaker_goes_on_with_no_words() -> None:
    for aside in ("yang duduk di atas perahu pada hari terakhir", "mantan Sersan Karel Dusan"):
        assert said(f"Kapalnya luar biasa, kata anggota Komite Nelayan Sayed Tolvan, {aside}.") == [
            ("anggota Komite Nelayan Sayed Tolvan", "kata", "Kapalnya luar biasa")
        ]


def test_objection_to_a_proposal_rejects_it() -> None:
    text = "Namun Belmora telah keberatan atas usul Liga Selat untuk melengkapi pasukan itu."
    assert said(text)[0] == ("Belmora", "keberatan atas", "usul Liga Selat untuk melengkapi pasukan itu")
