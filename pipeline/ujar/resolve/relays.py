"""Through whom: the names after "dikutip", "kepada", "dilansir" -> news organisations."""

import re
from collections.abc import Iterator

from ujar.domain import Domain
from ujar.model import Article, Entity, Link, Span
from ujar.resolve.people import slug

NEWS = frozenset({"NewsOrganisation", "NewsAgency"})
KNOWN, MINTED = 0.95, 0.6  # scores of a carrier found by name, and of one the knowledge doesn't hold

_LEAD = 60  # characters before a name in which what introduces it stands
_CAPITALS_BEFORE = re.compile(r"(?:[A-Z][\w’'-]* ){1,3}\Z")
_TOLD = re.compile(r"\b(?:kepada|demikian)\s+(?:\w+\s+){0,2}\Z")  # to whom it was said: a carrier, or anybody
_CARRIER_NOUN = re.compile(r"\b(?:berita|koran|harian|tv|televisi|stasiun|radio|media|majalah)\s+\Z")


def relay_link(span: Span, article: Article, domain: Domain, minted: dict[str, Entity]) -> Link | None:
    """The carrier a span names; None where it is no carrier ("kepada" and a name that is no news organisation)."""
    for candidate in _readings(span, article):
        entity = news_organisation(candidate.text, domain)
        if entity is not None:
            return Link(candidate, entity, KNOWN, "name")
    lead = article.text[max(0, span.start - _LEAD) : span.start].lower()
    if _TOLD.search(lead) and not _CARRIER_NOUN.search(lead):
        return None
    if domain.named(span.text):
        return None
    entity = f"org/{slug(span.text)}"
    minted.setdefault(entity, Entity(entity, "NewsOrganisation", span.text))
    return Link(span, entity, MINTED, "minted")


def news_organisation(printed: str, domain: Domain) -> str | None:
    """The id of the news organisation of that name, where the knowledge holds one."""
    entities = (hit.entity for hit in domain.named(printed))
    return next((e for e in entities if e in domain.actors and domain.actors[e].cls in NEWS), None)


def _readings(span: Span, article: Article) -> Iterator[Span]:
    """The span with the capitals before it ("Radio" of a name), as it is, and without its first words ("Rusia RT")."""
    before = max(0, span.start - _LEAD)
    lead = _CAPITALS_BEFORE.search(article.text[before : span.start])
    begin = before + lead.start() if lead else span.start
    for word in re.finditer(r"\S+", article.text[begin : span.end]):
        yield article.span(begin + word.start(), span.end)
