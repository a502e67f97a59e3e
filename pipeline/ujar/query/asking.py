"""A view and a query in, an answer out: rows that are read as they are found, triples, or a truth value."""

from collections.abc import Iterable, Mapping

from pyoxigraph import NamedNode, QueryBoolean, QuerySolutions

from ujar.query.answers import Stream, Triples, stream_of, triples_of
from ujar.query.catalog import NamedQuery
from ujar.query.labels import labelled
from ujar.query.names import compact, prefixes_of
from ujar.query.parameters import Term, bind, guess
from ujar.query.syntax import inspect
from ujar.query.table import Table
from ujar.store import binding
from ujar.store.base import View

Answer = Table | Triples | bool


def ask(view: View, query: NamedQuery | str, /, **values: object) -> Stream | Triples | bool:
    """Ask a named query, or SPARQL in which the graph's prefixes need no declaration. Raises QueryError.

    Values are names (`treaty:inf`), texts, dates, numbers or RDF terms, bound to the query's parameters; what is left
    out matches all. Those of a named query are written into it, each as one token that can be read as nothing but a
    term: a store plans what it sees, and finds the statements of one actor among five million quads 10 to 100 times as
    fast as where it learns of the actor only when it has its plan.
    """
    prefixes = prefixes_of(view)
    if isinstance(query, NamedQuery):
        terms = bind(query.parameters, values, query=query.name, prefixes=prefixes)
        answer = _ask(view, binding.bind(query.sparql, terms), {})
        if isinstance(answer, Stream):
            hidden = {parameter.name for parameter in query.parameters if not parameter.column}
            return labelled(answer.without(hidden), query.labelled, view)
        return answer
    bindings = {name: guess(value, prefixes) for name, value in values.items() if value is not None}
    prologue = " ".join(f"PREFIX {prefix}: <{namespace}>" for prefix, namespace in prefixes.items())
    inspect(query, bound=tuple(bindings), prologue=prologue)
    return _ask(view, f"{prologue}\n{query}", bindings)


def run(view: View, query: NamedQuery | str, /, **values: object) -> Answer:
    """Ask as `ask` does, and read all rows into a table. Raises QueryError."""
    answer = ask(view, query, **values)
    return answer.table() if isinstance(answer, Stream) else answer


def _ask(view: View, sparql: str, bindings: Mapping[str, Term]) -> Stream | Triples | bool:
    answer = view.query(sparql, bindings=bindings)
    if isinstance(answer, QueryBoolean):
        return bool(answer)
    return stream_of(answer) if isinstance(answer, QuerySolutions) else triples_of(answer)


def strangers(view: View, query: NamedQuery | None, values: Mapping[str, object]) -> list[str]:
    """The names among the values that nothing in the graph bears: why an answer may be empty."""
    prefixes = prefixes_of(view)
    terms = (
        bind(query.parameters, values, query=query.name, prefixes=prefixes)
        if query
        else {name: guess(value, prefixes) for name, value in values.items()}
    )
    return unknown(view, (term for term in terms.values() if isinstance(term, NamedNode)))


def unknown(view: View, things: Iterable[NamedNode]) -> list[str]:
    """The names of those things that the graph says nothing of."""
    prefixes = prefixes_of(view)
    found = []
    for thing in things:
        answer = view.query("SELECT ?it WHERE { ?it ?p ?o } LIMIT 1", bindings={"it": thing})
        if isinstance(answer, QuerySolutions) and not list(answer):
            found.append(compact(thing.value, prefixes))
    return found
