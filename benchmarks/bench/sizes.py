"""How much each part does: enough to mean something, or just enough to see that it runs."""

from dataclasses import dataclass
from pathlib import Path
from typing import Final


@dataclass(frozen=True, slots=True)
class Sizes:
    """Numbers of articles, quads, statements and repetitions."""

    articles: int  # read, extracted and written
    slices: int  # in which the articles are built, in turns with extraction alone
    loaded: int  # quads loaded in bulk
    asked: int  # quads of the store that is asked
    compared: int  # quads that rdflib holds as well
    checked: tuple[int, ...]  # statements
    streamed: int  # rows of an answer
    runs: int  # of a query
    rounds: int  # of whatever is compared
    kills: int
    patience: float  # seconds of the processor a query may take
    corpus: Path | None = None  # articles of JSON lines to build instead of generated ones
    queries: int | None = None  # how many of the catalogue's; None for all


FULL: Final = Sizes(
    articles=5_000, slices=2, loaded=1_000_000, asked=5_000_000, compared=200_000,
    checked=(2_500, 5_000, 10_000, 20_000), streamed=1_000_000, runs=9, rounds=5, kills=200, patience=20.0,
)  # fmt: skip
QUICK: Final = Sizes(
    articles=40, slices=2, loaded=20_000, asked=20_000, compared=18_000, checked=(20, 40), streamed=1_000,
    runs=1, rounds=1, kills=2, patience=10.0, queries=3,
)  # fmt: skip
