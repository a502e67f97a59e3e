"""Whole names of people: words of titles and numerals within them, names glued to others, sons called like fathers."""

import pytest

from invented import SOLVAK, speak, speakers

LANTOS = "person/ebbe-lantos"


def test_word_of_titles_behind_a_first_name_is_part_of_it() -> None:
    text = "[Kombes Ebbe Agung Lantos] menolak. Kapal itu aman, kata [Ebbe]."
    assert speakers(text, entities={"Ebbe Agung Lantos": "PER"}) == ["person/ebbe-agung-lantos"] * 2


def test_name_with_a_hyphen_is_taken_as_it_was_seen() -> None:
    text = "[Juru runding Kim Orv-gwan] menolak. Kapal itu aman, kata [Kim]."
    assert speakers(text, entities={"Kim Orv-gwan": "PER"}) == ["person/kim-orv-gwan"] * 2


def test_numeral_behind_a_name_is_part_of_it() -> None:
    text = "[Raja Orvel II] menolak. Kapal itu aman, kata [Raja Orvel]."
    assert speakers(text, entities={"Orvel II": "PER"}) == ["person/orvel-ii"] * 2


def test_form_of_address_behind_another_title_is_a_first_name() -> None:
    text = "[Menteri Perikanan Imam Lantos] menolak. Kapal itu aman, kata [Imam]."
    assert speakers(text) == ["person/imam-lantos"] * 2
    assert speakers("[Imam Lantos] menolak. Kapal itu aman, kata [Lantos].") == ["person/lantos"] * 2


@pytest.mark.parametrize("text", ["[Irena Solvak Jr] menolak. Kapal itu aman.", "Kapal aman, kata [Irena Solvak Jr.]"])
def test_child_of_the_same_name_is_not_the_parent(text: str) -> None:
    assert speakers(text) == ["person/irena-solvak-jr"]
    assert speakers(text.replace(" Jr", "")) == [SOLVAK]


def test_capital_at_the_end_of_a_word_is_no_initial_of_the_name_behind_it() -> None:
    text = "Presiden memberitahU Lantos bahwa kapal itu aman. Kapal itu tenggelam, kata [Lantos]."
    assert speakers(text) == ["person/lantos"]


def test_persons_name_seen_behind_a_bodys_is_no_part_of_it() -> None:
    text = "Kapal itu aman, kata [sekretaris Partai Buruh Ebbe Lantos]. [Partai Buruh] menolak."
    seen = {"Ebbe Lantos": "PER"}
    assert speakers(text, entities=seen) == [LANTOS, "org/partai-buruh"]


# -- ministries with two portfolios -----------------------------------------------------------------------------------


def test_ministry_of_two_portfolios_is_one_speaker() -> None:
    text = "[Kementerian Garam dan Sumber Daya Orvel] menolak."
    assert speakers(text) == ["org/kementerian-garam-dan-sumber-daya-orvel"]


def test_head_of_two_portfolios_is_one_speaker() -> None:
    assert speakers("[Menteri Garam dan Sumber Daya Laut Ebbe Lantos] menolak.", entities={"Ebbe Lantos": "PER"}) == [
        LANTOS
    ]
    resolved = speak("[Menteri Garam dan Menteri Perikanan Velonia] menolak.")
    assert len(resolved.statements[0].speakers) == 2


@pytest.mark.parametrize("lead", ["Juru bicara", "Kepala delegasi", "Ketua"])
def test_name_seen_as_the_end_of_a_known_bodys_is_a_person(lead: str) -> None:
    seen = {"Liga Selat Ebbe Lantos": "ORG"}
    assert speakers(f"[{lead} Liga Selat Ebbe Lantos] menolak.", entities=seen) == [LANTOS]
    assert speakers("[Dewan Liga Selat Orvel] menolak.", entities={"Liga Selat Orvel": "ORG"}) != ["person/orvel"]


def test_two_letters_may_be_the_first_of_a_name() -> None:
    assert speakers("[Anggota Liga Selat EB Lantos] menolak.", entities={"EB Lantos": "PER"}) == ["person/eb-lantos"]
    assert speakers("[Anggota DPX Ebbe Lantos] menolak.", entities={"DPX Ebbe Lantos": "PER"}) == [LANTOS]


