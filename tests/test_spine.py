"""The whole way, once: articles as files in, a graph in a store out, and the question the project is for answered."""

import json
from collections.abc import Iterator
from pathlib import Path
from time import perf_counter
from typing import Any

import pytest
from pyoxigraph import NamedNode, QuerySolutions, RdfFormat, serialize

from factories import LANGUAGE
from invented import DOMAIN, PAVO, QUANDAR, SALT, SOLVAK, STRAIT, VELONIA
from ujar.build import Summary, build, settings_of, trace
from ujar.check import check
from ujar.domain import Domain, load_domain
from ujar.model import Run
from ujar.query import Table, load_catalog, run
from ujar.read import read
from ujar.resolve import Decisions
from ujar.skips import SkipLog
from ujar.store import Store, View, open_store

ROOT = Path(__file__).parents[1]
BASE = "https://w3id.org/ujar/kg/"
MISSION = """PREFIX ujar: <https://w3id.org/ujar/ns#>
SELECT ?actor ?claim ?treaty WHERE { ?actor ujar:said ?claim . ?claim ujar:about ?treaty . ?treaty a ujar:Treaty }"""

PACT = (
    "Menteri Luar Negeri Velonia Irena Solvak menegaskan bahwa negaranya akan mematuhi Traktat Selat Utara, Senin "
    "(8/5/2017).\n\n“Traktat Selat Utara melindungi nelayan kita,” kata Solvak seperti dikutip Kabar Timur.\n\n"
    "Seorang diplomat Velonia mengatakan perundingan itu berjalan lambat.\n"
)
SALTY = (
    "Presiden Quandar Pavo Ruskel membantah tuduhan Velonia bahwa negaranya melanggar Kesepakatan Garam.\n\n"
    "“Kami tidak pernah melanggar Kesepakatan Garam,” kata Ruskel kepada wartawan di Sarvik, Selasa (9/5/2017).\n"
)
ENGLISH = "The foreign minister of Velonia said on Monday that her country would honour the treaty of the strait.\n"


@pytest.fixture
def articles(tmp_path: Path) -> Path:
    folder = tmp_path / "articles"
    folder.mkdir()
    (folder / "pact.txt").write_text(PACT, encoding="utf-8")
    (folder / "salt.txt").write_text(SALTY, encoding="utf-8")
    return folder


@pytest.fixture(params=["memory", "disk"])
def store(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Store]:
    with open_store("memory:" if request.param == "memory" else tmp_path / "graph") as opened:
        yield opened


def run_at(hour: int = 0, **options: object) -> Run:
    return Run("0.0.0", f"2021-04-01T{hour:02}:00:00+00:00", settings_of(options))


def built(
    store: Store, *sources: Path, hour: int = 0, domain: Domain = DOMAIN, **options: Any
) -> tuple[Summary, SkipLog]:
    skips = SkipLog()
    summary = build(
        sources, store, language=LANGUAGE, domain=domain, decisions=Decisions(), skips=skips,
        ontology=(ROOT / "ontology" / "ujar.ttl").read_bytes(), run=run_at(hour), base=BASE, **options,
    )  # fmt: skip
    return summary, skips


def ask(view: View, sparql: str) -> list[tuple[str, ...]]:
    answer = view.query(sparql)
    assert isinstance(answer, QuerySolutions)
    return sorted(tuple(term.value.removeprefix(BASE) for term in row) for row in answer)


def graphs(view: View, kind: str = "") -> list[str]:
    prefix = f"{BASE}graph/{kind}"
    return [graph.value for graph in view.graphs() if graph.value.startswith(prefix)]


def dump(view: View) -> list[bytes]:
    """All quads but those of the runs' own graphs, as sorted N-Quads."""
    quads = (quad for name in view.graphs() if "/graph/run/" not in name.value for quad in view.quads(name))
    return sorted(serialize(quads, format=RdfFormat.N_QUADS).splitlines())  # type: ignore[union-attr]


def said_about(view: View) -> set[tuple[str, str]]:
    return {(actor, treaty) for actor, _, treaty in ask(view, MISSION)}


# -- the way ----------------------------------------------------------------------------------------------------------


def test_build_answers_who_said_what_about_which_treaty(store: Store, articles: Path) -> None:
    summary, skips = built(store, articles)
    assert said_about(store) >= {(SOLVAK, STRAIT), (PAVO, SALT)}
    assert (summary.articles, skips.skips) == (2, [])
    assert summary.statements == sum(summary.by_rule.values()) >= 5
    claims = ask(store, "PREFIX ujar: <https://w3id.org/ujar/ns#> SELECT DISTINCT ?claim { ?actor ujar:said ?claim }")
    assert len(claims) == summary.statements - summary.without_speaker


