"""Ask the graph: a view and a query come in, a table, triples or a truth value go out."""

from collections.abc import Mapping
from dataclasses import dataclass

from pyoxigraph import NamedNode, QueryBoolean, QuerySolutions, Triple

from ujar.errors import QueryError
from ujar.query.catalog import NamedQuery, find_query, load_catalog, load_query
from ujar.query.labels import with_labels
from ujar.query.names import compact, expand, prefixes_of
from ujar.query.parameters import Term, bind, guess
from ujar.query.syntax import Form, inspect
from ujar.query.table import Table
from ujar.query.values import to_value
from ujar.store.base import View

__all__ = [
    "Answer", "Form", "NamedQuery", "Table", "Triples", "compact", "expand", "find_query", "load_catalog", "load_query",
    "prefixes_of", "run", "strangers",
]  # fmt: skip


@dataclass(frozen=True, slots=True)
class Triples:
    """What a CONSTRUCT or DESCRIBE gives, each triple once, sorted."""

    triples: tuple[Triple, ...]

    def __len__(self) -> int:
        return len(self.triples)

    def table(self) -> Table:
        """The triples as three columns."""
        rows = ((to_value(t.subject), to_value(t.predicate), to_value(t.object)) for t in self.triples)
        return Table(("subject", "predicate", "object"), tuple(rows))


Answer = Table | Triples | bool


def run(view: View, query: NamedQuery | str, /, **values: object) -> Answer:
    """Ask a named query, or SPARQL in which the graph's prefixes need no declaration. Raises QueryError.

    Values are names (`treaty:inf`), texts, dates, numbers or RDF terms, bound to the query's parameters, never
    written into its text; what is left out matches all.
    """
    prefixes = prefixes_of(view)
    if isinstance(query, NamedQuery):
        answer = _ask(view, query.sparql, bind(query.parameters, values, query=query.name, prefixes=prefixes))
        if isinstance(answer, Table):
            hidden = {parameter.name for parameter in query.parameters if not parameter.column}
            return with_labels(answer.without(hidden), query.labelled, view)
        return answer
    bindings = {name: guess(value, prefixes) for name, value in values.items() if value is not None}
    prologue = " ".join(f"PREFIX {prefix}: <{namespace}>" for prefix, namespace in prefixes.items())
    inspect(query, bound=tuple(bindings), prologue=prologue)
    return _ask(view, f"{prologue}\n{query}", bindings)


def _ask(view: View, sparql: str, bindings: Mapping[str, Term]) -> Answer:
    answer = view.query(sparql, bindings=bindings)
    if isinstance(answer, QueryBoolean):
        return bool(answer)
    try:
        if isinstance(answer, QuerySolutions):
            columns = tuple(variable.value for variable in answer.variables)
            return Table(columns, tuple(tuple(to_value(term) for term in row) for row in answer))
        return Triples(tuple(sorted(set(answer), key=str)))
    except (OSError, RuntimeError) as error:  # answers are read lazily: a store can fail after it has begun to answer
        raise QueryError(f"the answer breaks off: {error}") from error


def strangers(view: View, query: NamedQuery | None, values: Mapping[str, object]) -> list[str]:
    """The names among the values that nothing in the graph bears: why an answer may be empty."""
    prefixes = prefixes_of(view)
    terms = (
        bind(query.parameters, values, query=query.name, prefixes=prefixes)
        if query
        else {name: guess(value, prefixes) for name, value in values.items()}
    )
    found = []
    for term in terms.values():
        if isinstance(term, NamedNode):
            answer = view.query("SELECT ?it WHERE { ?it ?p ?o } LIMIT 1", bindings={"it": term})
            if isinstance(answer, QuerySolutions) and not list(answer):
                found.append(compact(term.value, prefixes))
    return found
