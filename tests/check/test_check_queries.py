"""Every check query finds what it is there for, and nothing in a sound graph."""

from pathlib import Path

import pytest

from ujar.check.queries import check_queries
from ujar.errors import OntologyError

from .graphs import ONTOLOGY, QUERIES, example, names

QUOTE, DENIAL = "split-quotation", "denied-claim"


def drop(prop: str, value: str = "?o") -> str:
    return f"DELETE {{ ?s {prop} {value} }} WHERE {{ ?s {prop} {value} }}"


def swap(prop: str, value: str, where: str = "") -> str:
    return f"DELETE {{ ?s {prop} ?o }} INSERT {{ ?s {prop} {value} }} WHERE {{ ?s {prop} ?o . {where} }}"


# Name of the check -> example, how to break its graph, and the thing that is then found.
BROKEN = {
    "about-is-known": (QUOTE, swap("ujar:about", "treaty:unknown"), "claim/split-quotation-s1"),
    "actors-are-actors": (QUOTE, swap("ujar:speaker", "person:unknown"), "person/unknown"),
    "anchor-is-substring": (
        QUOTE, swap("nif:beginIndex", "26", "?s nif:anchorOf 'kata'"), "span/split-quotation-27-31",
    ),
    "anchor-where-text": (QUOTE, drop("nif:anchorOf", "'kata'"), "span/split-quotation-27-31"),
    "claim-has-one-statement": (
        DENIAL, swap("ujar:expresses", "claim:denied-claim-s1", "?s ujar:embeddedIn ?h"), "claim/denied-claim-s2",
    ),
    "date-has-basis": (QUOTE, drop("ujar:timeBasis"), "statement/split-quotation-s1"),
    "dates-in-order": (
        QUOTE, "INSERT { treaty:x ujar:signedOn '2012-03-04'^^xsd:date ; ujar:endedOn '2011'^^xsd:gYear } WHERE {}",
        "treaty/x",
    ),
    "embedding-has-no-cycle": (
        DENIAL, "INSERT { ?h ujar:embeddedIn ?s } WHERE { ?s ujar:embeddedIn ?h }", "statement/denied-claim-s1",
    ),
    "embedding-in-own-article": (
        DENIAL, swap("ujar:embeddedIn", "statement:elsewhere"), "statement/denied-claim-s2",
    ),
    "link-has-value": (QUOTE, drop("ujar:speaker"), "statement/split-quotation-s1"),
    "relay-is-not-speaker": (
        "agency-relay", "INSERT { ?s ujar:speaker ?r } WHERE { ?s ujar:relayedVia ?r }", "statement/agency-relay-s1",
    ),
    "said-has-statement": (
        QUOTE, "INSERT { person:bima-karsana ujar:said claim:elsewhere } WHERE {}", "person/bima-karsana",
    ),
    "said-not-after-issue": (
        QUOTE, swap("ujar:saidOn", "'2019-02'^^xsd:gYearMonth"), "statement/split-quotation-s1",
    ),
    "span-inside-article": (QUOTE, swap("nif:endIndex", "5", "?s a ujar:Article"), "span/split-quotation-27-31"),
    "spans-of-own-article": (QUOTE, swap("ujar:cueSpan", "span:elsewhere-1-2"), "statement/split-quotation-s1"),
    "speaker-has-said": (QUOTE, drop("ujar:said"), "statement/split-quotation-s1"),
    "statement-has-article": (QUOTE, drop("ujar:reportedIn"), "statement/split-quotation-s1"),
    "target-in-own-article": (
        "claim-pointed-back-to", swap("ujar:targetsClaim", "claim:elsewhere"), "claim/claim-pointed-back-to-s2",
    ),
    "text-matches-hash": (QUOTE, swap("nif:isString", "?u", "BIND(CONCAT(?o, ' ') AS ?u)"), "article/split-quotation"),
    "value-has-link": ("agency-relay", drop("ujar:decides", "ujar:credits"), "article/agency-relay"),
}  # fmt: skip


def test_every_check_query_has_a_broken_graph() -> None:
    assert sorted(BROKEN) == list(names(QUERIES / "checks"))


@pytest.mark.parametrize("check", sorted(BROKEN))
def test_check_query_finds_the_broken_thing(check: str) -> None:
    name, update, subject = BROKEN[check]
    findings = check_queries(example(name, update), ontology=ONTOLOGY, queries=QUERIES)
    found = [finding for finding in findings if finding.check == check]
    assert f"https://w3id.org/ujar/kg/{subject}" in {finding.subject for finding in found}
    assert all(finding.severity == "violation" and finding.message for finding in found)


@pytest.mark.parametrize(
    ("said", "issued", "impossible"),
    [
        ("'2019'^^xsd:gYear", "'2019-01-18'^^xsd:date", False),
        ("'2019-01'^^xsd:gYearMonth", "'2019-01-18'^^xsd:date", False),
        ("'2019-01-18'^^xsd:date", "'2019-01-18'^^xsd:date", False),
        ("'2019-01-19'^^xsd:date", "'2019-01-18'^^xsd:date", True),
        ("'2020'^^xsd:gYear", "'2019-01-18'^^xsd:date", True),
        ("'2019-12-31'^^xsd:date", "'2019'^^xsd:gYear", False),
        ("'2020-01-01'^^xsd:date", "'2019'^^xsd:gYear", True),
    ],
)
def test_dates_are_compared_as_far_as_both_are_known(said: str, issued: str, impossible: bool) -> None:
    update = (
        "DELETE { ?s ujar:saidOn ?d . ?a dct:issued ?i } "
        f"INSERT {{ ?s ujar:saidOn {said} . ?a dct:issued {issued} ; dct:description 'changed' }} "
        "WHERE { ?s ujar:saidOn ?d ; ujar:reportedIn ?a . ?a dct:issued ?i }"
    )
    view = example("split-quotation", update)
    found = {finding.check for finding in check_queries(view, ontology=ONTOLOGY, queries=QUERIES)}
    assert ("said-not-after-issue" in found) == impossible


def test_cycle_of_three_is_found() -> None:
    update = (
        "INSERT { statement:a ujar:embeddedIn statement:b . statement:b ujar:embeddedIn statement:c . "
        "statement:c ujar:embeddedIn statement:a } WHERE {}"
    )
    findings = check_queries(example("metonym", update), ontology=ONTOLOGY, queries=QUERIES)
    cycle = [finding.subject.rpartition("/")[2] for finding in findings if finding.check == "embedding-has-no-cycle"]
    assert cycle == ["a", "b", "c"]


def test_claim_that_targets_itself_is_found() -> None:
    view = example(DENIAL, swap("ujar:targetsClaim", "?s"))
    found = [each.subject for each in check_queries(view, ontology=ONTOLOGY, queries=QUERIES)
             if each.check == "target-in-own-article"]  # fmt: skip
    assert found == ["https://w3id.org/ujar/kg/claim/denied-claim-s1"]


def test_folder_without_checks_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(OntologyError, match="no queries"):
        list(check_queries(example("metonym"), ontology=ONTOLOGY, queries=tmp_path))


def test_check_that_selects_no_subject_is_an_error(tmp_path: Path) -> None:
    (tmp_path / "checks").mkdir()
    (tmp_path / "checks" / "odd.rq").write_text("# title: Odd\n# question: Odd?\nSELECT ?s WHERE { ?s ?p ?o }")
    with pytest.raises(OntologyError, match=r"odd\.rq: a check selects \?subject"):
        list(check_queries(example("metonym"), ontology=ONTOLOGY, queries=tmp_path))
