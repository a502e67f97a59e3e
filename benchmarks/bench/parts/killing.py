"""The kill loop's count: `benchmarks/kill_loop.py`, in a row of this table."""

import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

from bench.measure import Row
from bench.sizes import Sizes

PART = "killing"
_LOOP = Path(__file__).parents[2] / "kill_loop.py"
_FOUND = re.compile(r"whole (\d+), absent (\d+), torn or lost (\d+)")


def measure(sizes: Sizes, folder: Path) -> Iterator[Row]:
    """Kill a writer, and then a build, so many times."""
    for by, kills in (("writer", sizes.kills), ("build", max(1, sizes.kills // 5))):
        words = [sys.executable, str(_LOOP), "--rounds", str(kills), "--by", by]
        said = subprocess.run(words, capture_output=True, text=True, check=False)
        found = _FOUND.search(said.stdout)
        if found is None:
            raise RuntimeError(f"{_LOOP} says nothing that can be read: {said.stdout}{said.stderr}")
        whole, absent, torn = map(int, found.groups())
        yield Row(PART, f"graphs torn or lost in {kills} kills of a {by}", torn, "", "0", torn == 0,
                  f"{whole} whole, {absent} absent")  # fmt: skip
