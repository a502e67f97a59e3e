"""The network behind the graph: actors on one side, negotiables on the other, tied by what was said about them.

A view comes in; a networkx graph, its measures, its layout and its GraphML go out. No other module imports networkx.
"""

import io
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any, TypeAlias

import networkx as nx
import numpy as np
from pyoxigraph import Literal, QuerySolutions

from ujar import vocab
from ujar.store.base import View

Graph: TypeAlias = "nx.Graph[str]"
Scores = Mapping[str, float]

# A thing may be described in many articles' graphs, and the union of graphs gives a triple once for each: so no query
# here joins on classes or labels, which would multiply its rows.
_EDGES = f"""SELECT ?actor ?negotiable ?act (COUNT(DISTINCT ?statement) AS ?statements) WHERE {{
  ?statement {vocab.SPEAKER} ?actor ; {vocab.SPEECH_ACT_OF} ?act ; {vocab.EXPRESSES} ?claim .
  ?claim {vocab.ABOUT_NEGOTIABLE} ?negotiable .
}} GROUP BY ?actor ?negotiable ?act"""
_STATEMENTS = """SELECT ?{thing} (COUNT(DISTINCT ?statement) AS ?statements) WHERE {{
  ?statement {speaker} ?actor ; {expresses} ?claim . ?claim {about} ?negotiable .
}} GROUP BY ?{thing}"""
_CLASSES = f"""SELECT DISTINCT ?thing ?cls WHERE {{
  VALUES ?cls {{ {" ".join(map(str, (vocab.ACTOR, vocab.NEGOTIABLE, *vocab.PARENTS)))} }} ?thing a ?cls
}}"""
_LABELS = f"SELECT DISTINCT ?thing ?label WHERE {{ ?thing {vocab.SKOS_PREF_LABEL} ?label }}"

# Above this many nodes betweenness is estimated from as many sampled sources: exact, 10,000 nodes take minutes.
BETWEENNESS_SOURCES = 1000
# Above this many nodes in one component a stress layout takes longer than a person waits.
STRESS_NODES = 250
SEED = 7


def build_network(view: View, *, languages: tuple[str, ...] = ("en", "id")) -> Graph:
    """Build the two-mode network: a node per actor that speaks and per negotiable spoken about.

    Nodes are IRIs with `label` (in the first of the languages there is), `cls` (the narrowest class of the
    ontology), `kind` (actor or negotiable) and `statements`; edges carry `weight` (statements) and `acts`
    (statements by speech act). A joint statement counts for each of its speakers.
    """
    graph: Graph = nx.Graph()
    edges: dict[tuple[str, str], Counter[str]] = {}
    for actor, negotiable, act, count in _rows(view, _EDGES):
        edges.setdefault((actor.value, negotiable.value), Counter())[_local(act.value)] += int(count.value)
    classes, labels, statements = _classes(view), _labels(view, languages), _counts(view)
    for kind, ids in (("actor", {pair[0] for pair in edges}), ("negotiable", {pair[1] for pair in edges})):
        for node in sorted(ids):
            graph.add_node(
                node, label=labels.get(node, _local(node)), cls=classes.get(node, kind.capitalize()),
                kind=kind, statements=statements[node],
            )  # fmt: skip
    for (actor, negotiable), acts in sorted(edges.items()):
        graph.add_edge(actor, negotiable, weight=acts.total(), acts=dict(sorted(acts.items())))
    return graph


def _rows(view: View, sparql: str) -> Iterator[Any]:
    answer = view.query(sparql)
    assert isinstance(answer, QuerySolutions)
    return iter(answer)


def _local(iri: str) -> str:
    return iri.replace("#", "/").rsplit("/", 1)[-1]


