"""Sound graphs to break: the examples of the ontology, which show each modelling pattern once."""

from collections.abc import Iterator
from pathlib import Path

import pyoxigraph
from pyoxigraph import RdfFormat

from ujar import vocab
from ujar.store.oxigraph import OxigraphStore

HOME = Path(__file__).parents[2]
ONTOLOGY, QUERIES = HOME / "ontology", HOME / "queries"
EXAMPLES = sorted((ONTOLOGY / "examples").glob("*.trig"))
BASE = "https://w3id.org/ujar/kg/"
_PREFIXES = "".join(f"PREFIX {prefix}: <{iri}>\n" for prefix, iri in vocab.prefixes(BASE).items())


def example(name: str, *updates: str) -> OxigraphStore:
    """An example graph, broken by SPARQL updates that speak of its article's graph."""
    store = pyoxigraph.Store()
    store.load(path=str(ONTOLOGY / "examples" / f"{name}.trig"), format=RdfFormat.TRIG)
    before = set(store)
    for update in updates:
        store.update(f"{_PREFIXES} WITH articlegraph:{name} {update}")
        assert set(store) != before, "the update changed nothing"
    return OxigraphStore(store, read_only=True)


def put(triples: str, name: str, *, graph: str | None = None) -> OxigraphStore:
    """An example graph with more triples in its article's graph, or in another."""
    store = pyoxigraph.Store()
    store.load(path=str(ONTOLOGY / "examples" / f"{name}.trig"), format=RdfFormat.TRIG)
    store.update(f"{_PREFIXES} INSERT DATA {{ GRAPH {graph or f'articlegraph:{name}'} {{ {triples} }} }}")
    return OxigraphStore(store, read_only=True)


def names(folder: Path) -> Iterator[str]:
    for path in sorted(folder.glob("*.rq")):
        yield path.stem
