"""Templates and values in, a page out: HTML that stands alone, with no script, font or picture from elsewhere."""

from collections.abc import Mapping
from functools import cache
from typing import Any

from jinja2 import Environment, PackageLoader, StrictUndefined

from ujar.query import Table, prefixes_of
from ujar.query.labels import LABEL
from ujar.query.terminal import heading, merged, show
from ujar.query.values import Value, lexical
from ujar.report.drawing import anchor
from ujar.store.base import View


@cache
def _environment() -> Environment:
    environment = Environment(
        loader=PackageLoader("ujar.report"), autoescape=True, undefined=StrictUndefined, trim_blocks=True,
        lstrip_blocks=True,
    )  # fmt: skip
    environment.filters |= {
        "heading": heading, "anchor": anchor, "web": web_address, "measure": measure_text, "lexical": lexical,
        "show": show,
    }  # fmt: skip
    return environment


def render(template: str, values: Mapping[str, Any]) -> str:
    """Fill a template of this package."""
    return _environment().get_template(template).render(values)


def table_page(title: str, help: str, table: Table, view: View) -> str:
    """A page with one table: a thing and its label share a cell."""
    prefixes = prefixes_of(view)
    labelled = {column for column in table.columns if column + LABEL in table.columns}
    columns = merged(table.columns)
    rows = []
    for record in table.records():
        cells = []
        for column in columns:
            name, label = show(record[column], prefixes), record.get(column + LABEL) if column in labelled else None
            cells.append({
                "text": lexical(label) if label is not None else name,
                "name": name if label is not None else None,
                "number": isinstance(record[column], int | float) and not isinstance(record[column], bool),
                "sort": lexical(record[column] if label is None else label),
            })  # fmt: skip
        rows.append(cells)
    return render("table.html", {"title": title, "help": help, "columns": columns, "rows": rows})


def web_address(address: Value) -> str | None:
    """An address that is safe to link to: a page of the web, never a script.

    >>> web_address("javascript:alert(1)") is None
    True
    """
    text = lexical(address)
    return text if text.startswith(("https://", "http://")) else None


def measure_text(value: float) -> str:
    """A measure as a reader compares it: whole numbers plain, shares to three places.

    >>> measure_text(12.0), measure_text(0.12345)
    ('12', '0.123')
    """
    return f"{value:.0f}" if float(value).is_integer() and value >= 1 else f"{value:.3f}"
