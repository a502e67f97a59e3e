"""Sizes in, generated files out: shards of N-Quads, stores and articles, made once and kept for the next run."""

import json
from collections.abc import Callable, Iterator
from itertools import islice
from pathlib import Path
from typing import Final

import pyoxigraph
from pyoxigraph import RdfFormat

from bench.graphs import graph_quads
from bench.texts import NEWS, Composer, Text
from bench.world import make_world
from ujar.config import find_home
from ujar.store.bulk import load

SHARD: Final = 250_000  # quads

Done = Callable[[int], object]  # told how many more there are


def write_shards(folder: Path, quads: int, *, seed: int = 1, done: Done = lambda more: None) -> list[Path]:
    """Write a graph of at least so many quads as N-Quads; what is there already from the same numbers is kept."""
    folder.mkdir(parents=True, exist_ok=True)
    record = folder / "shards.json"
    wanted = {"quads": quads, "seed": seed, "ontology": len(_ontology())}
    if record.is_file() and (known := json.loads(record.read_text()))["wanted"] == wanted:
        done(known["quads"])
        return [folder / name for name in known["shards"]]
    shards: list[Path] = []
    pieces: list[bytes] = []
    written, size = 0, 0
    for part in graph_quads(make_world(seed), quads, ontology=_ontology(), seed=seed):
        pieces.append(pyoxigraph.serialize(part, format=RdfFormat.N_QUADS) or b"")
        size += len(part)
        done(len(part))
        if size >= SHARD or written + size >= quads:
            shards.append(folder / f"graph-{len(shards):03}.nq")
            shards[-1].write_bytes(b"".join(pieces))
            written, size = written + size, 0
            pieces.clear()
    record.write_text(json.dumps({"wanted": wanted, "quads": written, "shards": [path.name for path in shards]}))
    return shards


def make_store(folder: Path, quads: int, *, seed: int = 1, done: Done = lambda more: None) -> Path:
    """Make a store of at least so many quads inside a folder, beside the shards it is loaded from."""
    store = folder / "graph"
    if not (store / "CURRENT").is_file():
        load(store, write_shards(folder, quads, seed=seed, done=done))
    return store


def texts(count: int, *, seed: int = 1) -> Iterator[Text]:
    """The first so many generated articles."""
    return Composer(make_world(seed), seed, NEWS).texts(count)


def write_articles(
    path: Path, count: int, *, first: int = 0, seed: int = 1, done: Done = lambda more: None
) -> None:  # fmt: skip
    """Write articles as JSON lines that `ujar build` reads, each with the words of its statements as its key."""
    composer = Composer(make_world(seed), seed, NEWS)
    with path.open("w", encoding="utf-8") as file:
        for number in range(first, first + count):
            text = composer.text(number)
            said = [{"words": each.content, "speaker": each.spans["s"].text, "kind": each.kind} for each in text.said]
            record = {
                "url": text.url, "title": text.title, "outlet": text.outlet, "published": text.published.iso,
                "text": text.body, "expected": said,
            }  # fmt: skip
            file.write(json.dumps(record, ensure_ascii=False) + "\n")
            done(1)


def split_articles(folder: Path, count: int, parts: int) -> list[Path]:
    """Write so many articles into so many files."""
    folder.mkdir(parents=True, exist_ok=True)
    ends = [count * part // parts for part in range(parts + 1)]
    paths = [folder / f"articles-{part}.jsonl" for part in range(parts)]
    for path, first, last in zip(paths, ends, ends[1:], strict=False):
        write_articles(path, last - first, first=first)
    return paths


def split_corpus(corpus: Path, folder: Path, count: int, parts: int) -> list[Path]:
    """Write the first so many articles of a file of JSON lines into so many files."""
    folder.mkdir(parents=True, exist_ok=True)
    with corpus.open("rb") as file:
        lines = list(islice(file, count))
    ends = [len(lines) * part // parts for part in range(parts + 1)]
    paths = [folder / f"corpus-{part}.jsonl" for part in range(parts)]
    for path, first, last in zip(paths, ends, ends[1:], strict=False):
        path.write_bytes(b"".join(lines[first:last]))
    return paths


def first_quads(shards: list[Path], quads: int) -> bytes:
    """The first so many lines of some shards."""
    lines: list[bytes] = []
    for shard in shards:
        with shard.open("rb") as file:
            lines.extend(islice(file, quads - len(lines)))
    return b"".join(lines)


def _ontology() -> bytes:
    return (find_home().ontology / "ujar.ttl").read_bytes()
