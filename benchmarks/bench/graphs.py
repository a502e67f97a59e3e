"""Generated articles in, resolved articles and quads out: the graph a build would write, without reading a word."""

import hashlib
from collections.abc import Iterable, Iterator
from itertools import count
from random import Random
from typing import TypeVar

from pyoxigraph import Quad

from bench.texts import Composer, Said, Text
from bench.world import World
from ujar.model import Article, Entity, Link, ResolvedArticle, ResolvedStatement, Run, Span, Statement, TimeBasis
from ujar.rdf import generated_quads, knowledge_quads, ontology_quads, run_quads, to_quads

BASE = "https://w3id.org/ujar/kg/"
RUN = Run("0.0.0", "2024-01-01T00:00:00+00:00", (("generated", "benchmarks"),))
T = TypeVar("T")
_RULES = {"direct": "quote-after", "indirect": "active-clause", "mixed": "active-clause"}


def resolve_text(text: Text, world: World) -> ResolvedArticle:
    """Give an article's statements the identities the generator knows, as the resolve room would."""
    rng = Random(f"links {text.number}")
    article = Article(
        _digest(text.url), f"generated.jsonl:{text.number}", text.body, "id", text.title, text.url, text.outlet,
        text.published,
    )  # fmt: skip
    ids = [_digest(article.id, said.content, str(place)) for place, said in enumerate(text.said)]
    statements = tuple(
        _resolved(said, article, ids, place, world, rng) for place, said in enumerate(text.said)
    )  # fmt: skip
    strangers = {who: said for said in text.said for who in said.who if who not in world.domain.actors}
    minted = tuple(_minted(identity, said) for identity, said in strangers.items())
    return ResolvedArticle(article, statements, minted, outlet=Link(None, text.outlet_id, 1.0, "outlet"))


def article_quads(composer: Composer, world: World) -> Iterator[list[Quad]]:
    """Give the quads of one article's graph after another, and after each the run's record of it; without end."""
    for number in count():
        resolved = resolve_text(composer.text(number), world)
        yield [*to_quads(resolved, base=BASE, run=RUN)]


def graph_quads(world: World, quads: int, *, ontology: bytes, seed: int = 1) -> Iterator[list[Quad]]:
    """Give a whole graph of at least so many quads in parts: what is known first, then article by article."""
    known = list(ontology_quads(ontology, base=BASE))
    known += [*knowledge_quads(world.domain, base=BASE), *run_quads(RUN, base=BASE)]
    yield known
    written = len(known)
    for part in article_quads(Composer(world, seed), world):
        if written >= quads:
            return
        written += len(part)
        yield part


def resolved_articles(world: World, texts: Iterable[Text]) -> Iterator[ResolvedArticle]:
    return (resolve_text(text, world) for text in texts)


def record_quads(resolved: ResolvedArticle) -> Iterator[Quad]:
    return generated_quads(resolved, base=BASE, run=RUN)


def _resolved(
    said: Said, article: Article, ids: list[str], place: int, world: World, rng: Random
) -> ResolvedStatement:  # fmt: skip
    spans = said.spans
    statement = Statement(
        ids[place], article, said.kind, (spans["c"],), said.act, cue=spans.get("v"), speaker=spans.get("s"),
        times=_some(spans.get("t")), relays=_some(spans.get("r")), rule=_RULES[said.kind],
        confidence=rng.choice((0.6, 0.75, 0.88, 0.9, 0.95)),
        embedded_in=None if said.within is None else ids[said.within],
        targets=None if said.denies is None else ids[said.denies],
    )  # fmt: skip
    speakers = tuple(_link(who, statement.speaker, world, rng) for who in said.who)
    named = _found(article, said, world, said.about)
    return ResolvedStatement(
        statement, speakers, _some(said.behalf), said.role, said_on=said.on,
        time_basis=None if said.on is None else TimeBasis.EXPLICIT,
        about=tuple(Link(named, about, 0.95, "name") for about in _some(said.about)),
        relayed_via=tuple(Link(spans["r"], relay, 0.95, "name") for relay in _some(said.relay)),
        mentions=tuple(Link(_found(article, said, world, each), each, 0.9, "name") for each in _some(said.mentions)),
    )  # fmt: skip


def _link(who: str, mention: Span | None, world: World, rng: Random) -> Link:
    """A speaker's link: sure where the knowledge holds them; one in thirty has a rival."""
    if who not in world.domain.actors:
        return Link(mention, who, 0.6, "minted")
    rivals = ((world.pick(rng, world.offices).terms[0].person, 0.4),) if rng.random() < 1 / 30 else ()
    return Link(mention, who, 0.9, "name", tuple(rival for rival in rivals if rival[0] != who))


def _found(article: Article, said: Said, world: World, entity: str | None) -> Span | None:
    """Where the content names an entity."""
    known = world.domain.get(entity) if entity is not None else None
    content = said.spans["c"]
    at = content.text.find(known.labels["id"]) if known is not None else -1
    if known is None or at < 0:
        return None
    return article.span(content.start + at, content.start + at + len(known.labels["id"]))


def _minted(identity: str, said: Said) -> Entity:
    if identity.startswith("group/"):
        return Entity(identity, "UnnamedSource", identity.partition("/")[2].replace("-", " "))
    name = said.spans["s"].text.partition(",")[0]
    return Entity(identity, "Person", name, role="pengamat")


def _some(value: T | None) -> tuple[T, ...]:
    return () if value is None else (value,)


def _digest(*parts: str) -> str:
    return hashlib.sha256("\x1f".join(parts).encode()).hexdigest()[:16]
