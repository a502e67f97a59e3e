"""Article in, annotated article out: spaCy's tokens, with sentences that don't break inside quotations."""

from collections.abc import Iterable, Iterator

from spacy.language import Language as Pipeline

from ujar.annotate.nlp import COMPONENTS, load_model, load_pipeline
from ujar.lang import Language
from ujar.model import AnnotatedArticle, Article

__all__ = ["COMPONENTS", "Pipeline", "annotate", "load_model", "load_pipeline"]

BATCH_SIZE = 32


def annotate(articles: Iterable[Article], language: Language) -> Iterator[AnnotatedArticle]:
    """Annotate articles in order; `doc.text == article.text`."""
    nlp = load_pipeline(language)
    pairs = ((article.text, article) for article in articles)
    for doc, article in nlp.pipe(pairs, as_tuples=True, batch_size=BATCH_SIZE):
        yield AnnotatedArticle(article, doc)
