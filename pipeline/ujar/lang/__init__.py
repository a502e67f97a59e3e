"""The languages Ujar reads."""

from collections.abc import Callable

from ujar.errors import UnknownName
from ujar.lang.base import Cue, Language
from ujar.lang.id import indonesian

__all__ = ["LANGUAGES", "Cue", "Language", "get_language"]

LANGUAGES: dict[str, Callable[[], Language]] = {"id": indonesian}


def get_language(code: str) -> Language:
    """The language of a code (`id`). Raises UnknownName."""
    if code not in LANGUAGES:
        raise UnknownName("language", code, LANGUAGES)
    return LANGUAGES[code]()
