"""Talks and what comes of them: "draf itu", said in the middle of talks, is of the agreement, not of the talks."""

from collections.abc import Set
from dataclasses import dataclass, replace

from ujar.domain import Domain, Negotiable
from ujar.lang import Language
from ujar.model import Link, Statement
from ujar.resolve.keywords import Keywords
from ujar.resolve.namings import Mentions
from ujar.resolve.patterns import Patterns


@dataclass(frozen=True)
class Outcomes:
    """Which of talks and their agreements the words of a statement speak of."""

    domain: Domain
    keywords: Keywords
    patterns: Patterns
    language: Language
    mentions: Mentions

    def told_apart(self, links: tuple[Link, ...], statement: Statement, text: str) -> tuple[Link, ...]:
        """The agreement in place of the talks where only an agreement is spoken of, and the other way round; or both."""
        agreed = {match["noun"].lower() for match in self.patterns.agreed.finditer(text) if not match["wanted"]}
        talked = self.patterns.talked.search(text) is not None
        if not agreed and not talked:
            return links
        found: dict[str, Link] = {}
        for link in links:
            entity = link.entity or ""
            other = self._agreement(entity, statement, text, agreed) if entity.startswith("negotiation/") else self._talks(entity)
            own, others = (talked, bool(agreed)) if entity.startswith("negotiation/") else (bool(agreed), talked)
            if other is None or not others:
                found.setdefault(entity, link)
                continue
            if own or link.method == "name":
                found.setdefault(entity, link)
            found.setdefault(other, replace(link, mention=None, entity=other, score=0.5, method="outcome"))
        return tuple(found.values())

    def _talks(self, entity: str) -> str | None:
        known = self.domain.negotiables.get(entity)
        parent = known.part_of if known is not None else None
        return parent if parent is not None and parent.startswith("negotiation/") and self.keywords.is_timely(parent) else None

    def _agreement(self, talks: str, statement: Statement, text: str, nouns: Set[str]) -> str | None:
        """The one dated so; else the one named last before; else the one of the year."""
        known = [self.domain.negotiables[e] for e in self.domain.outcomes.get(talks, ()) if self.keywords.is_timely(e)]
        known = [one for one in known if self._is_called(one, nouns)]
        for one in known:
            for date in self.language.find_dates(text):
                if one.signed and (date.year, date.month) == (one.signed.year, one.signed.month):
                    return one.id
        ids = {one.id for one in known}
        before = [e for span, e in self.mentions if e in ids and span.start < statement.end]
        if before:
            return before[-1]
        new = [one.id for one in known if self._is_new(one)]
        return new[-1] if new else None

    def _is_new(self, agreement: Negotiable) -> bool:
        """Of the year that is written in."""
        begun, written = agreement.signed or agreement.active[0], self.keywords.written
        return begun is not None and written is not None and written[0].year <= begun.year <= written[1].year

    def _is_called(self, agreement: Negotiable, nouns: Set[str]) -> bool:
        """A declaration is called one: only some nouns stand for any agreement."""
        names = " ".join([*agreement.labels.values(), *(alias.text for alias in agreement.aliases)]).lower()
        return any(noun in self.patterns.lists.any_agreement or noun in names for noun in nouns)
