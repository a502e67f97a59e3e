"""Which news organisation published an article: from its metadata, its URL, its dateline or its copyright line."""

import re
from collections.abc import Iterator

from ujar.domain import Domain
from ujar.model import Article, Link, Span
from ujar.resolve.relays import news_organisation


def outlet_link(article: Article, domain: Domain) -> Link | None:
    """The outlet, or None where nothing names one."""
    if article.outlet:
        found = news_organisation(article.outlet, domain)
        return Link(None, found, 0.98, "metadata") if found else None
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
    return None


def _host_names(url: str) -> Iterator[str]:
    """What the host of a URL may be called in print: `news.detik.com` -> Detik.com, detik, BBC."""
    labels = re.sub(r"^\w+://", "", url.lower()).split("/")[0].split(".")
    for name in (*(".".join(labels[begin:]) for begin in range(len(labels) - 1)), *labels[:-1]):
        yield from (name, name.capitalize(), name.upper())
