"""Who takes which position on what, and when: statements in, rows of actor, negotiable and act, and charts out."""

from collections.abc import Sequence

from ujar import vocab
from ujar.query import Table
from ujar.query.values import Iri, Value
from ujar.report.charts import Lane, lanes, matrix, timescale
from ujar.report.charts.lanes import label_room
from ujar.report.common import (
    act_label,
    acts_in_order,
    count,
    family_styles,
    grouped,
    labelled,
    nothing,
    number,
    pairs,
    ranked,
    thing,
    when,
)
from ujar.report.figure import COLUMN, Figure
from ujar.report.pieces import Cell, Evidence, Grid, Page, Section, grid
from ujar.report.said import Said, Statements, read_statements, slug_of
from ujar.report.scope import Scope
from ujar.report.texts import Texts, texts_in
from ujar.store.base import View

ACTORS = 24  # rows of a chart; the rest share one
NEGOTIABLES = 8  # charts over time; the table holds all


def positions(view: View, scope: Scope | None = None) -> Table:
    """Count statements by negotiable, actor and speech act, with the days of the first and the last."""
    scope = scope or Scope()
    statements = read_statements(view, scope)
    rows: list[tuple[Value, ...]] = []
    for negotiable, actor, act, said in _positions(statements, scope):
        days = sorted(each.on.iso for each in said if each.on is not None)
        rows.append((
            *labelled(negotiable, statements, scope.language), *labelled(actor, statements, scope.language),
            Iri(vocab.UJAR + act), len(said), days[0] if days else None, days[-1] if days else None,
        ))  # fmt: skip
    columns = ("negotiable", "negotiableLabel", "actor", "actorLabel", "act", "statements", "first", "last")
    return Table(columns, tuple(rows))


def _positions(statements: Statements, scope: Scope) -> list[tuple[str, str, str, list[Said]]]:
    """The most spoken about first, under each its most frequent speakers, under each their acts."""
    rows = []
    about = _about(statements, scope)
    for negotiable in ranked(about, statements):
        speakers = grouped(about[negotiable], "speakers")
        for actor in ranked(speakers, statements):
            acts = grouped(speakers[actor], "act")
            for act in sorted(acts, key=lambda act: (-len(acts[act]), act)):
                rows.append((negotiable, actor, act, acts[act]))
    return rows


def _about(statements: Statements, scope: Scope) -> dict[str, list[Said]]:
    about = grouped(statements.said, "about")
    return {scope.about: about.get(scope.about, [])} if scope.about is not None else about


def positions_page(view: View, scope: Scope) -> Page:
    """Compose the page: actors by act, then each negotiable over time, then the table."""
    statements = read_statements(view, scope)
    texts, evidence = texts_in(scope.language), Evidence()
    spoken = [said for said in statements.said if said.speakers]
    if not spoken:
        return nothing("positions", scope)
    sections = [Section(
        texts("positions.matrix"), (texts("families.note"),), (_acts(spoken, statements, texts, evidence),)
    )]  # fmt: skip
    about = _about(statements, scope)
    best = [each for each in ranked(about, statements) if any(said.speakers for said in about[each])]
    charts = tuple(over_time(each, about[each], statements, texts, evidence) for each in best[:NEGOTIABLES])
    rest = (texts("positions.rest", len(best) - NEGOTIABLES),) if len(best) > NEGOTIABLES else ()
    if charts:
        sections.append(Section(texts("positions.time"), (texts("positions.time.note"), *rest), charts))
    sections.append(Section(texts("positions.table"), grid=_grid(statements, scope, texts, evidence)))
    return Page("positions", texts("positions.title"), texts("positions.lead"), tuple(sections), scope.language,
                statements, evidence)  # fmt: skip


