"""How much of the graph is resolved: statements in, shares with a speaker, a negotiable and a date out, by method."""

from collections.abc import Callable, Iterator, Sequence

from ujar import vocab
from ujar.query import Table, run
from ujar.query.values import Iri, Value, lexical
from ujar.report.charts import Part, Row, bars
from ujar.report.common import act_label, kind_styles, nothing, number
from ujar.report.figure import Figure
from ujar.report.pieces import Cell, Evidence, Grid, Page, Section, grid
from ujar.report.said import Said, Statements, read_statements
from ujar.report.scope import Scope
from ujar.report.style import BLUE, Style
from ujar.report.texts import Texts, texts_in
from ujar.store.base import View

Has = Callable[[Said], bool]
STYLES = {"has": Style("", BLUE, "#ffffff"), "lacks": Style("", "#ECECEC")}
_TREATIES = f"SELECT DISTINCT ?treaty WHERE {{ ?treaty a {vocab.TREATY} }}"
# Which parts of a statement have methods, kinds or acts, and how a cell of the table names one.
WORDS = ("kind", "speech act", "date by")


def coverage(view: View, scope: Scope | None = None) -> Table:
    """Count the statements that have each part, and which method gave it, as a share of all statements."""
    statements = read_statements(view, scope)
    total = len(statements)
    rows: list[tuple[Value, ...]] = []
    for part, has in _parts(view, statements):
        found = [said for said in statements.said if has(said)]
        rows.append((part, None, len(found), _share(len(found), total)))
    for part, what, found in _methods(statements):
        name = Iri(vocab.UJAR + what) if part in WORDS else what
        rows.append((part, name, len(found), _share(len(found), total)))
    return Table(("part", "method", "statements", "share"), tuple(rows))


def _share(part: int, total: int) -> float | None:
    return round(part / total, 4) if total else None


def _parts(view: View, statements: Statements) -> list[tuple[str, Has]]:
    """What a statement may have, in the order a person asks for it."""
    answer = run(view, _TREATIES)
    assert isinstance(answer, Table)
    treaties = {lexical(treaty) for (treaty,) in answer.rows}
    return [
        ("statements", lambda said: True),
        ("with a speaker", lambda said: bool(said.speakers)),
        ("with a speaker the knowledge holds",
         lambda said: any(actor not in statements.minted for actor in said.speakers)),
        ("about a negotiable", lambda said: bool(said.about)),
        ("about a treaty", lambda said: not treaties.isdisjoint(said.about)),
        ("with a date", lambda said: said.on is not None),
        ("relayed by an agency", lambda said: bool(said.relays)),
    ]  # fmt: skip


def _methods(statements: Statements) -> Iterator[tuple[str, str, list[Said]]]:
    """The statements by kind, act and rule, and by the method that gave their date, speaker and negotiable."""

    def by(part: str, values: Callable[[Said], Sequence[str | None]]) -> Iterator[tuple[str, str, list[Said]]]:
        groups: dict[str, list[Said]] = {}
        for said in statements.said:
            for value in dict.fromkeys(values(said)):
                if value:
                    groups.setdefault(value, []).append(said)
        for value in sorted(groups, key=lambda value: (-len(groups[value]), value)):
            yield part, value, groups[value]

    def method(decided: str) -> Callable[[Said], Sequence[str]]:
        return lambda said: [method for decides, method in said.methods if decides == decided]

    yield from by("kind", lambda said: [said.kind])
    yield from by("speech act", lambda said: [said.act])
    yield from by("date by", lambda said: [said.basis])
    yield from by("speaker by", method("speaker"))
    yield from by("negotiable by", method("about"))
    yield from by("rule", lambda said: [said.rule])


def coverage_page(view: View, scope: Scope) -> Page:
    """Compose the page: what statements have and lack, how it was found, how sure it is, then the table."""
    statements = read_statements(view, scope)
    texts, evidence = texts_in(scope.language), Evidence()
    if not statements.said:
        return nothing("coverage", scope)
    methods = list(_methods(statements))
    charts = tuple(
        _by_method(part, [(what, said) for each, what, said in methods if each == part], statements, texts, evidence)
        for part in dict.fromkeys(part for part, _, _ in methods) if part not in ("kind", "speech act")
    )  # fmt: skip
    sections = (
        Section(texts("coverage.parts"), (texts("coverage.parts.note"),),
                (_parts_chart(_parts(view, statements)[1:], statements, texts, evidence),)),
        Section(texts("coverage.sure"), (texts("coverage.sure.note"),), (_sure(statements, texts, evidence),)),
        Section(texts("coverage.methods"), (texts("coverage.methods.note"),), charts),
        Section(texts("coverage.table"), grid=_grid(view, statements, methods, texts, evidence)),
    )  # fmt: skip
    return Page("coverage", texts("coverage.title"), texts("coverage.lead"), sections, scope.language, statements,
                evidence)  # fmt: skip