def _counts(view: View) -> Mapping[str, int]:
    """Statements by actor and by negotiable: fewer than the sum of its ties, where one claim is about several."""
    names = {"speaker": vocab.SPEAKER, "expresses": vocab.EXPRESSES, "about": vocab.ABOUT_NEGOTIABLE}
    return {
        node.value: int(count.value)
        for thing in ("actor", "negotiable")
        for node, count in _rows(view, _STATEMENTS.format(thing=thing, **names))
    }


def _classes(view: View) -> Mapping[str, str]:
    """The narrowest class of each thing: the one with the longest line of classes above it."""
    depths: dict[str, tuple[int, str]] = {}
    for thing, cls in _rows(view, _CLASSES):
        found = (len(vocab.lineage(cls)), _local(cls.value))
        depths[thing.value] = max(found, depths.get(thing.value, (0, "")))
    return {thing: name for thing, (_, name) in depths.items()}


def _labels(view: View, languages: tuple[str, ...]) -> Mapping[str, str]:
    found: dict[str, tuple[int, str]] = {}
    for thing, label in _rows(view, _LABELS):
        assert isinstance(label, Literal)
        rank = languages.index(label.language) if label.language in languages else len(languages)
        found[thing.value] = min((rank, label.value), found.get(thing.value, (rank, label.value)))
    return {thing: label for thing, (_, label) in found.items()}


def degree(graph: Graph) -> Scores:
    """How many others a node is tied to (Freeman 1978, Social Networks 1:215-239)."""
    return {node: float(count) for node, count in graph.degree()}


def weighted_degree(graph: Graph) -> Scores:
    """The sum of a node's ties, each by its statements: its strength (Barrat et al. 2004, PNAS 101:3747-3752)."""
    return {node: float(total) for node, total in graph.degree(weight="weight")}


def betweenness(graph: Graph) -> Scores:
    """The share of shortest paths through a node, of the most a node of its mode can have in a two-mode network.

    Freeman 1977 (Sociometry 40:35-41), by the algorithm of Brandes 2001 (J. Math. Sociology 25:163-177), normalised
    for two modes after Borgatti and Everett 1997 (Social Networks 19:243-269). Estimated from sampled sources above
    BETWEENNESS_SOURCES nodes (Brandes and Pich 2007, Int. J. Bifurcation and Chaos 17:2303-2318).
    """
    sources = BETWEENNESS_SOURCES if len(graph) > BETWEENNESS_SOURCES else None
    raw = nx.betweenness_centrality(graph, k=sources, normalized=False, seed=SEED)
    actors = {node for node in graph if graph.nodes[node]["kind"] == "actor"}
    here, there = len(actors), len(graph) - len(actors)
    most = {True: _most_between(here, there), False: _most_between(there, here)}
    return {node: value / top if (top := most[node in actors]) else 0.0 for node, value in raw.items()}


def _most_between(own: int, other: int) -> float:
    """The highest betweenness a node can have whose mode has `own` nodes and the other mode `other`."""
    if not own or not other:
        return 0.0
    whole, rest = divmod(own - 1, other)
    return (
        other**2 * (whole + 1) ** 2 + other * (whole + 1) * (2 * rest - whole - 1) - rest * (2 * whole - rest + 3)
    ) / 2


def pagerank(graph: Graph) -> Scores:
    """Where a walk along the ties, by their weight, is found (Brin and Page 1998, Computer Networks 30:107-117)."""
    return dict(nx.pagerank(graph, weight="weight")) if len(graph) else {}


def eigenvector(graph: Graph) -> Scores:
    """Ties to the well tied count more (Bonacich 1972, J. Math. Sociology 2:113-120), each component for itself.

    The principal eigenvector of a disconnected network is zero outside one component; here every component has its
    own, of length one, times the component's share of the nodes, so that a pair apart can't outrank the rest. In a
    connected network it is the usual value.
    """
    scores: dict[str, float] = {}
    for component in components(graph):
        share = len(component) / len(graph)
        for node, value in zip(component, _principal(component), strict=True):
            scores[node] = share * value
    return scores


