"""A named graph in, what it says of each thing out: subject, predicate and values at hand, one graph in memory."""

from collections.abc import Iterable, Iterator

from pyoxigraph import BlankNode, Literal, NamedNode, Quad, QuerySolutions, Triple

from ujar import vocab
from ujar.store.base import View

Node = NamedNode | BlankNode
Term = NamedNode | BlankNode | Literal | Triple

# A thing that several articles mint is described in each of their graphs; DISTINCT, for the union gives each triple.
_LABELS = f"SELECT DISTINCT ?thing ?label WHERE {{ ?thing {vocab.SKOS_PREF_LABEL} ?label }}"
_CLASSES = f"""SELECT DISTINCT ?thing ?cls WHERE {{
  VALUES ?cls {{ {" ".join(map(str, (vocab.ACTOR, vocab.NEGOTIABLE, *vocab.PARENTS)))} }} ?thing a ?cls
}}"""
LANGUAGES = ("en", "id")  # of the labels a table shows: the first there is, else any


class Described:
    """The triples of a graph by subject and predicate; values come sorted."""

    def __init__(self, quads: Iterable[Quad]) -> None:
        self.subjects: dict[Node, dict[NamedNode, list[Term]]] = {}
        for quad in quads:
            assert not isinstance(quad.subject, Triple)
            self.subjects.setdefault(quad.subject, {}).setdefault(quad.predicate, []).append(quad.object)

    def all(self, subject: Node, predicate: NamedNode) -> list[Term]:
        """Every value, sorted; none where there is none."""
        return sorted(self.subjects.get(subject, {}).get(predicate, ()), key=str)

    def nodes(self, subject: Node, predicate: NamedNode) -> list[NamedNode]:
        """The values that are IRIs."""
        return [value for value in self.all(subject, predicate) if isinstance(value, NamedNode)]

    def node(self, subject: Node, predicate: NamedNode) -> NamedNode | None:
        """The IRI there is, the first of several."""
        return next(iter(self.nodes(subject, predicate)), None)

    def literal(self, subject: Node, predicate: NamedNode) -> Literal | None:
        """The literal there is, the first of several."""
        return next((value for value in self.all(subject, predicate) if isinstance(value, Literal)), None)

    def text(self, subject: Node, predicate: NamedNode) -> str | None:
        """The text of the literal there is."""
        value = self.literal(subject, predicate)
        return None if value is None else value.value

    def statements(self) -> Iterator[NamedNode]:
        """The statements the graph describes."""
        for subject, said in self.subjects.items():
            if vocab.EXPRESSES in said and isinstance(subject, NamedNode):
                yield subject


def article_graphs(view: View) -> Iterator[tuple[NamedNode, Described]]:
    """The graphs that hold statements, by name; memory holds one at a time."""
    for graph in view.graphs():
        described = Described(view.quads(graph))
        if next(described.statements(), None) is not None:
            yield graph, described


class Names:
    """What every thing in a view is called, and its narrowest class; read once."""

    def __init__(self, view: View) -> None:
        self._labels: dict[str, tuple[int, str]] = {}
        for thing, label in _rows(view, _LABELS):
            if isinstance(label, Literal):
                rank = LANGUAGES.index(label.language) if label.language in LANGUAGES else len(LANGUAGES)
                found = (rank, label.value)
                self._labels[thing.value] = min(found, self._labels.get(thing.value, found))
        self._classes: dict[str, tuple[int, str]] = {}
        for thing, cls in _rows(view, _CLASSES):
            if isinstance(cls, NamedNode):
                depth = (len(vocab.lineage(cls)), local(cls))
                self._classes[thing.value] = max(depth, self._classes.get(thing.value, depth))

    def label(self, thing: NamedNode) -> str:
        """What it is called, else the end of its IRI."""
        found = self._labels.get(thing.value)
        return local(thing) if found is None else found[1]

    def cls(self, thing: NamedNode) -> str:
        """The local name of its narrowest class; empty for what is no actor or negotiable."""
        return self._classes.get(thing.value, (0, ""))[1]


def local(thing: NamedNode) -> str:
    """The end of an IRI: what follows its last slash or number sign."""
    return thing.value.replace("#", "/").rsplit("/", 1)[-1]


def _rows(view: View, sparql: str) -> Iterator[tuple[NamedNode, NamedNode | Literal]]:
    answer = view.query(sparql)
    assert isinstance(answer, QuerySolutions)
    for row in answer:
        thing, value = row[0], row[1]
        if isinstance(thing, NamedNode) and isinstance(value, NamedNode | Literal):
            yield thing, value
