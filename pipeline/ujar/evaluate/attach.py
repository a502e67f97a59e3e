"""Stand-off gold and a folder of corpora -> the texts that were annotated, each checked against its hash.

A gold article is named after its record: `CORPUS--ID` is the line of CORPUS.jsonl whose `id` is ID, a slash in it
written as two underscores.
"""

import hashlib
import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from ujar.errors import InputError
from ujar.evaluate.gold import GoldArticle


@dataclass(frozen=True, slots=True)
class Attached:
    """The texts by `doc`, and the names of gold articles whose record is missing or holds another text."""

    texts: dict[str, str]
    missing: tuple[str, ...]
    different: tuple[str, ...]


def attach(golds: Sequence[GoldArticle], folder: Path) -> Attached:
    """Find the records of gold articles in FOLDER or FOLDER/news. Raises InputError where there is no such folder."""
    if not folder.is_dir():
        raise InputError(f"no such folder of corpora: {folder}")
    records = _records(golds, folder)
    texts: dict[str, str] = {}
    different = []
    for gold in golds:
        text = records.get(gold.doc)
        if text is None:
            continue
        if hashlib.sha256(text.encode("utf-8")).hexdigest() == gold.sha256:
            texts[gold.doc] = text
        else:
            different.append(gold.doc)
    missing = tuple(gold.doc for gold in golds if gold.doc not in records)
    return Attached(texts, missing, tuple(different))


def write_texts(texts: dict[str, str], output: Path) -> None:
    """Write each text to OUTPUT/DOC.txt, character for character. Raises InputError."""
    try:
        output.mkdir(parents=True, exist_ok=True)
        for doc, text in texts.items():
            (output / f"{doc}.txt").write_bytes(text.encode("utf-8"))
    except OSError as error:
        raise InputError(f"cannot write {output}: {error.strerror or error}; choose another --output") from error


def _records(golds: Iterable[GoldArticle], folder: Path) -> dict[str, str]:
    """Read the corpora that the gold articles name, and keep the texts they need."""
    wanted = {gold.doc for gold in golds}
    found: dict[str, str] = {}
    for corpus in sorted({doc.partition("--")[0] for doc in wanted if "--" in doc}):
        for path in (folder / f"{corpus}.jsonl", folder / "news" / f"{corpus}.jsonl"):
            if path.is_file():
                found.update(_texts(path, corpus, wanted))
                break
    return found


def _texts(path: Path, corpus: str, wanted: set[str]) -> dict[str, str]:
    texts = {}
    try:
        with path.open("rb") as lines:
            for number, line in enumerate(lines, 1):
                name, text = _record(line, corpus, f"{path}:{number}")
                if name in wanted:
                    texts[name] = text
    except OSError as error:
        raise InputError(f"cannot read {path}: {error.strerror or error}") from error
    return texts


def _record(line: bytes, corpus: str, place: str) -> tuple[str, str]:
    try:
        record = json.loads(line)
        return f"{corpus}--{str(record['id']).replace('/', '__')}", str(record["text"])
    except (ValueError, KeyError, TypeError) as error:
        raise InputError(f"{place}: not a record with `id` and `text` ({error!r})") from error
