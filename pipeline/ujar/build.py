"""The spine: read -> clean -> annotate -> extract -> resolve -> rdf -> store; the order of work is written here."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from ujar.annotate import annotate
from ujar.clean import clean
from ujar.clean.duplicates import Seen
from ujar.clean.wraps import as_printed
from ujar.domain import Domain
from ujar.errors import Rejected
from ujar.extract import extract
from ujar.lang import Language
from ujar.model import Article, RawArticle, ResolvedArticle, Run
from ujar.rdf import (
    article_graph,
    generated_quads,
    knowledge_graph,
    knowledge_quads,
    ontology_graph,
    ontology_quads,
    run_graph,
    run_quads,
    to_quads,
)
from ujar.read import read
from ujar.resolve import Decisions, resolve
from ujar.skips import SkipLog
from ujar.store.base import Writer
from ujar.store.behind import Behind


@dataclass
class Summary:
    """What a build read, skipped and found."""

    articles: int = 0
    statements: int = 0
    by_rule: dict[str, int] = field(default_factory=dict)
    without_speaker: int = 0
    without_negotiable: int = 0

    def count(self, resolved: ResolvedArticle) -> None:
        self.articles += 1
        for statement in resolved.statements:
            self.statements += 1
            rule = statement.statement.rule
            self.by_rule[rule] = self.by_rule.get(rule, 0) + 1
            self.without_speaker += not any(link.entity for link in statement.speakers)
            self.without_negotiable += not statement.about


def accept(
    raws: Iterable[RawArticle], language: Language, domain: Domain, skips: SkipLog, seen: Seen
) -> Iterator[Article]:
    """Clean articles; one that is rejected becomes a skip, and the run goes on.

    Two articles of one address have one named graph: the first of a run has it, as with two of the same text.
    """
    addresses: dict[str, str] = {}
    for raw in raws:
        try:
            seen.reject_repeated(raw.body, raw.source)
            article = clean(raw, language, domain)
            first = addresses.setdefault(article.id, raw.source)
            if first != raw.source:
                raise Rejected("duplicate", f"same address as {first}")
            yield article
        except Rejected as rejected:
            skips.add("clean", rejected.reason, raw.source, detail=rejected.detail)


def trace(
    raws: Iterable[RawArticle],
    *,
    language: Language,
    domain: Domain,
    decisions: Decisions,
    skips: SkipLog,
    models: Path | None = None,
) -> Iterator[ResolvedArticle]:
    """Raw articles in, resolved articles out: everything but the graph. Without `models` no trained names are used."""
    articles = accept(raws, language, domain, skips, Seen())
    for annotated in annotate(articles, language, models):
        statements = extract(annotated, language)
        resolved = resolve(annotated.article, statements, domain, language, decisions, annotated.entities)
        yield as_printed(resolved)


def build(
    sources: Iterable[str | Path],
    store: Writer,
    *,
    language: Language,
    domain: Domain,
    decisions: Decisions,
    skips: SkipLog,
    ontology: bytes,
    run: Run,
    base: str,
    with_text: bool = True,
    models: Path | None = None,
    done: Callable[[ResolvedArticle], None] = lambda resolved: None,
) -> Summary:
    """Build the graph: one article in, one named graph out; then the knowledge, the ontology and the run's record."""
    summary = Summary()
    record = list(run_quads(run, base=base))
    with Behind(store) as writer:
        for resolved in trace(
            read(sources, skips=skips),
            language=language,
            domain=domain,
            decisions=decisions,
            skips=skips,
            models=models,
        ):
            graph = article_graph(base, resolved.article.id)
            writer.replace(graph, to_quads(resolved, base=base, run=None, with_text=with_text))
            record.extend(generated_quads(resolved, base=base, run=run))
            summary.count(resolved)
            done(resolved)
        writer.replace(knowledge_graph(base), knowledge_quads(domain, base=base))
        writer.replace(ontology_graph(base), ontology_quads(ontology, base=base))
        writer.replace(run_graph(base, run), record)
    return summary


def settings_of(options: Mapping[str, object]) -> tuple[tuple[str, str], ...]:
    """A run's settings as the graph keeps them: sorted pairs of text."""
    return tuple(sorted((key, str(value)) for key, value in options.items() if value is not None))
