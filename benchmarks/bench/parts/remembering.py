"""Memory at its peak, each work in a process of its own."""

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from bench.files import make_store, split_articles, write_shards
from bench.graphs import RUN
from bench.measure import Row, apart
from bench.parts.asking import ask_everything
from bench.parts.building import build_into
from bench.sizes import Sizes
from bench.world import make_world
from ujar.check import check
from ujar.config import find_home
from ujar.export import export
from ujar.store import open_store
from ujar.store.bulk import load

PART = "remembering"


def measure(sizes: Sizes, folder: Path) -> Iterator[Row]:
    """Do what a user does, and see how much memory it took."""
    store = make_store(folder / f"quads-{sizes.asked}", sizes.asked)
    small = make_store(folder / f"quads-{sizes.compared}", sizes.compared)
    articles = split_articles(folder / "remembered", sizes.articles // 5, 1)[0]
    works: list[tuple[str, Callable[..., Any], tuple[object, ...]]] = [
        ("python and ujar, idle", idle, ()),
        (f"build {sizes.articles // 5} articles", build_articles, (folder / "remembered-graph", articles)),
        (f"bulk load {sizes.loaded} quads", load_shards, (folder / "remembered-load", sizes.loaded, folder)),
        (f"every query on {sizes.compared} quads", ask_everything, (small,)),
        (f"turtle of {sizes.compared} quads", export_turtle, (small, folder / "remembered.ttl")),
        (f"turtle of {sizes.asked} quads", export_turtle, (store, folder / "remembered.ttl")),
        (f"check {sizes.compared} quads", check_all, (small,)),
    ]
    for what, work, arguments in works:
        _, peak = apart(work, *arguments)
        yield Row(PART, what, peak, "MB")
    for name in ("remembered-graph", "remembered-load"):
        shutil.rmtree(folder / name, ignore_errors=True)
    (folder / "remembered.ttl").unlink(missing_ok=True)


def idle() -> None:
    """What the process of every other row has before it begins."""


def build_articles(store: Path, articles: Path) -> None:
    shutil.rmtree(store, ignore_errors=True)
    build_into(store, articles, make_world().domain, RUN)


def load_shards(store: Path, quads: int, folder: Path) -> None:
    shutil.rmtree(store, ignore_errors=True)
    load(store, write_shards(folder / f"quads-{quads}", quads))


def export_turtle(store: Path, out: Path) -> None:
    with open_store(store, read_only=True) as view, out.open("wb") as file:
        export(view, "turtle", file)


def check_all(store: Path) -> None:
    home = find_home()
    with open_store(store, read_only=True) as view:
        check(view, ontology=home.ontology, queries=home.queries)
