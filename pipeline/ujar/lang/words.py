"""Read a language's word lists: YAML files, checked on load, wrong rows named with file and line."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import yaml

from ujar.errors import SeedError
from ujar.lang.base import FRAMES, TAKES, Cue
from ujar.model import Act

ALWAYS = frozenset({"any other rule", "in a heading", "in an open quotation"})  # rows of confidences beside the rules


def load_words(path: Path, *, expected: set[str]) -> dict[str, Any]:
    """The mapping in a YAML file. Raises SeedError where it does not parse, or has other keys than `expected`."""
    try:
        node = yaml.compose(path.read_text(encoding="utf-8"), Loader=yaml.SafeLoader)
        data = yaml.safe_load(path.read_text(encoding="utf-8"))
    except yaml.MarkedYAMLError as error:
        line = error.problem_mark.line + 1 if error.problem_mark else None
        raise SeedError(path, line, f"not YAML: {error.problem}") from error
    if not isinstance(data, dict) or not isinstance(node, yaml.MappingNode):
        raise SeedError(path, 1, "must be a mapping")
    lines = {key.value: key.start_mark.line + 1 for key, _ in node.value}
    for key in data:
        if key not in expected:
            raise SeedError(path, lines[key], f"unknown list {key!r}; known: {', '.join(sorted(expected))}")
    for key in sorted(expected - set(data)):
        raise SeedError(path, None, f"the list {key!r} is missing")
    for key, value in data.items():
        for word in value if isinstance(value, list | dict) else ():
            if isinstance(word, str) and word != word.lower():
                raise SeedError(path, lines[key], f"{word!r} in {key!r} must be lower case")
            if not isinstance(word, str | dict):  # YAML reads a bare `no` as false
                raise SeedError(path, lines[key], f"{word!r} in {key!r} is no word: put it in quotation marks")
    return data


def load_confidences(path: Path) -> dict[str, float]:
    """The confidences in a YAML file, by rule. Raises SeedError for one that isn't between 0 and 1."""
    try:
        data = yaml.safe_load(path.read_text(encoding="utf-8"))
    except yaml.MarkedYAMLError as error:
        line = error.problem_mark.line + 1 if error.problem_mark else None
        raise SeedError(path, line, f"not YAML: {error.problem}") from error
    if not isinstance(data, dict):
        raise SeedError(path, 1, "must be a mapping")
    for key in sorted(ALWAYS - data.keys()):
        raise SeedError(path, None, f"the confidence of {key!r} is missing")
    for line, (rule, value) in enumerate(data.items(), start=_first_line(path)):
        if isinstance(value, bool) or not isinstance(value, int | float) or not 0 <= value <= 1:
            raise SeedError(path, line, f"the confidence of {rule!r} must be a number from 0 to 1, not {value!r}")
    return {str(rule): float(value) for rule, value in data.items()}


def read_lines(path: Path) -> frozenset[str]:
    """The words of a file with one on each line. Raises SeedError for one that isn't lower case."""
    words = path.read_text(encoding="utf-8").splitlines()
    for line, word in enumerate(words, start=1):
        if not word.startswith("#") and not (word.isalpha() and word.islower()):
            raise SeedError(path, line, f"{word!r} must be one word in lower case")
    return frozenset(word for word in words if not word.startswith("#"))


def _first_line(path: Path) -> int:
    """The number of the first line that is no comment."""
    lines = path.read_text(encoding="utf-8").splitlines()
    return next((number for number, text in enumerate(lines, start=1) if text and not text.startswith("#")), 1)


def read_cues(path: Path, data: dict[str, Any]) -> tuple[Cue, ...]:
    """The cues of all frames in `data`, which `load_words` read from `path`.

    Raises SeedError for an unknown act, a cue twice in a frame, a cue not in lower case.
    """
    cues: list[Cue] = []
    seen: set[tuple[str, str]] = set()
    for frame in FRAMES:
        for row in data[frame]:
            for cue in _cues_of(path, frame, row):
                if (frame, cue.form) in seen:
                    raise _wrong(path, frame, cue.form, f"cue {cue.form!r} stands twice")
                seen.add((frame, cue.form))
                cues.append(cue)
    return tuple(cues)


def _cues_of(path: Path, frame: str, row: dict[str, Any]) -> Iterator[Cue]:
    act, takes = row.get("act"), row.get("takes", "clause")
    if act not in set(Act) or takes not in TAKES:
        raise _wrong(path, frame, act, f"unknown act or takes in {act!r}, {takes!r}")
    for form in row.get("cues", ()):
        if not isinstance(form, str) or form != form.lower():
            raise _wrong(path, frame, form, f"cue {form!r} must be a word in lower case")
        yield Cue(form, frame, Act(act), takes, bool(row.get("nya", False)))


def _wrong(path: Path, frame: str, word: object, message: str) -> SeedError:
    """The error at the last line of a frame that holds a word (the second, where it stands twice)."""
    line, inside = None, False
    for number, text in enumerate(path.read_text(encoding="utf-8").splitlines(), start=1):
        if re.match(r"\w", text):
            inside = text.startswith(f"{frame}:")
        if inside and re.search(rf"(?<![\w-]){re.escape(str(word))}(?![\w-])", text):
            line = number
    return SeedError(path, line, f"{frame}: {message}")
