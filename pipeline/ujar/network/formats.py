"""A network as a file: a networkx graph in, bytes out that Gephi, visone, Pajek, Cytoscape, R or DNA read."""

import csv
import io
import json
import re
from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Any
from xml.etree import ElementTree

import networkx as nx
from networkx.readwrite.gexf import GEXFWriter

from ujar.errors import InputError, UnknownName
from ujar.network.edges import Graph

# What XML can't hold.
_UNPRINTABLE = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
MATRIX_NODES = 5_000  # a matrix has a cell for every pair: above, a file nobody opens


def spelled_out(acts: Mapping[str, int]) -> str:
    """Speech acts as a file holds them: `Deny 2, Warn 1`."""
    return ", ".join(f"{act} {count}" for act, count in acts.items())


def _plain(graph: Graph) -> Graph:
    """The graph with nothing on it but texts and numbers: on a tie, a number for each speech act that occurs in any."""
    plain: Graph = graph.__class__()
    for node, data in graph.nodes(data=True):
        plain.add_node(node, **{**data, "label": _UNPRINTABLE.sub("\ufffd", str(data["label"]))})
    occur = sorted({act for _, _, data in graph.edges(data=True) for act in data.get("acts", ())})
    for one, two, data in graph.edges(data=True):
        values = {key: value for key, value in data.items() if key != "acts"}
        if "acts" in data:
            values |= {act.lower(): data["acts"].get(act, 0) for act in occur}
        plain.add_edge(one, two, **values)
    return plain


def to_graphml(graph: Graph) -> bytes:
    """GraphML, which visone, Gephi, igraph and Cytoscape read."""
    out = io.BytesIO()
    nx.write_graphml_xml(_plain(graph), out)
    return out.getvalue()


def to_gexf(graph: Graph) -> bytes:
    """GEXF 1.2 as Gephi's schema has it: without a name of the graph, and without the day it was written."""
    writer = GEXFWriter(version="1.2draft")
    writer.add_graph(_plain(graph))
    for child in list(writer.xml):
        if child.tag == "meta":
            writer.xml.remove(child)
        else:
            child.attrib.pop("name", None)
    writer.indent(writer.xml)
    return (ElementTree.tostring(writer.xml, encoding="unicode", xml_declaration=False) + "\n").encode("utf-8")


def to_pajek(graph: Graph) -> bytes:
    """Pajek's .net: labels in quotation marks, ties by number; in a two-mode network the first mode comes first."""
    names = _unique_labels(graph)
    kinds = Counter(_kinds(graph).values())
    nodes = list(graph)
    head = f"*Vertices {len(nodes)}"
    if len(kinds) == 2:
        first = "outlet" if "outlet" in kinds else "actor"
        nodes.sort(key=lambda node: graph.nodes[node]["kind"] != first)
        head += f" {kinds[first]}"
    number = {node: at for at, node in enumerate(nodes, start=1)}
    lines = [head, *(f'{number[node]} "{names[node]}"' for node in nodes)]
    lines.append("*Arcs" if graph.is_directed() else "*Edges")
    lines += [f"{number[one]} {number[two]} {data['weight']}" for one, two, data in graph.edges(data=True)]
    return ("\n".join(lines) + "\n").encode("utf-8")


def _kinds(graph: Graph) -> Mapping[str, str]:
    return {node: str(data.get("kind", "actor")) for node, data in graph.nodes(data=True)}


def _unique_labels(graph: Graph) -> Mapping[str, str]:
    """What each node is called; where two are called the same, with the end of its IRI."""
    labels = {node: str(label).replace('"', "'") for node, label in graph.nodes(data="label")}
    often = Counter(labels.values())
    return {
        node: label if often[label] == 1 else f"{label} ({node.rsplit('/', 1)[-1]})" for node, label in labels.items()
    }


TIE_COLUMNS = ("source", "sourceLabel", "target", "targetLabel", "weight", "statements", "acts")


