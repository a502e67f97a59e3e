"""`ujar check`: how long it takes, and whether it grows as the statements do."""

import shutil
from collections import deque
from collections.abc import Iterator
from functools import partial
from pathlib import Path

import pyoxigraph
from pyoxigraph import Quad, RdfFormat

from bench.graphs import article_quads, graph_quads
from bench.measure import Row, cost
from bench.sizes import Sizes
from bench.texts import Composer
from bench.world import make_world
from ujar.check import CHECKS, check
from ujar.config import find_home
from ujar.store import open_store
from ujar.store.bulk import load
from ujar.vocab import EXPRESSES

PART = "checking"
AIM = 10.0  # seconds for 10,000 statements, of the processor: one thread asks


def measure(sizes: Sizes, folder: Path) -> Iterator[Row]:
    """Check stores of more and more statements."""
    home = find_home()
    each: dict[int, float] = {}
    for statements in sizes.checked:
        store = folder / f"checked-{statements}"
        shutil.rmtree(store, ignore_errors=True)
        load(store, shards_of(statements))
        with open_store(store, read_only=True) as view:
            seconds = {
                name: cost(partial(deque, way(view, ontology=home.ontology, queries=home.queries), 0)).processor
                for name, way in CHECKS.items()
            }
            found = len(check(view, ontology=home.ontology, queries=home.queries))
        shutil.rmtree(store, ignore_errors=True)
        whole = sum(seconds.values())
        each[statements] = whole / statements
        aim, holds = (f"<= {AIM:.0f} s", whole <= AIM) if statements == 10_000 else ("", None)
        parts = ", ".join(f"{name} {taken:.1f}" for name, taken in seconds.items())
        yield Row(PART, f"{statements} statements", whole, "s", aim, holds, f"{parts}; {found} findings")
    growth = each[sizes.checked[-1]] / each[sizes.checked[0]]
    yield Row(PART, "a statement in the largest to one in the smallest", growth, "x", "about 1", 0.5 <= growth <= 1.5)


def shards_of(statements: int) -> Iterator[bytes]:
    """N-Quads of a graph of so many statements."""
    world = make_world()
    known = next(graph_quads(world, 0, ontology=(find_home().ontology / "ujar.ttl").read_bytes()))
    yield pyoxigraph.serialize(known, format=RdfFormat.N_QUADS) or b""
    waiting: list[Quad] = []
    for part in article_quads(Composer(world), world):
        waiting.extend(part)
        statements -= sum(quad.predicate == EXPRESSES for quad in part)
        if statements <= 0 or len(waiting) > 200_000:
            yield pyoxigraph.serialize(waiting, format=RdfFormat.N_QUADS) or b""
            waiting.clear()
        if statements <= 0:
            return
