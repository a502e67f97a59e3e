"""What things are called: a table in, the same with a column of labels beside each column of things out.

Not left to the queries: a thing minted in many articles has a label in each of their graphs, and a join on labels
gives a row for every one of them, multiplied with those of the next column.
"""

from collections.abc import Iterable, Mapping

from pyoxigraph import Literal, NamedNode, QuerySolutions

from ujar import vocab
from ujar.query.table import Table
from ujar.query.values import Iri, Text, Value
from ujar.store.base import View

LABEL = "Label"  # the column `actorLabel` names what the column `actor` identifies
LANGUAGES = ("en", "id")  # the first there is, else any

_LABELS = f"SELECT ?thing ?label WHERE {{ ?thing {vocab.SKOS_PREF_LABEL} ?label }}"


def with_labels(table: Table, columns: Iterable[str], view: View) -> Table:
    """Add `xLabel` after each column x named; a cell is empty where the thing has no label."""
    wanted = [name for name in columns if name in table.columns]
    if not wanted:
        return table
    found = labels_of(view, {value for name in wanted for value in table.column(name) if isinstance(value, Iri)})
    heads: list[str] = []
    for name in table.columns:
        heads += [name, name + LABEL] if name in wanted else [name]
    rows = []
    for row in table.rows:
        cells: list[Value] = []
        for name, value in zip(table.columns, row, strict=True):
            cells += [value, found.get(value) if isinstance(value, Iri) else None] if name in wanted else [value]
        rows.append(tuple(cells))
    return Table(tuple(heads), tuple(rows))


def labels_of(view: View, things: Iterable[Iri], languages: tuple[str, ...] = LANGUAGES) -> Mapping[Iri, Text]:
    """Look up what things are called; of several labels in the language that ranks first, the first by the alphabet."""
    labels = {}
    for thing in things:
        answer = view.query(_LABELS, bindings={"thing": NamedNode(thing)})
        assert isinstance(answer, QuerySolutions)
        ranked = sorted(_ranked(row[1], languages) for row in answer if isinstance(row[1], Literal))
        if ranked:
            labels[thing] = Text(ranked[0][1], language=ranked[0][2] or None)
    return labels


def _ranked(label: Literal, languages: tuple[str, ...]) -> tuple[int, str, str]:
    language = label.language or ""
    return (languages.index(language) if language in languages else len(languages)), label.value, language
