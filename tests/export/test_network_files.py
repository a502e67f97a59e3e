"""The network's files: networkx and igraph read the same network out of each, and GEXF is what Gephi's schema says."""

import csv
import io

import igraph
import networkx as nx
import pytest
from pyoxigraph import Literal, NamedNode, Quad

from gexf import fits_gephi_s_schema
from sample_graph import crowd, fill, sample_store
from ujar.export import export
from ujar.network import build_network
from ujar.store import Store, View, open_store

KG = "https://w3id.org/ujar/kg/"
MIRA, OCEAN = f"{KG}person/mira-tolvan", f"{KG}treaty/ocean"


def exported(view: View, name: str) -> bytes:
    out = io.BytesIO()
    export(view, name, out)
    return out.getvalue()


@pytest.fixture(scope="module")
def view() -> Store:
    return fill(sample_store(), tuple(crowd(15, 4)))


def labelled(view: View) -> set[tuple[str, str, float]]:
    """The ties of the network by labels."""
    network = build_network(view)
    return {
        (network.nodes[one]["label"], network.nodes[two]["label"], float(data["weight"]))
        for one, two, data in network.edges(data=True)
    }


def test_graphml_opens_in_networkx_with_all_it_holds(view: Store) -> None:
    graph = nx.parse_graphml(exported(view, "graphml").decode())
    assert graph.nodes[MIRA] == {"label": "Mira Tolvan", "cls": "Person", "kind": "actor", "statements": 5}
    assert graph.edges[MIRA, OCEAN]["weight"] == 3


def test_graphml_opens_in_igraph(view: Store, tmp_path) -> None:  # type: ignore[no-untyped-def]
    path = tmp_path / "network.graphml"
    path.write_bytes(exported(view, "graphml"))
    graph = igraph.Graph.Read_GraphML(str(path))
    ties = {(graph.vs[tie.source]["label"], graph.vs[tie.target]["label"], tie["weight"]) for tie in graph.es}
    assert ties == labelled(view)


def test_gexf_opens_in_networkx_with_its_acts(view: Store) -> None:
    graph = nx.read_gexf(io.BytesIO(exported(view, "gexf")))
    assert graph.nodes[MIRA]["label"] == "Mira Tolvan" and graph.nodes[MIRA]["statements"] == 5
    tie = graph.edges[MIRA, OCEAN]
    assert (tie["weight"], tie["promise"], tie["reject"]) == (3, 1, 1)
    assert {(graph.nodes[a]["label"], graph.nodes[b]["label"], d["weight"]) for a, b, d in graph.edges(data=True)} == (
        labelled(view)
    )


def test_gexf_is_what_gephi_s_schema_says(view: Store) -> None:
    fits_gephi_s_schema(exported(view, "gexf"))


def test_gexf_tells_no_day_on_which_it_was_written(view: Store) -> None:
    assert b"lastmodifieddate" not in exported(view, "gexf")


def test_pajek_opens_in_igraph_in_two_modes(view: Store, tmp_path) -> None:  # type: ignore[no-untyped-def]
    path = tmp_path / "network.net"
    path.write_bytes(exported(view, "pajek"))
    graph = igraph.Graph.Read_Pajek(str(path))
    modes = {vertex["name"]: vertex["type"] for vertex in graph.vs}
    assert (modes["Mira Tolvan"], modes["Ocean Treaty"]) == (False, True)
    ties = {(graph.vs[tie.source]["name"], graph.vs[tie.target]["name"], tie["weight"]) for tie in graph.es}
    assert ties == labelled(view)


AWKWARD = ["Ma'ruf", 'Kelompok "Tujuh"', "Mira Tolvan", "Mira Tolvan", "a\\b", "x\x0cy", "日本", ""]


def awkward() -> Store:
    """Actors of names that a file format may trip over, two of them alike."""
    view = fill(open_store("memory:"), tuple(crowd(len(AWKWARD), 2)))
    graph = NamedNode(f"{KG}graph/knowledge")
    view.replace(graph, [*view.quads(graph), *(
        Quad(NamedNode(f"{KG}person/tokoh-{at}"), NamedNode("http://www.w3.org/2004/02/skos/core#prefLabel"),
             Literal(label, language="en"), graph) for at, label in enumerate(AWKWARD)
    )])  # fmt: skip
    return view


@pytest.mark.parametrize("name", ["graphml", "gexf", "pajek", "csv-nodes", "csv-edges"])
def test_awkward_labels_break_no_format(name: str, tmp_path) -> None:  # type: ignore[no-untyped-def]
    view = awkward()
    network = build_network(view)
    data = exported(view, name)
    if name == "graphml":
        assert set(nx.parse_graphml(data.decode())) == set(network)
    elif name == "gexf":
        assert set(nx.read_gexf(io.BytesIO(data))) == set(network)
    elif name == "pajek":
        (tmp_path / "x.net").write_bytes(data)
        assert igraph.Graph.Read_Pajek(str(tmp_path / "x.net")).vcount() == len(network)
    else:
        rows = list(csv.DictReader(io.StringIO(data.decode(), newline="")))
        assert len(rows) == (len(network) if name == "csv-nodes" else network.number_of_edges())


def test_two_of_one_name_are_told_apart_in_pajek() -> None:
    lines = exported(awkward(), "pajek").decode().splitlines()
    assert sum("Mira Tolvan (tokoh-" in line for line in lines) == 2


def test_tables_of_nodes_and_edges_fit_each_other_and_gephi(view: Store) -> None:
    nodes = list(csv.DictReader(io.StringIO(exported(view, "csv-nodes").decode(), newline="")))
    edges = list(csv.DictReader(io.StringIO(exported(view, "csv-edges").decode(), newline="")))
    assert {"Id", "Label"} <= set(nodes[0]) and {"Source", "Target", "Type", "Weight"} <= set(edges[0])
    ids = {row["Id"] for row in nodes}
    assert {row["Source"] for row in edges} | {row["Target"] for row in edges} == ids
    assert {(row["Actor"], row["Negotiable"], float(row["Weight"])) for row in edges} == labelled(view)
    for row in edges:
        assert sum(
            int(row[act])
            for act in (
                "Assert",
                "Accuse",
                "Deny",
                "Reject",
                "Demand",
                "Offer",
                "Promise",
                "Warn",
                "Agree",
                "Assess",
                "Admit",
                "Announce",
            )
        ) == int(row["Weight"])
