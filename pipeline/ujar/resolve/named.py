"""Where an article names negotiables: those the knowledge holds, and those minted from a noun and a name."""

import re

from ujar.domain import Domain
from ujar.model import Article, Entity, Span
from ujar.resolve.keywords import Keywords
from ujar.resolve.names import ArticleNames
from ujar.resolve.patterns import Patterns
from ujar.resolve.people import slug

NEGOTIABLES = ("treaty", "negotiation", "resolution", "provision", "topic")
_ACRONYM = re.compile(r"\s*\((?P<acronym>[A-Z][A-Za-z0-9-]{1,9})\)")
_YEAR = re.compile(r"[ \xa0]+\d{4}$")

Mentions = list[tuple[Span, str]]


def named_negotiables(
    article: Article, domain: Domain, names: ArticleNames, keywords: Keywords, patterns: Patterns
) -> tuple[Mentions, dict[str, Entity]]:
    """(places with the negotiable named there in reading order, minted ones by id)."""
    mentions: Mentions = []
    minted: dict[str, Entity] = {}

    def mint(span: Span, entity: str, cls: str, label: str) -> None:
        mentions[:] = [(other, known) for other, known in mentions if not span.overlaps(other)]
        if entity not in domain.negotiables:
            minted.setdefault(entity, Entity(entity, cls, label))
        mentions.append((span, entity))

    for named in names.all:
        printed = named.of(*NEGOTIABLES)
        found = [e for e in printed if keywords.is_timely(e)] or [e for e in printed if keywords.is_past(e)]
        if found and not named.of("state", "person", "org"):
            mentions.append((named.span, found[0]))
    for match in patterns.resolution.finditer(article.text):
        span = article.span(*match.span())
        if not any(span.overlaps(other) for other, _ in mentions):
            mint(span, f"resolution/unsc-{match['number']}", "Resolution", match[0])
    for match in patterns.named.finditer(article.text):
        span = article.span(*match.span())
        if _is_new(span, match["name"], article, names, mentions):
            known = _acronym_known(span, article, domain)
            label = _YEAR.sub("", span.text) if len(span.text.split()) > 3 else span.text
            mint(span, known or f"treaty/{slug(label)}", "Treaty", label)
            _mint_acronym(span, mentions[-1][1], article, domain, mentions)
    mentions.sort(key=lambda item: item[0])
    return mentions, minted


def _is_new(span: Span, name: str, article: Article, names: ArticleNames, mentions: Mentions) -> bool:
    """A name that the knowledge doesn't hold: not within a known one, no headline's capitals, no other's name."""
    text = article.text
    often = text.count(span.text) > 1
    for other, _ in mentions:
        longer = span.covers(other) and span.end > other.end and often  # "Traktat Pandemi | Aruna"
        if span.overlaps(other) and not longer:
            return False
    inside = [named for named in names.all if span.overlaps(named.span) and named.of("org", "person")]
    if inside or any(skip.overlaps(span) for skip in article.skipped):
        return False
    if _in_headline(span, text) and not often:
        return False
    return not names.domain.named(name.strip())


def _acronym_known(span: Span, article: Article, domain: Domain) -> str | None:
    """ "Perjanjian Kekuatan Nuklir Jangka Menengah (INF)": what the knowledge calls INF."""
    match = _ACRONYM.match(article.text, span.end)
    hits = domain.named(match["acronym"]) if match is not None else ()
    return next((hit.entity for hit in hits if hit.entity.split("/")[0] in NEGOTIABLES), None)


def _mint_acronym(span: Span, entity: str, article: Article, domain: Domain, mentions: Mentions) -> None:
    """Where the article prints the acronym it gives to a minted name: "... Pesisir Selatan (PDPS) ... PDPS"."""
    match = _ACRONYM.match(article.text, span.end)
    if match is None or domain.named(match["acronym"]):
        return
    for place in re.finditer(rf"\b{re.escape(match['acronym'])}\b", article.text):
        mentions.append((article.span(*place.span()), entity))


def _in_headline(span: Span, text: str) -> bool:
    """A line without a final stop capitalises every word: no name can be read off it alone."""
    end = text.find("\n", span.end)
    line = text[: end if end >= 0 else len(text)].rstrip()
    return not line.endswith((".", "!", "?", "”", '"', ")", "…", ":", ";", ","))
