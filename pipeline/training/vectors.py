"""floret vectors: a small table of subword rows, trained on the raw text; no word is out of its vocabulary."""

from collections.abc import Iterable
from pathlib import Path

import numpy as np
from spacy.strings import StringStore
from spacy.vectors import Vectors

# The table is the largest part of the model: 20,000 rows of 64 floats are 5 MB.
ROWS, WIDTH = 20_000, 64


def train_vectors(lines: Iterable[str], work: Path, *, rows: int = ROWS, width: int = WIDTH, epochs: int = 10) -> Path:
    """Train on tokenised lines and write the .floret table. The same lines give the same table (one thread)."""
    import floret  # only training needs it

    raw = work / "raw.txt"
    raw.write_text("".join(f"{line}\n" for line in lines), encoding="utf-8")
    model = floret.train_unsupervised(
        str(raw), model="cbow", mode="floret", hashCount=2, bucket=rows, dim=width, minn=3, maxn=5, minCount=3,
        neg=10, ws=5, epoch=epochs, thread=1, lr=0.05, verbose=0,
    )  # fmt: skip
    path = work / "id.floret"
    model.save_floret_vectors(str(path))
    return path


def load_vectors(path: Path) -> Vectors:
    """A .floret table as spaCy's vectors, in the precision of float16: the lost digits make the files pack well."""
    with path.open(encoding="utf-8") as file:
        rows, width, minn, maxn, hashes, seed, bow, eow = file.readline().split()
        data = np.zeros((int(rows), int(width)), np.float32)
        for line in file:
            number, *values = line.rstrip().split(" ")
            data[int(number)] = np.array(values, np.float32)
    return Vectors(
        strings=StringStore(), mode="floret", data=data.astype(np.float16).astype(np.float32), minn=int(minn),
        maxn=int(maxn), hash_count=int(hashes), hash_seed=int(seed), bow=bow, eow=eow,
    )  # fmt: skip


class Lookup(dict[str, np.ndarray]):
    """Word -> vector, computed once."""

    def __init__(self, vectors: Vectors) -> None:
        self.vectors = vectors

    def __missing__(self, word: str) -> np.ndarray:
        self[word] = vector = np.asarray(self.vectors[word], np.float32)
        return vector
