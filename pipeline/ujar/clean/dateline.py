"""The day an article was published: from its metadata, its URL, a printed date line, or the dates its text prints."""

import re
from datetime import date, timedelta

import dateparser

from ujar.lang import Language
from ujar.lang.dates import DateMention, complete, years_fitting
from ujar.model import PartialDate, RawArticle

_URL_DATE = re.compile(r"/(20\d{2})[/-]?(0[1-9]|1[0-2])[/-]?(0[1-9]|[12]\d|3[01])(?=\D|\d{6}\b|\d{0,8}/)")
_COPYRIGHT = re.compile(r"(?:[Cc]opyright|©)\D{0,30}((?:19|20)\d{2})")
_FUTURE = re.compile(r"\b(?:akan|rencana\w*|mendatang|hingga|sampai|bakal|target\w*)\b")
_FIRST_YEAR, _LAST_YEAR = 1995, 2040
_HEAD = 400  # characters in which a printed date line may stand


def publication_date(raw: RawArticle, language: Language) -> PartialDate | None:
    """The best supported day of publication, or None.

    Asked in order: the metadata, the URL, a full date in the first lines, then the text's own weekday + day/month
    with the clues it gives for the year.
    """
    return (
        _from_metadata(raw.published)
        or _from_url(raw.url)
        or _from_head(raw.body, language)
        or _from_text(raw.body, language)
    )


def _from_metadata(printed: str | None) -> PartialDate | None:
    if not printed:
        return None
    try:
        return PartialDate.parse(printed.strip()[:10])
    except ValueError:
        found = dateparser.parse(re.sub(r"^[^|]*[|-]\s(?=\d)", "", printed), languages=["id", "en"])
        return PartialDate.of(found.date()) if found else None


def _from_url(url: str | None) -> PartialDate | None:
    match = _URL_DATE.search(url or "")
    try:
        return PartialDate(*(int(part) for part in match.groups())) if match else None
    except ValueError:
        return None


def _from_head(text: str, language: Language) -> PartialDate | None:
    for line in text[:_HEAD].splitlines()[:6]:
        dates = [mention for mention in language.find_dates(line) if mention.is_full]
        if dates and len(line) < 80 and (re.search(r"\d{1,2}[:.]\d{2}", line) or len(line) < 40):
            done = complete(dates[0], None)
            return done[0] if done else None
    return None


def _from_text(text: str, language: Language) -> PartialDate | None:
    mentions = language.find_dates(text)
    stated = [day for mention in mentions if (day := _reported_day(mention, text))]
    partial = [m for m in mentions if m.day and m.month and m.year is None and not _is_future(m, text)]
    if partial:
        earliest = _earliest_year(mentions, text)
        for mention in partial:
            years = years_fitting(mention, earliest, _LAST_YEAR) if mention.weekday is not None else []
            if stated:
                years.sort(key=lambda year: abs(year - max(stated).year))
            if years and mention.month and mention.day:
                stated.append(date(years[0], mention.month, mention.day))
    if not stated:
        return _from_year(text)
    latest = max(stated)
    # A bare weekday ("pada Rabu") is the day of writing or one of the days before it: the next such day after the
    # last dated one, when nothing says it lies further back.
    weekdays = [m.weekday for m in mentions if m.weekday is not None and m.day is None and m.unit is None]
    following = [latest + timedelta(days=(weekday - latest.weekday()) % 7) for weekday in weekdays]
    return PartialDate.of(max([latest, *(day for day in following if (day - latest).days <= 2)]))


def _reported_day(mention: DateMention, text: str) -> date | None:
    """The day of a full date that the text reports as past."""
    done = complete(mention, None) if mention.is_full else None
    return done[0].exact if done and not _is_future(mention, text) else None


def _is_future(mention: DateMention, text: str) -> bool:
    if mention.direction > 0:
        return True
    start = max(text.rfind(stop, 0, mention.start) for stop in (". ", "\n", "? ", "! "))
    return mention.direction == 0 and mention.weekday is None and bool(_FUTURE.search(text, start + 1, mention.start))


def _earliest_year(mentions: list[DateMention], text: str) -> int:
    years = [m.year for m in mentions if m.year and not _is_future(m, text)]
    stamped = [int(match[1]) for match in _COPYRIGHT.finditer(text)]
    return max([_FIRST_YEAR, *(year for year in years if year <= _LAST_YEAR), *stamped])


def _from_year(text: str) -> PartialDate | None:
    stamped = [int(match[1]) for match in _COPYRIGHT.finditer(text)]
    return PartialDate(max(stamped)) if stamped else None
