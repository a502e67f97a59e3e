"""Network files are read back with what was written, by other libraries' readers where there are some."""

import csv
import io
import json
from pathlib import Path

import igraph
import networkx as nx
import pytest

from gexf import fits_gephi_s_schema
from network.material import PRO_AND_CON, QUERIES, debate
from sample_graph import sample_store
from ujar.errors import InputError, UnknownName
from ujar.network import FORMATS, Graph, make_network, read_material, write_network

KG = "https://w3id.org/ujar/kg/"
MIRA, OCEAN, BELMORA = f"{KG}person/mira-tolvan", f"{KG}treaty/ocean", f"{KG}state/belmora"


def sample(kind: str = "actor-negotiable") -> Graph:
    return make_network(read_material(sample_store(), QUERIES, kind, PRO_AND_CON)).graph()


@pytest.mark.parametrize("name", FORMATS)
@pytest.mark.parametrize("kind", ["actor-negotiable", "denies", "subtract"])
def test_the_same_network_is_the_same_file(name: str, kind: str) -> None:
    assert write_network(sample(kind), name) == write_network(sample(kind), name) != b""


@pytest.mark.parametrize("name", FORMATS)
def test_an_empty_network_can_be_written(name: str) -> None:
    assert isinstance(write_network(nx.Graph(), name), bytes)


def test_graphml_and_gexf_are_read_back_with_their_attributes() -> None:
    graph = sample()
    graphml = nx.parse_graphml(write_network(graph, "graphml").decode())
    gexf = nx.read_gexf(io.BytesIO(write_network(graph, "gexf")))
    for read in (graphml, gexf):
        assert set(read.nodes) == set(graph.nodes)
        assert read.nodes[MIRA]["label"] == "Mira Tolvan" and read.nodes[MIRA]["statements"] == 5
        assert read.edges[MIRA, OCEAN]["weight"] == 3
        tie = read.edges[MIRA, OCEAN]
        assert [tie[act] for act in ("assert", "promise", "reject", "warn")] == [1, 1, 1, 0]
    assert b"lastmodified" not in write_network(graph, "gexf")


def test_directed_networks_stay_directed() -> None:
    graph = sample("denies")
    assert nx.parse_graphml(write_network(graph, "graphml").decode()).is_directed()
    assert nx.read_gexf(io.BytesIO(write_network(graph, "gexf"))).is_directed()
    assert b"*Arcs\n" in write_network(graph, "pajek")
    assert json.loads(write_network(graph, "cyjs"))["directed"] is True


def test_pajek_is_read_back_and_names_the_first_mode_first() -> None:
    graph = sample()
    text = write_network(graph, "pajek").decode()
    speakers = sum(data["kind"] == "actor" for _, data in graph.nodes(data=True))
    assert text.startswith(f"*Vertices {len(graph)} {speakers}\n")
    read = nx.Graph(nx.parse_pajek([f"*Vertices {len(graph)}", *text.splitlines()[1:]]))  # which knows one mode only
    assert read.edges["Mira Tolvan", "Ocean Treaty"]["weight"] == 3
    assert read.number_of_edges() == graph.number_of_edges()


def test_pajek_tells_nodes_of_one_name_apart() -> None:
    graph = nx.Graph()
    for node in ("x/one", "x/two"):
        graph.add_node(node, label='The "same"', kind="actor")
    graph.add_edge("x/one", "x/two", weight=1)
    assert "\"The 'same' (one)\"" in write_network(graph, "pajek").decode()


def test_csv_has_a_line_for_each_tie() -> None:
    rows = list(csv.DictReader(io.StringIO(write_network(sample(), "csv").decode(), newline="")))
    found = {(row["sourceLabel"], row["targetLabel"]): (row["weight"], row["statements"], row["acts"]) for row in rows}
    assert found["Mira Tolvan", "Ocean Treaty"] == ("3", "3", "Assert 1, Promise 1, Reject 1")


def test_cytoscape_json_is_read_back() -> None:
    read = nx.cytoscape_graph(_with_values(json.loads(write_network(sample(), "cyjs"))))
    assert read.edges[MIRA, OCEAN]["weight"] == 3


def _with_values(data: dict[str, dict[str, list[dict[str, dict[str, str]]]]]) -> dict[str, object]:
    for node in data["elements"]["nodes"]:
        node["data"]["value"] = node["data"]["id"]  # networkx's reader wants the id there once more
        node["data"]["name"] = node["data"]["label"]
    return dict(data)


