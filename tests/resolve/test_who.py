"""Who spoke: names, titles, offices at a date, governments, pronouns, groups, and what is minted or left unresolved."""

import pytest

from invented import DOMAIN, ISLES, LEAGUE, MILA, MINISTRY, PAVO, QUANDAR, SOLVAK, TEML, VANTO, VELONIA, speak, speakers
from ujar.domain import Domain
from ujar.model import Entity, ResolvedArticle


def minted(resolved: ResolvedArticle) -> dict[str, Entity]:
    return {entity.id: entity for entity in resolved.minted}


# -- people the knowledge holds ---------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "text",
    [
        "Kapal itu aman, kata [Irena Solvak].",
        "[Menteri Luar Negeri Velonia Irena Solvak] mengatakan kapal itu aman.",
        "[Menteri Luar Negeri Velonia, Irena Solvak,] mengatakan kapal itu aman.",
        "[Irena Solvak, menteri luar negeri Velonia], mengatakan kapal itu aman.",
        "[Menlu Irena Solvak] mengatakan kapal itu aman.",
        "[I. Solvakova] mengatakan kapal itu aman.",
        "[Irena Solvak (54)] mengatakan kapal itu aman.",
    ],
)
def test_known_person_is_found_with_titles_before_after_or_none(text: str) -> None:
    assert speakers(text) == [SOLVAK]


def test_surname_and_first_name_mean_the_person_named_in_full_before() -> None:
    text = "[Menlu Velonia Irena Solvak] tiba. [Solvak] mengatakan kapal itu aman. [Irena] pulang."
    assert speakers(text) == [SOLVAK, SOLVAK, SOLVAK]


def test_surname_means_the_person_named_in_full_only_later() -> None:
    assert speakers("Kapal itu aman, kata [Lantos]. Warga menyambut Ebbe Lantos kemarin.") == ["person/ebbe-lantos"]


def test_surname_alone_means_the_one_known_person_called_so() -> None:
    assert speakers("[Teml] mengatakan kapal itu aman.") == [TEML]


def test_surname_of_two_known_people_means_the_one_the_article_names() -> None:
    assert speakers("[Presiden Quandar Pavo Ruskel] tiba. [Ruskel] pergi.") == [PAVO, PAVO]
    assert speakers("[Mila Ruskel] tiba. [Ruskel] pergi.") == [MILA, MILA]


def test_surname_of_two_known_people_is_neither_of_them_where_the_article_names_none() -> None:
    (who,) = speakers("Kapal itu aman, kata [Ruskel].")
    assert who not in {PAVO, MILA}


def test_name_with_two_readings_keeps_the_other_as_rival() -> None:
    actors = dict(DOMAIN.actors)
    twin = actors[VANTO].__class__("person/vanto-the-younger", "Person", {"id": "Vanto"}, actors[VANTO].aliases)
    both = Domain({**actors, twin.id: twin}, DOMAIN.roles, DOMAIN.offices, DOMAIN.negotiables)
    (link,) = speak("[Vanto] mengatakan kapal itu aman.", domain=both).statements[0].speakers
    (alone,) = speak("[Vanto] mengatakan kapal itu aman.").statements[0].speakers
    assert link.entity == VANTO and [rival for rival, _ in link.rivals] == ["person/vanto-the-younger"]
    assert link.score < alone.score and alone.rivals == ()


def test_role_is_kept_as_printed_and_lasts_for_the_article() -> None:
    resolved = speak("[Utusan khusus Velonia Irena Solvak] tiba. [Solvak] pergi.")
    assert [statement.role for statement in resolved.statements] == ["Utusan khusus Velonia", "Utusan khusus Velonia"]


# -- offices ----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(("published", "holder"), [("2017-05-10", SOLVAK), ("2019-05-10", TEML), ("2024-01-01", TEML)])
@pytest.mark.parametrize("title", ["Menlu Velonia", "Menteri Luar Negeri Velonia"])
def test_title_without_a_name_means_who_held_the_office_on_the_day(title: str, published: str, holder: str) -> None:
    resolved = speak(f"[{title}] mengatakan kapal itu aman.", published=published).statements[0]
    assert [link.entity for link in resolved.speakers] == [holder]
    assert resolved.on_behalf_of == (VELONIA,)


