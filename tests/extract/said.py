"""Statements as short rows: what most tests of this room compare."""

from factories import statements_of
from ujar.model import Article, Statement

Row = tuple[str | None, str | None, str]


def row(statement: Statement) -> Row:
    """Speaker, cue and content (its spans joined by " … ") as printed."""
    speaker = statement.speaker.text if statement.speaker else None
    cue = statement.cue.text if statement.cue else None
    return speaker, cue, " … ".join(span.text for span in statement.content)


def said(text: str | Article) -> list[Row]:
    """The rows of a text's statements."""
    return [row(statement) for statement in statements_of(text)]


def the_statement(text: str | Article) -> Statement:
    """The one statement of a text."""
    (statement,) = statements_of(text)
    return statement
