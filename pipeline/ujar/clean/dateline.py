"""The day an article was published: from its metadata, its URL, a printed date line, or the dates its text prints."""

import re
from collections import Counter
from dataclasses import replace
from datetime import date, timedelta

import dateparser

from ujar.domain import Domain
from ujar.lang import Language
from ujar.lang.dates import DateMention, complete, years_fitting
from ujar.model import PartialDate, RawArticle

_URL_DATE = re.compile(r"/(20\d{2})[/-]?(0[1-9]|1[0-2])[/-]?(0[1-9]|[12]\d|3[01])(?=\D|\d{6}\b|\d{0,8}/)")
_COPYRIGHT = re.compile(r"(?:[Cc]opyright|©)\D{0,60}((?:19|20)\d{2})")
_FUTURE = re.compile(r"\b(?:akan|rencana\w*|dijadwalkan|direncanakan|mendatang|hingga|sampai|bakal|target\w*)\b")
_AHEAD = re.compile(r"\s+(?:mendatang|nanti)\b")
_NAMES = re.compile(r"[A-Z][\w’'-]+(?:\s+[A-Z][\w’'-]+)+")
_SAYING = re.compile(
    r"\b(?:kata|ujar|tutur|ucap|mengatakan|menyatakan|menegaskan|menjelaskan|menambahkan|mengungkapkan|menyampaikan)(?:nya)?\b"
)
_FIRST_YEAR, _LAST_YEAR = 1995, 2040
_BESIDE = timedelta(days=60)  # an article tells of days nearer to each other than that
_HEAD = 400  # characters in which a printed date line may stand


def publication_date(raw: RawArticle, language: Language, domain: Domain) -> PartialDate | None:
    """The best supported day of publication, or None.

    Asked in order: the metadata, the URL, a full date in the first lines, then the text's own weekday + day/month
    with the clues it gives for the year: years it prints, and the terms of office of the people it names.
    """
    return (
        _from_metadata(raw.published, language)
        or _from_url(raw.url)
        or _from_head(raw.body, language)
        or _from_text(raw.body, language, domain)
    )


def _from_metadata(printed: str | None, language: Language) -> PartialDate | None:
    if not printed:
        return None
    try:
        return PartialDate.parse(printed.strip()[:10])
    except ValueError:
        done = next((complete(mention, None) for mention in language.find_dates(printed) if mention.is_full), None)
        if done:
            return done[0]
        found = dateparser.parse(printed, languages=[language.code, "en"])
        return PartialDate.of(found.date()) if found else None


def _from_url(url: str | None) -> PartialDate | None:
    match = _URL_DATE.search(url or "")
    try:
        return PartialDate(*(int(part) for part in match.groups())) if match else None
    except ValueError:
        return None


def _from_head(text: str, language: Language) -> PartialDate | None:
    for line in text[:_HEAD].splitlines()[:6]:
        printed = line.title() if line.isupper() else line  # "RABU, 17 JANUARI 2019 | 10:20 WIB"
        dates = [mention for mention in language.find_dates(printed) if mention.is_full]
        if dates and len(line) < 80 and (re.search(r"\d{1,2}[:.]\d{2}", line) or len(line) < 40):
            done = complete(dates[0], None)
            return done[0] if done else None
    return None


def _from_text(text: str, language: Language, domain: Domain) -> PartialDate | None:
    mentions = language.find_dates(text)
    stated = [day for mention in mentions if (day := _reported_day(mention, text))]
    partial = [m for m in mentions if m.day and m.month and m.year is None and not _is_future(m, text)]
    year = _year_of(partial, stated, mentions, text, domain)
    if year is not None:
        found = [day for m in partial if (day := _near_year(m, year)) is not None]
        stated.extend(found)
    if not stated:
        return _from_year(text)
    latest = max(stated)
    # A bare weekday ("pada Rabu") is the day of writing or one of the days before it: the next such day after the
    # last dated one, when nothing says it lies further back.
    weekdays = [m.weekday for m in mentions if m.weekday is not None and m.day is None and m.unit is None]
    following = [latest + timedelta(days=(weekday - latest.weekday()) % 7) for weekday in weekdays]
    return PartialDate.of(max([latest, *(day for day in following if (day - latest).days <= 2)]))


