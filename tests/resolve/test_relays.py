"""Through whom it came: news organisations only, known or minted."""

import pytest

from factories import LANGUAGE
from invented import AGENCY, DOMAIN, STATION, news, said, spot
from ujar.model import Entity, Link
from ujar.resolve import resolve
from ujar.resolve.relays import relay_link


def relay(text: str, words: str) -> tuple[Link | None, dict[str, Entity]]:
    article = news(text)
    minted: dict[str, Entity] = {}
    return relay_link(spot(article, words), article, DOMAIN, minted), minted


@pytest.mark.parametrize(
    ("text", "words", "entity"),
    [
        ("katanya, seperti dikutip Kabar Timur.", "Kabar Timur", AGENCY),
        ("katanya kepada Radio Sarvik.", "Radio Sarvik", STATION),
        ("katanya kepada stasiun Radio Sarvik.", "Radio Sarvik", STATION),
    ],
)
def test_known_news_organisation_is_found(text: str, words: str, entity: str) -> None:
    link, minted = relay(text, words)
    assert link is not None
    assert (link.entity, minted) == (entity, {})


def test_first_word_of_a_name_that_looks_like_a_common_noun_is_part_of_it() -> None:
    link, minted = relay("katanya, seperti dikutip kantor berita Kabar Timur.", "Timur")
    assert link is not None and link.mention is not None
    assert (link.entity, link.mention.text, minted) == (AGENCY, "Kabar Timur", {})


def test_state_before_the_name_of_a_carrier_steps_back() -> None:
    link, _ = relay("katanya, seperti dikutip Velonia Kabar Timur.", "Velonia Kabar Timur")
    assert link is not None and link.mention is not None
    assert (link.entity, link.mention.text) == (AGENCY, "Kabar Timur")


def test_mention_holds_the_text_at_its_offsets_whatever_the_spaces() -> None:
    text = "katanya, seperti dikutip Velonia  Kabar\xa0Timur."
    link, _ = relay(text, "Velonia  Kabar\xa0Timur")
    assert link is not None and link.mention is not None
    assert link.entity == AGENCY
    assert text[link.mention.start : link.mention.end] == link.mention.text


@pytest.mark.parametrize("words", ["Irena Solvak", "Velonia", "Ebbe Lantos"])
def test_whom_it_was_said_to_is_no_carrier_unless_a_news_organisation(words: str) -> None:
    assert relay(f"katanya kepada {words}.", words) == (None, {})


@pytest.mark.parametrize("name", ["Orla Times", "Sarvinews"])
def test_unknown_name_that_ends_as_those_of_newspapers_do_is_a_carrier(name: str) -> None:
    link, minted = relay(f"katanya kepada {name}.", name)
    assert link is not None
    assert minted[link.entity or ""].label == name


def test_state_is_no_carrier_even_where_it_is_quoted_from() -> None:
    assert relay("katanya, seperti dikutip Velonia.", "Velonia") == (None, {})


@pytest.mark.parametrize("frame", ["seperti dikutip", "dilansir", "kepada kantor berita", "kepada harian"])
def test_unknown_carrier_is_minted_as_a_news_organisation(frame: str) -> None:
    link, minted = relay(f"katanya {frame} Suara Pesisir.", "Suara Pesisir")
    assert link is not None and link.entity == "org/suara-pesisir"
    assert (minted[link.entity].cls, minted[link.entity].label) == ("NewsOrganisation", "Suara Pesisir")
    assert link.score < 0.9


@pytest.mark.parametrize(
    ("text", "carriers"),
    [
        ("Solvak menyebut laut tenang. Hal itu disampaikan Solvak, sebagaimana dikutip Kabar Timur.", [AGENCY]),
        ("Solvak menyebut laut tenang. Diberitakan Kabar Timur, pernyataan itu disampaikan Senin.", [AGENCY]),
        ("Solvak menyebut laut tenang. Kapal tiba, demikian dikutip Kabar Timur.", []),
        ("Solvak menyebut laut tenang, kata harian Kabar Timur.", [AGENCY]),
        ("Solvak menyebut laut tenang, kata pembaca Kabar Timur.", []),
    ],
)
def test_the_sentence_that_points_at_a_statement_names_its_carrier(text: str, carriers: list[str]) -> None:
    article = news(text)
    (resolved,) = resolve(article, (said(article, "laut tenang", "Solvak"),), DOMAIN, LANGUAGE).statements
    assert [link.entity for link in resolved.relayed_via] == carriers