@pytest.mark.parametrize("published", ["2009-01-01", None])
def test_office_falls_back_to_its_state_where_nobody_is_known_to_hold_it(published: str | None) -> None:
    assert speakers("[Menlu Velonia] mengatakan kapal itu aman.", published=published) == [VELONIA]


def test_title_means_the_person_the_article_gives_it_to_before_the_office_is_looked_up() -> None:
    text = "Penjabat Menteri Luar Negeri Velonia Ebbe Lantos tiba. [Menteri luar negeri] mengatakan kapal itu aman."
    assert speakers(text) == ["person/ebbe-lantos"]


def test_title_means_whoever_carries_it_for_the_state_beside_it() -> None:
    text = (
        "[Utusan khusus Velonia Ebbe Lantos] tiba. [Utusan khusus Quandar Oda Rill] pergi. "
        "[Utusan khusus Velonia] menolak. [Utusan khusus Quandar] diam."
    )
    assert speakers(text) == ["person/ebbe-lantos", "person/oda-rill"] * 2


def test_bare_title_means_the_office_of_the_state_the_article_is_about() -> None:
    (link,) = speak("Kapal Quandar tiba. [Presiden] mengatakan kapal itu aman.").statements[0].speakers
    assert link.entity == PAVO
    assert link.score < 0.85  # less sure than with the state beside it


@pytest.mark.parametrize("lead", ["", "Kapal itu aman, kata "])
def test_spokesperson_without_a_name_is_no_person_called_juru(lead: str) -> None:
    (who,) = speakers(f"{lead}[{'j' if lead else 'J'}uru bicara Kementerian Luar Negeri Velonia].")
    assert who in {MILA, MINISTRY, VELONIA}


def test_ambassador_to_a_state_speaks_for_the_state_that_sent_him() -> None:
    assert speakers("[Duta Besar Velonia untuk Quandar] mengatakan kapal itu aman.") == [VELONIA]


# -- states and organisations -----------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("words", "actor"),
    [
        ("Velonia", VELONIA),
        ("Marenburg", VELONIA),
        ("Istana Biru", VELONIA),
        ("Pemerintah Velonia", VELONIA),
        ("pemerintahan Quandar", QUANDAR),
        ("otoritas Quandar", QUANDAR),
        ("Pihak Sarvik", QUANDAR),
        ("KB", ISLES),
        ("Liga Selat", LEAGUE),
        ("Liga Selat (LSX)", LEAGUE),
        ("LSX", LEAGUE),
        ("Kementerian Luar Negeri Velonia", MINISTRY),
        ("Kemlu Velonia", MINISTRY),
    ],
)
def test_states_speak_by_name_metonym_and_government_and_bodies_by_name(words: str, actor: str) -> None:
    assert speakers(f"Kapal itu aman, kata [{words}].") == [actor]


def test_ministry_is_the_speaker_and_the_foreign_minister_speaks_for_the_state() -> None:
    ministry, minister = speak("[Kemlu Velonia] menolak. [Irena Solvak] juga menolak.").statements
    assert ministry.on_behalf_of == ()
    assert minister.on_behalf_of == (VELONIA,)


# -- joint speakers ---------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("words", "actors"),
    [
        ("Velonia dan Quandar", [VELONIA, QUANDAR]),
        ("Velonia, Quandar dan Liga Selat", [VELONIA, QUANDAR, LEAGUE]),
        ("Velonia, Quandar, serta Liga Selat", [VELONIA, QUANDAR, LEAGUE]),
        ("Irena Solvak dan Doran Teml", [SOLVAK, TEML]),
        ("Menlu Velonia Irena Solvak dan Presiden Quandar Pavo Ruskel", [SOLVAK, PAVO]),
        ("pemerintah Velonia dan KB", [VELONIA, ISLES]),
    ],
)
def test_joint_speakers_are_all_found(words: str, actors: list[str]) -> None:
    resolved = speak(f"Kapal itu aman, kata [{words}].").statements[0]
    assert [link.entity for link in resolved.speakers] == actors
    for link in resolved.speakers:  # each link shows its own words
        assert link.mention is not None and link.mention.text in words
    assert len({link.mention for link in resolved.speakers}) == len(actors)


