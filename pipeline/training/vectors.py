"""floret vectors: a small table of subword rows, trained on the raw text; no word is out of its vocabulary."""

from collections.abc import Iterable
from pathlib import Path

import floret

# The table is the largest part of the model: 20,000 rows of 64 floats are 5 MB.
ROWS, WIDTH = 20_000, 64


def train_vectors(lines: Iterable[str], work: Path, *, rows: int = ROWS, width: int = WIDTH, epochs: int = 10) -> Path:
    """Train on tokenised lines and write the .floret table. The same lines give the same table (one thread)."""
    raw = work / "raw.txt"
    raw.write_text("".join(f"{line}\n" for line in lines), encoding="utf-8")
    model = floret.train_unsupervised(
        str(raw), model="cbow", mode="floret", hashCount=2, bucket=rows, dim=width, minn=3, maxn=5, minCount=3,
        neg=10, ws=5, epoch=epochs, thread=1, lr=0.05, verbose=0,
    )  # fmt: skip
    path = work / "id.floret"
    model.save_floret_vectors(str(path))
    return path
