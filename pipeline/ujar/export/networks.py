"""The network of actors and negotiables as a file: GraphML, GEXF and Pajek as `ujar.network` writes them, and two
tables, of nodes and of ties, with the headings under which Gephi imports them."""

from typing import IO

from ujar.model import Act
from ujar.network import build_network, csv_of, write_network
from ujar.query import compact, prefixes_of
from ujar.store.base import View


def write_graphml(view: View, out: IO[bytes]) -> None:
    """Write the two-mode network: labels, classes and statements on nodes, weights and speech acts on ties."""
    out.write(write_network(build_network(view), "graphml"))


def write_gexf(view: View, out: IO[bytes]) -> None:
    """Write the same for Gephi."""
    out.write(write_network(build_network(view), "gexf"))


def write_pajek(view: View, out: IO[bytes]) -> None:
    """Write the two-mode network by labels, actors first."""
    out.write(write_network(build_network(view), "pajek"))


def write_nodes(view: View, out: IO[bytes]) -> None:
    """Write the network's nodes under the headings that Gephi takes for a table of nodes."""
    network, prefixes = build_network(view), prefixes_of(view)
    rows = (
        (node, data["label"], compact(node, prefixes), data["kind"], data["cls"], data["statements"])
        for node, data in network.nodes(data=True)
    )
    out.write(csv_of(("Id", "Label", "Name", "Kind", "Class", "Statements"), rows))


def write_edges(view: View, out: IO[bytes]) -> None:
    """Write the network's ties under the headings that Gephi takes for a table of edges, a column a speech act."""
    network = build_network(view)
    acts = [act.value.capitalize() for act in Act]
    rows = (
        (actor, negotiable, "Undirected", data["weight"], network.nodes[actor]["label"],
         network.nodes[negotiable]["label"], *(data["acts"].get(act, 0) for act in acts))
        for actor, negotiable, data in network.edges(data=True)
    )  # fmt: skip
    out.write(csv_of(("Source", "Target", "Type", "Weight", "Actor", "Negotiable", *acts), rows))
