"""A store behind any SPARQL 1.1 server: query, update and graph store protocol, with the promises of the others."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from types import TracebackType
from typing import Final, Self

import httpx
from pyoxigraph import BlankNode, Literal, NamedNode, Quad, QueryBoolean, QueryResultsFormat, QuerySolutions

from ujar.errors import QueryError, StoreError, UjarError
from ujar.store.answers import read_rows, read_triples, truth
from ujar.store.base import Answer, Term
from ujar.store.binding import bind, check_parses
from ujar.store.construct import fill_in, take_apart
from ujar.store.guard import refuse_network
from ujar.store.whole import as_triples, replacing
from ujar.store.wire import PASSWORD, USER, Reply, Wire

_JSON: Final = "application/sparql-results+json"
_TRIPLES: Final = "application/n-triples"
_GRAPHS: Final = "SELECT DISTINCT ?g WHERE { GRAPH ?g { ?s ?p ?o } }"
_SAMPLE: Final = "SELECT ?s ?p ?o WHERE { GRAPH ?g { ?s ?p ?o } FILTER(!ISBLANK(?s) && !ISBLANK(?o)) } LIMIT 1"
# What Virtuoso keeps about itself beside the data: no graph of ours. Its queries see these 2,500 triples all the same,
# for `define input:default-graph-exclude` makes `GRAPH <name>` find nothing (7.2.5).
_VIRTUOSO_OWN: Final = frozenset({
    "http://localuriqaserver/sparql", "http://www.openlinksw.com/schemas/virtrdf#", "http://www.w3.org/2002/07/owl#",
    "http://www.w3.org/ns/ldp#", "urn:activitystreams-owl:map", "urn:core:services:sparql",
})  # fmt: skip


@dataclass(frozen=True, slots=True)
class Addresses:
    """Where a server takes queries, and where it is written: by updates, else by the graph store protocol."""

    query: str
    update: str | None
    graphs: str | None

    @classmethod
    def of(cls, place: str, *, signs_in: bool) -> Self:
        """Read `http://host:7878`, `.../dataset`, `.../query`, Virtuoso's `.../sparql`, or `QUERY,UPDATE` in full."""
        query, _, update = place.partition(",")
        for url in (query, update) if update else (query,):
            parsed = httpx.URL(url)
            if parsed.scheme not in ("http", "https") or not parsed.host:
                raise StoreError(f"{url!r} is no address of a server; write sparql:http://host:7878")
            if parsed.userinfo:
                raise StoreError(f"no password in an address: set {USER} and {PASSWORD} in the environment instead")
        if update:
            return cls(query, update, None)
        root, _, last = query.rstrip("/").rpartition("/")
        if last in ("sparql", "sparql-auth"):  # Virtuoso, whose updates take no large graphs
            return cls(f"{root}/sparql-auth" if signs_in else f"{root}/sparql", None,
                       f"{root}/sparql-graph-crud{'-auth' if signs_in else ''}")  # fmt: skip
        base = root if last == "query" else query.rstrip("/")
        return cls(f"{base}/query", f"{base}/update", None)


