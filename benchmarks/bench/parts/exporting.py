"""Turtle: ujar's exporter beside rdflib's serializer, of the same triples."""

import io
import shutil
import statistics
from collections.abc import Iterator
from pathlib import Path

import pyoxigraph
import rdflib
from pyoxigraph import RdfFormat

from bench.files import first_quads, write_shards
from bench.measure import Row, interleaved
from bench.sizes import Sizes
from ujar.export import export
from ujar.store import View, open_store
from ujar.store.bulk import load
from ujar.store.oxigraph import OxigraphStore

PART = "exporting"
AIM = 40.0


def measure(sizes: Sizes, folder: Path) -> Iterator[Row]:
    """Write the same triples from a store in memory, from one on disk, and from rdflib's memory."""
    quads = first_quads(write_shards(folder / f"quads-{sizes.compared}", sizes.compared), sizes.compared)
    inner = pyoxigraph.Store()
    inner.bulk_load(quads, format=RdfFormat.N_QUADS)
    memory = OxigraphStore(inner)
    on_disk = folder / "exported"
    shutil.rmtree(on_disk, ignore_errors=True)
    load(on_disk, [quads])
    triples = list({quad.triple for quad in memory.quads()})
    text = pyoxigraph.serialize(triples, format=RdfFormat.N_TRIPLES) or b""
    theirs = rdflib.Graph().parse(data=text, format="nt")
    with open_store(on_disk, read_only=True) as disk:
        costs = interleaved(
            max(1, sizes.rounds // 2 + 1),
            {
                "rdflib": lambda: theirs.serialize(format="turtle"),
                "memory": lambda: turtle(memory),
                "disk": lambda: turtle(disk),
                "bare": lambda: pyoxigraph.serialize(triples, format=RdfFormat.TURTLE),
            },
        )
    shutil.rmtree(on_disk, ignore_errors=True)
    seconds = {name: statistics.median(cost.processor for cost in each) for name, each in costs.items()}  # one thread
    yield Row(PART, "triples", len(triples), "")
    yield Row(PART, "rdflib's serializer", seconds["rdflib"], "s")
    for name, what in (
        ("memory", "ujar export turtle, store in memory"), ("disk", "ujar export turtle, store on disk"),
        ("bare", "pyoxigraph's serializer, unsorted, triples in hand"),
    ):  # fmt: skip
        yield Row(PART, what, seconds[name], "s")
        ratio = seconds["rdflib"] / seconds[name]
        aim, holds = (f">= {AIM:.0f} x", ratio >= AIM) if name == "memory" else ("", None)
        yield Row(PART, "  times as fast as rdflib", ratio, "x", aim, holds)


def turtle(view: View) -> bytes:
    out = io.BytesIO()
    export(view, "turtle", out)
    return out.getvalue()
