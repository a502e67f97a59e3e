"""How much memory `ujar query` takes to write many rows: `python tests/query/million_rows.py [ROWS]`.

Makes a store of so many claims in a temporary folder, asks for all of them in each format, each time in a process of
its own, and prints the most memory it held, beside that for a hundredth and for half of the rows. A store on disk keeps
up to some 160 MiB of its pages in memory, so that half of the rows tell what grows with them. Not a test: it takes
minutes. `python tests/query/million_rows.py ROWS plain labelled` asks these queries only.

The stores are made in a process of their own too: a child's peak starts at what its parent held when it was forked, so
that a parent which had made a store would be all that is measured. `floor` is that: a child that does nothing.
"""

import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

BASE = "https://w3id.org/ujar/kg/"
UJAR = "https://w3id.org/ujar/ns#"
ACTORS = 2000
FORMATS = ("csv", "tsv", "json", "parquet")
HEADER = f"# title: T\n# question: Q?\n# label: actor\nPREFIX ujar: <{UJAR}>\n"
PATTERN = "{ ?actor ujar:said ?claim . ?claim ujar:text ?text }"
QUERIES = {
    "plain": f"SELECT ?actor ?claim ?text {PATTERN}",  # written by the store's own serializer
    "labelled": f"{HEADER}SELECT ?actor ?claim ?text {PATTERN}",
    "distinct": f"{HEADER}SELECT DISTINCT ?actor ?claim ?text {PATTERN}",  # held by the store until it is answered
    "sorted": f"{HEADER}SELECT ?actor ?claim ?text {PATTERN} ORDER BY ?actor ?text",
}


def make(folder: str, rows: int) -> None:
    """Make a store of so many claims with their texts, said by a few thousand actors."""
    import pyoxigraph
    from pyoxigraph import Literal, NamedNode, Quad

    from ujar import vocab

    def quads() -> Iterator[Quad]:
        graph = NamedNode(f"{BASE}graph/article/a")
        for number in range(ACTORS):
            actor = NamedNode(f"{BASE}person/tokoh-{number}")
            yield Quad(actor, vocab.RDF_TYPE, vocab.ACTOR, graph)
            yield Quad(actor, vocab.SKOS_PREF_LABEL, Literal(f"Tokoh Nomor {number}", language="id"), graph)
        for number in range(rows):
            claim = NamedNode(f"{BASE}claim/{number:08x}")
            text = f"Perjanjian nomor {number} tetap berlaku dan dipatuhi oleh semua pihak yang menandatanganinya"
            yield Quad(NamedNode(f"{BASE}person/tokoh-{number % ACTORS}"), vocab.SAID, claim, graph)
            yield Quad(claim, vocab.TEXT, Literal(text, language="id"), graph)

    store = pyoxigraph.Store(folder)
    store.bulk_extend(quads())
    store.optimize()


def peak(*command: str) -> tuple[float, float]:
    """Run Python with these words; give the most memory it held, in MiB, and the seconds it took."""
    began = time.perf_counter()
    process = subprocess.Popen([sys.executable, *command], stdout=subprocess.DEVNULL)
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        raise SystemExit(f"{' '.join(command)} ended with {process.returncode}")
    return usage.ru_maxrss / 1024, time.perf_counter() - began


def main(rows: int, names: list[str]) -> None:
    """Print a line for each query and format."""
    sizes = (rows // 100, rows // 2, rows)
    with tempfile.TemporaryDirectory() as folder:
        for size in sizes:
            peak(__file__, "make", f"{folder}/{size}", str(size))
        print(f"floor {peak('-c', '')[0]:.0f} MiB")
        heads = "".join(f"{f'MiB at {size}':>16}" for size in sizes)
        print(f"{'query':<10}{'format':<9}{heads}{'seconds':>9}")
        for name in names or QUERIES:
            path = Path(folder) / f"{name}.rq"
            path.write_text(QUERIES[name], encoding="utf-8")
            for format in FORMATS:
                ask = ("-m", "ujar", "query", str(path), "-q", "-f", format, "--store")
                measured = [peak(*ask, f"{folder}/{size}") for size in sizes]
                held = "".join(f"{most:16.0f}" for most, _ in measured)
                print(f"{name:<10}{format:<9}{held}{measured[-1][1]:9.1f}", flush=True)


if __name__ == "__main__":
    if sys.argv[1:2] == ["make"]:
        make(sys.argv[2], int(sys.argv[3]))
    else:
        main(int(sys.argv[1]) if len(sys.argv) > 1 else 1_000_000, sys.argv[2:])
