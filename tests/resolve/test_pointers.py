"""Who is pointed at: bodies by a word of their name, owners of meetings and statements, several, subjects."""

from dataclasses import replace

import pytest

from invented import AGENCY, DOMAIN, LEAGUE, SOLVAK, speakers
from ujar.domain import Actor, Alias

LANTOS = "person/ebbe-lantos"


def test_body_pointed_at_is_the_one_with_that_word_in_its_name() -> None:
    text = "[Kementerian Perikanan Velonia] menolak. [Liga Selat] setuju. Kapal itu aman, kata [kementerian tersebut]."
    assert speakers(text)[2] == "org/velonia-fisheries-ministry"


def test_body_pointed_at_is_the_one_this_sentence_names() -> None:
    text = "[Partai Buruh Morvinia] menolak. Usul itu sah di sidang Liga Selat saat [kelompok itu] setuju."
    assert speakers(text)[1] == LEAGUE


def test_newspaper_is_pointed_at_by_its_own_nouns_only() -> None:
    text = "[Liga Selat] menolak, kata Kabar Timur. Kapal itu aman, kata [kelompok itu]. Kapal tenggelam, tulis [{}]."
    assert speakers(text.format("kantor berita itu")) == [LEAGUE, LEAGUE, AGENCY]


def test_meeting_pointed_at_is_the_bodys_whose_it_is() -> None:
    assert speakers("[Lantos] pulang. [Pertemuan puncak Liga Selat itu] menolak.")[1] == LEAGUE


def test_new_statement_is_whose_doing_it_tells_of() -> None:
    text = "[Ebbe Lantos] pulang. Liga Selat menolak usul itu, menurut [sebuah pernyataan]."
    assert speakers(text, contents={1: "Liga Selat menolak usul itu"}) == [LANTOS, LEAGUE]


def test_words_behind_a_bodys_are_its_own() -> None:
    text = "[Ebbe Lantos] pulang. [Liga Selat] menolak. Kapal itu aman, kata[nya]."
    assert speakers(text)[2] == LEAGUE


def test_several_pointed_at_are_nobody_alone() -> None:
    assert speakers("[Ebbe Lantos] pulang. Kapal itu aman, kata [pihak-pihak itu].")[1] != LANTOS


def test_they_are_the_group_that_spoke_before_one_person_did() -> None:
    text = "[Para peneliti] menolak. Kapal itu aman, kata [Ebbe Lantos]. Laut tenang, kata [mereka]."
    assert speakers(text) == ["group/researchers", LANTOS, "group/researchers"]


@pytest.mark.parametrize("pointer", ["Ia", "Aktivis ini"])
def test_subject_of_the_sentence_is_meant_before_who_is_quoted_within(pointer: str) -> None:
    text = f"Ebbe Lantos menanggapi ucapan [Irena Solvak] yang menolak usul itu. [{pointer}] setuju."
    assert speakers(text) == [SOLVAK, LANTOS]


def test_who_is_named_in_the_words_is_not_who_says_them() -> None:
    text = "[Ebbe Lantos] pulang. Solvak percaya kapal itu aman, kata[nya]."
    assert speakers(text, contents={1: "Solvak percaya kapal itu aman"}) == [LANTOS, LANTOS]


def test_title_with_a_clause_that_points_back_is_who_spoke() -> None:
    text = "[Ebbe Lantos] menolak. [Direktur lembaga bantuan Velonia] yang bermarkas di Sarvik itu pulang."
    assert speakers(text) == [LANTOS, LANTOS]


# -- organisations ----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("words", "entity"),
    [
        ("PT Orvel Velonia", "org/pt-orvel-velonia"),
        ("Survei Indikator Laut Velonia", "org/indikator-laut-velonia"),
        ("Otoritas Velonia", "state/velonia"),
        ("seorang juru bicara Orvel Marine", "org/orvel-marine"),
    ],
)
def test_organisation_with_a_states_name_in_its_own_is_not_the_state(words: str, entity: str) -> None:
    assert speakers(f"Kapal itu aman, kata [{words}].") == [entity]


def test_first_word_of_an_organisation_is_the_organisation() -> None:
    name = "Orvel International"
    orvel = Actor("org/orvel-international", "Organisation", {"id": name}, (Alias(name),))
    domain = replace(DOMAIN, actors={**DOMAIN.actors, orvel.id: orvel})
    text = "[Orvel International] menolak. Kapal itu aman, kata [Orvel]."
    assert speakers(text, domain=domain) == [orvel.id, orvel.id]


