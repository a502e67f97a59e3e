"""Dates that newspapers misprint: where weekday and day fit the days before the article, month or year is wrong."""

from datetime import date, timedelta

from ujar.lang.dates import DateMention
from ujar.model import PartialDate, TimeBasis

RECENT = 14  # days before an article in which weekday and day of the month together tell the day


def mended(mention: DateMention, written: date | None) -> tuple[PartialDate, TimeBasis] | None:
    """The recent day that a printed weekday and day of the month mean, where the printed month or year doesn't fit.

    "Selasa (14/4)" in an article of 2017-03-14, a Tuesday: that day. None where the printed date is no misprint.
    """
    if written is None or mention.weekday is None or mention.day is None or mention.month is None:
        return None
    years = (mention.year,) if mention.year is not None else (written.year - 1, written.year, written.year + 1)
    if any(_fits(year, mention) for year in years):
        return None
    for back in range(RECENT + 1):
        day = written - timedelta(days=back)
        if day.day == mention.day and day.weekday() == mention.weekday:
            return PartialDate.of(day), TimeBasis.RESOLVED
    return None


def _fits(year: int, mention: DateMention) -> bool:
    try:
        return date(year, mention.month or 1, mention.day or 1).weekday() == mention.weekday
    except ValueError:
        return False
