"""The pictures of README.md and of docs/, drawn anew from the graphs they show.

    python docs/figures.py                                       those of the sample articles
    python docs/figures.py five=../shared/seeds gold=data/texts  also those of other folders: names and counts only

A page of the documents shows what a report draws, so nothing here draws anything itself.
"""

import argparse
import tempfile
from pathlib import Path

from ujar.cli import app

ROOT = Path(__file__).resolve().parents[1]
IMAGES = ROOT / "docs" / "images"
# Which figure of which report is which picture; the last is a figure about one treaty.
WANTED = {
    "sample": {
        "network": ("centrality", "centrality-network", ()),
        "acts": ("positions", "positions-actor-acts", ()),
        "timeline": ("timeline", "timeline", ()),
        "denials": ("contradictions", "contradictions-denials", ()),
        "outlets": ("outlets", "outlets-outlet-kinds", ()),
        "positions": ("positions", "positions-treaty-merdian-strait-treaty",
                      ("--about", "treaty:merdian-strait-treaty")),
    },
    "five": {
        "network": ("centrality", "centrality-network", ()),
        "acts": ("positions", "positions-actor-acts", ()),
        "positions": ("positions", "positions-treaty-inf", ("--about", "treaty:inf")),
    },
    "gold": {"ranks": ("centrality", "centrality-ranks", ())},
}  # fmt: skip


def draw(name: str, articles: Path) -> None:
    """Build a graph of some articles and keep the figures wanted of it."""
    with tempfile.TemporaryDirectory() as folder:
        store, drawn = Path(folder) / "graph", Path(folder) / "figures"
        _ujar("build", articles, "--store", store, "--quiet")
        for picture, (report, figure, words) in WANTED[name].items():
            _ujar("report", report, "--store", store, "--figures", drawn, "--quiet", *words)
            (IMAGES / f"{name}-{picture}.svg").write_bytes((drawn / f"{figure}.svg").read_bytes())


def _ujar(*words: str | Path) -> None:
    app([str(word) for word in words], standalone_mode=False)


if __name__ == "__main__":
    words = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    words.add_argument("folders", nargs="*", metavar="NAME=FOLDER", help=f"articles of {' or '.join(sorted(WANTED))}")
    chosen = {"sample": ROOT / "seeds" / "articles"}
    for word in words.parse_args().folders:
        name, _, folder = word.partition("=")
        if name not in WANTED or not Path(folder).is_dir():
            words.error(f"{word}: write NAME=FOLDER: {', '.join(sorted(WANTED))}, and a folder of articles")
        chosen[name] = Path(folder)
    for name, articles in chosen.items():
        draw(name, articles)