def tie_rows(graph: Graph) -> list[tuple[str, str, str, str, int | float, int | None, str | None]]:
    """The ties in the columns of TIE_COLUMNS, heaviest first, be it below nought; a projection's have no statements."""
    rows = []
    for one, two, data in graph.edges(data=True):
        labels = (graph.nodes[one]["label"], graph.nodes[two]["label"])
        weight = data["weight"] if isinstance(data["weight"], int) else round(data["weight"], 6)
        acts = spelled_out(data["acts"]) if "acts" in data else None
        rows.append((one, labels[0], two, labels[1], weight, data.get("statements"), acts))
    return sorted(rows, key=lambda row: (-abs(row[4]), -row[4], row[1], row[3], row[0], row[2]))


def to_csv(graph: Graph) -> bytes:
    """A list of ties, one a line."""
    return csv_of(TIE_COLUMNS, tie_rows(graph))


def to_node_csv(graph: Graph) -> bytes:
    """A list of nodes, one a line, under the headings that Gephi takes for a table of nodes."""
    rows = ((node, *(data.get(key, "") for key in _NODE_KEYS)) for node, data in graph.nodes(data=True))
    return csv_of(("id", *_NODE_KEYS), rows)


_NODE_KEYS = ("label", "kind", "cls", "statements")


def csv_of(heads: Iterable[str], rows: Iterable[Iterable[object]]) -> bytes:
    """A table as CSV, its heads first."""
    out = io.StringIO(newline="")
    writer = csv.writer(out)
    writer.writerow(heads)
    writer.writerows(rows)
    return out.getvalue().encode("utf-8")


def to_cytoscape(graph: Graph) -> bytes:
    """Cytoscape's JSON, which Cytoscape and cytoscape.js read."""
    data: dict[str, Any] = nx.cytoscape_data(_plain(graph), name="label")
    for node in data["elements"]["nodes"]:
        node["data"].pop("value", None)  # the id once more
    return (json.dumps(data, ensure_ascii=False, indent=1) + "\n").encode("utf-8")


def to_dna(graph: Graph) -> bytes:
    """A matrix as Discourse Network Analyzer writes it: semicolons, labels in quotation marks, a row of columns first.

    Raises InputError for more than MATRIX_NODES nodes.
    """
    if len(graph) > MATRIX_NODES:
        raise InputError(f"a matrix of {len(graph)} nodes is too large a file; raise --min-statements, or write csv")
    names = {node: label.replace(";", ",") for node, label in _unique_labels(graph).items()}
    kinds = set(_kinds(graph).values())
    rows = columns = sorted(graph, key=lambda node: (names[node], node))
    if len(kinds) == 2:
        first = "outlet" if "outlet" in kinds else "actor"
        rows = [node for node in columns if graph.nodes[node]["kind"] == first]
        columns = [node for node in columns if graph.nodes[node]["kind"] != first]
    whole = all(isinstance(data["weight"], int) for _, _, data in graph.edges(data=True))
    lines = [";".join(['""', *(f'"{names[node]}"' for node in columns)])]
    for node in rows:
        weights = (graph.edges[node, other]["weight"] if graph.has_edge(node, other) else 0 for other in columns)
        lines.append(";".join([f'"{names[node]}"', *(str(each) if whole else f"{each:.6f}" for each in weights)]))
    return ("\n".join(lines) + "\n").encode("utf-8")


@dataclass(frozen=True, slots=True)
class Format:
    """A format of network files."""

    title: str
    suffix: str
    write: Callable[[Graph], bytes]


FORMATS: Mapping[str, Format] = {
    "graphml": Format("GraphML", ".graphml", to_graphml),
    "gexf": Format("GEXF", ".gexf", to_gexf),
    "pajek": Format("Pajek", ".net", to_pajek),
    "csv": Format("List of ties", ".csv", to_csv),
    "csv-nodes": Format("List of nodes", ".nodes.csv", to_node_csv),
    "cyjs": Format("Cytoscape JSON", ".cyjs", to_cytoscape),
    "dna": Format("Matrix of Discourse Network Analyzer", ".csv", to_dna),
}


def write_network(graph: Graph, name: str) -> bytes:
    """Write a network in one of the formats. Raises UnknownName, which lists the known ones."""
    if name not in FORMATS:
        raise UnknownName("format", name, FORMATS)
    return FORMATS[name].write(graph)
