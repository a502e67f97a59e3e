"""ujar show: an article in the terminal, its statements marked in colour."""

from typing import Annotated

import typer
from rich.console import Console
from rich.text import Text

from ujar.build import trace
from ujar.cli.common import QuietOption, VerboseOption, command_app, messages
from ujar.config import find_home
from ujar.domain import load_domain
from ujar.errors import InputError
from ujar.lang import get_language
from ujar.model import ResolvedArticle, Span
from ujar.read import read
from ujar.resolve import Decisions
from ujar.skips import SkipLog

EPILOG = """Examples:

  ujar show article.txt

  ujar show article.txt --colour | less -R"""

STYLES = {
    "speaker": "bold cyan",
    "cue": "bold magenta",
    "content": "green",
    "negotiable": "bold yellow underline",
    "skipped": "dim strike",
}

app = command_app()


@app.command("show", epilog=EPILOG)
def show_command(
    source: Annotated[str, typer.Argument(metavar="FILE|-", help="One article: .txt, .html, or - for standard input.")],
    colour: Annotated[bool | None, typer.Option("--colour/--no-colour", help="Force colours on or off.")] = None,
    quiet: QuietOption = False,
    verbose: VerboseOption = False,
) -> None:
    """Print an article with speaker, cue, content and negotiable marked in colour."""
    skips = SkipLog()
    raws = read([source], skips=skips)
    home, language = find_home(), get_language("id")
    known = load_domain(home.seeds)
    articles = list(
        trace(raws, language=language, domain=known, decisions=Decisions(), skips=skips, models=home.trained)
    )
    if not articles:
        reason = f"{skips.skips[0].reason} {skips.skips[0].detail}" if skips.skips else "nothing to read"
        raise InputError(f"cannot show {source}: {reason}")
    console = Console(force_terminal=colour, no_color=colour is False, highlight=False)
    for article in articles:
        console.print(marked(article), soft_wrap=False)
        if console.is_terminal and not quiet:
            console.print(legend())
        if verbose:
            for item in article.statements:
                who = ", ".join(link.entity or "?" for link in item.speakers) or "?"
                messages().print(f"{item.statement.rule:22} {who:32} {item.statement.act}", markup=False)


def marked(article: ResolvedArticle) -> Text:
    """The article's text with styles; content below, so that a negotiable inside it shows."""
    text = Text(article.article.text)

    def paint(span: Span | None, what: str) -> None:
        if span is not None:
            text.stylize(STYLES[what], span.start, span.end)

    for skipped in article.article.skipped:
        paint(skipped, "skipped")
    for item in article.statements:
        for span in item.statement.content:
            paint(span, "content")
    for item in article.statements:
        paint(item.statement.cue, "cue")
        paint(item.statement.speaker, "speaker")
        for link in item.about:
            paint(link.mention, "negotiable")
    return text


def legend() -> Text:
    """What the colours mean."""
    line = Text("\n")
    for what, style in STYLES.items():
        line.append(f" {what} ", style=style)
        line.append("  ")
    return line
