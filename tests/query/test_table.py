"""A table as CSV, as SPARQL JSON results and on a terminal."""

import csv
import io
import json
from datetime import date
from decimal import Decimal

import pytest
from pyoxigraph import Literal, NamedNode, QueryResultsFormat, QuerySolutions, parse_query_results
from rich.console import Console

from ujar.model import PartialDate
from ujar.query.table import Table, to_csv, to_json
from ujar.query.terminal import heading, show, to_terminal
from ujar.query.values import XSD, Blank, Iri, Text, Value, datatype_of, lexical, to_value

KG = "https://w3id.org/ujar/kg/"
ROW: tuple[Value, ...] = (
    Iri(f"{KG}treaty/inf"), Text("perjanjian, \"itu\"\nlagi", language="id"), "plain", 7, Decimal("0.90"), 0.25, True,
    date(2019, 1, 17), PartialDate(2019, 1), PartialDate(2019), None, Blank("b0"),
)  # fmt: skip
COLUMNS = ("iri", "text", "plain", "count", "score", "share", "yes", "day", "month", "year", "none", "blank")


def test_csv_opens_with_its_cells_intact() -> None:
    header, row = csv.reader(io.StringIO(to_csv(Table(COLUMNS, (ROW,))), newline=""))
    assert tuple(header) == COLUMNS
    assert row == [
        f"{KG}treaty/inf",
        'perjanjian, "itu"\nlagi',
        "plain",
        "7",
        "0.90",
        "0.25",
        "true",
        "2019-01-17",
        "2019-01",
        "2019",
        "",
        "b0",
    ]


def test_json_is_what_a_sparql_client_reads() -> None:
    answer = parse_query_results(to_json(Table(COLUMNS, (ROW,))), format=QueryResultsFormat.JSON)
    assert isinstance(answer, QuerySolutions)
    (row,) = answer
    assert row["iri"] == NamedNode(f"{KG}treaty/inf")
    assert row["text"] == Literal('perjanjian, "itu"\nlagi', language="id")
    assert row["month"] == Literal("2019-01", datatype=NamedNode(f"{XSD}gYearMonth"))
    assert row["none"] is None
    assert json.loads(to_json(True)) == {"head": {}, "boolean": True}


def test_a_table_keeps_the_order_it_was_given() -> None:
    table = Table(("n",), ((3,), (1,), (2,)))
    assert [row["n"] for row in table.records()] == [3, 1, 2]
    assert [binding["n"]["value"] for binding in json.loads(to_json(table))["results"]["bindings"]] == ["3", "1", "2"]


@pytest.mark.parametrize("value", [value for value in ROW if value is not None and not isinstance(value, Iri | Blank)])
def test_values_survive_the_way_to_a_literal_and_back(value: Value) -> None:
    language = getattr(value, "language", None)
    term = (
        Literal(lexical(value), language=language)
        if language
        else (Literal(lexical(value), datatype=NamedNode(datatype_of(value))))
    )
    assert to_value(term) == value
    assert type(to_value(term)) is type(value)


@pytest.mark.parametrize(
    ("text", "datatype"), [("many", "integer"), ("2019-13", "gYearMonth"), ("x", "boolean"), ("http://a", "anyURI")]
)
def test_text_that_does_not_fit_its_datatype_stays_text(text: str, datatype: str) -> None:
    value = to_value(Literal(text, datatype=NamedNode(XSD + datatype)))
    assert value == text
    assert isinstance(value, Text)
    assert value.datatype == XSD + datatype


def test_terminal_shows_a_thing_and_its_label_in_one_cell_and_fits() -> None:
    long = Text("kata " * 60, language="id")
    table = Table(("treaty", "treatyLabel", "text", "count"), ((Iri(f"{KG}treaty/inf"), "INF Treaty", long, 3),))
    out = io.StringIO()
    Console(file=out, width=60).print(to_terminal(table))
    lines = out.getvalue().splitlines()
    assert max(map(len, lines)) <= 60
    assert lines[1].split() == ["treaty", "text", "count"]
    assert "INF Treaty" in out.getvalue()
    assert "treaty:inf" in out.getvalue()


def test_columns_of_hashes_give_way_where_room_is_short_and_are_named() -> None:
    table = Table(("text", "claim", "treaty"), (("kata " * 10, Iri(f"{KG}claim/0a1b2c"), Iri(f"{KG}treaty/inf")),))
    for width, heads in ((40, ["text", "treaty"]), (200, ["text", "claim", "treaty"])):
        out = io.StringIO()
        Console(file=out, width=width).print(to_terminal(table, width=width))
        assert out.getvalue().splitlines()[1].split() == heads
        assert ("without claim" in out.getvalue()) == (width == 40)


def test_long_names_break_at_hyphens() -> None:
    out = io.StringIO()
    name = Iri(f"{KG}treaty/perjanjian-sungai-orlan-1978")
    Console(file=out, width=60).print(to_terminal(Table(("treaty", "treatyLabel"), ((name, "Perjanjian"),))))
    assert [line.strip() for line in out.getvalue().splitlines()][3:6] == [
        "Perjanjian",
        "treaty:perjanjian-",
        "sungai-orlan-1978",
    ]


def test_markup_in_a_text_is_printed_as_it_is() -> None:
    out = io.StringIO()
    Console(file=out, width=60).print(to_terminal(Table(("text",), (("[red]kata[/red]",),))))
    assert "[red]kata[/red]" in out.getvalue()


def test_measures_and_headings_read_well() -> None:
    assert show(0.123456) == "0.123"
    assert show(Iri("https://w3id.org/ujar/ns#Deny")) == "Deny"
    assert heading("inForceFrom") == "in force from"
