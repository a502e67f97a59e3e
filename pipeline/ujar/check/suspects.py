"""SHACL shapes in, the named graphs in which one may not hold out: asked of the store, so that few graphs need pySHACL.

Each shape becomes SPARQL that finds whatever is not certainly right; what it finds is suspect, no more. So an answer
may hold a graph that turns out sound, and never lacks one that is not. A shape that says more than is known here makes
every graph suspect.

What a property may say is asked of all its values first, whatever the class of what they are said of: a store reads
those in one go, and takes five times as long where it looks up a class for each. Only where that finds something is the
class asked for.
"""

from collections.abc import Container, Iterable, Iterator
from typing import Final

from pyoxigraph import NamedNode, QuerySolutions
from rdflib import BNode, Graph, Literal, URIRef
from rdflib.collection import Collection
from rdflib.namespace import RDF, RDFS, SH, XSD
from rdflib.term import Node

from ujar.store.base import View

_SILENT: Final = {"message", "severity", "name", "description", "order"}  # says nothing of a value
_DAY: Final = "((0[13578]|1[02])-(0[1-9]|[12][0-9]|3[01])|(0[469]|11)-(0[1-9]|[12][0-9]|30)|02-(0[1-9]|1[0-9]|2[0-8]))"
# How a literal of a datatype is certainly written well; a leap day is suspect, and so is looked at again.
_LEXICAL: Final = {
    RDF.langString: "",
    XSD.string: "",
    XSD.integer: "^[+-]?[0-9]+$",
    XSD.decimal: "^[+-]?[0-9]+([.][0-9]+)?$",
    XSD.date: f"^[0-9]{{4}}-{_DAY}$",
    XSD.gYearMonth: "^[0-9]{4}-(0[1-9]|1[0-2])$",
    XSD.gYear: "^[0-9]{4}$",
    XSD.dateTime: f"^[0-9]{{4}}-{_DAY}T([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9]Z$",
    XSD.anyURI: '^[^ <>"{}|^`]*$',
}


Asked = tuple[str, ...]  # one question, the cheapest first: one that finds nothing answers those after it


class Unknown(Exception):
    """A shape says what this module cannot ask."""


def find_suspects(view: View, shapes: Graph) -> set[NamedNode] | None:
    """Name the graphs in which a shape may not hold; None where any graph may be one."""
    try:
        asked = [(_ask(f"?narrow {RDFS.subClassOf.n3()} ?wide"),), *_asked(shapes)]
    except Unknown:
        return None
    suspects: set[NamedNode] = set()
    for queries in asked:
        found: set[NamedNode] = set()
        for query in queries:
            if not (found := _graphs(view, query)):
                break
        suspects |= found
    return suspects


def _graphs(view: View, query: str) -> set[NamedNode]:
    answer = view.query(query)
    assert isinstance(answer, QuerySolutions)
    return {row[0] for row in answer if isinstance(row[0], NamedNode)}


def _asked(shapes: Graph) -> Iterator[Asked]:
    for shape in _targeted(shapes):
        yield from _queries(shape, shapes)


def _targeted(shapes: Graph) -> Iterator[Node]:
    """The shapes that choose what they hold of, all by class."""
    for other in (SH.targetNode, SH.targetSubjectsOf, SH.targetObjectsOf, SH.target, SH.sparql, SH.deactivated):
        if (None, other, None) in shapes:
            raise Unknown(other)
    yield from sorted(set(shapes.subjects(SH.targetClass, None)), key=str)


def _queries(shape: Node, shapes: Graph) -> Iterator[Asked]:
    for target in shapes.objects(shape, SH.targetClass):
        chosen = f"?x a {_term(target)} ."
        if condition := _all(_conditions(shape, shapes, "?x", elsewhere=("property", "targetClass"))):
            yield (_ask(f"{chosen} FILTER(!({condition}))"),)
        for inner in shapes.objects(shape, SH.property):
            yield from _property_queries(chosen, inner, shapes)


