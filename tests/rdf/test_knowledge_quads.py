"""What the seeds and the ontology become, each in its graph."""

from pathlib import Path

import pytest
from pyoxigraph import Literal, NamedNode, Quad

from ujar import vocab
from ujar.domain import Actor, Alias, Domain, Negotiable, Office, Role, Term
from ujar.errors import OntologyError
from ujar.model import PartialDate
from ujar.rdf import knowledge_graph, knowledge_quads, ontology_graph, ontology_quads

BASE = "https://example.test/kg/"
ONTOLOGY = Path(__file__).parents[2] / "ontology" / "ujar.ttl"
STATE = Actor(
    "state/nusantara-utara", "State", {"id": "Nusantara Utara", "en": "North Nusantara"},
    (
        Alias("Nusantara Utara", "name", "id"), Alias("Utara", "variant", "id"), Alias("Kota Embun", "metonym"),
        Alias("NU", "acronym"), Alias("orang Utara", "demonym", "id"), Alias("North Nusantara"),
    ),
    wikidata="Q1", source="https://example.test/list; a printed list",
)  # fmt: skip
MINISTRY = Actor("org/kemlu", "Organisation", {"id": "Kemlu"}, state="state/nusantara-utara")
PERSON = Actor("person/arda-mahesti", "Person", {"id": "Arda Mahesti"})
OFFICE = Office(
    "office/foreign-minister-of-nusantara-utara", "foreign-minister", "state/nusantara-utara",
    (Term("person/arda-mahesti", PartialDate(2017, 3), None, PartialDate(2020), "unverified"),),
)  # fmt: skip
DRAFT = Negotiable(
    "treaty/protokol-karang", "DraftTreaty", "sample", {"id": "Protokol Karang"},
    signed=PartialDate(2010, 5, 4), in_force=PartialDate(2011), ended=PartialDate(2012, 2),
    active=(PartialDate(2009), None), parties=("state/nusantara-utara",), signatories=("state/selat-raya",),
    part_of="treaty/perjanjian-pulau-karang", status="ended", wikidata="Q2",
)  # fmt: skip
DOMAIN = Domain(
    actors={each.id: each for each in (STATE, MINISTRY, PERSON)},
    roles={"foreign-minister": Role("foreign-minister", {"id": ("Menteri Luar Negeri", "Menlu")})},
    offices={OFFICE.id: OFFICE},
    negotiables={DRAFT.id: DRAFT},
)


def node(name: str) -> NamedNode:
    return NamedNode(BASE + name)


def values(subject: str, prop: NamedNode) -> set[object]:
    quads = knowledge_quads(DOMAIN, base=BASE)
    return {quad.object for quad in quads if quad.subject == node(subject) and quad.predicate == prop}


def test_knowledge_is_in_its_graph_each_quad_once() -> None:
    quads = list(knowledge_quads(DOMAIN, base=BASE))
    assert {quad.graph_name for quad in quads} == {knowledge_graph(BASE)}
    assert len(quads) == len(set(quads))


def test_names_are_labels_and_what_only_finds_an_entity_is_hidden() -> None:
    state = "state/nusantara-utara"
    assert values(state, vocab.SKOS_PREF_LABEL) == {
        Literal("Nusantara Utara", language="id"), Literal("North Nusantara", language="en"),
    }  # fmt: skip
    assert values(state, vocab.SKOS_ALT_LABEL) == {Literal("Utara", language="id"), Literal("NU")}
    assert values(state, vocab.ACRONYM) == {Literal("NU")}
    assert values(state, vocab.SKOS_HIDDEN_LABEL) == {Literal("Kota Embun"), Literal("orang Utara", language="id")}
    assert values(state, vocab.METONYM) == {Literal("Kota Embun")}
    assert values(state, vocab.DEMONYM) == {Literal("orang Utara", language="id")}


def test_actor_has_all_its_classes_match_and_sources() -> None:
    assert values("state/nusantara-utara", vocab.RDF_TYPE) == {vocab.STATE, vocab.ACTOR}
    assert values("state/nusantara-utara", vocab.SKOS_EXACT_MATCH) == {NamedNode("http://www.wikidata.org/entity/Q1")}
    assert values("state/nusantara-utara", vocab.DCT_SOURCE) == {
        NamedNode("https://example.test/list"), Literal("a printed list"),
    }  # fmt: skip
    assert values("org/kemlu", vocab.BELONGS_TO) == {node("state/nusantara-utara")}


def test_office_has_holders_with_terms() -> None:
    (term,) = values("person/arda-mahesti", vocab.HOLDS_OFFICE)
    key = term.value.removeprefix(BASE)  # type: ignore[attr-defined]
    assert values(key, vocab.OFFICE_OF_TERM) == {node(OFFICE.id)}
    assert values(key, vocab.FROM) == {Literal("2017-03", datatype=vocab.XSD_G_YEAR_MONTH)}
    assert values(key, vocab.TO) == set()
    assert values(key, vocab.AS_OF) == {Literal("2020", datatype=vocab.XSD_G_YEAR)}
    assert values(OFFICE.id, vocab.BODY) == {node("state/nusantara-utara")}
    assert values(OFFICE.id, vocab.HAS_ROLE) == {node("role/foreign-minister")}
    assert values(OFFICE.id, vocab.SKOS_PREF_LABEL) == {Literal("Menteri Luar Negeri, Nusantara Utara", language="id")}
    assert values("role/foreign-minister", vocab.SKOS_ALT_LABEL) == {Literal("Menlu", language="id")}


def test_draft_is_a_treaty_with_its_dates_and_parties() -> None:
    assert values(DRAFT.id, vocab.RDF_TYPE) == {vocab.DRAFT_TREATY, vocab.TREATY, vocab.NEGOTIABLE}
    assert values(DRAFT.id, vocab.SIGNED_ON) == {Literal("2010-05-04", datatype=vocab.XSD_DATE)}
    assert values(DRAFT.id, vocab.IN_FORCE_FROM) == {Literal("2011", datatype=vocab.XSD_G_YEAR)}
    assert values(DRAFT.id, vocab.ENDED_ON) == {Literal("2012-02", datatype=vocab.XSD_G_YEAR_MONTH)}
    assert values(DRAFT.id, vocab.ACTIVE_FROM) == {Literal("2009", datatype=vocab.XSD_G_YEAR)}
    assert values(DRAFT.id, vocab.PARTY) == {node("state/nusantara-utara")}
    assert values(DRAFT.id, vocab.SIGNATORY) == {node("state/selat-raya")}
    assert values(DRAFT.id, vocab.PART_OF) == {node("treaty/perjanjian-pulau-karang")}
    assert values(DRAFT.id, vocab.STATUS) == {Literal("ended")}
    assert values(DRAFT.id, vocab.DOMAIN) == {Literal("sample")}


def test_ontology_goes_into_its_graph() -> None:
    quads: list[Quad] = list(ontology_quads(ONTOLOGY.read_bytes(), base=BASE))
    assert {quad.graph_name for quad in quads} == {ontology_graph(BASE)}
    assert vocab.STATEMENT in {quad.subject for quad in quads}


@pytest.mark.parametrize("turtle", [b"<urn:a> <urn:b>", b"<urn:a> <urn:b> [] ."])
def test_ontology_that_cannot_be_loaded_is_an_error(turtle: bytes) -> None:
    with pytest.raises(OntologyError):
        list(ontology_quads(turtle, base=BASE))
