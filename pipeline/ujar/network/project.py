"""From ties to a network: counted, projected and normalised as Discourse Network Analyzer does.

Leifeld, Gruber and Bossner, Discourse Network Analyzer Manual, chapter Methods for Network Construction; Leifeld 2017,
Discourse Network Analysis: Policy Debates as Dynamic Networks, in The Oxford Handbook of Political Networks. In their
words x(i, j, k) counts how often actor i speaks about concept j with qualifier k: here the negotiable and the stance.
"""

import networkx as nx
import numpy as np
from scipy import sparse

from ujar.errors import InputError
from ujar.network.edges import Edges, Floats, Graph, Ints, Matrix, summed
from ujar.network.kinds import Projection
from ujar.network.sayings import Corpus
from ujar.network.select import Normalisation, Selection
from ujar.network.stances import Stances
from ujar.network.things import local_name
from ujar.network.ties import Ties

TWO_MODE = (Normalisation.NONE, Normalisation.ACTIVITY, Normalisation.PROMINENCE)
ONE_MODE = (Normalisation.NONE, Normalisation.AVERAGE, Normalisation.JACCARD, Normalisation.COSINE)


def edges_from(ties: Ties, stances: Stances, selection: Selection, counts: Floats | None = None) -> Edges:
    """Make the network; `counts` says how often each row counts (once each, where it is left out).

    Raises InputError for a normalisation that the kind of network does not have.
    """
    counts = ties.ones() if counts is None else counts
    projection = ties.kind.projection
    allowed = ONE_MODE if projection else TWO_MODE if not ties.kind.directed else (Normalisation.NONE,)
    if selection.normalise not in allowed:
        raise InputError(
            f"{ties.kind.title} can't be normalised by {selection.normalise}; choose of {', '.join(allowed)}"
        )
    if projection is None:
        edges = _counted(ties, selection, counts)
    else:
        edges = _projected(ties, projection, stances, selection, counts)
    return _thinned(edges, ties, selection, counts)


def _counted(ties: Ties, selection: Selection, counts: Floats) -> Edges:
    first = None
    if not ties.kind.directed:
        first = np.zeros(len(ties.names), dtype=np.bool_)
        first[ties.source] = True
    here = counts > 0
    edges = summed(
        ties.names, ties.source[here], ties.target[here], counts[here], directed=ties.kind.directed, first=first
    )
    if selection.normalise is Normalisation.NONE:
        return edges
    end = edges.source if selection.normalise is Normalisation.ACTIVITY else edges.target
    total = np.bincount(end, weights=edges.weight, minlength=len(edges))
    return Edges(edges.names, edges.source, edges.target, edges.weight / total[end], edges.directed, edges.first)


def _projected(ties: Ties, projection: Projection, stances: Stances, selection: Selection, counts: Floats) -> Edges:
    stance = np.array([stances.get(saying.act, np.nan) for saying in ties.statements], dtype=np.float64)
    of_row = stance[ties.statement] if len(ties) else np.zeros(0)
    sided = ~np.isnan(of_row) & (counts > 0)
    levels = np.unique(np.array(sorted(set(stances.values())), dtype=np.float64))
    size = (len(ties.names), len(ties.names))
    layers: list[Matrix] = [
        sparse.csr_array((counts[here], (ties.source[here], ties.target[here])), shape=size)
        for here in ((of_row == level) & sided for level in levels)
    ]
    width = float(levels[-1] - levels[0]) if len(levels) > 1 else 1.0
    congruence, conflict = sparse.csr_array(size), sparse.csr_array(size)
    for at, one in enumerate(layers):
        for to, two in enumerate(layers):
            apart = abs(float(levels[at] - levels[to])) / width
            both = one @ two.T
            congruence = congruence + both * (1 - apart)
            conflict = conflict + both * apart
    weights = {
        Projection.CONGRUENCE: congruence, Projection.CONFLICT: conflict, Projection.SUBTRACT: congruence - conflict,
    }[projection].tocoo()  # fmt: skip
    above = (weights.row < weights.col) & (weights.data != 0)
    source, target = weights.row[above].astype(np.int64), weights.col[above].astype(np.int64)
    weight = weights.data[above] / _norms(layers, selection.normalise, source, target)
    return Edges(ties.names, source, target, weight)


