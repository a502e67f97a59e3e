"""Bodies that any state may have, with and without its name; texts and titles behind which somebody stands."""

from dataclasses import replace

import pytest

from factories import LANGUAGE
from invented import AGENCY, DOMAIN, LEAGUE, MINISTRY, QUANDAR, SOLVAK, TEML, VELONIA, news, said, speak, speakers
from ujar.domain import Actor, Alias
from ujar.model import Entity
from ujar.resolve import resolve

NAVY, FISHERIES = "org/velonia-navy", "org/velonia-fisheries-ministry"


@pytest.mark.parametrize(
    ("words", "body"),
    [
        ("Angkatan Laut Velonia", NAVY),
        ("juru bicara Angkatan Laut Velonia", NAVY),
        ("pernyataan resmi Kementerian Perikanan Velonia", FISHERIES),
        ("Kementerian Perikanan Quandar", "org/quandar-herring-board"),
    ],
)
def test_body_of_a_state_is_known_by_its_words(words: str, body: str) -> None:
    assert speakers(f"Kapal itu aman, kata [{words}].") == [body]


def test_body_without_a_state_is_that_of_the_state_named_beside_it_elsewhere() -> None:
    text = "Quandar, Quandar dan Quandar marah. Angkatan Laut Velonia tiba. [Angkatan Laut] menolak."
    assert speakers(text) == [NAVY]


def test_body_without_a_state_is_that_of_the_state_the_article_names_most() -> None:
    assert speakers("Velonia dan Velonia menang atas Quandar. [Angkatan Laut] menolak.") == [NAVY]


def test_minted_body_belongs_to_its_state() -> None:
    resolved = speak("[Angkatan Laut Velonia] menolak.")
    assert Entity(NAVY, "Organisation", "Angkatan Laut Velonia", None, VELONIA) in resolved.minted


def test_minister_nobody_is_known_to_be_stands_for_the_ministry() -> None:
    assert speakers("[Menteri Perikanan Velonia] menolak.") == [FISHERIES]


def test_text_without_an_issuer_speaks_for_whoever_put_it_out() -> None:
    assert speakers("Kapal itu aman, bunyi [pernyataan] resmi pemerintah Velonia.") == [VELONIA]
    assert speakers("[Survei] yang digelar Liga Selat menyebut kapal itu aman.") == ["org/strait-league"]


def test_title_is_the_person_named_behind_its_comma() -> None:
    assert speakers("Kapal itu aman, kata [juru runding Velonia], Komandan Ebbe Lantos.") == ["person/ebbe-lantos"]


def test_name_before_a_comma_counts_and_not_the_one_in_its_title() -> None:
    assert speakers("[Ebbe Lantos, juru bicara kantor Irena Solvak], menolak.") == ["person/ebbe-lantos"]


def test_government_named_after_its_head_is_the_state() -> None:
    assert speakers("Menurut [pemerintahan Pavo Ruskel], kapal itu aman.") == [QUANDAR]


def test_acronym_in_brackets_tells_an_organisation_of_another_name() -> None:
    assert speakers("[Lembaga Pengawas Laut (LSX)] menolak.") == ["org/strait-league"]


def test_place_is_no_part_of_a_name() -> None:
    assert speakers("[Jaksa Agung Morvale Ebbe Lantos] menolak.") == ["person/ebbe-lantos"]


def test_ministry_held_by_the_knowledge_keeps_its_id() -> None:
    assert speakers("[Kemlu Velonia] menolak.") == [MINISTRY]


@pytest.mark.parametrize(
    "text",
    [
        "Kapal itu aman, kata [Irena Solvac].",  # a letter away, and in office
        "Irena Solvac tiba. Kapal itu aman, kata [Solvac].",
    ],
)
def test_name_misspelt_by_a_letter_is_the_known_person_in_office(text: str) -> None:
    assert speakers(text) == [SOLVAK]


def test_name_misspelt_is_nobody_known_long_before_their_time() -> None:
    assert speakers("Kapal itu aman, kata [Irena Solvac].", published="1990-05-10") == ["person/irena-solvac"]


def test_surname_in_an_article_is_known_a_letter_away() -> None:
    assert speakers("[Utusan Ebbe Lantos] tiba. [Lantes] pergi.") == ["person/ebbe-lantos"] * 2


def test_surname_is_nobody_known_long_before_their_first_office() -> None:
    assert speakers("[Teml] menolak.", published="1990-05-10") == ["person/teml"]
    assert speakers("[Teml] menolak.") == [TEML]


def test_carrier_is_not_taken_for_a_speaker() -> None:
    article = news("Kapal itu aman, kata Irena Solvak saat dihubungi Kabar Timur. Harian Lantera tutup.")
    statement = said(article, "Kapal itu aman", "Irena Solvak")
    (resolved,) = resolve(article, (statement,), DOMAIN, LANGUAGE).statements
    assert [link.entity for link in resolved.relayed_via] == [AGENCY]
    assert [link.entity for link in resolved.speakers] == [SOLVAK]


