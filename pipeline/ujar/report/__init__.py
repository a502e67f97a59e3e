"""Answers worth printing: a view in, a table, a page or figures out. A query of queries/reports/ is one as well."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from ujar.errors import UnknownName
from ujar.query import NamedQuery
from ujar.report.centrality import centrality, centrality_page
from ujar.report.contradictions import contradictions, contradictions_page
from ujar.report.coverage import coverage, coverage_page
from ujar.report.outlets import outlets, outlets_page
from ujar.report.page import render, table_page
from ujar.report.pieces import Page
from ujar.report.positions import positions, positions_page
from ujar.report.scope import LANGUAGES, Scope
from ujar.report.table import Run, table_of
from ujar.report.texts import texts_in
from ujar.report.timeline import timeline, timeline_page
from ujar.report.unresolved import unresolved, unresolved_page
from ujar.store.base import View

__all__ = ["LANGUAGES", "REPORTS", "Page", "Report", "Scope", "all_reports", "compose", "find_report", "page"]


@dataclass(frozen=True, slots=True)
class Report:
    """A report: what it tells, and what makes its table and, where it has one of its own, its page with figures."""

    title: str
    help: str
    run: Run
    page: Callable[[View, Scope], Page] | None = None


REPORTS: Mapping[str, Report] = {
    "centrality": Report(
        "Centrality", "Who and what is central: actors and negotiables by their ties, with a drawing of the network.",
        centrality, centrality_page,
    ),
    "contradictions": Report(
        "Contradictions", "Who changed, who contradicts whom about what, and who denied whom.",
        contradictions, contradictions_page,
    ),
    "coverage": Report(
        "Coverage", "What share of the statements has a speaker, a negotiable and a date, and by which method.",
        coverage, coverage_page,
    ),
    "outlets": Report(
        "Outlets", "How outlets differ in the acts, actors, direct quotations and relays they report.",
        outlets, outlets_page,
    ),
    "positions": Report(
        "Positions", "Who asserts, denies, demands or promises what about which negotiable, and when.",
        positions, positions_page,
    ),
    "timeline": Report(
        "Timeline", "When each negotiable is talked about, in which acts and by how many actors.",
        timeline, timeline_page,
    ),
    "unresolved": Report(
        "Unresolved", "Names the knowledge does not hold and statements nobody is tied to, with what they may be.",
        unresolved, unresolved_page,
    ),
}  # fmt: skip


def all_reports(queries: Iterable[NamedQuery]) -> dict[str, Report]:
    """The reports of the table above, and each query that gives rows as one more; sorted by name."""
    found = {query.name: Report(query.title, query.question, table_of(query)) for query in queries}
    return dict(sorted({**found, **REPORTS}.items()))


def find_report(reports: Mapping[str, Report], name: str) -> Report:
    """Look a report up. Raises UnknownName, which lists the known ones."""
    if name not in reports:
        raise UnknownName("report", name, reports)
    return reports[name]


def compose(name: str, report: Report, view: View, scope: Scope) -> Page:
    """Put a report's page together: its sections, its figures, and the sentences behind them."""
    if report.page is not None:
        return report.page(view, scope)
    texts = texts_in(scope.language)
    title, help = texts.get(f"query.{name}.title", report.title), texts.get(f"query.{name}.help", report.help)
    return table_page(name, title, help, report.run(view, scope), view, scope)


def page(name: str, report: Report, view: View, scope: Scope | None = None) -> str:
    """A report as one HTML page that needs no other file and no network."""
    scope = scope or Scope()
    return render(compose(name, report, view, scope), view, scope)
