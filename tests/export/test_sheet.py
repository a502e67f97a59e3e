"""The table of statements: a row each, as a spreadsheet and as Python's csv read it."""

import csv
import io

import pytest

from sample_graph import sample_store
from ujar.export import export
from ujar.store import Store, View, open_store


def read(view: View) -> list[dict[str, str]]:
    out = io.BytesIO()
    export(view, "csv", out)
    return list(csv.DictReader(io.StringIO(out.getvalue().decode("utf-8-sig"), newline="")))


@pytest.fixture(scope="module")
def rows() -> dict[str, dict[str, str]]:
    return {row["statement"]: row for row in read(sample_store())}


def test_every_statement_has_one_row_in_the_order_of_the_articles_texts(rows: dict[str, dict[str, str]]) -> None:
    assert [name.removeprefix("statement:") for name in rows] == [
        "a1-1", "a1-2", "a1-3", "a1-4", "a1-5", "a1-6", "a2-1", "a2-2", "a2-3", "a3-1", "a3-2", "a3-3", "a3-4",
    ]  # fmt: skip


def test_a_row_tells_who_said_what_about_what_when_and_where(rows: dict[str, dict[str, str]]) -> None:
    row = rows["statement:a1-1"]
    expected = {
        "speaker": "Mira Tolvan", "speakerId": "person:mira-tolvan", "speakerClass": "Person",
        "speakerAsPrinted": "Menteri Luar Negeri Ardania Mira Tolvan", "inRole": "Menteri Luar Negeri",
        "onBehalfOf": "Ardania", "kind": "direct", "act": "reject", "cue": "kata", "polarity": "negative",
        "claim": "Kami tidak akan meninggalkan Perjanjian Samudra,", "about": "Ocean Treaty", "aboutId": "treaty:ocean",
        "aboutClass": "Treaty", "saidOn": "2021-01-11", "timeBasis": "Explicit", "confidence": "0.9",
        "speakerMethod": "alias", "speakerScore": "1", "aboutMethod": "named", "spans": "13-61",
        "outlet": "Harian Fajar", "published": "2021-01-12", "url": "https://fajar.example/a1", "language": "id",
    }  # fmt: skip
    assert {name: row[name] for name in expected} == expected


def test_several_values_share_a_cell(rows: dict[str, dict[str, str]]) -> None:
    assert rows["statement:a3-1"]["speaker"] == "Ardania; Costavia"
    assert rows["statement:a1-6"]["aboutId"] == "negotiation:valley; treaty:ocean"
    assert rows["statement:a1-2"]["spans"] == "129-144; 156-180"


def test_what_is_not_known_is_an_empty_cell(rows: dict[str, dict[str, str]]) -> None:
    row = rows["statement:a3-2"]
    assert (row["speaker"], row["about"], row["embeddedIn"], row["relayedVia"]) == ("", "", "", "")
    assert rows["statement:a1-5"]["embeddedIn"] == "statement:a1-4"
    assert rows["statement:a2-1"]["relayedVia"] == "Wind Agency"


def test_an_outlet_the_knowledge_does_not_hold_goes_by_its_name(rows: dict[str, dict[str, str]]) -> None:
    assert rows["statement:a3-1"]["outlet"] == "Warta Kota Baru"


def test_no_cell_is_a_formula(rows: dict[str, dict[str, str]]) -> None:
    assert rows["statement:a3-4"]["claim"] == "'=Tidak ada rahasia dalam Perjanjian Samudra,"
    assert not any(cell.startswith(("=", "+", "-", "@")) for row in rows.values() for cell in row.values())


def test_file_bears_the_mark_by_which_spreadsheets_know_utf_8() -> None:
    out = io.BytesIO()
    export(open_store("memory:"), "csv", out)
    assert out.getvalue().startswith(b"\xef\xbb\xbfstatement,")
    assert out.getvalue().count(b"\r\n") == 1


def test_a_store_of_another_base_has_short_names_too() -> None:
    view: Store = sample_store(base="https://example.org/kg/")
    assert read(view)[0]["speakerId"] == "person:mira-tolvan"
