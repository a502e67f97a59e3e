"""A page's pieces in, HTML out: it stands alone, with no script, font or picture from elsewhere."""

from functools import cache
from importlib.resources import files

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup, escape

from ujar import vocab
from ujar.query import Table, compact, prefixes_of, run
from ujar.query.labels import LABEL
from ujar.query.terminal import merged, show
from ujar.query.values import Value, lexical
from ujar.report.common import act_label
from ujar.report.figure import Figure
from ujar.report.pieces import Cell, Page, Section, grid
from ujar.report.said import NONE_GIVEN
from ujar.report.scope import Scope
from ujar.report.svg import to_svg
from ujar.report.texts import Texts, texts_in
from ujar.store.base import View


@cache
def _environment() -> Environment:
    environment = Environment(
        loader=PackageLoader("ujar.report"), autoescape=True, undefined=StrictUndefined, trim_blocks=True,
        lstrip_blocks=True,
    )  # fmt: skip
    environment.filters |= {"svg": _svg, "web": web_address, "code": _code}
    return environment


def _svg(figure: Figure) -> Markup:
    return Markup(to_svg(figure, page=True))  # which escapes every text itself


def _code(text: str) -> Markup:
    """Text with what stands between backticks as code."""
    parts = escape(text).split("`")
    return Markup("").join(Markup("<code>{}</code>").format(part) if at % 2 else part for at, part in enumerate(parts))


def _part(name: str) -> Markup:
    return Markup(files("ujar.report").joinpath("templates", name).read_text("utf-8").rstrip())


def render(page: Page, view: View, scope: Scope) -> str:
    """Write a page."""
    texts, prefixes = texts_in(page.language), prefixes_of(view)
    statements = page.statements
    said = page.evidence.listed(statements) if statements is not None else ()
    values = {
        "page": page, "t": texts, "said": said, "style": _part("page.css"), "script": _part("page.js"),
        "groups": tuple(page.evidence.groups.values()),
        "order": {each.iri: number for number, each in enumerate(said, start=1)},
        "articles": len({each.article for each in statements.said}) if statements is not None else 0,
        "acts": {each.act: act_label(each.act, statements) for each in said} if statements is not None else {},
        "names": {each.iri: compact(each.iri, prefixes) for each in said},
        "none_given": NONE_GIVEN, "footer": _footer(view, texts), "scope": narrowed(page, scope, texts),
    }  # fmt: skip
    return _environment().get_template("page.html").render(values)


def _footer(view: View, texts: Texts) -> str:
    """What made the page, and which versions built the graph it is of."""
    found = run(view, f"SELECT DISTINCT ?version WHERE {{ ?run {vocab.SCHEMA_SOFTWARE_VERSION} ?version }}")
    assert isinstance(found, Table)
    versions = ", ".join(sorted(lexical(version) for (version,) in found.rows))
    return texts("footer.version", version=versions) if versions else texts("footer")


def narrowed(page: Page, scope: Scope, texts: Texts) -> str:
    """What part of the graph a page is about, in words; nothing where it is the whole."""
    parts = []
    if scope.about is not None and page.statements is not None:
        parts.append(texts("scope.about", label=page.statements.label(scope.about)))
    if scope.since is not None:
        parts.append(texts("scope.since", day=texts.day(scope.since)))
    if scope.until is not None:
        parts.append(texts("scope.until", day=texts.day(scope.until)))
    if scope.confidence:
        parts.append(texts("scope.confidence", confidence=texts.number(scope.confidence, 2)))
    return texts("scope", parts="; ".join(parts)) if parts else ""


def table_page(name: str, title: str, lead: str, table: Table, view: View, scope: Scope) -> Page:
    """Compose a page with one table: a thing and its label share a cell."""
    texts, prefixes = texts_in(scope.language), prefixes_of(view)
    labelled = {column for column in table.columns if column + LABEL in table.columns}
    columns = merged(table.columns)
    rows = []
    for record in table.records():
        cells = []
        for column in columns:
            shown, label = show(record[column], prefixes), record.get(column + LABEL) if column in labelled else None
            is_number = isinstance(record[column], int | float) and not isinstance(record[column], bool)
            cells.append(Cell(
                lexical(label) if label is not None else shown, note=shown if label is not None else None,
                sort=lexical(record[column] if label is None else label), number=is_number,
            ))  # fmt: skip
        rows.append(cells)
    section = Section("", grid=grid([texts.column(column) for column in columns], rows))
    return Page(name, title, lead, (section,), scope.language)


def web_address(address: Value) -> str | None:
    """An address that is safe to link to: a page of the web, never a script.

    >>> web_address("javascript:alert(1)") is None
    True
    """
    text = lexical(address)
    return text if text.startswith(("https://", "http://")) else None
