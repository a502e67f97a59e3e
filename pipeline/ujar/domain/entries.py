"""YAML in, entries with line numbers out: what every seed file is read through, so that an error names its line."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import yaml

from ujar.errors import SeedError
from ujar.model import PartialDate

Loader: type[yaml.CSafeLoader] | type[yaml.SafeLoader] = getattr(yaml, "CSafeLoader", yaml.SafeLoader)

UNVERIFIED = "unverified"  # the source of a fact that nobody has looked up yet

_ID = re.compile(r"[a-z]+/[a-z0-9]+(-[a-z0-9]+)*")
_WIKIDATA = re.compile(r"Q[1-9][0-9]*")
_TRUE_FALSE = {"true": True, "false": False}


@dataclass(frozen=True, slots=True)
class Entry:
    """A mapping of a seed file: its values by key, and the line of each."""

    path: Path
    line: int
    values: Mapping[str, object]
    lines: Mapping[str, int]

    def wrong(self, message: str, key: str | None = None) -> SeedError:
        """Make the error that says what is wrong here; the caller raises it."""
        return SeedError(self.path, self.lines.get(key, self.line) if key else self.line, message)

    def only(self, *known: str) -> None:
        """Stop at a key that is not known."""
        for key in self.values:
            if key not in known:
                raise self.wrong(f"unknown key {key!r}; known: {', '.join(sorted(known))}", key)

    def __contains__(self, key: str) -> bool:
        return self.values.get(key) is not None

    def text(self, key: str) -> str:
        value = self.optional(key)
        if value is None:
            raise self.wrong(f"{key!r} is missing", key)
        return value

    def optional(self, key: str) -> str | None:
        value = self.values.get(key)
        if value is not None and not (isinstance(value, str) and value.strip()):
            raise self.wrong(f"{key!r} must be one line of text", key)
        return value

    def texts(self, key: str) -> tuple[str, ...]:
        """Read a list of texts; one text counts as a list of one, a missing key as an empty list."""
        value = self.values.get(key)
        if value is None:
            return ()
        listed = value if isinstance(value, list) else [value]
        for item in listed:
            if not (isinstance(item, str) and item.strip()):
                raise self.wrong(f"{key!r} must be a list of texts (quote what YAML misreads)", key)
        return tuple(listed)

    def flag(self, key: str) -> bool:
        value = self.values.get(key, False)
        if not isinstance(value, bool):
            raise self.wrong(f"{key!r} must be true or false", key)
        return value

    def date(self, key: str) -> PartialDate | None:
        value = self.optional(key)
        if value is None:
            return None
        try:
            return PartialDate.parse(value)
        except ValueError:
            raise self.wrong(f"{key!r} is not a date (YYYY, YYYY-MM or YYYY-MM-DD): {value!r}", key) from None

    def part(self, key: str) -> "Entry | None":
        value = self.values.get(key)
        if value is not None and not isinstance(value, Entry):
            raise self.wrong(f"{key!r} must be a mapping (key: value)", key)
        return value

    def parts(self, key: str) -> "list[Entry]":
        """Read a list of mappings."""
        value = self.values.get(key)
        if value is None:
            return []
        if not isinstance(value, list) or not all(isinstance(item, Entry) for item in value):
            raise self.wrong(f"{key!r} must be a list of mappings (- id: ...)", key)
        return value

    def identity(self, *kinds: str) -> str:
        """Read `id`, `kind/slug` with one of these kinds."""
        value = self.text("id")
        if not _ID.fullmatch(value) or value.partition("/")[0] not in kinds:
            raise self.wrong(f"bad id {value!r}: {' or '.join(kinds)}, then lower-case words and hyphens", "id")
        return value

    def wikidata(self) -> str | None:
        value = self.optional("wikidata")
        if value is not None and not _WIKIDATA.fullmatch(value):
            raise self.wrong(f"bad Wikidata id {value!r}: Q and a number", "wikidata")
        return value

    def source(self, sources: Mapping[str, str], fallback: str | None = None) -> str:
        """Read `source`: keys of the file's `sources` (`untc`, or `"untc: I-1"`: where in it), or `unverified`."""
        named = self.texts("source") or ((fallback,) if fallback else ())
        if not named:
            raise self.wrong("'source' is missing; name a key of the file's 'sources', or 'unverified'")
        return "; ".join(self._cite(text, sources) for text in named)

    def _cite(self, text: str, sources: Mapping[str, str]) -> str:
        key, _, place = text.partition(": ")
        if key not in sources and key != UNVERIFIED:
            known = ", ".join(sorted([*sources, UNVERIFIED]))
            raise self.wrong(f"unknown source {key!r}; known: {known}", "source")
        return f"{sources.get(key, key)}: {place}" if place else sources.get(key, key)


def read_entry(path: Path) -> Entry:
    """Read one YAML file; SeedError, with the line, where it is not a mapping or not YAML."""
    try:
        text = path.read_text(encoding="utf-8")
        node = yaml.compose(text, Loader=Loader)
    except yaml.MarkedYAMLError as error:
        line = error.problem_mark.line + 1 if error.problem_mark is not None else None
        raise SeedError(path, line, f"not YAML: {error.problem}") from error
    except (yaml.YAMLError, UnicodeDecodeError) as error:
        raise SeedError(path, None, f"not YAML in UTF-8: {error}") from error
    if node is None:
        return Entry(path, 1, {}, {})
    value = _value(path, node)
    if not isinstance(value, Entry):
        raise SeedError(path, 1, "a seed file is a mapping (key: value) at its top level")
    return value


def _value(path: Path, node: yaml.Node) -> object:
    if isinstance(node, yaml.ScalarNode):
        if node.tag.endswith(":null"):
            return None
        if node.tag.endswith(":bool"):
            return _TRUE_FALSE.get(node.value.lower(), node.value)  # `no` and `on` are words, not truth values
        return str(node.value)
    if isinstance(node, yaml.SequenceNode):
        return [_value(path, item) for item in node.value]
    values: dict[str, object] = {}
    lines: dict[str, int] = {}
    for key_node, value_node in node.value:
        key, line = str(key_node.value), key_node.start_mark.line + 1
        if key in values:
            raise SeedError(path, line, f"{key!r} stands here twice")
        values[key] = _value(path, value_node)
        lines[key] = line
    return Entry(path, node.start_mark.line + 1, values, lines)
