"""Who contradicts whom, or what they did before: oppositions in, rows, charts and the sentences side by side out."""

from collections.abc import Sequence

from ujar.model import PartialDate
from ujar.query import Table
from ujar.query.values import Iri, Value
from ujar.report.charts import Count, Lane, lanes, matrix, timescale
from ujar.report.charts.lanes import label_room
from ujar.report.common import count, family_styles, grouped, labelled, nothing, number, ranked, thing, when
from ujar.report.figure import COLUMN, Figure
from ujar.report.opposition import DENIAL, OTHERS, SELF, Opposition, contested, oppositions
from ujar.report.pieces import Cell, Evidence, Grid, Page, Section, grid
from ujar.report.positions import span
from ujar.report.said import Said, Statements, read_statements
from ujar.report.scope import Scope
from ujar.report.style import family_of
from ujar.report.texts import Texts, texts_in
from ujar.store.base import View

ROWS, COLUMNS = 24, 14  # of a matrix; the table holds all


def contradictions(view: View, scope: Scope | None = None) -> Table:
    """List oppositions: `self`, between `others`, and each `denial`, with the first statement of either side."""
    scope = scope or Scope()
    statements = read_statements(view, scope)
    rows: list[tuple[Value, ...]] = []
    for each in oppositions(statements):
        rows.append((
            each.kind, *labelled(each.actor, statements, scope.language),
            *labelled(each.other, statements, scope.language), *labelled(each.negotiable, statements, scope.language),
            len(each.against), len(each.favour), each.days[0] if each.days else None,
            each.days[-1] if each.days else None, Iri(each.against[0].iri), Iri(each.favour[0].iri),
        ))  # fmt: skip
    columns = ("kind", "actor", "actorLabel", "other", "otherLabel", "negotiable", "negotiableLabel", "against",
               "inFavour", "first", "last", "statement", "otherStatement")  # fmt: skip
    return Table(columns, tuple(rows))


def contradictions_page(view: View, scope: Scope) -> Page:
    """Compose the page: who changed, who stands against whom on what, who denied whom, then the table."""
    statements = read_statements(view, scope)
    texts, evidence = texts_in(scope.language), Evidence()
    found = oppositions(statements)
    if not found:
        return nothing("contradictions", scope)
    kinds = {kind: [each for each in found if each.kind == kind] for kind in (SELF, OTHERS, DENIAL)}
    sections = [
        _section("self", tuple(_changes(kinds[SELF], statements, texts, evidence)), texts),
        _section("sides", tuple(_stances(statements, texts, evidence)), texts),
        _section("denials", tuple(_denied(kinds[DENIAL], statements, texts, evidence)), texts),
        Section(texts("contradictions.table"), (texts("contradictions.table.note"),),
                grid=_grid(found, statements, texts, evidence)),
    ]  # fmt: skip
    return Page("contradictions", texts("contradictions.title"), texts("contradictions.lead"), tuple(sections),
                scope.language, statements, evidence)  # fmt: skip


def _section(name: str, figures: tuple[Figure, ...], texts: Texts) -> Section:
    note = texts(f"contradictions.{name}.note") if figures else texts(f"contradictions.{name}.none")
    return Section(texts(f"contradictions.{name}"), (note,), figures)


def _changes(found: Sequence[Opposition], statements: Statements, texts: Texts, evidence: Evidence) -> list[Figure]:
    """All that the actors who changed did about what they changed on, over time."""
    if not found:
        return []
    rows = []
    for each in found[:ROWS]:
        said = tuple(said for said in statements.said
                     if each.actor in said.speakers and each.negotiable in said.about)  # fmt: skip
        label = f"{statements.label(each.actor)} · {statements.label(each.negotiable or '')}"
        rows.append(Lane(label, said, evidence.link(f"{label}: {len(said)}", said)))
    said = tuple(said for row in rows for said in row.said)
    scale = timescale((each.on for each in said), texts, COLUMN - label_room([row.label for row in rows]))
    names = "; ".join(row.label for row in rows[:6])
    text = texts("contradictions.self.alt", len(rows), span=span(said, texts), names=names)
    return [lanes("changes", texts("contradictions.self"), text, rows, scale, family_styles(texts), evidence.link,
                  caption=texts("positions.caption"))]  # fmt: skip


