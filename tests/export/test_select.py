"""A selection: exactly the statements that match, all they need, and nothing that dangles."""

import io
from dataclasses import fields
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pyoxigraph import NamedNode, Quad

from sample_graph import BASE, RUN, crowd, fill, resolved, sample_store
from ujar import vocab
from ujar.check import check
from ujar.errors import QueryError
from ujar.export import EXPORTERS, Selection, count_statements, export, select, strangers
from ujar.model import Kind
from ujar.rdf import run_quads, to_quads
from ujar.store import Store, View

ROOT = Path(__file__).parents[2]
KG = BASE


@pytest.fixture(scope="module")
def view() -> Store:
    """The sample as a build leaves it: with the run's own graph."""
    store = sample_store()
    record = [*run_quads(RUN, base=BASE), *(
        quad for article in resolved() for quad in to_quads(article, base=BASE, run=RUN)
        if quad.predicate == vocab.PROV_WAS_GENERATED_BY
    )]  # fmt: skip
    graph = record[0].graph_name
    assert isinstance(graph, NamedNode)
    store.replace(graph, record)
    return store


def said(view: View) -> set[str]:
    """The statements there are."""
    return {quad.subject.value.rpartition("/")[2] for quad in view.quads()
            if quad.predicate == vocab.EXPRESSES and isinstance(quad.subject, NamedNode)}  # fmt: skip


def dangling(part: View, whole: View) -> set[Any]:
    """What is named in the part and described only in the whole."""
    described = {quad.subject for quad in whole.quads()}
    return {quad.object for quad in part.quads() if quad.object in described} - {quad.subject for quad in part.quads()}


ALL = {"a1-1", "a1-2", "a1-3", "a1-4", "a1-5", "a1-6", "a2-1", "a2-2", "a2-3", "a3-1", "a3-2", "a3-3", "a3-4"}
CASES = [
    (Selection(treaty=("treaty:ocean",)), {"a1-1", "a1-2", "a1-6", "a3-3", "a3-4"}),
    (Selection(treaty=("treaty/ocean", f"{KG}topic/inspections")), {"a1-1", "a1-2", "a1-6", "a2-3", "a3-3", "a3-4"}),
    (Selection(actor=("person:karel-dusan",)), {"a2-1", "a3-4"}),
    (Selection(actor=("state:costavia", "person:oskar-lind")), {"a3-1", "a2-3"}),
    (Selection(since="2021-02"), {"a2-1", "a2-2", "a2-3", "a3-1", "a3-2", "a3-3", "a3-4"}),
    (Selection(until="2021-01-11"), {"a1-1", "a1-2", "a1-4"}),
    (Selection(since="2021-03-05", until="2021"), {"a3-2", "a3-3", "a3-4"}),
    (Selection(confidence=0.7), ALL - {"a3-2"}),
    (Selection(confidence=0.90), ALL - {"a1-2", "a3-2"}),
    (Selection(kind=(Kind.DIRECT, Kind.MIXED)), {"a1-1", "a1-2", "a2-1", "a3-2", "a3-4"}),
    (Selection(outlet=("org:harian-fajar",)), {name for name in ALL if not name.startswith("a3")}),
    (Selection(outlet=("WARTA kota baru",)), {"a3-1", "a3-2", "a3-3", "a3-4"}),
    (Selection(outlet=("org:harian-fajar", "Warta Kota Baru")), ALL),
    (Selection(outlet=("harian FAJAR", "Harian Senja")), {name for name in ALL if not name.startswith("a3")}),
    (Selection(treaty=("treaty:ocean",), kind=(Kind.DIRECT,), since="2021-03"), {"a3-4"}),
    (Selection(treaty=("treaty:northern-missiles",), actor=("person:mira-tolvan",)), {"a1-4", "a2-2"}),
    (Selection(actor=("person:nobody",)), set()),
]
each_case = pytest.mark.parametrize(("selection", "expected"), CASES)


