"""Names a letter away: found by look-up, never where the words are short."""

import pytest

from ujar.domain.variants import Variants

NAMES = Variants(
    [("Irena Solvak", "a"), ("Oskar al-Vandermeer", "b"), ("Pavo Rusk", "c"), ("Kim Lo-un", "d"), ("Solo", "e")]
)


@pytest.mark.parametrize(
    ("printed", "people"),
    [
        ("Irena Solvac", ("a",)),  # the last name
        ("Irina Solvak", ("a",)),  # the first
        ("Irina Solvac", ("a",)),  # both
        ("Oskar Vandermeer", ("b",)),  # what stands between is left out
        ("Vandermer", ("b",)),  # a long surname alone
        ("Irena Solvak", ()),  # that is the name itself, no variant
        ("Irena Solbac", ()),  # two letters
        ("Irma Solvak", ()),  # another short first name
        ("Kim Lo-in", ()),  # short words differ
        ("Solva", ()),  # a short surname alone
        ("Pavo Risk", ()),
    ],
)
def test_one_letter_in_a_long_word_may_differ(printed: str, people: tuple[str, ...]) -> None:
    assert NAMES.of(printed) == people
