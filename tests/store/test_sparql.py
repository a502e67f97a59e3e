"""A store on a server: where it is, who may in, and that no half answer ever passes for a whole one."""

import base64
import socket
from collections.abc import Iterator
from pathlib import Path

import pytest
from pyoxigraph import BlankNode, Literal, NamedNode, Quad, QuerySolutions, QueryTriples

from store.scripted import JSON, NO_ROWS, Says, Scripted, scripted
from store.servers import VIRTUOSO, free_port, oxigraph_server, virtuoso_server
from ujar.errors import QueryError, StoreError
from ujar.store import open_store, place_of
from ujar.store.sparql import Addresses, SparqlStore
from ujar.store.wire import Wire

GRAPH = NamedNode("https://example.test/graph/one")
SAYS = NamedNode("https://example.test/says")
ROWS = b'{"head":{"vars":["a"]},"results":{"bindings":[{"a":{"type":"uri","value":"urn:a"}},{}]}}'
CANCELLED = b'{"head":{"vars":["a"]},"results":{"bindings":[The SPARQL operation has been cancelled'
SELECT = "SELECT ?a WHERE { ?a ?b ?c }"


def quads(count: int) -> list[Quad]:
    return [Quad(NamedNode(f"https://example.test/{n}"), SAYS, Literal(f"kata {n}"), GRAPH) for n in range(count)]


def impatient(told: Scripted, **limits: float) -> SparqlStore:
    """A store that waits hardly at all between tries."""
    return SparqlStore(told.address, wire=Wire("127.0.0.1", pause=0.001, **limits))  # type: ignore[arg-type]


@pytest.fixture
def credentials(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("UJAR_SPARQL_USER", "siti")
    monkeypatch.setenv("UJAR_SPARQL_PASSWORD", "rahasia:é")


@pytest.fixture(autouse=True)
def proxy(monkeypatch: pytest.MonkeyPatch) -> None:
    """No proxy of the environment may come between a test and its own machine."""
    monkeypatch.setenv("HTTP_PROXY", "http://127.0.0.1:9")


# -- addresses --------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("place", "query", "update", "graphs"),
    [
        ("http://h:7878", "http://h:7878/query", "http://h:7878/update", None),
        ("http://h:7878/", "http://h:7878/query", "http://h:7878/update", None),
        ("http://h/ds/query", "http://h/ds/query", "http://h/ds/update", None),
        ("https://h/sparql", "https://h/sparql-auth", None, "https://h/sparql-graph-crud-auth"),
        ("http://h/q,http://h/u", "http://h/q", "http://h/u", None),
    ],
)
def test_address_says_where_to_ask_and_where_to_write(place: str, query: str, update: str, graphs: str) -> None:
    assert Addresses.of(place, signs_in=True) == Addresses(query, update, graphs)


@pytest.mark.parametrize(
    ("descriptor", "expected"),
    [
        ("sparql:http://h:7878", ("sparql", "http://h:7878")),
        ("https://h/sparql", ("sparql", "https://h/sparql")),
        (Path("sparql:http://h:7878/a"), ("sparql", "http://h:7878/a")),
        (Path("sparql:http://h/q,http://h/u"), ("sparql", "http://h/q,http://h/u")),
        ("data/graph", ("oxigraph", "data/graph")),
        (Path("/data/graph"), ("oxigraph", "/data/graph")),
    ],
)
def test_descriptor_is_read_as_text_and_as_path(descriptor: str | Path, expected: tuple[str, str]) -> None:
    assert place_of(descriptor) == expected


@pytest.mark.parametrize("place", ["sparql:ftp://h/x", "sparql:", "sparql:http://", "sparql:http://[::1"])
def test_address_that_is_none_is_refused(place: str) -> None:
    with pytest.raises(StoreError, match="no address of a server"):
        open_store(place)


def test_password_in_an_address_is_refused_and_not_repeated() -> None:
    with pytest.raises(StoreError, match="UJAR_SPARQL_PASSWORD") as raised:
        open_store("sparql:http://siti:rahasia@127.0.0.1/sparql")
    assert "rahasia" not in str(raised.value)


