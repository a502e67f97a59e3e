"""Line breaks that only wrap a line, as in e-mails and text copied from a PDF: blanks for whoever reads on.

What is found in the joined lines is handed on in the input's own characters.
"""

import re
from dataclasses import fields, is_dataclass, replace
from typing import Any

from ujar.model import Article, ResolvedArticle, Span

_BREAK = re.compile(r"(?<=[^\s])[ \t\xa0]*(\r?\n)[ \t\xa0]*(?=[^\s])")
_WORD = re.compile(r"\S+")
_ENDS = tuple(".!?:;…\"”’'»)")
_LEAST, _SHARE = 2, 0.25  # breaks within a clause, and their share of all, in a text whose lines are wrapped
_NARROW, _WIDE = 30, 140  # characters of a line that somebody wraps
_SLACK = 0.85  # of the widest line that a line and the next word must exceed: not all wrap at the same letter
_LONG = 40  # characters of a line that breaks off within a clause, in a text whose lines are not wrapped


def unwrap(text: str) -> str:
    """Turn the line breaks that only wrap a line into blanks, one a character: offsets stay the input's own.

    A paragraph ends at an empty line, or at a line that had room for the first word of the next.
    """
    breaks = list(_BREAK.finditer(text))
    if not breaks:
        return text
    within = [_is_within_clause(text, found) for found in breaks]
    widths = [_width_before(text, found) for found in breaks]
    width = max(widths)
    wrapped = sum(within) >= max(_LEAST, _SHARE * len(breaks)) and _NARROW <= width <= _WIDE
    out = list(text)
    for found, inside, before in zip(breaks, within, widths, strict=True):
        first = _WORD.match(text, found.end())
        full = first is not None and before + 1 + len(first[0]) > _SLACK * width
        if (wrapped and (full or inside)) or (inside and before >= _LONG):
            out[found.start(1) : found.end(1)] = " " * (found.end(1) - found.start(1))
    return "".join(out)


def _is_within_clause(text: str, found: re.Match[str]) -> bool:
    """A small letter goes on after what ends nothing."""
    return text[found.end()].islower() and not text.endswith(_ENDS, 0, found.start())


def _width_before(text: str, found: re.Match[str]) -> int:
    """Characters of the line that the break ends."""
    return found.start() - (text.rfind("\n", 0, found.start()) + 1)


def as_printed(resolved: ResolvedArticle) -> ResolvedArticle:
    """The same article and findings with the input's own characters in every span, line breaks and all."""
    article = resolved.article
    if article.printed is None:
        return resolved
    own = replace(article, text=article.printed, printed=None, skipped=(), credits=())
    own = replace(own, skipped=_cut(article.skipped, article, own), credits=_cut(article.credits, article, own))
    found: ResolvedArticle = _cut(resolved, article, own)
    return found


def _cut(value: Any, joined: Article, own: Article) -> Any:
    """A value with its spans of the joined text cut out of the input's own."""
    if isinstance(value, Span):
        return own.span(value.start, value.end) if joined.span(value.start, value.end) == value else value
    if isinstance(value, Article):
        return own
    if isinstance(value, tuple):
        return tuple(_cut(part, joined, own) for part in value)
    if is_dataclass(value) and not isinstance(value, type):
        return replace(value, **{f.name: _cut(getattr(value, f.name), joined, own) for f in fields(value)})
    return value
