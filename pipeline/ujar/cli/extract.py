"""ujar extract: the statements of articles, without a store."""

from enum import StrEnum
from typing import Annotated

import typer

from ujar.build import trace
from ujar.cli.common import OutputOption, QuietOption, VerboseOption, command_app, messages, no_article, write_output
from ujar.cli.lines import label_of, to_lines
from ujar.cli.tables import rendered
from ujar.config import find_home
from ujar.domain import Domain, load_domain
from ujar.lang import get_language
from ujar.model import Link, ResolvedArticle
from ujar.query.table import Table
from ujar.query.terminal import to_terminal
from ujar.read import read
from ujar.resolve import Decisions
from ujar.skips import SkipLog

EPILOG = """Examples:

  ujar extract article.txt

  ujar extract news/ --format jsonl --output statements.jsonl"""

app = command_app()


class Format(StrEnum):
    """How statements are printed."""

    TABLE = "table"
    JSONL = "jsonl"


@app.command("extract", epilog=EPILOG)
def extract_command(
    sources: Annotated[
        list[str],
        typer.Argument(metavar="FILE|DIR|-...", help="Articles: .txt, .html, .jsonl, folders, - for stdin."),
    ],
    format: Annotated[Format, typer.Option("--format", "-f", help="How to print the statements.")] = Format.TABLE,
    output: OutputOption = None,
    quiet: QuietOption = False,
    verbose: VerboseOption = False,
) -> None:
    """Print who said what about which treaty, read from articles."""
    say = messages(quiet=quiet)
    skips = SkipLog()
    home, language = find_home(), get_language("id")
    known = load_domain(home.seeds)
    raws = read(sources, skips=skips)
    articles = list(
        trace(raws, language=language, domain=known, decisions=Decisions(), skips=skips, models=home.trained)
    )
    if format is Format.JSONL:
        write_output("".join(to_lines(article, known) for article in articles), output)
    else:
        grid = to_terminal(to_table(articles, known))
        write_output(rendered(grid, terminal=output is None), output)
    for skip in skips.skips:
        say.print(f"skipped {skip.source}: {skip.reason} {skip.detail}", markup=False)
    if verbose:
        say.print(f"{sum(len(a.statements) for a in articles)} statements in {len(articles)} articles")
    if not articles:
        raise no_article(sources)


def to_table(articles: list[ResolvedArticle], domain: Domain) -> Table:
    """Statements as rows, entities by their labels."""
    rows = []
    for article in articles:
        minted = {entity.id: entity.label for entity in article.minted}
        for item in article.statements:
            rows.append(
                (
                    article.article.source.rsplit("/", 1)[-1],
                    _labels(item.speakers, domain, minted) or "(unknown)",
                    item.statement.act.value,
                    " … ".join(span.text for span in item.statement.content),
                    _labels(item.about, domain, minted),
                    item.said_on.iso if item.said_on else "",
                )
            )
    return Table(("article", "speaker", "act", "content", "about", "saidOn"), tuple(rows))


def _labels(links: tuple[Link, ...], domain: Domain, minted: dict[str, str]) -> str:
    return ", ".join(label_of(link.entity, domain, minted) for link in links if link.entity)
