"""Direct quotations of PFSA-ID: ujar, a regex and textacy side by side, in one table.

    python benchmarks/quotes.py ../shared/corpora/quotes-pfsa/dev.jsonl [--textacy PYTHON] [--model FOLDER]

PYTHON is the interpreter of an environment with textacy in it (it's no dependency of ours); FOLDER a spaCy pipeline
with a parser for it. The corpus is for measuring only (CC BY-NC-SA): nothing of it is kept. Recall is the measure:
the corpus leaves quotations of ordinary people unlabelled, so the precision of everybody here is a lower bound. A
quotation is found where letters and digits overlap at an intersection over union of 0.5; a cue is right where a found
quotation's cue lies on the corpus's own.
"""

import argparse
import json
import re
import subprocess
import sys
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from ujar.annotate import annotate
from ujar.evaluate.matching import letters, match
from ujar.extract import extract
from ujar.lang import get_language
from ujar.model import Article, Kind

Offsets = tuple[int, int]


@dataclass(frozen=True)
class Quote:
    """A quotation and its cue, as offsets."""

    content: Offsets
    cue: Offsets | None


def gold_quotes(record: dict[str, Any]) -> list[Quote]:
    """The STATEMENT spans of an article, each with the cue linked to it."""
    at = record["offsets"]

    def place(span: list[int]) -> Offsets:
        return at[span[0]][0], at[span[1] - 1][1]

    cues = {tuple(link["statement"]): place(link["cue"]) for link in record["silver_links"] if link.get("cue")}
    return [
        Quote((s["cs"], s["ce"]), cues.get((s["start"], s["end"])))
        for s in record["spans"]
        if s["label"] == "STATEMENT"
    ]


def ours(records: list[dict[str, Any]]) -> Iterator[list[Quote]]:
    """What extraction finds: the direct statements."""
    language = get_language("id")
    articles = [Article(id=r["id"], source=r["id"], text=r["text"], language="id") for r in records]
    for annotated in annotate(articles, language):
        yield [
            Quote((s.start, s.end), (s.cue.start, s.cue.end) if s.cue else None)
            for s in extract(annotated, language)
            if s.kind is Kind.DIRECT
        ]


# The baseline: whatever stands in quotation marks and is at least 20 characters long; the reporting verb right after
# it, or the last one before it in the same sentence. It knows fourteen verbs and nothing else.
QUOTED = re.compile(r"[“”\"]([^“”\"]{20,})[“”\"]")
AFTER = re.compile(r"\W{0,3}(kata|ujar|tutur|ucap|ungkap|jelas|tegas|tambah|papar|terang)(nya)?\b")
BEFORE = re.compile(r"\b(mengatakan|menyatakan|menegaskan|berkata)\b[^.“”\"]*$")


def regex(records: list[dict[str, Any]]) -> Iterator[list[Quote]]:
    """What the baseline finds."""
    for record in records:
        text = record["text"]
        found = []
        for quoted in QUOTED.finditer(text):
            after = AFTER.match(text, quoted.end())
            before = BEFORE.search(text[max(0, quoted.start() - 200) : quoted.start()])
            cue = None
            if after:
                cue = (after.start(1), after.end())
            elif before:
                start = max(0, quoted.start() - 200)
                cue = (start + before.start(1), start + before.end(1))
            found.append(Quote(quoted.span(1), cue))
        yield found


# Runs in textacy's environment: articles as JSON on standard input, quotations as JSON on standard output.
TEXTACY = """
import json, sys
import spacy
from textacy import constants, extract
records, verbs, model = json.load(sys.stdin)
constants.REPORTING_VERBS["id"] = set(verbs)
if model:
    nlp = spacy.load(model)
else:
    nlp = spacy.blank("id")
    nlp.add_pipe("sentencizer")
out = []
for record in records:
    rows = []
    doc = nlp(record["text"])
    try:
        for item in extract.direct_quotations(doc):
            cue = item.cue[0] if len(item.cue) else None
            rows.append([item.content.start_char, item.content.end_char,
                         cue.idx if cue else None, cue.idx + len(cue) if cue else None])
    except ValueError as error:  # it refuses texts whose marks don't pair up
        print(f"{record['id']}: {error}", file=sys.stderr)
    out.append(rows)
json.dump(out, sys.stdout)
"""


def textacy(python: str, model: str | None) -> Callable[[list[dict[str, Any]]], Iterator[list[Quote]]]:
    """What textacy's direct_quotations finds, given our verbs."""

    def find(records: list[dict[str, Any]]) -> Iterator[list[Quote]]:
        verbs = sorted({cue.form for cue in get_language("id").cues if cue.frame in {"after", "active"}})
        slim = [{"id": r["id"], "text": r["text"]} for r in records]
        done = subprocess.run(
            [python, "-c", TEXTACY], input=json.dumps([slim, verbs, model]), capture_output=True, text=True, check=False
        )
        if done.returncode:
            sys.exit(f"textacy failed: {done.stderr.strip().splitlines()[-1]}")
        print(f"textacy refused {len(done.stderr.strip().splitlines())} of {len(records)} articles", file=sys.stderr)
        for rows in json.loads(done.stdout):
            yield [Quote((a, b), None if c is None else (c, d)) for a, b, c, d in rows]

    return find


def measure(records: list[dict[str, Any]], found: Iterable[list[Quote]]) -> dict[str, str]:
    """The figures of one finder."""
    gold = hits = exact = predicted = cued = cue_right = 0
    for record, quotes in zip(records, found, strict=True):
        text = record["text"]
        wanted = gold_quotes(record)
        got, want = ([letters(text, [q.content]) for q in side] for side in (quotes, wanted))
        gold, predicted = gold + len(wanted), predicted + len(quotes)
        for p, g in match(got, want).items():
            hits += 1
            exact += got[p] == want[g]
            mine, theirs = quotes[p].cue, wanted[g].cue
            if theirs is not None:
                cued += 1
                cue_right += mine is not None and mine[0] < theirs[1] and theirs[0] < mine[1]
    return {
        "recall": f"{hits / gold:.3f}",
        "exact recall": f"{exact / gold:.3f}",
        "cue accuracy": f"{cue_right / cued:.3f}" if cued else "-",
        "precision": f"{hits / predicted:.3f}" if predicted else "-",
        "gold": str(gold),
        "found": str(predicted),
    }


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("corpus", type=Path)
    parser.add_argument("--textacy", metavar="PYTHON", help="interpreter of an environment with textacy")
    parser.add_argument("--model", metavar="FOLDER", help="spaCy pipeline for textacy")
    options = parser.parse_args()
    records = [json.loads(line) for line in options.corpus.read_text(encoding="utf-8").splitlines()]
    finders = {"ujar": ours, "regex baseline": regex}
    if options.textacy:
        finders["textacy direct_quotations"] = textacy(options.textacy, options.model)
    for number, (name, find) in enumerate(finders.items()):
        figures = measure(records, find(records))
        if number == 0:
            print(f"{options.corpus.name}, {len(records)} articles".ljust(28) + "".join(k.rjust(14) for k in figures))
        print(name.ljust(28) + "".join(value.rjust(14) for value in figures.values()))


if __name__ == "__main__":
    main()
