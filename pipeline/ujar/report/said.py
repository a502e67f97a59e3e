"""A view in, its statements out, each with all that a report may count or show, and what things are called."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime

from pyoxigraph import NamedNode

from ujar import vocab
from ujar.model import PartialDate
from ujar.network import labels_of, local_name
from ujar.query import Table, run
from ujar.query.values import Value, lexical
from ujar.report.scope import Scope
from ujar.store.base import View

NONE_GIVEN = "(none given)"  # the outlet of an article whose input names none, as the query `outlets` calls it

_STATEMENTS = f"""SELECT ?statement ?claim ?article ?act WHERE {{
  ?statement {vocab.EXPRESSES} ?claim ; {vocab.REPORTED_IN} ?article ; {vocab.SPEECH_ACT_OF} ?act
}}"""
_KINDS = f"""SELECT DISTINCT ?statement ?kind WHERE {{
  VALUES ?kind {{ {vocab.DIRECT_STATEMENT} {vocab.INDIRECT_STATEMENT} {vocab.MIXED_STATEMENT} }} ?statement a ?kind
}}"""
_PRINTED = f"SELECT ?s ?words WHERE {{ ?s {vocab.SPEAKER_SPAN}/{vocab.NIF_ANCHOR_OF} ?words }} ORDER BY ?words"
_SPANS = f"""SELECT DISTINCT ?statement ?begin ?end WHERE {{
  ?statement {vocab.CONTENT_SPAN} ?span . ?span {vocab.NIF_BEGIN_INDEX} ?begin ; {vocab.NIF_END_INDEX} ?end
}}"""
_TARGETS = f"""SELECT DISTINCT ?statement ?earlier WHERE {{
  ?statement {vocab.EXPRESSES}/{vocab.TARGETS_CLAIM} ?claim . ?earlier {vocab.EXPRESSES} ?claim
}}"""
_LINKS = f"""SELECT DISTINCT ?statement ?decides ?method WHERE {{
  ?statement {vocab.LINK_OF} ?link . ?link {vocab.ENTITY} ?entity ; {vocab.DECIDES} ?decides ; {vocab.METHOD} ?method
  VALUES ?decides {{ {vocab.SPEAKER} {vocab.ABOUT} }}
}}"""
_MINTED = f"SELECT DISTINCT ?thing ?true WHERE {{ ?thing {vocab.MINTED} ?true }}"


@dataclass(frozen=True, slots=True)
class Source:
    """The article a statement stands in, as far as a reader needs it to find it again."""

    title: str | None
    url: str | None
    outlet: str
    outlet_label: str
    name: str | None


@dataclass(frozen=True, slots=True)
class Said:
    """A statement as a report reads it back."""

    iri: str
    claim: str
    article: str
    act: str  # the ontology's word: Deny
    kind: str  # DirectStatement, IndirectStatement, MixedStatement
    speakers: tuple[str, ...]
    about: tuple[str, ...]  # negotiables
    on: PartialDate | None
    basis: str | None
    text: str | None  # None in a graph built without texts
    spans: tuple[tuple[int, int], ...]
    confidence: float
    rule: str | None
    relays: tuple[str, ...]
    printed: str | None  # what the text prints for the speaker
    earlier: tuple[str, ...]  # statements whose claim this one denies, rejects or answers
    methods: tuple[tuple[str, str], ...]  # (speaker or about, method)

    @property
    def anchor(self) -> str:
        """Its place in a page."""
        return "s-" + self.iri.rpartition("/")[2]

    @property
    def order(self) -> tuple[bool, str, str, tuple[tuple[int, int], ...], str]:
        """By time, then as printed; what has no date comes last."""
        return self.on is None, self.on.iso if self.on else "", self.article, self.spans, self.iri


@dataclass(frozen=True, slots=True)
class Statements:
    """All statements of a view that are in scope, in order of time, and the names of what they speak of."""

    said: tuple[Said, ...]
    sources: Mapping[str, Source]
    labels: Mapping[str, str]
    minted: frozenset[str]
    by_iri: Mapping[str, Said] = field(repr=False)

    def label(self, iri: str) -> str:
        """What a thing is called, in the language asked for where it has a name in it."""
        return self.labels.get(iri) or local_name(iri)

    def __len__(self) -> int:
        return len(self.said)


def slug_of(iri: str) -> str:
    """A thing's name in addresses and files: `treaty-inf`."""
    return "-".join(iri.rstrip("/").split("/")[-2:])


