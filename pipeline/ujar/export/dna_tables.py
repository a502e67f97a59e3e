"""The tables of a Discourse Network Analyzer database, and the rows that DNA writes into every new one.

After `Sql.createTables` of DNA 3.0.11.7 (leifeld-lab/dna, dna/src/main/java/sql/Sql.java, commit 4bcf3c0, January
2026), which is the only description there is: names, types, lengths and references, each checked against it.
"""

from typing import Final

VERSION: Final = ("3.0.11.7", "2026-01-24")
LONGEST: Final = 190  # characters of a title, an entity or an attribute

_FLAG = "INTEGER NOT NULL DEFAULT 1 CHECK ({0} BETWEEN 0 AND 1)"
_COLOUR = "Red INTEGER {0}, Green INTEGER {0}, Blue INTEGER {0}".format("NOT NULL DEFAULT 0")
_PERMISSIONS: Final = (
    "AddDocuments", "EditDocuments", "DeleteDocuments", "ImportDocuments", "AddStatements", "EditStatements",
    "DeleteStatements", "EditAttributes", "EditRegex", "EditStatementTypes", "EditCoders", "EditCoderRelations",
    "ViewOthersDocuments", "EditOthersDocuments", "ViewOthersStatements", "EditOthersStatements",
)  # fmt: skip


def _short(name: str, default: str = "") -> str:
    return f"{name} TEXT NOT NULL {default} CHECK (LENGTH({name}) <= {LONGEST})"


def _key(name: str, table: str) -> str:
    return f"FOREIGN KEY ({name}) REFERENCES {table} (ID) ON DELETE CASCADE"


_ID = "ID INTEGER NOT NULL PRIMARY KEY"
_OF_STATEMENT = (
    f"{_ID}, StatementId INTEGER NOT NULL, VariableId INTEGER NOT NULL, {{value}}, "
    f"{_key('StatementId', 'STATEMENTS')}, {_key('VariableId', 'VARIABLES')}{{more}}, UNIQUE (StatementId, VariableId)"
)

