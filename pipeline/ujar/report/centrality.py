"""Who is central, and what: the network in, its measures as a table and as a page with a drawing out."""

from collections.abc import Mapping, Sequence

from ujar.network import NODE_MEASURES, Edges, Graph, classes_of, edges_of, find_camps, measure_nodes, two_mode
from ujar.query import Table, compact, prefixes_of
from ujar.query.values import Iri
from ujar.report.charts import Part, Row, bars
from ujar.report.common import act_label, family_styles, grouped, in_families, nothing, pairs, ranked
from ujar.report.drawing import DRAWN, draw
from ujar.report.figure import Figure
from ujar.report.marks import Node, Tie
from ujar.report.pieces import Cell, Evidence, Grid, Page, Section, grid
from ujar.report.said import Said, Statements, read_statements
from ujar.report.scope import Scope
from ujar.report.style import CAMPS
from ujar.report.texts import Texts, texts_in
from ujar.report.trust import drawn_anew, in_words, ranks
from ujar.store.base import View

MEASURES = ("degree", "strength", "betweenness", "pagerank", "eigenvector")  # those of NODE_MEASURES that are told
SPEAKERS = 20  # bars of those who speak most

Scores = Mapping[str, Mapping[str, float]]  # by measure and node


def centrality(view: View, scope: Scope | None = None) -> Table:
    """Measure every actor and negotiable; those with the most statements come first."""
    scope = scope or Scope()
    graph = _graph(view, read_statements(view, scope), scope)
    scores, _ = _scores(graph)
    columns = ("entity", "entityLabel", "class", "kind", "statements", *MEASURES)
    rows = []
    for node in _ranked(graph):
        data = graph.nodes[node]
        values = (NODE_MEASURES[name].told(scores[name][node]) for name in MEASURES)
        rows.append((Iri(node), data["label"], data["cls"], data["kind"], data["statements"], *values))
    return Table(columns, tuple(rows))


def _graph(view: View, statements: Statements, scope: Scope) -> Graph:
    """The network of the statements in scope; where that is one negotiable, no other is in it."""
    said = {pair: each for pair, each in pairs(statements.said, "speakers", "about").items()
            if scope.about in (None, pair[1])}  # fmt: skip
    ties = {pair: {act: len(found) for act, found in grouped(each, "act").items()} for pair, each in said.items()}
    behind: dict[str, set[str]] = {}
    for pair, each in said.items():
        for node in pair:
            behind.setdefault(node, set()).update(one.iri for one in each)
    return two_mode(ties, {node: len(found) for node, found in behind.items()}, classes_of(view), statements.labels)


def _scores(graph: Graph) -> tuple[Scores, Mapping[str, float]]:
    """The measures by node, and how far those that a sample gives may be off."""
    edges: Edges = edges_of(graph)
    found = measure_nodes(edges, MEASURES)
    errors = {name: each.error for name, each in found.items() if each.error is not None}
    return {name: edges.by_name(each.values) for name, each in found.items()}, errors


def _ranked(graph: Graph) -> list[str]:
    nodes = graph.nodes
    return sorted(graph, key=lambda node: (nodes[node]["kind"], -nodes[node]["statements"], nodes[node]["label"], node))


def centrality_page(view: View, scope: Scope) -> Page:
    """Compose the page: the drawing, those who speak most, and the measures of actors and of negotiables."""
    statements = read_statements(view, scope)
    graph = _graph(view, statements, scope)
    texts, evidence = texts_in(scope.language), Evidence()
    if not len(graph):
        return nothing("centrality", scope)
    scores, errors = _scores(graph)
    prefixes = prefixes_of(view)
    names = {node: compact(node, prefixes) for node in graph}
    behind = grouped([said for said in statements.said if said.about], "speakers")
    behind |= grouped([said for said in statements.said if said.speakers], "about")
    kinds = {
        kind: [node for node in _ranked(graph) if graph.nodes[node]["kind"] == kind] for kind in ("actor", "negotiable")
    }
    tied = [said for said in statements.said if said.about and said.speakers]
    lead = texts("centrality.counts", actors=len(kinds["actor"]), negotiables=len(kinds["negotiable"]),
                 statements=texts("statements", len(tied)))  # fmt: skip
    sections = [
        Section(texts("centrality.network"), (lead,), (_network(graph, scores, statements, behind, texts, evidence),)),
        Section(texts("centrality.speakers"), (texts("families.note"),), (_speakers(statements, texts, evidence),)),
    ]
    for kind, nodes in kinds.items():
        sections.append(Section(texts(f"centrality.{kind}s"), grid=_grid(
            kind, nodes, graph, scores, names, behind, statements, texts, evidence
        )))  # fmt: skip
    trust = drawn_anew(statements, scope.about)
    words = tuple(filter(None, (texts("trust.note"), in_words(trust, texts))))
    sections.append(Section(texts("trust.title"), words, (ranks(trust, behind, texts, evidence),)))
    sampled = [texts("centrality.sampled", measure=texts(f"measure.{name}"), error=texts.number(error, 4))
               for name, error in errors.items()]  # fmt: skip
    sections.append(Section(
        texts("centrality.measures"), (texts("centrality.measures.note"), *sampled),
        terms=tuple((texts(f"measure.{name}"), f"{texts(f'measure.{name}.help')} ({NODE_MEASURES[name].source})")
                    for name in MEASURES),
    ))  # fmt: skip
    return Page("centrality", texts("centrality.title"), texts("centrality.lead"), tuple(sections), scope.language,
                statements, evidence)  # fmt: skip


