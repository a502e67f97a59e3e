"""One contract, every report: runs on the sample and on nothing, in both languages, as a table and as a page."""

import re
from dataclasses import replace
from html.parser import HTMLParser
from pathlib import Path

import pytest
from html5rdf import HTMLParser as StrictParser

from sample_graph import MISSILES, OCEAN, crowd, fill, sample_store
from ujar.errors import InputError, QueryError, UnknownName
from ujar.model import PartialDate
from ujar.network import Selection, read_material, sensitivity
from ujar.query import load_catalog, run
from ujar.query.table import Table, to_csv, to_json
from ujar.report import LANGUAGES, REPORTS, Scope, all_reports, compose, find_report, page
from ujar.report.page import web_address
from ujar.report.pieces import Page
from ujar.report.said import read_statements
from ujar.report.trust import DRAWS, drawn_anew
from ujar.store import Store, open_store

from .crowds import crowd as camps

KG = "https://w3id.org/ujar/kg/"
QUERIES = Path(__file__).parents[2] / "queries"
CATALOG = load_catalog(QUERIES / "reports")
ALL = all_reports(CATALOG.values())
each_report = pytest.mark.parametrize("name", ALL)
each_page = pytest.mark.parametrize("name", REPORTS)
each_language = pytest.mark.parametrize("language", LANGUAGES)


@pytest.fixture(scope="module")
def view() -> Store:
    return sample_store()


def composed(name: str, view: Store, scope: Scope | None = None) -> Page:
    return compose(name, REPORTS[name], view, scope or Scope())


