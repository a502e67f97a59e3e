"""One contract, every report: runs on the sample and on nothing, as a table and as a page that stands alone."""

import re
from dataclasses import replace
from html.parser import HTMLParser
from pathlib import Path

import pytest

from sample_graph import crowd, fill, sample_store
from ujar.errors import QueryError, UnknownName
from ujar.query import load_catalog
from ujar.query.table import to_csv, to_json
from ujar.report import REPORTS, all_reports, find_report, page
from ujar.report.page import measure_text, web_address
from ujar.store import Store, open_store

QUERIES = Path(__file__).parents[2] / "queries"
ALL = all_reports(load_catalog(QUERIES / "reports").values())
each_report = pytest.mark.parametrize("name", ALL)


@pytest.fixture(scope="module")
def view() -> Store:
    return sample_store()


@pytest.fixture(scope="module")
def centrality(view: Store) -> str:
    return page(REPORTS["centrality"], view)


class Page(HTMLParser):
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


@each_report
def test_report_runs_and_its_table_goes_to_every_format(name: str, view: Store) -> None:
    table = ALL[name].run(view)
    assert len(table) > 0
    assert len(to_csv(table).splitlines()) > len(table)
    assert to_json(table).startswith("{")
    assert ALL[name].title
    assert ALL[name].help.endswith((".", "?"))


@each_report
def test_report_of_an_empty_store_is_empty_or_zero(name: str) -> None:
    table = ALL[name].run(open_store("memory:"))
    assert all(isinstance(cell, str) or not cell for row in table.rows for cell in row)


@each_report
@pytest.mark.parametrize("empty", [False, True])
def test_page_stands_alone_and_is_well_formed(name: str, empty: bool, view: Store) -> None:
    text = page(ALL[name], open_store("memory:") if empty else view)
    read = Page(text)
    assert read.open == []
    assert [request for request in read.requests if request != "data:,"] == []
    assert "@import" not in text
    assert "url(" not in text
    assert len(set(read.ids)) == len(read.ids)


def test_links_of_the_centrality_page_lead_somewhere(centrality: str) -> None:
    read = Page(centrality)
    inner = [link.removeprefix("#") for link in read.links if link.startswith("#")]
    assert inner
    assert set(inner) <= set(read.ids)
    outer = [link for link in read.links if not link.startswith("#")]
    assert set(outer) == {"https://fajar.example/a1", "https://fajar.example/a2", "https://kota.example/a3"}


def test_numbers_lead_to_the_sentences_behind_them(centrality: str) -> None:
    assert '<a href="#person-mira-tolvan">5</a>' in centrality
    section = centrality.split('<section id="person-mira-tolvan">')[1].split("</section>")[0]
    assert section.count("<li>") == 5
    assert "“Kami tidak akan meninggalkan Perjanjian Samudra,”" in section
    assert "Ardania bertahan di Perjanjian Samudra" in section


def test_figure_has_a_name_a_description_and_a_legend(centrality: str) -> None:
    assert 'role="img" aria-labelledby="network-title network-text"' in centrality
    assert "11 nodes and 10 ties" in centrality
    for name in ("Person", "State", "Unnamed source", "Treaty", "Negotiation", "Topic"):
        assert re.search(rf"</svg>{name}</li>", centrality)


def test_texts_from_articles_cannot_become_markup() -> None:
    articles = list(crowd(1, 1))
    evil = '<script>alert("x")</script>'
    minted = tuple(replace(entity, label=evil) for entity in articles[0].minted)
    view = fill(open_store("memory:"), (replace(articles[0], minted=minted),))
    for report in ALL.values():
        assert evil not in page(report, view)
    assert web_address("javascript:alert(1)") is None
    assert web_address(None) is None


def test_many_nodes_are_drawn_in_part_and_listed_in_full() -> None:
    text = page(REPORTS["centrality"], fill(open_store("memory:"), tuple(crowd(90, 15))))
    assert re.search(r"Drawn are the \d+ with the most statements of \d+", text)
    assert text.count('<th scope="row"') > 90


def test_centrality_ranks_actors_then_negotiables(view: Store) -> None:
    records = list(REPORTS["centrality"].run(view).records())
    assert [row["entityLabel"] for row in records][:2] == ["Mira Tolvan", "Karel Dusan"]
    assert [row["kind"] for row in records] == ["actor"] * 7 + ["negotiable"] * 4
    assert (records[0]["statements"], records[0]["degree"], records[0]["weightedDegree"]) == (5, 2, 5)


def test_coverage_counts_statements_and_methods(view: Store) -> None:
    rows = {
        (row["part"], str(row["method"]).rpartition("#")[2]): (row["statements"], row["share"])
        for row in REPORTS["coverage"].run(view).records()
    }
    assert rows["statements", "None"] == (13, 1.0)
    assert rows["with a speaker", "None"] == (12, round(12 / 13, 4))
    assert rows["with a speaker the knowledge holds", "None"][0] == 10
    assert rows["about a treaty", "None"][0] == 9
    assert rows["speaker by", "pronoun"][0] == 1
    assert rows["date by", "PublicationFallback"][0] + rows["date by", "Explicit"][0] == 13


def test_unresolved_lists_minted_names_and_statements_nobody_is_tied_to(view: Store) -> None:
    rows = {
        row["printed"]: (row["kind"], row["statements"], row["maybe"])
        for row in REPORTS["unresolved"].run(view).records()
    }
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
    found = {row["printed"]: (row["maybeLabel"], row["alike"]) for row in REPORTS["unresolved"].run(view).records()}
    assert found["Tolvan Mira"] == ("Mira Tolvan", 1.0)
    assert found["Ocean Treati"][0] == "Ocean Treaty"


def test_a_query_that_gives_no_rows_is_no_report(view: Store) -> None:
    reports = all_reports(load_catalog(QUERIES / "examples").values())
    with pytest.raises(QueryError, match="statement gives no rows and can't be a report"):
        reports["statement"].run(view)


def test_unknown_report_names_the_known_ones() -> None:
    with pytest.raises(UnknownName, match=r"unknown report 'centralty'; known: .*centrality, coverage"):
        find_report(ALL, "centralty")


def test_measures_read_well() -> None:
    assert (measure_text(0), measure_text(1.0), measure_text(0.5)) == ("0.000", "1", "0.500")
