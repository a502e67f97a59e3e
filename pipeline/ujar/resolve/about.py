"""About which negotiable: named, by its keywords, by a definite reference, or because the article is about it."""

import re
from collections import Counter
from dataclasses import dataclass, field

from ujar.domain import Domain
from ujar.lang import Language
from ujar.model import Article, Entity, Link, Span, Statement
from ujar.resolve.names import ArticleNames
from ujar.resolve.people import slug

_KINDS = ("treaty", "negotiation", "resolution", "provision", "topic")
_MINTED = re.compile(
    r"\b(?P<noun>Perjanjian|Traktat|Pakta|Konvensi|Protokol|Persetujuan|Kesepakatan|Memorandum|Piagam|Deklarasi|"
    r"Statuta|Kode Etik)"
    r"(?P<name>(?:[ \xa0]+(?:(?:dan|tentang|untuk|di)[ \xa0]+)?[A-Z][\w’'-]*|[ \xa0]+\d{4}\b)+)"
)
_RESOLUTION = re.compile(
    r"\b[Rr]esolusi\s+(?:(?:Dewan Keamanan|DK|Majelis Umum)\s+)?(?:PBB\s+)?"
    r"(?:[Nn]omor\s+|[Nn]o\.?\s*)?(?P<number>\d{2,4})(?:\s*/\s*\d+)?\b"
)
_BACK = re.compile(
    r"\b(?:(?P<treaty>perjanjian|traktat|pakta|konvensi|protokol|kesepakatan|persetujuan|kode etik)|"
    r"(?P<negotiation>perundingan|negosiasi|pembicaraan|konsultasi)|(?P<resolution>resolusi)|rancangan|dokumen)\b"
    r"(?:\s+[\w-]+){0,2}?\s+(?:itu|tersebut|ini)\b",
    re.IGNORECASE,
)
# Words of negotiating: they tie a statement to the talks an article is about.
_TALK = re.compile(
    r"\b(?:perjanjian|traktat|pakta|kesepakatan|perunding\w*|negosiasi\w*|menegosiasi\w*|pembicaraan|dialog|"
    r"berunding|konsultasi|rancangan|proposal|tuntutan|jaminan|ratifikasi|meratifikasi|menarik diri|keluar dari|"
    r"kompromi\w*|konsesi|komitmen|gencatan|denuklirisasi|mediasi|mediator|inspeksi|kepatuhan|putaran|"
    r"berkompromi|diplomasi|resolusi|non-starter|delegasi|pertemuan|usulan|langkah-langkah)\b",
    re.IGNORECASE,
)
TALKS = 3  # words of negotiating an article must print before keywords alone make it one about talks
# How sure each method is: set by hand, in the order in which they went right on the development articles.
SCORES = {
    "name": 0.95,  # named in the words said
    "keywords": 0.75,  # the words of a keyword group, and a word of talks
    "reference": 0.7,  # "perjanjian itu": the one named last before it
    "topic-strong": 0.55,  # the article names it often, and early
    "topic": 0.45,  # the article names it
    "keyword-topic": 0.4,  # the article prints its keywords, and words of talks
    "continued": 0.35,  # what the speaker's statement before was about
}
# Characters from a mention within which a statement is taken to be about the article's topic: without a word of talks
# in it, and with one. Tuned on the training split of data/gold/news; agency files of several stories set the lower
# pair.
NEAR = {"topic-strong": (800, 4000), "topic": (200, 1500), "keyword-topic": (-1, 2000)}
DRAFTING = 15  # years before its signature in which a treaty is talked about
SHORT_LIVED, BRIEF = 400, 2  # days; keywords of talks that were in the news for a year at most count twice
_PARTS = re.compile(r"\w+(?:-\w+)*|\w+")
WINDOW = 300  # characters within which the words of a keyword group must stand
STRONG = 3  # named mentions that make an article's topic a strong one


