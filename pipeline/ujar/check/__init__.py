"""A view in, findings out: is the graph sound? No findings: it is."""

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Final, Protocol

from ujar.check.finding import Finding
from ujar.check.queries import check_queries
from ujar.check.shapes import check_shapes
from ujar.store.base import View

__all__ = ["CHECKS", "Check", "Finding", "check"]


class Check(Protocol):
    """A way to look for what is wrong: it reads the view and the folders of knowledge, and changes nothing."""

    def __call__(self, view: View, *, ontology: Path, queries: Path) -> Iterator[Finding]: ...


CHECKS: Final[Mapping[str, Check]] = {
    "shapes": check_shapes,  # thing by thing: ontology/shapes.ttl
    "queries": check_queries,  # across things: queries/checks/*.rq
}


def check(view: View, *, ontology: Path, queries: Path) -> list[Finding]:
    """Run every check over the whole graph; the folders are those that hold shapes.ttl and checks/."""
    findings = [found for each in CHECKS.values() for found in each(view, ontology=ontology, queries=queries)]
    return sorted(set(findings))
