"""Queries that would call another machine are refused, however they are written; all others pass."""

import pytest

from ujar.errors import QueryError
from ujar.store.guard import refuse_network

HERE = "<http://127.0.0.1:9/>"

# Each of these parses in Oxigraph and calls out, or would as an update.
CALLS = [
    f"SELECT * WHERE {{ SERVICE {HERE} {{ ?s ?p ?o }} }}",
    f"SELECT * WHERE {{ service silent {HERE} {{ ?s ?p ?o }} }}",
    f"SELECT*{{SeRvIcE{HERE}{{?s ?p ?o}}}}",
    f"SELECT*{{SERVICESILENT{HERE}{{?s ?p ?o}}}}",
    f"SELECT*{{?s ?p trueSERVICE{HERE}{{?s ?p ?o}}}}",
    f"SELECT*{{?s ?p 1.SERVICE{HERE}{{?s ?p ?o}}}}",
    f"SELECT*{{?s ?p 'x'@id .SERVICE{HERE}{{?s ?p ?o}}}}",
    "PREFIX ex: <http://127.0.0.1:9/> SELECT * { SERVICEex:foo { ?s ?p ?o } }",
    "PREFIX : <http://127.0.0.1:9/> SELECT * { service:foo { ?s ?p ?o } }",
    "PREFIX a: <http://127.0.0.1:9/> SELECT * { ?s ?p trueSERVICEa:foo { ?s ?p ?o } }",
    "SELECT * { BIND(<http://127.0.0.1:9/> AS ?x) SERVICE ?x { ?s ?p ?o } }",
    f"SELECT * {{ # 'quoted comment\n SERVICE {HERE} {{ ?s ?p ?o }} }}",
    f"SELECT * {{ ?s ?p '\\'' . SERVICE {HERE} {{ ?s ?p 'o' }} }}",
    f"SELECT * {{ ?s ?p '''a'b''c''' . SERVICE {HERE} {{ ?s ?p 'o' }} }}",
    f"SELECT * {{ ?s <http://x/it's> ?o . SERVICE {HERE} {{ ?s <http://x/it's> ?o }} }}",
    f"SELECT * {{ ?s <http://x/#a> ?o . SERVICE {HERE} {{ ?s ?p ?o }} }}",
    f"SELECT * {{ FILTER(?a<'x>'||true)SERVICE {HERE} {{ ?s ?p 'o' }} }}",
    f"SELECT * {{ FILTER(?a<?b#>'''\n)SERVICE {HERE} {{ ?s ?p ?o }}#'''\n }}",
    f"SELECT * {{ FILTER(?a<?b#://>'''\n)SERVICE {HERE} {{ ?s ?p ?o }}#'''\n }}",
    f"SELECT * {{ FILTER(?a<?b&&?c>?d) SERVICE {HERE} {{ ?s ?p ?o }} }}",
    f"LOAD {HERE} INTO GRAPH <urn:g>",
    f"load silent {HERE}",
]

HARMLESS = [
    "SELECT ?service ?load WHERE { ?service ?load 1 }",
    'SELECT * WHERE { ?s <https://schema.org/service> "SERVICE <http://x/> { }" }',
    "SELECT * WHERE { ?s ?p 'LOAD' # SERVICE\n }",
    'SELECT * WHERE { ?s ?p """a "SERVICE" b""" }',
    "PREFIX ex: <https://example.test/> SELECT * WHERE { ?s ex:service ex:load }",
    "SELECT * WHERE { ?s ?p ?o FILTER(?o < 3 && ?o > 1) }",
    "SELECT * WHERE { ?s ?p ?o FILTER(?o<?p&&?s>?p) }",
    "SELECT * WHERE { VALUES (?a ?b) { (<http://x/#service> <http://x/#load>) (<urn:a> <urn:b>) } }",
    "SELECT * WHERE { ?s (<http://x/a>|<http://x/b>)+ ?o }",
    "SELECT * WHERE { ?s ?p 'x'@id-ID, _:service, ?payload }",
]


@pytest.mark.parametrize("sparql", CALLS)
def test_call_to_another_machine_is_refused(sparql: str) -> None:
    with pytest.raises(QueryError):
        refuse_network(sparql)


@pytest.mark.parametrize("sparql", HARMLESS)
def test_harmless_query_passes(sparql: str) -> None:
    refuse_network(sparql)


def test_ambiguous_comparison_is_refused_with_the_way_to_write_it() -> None:
    with pytest.raises(QueryError, match="space after"):
        refuse_network("SELECT * { FILTER(?a<'x>'||true) }")