def _acts(said: Sequence[Said], statements: Statements, texts: Texts, evidence: Evidence) -> Figure:
    """Actors by speech act, as a heat map."""
    groups = grouped(said, "speakers")
    actors, acts = ranked(groups, statements)[:ACTORS], acts_in_order(said)
    cells = pairs(said, "speakers", "act")
    counts = {
        (row, column): count(f"{statements.label(actor)} · {act_label(act, statements)}", cells[actor, act], evidence)
        for row, actor in enumerate(actors) for column, act in enumerate(acts) if (actor, act) in cells
    }  # fmt: skip
    totals = [count(statements.label(actor), groups[actor], evidence) for actor in actors]
    by_act = grouped(said, "act")
    sums = [count(act_label(act, statements), by_act[act], evidence) for act in acts]
    caption = texts("matrix.caption")
    if len(actors) < len(groups):
        caption += " " + texts("matrix.cut", len(actors), all=texts.number(len(groups)))
        sums = []  # of all actors, they would not be the sums of what is shown
    top = actors[0]
    text = texts(
        "positions.matrix.alt", actors=len(actors), acts=len(acts), statements=texts("statements", len(said)),
        top=statements.label(top), most=texts("statements", len(groups[top])),
    )  # fmt: skip
    return matrix(
        "actor-acts", texts("positions.matrix"), text, [statements.label(actor) for actor in actors],
        [act_label(act, statements) for act in acts], counts, totals=totals, sums=sums, total=texts("total"),
        caption=caption, corner=(texts("actor"), texts("act")),
    )  # fmt: skip


def over_time(
    negotiable: str, said: Sequence[Said], statements: Statements, texts: Texts, evidence: Evidence
) -> Figure:
    """What each actor did about one negotiable, over time."""
    groups = grouped(said, "speakers")
    actors = ranked(groups, statements)
    rows = [_lane(statements.label(actor), groups[actor], evidence) for actor in actors[:ACTORS]]
    if len(actors) > ACTORS:
        others = {each.iri: each for actor in actors[ACTORS:] for each in groups[actor]}
        rows.append(_lane(texts("others", len(actors) - ACTORS), list(others.values()), evidence))
    label = statements.label(negotiable)
    spoken = [each for each in said if each.speakers]
    scale = timescale((each.on for each in spoken), texts, COLUMN - label_room([row.label for row in rows]))
    title = texts("positions.over", negotiable=label)
    text = texts(
        "positions.over.alt", negotiable=label, statements=texts("statements", len(spoken)), actors=len(actors),
        span=span(spoken, texts),
    )  # fmt: skip
    return lanes(
        f"positions-{slug_of(negotiable)}", title, text, rows, scale, family_styles(texts), evidence.link,
        caption=texts("positions.caption"),
    )  # fmt: skip


def _lane(label: str, said: Sequence[Said], evidence: Evidence) -> Lane:
    return Lane(label, tuple(said), evidence.link(f"{label}: {len(said)}", said))


def span(said: Sequence[Said], texts: Texts) -> str:
    """From the first day to the last, in words."""
    days = [each.on for each in said if each.on is not None]
    if not days:
        return texts("undated")
    first, last = texts.day(min(days, key=lambda day: day.first)), texts.day(max(days, key=lambda day: day.last))
    return first if first == last else texts("span", first=first, last=last)


def _grid(statements: Statements, scope: Scope, texts: Texts, evidence: Evidence) -> Grid:
    rows = []
    for negotiable, actor, act, said in _positions(statements, scope):
        label = f"{statements.label(actor)} · {act_label(act, statements)} · {statements.label(negotiable)}"
        days = sorted((each.on for each in said if each.on is not None), key=lambda day: day.iso)
        rows.append((
            thing(negotiable, statements), thing(actor, statements), Cell(act_label(act, statements)),
            number(label, said, evidence, texts),
            when(days[:1], texts), when(days[-1:], texts),
        ))  # fmt: skip
    return grid([texts.column(name) for name in ("negotiable", "actor", "act", "statements", "first", "last")], rows)
