"""docs/queries.md and the examples beside the queries are what `python docs/make.py queries` would write now."""

import importlib.util
from pathlib import Path
from types import ModuleType

import pytest

DOCS = Path(__file__).parents[2] / "docs"
AGAIN = "write it anew: python docs/make.py queries"


@pytest.fixture(scope="module")
def make() -> ModuleType:
    spec = importlib.util.spec_from_file_location("make", DOCS / "make.py")
    assert spec is not None and spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_every_query_has_an_example_of_its_answer(make: ModuleType) -> None:
    written = make.queries()
    assert len(written) >= 25
    old = {path.name for path, text in written.items() if not path.is_file() or path.read_text("utf-8") != text}
    assert old == set(), AGAIN


def test_overview_describes_the_queries_as_they_are(make: ModuleType) -> None:
    assert (DOCS / "queries.md").read_text("utf-8") == make.overview(), AGAIN
