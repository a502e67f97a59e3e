"""Networks behind the graph: a view comes in; networks, their measures, layouts and files go out.

networkx is the form a network has outside this room, and its reference for what a measure is; no other room imports it,
nor the compiled engines (networkit, rustworkx) that measure large networks where they are installed.
"""

from ujar.network.camps import Bridge, bridges, find_camps, modularity, participation
from ujar.network.edges import Edges, Graph, Scores, edges_of
from ujar.network.engine import Engine, has_compiled
from ujar.network.formats import FORMATS, to_graphml, write_network
from ujar.network.kinds import KINDS, NetworkKind, find_kind
from ujar.network.material import Material, Network, make_network, make_windows, read_material
from ujar.network.measures import (
    MEASURES,
    NODE_MEASURES,
    Measure,
    NodeMeasure,
    betweenness,
    degree,
    eigenvector,
    find_measure,
    fitting,
    measure,
    measure_nodes,
    pagerank,
    weighted_degree,
)
from ujar.network.parts import components, heart, layout
from ujar.network.paths import Estimate
from ujar.network.select import Fold, Normalisation, Selection
from ujar.network.sensitivity import Sensitivity, long_table, rank_table, scenario_table, sensitivity
from ujar.network.stances import Stances, load_stances
from ujar.network.two_mode import build_network
from ujar.network.whole import WHOLE, measure_whole

__all__ = [
    "FORMATS", "KINDS", "MEASURES", "NODE_MEASURES", "WHOLE", "Bridge", "Edges", "Engine", "Estimate", "Fold", "Graph",
    "Material", "Measure", "Network", "NetworkKind", "NodeMeasure", "Normalisation", "Scores", "Selection",
    "Sensitivity", "Stances", "betweenness", "bridges", "build_network", "components", "degree", "edges_of",
    "eigenvector", "find_camps", "find_kind", "find_measure", "fitting", "has_compiled", "heart", "layout",
    "load_stances", "long_table", "make_network", "make_windows", "measure", "measure_nodes", "measure_whole",
    "modularity", "pagerank", "participation", "rank_table", "read_material", "scenario_table", "sensitivity",
    "to_graphml", "weighted_degree", "write_network",
]  # fmt: skip
