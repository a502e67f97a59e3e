"""The difference between two graphs: what was gained, lost or changed, article by article."""

import random
from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from pyoxigraph import NamedNode, Quad

from sample_graph import ARTICLES, BASE, KAREL, RUN, crowd, fill, resolved, sample_store
from ujar.diff import Change, diff, open_graphs
from ujar.errors import InputError, StoreError
from ujar.export import export
from ujar.model import Act, Link, PartialDate, ResolvedArticle, ResolvedStatement
from ujar.rdf import run_quads
from ujar.store import Store, open_store


def built(articles: Iterable[ResolvedArticle], *, base: str = BASE) -> Store:
    return fill(open_store("memory:"), tuple(articles), base=base)


def with_statement(key: str, **changes: Any) -> tuple[ResolvedArticle, ...]:
    """The sample in which one statement is another: the resolved one's fields or else its own, by name."""
    return tuple(
        replace(article, statements=tuple(changed(each, **changes) if each.statement.id == key else each
                                          for each in article.statements))
        for article in resolved()
    )  # fmt: skip


def changed(statement: ResolvedStatement, **changes: Any) -> ResolvedStatement:
    resolved_ones = {name: value for name, value in changes.items() if hasattr(statement, name)}
    own = {name: value for name, value in changes.items() if name not in resolved_ones}
    return replace(statement, statement=replace(statement.statement, **own), **resolved_ones)


def without(*keys: str) -> tuple[ResolvedArticle, ...]:
    return tuple(
        replace(article, statements=tuple(each for each in article.statements if each.statement.id not in keys))
        for article in resolved()
    )


def changes(before: Store, after: Store, *, exact: bool = False) -> list[Change]:
    return [change for article in diff(before, after, exact=exact) for change in article.changes]


def told(found: list[Change]) -> list[tuple[str, str, tuple[str, ...]]]:
    return [(change.kind, change.said.name.removeprefix("statement:"), change.fields) for change in found]


def test_a_graph_is_the_same_as_itself() -> None:
    assert changes(sample_store(), sample_store()) == []
    articles = [article.name for article in diff(sample_store(), sample_store())]
    assert articles == ["article/a1", "article/a2", "article/a3"]


def test_two_runs_of_the_same_input_are_the_same() -> None:
    before, after = sample_store(), sample_store()
    for store, started in ((before, "2021-04-01T00:00:00+00:00"), (after, "2022-04-01T00:00:00+00:00")):
        record = list(run_quads(replace(RUN, started=started), base=BASE))
        graph = record[0].graph_name
        assert isinstance(graph, NamedNode)
        store.replace(graph, record)
    assert changes(before, after) == []


def test_a_statement_more_is_gained_and_one_less_is_lost() -> None:
    fewer = built(without("a1-6", "a3-3"))
    assert told(changes(fewer, sample_store())) == [("gained", "a1-6", ()), ("gained", "a3-3", ())]
    assert told(changes(sample_store(), fewer)) == [("lost", "a1-6", ()), ("lost", "a3-3", ())]


def test_an_article_more_is_all_its_statements_more() -> None:
    found = changes(built(resolved()[:2]), sample_store())
    assert told(found) == [("gained", f"a3-{number}", ()) for number in (1, 2, 3, 4)]
    assert {change.said.title for change in found} == {"Jadwal Perundingan Lembah disepakati"}


@pytest.mark.parametrize(
    ("field", "change"),
    [
        ("speaker", {"speakers": (Link(None, KAREL, 1.0, "alias"),)}),
        ("act", {"act": Act.ASSERT}),
        ("about", {"about": (Link(None, "negotiation/valley", 1.0, "named"),)}),
        ("saidOn", {"said_on": PartialDate(2021, 1, 10)}),
        ("onBehalfOf", {"on_behalf_of": ()}),
        ("inRole", {"role": "Menlu"}),
        ("addressee", {"addressee": Link(None, KAREL, 1.0, "alias")}),
        ("mentions", {"mentions": (Link(None, KAREL, 1.0, "alias"),)}),
    ],
)
def test_another_value_of_the_same_statement_is_a_change_of_that_field(field: str, change: dict[str, Any]) -> None:
    (found,) = changes(sample_store(), built(with_statement("a1-1", **change)))
    assert (found.kind, found.said.name, found.fields) == ("changed", "statement:a1-1", (field,))
    assert found.before is not None and found.after is not None
    assert found.before.fields[field] != found.after.fields[field]


def test_confidence_and_rule_count_only_where_exactness_is_asked() -> None:
    after = built(with_statement("a1-1", confidence=0.5, rule="another"))
    assert changes(sample_store(), after) == []
    assert told(changes(sample_store(), after, exact=True)) == [("changed", "a1-1", ("confidence", "rule"))]


def moved(key: str, name: str, words: str, **more: Any) -> tuple[ResolvedArticle, ...]:
    """The sample in which a statement has another content, and so another identity."""
    article = ARTICLES[key.partition("-")[0]]
    start = article.text.index(words)
    return with_statement(key, id=name, content=(article.span(start, start + len(words)),), **more)


def test_overlapping_content_is_the_same_statement_changed() -> None:
    after = built(moved("a1-1", "a1-new", "tidak akan meninggalkan Perjanjian Samudra,"))
    (found,) = changes(sample_store(), after)
    assert (found.kind, found.fields) == ("changed", ("content",))
    assert found.before is not None and found.after is not None
    assert (found.before.name, found.after.name) == ("statement:a1-1", "statement:a1-new")


def test_overlapping_content_with_another_speaker_tells_both() -> None:
    after = built(moved("a1-1", "a1-new", "tidak akan meninggalkan", speakers=(Link(None, KAREL, 1.0, "alias"),)))
    assert told(changes(sample_store(), after)) == [("changed", "a1-new", ("content", "speaker"))]


