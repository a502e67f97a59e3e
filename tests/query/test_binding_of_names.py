"""Values of named queries stand in the text that a store plans, and no value is read as more than a term."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from pyoxigraph import NamedNode, Quad, QuerySolutions

from sample_graph import sample_store
from ujar.query import NamedQuery, Table, load_catalog, run
from ujar.query.parameters import ParameterType
from ujar.query.values import Iri
from ujar.store import Store
from ujar.store.base import Answer, Term

QUERIES = Path(__file__).parents[2] / "queries"
CATALOG = load_catalog(QUERIES / "reports", QUERIES / "examples")
_FITTING = {ParameterType.IRI: Iri, ParameterType.TEXT: str}  # an outlet may be a name, and is asked for by IRI
MIRA = "https://w3id.org/ujar/kg/person/mira-tolvan"


@dataclass
class Listening:
    """A view that remembers what it was asked."""

    inner: Store
    asked: list[tuple[str, Mapping[str, Term] | None]] = field(default_factory=list)

    def query(self, sparql: str, *, bindings: Mapping[str, Term] | None = None) -> Answer:
        self.asked.append((sparql, bindings))
        return self.inner.query(sparql, bindings=bindings)

    def quads(self, graph: NamedNode | None = None) -> Iterator[Quad]:
        return self.inner.quads(graph)

    def graphs(self) -> Iterator[NamedNode]:
        return self.inner.graphs()


@pytest.fixture(scope="module")
def view() -> Store:
    return sample_store()


def test_the_store_sees_the_value_when_it_plans(view: Store) -> None:
    listening = Listening(view)
    run(listening, CATALOG["actor-acts"], actor="person:mira-tolvan")
    asked = next((sparql, bindings) for sparql, bindings in listening.asked if "ujar:speechAct" in sparql)
    assert f"?statement ujar:speaker  <{MIRA}>" in asked[0]
    assert not asked[1]


@pytest.mark.parametrize(
    "words", ['" } #', 'nelayan"@id } UNION { ?statement ?p ?o', "\\", "\n", "?actor", "{}", "'''", '"""']
)
def test_words_of_any_kind_are_only_looked_for(view: Store, words: str) -> None:
    found = run(view, CATALOG["direct-quotes"], contains=words)
    assert isinstance(found, Table)
    assert all(words in str(quotation) for quotation in found.column("quotation"))


@pytest.mark.parametrize(
    "query", [query for query in CATALOG.values() if query.parameters], ids=lambda query: query.name
)
def test_written_and_bound_values_give_the_same_answer(query: NamedQuery, view: Store) -> None:
    whole = run(view, query)
    if not isinstance(whole, Table):
        return
    for parameter in query.parameters:
        if not parameter.column:
            continue
        for value in {value for value in whole.column(parameter.name) if isinstance(value, _FITTING[parameter.type])}:
            others = {other.name: other.read(other.default) for other in query.parameters if other.default is not None}
            term = parameter.read(value)
            substituted = view.query(query.sparql, bindings={**others, parameter.name: term})
            assert isinstance(substituted, QuerySolutions)
            at = [variable.value for variable in substituted.variables].index(parameter.name)
            rows = list(substituted)
            assert all(row[at] == term for row in rows)
            narrowed = run(view, query, **{parameter.name: value})
            assert isinstance(narrowed, Table)
            assert len(narrowed.rows) == len(rows)
