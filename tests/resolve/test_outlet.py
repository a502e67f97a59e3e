"""Which news organisation published an article: metadata before URL before dateline, and nobody by guess."""

from typing import Any

import pytest

from factories import make_span
from invented import AGENCY, DOMAIN, PAPER, news
from ujar.model import Entity
from ujar.resolve.outlet import outlet_link


@pytest.mark.parametrize(
    ("fields", "entity", "method"),
    [
        ({"outlet": "Harian Lantera"}, PAPER, "metadata"),
        ({"url": "https://www.kabartimur.example/2018/05/10/kapal"}, AGENCY, "url"),
        ({"url": "https://lantera.example/kapal"}, PAPER, "url"),
        ({"url": "http://laut.lantera.example"}, PAPER, "url"),
        ({"outlet": "Harian Lantera", "url": "https://kabartimur.example/kapal"}, PAPER, "metadata"),
    ],
)
def test_outlet_comes_from_the_metadata_else_from_the_url(fields: dict[str, Any], entity: str, method: str) -> None:
    link = outlet_link(news("Kapal itu aman.", **fields), DOMAIN, {})
    assert link is not None
    assert (link.entity, link.method) == (entity, method)


def test_outlet_comes_from_a_skipped_dateline_with_its_words() -> None:
    text = "Lantera, Marenburg - Kapal itu aman."
    article = news(text, skipped=(make_span(text, "Lantera, Marenburg -"),))
    link = outlet_link(article, DOMAIN, {})
    assert link is not None and link.mention is not None
    assert (link.entity, link.method) == (PAPER, "dateline")
    assert article.text[link.mention.start : link.mention.end] == link.mention.text == "Lantera"


def test_photo_credit_and_running_text_name_no_outlet() -> None:
    text = "Foto: Lantera\nKapal itu aman, tulis Lantera."
    assert outlet_link(news(text, skipped=(make_span(text, "Foto: Lantera"),)), DOMAIN, {}) is None


def test_metadata_that_names_something_else_is_no_outlet() -> None:
    assert outlet_link(news("Kapal itu aman.", outlet="Velonia"), DOMAIN, {}) is None


def test_unknown_outlet_of_the_metadata_is_minted() -> None:
    minted: dict[str, Entity] = {}
    link = outlet_link(news("Kapal itu aman.", outlet="Suara Pesisir"), DOMAIN, minted)
    assert link is not None and link.method == "minted"
    assert minted == {"org/suara-pesisir": Entity("org/suara-pesisir", "NewsOrganisation", "Suara Pesisir")}


@pytest.mark.parametrize(
    ("dateline", "entity", "printed"),
    [
        ("MARENBURG, KANTOR BERITA SAMUDRA - ", "org/kantor-berita-samudra", "KANTOR BERITA SAMUDRA"),
        ("LINTAS DUNIA, MARENBURG -- ", "org/lintas-dunia", "LINTAS DUNIA"),
        ("Halden (KBS) - ", "org/kbs", "KBS"),
    ],
)
def test_unknown_outlet_of_the_dateline_is_minted_with_its_words(dateline: str, entity: str, printed: str) -> None:
    text = f"{dateline}Kapal itu aman."
    link = outlet_link(news(text, skipped=(make_span(text, dateline),)), DOMAIN, {})
    assert link is not None and link.mention is not None
    assert (link.entity, link.mention.text) == (entity, printed)
