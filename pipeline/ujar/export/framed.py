"""Statements as JSON-LD for people who read JSON: each with its claim, speakers, article and words inside it.

`frame.jsonld` says what stands where and under which name: a JSON-LD 1.1 frame that any processor takes. This module
applies the part of framing that it uses, an article at a time; a test holds the result against pyld's.
"""

import json
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import IO, Any

from pyoxigraph import Literal, NamedNode

from ujar import vocab
from ujar.export.described import Described, Term, article_graphs
from ujar.store.base import View

FRAME = Path(__file__).with_name("frame.jsonld")
_NATIVE: Mapping[NamedNode, Callable[[str], Any]] = {
    vocab.XSD_INTEGER: int,
    vocab.XSD_BOOLEAN: lambda text: text == "true",
}


def write_framed(view: View, out: IO[bytes]) -> None:
    """Write `{"@context": ..., "@graph": [...]}`, a statement a line, in the order of their identities."""
    frame = json.loads(FRAME.read_bytes())
    context = Context(frame.pop("@context"))
    known = Described(quad for graph in view.graphs() if _is_shared(graph) for quad in view.quads(graph))
    head = json.dumps(context.written, ensure_ascii=False, indent=1)
    out.write(f'{{"@context": {head},\n"@graph": ['.encode())
    mark = "\n"
    for _, graph in article_graphs(view):
        for statement in sorted(graph.statements(), key=str):
            node = _embed(statement, frame, context, graph, known)
            out.write((mark + json.dumps(node, ensure_ascii=False)).encode())
            mark = ",\n"
    out.write(b"\n]}\n")


def _is_shared(graph: NamedNode) -> bool:
    """Whether articles share the things of a graph: the knowledge and the ontology."""
    return not any(f"/graph/{kind}/" in graph.value for kind in ("article", "run"))


class Context:
    """A JSON-LD context of plain terms: which name a property, a type or a value goes by."""

    def __init__(self, written: Mapping[str, Any]) -> None:
        self.written = written
        self._vocab: str = written["@vocab"]
        self._terms: dict[str, list[tuple[str, Mapping[str, Any]]]] = {}
        self._prefixes = {
            name: iri for name, iri in written.items() if isinstance(iri, str) and iri.endswith(("/", "#"))
        }
        for term, definition in written.items():
            spelled = {"@id": definition} if isinstance(definition, str) else definition
            if term not in self._prefixes and not str(spelled.get("@id", "")).startswith("@"):
                self._terms.setdefault(self.expand(term), []).append((term, spelled))

    def expand(self, name: str) -> str:
        """The IRI a term of the context, a prefixed name or a bare word stands for."""
        prefix, colon, rest = name.partition(":")
        if colon:
            return self._prefixes[prefix] + rest
        definition = self.written.get(name, {})
        spelled = definition if isinstance(definition, str) else definition.get("@id", name)
        return self.expand(spelled) if ":" in spelled else self._vocab + str(spelled)

    def word(self, iri: str) -> str:
        """What a class or an individual goes by."""
        if iri.startswith(self._vocab):
            return iri.removeprefix(self._vocab)
        found = (
            f"{prefix}:{iri.removeprefix(namespace)}"
            for prefix, namespace in self._prefixes.items() if iri.startswith(namespace)
        )  # fmt: skip
        return next(found, iri)

    def term(self, predicate: str, value: Term) -> tuple[str, Mapping[str, Any]]:
        """The term for a property with such a value: one whose type is the value's, else one without a type."""
        terms = self._terms.get(predicate, [(self.word(predicate), {})])
        for term, definition in terms:
            if _fits(self, definition, value):
                return term, definition
        return terms[0]


def _fits(context: Context, definition: Mapping[str, Any], value: Term) -> bool:
    type = definition.get("@type")
    if isinstance(value, Literal):
        return type is None or (not type.startswith("@") and context.expand(type) == value.datatype.value)
    return type is None or type.startswith("@")


def _embed(
    node: NamedNode, frame: Mapping[str, Any], context: Context, graph: Described, known: Described
) -> dict[str, Any]:
    """A node with what the frame asks of it."""
    here: dict[str, Any] = {"id": node.value}
    types = _values(node, vocab.RDF_TYPE, graph, known)
    classes = [context.word(cls.value) for cls in types if isinstance(cls, NamedNode)]
    if classes:
        here["type"] = classes[0] if len(classes) == 1 else classes
    for name, inner in frame.items():
        if name.startswith("@"):
            continue
        predicate = NamedNode(context.expand(name))
        for value in _values(node, predicate, graph, known):
            term, definition = context.term(predicate.value, value)
            _put(here, term, definition, _value(value, inner, definition, context, graph, known))
    return here


def _values(node: NamedNode, predicate: NamedNode, graph: Described, known: Described) -> list[Term]:
    return sorted({*graph.all(node, predicate), *known.all(node, predicate)}, key=str)


def _value(
    value: Term, inner: Mapping[str, Any], definition: Mapping[str, Any], context: Context, graph: Described,
    known: Described,
) -> Any:  # fmt: skip
    if isinstance(value, NamedNode):
        if inner.get("@embed") == "@always":
            return _embed(value, inner, context, graph, known)
        kind = definition.get("@type")
        return context.word(value.value) if kind == "@vocab" else value.value if kind == "@id" else {"id": value.value}
    if not isinstance(value, Literal):
        return {"id": str(value)}
    if value.language is not None:
        return {"@language": value.language, "@value": value.value}
    if "@type" in definition or value.datatype.value == vocab.XSD + "string":
        return value.value
    native = _NATIVE.get(value.datatype)
    if native is not None:
        return native(value.value)
    return {"type": context.word(value.datatype.value), "@value": value.value}


def _put(here: dict[str, Any], term: str, definition: Mapping[str, Any], value: Any) -> None:
    """Add a value the way the term's container holds it: by language, as a list, or alone where there is one."""
    container = definition.get("@container")
    if container == "@language":
        by_language = here.setdefault(term, {})
        language = value["@language"] if isinstance(value, dict) else "@none"
        _put(by_language, language, {}, value["@value"] if isinstance(value, dict) else value)
    elif container == "@set":
        here.setdefault(term, []).append(value)
    elif term not in here:
        here[term] = value
    else:
        here[term] = [*here[term], value] if isinstance(here[term], list) else [here[term], value]
