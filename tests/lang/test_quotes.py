"""Quotation marks of every make: what stands inside them, and that nothing else does."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ujar.lang.quotes import DOUBLE, MOJIBAKE, SINGLE, find_quotations

SAID = "Kami siap berunding,"


def inner(text: str) -> list[str]:
    return [text[q.inner_start : q.inner_end] for q in find_quotations(text)]


@pytest.mark.parametrize(
    ("opening", "closing"),
    [
        ('"', '"'), ("“", "”"), ("”", "”"), ("“", "“"), ("„", "”"), ("„", "“"), ("‟", "”"), ("«", "»"), ("»", "«"),
        ("″", "″"), ("＂", "＂"), ("“", '"'), ("''", "''"), ("``", "''"), ("´´", "´´"), ('""', '""'), ("'", "'"),
        ("‘", "’"), ("’", "’"), ("`", "´"), ("â€œ", "â€\x9d"), ("â€œ", "â€"),
    ],
)  # fmt: skip
@pytest.mark.parametrize("frame", ["{} kata Menlu.", "Menlu berkata: {}", "Menlu, {} katanya."])
def test_quotation_is_found_between_marks_of_any_make(opening: str, closing: str, frame: str) -> None:
    text = frame.format(f"{opening}{SAID}{closing}")
    (quotation,) = find_quotations(text)
    assert text[quotation.inner_start : quotation.inner_end] == SAID
    assert text[quotation.start : quotation.end] == f"{opening}{SAID}{closing}"
    assert quotation.closed


@pytest.mark.parametrize(
    "text",
    [
        "Peringatan Isra Mi'raj dan salat Jum'at digelar.",
        "Isra Mi’raj, Jum’at dan Ka’bah.",
        "Angkatan '45 dan '98 bertemu.",
        'Layar 5" itu pecah.',
        "Tanpa tanda apa pun.",
        "",
        "“”",
        '" "',
        "“ ”",
    ],
)
def test_apostrophes_and_stray_marks_make_no_quotation(text: str) -> None:
    assert find_quotations(text) == []


def test_several_quotations_of_a_paragraph_are_told_apart_when_all_marks_look_the_same() -> None:
    assert inner('”A b” dan ”C d” lalu ”E f”') == ["A b", "C d", "E f"]  # fmt: skip


def test_single_marks_inside_double_ones_are_no_quotation_of_their_own() -> None:
    assert inner("“Mereka bilang ‘tidak mau’ kemarin,” kata Menlu.") == ["Mereka bilang ‘tidak mau’ kemarin,"]


def test_level_tells_single_from_double() -> None:
    assert [q.level for q in find_quotations("“Kami siap,” dan ‘mereka tidak’ katanya.")] == ["double", "single"]


def test_apostrophe_inside_a_single_quotation_does_not_end_it() -> None:
    assert inner("‘Salat Jum’at tetap digelar,’ katanya.") == ["Salat Jum’at tetap digelar,"]


def test_missing_closing_mark_is_stood_in_for_by_the_end_of_the_paragraph() -> None:
    text = "“Kami siap berunding, kata Menlu. \nPerundingan dimulai."
    (quotation,) = find_quotations(text)
    assert not quotation.closed
    assert text[quotation.inner_start : quotation.inner_end] == "Kami siap berunding, kata Menlu."


def test_missing_closing_mark_ends_before_the_next_quotation_opens() -> None:
    assert inner("“Kami siap. Menlu pergi. “Kami tunggu,” katanya.") == ["Kami siap.", "Kami tunggu,"]


def test_missing_opening_mark_is_stood_in_for_by_the_beginning_of_the_paragraph() -> None:
    text = "Kemarin hujan.\n  Kami siap berunding kapan saja,” kata Menlu."
    (quotation,) = find_quotations(text)
    assert not quotation.closed
    assert text[quotation.start : quotation.end] == "Kami siap berunding kapan saja,”"


@pytest.mark.parametrize("text", ["kata dia,” lalu pergi.", "Ukurannya 5” saja menurut brosur."])
def test_lone_closing_mark_after_a_few_words_or_no_stop_is_let_go(text: str) -> None:
    assert find_quotations(text) == []


def test_quotation_of_several_paragraphs_is_one_quotation_a_paragraph() -> None:
    text = "“Kami siap.\n\n“Kami menunggu.\n\n“Kami datang,” kata Menlu."
    assert inner(text) == ["Kami siap.", "Kami menunggu.", "Kami datang,"]
    assert [q.closed for q in find_quotations(text)] == [False, False, True]


def test_quotation_never_crosses_a_line_break() -> None:
    assert inner("“Kami siap\nberunding,” kata Menlu yang baru.") == ["Kami siap"]


@pytest.mark.parametrize("text", ['( "Kami siap" )', "(“Kami siap”)", "—“Kami siap”—", "/“Kami siap”/"])
def test_marks_beside_brackets_dashes_and_slashes_count(text: str) -> None:
    assert inner(text) == ["Kami siap"]


PIECES = st.sampled_from(
    [*DOUBLE, *SINGLE, *MOJIBAKE, "''", "kata", "Menlu", "Jum'at", " ", "  ", ", ", ".", "!", "\n", "(", "-"]
)


@given(st.lists(PIECES, max_size=40).map("".join))
def test_quotations_never_overlap_and_stay_in_range(text: str) -> None:
    end = 0
    for quotation in find_quotations(text):
        assert end <= quotation.start <= quotation.inner_start < quotation.inner_end <= quotation.end <= len(text)
        assert text[quotation.inner_start : quotation.inner_end].strip()
        assert "\n" not in text[quotation.start : quotation.end]
        end = quotation.end


@given(st.text(max_size=60))
def test_any_text_at_all_is_survived(text: str) -> None:
    assert all(0 <= q.start < q.end <= len(text) for q in find_quotations(text))
