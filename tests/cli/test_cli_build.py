"""ujar build on the command line: what it writes, what it says, and how it ends."""

import json
from pathlib import Path

import pytest
from pyoxigraph import QuerySolutions
from typer.testing import CliRunner, Result

from ujar.cli.build import app
from ujar.errors import InputError, SeedError, UnknownName
from ujar.store import open_store

pytestmark = pytest.mark.usefixtures("home")


def build(*arguments: object, store: Path, input: bytes | None = None) -> Result:
    ended = CliRunner().invoke(app, [*map(str, arguments), "--store", str(store)], input=input)
    if ended.exception is not None and not isinstance(ended.exception, SystemExit):
        raise ended.exception
    return ended


def treaties(store: Path) -> set[str]:
    with open_store(store, read_only=True) as view:
        answer = view.query(
            "PREFIX ujar: <https://w3id.org/ujar/ns#> "
            "SELECT DISTINCT ?treaty { ?actor ujar:said ?claim . ?claim ujar:about ?treaty . ?treaty a ujar:Treaty }"
        )
        assert isinstance(answer, QuerySolutions)
        return {row[0].value.rpartition("/")[2] for row in answer}


@pytest.fixture
def store(tmp_path: Path) -> Path:
    return tmp_path / "graph"


def test_build_writes_a_store_and_says_what_it_did_on_standard_error(articles: Path, store: Path) -> None:
    ended = build(articles, store=store)
    assert (ended.exit_code, ended.stdout) == (0, "")
    assert "2 articles" in ended.stderr and str(store) in ended.stderr
    assert "names are told by rules alone" in ended.stderr  # this home has no trained pipeline
    assert "northern-strait" in treaties(store)
    assert (store / "skips.jsonl").read_text() == ""


def test_quiet_build_says_nothing(articles: Path, store: Path) -> None:
    ended = build(articles, "--quiet", store=store)
    assert (ended.exit_code, ended.stdout, ended.stderr) == (0, "", "")


def test_verbose_build_counts_rules_and_knowledge(articles: Path, store: Path) -> None:
    ended = build(articles, "--verbose", store=store)
    assert "knowledge: 5 actors, 1 offices, 2 negotiables" in ended.stderr
    assert "quote-after" in ended.stderr


def test_skips_are_counted_recorded_and_fail_only_a_strict_run(articles: Path, store: Path) -> None:
    (articles / "empty.txt").write_text("", encoding="utf-8")
    ended = build(articles, store=store)
    assert ended.exit_code == 0
    assert "skipped 1" in ended.stderr
    (line,) = (store / "skips.jsonl").read_text().splitlines()
    assert json.loads(line)["source"].endswith("empty.txt")
    assert build(articles, "--strict", store=store).exit_code == 1


def test_run_without_any_usable_article_fails(tmp_path: Path, store: Path) -> None:
    path = tmp_path / "empty.txt"
    path.write_text("", encoding="utf-8")
    with pytest.raises(InputError, match=r"no article could be used of .*name \.txt"):
        build(path, "--quiet", store=store)


def test_folder_without_articles_makes_no_store(tmp_path: Path, store: Path) -> None:
    (tmp_path / "news").mkdir()
    with pytest.raises(InputError, match=r"no article could be used of .*news"):
        build(tmp_path / "news", store=store)
    assert not store.exists()


def test_only_the_named_domains_are_known(articles: Path, store: Path, tmp_path: Path) -> None:
    build(articles, "--domain", "straits", store=store)
    assert "northern-strait" in treaties(store) and "salt-accord" not in treaties(store)
    both = tmp_path / "both"
    build(articles, "--domain", "straits", "--domain", "salt", store=both)
    assert treaties(both) == {"northern-strait", "salt-accord"}


def test_base_is_where_the_graph_lives_and_no_text_leaves_it_out(articles: Path, store: Path) -> None:
    build(articles, "--base", "https://example.test/kg/", "--no-text", store=store)
    with open_store(store, read_only=True) as view:
        assert all(graph.value.startswith("https://example.test/kg/graph/") for graph in view.graphs())
        assert not any("melindungi nelayan kita,” kata Solvak" in quad.object.value for quad in view.quads()
                       if hasattr(quad.object, "value"))  # fmt: skip


def test_article_may_come_from_standard_input(articles: Path, store: Path) -> None:
    ended = build("-", store=store, input=(articles / "pact.txt").read_bytes())
    assert ended.exit_code == 0
    assert treaties(store) == {"northern-strait"}


def test_rulings_are_obeyed(articles: Path, store: Path, tmp_path: Path) -> None:
    rulings = tmp_path / "decisions.yml"
    rulings.write_text("- {mention: Solvak, entity: person/pavo-ruskel}\n", encoding="utf-8")
    build(articles / "pact.txt", "--decisions", rulings, store=store)
    with open_store(store, read_only=True) as view:
        answer = view.query("PREFIX ujar: <https://w3id.org/ujar/ns#> SELECT DISTINCT ?a { ?a ujar:said ?c }")
        assert isinstance(answer, QuerySolutions)
        assert {row[0].value.rpartition("/")[2] for row in answer} == {"irena-solvak", "pavo-ruskel"}


@pytest.mark.parametrize(
    ("arguments", "error"),
    [
        (["nowhere.txt"], InputError),
        (["ARTICLES", "--domain", "sugar"], UnknownName),
        (["ARTICLES", "--decisions", "nowhere.yml"], SeedError),
    ],
)
def test_what_the_user_named_wrongly_is_an_error_that_names_it(
    articles: Path, store: Path, arguments: list[str], error: type[Exception]
) -> None:
    with pytest.raises(error, match=arguments[-1]):
        build(*[str(articles) if word == "ARTICLES" else word for word in arguments], store=store)


def test_build_without_sources_is_wrong_usage(store: Path) -> None:
    assert build(store=store).exit_code == 2
