"""A researcher's rulings: "in this article (or everywhere) these words mean that actor". They beat any score."""

from dataclasses import dataclass, field
from pathlib import Path

import yaml

from ujar.errors import SeedError


@dataclass(frozen=True, slots=True)
class Decisions:
    """Rulings by article and mention; an article of None holds for all articles."""

    by_mention: dict[tuple[str | None, str], str] = field(default_factory=dict)

    def ruling(self, article: str, mention: str) -> str | None:
        """The entity a person decided on, or None."""
        key = mention.casefold()
        return self.by_mention.get((article, key)) or self.by_mention.get((None, key))


def load_decisions(path: Path | None) -> Decisions:
    """Read decisions.yml: a list of {mention, entity, article?}. No file = no decisions. Raises SeedError."""
    if path is None or not path.exists():
        return Decisions()
    try:
        rows = yaml.safe_load(path.read_text(encoding="utf-8")) or []
    except yaml.MarkedYAMLError as error:
        raise SeedError(path, error.problem_mark.line + 1 if error.problem_mark else None, str(error.problem)) from error
    found: dict[tuple[str | None, str], str] = {}
    for number, row in enumerate(rows, start=1):
        if not isinstance(row, dict) or not {"mention", "entity"} <= set(row) or set(row) - {"mention", "entity", "article", "note"}:
            raise SeedError(path, None, f"entry {number} must have mention and entity (and may have article, note)")
        if "/" not in str(row["entity"]):
            raise SeedError(path, None, f"entry {number}: {row['entity']!r} is no id of the form kind/slug")
        found[(row.get("article"), str(row["mention"]).casefold())] = str(row["entity"])
    return Decisions(found)
