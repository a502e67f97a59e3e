"""A network as a table: its ties, its nodes' measures, its bridges, and the network as a whole."""

from collections.abc import Sequence

from ujar.network import (
    NODE_MEASURES,
    WHOLE,
    Network,
    bridges,
    check_fitting,
    find_camps,
    measure_nodes,
    measure_whole,
)
from ujar.network.formats import TIE_COLUMNS, tie_rows
from ujar.query import Table
from ujar.query.values import Iri, Value

ABREAST = 6  # measures that stand beside each other in a terminal


def tie_table(network: Network) -> Table:
    """The ties, heaviest first."""
    rows = tie_rows(network.graph())
    table = Table(TIE_COLUMNS, tuple((Iri(one), label, Iri(two), *rest) for one, label, two, *rest in rows))
    return table.without({"statements", "acts"}) if network.kind.projection is not None else table


def measure_table(network: Network, names: Sequence[str] | None) -> tuple[Table, list[str]]:
    """The nodes by the measures named, or all that fit, and remarks on what is estimated.

    Those with the most statements come first, of each mode.
    """
    graph = network.graph()
    check_fitting(names or (), network.edges, network.kind.title)
    found = measure_nodes(network.edges, names)
    columns = ("entity", "entityLabel", "class", "kind", "statements", *found)
    rows: list[tuple[Value, ...]] = []
    for at, node in enumerate(network.edges.names):
        data = graph.nodes[node]
        values = (NODE_MEASURES[name].told(float(found[name].values[at])) for name in found)
        rows.append((Iri(node), data["label"], data["cls"], data["kind"], data["statements"], *values))
    rows.sort(key=lambda row: (str(row[3]), -int(str(row[4])), str(row[1]), str(row[0])))
    remarks = [
        f"{NODE_MEASURES[name].title} is estimated from a sample: within {each.error:.2g} of the true value, with 95 %"
        for name, each in found.items()
        if each.error is not None
    ]
    return Table(columns, tuple(rows)), remarks


def legible(table: Table) -> list[Table]:
    """A table of measures as several that a terminal has room for, each with who is measured first."""
    named = [name for name in table.columns if name in NODE_MEASURES]
    if len(named) <= ABREAST:
        return [table]
    others = [name for name in table.columns if name not in NODE_MEASURES and name not in ("class", "kind")]
    groups = [named[at : at + ABREAST] for at in range(0, len(named), ABREAST)]
    wanted = [(*others, *group) for group in groups]
    return [Table(each, tuple(tuple(row[name] for name in each) for row in table.records())) for each in wanted]


def bridge_table(network: Network) -> Table:
    """The ties between camps, those that carry the most between two of them first; camps are numbered from 1."""
    labels = {node: data["label"] for node, data in network.graph().nodes(data=True)}
    columns = ("source", "sourceLabel", "sourceCamp", "target", "targetLabel", "targetCamp", "weight", "share")
    rows: list[tuple[Value, ...]] = []
    for tie in bridges(network.edges, find_camps(network.edges)):
        rows.append((
            Iri(tie.source), labels[tie.source], tie.camps[0] + 1, Iri(tie.target), labels[tie.target],
            tie.camps[1] + 1, round(tie.weight, 6), round(tie.share, 6),
        ))  # fmt: skip
    return Table(columns, tuple(rows))


def whole_table(network: Network) -> Table:
    """One row per measure of the whole network."""
    found = measure_whole(network.edges)
    rows: list[tuple[Value, ...]] = []
    for name, value in found.items():
        rounded = round(value, 6) if isinstance(value, float) else value
        rows.append((name, WHOLE[name].title, rounded, WHOLE[name].source or None))
    return Table(("measure", "title", "value", "source"), tuple(rows))
