"""Two graphs in, what became of their statements out: gained, lost or changed, an article at a time.

Statements are matched within an article: by identity, which an article's statement keeps as long as its content does;
else by content that overlaps, or, where the text itself was changed, that shares words. Both graphs are read in the
order of their articles, so memory holds one article of each.
"""

import tempfile
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Final, Protocol

import pyoxigraph
from pyoxigraph import BlankNode, Literal, NamedNode, Quad, RdfFormat, Triple

from ujar import vocab
from ujar.errors import InputError, reason
from ujar.query import compact
from ujar.store import open_store

FILES: Final = {".nq": RdfFormat.N_QUADS, ".nquads": RdfFormat.N_QUADS, ".trig": RdfFormat.TRIG}
_WAY_OUT: Final = "write it with `ujar export --format nquads`"

# What a change is a change of. The claim's properties are marked: they stand on the claim in the graph.
FIELDS: Final[Mapping[str, tuple[NamedNode, bool]]] = {
    "content": (vocab.TEXT, True),
    "speaker": (vocab.SPEAKER, False),
    "onBehalfOf": (vocab.ON_BEHALF_OF, False),
    "inRole": (vocab.IN_ROLE, False),
    "addressee": (vocab.ADDRESSEE, False),
    "act": (vocab.SPEECH_ACT_OF, False),
    "about": (vocab.ABOUT, True),
    "mentions": (vocab.MENTIONS, True),
    "targetsClaim": (vocab.TARGETS_CLAIM, True),
    "embeddedIn": (vocab.EMBEDDED_IN, False),
    "saidOn": (vocab.SAID_ON, False),
    "relayedVia": (vocab.RELAYED_VIA, False),
}
# Told only on request: how a value came about, not what it is.
EXACTLY: Final[Mapping[str, tuple[NamedNode, bool]]] = {
    "timeBasis": (vocab.TIME_BASIS_OF, False),
    "confidence": (vocab.CONFIDENCE, False),
    "rule": (vocab.RULE, False),
}
_KINDS: Final = {cls: kind.value for kind, cls in vocab.STATEMENT_CLASSES.items()}

Term = NamedNode | BlankNode | Literal | Triple
Described = Mapping[Term, Mapping[NamedNode, Sequence[Term]]]


class Graphs(Protocol):
    """As much of a view as a comparison needs."""

    def graphs(self) -> Iterator[NamedNode]: ...

    def quads(self, graph: NamedNode | None = None) -> Iterator[Quad]: ...


@dataclass(frozen=True)
class Said:
    """A statement as it is compared; names are compact, so that graphs of two bases can be."""

    name: str
    claim: str
    article: str
    title: str
    url: str
    sha256: str
    fields: Mapping[str, tuple[str, ...]]
    spans: tuple[tuple[int, int], ...]

    @property
    def text(self) -> str:
        """Its content."""
        return " ".join(self.fields.get("content", ()))

    @cached_property
    def words(self) -> frozenset[str]:
        """The words of its content."""
        return frozenset(self.text.lower().split())

    @cached_property
    def places(self) -> frozenset[int]:
        """The characters of its content."""
        return frozenset(at for start, end in self.spans for at in range(start, end))


@dataclass(frozen=True, slots=True)
class Change:
    """What became of a statement: only `after` is there for one gained, only `before` for one lost."""

    before: Said | None
    after: Said | None
    fields: tuple[str, ...] = ()

    @property
    def kind(self) -> str:
        return "gained" if self.before is None else "lost" if self.after is None else "changed"

    @property
    def said(self) -> Said:
        """The statement as it is, or was."""
        said = self.after or self.before
        assert said is not None
        return said


@dataclass(frozen=True, slots=True)
class ArticleDiff:
    """The changes in the graph of one article; none where it is the same."""

    name: str
    changes: tuple[Change, ...]


