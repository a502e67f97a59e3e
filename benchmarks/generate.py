"""Write a synthetic graph, or synthetic articles: of invented people and states, the same every time.

    python benchmarks/generate.py graph 1000000 --to /tmp/graph            # shards of N-Quads
    python benchmarks/generate.py graph 5000000 --to /tmp/big --store      # a store as well: /tmp/big/graph
    python benchmarks/generate.py articles 5000 --to /tmp/articles.jsonl   # news that `ujar build` reads

A graph is what a build would write: ujar's own rdf room makes it, article by article, with the knowledge, the ontology
and a run's record. About 690 quads an article, 67 a statement. In the articles' file, `expected` lists what is said;
they are as long as news and say as much, a third less than those of a graph.
"""

import argparse
import sys
from pathlib import Path

from bench.files import make_store, write_articles, write_shards
from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn


def main(arguments: list[str] | None = None) -> int:
    """Generate what the command line asks for."""
    head, _, rest = (__doc__ or "").partition("\n")
    parser = argparse.ArgumentParser(
        "generate.py", description=head, epilog=rest, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("what", choices=("graph", "articles"))
    parser.add_argument("size", type=int, help="quads of the graph (200000, 1000000, 5000000), or articles")
    parser.add_argument("--to", type=Path, required=True, metavar="PATH", help="folder of the graph, file of articles")
    parser.add_argument("--store", action="store_true", help="load the graph into a store as well")
    parser.add_argument("--seed", type=int, default=1, help="another number gives another world (default: 1)")
    wish = parser.parse_args(arguments)
    if wish.size < 1:
        parser.error("the size is a number above 0")
    console = Console(stderr=True)
    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeElapsedColumn())
    with Progress(*columns, console=console, disable=not console.is_terminal) as progress:
        task = progress.add_task(wish.what, total=wish.size)

        def done(more: int) -> None:
            progress.advance(task, more)

        if wish.what == "articles":
            wish.to.parent.mkdir(parents=True, exist_ok=True)
            write_articles(wish.to, wish.size, seed=wish.seed, done=done)
        elif wish.store:
            make_store(wish.to, wish.size, seed=wish.seed, done=done)
        else:
            write_shards(wish.to, wish.size, seed=wish.seed, done=done)
    print(wish.to)
    return 0


if __name__ == "__main__":
    sys.exit(main())
