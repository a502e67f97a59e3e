"""Answers worth printing: a view in, a table or a page out. A query of queries/reports/ is a report as well."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from ujar.errors import UnknownName
from ujar.query import NamedQuery, Table
from ujar.report.centrality import centrality, centrality_page
from ujar.report.coverage import coverage
from ujar.report.page import table_page
from ujar.report.table import table_of
from ujar.report.unresolved import unresolved
from ujar.store.base import View

__all__ = ["REPORTS", "Report", "all_reports", "find_report", "page"]


@dataclass(frozen=True, slots=True)
class Report:
    """A report: what it tells, and what makes its table and, where it has one of its own, its page."""

    title: str
    help: str
    run: Callable[[View], Table]
    page: Callable[[View], str] | None = None


REPORTS: Mapping[str, Report] = {
    "centrality": Report(
        "Centrality",
        "Who and what is central: actors and negotiables by their ties, with a drawing of the network.",
        centrality,
        centrality_page,
    ),
    "coverage": Report(
        "Coverage", "What share of the statements has a speaker, a negotiable and a date, and by which method.",
        coverage,
    ),
    "unresolved": Report(
        "Unresolved", "Names the knowledge does not hold and statements nobody is tied to, with what they may be.",
        unresolved,
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


def page(report: Report, view: View) -> str:
    """A report as one HTML page that needs no other file and no network."""
    if report.page is not None:
        return report.page(view)
    return table_page(report.title, report.help, report.run(view), view)
