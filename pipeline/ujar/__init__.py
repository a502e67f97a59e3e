"""Ujar: who said what about which treaty. A knowledge graph of attributed claims from Indonesian news.

    import ujar

    with ujar.open("data/graph") as graph:
        for row in graph.query("who-said-what", treaty="treaty:inf"):
            print(row["actorLabel"], row["text"])

Importing this package loads nothing else; `open` and `load_model` do.
"""

from collections.abc import Collection
from pathlib import Path
from typing import TYPE_CHECKING, Any

from ujar.errors import UjarError

if TYPE_CHECKING:
    from ujar.annotate import Pipeline
    from ujar.query import Graph, Rows

__all__ = ["Graph", "Rows", "UjarError", "__version__", "load_model", "open"]
__version__ = "0.5.4"


def open(store: str | Path = "data/graph", *, queries: str | Path | None = None) -> "Graph":
    """Open a graph to ask it questions: a store's folder, or where a server answers. Raises StoreError.

    `queries` is a folder of `.rq` files of your own, beside those of the project.
    """
    from ujar.config import find_home
    from ujar.query import Graph, load_catalog
    from ujar.store import open_store

    home = find_home().queries
    catalog = load_catalog(home / "reports", home / "examples", *([Path(queries)] if queries is not None else []))
    return Graph(open_store(store, read_only=True), catalog)


def load_model(components: Collection[str] | None = None) -> "Pipeline":
    """Load the trained spaCy pipeline for Indonesian: all components, or some (`["ner"]`) with what they need.

    Raises InputError where a component is unknown, or the model is not there.
    """
    from ujar import annotate
    from ujar.config import find_home
    from ujar.lang import get_language

    return annotate.load_model(
        get_language("id"), find_home().models, annotate.COMPONENTS if components is None else components
    )


def __getattr__(name: str) -> Any:
    if name in ("Graph", "Rows"):
        import ujar.query

        return getattr(ujar.query, name)
    raise AttributeError(f"module 'ujar' has no attribute {name!r}")
