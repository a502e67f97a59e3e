"""The kinds of network on the sample: who is tied to whom, by which statements, from SPARQL over the store."""

import re
from dataclasses import replace
from pathlib import Path

import pytest
from rdflib.plugins.sparql import prepareQuery

from network.material import QUERIES, STANCES_FILE
from sample_graph import ARDANIA, BELMORA, DAWN, KAREL, MIRA, OSKAR, WIND, _link, fill, resolved, sample_store
from ujar.errors import UnknownName
from ujar.model import ResolvedArticle
from ujar.network import (
    KINDS,
    Fold,
    Graph,
    Network,
    Selection,
    build_network,
    find_outlets,
    load_stances,
    make_network,
    make_windows,
    outlet_names,
    read_material,
)
from ujar.network.material import Material
from ujar.query import prefixes_of
from ujar.store import Store, open_store

KG = "https://w3id.org/ujar/kg/"
STANCES = load_stances(STANCES_FILE)


def talkative() -> tuple[ResolvedArticle, ...]:
    """The sample, with actors named in claims and one addressed."""
    first, second, third = resolved()
    named = {"a1-3": (_link(ARDANIA, score=0.8),), "a2-2": (_link(BELMORA), _link(MIRA))}
    asked = {"a2-3": _link(ARDANIA)}

    def more(article: ResolvedArticle) -> ResolvedArticle:
        statements = tuple(
            replace(each, mentions=named.get(each.statement.id, ()), addressee=asked.get(each.statement.id))
            for each in article.statements
        )
        return replace(article, statements=statements)

    return more(first), more(second), third


@pytest.fixture(scope="module")
def view() -> Store:
    return fill(open_store("memory:"), talkative())


def material(view: Store, kind: str) -> Material:
    return read_material(view, QUERIES, kind, STANCES)


def network(view: Store, kind: str, selection: Selection | None = None) -> Network:
    return make_network(material(view, kind), selection)


def ties(found: Network) -> set[tuple[str, str, float]]:
    """The ties by the ends of their names."""
    edges = found.edges
    ends = zip(edges.source.tolist(), edges.target.tolist(), edges.weight.tolist(), strict=True)
    return {(edges.names[one].removeprefix(KG), edges.names[two].removeprefix(KG), weight) for one, two, weight in ends}


def test_two_mode_network_is_the_one_reports_draw() -> None:
    view = sample_store()
    found: Graph = network(view, "actor-negotiable").graph()
    wanted = build_network(view)
    assert {node: dict(data) for node, data in found.nodes(data=True)} == dict(wanted.nodes(data=True))
    for one, two, data in wanted.edges(data=True):
        assert found.edges[one, two] == {**data, "statements": data["weight"]}
    assert found.number_of_edges() == wanted.number_of_edges()


def test_the_whole_two_mode_network_counts_what_another_article_prints_as_well() -> None:
    third = resolved()[2]
    article = replace(third.article, id="b3")
    again = tuple(
        replace(each, statement=replace(each.statement, id=each.statement.id.replace("a3", "b3"), article=article))
        for each in third.statements
    )
    view = fill(open_store("memory:"), (third, replace(third, article=article, statements=again)))
    whole = build_network(view).size("weight")
    once, each_time = (network(view, "actor-negotiable", Selection(every_relay=each)).graph() for each in (False, True))
    assert whole == each_time.size("weight") == 2 * once.size("weight") > 0


@pytest.mark.parametrize(("kind", "speaks"), [("actor-negotiable", "actor"), ("outlets", "outlet")])
def test_who_lists_the_ties_of_two_modes_lists_who_speaks_first(kind: str, speaks: str) -> None:
    graph = network(sample_store(), kind).graph()
    assert graph.number_of_edges() > 0
    assert {graph.nodes[one]["kind"] for one, _ in graph.edges} == {speaks}


def test_mentions_tie_who_speaks_to_whom_their_claim_names_but_not_to_themselves(view: Store) -> None:
    assert ties(network(view, "mentions")) == {(BELMORA, ARDANIA, 1.0), (MIRA, BELMORA, 1.0)}