def diff(before: Graphs, after: Graphs, *, exact: bool = False) -> Iterator[ArticleDiff]:
    """Compare two graphs; each article of either comes once, in order. `exact` also compares EXACTLY."""
    fields = {**FIELDS, **EXACTLY} if exact else FIELDS
    for name, old, new in _side_by_side(before, after):
        was = _statements(before, old, fields) if old is not None else []
        now = _statements(after, new, fields) if new is not None else []
        if was or now:
            yield ArticleDiff(name, tuple(_changes(was, now)))


@contextmanager
def open_graphs(place: str) -> Iterator[Graphs]:
    """Open a store, or a file of N-Quads or TriG. Raises InputError, StoreError or UnknownName.

    A file is loaded into a store in a temporary folder: in whatever order it is, memory stays flat.
    """
    path = Path(place)
    if path.suffix not in FILES:
        if path.is_file():
            raise InputError(f"cannot compare {path}: files can be read that end in {', '.join(FILES)}; {_WAY_OUT}")
        with open_store(place, read_only=True) as store:
            yield store
        return
    if not path.is_file():
        raise InputError(f"no file {path}; name a store's folder, or a file that `ujar export` wrote")
    with tempfile.TemporaryDirectory() as folder:
        loaded = pyoxigraph.Store(folder)
        try:
            loaded.bulk_load(path=path, format=FILES[path.suffix])
        except SyntaxError as error:
            raise InputError(f"cannot read {path}: {error}; {_WAY_OUT}") from error
        except OSError as error:
            raise InputError(f"cannot read {path}: {reason(error)}") from error
        graphs = _Loaded(loaded)
        if not any("graph/article/" in graph.value for graph in graphs.graphs()):
            raise InputError(f"{path} holds no article's graph; {_WAY_OUT}")
        yield graphs


class _Loaded:
    """The graphs of a file."""

    def __init__(self, store: pyoxigraph.Store) -> None:
        self._store = store

    def graphs(self) -> Iterator[NamedNode]:
        found = (graph for graph in self._store.named_graphs() if isinstance(graph, NamedNode))
        return iter(sorted(found, key=lambda graph: graph.value))

    def quads(self, graph: NamedNode | None = None) -> Iterator[Quad]:
        return iter(self._store.quads_for_pattern(None, None, None, graph))


def _side_by_side(before: Graphs, after: Graphs) -> Iterator[tuple[str, NamedNode | None, NamedNode | None]]:
    """The graphs of the same article in both; None where one side has none."""
    old, new = ({_key(graph): graph for graph in side.graphs()} for side in (before, after))
    for name in sorted({*old, *new}):
        if name not in ("knowledge", "ontology") and not name.startswith("run/"):
            yield name, old.get(name), new.get(name)


def _key(graph: NamedNode) -> str:
    """A graph's name below its base: article/1f2a."""
    return graph.value.rpartition("/graph/")[2]


def _statements(graphs: Graphs, graph: NamedNode, fields: Mapping[str, tuple[NamedNode, bool]]) -> list[Said]:
    described: dict[Term, dict[NamedNode, list[Term]]] = {}
    for quad in graphs.quads(graph):
        described.setdefault(quad.subject, {}).setdefault(quad.predicate, []).append(quad.object)
    prefixes = vocab.prefixes(graph.value.rpartition("graph/")[0] if "/graph/" in graph.value else "urn:none:")
    found = []
    for node, properties in described.items():
        for article in properties.get(vocab.REPORTED_IN, [])[:1]:
            found.append(_said(node, article, described, prefixes, fields))
    return sorted(found, key=lambda said: (said.spans, said.name))


