"""ujar decide: write down whom or what words mean; the next build obeys."""

from collections.abc import Sequence
from pathlib import Path
from typing import Annotated

import typer
from rich import box
from rich.table import Table as RichTable
from rich.text import Text

from ujar.cli.common import QuietOption, VerboseOption, command_app, messages, write_output
from ujar.cli.tables import rendered
from ujar.config import find_home
from ujar.domain import Domain, load_domain
from ujar.errors import InputError
from ujar.resolve.decisions import Ruling, read_rulings, remove_ruling, write_ruling

EPILOG = """Examples:

  ujar decide

  ujar decide Menlu

  ujar decide Menlu person/retno-marsudi --article berita.txt --note "menurut foto"

  ujar decide Menlu --article berita.txt --remove

  ujar build seeds/articles --decisions decisions.yml

Without words, the rulings are listed; with words alone, what they may mean. A ruling beats any score. It holds in all
articles, or in the one named: by its file's name, or by its whole id."""

DEFAULT_DECISIONS = Path("decisions.yml")

app = command_app()


@app.command("decide", epilog=EPILOG)
def decide_command(
    mention: Annotated[
        str | None, typer.Argument(metavar="WORDS", help="The words as printed: 'Menlu', 'Ruskel'.")
    ] = None,
    entity: Annotated[str | None, typer.Argument(metavar="ID", help="Whom they mean: an id of seeds/.")] = None,
    decisions: Annotated[
        Path, typer.Option("--decisions", metavar="FILE", help="The file of rulings.")
    ] = DEFAULT_DECISIONS,
    article: Annotated[
        str | None, typer.Option("--article", metavar="ARTICLE", help="In this article only: its file name or id.")
    ] = None,
    note: Annotated[str | None, typer.Option("--note", metavar="TEXT", help="Why; kept in the file.")] = None,
    remove: Annotated[bool, typer.Option("--remove", help="Take the ruling on these words out of the file.")] = False,
    quiet: QuietOption = False,
    verbose: VerboseOption = False,
) -> None:
    """Write down whom or what words mean; a ruling beats any score in the next build."""
    say = messages(quiet=quiet)
    domain = load_domain(find_home().seeds)
    if verbose:
        say.print(f"{len(domain.actors)} actors, {len(domain.negotiables)} negotiables to choose from")
    where = f"in {article}" if article else "in all articles"
    if mention is None:
        write_output(_listing(decisions, domain), None)
    elif remove:
        gone = remove_ruling(decisions, Ruling(mention, "", article), domain)
        if gone is None:
            raise InputError(f"{decisions} holds no ruling on {mention!r} {where}; `ujar decide` lists those it holds")
        say.print(f"{mention!r} no longer means {gone.entity} {where}", markup=False)
    elif entity is None:
        write_output(_readings(mention, domain), None)
    else:
        if domain.get(entity) is None:
            raise InputError(
                f"nothing in seeds/ has the id {entity!r}; `ujar decide {mention!r}` lists what the words may mean, "
                "and seeds/README.md tells how to add it"
            )
        old = write_ruling(decisions, Ruling(mention, entity, article, note), domain)
        instead = f", no longer {old.entity}" if old is not None and old.entity != entity else ""
        say.print(f"{mention!r} means {entity} {where}{instead}: {decisions}", markup=False)


def _listing(path: Path, domain: Domain) -> str:
    if not path.is_file():
        raise InputError(f"no file {path} yet; `ujar decide WORDS ID` makes one, --decisions names another")
    rows = [
        (ruling.mention, ruling.entity, ruling.article or "all", ruling.note or "")
        for ruling, _ in read_rulings(path, domain)
    ]
    return _grid(("words", "mean", "in", "note"), rows)


def _readings(mention: str, domain: Domain) -> str:
    rows = _meanings(mention, domain)
    if not rows:
        raise InputError(
            f"nothing known is called {mention!r}; give an id of seeds/: `ujar decide {mention!r} KIND/SLUG`"
        )
    return _grid(("id", "is called"), rows)


def _meanings(mention: str, domain: Domain) -> list[tuple[str, str]]:
    """(id, label) of what the words may mean: by name, by surname, by the office, by a name a letter away."""
    ids = [hit.entity for hit in domain.named(mention)]
    ids += domain.people_surnamed(mention)
    ids += domain.people_spelled_like(mention)
    for role in domain.roles_titled(mention):
        offices = [office for office in domain.offices.values() if office.role == role]
        ids += [term.person for office in offices for term in office.terms[-1:]]
    found = dict.fromkeys(ids)
    known = [(entity, domain.get(entity)) for entity in found]
    return [(entity, item.labels.get("id") or next(iter(item.labels.values()))) for entity, item in known if item]


def _grid(columns: tuple[str, ...], rows: Sequence[tuple[str, ...]]) -> str:
    grid = RichTable(box=box.SIMPLE_HEAD, pad_edge=False)
    for column in columns:
        grid.add_column(column, overflow="fold")
    for row in rows:
        grid.add_row(*map(Text, row))  # no markup: a note may hold [sic]
    return rendered(grid, terminal=True)
