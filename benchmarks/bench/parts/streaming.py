"""Answers of a hundred thousand and of a million rows from one store: written as they are found, in the same memory."""

from collections.abc import Iterator
from pathlib import Path
from typing import Final

from bench.files import make_store
from bench.measure import Row, command
from bench.sizes import Sizes
from ujar.query import FORMATS

PART = "streaming"
AIM: Final = 1.1  # of the memory for a tenth of the rows

# The same triples are read again and again: what a store keeps of its own files in memory is then the same, and what
# grows with the rows shows.
_QUERY: Final = """# title: Every claim, many times
# question: Which claims are there?
{head}PREFIX ujar: <https://w3id.org/ujar/ns#>
SELECT ?actor ?claim ?text ?copy
WHERE {{ VALUES ?copy {{ {copies} }} {{ SELECT ?actor ?claim ?text
  WHERE {{ ?actor ujar:said ?claim . ?claim ujar:text ?text }} LIMIT {claims} }} }}
"""


def measure(sizes: Sizes, folder: Path) -> Iterator[Row]:
    """Write so many rows, and ten times as many, in each format, each time in a process of its own."""
    store = make_store(folder / f"quads-{sizes.loaded}", sizes.loaded)
    path = folder / "streamed.rq"
    for format, head in [*((format, "") for format in FORMATS), ("csv", "# label: actor\n")]:
        out = folder / f"streamed.{format}"
        peaks = []
        for copies in (10, 100):
            numbers = " ".join(map(str, range(copies)))
            path.write_text(_QUERY.format(head=head, claims=sizes.streamed // 100, copies=numbers), encoding="utf-8")
            seconds, peak = command("-m", "ujar", "query", path, "-q", "--store", store, "-f", format, "-o", out)
            peaks.append(peak)
        what = f"{sizes.streamed:,} rows as {format}{', with labels' if head else ''}"
        size = out.stat().st_size / 1e6
        note = f"{peaks[0]:.0f} MB for {sizes.streamed // 10:,} rows; {seconds:.0f} s, a file of {size:.0f} MB"
        growth = peaks[1] / peaks[0]
        yield Row(PART, what, peaks[1], "MB", f"<= {AIM} x a tenth's", growth <= AIM, note)
        out.unlink()
    path.unlink()
