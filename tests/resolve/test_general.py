"""What goes wrong with names nobody knows: glued titles, common words, misprints, places, and nouns that point back."""

import pytest

from factories import LANGUAGE
from invented import DOMAIN, LEAGUE, MILA, PAVO, QUANDAR, VELONIA, news, speak, speakers
from ujar.domain import Actor, Alias, Domain, Office, Role, Term
from ujar.model import PartialDate
from ujar.resolve.names import ArticleNames
from ujar.resolve.people import NameFinder


def finder(text: str) -> NameFinder:
    article = news(text)
    return NameFinder(article, ArticleNames(article, DOMAIN), LANGUAGE)


# -- names and what stands before them ------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "lead", ["Capt.", "Konsul Jenderal", "Menteri Pariwisata Velonia", "Managing Director", "Kombes Pol", "Menpar"]
)
def test_abbreviations_and_portfolios_are_no_part_of_a_name(lead: str) -> None:
    text = f"[{lead} Ebbe Lantos] mengatakan kapal itu aman. [Lantos] pulang."
    assert speakers(text) == ["person/ebbe-lantos"] * 2


def test_a_common_word_that_opens_a_sentence_is_nobody() -> None:
    assert finder("Tambahan Lantos ditolak. Nelayan bertemu Ebbe Lantos.").counts == {"Ebbe Lantos": 1}
    assert speakers("[Tambahan] mengatakan kapal itu aman.") == ["-"]


def test_a_common_word_before_a_name_of_two_is_no_part_of_it() -> None:
    assert speakers("[Wakil Kepala (Urusan Kapal Ebbe Lantos)] mengatakan laut tenang.") == ["person/ebbe-lantos"]


def test_a_first_name_that_is_a_common_word_stays_where_it_also_stands_alone() -> None:
    text = "[Wakil Ketua Adil Ebbe Lantos] mengatakan kapal itu aman. Laut tenang, kata [Adil]."
    assert speakers(text) == ["person/adil-ebbe-lantos"] * 2


def test_a_name_ends_a_foreign_company_behind_its_head() -> None:
    assert speakers("[CEO Orvel Group Ebbe Lantos] mengatakan kapal itu aman.") == ["person/ebbe-lantos"]


@pytest.mark.parametrize(
    "text",
    [
        "[Wakil Ketua Komisi III DKQ Ebbe Lantos] mengatakan kapal itu aman.",
        "[Kepala Badan Mutiara Ebbe Lantos] mengatakan kapal itu aman. Nelayan menyambut Lantos.",
    ],
)
def test_the_name_of_a_body_ends_before_that_of_its_head(text: str) -> None:
    assert speakers(text) == ["person/ebbe-lantos"]


@pytest.mark.parametrize("printed", ["Lanots", "Lantoss"])
def test_a_name_misprinted_by_a_letter_is_the_one_printed_in_full(printed: str) -> None:
    text = f"[Ebbe Lantos Arsa] mengatakan kapal itu aman. Laut tenang, kata [Ebbe {printed}]."
    assert speakers(text) == ["person/ebbe-lantos-arsa"] * 2


@pytest.mark.parametrize("first", ["Ebbert Lantos", "Ebberd Lantos"])
def test_of_two_names_a_letter_apart_one_is_taken_for_both(first: str) -> None:
    other = "Ebberd Lantos" if first == "Ebbert Lantos" else "Ebbert Lantos"
    assert len(set(speakers(f"[{first}] mengatakan kapal itu aman. Laut tenang, kata [{other}]."))) == 1


def test_two_names_of_which_two_words_differ_are_two_people() -> None:
    text = "[Ebbert Lantos] mengatakan kapal itu aman. Laut tenang, kata [Ebberd Lantis]."
    assert len(set(speakers(text))) == 2


def test_whom_a_rank_addresses_is_no_place_although_somebody_came_to_him() -> None:
    text = "Surat ke Lantos Arsa tiba. Nelayan bertemu Jenderal Lantos Arsa. Laut tenang, kata [Lantos]."
    assert speakers(text) == ["person/lantos-arsa"]


def test_who_is_quoted_by_first_name_is_no_state() -> None:
    text = "Juru runding pemerintah Ebbe Lantos menolak. Laut tenang, kata [Ebbe]."
    assert speakers(text) == ["person/ebbe-lantos"]


@pytest.mark.parametrize("words", ["Salah satu pengurus kapal X", "Kabar terakhir", "Tim pengembangnya", "Sebanyak 11"])
def test_words_that_name_nobody_make_no_organisation(words: str) -> None:
    assert speakers(f"[{words}] menyebut kapal itu aman.") == ["-"]


@pytest.mark.parametrize("words", ["OrvelKu", "CEO OrvelKu"])
def test_a_company_that_writes_a_capital_inside_its_name_is_nobody(words: str) -> None:
    assert speakers(f"[{words}] mengatakan kapal itu aman.") == ["org/orvelku"]
    assert speakers("[Ebbe McLantos] mengatakan kapal itu aman.") == ["person/ebbe-mclantos"]


