"""A view in, its triples out: each once, grouped by subject, in an order that never changes."""

from collections.abc import Iterator
from itertools import groupby

from pyoxigraph import BlankNode, NamedNode, QuerySolutions, Triple

from ujar import vocab
from ujar.store.base import View

Node = NamedNode | BlankNode

# Sorted in the store, not in Python: memory holds the triples of one subject at a time.
_ALL = "SELECT ?s ?p ?o WHERE { ?s ?p ?o } ORDER BY ?s"
_FIRST = (vocab.RDF_TYPE.value, vocab.SKOS_PREF_LABEL.value)  # what a thing is and is called leads its description


def by_subject(view: View) -> Iterator[tuple[Node, list[Triple]]]:
    """Give each subject with its triples; a triple that several named graphs hold comes once."""
    answer = view.query(_ALL)
    assert isinstance(answer, QuerySolutions)
    for subject, rows in groupby(answer, key=lambda row: row[0]):
        assert isinstance(subject, Node)
        triples = {Triple(subject, row[1], row[2]) for row in rows}
        yield subject, sorted(triples, key=triple_order)


def triple_order(triple: Triple) -> tuple[str, int, str, str]:
    """Sort by subject, then type and label first, then by predicate and object."""
    predicate = triple.predicate.value
    rank = _FIRST.index(predicate) if predicate in _FIRST else len(_FIRST)
    return str(triple.subject), rank, predicate, str(triple.object)