class SparqlStore:
    """Quads on a server behind the `Store` protocol. Every answer is whole before its first row is given."""

    def __init__(self, place: str, *, read_only: bool = False, seconds: float | None = None, rows: int | None = None,
                 wire: Wire | None = None) -> None:  # fmt: skip
        self._wire: Wire | None = wire or Wire(_host(place), seconds=seconds)
        self._read_only = read_only
        self._rows = rows
        self._is_virtuoso = False
        try:
            self._at = Addresses.of(place, signs_in=self._wire.signs_in)
            self._look_around()
        except UjarError:
            self.close()
            raise

    # -- view ---------------------------------------------------------------------------------------------------------

    def query(self, sparql: str, *, bindings: Mapping[str, Term] | None = None) -> Answer:
        """Answer a query over the union of all named graphs. Raises QueryError, and StoreError for half an answer."""
        values = dict(bindings or {})
        refuse_network(sparql)
        form = check_parses(sparql, tuple(values))
        answer, count = self._answer(bind(sparql, values), form)
        if self._rows is not None and count > self._rows:
            raise QueryError(f"the query gives more than {self._rows} rows, its limit; narrow it, or raise --max-rows")
        return answer

    def quads(self, graph: NamedNode | None = None) -> Iterator[Quad]:
        """The quads of one named graph, or of all, graph by graph."""
        for each in [graph] if graph is not None else self.graphs():
            for subject, predicate, object in self._rows_of(f"SELECT ?s ?p ?o WHERE {{ GRAPH {each} {{ ?s ?p ?o }} }}"):
                assert isinstance(subject, NamedNode | BlankNode) and isinstance(predicate, NamedNode) and object
                yield Quad(subject, predicate, object, each)

    def graphs(self) -> Iterator[NamedNode]:
        """The named graphs, sorted by IRI."""
        graphs = [row[0] for row in self._rows_of(_GRAPHS) if isinstance(row[0], NamedNode)]
        if self._is_virtuoso:
            graphs = [graph for graph in graphs if graph.value not in _VIRTUOSO_OWN]
        return iter(sorted(graphs, key=lambda graph: graph.value))

    # -- writer -------------------------------------------------------------------------------------------------------

    def replace(self, graph: NamedNode, quads: Iterable[Quad]) -> None:
        """Put `quads` in place of everything in `graph`, in one request. Raises StoreError."""
        self._refuse_readers()
        body = as_triples(graph, quads)
        if self._at.update is not None:
            self._update(replacing(graph, body))
        else:
            self._put_and_look(graph, body)

    def remove(self, graph: NamedNode) -> None:
        """Drop a named graph; no error where there is none."""
        self._refuse_readers()
        if self._at.update is not None:
            self._update(f"DROP SILENT GRAPH {graph}")
        else:
            self._put(graph, b"")

    def close(self) -> None:
        """Let go of the connections."""
        if self._wire is not None:
            self._wire.close()
            self._wire = None

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    # -- the server ---------------------------------------------------------------------------------------------------

    @property
    def _open(self) -> Wire:
        if self._wire is None:
            raise StoreError("the store is closed; open it again")
        return self._wire

    def _look_around(self) -> None:
        """See that a server answers, which kind it is, and that it shows all named graphs as one."""
        reply = self._ask(_SAMPLE)
        self._is_virtuoso = reply.headers.get("Server", "").startswith("Virtuoso")
        answer, _ = self._read(reply, "rows")
        assert isinstance(answer, QuerySolutions)
        for row in answer:
            if not self._is_virtuoso and not self._answer(f"ASK {{ {row[0]} {row[1]} {row[2]} }}", "boolean")[0]:
                raise StoreError(
                    f"{self._at.query} does not show its named graphs as one; set its union default graph "
                    "(Oxigraph: --union-default-graph)"
                )

    def _answer(self, sparql: str, form: str) -> tuple[Answer, int]:
        if form != "triples":
            return self._read(self._ask(sparql), form)
        construct = take_apart(sparql)
        if construct is not None:
            solutions, _ = self._read(self._ask(construct.select), "rows")
            assert isinstance(solutions, QuerySolutions)
            return fill_in(construct, solutions)
        if self._is_virtuoso:
            raise QueryError("Virtuoso cuts what a DESCRIBE gives without a word; write a CONSTRUCT instead")
        return self._read(self._ask(sparql, _TRIPLES), form)

    def _rows_of(self, sparql: str) -> QuerySolutions:
        answer, _ = self._answer(sparql, "rows")
        assert isinstance(answer, QuerySolutions)
        return answer

    def _ask(self, sparql: str, accept: str = _JSON) -> Reply:
        reply = self._open.send(
            "POST", self._at.query, headers={"Accept": accept},
            params={} if self._is_virtuoso else {"union-default-graph": "true"},  # Oxigraph's own; others pass it over
            data={"query": sparql},
        )  # fmt: skip
        if reply.status == 400:
            raise QueryError(f"the server refuses the query: {reply.body.head()}")
        self._expect(reply, self._at.query)
        if reply.status == 206 or any(mark in reply.headers for mark in ("X-SQL-State", "X-SPARQL-MaxRows")):
            why = reply.headers.get("X-SQL-Message") or "it has a limit on rows or time"
            raise StoreError(f"the answer of {self._at.query} is not whole: {why}; narrow the query, or raise them")
        return reply

    def _read(self, reply: Reply, form: str) -> tuple[Answer, int]:
        """The answer in a reply, read to its end. Raises StoreError where it has none."""
        kind = reply.headers.get("Content-Type", "").partition(";")[0].strip()
        wanted = (_TRIPLES, "text/plain") if form == "triples" else (_JSON, "application/json")
        if kind not in wanted:
            raise StoreError(f"{self._at.query} answers with {kind or 'nothing'}, not {wanted[0]}: is it SPARQL?")
        answer: Answer
        try:
            if form == "triples":
                answer, count = read_triples(reply.body)
            else:
                answer, count = read_rows(reply.body, QueryResultsFormat.JSON)
        except (SyntaxError, ValueError, OSError, RuntimeError) as error:
            raise StoreError(
                f"the answer of {self._at.query} is not whole, though its status is {reply.status}; "
                f"it ends with {reply.body.tail(80)!r}: narrow the query or raise the server's limits"
            ) from error
        if form == "boolean" and isinstance(answer, QuerySolutions):  # Virtuoso: one row, one column, 0 or 1
            answer = truth(any(row[0] is not None and str(row[0].value) not in ("0", "false") for row in answer))
        elif form != "triples" and (form == "boolean") != isinstance(answer, QueryBoolean):
            raise StoreError(f"{self._at.query} answers another question than it was asked; is it SPARQL?")
        return answer, count

    def _expect(self, reply: Reply, url: str, *fine: int) -> None:
        if reply.status in (200, 201, 204, 206, *fine):
            return
        if reply.status in (401, 403):
            raise StoreError(f"{url} lets nobody in without a right ({reply.status}); set {USER} and {PASSWORD}")
        if 300 <= reply.status < 400:
            raise StoreError(f"{url} sends on to {reply.headers.get('Location', 'elsewhere')}; name that instead")
        raise StoreError(f"{url} answers with status {reply.status}: {reply.body.head()}")

    def _refuse_readers(self) -> None:
        if self._read_only:
            raise StoreError("the store was opened for reading only; open it without read_only to write")

    def _update(self, update: str) -> None:
        assert self._at.update is not None
        reply = self._open.send(
            "POST", self._at.update, headers={"Content-Type": "application/sparql-update"}, content=update.encode()
        )
        self._expect(reply, self._at.update)

    def _put(self, graph: NamedNode, body: bytes) -> None:
        assert self._at.graphs is not None
        kind = {"Content-Type": "text/turtle; charset=utf-8"}  # which N-Triples are, too
        method, content = ("PUT", body) if body else ("DELETE", None)
        reply = self._open.send(method, self._at.graphs, headers=kind, params={"graph": graph.value}, content=content)
        self._expect(reply, self._at.graphs, *(() if body else (404,)))

    def _put_and_look(self, graph: NamedNode, body: bytes) -> None:
        """Put a graph, and put the old one back where the server has not kept every triple, as Virtuoso at times."""
        before = as_triples(graph, self.quads(graph))
        self._put(graph, body)
        sent = len(set(filter(None, body.split(b"\n"))))
        ((count,),) = self._rows_of(f"SELECT (COUNT(*) AS ?n) WHERE {{ GRAPH {graph} {{ ?s ?p ?o }} }}")
        kept = int(count.value) if isinstance(count, Literal) else 0
        if kept != sent:
            self._put(graph, before)
            raise StoreError(
                f"{self._at.graphs} keeps {kept} of the {sent} triples of {graph}; the graph is as it was before"
            )


def open_sparql(place: str, *, read_only: bool = False) -> SparqlStore:
    """Open the store at an address. Raises StoreError where no server answers there."""
    return SparqlStore(place, read_only=read_only)


def _host(place: str) -> str:
    try:
        return httpx.URL(place.partition(",")[0]).host
    except httpx.InvalidURL as error:
        raise StoreError(f"{place!r} is no address of a server; write sparql:http://host:7878") from error
