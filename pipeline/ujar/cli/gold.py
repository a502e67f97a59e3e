"""ujar gold: work with gold annotations, which hold offsets and a hash, but no text."""

import csv
import io
import json
from collections import Counter
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer
from rich import box
from rich.table import Table as RichTable
from rich.text import Text as RichText

from ujar.cli.common import OutputOption, QuietOption, messages, write_output
from ujar.cli.tables import rendered
from ujar.errors import InputError
from ujar.evaluate.agreement import agreement, table
from ujar.evaluate.attach import attach, write_texts
from ujar.evaluate.counts import statistics
from ujar.evaluate.gold import GoldArticle, load_gold, load_golds, text_of
from ujar.evaluate.side_by_side import describe, rows, to_html
from ujar.evaluate.validate import validate

EPILOG = """Examples:

  ujar gold validate data/gold/samples --articles seeds/articles

  ujar gold stats data/gold --format csv

  ujar gold view data/gold/samples/sungai-orlan.json seeds/articles --format html -o sungai-orlan.html

  ujar gold attach ../shared/corpora --gold data/gold/news --output texts

  ujar gold agreement data/gold/passes/a data/gold/passes/b --articles texts"""

HELP = "Work with gold annotations: validate, count, view, attach texts."

app = typer.Typer(add_completion=False, rich_markup_mode=None, help=HELP, epilog=EPILOG)

GoldArgument = Annotated[Path, typer.Argument(metavar="GOLD", help="A gold file, or a folder of them.")]
ArticlesOption = Annotated[
    Path | None, typer.Option("--articles", "-a", metavar="DIR", help="Folder of the annotated texts, DOC.txt each.")
]
NEWS = Path("data/gold/news")
TEXTS = Path("data/texts")
STYLES = {"speaker": "bold cyan", "cue": "bold yellow", "content": "green"}


class Counts(StrEnum):
    """How counts are printed."""

    TABLE = "table"
    CSV = "csv"
    JSON = "json"


class View(StrEnum):
    """How an annotation is shown."""

    TABLE = "table"
    HTML = "html"


@app.command("validate")
def validate_command(
    gold: GoldArgument, articles: ArticlesOption = None, output: OutputOption = None, quiet: QuietOption = False
) -> None:
    """Say what is wrong with annotations; with --articles also whether they fit their texts. Exit 1 if anything is."""
    golds = load_golds(gold)
    found = [problem for one in golds for problem in validate(one, text_of(one, articles) if articles else None)]
    write_output("".join(f"{problem.doc}  {problem.place}  {problem.message}\n" for problem in found), output)
    say = messages(quiet=quiet)
    if found:
        say.print(f"{len(found)} problems in {len(golds)} articles", style="red")
        raise typer.Exit(1)
    say.print(f"nothing wrong in {len(golds)} articles", style="green")


@app.command("stats")
def stats_command(
    gold: GoldArgument,
    articles: ArticlesOption = None,
    format: Annotated[Counts, typer.Option("--format", "-f", help="How to print the counts.")] = Counts.TABLE,
    output: OutputOption = None,
) -> None:
    """Count statements by kind, act, cue, speaker, outlet, negotiable and year; cues as words with --articles."""
    golds = load_golds(gold)
    counts = statistics(golds, {one.doc: text_of(one, articles) for one in golds} if articles else None)
    write_output(FORMATTERS[format](counts), output)


@app.command("view")
def view_command(
    gold: Annotated[Path, typer.Argument(metavar="GOLD", help="A gold file.")],
    articles: Annotated[Path, typer.Argument(metavar="DIR", help="Folder of its text, DOC.txt.")],
    format: Annotated[View, typer.Option("--format", "-f", help="In the terminal, or as one page.")] = View.TABLE,
    output: OutputOption = None,
) -> None:
    """Show one article beside its statements, with speakers, cues and contents marked."""
    one = load_gold(gold)
    text = text_of(one, articles)
    wrong = [problem for problem in validate(one, text) if problem.place == "text"]
    if wrong:
        raise InputError(f"{gold}: {wrong[0].message}")
    page = to_html(one, text) if format is View.HTML else rendered(to_columns(one, text), terminal=output is None)
    write_output(page, output)