def test_nobody_there_is_said_after_some_tries() -> None:
    address = f"http://127.0.0.1:{free_port()}"
    with pytest.raises(StoreError, match=r"no server answers.*tried 4 times.*--store"):
        SparqlStore(address, wire=Wire("127.0.0.1", pause=0.001))


# -- signing in -------------------------------------------------------------------------------------------------------


@pytest.mark.usefixtures("credentials")
def test_basic_authentication_is_used_where_the_server_asks_for_it() -> None:
    wants = Says(b"", 401, headers={"WWW-Authenticate": 'Basic realm="x"'})
    with scripted(wants, Says()) as told, impatient(told):
        assert "Authorization" not in told.asked[0].headers
        sent = told.asked[1].headers["Authorization"].removeprefix("Basic ")
        assert base64.b64decode(sent).decode() == "siti:rahasia:é"


@pytest.mark.usefixtures("credentials")
def test_digest_authentication_sends_no_password() -> None:
    wants = Says(b"", 401, headers={"WWW-Authenticate": 'Digest realm="x", nonce="n", qop="auth", algorithm=MD5'})
    with scripted(wants, Says()) as told, impatient(told):
        sent = told.asked[1].headers["Authorization"]
        assert sent.startswith("Digest ") and 'username="siti"' in sent and "rahasia" not in sent


@pytest.mark.parametrize("status", [401, 403])
def test_closed_door_names_the_environment(status: int) -> None:
    with scripted(Says(b"", status)) as told, pytest.raises(StoreError, match="UJAR_SPARQL_USER"):
        impatient(told)


@pytest.mark.usefixtures("credentials")
def test_credentials_are_not_carried_to_another_address() -> None:
    with scripted(Says(b"", 307, headers={"Location": "http://elsewhere.test/"})) as told:
        with pytest.raises(StoreError, match=r"elsewhere\.test"):
            impatient(told)
        assert len(told.asked) == 1


# -- trying again -----------------------------------------------------------------------------------------------------


def test_busy_server_is_asked_again() -> None:
    with scripted(Says(), Says(b"", 503), Says(b"", 503), Says(ROWS)) as told, impatient(told) as store:
        answer = store.query(SELECT)
        assert isinstance(answer, QuerySolutions)
        assert [row["a"] for row in answer] == [NamedNode("urn:a"), None]
        assert len(told.asked) == 4


def test_server_that_stays_busy_is_given_up() -> None:
    with scripted(Says(), Says(b"later", 503)) as told, impatient(told) as store:
        with pytest.raises(StoreError, match="503: later"):
            store.query(SELECT)
        assert len(told.asked) == 1 + 4


def test_refused_query_is_not_sent_again() -> None:
    with scripted(Says(), Says(b"no such function", 400)) as told, impatient(told) as store:
        with pytest.raises(QueryError, match="no such function"):
            store.query(SELECT)
        assert len(told.asked) == 2


def test_wrong_query_and_call_to_another_machine_never_leave_this_one() -> None:
    with scripted(Says()) as told, impatient(told) as store:
        for sparql in ("SELECT * WHERE {", "SELECT * WHERE { SERVICE <http://127.0.0.1:9/> { ?s ?p ?o } }"):
            with pytest.raises(QueryError):
                store.query(sparql)
        assert len(told.asked) == 1


def test_server_that_does_not_answer_in_time_is_left() -> None:
    with scripted(Says(), Says(hang=30)) as told, impatient(told, seconds=0.3) as store:
        started = len(told.asked)
        with pytest.raises(StoreError, match="does not answer in time"):
            store.query(SELECT)
        assert len(told.asked) == started + 1


