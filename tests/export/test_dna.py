"""DNA's database, asked as DNA 3.0.11 asks: the columns it selects, the joins it makes, the checks it holds.

DNA itself is a window that no test can open. What is checked here was read in its source (leifeld-lab/dna, commit
4bcf3c0): `Sql.createTables`, `Sql.getStatement`, `Sql.authenticate` and the statements of `gui.Importer`.
"""

import base64
import hashlib
import io
import sqlite3
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

import pytest

from sample_graph import ARTICLES, KAREL, crowd, fill, resolved, sample_store
from ujar.export import export
from ujar.export.dna import PASSWORD
from ujar.model import ResolvedArticle
from ujar.rdf import article_graph, to_quads
from ujar.store import View, open_store

KG = "https://w3id.org/ujar/kg/"

# Table by table what `Sql.createTables` of DNA 3.0.11.7 makes, in its order.
COLUMNS = {
    "SETTINGS": "Property Value",
    "CODERS": "ID Name Red Green Blue Refresh FontSize Password PopupWidth ColorByCoder PopupDecoration "
    "PopupAutoComplete PermissionAddDocuments PermissionEditDocuments PermissionDeleteDocuments "
    "PermissionImportDocuments PermissionAddStatements PermissionEditStatements PermissionDeleteStatements "
    "PermissionEditAttributes PermissionEditRegex PermissionEditStatementTypes PermissionEditCoders "
    "PermissionEditCoderRelations PermissionViewOthersDocuments PermissionEditOthersDocuments "
    "PermissionViewOthersStatements PermissionEditOthersStatements",
    "DOCUMENTS": "ID Title Text Coder Author Source Section Notes Type Date",
    "STATEMENTTYPES": "ID Label Red Green Blue",
    "VARIABLES": "ID Variable DataType StatementTypeId",
    "VARIABLELINKS": "ID SourceVariableId TargetVariableId",
    "REGEXES": "Label Red Green Blue",
    "CODERRELATIONS": "ID Coder OtherCoder viewStatements editStatements viewDocuments editDocuments",
    "STATEMENTS": "ID StatementTypeId DocumentId Start Stop Coder",
    "DATABOOLEAN": "ID StatementId VariableId Value",
    "DATAINTEGER": "ID StatementId VariableId Value",
    "ENTITIES": "ID VariableId Value Red Green Blue ChildOf",
    "DATASHORTTEXT": "ID StatementId VariableId Entity",
    "DATALONGTEXT": "ID StatementId VariableId Value",
    "ATTRIBUTEVARIABLES": "ID VariableId AttributeVariable",
    "ATTRIBUTEVALUES": "ID EntityId AttributeVariableId AttributeValue",
}
# As `Sql.getStatement` reads one: its words by SUBSTRING, each variable by a query of its own.
STATEMENTS = """SELECT S.ID, DocumentId, T.Label, SUBSTRING(D.Text, Start + 1, Stop - Start) AS Words FROM STATEMENTS S
    INNER JOIN CODERS C ON S.Coder = C.ID INNER JOIN STATEMENTTYPES T ON S.StatementTypeId = T.ID
    INNER JOIN DOCUMENTS D ON D.ID = S.DocumentId ORDER BY S.ID"""
ENTITY = """SELECT E.Value FROM DATASHORTTEXT DST LEFT JOIN ENTITIES E ON E.ID = DST.Entity
    AND E.VariableId = DST.VariableId WHERE DST.StatementId = ? AND DST.VariableId = ?"""


def opened(view: View) -> sqlite3.Connection:
    out = io.BytesIO()
    export(view, "dna", out)
    connection = sqlite3.connect(":memory:")
    connection.deserialize(out.getvalue())
    connection.row_factory = sqlite3.Row
    return connection


@pytest.fixture
def database() -> Iterator[sqlite3.Connection]:
    connection = opened(sample_store())
    yield connection
    connection.close()


def codes(database: sqlite3.Connection) -> list[tuple[str, str, str, str, int]]:
    """Words, person, organisation, concept and agreement of each "DNA Statement"."""
    found = []
    for row in database.execute(STATEMENTS).fetchall():
        if row["Label"] == "DNA Statement":
            entities = [database.execute(ENTITY, (row["ID"], variable)).fetchone()[0] for variable in (1, 2, 3)]
            (agrees,) = database.execute(
                "SELECT Value FROM DATABOOLEAN WHERE VariableId = 4 AND StatementId = ?", (row["ID"],)
            ).fetchone()
            found.append((row["Words"], *entities, agrees))
    return found


