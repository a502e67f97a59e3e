"""The names an article prints: what the knowledge holds of them, found by look-up, longest first."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property

from ujar.domain import Domain, NameHit
from ujar.model import Article, NamedEntity, Span

LONGEST = 9  # words of a name
_WORD = re.compile(r"[^\W_]+(?:[-'’./&][^\W_]+)*", re.UNICODE)


_CHILD = re.compile(r"[ \xa0](?:Jr|Junior|Sr|Senior)\b")
_STOP = re.compile(r"[.;:!?]\s")


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
    entities: tuple[NamedEntity, ...] = ()
    _names_at: dict[int, tuple[tuple[NamedSpan, int], ...]] = field(default_factory=dict, compare=False, repr=False)

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

    def is_no_person(self, position: int) -> bool:
        """The trained pipeline takes the name around an offset for no person, and no word of it for one elsewhere.

        Nor does it stand right behind a person's name, whose end it may be: "Winther Lind", of which it saw the half.
        """
        at = bisect_right(self.entities, position, key=lambda entity: entity.span.start) - 1
        if at < 0 or position >= self.entities[at].span.end or self.entities[at].label == "PER":
            return False
        entity, before = self.entities[at], self.entities[at - 1] if at else None
        if not self.persons.isdisjoint(entity.span.text.split()):
            return False
        return before is None or before.label != "PER" or before.span.end + 1 != entity.span.start

    def seen_at(self, position: int) -> NamedEntity | None:
        """The name that the trained pipeline saw around an offset."""
        at = bisect_right(self.entities, position, key=lambda entity: entity.span.start) - 1
        return self.entities[at] if at >= 0 and position < self.entities[at].span.end else None

    @cached_property
    def persons(self) -> frozenset[str]:
        """The words of all that the trained pipeline takes for a person's name somewhere in the article."""
        return frozenset(word for entity in self.entities if entity.label == "PER" for word in entity.span.text.split())

    def ending_at(self, end: int) -> NamedEntity | None:
        """The name that the trained pipeline saw end at an offset."""
        return self._seen_by_end.get(end)

    def seen_within(self, start: int, end: int) -> Sequence[NamedEntity]:
        """The names that the trained pipeline saw wholly between two offsets."""
        first = bisect_left(self.entities, start, key=lambda entity: entity.span.start)
        return self.entities[first : bisect_right(self.entities, end, key=lambda entity: entity.span.end)]

    def seen_around(self, span: Span) -> NamedEntity | None:
        """The name that the trained pipeline saw in these words and more."""
        at = bisect_right(self.entities, span.start, key=lambda entity: entity.span.start) - 1
        found = self.entities[at] if at >= 0 else None
        return found if found is not None and found.span.covers(span) and found.span != span else None

    def is_seen(self, text: str) -> bool:
        """The trained pipeline saw the name of something that is no person in just these words."""
        return text in self._things

    def is_person(self, text: str) -> bool:
        """The trained pipeline saw a person's name in just these words."""
        return text in self._people

    @cached_property
    def _people(self) -> frozenset[str]:
        return frozenset(entity.span.text for entity in self.entities if entity.label == "PER")

    @cached_property
    def _seen_by_end(self) -> dict[int, NamedEntity]:
        return {entity.span.end: entity for entity in self.entities}

    @cached_property
    def _things(self) -> frozenset[str]:
        return frozenset(entity.span.text for entity in self.entities if entity.label != "PER")

    def label_of(self, span: Span) -> str | None:
        """What the trained pipeline takes these words for, no more and no less of them."""
        at = bisect_left(self.entities, span.start, key=lambda entity: entity.span.start)
        return self.entities[at].label if at < len(self.entities) and self.entities[at].span == span else None

    @cached_property
    def all(self) -> tuple[NamedSpan, ...]:
        """Known names in reading order; none overlaps another."""
        return tuple(self.within(0, len(self.article.text)))

    def within(self, start: int, end: int) -> Iterator[NamedSpan]:
        """The known names that lie wholly in a stretch of the text."""
        i = bisect_left(self.words, start, key=lambda word: word.start)
        last = bisect_right(self.words, end, key=lambda word: word.end)
        while i < last:
            fitting = next((found for found in self._at(i) if found[1] <= last - i), None)
            if fitting is None:
                i += 1
                continue
            yield fitting[0]
            i += fitting[1]

    def _at(self, i: int) -> tuple[tuple[NamedSpan, int], ...]:
        """The known names that begin at word `i` with their lengths in words, the longest first; looked up once."""
        if i not in self._names_at:
            self._names_at[i] = tuple(self._look_up(i))
        return self._names_at[i]

    def _look_up(self, i: int) -> Iterator[tuple[NamedSpan, int]]:
        text, begin = self.article.text, self.words[i].start
        if not (self.domain.opens_name(self.words[i].text) or self.words[i].text in self._local_openers):
            return
        for count in range(min(LONGEST, len(self.words) - i), 0, -1):
            stop = self.words[i + count - 1].end
            printed = text[begin:stop]
            if "\n" in printed or _STOP.search(printed):
                continue
            hits = tuple(hit for hit in self.named(printed) if _is_printed(hit, printed))
            if hits and _CHILD.match(text, stop):  # "Darel Winther Jr." is not his father
                hits = tuple(hit for hit in hits if not hit.entity.startswith("person/"))
            if hits:
                yield NamedSpan(Span(begin, stop, printed), hits), count

    @cached_property
    def _local_openers(self) -> frozenset[str]:
        return frozenset(_WORD.match(name)[0] for name in self.local if _WORD.match(name))  # type: ignore[index]


def _is_printed(hit: NameHit, printed: str) -> bool:
    """An actor's name begins with a capital; a negotiable may be written small ("perjanjian Paris")."""
    kind = hit.entity.split("/")[0]
    return (
        printed[0].isupper()
        or printed[0].isdigit()
        or hit.alias == printed  # "kumparan": small in the knowledge, too
        or kind in {"treaty", "negotiation", "resolution", "topic", "provision"}
    )
