"""ujar diff: what two stores, or two runs exported as files, say differently."""

import csv
import io
import json
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from typing import Annotated, Any

import typer

from ujar.cli.common import OutputOption, QuietOption, VerboseOption, command_app, messages, sink
from ujar.cli.tables import Format
from ujar.diff import ArticleDiff, Change, diff, open_graphs
from ujar.errors import UjarError

EPILOG = """Examples:

  ujar diff data/graph other/graph

  ujar diff before.nq after.nq --format csv --output changes.csv

  ujar diff before.trig data/graph --exact

A place is the folder of a store, or a file of N-Quads or TriG that `ujar export` wrote. Statements are matched within
an article: those of the same content, else those whose contents overlap.

Exit status, as of diff(1): 0 where all statements are the same, 1 where some differ, 2 where a place can't be read."""

TEXT_WIDTH = 96  # of a claim in the table: enough to know it by

app = command_app()


@app.command("diff", epilog=EPILOG)
def diff_command(
    before: Annotated[str, typer.Argument(metavar="A", help="The store or file that was.", show_default=False)],
    after: Annotated[str, typer.Argument(metavar="B", help="The store or file that is.", show_default=False)],
    format: Annotated[Format, typer.Option("--format", "-f", help="How to print the changes.")] = Format.TABLE,
    exact: Annotated[
        bool, typer.Option("--exact", help="Compare confidence, rule and basis of the date as well.")
    ] = False,
    output: OutputOption = None,
    quiet: QuietOption = False,
    verbose: VerboseOption = False,
) -> None:
    """Tell which statements two stores, or two files, have gained, lost or changed, by article."""
    say = messages(quiet=quiet)
    counts: Counter[str] = Counter()
    try:
        with open_graphs(before) as old, open_graphs(after) as new:
            found = _counted(diff(old, new, exact=exact), counts)
            with sink(output) as out:
                out.writelines(piece.encode("utf-8") for piece in FORMATTERS[format](found))
    except UjarError as error:
        messages().print(f"ujar: {error}", style="red", markup=False)
        raise typer.Exit(2) from error
    if verbose:
        say.print(f"compared {counts['articles']} articles of {before} and {after}", markup=False)
    changes = {kind: counts[kind] for kind in ("gained", "lost", "changed")}
    if not any(changes.values()):
        say.print(f"the same statements in {counts['articles']} articles", style="green")
        return
    told = ", ".join(f"{count} {kind}" for kind, count in changes.items())
    say.print(f"{told} in {counts['differing']} of {counts['articles']} articles")
    raise typer.Exit(1)


def _counted(found: Iterable[ArticleDiff], counts: Counter[str]) -> Iterator[ArticleDiff]:
    for article in found:
        counts["articles"] += 1
        counts["differing"] += bool(article.changes)
        counts.update(change.kind for change in article.changes)
        if article.changes:
            yield article


def to_table(found: Iterable[ArticleDiff]) -> Iterator[str]:
    """Changes under a heading for each article: + gained, - lost, ~ changed."""
    for article in found:
        kinds = Counter(change.kind for change in article.changes)
        said = article.changes[0].said
        head = "  ".join(part for part in (said.article, said.title, said.url) if part)
        yield f"{head}  +{kinds['gained']} -{kinds['lost']} ~{kinds['changed']}\n"
        for change in article.changes:
            yield from _lines(change)
        yield "\n"


def _lines(change: Change) -> Iterator[str]:
    said, sign = change.said, {"gained": "+", "lost": "-", "changed": "~"}[change.kind]
    text = said.text if len(said.text) <= TEXT_WIDTH else said.text[: TEXT_WIDTH - 3] + "..."
    who = "; ".join(said.fields["speaker"]) or "?"
    about = f" [{'; '.join(said.fields['about'])}]" if said.fields["about"] else ""
    yield f'  {sign} {said.name}  {who}: {"; ".join(said.fields["act"]).lower()}{about} "{text}"\n'
    for name, was, now in _values(change):
        yield f"      {name}: {was or '(none)'} -> {now or '(none)'}\n"


def _values(change: Change) -> Iterator[tuple[str, str, str]]:
    """Each field that changed, before and after."""
    if change.before is not None and change.after is not None:
        for name in change.fields:
            yield name, "; ".join(change.before.fields[name]), "; ".join(change.after.fields[name])


COLUMNS = ("change", "article", "title", "statement", "was", "field", "before", "after", "text")


def to_csv(found: Iterable[ArticleDiff]) -> Iterator[str]:
    """A row for each statement gained or lost, and for each field of one that changed."""
    yield _row(COLUMNS)
    for article in found:
        for change in article.changes:
            said = change.said
            was = change.before.name if change.before is not None and change.before.name != said.name else ""
            for name, old, new in list(_values(change)) or [("", "", "")]:
                yield _row((change.kind, said.article, said.title, said.name, was, name, old, new, said.text))


def _row(cells: Iterable[str]) -> str:
    out = io.StringIO(newline="")
    csv.writer(out).writerow(cells)
    return out.getvalue()


def to_json(found: Iterable[ArticleDiff]) -> Iterator[str]:
    """A list of objects, one a line."""
    mark = "[\n"
    for article in found:
        for change in article.changes:
            yield mark + json.dumps(_object(change), ensure_ascii=False)
            mark = ",\n"
    yield "[]\n" if mark == "[\n" else "\n]\n"


def _object(change: Change) -> dict[str, Any]:
    said = change.said
    told: dict[str, Any] = {
        "change": change.kind, "article": said.article, "title": said.title, "url": said.url, "statement": said.name,
    }  # fmt: skip
    if change.before is not None and change.after is not None:
        told["was"] = change.before.name
        told["fields"] = {
            name: {"before": change.before.fields[name], "after": change.after.fields[name]} for name in change.fields
        }
    return told | {name: value for name, value in said.fields.items() if name not in told}


FORMATTERS: dict[Format, Callable[[Iterable[ArticleDiff]], Iterator[str]]] = {
    Format.TABLE: to_table,
    Format.CSV: to_csv,
    Format.JSON: to_json,
}
