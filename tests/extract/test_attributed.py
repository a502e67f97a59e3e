"""Attribution beside the words: "..., kata X", "Kata X, ...", "Menurut X, ..."."""

import pytest

from ujar.model import Kind

from .said import said, the_statement

KAREL = "Karel Dusan"
CLAIM = "erjanjian itu sudah tidak berlaku lagi"


@pytest.mark.parametrize(
    ("text", "speaker", "cue"),
    [
        (f"P{CLAIM}, kata Karel Dusan.", KAREL, "kata"),
        (f"P{CLAIM}, kata dia.", "dia", "kata"),
        (f"P{CLAIM}, ujarnya.", "nya", "ujarnya"),
        (f"P{CLAIM}, kata juru bicara itu.", "juru bicara itu", "kata"),
        (f"P{CLAIM}, demikian diumumkan Karel Dusan.", KAREL, "diumumkan"),
        (f"P{CLAIM} – kata Karel Dusan.", KAREL, "kata"),
        (f"P{CLAIM}, kata Karel Dusan, Rabu (13/1).", KAREL, "kata"),
        (f"P{CLAIM}, kata laporan itu.", "laporan itu", "kata"),
    ],
)
def test_clause_before_the_attribution_is_the_content(text: str, speaker: str, cue: str) -> None:
    assert said(text) == [(speaker, cue, f"P{CLAIM}")]
    assert the_statement(text).kind is Kind.INDIRECT


@pytest.mark.parametrize(
    ("text", "speaker", "cue"),
    [
        (f"Kata Karel Dusan, p{CLAIM}.", KAREL, "Kata"),
        (f"Dijelaskan Karel Dusan, p{CLAIM}.", KAREL, "Dijelaskan"),
        (f"Seperti ditegaskan Karel Dusan, p{CLAIM}.", KAREL, "ditegaskan"),
        (f"Dikatakannya, p{CLAIM}.", "nya", "Dikatakannya"),
        (f"Menurut Karel Dusan, p{CLAIM}.", KAREL, "Menurut"),
        (f"Menurut dia, p{CLAIM}.", "dia", "Menurut"),
        (f"Menurutnya, p{CLAIM}.", "nya", "Menurutnya"),
        (f"Namun menurut Karel Dusan, p{CLAIM}.", KAREL, "menurut"),
        (
            f"Menurut Karel Dusan, menteri luar negeri Belmora, p{CLAIM}.",
            "Karel Dusan, menteri luar negeri Belmora",
            "Menurut",
        ),
        (f"Menurut Karel Dusan, yang terpilih pada Mei 2018, p{CLAIM}.", KAREL, "Menurut"),
        (f"Menurut para pengamat, p{CLAIM}.", "para pengamat", "Menurut"),
        (f"Menurut laporan Warta Kota, p{CLAIM}.", "laporan Warta Kota", "Menurut"),
    ],
)
def test_clause_after_the_attribution_is_the_content(text: str, speaker: str, cue: str) -> None:
    assert said(text) == [(speaker, cue, f"p{CLAIM}")]


@pytest.mark.parametrize(
    ("text", "contents"),
    [
        ("Perjanjian itu, menurut Karel Dusan, sudah tidak berlaku lagi.", "Perjanjian itu … sudah tidak berlaku lagi"),
        ("Ardania dan Belmora, kata Karel Dusan, akan berunding lagi.", "Ardania dan Belmora … akan berunding lagi"),
        ("Galangan itu, kata Dusan juga akan membuka toko.", "Galangan itu … juga akan membuka toko"),
        ("Perundingan itu, ujar Dusan tidak akan ditunda.", "Perundingan itu … tidak akan ditunda"),
        # What can't stand alone goes on however short its end is, and with a name.
        (
            "Setelah pakta itu diteken, kata Karel Dusan, armada akan ditarik.",
            "Setelah pakta itu diteken … armada akan ditarik",
        ),
        (
            "Begitu pakta itu diteken, kata Dusan, Ardania akan pulang.",
            "Begitu pakta itu diteken … Ardania akan pulang",
        ),
        (
            "Perjanjian itu tidak adil, kata Karel Dusan, karena hanya membebani negara kecil.",
            "Perjanjian itu tidak adil",
        ),
        (
            "Rancangan perjanjian itu sudah selesai, kata Karel Dusan, tanpa pasal mengenai nelayan.",
            "Rancangan perjanjian itu sudah selesai",
        ),
    ],
)
def test_clause_cut_by_its_attribution_keeps_both_parts_where_it_goes_on(text: str, contents: str) -> None:
    assert [content for _, _, content in said(text)] == [contents]


def test_attribution_at_the_end_with_menurut() -> None:
    assert said(f"P{CLAIM}, menurut Karel Dusan.") == [(KAREL, "menurut", f"P{CLAIM}")]


def test_doubled_attribution_is_one_statement() -> None:
    assert said(f"Menurut Karel Dusan menyatakan p{CLAIM}.")[0][2] == f"p{CLAIM}"


def test_mixed_content_of_a_trailing_attribution_keeps_its_quotation() -> None:
    statement = the_statement("Perjanjian itu hanya “selembar kertas” bagi Belmora, kata Karel Dusan.")
    assert statement.kind is Kind.MIXED
    assert statement.content[0].text == "Perjanjian itu hanya “selembar kertas” bagi Belmora"


def test_carrier_of_an_attributed_sentence_is_no_speaker() -> None:
    text = "Karel Dusan mengatakan perjanjian itu batal, demikian dilaporkan Kantor Berita Angin."
    assert [speaker for speaker, _, _ in said(text)] == [KAREL]
