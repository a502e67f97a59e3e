"""ujar evaluate: extraction scored against gold annotations."""

import csv
import io
import json
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from ujar.build import trace
from ujar.cli.common import OutputOption, QuietOption, VerboseOption, command_app, messages, write_output
from ujar.config import find_home
from ujar.domain import Domain, load_domain
from ujar.errors import InputError
from ujar.evaluate.attach import metadata_of
from ujar.evaluate.gold import GoldArticle, load_gold, text_of
from ujar.evaluate.scores import Scores, score
from ujar.evaluate.validate import validate
from ujar.lang import get_language
from ujar.model import RawArticle
from ujar.resolve import Decisions
from ujar.skips import SkipLog

EPILOG = """Examples:

  ujar evaluate data/gold/samples seeds/articles

  ujar evaluate data/gold/samples seeds/articles --show missed --show speaker

GOLD_DIR holds gold files (a sub-folder is a set of its own), ARTICLES_DIR their texts as DOC.txt. Exit status: 1
where a gold file doesn't fit its text."""

WHATS = (
    "missed", "spurious", "boundary", "speaker", "mention", "kind", "act", "about", "date", "relay", "target", "all",
)  # fmt: skip

app = command_app()


class Format(StrEnum):
    """How scores are printed."""

    TABLE = "table"
    CSV = "csv"
    JSON = "json"


@app.command("evaluate", epilog=EPILOG)
def evaluate_command(
    gold_dir: Annotated[Path, typer.Argument(metavar="GOLD_DIR", help="Folder (or file) of gold annotations.")],
    articles_dir: Annotated[Path, typer.Argument(metavar="ARTICLES_DIR", help="Folder of the texts they annotate.")],
    show: Annotated[
        list[str] | None, typer.Option("--show", metavar="WHAT", help=f"Print what differs: {', '.join(WHATS)}.")
    ] = None,
    format: Annotated[Format, typer.Option("--format", "-f", help="How to print the scores.")] = Format.TABLE,
    output: OutputOption = None,
    quiet: QuietOption = False,
    verbose: VerboseOption = False,
) -> None:
    """Score extraction and resolution against gold: content, speakers, acts, negotiables, dates, relays; per set."""
    say = messages(quiet=quiet)
    for wanted in show or []:
        if wanted not in WHATS:
            raise typer.BadParameter(f"{wanted!r} is none of {', '.join(WHATS)}", param_hint="--show")
    domain = load_domain(find_home().seeds)
    sets: dict[str, Scores] = {}
    for name, golds in gold_sets(gold_dir).items():
        sets[name] = Scores()
        for gold in golds:
            sets[name].add(score_article(gold, articles_dir, domain))
            if verbose:
                say.print(f"{name}: {gold.doc}", markup=False)
    if show:
        for name, scores in sets.items():
            for miss in scores.misses:
                if "all" in show or miss.what in show:
                    differs = f"gold {miss.gold!r} predicted {miss.predicted!r} in {miss.text!r}"
                    say.print(f"[{name}] {miss.doc} {miss.what}: {differs}", markup=False)
    write_output(FORMATTERS[format](sets), output)


def gold_sets(folder: Path) -> dict[str, list[GoldArticle]]:
    """Gold articles by set: each sub-folder with gold files is one, files beside them another."""
    if folder.is_file():
        return {folder.stem: [load_gold(folder)]}
    if not folder.is_dir():
        raise InputError(f"no such file or folder: {folder}")
    sets = {}
    for place in (folder, *sorted(path for path in folder.iterdir() if path.is_dir())):
        files = sorted(place.glob("*.json"))
        if files:
            sets[place.name] = [load_gold(file) for file in files]
    if not sets:
        raise InputError(f"no gold files (*.json) in {folder} or its folders")
    return sets


def score_article(gold: GoldArticle, articles: Path, domain: Domain) -> Scores:
    """Run the pipeline on one article and score it. Raises InputError where the gold doesn't fit the text."""
    text = text_of(gold, articles)
    problems = validate(gold, text)
    if problems:
        raise InputError(f"the gold of {gold.doc} doesn't fit its text: {problems[0].message}")
    known = metadata_of(gold, articles)
    raws = [
        RawArticle(gold.doc, text, title=known.get("title"), url=known.get("url"), published=known.get("published"))
    ]
    resolved = list(trace(raws, language=get_language("id"), domain=domain, decisions=Decisions(), skips=SkipLog()))
    outlets = {printed.casefold(): entity for printed, entity, _ in domain.aliases() if entity.startswith("org/")}
    return score(gold, text, resolved[0].statements if resolved else (), outlets)


def _rows(sets: dict[str, Scores]) -> list[tuple[str, ...]]:
    names = list(Scores().figures())
    header = ("score", *sets)
    body = [(name, *(_number(scores.figures()[name]) for scores in sets.values())) for name in names]
    totals = [(name, *(str(scores.counts[name]) for scores in sets.values())) for name in ("required", "predicted")]
    return [header, *body, *totals]


def _number(value: float | None) -> str:
    return "-" if value is None else f"{value:.3f}"


def _table(sets: dict[str, Scores]) -> str:
    rows = _rows(sets)
    widths = [max(len(cell) for cell in column) for column in zip(*rows, strict=True)]
    return "".join(
        "  ".join(
            cell.ljust(width) if i == 0 else cell.rjust(width)
            for i, (cell, width) in enumerate(zip(row, widths, strict=True))
        ).rstrip()
        + "\n"
        for row in rows
    )


def _csv(sets: dict[str, Scores]) -> str:
    out = io.StringIO(newline="")
    csv.writer(out).writerows(_rows(sets))
    return out.getvalue()


def _json(sets: dict[str, Scores]) -> str:
    return (
        json.dumps({name: {**scores.figures(), "counts": scores.counts} for name, scores in sets.items()}, indent=1)
        + "\n"
    )


FORMATTERS = {Format.TABLE: _table, Format.CSV: _csv, Format.JSON: _json}
