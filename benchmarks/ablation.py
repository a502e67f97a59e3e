"""What each family of extraction rules adds: the scores of a gold set without it, one family at a time.

    python benchmarks/ablation.py data/gold/news/dev TEXTS

TEXTS is the folder that `ujar gold attach` filled.
"""

import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from ujar import extract
from ujar.cli.evaluate import gold_sets, score_article
from ujar.config import find_home
from ujar.domain import load_domain
from ujar.evaluate.scores import Scores
from ujar.extract import indirect

FIGURES = ("loose F1", "strict F1", "loose precision", "recall direct", "recall indirect", "recall mixed")


def nothing(*_: object) -> Iterator[None]:
    """A rule that finds nothing."""
    return iter(())


def scores(gold: Path, texts: Path) -> Scores:
    """All articles of a set scored."""
    domain = load_domain(find_home().seeds)
    total = Scores()
    for golds in gold_sets(gold).values():
        for article in golds:
            total.add(score_article(article, texts, domain))
    return total


def show(name: str, figures: dict[str, float | None]) -> None:
    """One row."""
    print(name.ljust(26) + "".join(f"{figures[key] or 0:.3f}".rjust(17) for key in FIGURES), flush=True)


def main(gold: Path, texts: Path) -> None:
    """Print the table."""
    print("without".ljust(26) + "".join(key.rjust(17) for key in FIGURES))
    show("(nothing left out)", scores(gold, texts).figures())
    tables: tuple[dict[str, Any], ...] = (extract.RULES, extract.ARTICLE_RULES)
    for table in tables:
        rules = dict(table)
        for family in rules:
            del table[family]
            show(family, scores(gold, texts).figures())
            table.clear()
            table.update(rules)
    for name, module, function, instead in (
        ("active verbs", extract, "find_indirect", nothing),
        ("inside other statements", indirect, "_embedded", lambda *_: None),
        ("stripped quotations", extract, "widen", lambda found, *_: found),
    ):
        kept = getattr(module, function)
        setattr(module, function, instead)
        show(name, scores(gold, texts).figures())
        setattr(module, function, kept)


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