TABLES: Final = {
    "SETTINGS": "Property TEXT PRIMARY KEY, Value TEXT NOT NULL",
    "CODERS": ", ".join((
        _ID, _short("Name"), _COLOUR, "Refresh INTEGER NOT NULL DEFAULT 0", "FontSize INTEGER NOT NULL DEFAULT 14",
        _short("Password"), "PopupWidth INTEGER DEFAULT 300", "ColorByCoder INTEGER NOT NULL DEFAULT 0",
        "PopupDecoration INTEGER NOT NULL DEFAULT 0", "PopupAutoComplete INTEGER NOT NULL DEFAULT 1",
        *(f"Permission{name} {_FLAG.format(f'Permission{name}')}" for name in _PERMISSIONS),
    )),
    "DOCUMENTS": ", ".join((
        _ID, _short("Title"), "Text TEXT NOT NULL", "Coder INTEGER",
        *(_short(name, "DEFAULT ''") for name in ("Author", "Source", "Section")), "Notes TEXT NOT NULL DEFAULT ''",
        _short("Type", "DEFAULT ''"), "Date INTEGER NOT NULL", _key("Coder", "CODERS"),
    )),
    "STATEMENTTYPES": f"{_ID}, {_short('Label')}, {_COLOUR}",
    "VARIABLES": f"{_ID}, {_short('Variable')}, DataType TEXT NOT NULL DEFAULT 'short text' CHECK (DataType IN "
    "('boolean', 'integer', 'long text', 'short text')), StatementTypeId INTEGER, "
    f"{_key('StatementTypeId', 'STATEMENTTYPES')}, UNIQUE (Variable, StatementTypeId)",
    "VARIABLELINKS": f"{_ID}, SourceVariableId INTEGER, TargetVariableId INTEGER, "
    f"CHECK (TargetVariableId != SourceVariableId), {_key('SourceVariableId', 'VARIABLES')}, "
    f"{_key('TargetVariableId', 'VARIABLES')}",
    "REGEXES": f"Label TEXT PRIMARY KEY, {_COLOUR}",
    "CODERRELATIONS": f"{_ID}, Coder INTEGER, OtherCoder INTEGER, "
    + ", ".join(f"{name} {_FLAG.format(name)}" for name in ("viewStatements", "editStatements", "viewDocuments",
                                                            "editDocuments"))
    + f", CHECK (Coder != OtherCoder), {_key('Coder', 'CODERS')}, {_key('OtherCoder', 'CODERS')}",
    "STATEMENTS": f"{_ID}, StatementTypeId INTEGER, DocumentId INTEGER, Start INTEGER NOT NULL CHECK (Start >= 0), "
    f"Stop INTEGER NOT NULL CHECK (Stop >= 0), Coder INTEGER, CHECK (Start < Stop), "
    f"{_key('StatementTypeId', 'STATEMENTTYPES')}, {_key('Coder', 'CODERS')}, {_key('DocumentId', 'DOCUMENTS')}",
    "DATABOOLEAN": _OF_STATEMENT.format(value="Value INTEGER NOT NULL DEFAULT 1", more=""),
    "DATAINTEGER": _OF_STATEMENT.format(value="Value INTEGER NOT NULL DEFAULT 0", more=""),
    "ENTITIES": f"{_ID}, VariableId INTEGER NOT NULL, {_short('Value', 'DEFAULT' + chr(32) + chr(39) * 2)}, "
    "Red INTEGER, Green INTEGER, Blue INTEGER, ChildOf INTEGER, UNIQUE (VariableId, Value), "
    f"{_key('ChildOf', 'ENTITIES')}, {_key('VariableId', 'VARIABLES')}",
    "DATASHORTTEXT": _OF_STATEMENT.format(value="Entity INTEGER NOT NULL", more=f", {_key('Entity', 'ENTITIES')}"),
    "DATALONGTEXT": _OF_STATEMENT.format(value="Value TEXT DEFAULT ''", more=""),
    "ATTRIBUTEVARIABLES": f"{_ID}, VariableId INTEGER NOT NULL, {_short('AttributeVariable')}, "
    f"UNIQUE (VariableId, AttributeVariable), {_key('VariableId', 'VARIABLES')}",
    "ATTRIBUTEVALUES": f"{_ID}, EntityId INTEGER NOT NULL, AttributeVariableId INTEGER NOT NULL, "
    f"{_short('AttributeValue', 'DEFAULT' + chr(32) + chr(39) * 2)}, UNIQUE (EntityId, AttributeVariableId), "
    f"{_key('EntityId', 'ENTITIES')}, {_key('AttributeVariableId', 'ATTRIBUTEVARIABLES')}",
}  # fmt: skip

# Types and variables of a new database. DNA's importer knows a type by its label and variables: so none is added.
STATEMENT_TYPES: Final = (
    (1, "DNA Statement", 239, 208, 51), (2, "NPF Story Element", 100, 200, 190), (3, "Annotation", 211, 211, 211),
)  # fmt: skip
PERSON, ORGANISATION, CONCEPT, AGREEMENT, NOTE = 1, 2, 3, 4, 11
VARIABLES: Final = (
    (PERSON, "person", "short text", 1), (ORGANISATION, "organization", "short text", 1),
    (CONCEPT, "concept", "short text", 1), (AGREEMENT, "agreement", "boolean", 1),
    (5, "narrator", "short text", 2), (6, "victim", "short text", 2), (7, "villain", "short text", 2),
    (8, "plot", "short text", 2), (9, "hero", "short text", 2), (10, "policy solution", "short text", 2),
    (NOTE, "note", "long text", 3),
)  # fmt: skip
ATTRIBUTES: Final = tuple(
    (3 * at + variable, variable, name)
    for at, name in enumerate(("Type", "Alias", "Notes")) for variable in (PERSON, ORGANISATION, CONCEPT)
)  # fmt: skip
