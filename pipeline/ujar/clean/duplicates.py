"""The same text under two names -> Rejected("duplicate"), naming the first.

Only the same words in the same order count: two outlets that print one agency's story differently are two articles,
and who printed what is part of the graph.
"""

import hashlib
import re
import unicodedata
from dataclasses import dataclass, field

from ujar.errors import Rejected

_WORD = re.compile(r"\w+")


@dataclass
class Seen:
    """The texts met so far, by a hash of their words."""

    first: dict[bytes, str] = field(default_factory=dict)  # hash -> source of the first article with these words

    def reject_repeated(self, text: str, source: str) -> None:
        """Remember a text. Raises Rejected where its words were met before; spaces, case and marks don't count."""
        key = _key(text)
        if key in self.first:
            raise Rejected("duplicate", f"same text as {self.first[key]}")
        self.first[key] = source


def _key(text: str) -> bytes:
    words = _WORD.findall(unicodedata.normalize("NFKC", text).casefold())
    return hashlib.sha256(" ".join(words or [text]).encode("utf-8")).digest()