def _principal(component: Graph) -> list[float]:
    if len(component) == 1:
        return [1.0]
    matrix = nx.to_scipy_sparse_array(component, weight="weight", dtype=np.dtype(float))
    # A two-mode network has the eigenvalues -k and k: shifted by one, the power method settles on the right one.
    vector = np.full(len(component), len(component) ** -0.5)
    for _ in range(10_000):
        following = matrix @ vector + vector
        following /= np.linalg.norm(following)
        if np.abs(following - vector).sum() < 1e-12 * len(component):
            break
        vector = following
    return [float(value) for value in following]


@dataclass(frozen=True, slots=True)
class Measure:
    """A measure of centrality, with what to tell a reader."""

    title: str
    help: str
    source: str
    score: Callable[[Graph], Scores]
    whole: bool = False  # a count, not a share


MEASURES: Mapping[str, Measure] = {
    "degree": Measure("Degree", "How many others it is tied to.", "Freeman 1978", degree, whole=True),
    "weightedDegree": Measure(
        "Weighted degree", "Its ties, each counted by its statements.", "Barrat et al. 2004", weighted_degree,
        whole=True,
    ),
    "betweenness": Measure(
        "Betweenness", "How often it lies on the shortest way between two others.",
        "Freeman 1977; Borgatti and Everett 1997", betweenness,
    ),
    "pagerank": Measure("PageRank", "How often a walk along the ties comes by.", "Brin and Page 1998", pagerank),
    "eigenvector": Measure("Eigenvector", "How well it is tied to the well tied.", "Bonacich 1972", eigenvector),
}  # fmt: skip


def measure(graph: Graph) -> Mapping[str, Scores]:
    """All measures of all nodes."""
    return {name: row.score(graph) for name, row in MEASURES.items()}


def components(graph: Graph) -> list[Graph]:
    """The connected parts, largest first, then by name."""
    parts = sorted(nx.connected_components(graph), key=lambda part: (-len(part), min(part)))
    return [_part(graph, part) for part in parts]


def heart(graph: Graph, size: int) -> Graph:
    """The `size` nodes with the most statements and the ties among them; nodes left with no tie are dropped."""
    ranked = sorted(graph, key=lambda node: (-graph.nodes[node]["statements"], node))
    kept = set(ranked[:size])
    return _part(graph, (node for node in kept if any(other in kept for other in graph[node])))


def _part(graph: Graph, nodes: Iterable[str]) -> Graph:
    """Some nodes and the ties among them, in order: networkx's own goes by a set, and so by chance."""
    part: Graph = nx.Graph()
    part.add_nodes_from((node, graph.nodes[node]) for node in sorted(nodes))
    for one in list(part):
        ties = sorted(other for other in graph[one] if other in part and one < other)
        part.add_edges_from((one, other, graph.edges[one, other]) for other in ties)
    return part


def layout(component: Graph) -> Mapping[str, tuple[float, float]]:
    """Positions of a connected network's nodes, near where tied: Kamada and Kawai 1989 (Inf. Proc. Letters 31:7-15)."""
    if len(component) > STRESS_NODES:
        found = nx.spring_layout(component, weight=None, seed=SEED)
    else:
        found = nx.kamada_kawai_layout(component, weight=None)
    return {node: (float(x), float(y)) for node, (x, y) in found.items()}


def to_graphml(graph: Graph) -> bytes:
    """The network as GraphML, with speech acts spelled out (`Deny 2, Warn 1`): Gephi, visone and Cytoscape read it."""
    plain: Graph = nx.Graph()
    plain.add_nodes_from(graph.nodes(data=True))
    for actor, negotiable, data in graph.edges(data=True):
        acts = ", ".join(f"{act} {count}" for act, count in data["acts"].items())
        plain.add_edge(actor, negotiable, weight=data["weight"], acts=acts)
    out = io.BytesIO()
    nx.write_graphml_xml(plain, out)
    return out.getvalue()
