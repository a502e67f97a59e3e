"""The corpora of names -> sentences of our tokens with BIO tags of our types, and what each corpus leaves open."""

import json
import re
import string
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import spacy
from spacy.tokens import Doc

from ujar.annotate.sentences import SentenceSplitter
from ujar.annotate.tokenizer import LongRuns, make_tokenizer
from ujar.evaluate.gold import gold_files
from ujar.lang import get_language

TYPES = ("PER", "ORG", "GPE", "LOC", "NORP", "EVENT", "LAW", "WEAPON")
TAGS = ("O", *(f"{mark}-{label}" for label in TYPES for mark in "BI"))
# What a corpus calls X -> ours. Facilities are places of ours; a type that is not here is no name of ours.
SPACYNDO = {"PERSON": "PER", "FAC": "LOC"} | {label: label for label in ("ORG", "GPE", "LOC", "NORP", "EVENT", "LAW")}
NEWS = {"PER": "PER", "PERSON": "PER", "ORG": "ORG", "ORGANIZATION": "ORG", "LOC": "LOC", "LOCATION": "LOC"}
# Types that a corpus does not annotate: where it has nothing, one of these may still stand.
MISSING = {
    "gold": frozenset[str](),
    "spacyndo": frozenset({"WEAPON"}),
    "idner": frozenset({"NORP", "EVENT", "LAW", "WEAPON"}),
    "nerui": frozenset({"NORP", "EVENT", "LAW", "WEAPON"}),
}
KNOWN = {"idner": NEWS, "nerui": NEWS, "spacyndo": SPACYNDO, "gold": {label: label for label in TYPES}}
PLACES = frozenset({"idner", "nerui"})  # corpora whose LOC holds our GPE and LOC
_GLUED = string.punctuation + "“”‘’–—"
_ABBREVIATION = re.compile(r"\b(?:[A-Z]|[A-Z][a-z]{1,2})\.$")
Spans = list[tuple[int, int, str]]  # begin, end (code points), label
Folders = tuple[Path, Path]  # of annotations and of their texts


@dataclass(frozen=True, slots=True)
class Named:
    """A sentence with one BIO tag a token; "-" where the corpus's span does not fit our tokens."""

    corpus: str
    words: tuple[str, ...]
    spaces: tuple[bool, ...]
    tags: tuple[str, ...]


def spans_of_columns(rows: list[tuple[str, str]]) -> tuple[str, Spans]:
    """Words and their BIO tags -> text joined by spaces, and spans less the punctuation glued to them."""
    text, spans = "", []
    for word, tag in rows:
        begin = len(text) + bool(text)
        text = f"{text} {word}" if text else word
        if tag[:2] == "B-" or (tag[:2] == "I-" and (not spans or spans[-1][1] != begin - 1)):
            spans.append((begin, len(text), tag[2:]))
        elif tag[:2] == "I-":
            spans[-1] = (spans[-1][0], len(text), spans[-1][2])
    return text, [span for span in (_trim(text, *span) for span in spans) if span[0] < span[1]]


def _trim(text: str, begin: int, end: int, label: str) -> tuple[int, int, str]:
    """A span less the punctuation at its ends; brackets that are closed within it, and `Tbk.`, stay."""
    while begin < end:
        name = text[begin:end]
        opened, closed = name.count("("), name.count(")")
        wrapped = name[0] == "(" and name[-1] == ")"
        if name[0] in _GLUED and (name[0] != "(" or opened > closed or wrapped):
            begin += 1
        elif name[-1] in _GLUED and (name[-1] != ")" or closed > opened) and not _ABBREVIATION.search(name):
            end -= 1
        else:
            break
    return begin, end, label


def _columns(path: Path) -> Iterator[tuple[str, Spans]]:
    """Texts and spans of a file of one token a line, its tag last."""
    for block in path.read_text(encoding="utf-8").split("\n\n"):
        rows = [(fields[0], fields[-1]) for line in block.splitlines() if len(fields := line.split()) >= 2]
        if rows:
            yield spans_of_columns(rows)


