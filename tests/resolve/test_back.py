"""Pronouns and pointers: who came up since the last speaker, several at once, one of a group."""

import pytest

from factories import LANGUAGE
from invented import DOMAIN, LEAGUE, PAVO, QUANDAR, SOLVAK, TEML, VELONIA, news, said, speak, speakers
from ujar.resolve import resolve


@pytest.mark.parametrize(
    "sentence",
    [
        "Duta Besar Velonia untuk Quandar, Doran Teml, marah.",
        "Hal senada disampaikan oleh Menteri Luar Negeri Velonia Doran Teml.",
        "Suara lain datang dari Doran Teml, bekas menteri.",
        "Sementara itu, Menlu Doran Teml pulang.",
    ],
)
def test_pronoun_means_the_person_a_sentence_has_brought_up(sentence: str) -> None:
    assert speakers(f"[Irena Solvak] mengatakan kapal itu aman. {sentence} [Ia] menolak.") == [SOLVAK, TEML]


def test_pronoun_does_not_mean_a_person_who_is_only_spoken_of() -> None:
    text = "[Irena Solvak] menolak tuduhan yang disampaikan Doran Teml. Kapal itu aman, kata[nya]."
    assert speakers(text) == [SOLVAK, SOLVAK]


def test_names_inside_a_quotation_bring_nobody_up() -> None:
    text = "[Irena Solvak] menolak. “Pavo Ruskel bersalah, dan Pavo Ruskel tahu itu,” kata[nya]."
    assert speakers(text) == [SOLVAK, SOLVAK]


def test_before_anybody_has_spoken_one_pointed_at_is_whom_the_article_names_most() -> None:
    text = "Kabar soal Pavo Ruskel dan Doran Teml beredar. [Pria 57 tahun itu] menolak. Teml marah."
    assert speakers(text) == [TEML]


def test_plural_pronoun_means_the_group_that_opened_a_sentence() -> None:
    assert speakers("[Irena Solvak] menolak. Para pengamat marah. [Mereka] pulang.") == [SOLVAK, "group/observers"]


def test_one_of_a_group_is_meant_by_a_pronoun() -> None:
    text = "[Irena Solvak] menolak. [Seorang diplomat Velonia] diam. Kami kewalahan, kata [dia]."
    assert speakers(text)[1:] == ["group/velonia-diplomats"] * 2


def test_one_among_those_who_spoke_is_of_their_group() -> None:
    assert speakers("[Beberapa diplomat] ragu. Tidak ada, kata [seorang].") == ["group/diplomats"] * 2


@pytest.mark.parametrize("words", ["Kedua negara", "Kedua negara itu", "Kedua"])
def test_several_at_once_are_the_last_who_spoke_together(words: str) -> None:
    assert speakers(f"[Velonia dan Quandar] marah. [{words}] menolak.")[1] == f"{VELONIA} {QUANDAR}"


def test_several_states_that_have_not_spoken_are_those_named_last() -> None:
    assert speakers("Velonia menyerang Quandar. [Kedua negara] menolak.") == [f"{VELONIA} {QUANDAR}"]


def test_doubled_noun_points_at_all_who_spoke() -> None:
    assert speakers("[Velonia dan Quandar] marah. [Negara-negara tersebut] menolak.")[1] == f"{VELONIA} {QUANDAR}"


def test_pointer_with_a_state_means_who_spoke_for_it() -> None:
    text = "[Menlu Velonia Irena Solvak] tiba. [Presiden Quandar Pavo Ruskel] pergi. [Diplomat Velonia itu] menolak."
    assert speakers(text) == [SOLVAK, PAVO, SOLVAK]


def test_person_a_pronoun_means_is_minted_with_the_article() -> None:
    resolved = speak("[Irena Solvak] menolak. Menkes Quandar, Ebbe Lantos, marah. Kapal itu aman, pinta[nya].")
    assert [entity.id for entity in resolved.minted] == ["person/ebbe-lantos"]


def test_pronoun_means_nobody_who_is_named_only_later() -> None:
    assert speakers("[Ia] menolak. Irena Solvak pulang.") == ["-"]


def test_one_who_opened_a_sentence_without_a_name_is_meant_by_a_pronoun() -> None:
    text = "[Irena Solvak] menolak. Seorang diplomat Quandar yang menolak disebut namanya diam. Maaf, kata [dia]."
    assert speakers(text) == [SOLVAK, "group/quandar-diplomats"]


def test_one_among_a_group_that_only_came_up_is_of_that_group() -> None:
    assert speakers("Namun beberapa diplomat ragu. Tidak ada, kata [seorang] di antara mereka.") == ["group/diplomats"]


def test_pronoun_means_who_reports_and_not_whom_the_report_is_of() -> None:
    article = news("Irena Solvak mengaku kalah, kata Pavo Ruskel. Ia juga tertawa.")
    host = said(article, "Irena Solvak mengaku kalah", "Pavo Ruskel")
    inner = said(article, "kalah", "Irena Solvak", embedded_in=host.id)
    after = said(article, "tertawa", "Ia")
    resolved = resolve(article, (host, inner, after), DOMAIN, LANGUAGE).statements
    assert [statement.speakers[0].entity for statement in resolved] == [PAVO, SOLVAK, PAVO]