def test_content_elsewhere_is_another_statement() -> None:
    after = built(moved("a1-1", "a1-new", "Senin (11/1/2021)"))
    assert told(changes(sample_store(), after)) == [("gained", "a1-new", ()), ("lost", "a1-1", ())]


def test_what_points_to_a_statement_of_a_new_name_has_not_changed() -> None:
    """a1-4 denies the claim of a1-5, which is embedded in it: both names change, neither statement's links do."""
    text = "Ardania menguji rudal"
    after = moved("a1-5", "a1-x", text)
    first = after[0]
    statements = tuple(
        changed(each, targets="a1-x") if each.statement.id == "a1-4" else each for each in first.statements
    )
    found = changes(sample_store(), built((replace(first, statements=statements), *after[1:])))
    assert told(found) == [("changed", "a1-x", ("content",))]


def test_best_overlap_is_paired_first_and_each_statement_once() -> None:
    half = with_statement("a1-6", id="a1-left", content=(ARTICLES["a1"].span(*place("Perundingan Lembah dan")),))
    more = half[0].statements[-1]
    right = ARTICLES["a1"].span(*place("Perjanjian Samudra tidak dapat dipisahkan"))
    other = changed(more, id="a1-right", content=(right,))
    after = built((replace(half[0], statements=(*half[0].statements, other)), *half[1:]))
    found = changes(sample_store(), after)
    assert told(found) == [("gained", "a1-left", ()), ("changed", "a1-right", ("content",))]


def place(words: str) -> tuple[int, int]:
    start = ARTICLES["a1"].text.rindex(words)
    return start, start + len(words)


def test_where_the_text_itself_changed_words_tell_what_is_the_same() -> None:
    article = resolved()[1]
    text = "Diperbarui. " + article.article.text
    newer = replace(article.article, text=text)
    said = article.statements[1]
    words = "Traktat Rudal Utara akan segera berakhir"
    newer = replace(newer, text=text.replace("Traktat Rudal Utara akan berakhir", words))
    start = newer.text.index(words)
    statement = replace(said.statement, id="a2-new", article=newer, content=(newer.span(start, start + len(words)),),
                        cue=None, speaker=None)  # fmt: skip
    kept = replace(said, statement=statement, speakers=(Link(None, said.speakers[0].entity, 1.0, "alias"),))
    after = built((resolved()[0], replace(article, article=newer, statements=(kept,)), resolved()[2]))
    found = [change for change in changes(sample_store(), after) if change.kind == "changed"]
    assert told(found) == [("changed", "a2-new", ("content",))]


def test_graphs_of_two_bases_are_compared_by_names() -> None:
    other = built(without("a1-6"), base="https://example.org/kg/")
    assert told(changes(sample_store(), other)) == [("lost", "a1-6", ())]


@pytest.mark.parametrize("format", ["nquads", "trig"])
def test_an_exported_file_is_the_store_it_was_exported_from(tmp_path: Path, format: str) -> None:
    path = tmp_path / {"nquads": "graph.nq", "trig": "graph.trig"}[format]
    with path.open("wb") as out:
        export(sample_store(), format, out)
    with open_graphs(str(path)) as graphs:
        assert [change for article in diff(graphs, sample_store()) for change in article.changes] == []


def test_a_file_in_no_order_is_read_all_the_same(tmp_path: Path) -> None:
    path = tmp_path / "graph.nq"
    with path.open("wb") as out:
        export(sample_store(), "nquads", out)
    lines = path.read_bytes().splitlines(keepends=True)
    random.Random(7).shuffle(lines)
    path.write_bytes(b"".join(lines))
    with open_graphs(str(path)) as graphs:
        assert [change for article in diff(sample_store(), graphs) for change in article.changes] == []


def test_places_that_can_t_be_read_are_named(tmp_path: Path) -> None:
    broken = tmp_path / "broken.nq"
    broken.write_text("<a> <b>")
    (tmp_path / "empty.nq").touch()
    (tmp_path / "empty.trig").touch()
    (tmp_path / "changes.csv").write_text("change,article\n")
    with (tmp_path / "knowledge.nq").open("wb") as out:
        export(fill(open_store("memory:"), ()), "nquads", out)
    assert (tmp_path / "knowledge.nq").stat().st_size > 0
    for place, error, message in (
        (broken, InputError, "cannot read .*broken.nq"),
        (tmp_path / "none.trig", InputError, "no file .*none.trig"),
        (tmp_path / "none", StoreError, "no store at"),
        (tmp_path / "empty.nq", InputError, "empty.nq holds no article's graph; write it with `ujar export"),
        (tmp_path / "empty.trig", InputError, "empty.trig holds no article's graph"),
        (tmp_path / "knowledge.nq", InputError, "knowledge.nq holds no article's graph"),
        (tmp_path / "changes.csv", InputError, "cannot compare .*changes.csv: .* end in .nq, .nquads, .trig; write"),
    ):
        with pytest.raises(error, match=message), open_graphs(str(place)):
            pass


def test_one_article_is_read_at_a_time() -> None:
    """Both sides are asked for one graph after the other, never for more ahead."""
    store = fill(open_store("memory:"), tuple(crowd(30, 4)))
    asked: list[str] = []

    class Watched:
        def graphs(self) -> Iterator[NamedNode]:
            return store.graphs()

        def quads(self, graph: NamedNode | None = None) -> Iterator[Quad]:
            assert graph is not None
            asked.append(graph.value)
            return store.quads(graph)

    for number, article in enumerate(diff(Watched(), Watched()), start=1):
        assert article.changes == ()
        assert len(asked) == 2 * number
    assert len(asked) == 60