def read_spacyndo(path: Path, leave_out: frozenset[str] = frozenset()) -> Iterator[tuple[str, Spans]]:
    """Texts and spans of spacyndo, whose files have two forms, less the texts named (by their letters)."""
    for line in path.read_text(encoding="utf-8").splitlines():
        record = json.loads(line)
        if isinstance(record, dict):
            text, layer = record["text"], [(s["start"], s["end"], s["label"]) for s in record.get("spans", ())]
        else:
            text, layer = record[0], record[1]["entities"]
        if letters(text) not in leave_out:
            yield text, [(begin, end, label) for begin, end, label in layer]


def letters(text: str) -> str:
    """A text less its white space: the same sentence is spaced in two ways."""
    return "".join(text.split())


def _gold(folder: Path, texts: Path) -> Iterator[tuple[str, Spans]]:
    for path in gold_files(folder):
        record = json.loads(path.read_text(encoding="utf-8"))
        text = (texts / f"{record['doc']}.txt").read_bytes().decode("utf-8")
        yield text, [(entity["begin"], entity["end"], entity["label"]) for entity in record["entities"]]


def read_names(
    corpora: Path, gold: Path, texts: Path | None, split: str, *, own: bool = True, more: Sequence[Folders] = ()
) -> dict[str, list[tuple[str, Spans]]]:
    """Corpus -> its texts and spans in our types, of one split (train, dev or test); `gold` is our own articles.

    `more` are further folders of annotated articles and of their texts.
    """
    ner = corpora / "ner"
    name = {"train": "ner-train", "dev": "ner_id_dev", "test": "ner-test"}[split]
    held_out: frozenset[str] = frozenset()
    if split == "train":  # spacyndo's dev lies inside its train, and so do three sentences of its test
        parts = [read_spacyndo(ner / "spacyndo" / f"{part}.jsonl") for part in ("ner_id_dev", "ner-test")]
        held_out = frozenset(letters(text) for part in parts for text, _ in part)
    found = {
        "idner": _columns(ner / "idner-news-2k" / f"{split}.txt"),
        "nerui": _columns(ner / "nerui" / f"{split}.01.tsv"),
        "spacyndo": read_spacyndo(ner / "spacyndo" / f"{name}.jsonl", held_out),
    }
    if own and texts:
        found["gold"] = (item for folders in [(gold / split, texts), *more] for item in _gold(*folders))
    return {
        corpus: [(text, [(b, e, known[label]) for b, e, label in spans if label in known]) for text, spans in items]
        for corpus, items in found.items()
        for known in [KNOWN[corpus]]
    }


def load_names(corpora: Path, gold: Path, texts: Path, split: str, more: Sequence[Folders] = ()) -> list[Named]:
    """All sentences of one split of the four corpora, in our tokens and types."""
    nlp = spacy.blank("id")
    tokenize = LongRuns(make_tokenizer(nlp.vocab))
    divide = SentenceSplitter(get_language("id"))
    found = []
    for corpus, items in read_names(corpora, gold, texts, split, more=more).items():
        for text, spans in items:
            doc = tokenize(text)
            tags = tag_doc(doc, spans)
            for sentence in divide(doc).sents if corpus == "gold" else [doc[:]]:
                keep = [token.i for token in sentence if not token.is_space]
                words, spaces = tuple(doc[i].text for i in keep), tuple(bool(doc[i].whitespace_) for i in keep)
                if keep:
                    found.append(Named(corpus, words, spaces, tuple(tags[i] for i in keep)))
    return found


def tag_doc(doc: Doc, spans: Spans) -> list[str]:
    """One BIO tag a token; tokens that a span cuts are "-". Of two spans that overlap, the longer stands."""
    tags = ["O"] * len(doc)
    for begin, end, label in sorted(spans, key=lambda span: span[0] - span[1]):
        whole = doc.char_span(begin, end, alignment_mode="expand")
        if whole is None or any(tags[i] != "O" for i in range(whole.start, whole.end)):
            continue
        fits = whole.start_char == begin and whole.end_char == end
        for i in range(whole.start, whole.end):
            tags[i] = f"{'B' if i == whole.start else 'I'}-{label}" if fits else "-"
    return tags
