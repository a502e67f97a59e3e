"""The faster pipeline finds what the plain one finds, and leaves spaCy's settings alone."""

from pathlib import Path

import numpy as np
import pytest
import spacy
from spacy.language import Language as Pipeline
from thinc.api import NumpyOps, get_current_ops

from ujar.annotate import speed
from ujar.annotate.speed import KeptVectors, kept, speed_up

MODEL = Path(__file__).parents[2] / "data" / "models" / "id_ujar"
TEXT = "Presiden Belmora mengatakan perjanjian itu ditandatangani kemarin. Menlu Ardo menolaknya di Jakarta."


@pytest.fixture(scope="module")
def plain() -> Pipeline:
    return spacy.load(MODEL)


def test_what_is_found_stays_the_same(plain: Pipeline) -> None:
    fast = speed_up(spacy.load(MODEL))
    one, other = plain(TEXT), fast(TEXT)
    assert [(t.pos_, t.dep_, t.head.i, t.lemma_) for t in one] == [(t.pos_, t.dep_, t.head.i, t.lemma_) for t in other]
    assert [(e.text, e.label_) for e in one.ents] == [(e.text, e.label_) for e in other.ents]


def test_all_layers_take_the_faster_product_and_nothing_else_changes() -> None:
    before = get_current_ops()
    fast = speed_up(spacy.load(MODEL))
    nodes = [node for _, pipe in fast.pipeline if hasattr(pipe, "model") for node in pipe.model.walk()]
    assert nodes and all(isinstance(node.ops, NumpyOps) and not node.ops.use_blis for node in nodes)
    assert get_current_ops() is before


def test_kept_vectors_are_spacys_own(plain: Pipeline) -> None:
    vectors = kept(plain.vocab.vectors)
    words = ["Belmora", "menolaknya", "9M729", "Belmora"]
    expected = plain.vocab.vectors.get_batch(words)
    assert np.allclose(vectors.get_batch(words), expected)
    assert np.allclose(vectors.get_batch(words), expected)  # now from what was kept


def test_what_is_kept_is_bounded(plain: Pipeline, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(speed, "_MOST", 3)
    vectors = kept(plain.vocab.vectors)
    for words in (["satu", "dua", "tiga", "empat"], ["lima"], ["enam", "lima"]):
        assert np.allclose(vectors.get_batch(words), plain.vocab.vectors.get_batch(words))
    assert isinstance(vectors, KeptVectors) and len(vectors._rows) == 2
