"""Groups with what says whose, where and of what they are; shares; names as the trained pipeline saw them."""

import pytest

from invented import LEAGUE, PAVO, QUANDAR, SOLVAK, TEML, VELONIA, speakers

# -- groups -----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("words", "group"),
    [
        ("Warga Velonia", "group/velonia-citizens"),
        ("banyak orang Quandar", "group/quandar-citizens"),
        ("warga di Velonia", "group/residents"),
        ("para pemimpin Arab", "group/arab-leaders"),
        ("Para pemimpin ekonomi Asia-Pasifik", "group/asia-pacific-leaders"),
        ("seorang diplomat Eropa", "group/diplomats"),
        ("para pakar bencana alam", "group/natural-disaster-experts"),
        ("pakar penerbangan", "group/aviation-experts"),
        ("pakar Velonia", "group/velonia-experts"),
        ("pemimpin serikat pekerja", "group/union-leaders"),
        ("Pernyataan Arab", "group/arab-states"),
    ],
)
def test_group_keeps_what_its_noun_leaves_open(words: str, group: str) -> None:
    assert speakers(f"Kapal itu aman, kata [{words}].") == [group]


def test_share_is_of_those_told_of_last() -> None:
    text = "[35 persen pendukung Liga Selat] menolak. [47 persen lainnya] setuju. [Sisanya, 18 persen,] diam."
    assert len(set(speakers(text))) == 1


def test_share_of_people_is_of_the_state_named_with_them_before() -> None:
    text = "Sebanyak 60 persen warga Velonia pulang. [18 persen warga] menolak."
    assert speakers(text) == ["group/velonia-citizens"]


def test_share_before_anybody_is_told_of_is_nobodys() -> None:
    assert speakers("[65 persen] menolak kapal itu.") == ["-"]


@pytest.mark.parametrize(
    ("words", "ids"),
    [
        ("Para nelayan dan kelompok-kelompok hak asasi manusia", "group/fishermen group/human-rights-groups"),
        ("Liga Selat dan polisi", f"{LEAGUE} group/police"),
        ("Velonia dan sekutu timurnya", VELONIA),
    ],
)
def test_groups_speak_together(words: str, ids: str) -> None:
    assert speakers(f"[{words}] mengatakan kapal itu aman.") == [ids]


def test_several_pointed_at_are_no_single_person() -> None:
    text = "[Ebbe Lantos] menolak. Kapal itu aman, kata [para peneliti tersebut]."
    assert speakers(text) == ["person/ebbe-lantos", "group/researchers"]


# -- names ------------------------------------------------------------------------------------------------------------


def test_name_of_an_organisation_behind_a_title_is_no_part_of_the_person() -> None:
    text = "Laporan Orbel Marn terbit. [CEO Orbel Marn Ebbe Lantos] menolak. Kapal itu aman, kata [Lantos]."
    seen = {"Orbel Marn": "ORG"}
    assert speakers(text, entities=seen) == ["person/ebbe-lantos"] * 2


def test_common_word_that_is_seen_as_part_of_a_name_is() -> None:
    text = "Eks marinir [Satria Orvel Lantos] pulang. [Satria] menolak."
    seen = {"Satria Orvel Lantos": "PER"}
    assert speakers(text, entities=seen) == ["person/satria-orvel-lantos"] * 2


def test_first_word_behind_a_rank_stays_although_the_rest_alone_is_seen() -> None:
    assert speakers("Kapal itu aman, kata [AKP Orvel Ebbe Lantos].", entities={"Ebbe Lantos": "PER"}) == [
        "person/orvel-ebbe-lantos"
    ]


def test_description_behind_a_name_is_no_part_of_it() -> None:
    text = "Ia terluka, kata [Mitta Surbat, perwira polisi senior]. Ban itu meledak, kata [Mitta]."
    assert speakers(text) == ["person/mitta-surbat"] * 2


def test_title_before_a_comma_is_the_one_of_the_name_behind_it() -> None:
    text = "Dubes Quandar untuk PBB, Ebbe Lantos menemui Solvak. Kapal itu aman, kata [Dubes Quandar]."
    assert speakers(text) == ["person/ebbe-lantos"]


def test_surname_is_not_of_whom_the_article_gives_it_as_a_first_name() -> None:
    text = "Kapal itu aman, kata panglima laut Teml Orvel. [Teml] menolak."
    assert TEML not in speakers(text)
    assert speakers("Kapal itu aman. [Teml] menolak.") == [TEML]


def test_form_of_address_alone_is_who_was_named_with_it() -> None:
    text = "[Menteri Perikanan Sheikh Ebbe Lantos] menolak. Kapal itu aman, kata [Sheikh]."
    assert speakers(text) == ["person/ebbe-lantos"] * 2


def test_person_quoted_by_name_is_no_state() -> None:
    text = 'Semua aman. "Kapal itu aman," kata Cunda. [Cunda] menolak.'
    assert speakers(text, entities={"Cunda": "GPE"}) == ["person/cunda"]


# -- who is pointed at ------------------------------------------------------------------------------------------------


def test_pronoun_before_anybody_is_named_means_whom_the_story_knows() -> None:
    text = "Kapal itu aman, kata[nya]. Kita tunggu, kata [Solvak]."
    assert speakers(text) == [SOLVAK, SOLVAK]


def test_pronoun_before_anybody_is_named_is_not_whoever_is_introduced_later() -> None:
    text = "Kapal itu aman, kata[nya]. Kita tunggu, kata [Menteri Perikanan Quandar Pavo Ruskel]."
    assert speakers(text) == ["-", PAVO]


def test_former_office_without_a_name_is_who_spoke_of_that_state() -> None:
    text = "[Menteri Luar Negeri Velonia Irena Solvak] menolak. [Eks duta besar Velonia] itu pulang."
    assert speakers(text)[1] == SOLVAK


def test_pihaknya_is_whoever_spoke() -> None:
    assert speakers("[Liga Selat] menolak. Kapal itu aman, kata [pihaknya].") == [LEAGUE, LEAGUE]


def test_side_of_a_body_is_the_body() -> None:
    assert speakers("Kapal itu aman, kata [pihak Liga Selat].") == [LEAGUE]


def test_both_sides_are_states() -> None:
    text = "Pavo Ruskel tiba dari Velonia di Quandar. Kapal itu aman, kata [kedua pihak]."
    assert speakers(text) == [f"{VELONIA} {QUANDAR}"]


def test_director_without_a_name_stands_for_the_hospital() -> None:
    assert speakers("Kapal itu aman, kata [Direktur Rumah Sakit Orbel].") == ["org/orbel-hospital"]