@each_case
def test_selection_holds_exactly_what_matches(selection: Selection, expected: set[str], view: Store) -> None:
    part = select(view, selection)
    assert said(part) == expected
    assert count_statements(part) == len(expected)


@each_case
def test_selection_is_sound_and_nothing_dangles(selection: Selection, expected: set[str], view: Store) -> None:
    part = select(view, selection)
    assert set(part.quads()) <= set(view.quads())
    assert dangling(part, view) == set()
    assert check(part, ontology=ROOT / "ontology", queries=ROOT / "queries") == []


@pytest.mark.parametrize("name", EXPORTERS)
@pytest.mark.parametrize("selection", [CASES[0][0], CASES[-1][0]], ids=["some", "none"])
def test_every_exporter_writes_a_selection(name: str, selection: Selection, view: Store) -> None:
    out, direct = io.BytesIO(), io.BytesIO()
    export(view, name, out, only=selection)
    export(select(view, selection), name, direct)
    assert out.getvalue() == direct.getvalue() != b""


def test_a_statement_keeps_what_shows_and_explains_it(view: Store) -> None:
    part = select(view, Selection(actor=("person:mira-tolvan",), treaty=("treaty:ocean",), until="2021-01"))
    about = {quad.subject.value.removeprefix(KG) for quad in part.quads() if isinstance(quad.subject, NamedNode)}
    assert {"statement/a1-1", "claim/a1-1", "span/a1-13-61", "article/a1", "person/mira-tolvan", "state/ardania",
            "treaty/ocean", "org/harian-fajar", "office/foreign-minister-of-ardania",
            "state/belmora"} <= about  # fmt: skip
    assert any(name.startswith("link/statement-a1-1-speaker") for name in about)
    assert any(name.startswith("link/article-a1-publisher") for name in about)
    assert not {"treaty/northern-missiles", "person/karel-dusan", "article/a2", "group/diplomat-senior-a1"} & about


def test_a_selection_leaves_out_what_leads_to_what_is_left_out(view: Store) -> None:
    mira, belmora, missiles = "person:mira-tolvan", "state:belmora", "treaty:northern-missiles"
    denial = select(view, Selection(actor=(mira,), treaty=(missiles,), until="2021-01"))
    assert said(denial) == {"a1-4"}
    assert not any(quad.predicate == vocab.TARGETS_CLAIM for quad in denial.quads())
    both = select(view, Selection(actor=(mira, belmora), kind=(Kind.INDIRECT,), until="2021-01"))
    assert {"a1-4", "a1-5"} <= said(both)
    assert sum(quad.predicate in (vocab.TARGETS_CLAIM, vocab.EMBEDDED_IN) for quad in both.quads()) == 2


def test_an_actor_has_said_only_what_is_in_the_selection(view: Store) -> None:
    part = select(view, Selection(treaty=("treaty:ocean",)))
    claims = {quad.object.value.rpartition("/")[2] for quad in part.quads()
              if quad.predicate == vocab.SAID and isinstance(quad.object, NamedNode)}  # fmt: skip
    assert claims == said(part)


def test_run_and_ontology_go_along(view: Store) -> None:
    part = select(view, Selection(kind=(Kind.MIXED,)))
    generated = [quad for quad in part.quads() if quad.predicate == vocab.PROV_WAS_GENERATED_BY]
    assert [quad.subject for quad in generated] == [NamedNode(f"{KG}statement/a2-1")]
    ontology = NamedNode(f"{KG}graph/ontology")
    assert set(part.quads(ontology)) == set(view.quads(ontology))


def test_a_base_of_one_s_own_is_selected_from_by_the_same_names() -> None:
    other = sample_store(base="https://example.org/kg/")
    assert said(select(other, Selection(treaty=("treaty:ocean",)))) == CASES[0][1]


