"""Matching predicted to gold statements: one to one, the best pair first, by the letters and digits shared."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ujar.evaluate.matching import LOOSE, iou, letters, match

TEXT = "“Kapal 7 itu aman,” kata dia."


def span(begin: int, end: int) -> frozenset[int]:
    return frozenset(range(begin, end))


def test_only_letters_and_digits_count() -> None:
    words = TEXT.index("K"), TEXT.index(",")
    assert letters(TEXT, [words]) == letters(TEXT, [(0, TEXT.index("k", 4))])  # marks, comma and spaces are nothing
    assert len(letters(TEXT, [words])) == len("Kapal7ituaman")


def test_parts_of_a_content_are_joined_and_offsets_past_the_end_are_nothing() -> None:
    assert letters("ab cd", [(0, 2), (3, 99)]) == {0, 1, 3, 4}
    assert letters("ab cd", []) == frozenset()


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [((0, 4), (0, 4), 1.0), ((0, 4), (2, 6), 1 / 3), ((0, 4), (4, 8), 0.0), ((0, 0), (0, 0), 0.0)],
)
def test_iou_is_what_is_shared_by_what_is_covered(
    one: tuple[int, int], other: tuple[int, int], expected: float
) -> None:
    assert iou(span(*one), span(*other)) == pytest.approx(expected)


def test_half_is_enough_and_less_is_not() -> None:
    assert LOOSE == 0.5
    assert match([span(0, 10)], [span(0, 20)]) == {0: 0}
    assert match([span(0, 10)], [span(0, 21)]) == {}


def test_best_pair_is_matched_first_and_each_statement_once() -> None:
    gold = [span(0, 10), span(2, 12)]
    assert match([span(2, 12)], gold) == {0: 1}  # equal beats overlapping
    assert match([span(2, 12), span(0, 10)], gold) == {0: 1, 1: 0}
    assert match([span(0, 10), span(0, 10)], [span(0, 10)]) == {0: 0}


def test_greedy_takes_the_best_pair_even_where_another_choice_would_match_more() -> None:
    # 0-1 is the best pair (0.9); after it nothing is left for gold 0 but prediction 1, which shares nothing with it.
    predicted = [span(0, 19), span(10, 20)]
    gold = [span(0, 10), span(0, 20)]
    assert match(predicted, gold) == {0: 1}


def test_of_equal_pairs_the_first_in_the_text_wins() -> None:
    assert match([span(0, 4)], [span(0, 4), span(0, 4)]) == {0: 0}
    assert match([span(0, 4), span(0, 4)], [span(0, 4)]) == {0: 0}


SETS = st.lists(st.frozensets(st.integers(0, 12), min_size=1), max_size=6)


@given(SETS, SETS)
def test_matching_is_one_to_one_and_every_pair_is_loose(
    predicted: list[frozenset[int]], gold: list[frozenset[int]]
) -> None:
    pairs = match(predicted, gold)
    assert len(set(pairs.values())) == len(pairs)
    assert all(iou(predicted[p], gold[g]) >= LOOSE for p, g in pairs.items())
    left = [
        (p, g) for p in range(len(predicted)) for g in range(len(gold)) if p not in pairs and g not in pairs.values()
    ]
    assert all(iou(predicted[p], gold[g]) < LOOSE for p, g in left)  # nothing that fits is left unmatched


@given(SETS)
def test_the_same_statements_are_all_matched(statements: list[frozenset[int]]) -> None:
    assert len(match(statements, statements)) == len(statements)
