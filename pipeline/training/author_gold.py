"""Turn annotations written as text snippets into stand-off gold, and say which snippets cannot be placed.

A source is a Python file of `doc(...)` calls, one an article, that name snippets of its text instead of offsets:

    doc("laut-halmar", "2021-07-29", "Kantor Berita Samudra", [
        S("i", "kuota itu disusun tanpa data", "mengatakan", "Ester Kalman", "person/ester-kalman", "accuse", key="a"),
        S("i", "Tudingan tersebut", "dibantah", "Sekretariat Konvensi", "org/secretariat", "deny", targets="a"),
        S("d", "Kami … besok,", "tambah", "juru bicara itu", "person/ester-kalman", "announce", said_on="2021-07-28"),
    ], entities={"PER": ["Ester Kalman"], "GPE": [("Halden", 0)]}, chains={"person/ester-kalman": ["Kalman"]})

S(kind d|i|m, content, cue, mention, speakers, acts, about, said_on=, relayed=, required=, key=, targets=, inside=)

- A snippet is what the text holds, character for character. `start … end` stands for all from `start` (which must
  be unique) to the first `end` after it; (snippet, n) is its n-th occurrence from 0; (snippet, context) the one
  inside a longer, unique string. Content interrupted by its attribution is a list of snippets.
- A cue that occurs more than once is the one nearest to the content, a mention the one nearest to the cue, both
  outside the content. The mention "nya" is the ending of the cue.
- speakers, acts and about are ids and names separated by spaces. `key` names a statement; `targets` is the key of the
  one whose claim this denies or rejects, `inside` the key of the one whose content holds this.
- entities: label -> snippets, plain ones standing for every whole word in the text; "-" leaves spans out.
- chains: actor -> the snippets that refer to the actor; mentions of statements are added.

Read the result with `ujar gold view`.
"""

import argparse
import hashlib
import json
import sys
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from snippets import Misplaced, Offsets, Snippet, place, spread

from ujar.evaluate.gold import article_of
from ujar.evaluate.validate import LABELS, validate

KINDS = {"d": "direct", "i": "indirect", "m": "mixed"}


@dataclass
class Note:
    """One statement as the annotator wrote it."""

    kind: str
    content: list[Snippet]
    cue: Snippet | None
    mention: Snippet | None
    speakers: list[str]
    acts: list[str]
    about: list[str]
    said_on: str | None
    relayed_by: list[str]
    required: bool
    key: str | None
    targets: str | None
    inside: str | None


@dataclass
class Sheet:
    """One article's annotation as the annotator wrote it."""

    published: str | None
    publisher: str | None
    notes: list[Note]
    entities: dict[str, list[Snippet]] = field(default_factory=dict)
    chains: dict[str, list[Snippet]] = field(default_factory=dict)
    dropped: Any = None
    note: str = ""


def S(  # one letter: a source says it hundreds of times
    kind: str,
    content: Snippet | list[Snippet],
    cue: Snippet | None,
    mention: Snippet | None,
    speakers: str,
    acts: str,
    about: str = "",
    said_on: str | None = None,
    relayed: str | list[str] | tuple[str, ...] = (),
    required: bool = True,
    key: str | None = None,
    targets: str | None = None,
    inside: str | None = None,
) -> Note:
    """Write down one statement."""
    return Note(
        kind=KINDS[kind],
        content=content if isinstance(content, list) else [content],
        cue=cue,
        mention=mention,
        speakers=speakers.split(),
        acts=acts.split(),
        about=about.split(),
        said_on=said_on,
        relayed_by=[relayed] if isinstance(relayed, str) else list(relayed),
        required=required,
        key=key,
        targets=targets,
        inside=inside,
    )


def load_source(path: Path) -> dict[str, Sheet]:
    """Run a source file and return its sheets by document."""
    sheets: dict[str, Sheet] = {}

    def doc(
        name: str,
        published: str | None,
        publisher: str | None,
        statements: list[Note],
        entities: dict[str, list[Snippet]] | None = None,
        chains: dict[str, list[Snippet]] | None = None,
        drop: Any = None,
        note: str = "",
    ) -> None:
        if name in sheets:
            raise ValueError(f"{path}: {name} twice")
        sheets[name] = Sheet(published, publisher, statements, entities or {}, chains or {}, drop, note)

    exec(compile(path.read_text(encoding="utf-8"), str(path), "exec"), {"doc": doc, "S": S, "DOCS": sheets})
    return sheets


