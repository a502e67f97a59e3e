"""Gold files -> gold articles: what a careful reader found in a text, as offsets into it and a hash of it.

Two forms are read: the short one (statements) and the long one (entities, chains of mentions, which statement denies
or holds which). A file holds no text; `text_of` finds it in a folder of articles.
"""

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from ujar.errors import InputError, reason

METADATA = ".meta.json"  # what a text's record says beside its words: DOC.meta.json beside DOC.txt
Offsets = tuple[int, int]  # begin (included), end (excluded), in Unicode code points


@dataclass(frozen=True, slots=True)
class GoldStatement:
    """A statement as annotated. Values are as the file holds them: `validate` says which of them are wrong."""

    id: str
    kind: str
    content: tuple[Offsets, ...]
    cue: Offsets | None = None
    mention: Offsets | None = None  # the words that stand for the speaker
    speakers: tuple[str, ...] = ()
    acts: tuple[str, ...] = ()  # all acceptable ones, the best first
    about: tuple[str, ...] = ()
    said_on: str | None = None
    relayed_by: tuple[str, ...] = ()
    required: bool = True  # False: finding it is neither rewarded nor punished
    targets: str | None = None  # id of the statement whose claim it denies or rejects
    embedded_in: str | None = None  # id of the statement whose content holds it


@dataclass(frozen=True, slots=True)
class GoldEntity:
    """A named span."""

    span: Offsets
    label: str


@dataclass(frozen=True, slots=True)
class GoldChain:
    """The spans that refer to one actor."""

    actor: str
    mentions: tuple[Offsets, ...]


@dataclass(frozen=True, slots=True)
class GoldArticle:
    """The annotation of one article. `dropped` says why an article was left out of training and measuring."""

    doc: str
    sha256: str
    published: str | None
    publisher: str | None
    statements: tuple[GoldStatement, ...]
    entities: tuple[GoldEntity, ...] = ()
    chains: tuple[GoldChain, ...] = ()
    dropped: str | None = None
    note: str = ""


def load_gold(path: Path) -> GoldArticle:
    """Read one gold file. Raises InputError where it is none."""
    try:
        record = json.loads(path.read_bytes())
        return article_of(record)
    except OSError as error:
        raise InputError(f"cannot read {path}: {reason(error)}") from error
    except (ValueError, TypeError, KeyError, AttributeError) as error:
        problem = f"no {error}" if isinstance(error, KeyError) else str(error)
        raise InputError(f"{path} is not a gold file: {problem}") from error


def load_golds(path: Path) -> list[GoldArticle]:
    """Read a gold file, or all below a folder, sorted by path. Raises InputError where there is none."""
    if path.is_file():
        return [load_gold(path)]
    files = gold_files(path, below=True)
    if not files:
        raise InputError(f"no gold files (*.json) in {path}" if path.is_dir() else f"no such file or folder: {path}")
    return [load_gold(file) for file in files]


def gold_files(folder: Path, *, below: bool = False) -> list[Path]:
    """The gold files in a folder (and `below` it), sorted; the metadata of texts may lie beside them."""
    found = folder.rglob("*.json") if below else folder.glob("*.json")
    return sorted(path for path in found if not path.name.endswith(METADATA))


def text_of(gold: GoldArticle, folder: Path) -> str:
    """Read the text that a gold article annotates, `DOC.txt` in a folder. Raises InputError."""
    path = folder / f"{gold.doc.removesuffix('.txt')}.txt"
    try:
        return path.read_bytes().decode("utf-8")  # as bytes: no newline may be translated
    except (OSError, UnicodeDecodeError) as error:
        raise InputError(f"cannot read the text of {gold.doc} at {path}: {reason(error)}") from error


def article_of(record: Mapping[str, Any]) -> GoldArticle:
    """Read a gold record. Raises KeyError, TypeError or ValueError where it has another form."""
    return GoldArticle(
        doc=str(record["doc"]),
        sha256=str(record["sha256"]),
        published=record["published"],
        publisher=record["publisher"],
        statements=tuple(_statement(row) for row in record["statements"]),
        entities=tuple(
            GoldEntity((int(row["begin"]), int(row["end"])), str(row["label"])) for row in record.get("entities", ())
        ),
        chains=tuple(GoldChain(str(row["actor"]), _spans(row["mentions"])) for row in record.get("chains", ())),
        dropped=str(record["dropped"]) if record.get("dropped") else None,
        note=record.get("note") or "",
    )


def _statement(row: Mapping[str, Any]) -> GoldStatement:
    return GoldStatement(
        id=str(row["id"]),
        kind=str(row["kind"]),
        content=_spans(row["content"]),
        cue=_span(row["cue"]),
        mention=_span(row["speaker_mention"]),
        speakers=tuple(row["speakers"]),
        acts=tuple(row["acts"]),
        about=tuple(row.get("about", ())),
        said_on=row.get("said_on"),
        relayed_by=tuple(row.get("relayed_by", ())),
        required=bool(row.get("required", True)),
        targets=row.get("targets"),
        embedded_in=row.get("embedded_in"),
    )


def _span(value: Iterable[int] | None) -> Offsets | None:
    if value is None:
        return None
    begin, end = value
    return int(begin), int(end)


def _spans(values: Iterable[Iterable[int]]) -> tuple[Offsets, ...]:
    return tuple(span for span in map(_span, values) if span is not None)
