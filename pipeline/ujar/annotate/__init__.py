"""Article in, annotated article out: spaCy's tokens, sentences that don't break inside quotations, and names."""

from collections.abc import Iterable, Iterator
from pathlib import Path

from spacy.language import Language as Pipeline

from ujar.annotate.nlp import COMPONENTS, load_model, load_names, load_pipeline
from ujar.lang import Language
from ujar.model import AnnotatedArticle, Article

__all__ = ["COMPONENTS", "Pipeline", "annotate", "load_model", "load_pipeline"]

BATCH_SIZE = 32


def annotate(articles: Iterable[Article], language: Language, models: Path | None = None) -> Iterator[AnnotatedArticle]:
    """Annotate articles in order; `doc.text == article.text`. Names come from the trained pipeline in `models`."""
    nlp = load_pipeline(language) if models is None else load_names(language, models)
    pairs = ((article.text, article) for article in articles)
    for doc, article in nlp.pipe(pairs, as_tuples=True, batch_size=BATCH_SIZE):
        yield AnnotatedArticle(article, doc)
