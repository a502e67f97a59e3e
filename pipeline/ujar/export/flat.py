"""The graph as JSON-LD: one object per subject, its keys prefixed names that the context spells out."""

import json
from collections.abc import Mapping
from typing import IO, Any

from pyoxigraph import BlankNode, Literal, NamedNode, Triple

from ujar import vocab
from ujar.export.subjects import by_subject
from ujar.query import compact, prefixes_of
from ujar.store.base import View

_STRING = vocab.XSD + "string"
_PLAIN = {vocab.XSD_BOOLEAN.value: {"true": True, "false": False}}


def write_flat(view: View, out: IO[bytes]) -> None:
    """Write all triples as `{"@context": ..., "@graph": [...]}`, a subject a line."""
    prefixes = prefixes_of(view)
    head = json.dumps(dict(prefixes), ensure_ascii=False, indent=1)
    out.write(f'{{"@context": {head},\n"@graph": ['.encode())
    mark = "\n"
    for subject, triples in by_subject(view):
        node = _node(subject, triples, prefixes)
        out.write((mark + json.dumps(node, ensure_ascii=False)).encode())
        mark = ",\n"
    out.write(b"\n]}\n")


def _node(subject: NamedNode | BlankNode, triples: list[Triple], prefixes: Mapping[str, str]) -> dict[str, Any]:
    node: dict[str, Any] = {"@id": _name(subject, prefixes)}
    for triple in triples:
        if triple.predicate == vocab.RDF_TYPE and isinstance(triple.object, NamedNode):
            node.setdefault("@type", []).append(_name(triple.object, prefixes))
        else:
            node.setdefault(compact(triple.predicate.value, prefixes), []).append(_object(triple.object, prefixes))
    return {key: values[0] if isinstance(values, list) and len(values) == 1 else values for key, values in node.items()}


def _name(term: NamedNode | BlankNode, prefixes: Mapping[str, str]) -> str:
    return str(term) if isinstance(term, BlankNode) else compact(term.value, prefixes)


def _object(term: NamedNode | BlankNode | Literal | Triple, prefixes: Mapping[str, str]) -> Any:
    if isinstance(term, Triple):
        raise ValueError(f"JSON-LD has no form for a triple as an object: {term}")
    if not isinstance(term, Literal):
        return {"@id": _name(term, prefixes)}
    if term.language is not None:
        return {"@value": term.value, "@language": term.language}
    datatype = term.datatype.value
    if datatype == _STRING:
        return term.value
    if datatype in _PLAIN and term.value in _PLAIN[datatype]:
        return _PLAIN[datatype][term.value]
    return {"@value": term.value, "@type": compact(datatype, prefixes)}
