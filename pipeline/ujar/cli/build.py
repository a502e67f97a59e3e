"""ujar build: articles in, a graph store out."""

from datetime import UTC, datetime
from pathlib import Path
from typing import Annotated

import typer
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn

from ujar import __version__
from ujar.build import Summary, build, settings_of
from ujar.cli.common import DEFAULT_STORE, QuietOption, StoreOption, VerboseOption, command_app, messages, no_article
from ujar.config import find_home
from ujar.domain import load_domain
from ujar.lang import get_language
from ujar.model import Run
from ujar.read import count
from ujar.resolve import load_decisions
from ujar.skips import SkipLog
from ujar.store import open_store
from ujar.vocab import DEFAULT_BASE

EPILOG = """Examples:

  ujar build seeds/articles

  ujar build news/*.txt more.jsonl --store data/graph --domain arms-control

  cat article.txt | ujar build -

What was left out, and why, is in skips.jsonl beside the store. Exit status: 0, 1 where the run failed (with --strict
also where an article was skipped), 2 for wrong usage."""

app = command_app()


@app.command("build", epilog=EPILOG)
def build_command(
    sources: Annotated[
        list[str],
        typer.Argument(metavar="FILE|DIR|-...", help="Articles: .txt, .html, .jsonl, folders, - for stdin."),
    ],
    store: StoreOption = DEFAULT_STORE,
    domain: Annotated[
        list[str] | None,
        typer.Option("--domain", metavar="NAME", help="Only the negotiables of this domain; may be repeated."),
    ] = None,
    decisions: Annotated[
        Path | None, typer.Option("--decisions", metavar="FILE", help="A researcher's rulings on who is meant (YAML).")
    ] = None,
    base: Annotated[
        str, typer.Option("--base", metavar="IRI", help="Base of the graph's own addresses.")
    ] = DEFAULT_BASE,
    text: Annotated[
        bool, typer.Option("--text/--no-text", help="Keep the articles' text in the graph, or offsets and hashes only.")
    ] = True,
    strict: Annotated[bool, typer.Option("--strict", help="Fail where an article was skipped.")] = False,
    quiet: QuietOption = False,
    verbose: VerboseOption = False,
) -> None:
    """Read articles and write their graph into a store: one named graph an article, the knowledge, the ontology."""
    say = messages(quiet=quiet)
    home = find_home()
    skips = SkipLog()
    total = count(sources)  # a path that does not exist, or holds nothing, stops the run before a store is made
    if total == 0:
        raise no_article(sources)
    known = load_domain(home.seeds, domains=domain or None)
    rulings = load_decisions(decisions, known)
    if home.trained is None:
        say.print(f"no trained pipeline in {home.models}: names are told by rules alone")
    if verbose:
        say.print(
            f"knowledge: {len(known.actors)} actors, {len(known.offices)} offices, {len(known.negotiables)} negotiables"
        )
    run = Run(
        __version__,
        datetime.now(UTC).isoformat(timespec="seconds"),
        settings_of({"domains": ",".join(domain or []) or None, "text": text}),
    )
    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeElapsedColumn())
    bar = Progress(*columns, console=say, disable=quiet or not say.is_terminal, transient=True)
    with open_store(store) as writer, bar as progress:
        task = progress.add_task("articles", total=total)
        summary = build(
            sources, writer, language=get_language("id"), domain=known, decisions=rulings, skips=skips,
            ontology=(home.ontology / "ujar.ttl").read_bytes(), models=home.trained, run=run, base=base, with_text=text,
            done=lambda resolved: progress.advance(task),
        )  # fmt: skip
    if store.is_dir():
        skips.write(store / "skips.jsonl")
    say.print(describe(summary, skips, store), markup=False)
    if verbose:
        for rule, number in sorted(summary.by_rule.items(), key=lambda item: -item[1]):
            say.print(f"  {number:6} {rule}")
        for skip in skips.skips:
            say.print(f"  skipped {skip.source}: {skip.reason} {skip.detail}", markup=False)
    if strict and skips.skips:
        raise typer.Exit(1)
    if summary.articles == 0:
        raise no_article(sources)


def describe(summary: Summary, skips: SkipLog, store: Path) -> str:
    """What the run did, in one sentence."""
    reasons = ", ".join(f"{number} {reason}" for reason, number in sorted(skips.by_reason().items()))
    left_out = f"; skipped {len(skips.skips)} ({reasons})" if skips.skips else ""
    return (
        f"{summary.articles} articles, {summary.statements} statements "
        f"({summary.without_speaker} without a speaker, {summary.without_negotiable} about no negotiable) "
        f"in {store}{left_out}"
    )
