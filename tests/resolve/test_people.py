"""The people of an article: remembered by full name, found again by any part of it or by their title."""

from dataclasses import replace

import pytest

from factories import LANGUAGE
from invented import DOMAIN, SOLVAK, TEML, VELONIA, news, speakers
from ujar.domain import Actor, Alias
from ujar.resolve.names import ArticleNames
from ujar.resolve.people import NameFinder, People, PersonName, find_person, slug


def finder(text: str) -> NameFinder:
    article = news(text)
    return NameFinder(article, ArticleNames(article, DOMAIN), LANGUAGE)


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Utusan khusus Velonia Ebbe Lantos bertemu Oda van Rill di Sarvik.", ["Ebbe Lantos", "Oda van Rill"]),
        ("Menteri Luar Negeri Velonia, Irena Solvak, tiba Senin (8/5).", ["Irena Solvak"]),
        ("Traktat Selat Utara dan Liga Selat dibahas di Marenburg.", []),
    ],
)
def test_full_names_are_told_from_titles_states_bodies_and_treaties(text: str, names: list[str]) -> None:
    assert sorted(finder(text).counts) == sorted(names)


def test_person_is_found_by_full_name_by_part_and_by_all_parts() -> None:
    people = People()
    lantos = people.add(PersonName("Ebbe Tor Lantos", "person/ebbe-tor-lantos", False))
    for name in ("Ebbe Tor Lantos", "Ebbe", "Lantos", "Ebbe Lantos"):
        assert people.called(name) == lantos
    assert people.called("Ebbe Solvak") is None
    assert people.called("Oda") is None


def test_what_was_known_of_a_person_stays() -> None:
    people = People()
    people.add(PersonName("Ebbe Lantos", "person/ebbe-lantos", False, "utusan khusus", VELONIA))
    again = people.add(PersonName("Ebbe Lantos", "person/someone-else", True, "pengamat", None))
    assert again == PersonName("Ebbe Lantos", "person/ebbe-lantos", False, "utusan khusus", VELONIA)


def test_known_person_is_not_minted() -> None:
    text = finder("Irena Solvak tiba. Oda Rill pergi.")
    assert find_person("Irena Solvak", People(), text, DOMAIN) == PersonName("Irena Solvak", SOLVAK, True)
    assert find_person("Teml", People(), text, DOMAIN).entity == TEML
    assert find_person("Rill", People(), text, DOMAIN) == PersonName("Oda Rill", "person/oda-rill", False)


@pytest.mark.parametrize(
    ("printed", "expected"),
    [
        ("Ebbe Lantos", "ebbe-lantos"),
        ("D’Ostrál", "dostral"),
        ("Kim  Jong-Ar", "kim-jong-ar"),
        ("PT 7 (Laut)", "pt-7-laut"),
    ],
)
def test_slug_is_ascii_lower_case_and_hyphens(printed: str, expected: str) -> None:
    assert slug(printed) == expected


@pytest.mark.parametrize(("first", "known"), [("Iryena", True), ("Bo", False), ("Iryena Olma", True)])
def test_first_names_spelt_by_ear_are_those_of_the_holder_of_the_office(first: str, known: bool) -> None:
    found = speakers(f"[Menteri Luar Negeri Velonia {first} Solvak] menolak.")
    assert (found == [SOLVAK]) is known


def test_name_that_many_bear_alone_is_nobody_known() -> None:
    known = Actor(
        "person/hadi-santoso", "Person", {"id": "Hadi Santoso"}, (Alias("Hadi Santoso"),), called=("Santoso",)
    )
    domain = replace(DOMAIN, actors={**DOMAIN.actors, known.id: known})
    assert speakers("[Santoso] menolak.", domain=domain) == ["person/santoso"]
    assert speakers("[Hadi Santoso] menolak. [Santoso] diam.", domain=domain) == [known.id] * 2