def statement_of(text: str, note: Note, number: int) -> dict[str, Any]:
    """Resolve one statement. Raises Misplaced."""
    content = [place(text, snippet) for snippet in note.content]
    cue = place(text, note.cue, content, content) if note.cue else None
    mention = None
    if note.mention == "nya" and cue is not None and text[: cue[1]].lower().endswith("nya"):
        mention = (cue[1] - 3, cue[1])
    elif note.mention:
        mention = place(text, note.mention, [cue] if cue else content, content)
    return {
        "id": f"s{number}",
        "kind": note.kind,
        "content": content,
        "cue": cue,
        "speaker_mention": mention,
        "speakers": note.speakers,
        "acts": note.acts,
        "about": note.about,
        "said_on": note.said_on,
        "relayed_by": note.relayed_by,
        "required": note.required,
        "targets": note.targets,
        "embedded_in": note.inside,
    }


def chains_of(text: str, sheet: Sheet, statements: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """Place the chains and add to them the mentions of statements with one speaker."""
    chains = {actor: set(spread(text, [(item, "") for item in items])) for actor, items in sheet.chains.items()}
    for statement in statements:
        mention = statement["speaker_mention"]
        if mention is None or len(statement["speakers"]) != 1:
            continue
        chain = chains.setdefault(statement["speakers"][0], set())
        chain -= {span for span in chain if span != mention and mention[0] <= span[0] and span[1] <= mention[1]}
        if not any(begin <= mention[0] and mention[1] <= end for begin, end in chain):
            chain.add(mention)
    return [{"actor": actor, "mentions": sorted(spans)} for actor, spans in sorted(chains.items())]


def gold_of(name: str, text: str, sheet: Sheet) -> tuple[dict[str, Any], list[str]]:
    """Resolve one sheet: the gold record, and what could not be placed."""
    errors: list[str] = []
    statements: list[dict[str, Any]] = []
    keys: dict[str, str] = {}
    for number, note in enumerate(sheet.notes, 1):
        try:
            statements.append(statement_of(text, note, number))
        except Misplaced as error:
            errors.append(f"{name} statement {number}: {error}")
        if note.key:
            keys[note.key] = f"s{number}"
    for statement in statements:
        for link in ("targets", "embedded_in"):
            if statement[link] is not None and statement[link] not in keys:
                errors.append(f"{name} {statement['id']}: no statement has the key {statement[link]!r}")
            statement[link] = keys.get(statement[link] or "")
    entities: dict[Offsets, str] = {}
    chains: list[dict[str, Any]] = []
    try:
        unknown = set(sheet.entities) - {*LABELS, "-"}
        if unknown:
            raise Misplaced(f"unknown labels {sorted(unknown)}")
        entities = spread(text, [(item, label) for label in ("-", *LABELS) for item in sheet.entities.get(label, [])])
        chains = chains_of(text, sheet, statements)
    except Misplaced as error:
        errors.append(f"{name}: {error}")
    record = {
        "doc": name,
        "sha256": hashlib.sha256(text.encode("utf-8")).hexdigest(),
        "published": sheet.published,
        "publisher": sheet.publisher,
        "statements": statements,
        "entities": [
            {"begin": begin, "end": end, "label": label}
            for (begin, end), label in sorted(entities.items())
            if label != "-"
        ],
        "chains": chains,
        "dropped": sheet.dropped,
        "note": sheet.note,
    }
    problems = [] if errors else validate(article_of(record), text)
    return record, errors + [f"{problem.doc} {problem.place}: {problem.message}" for problem in problems]


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("source", type=Path, metavar="SOURCE.py", help="annotations in the form above")
    parser.add_argument("texts", type=Path, metavar="TEXTS_DIR", help="folder of the texts, DOC.txt each")
    parser.add_argument("out", type=Path, metavar="OUT_DIR", help="folder for the gold files, DOC.json each")
    arguments = parser.parse_args()
    arguments.out.mkdir(parents=True, exist_ok=True)
    sheets = load_source(arguments.source)
    failures: list[str] = []
    for name, sheet in sheets.items():
        stem = name.removesuffix(".txt")
        text = (arguments.texts / f"{stem}.txt").read_bytes().decode("utf-8")
        record, errors = gold_of(name, text, sheet)
        failures += errors
        if not errors:
            written = json.dumps(record, ensure_ascii=False, indent=1) + "\n"
            (arguments.out / f"{stem}.json").write_text(written, encoding="utf-8")
    print(f"{len(sheets)} articles, {sum(len(s.notes) for s in sheets.values())} statements, {len(failures)} errors")
    print(*failures, sep="\n", end="\n" if failures else "")
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main())