def test_last_name_that_a_body_has_too_belongs_to_the_person_seen() -> None:
    seen = {"Ebbe Lantera": "PER"}
    assert speakers("[Ketua Liga Selat Ebbe Lantera] menolak.", entities=seen) == ["person/ebbe-lantera"]


def test_one_word_behind_a_groups_acronym_is_a_members_name() -> None:
    assert speakers("[Anggota DPX Fraksi PBT Lantos] menolak.", entities={"Lantos": "PER"}) == ["person/lantos"]


def test_place_at_the_end_of_a_bodys_name_is_no_first_name() -> None:
    seen = {"Orma Lantos": "PER", "Lantos": "PER", "Orma": "GPE"}
    text = "[Ketua Aliansi Nelayan Orma Lantos] menolak. Kapal di Orma karam. [Lantos] pulang."
    assert speakers(text, entities=seen) == ["person/lantos"] * 2


def test_portfolio_between_title_and_body_keeps_the_name_apart() -> None:
    seen = {"Liga Selat Ebbe Lantos": "ORG"}
    assert speakers("[Guru Besar Hukum Laut Liga Selat Ebbe Lantos] menolak.", entities=seen) == [LANTOS]


@pytest.mark.parametrize("lead", ["pejabat", "anggota", "Ketua", "juru bicara"])
def test_name_behind_a_body_of_common_words_is_a_persons(lead: str) -> None:
    seen = {"Komisi Perikanan Ebbe Lantos": "ORG"}
    assert speakers(f"Kapal itu aman, kata [{lead} Komisi Perikanan Ebbe Lantos].", entities=seen) == [LANTOS]


def test_particle_opens_a_persons_name() -> None:
    assert speakers("Kapal itu aman, kata [da Lantos].") == ["person/da-lantos"]


def test_three_who_speak_together_are_told_apart_by_their_titles() -> None:
    text = "[Presiden Velonia Irena Solvak, Menteri Energi Ebbe Lantos dan pemimpin oposisi] menolak."
    assert speakers(text) == [f"{SOLVAK} {LANTOS} group/opposition"]


@pytest.mark.parametrize("middle", ["OML", "Perdana"])
def test_initials_and_words_of_titles_between_names_are_part_of_one(middle: str) -> None:
    text = f"[Gubernur Ebbe {middle} Lantos] menolak. Kapal itu aman, kata [Ebbe]."
    assert speakers(text) == [f"person/ebbe-{middle.lower()}-lantos"] * 2


def test_company_behind_a_title_is_no_initials() -> None:
    text = "[Corporate Secretary OML Ebbe Lantos] menolak. Nasabah OML marah."
    assert speakers(text, entities={"Ebbe Lantos": "PER"}) == [LANTOS]


@pytest.mark.parametrize("dateline", ["Sarvik (KBA)-", "Sarvik, Kabar Timur--", "Timur.com-"])
def test_title_behind_a_date_line_is_the_persons(dateline: str) -> None:
    text = f"{dateline}Presiden Velonia Ebbe Lantos pulang. Kapal itu aman, kata [Presiden]."
    assert speakers(text) == [LANTOS]


def test_day_behind_a_name_is_no_part_of_it() -> None:
    text = "Kapal itu aman, kata [Lantos] Jum'at."
    assert speakers(text, entities={"Lantos Jum'at": "PER"}) == ["person/lantos"]


def test_who_stands_beside_a_leader_is_whom_the_comma_names() -> None:
    text = "Kapal itu aman, kata [pembantu Presiden Irena Solvak, Ebbe Lantos]."
    assert speakers(text) == [LANTOS]


def test_article_in_front_of_an_arabic_name_may_be_left_out() -> None:
    text = "[Ayman al-Lantosi] menolak. Kapal itu aman, kata [Lantosi]."
    assert speakers(text, entities={"Ayman al-Lantosi": "PER"}) == ["person/ayman-al-lantosi"] * 2