def _network(
    graph: Graph, scores: Scores, statements: Statements, behind: Mapping[str, Sequence[Said]],
    texts: Texts, evidence: Evidence,
) -> Figure:  # fmt: skip
    """The drawing: all nodes, or those with the most statements and a tie among them."""
    edges: Edges = edges_of(graph)
    camps = dict(zip(edges.names, find_camps(edges).tolist(), strict=True))
    best = dict.fromkeys(sorted(graph, key=lambda node: (-graph.nodes[node]["statements"], node))[:DRAWN])
    kept = [node for node in best if any(other in best for other in graph[node])]
    nodes = []
    for node in kept:
        data = graph.nodes[node]
        nodes.append(Node(node, data["label"], data["cls"], data["kind"], data["statements"],
                          scores["strength"][node], camps[node]))  # fmt: skip
    said = pairs(statements.said, "speakers", "about")
    ties = [_tie(one, other, graph, statements) for one, other in sorted(said)
            if graph.has_edge(one, other) and one in best and other in best]  # fmt: skip
    title = texts("centrality.network")
    heaviest = sorted(ties, key=lambda tie: (-tie.weight, tie.one, tie.other))[:3]
    text = texts("centrality.network.alt", nodes=len(nodes), ties=len(ties), heaviest="; ".join(
        f"{statements.label(tie.one)} – {statements.label(tie.other)} ({texts.number(tie.weight)})" for tie in heaviest
    ))  # fmt: skip
    caption = texts("centrality.network.caption")
    if len(nodes) < len(graph):
        caption += " " + texts("centrality.network.cut", len(nodes), all=texts.number(len(graph)))
    return draw(
        "network", title, text, nodes, ties, _camp_names(nodes, texts),
        lambda node: evidence.link(f"{node.label}: {node.statements}", behind[node.iri]),
        lambda tie: evidence.link(tie.tip, said[tie.one, tie.other]), texts, caption=caption,
    )  # fmt: skip


def _tie(one: str, other: str, graph: Graph, statements: Statements) -> Tie:
    data = graph.edges[one, other]
    acts = ", ".join(f"{act_label(act, statements)} {number}" for act, number in data["acts"].items())
    return Tie(one, other, data["weight"], f"{statements.label(one)} – {statements.label(other)}: {acts}")


def _camp_names(nodes: Sequence[Node], texts: Texts) -> list[str]:
    """The camps that have a colour and a node in the drawing, each by what it speaks about most."""
    names = []
    for camp in range(min(len(CAMPS), 1 + max(node.camp for node in nodes))):
        inside = [node for node in nodes if node.camp == camp]
        about = max(inside, key=lambda node: (node.kind == "negotiable", node.size, node.iri), default=None)
        names.append(texts("camp.around", label=about.label, n=len(inside)) if about else "–")
    return names


def _speakers(statements: Statements, texts: Texts, evidence: Evidence) -> Figure:
    """Those who speak most, by family of act."""
    styles = family_styles(texts)
    groups = grouped(statements.said, "speakers")
    rows = []
    for actor in ranked(groups, statements)[:SPEAKERS]:
        label, parts = statements.label(actor), []
        for name, said in in_families(groups[actor]).items():
            tip = f"{label} · {styles[name].label}: {len(said)}"
            parts.append(Part(name, len(said), evidence.link(tip, said), tip))
        href = evidence.link(f"{label}: {len(groups[actor])}", groups[actor])
        rows.append(Row(label, tuple(parts), texts.number(len(groups[actor])), href))
    text = texts("centrality.speakers.alt", len(rows), names="; ".join(f"{row.label} {row.end}" for row in rows[:5]))
    return bars("speakers", texts("centrality.speakers"), text, rows, styles, ends=48.0,
                caption=texts("centrality.speakers.caption"))  # fmt: skip


def _grid(
    kind: str, nodes: Sequence[str], graph: Graph, scores: Scores, names: Mapping[str, str],
    behind: Mapping[str, Sequence[Said]], statements: Statements, texts: Texts, evidence: Evidence,
) -> Grid:  # fmt: skip
    rows = []
    for node in nodes:
        data = graph.nodes[node]
        label = data["label"]
        href = evidence.link(f"{label}: {data['statements']}", behind[node])
        cells = [Cell(label, note=names[node]), Cell(texts.get(f"class.{data['cls']}", data["cls"])),
                 Cell(texts.number(data["statements"]), href, sort=str(data["statements"]), number=True)]  # fmt: skip
        for name in MEASURES:
            score = scores[name][node]
            text = texts.number(score) if NODE_MEASURES[name].whole else measure_text(score, texts)
            cells.append(Cell(text, href if NODE_MEASURES[name].whole else None, sort=f"{score:.9f}", number=True))
        rows.append(cells)
    heads = [texts.column(kind), texts.column("class"), texts.column("statements")]
    return grid([*heads, *(texts(f"measure.{name}") for name in MEASURES)], rows)


def measure_text(value: float, texts: Texts) -> str:
    """A measure as a reader compares it: whole numbers plain, shares to three places."""
    return texts.number(value) if float(value).is_integer() and value >= 1 else texts.number(value, 3)
