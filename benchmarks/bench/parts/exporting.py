"""Turtle: ujar's exporter beside rdflib's serializer, of the same triples.

The aim is judged by the clock, which is what people wait for: a store writes its terms in threads of its own. Beside it
stands what all threads computed, which is the same however busy the machine is.
"""

import gc
import io
import os
import shutil
import statistics
from collections.abc import Iterator
from pathlib import Path

import pyoxigraph
import rdflib
from pyoxigraph import RdfFormat

from bench.files import first_quads, write_shards
from bench.measure import Cost, Row, cost, free_cores
from bench.sizes import Sizes
from ujar.export import export
from ujar.store import View, open_store
from ujar.store.bulk import load
from ujar.store.oxigraph import OxigraphStore

PART = "exporting"
AIM = 40.0
SHORT = 3  # times that what takes a fraction of a second is done in a round


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
        works = {
            "rdflib": lambda: theirs.serialize(format="turtle"),
            "memory": lambda: turtle(memory),
            "disk": lambda: turtle(disk),
            "bare": lambda: pyoxigraph.serialize(triples, format=RdfFormat.TURTLE),
        }
        gc.collect()
        gc.freeze()  # or Python looks for garbage in the million objects of rdflib's graph
        free, costs = [], {name: list[Cost]() for name in works}
        for _ in range(sizes.rounds):
            free.append(free_cores())
            for name, work in works.items():
                costs[name] += [cost(work) for _ in range(1 if name == "rdflib" else SHORT)]
    gc.unfreeze()
    shutil.rmtree(on_disk, ignore_errors=True)
    clock = {name: statistics.median(cost.clock for cost in each) for name, each in costs.items()}
    computed = {name: statistics.median(cost.processor for cost in each) for name, each in costs.items()}
    cores = f"{os.cpu_count()} cores, of which {statistics.median(free):.1f} were free"
    yield Row(PART, "triples", len(triples), "", note=cores)
    yield Row(PART, "rdflib's serializer", clock["rdflib"], "s", note=f"{computed['rdflib']:.3g} s of the processor")
    for name, what in (
        ("memory", "ujar export turtle, store in memory"), ("disk", "ujar export turtle, store on disk"),
        ("bare", "pyoxigraph's serializer, unsorted, triples in hand"),
    ):  # fmt: skip
        yield Row(PART, what, clock[name], "s", note=f"{computed[name]:.3g} s of the processor")
        ratio = clock["rdflib"] / clock[name]
        aim, holds = (f">= {AIM:.0f} x", ratio >= AIM) if name == "memory" else ("", None)
        busy = computed["rdflib"] / computed[name]
        yield Row(PART, "  times as fast as rdflib", ratio, "x", aim, holds, f"{busy:.3g} x by the processor")


def turtle(view: View) -> bytes:
    out = io.BytesIO()
    export(view, "turtle", out)
    return out.getvalue()
