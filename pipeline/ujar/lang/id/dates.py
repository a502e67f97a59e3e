"""How Indonesian news prints dates, and the finder of such expressions in a text."""

import re
from collections.abc import Iterator

from ujar.lang.dates import DateMention

MONTHS = {
    name: number
    for number, names in enumerate(
        ["januari jan", "februari pebruari feb", "maret mar", "april apr", "mei", "juni jun", "juli jul",
         "agustus agt ags agu", "september sept sep", "oktober okt", "november nopember nov", "desember des"],
        start=1,
    )
    for name in names.split()
}  # fmt: skip

_SHORT = frozenset("Jan Feb Mar Jun Jul Sep Sept Okt Nov Des Mei April Juni".split())  # they may be first names

WEEKDAYS = {
    "senin": 0, "selasa": 1, "rabu": 2, "kamis": 3, "jumat": 4, "jum'at": 4, "jum’at": 4, "sabtu": 5, "minggu": 6,
    "ahad": 6,
}  # fmt: skip

# Expressions counted from the day of writing: unit and count.
COUNTED = {
    "hari ini": ("day", 0), "tadi pagi": ("day", 0), "tadi siang": ("day", 0),
    "malam ini": ("day", 0), "pagi ini": ("day", 0), "siang ini": ("day", 0),
    "sore ini": ("day", 0), "kemarin": ("day", -1), "kemarin lusa": ("day", -2), "besok": ("day", 1),
    "tadi malam": ("day", -1), "semalam": ("day", -1), "nanti malam": ("day", 0), "lusa": ("day", 2),
    "pekan lalu": ("week", -1), "minggu lalu": ("week", -1), "pekan ini": ("week", 0), "minggu ini": ("week", 0),
    "pekan depan": ("week", 1), "minggu depan": ("week", 1), "bulan lalu": ("month", -1), "bulan ini": ("month", 0),
    "bulan depan": ("month", 1), "tahun lalu": ("year", -1), "tahun ini": ("year", 0), "tahun depan": ("year", 1),
}  # fmt: skip

_NUMBERS = {
    number: count
    for count, number in enumerate(
        "se dua tiga empat lima enam tujuh delapan sembilan sepuluh sebelas".split(), start=1
    )
}
_UNITS = {"hari": "day", "pekan": "week", "minggu": "week", "bulan": "month", "tahun": "year"}

_PAST = r"lalu|silam|kemarin"
_FUTURE = r"mendatang|depan|nanti"
_WEEKDAY = "|".join(sorted((w.capitalize() for w in WEEKDAYS), key=len, reverse=True))
_MONTH = "|".join(sorted((m.capitalize() for m in MONTHS), key=len, reverse=True))
_PART_OF_DAY = r"(?:\s+(?:pagi|siang|sore|petang|malam|dini hari))?"

# "Selasa (15/1)", "Jumat (21/1/2022)", "Rabu 10/1", "(15/1/2019)"
_SLASH = re.compile(
    rf"(?:\b(?P<weekday>{_WEEKDAY}){_PART_OF_DAY},?\s*)?(?:[(\[](?P<day>\d{{1,2}})[/-](?P<month>\d{{1,2}})(?:[/-](?P<year>\d{{4}}|\d{{2}}))?[)\]]"
    rf"|(?<![\w/.,])(?P<day2>\d{{1,2}})/(?P<month2>\d{{1,2}})(?:/(?P<year2>\d{{4}}))?(?![\d/]))"
)
# "15-01-2019", "15.01.2019" and "2019-01-15": a day of a page's line, always with its year
_NUMERIC = re.compile(
    r"(?<![\w/.,-])(?:(?P<day>\d{1,2})(?P<dash>[-.])(?P<month>\d{1,2})(?P=dash)(?P<year>(?:19|20)\d{2})"
    r"|(?P<year2>(?:19|20)\d{2})-(?P<month2>\d{2})-(?P<day2>\d{2}))(?![\w/-]|[.,]\d)"
)
# "15 Desember 2021", "Kamis, 2 Februari mendatang", "Selasa, 25 Jan 2022"
_LONG = re.compile(
    rf"(?:\b(?P<weekday>{_WEEKDAY}){_PART_OF_DAY},?\s*(?P<bracket>\()?)?\b(?P<day>\d{{1,2}})\s+(?P<month>{_MONTH})\b\.?"
    rf"(?:\s+(?P<year>\d{{4}})\b)?(?:\s+(?P<past>{_PAST})\b|\s+(?P<future>{_FUTURE})\b)?(?(bracket)\)?)"
)
# "Oktober lalu", "Desember tahun lalu", "Mei 2012", "pada Januari"
_MONTHLY = re.compile(
    rf"\b(?P<month>{_MONTH})\b(?:\s+(?P<year>\d{{4}})\b|\s+tahun\s+(?P<lastyear>lalu)|\s+(?P<past>{_PAST})\b|\s+(?P<future>{_FUTURE})\b)?"
)
# "pada 1987", "tahun 2014", "sejak 2014"
_YEARLY = re.compile(
    r"\b(?:[Tt]ahun|[Pp]ada|[Ss]ejak|[Hh]ingga|[Ss]ampai|[Dd]i)\s+(?:tahun\s+)?(?P<year>(?:19|20)\d{2})\b(?!\s*(?:orang|unit|hektare))"
)
# "pada Rabu", "Rabu malam", "Senin pekan lalu", "Jumat lalu"
_DAILY = re.compile(
    rf"\b(?P<weekday>{_WEEKDAY})\b{_PART_OF_DAY}"
    rf"(?:\s+(?:pekan|minggu)\s+(?P<week>lalu|ini|depan)|\s+(?P<past>{_PAST})\b|\s+(?P<future>{_FUTURE})\b)?"
)
# "tiga hari lalu", "2 bulan silam", "setahun lalu"; "beberapa tahun lalu" says no day
_AGO = re.compile(
    rf"\b(?:(?P<number>{'|'.join(_NUMBERS)}|\d{{1,3}})\s*|(?P<vague>\w+)\s+)"
    rf"(?P<unit>{'|'.join(_UNITS)})\s+(?:yang\s+)?(?:lalu|silam)\b",
    re.IGNORECASE,
)
_VAGUE = frozenset("beberapa belasan puluhan ratusan ribuan sekian".split())
_COUNTED = re.compile(r"\b(" + "|".join(sorted(map(re.escape, COUNTED), key=len, reverse=True)) + r")\b", re.IGNORECASE)