@dataclass
class Topics:
    """The negotiables of one article: where they are named, and which one it is about."""

    article: Article
    domain: Domain
    language: Language
    names: ArticleNames
    minted: dict[str, Entity] = field(default_factory=dict)
    mentions: list[tuple[Span, str]] = field(default_factory=list)
    by_keyword: list[str] = field(default_factory=list)
    _found: dict[str, list[int]] = field(default_factory=dict)

    @classmethod
    def of(cls, article: Article, domain: Domain, language: Language, names: ArticleNames) -> "Topics":
        topics = cls(article, domain, language, names)
        topics._collect()
        return topics

    def _collect(self) -> None:
        text = self.article.text
        for named in self.names.all:
            found = [e for e in named.of(*_KINDS) if self._is_timely(e)]
            if found and not named.of("state", "person", "org"):
                self.mentions.append((named.span, found[0]))
        for match in _RESOLUTION.finditer(text):
            entity = f"resolution/unsc-{match['number']}"
            self._mint(entity, "Resolution", match[0], match.start(), match.end())
        for match in _MINTED.finditer(text):
            span = Span(match.start(), match.end(), match[0])
            if any(span.overlaps(other) for other, _ in self.mentions) or self._inside_known(span):
                continue
            if (self._in_headline(span) and text.count(match[0]) < 2) or any(
                skip.overlaps(span) for skip in self.article.skipped
            ):
                continue
            if not self.domain.named(match["name"].strip()):
                self._mint(f"treaty/{slug(match[0])}", "Treaty", match[0], *match.span())
        self.mentions.sort(key=lambda item: item[0])
        weights = self._weights()
        brief = {entity: BRIEF if self._lasting(entity) <= SHORT_LIVED else 1 for entity in weights}
        self.by_keyword = sorted(
            weights, key=lambda entity: (-weights[entity] * brief[entity], self._lasting(entity), entity)
        )

    def _weights(self) -> dict[str, int]:
        """How many words of its keyword groups stand together in the article, by negotiable."""
        weights: dict[str, int] = {}
        for word in {part.lower() for named in self.names.words for part in _PARTS.findall(named.text)}:
            for negotiable, group in self.domain.keyword_groups.get(word, ()):
                if self._is_timely(negotiable) and self._together(group):
                    weights[negotiable] = weights.get(negotiable, 0) + sum(len(term.split()) for term in group)
        return weights

    def _together(self, group: tuple[str, ...]) -> bool:
        """All words of the group within `WINDOW` characters of one place of the rarest."""
        places = [self._places(word) for word in group]
        if not all(places):
            return False
        anchor = min(places, key=len)
        return any(all(any(abs(at - other) <= WINDOW for other in some) for some in places) for at in anchor)

    def _places(self, word: str) -> list[int]:
        if word not in self._found:
            pattern = re.compile(rf"\b{re.escape(word)}\b", re.IGNORECASE if word.islower() else 0)
            self._found[word] = [match.start() for match in pattern.finditer(self.article.text)]
        return self._found[word]

    def _lasting(self, entity: str) -> int:
        """Days it was in the news: of two that fit, the shorter-lived is the more telling."""
        begin, end = self.domain.negotiables[entity].active
        return (end.last - begin.first).days if begin and end else 10**6

    def _mint(self, entity: str, cls: str, label: str, start: int, end: int) -> None:
        span = Span(start, end, label)
        if any(span.overlaps(other) for other, _ in self.mentions):
            return
        if entity not in self.domain.negotiables:
            self.minted.setdefault(entity, Entity(entity, cls, label))
        self.mentions.append((span, entity))

    def _in_headline(self, span: Span) -> bool:
        """A line without a final stop capitalises every word: no name can be read off it alone."""
        text = self.article.text
        end = text.find("\n", span.end)
        line = text[: end if end >= 0 else len(text)].rstrip()
        return not line.endswith((".", "!", "?", "”", '"', ")", "…", ":", ";", ","))

    def _inside_known(self, span: Span) -> bool:
        return any(span.overlaps(named.span) and named.of("org", "person") for named in self.names.all)

    def _has(self, text: str, word: str) -> bool:
        return re.search(rf"\b{re.escape(word)}\b", text, re.IGNORECASE if word.islower() else 0) is not None

    def _is_timely(self, entity: str) -> bool:
        """A negotiation counts in the years it was in the news; a treaty not years before it was signed."""
        negotiable, published = self.domain.negotiables[entity], self.article.published
        if published is None:
            return True
        begin, end = negotiable.active
        if begin is not None and published.last < begin.first:
            return False
        if negotiable.signed is not None and published.last.year < negotiable.signed.year - DRAFTING:
            return False
        return not (end is not None and published.first > end.last)

    def main(self) -> tuple[str, str] | None:
        """The negotiable the article is about, and how surely: ("treaty/inf", "topic-strong")."""
        counts = Counter(entity for _, entity in self.mentions)
        lead = self.article.text[: max(400, len(self.article.text) // 3)]
        if counts:
            entity, number = max(counts.items(), key=lambda item: (item[1], -self._first(item[0])))
            early = self._first(entity) < len(lead)
            if number >= STRONG or (number >= 2 and early):
                return entity, "topic-strong" if number >= STRONG and early else "topic"
            if early:
                return entity, "topic"
        if self.by_keyword and len(_TALK.findall(self.article.text)) >= TALKS:
            return self.by_keyword[0], "keyword-topic"
        return None

    def _first(self, entity: str) -> int:
        return min(span.start for span, other in self.mentions if other == entity)

    def about(self, statement: Statement) -> tuple[Link, ...]:
        """The negotiables a statement is about, each with the method that says so."""
        links: dict[str, Link] = {}
        for span, entity in self.mentions:
            if any(part.covers(span) for part in statement.content):
                links.setdefault(entity, Link(span, entity, SCORES["name"], "name"))
        if links:
            return tuple(links.values())
        text = " ".join(part.text for part in statement.content)
        for negotiable in self.by_keyword:
            for group in self.domain.negotiables[negotiable].keywords:
                if all(self._has(text, word) for word in group) and _TALK.search(text):
                    links.setdefault(negotiable, Link(None, negotiable, SCORES["keywords"], "keywords"))
        if links:
            return tuple(links.values())
        back = _BACK.search(text)
        if back is not None:
            meant = self._pointed_at(back.lastgroup, statement.end)
            if meant is not None:
                return (Link(None, meant, SCORES["reference"], "reference"),)
        main = self.main()
        if main is None:
            return ()
        entity, strength = main
        distance = self._distance(statement, entity)
        near, far = NEAR[strength]
        if distance <= near or (distance <= far and _TALK.search(text)):
            return (Link(None, entity, SCORES[strength], strength),)
        return ()

    def _pointed_at(self, kind: str | None, end: int) -> str | None:
        """The last negotiable named before, of the kind meant ("perjanjian itu") or of any; else the topic."""
        before = [entity for span, entity in self.mentions if span.start < end]
        same = [entity for entity in before if entity.split("/")[0] == kind]
        if same or before:
            return (same or before)[-1]
        main = self.main()
        return main[0] if main else None

    def _distance(self, statement: Statement, entity: str) -> int:
        """Characters from the statement to the nearest place where the negotiable is named or its keywords stand."""
        places = [(span.start, span.end) for span, other in self.mentions if other == entity]
        known = self.domain.negotiables.get(entity)
        for group in known.keywords if known else ():
            if self._together(group):
                places += [(at, at) for at in min((self._places(word) for word in group), key=len)]
        return min((max(start - statement.end, statement.start - end, 0) for start, end in places), default=10**6)

    def continued(self, before: tuple[Link, ...]) -> tuple[Link, ...]:
        """A statement about nothing named goes on with what the one before it, by the same speaker, was about."""
        return tuple(
            Link(None, link.entity, SCORES["continued"], "continued") for link in before if link.method != "continued"
        )
