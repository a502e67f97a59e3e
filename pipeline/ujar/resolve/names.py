"""The names an article prints: what the knowledge holds of them, found by look-up, longest first."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property

from ujar.domain import Domain, NameHit
from ujar.model import Article, Span

LONGEST = 9  # words of a name
_WORD = re.compile(r"[^\W_]+(?:[-'’./&][^\W_]+)*", re.UNICODE)


@dataclass(frozen=True, slots=True)
class NamedSpan:
    """A printed name and what it may mean."""

    span: Span
    hits: tuple[NameHit, ...]

    def of(self, *kinds: str) -> tuple[str, ...]:
        """The entities of the kinds named (`person`, `state`, `org`, `treaty`, ...)."""
        return tuple(hit.entity for hit in self.hits if hit.entity.split("/")[0] in kinds)


@dataclass(frozen=True)
class ArticleNames:
    """All names of an article that the knowledge holds, or that the article itself introduces (`local`)."""

    article: Article
    domain: Domain
    local: Mapping[str, NameHit] = field(default_factory=dict)

    def named(self, printed: str) -> tuple[NameHit, ...]:
        """What a printed name may mean in this article."""
        known = self.domain.named(printed)
        return known or ((self.local[printed],) if printed in self.local else ())

    @cached_property
    def words(self) -> tuple[Span, ...]:
        text, skipped = self.article.text, self.article.skipped
        return tuple(
            Span(m.start(), m.end(), m[0])
            for m in _WORD.finditer(text)
            if not any(s.start <= m.start() < s.end for s in skipped)
        )

    @cached_property
    def all(self) -> tuple[NamedSpan, ...]:
        """Known names in reading order; none overlaps another."""
        return tuple(self.within(0, len(self.article.text)))

    def within(self, start: int, end: int) -> Iterator[NamedSpan]:
        """The known names that lie wholly in a stretch of the text."""
        first = bisect_left(self.words, start, key=lambda word: word.start)
        last = bisect_right(self.words, end, key=lambda word: word.end)
        words = self.words[first:last]
        i = 0
        while i < len(words):
            found = self._longest(words, i)
            if found is None:
                i += 1
                continue
            named, count = found
            yield named
            i += count

    def _longest(self, words: Sequence[Span], i: int) -> tuple[NamedSpan, int] | None:
        text = self.article.text
        for count in range(min(LONGEST, len(words) - i), 0, -1):
            begin, stop = words[i].start, words[i + count - 1].end
            printed = text[begin:stop]
            if "\n" in printed or re.search(r"[.;:!?]\s", printed):
                continue
            hits = tuple(hit for hit in self.named(printed) if _is_printed(hit, printed))
            if hits:
                return NamedSpan(Span(begin, stop, printed), hits), count
        return None


def _is_printed(hit: NameHit, printed: str) -> bool:
    """An actor's name begins with a capital; a negotiable may be written small ("perjanjian Paris")."""
    kind = hit.entity.split("/")[0]
    return (
        printed[0].isupper()
        or printed[0].isdigit()
        or kind in {"treaty", "negotiation", "resolution", "topic", "provision"}
    )
