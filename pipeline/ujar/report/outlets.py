"""How outlets differ: statements in, a row for each outlet and charts of acts, quotation, actors and relays out."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from ujar.query import Table
from ujar.query.values import Iri, Value
from ujar.report.charts import Count, Part, Row, bars, matrix
from ujar.report.common import act_label, acts_in_order, count, grouped, kind_styles, nothing, number, ranked
from ujar.report.figure import Figure
from ujar.report.pieces import Cell, Evidence, Grid, Page, Section, grid
from ujar.report.said import NONE_GIVEN, Said, Statements, read_statements
from ujar.report.scope import Scope
from ujar.report.texts import Texts, texts_in
from ujar.store.base import View

OUTLETS, ACTORS = 20, 24  # rows of a chart; the table holds all outlets
KINDS = ("DirectStatement", "MixedStatement", "IndirectStatement")


@dataclass(frozen=True, slots=True)
class Outlet:
    """One outlet: its articles and what they report."""

    iri: str  # or the name the input gave, where the knowledge holds no such outlet
    label: str
    articles: int
    said: tuple[Said, ...]

    def of(self, kind: str) -> list[Said]:
        """Its statements of one kind."""
        return [each for each in self.said if each.kind == kind]

    @property
    def relayed(self) -> list[Said]:
        return [each for each in self.said if each.relays]


def outlets(view: View, scope: Scope | None = None) -> Table:
    """Count articles, statements by kind, speakers and relays by outlet; those with the most statements first."""
    scope = scope or Scope()
    rows: list[tuple[Value, ...]] = []
    for each in _outlets(read_statements(view, scope), scope):
        direct, indirect, mixed = (len(each.of(f"{kind}Statement")) for kind in ("Direct", "Indirect", "Mixed"))
        speakers = {actor for said in each.said for actor in said.speakers}
        named = "://" in each.iri
        rows.append((
            Iri(each.iri) if named else each.iri, each.label if named else None, each.articles, len(each.said),
            direct, indirect, mixed, len(speakers), round(direct / len(each.said), 4) if each.said else None,
            len(each.relayed),
        ))  # fmt: skip
    columns = ("outlet", "outletLabel", "articles", "statements", "direct", "indirect", "mixed", "actors",
               "directShare", "relayed")  # fmt: skip
    return Table(columns, tuple(rows))


def _outlets(statements: Statements, scope: Scope) -> list[Outlet]:
    """In a narrowed scope only articles that hold a statement in it count."""
    said: dict[str, list[Said]] = {}
    articles: dict[str, set[str]] = {}
    labels: dict[str, str] = {}
    for article, source in statements.sources.items():
        said.setdefault(source.outlet, [])
        labels[source.outlet] = source.outlet_label
        if not scope.is_narrow:
            articles.setdefault(source.outlet, set()).add(article)
    for each in statements.said:
        outlet = statements.sources[each.article].outlet
        said[outlet].append(each)
        articles.setdefault(outlet, set()).add(each.article)
    found = [
        Outlet(outlet, labels[outlet], len(articles[outlet]), tuple(each))
        for outlet, each in said.items() if outlet in articles
    ]  # fmt: skip
    return sorted(found, key=lambda outlet: (-len(outlet.said), outlet.iri))


def outlets_page(view: View, scope: Scope) -> Page:
    """Compose the page: kinds of speech, acts, actors and relays by outlet, then the table."""
    statements = read_statements(view, scope)
    texts, evidence = texts_in(scope.language), Evidence()
    found = _outlets(statements, scope)
    if not any(outlet.said for outlet in found):
        return nothing("outlets", scope)
    shown = [outlet for outlet in found if outlet.said][:OUTLETS]
    names = {outlet.iri: _name(outlet, texts) for outlet in shown}
    everything = [said for outlet in shown for said in outlet.said]
    acts = acts_in_order(everything)
    actors = ranked(grouped(everything, "speakers"), statements)[:ACTORS]
    agencies = ranked(grouped(everything, "relays"), statements)
    sections = [
        Section(texts("outlets.kinds"), (texts("outlets.kinds.note"),), (_kinds(shown, names, texts, evidence),)),
        Section(texts("outlets.acts"), (), (_matrix(
            "outlet-acts", shown, names, acts, {act: act_label(act, statements) for act in acts},
            lambda said, act: said.act == act, texts, evidence,
        ),)),
    ]  # fmt: skip
    labels = {thing: statements.label(thing) for thing in (*actors, *agencies)}
    if actors:
        chart = _matrix("outlet-actors", shown, names, actors, labels,
                        lambda said, actor: actor in said.speakers, texts, evidence, turned=True)  # fmt: skip
        sections.append(Section(texts("outlets.actors"), (), (chart,)))
    if agencies:
        chart = _matrix("outlet-relays", shown, names, agencies[:14], labels,
                        lambda said, agency: agency in said.relays, texts, evidence)  # fmt: skip
        sections.append(Section(texts("outlets.relays"), (texts("outlets.relays.note"),), (chart,)))
    sections.append(Section(texts("outlets.table"), grid=_grid(found, texts, evidence)))
    return Page("outlets", texts("outlets.title"), texts("outlets.lead"), tuple(sections), scope.language, statements,
                evidence)  # fmt: skip


def _name(outlet: Outlet, texts: Texts) -> str:
    return texts("outlets.unnamed") if outlet.iri == NONE_GIVEN else outlet.label


def _kinds(shown: Sequence[Outlet], names: Mapping[str, str], texts: Texts, evidence: Evidence) -> Figure:
    styles = kind_styles(texts)
    rows = []
    for outlet in shown:
        parts = []
        for kind in KINDS:
            if said := outlet.of(kind):
                tip = f"{names[outlet.iri]} · {styles[kind].label}: {len(said)}"
                parts.append(Part(kind, len(said), evidence.link(tip, said), tip))
        share = texts.share(len(outlet.of("DirectStatement")) / len(outlet.said))
        end = texts("outlets.end", n=len(outlet.said), share=share)
        href = evidence.link(f"{names[outlet.iri]}: {len(outlet.said)}", outlet.said)
        rows.append(Row(names[outlet.iri], tuple(parts), end, href))
    text = texts("outlets.kinds.alt", len(shown), top=rows[0].label, most=texts("statements", len(shown[0].said)))
    return bars("outlet-kinds", texts("outlets.kinds"), text, rows, styles, caption=texts("outlets.kinds.caption"),
                ends=130.0)  # fmt: skip


def _matrix(
    slug: str, shown: Sequence[Outlet], names: Mapping[str, str], others: Sequence[str], labels: Mapping[str, str],
    has: Callable[[Said, str], bool], texts: Texts, evidence: Evidence, *, turned: bool = False,
) -> Figure:  # fmt: skip
    """Outlets by something else; `turned`, the outlets are the columns."""
    counts: dict[tuple[int, int], Count] = {}
    for at, outlet in enumerate(shown):
        for number_, other in enumerate(others):
            if said := [each for each in outlet.said if has(each, other)]:
                place = (number_, at) if turned else (at, number_)
                counts[place] = count(f"{names[outlet.iri]} · {labels[other]}", said, evidence)
    heads = [names[outlet.iri] for outlet in shown]
    rest = [labels[other] for other in others]
    title = texts(f"{slug.replace('outlet-', 'outlets.')}")
    text = texts("outlets.matrix.alt", title=title, outlets=len(heads), others=len(rest))
    rows, columns = (rest, heads) if turned else (heads, rest)
    return matrix(slug, title, text, rows, columns, counts, caption=texts("matrix.caption"))


def _grid(found: Sequence[Outlet], texts: Texts, evidence: Evidence) -> Grid:
    rows = []
    for outlet in found:
        name = _name(outlet, texts)
        speakers = {actor for said in outlet.said for actor in said.speakers}
        share = len(outlet.of("DirectStatement")) / len(outlet.said) if outlet.said else 0.0
        rows.append((
            Cell(name), number(name, outlet.said, evidence, texts, outlet.articles),
            number(name, outlet.said, evidence, texts),
            *(number(f"{name} · {texts(f'kind.{kind}')}", outlet.of(kind), evidence, texts) for kind in KINDS),
            number(f"{name} · {texts('kind.DirectStatement')}", outlet.of("DirectStatement"), evidence, texts, share,
                   share=True),
            number(f"{name} · {texts('column.relayed')}", outlet.relayed, evidence, texts),
            number(name, outlet.said, evidence, texts, len(speakers)),
        ))  # fmt: skip
    names = ("outlet", "articles", "statements", "direct", "mixed", "indirect", "directShare", "relayed", "actors")
    return grid([texts.column(each) for each in names], rows)
