"""The whole check over sound graphs: the examples of the ontology, and what the rdf room builds."""

from pathlib import Path

import pytest
from pyoxigraph import NamedNode, QuerySolutions

from ujar import vocab
from ujar.check import Finding, check
from ujar.model import Run
from ujar.rdf import ontology_graph, ontology_quads, run_graph, run_quads, to_quads
from ujar.store import open_store

from .graphs import BASE, EXAMPLES, ONTOLOGY, QUERIES, example, put

# The hard cases of the ontology: an example shows the form that a pattern asks for.
PATTERNS = {
    "denied-claim": """
        ?s ujar:speechAct ujar:Deny ; ujar:expresses/ujar:targetsClaim ?c .
        ?other ujar:expresses ?c ; ujar:embeddedIn ?s ; ujar:speaker ?who""",
    "denied-claim-of-unknown": """
        ?s ujar:expresses/ujar:targetsClaim ?c . ?other ujar:expresses ?c ; ujar:speaker ?who .
        ?who a ujar:UnnamedSource""",
    "claim-pointed-back-to": """
        ?s ujar:expresses/ujar:targetsClaim ?c . ?other ujar:expresses ?c
        FILTER NOT EXISTS { ?other ujar:embeddedIn ?s }""",
    "agency-relay": """
        ?s ujar:speaker ?who ; ujar:relayedVia ?agency ; ujar:relaySpan ?span . ?agency a ujar:NewsAgency .
        ?article ujar:credits ?credited""",
    "metonym": """
        ?s ujar:speaker ?who ; ujar:speakerSpan/nif:anchorOf ?name . ?who a ujar:State ; ujar:metonym ?name""",
    "office-and-pronoun": """
        ?s ujar:speaker ?who ; ujar:link/ujar:rival/ujar:entity ?other . ?who ujar:holdsOffice/ujar:office ?office .
        ?other ujar:holdsOffice/ujar:office ?office""",
    "split-quotation": "?s ujar:contentSpan ?one , ?two FILTER(?one != ?two)",
    "date-completed": """
        ?s ujar:saidOn ?day ; ujar:timeBasis ujar:Resolved FILTER(DATATYPE(?day) = xsd:gYearMonth)""",
    "treaty-not-named": """
        ?s ujar:expresses/ujar:about ?t ; ujar:link ?link .
        ?link ujar:decides ujar:about ; ujar:entity ?t ; ujar:score ?score
        FILTER(?score < 0.8) FILTER NOT EXISTS { ?link ujar:mention ?span }""",
    "joint-and-unresolved": """
        ?s ujar:speaker ?one , ?two FILTER(?one != ?two) ?other ujar:speakerSpan ?span
        FILTER NOT EXISTS { ?other ujar:speaker ?nobody }""",
}


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.stem)
def test_example_is_sound_and_shows_its_pattern(path: Path) -> None:
    view = example(path.stem)
    assert check(view, ontology=ONTOLOGY, queries=QUERIES) == []
    prologue = "".join(f"PREFIX {prefix}: <{iri}> " for prefix, iri in vocab.NAMESPACES.items())
    answer = view.query(f"{prologue} SELECT * WHERE {{ {PATTERNS[path.stem]} }}")
    assert isinstance(answer, QuerySolutions)
    assert list(answer)


def test_every_pattern_has_an_example() -> None:
    assert {path.stem for path in EXAMPLES} == set(PATTERNS)


def test_findings_are_sorted_and_come_from_every_check() -> None:
    view = put("statement:split-quotation-s1 ujar:speaker person:unknown , 'text'", "split-quotation")
    findings = check(view, ontology=ONTOLOGY, queries=QUERIES)
    assert findings == sorted(set(findings))
    assert {"shape:speaker", "actors-are-actors", "value-has-link"} <= {finding.check for finding in findings}
    assert Finding(
        "actors-are-actors", "violation", "https://w3id.org/ujar/kg/person/unknown",
        "Who speaks, is spoken for, addressed, mentioned or credited is no actor: "
        "named by https://w3id.org/ujar/kg/statement/split-quotation-s1",
    ) in findings  # fmt: skip


@pytest.mark.parametrize("with_text", [True, False])
def test_what_is_built_is_sound(with_text: bool) -> None:
    from sample_graph import fill, resolved

    run = Run("0.1.0", "2026-11-22T10:00:00Z")
    store = fill(open_store("memory:"), ())
    records = list(run_quads(run, base=BASE))
    for article in resolved():
        quads = list(to_quads(article, base=BASE, run=run, with_text=with_text))
        graph = NamedNode(f"{BASE}graph/article/{article.article.id}")
        store.replace(graph, [quad for quad in quads if quad.graph_name == graph])
        records += [quad for quad in quads if quad.graph_name != graph]
    store.replace(run_graph(BASE, run), records)
    store.replace(ontology_graph(BASE), ontology_quads((ONTOLOGY / "ujar.ttl").read_bytes(), base=BASE))
    assert check(store, ontology=ONTOLOGY, queries=QUERIES) == []


def test_empty_graph_is_sound() -> None:
    assert check(open_store("memory:"), ontology=ONTOLOGY, queries=QUERIES) == []
