"""A saved lemmatizer that is trained on must know again which label each edit tree has."""

import random

import spacy
from spacy.tokens import Doc
from spacy.training import Example
from student import remember_trees

PAIRS = [("membaca", "baca"), ("menulis", "tulis"), ("dibaca", "baca"), ("laut", "laut")]


def example(nlp: spacy.Language, pairs: list[tuple[str, str]]) -> Example:
    words, lemmas = [list(side) for side in zip(*pairs, strict=True)]
    return Example(Doc(nlp.vocab, words=words), Doc(nlp.vocab, words=words, lemmas=lemmas))


def test_edit_trees_keep_their_labels_over_a_save() -> None:
    nlp = spacy.blank("id")
    lemmatizer = nlp.add_pipe("trainable_lemmatizer", config={"min_tree_freq": 1})
    examples = [example(nlp, random.Random(n).sample(PAIRS, 4)) for n in range(4)]
    nlp.initialize(lambda: examples)
    again = spacy.blank("id")
    restored = again.add_pipe("trainable_lemmatizer", config={"min_tree_freq": 1})
    restored.from_bytes(lemmatizer.to_bytes())  # type: ignore[attr-defined]
    remember_trees(restored)
    assert restored.tree2label == lemmatizer.tree2label  # type: ignore[attr-defined]
    for form, lemma in PAIRS:
        tree = restored.trees.add(form, lemma)  # type: ignore[attr-defined]
        assert tree in restored.tree2label  # type: ignore[attr-defined]
