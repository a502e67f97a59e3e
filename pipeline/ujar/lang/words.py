"""Read a language's word lists: YAML files, checked on load, wrong rows named with file and line."""

from pathlib import Path
from typing import Any

import yaml

from ujar.errors import SeedError
from ujar.lang.base import FRAMES, TAKES, Cue
from ujar.model import Act


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
    for key in expected - set(data):
        raise SeedError(path, None, f"the list {key!r} is missing")
    for key, value in data.items():
        words = value if isinstance(value, list) else list(value) if isinstance(value, dict) else []
        for word in words:
            if isinstance(word, str) and word != word.lower():
                raise SeedError(path, lines[key], f"{word!r} in {key!r} must be lower case")
    return data


def read_cues(path: Path, data: dict[str, Any]) -> tuple[Cue, ...]:
    """The cues of all frames. Raises SeedError for an unknown act, a cue twice in a frame, a cue not in lower case."""
    cues: list[Cue] = []
    seen: set[tuple[str, str]] = set()
    for frame in FRAMES:
        for row in data[frame]:
            takes = row.get("takes", "clause")
            if row["act"] not in set(Act) or takes not in TAKES:
                raise SeedError(path, None, f"{frame}: unknown act or takes in {row['act']!r}, {takes!r}")
            for form in row["cues"]:
                if form != form.lower():
                    raise SeedError(path, None, f"{frame}: cue {form!r} must be lower case")
                if (frame, form) in seen:
                    raise SeedError(path, None, f"{frame}: cue {form!r} stands twice")
                seen.add((frame, form))
                cues.append(Cue(form, frame, Act(row["act"]), takes, bool(row.get("nya", False))))
    return tuple(cues)
