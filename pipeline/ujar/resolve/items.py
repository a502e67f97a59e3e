"""The news items of a text: agency files hold several one after the other, with nothing between them."""

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from ujar.resolve.lists import lists_of
from ujar.resolve.names import ArticleNames

BACK = 3  # sentences before, of which a new item shares no actor
OPENING = 50  # characters of a sentence in which what goes on with the one before refers to it
_SENTENCE = re.compile(r"(?<=[.!?])[ \xa0]+(?=[A-Z“\"])")
_NAME = re.compile(r"[A-Z][\w’'-]+")
_ACTORS = ("state", "org", "person", "region")


@dataclass(frozen=True)
class Items:
    """Where the items of a text begin, and where the last ends; a text with paragraphs is one item."""

    bounds: Sequence[int]

    def of(self, place: int) -> tuple[int, int]:
        """Begin and end of the item that a place of the text is in."""
        at = min(max(bisect_right(self.bounds, place), 1), len(self.bounds) - 1)
        return self.bounds[at - 1], self.bounds[at]


def items_of(names: ArticleNames) -> Items:
    """The items of an article: one opens with a day and names nobody of those just before, nor refers to anything."""
    text = names.article.text
    if "\n" in text.strip():
        return Items((0, len(text)))
    lists = lists_of(names.article.language)
    day, back = (_any_of(words) for words in (lists.weekdays, lists.going_on))
    cuts = [0, *(match.end() for match in _SENTENCE.finditer(text)), len(text)]
    before: list[tuple[frozenset[str], frozenset[str]]] = []
    bounds = [0]
    for begin, end in pairwise(cuts):
        actors = frozenset(actor for named in names.within(begin, end) for actor in named.of(*_ACTORS)[:1])
        words = frozenset(_NAME.findall(text, begin, end))
        opens = bool(actors) and day.search(text, begin, end) is not None
        if begin and opens and back.search(text, begin, begin + OPENING) is None:
            told, printed = (frozenset[str]().union(*kind) for kind in zip(*before[-BACK:], strict=True))
            if not actors & told or not words & printed:
                bounds.append(begin)
                before = []
        before.append((actors, words))
    return Items((*bounds, len(text)))


def _any_of(words: frozenset[str]) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(sorted(words))})\b", re.IGNORECASE)
