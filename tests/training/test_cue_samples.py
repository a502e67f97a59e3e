"""Sentences for the cue model: what is required is learnt, what is borderline is left open."""

from cue_samples import UNKNOWN, labels

from factories import annotated
from ujar.evaluate.gold import GoldArticle, GoldStatement
from ujar.extract.view import sentences_of

TEXT = "Menlu Ardania mewartakan bahwa kapalnya ditahan."


def gold(*, required: bool) -> GoldArticle:
    def at(words: str) -> tuple[int, int]:
        return TEXT.index(words), TEXT.index(words) + len(words)

    statement = GoldStatement(
        "s1", "indirect", (at("kapalnya ditahan"),), at("mewartakan"), at("Menlu Ardania"), required=required
    )
    return GoldArticle("a", "", None, None, (statement,))


def test_labels_are_content_cue_and_speaker() -> None:
    (sentence,) = sentences_of(annotated(TEXT))
    found = labels(sentence, gold(required=True))
    words = [word.text for word in sentence.words]
    heads = [[w for w, value in zip(words, column, strict=True) if value == 1] for column in found.T]
    assert heads == [["kapalnya", "ditahan"], ["mewartakan"], ["Menlu", "Ardania"]]


def test_borderline_statements_are_neither_right_nor_wrong() -> None:
    (sentence,) = sentences_of(annotated(TEXT))
    found = labels(sentence, gold(required=False))
    assert set(found[found != 0].tolist()) == {UNKNOWN}
    assert (found == 0).sum() == 3 * len(sentence.words) - 5
