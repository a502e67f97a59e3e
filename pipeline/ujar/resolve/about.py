"""About which negotiable: named, by its keywords, by its parties, by a reference back, or as the article's topic."""

import re
from collections import Counter
from collections.abc import Set
from dataclasses import dataclass, field
from functools import cached_property

from ujar.domain import Domain, Negotiable
from ujar.lang import Language
from ujar.model import Article, Entity, Link, Span, Statement
from ujar.resolve.items import Items, items_of
from ujar.resolve.keywords import Keywords, has
from ujar.resolve.named import named_negotiables
from ujar.resolve.names import ArticleNames
from ujar.resolve.outcomes import SCORE as OUTCOME
from ujar.resolve.outcomes import Outcomes
from ujar.resolve.patterns import KINDS, Patterns, patterns_of

TALKS = 3  # words of negotiating an article must print before keywords alone make it one about talks
STRONG = 3  # named mentions that make an article's topic a strong one
RIVALS = 3  # negotiables meant by keywords among which the nearest to a statement is chosen
FIRM = frozenset({"keywords", "reference", "parties", "topic-strong"})  # methods that a statement goes on with
OFTEN = 8  # places of its keywords that make an article one about a negotiable, whatever else it prints
ADJACENT = 150  # characters between statements of which the second goes on with the first
LOOSE = 1000  # characters from it within which a word that may be of any talks counts
LEAD = 400  # characters of a lead
CLOSE = 100  # characters from its keywords within which a statement that prints one of them is about a negotiable
# How sure each method is: the share that went right on the articles it was tuned on, new ids aligned, rounded; what
# points back at a name stays above what nothing points at.
SCORES = {
    "name": 0.9,  # named in the words said
    "outcome": OUTCOME,  # talks named or meant, and words of what comes of them; or the other way round
    "keywords": 0.85,  # the words of a keyword group, and a word of talks
    "reference": 0.8,  # "perjanjian itu": the one named last before it
    "topic-strong": 0.75,  # the article names it often and early, or opens with it and names no other
    "answered": 0.65,  # what the claim is about that it is part of, or denies
    "topic": 0.6,  # the article names it
    "keyword-topic": 0.7,  # the article prints its keywords, and words of talks
    "parties": 0.5,  # a word of bargaining, and both its parties
    "continued": 0.6,  # what the speaker's statement before was about
}
# Characters from a mention within which a statement is taken to be about the article's topic: without a word of talks
# in it, and with one. Tuned on the training split of data/gold/news; agency files of several stories set the lower
# pair.
NEAR = {"topic-strong": (800, 4000), "topic": (100, 1500), "keyword-topic": (-1, 2000)}


