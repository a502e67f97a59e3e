"""A view in, its statements as records out, article by article: what a row, an annotation or a code is made of."""

from collections.abc import Iterator
from dataclasses import dataclass

from pyoxigraph import NamedNode

from ujar import vocab
from ujar.export.described import Described, Names, Node, article_graphs, local
from ujar.store.base import View

_KINDS = {cls: kind.value for kind, cls in vocab.STATEMENT_CLASSES.items()}


@dataclass(frozen=True, slots=True)
class Thing:
    """An actor or a negotiable: what it is called and what it is."""

    iri: NamedNode
    label: str
    cls: str


@dataclass(frozen=True, slots=True, order=True)
class Words:
    """Characters of an article; without their text where the graph was built without."""

    start: int
    end: int
    text: str | None = None


@dataclass(frozen=True, slots=True)
class Decided:
    """How a value was found: the property it is of, the value, the method and the score."""

    property: str
    entity: NamedNode | None
    method: str
    score: str


@dataclass(frozen=True, slots=True)
class ArticleRecord:
    """One news text."""

    iri: NamedNode
    title: str | None
    url: str | None
    issued: str | None
    language: str
    outlet: Thing | None
    outlet_name: str | None
    source: str | None
    sha256: str
    length: int
    text: str | None
    credits: tuple[Thing, ...]

    @property
    def publisher(self) -> str | None:
        """What the outlet is called: as the knowledge does, else as the input did."""
        return self.outlet.label if self.outlet is not None else self.outlet_name


@dataclass(frozen=True, slots=True)
class StatementRecord:
    """One saying event with all that a reader may want to see of it."""

    iri: NamedNode
    article: ArticleRecord
    kind: str
    act: str
    claim: NamedNode
    text: str
    language: str | None
    polarity: str | None
    confidence: str
    rule: str | None
    role: str | None
    said_on: str | None
    time_basis: str | None
    embedded_in: NamedNode | None
    targets: tuple[NamedNode, ...]
    speakers: tuple[Thing, ...]
    on_behalf_of: tuple[Thing, ...]
    addressees: tuple[Thing, ...]
    relayed_via: tuple[Thing, ...]
    about: tuple[Thing, ...]
    mentions: tuple[Thing, ...]
    content: tuple[Words, ...]
    cue: Words | None
    speaker_words: tuple[Words, ...]
    decided: tuple[Decided, ...]

    @property
    def start(self) -> int:
        """Where its content begins."""
        return min((words.start for words in self.content), default=0)

    @property
    def end(self) -> int:
        """Where its content ends."""
        return max((words.end for words in self.content), default=0)


def articles(view: View) -> Iterator[tuple[ArticleRecord, list[StatementRecord]]]:
    """Give each article that holds statements with its statements, by graph, each in the order of the text."""
    names = Names(view)
    for _, graph in article_graphs(view):
        found: dict[NamedNode, ArticleRecord] = {}
        statements: dict[NamedNode, list[StatementRecord]] = {}
        for node in graph.statements():
            article = graph.node(node, vocab.REPORTED_IN)
            if article is None:
                continue  # `ujar check` reports it
            if article not in found:
                found[article] = _article(article, graph, names)
            statements.setdefault(article, []).append(_statement(node, found[article], graph, names))
        for iri in sorted(statements, key=str):
            yield found[iri], sorted(statements[iri], key=lambda each: (each.start, each.end, each.iri.value))


def records(view: View) -> Iterator[StatementRecord]:
    """Give each statement, in the order of `articles`."""
    for _, statements in articles(view):
        yield from statements


def _things(node: Node, predicate: NamedNode, graph: Described, names: Names) -> tuple[Thing, ...]:
    return tuple(Thing(iri, names.label(iri), names.cls(iri)) for iri in graph.nodes(node, predicate))


def _article(node: NamedNode, graph: Described, names: Names) -> ArticleRecord:
    return ArticleRecord(
        node,
        title=graph.text(node, vocab.DCT_TITLE),
        url=graph.text(node, vocab.SCHEMA_URL),
        issued=graph.text(node, vocab.DCT_ISSUED),
        language=graph.text(node, vocab.DCT_LANGUAGE) or "",
        outlet=next(iter(_things(node, vocab.DCT_PUBLISHER, graph, names)), None),
        outlet_name=graph.text(node, vocab.OUTLET_NAME),
        source=graph.text(node, vocab.SOURCE_NAME),
        sha256=graph.text(node, vocab.TEXT_SHA256) or "",
        length=int(graph.text(node, vocab.NIF_END_INDEX) or 0),
        text=graph.text(node, vocab.NIF_IS_STRING),
        credits=_things(node, vocab.CREDITS, graph, names),
    )


def _statement(node: NamedNode, article: ArticleRecord, graph: Described, names: Names) -> StatementRecord:
    claim = graph.node(node, vocab.EXPRESSES) or node
    text = graph.literal(claim, vocab.TEXT)
    act, basis = graph.node(node, vocab.SPEECH_ACT_OF), graph.node(node, vocab.TIME_BASIS_OF)
    polarity = graph.node(claim, vocab.POLARITY_OF)
    kinds = [_KINDS[cls] for cls in graph.nodes(node, vocab.RDF_TYPE) if cls in _KINDS]
    return StatementRecord(
        node, article,
        kind=next(iter(kinds), ""),
        act=local(act).lower() if act is not None else "",
        claim=claim,
        text=text.value if text is not None else "",
        language=text.language if text is not None else None,
        polarity=local(polarity).lower() if polarity is not None else None,
        confidence=graph.text(node, vocab.CONFIDENCE) or "",
        rule=graph.text(node, vocab.RULE),
        role=graph.text(node, vocab.IN_ROLE),
        said_on=graph.text(node, vocab.SAID_ON),
        time_basis=local(basis) if basis is not None else None,
        embedded_in=graph.node(node, vocab.EMBEDDED_IN),
        targets=tuple(graph.nodes(claim, vocab.TARGETS_CLAIM)),
        speakers=_things(node, vocab.SPEAKER, graph, names),
        on_behalf_of=_things(node, vocab.ON_BEHALF_OF, graph, names),
        addressees=_things(node, vocab.ADDRESSEE, graph, names),
        relayed_via=_things(node, vocab.RELAYED_VIA, graph, names),
        about=_things(claim, vocab.ABOUT, graph, names),
        mentions=_things(claim, vocab.MENTIONS, graph, names),
        content=_words(node, vocab.CONTENT_SPAN, graph),
        cue=next(iter(_words(node, vocab.CUE_SPAN, graph)), None),
        speaker_words=_words(node, vocab.SPEAKER_SPAN, graph),
        decided=tuple(_decided(link, graph) for link in graph.nodes(node, vocab.LINK_OF)),
    )  # fmt: skip


def _words(node: NamedNode, predicate: NamedNode, graph: Described) -> tuple[Words, ...]:
    return tuple(
        sorted(
            Words(
                int(graph.text(span, vocab.NIF_BEGIN_INDEX) or 0),
                int(graph.text(span, vocab.NIF_END_INDEX) or 0),
                graph.text(span, vocab.NIF_ANCHOR_OF),
            )
            for span in graph.nodes(node, predicate)
        )
    )


def _decided(link: NamedNode, graph: Described) -> Decided:
    property = graph.node(link, vocab.DECIDES)
    return Decided(
        local(property) if property is not None else "",
        graph.node(link, vocab.ENTITY),
        graph.text(link, vocab.METHOD) or "",
        graph.text(link, vocab.SCORE) or "",
    )