def read_statements(view: View, scope: Scope | None = None) -> Statements:
    """Read every statement in scope; those reported in another's words (embedded) are statements too."""
    scope = scope if scope is not None else Scope()
    speakers, relays = _several(view, vocab.SPEAKER), _several(view, vocab.RELAYED_VIA)
    about = _several(view, vocab.ABOUT_NEGOTIABLE)
    texts, on, basis = _one(view, vocab.TEXT), _one(view, vocab.SAID_ON), _one(view, vocab.TIME_BASIS_OF)
    sure, rules = _one(view, vocab.CONFIDENCE), _one(view, vocab.RULE)
    printed = {row[0]: row[1] for row in _rows(view, _PRINTED)}
    kinds = {row[0]: row[1] for row in _rows(view, _KINDS)}
    earlier = _grouped(view, _TARGETS)
    spans, methods = _grouped(view, _SPANS), _grouped(view, _LINKS)
    found = []
    for statement, claim, article, act in _rows(view, _STATEMENTS):
        said = Said(
            iri=statement, claim=claim, article=article, act=local_name(act), kind=local_name(kinds.get(statement, "")),
            speakers=speakers.get(statement, ()), about=about.get(claim, ()),
            on=_day(on.get(statement)), basis=local_name(lexical(basis[statement])) if statement in basis else None,
            text=lexical(texts[claim]) if claim in texts else None,
            spans=tuple((int(begin), int(end)) for begin, end in spans.get(statement, ())),
            confidence=float(lexical(sure.get(statement, 1))), rule=_text(rules.get(statement)),
            relays=relays.get(statement, ()), printed=_text(printed.get(statement)),
            earlier=tuple(row[0] for row in earlier.get(statement, ())),
            methods=tuple((local_name(decides), method) for decides, method in methods.get(statement, ())),
        )  # fmt: skip
        if scope.admits(said.about, said.on, said.confidence):
            found.append(said)
    found.sort(key=lambda said: said.order)
    labels = labels_of(view, scope.languages)
    minted = frozenset(thing for thing, _ in _rows(view, _MINTED))
    return Statements(
        tuple(found), _sources(view, labels), labels, minted, {said.iri: said for said in found},
    )  # fmt: skip


def _rows(view: View, sparql: str) -> Iterator[tuple[str, ...]]:
    answer = run(view, sparql)
    assert isinstance(answer, Table)
    return (tuple(lexical(value) for value in row) for row in answer.rows)


def _one(view: View, prop: NamedNode) -> dict[str, Value]:
    """The only value of a property, by subject; the first where a graph holds several."""
    answer = run(view, f"SELECT ?s ?o WHERE {{ ?s {prop} ?o }}")
    assert isinstance(answer, Table)
    values: dict[str, Value] = {}
    for subject, value in answer.rows:
        values.setdefault(lexical(subject), value)
    return values


def _grouped(view: View, sparql: str) -> dict[str, tuple[tuple[str, ...], ...]]:
    groups: dict[str, set[tuple[str, ...]]] = {}
    for subject, *rest in _rows(view, sparql):
        groups.setdefault(subject, set()).add(tuple(rest))
    return {subject: tuple(sorted(rows, key=_natural)) for subject, rows in groups.items()}


def _natural(row: tuple[str, ...]) -> tuple[tuple[int, str], ...]:
    return tuple((int(value) if value.isdecimal() else 0, value) for value in row)


def _several(view: View, prop: NamedNode) -> dict[str, tuple[str, ...]]:
    grouped = _grouped(view, f"SELECT DISTINCT ?s ?o WHERE {{ ?s {prop} ?o }}")
    return {subject: tuple(row[0] for row in rows) for subject, rows in grouped.items()}


def _text(value: Value) -> str | None:
    return None if value is None else lexical(value)


def _day(value: Value) -> PartialDate | None:
    if isinstance(value, PartialDate):
        return value
    if isinstance(value, date) and not isinstance(value, datetime):
        return PartialDate.of(value)
    return None


def _sources(view: View, labels: Mapping[str, str]) -> Mapping[str, Source]:
    titles, urls, names = _one(view, vocab.DCT_TITLE), _one(view, vocab.SCHEMA_URL), _one(view, vocab.SOURCE_NAME)
    outlets, known = _one(view, vocab.OUTLET_NAME), _one(view, vocab.DCT_PUBLISHER)
    articles = {article for (article,) in _rows(view, f"SELECT DISTINCT ?a WHERE {{ ?a a {vocab.ARTICLE} }}")}
    sources = {}
    for article in sorted(articles):
        outlet = lexical(known.get(article)) or lexical(outlets.get(article)) or NONE_GIVEN
        label = labels.get(outlet, lexical(outlets.get(article)) or outlet)
        sources[article] = Source(
            _text(titles.get(article)), _text(urls.get(article)), outlet, label, _text(names.get(article))
        )
    return sources
