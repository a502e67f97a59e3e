"""A researcher's rulings: "in this article (or everywhere) these words mean that actor". They beat any score."""

from dataclasses import dataclass, field
from pathlib import Path

import yaml

from ujar.errors import SeedError

_REQUIRED = frozenset({"mention", "entity"})
_OPTIONAL = frozenset({"article", "note"})


@dataclass(frozen=True, slots=True)
class Decisions:
    """Rulings by article and mention; an article of None holds for all articles."""

    by_mention: dict[tuple[str | None, str], str] = field(default_factory=dict)

    def ruling(self, article: str, mention: str) -> str | None:
        """The entity a person decided on, or None."""
        key = mention.casefold()
        return self.by_mention.get((article, key)) or self.by_mention.get((None, key))


def load_decisions(path: Path | None) -> Decisions:
    """Read a list of {mention, entity, article?, note?}; None = no decisions. Raises SeedError with the file."""
    if path is None:
        return Decisions()
    found: dict[tuple[str | None, str], str] = {}
    for number, row in enumerate(_rows(path), start=1):
        if not isinstance(row, dict) or not _REQUIRED <= set(row) <= _REQUIRED | _OPTIONAL:
            raise SeedError(path, None, f"entry {number} must have mention and entity (and may have article, note)")
        if "/" not in str(row["entity"]):
            raise SeedError(path, None, f"entry {number}: {row['entity']!r} is no id of the form kind/slug")
        article = str(row["article"]) if "article" in row else None
        found[(article, str(row["mention"]).casefold())] = str(row["entity"])
    return Decisions(found)


def _rows(path: Path) -> list[object]:
    try:
        rows = yaml.safe_load(path.read_text(encoding="utf-8"))
    except OSError as error:
        raise SeedError(path, None, f"cannot be read ({error.strerror or error})") from error
    except UnicodeDecodeError as error:
        raise SeedError(path, None, f"is not UTF-8 ({error.reason})") from error
    except yaml.MarkedYAMLError as error:
        line = error.problem_mark.line + 1 if error.problem_mark else None
        raise SeedError(path, line, str(error.problem)) from error
    if rows is None:
        return []
    if not isinstance(rows, list):
        raise SeedError(path, None, "must hold a list of entries, each beginning with '- mention:'")
    return rows
