"""What every store promises, tested on every row of STORES: a new store is a new row, and no new test."""

from collections.abc import Iterator

import pytest
from pyoxigraph import BlankNode, Literal, NamedNode, Quad, QueryBoolean, QuerySolutions, QueryTriples

from ujar.errors import QueryError, StoreError, UnknownName
from ujar.store import STORES, Store, open_store

ONE, TWO = NamedNode("https://example.test/graph/one"), NamedNode("https://example.test/graph/two")
SAYS, HEARS = NamedNode("https://example.test/says"), NamedNode("https://example.test/hears")
ANA, BIMA = NamedNode("https://example.test/ana"), NamedNode("https://example.test/bima")


def quad(who: NamedNode, what: str, graph: NamedNode = ONE) -> Quad:
    return Quad(who, SAYS, Literal(what, language="id"), graph)


# A store on a server is as good as the server: each kind of server is a row of its own.
KINDS = ["memory", "oxigraph", "sparql-oxigraph", pytest.param("sparql-virtuoso", marks=pytest.mark.virtuoso)]


@pytest.fixture(params=KINDS)
def kind(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture
def store(place: str) -> Iterator[Store]:
    with open_store(place) as opened:
        yield opened


def rows(store: Store, sparql: str, **bindings: NamedNode) -> list[tuple[str, ...]]:
    answer = store.query(sparql, bindings=bindings)
    assert isinstance(answer, QuerySolutions)
    return sorted(tuple(term.value for term in row) for row in answer)


def test_store_gives_back_what_was_written(store: Store) -> None:
    written = {quad(ANA, "kata"), quad(BIMA, "“kutipan”\n\t\\ \"dalam\" \u0000\u2028\U0001f600 'x' }")}
    store.replace(ONE, written)
    assert set(store.quads(ONE)) == set(store.quads()) == written


def test_replacing_twice_is_replacing_once(store: Store) -> None:
    store.replace(ONE, [quad(ANA, "a"), quad(BIMA, "b")])
    store.replace(ONE, [quad(ANA, "a"), quad(BIMA, "b")])
    assert set(store.quads()) == {quad(ANA, "a"), quad(BIMA, "b")}


def test_replace_leaves_nothing_of_the_old_graph_and_all_of_the_others(store: Store) -> None:
    store.replace(ONE, [quad(ANA, "lama")])
    store.replace(TWO, [quad(BIMA, "lain", TWO)])
    store.replace(ONE, [quad(ANA, "baru")])
    assert set(store.quads()) == {quad(ANA, "baru"), quad(BIMA, "lain", TWO)}


def test_replace_reads_quads_only_once(store: Store) -> None:
    store.replace(ONE, (quad(ANA, str(number)) for number in range(3)))
    assert len(list(store.quads(ONE))) == 3


def test_replace_with_nothing_empties_the_graph(store: Store) -> None:
    store.replace(ONE, [quad(ANA, "a")])
    store.replace(ONE, [])
    assert list(store.quads()) == []


@pytest.mark.parametrize(
    "wrong",
    [
        pytest.param(quad(ANA, "x", TWO), id="quad-of-another-graph"),
        pytest.param(Quad(BlankNode("b"), SAYS, Literal("x"), ONE), id="blank-subject"),
        pytest.param(Quad(ANA, SAYS, BlankNode("b"), ONE), id="blank-object"),
    ],
)
def test_failed_replace_leaves_the_old_graph(store: Store, wrong: Quad) -> None:
    store.replace(ONE, [quad(ANA, "lama")])
    with pytest.raises(StoreError):
        store.replace(ONE, [quad(ANA, "baru"), wrong])
    assert set(store.quads()) == {quad(ANA, "lama")}


def test_replace_that_breaks_off_leaves_the_old_graph(store: Store) -> None:
    def broken() -> Iterator[Quad]:
        yield quad(ANA, "baru")
        raise RuntimeError("the article fell apart")

    store.replace(ONE, [quad(ANA, "lama")])
    with pytest.raises(RuntimeError):
        store.replace(ONE, broken())
    assert set(store.quads()) == {quad(ANA, "lama")}


def test_remove_drops_one_graph_and_is_content_where_there_is_none(store: Store) -> None:
    store.replace(ONE, [quad(ANA, "a")])
    store.replace(TWO, [quad(BIMA, "b", TWO)])
    store.remove(ONE)
    store.remove(ONE)
    assert list(store.graphs()) == [TWO]
    assert set(store.quads()) == {quad(BIMA, "b", TWO)}


def test_graphs_are_sorted(store: Store) -> None:
    store.replace(TWO, [quad(BIMA, "b", TWO)])
    store.replace(ONE, [quad(ANA, "a")])
    assert list(store.graphs()) == [ONE, TWO]


def test_query_sees_the_union_of_all_graphs(store: Store) -> None:
    store.replace(ONE, [quad(ANA, "a")])
    store.replace(TWO, [quad(BIMA, "b", TWO)])
    assert rows(store, "SELECT ?what WHERE { ?who <https://example.test/says> ?what }") == [("a",), ("b",)]
    assert rows(store, "SELECT ?g WHERE { GRAPH ?g { ?who ?says 'b'@id } }") == [(TWO.value,)]


def test_query_binds_values_with_and_without_question_mark(store: Store) -> None:
    store.replace(ONE, [quad(ANA, "a"), quad(BIMA, "b")])
    sparql = "SELECT ?who ?what WHERE { ?who ?says ?what }"
    for name in ("who", "?who"):
        answer = store.query(sparql, bindings={name: BIMA})
        assert isinstance(answer, QuerySolutions)
        assert [row["what"] for row in answer] == [Literal("b", language="id")]


def test_ask_gives_a_truth_value(store: Store) -> None:
    sparql = f"ASK {{ ?who {SAYS} ?what }}"
    for expected in (False, True):
        answer = store.query(sparql)
        assert isinstance(answer, QueryBoolean)
        assert bool(answer) is expected
        store.replace(ONE, [quad(ANA, "a")])


def test_construct_gives_triples(store: Store) -> None:
    store.replace(ONE, [quad(ANA, "a"), quad(BIMA, "b")])
    sparql = f"CONSTRUCT {{ ?who {HEARS} ?what }} WHERE {{ ?who {SAYS} ?what }}"
    for limit, expected in (("", 2), ("LIMIT 0", 0)):
        answer = store.query(f"{sparql} {limit}")
        assert isinstance(answer, QueryTriples)
        assert len(set(answer)) == expected


@pytest.mark.parametrize(
    ("sparql", "bindings"),
    [
        ("SELECT * WHERE {", {}),
        ("INSERT DATA { <urn:a> <urn:b> <urn:c> }", {}),
        ("DROP ALL", {}),
        ("SELECT ?who WHERE { ?who ?says ?what }", {"stranger": ANA}),
    ],
)
def test_wrong_query_raises_query_error(store: Store, sparql: str, bindings: dict[str, NamedNode]) -> None:
    with pytest.raises(QueryError):
        store.query(sparql, bindings=bindings)


def test_query_that_would_call_out_is_refused(store: Store) -> None:
    with pytest.raises(QueryError, match="SERVICE"):
        store.query("SELECT * WHERE { SERVICE SILENT <http://127.0.0.1:9/> { ?s ?p ?o } }")


def test_reader_cannot_write(store: Store, place: str) -> None:
    store.replace(ONE, [quad(ANA, "a")])
    store.close()
    with open_store(place, read_only=True) as reader:
        with pytest.raises(StoreError):
            reader.replace(ONE, [])
        with pytest.raises(StoreError):
            reader.remove(ONE)


def test_closed_store_says_so(store: Store) -> None:
    store.close()
    store.close()
    with pytest.raises(StoreError, match="closed"):
        store.query("ASK { ?s ?p ?o }")


def test_every_kind_of_store_is_tested() -> None:
    rows = {str(kind if isinstance(kind, str) else kind.values[0]) for kind in KINDS}
    assert {row.partition("-")[0] for row in rows} == set(STORES)


def test_unknown_kind_of_store_names_the_known_ones() -> None:
    with pytest.raises(UnknownName, match="memory, oxigraph, sparql"):
        open_store("postgres:somewhere")