def test_each_article_the_knowledge_the_ontology_and_the_run_have_a_graph_of_their_own(
    store: Store, articles: Path
) -> None:
    built(store, articles)
    assert len(graphs(store, "article/")) == 2
    assert len(graphs(store, "run/")) == 1
    assert set(graphs(store)) == {
        *graphs(store, "article/"), *graphs(store, "run/"), f"{BASE}graph/knowledge", f"{BASE}graph/ontology",
    }  # fmt: skip
    assert all(any(store.quads(name)) for name in store.graphs())


def test_built_graph_passes_every_check(store: Store, articles: Path) -> None:
    built(store, articles)
    assert check(store, ontology=ROOT / "ontology", queries=ROOT / "queries") == []


def test_named_mission_query_gives_the_same_rows(articles: Path) -> None:
    with open_store("memory:") as store:
        built(store, articles)
        answer = run(store, load_catalog(ROOT / "queries" / "examples")["mission"])
        assert isinstance(answer, Table)
        assert len(answer) == len(ask(store, MISSION)) > 0


def test_statement_keeps_relay_speaker_behalf_and_date(articles: Path) -> None:
    with open_store("memory:") as store:
        built(store, articles)
        rows = ask(
            store,
            """PREFIX ujar: <https://w3id.org/ujar/ns#>
            SELECT ?speaker ?behalf ?relay ?day {
              ?s a ujar:DirectStatement ; ujar:speaker ?speaker ; ujar:onBehalfOf ?behalf ;
                 ujar:relayedVia ?relay ; ujar:saidOn ?day }""",
        )
    assert rows == [(SOLVAK, VELONIA, "org/kabar-timur", "2017-05-08")]


# -- building again ---------------------------------------------------------------------------------------------------


def test_building_twice_gives_the_same_graph_but_for_the_run(articles: Path, tmp_path: Path) -> None:
    with open_store("memory:") as one, open_store(tmp_path / "graph") as other:
        built(one, articles)
        first = dump(one)
        built(one, articles, hour=1)
        built(other, articles, hour=2)
        assert dump(one) == dump(other) == first
        assert len(graphs(one, "run/")) == 2
        assert graphs(other, "run/") != graphs(one, "run/")


def test_order_of_the_articles_does_not_matter(articles: Path) -> None:
    with open_store("memory:") as one, open_store("memory:") as other:
        built(one, articles / "pact.txt", articles / "salt.txt")
        built(other, articles / "salt.txt", articles / "pact.txt")
        assert dump(one) == dump(other)


def write_jsonl(path: Path, *records: dict[str, str]) -> Path:
    path.write_text("".join(json.dumps(record) + "\n" for record in records), encoding="utf-8")
    return path


def test_changed_article_with_a_url_replaces_its_graph(store: Store, tmp_path: Path) -> None:
    news = tmp_path / "news.jsonl"
    built(
        store,
        write_jsonl(
            news,
            {"text": PACT, "url": "https://lantera.example/a"},
            {"text": SALTY, "url": "https://lantera.example/b"},
        ),
    )
    before = {name: set(store.quads(NamedNode(name))) for name in graphs(store, "article/")}
    changed = SALTY.replace("Kesepakatan Garam", "Traktat Selat Utara")
    built(store, write_jsonl(news, {"text": changed, "url": "http://www.lantera.example/b/?utm=x"}), hour=1)
    after = {name: set(store.quads(NamedNode(name))) for name in graphs(store, "article/")}
    assert set(after) == set(before)
    assert [name for name in after if after[name] != before[name]] == [
        name for name in before if SALT in str(before[name])
    ]
    assert (PAVO, SALT) not in said_about(store) and (PAVO, STRAIT) in said_about(store)
    assert check(store, ontology=ROOT / "ontology", queries=ROOT / "queries") == []


def test_without_text_the_graph_holds_offsets_and_a_hash_and_still_answers(articles: Path) -> None:
    with open_store("memory:") as store:
        built(store, articles, with_text=False)
        strings = {quad.object.value for quad in store.quads() if hasattr(quad.object, "datatype")}
        assert not any("melindungi nelayan kita,” kata Solvak" in value for value in strings)
        assert said_about(store) >= {(SOLVAK, STRAIT)}
        assert check(store, ontology=ROOT / "ontology", queries=ROOT / "queries") == []


# -- what cannot be used ----------------------------------------------------------------------------------------------


def test_what_cannot_be_used_is_skipped_with_a_reason_and_the_run_goes_on(store: Store, articles: Path) -> None:
    (articles / "a-empty.txt").write_text("", encoding="utf-8")
    (articles / "b-blank.txt").write_text("\n \n\t\n", encoding="utf-8")
    (articles / "c-binary.txt").write_bytes(b"\x00\x01\x02PNG\x00" * 40)
    (articles / "d-english.txt").write_text(ENGLISH * 3, encoding="utf-8")
    (articles / "e-broken.jsonl").write_text('{"text": "putus\n', encoding="utf-8")
    (articles / "f-short.txt").write_text("Baca juga: laut.\n", encoding="utf-8")
    (articles / "z-again.txt").write_text(f"  {PACT.upper()}", encoding="utf-8")
    summary, skips = built(store, articles)
    reasons = {Path(skip.source.partition(":")[0]).name: skip.reason for skip in skips.skips}
    assert summary.articles == 2
    assert reasons["d-english.txt"] == "not-indonesian"
    assert reasons["z-again.txt"] == "duplicate"
    assert set(reasons) == {path.name for path in articles.iterdir()} - {"pact.txt", "salt.txt"}
    assert all(skip.stage and skip.reason and skip.reason == skip.reason.lower() for skip in skips.skips)
    assert len(graphs(store, "article/")) == 2


