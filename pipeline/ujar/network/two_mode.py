"""The network behind the graph: actors on one side, negotiables on the other, tied by what was said about them.

This is the whole of it, every statement counted; `make_network` makes the network of a selection.
"""

from collections import Counter
from collections.abc import Mapping

import networkx as nx

from ujar import vocab
from ujar.network.edges import Graph
from ujar.network.things import classes_of, labels_of, local_name, solutions
from ujar.store.base import View

Ties = Mapping[tuple[str, str], Mapping[str, int]]  # by actor and negotiable: how many statements of each speech act

_EDGES = f"""SELECT ?actor ?negotiable ?act (COUNT(DISTINCT ?statement) AS ?statements) WHERE {{
  ?statement {vocab.SPEAKER} ?actor ; {vocab.SPEECH_ACT_OF} ?act ; {vocab.EXPRESSES} ?claim .
  ?claim {vocab.ABOUT_NEGOTIABLE} ?negotiable .
}} GROUP BY ?actor ?negotiable ?act"""
_STATEMENTS = """SELECT ?{thing} (COUNT(DISTINCT ?statement) AS ?statements) WHERE {{
  ?statement {speaker} ?actor ; {expresses} ?claim . ?claim {about} ?negotiable .
}} GROUP BY ?{thing}"""


def build_network(view: View, *, languages: tuple[str, ...] = ("en", "id")) -> Graph:
    """Build the two-mode network of a graph. A joint statement counts for each of its speakers."""
    ties: dict[tuple[str, str], Counter[str]] = {}
    for actor, negotiable, act, count in solutions(view, _EDGES):
        ties.setdefault((actor.value, negotiable.value), Counter())[local_name(act.value)] += int(count.value)
    return two_mode(ties, _counts(view), classes_of(view), labels_of(view, languages))


def two_mode(ties: Ties, statements: Mapping[str, int], classes: Mapping[str, str], labels: Mapping[str, str]) -> Graph:
    """Make the network of such ties: a node per actor that speaks and per negotiable spoken about.

    Nodes are IRIs with `label`, `cls` (the narrowest class of the ontology), `kind` (actor or negotiable) and
    `statements`; edges carry `weight` (statements) and `acts` (statements by speech act).
    """
    graph: Graph = nx.Graph()
    for kind, ids in (("actor", {pair[0] for pair in ties}), ("negotiable", {pair[1] for pair in ties})):
        for node in sorted(ids):
            graph.add_node(
                node, label=labels.get(node, local_name(node)), cls=classes.get(node, kind.capitalize()),
                kind=kind, statements=statements[node],
            )  # fmt: skip
    for (actor, negotiable), acts in sorted(ties.items()):
        graph.add_edge(actor, negotiable, weight=sum(acts.values()), acts=dict(sorted(acts.items())))
    return graph


def _counts(view: View) -> Mapping[str, int]:
    """Statements by actor and by negotiable: fewer than the sum of its ties, where one claim is about several."""
    names = {"speaker": vocab.SPEAKER, "expresses": vocab.EXPRESSES, "about": vocab.ABOUT_NEGOTIABLE}
    return {
        node.value: int(count.value)
        for thing in ("actor", "negotiable")
        for node, count in solutions(view, _STATEMENTS.format(thing=thing, **names))
    }
