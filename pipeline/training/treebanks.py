"""Universal Dependencies files -> sentences of merged tokens: what is written as one word is one token (`ujarnya`)."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from spacy.tokens import Doc
from spacy.vocab import Vocab

# Wikipedia's treebank annotates noun-noun chains as `compound` where the news treebanks have `nmod`.
HARMONISED = {"compound": "nmod", "dep": "nmod"}
TREEBANKS = {
    "csui": "ud/id_csui-ud-train.conllu",
    "pud": "ud/id_pud-ud-test.conllu",
    "gsd": "ud/id_gsd-ud-dev.conllu",
    "silver": "ud/id_gsd_silver-train.conllu",
}
TEST = "ud/id_csui-ud-test.conllu"


@dataclass(frozen=True, slots=True)
class Word:
    """One token; `head` counts from 0 within the sentence and is its own number at the root; "" is not annotated."""

    form: str
    lemma: str
    upos: str
    feats: str | None
    head: int
    relation: str
    space: bool


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence of a treebank, with the name of the treebank."""

    treebank: str
    id: str
    words: tuple[Word, ...]

    @property
    def text(self) -> str:
        return "".join(word.form + (" " if word.space else "") for word in self.words)


def read_treebank(path: Path, treebank: str) -> Iterator[Sentence]:
    """The sentences of a CoNLL-U file, multiword tokens merged."""
    for block in path.read_text(encoding="utf-8").split("\n\n"):
        lines = block.strip().splitlines()
        rows = [line.split("\t") for line in lines if not line.startswith("#")]
        if rows:
            name = next((line[12:] for line in lines if line.startswith("# sent_id = ")), "")
            yield Sentence(treebank, name, tuple(_merge(rows, treebank)))


def _merge(rows: list[list[str]], treebank: str) -> list[Word]:
    """One word a surface token; the part whose head lies outside a multiword token stands for it."""
    rows = [row for row in rows if "." not in row[0]]
    groups: list[tuple[str, bool, list[list[str]]]] = []  # form, space after, parts
    inside = 0
    for row in rows:
        if "-" in row[0]:
            inside = int(row[0].split("-")[1])
            groups.append((row[1], _space(row), []))
        elif int(row[0]) <= inside:
            groups[-1][2].append(row)
        else:
            groups.append((row[1], _space(row), [row]))
    place = {part[0]: number for number, (_, _, parts) in enumerate(groups) for part in parts}
    words = []
    for number, (form, space, parts) in enumerate(groups):
        own = {part[0] for part in parts}
        outside = [part for part in parts if part[6] not in own]
        chief = max(outside, key=lambda part: len(part[1]))  # the host, not its -nya or -lah
        head = number if chief[6] == "0" else place[chief[6]]
        annotated = treebank != "silver"
        relation = chief[7] if treebank in {"csui", "pud"} else HARMONISED.get(chief[7], chief[7])
        words.append(
            Word(form, chief[2] if annotated else "", chief[3], _feats(chief[5]) if annotated else None, head,
                 relation, space)
        )  # fmt: skip
    return words


def _space(row: list[str]) -> bool:
    return "SpaceAfter=No" not in row[9]


def _feats(value: str) -> str:
    """The features that both news treebanks give; notes on typing and multiword units are no features of a word."""
    kept = [pair for pair in value.split("|") if pair.split("=")[0] not in {"_", "Typo", "ExtPos", "Abbr"}]
    return "|".join(kept)


def to_doc(vocab: Vocab, sentences: Sequence[Sentence]) -> Doc:
    """One Doc of one or more sentences; what is not annotated stays missing."""
    words = [word for sentence in sentences for word in sentence.words]
    heads, starts = [], []
    for sentence in sentences:
        first = len(heads)
        heads += [first + word.head for word in sentence.words]
        starts += [number == 0 for number in range(len(sentence.words))]
    spaces = [word.space for word in words]
    return Doc(
        vocab, words=[word.form for word in words], spaces=spaces, pos=[word.upos for word in words],
        morphs=None if any(word.feats is None for word in words) else [word.feats or "" for word in words],
        lemmas=[word.lemma for word in words] if all(word.lemma for word in words) else None,
        heads=heads, deps=["ROOT" if word.relation == "root" else word.relation for word in words],
        sent_starts=starts,
    )  # fmt: skip


def load_treebanks(corpora: Path, *names: str) -> list[Sentence]:
    """All sentences of the named treebanks."""
    return [sentence for name in names for sentence in read_treebank(corpora / TREEBANKS[name], name)]


def last_with_space(sentence: Sentence) -> Sentence:
    """The same sentence with a space after it, so that another may follow."""
    *words, last = sentence.words
    return replace(sentence, words=(*words, replace(last, space=True)))
