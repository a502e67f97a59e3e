"""Values written into a query for a server mean what values bound by a store mean, and are never more than values."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pyoxigraph import BlankNode, Literal, NamedNode, Quad, QueryBoolean, QuerySolutions, QueryTriples

from sample_graph import fill, resolved
from ujar.errors import QueryError
from ujar.query import NamedQuery, Table, Triples, load_catalog, run
from ujar.store import Store, Term, open_store
from ujar.store.binding import bind
from ujar.store.guard import tokens

ROOT = Path(__file__).parents[2]
CATALOG = load_catalog(ROOT / "queries" / "reports", ROOT / "queries" / "examples", ROOT / "queries" / "checks")

G, H = NamedNode("urn:g"), NamedNode("urn:h")
A, B, P, Q = (NamedNode(f"urn:{name}") for name in "abpq")
ONE, TWO = Literal("1"), Literal("dua", language="id")


@pytest.fixture(scope="module")
def small() -> Store:
    store = open_store("memory:")
    store.replace(G, [Quad(A, P, ONE, G), Quad(A, Q, B, G), Quad(B, P, TWO, G)])
    store.replace(H, [Quad(B, Q, A, H), Quad(B, P, ONE, H)])
    return store


def answered(store: Store, sparql: str, bindings: dict[str, Term]) -> object:
    answer = store.query(sparql, bindings=bindings)
    if isinstance(answer, QueryBoolean):
        return bool(answer)
    if isinstance(answer, QueryTriples):
        return sorted(map(str, answer))
    assert isinstance(answer, QuerySolutions)
    return [variable.value for variable in answer.variables], sorted(str(tuple(map(str, row))) for row in answer)


@pytest.mark.parametrize(
    ("sparql", "bindings"),
    [
        ("SELECT ?s ?o WHERE { ?s <urn:p> ?o }", {"s": A}),
        ("SELECT ?s ?o WHERE { ?s <urn:p> ?o }", {"?s": A, "$o": ONE}),
        ("SELECT ?s ?o WHERE { ?s <urn:p> ?o }", {"s": ONE}),
        ("SELECT ?s ?p ?o WHERE { ?s ?p ?o }", {"p": P}),
        ("SELECT ?g ?s WHERE { GRAPH ?g { ?s ?p ?o } }", {"g": H}),
        ("SELECT ?s ?o WHERE { ?s <urn:p> ?o } ORDER BY ?s LIMIT 1", {"s": B}),
        ("SELECT ?s (COUNT(?o) AS ?n) WHERE { ?s ?p ?o } GROUP BY ?s HAVING(COUNT(?o) > 1)", {"s": A}),
        ("SELECT ?s (COUNT(?o) AS ?n) WHERE { ?s ?p ?o } GROUP BY ?s", {"s": NamedNode("urn:none")}),
        ("SELECT ?s ?n WHERE { { SELECT (COUNT(*) AS ?n) WHERE { ?s ?p ?o } } }", {"s": A}),
        ("SELECT ?s ?n WHERE { { SELECT ?s (COUNT(*) AS ?n) WHERE { ?s ?p ?o } GROUP BY ?s } }", {"s": A}),
        ("SELECT ?s ?o WHERE { { SELECT * WHERE { ?s <urn:p> ?o } LIMIT 9 } }", {"s": B}),
        ("SELECT ?s ?y WHERE { ?s ?p ?y MINUS { ?s <urn:p> ?y } }", {"s": A}),
        ("SELECT ?s ?y WHERE { ?s ?p ?y . { ?y ?r ?z MINUS { ?s <urn:q> <urn:a> } } }", {"s": B}),
        ("SELECT ?s WHERE { ?s <urn:q> ?y OPTIONAL { ?s <urn:none> ?z } FILTER EXISTS { ?s <urn:p> ?w } }", {"s": A}),
        ("SELECT ?s ?y WHERE { { ?s <urn:p> ?y } UNION { ?y <urn:q> ?s } }", {"s": B}),
        ("SELECT ?s ?x WHERE { ?s <urn:p> ?y BIND(STR(?y) AS ?x) }", {"x": Literal("dua")}),
        ("SELECT ?s ?x WHERE { VALUES ?x { <urn:a> <urn:b> } ?s <urn:q> ?x }", {"x": A}),
        ("SELECT ?s ?x WHERE { VALUES (?x ?s) { (<urn:a> <urn:b>) (<urn:b> <urn:a>) } ?s <urn:q> ?x }", {"x": A}),
        ("SELECT ?s ?since WHERE { ?s <urn:p> ?y FILTER(?y >= ?since) }", {"since": Literal("1")}),
        ("SELECT ?s ?k WHERE { ?s <urn:p> ?y FILTER(COALESCE(CONTAINS(?y, ?k), COALESCE(!ISLITERAL(?k), true))) }",
         {"k": Literal("ua")}),
        ("SELECT ?s ?y WHERE { ?s <urn:p> ?y FILTER(!BOUND(?s) || ?y = '1') }", {"s": B}),
        ("SELECT ?s ?k WHERE { ?s <urn:p> ?y FILTER(?y IN (?k, 'x')) } # ?k\n", {"k": ONE}),
        ("SELECT ?s ?y WHERE { ?s <urn:p>|<urn:q> ?y FILTER('?s' != ?y) }", {"s": A}),
        ("SELECT * WHERE { ?s <urn:q> ?o }", {"s": A}),
        ("ASK { ?s <urn:q> ?o }", {}),
        ("CONSTRUCT { ?s <urn:r> ?o } WHERE { ?s <urn:p> ?o }", {"s": A}),
        ("CONSTRUCT WHERE { ?s ?p ?o }", {"s": A}),
    ],
)  # fmt: skip
def test_value_written_in_answers_as_a_value_bound(small: Store, sparql: str, bindings: dict[str, Term]) -> None:
    assert answered(small, bind(sparql, bindings), {}) == answered(small, sparql, bindings)


TEXTS = st.text(st.characters(codec="utf-8"), max_size=30) | st.sampled_from(
    ["' } DROP ALL #", '" . ?x ?y ?z . #', "\\", '\\"', '"""', "'''\n", "?s", "<urn:a>", "\r\n", "}", "{", "\u0000"]
)


