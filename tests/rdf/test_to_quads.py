"""What a resolved article becomes: every hard case has its form, and two builds give the same graph."""

import hashlib
from dataclasses import replace

import pytest
from pyoxigraph import Literal, NamedNode, Quad, QuerySolutions, RdfFormat, serialize

from ujar import vocab
from ujar.errors import OntologyError
from ujar.model import Entity, PartialDate, ResolvedArticle, Run, TimeBasis
from ujar.rdf import article_graph, run_graph, run_quads, to_quads
from ujar.store import open_store

from .hard_cases import TEXT, make_article, make_resolved

BASE = "https://example.test/kg/"
RUN = Run("0.1.0", "2026-11-22T10:00:00Z", (("language", "id"),))


def node(name: str) -> NamedNode:
    return NamedNode(BASE + name)


def values(quads: list[Quad], subject: str, prop: NamedNode) -> set[NamedNode | Literal]:
    return {quad.object for quad in quads if quad.subject == node(subject) and quad.predicate == prop}  # type: ignore[misc]


def subjects(quads: list[Quad], cls: NamedNode) -> set[NamedNode]:
    return {quad.subject for quad in quads if quad.predicate == vocab.RDF_TYPE and quad.object == cls}  # type: ignore[misc]


@pytest.fixture
def resolved() -> ResolvedArticle:
    return make_resolved(make_article())


@pytest.fixture
def quads(resolved: ResolvedArticle) -> list[Quad]:
    return list(to_quads(resolved, base=BASE, run=None))


def dated(
    resolved: ResolvedArticle, said: PartialDate | None, basis: TimeBasis | None, published: PartialDate | None
) -> tuple[set[NamedNode | Literal], set[NamedNode | Literal]]:
    article = replace(resolved.article, published=published)
    first = resolved.statements[0]
    statement = replace(first, statement=replace(first.statement, article=article), said_on=said, time_basis=basis)
    found = list(to_quads(replace(resolved, article=article, statements=(statement,)), base=BASE, run=None))
    return values(found, "statement/s1", vocab.SAID_ON), values(found, "statement/s1", vocab.TIME_BASIS_OF)


def test_the_mission_s_question_is_answered(resolved: ResolvedArticle) -> None:
    store = open_store("memory:")
    treaty = node("treaty/perjanjian-pulau-karang")
    knowledge = node("graph/knowledge")
    store.replace(article_graph(BASE, "a1b2"), to_quads(resolved, base=BASE, run=None))
    store.replace(knowledge, [Quad(treaty, vocab.RDF_TYPE, vocab.TREATY, knowledge)])
    answer = store.query(
        f"PREFIX ujar: <{vocab.UJAR}> SELECT DISTINCT ?actor ?claim ?treaty "
        "WHERE { ?actor ujar:said ?claim . ?claim ujar:about ?treaty . ?treaty a ujar:Treaty }"
    )
    assert isinstance(answer, QuerySolutions)
    assert {tuple(row) for row in answer} == {
        (node("person/arda-mahesti"), node("claim/s1"), treaty),
        (node("person/arda-mahesti"), node("claim/s2"), treaty),
    }


def test_every_quad_is_in_the_article_s_graph_and_there_once(quads: list[Quad]) -> None:
    assert {quad.graph_name for quad in quads} == {node("graph/article/a1b2")}
    assert len(quads) == len(set(quads))


def test_two_builds_are_byte_identical_and_differ_only_in_the_run_s_graph() -> None:
    later = replace(RUN, started="2026-11-23T10:00:00Z")
    one, other = (list(to_quads(make_resolved(make_article()), base=BASE, run=run)) for run in (RUN, later))
    graph = article_graph(BASE, "a1b2")
    lines = [
        sorted(serialize([q for q in quads if q.graph_name == graph], format=RdfFormat.N_QUADS).splitlines())  # type: ignore[union-attr]
        for quads in (one, other)
    ]
    assert lines[0] == lines[1]
    assert {q.graph_name for q in set(one) ^ set(other)} == {run_graph(BASE, RUN), run_graph(BASE, later)}


def test_graph_reads_the_same_after_it_was_stored(quads: list[Quad]) -> None:
    store = open_store("memory:")
    store.replace(article_graph(BASE, "a1b2"), quads)
    assert set(store.quads()) == set(quads)


def test_statement_is_typed_by_its_kind_and_as_statement(quads: list[Quad]) -> None:
    assert subjects(quads, vocab.DIRECT_STATEMENT) == {node("statement/s1")}
    assert subjects(quads, vocab.MIXED_STATEMENT) == {node("statement/s3")}
    assert subjects(quads, vocab.STATEMENT) == {node(f"statement/s{n}") for n in range(1, 5)}


def test_origin_follows_the_kind(quads: list[Quad]) -> None:
    article = {node("article/a1b2")}
    origins = {
        key: (values(quads, f"statement/{key}", vocab.PROV_WAS_QUOTED_FROM),
              values(quads, f"statement/{key}", vocab.PROV_WAS_DERIVED_FROM))
        for key in ("s1", "s2", "s3")
    }  # fmt: skip
    assert origins == {"s1": (article, set()), "s2": (set(), article), "s3": (article, article)}


