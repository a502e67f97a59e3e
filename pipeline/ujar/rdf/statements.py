"""A resolved statement in, its triples out: the saying event, the claim it expresses, and who said it."""

from collections.abc import Iterable, Iterator
from typing import Final

from pyoxigraph import NamedNode

from ujar import vocab
from ujar.model import Act, Kind, PartialDate, ResolvedStatement, Span, Statement, TimeBasis
from ujar.rdf import ids, terms
from ujar.rdf.evidence import link_triples, point
from ujar.rdf.terms import Triple

# Where a speech act leaves the speaker towards what the claim targets; the other acts do not tell.
_POLARITIES: Final = {Act.DENY: vocab.NEGATIVE, Act.REJECT: vocab.NEGATIVE, Act.AGREE: vocab.POSITIVE}
_FROM_ARTICLE: Final = {
    Kind.DIRECT: (vocab.PROV_WAS_QUOTED_FROM,),
    Kind.INDIRECT: (vocab.PROV_WAS_DERIVED_FROM,),
    Kind.MIXED: (vocab.PROV_WAS_QUOTED_FROM, vocab.PROV_WAS_DERIVED_FROM),
}


def statement_triples(resolved: ResolvedStatement, *, base: str, with_text: bool) -> Iterator[Triple]:
    """Describe a statement and its claim. One without a known speaker is kept: its span still shows who it was."""
    yield from _event_triples(resolved, base=base)
    yield from _claim_triples(resolved, base=base)
    yield from _date_triples(resolved, base=base)
    yield from _span_triples(resolved.statement, base=base, with_text=with_text)
    yield from _decision_triples(resolved, base=base, with_text=with_text)


def said_on(resolved: ResolvedStatement) -> tuple[PartialDate, TimeBasis] | None:
    """Date a statement: as the text does, else by its article's own date, than which nothing in it is later."""
    published = resolved.statement.article.published
    said = resolved.said_on
    if said is not None and (published is None or said.first <= published.last):
        return said, resolved.time_basis or TimeBasis.RESOLVED
    return (published, TimeBasis.PUBLICATION) if published is not None else None


def _event_triples(resolved: ResolvedStatement, *, base: str) -> Iterator[Triple]:
    statement = resolved.statement
    node, claim = ids.statement_iri(base, statement.id), ids.claim_iri(base, statement.id)
    article = ids.article_iri(base, statement.article.id)
    yield from terms.types(node, vocab.STATEMENT_CLASSES[statement.kind])
    yield node, vocab.EXPRESSES, claim
    yield node, vocab.REPORTED_IN, article
    yield node, vocab.SPEECH_ACT_OF, vocab.ACTS[statement.act]
    yield node, vocab.CONFIDENCE, terms.share(statement.confidence)
    for prop in _FROM_ARTICLE[statement.kind]:
        yield node, prop, article
    if statement.rule:
        yield node, vocab.RULE, terms.text(statement.rule)
    if resolved.role is not None:
        yield node, vocab.IN_ROLE, terms.text(resolved.role, statement.article.language)
    if statement.embedded_in is not None:
        yield node, vocab.EMBEDDED_IN, ids.statement_iri(base, statement.embedded_in)
    for actor in resolved.on_behalf_of:
        yield node, vocab.ON_BEHALF_OF, ids.iri(base, actor)
    for link in resolved.speakers:
        if link.entity is not None:
            yield node, vocab.SPEAKER, ids.iri(base, link.entity)
            yield ids.iri(base, link.entity), vocab.SAID, claim


def _claim_triples(resolved: ResolvedStatement, *, base: str) -> Iterator[Triple]:
    statement = resolved.statement
    claim = ids.claim_iri(base, statement.id)
    words = " ".join(" ".join(span.text for span in statement.content).split())
    yield claim, vocab.RDF_TYPE, vocab.CLAIM
    yield claim, vocab.TEXT, terms.text(words, statement.article.language)
    if statement.act in _POLARITIES:
        yield claim, vocab.POLARITY_OF, _POLARITIES[statement.act]
    if statement.targets is not None:
        yield claim, vocab.TARGETS_CLAIM, ids.claim_iri(base, statement.targets)
    for link in resolved.about:
        if link.entity is not None:
            yield claim, vocab.ABOUT, ids.iri(base, link.entity)
            if link.entity.partition("/")[0] in vocab.NEGOTIABLE_KINDS:
                yield claim, vocab.ABOUT_NEGOTIABLE, ids.iri(base, link.entity)
    for link in resolved.mentions:
        if link.entity is not None:
            yield claim, vocab.MENTIONS, ids.iri(base, link.entity)


def _date_triples(resolved: ResolvedStatement, *, base: str) -> Iterator[Triple]:
    dated = said_on(resolved)
    if dated is not None:
        node = ids.statement_iri(base, resolved.statement.id)
        yield node, vocab.SAID_ON, terms.partial_date(dated[0])
        yield node, vocab.TIME_BASIS_OF, vocab.TIME_BASES[dated[1]]


def _span_triples(statement: Statement, *, base: str, with_text: bool) -> Iterator[Triple]:
    node = ids.statement_iri(base, statement.id)
    spans: tuple[tuple[NamedNode, Iterable[Span | None]], ...] = (
        (vocab.CONTENT_SPAN, statement.content),
        (vocab.CUE_SPAN, (statement.cue,)),
        (vocab.SPEAKER_SPAN, (statement.speaker,)),
        (vocab.ANTECEDENT_SPAN, (statement.antecedent,)),
        (vocab.ADDRESSEE_SPAN, (statement.addressee,)),
        (vocab.RELAY_SPAN, statement.relays),
        (vocab.TIME_SPAN, statement.times),
    )
    for prop, found in spans:
        for span in found:
            yield from point(node, prop, span, statement.article, base=base, with_text=with_text)


def _decision_triples(resolved: ResolvedStatement, *, base: str, with_text: bool) -> Iterator[Triple]:
    statement = resolved.statement
    node = ids.statement_iri(base, statement.id)
    addressees = () if resolved.addressee is None else (resolved.addressee,)
    for link in addressees:
        if link.entity is not None:
            yield node, vocab.ADDRESSEE, ids.iri(base, link.entity)
    for link in resolved.relayed_via:
        if link.entity is not None:
            yield node, vocab.RELAYED_VIA, ids.iri(base, link.entity)
    for prop, links in (
        (vocab.SPEAKER, resolved.speakers),
        (vocab.ADDRESSEE, addressees),
        (vocab.RELAYED_VIA, resolved.relayed_via),
        (vocab.ABOUT, resolved.about),
        (vocab.MENTIONS, resolved.mentions),
    ):
        for link in links:
            yield from link_triples(node, prop, link, statement.article, base=base, with_text=with_text)