def _year_of(
    partial: list[DateMention], stated: list[date], mentions: list[DateMention], text: str, domain: Domain
) -> int | None:
    """The year of the dates printed without one: that of the dates printed in full, else the one with most support."""
    stamped = [int(match[1]) for match in _COPYRIGHT.finditer(text)]
    if stamped:
        return max(stamped)
    dated = [m for m in partial if m.weekday is not None]
    if not dated:
        return max(stated).year if stated else None
    beside = _days_beside(max(stated), dated) if stated else []
    if beside:
        return max(*stated, *beside).year
    planned = [] if stated else [done[0].exact for m in mentions if m.is_full and (done := complete(m, None))]
    for ahead in planned:  # "akan dilanjutkan pada Senin (12/9/2022)": the days printed without a year lie beside it
        near = _days_beside(ahead, dated) if ahead is not None else []
        if near:
            return max(near).year
    latest = domain.latest_year or _LAST_YEAR
    earliest = max([_earliest_year(mentions, text, latest), *(day.year for day in stated)])
    latest = max(earliest, latest)
    support: Counter[int] = Counter()
    for mention in dated:
        support.update(years_fitting(mention, earliest, latest))
    if not support:
        return None
    most = max(support.values())
    fitting = [year for year, count in support.items() if count == most]
    people = _people_in(text, domain)
    month, day = dated[0].month or 1, min(dated[0].day or 1, 28)
    terms = {year: sum(_in_office(p, PartialDate(year, month, day), domain) for p in people) for year in fitting}
    printed = earliest > _FIRST_YEAR
    if not any(terms.values()):
        return min(fitting) if printed else None  # the first that fits the years it prints, if any
    best = [year for year in fitting if terms[year] == max(terms.values())]
    if not printed and len(best) > 1:
        return None
    return min(best)


def _days_beside(day: date, dated: list[DateMention]) -> list[date]:
    """The days that mentions without a year mean, where their weekday fits within weeks of a day printed in full."""
    found = []
    for mention in dated:
        for year in years_fitting(mention, day.year - 1, day.year + 1):
            meant = date(year, mention.month or 1, mention.day or 1)
            if abs(meant - day) <= _BESIDE:
                found.append(meant)
    return found


def _people_in(text: str, domain: Domain) -> set[str]:
    """Known holders of offices that the text names in full or, where only one is called so, by surname."""
    found: set[str] = set()
    for match in _NAMES.finditer(text):
        words = match[0].split()
        for i in range(len(words)):
            for count in (4, 3, 2):
                found.update(
                    h.entity for h in domain.named(" ".join(words[i : i + count])) if h.entity.startswith("person/")
                )
    return {person for person in found if domain.offices_of(person)}


def _in_office(person: str, on: PartialDate, domain: Domain) -> bool:
    return bool(domain.offices_of(person, on))


def _near_year(mention: DateMention, year: int) -> date | None:
    """The day of a mention without a year in an article of `year`: in January, December is the year before."""
    fitting = years_fitting(mention, year - 1, year) or years_fitting(replace(mention, weekday=None), year, year)
    if not fitting or mention.month is None or mention.day is None:
        return None
    chosen = year if year in fitting else fitting[-1]
    return date(chosen, mention.month, mention.day)


def _reported_day(mention: DateMention, text: str) -> date | None:
    """The day of a full date that the text reports as past; none of another age ("kelahiran Orla, 3 Mei 1961")."""
    done = complete(mention, None) if mention.is_full else None
    day = done[0].exact if done and not _is_future(mention, text) else None
    return day if day is not None and day.year >= _FIRST_YEAR else None


def _is_future(mention: DateMention, text: str) -> bool:
    if mention.direction > 0 or _AHEAD.match(text, mention.end):
        return True
    start = max(text.rfind(stop, 0, mention.start) for stop in (". ", "\n", "? ", "! "))
    planned = [match.end() for match in _FUTURE.finditer(text, start + 1, mention.start)]
    if not planned or mention.direction < 0:
        return False
    since = text[planned[-1] : mention.start]
    return not (_SAYING.search(since) or since.rstrip().endswith((",", "”", '"')))


def _earliest_year(mentions: list[DateMention], text: str, latest: int) -> int:
    years = [m.year for m in mentions if m.year and not _is_future(m, text)]
    return max([_FIRST_YEAR, *(year for year in years if year <= latest)])


def _from_year(text: str) -> PartialDate | None:
    stamped = [int(match[1]) for match in _COPYRIGHT.finditer(text)]
    return PartialDate(max(stamped)) if stamped else None
