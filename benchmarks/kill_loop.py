"""Kill a process that writes a store, again and again, and see whether every article's graph is whole or absent.

    python benchmarks/kill_loop.py --rounds 200
    python benchmarks/kill_loop.py --rounds 40 --by build

`--by writer` (the default) replaces, removes and fills in graphs, one or four at a time, as fast as it can, and says so
before and after; a graph carries its own count and hash, so that a torn one is noticed, and what was acknowledged must
be there. `--by build` kills `ujar build` over the sample articles; a graph must be the one that an undisturbed build
makes. Every round kills with SIGKILL at a random moment, opens the store and reads all of it. Exit status: 0 where
nothing was torn or lost.
"""

import argparse
import hashlib
import os
import random
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from pyoxigraph import Literal, NamedNode, Quad

from ujar.store import View, open_store
from ujar.store.behind import Filler
from ujar.store.whole import as_triples

ROOT = Path(__file__).parents[1]
ARTICLES = 30
TOGETHER = 4  # graphs a build hands over at once
ABSENT = -1  # the version of a graph that is not there
BASE = "https://example.test/"
COUNT, HASH, VERSION = (NamedNode(f"{BASE}{name}") for name in ("count", "hash", "version"))


@dataclass
class Tally:
    """What the rounds found."""

    rounds: int = 0
    in_the_middle: int = 0  # killed in the middle of a write, or before a build had ended
    writes: int = 0
    checked: int = 0
    whole: int = 0
    absent: int = 0
    problems: list[str] = field(default_factory=list)


# -- a writer ---------------------------------------------------------------------------------------------------------


def write(folder: Path, seed: int, first: int) -> None:
    """Replace and remove graphs until killed; print each before and after."""
    chance = random.Random(seed)
    with open_store(folder) as store:
        for version in range(first, sys.maxsize, TOGETHER):
            what = chance.choices(("replace", "remove", "fill"), (4, 2, 4))[0]
            numbers = chance.sample(range(ARTICLES), TOGETHER if what == "fill" else 1)
            to_be = {number: ABSENT if what == "remove" else version + at for at, number in enumerate(numbers)}
            for number in numbers:
                print("begin", number, to_be[number], flush=True)
            graphs = {graph_of(n): list(article(graph_of(n), to_be[n], chance.randrange(20, 800))) for n in numbers}
            if what == "remove":
                store.remove(graph_of(numbers[0]))
            elif what == "replace":
                store.replace(graph_of(numbers[0]), graphs[graph_of(numbers[0])])
            else:
                assert isinstance(store, Filler)
                store.fill({graph: as_triples(graph, quads) for graph, quads in graphs.items()})
            for number in numbers:
                print("done", number, to_be[number], flush=True)


def graph_of(number: int) -> NamedNode:
    """The graph of an article."""
    return NamedNode(f"{BASE}graph/article/{number}")


def article(graph: NamedNode, version: int, size: int) -> Iterator[Quad]:
    """A graph that says how many quads of content it has, and what they hash to."""
    content = [
        Quad(NamedNode(f"{graph.value}/{version}/{at}"), NamedNode(f"{BASE}says"), Literal(f"kata {at} " * 5), graph)
        for at in range(size)
    ]
    yield from content
    yield Quad(graph, COUNT, Literal(len(content)), graph)
    yield Quad(graph, HASH, Literal(hash_of(content)), graph)
    yield Quad(graph, VERSION, Literal(version), graph)


def hash_of(quads: list[Quad]) -> str:
    """A hash of quads in any order."""
    return hashlib.sha256("\n".join(sorted(map(str, quads))).encode()).hexdigest()


# -- what is found after a kill ---------------------------------------------------------------------------------------


def look(view: View, allowed: dict[int, set[int]], tally: Tally) -> None:
    """Hold every article's graph against itself and against the versions it may have; what it has is then the one."""
    for number in range(ARTICLES):
        tally.checked += 1
        graph = graph_of(number)
        quads = list(view.quads(graph))
        found = ABSENT
        if quads:
            known = {quad.predicate: quad.object.value for quad in quads if quad.subject == graph}
            content = [quad for quad in quads if quad.subject != graph]
            if known.get(COUNT) != str(len(content)) or known.get(HASH) != hash_of(content):
                tally.problems.append(f"graph {number}: torn, {len(content)} quads of {known.get(COUNT)}")
                continue
            found = int(known[VERSION])
        tally.whole += found != ABSENT
        tally.absent += found == ABSENT
        expected = allowed.get(number, {ABSENT})
        if found not in expected:
            tally.problems.append(f"graph {number}: version {found}, but {sorted(expected)} was acknowledged")
        allowed[number] = {found}


