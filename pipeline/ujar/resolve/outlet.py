"""Which news organisation published an article: from its metadata, its URL, its dateline or its copyright line."""

import re
from collections.abc import Iterator

from ujar.domain import Domain
from ujar.model import Article, Entity, Link, Span
from ujar.resolve.people import slug
from ujar.resolve.relays import news_organisation

# "OTTAWA, KANTOR BERITA SAMUDRA - ", "LINTAS DUNIA, WASHINGTON -- ", "Halden (KBS) - "
_DATELINE = re.compile(
    r"^\s*(?P<first>[A-Z][^,()\n]{1,40})(?:,\s*(?P<second>[A-Z][^,()\n]{1,40}?)|\s*\((?P<bracket>[A-Z][^()\n]{1,30})\))\s*(?:--+|[–—-])\s*$"
)
_NEWS_WORD = re.compile(
    r"\b(?:kantor berita|harian|koran|kabar|warta|berita|pos|tribun|media|news|suara|lintas|radio|tv|televisi)\b",
    re.IGNORECASE,
)


def outlet_link(article: Article, domain: Domain, minted: dict[str, Entity]) -> Link | None:
    """The outlet, or None where nothing names one. One that the knowledge does not hold is minted from its name."""
    if article.outlet:
        found = news_organisation(article.outlet, domain)
        if found:
            return Link(None, found, 0.98, "metadata")
        return None if domain.named(article.outlet) else _mint(None, article.outlet, minted)
    if article.url:
        found = next((entity for name in _host_names(article.url) if (entity := news_organisation(name, domain))), None)
        if found:
            return Link(None, found, 0.95, "url")
    for skip in article.skipped:
        for match in re.finditer(r"[A-Za-z][\w.’']*(?:\s+[A-Z][\w.’']*)*", skip.text):
            for printed in (match[0], *match[0].split()):
                found = news_organisation(printed.strip(" .,"), domain)
                if found and skip.text.lstrip()[:5].lower() not in {"foto:", "baca "}:
                    start = skip.start + match.start()
                    return Link(Span(start, start + len(match[0]), match[0]), found, 0.85, "dateline")
    for skip in article.skipped:
        dateline = _DATELINE.match(skip.text)
        if dateline is not None:
            group = "bracket" if dateline["bracket"] else _outlet_part(dateline, domain)
            start = skip.start + dateline.start(group)
            return _mint(Span(start, start + len(dateline[group]), dateline[group]), dateline[group], minted)
    return None


def _outlet_part(match: re.Match[str], domain: Domain) -> str:
    """Which part of a dateline is the outlet: one that is no place, or has a word of news in it; else the second."""
    for part, other in (("second", "first"), ("first", "second")):
        if any(hit.entity.startswith("state/") for hit in domain.named(match[other].title())) or _NEWS_WORD.search(
            match[part]
        ):
            return part
    return "second"


def _mint(span: Span | None, printed: str, minted: dict[str, Entity]) -> Link:
    name = printed.title() if printed.isupper() and len(printed) > 5 else printed
    entity = f"org/{slug(name)}"
    minted.setdefault(entity, Entity(entity, "NewsOrganisation", name))
    return Link(span, entity, 0.6, "minted")


def _host_names(url: str) -> Iterator[str]:
    """What the host of a URL may be called in print: `news.detik.com` -> Detik.com, detik, BBC."""
    labels = re.sub(r"^\w+://", "", url.lower()).split("/")[0].split(".")
    for name in (*(".".join(labels[begin:]) for begin in range(len(labels) - 1)), *labels[:-1]):
        yield from (name, name.capitalize(), name.upper())