def test_tables_and_columns_are_dna_s_own(database: sqlite3.Connection) -> None:
    tables = [name for (name,) in database.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
    found = {table: " ".join(row["name"] for row in database.execute(f"PRAGMA table_info({table})"))
             for table in tables}  # fmt: skip
    assert found == COLUMNS


def test_database_is_whole(database: sqlite3.Connection) -> None:
    assert database.execute("PRAGMA integrity_check").fetchone()[0] == "ok"
    assert database.execute("PRAGMA foreign_key_check").fetchall() == []
    assert database.execute("SELECT COUNT(*) FROM VARIABLELINKS").fetchone()[0] == 0  # DNA's importer fails on any


def test_dna_takes_it_for_its_own_version_3(database: sqlite3.Connection) -> None:
    (version,) = database.execute("SELECT Value FROM SETTINGS WHERE Property = 'version'").fetchone()
    assert version.startswith("3")


def test_coder_may_do_all_and_the_password_is_known(database: sqlite3.Connection) -> None:
    (coder,) = database.execute("SELECT * FROM CODERS").fetchall()
    assert (coder["ID"], coder["Name"]) == (1, "Admin")
    assert all(coder[name] == 1 for name in coder.keys() if name.startswith("Permission"))  # noqa: SIM118
    stored = base64.b64decode(coder["Password"])
    digest = stored[:16] + PASSWORD.encode()  # as jasypt checks: 16 bytes of salt, then 100,000 rounds of SHA-256
    for _ in range(100_000):
        digest = hashlib.sha256(digest).digest()
    assert stored[16:] == digest


def test_statement_types_and_variables_match_those_of_a_new_database(database: sqlite3.Connection) -> None:
    """DNA's importer adds a second type of one name where a variable or an attribute differs."""
    variables = [tuple(row) for row in database.execute("SELECT Variable, DataType, StatementTypeId FROM VARIABLES")]
    assert variables[:4] == [("person", "short text", 1), ("organization", "short text", 1),
                             ("concept", "short text", 1), ("agreement", "boolean", 1)]  # fmt: skip
    assert variables[10] == ("note", "long text", 3) and len(variables) == 11
    attributes = list(map(tuple, database.execute("SELECT VariableId, AttributeVariable FROM ATTRIBUTEVARIABLES")))
    assert attributes == [(variable, name) for name in ("Type", "Alias", "Notes") for variable in (1, 2, 3)]


def test_documents_are_the_articles(database: sqlite3.Connection) -> None:
    rows = database.execute("SELECT * FROM DOCUMENTS").fetchall()
    assert [row["Title"] for row in rows] == [article.title for article in ARTICLES.values()]
    assert [row["Text"] for row in rows] == [article.text for article in ARTICLES.values()]
    assert [row["Source"] for row in rows] == ["Harian Fajar", "Harian Fajar", "Warta Kota Baru"]
    assert datetime.fromtimestamp(rows[0]["Date"], UTC) == datetime(2021, 1, 12, tzinfo=UTC)


def test_codes_say_who_stands_how_to_what(database: sqlite3.Connection) -> None:
    found = codes(database)
    words = "Kami tidak akan meninggalkan Perjanjian Samudra,"
    assert found[0] == (words, "Mira Tolvan", "Ardania", "Ocean Treaty", 0)
    assert ("Ardania melanggar Traktat Rudal Utara", "", "Belmora", "Northern Missile Treaty", 1) in found


def test_joint_speakers_and_several_negotiables_are_a_code_each(database: sqlite3.Connection) -> None:
    found = codes(database)
    assert [code[1:4] for code in found if code[0] == "jadwal Perundingan Lembah"] == [
        ("", "Ardania", "Valley talks"), ("", "Costavia", "Valley talks"),
    ]  # fmt: skip
    assert {code[3] for code in found if code[1] == "diplomat senior"} == {"Valley talks", "Ocean Treaty"}


def test_every_code_has_a_value_for_each_variable(database: sqlite3.Connection) -> None:
    found = codes(database)
    assert len(found) == 15
    assert ("Ini baru permulaan,", "", "", "", 1) in found


def test_split_content_is_marked_from_its_first_part_to_its_last(database: sqlite3.Connection) -> None:
    assert any(code[0].startswith("Perjanjian itu,") and code[0].endswith("nelayan kita.") for code in codes(database))


def test_what_codes_can_t_hold_is_an_annotation_on_the_same_words(database: sqlite3.Connection) -> None:
    notes = [note for (note,) in database.execute("SELECT Value FROM DATALONGTEXT WHERE VariableId = 11 ORDER BY ID")]
    assert len(notes) == 13
    for line in ("act: reject", "kind: direct", "said on: 2021-01-11", "confidence: 0.9", "statement: statement:a1-1"):
        assert line in notes[0].splitlines()


def test_entities_carry_class_and_name_in_the_graph(database: sqlite3.Connection) -> None:
    values = database.execute(
        """SELECT AttributeVariable, AttributeValue FROM ATTRIBUTEVALUES V JOIN ATTRIBUTEVARIABLES A
        ON V.AttributeVariableId = A.ID JOIN ENTITIES E ON E.ID = V.EntityId WHERE E.Value = 'Ocean Treaty'"""
    ).fetchall()
    assert {tuple(row) for row in values} == {("Type", "Treaty"), ("Alias", ""), ("Notes", "treaty:ocean")}
    entities, of_entities = (database.execute(f"SELECT COUNT(*) FROM {table}").fetchone()[0]
                             for table in ("ENTITIES", "ATTRIBUTEVALUES"))  # fmt: skip
    assert of_entities == 3 * entities


def of_text(text: str, words: str, **changes: Any) -> ResolvedArticle:
    """An article of one's own text in which Karel says some words."""
    article = replace(ARTICLES["a1"], text=text, **changes)
    start = text.index(words)
    said = resolved()[0].statements[2]
    statement = replace(said.statement, article=article, content=(article.span(start, start + len(words)),),
                        cue=None, speaker=None)  # fmt: skip
    link = replace(said.speakers[0], entity=KAREL, mention=None)
    about = tuple(replace(each, mention=None) for each in said.about)
    return ResolvedArticle(article, (replace(said, statement=statement, speakers=(link,), about=about),))


def stored(article: ResolvedArticle, *, with_text: bool = True) -> sqlite3.Connection:
    view = fill(open_store("memory:"), ())
    view.replace(article_graph(KG, article.article.id), to_quads(article, base=KG, run=None, with_text=with_text))
    return opened(view)


@pytest.mark.parametrize("before", ["Kata 🇮🇩 \r\n\r\n", "a\rb ", "𝔘𝔧𝔞𝔯: "])
def test_words_are_found_where_a_window_of_java_counts_them(before: str) -> None:
    words = "Pulau itu milik kami"
    database = stored(of_text(f"{before}{words}, katanya.", words))
    ((text, start, stop),) = database.execute(
        "SELECT DISTINCT Text, Start, Stop FROM STATEMENTS S JOIN DOCUMENTS D ON D.ID = S.DocumentId"
    ).fetchall()
    assert "\r" not in text
    assert text.encode("utf-16-le")[2 * start : 2 * stop].decode("utf-16-le") == words == text[start:stop]
    database.close()


def test_without_texts_a_document_is_its_claims() -> None:
    article = resolved()[0]
    database = stored(article, with_text=False)
    (text,) = database.execute("SELECT Text FROM DOCUMENTS").fetchone()
    assert len(text.splitlines()) == len(article.statements)
    assert {code[0] for code in codes(database)} == set(text.splitlines())
    database.close()


def test_long_titles_and_missing_dates_fit_dna_s_columns() -> None:
    words = "Pulau itu milik kami"
    database = stored(of_text(f"{words}.", words, title="x" * 300, published=None))
    title, date = database.execute("SELECT Title, Date FROM DOCUMENTS").fetchone()
    assert (len(title), date) == (190, 0)
    database.close()


def test_two_actors_of_one_name_stay_two() -> None:
    view = fill(open_store("memory:"), tuple(crowd(3, 2)))
    database = opened(view)
    names = [name for (name,) in database.execute("SELECT Value FROM ENTITIES WHERE VariableId = 1 ORDER BY ID")]
    assert len(set(names)) == len(names) == 3
    database.close()
