"""Two trained pipelines in, the folder that ships out: one pipeline, its weights in the precision of float16."""

import json
from pathlib import Path
from typing import Any

import numpy as np
from spacy.language import Language


def pack(output: Path, syntax: Language, names: Language) -> int:
    """Join the pipelines, round their weights, write them; return the bytes on disk."""
    syntax.add_pipe("ner", source=names)
    for _, component in syntax.pipeline:
        if hasattr(component, "model"):
            round_weights(component.model)
    syntax.to_disk(output, exclude=["lookups"])
    _forget(syntax, output / "vocab" / "strings.json")
    return sum(path.stat().st_size for path in output.rglob("*") if path.is_file())


def round_weights(model: Any) -> None:
    """Keep of each weight what float16 holds: half of the bytes are then zero, and archives are half as big."""
    for node in model.walk():
        for name in node.param_names:
            if node.has_param(name):
                node.set_param(name, np.asarray(node.get_param(name)).astype(np.float16).astype(np.float32))


def _forget(nlp: Language, path: Path) -> None:
    """Keep the strings that labels, features and edit trees are made of; the words of the texts need not stay."""
    needed = {part for name in nlp.pipe_names for label in _labels(nlp, name) for part in (label, *label.split("|"))}
    trees: Any = nlp.get_pipe("trainable_lemmatizer").trees  # type: ignore[attr-defined]
    for number in range(len(trees)):
        needed.update(nlp.vocab.strings[trees[number][end]] for end in ("orig", "subst") if end in trees[number])
    kept = [text for text in json.loads(path.read_text(encoding="utf-8")) if text in needed]
    path.write_text(json.dumps(sorted({*kept, *needed}), ensure_ascii=False), encoding="utf-8")


def _labels(nlp: Language, name: str) -> list[str]:
    return [label for label in getattr(nlp.get_pipe(name), "labels", ()) if isinstance(label, str)]