def test_split_quotation_is_one_statement_of_two_spans(quads: list[Quad]) -> None:
    spans = values(quads, "statement/s1", vocab.CONTENT_SPAN)
    assert spans == {node("span/a1b2-1-26"), node("span/a1b2-71-84")}
    assert values(quads, "claim/s1", vocab.TEXT) == {Literal("Perjanjian Pulau Karang 😀 tetap berlaku", language="id")}


def test_offsets_are_code_points_of_the_article(quads: list[Quad]) -> None:
    spans = subjects(quads, vocab.SPAN)
    assert spans == subjects(quads, vocab.NIF_OFFSET_BASED_STRING)
    for span in spans:
        key = span.value.removeprefix(BASE)
        (begin,), (end,), (anchor,) = (
            values(quads, key, prop) for prop in (vocab.NIF_BEGIN_INDEX, vocab.NIF_END_INDEX, vocab.NIF_ANCHOR_OF)
        )
        assert TEXT[int(begin.value) : int(end.value)] == anchor.value
        assert values(quads, key, vocab.NIF_REFERENCE_CONTEXT) == {node("article/a1b2")}


def test_speaker_said_the_claim_and_stays_apart_from_the_relay(quads: list[Quad]) -> None:
    assert values(quads, "statement/s1", vocab.SPEAKER) == {node("person/arda-mahesti")}
    assert values(quads, "person/arda-mahesti", vocab.SAID) == {node("claim/s1"), node("claim/s2")}
    assert values(quads, "statement/s1", vocab.RELAYED_VIA) == {node("org/kbe")}
    assert values(quads, "org/kbe", vocab.SAID) == set()
    assert values(quads, "statement/s1", vocab.ON_BEHALF_OF) == {node("state/nusantara-utara")}
    assert values(quads, "statement/s1", vocab.IN_ROLE) == {Literal("Menlu Nusantara Utara", language="id")}


def test_denial_targets_the_claim_embedded_in_it(quads: list[Quad]) -> None:
    assert values(quads, "claim/s2", vocab.TARGETS_CLAIM) == {node("claim/s3")}
    assert values(quads, "claim/s2", vocab.POLARITY_OF) == {vocab.NEGATIVE}
    assert values(quads, "statement/s3", vocab.EMBEDDED_IN) == {node("statement/s2")}
    assert values(quads, "claim/s1", vocab.POLARITY_OF) == set()


def test_unresolved_speaker_keeps_statement_span_and_link(quads: list[Quad]) -> None:
    assert values(quads, "statement/s4", vocab.SPEAKER) == set()
    (span,) = values(quads, "statement/s4", vocab.SPEAKER_SPAN)
    (link,) = values(quads, "statement/s4", vocab.LINK_OF)
    key = link.value.removeprefix(BASE)
    assert values(quads, key, vocab.MENTION) == {span}
    assert values(quads, key, vocab.ENTITY) == set()
    assert values(quads, key, vocab.METHOD) == {Literal("unresolved")}


def test_statement_without_any_speaker_is_kept(resolved: ResolvedArticle) -> None:
    bare = replace(resolved.statements[3], speakers=())
    found = list(to_quads(replace(resolved, statements=(bare,)), base=BASE, run=None))
    assert subjects(found, vocab.STATEMENT) == {node("statement/s4")}


def test_link_keeps_how_and_how_sure_and_instead_of_whom(quads: list[Quad]) -> None:
    links = [link.value.removeprefix(BASE) for link in values(quads, "statement/s1", vocab.LINK_OF)]
    (speaker,) = (link for link in links if values(quads, link, vocab.DECIDES) == {vocab.SPEAKER})
    assert values(quads, speaker, vocab.ENTITY) == {node("person/arda-mahesti")}
    assert values(quads, speaker, vocab.SCORE) == {Literal("0.95", datatype=vocab.XSD_DECIMAL)}
    assert values(quads, speaker, vocab.METHOD) == {Literal("office")}
    (rival,) = values(quads, speaker, vocab.RIVAL_OF)
    assert values(quads, rival.value.removeprefix(BASE), vocab.ENTITY) == {node("person/citra-wanadri")}
    (about,) = (link for link in links if values(quads, link, vocab.DECIDES) == {vocab.ABOUT})
    assert values(quads, about, vocab.SCORE) == {Literal("0.9876", datatype=vocab.XSD_DECIMAL)}
    assert values(quads, about, vocab.MENTION) == {node("span/a1b2-1-24")}


def test_treaty_is_both_about_and_about_negotiable(quads: list[Quad]) -> None:
    treaty = {node("treaty/perjanjian-pulau-karang")}
    assert values(quads, "claim/s2", vocab.ABOUT) == values(quads, "claim/s2", vocab.ABOUT_NEGOTIABLE) == treaty