@pytest.mark.parametrize(
    ("selection", "message"),
    [
        (Selection(treaty=("ocean treaty",)), "parameter treaty: 'ocean treaty' is no name"),
        (Selection(since="January"), "parameter since: 'January' is not a date"),
        (Selection(confidence=1.5), "parameter confidence: 1.5 is not a share"),
        (Selection(outlet=("x:y z",)), "parameter outlet: 'x:y z' is no name"),
    ],
)
def test_what_is_no_name_or_date_is_told(selection: Selection, message: str, view: Store) -> None:
    with pytest.raises(QueryError, match=message):
        select(view, selection)


@pytest.mark.parametrize("name", ['x"} UNION { ?statement ?p ?o', "a\\", "a' OR 1", "a\nb"])
def test_an_outlet_s_words_are_never_part_of_the_query(name: str, view: Store) -> None:
    assert said(select(view, Selection(outlet=(name,)))) == set()


def test_names_nobody_bears_are_told(view: Store) -> None:
    wanted = Selection(treaty=("treaty:ocean", "treaty:sea"), actor=("person:x",), outlet=("org:y", "Harian Fajar"))
    assert strangers(view, wanted) == ["treaty:sea", "person:x", "org:y"]
    assert strangers(view, Selection(outlet=("warta KOTA baru", "Harian Senja", "angin"))) == ["Harian Senja", "angin"]
    assert strangers(view, Selection(outlet=('x"} UNION { ?it ?p ?o',))) == ['x"} UNION { ?it ?p ?o']


def test_an_outlet_is_known_by_its_names_where_articles_carry_a_reference_to_it_alone() -> None:
    """As where the address told the outlet: the article has a publisher, and no words for it."""
    store = sample_store()
    for graph in list(store.graphs()):
        quads = list(store.quads(graph))
        store.replace(graph, [quad for quad in quads if quad.predicate != vocab.OUTLET_NAME])
    fajar = {name for name in ALL if not name.startswith("a3")}
    assert said(select(store, Selection(outlet=("Harian Fajar",)))) == fajar
    assert said(select(store, Selection(outlet=("harian FAJAR", "org:warta-kota")))) == fajar
    assert said(select(store, Selection(outlet=("Ardania",)))) == set()
    assert strangers(store, Selection(outlet=("Harian Fajar",))) == []


def test_selection_is_false_where_nothing_is_asked() -> None:
    assert not Selection()
    assert Selection(confidence=0.0) and Selection(since="2019")


CROWDED = fill(sample_store(), tuple(crowd(4, 3)))
CROWDED.remove(NamedNode(f"{KG}graph/ontology"))  # the same in every selection
WHOLE = set(CROWDED.quads())


def subsets(names: list[str]) -> st.SearchStrategy[tuple[str, ...]]:
    return st.lists(st.sampled_from(names), max_size=2, unique=True).map(tuple)


@settings(max_examples=60)
@given(
    st.builds(
        Selection,
        treaty=subsets(["treaty:ocean", "treaty:northern-missiles", "negotiation:valley", "treaty:traktat-1"]),
        actor=subsets(["person:mira-tolvan", "state:belmora", "person:tokoh-1", "person:tokoh-2"]),
        since=st.sampled_from([None, "2021-01-12", "2021-02"]),
        until=st.sampled_from([None, "2021-02-20", "2021"]),
        confidence=st.sampled_from([None, 0.5, 0.9]),
        kind=st.sampled_from([(), (Kind.DIRECT,), (Kind.INDIRECT, Kind.MIXED)]),
    )
)
def test_no_selection_dangles_or_holds_what_was_not_there(selection: Selection) -> None:
    part = select(CROWDED, selection)
    assert dangling(part, CROWDED) == set()
    kept: set[Quad] = set(part.quads())
    assert kept <= WHOLE
    alone = (Selection(**{field.name: getattr(selection, field.name)}) for field in fields(selection))
    assert said(part) == set.intersection(said(CROWDED), *(matching(each) for each in alone if each))


@cache
def matching(selection: Selection) -> frozenset[str]:
    return frozenset(said(select(CROWDED, selection)))
