"""When what is talked about: statements in, rows of negotiable and month and a chart of columns out."""

from collections.abc import Sequence

from ujar.model import PartialDate
from ujar.query import Table
from ujar.query.values import Value
from ujar.report.charts import Lane, lanes, timescale
from ujar.report.charts.lanes import label_room
from ujar.report.common import family_styles, grouped, labelled, nothing, number, ranked, thing
from ujar.report.figure import COLUMN, Figure
from ujar.report.pieces import Cell, Evidence, Grid, Page, Section, grid
from ujar.report.positions import span
from ujar.report.said import Said, Statements, read_statements
from ujar.report.scope import Scope
from ujar.report.texts import Texts, texts_in
from ujar.store.base import View

NEGOTIABLES = 14  # rows of the chart; the table holds all


def timeline(view: View, scope: Scope | None = None) -> Table:
    """Count statements and speakers by negotiable and month, as the query of this name does."""
    scope = scope or Scope()
    statements = read_statements(view, scope)
    rows: list[tuple[Value, ...]] = []
    for negotiable, month, said in sorted(_months(statements, scope), key=lambda row: row[:2]):
        speakers = {actor for each in said for actor in each.speakers}
        rows.append((*labelled(negotiable, statements, scope.language), month, len(said), len(speakers)))
    return Table(("negotiable", "negotiableLabel", "month", "statements", "actors"), tuple(rows))


def _about(statements: Statements, scope: Scope) -> dict[str, list[Said]]:
    groups = grouped([said for said in statements.said if said.on is not None], "about")
    return groups if scope.about is None else {key: said for key, said in groups.items() if key == scope.about}


def _months(statements: Statements, scope: Scope) -> list[tuple[str, str, list[Said]]]:
    rows = []
    for negotiable, said in _about(statements, scope).items():
        months: dict[str, list[Said]] = {}
        for each in said:
            if each.on is not None:
                months.setdefault(each.on.iso[:7], []).append(each)
        rows += [(negotiable, month, inner) for month, inner in months.items()]
    return rows


def timeline_page(view: View, scope: Scope) -> Page:
    """Compose the page: a row of columns for each negotiable, then the table."""
    statements = read_statements(view, scope)
    texts, evidence = texts_in(scope.language), Evidence()
    about = _about(statements, scope)
    if not about:
        return nothing("timeline", scope)
    undated = [said for said in statements.said if said.about and said.on is None]
    notes = [texts("families.note")]
    if undated:
        notes.append(texts("timeline.undated", len(undated)))
    best = ranked(about, statements)
    if len(best) > NEGOTIABLES:
        notes.append(texts("timeline.rest", len(best) - NEGOTIABLES))
    chart = _columns(best[:NEGOTIABLES], about, statements, texts, evidence)
    sections = (
        Section(texts("timeline.chart"), tuple(notes), (chart,)),
        Section(texts("timeline.table"), grid=_grid(statements, scope, texts, evidence)),
    )
    return Page("timeline", texts("timeline.title"), texts("timeline.lead"), sections, scope.language, statements,
                evidence)  # fmt: skip


def _columns(
    best: Sequence[str], about: dict[str, list[Said]], statements: Statements, texts: Texts, evidence: Evidence
) -> Figure:
    rows = [
        Lane(statements.label(each), tuple(about[each]),
             evidence.link(f"{statements.label(each)}: {len(about[each])}", about[each]))
        for each in best
    ]  # fmt: skip
    said = [each for row in rows for each in row.said]
    scale = timescale((each.on for each in said), texts, COLUMN - label_room([row.label for row in rows]))
    text = texts(
        "timeline.alt", negotiables=len(best), span=span(said, texts), top=rows[0].label,
        most=texts("statements", len(rows[0].said)),
    )  # fmt: skip
    return lanes("timeline", texts("timeline.chart"), text, rows, scale, family_styles(texts), evidence.link,
                 caption=texts("timeline.caption"), columns=True)  # fmt: skip


def _grid(statements: Statements, scope: Scope, texts: Texts, evidence: Evidence) -> Grid:
    rows = []
    months = sorted(_months(statements, scope), key=lambda row: (statements.label(row[0]), row[1]))
    for negotiable, month, said in months:
        day = PartialDate.parse(month)
        label = f"{statements.label(negotiable)} · {texts.day(day)}"
        speakers = {actor for each in said for actor in each.speakers}
        rows.append((
            thing(negotiable, statements), Cell(texts.when(day), sort=month), number(label, said, evidence, texts),
            number(label, said, evidence, texts, len(speakers)),
        ))  # fmt: skip
    return grid([texts.column(name) for name in ("negotiable", "month", "statements", "actors")], rows)