def test_conjunction_inside_a_title_makes_no_joint_speaker() -> None:
    assert speakers("[Menteri Perdagangan dan Perikanan Velonia Ebbe Lantos] tiba.") == ["person/ebbe-lantos"]


def test_named_speaker_with_unnamed_company_is_the_named_one() -> None:
    assert speakers("[Velonia dan sekutu timurnya] mengatakan kapal itu aman.") == [VELONIA]


# -- pronouns and pointers --------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "pronoun", ["[Dia] mengatakan", "[Ia] mengatakan", "[Beliau] mengatakan", "Kapal itu aman, kata[nya]"]
)
def test_singular_pronoun_means_the_last_person_not_the_last_state(pronoun: str) -> None:
    assert speakers(f"[Irena Solvak] tiba. [Quandar] menolak. {pronoun}.") == [SOLVAK, QUANDAR, SOLVAK]


def test_pronoun_means_the_person_who_came_in_between() -> None:
    text = (
        "[Irena Solvak] mengatakan kapal itu aman.\n\nDoran Teml tiba di Sarvik kemarin. [Ia] mengatakan laut tenang."
    )
    assert speakers(text) == [SOLVAK, TEML]


@pytest.mark.parametrize("pronoun", ["Mereka", "Keduanya"])
def test_plural_pronoun_means_all_joint_speakers(pronoun: str) -> None:
    joint = f"{SOLVAK} {TEML}"
    assert speakers(f"[Irena Solvak dan Doran Teml] tiba. [{pronoun}] pergi.") == [joint, joint]


def test_pronoun_without_anybody_before_it_stays_unresolved_and_is_kept() -> None:
    (link,) = speak("[Dia] mengatakan kapal itu aman.").statements[0].speakers
    assert link.entity is None
    assert link.mention is not None and link.mention.text == "Dia"


def test_pointer_means_the_last_actor_of_its_kind() -> None:
    text = (
        "[Seorang diplomat Velonia] mengatakan kapal itu aman. [Kemlu Velonia] menolak. [Quandar] juga. "
        "[Diplomat itu] pergi. [Kementerian itu] tutup. [Negara tersebut] marah."
    )
    diplomat, ministry, state, *back = speakers(text)
    assert back == [diplomat, ministry, state]


def test_spokesperson_pointed_at_is_the_one_introduced() -> None:
    text = "[Juru bicara Kementerian Luar Negeri Velonia, Mila Ruskel], tiba. [Juru bicara itu] pergi."
    assert speakers(text) == [MILA, MILA]


def test_pointer_to_an_organisation_that_has_not_spoken_means_the_last_one_named() -> None:
    assert speakers("Ia bekerja di Liga Selat. [Organisasi itu] mengatakan kapal itu aman.") == [LEAGUE]


# -- groups -----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("words", "group", "state"),
    [
        ("Sejumlah pengamat", "group/observers", None),
        ("Para pejabat Quandar", "group/quandar-officials", QUANDAR),
        ("Seorang diplomat Velonia", "group/velonia-diplomats", VELONIA),
        ("Dua saksi mata", "group/eyewitnesses", None),
    ],
)
def test_unnamed_sources_are_groups_with_the_state_where_one_is_named(
    words: str, group: str, state: str | None
) -> None:
    resolved = speak(f"[{words}] mengatakan kapal itu aman.")
    assert [link.entity for link in resolved.statements[0].speakers] == [group]
    assert (minted(resolved)[group].cls, minted(resolved)[group].state) == ("UnnamedSource", state)


def test_a_group_is_called_by_its_state_as_names_are_written() -> None:
    resolved = speak("[Para pejabat Quandar] mengatakan kapal itu aman.")
    assert minted(resolved)["group/quandar-officials"].label == "Quandar officials"


# -- minted actors ----------------------------------------------------------------------------------------------------


def test_unknown_person_is_minted_with_role_and_state() -> None:
    resolved = speak("[Utusan khusus Velonia Ebbe Lantos] mengatakan kapal itu aman. [Lantos] pergi.")
    assert [s.speakers[0].entity for s in resolved.statements] == ["person/ebbe-lantos"] * 2
    person = minted(resolved)["person/ebbe-lantos"]
    assert (person.cls, person.label, person.role, person.state) == (
        "Person",
        "Ebbe Lantos",
        "Utusan khusus Velonia",
        VELONIA,
    )


