"""Meaning in, quads out: what a resolved article, the seeds, the ontology and a run become. No clock, no files."""

from collections.abc import Iterator
from itertools import chain

from pyoxigraph import Quad

from ujar.model import ResolvedArticle, Run
from ujar.rdf.articles import article_triples
from ujar.rdf.ids import article_graph, knowledge_graph, ontology_graph, run_graph
from ujar.rdf.provenance import generated_quads, run_quads
from ujar.rdf.seeds import knowledge_quads, ontology_quads
from ujar.rdf.statements import statement_triples

__all__ = [
    "article_graph",
    "generated_quads",
    "knowledge_graph",
    "knowledge_quads",
    "ontology_graph",
    "ontology_quads",
    "run_graph",
    "run_quads",
    "to_quads",
]


def to_quads(resolved: ResolvedArticle, *, base: str, run: Run | None, with_text: bool = True) -> Iterator[Quad]:
    """Describe an article and all that is said in it, each quad once, in the article's graph.

    With a `run`, the quads that say which run generated the statements follow, in the run's own graph: so the
    article's graph is the same in every build. Without text, the article's string and its spans' strings are left
    out: offsets and a hash remain, and the claims.
    """
    graph = article_graph(base, resolved.article.id)
    said = (statement_triples(statement, base=base, with_text=with_text) for statement in resolved.statements)
    triples = chain(article_triples(resolved, base=base, with_text=with_text), chain.from_iterable(said))
    for subject, predicate, object in dict.fromkeys(triples):
        yield Quad(subject, predicate, object, graph)
    if run is not None:
        yield from generated_quads(resolved, base=base, run=run)
