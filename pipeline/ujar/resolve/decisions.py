"""A researcher's rulings: "in this article (or everywhere) these words mean that actor". They beat any score."""

from dataclasses import dataclass, field
from pathlib import Path

import yaml

from ujar.domain import Domain
from ujar.errors import SeedError, reason
from ujar.files import whole_file

_REQUIRED = frozenset({"mention", "entity"})
_OPTIONAL = frozenset({"article", "note"})
HEADER = "# A researcher's rulings on who is meant: read by `ujar build --decisions`, written by `ujar decide`.\n"


@dataclass(frozen=True, slots=True)
class Ruling:
    """These words mean that entity, in one article (its id or file name) or in all."""

    mention: str
    entity: str
    article: str | None = None
    note: str | None = None

    @property
    def key(self) -> tuple[str | None, str]:
        return self.article, self.mention.casefold()


@dataclass(frozen=True, slots=True)
class Decisions:
    """Rulings by article and mention; an article of None holds for all articles."""

    by_mention: dict[tuple[str | None, str], str] = field(default_factory=dict)

    def ruling(self, article: str, mention: str) -> str | None:
        """The entity a person decided on, or None."""
        key = mention.casefold()
        return self.by_mention.get((article, key)) or self.by_mention.get((None, key))


def load_decisions(path: Path | None, domain: Domain | None = None) -> Decisions:
    """Read a list of {mention, entity, article?, note?}; None = no decisions. Raises SeedError with file and line.

    Where a domain is given, every entity must be one that it holds.
    """
    if path is None:
        return Decisions()
    found = {ruling.key: ruling.entity for ruling, _ in read_rulings(path, domain)}
    return Decisions(found)


def read_rulings(path: Path, domain: Domain | None = None) -> list[tuple[Ruling, tuple[int, int]]]:
    """Read the rulings of a file, each with its first line and the one after its last (from 0). Raises SeedError."""
    return _parsed(_text(path), path, domain)


def _parsed(text: str, path: Path, domain: Domain | None) -> list[tuple[Ruling, tuple[int, int]]]:
    """The rulings of what a file holds, or would hold; errors name `path`."""
    rulings: list[tuple[Ruling, tuple[int, int]]] = []
    seen: dict[tuple[str | None, str], int] = {}
    for number, (row, lines) in enumerate(_rows(text, path), start=1):

        def wrong(message: str, number: int = number, line: int = lines[0] + 1) -> SeedError:
            return SeedError(path, line, f"entry {number}{message}")

        fields = row if isinstance(row, dict) else {}
        given = {str(key): str(value) for key, value in fields.items() if value is not None}
        if not (set(given) >= _REQUIRED and set(fields) <= _REQUIRED | _OPTIONAL):
            raise wrong(" must have mention and entity (and may have article, note)")
        ruling = Ruling(**given)
        if "/" not in ruling.entity:
            raise wrong(f": {ruling.entity!r} is no id of the form kind/slug")
        if not ruling.mention.strip():
            raise wrong(": the mention is empty")
        if ruling.key in seen:
            raise wrong(f": {ruling.mention!r} is ruled on in entry {seen[ruling.key]} already")
        if domain is not None and domain.get(ruling.entity) is None:
            raise wrong(f": nothing in seeds/ has the id {ruling.entity!r}; add it there first")
        seen[ruling.key] = number
        rulings.append((ruling, lines))
    return rulings


def write_ruling(path: Path, ruling: Ruling, domain: Domain | None = None) -> Ruling | None:
    """Put a ruling into a file, in place of one on the same words; comments stay. Give the one replaced, if any.

    The file is made where there is none. Raises SeedError where what it holds, or would hold, is wrong.
    """
    replaced, lines = _without(path, ruling.key, domain)
    row = {
        key: value for key in ("mention", "entity", "article", "note") if (value := getattr(ruling, key)) is not None
    }
    entry = yaml.safe_dump(row, allow_unicode=True, default_flow_style=True, sort_keys=False, width=10**6).strip()
    if lines and not lines[-1].endswith("\n"):
        lines[-1] += "\n"
    _write(path, "".join([*(lines or [HEADER]), f"- {entry}\n"]), domain)
    return replaced


def remove_ruling(path: Path, ruling: Ruling, domain: Domain | None = None) -> Ruling | None:
    """Take the ruling on these words out of a file; None where it holds none. Raises SeedError."""
    replaced, lines = _without(path, ruling.key, domain)
    if replaced is not None:
        _write(path, "".join(lines), domain)
    return replaced


def _without(path: Path, key: tuple[str | None, str], domain: Domain | None) -> tuple[Ruling | None, list[str]]:
    """(the ruling of that key, the lines of the file without it)."""
    if not path.is_file():
        return None, []
    lines = path.read_text(encoding="utf-8").splitlines(keepends=True)
    for ruling, (first, last) in read_rulings(path):
        if ruling.key == key:
            while not lines[last - 1].strip() or lines[last - 1].lstrip().startswith("#"):
                last -= 1  # YAML counts the comments behind a block to it
            return ruling, lines[:first] + lines[last:]
    return None, lines


def _write(path: Path, text: str, domain: Domain | None) -> None:
    """Replace the file in one step, once what it would hold has been read and found right."""
    _parsed(text, path, domain)
    with whole_file(path) as out:
        out.write(text.encode("utf-8"))


def _text(path: Path) -> str:
    """What a file holds. Raises SeedError where it can't be read."""
    try:
        return path.read_text(encoding="utf-8")
    except OSError as error:
        raise SeedError(path, None, f"cannot be read ({reason(error)})") from error
    except UnicodeDecodeError as error:
        raise SeedError(path, None, f"is not UTF-8 ({error.reason})") from error


def _rows(text: str, path: Path) -> list[tuple[object, tuple[int, int]]]:
    """The entries of what a file holds with the lines they take."""
    try:
        node, rows = yaml.compose(text, Loader=yaml.SafeLoader), yaml.safe_load(text)
    except yaml.MarkedYAMLError as error:
        line = error.problem_mark.line + 1 if error.problem_mark else None
        raise SeedError(path, line, str(error.problem)) from error
    if rows is None:
        return []
    if not isinstance(rows, list) or not isinstance(node, yaml.SequenceNode):
        raise SeedError(path, None, "must hold a list of entries, each beginning with '- mention:'")
    return [(row, _lines(item)) for row, item in zip(rows, node.value, strict=True)]


def _lines(item: yaml.Node) -> tuple[int, int]:
    """The first line of an entry and the one after its last; a block ends at the beginning of the line after it."""
    end = item.end_mark.line if item.end_mark.column == 0 else item.end_mark.line + 1
    return item.start_mark.line, max(end, item.start_mark.line + 1)
