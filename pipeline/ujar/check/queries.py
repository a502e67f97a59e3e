"""queries/checks/*.rq in, a finding per row out: each asks for what must not be there."""

from collections.abc import Iterator
from pathlib import Path

from ujar.check.finding import Finding
from ujar.errors import OntologyError
from ujar.query import NamedQuery, Table, load_catalog, run
from ujar.store.base import View


def check_queries(view: View, *, ontology: Path, queries: Path) -> Iterator[Finding]:
    """Ask every check query. Raises QueryError where one is wrong, OntologyError where there are none."""
    catalog = load_catalog(queries / "checks")
    if not catalog:
        raise OntologyError(f"no queries in {queries / 'checks'}; set UJAR_HOME to a folder that holds queries/checks/")
    for query in catalog.values():
        yield from _ask(view, query)


def _ask(view: View, query: NamedQuery) -> Iterator[Finding]:
    answer = run(view, query)
    if not isinstance(answer, Table) or "subject" not in answer.columns:
        raise OntologyError(f"{query.path}: a check selects ?subject, and ?detail where there is more to say")
    for record in answer.records():
        detail = record.get("detail")
        message = query.title if detail is None else f"{query.title}: {detail}"
        yield Finding(query.name, "violation", str(record["subject"]), message)