@app.command("attach")
def attach_command(
    corpora: Annotated[Path, typer.Argument(metavar="CORPORA", help="Folder of corpora, CORPUS.jsonl each.")],
    gold: Annotated[Path, typer.Option("--gold", metavar="GOLD", help="A gold file, or a folder.")] = NEWS,
    output: Annotated[Path, typer.Option("--output", "-o", metavar="DIR", help="Where the texts go.")] = TEXTS,
    quiet: QuietOption = False,
) -> None:
    """Write the texts that were annotated, from the corpora they come from. Exit status 1 where one is not the same."""
    attached = attach(load_golds(gold), corpora)
    write_texts(attached, output)
    say = messages(quiet=quiet)
    say.print(f"{len(attached.texts)} texts in {output}", style="green" if attached.texts else None)
    problems = [f"{doc}: no such record" for doc in attached.missing]
    problems += [f"{doc}: another text than the one annotated (sha256)" for doc in attached.different]
    if problems:
        raise InputError("; ".join(problems))


@app.command("agreement")
def agreement_command(
    first: Annotated[Path, typer.Argument(metavar="DIR_A", help="Gold files of one annotator.")],
    second: Annotated[Path, typer.Argument(metavar="DIR_B", help="Gold files of another, on the same articles.")],
    articles: ArticlesOption = None,
    format: Annotated[Counts, typer.Option("--format", "-f", help="How to print the figures.")] = Counts.TABLE,
    output: OutputOption = None,
) -> None:
    """Say how far two annotations of the same articles agree. With --articles only letters and digits are compared."""
    ours, theirs = load_golds(first), load_golds(second)
    rows = table(agreement(ours, theirs, {one.doc: text_of(one, articles) for one in ours} if articles else None))
    if format is Counts.TABLE:
        text = "".join(f"{name:<32}  {_figure(value):>6}  {basis}\n" for name, value, basis in rows)
    elif format is Counts.CSV:
        out = io.StringIO(newline="")
        csv.writer(out).writerows([("name", "value", "basis"), *rows])
        text = out.getvalue()
    else:
        text = json.dumps({name: {"value": value, "basis": basis} for name, value, basis in rows}, indent=1) + "\n"
    write_output(text, output)


def _figure(value: float | None) -> str:
    if value is None:
        return "-"
    return str(value) if isinstance(value, int) else f"{value:.3f}"


def to_columns(gold: GoldArticle, text: str) -> RichTable:
    """Lay an article beside its statements."""
    title = ", ".join(filter(None, (gold.doc, gold.publisher, gold.published)))
    grid = RichTable(title=title, box=box.SIMPLE_HEAD, show_lines=True, pad_edge=False)
    grid.add_column("article", ratio=3, overflow="fold")
    grid.add_column("statements", ratio=2, overflow="fold")
    for row in rows(gold, text):
        paragraph = RichText.assemble(*((piece.text, STYLES.get(piece.role or "", "")) for piece in row.pieces))
        grid.add_row(paragraph, RichText("\n".join(map(describe, row.statements))))
    return grid


def to_table(counts: dict[str, Counter[str]]) -> str:
    """Counts as aligned lines, a group after the other, the most frequent first."""
    lines = []
    for group, counter in counts.items():
        lines += [f"{group:<8}  {count:>6}  {value}\n" for value, count in counter.most_common() if count]
    return "".join(lines)


def to_csv(counts: dict[str, Counter[str]]) -> str:
    """Counts as comma-separated values under a header."""
    out = io.StringIO(newline="")
    writer = csv.writer(out)
    writer.writerow(("group", "value", "count"))
    for group, counter in counts.items():
        writer.writerows((group, value, count) for value, count in counter.most_common())
    return out.getvalue()


def to_json(counts: dict[str, Counter[str]]) -> str:
    """Counts as an object of objects."""
    ranked = {group: dict(counter.most_common()) for group, counter in counts.items()}
    return json.dumps(ranked, ensure_ascii=False, indent=1) + "\n"


FORMATTERS = {Counts.TABLE: to_table, Counts.CSV: to_csv, Counts.JSON: to_json}
