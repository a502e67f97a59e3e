"""Scores of words -> the best sequence of tags; heads -> whether they are a tree."""

from collections.abc import Sequence

import numpy as np
from entities import TAGS

# A name's inside follows only its own beginning or inside.
_TRANSITIONS = np.array(
    [[-1e9 if b[0] == "I" and a[2:] != b[2:] else 0.0 for b in TAGS] for a in TAGS], dtype=np.float32
)
_START = np.array([-1e9 if tag[0] == "I" else 0.0 for tag in TAGS], dtype=np.float32)


def is_tree(heads: Sequence[int]) -> bool:
    """Whether every word reaches the one root."""
    good: set[int] = set()
    for word in range(len(heads)):
        path = []
        while word not in good and heads[word] != word:
            if word in path:
                return False
            path.append(word)
            word = heads[word]
        good.update(path)
    return sum(head == word for word, head in enumerate(heads)) == 1


def best_path(scores: np.ndarray) -> tuple[list[int], float]:
    """The best sequence of tags that a name may have, and the score of its least sure tag."""
    best, back = scores[0] + _START, []
    for row in scores[1:]:
        table = best[:, None] + _TRANSITIONS
        back.append(table.argmax(0))
        best = table.max(0) + row
    path = [int(best.argmax())]
    for step in reversed(back):
        path.append(int(step[path[-1]]))
    path.reverse()
    return path, float(min(scores[n, tag] for n, tag in enumerate(path)))
