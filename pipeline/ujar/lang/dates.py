"""Printed dates: what an expression says, and the day it means once the day of writing is known."""

from dataclasses import dataclass
from datetime import date, timedelta

from ujar.model import PartialDate, TimeBasis

_HALF_YEAR = 190  # days: what is printed without a year lies nearer the day of writing than this


@dataclass(frozen=True, slots=True)
class DateMention:
    """A time expression at `start`..`end` (code points). Fields it does not print are None.

    `unit` and `count` hold what is counted from the day of writing: ("month", -1) for "bulan lalu"; `direction` is
    -1 for lalu, +1 for mendatang, 0 where nothing is said.
    """

    start: int
    end: int
    weekday: int | None = None
    day: int | None = None
    month: int | None = None
    year: int | None = None
    unit: str | None = None
    count: int = 0
    direction: int = 0

    @property
    def is_full(self) -> bool:
        """Day, month and year are printed."""
        return None not in (self.day, self.month, self.year)


def years_fitting(mention: DateMention, first: int, last: int) -> list[int]:
    """The years in which the printed weekday falls on the printed day and month; all, where no weekday is printed."""
    found = []
    for year in range(first, last + 1):
        day = _day(year, mention.month, mention.day)
        if day is not None and (mention.weekday is None or day.weekday() == mention.weekday):
            found.append(year)
    return found


def complete(mention: DateMention, written: date | None) -> tuple[PartialDate, TimeBasis] | None:
    """The date a mention means, and what it rests on; None where it can't be told without the day of writing.

    "Selasa (15/1)" takes the year nearest the day of writing; a bare weekday the last such day on or before it;
    "Oktober lalu" the last October before it.
    """
    if mention.is_full:
        day = _day(mention.year, mention.month, mention.day)
        return (PartialDate.of(day), TimeBasis.EXPLICIT) if day else None
    if mention.year is not None:
        return (PartialDate(mention.year, mention.month), TimeBasis.EXPLICIT) if mention.year else None
    if written is None:
        return None
    result = _counted(mention, written) if mention.unit else _nearest(mention, written)
    return (result, TimeBasis.RESOLVED) if result else None


def _nearest(mention: DateMention, written: date) -> PartialDate | None:
    if mention.day is not None and mention.month is not None:
        years = (written.year - 1, written.year, written.year + 1)
        days = [day for year in years if (day := _day(year, mention.month, mention.day))]
        if mention.direction:
            days = [day for day in days if (day - written).days * mention.direction >= 0] or days
        near = [day for day in days if abs((day - written).days) <= _HALF_YEAR] or days
        # where the weekday fits no day near, it is misprinted: day and month are trusted
        fitting = [day for day in near if mention.weekday in {None, day.weekday()}] or near
        return PartialDate.of(min(fitting, key=lambda day: (abs((day - written).days), day))) if fitting else None
    if mention.month is not None:
        if mention.direction < 0:
            year = written.year if mention.month < written.month else written.year - 1
        elif mention.direction > 0:
            year = written.year if mention.month > written.month else written.year + 1
        else:
            year = written.year
        return PartialDate(year, mention.month)
    if mention.weekday is not None:
        if mention.direction > 0:
            return PartialDate.of(written + timedelta(days=(mention.weekday - written.weekday()) % 7 or 7))
        back = (written.weekday() - mention.weekday) % 7
        return PartialDate.of(written - timedelta(days=back or 7 if mention.direction < 0 else back))
    return None


def _counted(mention: DateMention, written: date) -> PartialDate | None:
    if mention.unit == "day":
        return PartialDate.of(written + timedelta(days=mention.count))
    if mention.unit == "week":
        if mention.weekday is None:
            return None  # a week is no PartialDate
        monday = written - timedelta(days=written.weekday()) + timedelta(weeks=mention.count)
        return PartialDate.of(monday + timedelta(days=mention.weekday))
    if mention.unit == "month":
        months = written.year * 12 + written.month - 1 + mention.count
        return PartialDate(months // 12, months % 12 + 1)
    if mention.unit == "year":
        return PartialDate(written.year + mention.count, mention.month)
    return None


def _day(year: int | None, month: int | None, day: int | None) -> date | None:
    try:
        return date(year or 0, month or 0, day or 0)
    except ValueError:
        return None
