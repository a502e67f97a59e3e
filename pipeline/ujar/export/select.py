"""A view and what a person wants of it in, a view of those statements out, with all they need and nothing dangling."""

from collections.abc import Iterable, Iterator, Set
from dataclasses import dataclass, fields

from pyoxigraph import Literal, NamedNode, Quad, QuerySolutions

from ujar import vocab
from ujar.errors import QueryError
from ujar.export.described import Described, Node, Term
from ujar.model import Kind
from ujar.query import expand, prefixes_of, unknown
from ujar.query.parameters import Parameter, ParameterType
from ujar.store import Store, View, open_store


@dataclass(frozen=True, slots=True)
class Selection:
    """Which statements to export; what is left empty matches all, several names of one kind match any of them.

    Names and dates are written as in queries (`treaty:inf`, `2019-01`), and mean the same: `actor` speaks, `treaty`
    is any negotiable a claim is about, `since` and `until` compare as much of a date as is known. An outlet may also
    be given by the name its articles carry, or by a name the knowledge has for it, in any case of letters.
    """

    treaty: tuple[str, ...] = ()
    actor: tuple[str, ...] = ()
    since: str | None = None
    until: str | None = None
    confidence: float | None = None
    kind: tuple[Kind, ...] = ()
    outlet: tuple[str, ...] = ()

    def __bool__(self) -> bool:
        return any(getattr(self, field.name) not in ((), None) for field in fields(self))


def select(view: View, selection: Selection) -> Store:
    """Copy into memory the statements that match, and what they need. Raises QueryError for what is no name or date.

    With a statement go its claim, spans, links and rivals, its article's record, and whatever the knowledge says of
    the actors and negotiables these name, step by step; the ontology goes along whole. What leads to a statement left
    out (`ujar:embeddedIn`, `ujar:targetsClaim`) is left out with it.
    """
    chosen = _matching(view, selection)
    statements = {statement for found in chosen.values() for statement in found}
    prefixes = prefixes_of(view)
    copy = open_store("memory:")
    named: set[Term] = set()
    for graph in sorted(chosen, key=str):
        quads = _with_needs(Described(view.quads(graph)), chosen[graph], graph)
        named.update(quad.object for quad in quads)
        copy.replace(graph, quads)
    for graph in view.graphs():
        if graph.value.startswith(prefixes["articlegraph"]) or graph in chosen:
            continue
        if graph.value == prefixes["graph"] + "ontology":
            copy.replace(graph, view.quads(graph))
        elif graph.value.startswith(prefixes["rungraph"]):
            _replace(copy, graph, _of_run(view.quads(graph), statements))
        else:
            _replace(copy, graph, _reached(Described(view.quads(graph)), named, graph))
    return copy


def count_statements(view: View) -> int:
    """How many statements there are."""
    answer = view.query(f"SELECT (COUNT(DISTINCT ?it) AS ?count) WHERE {{ ?it {vocab.EXPRESSES} ?claim }}")
    assert isinstance(answer, QuerySolutions)
    return next(int(row[0].value) for row in answer if isinstance(row[0], Literal))


def strangers(view: View, selection: Selection) -> list[str]:
    """The names among those wanted that nothing in the graph bears: why an export may be empty."""
    prefixes = prefixes_of(view)
    wanted = [*selection.treaty, *selection.actor, *(name for name in selection.outlet if _is_name(name))]
    words = (name for name in selection.outlet if not _is_name(name))
    strange = unknown(view, (NamedNode(expand(name, prefixes)) for name in wanted))
    return strange + [name for name in words if not _is_borne(view, name)]


def _is_borne(view: View, words: str) -> bool:
    """Whether an article carries these words as its outlet's name, or they are a name of something known."""
    answer = view.query(f"""SELECT ?it WHERE {{
      {{ ?it {vocab.OUTLET_NAME} ?words }} UNION {{ ?it {vocab.SKOS_PREF_LABEL} ?words }} FILTER({_any_of([words])})
    }} LIMIT 1""")
    assert isinstance(answer, QuerySolutions)
    return bool(list(answer))


def _any_of(names: Iterable[str]) -> str:
    """SPARQL that holds where ?words is one of the names, in any case of letters."""
    return f"LCASE(STR(?words)) IN ({', '.join(str(Literal(name.strip().lower())) for name in names)})"


def _replace(copy: Store, graph: NamedNode, quads: list[Quad]) -> None:
    if quads:
        copy.replace(graph, quads)


