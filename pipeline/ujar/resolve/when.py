"""On which day it was said: a statement's time expressions against the article's day; else that of the one before."""

from ujar.lang import Language
from ujar.lang.dates import complete
from ujar.model import PartialDate, Statement, TimeBasis

Said = tuple[PartialDate | None, TimeBasis | None]


def said_on(statement: Statement, language: Language) -> Said:
    """The date a statement's own time expressions give; (None, None) where they give none."""
    written = statement.article.published
    found: list[tuple[PartialDate, TimeBasis]] = []
    for span in statement.times:
        for mention in language.find_dates(span.text):
            done = complete(mention, written.exact if written else None)
            if done and (written is None or done[0].first <= written.last):
                found.append(done)
    if not found:
        return None, None
    return max(found, key=lambda item: (item[0].day is not None, item[0].month is not None))


def continued(said: Said, before: Said, *, same_speaker: bool) -> Said:
    """A statement without a date goes on with that of the one before it by the same speaker."""
    if said[0] is None and same_speaker and before[0] is not None:
        return before[0], TimeBasis.RESOLVED
    return said
