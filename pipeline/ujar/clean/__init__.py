"""Raw article in, article out: mark what is not the article, find its day. Offsets stay the input's own."""

import hashlib
import re

from ujar.clean.boilerplate import find_boilerplate, find_credits
from ujar.clean.dateline import publication_date
from ujar.clean.language import is_indonesian
from ujar.clean.wraps import unwrap
from ujar.domain import Domain
from ujar.errors import Rejected
from ujar.lang import Language
from ujar.model import Article, RawArticle, Span

MINIMUM_WORDS = 8


def clean(raw: RawArticle, language: Language, domain: Domain) -> Article:
    """Clean one article. Raises Rejected(`empty` or `not-indonesian`)."""
    if len(re.findall(r"\w+", raw.body)) < MINIMUM_WORDS:
        raise Rejected("empty", f"fewer than {MINIMUM_WORDS} words")
    if not is_indonesian(raw.body):
        raise Rejected("not-indonesian", "its language is not Indonesian")
    key = canonical_url(raw.url) if raw.url else raw.body
    text = unwrap(raw.body)
    return Article(
        id=hashlib.sha256(key.encode("utf-8")).hexdigest()[:16],
        source=raw.source,
        text=text,
        language=language.code,
        title=raw.title,
        url=raw.url,
        outlet=raw.outlet,
        published=publication_date(raw, language, domain),
        skipped=_spans(text, find_boilerplate(text, language)),
        credits=_spans(text, find_credits(text)),
        printed=raw.body if text != raw.body else None,
    )


def _spans(text: str, ranges: list[tuple[int, int]]) -> tuple[Span, ...]:
    return tuple(Span(start, end, text[start:end]) for start, end in ranges)


def canonical_url(url: str) -> str:
    """A URL less scheme, `www.`, query, fragment and last slash: one page under two links is one article."""
    return re.sub(r"^(https?://)?(www\.|m\.)?", "", url.strip().lower()).split("?")[0].split("#")[0].rstrip("/")