def kill_writer(folder: Path, chance: random.Random, allowed: dict[int, set[int]], first: int, tally: Tally) -> int:
    """Start a writer, kill it within a second, and note what its graphs may be now. Gives the next version."""
    words = [sys.executable, __file__, "--write", str(folder), str(chance.randrange(2**31)), str(first)]
    writer = subprocess.Popen(words, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
    time.sleep(chance.uniform(0.1, 1.0))  # opening takes some 0.2 s: some rounds are killed there
    writer.kill()
    lines, errors = writer.communicate()
    assert not errors, errors
    begun = ""
    for line in lines.split("\n"):
        match line.split():
            case ["begin", number, version]:
                begun = number
                allowed.setdefault(int(number), {ABSENT}).add(int(version))
                first += 1
                tally.writes += 1
            case ["done", number, version]:
                begun = "" if number == begun else begun
                allowed[int(number)] = {int(version)}
    tally.in_the_middle += bool(begun)
    return first + TOGETHER


def writer_rounds(folder: Path, rounds: int, chance: random.Random, tally: Tally) -> None:
    """Kill a writer in every round, always on the same store."""
    allowed: dict[int, set[int]] = {}
    version = 0
    for _ in range(rounds):
        version = kill_writer(folder, chance, allowed, version, tally)
        tally.rounds += 1
        with open_store(folder) as store:
            look(store, allowed, tally)


def build_rounds(folder: Path, rounds: int, chance: random.Random, tally: Tally) -> None:
    """Kill `ujar build` in every round; every fifth begins with an empty store."""
    words = [sys.executable, "-m", "ujar", "build", str(ROOT / "seeds" / "articles"), "--quiet", "--store"]
    begun = time.monotonic()
    subprocess.run([*words, str(folder / "whole")], check=True)
    takes = time.monotonic() - begun
    with open_store(folder / "whole", read_only=True) as view:
        wanted = {graph: set(view.quads(graph)) for graph in view.graphs() if "/graph/article/" in graph.value}
    for number in range(rounds):
        store = folder / f"killed-{number // 5}"
        build = subprocess.Popen([*words, str(store)], stderr=subprocess.DEVNULL)
        time.sleep(chance.triangular(0.3, 1.1 * takes, takes))  # a small build writes at its end
        tally.in_the_middle += build.poll() is None
        build.kill()
        build.wait()
        tally.rounds += 1
        if not (store / "CURRENT").is_file():
            tally.absent += len(wanted)
            tally.checked += len(wanted)
            continue
        with open_store(store) as view:
            for graph, quads in wanted.items():
                tally.checked += 1
                found = set(view.quads(graph))
                tally.absent += not found
                tally.whole += found == quads
                if found and found != quads:
                    tally.problems.append(f"{graph}: {len(found)} of {len(quads)} quads")


def main() -> int:
    """Run the rounds and print what they found."""
    if sys.argv[1:2] == ["--write"]:
        write(Path(sys.argv[2]), int(sys.argv[3]), int(sys.argv[4]))
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--rounds", type=int, default=200)
    parser.add_argument("--by", choices=("writer", "build"), default="writer")
    parser.add_argument("--seed", type=int, default=1)
    wish = parser.parse_args()
    tally = Tally()
    folder = Path(tempfile.mkdtemp(prefix="kill-loop-"))
    begun = time.monotonic()
    try:
        rounds = writer_rounds if wish.by == "writer" else build_rounds
        rounds(folder / "graph" if wish.by == "writer" else folder, wish.rounds, random.Random(wish.seed), tally)
    finally:
        shutil.rmtree(folder, ignore_errors=True)
    print(f"kill -9 of a {wish.by}: {tally.rounds} rounds, {tally.in_the_middle} in the middle of work, "
          f"{tally.writes} writes begun, {time.monotonic() - begun:.0f} s")  # fmt: skip
    print(f"graphs looked at {tally.checked}: whole {tally.whole}, absent {tally.absent}, "
          f"torn or lost {len(tally.problems)}")  # fmt: skip
    for problem in tally.problems[:20]:
        print(f"  {problem}")
    return 1 if tally.problems else 0


if __name__ == "__main__":
    os.environ.setdefault("PYTHONUNBUFFERED", "1")
    sys.exit(main())
