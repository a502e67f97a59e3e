"""An answer written to a file in, pyoxigraph's own answer out; it is read to its end before any of it is used."""

import io

import pyoxigraph
from pyoxigraph import QueryBoolean, QueryResultsFormat, QuerySolutions, QueryTriples, RdfFormat

from ujar.store.spool import Spool

_ALL = "CONSTRUCT { ?s ?p ?o } WHERE { ?s ?p ?o }"


def read_rows(file: Spool, format: QueryResultsFormat) -> tuple[QuerySolutions | QueryBoolean, int]:
    """Rows or a truth value, and how many rows. Raises SyntaxError or ValueError where the text is not whole."""
    answer = pyoxigraph.parse_query_results(file.file, format=format)
    if isinstance(answer, QueryBoolean):
        return answer, 1
    count = sum(1 for _ in answer)
    file.rewind()
    return pyoxigraph.parse_query_results(file.file, format=format), count


def read_triples(file: Spool) -> tuple[QueryTriples, int]:
    """The triples of an N-Triples file, and how many there are. Raises SyntaxError or ValueError."""
    store = pyoxigraph.Store()
    store.load(file.file, format=RdfFormat.N_TRIPLES)
    answer = store.query(_ALL)
    assert isinstance(answer, QueryTriples)
    return answer, len(store)


def truth(value: bool) -> QueryBoolean:
    """A truth value as a store answers it."""
    text = f'{{"head":{{}},"boolean":{str(value).lower()}}}'
    answer = pyoxigraph.parse_query_results(io.BytesIO(text.encode()), format=QueryResultsFormat.JSON)
    assert isinstance(answer, QueryBoolean)
    return answer
