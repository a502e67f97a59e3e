"""Through whom: the names after "dikutip", "kepada", "dilansir" -> news organisations."""

import re

from ujar.domain import Domain
from ujar.model import Article, Entity, Link, Span
from ujar.resolve.people import slug

NEWS = frozenset({"NewsOrganisation", "NewsAgency"})


def relay_link(span: Span, article: Article, domain: Domain, minted: dict[str, Entity]) -> Link | None:
    """The carrier a span names; None where it is no carrier ("kepada" and a name that is no news organisation)."""
    words = span.text.split()
    for begin in range(len(words)):  # "Rusia RT": the state before the outlet's name steps back
        printed = " ".join(words[begin:])
        hits = [h.entity for h in domain.named(printed) if h.entity in domain.actors and domain.actors[h.entity].cls in NEWS]
        if hits:
            start = span.end - len(printed)
            return Link(Span(start, span.end, printed), hits[0], 0.95, "name")
    lead = article.text[max(0, span.start - 60) : span.start].lower()
    if re.search(r"\b(?:kepada|demikian)\s+(?:\w+\s+){0,2}$", lead) and not re.search(r"\b(?:berita|koran|harian|tv|televisi|stasiun|radio|media|majalah)\s+$", lead):
        return None
    if domain.named(span.text):
        return None
    entity = f"org/{slug(span.text)}"
    minted.setdefault(entity, Entity(entity, "NewsOrganisation", span.text))
    return Link(span, entity, 0.6, "minted")
