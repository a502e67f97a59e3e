"""The places of an article that name negotiables, as they are found one after the other."""

from dataclasses import dataclass, field

from ujar.domain import Domain
from ujar.model import Article, Entity, Span
from ujar.resolve.keywords import Keywords
from ujar.resolve.names import ArticleNames
from ujar.resolve.patterns import Patterns

Mentions = list[tuple[Span, str]]


@dataclass
class Namings:
    """The places of an article that name negotiables, and the entities made of them."""

    article: Article
    domain: Domain
    names: ArticleNames
    keywords: Keywords
    patterns: Patterns
    mentions: Mentions = field(default_factory=list)
    minted: dict[str, Entity] = field(default_factory=dict)

    def mint(self, span: Span, entity: str, cls: str, label: str, parties: tuple[str, ...] = ()) -> None:
        self.mentions[:] = [(other, known) for other, known in self.mentions if not span.overlaps(other)]
        if entity not in self.domain.negotiables:
            self.minted.setdefault(entity, Entity(entity, cls, label, parties=parties))
        self.mentions.append((span, entity))

    def free(self, span: Span) -> bool:
        return not any(span.overlaps(other) for other, _ in self.mentions)
