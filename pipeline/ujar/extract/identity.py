"""What tells statements of an article apart."""

import hashlib

from ujar.model import Statement


def identity(statement: Statement, seen: dict[str, int]) -> str:
    """A hash of article, speaker and content, with an ordinal among equals: never an offset or a list position."""
    words = " ".join(span.text for span in statement.content)
    speaker = statement.speaker.text if statement.speaker else ""
    key = "\x1f".join([statement.article.id, speaker, words])
    ordinal = seen[key] = seen.get(key, -1) + 1
    return hashlib.sha256(f"{key}\x1f{ordinal}".encode()).hexdigest()[:16]
