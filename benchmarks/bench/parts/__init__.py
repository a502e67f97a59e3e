"""The parts of the table, in the order they are run."""

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Final, Protocol

from bench.measure import Row
from bench.parts import asking, building, checking, exporting, killing, loading, remembering, streaming
from bench.sizes import Sizes

__all__ = ["PARTS", "Part"]


class Part(Protocol):
    """Measures in a folder that keeps what is dear to make, and gives a row at a time."""

    def __call__(self, sizes: Sizes, folder: Path) -> Iterator[Row]: ...


PARTS: Final[Mapping[str, Part]] = {
    "building": building.measure,
    "loading": loading.measure,
    "asking": asking.measure,
    "exporting": exporting.measure,
    "checking": checking.measure,
    "remembering": remembering.measure,
    "streaming": streaming.measure,
    "killing": killing.measure,
}