def _property_queries(chosen: str, shape: Node, shapes: Graph) -> Iterator[Asked]:
    path = _path(shapes.value(shape, SH.path), shapes)
    for bound in (SH.minCount, SH.maxCount):
        for limit in shapes.objects(shape, bound):
            if str(limit) != "1":
                raise Unknown(f"{bound} {limit}")
    if (shape, SH.minCount, None) in shapes:
        yield (_ask(f"{chosen} MINUS {{ ?x {path} ?any }}"),)
    if (shape, SH.maxCount, None) in shapes:
        yield (
            f"SELECT ?graph WHERE {{ GRAPH ?graph {{ ?x {path} ?v }} }} GROUP BY ?graph ?x HAVING(COUNT(*) > 1)",
            _ask(f"{chosen} ?x {path} ?one , ?other . FILTER(!SAMETERM(?one, ?other))"),
        )
    if condition := _all(_conditions(shape, shapes, "?v", elsewhere=("path", "minCount", "maxCount"))):
        wrong = f"?x {path} ?v . FILTER(!({condition}))"
        yield _ask(wrong), _ask(f"{chosen} {wrong}")


def _conditions(shape: Node, shapes: Graph, it: str, *, elsewhere: Container[str] = ()) -> Iterator[str]:
    """What a shape asks of a value, as expressions that are true where it certainly holds."""
    for part, value in shapes.predicate_objects(shape):
        name = str(part).removeprefix(str(SH))
        if name in elsewhere or name in _SILENT or part == RDF.type:
            continue
        match name:
            case "class":
                yield f"EXISTS {{ {it} a {_term(value)} }}"
            case "datatype":
                yield _datatype(value, it)
            case "nodeKind" if value == SH.IRI:
                yield f"ISIRI({it})"
            case "in":
                yield f"{it} IN ({', '.join(_term(each) for each in Collection(shapes, value))})"
            case "minInclusive":
                yield _sure(f"{it} >= {_number(value)}")
            case "maxInclusive":
                yield _sure(f"{it} <= {_number(value)}")
            case "minLength":
                yield _sure(f"STRLEN(STR({it})) >= {_number(value)}")
            case "pattern":
                yield _sure(f"REGEX(STR({it}), {Literal(str(value)).n3()})")
            case "lessThan":
                yield f"NOT EXISTS {{ ?x {_term(value)} ?more FILTER(!COALESCE({it} < ?more, false)) }}"
            case "or":
                yield " || ".join(f"({_all(_conditions(each, shapes, it))})" for each in Collection(shapes, value))
            case "xone":
                yield " + ".join(f"IF({_class(each, shapes, it)}, 1, 0)" for each in Collection(shapes, value)) + " = 1"
            case "not":
                yield f"!({_class(value, shapes, it)})"
            case _:
                raise Unknown(part)


def _class(shape: Node, shapes: Graph, it: str) -> str:
    """A shape that asks for a class and nothing else: certain both where it holds and where it does not."""
    if set(shapes.predicates(shape)) != {SH["class"]}:
        raise Unknown(shape)
    return _all(_conditions(shape, shapes, it))


def _datatype(datatype: Node, it: str) -> str:
    if datatype not in _LEXICAL:
        raise Unknown(datatype)
    written = f" && REGEX(STR({it}), {Literal(_LEXICAL[datatype]).n3()})" if _LEXICAL[datatype] else ""  # type: ignore[index]
    return _sure(f"DATATYPE({it}) = {_term(datatype)}{written}")


def _path(path: Node | None, shapes: Graph) -> str:
    """A property, or a choice of properties."""
    if isinstance(path, BNode):
        head = shapes.value(path, SH.alternativePath)
        if head is not None and len(list(shapes.predicates(path))) == 1:
            return "(" + "|".join(_term(each) for each in Collection(shapes, head)) + ")"
    return _term(path)


def _term(node: Node | None) -> str:
    if not isinstance(node, URIRef):
        raise Unknown(node)
    return node.n3()


def _number(value: Node) -> str:
    if not isinstance(value, Literal) or not str(value).lstrip("-").isdigit():
        raise Unknown(value)
    return str(value)


def _sure(condition: str) -> str:
    """What cannot be said of a value, such as the length of a blank node, does not hold of it."""
    return f"COALESCE({condition}, false)"


def _all(conditions: Iterable[str]) -> str:
    return " && ".join(f"({each})" for each in conditions)


def _ask(pattern: str) -> str:
    return f"SELECT DISTINCT ?graph WHERE {{ GRAPH ?graph {{ {pattern} }} }}"
