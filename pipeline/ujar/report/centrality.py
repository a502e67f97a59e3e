"""Who is central, and what: the network in, its measures as a table and as a page with a drawing out."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from ujar import vocab
from ujar.network import MEASURES, Graph, Scores, build_network, components, heart, measure
from ujar.query import Table, compact, prefixes_of, run
from ujar.query.values import Iri, Value, lexical
from ujar.report.drawing import draw
from ujar.report.page import render
from ujar.store.base import View

DRAWN = 80  # nodes a page can show legibly; the tables hold all of them
SENTENCES = 20  # statements shown under one tie; the rest is counted, and one query away

_SENTENCES = f"""
SELECT DISTINCT ?actor ?negotiable ?act ?saidOn ?direct ?text ?title ?url ?outlet ?statement WHERE {{
  ?statement {vocab.SPEAKER} ?actor ; {vocab.EXPRESSES} ?claim ; {vocab.SPEECH_ACT_OF} ?act ;
    {vocab.REPORTED_IN} ?article .
  ?claim {vocab.ABOUT_NEGOTIABLE} ?negotiable .
  OPTIONAL {{ ?claim {vocab.TEXT} ?text }}
  OPTIONAL {{ ?statement {vocab.SAID_ON} ?saidOn }}
  OPTIONAL {{ ?statement a {vocab.DIRECT_STATEMENT} BIND(true AS ?direct) }}
  OPTIONAL {{ ?article {vocab.DCT_TITLE} ?title }}
  OPTIONAL {{ ?article {vocab.SCHEMA_URL} ?url }}
  OPTIONAL {{ ?article {vocab.OUTLET_NAME} ?outlet }}
}} ORDER BY ?actor ?negotiable STR(?saidOn) ?statement"""

_TOTAL = f"""SELECT (COUNT(DISTINCT ?statement) AS ?statements) WHERE {{
  ?statement {vocab.SPEAKER} ?actor ; {vocab.EXPRESSES}/{vocab.ABOUT_NEGOTIABLE} ?negotiable
}}"""


def centrality(view: View) -> Table:
    """Measure every actor and negotiable; those with the most statements come first."""
    graph = build_network(view)
    return _table(graph, measure(graph))


def _table(graph: Graph, scores: Mapping[str, Scores]) -> Table:
    columns = ("entity", "entityLabel", "class", "kind", "statements", *MEASURES)
    rows = []
    for node in _ranked(graph):
        data = graph.nodes[node]
        values = (_rounded(scores[name][node], whole=MEASURES[name].whole) for name in MEASURES)
        rows.append((Iri(node), data["label"], data["cls"], data["kind"], data["statements"], *values))
    return Table(columns, tuple(rows))


def _rounded(score: float, *, whole: bool) -> Value:
    return int(score) if whole else round(score, 6)  # the last digits of a float differ from machine to machine


def _ranked(graph: Graph) -> list[str]:
    nodes = graph.nodes
    return sorted(graph, key=lambda node: (nodes[node]["kind"], -nodes[node]["statements"], nodes[node]["label"], node))


@dataclass
class Tie:
    """What one actor said about one negotiable: the first statements, and how many there are."""

    actor: str
    negotiable: str
    statements: list[Mapping[str, Value]] = field(default_factory=list)
    count: int = 0


def centrality_page(view: View) -> str:
    """Give one page: the drawing, the measures, and under each name the sentences that its numbers count."""
    graph = build_network(view)
    scores = measure(graph)
    shown = heart(graph, DRAWN)
    ties = _ties(view)
    values = {
        "records": list(_table(graph, scores).records()),
        "measures": MEASURES,
        "drawing": draw(shown, scores["weightedDegree"]),
        "drawn": len(shown),
        "parts": len(components(graph)),
        "total": _total(view),
        "of_actor": _grouped(ties, "actor"),
        "of_negotiable": _grouped(ties, "negotiable"),
        "labels": {node: graph.nodes[node]["label"] for node in graph},
        "names": {node: compact(node, prefixes_of(view)) for node in graph},
    }
    return render("centrality.html", values)


def _total(view: View) -> Value:
    answer = run(view, _TOTAL)
    assert isinstance(answer, Table)
    return answer.rows[0][0]


def _ties(view: View) -> list[Tie]:
    answer = run(view, _SENTENCES)
    assert isinstance(answer, Table)
    ties: dict[tuple[str, str], Tie] = {}
    for record in answer.records():
        key = (lexical(record["actor"]), lexical(record["negotiable"]))
        tie = ties.setdefault(key, Tie(*key))
        tie.count += 1
        if len(tie.statements) < SENTENCES:
            tie.statements.append(record)
    return list(ties.values())


def _grouped(ties: list[Tie], end: str) -> dict[str, list[Tie]]:
    groups: dict[str, list[Tie]] = {}
    for tie in sorted(ties, key=lambda tie: (-tie.count, tie.actor, tie.negotiable)):
        groups.setdefault(getattr(tie, end), []).append(tie)
    return groups