def _matching(view: View, selection: Selection) -> dict[NamedNode, set[NamedNode]]:
    """The statements that match, by their graph."""
    answer = view.query(f"""SELECT DISTINCT ?graph ?statement WHERE {{
      {" ".join(_conditions(view, selection))}
      GRAPH ?graph {{ ?statement {vocab.REPORTED_IN} ?in }}
    }}""")
    assert isinstance(answer, QuerySolutions)
    found: dict[NamedNode, set[NamedNode]] = {}
    for row in answer:
        graph, statement = row[0], row[1]
        if isinstance(graph, NamedNode) and isinstance(statement, NamedNode):
            found.setdefault(graph, set()).add(statement)
    return found


def _conditions(view: View, selection: Selection) -> Iterator[str]:
    """SPARQL that holds of the statements wanted; every value in it is a term that pyoxigraph wrote."""
    prefixes = prefixes_of(view)

    def names(parameter: str, given: Iterable[str]) -> str:
        return " ".join(str(Parameter(parameter, ParameterType.IRI, "").read(name, prefixes)) for name in given)

    if selection.treaty:
        yield f"VALUES ?about {{ {names('treaty', selection.treaty)} }} ?claim {vocab.ABOUT} ?about ."
        yield f"?statement {vocab.EXPRESSES} ?claim ."
    if selection.actor:
        yield f"VALUES ?actor {{ {names('actor', selection.actor)} }} ?statement {vocab.SPEAKER} ?actor ."
    if selection.kind:
        yield f"VALUES ?cls {{ {' '.join(str(vocab.STATEMENT_CLASSES[kind]) for kind in selection.kind)} }}"
        yield f"?statement {vocab.RDF_TYPE} ?cls ."
    if selection.outlet:
        known = names("outlet", (name for name in selection.outlet if _is_name(name)))
        is_one = f"FILTER({_any_of(name for name in selection.outlet if not _is_name(name))})"
        yield f"""?statement {vocab.REPORTED_IN} ?article .
          {{ VALUES ?outlet {{ {known} }} ?article {vocab.DCT_PUBLISHER} ?outlet }} UNION
          {{ ?article {vocab.OUTLET_NAME} ?words {is_one} }} UNION
          {{ ?article {vocab.DCT_PUBLISHER} ?outlet . ?outlet {vocab.SKOS_PREF_LABEL} ?words {is_one} }}"""
    if selection.confidence is not None:
        if not 0 <= selection.confidence <= 1:
            raise QueryError(f"parameter confidence: {selection.confidence} is not a share from 0 to 1")
        least = Literal(f"{selection.confidence:.6f}", datatype=vocab.XSD_DECIMAL)
        yield f"?statement {vocab.CONFIDENCE} ?sure . FILTER(?sure >= {least})"
    for name, date, compare in (("since", selection.since, ">="), ("until", selection.until, "<=")):
        if date is not None:
            bound = Literal(Parameter(name, ParameterType.DATE, "").read(date, prefixes).value)
            yield f"?statement {vocab.SAID_ON} ?{name} ."
            yield f"FILTER(SUBSTR(STR(?{name}), 1, {len(bound.value)}) {compare} {bound})"


def _is_name(outlet: str) -> bool:
    """Whether an outlet is given by its name in the graph (`org:kompas-com`), not by words."""
    return ":" in outlet or "/" in outlet


def _with_needs(graph: Described, chosen: set[NamedNode], name: NamedNode) -> list[Quad]:
    """What an article's graph says of some of its statements: everything that can be reached past no other one."""
    others: set[Term] = {statement for statement in graph.statements() if statement not in chosen}
    others.update(claim for other in list(others) if isinstance(other, NamedNode)
                  for claim in graph.nodes(other, vocab.EXPRESSES))  # fmt: skip
    return _reached(graph, chosen, name, barred=others)


def _reached(
    graph: Described, start: Iterable[Term], name: NamedNode, *, barred: Set[Term] = frozenset()
) -> list[Quad]:
    """The triples of the subjects that can be reached, less those that lead to what is barred."""
    waiting: list[Node] = [node for node in start if isinstance(node, Node) and node in graph.subjects]
    seen = set(waiting)
    quads = []
    while waiting:
        subject = waiting.pop()
        for predicate, values in graph.subjects[subject].items():
            for value in values:
                if value in barred:
                    continue
                quads.append(Quad(subject, predicate, value, name))
                if isinstance(value, Node) and value in graph.subjects and value not in seen:
                    seen.add(value)
                    waiting.append(value)
    return quads


def _of_run(quads: Iterable[Quad], statements: Set[Term]) -> list[Quad]:
    """A run's record and which of the statements it generated; nothing where it generated none of them."""
    record, generated = [], []
    for quad in quads:
        if quad.predicate != vocab.PROV_WAS_GENERATED_BY:
            record.append(quad)
        elif quad.subject in statements:
            generated.append(quad)
    return record + generated if generated else []
