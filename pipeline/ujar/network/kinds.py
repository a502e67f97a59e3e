"""The kinds of network: what ties whom, which query of queries/networks gives the ties, and how they are counted."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from ujar.errors import UnknownName


class Projection(StrEnum):
    """How DNA ties two actors that speak about the same negotiable (Leifeld, Gruber and Bossner, DNA manual, chapter
    Methods for Network Construction; Leifeld 2017, Oxford Handbook of Political Networks)."""

    CONGRUENCE = "congruence"
    CONFLICT = "conflict"
    SUBTRACT = "subtract"


@dataclass(frozen=True, slots=True)
class NetworkKind:
    """A kind of network, with what to tell a reader."""

    title: str
    help: str
    query: str
    source: str = "actor"  # the kind of node a tie comes from
    target: str = "actor"
    directed: bool = True
    projection: Projection | None = None


KINDS: Mapping[str, NetworkKind] = {
    "actor-negotiable": NetworkKind(
        "Actors and negotiables", "Who speaks about what, by the number of statements: two modes.", "actor-negotiable",
        target="negotiable", directed=False,
    ),
    "mentions": NetworkKind("Mentions", "Who names whom in what they say.", "mentions"),
    "accuses": NetworkKind(
        "Accusations", "Who accuses whom: whom an accusation is spoken to, else all whom it names.", "accuses",
    ),
    "denies": NetworkKind("Denials", "Who denies or rejects whose claim.", "denies"),
    "demands": NetworkKind(
        "Demands", "Who demands something of whom: of whom it is asked, else of all whom it names.", "demands",
    ),
    "quotes": NetworkKind(
        "Quotations", "Who gives whose words: in a statement of their own, or as the relay through which they came.",
        "quotes",
    ),
    "congruence": NetworkKind(
        "Congruence", "Actors tied by stances they share towards the same negotiables (DNA).", "actor-negotiable",
        target="negotiable", directed=False, projection=Projection.CONGRUENCE,
    ),
    "conflict": NetworkKind(
        "Conflict", "Actors tied by opposite stances towards the same negotiables (DNA).", "actor-negotiable",
        target="negotiable", directed=False, projection=Projection.CONFLICT,
    ),
    "subtract": NetworkKind(
        "Congruence less conflict", "Actors tied by what they share less what sets them apart: a signed network (DNA).",
        "actor-negotiable", target="negotiable", directed=False, projection=Projection.SUBTRACT,
    ),
    "outlets": NetworkKind(
        "Outlets and actors",
        "Which outlet gives whom a voice, by the number of statements: two modes. What they quote of others: quotes.",
        "outlets", source="outlet", directed=False,
    ),
}  # fmt: skip


def find_kind(name: str) -> NetworkKind:
    """Look a kind up. Raises UnknownName, which lists the known ones."""
    if name not in KINDS:
        raise UnknownName("network", name, KINDS)
    return KINDS[name]