def test_accusations_go_to_whom_they_name_and_demands_to_whom_they_are_put(view: Store) -> None:
    assert ties(network(view, "accuses")) == {(BELMORA, ARDANIA, 1.0)}
    assert ties(network(view, "demands")) == {(OSKAR, ARDANIA, 1.0)}


def test_denials_go_to_who_had_claimed_what_is_denied(view: Store) -> None:
    found = network(view, "denies")
    assert ties(found) == {(MIRA, BELMORA, 1.0)}
    assert found.graph().edges[f"{KG}{MIRA}", f"{KG}{BELMORA}"]["acts"] == {"Deny": 1}


def test_quotations_go_to_whose_words_they_are_from_speakers_and_relays(view: Store) -> None:
    assert ties(network(view, "quotes")) == {(MIRA, BELMORA, 1.0), (WIND, KAREL, 1.0)}
    assert ties(network(view, "quotes", Selection(direct_only=True))) == set()


def test_outlets_are_tied_to_whom_they_give_a_voice_by_name_where_they_are_not_known(view: Store) -> None:
    found = network(view, "outlets")
    assert (DAWN, MIRA, 4.0) in ties(found) and ("Warta Kota Baru", KAREL, 1.0) in ties(found)
    kinds = {node: data["kind"] for node, data in found.graph().nodes(data=True)}
    assert {kinds["Warta Kota Baru"], kinds[f"{KG}{DAWN}"]} == {"outlet"} and kinds[f"{KG}{MIRA}"] == "actor"


def test_projections_rest_on_stances_towards_the_same_negotiable(view: Store) -> None:
    # Northern missiles: Belmora accuses (-1), Mira warns (-1; her denial has no stance), Karel offers (1).
    # The ocean: Mira rejects (-1) and promises (1). The talks: Ardania and Costavia agree (1).
    assert ties(network(view, "congruence")) == {
        (MIRA, BELMORA, 1.0),
        ("state/ardania", "state/costavia", 1.0),
    }
    assert ties(network(view, "conflict")) == {(KAREL, MIRA, 1.0), (KAREL, BELMORA, 1.0)}
    assert {weight for _, _, weight in ties(network(view, "subtract"))} == {1.0, -1.0}
    graph = network(view, "subtract").graph()
    assert {data["kind"] for _, data in graph.nodes(data=True)} == {"actor"}
    assert all("statements" not in data for _, _, data in graph.edges(data=True))


def test_people_fold_into_the_bodies_they_speak_for(view: Store) -> None:
    found = ties(network(view, "actor-negotiable", Selection(fold=Fold.BODIES)))
    assert ("state/ardania", "treaty/ocean", 3.0) in found
    assert not any(one == MIRA for one, _, _ in found)
    assert any(one == OSKAR for one, _, _ in found)  # speaks for nobody


def test_states_only_drops_who_speaks_for_no_state(view: Store) -> None:
    graph = network(view, "actor-negotiable", Selection(fold=Fold.STATES)).graph()
    actors = {node.removeprefix(KG) for node, data in graph.nodes(data=True) if data["kind"] == "actor"}
    assert actors == {"state/ardania", "state/belmora", "state/costavia"}


def test_a_person_spoken_of_folds_into_whom_they_most_often_speak_for(view: Store) -> None:
    found = material(view, "mentions")
    assert found.corpus.bodies[f"{KG}{MIRA}"] == f"{KG}{ARDANIA}"
    assert ties(make_network(found, Selection(fold=Fold.STATES))) == {
        (BELMORA, ARDANIA, 1.0),
        (ARDANIA, BELMORA, 1.0),
    }