# -- half an answer is none -------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "says",
    [
        pytest.param(Says(CANCELLED), id="cancelled-in-the-middle"),
        pytest.param(Says(ROWS[:-2]), id="cut"),
        pytest.param(Says(ROWS[:-2], missing=2), id="shorter-than-promised"),
        pytest.param(Says(ROWS, missing=2), id="whole-but-shorter-than-promised"),
        pytest.param(Says(ROWS, chunked=True), id="last-chunk-missing"),
        pytest.param(Says(b""), id="empty"),
        pytest.param(Says(ROWS, 206), id="partial-content"),
        pytest.param(Says(ROWS, headers={"X-SQL-State": "S1TAT", "X-SQL-Message": "timeout"}), id="anytime"),
        pytest.param(Says(ROWS, headers={"X-SPARQL-MaxRows": "2"}), id="row-limit"),
        pytest.param(Says(b"<html>Sign in</html>", kind="text/html"), id="a-page"),
        pytest.param(Says(b'{"head":{},"boolean":true}'), id="another-kind-of-answer"),
        pytest.param(Says(b"gone", 404), id="not-found"),
    ],
)
@pytest.mark.parametrize("sparql", [SELECT, "CONSTRUCT WHERE { ?a ?b ?c }"])
def test_half_an_answer_is_an_error_whatever_its_status(says: Says, sparql: str) -> None:
    with scripted(Says(), says) as told, impatient(told) as store, pytest.raises(StoreError):
        store.query(sparql)


def test_cut_description_is_an_error() -> None:
    cut = Says(b"<urn:a> <urn:b> <urn:c> .\n<urn:a> <urn:b", kind="application/n-triples")
    with scripted(Says(), cut) as told, impatient(told) as store, pytest.raises(StoreError, match="not whole"):
        store.query("DESCRIBE ?a WHERE { ?a ?b ?c }")


def test_row_limit_holds_for_servers_as_well() -> None:
    with scripted(Says(), Says(ROWS)) as told:
        store = SparqlStore(told.address, rows=1)
        with pytest.raises(QueryError, match="more than 1 rows"):
            store.query(SELECT)
        store.close()


def test_server_that_does_not_show_its_graphs_as_one_is_refused() -> None:
    cells = (b'"%s":{"type":"uri","value":"urn:%s"}' % (name, name) for name in (b"s", b"p", b"o"))
    found = NO_ROWS.replace(b"[]", b"[{" + b",".join(cells) + b"}]")
    with scripted(Says(found), Says(b'{"head":{},"boolean":false}')) as told:
        with pytest.raises(StoreError, match="union"):
            impatient(told)
        assert b"urn%3As" in told.asked[1].body


def test_blank_nodes_come_through_a_construct() -> None:
    rows = (
        b'{"a":{"type":"bnode","value":"b0"},"c":{"type":"literal","value":"\\"x\\" }"}},',
        b'{"a":{"type":"uri","value":"urn:a"}}',
    )
    body = b'{"head":{"vars":["a","c"]},"results":{"bindings":[' + b"".join(rows) + b"]}}"
    with scripted(Says(), Says(body, kind=JSON)) as told, impatient(told) as store:
        answer = store.query("CONSTRUCT { ?a <urn:p> ?c ; a <urn:T> } WHERE { ?a ?b ?c } LIMIT 2")
        assert isinstance(answer, QueryTriples)
        kinds = sorted((type(triple.subject).__name__, triple.object.value) for triple in answer)
        assert kinds == [("BlankNode", '"x" }'), ("BlankNode", "urn:T"), ("NamedNode", "urn:T")]


# -- real servers -----------------------------------------------------------------------------------------------------


@pytest.fixture
def slow_address(tmp_path: Path) -> Iterator[str]:
    """An Oxigraph server that ends a query after a second, and shows no union of itself."""
    with oxigraph_server(tmp_path / "oxigraph", "--timeout-s", "1") as address:
        yield address


def test_oxigraph_that_cancels_a_query_gives_an_error_and_goes_on(slow_address: str) -> None:
    with open_store(slow_address) as store:
        store.replace(GRAPH, quads(300))
        with pytest.raises(StoreError, match=r"status is 200.*cancelled"):
            store.query("SELECT (COUNT(*) AS ?n) WHERE { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }")
        answer = store.query(f"SELECT * WHERE {{ ?who {SAYS} ?what }}")  # the union is asked for, query by query
        assert isinstance(answer, QuerySolutions)
        assert len(list(answer)) == 300


