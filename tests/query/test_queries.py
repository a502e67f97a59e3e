"""One contract, every query of queries/reports and queries/examples: parses, has a header, answers, can be narrowed."""

from pathlib import Path

import pytest
from rdflib.plugins.sparql import prepareQuery

from sample_graph import sample_store
from ujar.query import Form, NamedQuery, Table, Triples, load_catalog, run
from ujar.query.parameters import ParameterType
from ujar.query.values import Iri
from ujar.store import Store
from ujar.vocab import UJAR

QUERIES = Path(__file__).parents[2] / "queries"
CATALOG = load_catalog(QUERIES / "reports", QUERIES / "examples")
NARROWED = [
    pytest.param(query, parameter, id=f"{query.name}-{parameter.name}")
    for query in CATALOG.values()
    if query.form is Form.ROWS
    for parameter in query.parameters
    if parameter.column
]
each_query = pytest.mark.parametrize("query", CATALOG.values(), ids=list(CATALOG))


@pytest.fixture(scope="module")
def view() -> Store:
    return sample_store()


def table(view: Store, name: str, **values: object) -> Table:
    answer = run(view, CATALOG[name], **values)
    assert isinstance(answer, Table)
    return answer


@each_query
def test_query_is_plain_sparql_that_another_library_reads(query: NamedQuery) -> None:
    prepareQuery(query.sparql)


@each_query
def test_query_uses_only_the_ontology_s_names(query: NamedQuery) -> None:
    ontology = (QUERIES.parent / "ontology" / "ujar.ttl").read_text(encoding="utf-8")
    used = {word.strip("?*+()") for word in query.sparql.replace("|", " ").replace("/", " ").split()}
    for name in (word.removeprefix("ujar:").rstrip(",.;)") for word in used if word.startswith("ujar:")):
        assert not name or f"ujar:{name} a " in ontology


@each_query
def test_query_answers_on_the_sample(query: NamedQuery, view: Store) -> None:
    answer = run(view, query)
    if isinstance(answer, bool):
        assert answer is True
    else:
        assert len(answer) > 0
        assert isinstance(answer, Table) == (query.form is Form.ROWS)


@each_query
def test_query_gives_the_same_order_from_another_store(query: NamedQuery, view: Store) -> None:
    if " ORDER BY " in query.sparql.replace("\n", " ") or query.form is not Form.ROWS:
        assert run(view, query) == run(sample_store(), query)
    else:
        assert query.name == "mission", "a query that gives rows orders them"


@each_query
def test_no_row_comes_twice(query: NamedQuery, view: Store) -> None:
    answer = run(view, query)
    if isinstance(answer, Table):
        assert len(set(answer.rows)) == len(answer.rows)


@pytest.mark.parametrize(("query", "parameter"), NARROWED)
def test_binding_a_parameter_is_choosing_its_rows(query: NamedQuery, parameter, view: Store) -> None:  # type: ignore[no-untyped-def]
    whole = table(view, query.name)
    values = {value for value in whole.column(parameter.name) if isinstance(value, Iri | str)}
    assert values
    for value in values:
        if parameter.type is ParameterType.IRI and not isinstance(value, Iri):
            continue  # an outlet known by its printed name only
        chosen = tuple(row for row in whole.records() if row[parameter.name] == value)
        assert tuple(table(view, query.name, **{parameter.name: value}).records()) == chosen


@pytest.mark.parametrize(("query", "parameter"), NARROWED)
def test_binding_what_nothing_bears_gives_no_row(query: NamedQuery, parameter, view: Store) -> None:  # type: ignore[no-untyped-def]
    nobody = "https://w3id.org/ujar/kg/person/nobody" if parameter.type is ParameterType.IRI else "nobody"
    assert len(table(view, query.name, **{parameter.name: nobody})) == 0


