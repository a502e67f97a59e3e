"""Keyword groups of negotiables that stand together in an article: what it may be about without naming it."""

import re
import sys
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property

from ujar.domain import Domain
from ujar.model import Article
from ujar.resolve.era import era_of
from ujar.resolve.names import ArticleNames
from ujar.resolve.patterns import patterns_of

WINDOW = 300  # characters within which the words of a keyword group must stand
SHORT_LIVED, BRIEF = 400, 2  # days; keywords of talks that were in the news for a year at most count twice
DRAFTING = 15  # years before its signature in which a treaty is talked about
_PARTS = re.compile(r"\w+(?:-\w+)*|\w+")


@dataclass
class Keywords:
    """The keyword groups of one article."""

    article: Article
    domain: Domain
    names: ArticleNames
    _found: dict[str, list[int]] = field(default_factory=dict)

    @cached_property
    def ranked(self) -> list[str]:
        """The negotiables whose groups stand together, the most telling first."""
        weights: dict[str, int] = {}
        for word in {part.lower() for named in self.names.words for part in _PARTS.findall(named.text)}:
            for negotiable, group in self.domain.keyword_groups.get(word, ()):
                if self.is_timely(negotiable) and self.together(group):
                    weights[negotiable] = weights.get(negotiable, 0) + sum(len(term.split()) for term in group)
        if self.written is None:  # of any year, those that have lasted longest are likeliest
            return sorted(weights, key=lambda entity: (-weights[entity], self._begun(entity), entity))
        brief = {entity: BRIEF if self.lasting(entity) <= SHORT_LIVED else 1 for entity in weights}
        return sorted(weights, key=lambda entity: (-weights[entity] * brief[entity], self.lasting(entity), entity))

    def within(self, begin: int, end: int) -> list[str]:
        """Those of them of which a group stands together in a part of the text."""
        if (begin, end) == (0, len(self.article.text)):
            return self.ranked
        known = self.domain.negotiables
        return [e for e in self.ranked if any(self.together(group, begin, end) for group in known[e].keywords)]

    def together(self, group: tuple[str, ...], begin: int = 0, end: int = sys.maxsize) -> bool:
        """All words of the group within `WINDOW` characters of one place of the rarest, in a part of the text."""
        places = [[at for at in self.places(word) if begin <= at < end] for word in group]
        if not all(places):
            return False
        anchor = min(places, key=len)
        return any(all(any(abs(at - other) <= WINDOW for other in some) for some in places) for at in anchor)

    def places(self, word: str) -> list[int]:
        """Where a word of a group stands."""
        if word not in self._found:
            pattern = re.compile(rf"\b{re.escape(word)}\b", re.IGNORECASE if word.islower() else 0)
            self._found[word] = [match.start() for match in pattern.finditer(self._text)]
        return self._found[word]

    @cached_property
    def _text(self) -> str:
        """The article's text, blank where a word of talks is a part of something else."""
        unsaid = patterns_of(self.article.language).not_meant
        return unsaid.sub(lambda match: " " * len(match[0]), self.article.text)

    def lasting(self, entity: str) -> int:
        """Days it was in the news: of two that fit, the shorter-lived is the more telling."""
        begin, end = self.domain.negotiables[entity].active
        return (end.last - begin.first).days if begin and end else 10**6

    @cached_property
    def written(self) -> tuple[date, date] | None:
        """The first and last day it may be written on: as published, else while the people it names were in office."""
        published = self.article.published
        return (published.first, published.last) if published is not None else era_of(self.names)

    def _begun(self, entity: str) -> tuple[int, date]:
        """For a sort: what is bound to no years, then what has the most of them, then what began first."""
        begin, end = self.domain.negotiables[entity].active
        if begin is None:
            return -(10**6), date.min
        last = end.last if end is not None else date((self.domain.latest_year or date.max.year - 1), 12, 31)
        return -(last - begin.first).days, begin.first

    def is_timely(self, entity: str) -> bool:
        """A negotiation counts in the years it was in the news; a treaty not years before it was signed."""
        negotiable, written = self.domain.negotiables[entity], self.written
        if written is None:
            return True
        (begin, end), (first, last) = negotiable.active, written
        if begin is not None and last < begin.first:
            return False
        if negotiable.signed is not None and last.year < negotiable.signed.year - DRAFTING:
            return False
        return not (end is not None and first > end.last)

    def is_past(self, entity: str) -> bool:
        """It had begun before the article: a conference of long ago may still be named."""
        begin, written = self.domain.negotiables[entity].active[0], self.written
        return begin is None or written is None or begin.first <= written[1]


def has(text: str, word: str) -> bool:
    """The text has the word of a group, whole; capitals count where the group writes them."""
    return re.search(rf"\b{re.escape(word)}\b", text, re.IGNORECASE if word.islower() else 0) is not None
