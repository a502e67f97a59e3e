"""ujar evaluate: extraction scored against gold annotations."""

import csv
import io
import json
from dataclasses import asdict
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
from ujar.evaluate.calibration import brier, calibration_error, curve, reliability
from ujar.evaluate.gold import GoldArticle, gold_files, load_gold, text_of
from ujar.evaluate.scores import Scores, score
from ujar.evaluate.validate import validate
from ujar.lang import get_language
from ujar.model import RawArticle
from ujar.resolve import Decisions
from ujar.skips import SkipLog

EPILOG = """Examples:

  ujar evaluate data/gold/samples seeds/articles

  ujar evaluate data/gold/samples seeds/articles --show missed --show speaker

  ujar evaluate data/gold/samples seeds/articles --calibration

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
    calibration: Annotated[
        bool, typer.Option("--calibration", help="Print how far the confidences can be believed instead of the scores.")
    ] = False,
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
    home = find_home()
    domain = load_domain(home.seeds)
    sets: dict[str, Scores] = {}
    for name, golds in gold_sets(gold_dir).items():
        sets[name] = Scores()
        for gold in golds:
            sets[name].add(score_article(gold, articles_dir, domain, home.trained))
            if verbose:
                say.print(f"{name}: {gold.doc}", markup=False)
    if show:
        for name, scores in sets.items():
            for miss in scores.misses:
                if "all" in show or miss.what in show:
                    differs = f"gold {miss.gold!r} predicted {miss.predicted!r} in {miss.text!r}"
                    say.print(f"[{name}] {miss.doc} {miss.what}: {differs}", markup=False)
    rows = _calibration_rows(sets) if calibration else _rows(sets)
    data = _calibration_data(sets) if calibration else _data(sets)
    text = (
        json.dumps(data, indent=1) + "\n" if format is Format.JSON else (_csv if format is Format.CSV else _table)(rows)
    )
    write_output(text, output)


def gold_sets(folder: Path) -> dict[str, list[GoldArticle]]:
    """Gold articles by set: each sub-folder with gold files is one, files beside them another."""
    if folder.is_file():
        return {folder.stem: [load_gold(folder)]}
    if not folder.is_dir():
        raise InputError(f"no such file or folder: {folder}")
    sets = {}
    for place in (folder, *sorted(path for path in folder.iterdir() if path.is_dir())):
        if files := gold_files(place):
            sets[place.name] = [load_gold(file) for file in files]
    if not sets:
        raise InputError(f"no gold files (*.json) in {folder} or its folders")
    return sets


def score_article(gold: GoldArticle, articles: Path, domain: Domain, models: Path | None = None) -> Scores:
    """Run the pipeline on one article and score it; without `models` it runs without the trained names.

    Raises InputError where the gold doesn't fit the text.
    """
    text = text_of(gold, articles)
    problems = validate(gold, text)
    if problems:
        raise InputError(f"the gold of {gold.doc} doesn't fit its text: {problems[0].message}")
    known = metadata_of(gold, articles)
    raws = [
        RawArticle(gold.doc, text, title=known.get("title"), url=known.get("url"), published=known.get("published"))
    ]
    language, skips = get_language("id"), SkipLog()
    resolved = list(trace(raws, language=language, domain=domain, decisions=Decisions(), skips=skips, models=models))
    outlets = {printed.casefold(): entity for printed, entity, _ in domain.aliases() if entity.startswith("org/")}
    held = {*domain.actors, *domain.negotiables}
    return score(gold, text, resolved[0].statements if resolved else (), outlets, held)


def _rows(sets: dict[str, Scores]) -> list[tuple[str, ...]]:
    names = list(Scores().figures())
    header = ("score", *sets)
    body = [(name, *(_number(scores.figures()[name]) for scores in sets.values())) for name in names]
    totals = [(name, *(str(scores.counts[name]) for scores in sets.values())) for name in ("required", "predicted")]
    return [header, *body, *totals]


def _number(value: float | None) -> str:
    return "-" if value is None else f"{value:.3f}"


def _calibration_rows(sets: dict[str, Scores]) -> list[tuple[str, ...]]:
    """Per set: the bins of confidence, the two sums over them, and precision and recall above thresholds."""
    out: list[tuple[str, ...]] = [
        ("set", "confidence", "statements", "mean confidence", "right", "precision", "recall")
    ]
    for name, scores in sets.items():
        for one in reliability(scores.judged):
            place = f"{one.low:g} to {one.high:g}"
            out.append((name, place, str(one.count), _number(one.confidence), _number(one.right), "", ""))
        out.append((name, "Brier score", str(len(scores.judged)), "", _number(brier(scores.judged)), "", ""))
        out.append((name, "calibration error", "", "", _number(calibration_error(scores.judged)), "", ""))
        for point in curve(scores.judged, scores.counts["required"]):
            ratios = (_number(point.precision), _number(point.recall))
            out.append((name, f">= {point.threshold:g}", str(point.kept), "", "", *ratios))
    return out


def _calibration_data(sets: dict[str, Scores]) -> dict[str, object]:
    return {
        name: {
            "reliability": [asdict(one) for one in reliability(scores.judged)],
            "brier": brier(scores.judged),
            "calibration_error": calibration_error(scores.judged),
            "curve": [asdict(point) for point in curve(scores.judged, scores.counts["required"])],
        }
        for name, scores in sets.items()
    }


def _table(rows: list[tuple[str, ...]]) -> str:
    widths = [max(len(cell) for cell in column) for column in zip(*rows, strict=True)]
    return "".join(
        "  ".join(
            cell.ljust(width) if i == 0 else cell.rjust(width)
            for i, (cell, width) in enumerate(zip(row, widths, strict=True))
        ).rstrip()
        + "\n"
        for row in rows
    )


def _csv(rows: list[tuple[str, ...]]) -> str:
    out = io.StringIO(newline="")
    csv.writer(out).writerows(rows)
    return out.getvalue()


def _data(sets: dict[str, Scores]) -> dict[str, object]:
    return {name: {**scores.figures(), "counts": scores.counts} for name, scores in sets.items()}
