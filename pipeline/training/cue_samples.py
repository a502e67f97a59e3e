"""Gold articles -> sentences as the cue model sees them, each word with what the gold says of it."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import numpy.typing as npt

from ujar.annotate import annotate
from ujar.clean import clean
from ujar.domain import Domain
from ujar.evaluate.attach import metadata_of
from ujar.evaluate.gold import GoldArticle, Offsets, text_of
from ujar.extract.cuemodel import HEADS
from ujar.extract.view import Sentence, sentences_of
from ujar.extract.wordrows import FLAGS, Rows, places
from ujar.lang import get_language
from ujar.model import RawArticle

UNKNOWN = -1.0  # label of what is borderline in the gold: neither right nor wrong


@dataclass(frozen=True)
class Sample:
    """One sentence: a row of each table per word, flags, labels of the heads."""

    article: str
    rows: npt.NDArray[np.int64]
    flags: npt.NDArray[np.float32]
    labels: npt.NDArray[np.float32]


def samples(gold: GoldArticle, texts: Path, rows: Rows, domain: Domain) -> Iterator[Sample]:
    """The sentences of an article whose text lies in a folder."""
    text = text_of(gold, texts)
    known = metadata_of(gold, texts)
    raw = RawArticle(gold.doc, text, title=known.get("title"), url=known.get("url"), published=known.get("published"))
    language = get_language("id")
    for sentence in sentences_of(next(iter(annotate([clean(raw, language, domain)], language)))):
        words = [rows.of(word) for word in sentence.words]
        flags = np.zeros((len(words), len(FLAGS)), np.float32)
        for i, (row, here) in enumerate(zip(words, places(sentence), strict=True)):
            flags[i, [*row.flags, *here]] = 1
        yield Sample(gold.doc, np.array([row.rows for row in words]), flags, labels(sentence, gold))


def labels(sentence: Sentence, gold: GoldArticle) -> npt.NDArray[np.float32]:
    """Words x HEADS: 1 where a required statement has the word, UNKNOWN where only a borderline one has."""
    out = np.zeros((len(sentence.words), len(HEADS)), np.float32)
    for statement in sorted(gold.statements, key=lambda s: s.required):
        value = 1.0 if statement.required else UNKNOWN
        parts: tuple[tuple[Offsets | None, ...], ...] = (statement.content, (statement.cue,), (statement.mention,))
        for head, spans in enumerate(parts):
            for span in spans:
                if span is not None:
                    here = [i for i, w in enumerate(sentence.words) if w.start < span[1] and w.end > span[0]]
                    out[here, head] = value
    return out
