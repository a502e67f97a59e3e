"""Stand-off gold and a folder of corpora -> the texts that were annotated, each checked against its hash.

A gold article is named after its record: `CORPUS--ID` is the line of CORPUS.jsonl whose `id` is ID, a slash in it
written as two underscores.
"""

import hashlib
import json
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from ujar.errors import InputError, reason
from ujar.evaluate.gold import METADATA, GoldArticle

Record = tuple[str, dict[str, str]]  # text, metadata


@dataclass(frozen=True, slots=True)
class Attached:
    """The texts by `doc`, what else their records say (url, title, published), and the names of gold articles whose
    record is missing or holds another text."""

    texts: dict[str, str]
    metadata: dict[str, dict[str, str]]
    missing: tuple[str, ...]
    different: tuple[str, ...]


def attach(golds: Sequence[GoldArticle], folder: Path) -> Attached:
    """Find the records of gold articles in FOLDER or FOLDER/news. Raises InputError where there is no such folder."""
    if not folder.is_dir():
        raise InputError(f"no such folder of corpora: {folder}")
    records = _records(golds, folder)
    texts: dict[str, str] = {}
    metadata: dict[str, dict[str, str]] = {}
    different = []
    for gold in golds:
        if gold.doc not in records:
            continue
        text, metadata[gold.doc] = records[gold.doc]
        if hashlib.sha256(text.encode("utf-8")).hexdigest() == gold.sha256:
            texts[gold.doc] = text
        else:
            different.append(gold.doc)
    missing = tuple(gold.doc for gold in golds if gold.doc not in records)
    return Attached(texts, metadata, missing, tuple(different))


def write_texts(attached: Attached, output: Path) -> None:
    """Write each text to DOC.txt, character for character, and its metadata to DOC.meta.json. Raises InputError."""
    try:
        output.mkdir(parents=True, exist_ok=True)
        for doc, text in attached.texts.items():
            (output / f"{doc}.txt").write_bytes(text.encode("utf-8"))
            metadata = json.dumps(attached.metadata.get(doc, {}), ensure_ascii=False, indent=1)
            (output / f"{doc}{METADATA}").write_text(metadata + "\n", encoding="utf-8")
    except OSError as error:
        raise InputError(f"cannot write {output}: {reason(error)}; choose another --output") from error


def metadata_of(gold: GoldArticle, folder: Path) -> dict[str, str]:
    """Read what `write_texts` kept of an article's record beside its text; empty where there is nothing."""
    path = folder / f"{gold.doc.removesuffix('.txt')}{METADATA}"
    try:
        return {str(key): str(value) for key, value in json.loads(path.read_bytes()).items()} if path.is_file() else {}
    except (OSError, ValueError, AttributeError) as error:
        raise InputError(f"cannot read {path}: {error}") from error


def _records(golds: Iterable[GoldArticle], folder: Path) -> dict[str, Record]:
    """Read the corpora that the gold articles name, and keep the texts they need."""
    wanted = {gold.doc for gold in golds}
    found: dict[str, Record] = {}
    for corpus in sorted({doc.partition("--")[0] for doc in wanted if "--" in doc}):
        for path in (folder / f"{corpus}.jsonl", folder / "news" / f"{corpus}.jsonl"):
            if path.is_file():
                found.update(_texts(path, corpus, wanted))
                break
    return found


def _texts(path: Path, corpus: str, wanted: set[str]) -> dict[str, Record]:
    texts: dict[str, Record] = {}
    try:
        with path.open("rb") as lines:
            for number, line in enumerate(lines, 1):
                name, record = _record(line, corpus, f"{path}:{number}")
                if name in wanted:
                    texts[name] = record
    except OSError as error:
        raise InputError(f"cannot read {path}: {reason(error)}") from error
    return texts


def _stamp(identifier: str, url: str) -> str | None:
    """IndoSum's ids begin with the second an article was fetched: its day, where the URL holds no date."""
    match = re.match(r"(1[45]\d{8})-", identifier)
    if match is None or re.search(r"20\d{2}/?\d{2}/?\d{2}", url):
        return None
    return datetime.fromtimestamp(int(match[1]), tz=UTC).date().isoformat()


def _iso(printed: str) -> str:
    """detik_1000 prints its dates with the month first ("10/21/2025 20:43"): as ISO, what else there is unchanged."""
    match = re.match(r"(\d{1,2})/(\d{1,2})/(\d{4})\b", printed)
    return f"{match[3]}-{int(match[1]):02d}-{int(match[2]):02d}" if match else printed


def _record(line: bytes, corpus: str, place: str) -> tuple[str, Record]:
    try:
        record = json.loads(line)
        metadata = {key: str(record[key]) for key in ("url", "title") if record.get(key)}
        year = re.search(r"\b(?:19|20)\d{2}\b", str(record.get("source") or ""))
        published = (
            record.get("date") or (year[0] if year else None) or _stamp(str(record["id"]), metadata.get("url", ""))
        )
        if published:
            metadata["published"] = _iso(str(published))
        return f"{corpus}--{str(record['id']).replace('/', '__')}", (str(record["text"]), metadata)
    except (ValueError, KeyError, TypeError) as error:
        raise InputError(f"{place}: not a record with `id` and `text` ({error!r})") from error