def test_minted_person_has_the_same_id_in_two_articles() -> None:
    first = speakers("[Utusan khusus Velonia Ebbe Lantos] mengatakan kapal itu aman.")
    second = speakers("Laut tenang, kata [Ebbe Lantos], pakar dari Sarvik.", published="2020-01-01")
    assert first == second == ["person/ebbe-lantos"]


def test_minted_id_is_plain_ascii() -> None:
    assert speakers("Kapal itu aman, kata [Renée D’Ostrál].") == ["person/renee-dostral"]


def test_body_the_article_introduces_speaks_by_name_and_acronym() -> None:
    resolved = speak("[Gerakan Laut Bebas (GLB)] menolak. [GLB] mengatakan kapal itu aman.")
    names = [statement.speakers[0].entity for statement in resolved.statements]
    assert names == ["org/gerakan-laut-bebas"] * 2
    assert minted(resolved)["org/gerakan-laut-bebas"].cls == "Organisation"


# -- unresolved -------------------------------------------------------------------------------------------------------


def test_words_that_name_nobody_stay_unresolved_and_are_kept() -> None:
    resolved = speak("[hal yang aneh] mengatakan kapal itu aman.")
    (link,) = resolved.statements[0].speakers
    assert (link.entity, link.score) == (None, 0.0)
    assert link.mention is not None and link.mention.text == "hal yang aneh"
    assert resolved.minted == ()


def test_every_link_says_how_it_was_decided() -> None:
    text = "[Irena Solvak] tiba. [Menlu Velonia] pergi. [Pemerintah Quandar] menolak. [Para pengamat] diam. [Ia] lari."
    for statement in speak(text).statements:
        for link in statement.speakers:
            assert link.method and 0 < link.score <= 1


@pytest.mark.parametrize("noun", ["Ucapan", "Kritik", "Tudingan", "Usul"])
def test_noun_that_opens_a_sentence_is_no_part_of_the_name_behind_it(noun: str) -> None:
    text = f"[Suwarsih] mengatakan kapal itu aman. {noun} Suwarsih mengejutkan nelayan. [Suwarsih] pulang."
    assert speakers(text) == ["person/suwarsih", "person/suwarsih"]


def test_noun_printed_small_elsewhere_is_no_part_of_a_name_that_follows_it() -> None:
    text = "[Suwarsih] mengajukan gugatan itu. Gugatan Suwarsih ditunda. [Suwarsih] pulang."
    assert speakers(text) == ["person/suwarsih", "person/suwarsih"]


def test_full_name_inside_a_sentence_beats_an_opening_noun_before_the_surname() -> None:
    text = "Cuitan Lantos beredar. Nelayan menyambut Lantos Ebbe Arsa. [Lantos] pulang."
    assert speakers(text) == ["person/lantos-ebbe-arsa"]


@pytest.mark.parametrize("words", ["Sejumlah sumber", "Dua sumber", "Seorang sumber"])
def test_unnamed_sources_are_not_the_one_who_spoke_before(words: str) -> None:
    (minister, source) = speakers(f"[Menlu Velonia Irena Solvak] mengatakan kapal itu aman. [{words}] ragu.")
    assert minister == SOLVAK and source != SOLVAK


@pytest.mark.parametrize(
    "text",
    [
        "Menteri Irena Solvak tiba. Kapal itu aman, kata [Rena], sapaan akrabnya.",
        "Menteri Irena Solvak tiba bersama Mila Ruskel. Yang disoroti IS, sapaan akrab mantan pelaut itu, adalah "
        "kapal. Kapal itu aman, kata [IS].",
    ],
)
def test_nickname_is_of_the_person_named_before_it(text: str) -> None:
    assert speakers(text) == [SOLVAK]


def test_kind_of_a_body_and_its_name_are_the_body() -> None:
    assert speakers("[Lembaga bantuan Liga Selat] mengatakan kapal itu aman.") == [LEAGUE]


def test_local_outlet_is_the_outlet() -> None:
    assert speakers("Kapal itu aman, lapor [media lokal Orvel].") == ["org/orvel"]
