"""Bulk load: the project's own way beside pyoxigraph's, of the same files."""

import shutil
from collections.abc import Iterator, Sequence
from pathlib import Path

import pyoxigraph
from pyoxigraph import RdfFormat

from bench.files import write_shards
from bench.measure import Row, folder_megabytes, interleaved, median_clock
from bench.sizes import Sizes
from ujar.store.bulk import load

PART = "loading"
AIM = 0.7


def measure(sizes: Sizes, folder: Path) -> Iterator[Row]:
    """Load the same shards in turns, each time into an empty folder."""
    shards = write_shards(folder / f"quads-{sizes.loaded}", sizes.loaded)
    quads = sum(path.read_bytes().count(b"\n") for path in shards)
    place = folder / "loaded"
    costs = interleaved(
        sizes.rounds,
        {
            "theirs": lambda: bare(place / "theirs", shards),
            "plain": lambda: ours(place / "plain", shards, compact=False),
            "ours": lambda: ours(place / "ours", shards, compact=True),
        },
    )
    rates = {name: quads / median_clock(each) for name, each in costs.items()}
    yield Row(PART, "quads", quads, "")
    yield Row(PART, "pyoxigraph's own bulk_load", rates["theirs"], "quads/s")
    yield Row(PART, "ujar.store.bulk.load, not compacted", rates["plain"], "quads/s")
    yield Row(PART, "ujar.store.bulk.load, compacted and moved into place", rates["ours"], "quads/s")
    for name, what in (("plain", "share of it, not compacted"), ("ours", "share of it")):
        share = rates[name] / rates["theirs"]
        yield Row(PART, what, 100 * share, "%", f">= {100 * AIM:.0f} %", share >= AIM)
    yield Row(PART, "store on disk", folder_megabytes(place / "ours"), "MB")
    shutil.rmtree(place, ignore_errors=True)


def bare(store: Path, shards: Sequence[Path]) -> None:
    """What pyoxigraph does by itself."""
    shutil.rmtree(store, ignore_errors=True)
    store.mkdir(parents=True)
    inner = pyoxigraph.Store(str(store))
    for shard in shards:
        inner.bulk_load(path=shard, format=RdfFormat.N_QUADS)


def ours(store: Path, shards: Sequence[Path], *, compact: bool) -> None:
    shutil.rmtree(store, ignore_errors=True)
    load(store, shards, compact=compact)
