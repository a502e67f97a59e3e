"""Spans and links in, triples out: where in the text something stands, and how a mention was tied to an entity."""

from collections.abc import Iterator

from pyoxigraph import NamedNode

from ujar import vocab
from ujar.model import Article, Link, Span
from ujar.rdf import ids, terms
from ujar.rdf.terms import Triple


def span_triples(span: Span, article: Article, *, base: str, with_text: bool) -> Iterator[Triple]:
    """Describe characters of an article; their string is left out where the article's own is."""
    node = ids.span_iri(base, article.id, span)
    yield node, vocab.RDF_TYPE, vocab.SPAN
    yield node, vocab.RDF_TYPE, vocab.NIF_OFFSET_BASED_STRING
    yield node, vocab.NIF_REFERENCE_CONTEXT, ids.article_iri(base, article.id)
    yield node, vocab.NIF_BEGIN_INDEX, terms.number(span.start)
    yield node, vocab.NIF_END_INDEX, terms.number(span.end)
    if with_text:
        yield node, vocab.NIF_ANCHOR_OF, terms.text(span.text)


def point(
    subject: NamedNode, prop: NamedNode, span: Span | None, article: Article, *, base: str, with_text: bool
) -> Iterator[Triple]:
    """Tie a thing to the span that shows it, and describe the span; nothing where there is none."""
    if span is not None:
        yield subject, prop, ids.span_iri(base, article.id, span)
        yield from span_triples(span, article, base=base, with_text=with_text)


def link_triples(
    subject: NamedNode, decides: NamedNode, link: Link, article: Article, *, base: str, with_text: bool
) -> Iterator[Triple]:
    """Keep the decision beside what it decided: mention, entity (if any), method, score, and the rivals it beat.

    `decides` is the property whose value the link is: `ujar:speaker`, `ujar:about`, `dct:publisher`...
    """
    kind_and_id = subject.value.removeprefix(base).replace("/", "-")
    node = ids.link_iri(base, kind_and_id, _local_name(decides), link)
    yield subject, vocab.LINK_OF, node
    yield node, vocab.RDF_TYPE, vocab.LINK
    yield node, vocab.DECIDES, decides
    yield node, vocab.METHOD, terms.text(link.method)
    yield node, vocab.SCORE, terms.share(link.score)
    if link.entity is not None:
        yield node, vocab.ENTITY, ids.iri(base, link.entity)
    yield from point(node, vocab.MENTION, link.mention, article, base=base, with_text=with_text)
    for entity, score in link.rivals:
        rival = ids.rival_iri(node, entity)
        yield node, vocab.RIVAL_OF, rival
        yield rival, vocab.RDF_TYPE, vocab.RIVAL
        yield rival, vocab.ENTITY, ids.iri(base, entity)
        yield rival, vocab.SCORE, terms.share(score)


def _local_name(prop: NamedNode) -> str:
    return prop.value.rpartition("#")[2].rpartition("/")[2]