def test_minted_entity_is_described_with_all_its_classes(quads: list[Quad]) -> None:
    assert values(quads, "group/wartawan", vocab.RDF_TYPE) == {vocab.UNNAMED_SOURCE, vocab.ACTOR}
    assert values(quads, "group/wartawan", vocab.MINTED) == {Literal("true", datatype=vocab.XSD_BOOLEAN)}
    assert values(quads, "group/wartawan", vocab.SKOS_PREF_LABEL) == {Literal("wartawan", language="id")}
    assert values(quads, "group/wartawan", vocab.PRINTED_ROLE) == {Literal("peliput", language="id")}
    assert values(quads, "group/wartawan", vocab.BELONGS_TO) == {node("state/nusantara-utara")}


def test_unknown_class_of_a_minted_entity_is_an_error(resolved: ResolvedArticle) -> None:
    strange = replace(resolved, minted=(Entity("person/x", "Ghost", "x"),))
    with pytest.raises(OntologyError, match="Ghost"):
        list(to_quads(strange, base=BASE, run=None))


@pytest.mark.parametrize(
    ("said", "literal"),
    [
        (PartialDate(2018), Literal("2018", datatype=vocab.XSD_G_YEAR)),
        (PartialDate(2018, 10), Literal("2018-10", datatype=vocab.XSD_G_YEAR_MONTH)),
        (PartialDate(2019, 1, 17), Literal("2019-01-17", datatype=vocab.XSD_DATE)),
        (PartialDate(2019), Literal("2019", datatype=vocab.XSD_G_YEAR)),
    ],
)
def test_date_is_as_exact_as_it_is_known(resolved: ResolvedArticle, said: PartialDate, literal: Literal) -> None:
    found = dated(resolved, said, TimeBasis.EXPLICIT, PartialDate(2019, 1, 18))
    assert found == ({literal}, {vocab.TIME_BASES[TimeBasis.EXPLICIT]})


def test_undated_statement_falls_back_to_publication(resolved: ResolvedArticle) -> None:
    found = dated(resolved, None, None, PartialDate(2019, 1, 18))
    assert found == ({Literal("2019-01-18", datatype=vocab.XSD_DATE)}, {vocab.TIME_BASES[TimeBasis.PUBLICATION]})


def test_nothing_is_said_after_publication(resolved: ResolvedArticle) -> None:
    found = dated(resolved, PartialDate(2019, 1, 19), TimeBasis.RESOLVED, PartialDate(2019, 1, 18))
    assert found == ({Literal("2019-01-18", datatype=vocab.XSD_DATE)}, {vocab.TIME_BASES[TimeBasis.PUBLICATION]})


def test_undated_statement_of_undated_article_has_no_date(resolved: ResolvedArticle) -> None:
    assert dated(resolved, None, None, None) == (set(), set())


def test_article_carries_text_hash_and_record(quads: list[Quad]) -> None:
    assert values(quads, "article/a1b2", vocab.NIF_IS_STRING) == {Literal(TEXT)}
    assert values(quads, "article/a1b2", vocab.TEXT_SHA256) == {Literal(hashlib.sha256(TEXT.encode()).hexdigest())}
    assert values(quads, "article/a1b2", vocab.DCT_PUBLISHER) == {node("org/kabar-bahari")}
    assert values(quads, "article/a1b2", vocab.CREDITS) == {node("org/kabar-bahari")}
    assert values(quads, "article/a1b2", vocab.OUTLET_NAME) == {Literal("Kabar Bahari")}
    assert values(quads, "article/a1b2", vocab.SOURCE_NAME) == {Literal("berita.jsonl:7")}
    assert values(quads, "article/a1b2", vocab.DCT_ISSUED) == {Literal("2019-01-18", datatype=vocab.XSD_DATE)}
    assert values(quads, "article/a1b2", vocab.DCT_TITLE) == {Literal("Berlaku", language="id")}


def test_without_text_offsets_hash_and_claims_remain(resolved: ResolvedArticle, quads: list[Quad]) -> None:
    bare = set(to_quads(resolved, base=BASE, run=None, with_text=False))
    assert {quad.predicate for quad in set(quads) - bare} == {vocab.NIF_IS_STRING, vocab.NIF_ANCHOR_OF}
    assert bare < set(quads)


def test_run_is_described_in_its_own_graph(resolved: ResolvedArticle) -> None:
    graph = run_graph(BASE, RUN)
    found = [*run_quads(RUN, base=BASE), *(q for q in to_quads(resolved, base=BASE, run=RUN) if q.graph_name == graph)]
    assert {quad.graph_name for quad in found} == {graph}
    (run,) = subjects(found, vocab.EXTRACTION_RUN)
    key = run.value.removeprefix(BASE)
    assert values(found, key, vocab.PROV_STARTED_AT_TIME) == {
        Literal("2026-11-22T10:00:00Z", datatype=vocab.XSD_DATE_TIME)
    }
    assert values(found, key, vocab.SETTING) == {Literal("language=id")}
    generated = {quad.subject for quad in found if quad.predicate == vocab.PROV_WAS_GENERATED_BY and quad.object == run}
    assert generated == {node(f"statement/s{n}") for n in range(1, 5)}
