"""A resolved article in, the triples of the article itself out: text, outlet, credits, and entities it made known."""

from collections.abc import Iterator
from pathlib import PurePath

from pyoxigraph import Literal

from ujar import vocab
from ujar.model import Article, Entity, ResolvedArticle
from ujar.rdf import ids, terms
from ujar.rdf.evidence import link_triples
from ujar.rdf.terms import Triple


def article_triples(resolved: ResolvedArticle, *, base: str, with_text: bool) -> Iterator[Triple]:
    """Describe an article, and every entity that its text made known."""
    article = resolved.article
    node = ids.article_iri(base, article.id)
    yield from _text_triples(article, base=base, with_text=with_text)
    yield from _record_triples(article, base=base)
    links = [(vocab.CREDITS, link) for link in resolved.credits]
    if resolved.outlet is not None:
        links.append((vocab.DCT_PUBLISHER, resolved.outlet))
    for prop, link in links:
        if link.entity is not None:
            yield node, prop, ids.iri(base, link.entity)
        yield from link_triples(node, prop, link, article, base=base, with_text=with_text)
    for entity in resolved.minted:
        yield from _minted_triples(entity, article, base=base)


def _text_triples(article: Article, *, base: str, with_text: bool) -> Iterator[Triple]:
    node = ids.article_iri(base, article.id)
    yield node, vocab.RDF_TYPE, vocab.ARTICLE
    yield node, vocab.RDF_TYPE, vocab.NIF_CONTEXT
    yield node, vocab.NIF_BEGIN_INDEX, terms.number(0)
    yield node, vocab.NIF_END_INDEX, terms.number(len(article.text))
    yield node, vocab.TEXT_SHA256, terms.text(article.sha256)
    if with_text:
        yield node, vocab.NIF_IS_STRING, terms.text(article.text)


def _record_triples(article: Article, *, base: str) -> Iterator[Triple]:
    node = ids.article_iri(base, article.id)
    yield node, vocab.DCT_LANGUAGE, terms.text(article.language)
    if article.title is not None:
        yield node, vocab.DCT_TITLE, terms.text(article.title, article.language)
    if article.published is not None:
        yield node, vocab.DCT_ISSUED, terms.partial_date(article.published)
    if article.url is not None:
        yield node, vocab.SCHEMA_URL, Literal(article.url, datatype=vocab.XSD_ANY_URI)
    if article.outlet is not None:
        yield node, vocab.OUTLET_NAME, terms.text(article.outlet)
    name = PurePath(article.source).name  # the folder differs from machine to machine, the file does not
    if name not in ("", "-"):
        yield node, vocab.SOURCE_NAME, terms.text(name)


def _minted_triples(entity: Entity, article: Article, *, base: str) -> Iterator[Triple]:
    node = ids.iri(base, entity.id)
    yield from terms.types(node, terms.entity_class(entity.cls))
    yield node, vocab.MINTED, terms.truth(True)
    yield node, vocab.SKOS_PREF_LABEL, terms.text(entity.label, article.language)
    if entity.role is not None:
        yield node, vocab.PRINTED_ROLE, terms.text(entity.role, article.language)
    if entity.state is not None:
        yield node, vocab.BELONGS_TO, ids.iri(base, entity.state)
    for party in entity.parties:
        yield node, vocab.PARTY, ids.iri(base, party)
