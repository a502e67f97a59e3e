"""The same text is read once, and its second name says which was the first."""

import pytest

from ujar.clean.duplicates import Seen
from ujar.errors import Rejected

TEXT = "“Kami siap,” kata Menlu Tirvana.\nPerundingan berlanjut Senin."


@pytest.mark.parametrize(
    "copy",
    [TEXT, TEXT.upper(), TEXT.replace("\n", "\r\n\r\n  "), TEXT.replace("“", '"').replace("”", '"'), f"\ufeff{TEXT} "],
)
def test_same_words_under_a_second_name_are_rejected_naming_the_first(copy: str) -> None:
    seen = Seen()
    seen.reject_repeated(TEXT, "a.txt")
    seen.reject_repeated("Berita lain sama sekali.", "b.txt")
    with pytest.raises(Rejected, match=r"same text as a\.txt") as caught:
        seen.reject_repeated(copy, "c.txt")
    assert caught.value.reason == "duplicate"


def test_third_copy_names_the_first_too() -> None:
    seen = Seen()
    seen.reject_repeated(TEXT, "a.txt")
    for name in ("b.txt", "c.txt"):
        with pytest.raises(Rejected, match=r"a\.txt"):
            seen.reject_repeated(TEXT, name)


def test_same_file_named_twice_is_a_duplicate_of_itself() -> None:
    seen = Seen()
    seen.reject_repeated(TEXT, "a.txt")
    with pytest.raises(Rejected):
        seen.reject_repeated(TEXT, "a.txt")


def test_nearly_the_same_text_is_another_article() -> None:
    seen = Seen()
    seen.reject_repeated(TEXT, "a.txt")
    seen.reject_repeated(TEXT.replace("Senin", "Selasa"), "b.txt")


def test_texts_without_words_are_told_apart() -> None:
    seen = Seen()
    seen.reject_repeated("---", "a.txt")
    seen.reject_repeated("***", "b.txt")
