"""docs/networks.md keeps up with the networks: every kind, measure and normalisation, each measure with its sources."""

from pathlib import Path

import pytest

from ujar.network import FORMATS, KINDS, NODE_MEASURES, WHOLE, Normalisation

ROOT = Path(__file__).parents[1]
PAGE = (ROOT / "docs" / "networks.md").read_text("utf-8")
README = (ROOT / "README.md").read_text("utf-8")


@pytest.mark.parametrize("kind", KINDS)
def test_each_kind_is_explained(kind: str) -> None:
    assert f"`{kind}`" in PAGE and f"`{kind}`" in README


@pytest.mark.parametrize("name", NODE_MEASURES)
def test_each_measure_is_explained_with_its_sources(name: str) -> None:
    assert f"`{name}`" in README
    (row,) = [line.split(" | ") for line in PAGE.splitlines() if line.startswith("|") and f"`{name}`" in line]
    assert [source for source in NODE_MEASURES[name].source.split("; ") if source not in row[-1]] == []


@pytest.mark.parametrize("name", [each for each in Normalisation if each is not Normalisation.NONE])
def test_each_normalisation_is_explained(name: str) -> None:
    assert f"`{name}`" in PAGE


@pytest.mark.parametrize("name", FORMATS)
def test_each_format_is_named(name: str) -> None:
    assert f"`{name}`" in README or f"--format {name}" in README


def test_measures_of_the_whole_are_named() -> None:
    for name in ("density", "reciprocity", "assortativity", "clustering", "camps", "modularity"):
        assert name in WHOLE and name in PAGE
