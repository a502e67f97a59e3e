"""Where the words said begin and end."""

import pytest

from .said import said, the_statement


def content(text: str) -> str:
    return the_statement(text).content[0].text


@pytest.mark.parametrize(
    "lead",
    [
        "", "bahwa ", ", ", "kepada wartawan ", "kepada wartawan bahwa ", "kepada Reuters bahwa ",
        "kepada Warta Kota, ", "pada Rabu (13/1) bahwa ", "pada Rabu, ", "di Port Arda, Rabu (13/1), ",
        "dalam jumpa pers di Port Arda, ", "saat ditemui di Port Arda, Rabu, ", "melalui Twitter, ", "lagi bahwa ",
    ],
)  # fmt: skip
def test_content_begins_past_what_stands_beside_the_cue(lead: str) -> None:
    assert content(
        f"Mira Tolvan mengatakan{'' if lead.startswith(',') else ' '}{lead}perjanjian itu masih berlaku."
    ) == ("perjanjian itu masih berlaku")


@pytest.mark.parametrize(
    "tail",
    [
        ".", "!", " seperti dikutip Reuters.", ", seperti dilansir laman Warta Kota, Rabu (13/1).",
        ", demikian dilaporkan Reuters.", ", Rabu (13/1).", ", Rabu (13/1/2021) malam.", ", pada Rabu (13/1).",
        ", seraya menambahkan bahwa Ardania akan hadir.", " dan menambahkan bahwa Ardania akan hadir.",
        ", sementara Belmora menyatakan tidak akan hadir.", ", namun Belmora membantah hal itu.",
    ],
)  # fmt: skip
def test_content_ends_before_what_is_not_said(tail: str) -> None:
    assert (
        said(f"Mira Tolvan mengatakan bahwa perjanjian itu masih berlaku{tail}")[0][2] == "perjanjian itu masih berlaku"
    )


@pytest.mark.parametrize(
    "words",
    [
        "perundingan dilanjutkan bulan depan",
        "perjanjian itu, yang diteken pada 1994, masih berlaku",
        "perjanjian itu masih berlaku dan akan diperpanjang",
        "jika Belmora keluar, Ardania akan ikut keluar",
        "perundingan dibuka di Port Belm pada 3 Maret 2021",
        "pada 2023 perjanjian itu berakhir",
        "setelah perang usai, perjanjian itu diteken",
        "hal itu akan membahayakan perundingan",
    ],
)
def test_what_belongs_to_the_words_said_is_kept(words: str) -> None:
    assert content(f"Mira Tolvan mengatakan bahwa {words}.") == words


def test_connective_in_front_of_a_content_is_left_out() -> None:
    assert content("Menurut Mira Tolvan, meski begitu, perjanjian itu masih berlaku.") == "perjanjian itu masih berlaku"
    assert content("Namun, perjanjian itu masih berlaku, kata Mira Tolvan.") == "perjanjian itu masih berlaku"


def test_content_holds_a_demand_with_its_agar() -> None:
    assert content("Mira Tolvan meminta agar perundingan ditunda.") == "agar perundingan ditunda"


def test_content_of_a_denial_keeps_the_noun_of_the_claim() -> None:
    text = "Belmora membantah tuduhan Ardania bahwa kapalnya memasuki perairan sengketa."
    assert said(text)[0] == ("Belmora", "membantah", "tuduhan Ardania bahwa kapalnya memasuki perairan sengketa")


def test_closing_mark_of_a_mixed_content_is_kept() -> None:
    assert content("Mira Tolvan menilai perjanjian itu “tidak adil”.") == "perjanjian itu “tidak adil”"


def test_skipped_words_are_no_part_of_a_content_that_begins_after_them() -> None:
    from factories import cleaned, statements_of

    body = "PORT ARDA, WARTA KOTA -- Perjanjian itu masih berlaku sampai tahun depan, kata Menlu Ardania Mira Tolvan."
    (statement,) = statements_of(cleaned(body))
    assert statement.content[0].text == "Perjanjian itu masih berlaku sampai tahun depan"


def test_bare_aside_is_no_content() -> None:
    assert said("Presiden Selmar mengatakan hari ini di ibu kota.") == []


def test_aside_before_a_clause_is_stepped_over() -> None:
    assert content("Presiden Selmar mengatakan hari ini di ibu kota, kanal akan dibuka lagi.") == (
        "kanal akan dibuka lagi"
    )