def test_a_tie_is_as_sure_as_the_least_sure_of_its_statement_and_links(view: Store) -> None:
    sure = Selection(min_confidence=0.85)
    assert ties(network(view, "accuses", Selection(min_confidence=0.75))) == {(BELMORA, ARDANIA, 1.0)}
    assert ties(network(view, "accuses", sure)) == set()  # the link to whom it names has 0.8
    assert ties(network(view, "actor-negotiable", sure)) == set()  # so have the links to what claims are about
    assert ties(network(view, "denies", sure)) == {(MIRA, BELMORA, 1.0)}


def test_windows_give_a_network_each(view: Store) -> None:
    found = list(make_windows(material(view, "actor-negotiable"), Selection(), days=31, step=31))
    assert [(since.iso, until.iso) for since, until, _ in found] == [
        ("2021-01-11", "2021-02-10"),
        ("2021-02-11", "2021-03-13"),
    ]
    assert all(node.ties.counted > 0 for _, _, node in found)


def test_outlet_narrows_by_its_iri_or_its_name(view: Store) -> None:
    by_name = network(view, "actor-negotiable", Selection(outlets=frozenset({"Warta Kota Baru"})))
    by_iri = network(view, "actor-negotiable", Selection(outlets=frozenset({f"{KG}{DAWN}"})))
    everything = network(view, "actor-negotiable")
    assert by_name.ties.counted + by_iri.ties.counted == everything.ties.counted
    assert {saying.article.rsplit("/", 1)[-1] for saying in by_name.ties.statements} == {"a3"}


@pytest.mark.parametrize(
    "name", ["HARIAN FAJAR", "harian fajar", DAWN.replace("/", ":"), DAWN, f"{KG}{DAWN}", f"<{KG}{DAWN}>"]
)
def test_an_outlet_is_found_by_what_it_is_called(name: str, view: Store) -> None:
    found, strangers = find_outlets(material(view, "outlets").corpus, [name], prefixes_of(view))
    assert f"{KG}{DAWN}" in found and strangers == ()


def test_an_outlet_not_found_is_told_with_the_names_of_all(view: Store) -> None:
    corpus = material(view, "outlets").corpus
    found, strangers = find_outlets(corpus, ["org:none", "warta kota baru", "no:where"], prefixes_of(view))
    assert strangers == ("org:none", "no:where") and found == {"Warta Kota Baru", "org:none", "no:where"}
    assert outlet_names(corpus, prefixes_of(view)) == ["Warta Kota Baru", f"{DAWN.replace('/', ':')} (Harian Fajar)"]


@pytest.mark.parametrize("kind", KINDS)
def test_each_kind_says_what_it_ties_and_holds_no_tie_to_oneself(kind: str, view: Store) -> None:
    assert KINDS[kind].title and KINDS[kind].help.endswith(".")
    found = network(view, kind).edges
    assert found.ties > 0 and (found.source != found.target).all()
    assert (found.first is not None) == (kind in ("actor-negotiable", "outlets"))


@pytest.mark.parametrize("kind", KINDS)
def test_each_kind_of_an_empty_graph_is_empty(kind: str) -> None:
    found = network(open_store("memory:"), kind)
    assert (len(found.edges), found.edges.ties, found.graph().number_of_nodes()) == (0, 0, 0)


def test_unknown_kind_names_the_known_ones() -> None:
    with pytest.raises(UnknownName, match="unknown network 'friends'; known: accuses, actor-negotiable"):
        read_material(open_store("memory:"), QUERIES, "friends", STANCES)


# -- the queries -------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("name", QUERIES)
def test_query_of_networks_is_plain_sparql_in_the_ontology_s_words(name: str) -> None:
    prepareQuery(QUERIES[name].sparql)
    ontology = (Path(__file__).parents[2] / "ontology" / "ujar.ttl").read_text("utf-8")
    words = set(re.findall(r"ujar:(\w+)", QUERIES[name].sparql))
    assert words and [word for word in words if f"\nujar:{word} a " not in ontology] == []


def test_every_kind_has_its_query_and_every_query_its_use() -> None:
    assert {kind.query for kind in KINDS.values()} | {"statements", "parts", "sureness"} == set(QUERIES)