def find_dates(text: str) -> list[DateMention]:
    """All time expressions of a text in reading order, longest first where they overlap.

    >>> [(m.weekday, m.day, m.month, m.year) for m in find_dates("kata dia pada Selasa (15/1).")]
    [(1, 15, 1, None)]
    """
    found: list[DateMention] = []
    for mention in _candidates(text):
        if not any(mention.start < other.end and other.start < mention.end for other in found):
            found.append(mention)
    return sorted(found, key=lambda mention: mention.start)


def _candidates(text: str) -> Iterator[DateMention]:
    for match in _LONG.finditer(text):
        yield from _checked(match, match["day"], MONTHS[match["month"].lower()], match["year"])
    for match in _SLASH.finditer(text):
        year = match["year"] or match["year2"]
        if match["day2"] and not (match["weekday"] or year):
            continue  # "3/4 penduduk"
        yield from _checked(match, match["day"] or match["day2"], int(match["month"] or match["month2"]), year)
    for match in _NUMERIC.finditer(text):
        day, month = int(match["day"] or match["day2"]), int(match["month"] or match["month2"])
        if 1 <= day <= 31 and 1 <= month <= 12:
            year = match["year"] or match["year2"]
            yield DateMention(match.start(), match.end(), day=day, month=month, year=int(year))
    for match in _DAILY.finditer(text):
        weekday = WEEKDAYS[match["weekday"].lower()]
        if match["week"]:
            count = {"lalu": -1, "ini": 0, "depan": 1}[match["week"]]
            yield DateMention(match.start(), match.end(), weekday=weekday, unit="week", count=count)
        else:
            yield DateMention(match.start(), match.end(), weekday=weekday, direction=_direction(match))
    for match in _MONTHLY.finditer(text):
        month = MONTHS[match["month"].lower()]
        if match["month"] in _SHORT and not match["year"] and text[match.end() :].lstrip()[:1].isupper():
            continue  # "Jan Solvak"
        if match["lastyear"]:
            yield DateMention(match.start(), match.end(), month=month, unit="year", count=-1)
        else:
            year = int(match["year"]) if match["year"] else None
            yield DateMention(match.start(), match.end(), month=month, year=year, direction=_direction(match))
    for match in _YEARLY.finditer(text):
        yield DateMention(match.start("year"), match.end(), year=int(match["year"]))
    vague = set()
    for match in _AGO.finditer(text):
        if match["number"]:
            count = int(match["number"]) if match["number"].isdigit() else _NUMBERS[match["number"].lower()]
            unit = _UNITS[match["unit"].lower()]
            if unit == "week" and count == 1:  # "seminggu yang lalu" is a day, "minggu lalu" a week
                unit, count = "day", 7
            yield DateMention(match.start(), match.end(), unit=unit, count=-count)
        elif match["vague"].lower() in _VAGUE:
            vague.add(match.start("unit"))
    for match in _COUNTED.finditer(text):
        if match.start() in vague:
            continue
        unit, count = COUNTED[match[1].lower()]
        yield DateMention(match.start(), match.end(), unit=unit, count=count)


def _checked(match: re.Match[str], day: str, month: int, year: str | None) -> Iterator[DateMention]:
    if not (1 <= int(day) <= 31 and 1 <= month <= 12):
        return
    weekday = match["weekday"]
    yield DateMention(
        match.start(), match.end(),
        weekday=WEEKDAYS[weekday.lower()] if weekday else None,
        day=int(day), month=month,
        year=(int(year) if len(year) == 4 else 2000 + int(year)) if year else None,
        direction=_direction(match),
    )  # fmt: skip


def _direction(match: re.Match[str]) -> int:
    groups = match.groupdict()
    return -1 if groups.get("past") else 1 if groups.get("future") else 0