def test_dna_matrix_has_a_row_for_each_actor_and_a_column_for_each_negotiable() -> None:
    rows = list(csv.reader(io.StringIO(write_network(sample(), "dna").decode()), delimiter=";"))
    columns = {name: at for at, name in enumerate(rows[0])}
    cells = {row[0]: row for row in rows[1:]}
    assert rows[0][0] == "" and "Mira Tolvan" not in columns
    assert cells["Mira Tolvan"][columns["Ocean Treaty"]] == "3"
    assert cells["Belmora"][columns["Ocean Treaty"]] == "0"


def test_dna_matrix_of_one_mode_is_square_and_has_six_places_where_not_all_are_whole() -> None:
    graph = make_network(debate(("a", "Agree", "T"), ("b", "Agree", "T"), kind="congruence")).graph()
    assert write_network(graph, "dna") == b'"";"a";"b"\n"a";0;1\n"b";1;0\n'
    graph.edges["a", "b"]["weight"] = 0.5
    assert write_network(graph, "dna") == b'"";"a";"b"\n"a";0.000000;0.500000\n"b";0.500000;0.000000\n'


def test_a_matrix_too_large_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("ujar.network.formats.MATRIX_NODES", 3)
    with pytest.raises(InputError, match="too large a file"):
        write_network(sample(), "dna")


def test_labels_with_characters_xml_cannot_hold_are_written_all_the_same() -> None:
    graph = nx.Graph()
    graph.add_node("x/one", label="bel\x07", kind="actor")
    graph.add_node("x/two", label="<&>", kind="actor")
    graph.add_edge("x/one", "x/two", weight=1)
    for name in ("graphml", "gexf"):
        assert b"\x07" not in write_network(graph, name)
    assert nx.parse_graphml(write_network(graph, "graphml").decode()).nodes["x/two"]["label"] == "<&>"


def test_unknown_format_names_the_known_ones() -> None:
    with pytest.raises(UnknownName, match="unknown format 'dot'; known: csv, csv-nodes, cyjs"):
        write_network(nx.Graph(), "dot")


# -- other programs' readers -------------------------------------------------------------------------------------------

AWKWARD = ["Ma'ruf", 'Kelompok "Tujuh"', "Mira", "Mira", "a\\b", "x\x0cy", "日本", "", "A; B & <C>"]


def awkward() -> Graph:
    """Actors whose names a format may trip over, two of them alike, each tied to one treaty by a weight of its own."""
    graph: Graph = nx.Graph()
    for at, label in enumerate(AWKWARD):
        graph.add_node(f"kg/person/p{at}", label=label, cls="Person", kind="actor", statements=1)
    graph.add_node("kg/treaty/t", label="T", cls="Treaty", kind="negotiable", statements=9)
    for at in range(len(AWKWARD)):
        graph.add_edge(f"kg/person/p{at}", "kg/treaty/t", weight=at + 1, acts={"Deny": at + 1})
    return graph


def test_igraph_opens_graphml_and_pajek_with_every_node_tie_and_weight(tmp_path: Path) -> None:
    for name, read in (("graphml", igraph.Graph.Read_GraphML), ("pajek", igraph.Graph.Read_Pajek)):
        path = tmp_path / f"network{FORMATS[name].suffix}"
        path.write_bytes(write_network(awkward(), name))
        graph = read(str(path))
        assert graph.vcount() == len(AWKWARD) + 1
        assert sorted(graph.es["weight"]) == list(range(1, len(AWKWARD) + 1))
        labels = graph.vs["label" if name == "graphml" else "name"]
        assert {"Ma'ruf", "日本", "T"} <= set(labels)
        if name == "pajek":
            assert len(set(labels)) == len(labels)


def test_dna_matrix_and_csv_keep_awkward_names_in_their_cells() -> None:
    matrix = list(csv.reader(io.StringIO(write_network(awkward(), "dna").decode()), delimiter=";"))
    assert {len(row) for row in matrix} == {2} and len(matrix) == len(AWKWARD) + 1
    rows = list(csv.DictReader(io.StringIO(write_network(awkward(), "csv").decode(), newline="")))
    assert {row["sourceLabel"] for row in rows} == set(AWKWARD)
    nodes = list(csv.DictReader(io.StringIO(write_network(awkward(), "csv-nodes").decode(), newline="")))
    assert {row["label"] for row in nodes} == {*AWKWARD, "T"}
    assert {row["kind"] for row in nodes} == {"actor", "negotiable"}


@pytest.mark.parametrize("kind", ["actor-negotiable", "denies", "subtract", "awkward"])
def test_gexf_is_what_gephi_s_schema_says(kind: str) -> None:
    fits_gephi_s_schema(write_network(awkward() if kind == "awkward" else sample(kind), "gexf"))