@given(text=TEXTS, language=st.sampled_from([None, "id", "en-GB"]))
def test_no_text_is_more_than_a_text(text: str, language: str | None) -> None:
    literal = Literal(text, language=language)
    bound = bind("SELECT ?s ?k WHERE { ?s ?p ?k FILTER(STR(?k) = STR(?k)) }", {"k": literal})
    plain = bind("SELECT ?s ?k WHERE { ?s ?p ?k FILTER(STR(?k) = STR(?k)) }", {"k": Literal("x", language=language)})
    assert [each.kind for each in tokens(bound)] == [each.kind for each in tokens(plain)]
    store = open_store("memory:")
    store.replace(G, [Quad(A, P, literal, G), Quad(B, P, Literal(text + "x", language=language), G)])
    answer = store.query(bound)
    assert isinstance(answer, QuerySolutions)
    assert [tuple(row) for row in answer] == [(A, literal)]


@pytest.mark.parametrize(
    ("sparql", "bindings", "words"),
    [
        ("SELECT (STR(?s) AS ?x) WHERE { ?s ?p ?o }", {"x": ONE}, "computed by the query"),
        ("SELECT ?x WHERE { ?s ?p ?x } VALUES ?x { 1 }", {"x": ONE}, "computed by the query"),
        ("SELECT ?s WHERE { ?s ?p ?o }", {"s": BlankNode("b")}, "blank node"),
    ],
)
def test_value_that_has_no_place_is_refused(sparql: str, bindings: dict[str, Term], words: str) -> None:
    with pytest.raises(QueryError, match=words):
        bind(sparql, bindings)


# -- the project's own queries ----------------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def here() -> Store:
    return fill(open_store("memory:"), resolved())


@pytest.fixture(scope="module")
def there(oxigraph_address: str) -> Iterator[Store]:
    with open_store(oxigraph_address) as store:
        for graph in list(store.graphs()):
            store.remove(graph)
        yield fill(store, resolved())


def comparable(answer: object) -> object:
    if isinstance(answer, Table):
        return answer.columns, sorted(map(str, answer.rows))
    return sorted(map(str, answer.triples)) if isinstance(answer, Triples) else answer


def values_for(query: NamedQuery, store: Store) -> list[dict[str, object]]:
    """No value, then a value that is in the graph for each parameter, then all of them together."""
    free = run(store, query)
    found: dict[str, object] = {}
    for parameter in query.parameters:
        match str(parameter.type):
            case "date":
                found[parameter.name] = "2021-01"
            case "text":
                found[parameter.name] = "'Perjanjian\" }"
            case "iri":
                column = free.column(parameter.name) if isinstance(free, Table) and parameter.column else []
                known = [str(cell) for cell in column if "://" in str(cell)]
                found[parameter.name] = known[0] if known else "https://example.test/nobody"
            case _:
                found[parameter.name] = "1"
    return [{}, *({name: value} for name, value in found.items()), *([found] if len(found) > 1 else [])]


@pytest.mark.parametrize("name", CATALOG)
def test_named_query_answers_on_a_server_as_it_does_here(name: str, here: Store, there: Store) -> None:
    for values in values_for(CATALOG[name], here):
        assert comparable(run(there, CATALOG[name], **values)) == comparable(run(here, CATALOG[name], **values)), values
