"""Whose ministry it is where no state is printed: "Kementerian Luar Negeri" -> that of the state the article means."""

from collections import Counter

from ujar.domain import StateBody
from ujar.domain.spelling import normalise
from ujar.resolve.lists import lists_of
from ujar.resolve.names import ArticleNames

_REACH = 3  # words between a body and its state: "Mahkamah Agung (MA) Belmira"


def home_state(
    words: str, names: ArticleNames, at: int | None = None, *, item: tuple[int, int] | None = None
) -> str | None:
    """The state of a body printed without one.

    That of the same words elsewhere in the article; else the newspaper's own where the article speaks of it or of no
    state at all, and the words are its own ("Departemen" is abroad); else, where `at` is given, the state its sentence
    opens with; else the state the article names most. Only the news `item` (begin, end) is asked where one is given.
    """
    states = [(named.span, named.of("state")[0]) for named in names.all if named.of("state")]
    inside = [(span, state) for span, state in states if item is not None and item[0] <= span.start < item[1]]
    states = inside or states
    lists = lists_of(names.article.language)
    text, wanted = names.article.text, normalise(words)
    if not states:
        return lists.home_state if wanted.split()[0] not in lists.abroad else None
    for span, state in states:
        before = normalise(text[max(0, span.start - len(words) - 12) : span.start])
        if before.endswith(wanted) or any(
            " ".join(before.split()[:-cut]).endswith(wanted) for cut in range(1, _REACH) if before.split()[cut:]
        ):
            return state
    counts = Counter(state for _, state in states)
    if lists.home_state in counts and wanted.split()[0] not in lists.abroad:
        return lists.home_state
    begin = -1 if at is None else max(text.rfind(stop, 0, at) for stop in (". ", "\n", "--"))
    beside = [state for span, state in states if at is not None and begin <= span.start < at]
    return beside[0] if beside else max(counts, key=lambda state: counts[state])


def split_body(words: list[str], names: ArticleNames) -> tuple[StateBody, int] | None:
    """The state body that a list of words begins with, and how many words it takes."""
    for count in range(min(6, len(words)), 0, -1):
        body = names.domain.state_body(" ".join(words[:count]))
        if body is not None:
            return body, count
    return None
