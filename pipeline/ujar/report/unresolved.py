"""What a person could still settle: names without knowledge and statements without a speaker, and what they may be."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from pyoxigraph import NamedNode
from rapidfuzz import fuzz, process, utils

from ujar import vocab
from ujar.query import Table, compact, prefixes_of, run
from ujar.query.values import Iri, Value, lexical
from ujar.report.charts import Part, Row, bars
from ujar.report.common import grouped, nothing, number
from ujar.report.figure import Figure
from ujar.report.pieces import Cell, Evidence, Grid, Page, Section, grid
from ujar.report.said import Said, Statements, read_statements
from ujar.report.scope import Scope
from ujar.report.style import Style
from ujar.report.texts import Texts, texts_in
from ujar.store.base import View

# Token scores below this pair names that share a word only by chance (Menteri Luar Negeri Rusia / Inggris).
LIKELY = 85.0

SHOWN = 25  # bars of the chart; the table holds all


def _minted(top: NamedNode) -> str:
    # A thing minted in many articles has its label in each of their graphs.
    return f"""SELECT ?entity (MIN(?label) AS ?printed) WHERE {{
      ?entity {vocab.SKOS_PREF_LABEL} ?label
      FILTER EXISTS {{ ?entity {vocab.MINTED} true }} FILTER EXISTS {{ ?entity a {top} }}
    }} GROUP BY ?entity"""


def _held(top: NamedNode) -> str:
    return f"""SELECT DISTINCT ?entity ?name WHERE {{
      ?entity a {top} ; {vocab.SKOS_PREF_LABEL}|{vocab.SKOS_ALT_LABEL} ?name .
      FILTER NOT EXISTS {{ ?entity {vocab.MINTED} true }}
    }} ORDER BY ?entity ?name"""


@dataclass(frozen=True, slots=True)
class Open:
    """Something to settle: what the text prints, and the statements that hang on it."""

    kind: str  # actor, negotiable, no speaker
    printed: str | None
    entity: str | None
    said: tuple[Said, ...]
    maybe: tuple[Value, Value, Value]  # the known entity most alike, its name, how alike


def unresolved(view: View, scope: Scope | None = None) -> Table:
    """List what is unresolved, most frequent first, each with the known entity it most resembles."""
    rows: list[tuple[Value, ...]] = []
    for each in _open(view, read_statements(view, scope), scope or Scope()):
        entity = Iri(each.entity) if each.entity else None
        rows.append((each.kind, each.printed, entity, len(each.said), *each.maybe, example(each.said)))
    return Table(("kind", "printed", "entity", "statements", "maybe", "maybeLabel", "alike", "example"), tuple(rows))


def example(said: Sequence[Said]) -> str | None:
    """The first words, by the alphabet, that hang on a name."""
    return min((each.text for each in said if each.text), default=None)


def _open(view: View, statements: Statements, scope: Scope) -> list[Open]:
    speaking, about = grouped(statements.said, "speakers"), grouped(statements.said, "about")
    found: list[Open] = []
    actors, negotiables = _known(view, vocab.ACTOR), _known(view, vocab.NEGOTIABLE)
    for kind, top, behind, known in (
        ("actor", vocab.ACTOR, speaking, actors), ("negotiable", vocab.NEGOTIABLE, about, negotiables)
    ):  # fmt: skip
        rows = [(lexical(entity), lexical(printed)) for entity, printed in _ask(view, _minted(top)).rows]
        for entity, printed in sorted(rows, key=lambda row: (-len(behind.get(row[0], ())), row[0])):
            if entity in behind or not scope.is_narrow:
                said = tuple(behind.get(entity, ()))
                found.append(Open(kind, printed, entity, said, _nearest(printed, known)))
    nobody: dict[str | None, list[Said]] = {}
    for each in statements.said:
        if not each.speakers:
            nobody.setdefault(each.printed, []).append(each)
    for name in sorted(nobody, key=lambda name: (-len(nobody[name]), name or "")):
        found.append(Open("no speaker", name, None, tuple(nobody[name]), _nearest(name, actors)))
    return found


def unresolved_page(view: View, scope: Scope) -> Page:
    """Compose the page: the most frequent names, then a table of all with what they may be."""
    statements = read_statements(view, scope)
    texts, evidence = texts_in(scope.language), Evidence()
    found = _open(view, statements, scope)
    if not found:
        return nothing("unresolved", scope)
    prefixes = prefixes_of(view)
    sections = (
        Section(texts("unresolved.chart"), (texts("unresolved.note"),), (_chart(found, texts, evidence),)),
        Section(texts("unresolved.table"), (texts("unresolved.table.note"),),
                grid=_grid(found, prefixes, texts, evidence)),
    )  # fmt: skip
    return Page("unresolved", texts("unresolved.title"), texts("unresolved.lead"), sections, scope.language, statements,
                evidence)  # fmt: skip


def _chart(found: Sequence[Open], texts: Texts, evidence: Evidence) -> Figure:
    styles = {
        "actor": Style(texts("unresolved.actor"), "#0072B2", "#ffffff"),
        "negotiable": Style(texts("unresolved.negotiable"), "#F0B429", "#000000"),
        "no speaker": Style(texts("unresolved.no speaker"), "#C8C8C8", "#000000", hatched=True),
    }
    rows = []
    for each in sorted(found, key=lambda each: -len(each.said))[:SHOWN]:
        label = each.printed or texts("nothing printed")
        tip = f"{label}: {len(each.said)}"
        href = evidence.link(tip, each.said)
        maybe = f" · {texts('perhaps', name=each.maybe[1])}" if each.maybe[1] else ""
        rows.append(Row(label, (Part(each.kind, len(each.said), href, tip),), f"{len(each.said)}{maybe}", href))
    text = texts("unresolved.alt", len(rows), names="; ".join(f"{row.label} {row.end}" for row in rows[:6]))
    return bars("unresolved", texts("unresolved.chart"), text, rows, styles, ends=250.0,
                caption=texts("unresolved.caption"))  # fmt: skip


def _grid(found: Sequence[Open], prefixes: Mapping[str, str], texts: Texts, evidence: Evidence) -> Grid:
    rows = []
    for each in found:
        label = each.printed or texts("nothing printed")
        maybe = compact(lexical(each.maybe[0]), prefixes) if each.maybe[0] else None
        alike = f"{each.maybe[2]}" if each.maybe[2] is not None else ""
        rows.append((
            Cell(texts(f"unresolved.{each.kind}")),
            Cell(label, note=compact(each.entity, prefixes) if each.entity else None),
            number(label, each.said, evidence, texts),
            Cell(lexical(each.maybe[1]), note=maybe),
            Cell(texts.share(float(alike)) if alike else "", sort=alike or "0", number=True),
        ))  # fmt: skip
    return grid([texts.column(name) for name in ("kind", "printed", "statements", "maybe", "alike")], rows)


def _ask(view: View, sparql: str) -> Table:
    answer = run(view, sparql)
    assert isinstance(answer, Table)
    return answer


@dataclass(frozen=True, slots=True)
class Known:
    """The names of what the knowledge holds, evened for comparison, and what bears them."""

    evened: Mapping[str, str]  # the name by its evened form
    bearers: Mapping[str, Iri]


def _known(view: View, top: NamedNode) -> Known:
    """The names of what the knowledge holds; where two things share one, the first by IRI."""
    bearers: dict[str, Iri] = {}
    evened: dict[str, str] = {}
    for entity, name in _ask(view, _held(top)).rows:
        bearers.setdefault(lexical(name), Iri(lexical(entity)))
        evened.setdefault(utils.default_process(lexical(name)), lexical(name))
    return Known(evened, bearers)


def _nearest(printed: str | None, known: Known) -> tuple[Value, Value, Value]:
    """The known entity whose name is most alike, where one is alike enough."""
    if printed is None:
        return None, None, None
    best = process.extractOne(
        utils.default_process(printed), known.evened.keys(), scorer=fuzz.token_sort_ratio, score_cutoff=LIKELY
    )
    if best is None:
        return None, None, None
    evened, score, _ = best
    name = known.evened[evened]
    return known.bearers[name], name, round(score / 100, 2)
