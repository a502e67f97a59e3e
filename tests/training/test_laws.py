"""Weak labels of laws: their kind with a number or a title; never the bare kind, never a headline."""

import pytest
from entities import Named
from laws import label_laws


def label(sentence: str, tags: str = "") -> list[str]:
    words = tuple(sentence.split())
    named = Named("gold", words, (True,) * len(words), tuple(tags.split()) or ("O",) * len(words))
    found = label_laws(named).tags
    return [" ".join(words[i : _end(found, i)]) for i, tag in enumerate(found) if tag == "B-LAW"]


def _end(tags: tuple[str, ...], start: int) -> int:
    end = start + 1
    while end < len(tags) and tags[end] == "I-LAW":
        end += 1
    return end


@pytest.mark.parametrize(
    ("sentence", "laws"),
    [
        ("pasal itu melanggar UU Nomor 9 Tahun 2031 .", ["UU Nomor 9 Tahun 2031"]),
        ("pasal itu melanggar UU No 9/2031 tentang Laut dan Pulau .", ["UU No 9/2031 tentang Laut dan Pulau"]),
        ("mereka membahas RUU Perikanan kemarin", ["RUU Perikanan"]),
        ("hal itu diatur Undang-Undang Dasar ( UUD ) 2031 .", ["Undang-Undang Dasar ( UUD ) 2031"]),
        ("mereka keluar dari Traktat Laut Utara dan diam", ["Traktat Laut Utara"]),
        ("menurut Resolusi Dewan Laut mereka bebas", []),
        ("para pihak menaati perjanjian itu", []),
        ("mereka menaati UU Presiden Ardo", []),
        ("Belmora Langgar UU Perikanan Lagi", []),
    ],
)
def test_laws_are_found_by_kind_and_title(sentence: str, laws: list[str]) -> None:
    assert label(sentence) == laws


def test_names_within_a_law_give_way() -> None:
    words = "kata dia UU Belmora Raya berlaku".split()
    named = Named("gold", tuple(words), (True,) * 6, ("O", "O", "O", "B-GPE", "I-GPE", "O"))
    assert label_laws(named).tags == ("O", "O", "B-LAW", "I-LAW", "I-LAW", "O")
