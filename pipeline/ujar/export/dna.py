"""Statements as the codes of a Discourse Network Analyzer database, which DNA 3 opens, and imports into another.

DNA reads statements from its own databases only (Documents, Import from another database), so that is what is
written: an SQLite file with an article as a document, and for each speaker and each negotiable of a statement a code
of DNA's own type "DNA Statement", so that networks of actors and concepts come out without further settings; it agrees
unless the speech act denies or rejects. What that type has no variable for (speech act, date, confidence) is an
"Annotation", DNA's other standard type, on the same words.
"""

import base64
import hashlib
import re
import shutil
import sqlite3
import tempfile
from collections import Counter
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import IO

from ujar.export.dna_tables import (
    AGREEMENT,
    ATTRIBUTES,
    CONCEPT,
    LONGEST,
    NOTE,
    ORGANISATION,
    PERSON,
    STATEMENT_TYPES,
    TABLES,
    VARIABLES,
    VERSION,
)
from ujar.export.records import ArticleRecord, StatementRecord, Thing, articles
from ujar.model import PartialDate
from ujar.query import compact, prefixes_of
from ujar.store.base import View

PASSWORD = "ujar"  # of the only coder, Admin; DNA asks for it on opening
_SALT = b"ujar exports DNA"  # always the same: a lock on a file that anybody may open would keep nobody out
_ROUNDS = 100_000  # as DNA does: jasypt's StrongPasswordEncryptor, SHA-256 over 16 bytes of salt and the password
_PEOPLE = frozenset({"Person", "UnnamedSource", ""})
# DNA counts characters in UTF-16 in its windows and code points in its queries: here each character is one of both.
_WIDE = re.compile("[\U00010000-\U0010ffff]")


def write_dna(view: View, out: IO[bytes]) -> None:
    """Write the database. Texts that the graph does not hold are made up of the claims, a line each."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "export.dna"
        connection = sqlite3.connect(path)
        try:
            with connection:
                _Database(connection, view).fill(view)
        finally:
            connection.close()
        with path.open("rb") as file:
            shutil.copyfileobj(file, out)


def password_digest(password: str) -> str:
    """The digest by which DNA knows a coder's password."""
    digest = hashlib.sha256(_SALT + password.encode("utf-8")).digest()
    for _ in range(_ROUNDS - 1):
        digest = hashlib.sha256(digest).digest()
    return base64.b64encode(_SALT + digest).decode("ascii")