# -- groups -----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("words", "group"),
    [
        ("salah seorang warga di Sarvik", "group/residents"),
        ("dua penulis Quandar", "group/quandar-writers"),
        ("Sebuah laporan media Quandar", "group/quandar-media"),
        ("pers Quandar", "group/quandar-media"),
        ("sejumlah laporan media", "group/media"),
        ("laporan-laporan", "group/reports"),
        ("beberapa mantan presiden Quandar", "group/former-quandar-presidents"),
        ("para menteri luar negeri", "group/foreign-ministers"),
        ("seorang jurubicara kepolisian", "group/police"),
        ("radio pemerintah", "group/state-media"),
    ],
)
def test_nouns_of_groups(words: str, group: str) -> None:
    assert speakers(f"Kapal itu aman, kata [{words}].") == [group]


def test_officials_of_a_ministry_go_by_their_state() -> None:
    actors = {**DOMAIN.actors}
    ministry = Actor("org/quandar-sea-ministry", "Organisation", {"id": "Kementerian Laut Quandar"},
                     (Alias("Kementerian Laut Quandar"),), state=QUANDAR)  # fmt: skip
    actors[ministry.id] = ministry
    domain = Domain(actors, DOMAIN.roles, DOMAIN.offices, DOMAIN.negotiables)
    resolved = speak("[Seorang pejabat Kementerian Laut Quandar] mengatakan kapal itu aman.", domain=domain)
    assert [link.entity for link in resolved.statements[0].speakers] == ["group/quandar-officials"]


# -- nouns that point back --------------------------------------------------------------------------------------------


@pytest.mark.parametrize("words", ["Pengadilan", "Para hakim", "Tujuh hakim", "panel tiga hakim", "Pengadilan itu"])
def test_a_court_and_its_judges_are_the_court_the_article_names(words: str) -> None:
    text = f"Gugatan itu tiba di Pengadilan Kelautan Quandar, Rabu. [{words}] menyatakan kapal itu aman."
    assert speakers(text) == ["org/pengadilan-kelautan-quandar"]


def test_judges_are_a_group_where_no_court_is_named() -> None:
    assert speakers("[Para hakim] menyatakan kapal itu aman.") == ["group/judges"]


@pytest.mark.parametrize("noun", ["iklan", "surat"])
def test_a_text_that_speaks_again_is_its_authors(noun: str) -> None:
    text = f"Sebuah {noun} yang dibuat oleh nelayan Ebbe Lantos beredar. Laut tenang, tulis [{noun} itu]."
    assert speakers(text) == ["person/ebbe-lantos"]


def test_the_government_before_any_state_is_named_is_that_of_the_article() -> None:
    assert speakers("[Pemerintah] menyatakan kapal itu aman. Nelayan Quandar pulang ke Sarvik.") == [QUANDAR]


def test_an_unnamed_spokesman_of_the_government_speaks_for_it() -> None:
    text = "[Pemerintah Velonia] menolak. Kapal itu aman, kata [seorang juru bicara pemerintah]."
    assert speakers(text) == [VELONIA, VELONIA]


def test_the_ambassador_to_the_united_nations_is_the_permanent_representative_named_later() -> None:
    role = Role("ambassador-to-un", {"id": ("Duta Besar untuk PBB", "Wakil Tetap")}, head=True)
    nations = Actor("org/united-nations", "Organisation", {"id": "PBB"}, (Alias("PBB", "acronym"),))
    domain = Domain(
        {**DOMAIN.actors, nations.id: nations}, {**DOMAIN.roles, role.id: role}, DOMAIN.offices, DOMAIN.negotiables
    )
    text = "Kapal itu aman, kata [duta besar Quandar untuk PBB]. [Wakil Tetap Quandar di PBB Ebbe Lantos] pulang."
    found = [s.speakers[0].entity for s in speak(text, domain=domain).statements]
    assert found == ["person/ebbe-lantos"] * 2


def test_a_ministry_without_portfolio_is_that_of_the_deputy_minister_named() -> None:
    text = "Kapal itu aman, kata [kementerian]. Wakil Menteri Perikanan Velonia Ebbe Lantos tiba di Sarvik."
    assert speakers(text) == ["org/velonia-fisheries-ministry"]


def test_the_state_behind_a_name_is_not_of_the_title_before_it() -> None:
    resolved = speak("[Menteri Perikanan Ebbe Lantos] menyebut nelayan Quandar pulang. [Presiden Quandar] pergi.")
    assert [s.speakers[0].entity for s in resolved.statements] == ["person/ebbe-lantos", PAVO]
    assert resolved.statements[0].on_behalf_of == ()


@pytest.mark.parametrize(("body", "known"), [(LEAGUE, True), (VELONIA, False)])
def test_a_title_only_one_organisation_has_means_its_holder_wherever(body: str, known: bool) -> None:
    role = Role("strait-warden", {"id": ("Penjaga Selat Utara",)}, head=True)
    office = Office("office/strait-warden", role.id, body, (Term(MILA, PartialDate(2015), PartialDate(2019)),))
    domain = Domain(DOMAIN.actors, {**DOMAIN.roles, role.id: role}, {**DOMAIN.offices, office.id: office}, {})
    (link,) = speak("[Penjaga Selat Utara] mengatakan kapal Quandar itu aman.", domain=domain).statements[0].speakers
    assert (link.entity == MILA) == known
