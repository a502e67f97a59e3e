"""What an article introduces itself: states and organisations the knowledge does not hold, and their acronyms."""

import pytest

from factories import LANGUAGE
from invented import DOMAIN, news
from ujar.resolve.local import introduce


def introduced(text: str) -> dict[str, str]:
    return {printed: hit.entity for printed, hit in introduce(news(text), DOMAIN, LANGUAGE)[0].items()}


@pytest.mark.parametrize(
    "text",
    [
        "Pemerintah Tirmora menolak. Warga Tirmora pulang.",
        "Republik Tirmora menolak. Warga Tirmora pulang.",
        "Presiden Tirmora Ebbe Lantos menolak. Kapalnya ada di Tirmora.",
    ],
)
def test_state_is_introduced_by_its_government_its_kind_or_its_president(text: str) -> None:
    assert introduced(text)["Tirmora"] == "state/tirmora"


@pytest.mark.parametrize("again", ["Tirmora juga menyurati Velonia.", "Surat itu dikirim untuk Tirmora."])
def test_name_between_a_title_and_a_person_called_by_the_last_name_is_a_state(again: str) -> None:
    names = introduced(f"Menteri Iklim Tirmora Ebbe Lantos menolak. Kapalnya aman, kata Lantos. {again}")
    assert names == {"Tirmora": "state/tirmora"}


@pytest.mark.parametrize(
    "text",
    [
        "Menteri Iklim Tirmo Ebbe Lantos menolak. Kapalnya aman, kata Tirmo. Tirmo lelah.",  # called by the first name
        "Menteri Iklim Tirmo Ebbe Lantos menolak. Kapalnya aman, kata Lantos.",  # the first name never stands alone
    ],
)
def test_first_of_three_names_of_a_person_is_no_state(text: str) -> None:
    assert introduced(text) == {}


def test_full_name_of_an_introduced_state_means_the_same_state() -> None:
    names = introduced("Republik Tirmora menolak. Warga Tirmora pulang.")
    assert names["Republik Tirmora"] == names["Tirmora"]


@pytest.mark.parametrize(
    "text",
    [
        "Pemerintah Velonia menolak. Warga Velonia pulang.",  # known
        "Pemerintah Tirmora menolak.",  # once: too little to go on
        "Presiden Lantos menolak. Lantos pulang. Lantos lelah.",  # a person
    ],
)
def test_what_is_known_or_too_little_attested_introduces_no_state(text: str) -> None:
    assert introduced(text) == {}


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Gerakan Laut Bebas menolak.", "Gerakan Laut Bebas"),
        ("Menurut Komisi Sungai Orvel, air naik.", "Komisi Sungai Orvel"),
        ("Aliansi Nelayan dan Petani Sarvik menolak.", "Aliansi Nelayan dan Petani Sarvik"),
    ],
)
def test_organisation_is_introduced_by_its_noun(text: str, name: str) -> None:
    names, minted = introduce(news(text), DOMAIN, LANGUAGE)
    entity = minted[names[name].entity]
    assert (entity.cls, entity.label) == ("Organisation", name)
    assert entity.id == f"org/{name.lower().replace(' ', '-')}"


def test_acronym_after_an_organisation_means_it() -> None:
    names = introduced("Gerakan Laut Bebas (GLB) menolak.")
    assert names["GLB"] == names["Gerakan Laut Bebas"] == "org/gerakan-laut-bebas"


def test_name_of_an_organisation_ends_with_its_state_and_takes_no_person_along() -> None:
    names = introduced("Kementerian Perikanan Velonia Ebbe Lantos menolak.")
    assert list(names) == ["Kementerian Perikanan Velonia"]


def test_known_organisation_is_not_introduced_again() -> None:
    assert introduced("Kementerian Luar Negeri Velonia menolak.") == {}
