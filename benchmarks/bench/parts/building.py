"""What writing the graph adds to reading, extracting and resolving: the same articles with and without it."""

import shutil
import statistics
import time
from collections.abc import Iterator
from dataclasses import replace
from functools import partial
from pathlib import Path

from bench.files import split_articles, split_corpus
from bench.graphs import BASE, RUN
from bench.measure import Cost, Row, cost, folder_megabytes, median_clock
from bench.sizes import Sizes
from bench.world import make_world
from ujar.build import build, trace
from ujar.config import find_home
from ujar.domain import Domain, load_domain
from ujar.lang import get_language
from ujar.model import ResolvedArticle, Run
from ujar.rdf import article_graph, to_quads
from ujar.read import read
from ujar.resolve import Decisions
from ujar.skips import SkipLog
from ujar.store import open_store
from ujar.store.whole import as_triples

PART = "building"
AIM = 0.15


def measure(sizes: Sizes, folder: Path) -> Iterator[Row]:
    """Extract and build the articles slice by slice in turns, into one store, as one build of all would."""
    domain, slices = _given(sizes, folder)
    store = folder / "built"
    shutil.rmtree(store, ignore_errors=True)
    extract(split_articles(folder / "warm", 20, 1)[0], domain)  # load what is loaded at the first article
    pairs = []
    for number, path in enumerate(slices):
        run = replace(RUN, version=f"0.0.{number}")  # as two builds have two runs, whose records stand side by side
        works = [partial(extract, path, domain), partial(build_into, store, path, domain, run)]
        costs = [cost(work) for work in (works if number % 2 == 0 else works[::-1])]
        pairs.append(costs if number % 2 == 0 else costs[::-1])
    once = knowledge(store, folder, domain)
    surplus = 1 - 1 / len(pairs)
    pairs = [
        [each, Cost(written.clock - surplus * once.clock, written.processor - surplus * once.processor)]
        for each, written in pairs
    ]
    alone, whole = (sum(pair[at].clock for pair in pairs) for at in (0, 1))
    articles = sum(path.read_bytes().count(b"\n") for path in slices)
    yield Row(PART, f"extract {articles} articles", alone, "s")
    yield Row(PART, "extract and write them", whole, "s")
    added = statistics.median(pair[1].clock / pair[0].clock for pair in pairs) - 1
    yield Row(PART, "added by writing", 100 * added, "%", f"<= {100 * AIM:.0f} %", added <= AIM)
    busy = statistics.median(pair[1].processor / pair[0].processor for pair in pairs) - 1
    yield Row(PART, "added to the work of all cores", 100 * busy, "%")
    yield Row(PART, "of it in the thread that extracts", 100 * in_thread(slices[0], domain), "%")
    yield Row(PART, "of it for the knowledge and the ontology, once", once.clock, "s")
    again = cost(partial(build_into, store, slices[0], domain, RUN)).clock
    yield Row(PART, "added where nothing has changed", 100 * (again / pairs[0][0].clock - 1), "%")
    with open_store(store, read_only=True) as view:
        yield Row(PART, "quads in the store", sum(1 for _ in view.quads()), "")
    yield Row(PART, "store on disk", folder_megabytes(store), "MB")


def _given(sizes: Sizes, folder: Path) -> tuple[Domain, list[Path]]:
    """Generated articles and their world; or articles of one's own, and the knowledge of the seeds."""
    if sizes.corpus is None:
        return make_world().domain, split_articles(folder / "articles", sizes.articles, sizes.slices)
    return load_domain(find_home().seeds), split_corpus(sizes.corpus, folder / "corpus", sizes.articles, sizes.slices)


def extract(path: Path, domain: Domain) -> None:
    """All of a build but the graph."""
    for _ in resolved(path, domain):
        pass


def build_into(store: Path, path: Path, domain: Domain, run: Run) -> None:
    """Build a file of articles as `ujar build` does."""
    with open_store(store) as writer:
        build(
            [path], writer, language=get_language("id"), domain=domain, decisions=Decisions(), skips=SkipLog(),
            ontology=(find_home().ontology / "ujar.ttl").read_bytes(), models=find_home().trained, run=run, base=BASE,
        )  # fmt: skip


def knowledge(store: Path, folder: Path, domain: Domain) -> Cost:
    """What a build without articles takes: a build of all articles does that once, one of each slice does it anew."""
    nothing = folder / "nothing.jsonl"
    nothing.write_bytes(b"")
    runs = [replace(RUN, version=f"0.1.{number}") for number in range(3)]
    costs = [cost(partial(build_into, store, nothing, domain, run)) for run in runs]
    return Cost(median_clock(costs), statistics.median(each.processor for each in costs))


def in_thread(path: Path, domain: Domain) -> float:
    """The share that making quads and their text adds, without any store: what a second core can't take over."""
    begun = time.thread_time()
    writing = 0.0
    for article in resolved(path, domain):
        before = time.thread_time()
        graph = article_graph(BASE, article.article.id)
        as_triples(graph, to_quads(article, base=BASE, run=None))
        writing += time.thread_time() - before
    return writing / (time.thread_time() - begun - writing)


def resolved(path: Path, domain: Domain) -> Iterator[ResolvedArticle]:
    skips = SkipLog()
    return trace(
        read([path], skips=skips), language=get_language("id"), domain=domain, decisions=Decisions(), skips=skips,
        models=find_home().trained,
    )  # fmt: skip