# -- names taken for something else -----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "text",
    [
        "[Presiden Velonia Ebbe Lantos] menolak. Kapal itu aman, kata [Lantos].",
        "[Jurubicara kementerian perikanan, Ebbe Lantos], menolak. Kapal itu aman, kata [Lantos].",
    ],
)
def test_name_behind_a_title_is_a_persons_whatever_it_was_taken_for(text: str) -> None:
    assert speakers(text, entities={"Ebbe Lantos": "GPE"}) == [LANTOS] * 2


def test_name_behind_a_known_body_and_a_title_is_a_persons() -> None:
    text = "Kapal itu aman, kata [jurubicara Kabar Timur Ebbe Lantos]. [Lantos] pulang."
    assert speakers(text, entities={"Ebbe Lantos": "GPE"}) == [LANTOS] * 2


def test_long_title_with_and_before_one_name_is_one_person() -> None:
    text = "Kapal itu aman, kata [Direktur Perlindungan Warga dan Badan Hukum Kementerian Perikanan, Ebbe Lantos]."
    assert speakers(text, entities={"Ebbe Lantos": "PER"}) == [LANTOS]


def test_newspaper_called_by_its_last_word_is_the_one_named_before() -> None:
    def paper(identity: str, name: str) -> Actor:
        return Actor(identity, "NewsOrganisation", {"en": name}, (Alias(name),))

    papers = (paper("org/the-times", "The Times"), paper("org/orvel-times", "The Orvel Times"))
    domain = replace(DOMAIN, actors={**DOMAIN.actors, **{paper.id: paper for paper in papers}})
    assert speakers("[The Orvel Times] melaporkan itu. Kapal aman, tulis [The Times].", domain=domain) == [
        "org/orvel-times", "org/orvel-times",
    ]  # fmt: skip
    assert speakers("Kapal aman, tulis [The Times].", domain=domain) == ["org/the-times"]


def test_words_behind_a_newspapers_are_not_its_own() -> None:
    text = "[Ebbe Lantos] pulang. [Kabar Timur] melaporkan itu. Kapal itu aman, kata[nya]."
    assert speakers(text)[2] == LANTOS


def test_one_of_a_body_is_not_who_speaks_next_for_another() -> None:
    text = "Kapal itu aman, kata [pejabat Liga Selat lainnya]. [Juru Bicara Quandar Ebbe Lantos] menolak."
    assert speakers(text)[0] != LANTOS
    text = "Kapal itu aman, kata [seorang utusan Velonia]. [Juru Bicara Quandar Ebbe Lantos] menolak."
    assert speakers(text)[0] != LANTOS


def test_member_seen_by_one_name_is_who_a_passive_brings_up() -> None:
    text = "[Irena Solvak] menolak. Kritik datang dari Menteri Lantos. [Ia] marah."
    assert speakers(text, entities={"Lantos": "PER"})[-1] == "person/lantos"


def test_scholar_of_another_state_is_who_spoke_last() -> None:
    text = "[Irena Solvak] menolak. [Pengamat Ebbe Lantos] ragu. Kapal itu tua, kata [dosen sastra Velonia tersebut]."
    assert speakers(text)[-1] == LANTOS


def test_clause_that_points_back_may_end_the_sentence() -> None:
    text = "[Politisi PBT Ebbe Lantos] menolak. Kapal itu tua, kata [politisi PBT] yang akrab disapa Gus Eb itu."
    assert speakers(text) == [LANTOS, LANTOS]


def test_bare_government_is_the_newspapers_own_where_the_article_tells_of_it_most() -> None:
    text = "Utang Indonesia naik. Kreditor Indonesia di antaranya Jepang. [Pemerintah] menolak usul itu."
    home = Actor("state/indonesia", "State", {"id": "Indonesia"}, (Alias("Indonesia"),))
    other = Actor("state/japan", "State", {"id": "Jepang"}, (Alias("Jepang"),))
    domain = replace(DOMAIN, actors={**DOMAIN.actors, home.id: home, other.id: other})
    assert speakers(text, domain=domain) == [home.id]
    assert speakers(text.replace("Kreditor Indonesia", "Kreditor"), domain=domain) == [home.id]
    assert speakers("Indonesia marah. Utang Jepang dan PDB Jepang naik. [Pemerintah] diam.", domain=domain) == [
        other.id
    ]
