"""Identities become IRIs that a prefixed name can hold, and no two identities the same one."""

import pytest
from pyoxigraph import NamedNode

from ujar.model import Link, Run, Span
from ujar.rdf import article_graph, ids

BASE = "https://example.test/kg/"


@pytest.mark.parametrize(
    ("identity", "iri"),
    [
        ("person/sergey-lavrov", "person/sergey-lavrov"),
        ("article/berita/2019 01", "article/berita%2F2019%2001"),
        ("article/a%20b", "article/a%2520b"),
        ("person/ségo", "person/s%C3%A9go"),
    ],
)
def test_identity_becomes_an_iri_without_a_slash_in_its_local_name(identity: str, iri: str) -> None:
    assert ids.iri(BASE, identity) == NamedNode(BASE + iri)


@pytest.mark.parametrize("identity", ["", "person", "person/", "/x"])
def test_what_is_no_identity_is_refused(identity: str) -> None:
    with pytest.raises(ValueError, match="kind/slug"):
        ids.iri(BASE, identity)


def test_graph_of_an_article_is_named_after_it() -> None:
    assert article_graph(BASE, "a1") == NamedNode(f"{BASE}graph/article/a1")


def test_links_differ_by_slot_mention_and_entity_and_not_by_score() -> None:
    one = Link(Span(0, 3, "abc"), "person/x", 0.5, "alias")
    others = [
        ids.link_iri(BASE, "s1", "speaker", Link(Span(0, 3, "abc"), "person/y", 0.5, "alias")),
        ids.link_iri(BASE, "s1", "speaker", Link(Span(1, 3, "bc"), "person/x", 0.5, "alias")),
        ids.link_iri(BASE, "s1", "about", one),
        ids.link_iri(BASE, "s2", "speaker", one),
        ids.link_iri(BASE, "s1", "speaker", Link(None, None, 0.0, "unresolved")),
    ]
    assert ids.link_iri(BASE, "s1", "speaker", one) not in others
    assert len(set(others)) == len(others)
    surer = Link(Span(0, 3, "abc"), "person/x", 0.9, "office")
    assert ids.link_iri(BASE, "s1", "speaker", one) == ids.link_iri(BASE, "s1", "speaker", surer)


def test_runs_differ_by_their_start_and_by_their_settings() -> None:
    run = Run("0.1.0", "2026-11-22T10:00:00Z")
    later = Run("0.1.0", "2026-11-22T10:00:01Z")
    other = Run("0.1.0", "2026-11-22T10:00:00Z", (("language", "id"),))
    assert len({ids.run_graph(BASE, each) for each in (run, later, other)}) == 3
    assert ids.run_iri(BASE, run).value.startswith(f"{BASE}run/2026-11-22T100000Z-")
