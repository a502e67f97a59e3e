"""Raw articles -> tokenised sentences, for vectors and for self-training."""

from collections.abc import Iterable, Iterator
from pathlib import Path

import spacy
from spacy.tokens import Doc

from ujar.annotate.sentences import SentenceSplitter
from ujar.annotate.tokenizer import LongRuns, make_tokenizer
from ujar.lang import get_language


def split_articles(articles: Iterable[str]) -> Iterator[Doc]:
    """Docs of articles with sentence starts by rule."""
    nlp = spacy.blank("id")
    nlp.tokenizer = LongRuns(make_tokenizer(nlp.vocab))  # type: ignore[assignment]
    split = SentenceSplitter(get_language("id"))
    for text in articles:
        yield split(nlp.make_doc(text))


def lines(docs: Iterable[Doc]) -> Iterator[str]:
    """The words of each sentence, joined by spaces."""
    for doc in docs:
        for sentence in doc.sents:
            if words := [token.text for token in sentence if not token.is_space]:
                yield " ".join(words)


def write_raw(articles: Iterable[str], path: Path) -> int:
    """Write the sentences of articles, one a line; return how many."""
    count = 0
    with path.open("w", encoding="utf-8") as file:
        for line in lines(split_articles(articles)):
            file.write(line + "\n")
            count += 1
    return count