@dataclass
class Topics:
    """The negotiables of one article: where they are named, and which one it is about."""

    article: Article
    domain: Domain
    language: Language
    names: ArticleNames
    keywords: Keywords
    patterns: Patterns
    minted: dict[str, Entity] = field(default_factory=dict)
    mentions: list[tuple[Span, str]] = field(default_factory=list)
    _mains: dict[tuple[int, int], tuple[str, str] | None] = field(default_factory=dict)

    @classmethod
    def of(cls, article: Article, domain: Domain, language: Language, names: ArticleNames) -> "Topics":
        keywords, patterns = Keywords(article, domain, names), patterns_of(language.code)
        mentions, minted = named_negotiables(article, domain, names, keywords, patterns)
        return cls(article, domain, language, names, keywords, patterns, minted, mentions)

    @cached_property
    def outcomes(self) -> Outcomes:
        """The agreements that come of talks, as far as the article may speak of both."""
        return Outcomes(self.domain, self.keywords, self.patterns, self.language, self.mentions)

    @cached_property
    def items(self) -> Items:
        return items_of(self.names)

    def main(self, place: int) -> tuple[str, str] | None:
        """The negotiable that the item there is about, and how surely: ("treaty/inf", "topic-strong")."""
        item = self.items.of(place)
        if item not in self._mains:
            self._mains[item] = self._main(*item)
        return self._mains[item]

    def _main(self, begin: int, end: int) -> tuple[str, str] | None:
        first: dict[str, int] = {}
        named: Counter[str] = Counter()
        for span, entity in self.mentions:
            if begin <= span.start < end and not self._named_only(entity):
                first.setdefault(entity, span.start - begin)
                named[entity] += 1
        counts = {entity: number for entity, number in named.items() if number >= STRONG or self._is_timely(entity)}
        ranked = [entity for entity in self.keywords.within(begin, end) if not self._named_only(entity)]
        length = end - begin
        if counts:
            entity, number = max(counts.items(), key=lambda item: (item[1], -first[item[0]]))
            early = first[entity] < max(LEAD, length // 3)
            opens = first[entity] < min(LEAD, length // 3)  # "early" is all of a short article
            alone = len(counts) == 1 and entity.startswith("treaty/") and not set(ranked) - {entity}
            sole = opens and (alone or entity in self.minted)  # who knows of it only by this article writes about it
            if number >= STRONG or (number >= 2 and early) or sole:
                return entity, "topic-strong" if (number >= STRONG and early) or sole else "topic"
            if early:
                return entity, "topic"
        if ranked and (len(self.patterns.talk.findall(self.article.text)) >= TALKS or self._often(ranked[0])):
            return ranked[0], "keyword-topic"
        return None

    def about(self, statement: Statement, actors: Set[str] = frozenset()) -> tuple[Link, ...]:
        """The negotiables a statement is about, each with the method that says so; `actors` are who says it."""
        text = " ".join(part.text for part in statement.content)
        named = self._named(statement)
        found = (
            (named and self._beside(named, statement, text))
            or self._by_keywords(text)
            or self._referred_to(statement, text)
            or self._by_parties(statement, text, actors)
            or self._topical(statement, text)
        )
        return self.outcomes.told_apart(found, statement, text)

    def continued(self, statement: Statement, last: Statement, before: tuple[Link, ...]) -> tuple[Link, ...]:
        """A statement about nothing goes on with what the one right before it, by the same speaker, was about."""
        if statement.start - last.end > ADJACENT:
            return ()
        return tuple(
            Link(None, link.entity, SCORES["continued"], "continued") for link in before if link.method in FIRM
        )

    def answered(self, other: tuple[Link, ...]) -> tuple[Link, ...]:
        """A claim within another, and a denial that names nothing, are about what the other claim is about."""
        return tuple(Link(None, link.entity, SCORES["answered"], "answered") for link in other)

    def _named(self, statement: Statement) -> tuple[Link, ...]:
        links: dict[str, Link] = {}
        for span, entity in self.mentions:
            if any(part.covers(span) for part in statement.content):
                links.setdefault(entity, Link(span, entity, SCORES["name"], "name"))
        return tuple(link for entity, link in links.items() if not self._named_only(entity))

    def _beside(self, named: tuple[Link, ...], statement: Statement, text: str) -> tuple[Link, ...]:
        """What is named, and what else is meant: "gencatan senjata itu sesuai dengan Perjanjian Orvel"."""
        links = {link.entity: link for link in named}
        backs = [back for back in self.patterns.back.finditer(text) if back["treaty"]]
        meant = [link for back in backs if back["treaty"].lower() in self.patterns.lists.kind_nouns
                 for link in self._referred_to(statement, back[0])]  # fmt: skip
        if self.patterns.talked.search(text) and not any(str(entity).startswith("negotiation/") for entity in links):
            meant += [link for link in self._by_keywords(text) if str(link.entity).startswith("negotiation/")]
        for link in meant:
            links.setdefault(link.entity, link)
        return tuple(links.values())

    def _by_keywords(self, text: str) -> tuple[Link, ...]:
        text = self.patterns.not_meant.sub(" ", text)
        bargained = self.patterns.talk.search(text) is not None
        links: dict[str, Link] = {}
        for negotiable in self.keywords.ranked:
            groups = self.domain.negotiables[negotiable].keywords
            if not bargained and not negotiable.startswith("resolution/"):
                continue  # "permintaan Dewan Keamanan": what a resolution says needs no word of talks
            if not self._named_only(negotiable) and any(all(has(text, word) for word in group) for group in groups):
                kind = negotiable.partition("/")[0]  # of several resolutions the one that fits best
                links.setdefault(kind, Link(None, negotiable, SCORES["keywords"], "keywords"))
        return tuple(links.values())

    def _referred_to(self, statement: Statement, text: str) -> tuple[Link, ...]:
        """The last negotiable named before, of the kind meant ("perjanjian itu"); else of any; else the topic."""
        back = self.patterns.back.search(text)
        if back is None:
            return ()
        meant = self._meant(back, statement.end)
        return (Link(None, meant, SCORES["reference"], "reference"),) if meant else ()

    def _meant(self, back: re.Match[str], end: int) -> str | None:
        kind = next((kind for kind in KINDS if back[kind]), None)
        begin = self.items.of(end - 1)[0]
        before = [entity for span, entity in self.mentions if begin <= span.start < end]
        before = [entity for entity in before if not self._named_only(entity)]
        same = [entity for entity in before if entity.split("/")[0] == kind]
        main = self.main(end - 1)
        if kind == "treaty" and (noun := back[kind].lower()) in self.patterns.lists.kind_nouns:
            called = [entity for entity in same if self._is_called(entity, noun)]
            return called[-1] if called else None
        if main is not None and main[1] == "topic-strong" and main[0] in same and self._is_quoted(same[-1], end):
            return main[0]
        return (same or before)[-1] if same or before else main[0] if main else None

    def _is_quoted(self, entity: str, end: int) -> bool:
        """Its last mention stands in somebody's quotation: who narrates means what the article is about."""
        span = next(span for span, other in reversed(self.mentions) if other == entity and span.start < end)
        text = self.article.text
        lead = text[text.rfind("\n", 0, span.start) + 1 : span.start]
        return (lead.count('"') + lead.count("“") - lead.count("”")) % 2 == 1

    def _is_called(self, entity: str, noun: str) -> bool:
        """A noun that stands for no agreement but such is in its name, or printed where it is named."""
        known = self.domain.negotiables.get(entity)
        names = [alias.text for alias in known.aliases] if known is not None else [self.minted[entity].label]
        printed = [span.text for span, other in self.mentions if other == entity]
        return any(noun in name.lower() for name in [*names, *printed])

    def _by_parties(self, statement: Statement, text: str, actors: Set[str]) -> tuple[Link, ...]:
        """ "Velonia siap berunding dengan Quandar": the talks of both that were in the news then."""
        main = self.main(statement.start)
        if not self.patterns.bargain.search(text) or (main is not None and main[1] != "keyword-topic"):
            return ()  # nothing is negotiated, or the article names what is
        spoken_of = {
            actor
            for part in statement.content
            for named in self.names.within(part.start, part.end)
            for actor in named.of("state", "org")
        }
        fits = self._between(spoken_of) or self._between(spoken_of | actors)  # of others first, else the speaker's own
        if not fits:
            return ()
        ranked = {entity: place for place, entity in enumerate(self.keywords.ranked)}
        best = min(fits, key=lambda n: (ranked.get(n.id, len(ranked)), self.keywords.lasting(n.id), n.id))
        return (Link(None, best.id, SCORES["parties"], "parties"),)

    def _between(self, present: Set[str]) -> list[Negotiable]:
        """The negotiables of few parties that have two of the actors present, in the years they were in the news."""
        known = (self.domain.negotiables[entity] for entity in self.domain.negotiables_between(present))
        timely = (n for n in known if n.active != (None, None) and not n.named_only and self.keywords.is_timely(n.id))
        return [n for n in timely if self._says_what(n)]

    def _says_what(self, negotiable: Negotiable) -> bool:
        """What the talks are on, by their name ("Perundingan *dagang* X-Y"), is printed in the article."""
        lists = self.patterns.lists
        generic = lists.treaty_nouns | lists.negotiation_nouns | lists.name_joiners | {"damai", "antar"}
        words = negotiable.labels.get(self.language.code, "").split()
        known = (self.domain.actors.get(party) for party in negotiable.parties)
        called = " ".join(label for party in known if party is not None for label in party.labels.values()).split()
        special = [word for word in words if word.lower() not in generic and word.isalpha() and word not in called]
        return all(has(self.article.text, word.lower()) for word in special)

    def _topical(self, statement: Statement, text: str) -> tuple[Link, ...]:
        main = self.main(statement.start)
        if main is None:
            return ()
        entity, strength = main
        if strength == "keyword-topic":  # of several that the article's words mean, the one that is nearest
            ranked = self._ranked(statement)[:RIVALS]
            entity = min(ranked, key=lambda other: (self._distance(statement, other), ranked.index(other)))
        elif entity.startswith("resolution/") and self.patterns.talked.search(text) is not None:
            talks = [other for other in self._ranked(statement) if other.startswith("negotiation/")]
            entity, strength = (talks[0], "keyword-topic") if talks else main  # what is said of talks is of those
        distance = self._distance(statement, entity)
        near, far = NEAR[strength]
        text = self.patterns.not_meant.sub(" ", text)
        words = self.patterns.several.sub(" ", text)
        if self.patterns.talk.search(words) is None or distance > far:
            spoken = False
        else:  # "pertemuan", "kemajuan" may be of anything: they count near its name only
            spoken = distance <= LOOSE or self.patterns.firm.search(words) is not None
        if distance <= near or spoken or (distance <= CLOSE and self._touches(entity, text)):
            return (Link(None, entity, SCORES[strength], strength),)
        return ()

    def _ranked(self, statement: Statement) -> list[str]:
        """What the words of the item around a statement mean, the most telling first."""
        within = self.keywords.within(*self.items.of(statement.start))
        return [entity for entity in within if not self._named_only(entity)]

    def _often(self, entity: str) -> bool:
        """The article prints the words of its keyword groups that are no names again and again."""
        words = {word for group in self.domain.negotiables[entity].keywords for word in group if word.islower()}
        return sum(len(self.keywords.places(word)) for word in words) >= OFTEN

    def _touches(self, entity: str, text: str) -> bool:
        """The statement prints a word of its keyword groups that is no name; of talks, also one of settling."""
        if entity.startswith("negotiation/") and self.patterns.settled.search(text) is None:
            return False  # "program nuklir Velonia hancur": what talks are on is spoken of without them, too
        known = self.domain.negotiables.get(entity)
        words = {word for group in (known.keywords if known else ()) for word in group if word.islower()}
        return any(has(text, word) for word in words)

    def _is_timely(self, entity: str) -> bool:
        return entity not in self.domain.negotiables or self.keywords.is_timely(entity)

    def _named_only(self, entity: str) -> bool:
        known = self.domain.negotiables.get(entity)
        return known is not None and known.named_only

    @cached_property
    def _references(self) -> list[tuple[tuple[int, int], str | None]]:
        """Where the article points back at a negotiable, and at which."""
        found = self.patterns.back.finditer(self.article.text)
        return [(back.span(), self._meant(back, back.end())) for back in found]

    def _distance(self, statement: Statement, entity: str) -> int:
        """Characters from the statement to the nearest place where the negotiable is named or its keywords stand."""
        places = [(span.start, span.end) for span, other in self.mentions if other == entity]
        places += [place for place, meant in self._references if meant == entity]
        known = self.domain.negotiables.get(entity)
        for group in known.keywords if known else ():
            if self.keywords.together(group):
                places += [(at, at) for at in min((self.keywords.places(word) for word in group), key=len)]
        begin, stop = self.items.of(statement.start)
        return min(
            (max(start - statement.end, statement.start - end, 0) for start, end in places if begin <= start < stop),
            default=10**6,
        )
