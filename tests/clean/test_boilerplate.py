"""What is not the article is marked, and nothing of the article is."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factories import LANGUAGE
from ujar.clean.boilerplate import find_boilerplate, find_credits

LEAD = "Perundingan mengenai perjanjian perbatasan kedua negara dilanjutkan pekan ini."
DATELINES = [
    "REPUBLIKA.CO.ID, WASHINGTON -- ", "Moskow (ANTARA News) - ", "Jakarta, CNN Indonesia--",
    "Jakarta, CNN Indonesia -- ", "KOMPAS.com - ", "JAKARTA, KOMPAS.com - ", "BEIJING, KOMPAS.com – ",
    "JAKARTA, KOMPAS.com — ", "Suara.com-", "JUARA.NET-", "JAKARTA, JUARA.net-",
    "Suara.com - ", "Liputan6.com, Jakarta - ", "TEMPO.CO, Jakarta - ",
    "TEMPO.CO , Jakarta - ", "TRIBUNNEWS.COM, JAKARTA - ", "VIVA.co.id - ", "Jakarta (ANTARA) - ", "New York (AFP) - ",
    "Washington, 5/3 (ANTARA) - ", "London, Beritasatu.com-", "Bisnis.com, JAKARTA — ", "JawaPos.com–", "JAKARTA - ",
    "PORT ARDA -- ", "Port Arda, Warta Kota – ",
]  # fmt: skip


def left_out(text: str) -> list[str]:
    return [text[start:end] for start, end in find_boilerplate(text, LANGUAGE)]


def credited(text: str) -> list[str]:
    return [text[start:end] for start, end in find_credits(text)]


@pytest.mark.parametrize("dateline", DATELINES)
def test_dateline_of_a_newsroom_is_left_out(dateline: str) -> None:
    assert left_out(dateline + LEAD) == [dateline]


@pytest.mark.parametrize("dateline", DATELINES[:4])
def test_dateline_under_a_headline_is_left_out(dateline: str) -> None:
    assert left_out(f"Perundingan Dilanjutkan\n\n{dateline}{LEAD}") == [dateline]


@pytest.mark.parametrize(
    "start",
    [
        "AS-Rusia ", "AS - Rusia ", "Perundingan Ardania-Belmora ", "Ardania - yang baru bergabung - setuju. ",
        "Perjanjian Damai - ", "Presiden Oskar Lind -- ", "Oskar Lind: ", "Menlu Ardania: ",
        "Pada 1994 - tahun perang - ", "Belmora tidak hadir -- ", "“Kami siap” - ",
    ],
)  # fmt: skip
def test_sentence_with_a_dash_or_colon_is_no_dateline(start: str) -> None:
    assert left_out(start + LEAD) == []


def test_short_line_after_a_newsroom_is_no_dateline() -> None:
    assert left_out("KOMPAS.com - Berita hari ini") == []


@pytest.mark.parametrize(
    "line",
    [
        "Baca juga: Menlu Ardania Terbang ke Port Belm", "BACA JUGA", "  Simak juga Video Perundingan",
        "Foto: Warta Kota/Sari", "Editor: Sari", "Penulis : A. Budi", "Pewarta: Sari", "Copyright © ANTARA 2019",
        "ADVERTISEMENT", "2", "SCROLL TO CONTINUE WITH CONTENT", "[Gambas:Video CNN]", "Share", "Bagikan:",
        "(dny/sip)", "(T.A064/B012)", "(sar)", "Kamis, 17 Jan 2019 10:20 WIB",
        "Sari - Selasa 15 Januari 2019 | 10.20 WIB", "Tag: perjanjian, laut",
    ],
)  # fmt: skip
def test_line_that_is_no_part_of_the_article_is_left_out(line: str) -> None:
    assert left_out(f"{LEAD}\n{line}\n{LEAD}") == [line]


@pytest.mark.parametrize(
    "line",
    [
        "Baca puisi menjadi acara penutup.", "Foto satelit menunjukkan pangkalan itu.",
        "Share saham itu naik, kata pialang.", "Bagikan air bersih, kata Menlu Ardania.",
        "Sumber diplomatik mengatakan perjanjian itu batal.", "Editor surat kabar itu dipanggil.",
        "Organisasi Laut Utara (OLU)", "Perundingan selesai (12/1)", "Pukul 10.20 WIB perundingan dibuka.",
    ],
)  # fmt: skip
def test_line_of_the_article_that_begins_alike_is_kept(line: str) -> None:
    assert left_out(f"{LEAD}\n{line}\n{LEAD}") == []


def test_desk_code_at_the_end_of_the_last_line_is_left_out() -> None:
    assert left_out(f"{LEAD} (dny/sip)\n") == ["(dny/sip)"]


def test_link_inside_a_paragraph_loses_its_words_only() -> None:
    text = f"{LEAD} {LEAD} Baca juga: Perjanjian Samudra. {LEAD}"
    assert left_out(text) == ["Baca juga:"]


def test_long_paragraph_that_opens_with_a_link_is_kept() -> None:
    text = f"Baca juga: Perjanjian Samudra {LEAD} {LEAD} {LEAD}"
    assert left_out(text) == ["Baca juga:"]


def test_ranges_that_touch_are_one() -> None:
    text = f"Baca juga: Baca juga: Perjanjian\n{LEAD}"
    assert left_out(text) == ["Baca juga: Baca juga: Perjanjian"]


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("Sumber: Reuters", ["Reuters"]),
        ("Sumber : CNN Indonesia", ["CNN Indonesia"]),
        ("sumber: Reuters, Kantor Berita Angin", ["Reuters", "Kantor Berita Angin"]),
        (f"{LEAD} (AFP/Reuters)", ["AFP", "Reuters"]),
        (f"{LEAD} (Kantor Berita Angin)", ["Kantor Berita Angin"]),
        ("“Kami siap.” (ANTARA)", ["ANTARA"]),
        ("(ANTARA)", ["ANTARA"]),
    ],
)
def test_credit_names_the_agencies_of_the_whole_article(line: str, names: list[str]) -> None:
    assert credited(f"{LEAD}\n{line}\n") == names


@pytest.mark.parametrize(
    "line",
    [
        "Organisasi Laut Utara (OLU)", "Menlu Ardania (Mira Tolvan)", f"{LEAD} (dny/sip)", f"{LEAD} (T.A064/B012)",
        "Selesai. (12/1)", "Sumber kami: seorang diplomat", "(AFP/Reuters) melaporkan perundingan gagal.",
    ],
)  # fmt: skip
def test_bracket_or_source_that_credits_nobody_is_no_credit(line: str) -> None:
    assert credited(f"{LEAD}\n{line}\n") == []


PIECES = st.sampled_from(
    [
        "JAKARTA",
        "KOMPAS.com",
        " - ",
        "--",
        "Baca juga:",
        "(AFP/Reuters)",
        "Sumber: ",
        "Reuters",
        "\n",
        " ",
        ",",
        LEAD,
        "“",
        "(",
        ")",
    ]
)


@given(text=st.lists(PIECES, max_size=15).map("".join))
def test_ranges_are_in_order_apart_and_inside_the_text(text: str) -> None:
    end = -1
    for start, stop in find_boilerplate(text, LANGUAGE):
        assert end < start < stop <= len(text)
        end = stop
    for start, stop in find_credits(text):
        assert text[start:stop] == text[start:stop].strip() != ""
