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
    r"\b(?P<noun>Perjanjian|Traktat|Pakta|Konvensi|Protokol|Persetujuan|Kesepakatan|Memorandum|Piagam|Deklarasi|Statuta|Kode Etik|Perundingan)"
    r"(?P<name>(?:\s+(?:dan|tentang|Anti|untuk|di)?\s*[A-Z][\w’'-]*|\s+\d{4}\b)+)"
)
_RESOLUTION = re.compile(r"\b[Rr]esolusi\s+(?:(?:Dewan Keamanan|DK|Majelis Umum)\s+)?(?:PBB\s+)?(?:[Nn]omor\s+|[Nn]o\.?\s*)?(?P<number>\d{2,4})(?:\s*/\s*\d+)?\b")
_BACK = re.compile(
    r"\b(?:perjanjian|traktat|pakta|konvensi|protokol|kesepakatan|persetujuan|perundingan|negosiasi|pembicaraan|rancangan|resolusi|kode etik|konsultasi|dokumen)\b"
    r"(?:\s+[\w-]+){0,2}?\s+(?:itu|tersebut|ini)\b", re.IGNORECASE
)
_TALK = re.compile(
    r"\b(?:perjanjian|traktat|pakta|kesepakatan|perunding\w*|negosiasi\w*|menegosiasi\w*|pembicaraan|dialog|berunding|konsultasi|rancangan|proposal|usulan|"
    r"tuntutan|jaminan|ratifikasi|meratifikasi|mundur|menarik diri|keluar dari|kompromi|konsesi|komitmen|pertemuan|putaran|delegasi|kompromi\w*|inspeksi|kepatuhan)\b",
    re.IGNORECASE,
)
SCORES = {"name": 0.95, "keywords": 0.75, "reference": 0.7, "topic-strong": 0.55, "topic": 0.45}
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
            kind = "negotiation" if match["noun"] == "Perundingan" else "treaty"
            if len(match["name"].split()) >= 1 and not self.domain.named(match["name"].strip()):
                self._mint(f"{kind}/{slug(match[0])}", "Negotiation" if kind == "negotiation" else "Treaty", match[0], *match.span())
        self.mentions.sort(key=lambda item: item[0])
        lower = text.lower()
        for negotiable in self.domain.negotiables.values():
            for group in negotiable.keywords:
                if all(self._has(lower, word) for word in group) and self._is_timely(negotiable.id):
                    self.by_keyword.append(negotiable.id)
                    break

    def _mint(self, entity: str, cls: str, label: str, start: int, end: int) -> None:
        span = Span(start, end, label)
        if any(span.overlaps(other) for other, _ in self.mentions):
            return
        if entity not in self.domain.negotiables:
            self.minted.setdefault(entity, Entity(entity, cls, label))
        self.mentions.append((span, entity))

    def _inside_known(self, span: Span) -> bool:
        return any(span.overlaps(named.span) and named.of("org", "person") for named in self.names.all)

    def _has(self, lower: str, word: str) -> bool:
        return re.search(rf"\b{re.escape(word.lower())}\b", lower) is not None

    def _is_timely(self, entity: str) -> bool:
        """A negotiation counts in the years it was in the news; a treaty not years before it was signed."""
        negotiable, published = self.domain.negotiables[entity], self.article.published
        if published is None:
            return True
        begin, end = negotiable.active
        if begin is not None and published.last < begin.first:
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
        if self.by_keyword:
            return self.by_keyword[0], "topic"
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
                if all(self._has(text.lower(), word) for word in group):
                    links.setdefault(negotiable, Link(None, negotiable, SCORES["keywords"], "keywords"))
        if links:
            return tuple(links.values())
        if _BACK.search(text):
            before = [(span, e) for span, e in self.mentions if span.start < statement.end]
            main = self.main()
            if before or main:
                entity = before[-1][1] if before else main[0]  # type: ignore[index]
                return (Link(None, entity, SCORES["reference"], "reference"),)
        main = self.main()
        if main is None:
            return ()
        entity, strength = main
        near = self._named_in_paragraph(statement, entity)
        if strength == "topic-strong" or _TALK.search(text) or near:
            return (Link(None, entity, SCORES[strength], strength),)
        return ()

    def _named_in_paragraph(self, statement: Statement, entity: str) -> bool:
        text = self.article.text
        start = text.rfind("\n", 0, statement.start) + 1
        end = text.find("\n", statement.end)
        end = end if end >= 0 else len(text)
        return end - start < 700 and any(e == entity and start <= s.start < end for s, e in self.mentions)
