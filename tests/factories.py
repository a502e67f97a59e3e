"""Values for tests: an article, its annotation, its statements, in one call each; every field can be given."""

from typing import Any

from ujar.annotate import annotate
from ujar.clean import clean
from ujar.domain import Domain
from ujar.extract import extract
from ujar.lang import get_language
from ujar.model import Act, AnnotatedArticle, Article, Kind, RawArticle, Span, Statement

LANGUAGE = get_language("id")
EMPTY = Domain()


def make_raw(body: str, **fields: Any) -> RawArticle:
    """A raw article as a reader hands it over."""
    return RawArticle(**{"source": "berita.txt", **fields, "body": body})


def make_article(text: str, **fields: Any) -> Article:
    """An article that cleaning has nothing to say about; give `skipped` and the like as fields."""
    return Article(**{"id": "a1", "source": "berita.txt", "language": "id", **fields, "text": text})


def cleaned(body: str, **fields: Any) -> Article:
    """A raw article cleaned, with no knowledge of anybody's terms of office."""
    return clean(make_raw(body, **fields), LANGUAGE, EMPTY)


def annotated(text: str | Article, **fields: Any) -> AnnotatedArticle:
    """An article (or a text) with its sentences."""
    article = text if isinstance(text, Article) else make_article(text, **fields)
    return next(iter(annotate([article], LANGUAGE)))


def statements_of(text: str | Article, **fields: Any) -> tuple[Statement, ...]:
    """The statements of a text, in reading order."""
    return extract(annotated(text, **fields), LANGUAGE)


def make_span(text: str, words: str) -> Span:
    """Where `words` stand in `text` (their first occurrence)."""
    start = text.index(words)
    return Span(start, start + len(words), words)


def make_statement(text: str, content: str, **fields: Any) -> Statement:
    """A statement whose content (and whose `speaker`, `cue`, given as words) stands in the article `text`."""
    article = fields.pop("article", None) or make_article(text)
    spans = {key: make_span(text, fields.pop(key)) for key in ("speaker", "cue") if isinstance(fields.get(key), str)}
    given = {"id": "s1", "kind": Kind.INDIRECT, "act": Act.ASSERT, **fields, **spans}
    return Statement(**given, article=article, content=(make_span(text, content),))