def test_the_mission_pattern_gives_actor_claim_treaty(view: Store) -> None:
    pattern = "?actor ujar:said ?claim . ?claim ujar:about ?treaty . ?treaty a ujar:Treaty"
    answer = run(view, f"SELECT ?actor ?claim ?treaty WHERE {{ {pattern} }}")
    assert isinstance(answer, Table)
    kg = "https://w3id.org/ujar/kg/"
    assert (f"{kg}person/mira-tolvan", f"{kg}claim/a1-1", f"{kg}treaty/ocean") in answer.rows
    assert {row[2] for row in answer.rows} == {f"{kg}treaty/ocean", f"{kg}treaty/northern-missiles"}


@pytest.mark.parametrize(
    ("since", "until", "days"),
    [
        ("2021-02-21", None, ["2021-03-05", "2021-03-05"]),
        ("2021-02", "2021-02", ["2021-02", "2021-02-20"]),
        (None, "2021-01-11", ["2021-01-11"] * 3),
        ("2022", None, []),
        (None, "2021", ["2021-01-11"] * 3 + ["2021-01-12"] * 2 + ["2021-02", "2021-02-20"] + ["2021-03-05"] * 2),
    ],
)
def test_dates_narrow_by_day_month_or_year(view: Store, since: str | None, until: str | None, days: list[str]) -> None:
    found = table(view, "who-said-what", since=since, until=until)
    assert "since" not in found.columns
    assert [getattr(day, "iso", None) or str(day) for day in found.column("saidOn")] == days


def test_contains_ignores_case(view: Store) -> None:
    found = table(view, "direct-quotes", contains="NELAYAN")
    assert found.column("quotation") == ["Perjanjian itu, melindungi nelayan kita."]


def test_denial_names_denier_and_whose_claim(view: Store) -> None:
    (row,) = table(view, "denials").records()
    assert (row["denierLabel"], row["accuserLabel"], row["denied"]) == (
        "Mira Tolvan",
        "Belmora",
        "Ardania menguji rudal baru",
    )
    assert row["act"] == f"{UJAR}Deny"


def test_states_count_what_is_said_on_their_behalf(view: Store) -> None:
    counts = {
        row["stateLabel"]: (row["statements"], row["itself"], row["onItsBehalf"])
        for row in table(view, "states").records()
    }
    assert counts == {"Ardania": (6, 1, 5), "Belmora": (4, 2, 2), "Costavia": (1, 1, 0)}


def test_outlets_count_articles_and_kinds_also_of_an_outlet_nobody_knows(view: Store) -> None:
    columns = ("articles", "statements", "direct", "indirect", "mixed")
    rows = {
        row["outletLabel"] or row["outlet"]: tuple(row[name] for name in columns)
        for row in table(view, "outlets").records()
    }
    assert rows == {"Harian Fajar": (2, 9, 2, 6, 1), "Warta Kota Baru": (1, 4, 2, 2, 0)}


def test_provenance_leads_to_the_characters(view: Store) -> None:
    found = table(view, "provenance", statement="statement:a1-2")
    parts = [(row["part"], row["begin"], row["end"], row["anchor"]) for row in found.records()]
    assert parts == [
        ("content", 129, 144, "Perjanjian itu,"),
        ("cue", 146, 153, "ujarnya"),
        ("content", 156, 180, "melindungi nelayan kita."),
    ]


def test_relay_keeps_speaker_and_agency_apart(view: Store) -> None:
    (row,) = table(view, "relayed").records()
    assert (row["agencyLabel"], row["actorLabel"], row["printed"]) == (
        "Wind Agency",
        "Karel Dusan",
        "Kantor Berita Angin",
    )


def test_statement_query_gives_one_statement_only(view: Store) -> None:
    answer = run(view, CATALOG["statement"], statement="statement:a1-5")
    assert isinstance(answer, Triples)
    statements = {t.subject.value for t in answer.triples if "/statement/" in t.subject.value}  # type: ignore[union-attr]
    assert statements == {"https://w3id.org/ujar/kg/statement/a1-5"}


def test_actor_network_has_an_edge_once(view: Store) -> None:
    answer = run(view, CATALOG["actor-network"], actor="person:karel-dusan")
    assert isinstance(answer, Triples)
    edges = [str(t.object) for t in answer.triples if t.predicate.value.endswith("relation")]
    assert edges == [f"<https://w3id.org/ujar/kg/treaty/{name}>" for name in ("northern-missiles", "ocean")]