@pytest.mark.parametrize(
    ("words", "embassy"),
    [
        ("Kedutaan Besar Velonia di Quandar", "org/velonia-embassy-quandar"),
        ("Kedubes Velonia", "org/velonia-embassy-quandar"),  # the article's other state
        ("Kedutaan Velonia untuk Sarvik", "org/velonia-embassy-quandar"),
    ],
)
def test_embassy_is_that_of_one_state_in_another(words: str, embassy: str) -> None:
    assert speakers(f"Kapal Quandar aman, kata [{words}].") == [embassy]


def test_embassy_is_nobody_where_no_other_state_is_named() -> None:
    (who,) = speakers("Kapal itu aman, kata [Kedutaan Besar Velonia].")
    assert who != "org/velonia-embassy-velonia"


@pytest.mark.parametrize(
    ("words", "outlet"),
    [
        ("Surat kabar Quandar, Lantera", "org/harian-lantera"),
        ("Kantor Berita Quandar Kabar Timur", AGENCY),
        ("Koran Quandar, Warta Orvel", "org/warta-orvel"),
    ],
)
def test_news_organisation_speaks_by_the_name_behind_its_noun(words: str, outlet: str) -> None:
    assert speakers(f"[{words}], melaporkan kapal itu aman.") == [outlet]


def test_survey_is_by_whom_the_article_says_it_is() -> None:
    text = "[Sebuah survei] menyebut laut tenang. Survei tersebut dilakukan oleh Liga Selat. [Hasil survei] baik."
    assert speakers(text) == ["org/strait-league"] * 2


def test_short_name_of_a_minted_body_is_the_longer_one_printed_elsewhere() -> None:
    assert speakers("[The Orvel WARTA] terbit. [WARTA] melaporkan kapal itu aman.")[1] == "org/the-orvel-warta"


def test_bare_title_means_who_spoke_and_held_the_office() -> None:
    text = "[Pavo Ruskel] menolak. [Irena Solvak] diam. [Presiden] mengatakan kapal itu aman."
    assert speakers(text)[2] == "person/pavo-ruskel"


def test_state_the_article_introduces_is_told_from_how_it_acts() -> None:
    text = "Senjata datang dari Tirmora. [Tirmora] membantahnya. [Delegasi Tirmora] pulang."
    assert speakers(text) == ["state/tirmora"] * 2


def test_minister_of_a_place_that_is_no_state_stands_for_its_ministry() -> None:
    assert speakers("Kapal itu aman, kata [Menteri Perikanan Port Selm].") == ["org/port-selm-fisheries-ministry"]


@pytest.mark.parametrize("words", ["40 persen warga", "Para warga", "Warga-warga"])
def test_group_is_told_behind_numbers_and_in_doubled_nouns(words: str) -> None:
    assert speakers(f"[{words}] menolak.") == ["group/residents"]


def test_title_of_the_first_state_counts_for_those_that_follow() -> None:
    (all_of_them,) = speakers("Kapal itu aman, kata [Menteri Perikanan Velonia, Quandar, dan Kepulauan Bersatu].")
    assert all_of_them == f"{FISHERIES} org/quandar-herring-board org/united-isles-fisheries-ministry"


def test_known_person_behind_a_body_is_no_part_of_its_name() -> None:
    assert speakers("[Ketua Dewan Laut Nasional Irena Solvak] menolak.") == [SOLVAK]


def test_ministry_in_an_article_of_no_state_is_the_newspapers_own() -> None:
    assert speakers("[Kementerian Perikanan] menolak.") == ["org/indonesia-fisheries-ministry"]
    assert speakers("[Kementerian Perikanan] menolak, kata Velonia.") == ["org/velonia-fisheries-ministry"]


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("[Kantor Presiden Quandar] menolak.", QUANDAR),
        ("[Milisi Liga Selat] menolak.", LEAGUE),
        ("[Dewan Selat Nasional Quandar] menolak.", "org/dewan-selat-nasional-quandar"),
    ],
)
def test_body_is_told_by_what_its_noun_leads(text: str, who: str) -> None:
    assert speakers(text) == [who]


def test_title_means_who_was_named_by_last_name_behind_another_word_for_it() -> None:
    assert speakers("Menlu Teml tiba di Sarvik. [Menteri Luar Negeri] menolak.") == [TEML]


@pytest.mark.parametrize(
    ("text", "body"),
    [
        ("[PSB] menolak. Kapal itu aman, kata Para Saksi Berita.", "org/para-saksi-berita"),
        ("Kota di Quandar itu jatuh. [PSB] menolak.", "org/pasukan-sarvik-baru"),
        ("Para wartawan Velonia marah. [PSB] menolak.", "org/para-saksi-berita"),
    ],
)
def test_body_of_an_acronym_of_two_is_the_one_the_article_tells_of(text: str, body: str) -> None:
    """The one whose name is printed, else the one whose state is, else the one of no state."""
    shared = Alias("PSB", "acronym")
    band = Actor("org/pasukan-sarvik-baru", "Organisation", {"id": "Pasukan Sarvik Baru"},
                 (Alias("Pasukan Sarvik Baru"), shared), state=QUANDAR)  # fmt: skip
    watch = Actor("org/para-saksi-berita", "Organisation", {"id": "Para Saksi Berita"},
                  (Alias("Para Saksi Berita"), shared))  # fmt: skip
    domain = replace(DOMAIN, actors={**DOMAIN.actors, band.id: band, watch.id: watch})
    assert speakers(text, domain=domain)[0] == body