class Read(HTMLParser):
    """Collects what a page asks for, where its links lead, and its ids; notes tags that are not closed in order."""

    VOID = frozenset({"meta", "link", "br", "img", "hr", "input"})

    def __init__(self, text: str) -> None:
        super().__init__()
        self.requests: list[str] = []
        self.links: list[str] = []
        self.ids: list[str] = []
        self.open: list[str] = []
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = dict(attrs)
        self.ids += [str(values["id"])] if "id" in values else []
        if tag == "a":
            self.links.append(str(values["href"]))
        asked = [str(values[key]) for key in ("src", "data", "action", "srcset") if key in values]
        self.requests += asked + ([str(values["href"])] if tag in ("link", "use", "image") else [])
        if tag not in self.VOID:
            self.open.append(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        pass

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    @property
    def inner(self) -> set[str]:
        return {link.removeprefix("#") for link in self.links if link.startswith("#")}


# -- the contract -----------------------------------------------------------------------------------------------------


@each_report
@each_language
def test_report_runs_and_its_table_goes_to_every_format(name: str, language: str, view: Store) -> None:
    table = ALL[name].run(view, Scope(language))
    assert len(table) > 0
    assert len(to_csv(table).splitlines()) > len(table)
    assert to_json(table).startswith("{")
    assert ALL[name].title
    assert ALL[name].help.endswith((".", "?"))


@each_report
def test_report_of_an_empty_store_is_empty_or_zero(name: str) -> None:
    table = ALL[name].run(open_store("memory:"), None)
    assert all(isinstance(cell, str) or not cell for row in table.rows for cell in row)


@each_report
@each_language
@pytest.mark.parametrize("empty", [False, True])
def test_page_stands_alone_and_is_well_formed(name: str, language: str, empty: bool, view: Store) -> None:
    text = page(name, ALL[name], open_store("memory:") if empty else view, Scope(language))
    StrictParser(strict=True).parse(text)
    read = Read(text)
    assert read.open == []
    assert [request for request in read.requests if request != "data:,"] == []
    assert "@import" not in text
    assert "url(" not in text
    assert len(set(read.ids)) == len(read.ids)
    assert read.inner <= set(read.ids)
    assert f'<html lang="{language}">' in text


@each_page
def test_page_of_an_empty_graph_says_what_to_do(name: str) -> None:
    assert "The graph holds nothing to report here yet" in page(name, REPORTS[name], open_store("memory:"))
    assert "Graf belum memuat apa pun" in page(name, REPORTS[name], open_store("memory:"), Scope("id"))


@each_page
def test_page_of_too_narrow_a_scope_says_so(name: str, view: Store) -> None:
    scope = Scope(since=PartialDate(2031))
    if name == "unresolved":
        assert len(REPORTS[name].run(view, scope)) == 0
    assert "Widen it" in page(name, REPORTS[name], view, scope)


@each_page
def test_every_figure_has_a_title_a_description_and_a_caption(name: str, view: Store) -> None:
    text, found = page(name, REPORTS[name], view), composed(name, view).figures
    assert found
    assert text.count("<svg ") == len(found)
    for figure in found:
        assert len(figure.title) > 5
        assert len(figure.text) > 20
        assert f'aria-labelledby="fig-{figure.slug}-title fig-{figure.slug}-text"' in text
        assert f'<title id="fig-{figure.slug}-title">' in text
        assert f'<desc id="fig-{figure.slug}-text">' in text


@each_page
def test_every_number_leads_to_the_sentences_it_counts(name: str, view: Store) -> None:
    found = composed(name, view)
    assert found.statements is not None
    groups = {f"#{group.slug}": group for group in found.evidence.groups.values()}
    alone = {f"#{said.anchor}" for said in found.statements.said}
    for section in found.sections:
        for row in section.grid.rows if section.grid else ():
            for cell in row:
                if cell.href is not None:
                    assert cell.href in groups or cell.href in alone
    for group in groups.values():
        assert group.total == len({said.iri for said in group.said}) > 1


@each_page
def test_counted_numbers_are_as_many_as_their_sentences(name: str, view: Store) -> None:
    found = composed(name, view)
    groups = {f"#{group.slug}": group.total for group in found.evidence.groups.values()}
    counted = 0
    for section in found.sections:
        if section.grid is None:
            continue
        at = next(at for at, head in enumerate(section.grid.columns) if head in ("Statements", "Against"))
        for row in section.grid.rows:
            if row[at].href is not None:
                assert row[at].text == str(groups.get(row[at].href, 1))
                counted += 1
    assert counted > 0


@each_page
def test_two_runs_give_one_page(name: str, view: Store) -> None:
    assert page(name, REPORTS[name], view) == page(name, REPORTS[name], view)


def test_names_and_words_are_in_the_language_asked_for(view: Store) -> None:
    english, indonesian = (page("positions", REPORTS["positions"], view, Scope(language)) for language in LANGUAGES)
    assert "Ocean Treaty" in english
    assert "Perjanjian Samudra" in indonesian
    assert ">promise<" in english
    assert ">berjanji<" in indonesian
    table = ALL["parties"].run(view, Scope("id"))
    assert "Kostavia" in table.column("stateLabel")
    assert "Costavia" in ALL["parties"].run(view, None).column("stateLabel")


def test_texts_from_articles_cannot_become_markup() -> None:
    articles = list(crowd(1, 1))
    evil = '<script>alert("x")</script>'
    minted = tuple(replace(entity, label=evil) for entity in articles[0].minted)
    view = fill(open_store("memory:"), (replace(articles[0], minted=minted),))
    for name, report in ALL.items():
        assert evil not in page(name, report, view)
    assert web_address("javascript:alert(1)") is None
    assert web_address(None) is None


def test_pages_of_a_graph_without_texts_give_the_characters(view: Store) -> None:
    bare = open_store("memory:")
    for graph in view.graphs():
        bare.replace(graph, [quad for quad in view.quads(graph) if not quad.predicate.value.endswith("ns#text")])
    text = page("positions", REPORTS["positions"], bare)
    assert "text not kept" in text
    assert "Kami tidak akan" not in text
    assert re.search(r"characters \d+–\d+, \d+–\d+", text)  # of a split quotation


# -- what each says ---------------------------------------------------------------------------------------------------


def asked(view: Store, name: str) -> list[dict[str, object]]:
    answer = run(view, CATALOG[name])
    assert isinstance(answer, Table)
    return [dict(record) for record in answer.records()]


def records(name: str, view: Store, scope: Scope | None = None) -> list[dict[str, object]]:
    return [dict(record) for record in REPORTS[name].run(view, scope).records()]


def test_timeline_counts_as_the_query_of_its_name_does(view: Store) -> None:
    assert records("timeline", view) == asked(view, "timeline")


def test_outlets_count_as_the_query_of_their_name_does(view: Store) -> None:
    rows = asked(view, "outlets")
    assert [{key: row[key] for key in rows[0]} for row in records("outlets", view)] == rows


def test_positions_count_as_the_statements_on_a_negotiable_do(view: Store) -> None:
    counted: dict[tuple[object, ...], set[object]] = {}
    for row in asked(view, "negotiable-acts"):
        if row["actor"] is not None:
            counted.setdefault((row["negotiable"], row["actor"], row["act"]), set()).add(row["statement"])
    found = {(row["negotiable"], row["actor"], row["act"]): row["statements"] for row in records("positions", view)}
    assert found == {key: len(statements) for key, statements in counted.items()}


def test_contradictions_hold_every_denial_the_query_finds(view: Store) -> None:
    denials = {(row["denier"], row["accuser"]) for row in asked(view, "denials")}
    rows = [row for row in records("contradictions", view) if row["kind"] == "denial"]
    assert (
        {(row["actor"], row["other"]) for row in rows} == denials == {(f"{KG}person/mira-tolvan", f"{KG}state/belmora")}
    )


def test_contradictions_show_who_changed_and_who_stands_against_whom(view: Store) -> None:
    rows = {
        (row["kind"], row["actorLabel"], row["otherLabel"], row["negotiableLabel"])
        for row in records("contradictions", view)
    }
    assert ("self", "Mira Tolvan", "Mira Tolvan", "Ocean Treaty") in rows  # will not leave; promises to open ports
    assert len(rows) == 2  # her denial about missiles answers a claim: no stand against who offers talks about them


def test_contradictions_set_who_rejects_against_who_accepts() -> None:
    view = fill(open_store("memory:"), tuple(camps(20, 4, 2)))
    found = records("contradictions", view)
    rejected = {(row["actor"], row["negotiable"]) for row in records("positions", view)
                if str(row["act"]).rpartition("#")[2] in ("Reject", "Deny")}  # fmt: skip
    accepted = {(row["actor"], row["negotiable"]) for row in records("positions", view)
                if str(row["act"]).rpartition("#")[2] in ("Agree", "Offer", "Promise")}  # fmt: skip
    others = [row for row in found if row["kind"] == "others"]
    assert others
    for row in others:
        assert (row["actor"], row["negotiable"]) in rejected
        assert (row["other"], row["negotiable"]) in accepted
        assert row["actor"] != row["other"]


def test_centrality_ranks_actors_then_negotiables(view: Store) -> None:
    rows = records("centrality", view)
    assert [row["entityLabel"] for row in rows][:2] == ["Mira Tolvan", "Karel Dusan"]
    assert [row["kind"] for row in rows] == ["actor"] * 7 + ["negotiable"] * 4
    assert (rows[0]["statements"], rows[0]["degree"], rows[0]["strength"]) == (5, 2, 5)


def test_centrality_of_a_scope_measures_the_ties_inside_it(view: Store) -> None:
    rows = {row["entityLabel"]: row for row in records("centrality", view, Scope(about=KG + OCEAN))}
    assert set(rows) == {"Ocean Treaty", "Mira Tolvan", "Karel Dusan", "diplomat senior"}
    assert (rows["Mira Tolvan"]["statements"], rows["Mira Tolvan"]["strength"]) == (3, 3)
    assert rows["Ocean Treaty"]["statements"] == 5


def test_centrality_draws_the_ranks_that_sensitivity_finds(view: Store) -> None:
    networks = load_catalog(QUERIES / "networks")
    material = read_material(view, networks, "actor-negotiable", {})
    wanted = sensitivity(material, Selection(every_relay=True), draws=DRAWS)
    found = drawn_anew(read_statements(view), None)
    assert [(row.node, row.rank, row.low, row.high) for row in found.ranked] == [
        (row.node, row.rank, row.low, row.high) for row in wanted.ranked
    ]
    text = page("centrality", REPORTS["centrality"], view)
    first = wanted.ranked[0]
    assert f"{first.label}: {first.rank} ({first.low} to {first.high})" in text
    narrow = drawn_anew(read_statements(view), KG + OCEAN)
    assert {row.node for row in narrow.ranked} < {row.node for row in found.ranked}


def test_centrality_says_what_a_sample_estimates(monkeypatch: pytest.MonkeyPatch) -> None:
    view = fill(open_store("memory:"), tuple(camps(60, 20, 4)))
    assert "estimated from a sample" not in page("centrality", REPORTS["centrality"], view)
    monkeypatch.setattr("ujar.network.paths.EXACT_BETWEENNESS", dict.fromkeys((False, True), 0))
    monkeypatch.setattr("ujar.network.paths.SOURCES", (16, 16))
    text = page("centrality", REPORTS["centrality"], view)
    assert re.search(r"Betweenness is estimated from a sample of the nodes: within 0\.\d{4} of", text)


def test_coverage_counts_statements_and_methods(view: Store) -> None:
    rows = {
        (row["part"], str(row["method"]).rpartition("#")[2]): (row["statements"], row["share"])
        for row in records("coverage", view)
    }
    assert rows["statements", "None"] == (13, 1.0)
    assert rows["with a speaker", "None"] == (12, round(12 / 13, 4))
    assert rows["with a speaker the knowledge holds", "None"][0] == 10
    assert rows["about a treaty", "None"][0] == 9
    assert rows["speaker by", "pronoun"][0] == 1
    dated = [count for (part, _), (count, _) in rows.items() if part == "date by" and isinstance(count, int)]
    assert sum(dated) == 13


def test_unresolved_lists_minted_names_and_statements_nobody_is_tied_to(view: Store) -> None:
    rows = {row["printed"]: (row["kind"], row["statements"], row["maybe"]) for row in records("unresolved", view)}
    assert rows == {
        "diplomat senior": ("actor", 1, None),
        "Oskar Lind": ("actor", 1, None),
        "pernyataan itu": ("no speaker", 1, None),
    }


def test_unresolved_says_whom_a_name_resembles() -> None:
    article = next(crowd(1, 1))
    minted = tuple(
        replace(entity, label="Tolvan Mira" if entity.cls == "Person" else "Ocean Treati") for entity in article.minted
    )
    view = fill(open_store("memory:"), (replace(article, minted=minted),))
    found = {row["printed"]: (row["maybeLabel"], row["alike"]) for row in records("unresolved", view)}
    assert found["Tolvan Mira"] == ("Mira Tolvan", 1.0)
    assert found["Ocean Treati"][0] == "Ocean Treaty"


def test_numbers_lead_to_the_sentences_behind_them(view: Store) -> None:
    text = page("centrality", REPORTS["centrality"], view)
    row = re.search(r">Mira Tolvan <span.*?</tr>", text, re.DOTALL)
    assert row is not None
    link = re.search(r'<a href="#(g-\d+)">5</a>', row[0])
    assert link is not None
    group = re.search(rf'<li id="{link[1]}">.*?</li>', text, re.DOTALL)
    assert group is not None
    assert group[0].count('<a href="#s-a') == 5
    sentence = text.split('<li id="s-a1-1">')[1].split("</li>")[0]
    assert "“Kami tidak akan meninggalkan Perjanjian Samudra”" in sentence
    assert '<a href="https://fajar.example/a1" rel="noreferrer">Ardania bertahan di Perjanjian Samudra</a>' in sentence


# -- the scope --------------------------------------------------------------------------------------------------------


def test_scope_narrows_what_counts(view: Store) -> None:
    rows = records("positions", view, Scope(about=KG + MISSILES, since=PartialDate(2021, 2)))
    assert {(row["actorLabel"], str(row["act"]).rpartition("#")[2]) for row in rows} == {
        ("Mira Tolvan", "Warn"), ("Karel Dusan", "Offer"),
    }  # fmt: skip
    assert records("coverage", view, Scope(confidence=0.8))[0]["statements"] == 11


def test_scope_stands_on_the_page(view: Store) -> None:
    scope = Scope(about=KG + OCEAN, since=PartialDate(2021), confidence=0.5)
    text = page("positions", REPORTS["positions"], view, scope)
    assert "Only: about Ocean Treaty; since 2021; confidence of 0.50 or more." in text


def test_a_query_is_narrowed_by_its_own_parameters(view: Store) -> None:
    with pytest.raises(InputError, match="states is a query and narrowed by its parameters: -p NAME=VALUE; known: "):
        ALL["states"].run(view, Scope(about=KG + OCEAN))


def test_unknown_language_names_the_known_ones() -> None:
    with pytest.raises(UnknownName, match="unknown language 'de'; known: en, id"):
        Scope("de")


def test_a_query_that_gives_no_rows_is_no_report(view: Store) -> None:
    reports = all_reports(load_catalog(QUERIES / "examples").values())
    with pytest.raises(QueryError, match="statement gives no rows and can't be a report"):
        reports["statement"].run(view, None)


def test_unknown_report_names_the_known_ones() -> None:
    with pytest.raises(UnknownName, match=r"unknown report 'centralty'; known: .*centrality, contradictions, coverage"):
        find_report(ALL, "centralty")


def test_joint_statements_count_for_each_of_their_speakers(view: Store) -> None:
    rows = [row for row in records("positions", view) if str(row["act"]).endswith("Agree")]
    assert {row["actorLabel"] for row in rows} == {"Ardania", "Costavia"}