def _said(
    node: Term, article: Term, described: Described, prefixes: Mapping[str, str],
    fields: Mapping[str, tuple[NamedNode, bool]],
) -> Said:  # fmt: skip
    def shown(subject: Term, predicate: NamedNode) -> tuple[str, ...]:
        return tuple(sorted(_name(value, prefixes) for value in described.get(subject, {}).get(predicate, ())))

    claim = next(iter(described[node].get(vocab.EXPRESSES, [])), node)
    classes = described[node].get(vocab.RDF_TYPE, ())
    kinds = tuple(_KINDS[cls] for cls in classes if isinstance(cls, NamedNode) and cls in _KINDS)
    spans = (
        (int("".join(shown(span, vocab.NIF_BEGIN_INDEX)) or 0), int("".join(shown(span, vocab.NIF_END_INDEX)) or 0))
        for span in described[node].get(vocab.CONTENT_SPAN, ())
    )
    return Said(
        _name(node, prefixes), _name(claim, prefixes), _name(article, prefixes),
        title=" ".join(shown(article, vocab.DCT_TITLE)),
        url=" ".join(shown(article, vocab.SCHEMA_URL)),
        sha256="".join(shown(article, vocab.TEXT_SHA256)),
        fields={"kind": kinds}
        | {name: shown(claim if of_claim else node, predicate) for name, (predicate, of_claim) in fields.items()},
        spans=tuple(sorted(spans)),
    )  # fmt: skip


def _name(term: Term, prefixes: Mapping[str, str]) -> str:
    if isinstance(term, NamedNode):
        return compact(term.value, prefixes).removeprefix("ujar:")
    return str(term) if isinstance(term, Triple) else term.value


def _changes(was: Sequence[Said], now: Sequence[Said]) -> Iterator[Change]:
    """The changes in one article, in the order of what is there now, then of what is gone."""
    pairs = dict(_pairs(was, now))
    renamed = {names[0]: names[1] for old, new in _paired(pairs, was, now)
               for names in ((old.name, new.name), (old.claim, new.claim))}  # fmt: skip
    for new_at, new in enumerate(now):
        if new_at not in pairs:
            yield Change(None, new)
            continue
        old = was[pairs[new_at]]
        fields = tuple(name for name in new.fields if _renamed(old.fields[name], renamed) != new.fields[name])
        if fields:
            yield Change(old, new, fields)
    kept = set(pairs.values())
    yield from (Change(old, None) for at, old in enumerate(was) if at not in kept)


def _paired(pairs: Mapping[int, int], was: Sequence[Said], now: Sequence[Said]) -> Iterator[tuple[Said, Said]]:
    return ((was[old], now[new]) for new, old in pairs.items())


def _renamed(values: Iterable[str], names: Mapping[str, str]) -> tuple[str, ...]:
    """Values under the names that what they name goes by now: a claim is no other for a longer content."""
    return tuple(sorted(names.get(value, value) for value in values))


def _pairs(was: Sequence[Said], now: Sequence[Said]) -> Iterator[tuple[int, int]]:
    """Pairs of places, now and before: by name, then the most alike first, each once."""
    by_name = {said.name: at for at, said in enumerate(was)}
    same = {at: by_name[said.name] for at, said in enumerate(now) if said.name in by_name}
    yield from same.items()
    kept = set(same.values())
    left = [at for at in range(len(was)) if at not in kept]
    fresh = [at for at in range(len(now)) if at not in same]
    alike = ((_likeness(was[old], now[new]), new, old) for new in fresh for old in left)
    taken_new: set[int] = set()
    taken_old: set[int] = set()
    for _, new, old in sorted((pair for pair in alike if pair[0] > 0), key=lambda pair: (-pair[0], pair[1], pair[2])):
        if new not in taken_new and old not in taken_old:
            taken_new.add(new)
            taken_old.add(old)
            yield new, old


def _likeness(old: Said, new: Said) -> float:
    """The share of characters two contents have in common; of words, and at least half, where the text changed."""
    if old.sha256 == new.sha256:
        return _share(old.places, new.places)
    share = _share(old.words, new.words)
    return share if share >= 0.5 else 0.0


def _share(one: Collection[object], other: Collection[object]) -> float:
    common = len(set(one) & set(other))
    return common / (len(one) + len(other) - common) if common else 0.0
