"""A view and what a person wants of it in, a view of those statements out, with all they need and nothing dangling."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, fields
from decimal import Decimal

from pyoxigraph import Literal, NamedNode, Quad, QuerySolutions

from ujar import vocab
from ujar.errors import QueryError
from ujar.export.described import Described, Node
from ujar.model import Kind
from ujar.query import prefixes_of
from ujar.query.parameters import Parameter, ParameterType
from ujar.store import Store, View, open_store


@dataclass(frozen=True, slots=True)
class Selection:
    """Which statements to export; what is left empty matches all, several names of one kind match any of them.

    Names and dates are written as in queries (`treaty:inf`, `2019-01`), and mean the same: `actor` speaks, `treaty`
    is any negotiable a claim is about, `since` and `until` compare as much of a date as is known. An outlet may also
    be given by the name its articles carry, in any case of letters.
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
    """Copy into memory the statements that match, and what they need. Raises QueryError for a name or date that is none.

    With a statement go its claim, spans, links and rivals, its article's record, and whatever the knowledge says of
    the actors and negotiables these name, step by step; the ontology goes along whole. What leads to a statement left
    out (`ujar:embeddedIn`, `ujar:targetsClaim`) is left out with it.
    """
    chosen = _matching(view, selection)
    prefixes = prefixes_of(view)
    copy = open_store("memory:")
    kept = {graph: _with_needs(Described(view.quads(graph)), nodes, graph) for graph, nodes in sorted(
        chosen.items(), key=lambda item: item[0].value)}  # fmt: skip
    statements = {node for nodes in chosen.values() for node in nodes}
    named = {quad.object for quads in kept.values() for quad in quads if isinstance(quad.object, NamedNode)}
    for graph in view.graphs():
        if graph.value == prefixes["graph"] + "ontology":
            kept[graph] = list(view.quads(graph))
        elif graph.value.startswith(prefixes["rungraph"]):
            kept[graph] = _of_run(view.quads(graph), statements)
        elif graph not in kept and not graph.value.startswith(prefixes["articlegraph"]):
            kept[graph] = _reached(Described(view.quads(graph)), named, graph)
    for graph, quads in kept.items():
        if quads:
            copy.replace(graph, quads)
    return copy


def _matching(view: View, selection: Selection) -> dict[NamedNode, set[Node]]:
    """The statements that match, by their graph."""
    answer = view.query(f"""SELECT DISTINCT ?graph ?statement WHERE {{
      {" ".join(_conditions(view, selection))}
      GRAPH ?graph {{ ?statement {vocab.REPORTED_IN} ?in }}
    }}""")
    assert isinstance(answer, QuerySolutions)
    found: dict[NamedNode, set[Node]] = {}
    for row in answer:
        graph, statement = row[0], row[1]
        if isinstance(graph, NamedNode) and isinstance(statement, NamedNode):
            found.setdefault(graph, set()).add(statement)
    return found


def _conditions(view: View, selection: Selection) -> Iterator[str]:
    """SPARQL that holds of the statements wanted; every value in it is a term that pyoxigraph wrote."""
    prefixes = prefixes_of(view)

    def read(name: str, type: ParameterType, value: object) -> str:
        return str(Parameter(name, type, "").read(value, prefixes))

    if selection.treaty:
        names = " ".join(read("treaty", ParameterType.IRI, name) for name in selection.treaty)
        yield f"VALUES ?about {{ {names} }} ?claim {vocab.ABOUT} ?about . ?statement {vocab.EXPRESSES} ?claim ."
    if selection.actor:
        names = " ".join(read("actor", ParameterType.IRI, name) for name in selection.actor)
        yield f"VALUES ?actor {{ {names} }} ?statement {vocab.SPEAKER} ?actor ."
    if selection.kind:
        yield f"VALUES ?cls {{ {' '.join(str(vocab.STATEMENT_CLASSES[kind]) for kind in selection.kind)} }}"
        yield f"?statement {vocab.RDF_TYPE} ?cls ."
    if selection.outlet:
        yield _outlets([_outlet(name, read) for name in selection.outlet])
    if selection.confidence is not None:
        if not 0 <= selection.confidence <= 1:
            raise QueryError(f"parameter confidence: {selection.confidence} is not a share from 0 to 1")
        least = read("confidence", ParameterType.NUMBER, Decimal(str(selection.confidence)))
        yield f"?statement {vocab.CONFIDENCE} ?sure . FILTER(?sure >= {least})"
    for name, date, compare in (("since", selection.since, ">="), ("until", selection.until, "<=")):
        if date is not None:
            bound = Literal(Parameter(name, ParameterType.DATE, "").read(date, prefixes).value)
            yield f"?statement {vocab.SAID_ON} ?{name} ."
            yield f"FILTER(SUBSTR(STR(?{name}), 1, {len(bound.value)}) {compare} {bound})"


def _outlet(name: str, read: object) -> tuple[str, bool]:
    """A name of the graph where it is written as one; else the words an article carries."""
    if ":" in name or "/" in name:
        assert callable(read)
        return str(read("outlet", ParameterType.IRI, name)), True
    return str(Literal(name.strip().lower())), False


def _outlets(wanted: list[tuple[str, bool]]) -> str:
    known = " ".join(term for term, is_known in wanted if is_known)
    words = ", ".join(term for term, is_known in wanted if not is_known)
    return f"""?statement {vocab.REPORTED_IN} ?article .
      {{ VALUES ?outlet {{ {known} }} ?article {vocab.DCT_PUBLISHER} ?outlet }}
      UNION
      {{ ?article {vocab.OUTLET_NAME} ?words FILTER(LCASE(STR(?words)) IN ({words})) }}"""


def _with_needs(graph: Described, chosen: set[Node], name: NamedNode) -> list[Quad]:
    """What an article's graph says of some of its statements: everything that can be reached past no other one."""
    others = {statement for statement in graph.statements() if statement not in chosen}
    others |= {claim for statement in others for claim in graph.nodes(statement, vocab.EXPRESSES)}
    return _reached(graph, chosen, name, never=others)


def _reached(graph: Described, start: Iterable[object], name: NamedNode, *, never: set[NamedNode] | None = None) -> list[Quad]:
    """The triples of the subjects that can be reached, less those that lead to what must not be."""
    barred = never or set()
    waiting = [node for node in start if node in graph.subjects]
    seen = set(waiting)
    quads = []
    while waiting:
        subject = waiting.pop()
        for predicate, values in graph.subjects[subject].items():  # type: ignore[index]
            for value in values:
                if value in barred:
                    continue
                quads.append(Quad(subject, predicate, value, name))  # type: ignore[arg-type]
                if value in graph.subjects and value not in seen:
                    seen.add(value)
                    waiting.append(value)
    return quads


def _of_run(quads: Iterable[Quad], statements: set[Node]) -> list[Quad]:
    """A run's record and which of the statements it generated; nothing where it generated none of them."""
    all_quads = list(quads)
    generated = [quad for quad in all_quads if quad.predicate == vocab.PROV_WAS_GENERATED_BY]
    ours = [quad for quad in generated if quad.subject in statements]
    return [quad for quad in all_quads if quad.predicate != vocab.PROV_WAS_GENERATED_BY] + ours if ours else []
