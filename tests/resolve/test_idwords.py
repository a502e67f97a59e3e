"""Ids of negotiables in English: what stands for the words of a name, and in which order."""

import pytest

from ujar.resolve.idwords import english_slug, says_kind_only
from ujar.resolve.lists import lists_of

LISTS = lists_of("id")


@pytest.mark.parametrize(
    ("label", "slug"),
    [
        ("Konvensi Sungai Orvel", "orvel-river-convention"),
        ("Perjanjian Batas Laut Velonia-Quandar", "velonia-quandar-maritime-boundary-agreement"),
        ("Protokol Orvel 2016", "orvel-protocol-2016"),
        ("Piagam Lorm dan Tesk", "lorm-tesk-charter"),
        ("traktat PNK", "pnk-treaty"),
        ("perundingan lima pihak", "five-party-talks"),
        ("Konvensi Batu Apung", "batu-apung-convention"),
    ],
)
def test_names_come_first_then_what_it_is_on_then_its_noun(label: str, slug: str) -> None:
    assert english_slug(label, LISTS) == slug


@pytest.mark.parametrize(("name", "kind"), [("Ekstradisi", True), ("Dagang Bebas", True), ("Sungai Orvel", False)])
def test_words_that_say_only_what_it_is_on(name: str, kind: bool) -> None:
    assert says_kind_only(name, LISTS) is kind