@pytest.mark.parametrize(
    ("before", "who"),
    [
        ("[Irena Solvak] menolak. Kabar Timur mengutip sumber intelijen soal itu.", "group/intelligence-officials"),
        ("[Sumber keamanan] diam. [Irena Solvak] menolak.", "group/security-officials"),
        ("[Irena Solvak] menolak.", "group/sources"),
    ],
)
def test_source_pointed_at_is_no_person_with_a_name(before: str, who: str) -> None:
    assert speakers(f"{before} Kapal itu aman, kata [sumber tersebut].")[-1] == who


def test_who_is_named_in_the_words_is_not_meant_by_whoever_says_them() -> None:
    text = "[Menteri Energi Velonia Ebbe Lantos] menolak. [Pejabat kementerian itu] mengatakan bahwa Ebbe Lantos marah."
    assert speakers(text, contents={0: "menolak"}) == ["person/ebbe-lantos", "group/officials"]
    text = "[Irena Solvak] menolak. [Pavo Ruskel] diam. [Ia] mengatakan bahwa Pavo Ruskel marah."
    assert speakers(text, contents={1: "diam"})[-1] == SOLVAK


def test_initial_ends_no_sentence() -> None:
    text = "Irena Solvak tiba. [Solvak] menolak usul Presiden Darel O. Winther yang lama. Kapal itu aman, kata[nya]."
    assert speakers(text)[-1] == SOLVAK


def test_official_pointed_at_is_no_newspaper() -> None:
    assert speakers("[Media Velonia] menolak. [pejabat kementerian itu] diam.")[-1] == "group/officials"


def test_pronoun_behind_a_spokesperson_without_a_name_is_the_bodys() -> None:
    assert speakers("[Ebbe Lantos] diam. [Wanita juru bicara Liga Selat] menolak. [Dia] pergi.")[1:] == [LEAGUE] * 2


def test_statement_pointed_at_is_of_who_spoke_in_one() -> None:
    text = (
        "Kapal aman, kata [Liga Selat] dalam sebuah pernyataan. [Ebbe Lantos] diam. Laut tenang, kata [pernyataan itu]."
    )
    assert speakers(text)[-1] == LEAGUE


def test_one_with_a_clause_between_commas_speaks_with_the_next() -> None:
    assert speakers("[Irena Solvak, yang tinggal di Sarvik, dan Doran Teml] menolak.") == [f"{SOLVAK} {TEML}"]


def test_band_of_a_state_is_not_the_state() -> None:
    assert speakers("[kelompok pesisir Velonia] menolak.") != [VELONIA]


def test_note_pointed_at_is_of_who_issued_it() -> None:
    text = "[Para analis] diam. Nota itu diterbitkan oleh Liga Selat. [nota itu] menolak."
    assert speakers(text)[-1] == LEAGUE


def test_officials_pointed_at_are_those_who_spoke_before_the_residents() -> None:
    text = "Kapal aman, kata [seorang pejabat Velonia]. [Para warga Sarvik] menolak. [Pejabat Velonia itu] diam."
    assert speakers(text)[-1] == "group/velonia-officials"


def test_pronoun_is_the_main_speaker_and_not_the_one_he_tells_of() -> None:
    text = (
        "[Irena Solvak] mengatakan Pavo Ruskel tiba. [Solvak] menyebut Ruskel sehat. [Ia] menilai Ruskel lelah. "
        "Ruskel lalu pergi ke Sarvik. Kapal itu aman, kata[nya]."
    )
    told = {0: "Pavo Ruskel tiba", 1: "Ruskel sehat", 2: "Ruskel lelah"}
    assert speakers(text, contents=told)[-1] == SOLVAK


def test_what_several_are_is_no_speaker_beside_them() -> None:
    names = "person/ebbe-lantos person/pavo-ruskel"
    assert speakers("Kapal itu aman, kata [pengacaranya, Ebbe Lantos dan Pavo Ruskel].") == [names]


def test_indictment_is_of_who_spoke_last() -> None:
    assert speakers("Kapal ditahan, kata [Liga Selat]. Kapal itu karam, menurut [dakwaan].")[-1] == LEAGUE


def test_statement_pointed_at_is_of_who_has_acted_since() -> None:
    text = "[Irena Solvak] menolak. Dalam pesannya, Doran Teml memberi selamat. Laut tenang, bunyi [pernyataan itu]."
    assert speakers(text, contents={0: "menolak"})[-1] == TEML


def test_plural_pronoun_means_the_group_behind_an_opening_clause() -> None:
    text = "Setelah dua tahun pergi, belasan nelayan akhirnya pulang. Kini [mereka] menolak usul itu."
    assert speakers(text) == ["group/fishermen"]


def test_source_pointed_at_is_the_source_and_not_whose_it_is() -> None:
    text = "[Sumber dari militer Velonia] menolak. Kapal itu aman, kata [sumber itu]."
    first, second = speakers(text)
    assert first == second != VELONIA


def test_place_of_work_is_no_person_meant() -> None:
    text = "[Irena Solvak, analis] di Pavo Ruskel, dalam risetnya menolak. Kapal itu aman, kata[nya]."
    assert speakers(text, contents={0: "menolak"})[-1] == SOLVAK