def _stances(statements: Statements, texts: Texts, evidence: Evidence) -> list[Figure]:
    """Actors by contested negotiable: how often they accept and how often they oppose."""
    negotiables = contested(statements, COLUMNS)
    said = [each for each in statements.said
            if set(each.about) & set(negotiables) and family_of(each.act) in ("accept", "oppose")]  # fmt: skip
    groups = grouped(said, "speakers")
    actors = ranked(groups, statements)[:ROWS]
    if not actors:
        return []
    sides: dict[str, dict[tuple[int, int], Count]] = {"accept": {}, "oppose": {}}
    for family, counts in sides.items():
        for row, actor in enumerate(actors):
            about = grouped([each for each in groups[actor] if family_of(each.act) == family], "about")
            for column, negotiable in enumerate(negotiables):
                if negotiable in about:
                    label = f"{statements.label(actor)} · {texts(f'family.{family}')} · {statements.label(negotiable)}"
                    counts[row, column] = count(label, about[negotiable], evidence)
    text = texts("contradictions.sides.alt", actors=len(actors), negotiables=len(negotiables),
                 names="; ".join(map(statements.label, negotiables[:6])))  # fmt: skip
    return [matrix(
        "sides", texts("contradictions.sides"), text, list(map(statements.label, actors)),
        list(map(statements.label, negotiables)), {}, caption=texts("contradictions.sides.caption"), sides=sides,
        names=(texts("family.accept"), texts("family.oppose")), corner=(texts("actor"), ""),
    )]  # fmt: skip


def _denied(found: Sequence[Opposition], statements: Statements, texts: Texts, evidence: Evidence) -> list[Figure]:
    """Who denied or rejected whose claim."""
    if not found:
        return []
    deniers: dict[str, list[Said]] = {}
    denied: dict[str | None, list[Said]] = {}
    for each in found:
        deniers.setdefault(each.actor, []).extend(each.against)
        denied.setdefault(each.other, []).extend(each.against)
    rows = ranked(deniers, statements)[:ROWS]
    named = ranked({key: said for key, said in denied.items() if key is not None}, statements)[: COLUMNS - 1]
    columns: list[str | None] = [*named, *([None] if None in denied else [])]
    labels = [statements.label(each) if each else texts("nobody") for each in columns]
    counts = {
        (rows.index(each.actor), columns.index(each.other)): count(
            f"{statements.label(each.actor)} → {labels[columns.index(each.other)]}",
            sorted({*each.against, *each.favour}, key=lambda said: said.order), evidence, len(each.against),
        )
        for each in found if each.actor in rows and each.other in columns
    }  # fmt: skip
    first = found[0]
    text = texts(
        "contradictions.denials.alt", deniers=len(rows), denied=len(columns), one=statements.label(first.actor),
        other=statements.label(first.other) if first.other else texts("nobody"),
    )  # fmt: skip
    return [matrix(
        "denials", texts("contradictions.denials"), text, list(map(statements.label, rows)), labels, counts,
        caption=texts("contradictions.denials.caption"), corner=(texts("denier"), texts("denied")),
    )]  # fmt: skip


def _grid(found: Sequence[Opposition], statements: Statements, texts: Texts, evidence: Evidence) -> Grid:
    rows = []
    for each in found:
        other = statements.label(each.other) if each.other else texts("nobody")
        other = "" if each.kind == SELF else other
        about = statements.label(each.negotiable) if each.negotiable else ""
        parts = (statements.label(each.actor), other, about)
        label = " · ".join(filter(None, parts))
        days = [PartialDate.parse(day) for day in each.days]
        rows.append((
            Cell(texts(f"contradictions.kind.{each.kind}")), thing(each.actor, statements),
            Cell(other or "–"), Cell(about),
            number(f"{label} · {texts('column.against')}", each.against, evidence, texts),
            number(f"{label} · {texts('column.inFavour')}", each.favour, evidence, texts),
            when(days[:1], texts), when(days[-1:], texts),
        ))  # fmt: skip
    names = ("kind", "actor", "other", "negotiable", "against", "inFavour", "first", "last")
    return grid([texts.column(name) for name in names], rows)