class _Database:
    """Rows on their way into a DNA database: entities once each, data rows in the order of the articles."""

    def __init__(self, connection: sqlite3.Connection, view: View) -> None:
        self._sql = connection
        self._prefixes = prefixes_of(view)
        self._entities: dict[tuple[int, str], int] = {}
        self._often: Counter[tuple[int, str]] = Counter()
        self._statements = 0
        for name, columns in TABLES.items():
            connection.execute(f"CREATE TABLE {name} ({columns})")
        self._insert("SETTINGS", ("version", VERSION[0]))
        self._insert("SETTINGS", ("date", VERSION[1]))
        connection.execute(
            "INSERT INTO CODERS (ID, Name, Red, Green, Blue, Password) VALUES (1, 'Admin', 255, 255, 0, ?)",
            (password_digest(PASSWORD),),
        )
        for table, rows in (("STATEMENTTYPES", STATEMENT_TYPES), ("VARIABLES", VARIABLES),
                            ("ATTRIBUTEVARIABLES", ATTRIBUTES)):  # fmt: skip
            for row in rows:
                self._insert(table, row)

    def _insert(self, table: str, row: tuple[object, ...]) -> None:
        self._sql.execute(f"INSERT INTO {table} VALUES ({', '.join('?' * len(row))})", row)

    def fill(self, view: View) -> None:
        """Write every article with its statements."""
        for number, (article, statements) in enumerate(articles(view), start=1):
            text, places = _text(article, statements)
            self._insert("DOCUMENTS", (
                number, _short(article.title or article.source or compact(article.iri.value, self._prefixes)), text, 1,
                "", _short(article.publisher or ""), "", article.url or "", "", _seconds(article, statements),
            ))  # fmt: skip
            for record, (start, stop) in zip(statements, places, strict=True):
                if start < stop:
                    self._code(number, record, start, stop)

    def _code(self, document: int, record: StatementRecord, start: int, stop: int) -> None:
        agrees = int(record.polarity != "negative")
        for person, organisation in _voices(record):
            for concept in record.about or (None,):
                statement = self._statement(1, document, start, stop)
                self._sql.execute(
                    "INSERT INTO DATABOOLEAN (StatementId, VariableId, Value) VALUES (?, ?, ?)",
                    (statement, AGREEMENT, agrees),
                )
                for variable, thing in ((PERSON, person), (ORGANISATION, organisation), (CONCEPT, concept)):
                    self._sql.execute(
                        "INSERT INTO DATASHORTTEXT (StatementId, VariableId, Entity) VALUES (?, ?, ?)",
                        (statement, variable, self._entity(variable, thing)),
                    )
        annotation = self._statement(3, document, start, stop)
        self._sql.execute(
            "INSERT INTO DATALONGTEXT (StatementId, VariableId, Value) VALUES (?, ?, ?)",
            (annotation, NOTE, self._note(record)),
        )

    def _statement(self, type: int, document: int, start: int, stop: int) -> int:
        self._statements += 1
        self._insert("STATEMENTS", (self._statements, type, document, start, stop, 1))
        return self._statements

    def _entity(self, variable: int, thing: Thing | None) -> int:
        """The number of an entity; the empty one, as in DNA, stands for none. Two of one name are told apart."""
        key = (variable, thing.iri.value if thing is not None else "")
        if key not in self._entities:
            name = compact(thing.iri.value, self._prefixes) if thing is not None else ""
            value = _short(thing.label) if thing is not None else ""
            self._often[variable, value] += 1
            if self._often[variable, value] > 1:
                value = f"{value[: LONGEST - len(name) - 3]} ({name})"
            self._entities[key] = number = len(self._entities) + 1
            self._insert("ENTITIES", (number, variable, value, 0, 0, 0, None))
            described = {"Type": thing.cls if thing is not None else "", "Alias": "", "Notes": name}
            for attribute, of, title in ATTRIBUTES:
                if of == variable:
                    self._sql.execute(
                        "INSERT INTO ATTRIBUTEVALUES (EntityId, AttributeVariableId, AttributeValue) VALUES (?, ?, ?)",
                        (number, attribute, _short(described[title])),
                    )
        return self._entities[key]

    def _note(self, record: StatementRecord) -> str:
        parts = {
            "act": record.act, "kind": record.kind, "said on": record.said_on, "date": record.time_basis,
            "confidence": record.confidence, "relayed via": ", ".join(thing.label for thing in record.relayed_via),
            "claim": record.text, "statement": compact(record.iri.value, self._prefixes),
        }  # fmt: skip
        return "\n".join(f"{name}: {value}" for name, value in parts.items() if value)


def _voices(record: StatementRecord) -> Iterator[tuple[Thing | None, Thing | None]]:
    """Person and organisation of each code: a person with the body they speak for, a body by itself."""
    if not record.speakers:
        yield None, None
    for speaker in record.speakers:
        if speaker.cls in _PEOPLE:
            for body in record.on_behalf_of or (None,):
                yield speaker, body
        else:
            yield None, speaker


def _text(article: ArticleRecord, statements: list[StatementRecord]) -> tuple[str, list[tuple[int, int]]]:
    """An article's text and where in it each statement stands: from its first content to its last."""
    if article.text is not None:
        # A text pane takes both for one line end, and all that follows would stand one place off.
        text = _WIDE.sub("\ufffd", article.text).replace("\r\n", " \n").replace("\r", "\n")
        return text, [(record.start, record.end) for record in statements]
    lines, places, at = [], [], 0
    for record in statements:
        line = _WIDE.sub("\ufffd", " ".join(record.text.split()))
        lines.append(line)
        places.append((at, at + len(line)))
        at += len(line) + 1
    return "\n".join(lines), places


def _short(text: str) -> str:
    return " ".join(text.split())[:LONGEST]


def _seconds(article: ArticleRecord, statements: list[StatementRecord]) -> int:
    """The day the article came out, else the first on which something in it was said, else the first of 1970."""
    dates = [article.issued, *sorted(record.said_on for record in statements if record.said_on)]
    known = next((date for date in dates if date), None)
    if known is None:
        return 0
    first = PartialDate.parse(known).first
    return int(datetime(first.year, first.month, first.day, tzinfo=UTC).timestamp())
