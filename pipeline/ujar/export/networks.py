"""The network of actors and negotiables in the forms of network programs: GraphML, GEXF, Pajek, and two tables.

The network is `ujar.network`'s; networkx writes it, and what its writers get wrong is put right here.
"""

import csv
import io
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from typing import IO
from xml.etree import ElementTree

import networkx as nx
from networkx.readwrite.gexf import GEXFWriter
from networkx.readwrite.pajek import generate_pajek

from ujar.export.printable import printable
from ujar.model import Act
from ujar.network import Graph, build_network, to_graphml
from ujar.query import compact, prefixes_of
from ujar.store.base import View

GEXF_VERSION = "1.2draft"  # what Gephi 0.9 and 0.10 read; networkx's 1.3 has a namespace that is not Gephi's
_SHAPES = {"actor": "ellipse", "negotiable": "box"}


def write_graphml(view: View, out: IO[bytes]) -> None:
    """Write the two-mode network: labels, classes and statements on nodes, weights and speech acts on edges."""
    out.write(to_graphml(_printable(build_network(view))))


def write_gexf(view: View, out: IO[bytes]) -> None:
    """Write the two-mode network with a column for each speech act on its edges."""
    graph: Graph = nx.Graph()
    network = _printable(build_network(view))
    graph.add_nodes_from(network.nodes(data=True))
    for actor, negotiable, data in network.edges(data=True):
        acts = {act.value: data["acts"].get(act.value.capitalize(), 0) for act in Act}
        graph.add_edge(actor, negotiable, weight=float(data["weight"]), **acts)
    writer = GEXFWriter(version=GEXF_VERSION)
    writer.add_graph(graph)
    for child in list(writer.xml):
        if child.tag == "meta":
            writer.xml.remove(child)  # the day it was written: no two files would be alike
        else:
            child.attrib.pop("name", None)  # Gephi's schema has no name of a graph
    writer.indent(writer.xml)
    out.write(b"<?xml version='1.0' encoding='utf-8'?>\n")
    ElementTree.ElementTree(writer.xml).write(out, encoding="utf-8", xml_declaration=False)
    out.write(b"\n")


def write_pajek(view: View, out: IO[bytes]) -> None:
    """Write the two-mode network by labels: actors as ellipses, negotiables as boxes."""
    network = build_network(view)
    names = _unique_labels(network, prefixes_of(view))
    graph: Graph = nx.Graph()
    for node, data in network.nodes(data=True):
        graph.add_node(names[node], shape=_SHAPES[data["kind"]])
    for actor, negotiable, data in network.edges(data=True):
        graph.add_edge(names[actor], names[negotiable], weight=data["weight"])
    for line in generate_pajek(graph):
        out.write(line.encode() + b"\n")


def write_nodes(view: View, out: IO[bytes]) -> None:
    """Write the network's nodes under the headings that Gephi takes for a table of nodes."""
    network, prefixes = build_network(view), prefixes_of(view)
    rows = (
        (node, data["label"], compact(node, prefixes), data["kind"], data["cls"], data["statements"])
        for node, data in network.nodes(data=True)
    )
    _write_csv(out, ("Id", "Label", "Name", "Kind", "Class", "Statements"), rows)


def write_edges(view: View, out: IO[bytes]) -> None:
    """Write the network's ties under the headings that Gephi takes for a table of edges, a column a speech act."""
    network = build_network(view)
    rows = (
        (actor, negotiable, "Undirected", data["weight"], network.nodes[actor]["label"],
         network.nodes[negotiable]["label"], *(data["acts"].get(act.value.capitalize(), 0) for act in Act))
        for actor, negotiable, data in network.edges(data=True)
    )  # fmt: skip
    acts = (act.value.capitalize() for act in Act)
    _write_csv(out, ("Source", "Target", "Type", "Weight", "Actor", "Negotiable", *acts), rows)


def _write_csv(out: IO[bytes], heads: Sequence[str], rows: Iterable[Sequence[object]]) -> None:
    text = io.TextIOWrapper(out, encoding="utf-8", newline="", write_through=True)
    writer = csv.writer(text)
    writer.writerow(heads)
    writer.writerows(rows)
    text.detach()


def _printable(network: Graph) -> Graph:
    for _, data in network.nodes(data=True):
        data["label"] = printable(data["label"])
    return network


def _unique_labels(network: Graph, prefixes: Mapping[str, str]) -> dict[str, str]:
    """A label for each node that no other has: Pajek knows nodes by them. Quotation marks would end it early."""
    plain = {node: _quotable(data["label"]) for node, data in network.nodes(data=True)}
    often = Counter(plain.values())
    return {
        node: f"{label} ({compact(node, prefixes)})" if often[label] > 1 or not label else label
        for node, label in plain.items()
    }


def _quotable(label: str) -> str:
    return " ".join(label.replace('"', "\u2019").replace("'", "\u2019").replace("\\", "/").split())