def test_answer_without_an_end_is_left_at_the_time_limit(oxigraph_address: str) -> None:
    with open_store(oxigraph_address) as writer:
        writer.replace(GRAPH, quads(300))
    with SparqlStore(oxigraph_address, seconds=1) as store, pytest.raises(StoreError, match=r"1 s|in time"):
        store.query("SELECT * WHERE { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l }")


@pytest.mark.virtuoso
@pytest.mark.usefixtures("virtuoso_credentials")
def test_virtuoso_that_cuts_an_answer_at_its_row_limit_is_found_out(tmp_path: Path) -> None:
    if VIRTUOSO is None:
        pytest.skip("Virtuoso is not installed (Debian: virtuoso-opensource-7)")
    with virtuoso_server(tmp_path / "virtuoso", rows=100) as address, open_store(f"sparql:{address}") as store:
        store.replace(GRAPH, quads(150))
        for sparql in ("SELECT * WHERE { ?a <https://example.test/says> ?c }",
                       "CONSTRUCT WHERE { ?a <https://example.test/says> ?c }"):  # fmt: skip
            with pytest.raises(StoreError, match="not whole"):
                store.query(sparql)
        with pytest.raises(StoreError, match="not whole"):
            list(store.quads(GRAPH))
        with pytest.raises(QueryError, match="CONSTRUCT instead"):
            store.query("DESCRIBE ?a WHERE { ?a <https://example.test/says> ?c }")
        tripled = store.query("CONSTRUCT { ?a <urn:x> ?c . ?a <urn:y> ?c . ?a <urn:z> ?c } "
                              "WHERE { SELECT * { ?a <https://example.test/says> ?c } LIMIT 50 }")  # fmt: skip
        assert isinstance(tripled, QueryTriples)
        assert len(list(tripled)) == 150  # a list of triples would have been cut, without a word


@pytest.mark.virtuoso
@pytest.mark.usefixtures("virtuoso_credentials")
def test_virtuoso_that_loses_a_value_is_found_out_and_keeps_the_old_graph(virtuoso_address: str) -> None:
    xsd = "http://www.w3.org/2001/XMLSchema#"
    lossy = [
        Quad(GRAPH, SAYS, Literal(text, datatype=NamedNode(xsd + kind)), GRAPH)
        for text, kind in (("2019", "gYear"), ("2019-01", "gYearMonth"))  # one and the same to Virtuoso 7.2.5
    ]
    with open_store(f"sparql:{virtuoso_address}") as store:
        store.replace(GRAPH, quads(3))
        with pytest.raises(StoreError, match=r"keeps 1 of the 2 triples.*as it was before"):
            store.replace(GRAPH, lossy)
        assert set(store.quads(GRAPH)) == set(quads(3))
        store.remove(GRAPH)


@pytest.mark.virtuoso
def test_virtuoso_without_credentials_is_read_and_not_written(virtuoso_address: str) -> None:
    with open_store(f"sparql:{virtuoso_address}") as store:
        list(store.graphs())
        with pytest.raises(StoreError, match="UJAR_SPARQL_USER"):
            store.replace(GRAPH, quads(1))


def test_blank_node_is_not_bound_on_a_server(oxigraph_address: str) -> None:
    with open_store(oxigraph_address) as store, pytest.raises(QueryError, match="blank node"):
        store.query(SELECT, bindings={"a": BlankNode("x")})


def test_servers_listen_on_this_machine_only(oxigraph_address: str) -> None:
    port = int(oxigraph_address.rpartition(":")[2])
    others = {info[4][0] for info in socket.getaddrinfo(socket.gethostname(), port, socket.AF_INET)} - {"127.0.0.1"}
    for other in (each for each in others if not str(each).startswith("127.")):
        with socket.socket() as probe:
            assert probe.connect_ex((other, port)) != 0
