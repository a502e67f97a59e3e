"""Networks behind the graph: a view comes in; networks, their measures, layouts and files go out.

networkx is the form a network has outside this room, and its reference for what a measure is; no other room imports it,
nor the compiled engines (networkit, rustworkx) that measure large networks where they are installed.
"""

from ujar.network.camps import Bridge, bridges, find_camps, modularity, participation
from ujar.network.edges import Edges, Graph, edges_of
from ujar.network.engine import Engine, has_compiled
from ujar.network.events import write_events
from ujar.network.formats import FORMATS, csv_of, write_network
from ujar.network.kinds import KINDS, NetworkKind, find_kind
from ujar.network.material import Material, Network, make_network, make_windows, read_material
from ujar.network.measures import NODE_MEASURES, NodeMeasure, check_fitting, find_measure, fitting, measure_nodes
from ujar.network.outlets import find_outlets, outlet_names
from ujar.network.paths import Estimate
from ujar.network.sayings import Corpus, RawTie, Saying
from ujar.network.select import Fold, Normalisation, Selection, is_within
from ujar.network.sensitivity import Sensitivity, sensitivity
from ujar.network.sensitivity_tables import long_table, rank_table, scenario_table, sensitivity_json
from ujar.network.stances import Stances, load_stances
from ujar.network.things import classes_of, labels_of, local_name
from ujar.network.two_mode import build_network, two_mode
from ujar.network.whole import WHOLE, measure_whole

__all__ = [
    "FORMATS", "KINDS", "NODE_MEASURES", "WHOLE", "Bridge", "Corpus", "Edges", "Engine", "Estimate", "Fold", "Graph",
    "Material", "Network", "NetworkKind", "NodeMeasure", "Normalisation", "RawTie", "Saying", "Selection",
    "Sensitivity", "Stances", "bridges", "build_network", "check_fitting", "classes_of", "csv_of", "edges_of",
    "find_camps", "find_kind", "find_measure", "find_outlets", "fitting", "has_compiled", "is_within", "labels_of",
    "load_stances", "local_name", "long_table", "make_network", "make_windows", "measure_nodes", "measure_whole",
    "modularity", "outlet_names", "participation", "rank_table", "read_material", "scenario_table", "sensitivity",
    "sensitivity_json", "two_mode", "write_events", "write_network",
]  # fmt: skip
