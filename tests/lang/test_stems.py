"""Rough stems."""

import pytest

from ujar.lang.stems import stem, stems


@pytest.mark.parametrize(
    ("word", "root"),
    [("penundaan", "tunda"), ("ditunda", "tunda"), ("membakar", "bakar"), ("pembakaran", "bakar"), ("desa", "desa")],
)
def test_stem_takes_prefix_and_suffix_off(word: str, root: str) -> None:
    assert stem(word) == root


def test_stems_leave_out_words_that_tell_nothing() -> None:
    assert stems("hal itu tidak akan terjadi di 2023") == {"jadi"}
    assert stems("") == frozenset()
