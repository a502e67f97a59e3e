"""The trained component: for each word, how surely it is part of a content, a cue, a speaker.

A small network of convolutions, run with numpy; its weights are made by pipeline/training/cues.py.
"""

from collections.abc import Sequence
from functools import cache

import numpy as np
import numpy.typing as npt
from thinc.api import NumpyOps

from ujar.extract.lexicon import Lexicon, lexicon_of
from ujar.extract.view import Sentence, Word
from ujar.extract.wordrows import FLAGS, TABLES, Rows, places
from ujar.lang import Language, get_language

Array = npt.NDArray[np.float32]

HEADS = ("content", "cue", "speaker")
DILATIONS = (1, 1, 2, 4)  # of the layers: together they see eight words to each side
GAP = max(DILATIONS)  # empty rows between sentences, kept empty in every layer, so that none sees another
_KEPT = 100_000  # words whose first layer is remembered
_OPS = NumpyOps()  # multiplies on one thread, whatever numpy was built with: many builds at once share the processor
_DIGITS = 4  # of a probability: what the processor's arithmetic may change is cut off


class CueModel:
    """The weights, and what they say of sentences."""

    def __init__(self, weights: dict[str, Array], language: Language, lexicon: Lexicon) -> None:
        self._w = weights
        self._rows = Rows(language, lexicon)
        ends = np.cumsum([weights[table].shape[1] for table in TABLES])
        bounds = zip([0, *ends[:-1]], ends, strict=True)
        # The first layer is linear, so each table is multiplied with it once; a word is then a sum of rows.
        self._tables = [
            weights[table] @ weights["in"][begin:end] for table, (begin, end) in zip(TABLES, bounds, strict=True)
        ]
        self._flags = weights["in"][ends[-1] :]
        assert self._flags.shape[0] == len(FLAGS)
        self._known: dict[str, Array] = {}

    def probabilities(self, sentences: Sequence[Sentence]) -> list[Array]:
        """For each sentence, words x HEADS."""
        if not sentences:
            return []
        size = self._flags.shape[1]
        starts, total = [], GAP
        for sentence in sentences:
            starts.append(total)
            total += len(sentence.words) + GAP
        x = np.zeros((total, size), np.float32)
        mask = np.zeros((total, 1), np.float32)
        for sentence, start in zip(sentences, starts, strict=True):
            stop = start + len(sentence.words)
            mask[start:stop] = 1
            x[start:stop] = [self._word(word) for word in sentence.words]
            for i, columns in enumerate(places(sentence)):
                for column in columns:
                    x[start + i] += self._flags[column]
        out = self._forward(x, mask)
        return [
            np.round(out[start : start + len(sentence.words)], _DIGITS)
            for sentence, start in zip(sentences, starts, strict=True)
        ]

    def _word(self, word: Word) -> Array:
        known = self._known.get(word.text)
        if known is None:
            row = self._rows.of(word)
            known = sum((table[at] for table, at in zip(self._tables, row.rows, strict=True)), self._w["in bias"])
            known = known + self._flags[list(row.flags)].sum(axis=0)
            if len(self._known) < _KEPT:
                self._known[word.text] = known
        return known

    def _forward(self, x: Array, mask: Array) -> Array:
        x = _normed(_maxout(x), self._w["in scale"], self._w["in shift"]) * mask
        for layer, step in enumerate(DILATIONS):
            seen = np.zeros((len(x), 3 * x.shape[1]), np.float32)
            width = x.shape[1]
            seen[step:, :width] = x[:-step]
            seen[:, width : 2 * width] = x
            seen[:-step, 2 * width :] = x[step:]
            y = _maxout(_OPS.gemm(seen, self._w[f"layer {layer}"]) + self._w[f"layer {layer} bias"])
            x = (x + _normed(y, self._w[f"layer {layer} scale"], self._w[f"layer {layer} shift"])) * mask
        return np.asarray(1 / (1 + np.exp(-(_OPS.gemm(x, self._w["out"]) + self._w["out bias"]))), np.float32)


@cache
def cue_model_of(code: str) -> CueModel | None:
    """The trained component of a language, loaded once; None where the language has none."""
    language = get_language(code)
    if language.cue_weights is None:
        return None
    with np.load(language.cue_weights) as file:
        weights = {name: file[name].astype(np.float32) for name in file.files}
    return CueModel(weights, language, lexicon_of(code))


def _maxout(x: Array) -> Array:
    half = x.shape[1] // 2
    return np.maximum(x[:, :half], x[:, half:])


def _normed(x: Array, scale: Array, shift: Array) -> Array:
    centred = x - x.mean(axis=1, keepdims=True)
    return np.asarray(centred / np.sqrt((centred**2).mean(axis=1, keepdims=True) + 1e-5) * scale + shift, np.float32)
