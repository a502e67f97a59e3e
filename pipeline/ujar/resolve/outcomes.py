"""Talks and what comes of them: "draf itu", said in the middle of talks, is of the agreement, not of the talks."""

from collections.abc import Set
from dataclasses import dataclass, replace

from ujar.domain import Domain, Negotiable
from ujar.lang import Language
from ujar.model import Link, Statement
from ujar.resolve.keywords import Keywords
from ujar.resolve.namings import Mentions
from ujar.resolve.patterns import Patterns

SCORE = 0.85  # 14 of 15 right on the articles it was tuned on
_TALKS = "negotiation/"


@dataclass(frozen=True)
class Outcomes:
    """Which of talks and the agreements that are a part of them the words of a statement speak of."""

    domain: Domain
    keywords: Keywords
    patterns: Patterns
    language: Language
    mentions: Mentions

    def told_apart(self, links: tuple[Link, ...], statement: Statement, text: str) -> tuple[Link, ...]:
        """The agreement in place of the talks where only an agreement is spoken of, and the other way round; or both.

        What is named stays beside the other one. An agreement is also meant by the month in which it was signed.
        """
        agreed = {match["noun"].lower() for match in self.patterns.agreed.finditer(text) if not match["wanted"]}
        talked = self.patterns.talked.search(text) is not None
        found: dict[str | None, Link] = {}
        for link in links:
            talks = str(link.entity).startswith(_TALKS)
            other = self._agreement(str(link.entity), statement, agreed) if talks else self._talks(link.entity)
            own, others = (talked, bool(agreed)) if talks else (bool(agreed), talked)
            if other is None or not others:
                found.setdefault(link.entity, link)
                continue
            if own or link.method == "name":
                found.setdefault(link.entity, link)
            found.setdefault(other, replace(link, mention=None, entity=other, score=SCORE, method="outcome"))
        for entity in self._dated(links, text):
            found.setdefault(entity, Link(None, entity, SCORE, "outcome"))
        return tuple(found.values())

    def _talks(self, agreement: str | None) -> str | None:
        """The talks that an agreement is a part of, in the years in which they were in the news."""
        known = self.domain.negotiables.get(agreement or "")
        talks = known.part_of if known is not None else None
        return talks if talks is not None and talks.startswith(_TALKS) and self.keywords.is_timely(talks) else None

    def _agreement(self, talks: str, statement: Statement, nouns: Set[str]) -> str | None:
        """Of the agreements that may be called so, the one named last before; else the one of the year."""
        known = [one for one in self._of(talks) if self.keywords.is_timely(one.id) and self._is_called(one, nouns)]
        ids = {one.id for one in known}
        before = [entity for span, entity in self.mentions if entity in ids and span.start < statement.end]
        new = [one.id for one in known if self._is_new(one)]
        return before[-1] if before else new[-1] if new else None

    def _dated(self, links: tuple[Link, ...], text: str) -> list[str]:
        """The agreements of the same talks that were signed in a month the words print."""
        months = {(date.year, date.month) for date in self.language.find_dates(text) if date.year and date.month}
        if not months:
            return []
        talks = dict.fromkeys(self._talks(link.entity) or str(link.entity) for link in links)
        known = [one for same in talks for one in self._of(same) if one.signed is not None]
        return [one.id for one in known if one.signed is not None and (one.signed.year, one.signed.month) in months]

    def _of(self, talks: str) -> list[Negotiable]:
        return [self.domain.negotiables[entity] for entity in self.domain.outcomes.get(talks, ())]

    def _is_new(self, agreement: Negotiable) -> bool:
        """Of the year that is written in."""
        begun, written = agreement.signed or agreement.active[0], self.keywords.written
        return begun is not None and written is not None and written[0].year <= begun.year <= written[1].year

    def _is_called(self, agreement: Negotiable, nouns: Set[str]) -> bool:
        """A declaration is called one: only some nouns stand for any agreement."""
        names = " ".join([*agreement.labels.values(), *(alias.text for alias in agreement.aliases)]).lower()
        return any(noun in self.patterns.lists.any_agreement or noun in names for noun in nouns)