def test_second_article_of_one_address_in_a_run_is_a_duplicate(tmp_path: Path) -> None:
    url = "https://lantera.example/a"
    path = write_jsonl(tmp_path / "news.jsonl", {"text": PACT, "url": url}, {"text": SALTY, "url": f"{url}?utm=x"})
    with open_store("memory:") as store:
        summary, skips = built(store, path)
        assert summary.articles == 1
        assert [(skip.reason, skip.detail) for skip in skips.skips] == [("duplicate", f"same address as {path}:1")]
        assert (SOLVAK, STRAIT) in said_about(store)


def test_cost_of_an_article_grows_with_its_length(tmp_path: Path) -> None:
    """A file of many stories is read in reasonable time: no step goes through the whole text for each of its words."""
    path = tmp_path / "long.txt"
    path.write_text("\n".join([PACT, SALTY] * 150), encoding="utf-8")
    began = perf_counter()
    with open_store("memory:") as store:
        summary, _ = built(store, path)
    assert summary.statements >= 600
    assert perf_counter() - began < 20  # 3 seconds where this was written


def test_article_without_any_statement_is_in_the_graph(tmp_path: Path) -> None:
    path = tmp_path / "quiet.txt"
    path.write_text(
        "Hujan turun di Marenburg sepanjang hari dan warga tinggal di rumah masing-masing.\n", encoding="utf-8"
    )
    with open_store("memory:") as store:
        summary, skips = built(store, path)
        assert (summary.articles, summary.statements, skips.skips) == (1, 0, [])
        assert len(graphs(store, "article/")) == 1
        assert check(store, ontology=ROOT / "ontology", queries=ROOT / "queries") == []


def test_odd_input_does_not_stop_the_run(articles: Path) -> None:
    odd = {
        "marks.txt": PACT.replace("“", "").replace(",”", "”"),
        "controls.txt": PACT.replace("Senin", "\u200bSenin\u0007 "),
        "long.txt": " ".join([PACT.replace("\n", " ")] * 40),
        "one-line.txt": PACT.replace("\n", " ").replace("(8/5/2017)", "(31/2/2017)"),
        "emoji.txt": PACT.replace("nelayan", "🐟 nelayan \U0001f1ee\U0001f1e9"),
    }
    for name, text in odd.items():
        (articles / name).write_text(f"{text}\nBerita {name} ditulis di Sarvik.\n", encoding="utf-8")
    with open_store("memory:") as store:
        summary, skips = built(store, articles)
        assert summary.articles == 2 + len(odd)
        assert skips.skips == []
        assert check(store, ontology=ROOT / "ontology", queries=ROOT / "queries") == []


def test_trace_gives_resolved_articles_without_a_store(articles: Path) -> None:
    skips = SkipLog()
    found = list(
        trace(read([articles], skips=skips), language=LANGUAGE, domain=DOMAIN, decisions=Decisions(), skips=skips)
    )
    assert [Path(one.article.source).name for one in found] == ["pact.txt", "salt.txt"]
    for one in found:
        for resolved in one.statements:
            statement = resolved.statement
            for span in (*statement.content, *statement.times, *statement.relays):
                assert one.article.text[span.start : span.end] == span.text
    actors = {link.entity for one in found for resolved in one.statements for link in resolved.speakers}
    assert actors >= {SOLVAK, PAVO, "group/velonia-diplomats"}
    assert actors & {VELONIA, QUANDAR}  # whose accusation is denied


def test_settings_of_a_run_are_sorted_text_and_none_is_left_out() -> None:
    assert settings_of({"text": True, "domains": None, "base": "x"}) == (("base", "x"), ("text", "True"))


# -- the real seeds, once ---------------------------------------------------------------------------------------------


def test_sample_articles_build_a_sound_graph_with_the_real_knowledge(tmp_path: Path) -> None:
    domain = load_domain(ROOT / "seeds")
    with open_store(tmp_path / "graph") as store:
        summary, skips = built(store, ROOT / "seeds" / "articles", domain=domain)
        assert skips.skips == []
        assert summary.articles == len(list((ROOT / "seeds" / "articles").glob("*.txt")))
        assert len(said_about(store)) >= summary.articles
        assert check(store, ontology=ROOT / "ontology", queries=ROOT / "queries") == []
        for query in load_catalog(ROOT / "queries" / "reports", ROOT / "queries" / "examples").values():
            if not query.parameters:
                run(store, query)
