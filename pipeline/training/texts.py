"""The raw text that the shipped model may learn from: IndoSum, COIN and the treebanks (all CC BY-SA)."""

import json
import re
from collections.abc import Iterator
from pathlib import Path

NEWS = ("indosum_dev", "coin_text")
_NOISE = re.compile(r"\[img[^\]]*\]")


def held_out(gold: Path) -> set[tuple[str, str]]:
    """(corpus, record) of the articles that development and test are measured on: by the files' names only."""
    names = [path.stem for split in ("dev", "test") for path in (gold / split).glob("*.json")]
    return {tuple(name.split("--", 1)) for name in names}  # type: ignore[misc]


def articles(corpora: Path, gold: Path) -> Iterator[str]:
    """The texts of the news and of COIN, less the articles that gold holds out."""
    out = {record for _, record in held_out(gold)}  # an article may stand in two corpora under one name
    for corpus in NEWS:
        with (corpora / "news" / f"{corpus}.jsonl").open(encoding="utf-8") as file:
            for line in file:
                record = json.loads(line)
                if record["id"] not in out:
                    yield _NOISE.sub(" ", record["text"])
