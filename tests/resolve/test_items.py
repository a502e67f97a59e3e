"""Agency files hold several items without anything between them: where each begins, and what that means for topics."""

import pytest

from factories import LANGUAGE
from invented import DOMAIN, STRAIT, news, said
from ujar.resolve.about import Topics
from ujar.resolve.items import items_of
from ujar.resolve.names import ArticleNames

FIRST = "Velonia mengatakan TSU harus dijaga. TSU penting bagi Velonia. "
SECOND = "Presiden Kepulauan Bersatu, Selasa, mengatakan perundingan upah buruh gagal."


def begins(text: str) -> list[str]:
    """The first two words of each item but the first."""
    items = items_of(ArticleNames(news(text), DOMAIN, {}))
    return [" ".join(text[at:].split()[:2]) for at in items.bounds[1:-1]]


def test_item_opens_with_a_day_and_with_nobody_of_those_before() -> None:
    assert begins(FIRST + SECOND) == ["Presiden Kepulauan"]


@pytest.mark.parametrize(
    "text",
    [
        FIRST + SECOND.replace("Selasa, ", ""),
        FIRST + "Presiden Velonia, Selasa, mengatakan hujan turun.",
        FIRST + "Usul itu, Selasa, ditolak Kepulauan Bersatu.",
        FIRST + "Warga pergi ke pasar hari Selasa.",
        FIRST.replace(". ", ".\n\n") + SECOND,
    ],
    ids=["no day", "an actor told of before", "points back", "nobody", "paragraphs"],
)
def test_what_goes_on_opens_no_item(text: str) -> None:
    assert begins(text) == []


def test_place_is_in_the_item_around_it_up_to_the_last_character() -> None:
    text = FIRST + SECOND
    items = items_of(ArticleNames(news(text), DOMAIN, {}))
    assert items.of(0) == (0, len(FIRST)) and items.of(len(FIRST)) == items.of(len(text)) == (len(FIRST), len(text))


def test_topic_of_one_item_is_not_that_of_the_next() -> None:
    article = news(FIRST + SECOND)
    found = Topics.of(article, DOMAIN, LANGUAGE, ArticleNames(article, DOMAIN, {}))
    assert found.main(0) == (STRAIT, "topic-strong") or found.main(0) == (STRAIT, "topic")
    assert found.main(len(FIRST)) is None
    assert found.about(said(article, "perundingan upah buruh gagal")) == ()


def test_reference_back_stays_within_its_item() -> None:
    article = news(FIRST + SECOND + " Buruh menolak perjanjian itu.")
    found = Topics.of(article, DOMAIN, LANGUAGE, ArticleNames(article, DOMAIN, {}))
    assert found.about(said(article, "menolak perjanjian itu")) == ()
