"""The network of actors and negotiables as GraphML."""

from typing import IO

from ujar.network import build_network, to_graphml
from ujar.store.base import View


def write_graphml(view: View, out: IO[bytes]) -> None:
    """Write the two-mode network: labels, classes and statements on nodes, weights and speech acts on edges."""
    out.write(to_graphml(build_network(view)))
