"""From a graph to its networks: a view, queries and a selection in, a network out."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

import numpy as np

from ujar.model import PartialDate
from ujar.network.edges import Bools, Edges, Graph
from ujar.network.kinds import NetworkKind, find_kind
from ujar.network.project import edges_from, graph_from
from ujar.network.sayings import Corpus, RawTie, read_corpus, read_ties
from ujar.network.select import Selection, chosen, windows
from ujar.network.stances import Stances
from ujar.network.ties import Ties, ties_of
from ujar.query import NamedQuery
from ujar.store.base import View


@dataclass(frozen=True, slots=True)
class Material:
    """All that networks of one kind are made of, read from the graph once."""

    kind: NetworkKind
    corpus: Corpus
    raw: Sequence[RawTie]
    stances: Stances


@dataclass(frozen=True, slots=True)
class Network:
    """A network and the ties it was made of."""

    edges: Edges
    ties: Ties
    corpus: Corpus

    @property
    def kind(self) -> NetworkKind:
        return self.ties.kind

    @property
    def remaining(self) -> Bools:
        """Which rows of the ties are in the network: those whose tie is; of a projection, those whose actor is."""
        number = {name: at for at, name in enumerate(self.edges.names)}
        place = np.array([number.get(name, -1) for name in self.ties.names], dtype=np.int64)
        source, target, size = place[self.ties.source], place[self.ties.target], len(number)
        if self.kind.projection is not None:
            return np.asarray(source >= 0)
        tied = self.edges.source * size + self.edges.target
        if not self.edges.directed:
            tied = np.concatenate([tied, self.edges.target * size + self.edges.source])
        return np.asarray((source >= 0) & (target >= 0) & np.isin(source * size + target, tied))

    @property
    def counted(self) -> int:
        """How many statements the network is made of."""
        return len(np.unique(self.ties.statement[self.remaining]))

    def graph(self) -> Graph:
        """The network as a networkx graph, its nodes labelled."""
        return graph_from(self.edges, self.ties, self.corpus)


def read_material(view: View, queries: Mapping[str, NamedQuery], kind: str, stances: Stances) -> Material:
    """Read what networks of a kind are made of. Raises UnknownName, and QueryError where a query is missing."""
    found = find_kind(kind)
    return Material(found, read_corpus(view, queries), read_ties(view, queries, found.query), stances)


def make_network(material: Material, selection: Selection | None = None) -> Network:
    """Make the network of what counts. Raises InputError for a normalisation the kind does not have."""
    selection = selection or Selection()
    ties = ties_of(material.corpus, material.raw, material.kind, selection, material.stances)
    return Network(edges_from(ties, material.stances, selection), ties, material.corpus)


def make_windows(
    material: Material, selection: Selection, *, days: int, step: int
) -> Iterator[tuple[PartialDate, PartialDate, Network]]:
    """Make one network for each moving window, with its first and last day. Raises InputError."""
    counting = chosen(material.corpus.sayings, selection)
    for since, until in windows(counting.values(), days, step, since=selection.since, until=selection.until):
        yield since, until, make_network(material, replace(selection, since=since, until=until))
