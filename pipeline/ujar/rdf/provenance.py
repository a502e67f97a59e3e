"""A run of the software in, its record out, in a named graph of its own: all that differs between two builds."""

from collections.abc import Iterator
from datetime import UTC, datetime

from pyoxigraph import Literal, Quad

from ujar import vocab
from ujar.model import ResolvedArticle, Run
from ujar.rdf import ids, terms


def run_quads(run: Run, *, base: str) -> Iterator[Quad]:
    """Describe a run: when it started, which version, with which settings."""
    node, graph = ids.run_iri(base, run), ids.run_graph(base, run)
    started = datetime.fromisoformat(run.started)
    utc = started.astimezone(UTC) if started.tzinfo is not None else started.replace(tzinfo=UTC)
    yield Quad(node, vocab.RDF_TYPE, vocab.EXTRACTION_RUN, graph)
    yield Quad(node, vocab.SCHEMA_SOFTWARE_VERSION, terms.text(run.version), graph)
    yield Quad(node, vocab.PROV_STARTED_AT_TIME, _moment(utc), graph)
    for key, value in run.settings:
        yield Quad(node, vocab.SETTING, terms.text(f"{key}={value}"), graph)


def generated_quads(resolved: ResolvedArticle, *, base: str, run: Run) -> Iterator[Quad]:
    """Say, in the run's graph, that the run generated each statement of an article."""
    node, graph = ids.run_iri(base, run), ids.run_graph(base, run)
    for statement in resolved.statements:
        yield Quad(ids.statement_iri(base, statement.statement.id), vocab.PROV_WAS_GENERATED_BY, node, graph)


def _moment(utc: datetime) -> Literal:
    return Literal(utc.strftime("%Y-%m-%dT%H:%M:%SZ"), datatype=vocab.XSD_DATE_TIME)
