"""Common words are those that stand small nearly everywhere inside sentences, in enough articles."""

from common_words import ARTICLES, common_words


def test_a_word_that_stands_small_in_enough_articles_is_common() -> None:
    assert "kapal" in common_words(["Nelayan melihat kapal itu."] * ARTICLES)
    assert "kapal" not in common_words(["Nelayan melihat kapal itu."] * (ARTICLES - 1))


def test_a_word_that_is_a_name_as_well_is_not_common() -> None:
    texts = ["Nelayan itu melihat bintang, kata Ebbe Bintang di sana."] * ARTICLES
    assert "nelayan" not in common_words(texts)  # only a sentence's beginning holds it
    assert "bintang" in common_words(["dia melihat bintang itu"] * 9 + texts[:1])
    assert "bintang" not in common_words([text.replace("kata Ebbe", "kata") for text in texts])