def _norms(layers: list[Matrix], normalise: Normalisation, source: Ints, target: Ints) -> Floats:
    """What DNA divides a tie by. Its cosine divides by the product of how often the two speak, not of their vectors'
    lengths: kept as it is, so that the networks are DNA's."""
    if normalise is Normalisation.NONE or not layers:
        return np.ones(len(source))
    active = np.sum([np.asarray(layer.sum(axis=1)).ravel() for layer in layers], axis=0)
    if normalise is Normalisation.AVERAGE:
        return np.asarray((active[source] + active[target]) / 2)
    if normalise is Normalisation.COSINE:
        return np.asarray(active[source] * active[target])
    norm = np.zeros(len(source))
    for layer in layers:
        there = layer.copy()
        there.data = np.ones_like(there.data)
        alone = np.asarray(layer.sum(axis=1)).ravel()
        shared = layer @ there.T  # what one says of what the other speaks about as well
        norm += alone[source] - _cells(shared, source, target) + alone[target] - _cells(shared, target, source)
        norm += _cells(layer @ layer.T, source, target)
    return norm


def _cells(matrix: Matrix, row: Ints, column: Ints) -> Floats:
    found = matrix.tocsr()[row, column]
    return np.asarray(found.todense() if sparse.issparse(found) else found, dtype=np.float64).ravel()


def _thinned(edges: Edges, ties: Ties, selection: Selection, counts: Floats) -> Edges:
    """Drop nodes with too few statements, ties with too little weight, and nodes that are left with no tie."""
    spoken = node_statements(ties, counts)
    kept = spoken >= selection.min_statements
    tied = kept[edges.source] & kept[edges.target]
    if selection.min_weight is not None:
        tied &= np.abs(edges.weight) >= selection.min_weight  # what sets two apart by so much is as heavy
    nodes = np.unique(np.concatenate([edges.source[tied], edges.target[tied]])).astype(np.int64)
    number = np.full(len(edges), -1, dtype=np.int64)
    number[nodes] = np.arange(len(nodes))
    return Edges(
        tuple(edges.names[at] for at in nodes.tolist()), number[edges.source[tied]], number[edges.target[tied]],
        edges.weight[tied], edges.directed, None if edges.first is None else edges.first[nodes],
    )  # fmt: skip


def node_statements(ties: Ties, counts: Floats) -> Floats:
    """How many statements tie each node: fewer than its ties, where one statement ties it to several."""
    pairs = np.concatenate([ties.source, ties.target]) * max(len(ties.statements), 1)
    pairs += np.concatenate([ties.statement, ties.statement])
    codes, at = np.unique(pairs, return_index=True)
    often = np.concatenate([counts, counts])[at]
    actors = codes // max(len(ties.statements), 1)
    return np.asarray(np.bincount(actors, weights=often, minlength=len(ties.names)), dtype=np.float64)


def graph_from(edges: Edges, ties: Ties, corpus: Corpus) -> Graph:
    """The network as a networkx graph: nodes with label, cls, kind and statements, ties with weight, statements, acts.

    A projection's ties rest on pairs of statements, and have a weight alone. Of two modes the first comes first, so
    that who lists the ties lists who speaks as their source.
    """
    graph: Graph = nx.DiGraph() if edges.directed else nx.Graph()
    spoken = dict(zip(ties.names, node_statements(ties, ties.ones()).astype(int).tolist(), strict=True))
    order = range(len(edges)) if edges.first is None else np.argsort(~edges.first, kind="stable").tolist()
    for at in order:
        name = edges.names[at]
        kind = ties.kind.source if edges.first is None or edges.first[at] else ties.kind.target
        label = corpus.labels.get(name, local_name(name))
        cls = corpus.classes.get(name, kind.capitalize())
        graph.add_node(name, label=label, cls=cls, kind=kind, statements=spoken[name])
    acts = _acts(ties) if ties.kind.projection is None else {}
    for one, two, weight in zip(edges.source.tolist(), edges.target.tolist(), edges.weight.tolist(), strict=True):
        ends = (edges.names[one], edges.names[two])
        graph.add_edge(*ends, weight=int(weight) if weight.is_integer() else weight)
        found = acts.get(ends) or acts.get((ends[1], ends[0])) if not edges.directed else acts.get(ends)
        if found:
            graph.edges[ends].update(statements=sum(found.values()), acts=dict(sorted(found.items())))
    return graph


def _acts(ties: Ties) -> dict[tuple[str, str], dict[str, int]]:
    found: dict[tuple[str, str], dict[str, int]] = {}
    for one, two, at in zip(ties.source.tolist(), ties.target.tolist(), ties.statement.tolist(), strict=True):
        acts = found.setdefault((ties.names[one], ties.names[two]), {})
        act = ties.statements[at].act
        acts[act] = acts.get(act, 0) + 1
    return found