def _parts_chart(parts: Sequence[tuple[str, Has]], statements: Statements, texts: Texts, evidence: Evidence) -> Figure:
    rows = []
    for part, has in parts:
        label = texts(f"part.{part}")
        found = [said for said in statements.said if has(said)]
        lacking = [said for said in statements.said if not has(said)]
        pieces = []
        for key, said in (("has", found), ("lacks", lacking)):
            if said:
                tip = f"{label}{'' if key == 'has' else ' – ' + texts('not')}: {len(said)}"
                pieces.append(Part(key, len(said), evidence.link(tip, said), tip))
        rows.append(Row(label, tuple(pieces), texts.share(len(found) / len(statements))))
    text = "; ".join(f"{row.label}: {row.end}" for row in rows)
    return bars("coverage", texts("coverage.parts"), text, rows, STYLES, key=False, share=True, ends=64.0,
                caption=texts("coverage.parts.caption"))  # fmt: skip


def _sure(statements: Statements, texts: Texts, evidence: Evidence) -> Figure:
    """Statements by confidence, in tenths, split by kind."""
    styles = kind_styles(texts)
    tenths: dict[int, list[Said]] = {}
    for said in statements.said:
        tenths.setdefault(min(9, int(said.confidence * 10 + 1e-9)), []).append(said)
    rows = []
    for tenth in range(max(tenths), min(tenths) - 1, -1):
        label = f"{texts.number(tenth / 10, 1)} – {texts.number((tenth + 1) / 10, 1)}"
        parts = []
        for kind, style in styles.items():
            if found := [each for each in tenths.get(tenth, ()) if each.kind == kind]:
                tip = f"{label} · {style.label}: {len(found)}"
                parts.append(Part(kind, len(found), evidence.link(tip, found), tip))
        all_ = tenths.get(tenth, [])
        rows.append(Row(label, tuple(parts), texts.number(len(all_)), evidence.link(f"{label}: {len(all_)}", all_)))
    text = "; ".join(f"{row.label}: {row.end}" for row in rows)
    return bars("confidence", texts("coverage.sure"), text, rows, styles, caption=texts("coverage.sure.caption"))


def _by_method(
    part: str, found: Sequence[tuple[str, list[Said]]], statements: Statements, texts: Texts, evidence: Evidence
) -> Figure:
    title = texts(f"part.{part}")
    rows = []
    for what, said in found[:16]:
        label = method_label(part, what, statements, texts)
        href = evidence.link(f"{title} · {label}: {len(said)}", said)
        end = f"{texts.number(len(said))} ({texts.share(len(said) / len(statements))})"
        rows.append(Row(label, (Part("has", len(said), href, f"{label}: {len(said)}"),), end, href))
    text = f"{title}: " + "; ".join(f"{row.label} {row.end}" for row in rows)
    return bars(f"by-{part.replace(' ', '-')}", title, text, rows, {"has": Style("", BLUE)}, key=False)


def method_label(part: str, what: str, statements: Statements, texts: Texts) -> str:
    """What a method is called: the graph's label where it has one, the catalogue's, else its own name."""
    if part == "speech act":
        return act_label(what, statements)
    if part == "kind":
        return texts(f"kind.{what}")
    if part == "date by":
        return statements.labels.get(vocab.UJAR + what, what)
    return texts.get(f"method.{what}", what if part == "rule" else what.replace("-", " "))


def _grid(
    view: View, statements: Statements, methods: Sequence[tuple[str, str, list[Said]]], texts: Texts, evidence: Evidence
) -> Grid:
    found = [(part, "", [said for said in statements.said if has(said)]) for part, has in _parts(view, statements)]
    found += [(part, method_label(part, what, statements, texts), said) for part, what, said in methods]
    rows = []
    for part, what, said in found:
        share = len(said) / len(statements)
        label = " · ".join(filter(None, (texts(f"part.{part}"), what)))
        rows.append((
            Cell(texts(f"part.{part}")), Cell(what), number(label, said, evidence, texts),
            number(label, said, evidence, texts, share, share=True),
        ))  # fmt: skip
    return grid([texts.column(name) for name in ("part", "method", "statements", "share")], rows)
