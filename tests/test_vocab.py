"""The vocabulary in code and the ontology say the same names, both ways."""

from collections.abc import Iterator, Mapping
from pathlib import Path

import pytest
from pyoxigraph import BlankNode, Literal, NamedNode, RdfFormat, Triple, parse

from ujar import vocab
from ujar.model import Act

ONTOLOGY = Path(__file__).parents[1] / "ontology" / "ujar.ttl"
SKOS_DEFINITION = NamedNode(vocab.SKOS + "definition")
SUB_CLASS_OF = NamedNode(vocab.RDFS + "subClassOf")


@pytest.fixture(scope="module")
def triples() -> list[Triple]:
    return [Triple(t.subject, t.predicate, t.object) for t in parse(ONTOLOGY.read_bytes(), format=RdfFormat.TURTLE)]


def constants() -> Iterator[NamedNode]:
    for value in vars(vocab).values():
        if isinstance(value, NamedNode):
            yield value
        elif isinstance(value, Mapping):
            yield from (each for each in value.values() if isinstance(each, NamedNode))


def ours(nodes: Iterator[NamedNode] | list[NamedNode]) -> set[str]:
    return {node.value for node in nodes if node.value.startswith(vocab.UJAR)}


def test_every_name_in_code_is_defined_in_the_ontology(triples: list[Triple]) -> None:
    defined = ours([t.subject for t in triples if isinstance(t.subject, NamedNode)])
    assert ours(constants()) - defined == set()


def test_every_name_of_the_ontology_has_a_constant(triples: list[Triple]) -> None:
    defined = ours([t.subject for t in triples if isinstance(t.subject, NamedNode)])
    used = ours([n for t in triples for n in (t.predicate, t.object) if isinstance(n, NamedNode)])
    assert (defined | used) - ours(constants()) == set()


def test_parents_are_the_subclass_axioms_of_the_ontology(triples: list[Triple]) -> None:
    axioms = {
        (t.subject, t.object)
        for t in triples
        if t.predicate == SUB_CLASS_OF and isinstance(t.object, NamedNode) and t.object.value.startswith(vocab.UJAR)
    }
    assert set(vocab.PARENTS.items()) == axioms


def test_lineage_ends_at_the_root() -> None:
    assert vocab.lineage(vocab.NEWS_AGENCY) == [
        vocab.NEWS_AGENCY, vocab.NEWS_ORGANISATION, vocab.ORGANISATION, vocab.ACTOR,
    ]  # fmt: skip


def test_every_term_is_defined_in_both_languages(triples: list[Triple]) -> None:
    defined = ours([t.subject for t in triples if isinstance(t.subject, NamedNode)])
    languages: dict[str, list[str | None]] = {name: [] for name in defined}
    for t in triples:
        if t.predicate == SKOS_DEFINITION and isinstance(t.object, Literal) and t.subject.value in languages:
            languages[t.subject.value].append(t.object.language)
    assert {name: found for name, found in languages.items() if sorted(map(str, found)) != ["en", "id"]} == {}


@pytest.mark.parametrize("act", list(Act))
def test_speech_act_is_labelled_by_its_class_of_cues(act: Act, triples: list[Triple]) -> None:
    labels = [t.object for t in triples if t.subject == vocab.ACTS[act] and t.predicate == vocab.SKOS_PREF_LABEL]
    assert Literal(act.value, language="en") in labels
    assert any(isinstance(label, Literal) and label.language == "id" for label in labels)


def test_ontology_has_no_blank_nodes_and_imports_nothing(triples: list[Triple]) -> None:
    assert not [t for t in triples if isinstance(t.subject, BlankNode) or isinstance(t.object, BlankNode)]
    assert not [t for t in triples if t.predicate == NamedNode(vocab.OWL + "imports")]


def test_every_kind_has_a_prefix_below_the_base() -> None:
    prefixes = vocab.prefixes("https://example.test/kg/")
    assert {kind: prefixes[kind] for kind in vocab.KINDS} == {
        kind: f"https://example.test/kg/{kind}/" for kind in vocab.KINDS
    }
    assert prefixes["ujar"] == vocab.UJAR
