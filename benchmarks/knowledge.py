"""Does an article cost more when the knowledge is larger? Resolution at 1x and 50x, in turns; the ratio is what counts.

    python benchmarks/knowledge.py seeds/articles --articles 1000 --times 50

The larger knowledge holds the real one and invented likenesses of each of its people, organisations, offices and
negotiables, whose names begin like the real ones: every look-up has as many neighbours as it can have. Articles are
read, annotated and extracted beforehand; only `resolve` is timed. Exit status: 1 where the ratio passes the aim.
"""

import gc
import time
from collections.abc import Iterable, Mapping
from dataclasses import replace
from itertools import cycle, islice
from statistics import median
from typing import Annotated

import typer

from ujar.annotate import annotate
from ujar.clean import clean
from ujar.config import find_home
from ujar.domain import Actor, Alias, Domain, Negotiable, Office, load_domain
from ujar.errors import Rejected
from ujar.extract import extract
from ujar.lang import get_language
from ujar.model import Article, NamedEntity, Statement
from ujar.read import read
from ujar.resolve import resolve
from ujar.skips import SkipLog

AIM = 1.25  # what 50 times the knowledge may cost an article
ROUNDS = 5

Work = list[tuple[Article, tuple[Statement, ...], tuple[NamedEntity, ...]]]


def enlarged(domain: Domain, times: int) -> Domain:
    """The knowledge with `times - 1` invented likenesses of everything in it but states and roles."""
    actors: dict[str, Actor] = dict(domain.actors)
    offices: dict[str, Office] = dict(domain.offices)
    negotiables: dict[str, Negotiable] = dict(domain.negotiables)
    kept = {actor.id for actor in domain.actors.values() if actor.cls == "State"}
    states = sorted(kept)
    for number in range(1, times):
        mark = _letters(number)
        for actor in domain.actors.values():
            if actor.id not in kept:
                called = tuple(name + mark for name in actor.called)
                aliases = _marked(actor.aliases, mark)
                actors[actor.id + mark] = replace(actor, id=actor.id + mark, aliases=aliases, called=called)
        for office in domain.offices.values():
            body = office.body if office.body in kept else office.body + mark
            terms = tuple(replace(term, person=term.person + mark) for term in office.terms)
            offices[office.id + mark] = replace(office, id=office.id + mark, body=body, role=office.role, terms=terms)
        for item in domain.negotiables.values():
            keywords = tuple((*group[:-1], group[-1] + mark) for group in item.keywords)
            parties = tuple(states[(states.index(p) + number) % len(states)] for p in item.parties if p in kept)
            negotiables[item.id + mark] = replace(
                item, id=item.id + mark, aliases=_marked(item.aliases, mark), keywords=keywords, parties=parties
            )
    return Domain(actors, domain.roles, offices, negotiables, domain.names, domain.state_bodies, domain.places)


def _marked(aliases: Iterable[Alias], mark: str) -> tuple[Alias, ...]:
    return tuple(replace(alias, text=alias.text + mark) for alias in aliases)


def _letters(number: int) -> str:
    """A number as syllables: no name of one likeness is that of another."""
    text = ""
    while number:
        number, digit = divmod(number, 10)
        text += "bcdfghjkls"[digit] + "aeiou"[digit % 5]
    return text


def prepared(sources: list[str], number: int, domain: Domain) -> Work:
    """So many articles with their statements; the sources are repeated where they are fewer."""
    language, skips = get_language("id"), SkipLog()
    articles = []
    for raw in read(sources, skips=skips):
        try:
            articles.append(clean(raw, language, domain))
        except Rejected:
            continue
    work = [
        (annotated.article, extract(annotated, language), tuple(annotated.entities))
        for annotated in annotate(articles, language, find_home().trained)
    ]
    return list(islice(cycle(work), number))


def seconds(work: Work, domain: Domain) -> float:
    """How long it takes to resolve the articles."""
    language = get_language("id")
    gc.collect()
    begin = time.process_time()
    for article, statements, entities in work:
        resolve(article, statements, domain, language, entities=entities)
    return time.process_time() - begin


def main(
    sources: Annotated[list[str], typer.Argument(metavar="FILE|DIR...", help="Articles to resolve.")],
    articles: Annotated[int, typer.Option("--articles", help="How many; the sources are repeated to reach it.")] = 1000,
    times: Annotated[int, typer.Option("--times", help="How many times the knowledge the larger one is.")] = 50,
) -> None:
    """Print what an article costs at 1x and at N times the knowledge, and the ratio."""
    known = load_domain(find_home().seeds)
    work = prepared(sources, articles, known)
    sizes: Mapping[int, Domain] = {1: known, times: enlarged(known, times)}
    for domain in sizes.values():
        seconds(work[:1], domain)  # look-up tables are made once, when they are first asked for
    took: dict[int, list[float]] = {size: [] for size in sizes}
    for _ in range(ROUNDS):
        for size, domain in sizes.items():
            took[size].append(seconds(work, domain))
    for size, domain in sizes.items():
        entries = len(domain.actors) + len(domain.negotiables)
        typer.echo(f"{size:4}x  {entries:8} entries  {1000 * median(took[size]) / len(work):8.2f} ms an article")
    ratio = median(took[times]) / median(took[1])
    typer.echo(f"ratio {ratio:.2f} (aim: at most {AIM}), {len(work)} articles, median of {ROUNDS} rounds in turns")
    raise typer.Exit(int(ratio > AIM))


if __name__ == "__main__":
    typer.run(main)
