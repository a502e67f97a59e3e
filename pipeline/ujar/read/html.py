"""A saved web page -> one article: the page's main text, with the title, address, outlet and day that it names."""

from collections.abc import Iterator
from typing import BinaryIO

from ujar.model import RawArticle
from ujar.read.decode import Refusal, check
from ujar.skips import SkipLog

# Strict: where the article names no day that it knows, htmldate's extensive search takes one from a side bar. A day
# printed under the headline is in the text, and `clean` finds it there.
_DATES = {"extensive_search": False, "original_date": True}


def read_html(stream: BinaryIO, source: str, skips: SkipLog) -> Iterator[RawArticle]:
    """Read one article from an open file; record why where it holds none."""
    return read_html_of(stream.read(), source, skips)


def read_html_of(data: bytes, source: str, skips: SkipLog) -> Iterator[RawArticle]:
    """Read one article from a page already in memory. `body` is the text that trafilatura finds, a paragraph a line.

    Offsets point into that text: the page's own characters are markup.
    """
    article = _read_page(data, source)
    if isinstance(article, Refusal):
        skips.add("read", article.reason, source, detail=article.detail)
    else:
        yield article


def _read_page(data: bytes, source: str) -> RawArticle | Refusal:
    if not data.strip():
        return Refusal("empty")
    from trafilatura import bare_extraction  # a quarter of a second to import, and not always needed
    from trafilatura.settings import Document

    page = bare_extraction(
        data, with_metadata=True, include_comments=False, include_tables=False, date_extraction_params=_DATES
    )
    if not isinstance(page, Document) or not page.text:
        return Refusal("no-text", "no article was found in the page; save its text as .txt")
    return check(page.text) or RawArticle(
        source=source, body=page.text, title=page.title, url=page.url, outlet=page.sitename, published=page.date
    )
