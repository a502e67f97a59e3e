"""Ask the graph: a view and a query come in, a table, triples or a truth value go out."""

from ujar.query.answers import Stream, Triples
from ujar.query.asking import Answer, ask, run, strangers, unknown
from ujar.query.catalog import NamedQuery, find_query, load_catalog, load_query
from ujar.query.formats import FORMATS, write
from ujar.query.graph import Graph
from ujar.query.names import compact, expand, prefixes_of
from ujar.query.rows import Rows
from ujar.query.syntax import Form
from ujar.query.table import Table

__all__ = [
    "FORMATS", "Answer", "Form", "Graph", "NamedQuery", "Rows", "Stream", "Table", "Triples", "ask", "compact",
    "expand", "find_query", "load_catalog", "load_query", "prefixes_of", "run", "strangers", "unknown",
    "write",
]  # fmt: skip
