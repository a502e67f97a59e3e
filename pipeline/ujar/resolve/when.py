"""On which day it was said: a statement's time expressions against the article's day; else what stands around it."""

import re
from datetime import date, timedelta
from functools import lru_cache

from ujar.lang import Language, get_language
from ujar.lang.dates import DateMention, complete
from ujar.model import PartialDate, Statement, TimeBasis
from ujar.resolve.beside import pointing_sentence
from ujar.resolve.lists import lists_of
from ujar.resolve.misprints import mended

Said = tuple[PartialDate | None, TimeBasis | None]

_WORDS = re.compile(r"\b\w+")
_EARLY, _LATE = 3, 10  # months: by a date of January to March the year before is rarely meant, by October always
_GAP = 60  # characters between a speaker and what it said, or behind that, in which a date belongs to the saying


def said_on(statement: Statement, language: Language) -> Said:
    """The date a statement's own time expressions give, or a sentence about it; (None, None) where none does."""
    times = (f"pada {span.text}" if span.text.isdigit() else span.text for span in statement.times)  # "pada [2019]"
    printed = [mention for text in times for mention in language.find_dates(text)]
    if not printed and statement.embedded_in is None:
        printed = _dated_beside(statement, language)
    return _latest(printed, statement, language)


def continued(said: Said, before: Said, *, same_speaker: bool) -> Said:
    """A statement without a date goes on with that of the one before it by the same speaker."""
    if said[0] is None and same_speaker and before[0] is not None:
        return before[0], TimeBasis.RESOLVED
    return said


def counted_back(statement: Statement, said: Said, told: date | None, language: Language) -> Said:
    """ "Sehari sebelumnya, Solvak mengatakan ...": counted from the day told of before, where nothing else dates it."""
    own = said[0] is not None and not _told_of_later(statement)
    if own or told is None or statement.embedded_in is not None:
        return said
    text = statement.article.text
    begin = min(span.start for span in (statement.speaker, statement.cue, *statement.content) if span is not None)
    stops = [(text.rfind(stop, 0, begin), len(stop)) for stop in (". ", "\n", "? ", "! ", "” ", '" ')]
    start = max((found + length for found, length in stops if found >= 0), default=0)
    opening = text[start:begin].strip().lower()
    for words, days in lists_of(language.code).days_back.items():
        if opening == words or opening.startswith((f"{words},", f"{words} ")):
            return PartialDate.of(told - timedelta(days=days)), TimeBasis.RESOLVED
    return said


def _told_of_later(statement: Statement) -> bool:
    """Its dates stand in a sentence behind it: "Hal itu ditegaskan kembali oleh Lind, Kamis"."""
    text, end = statement.article.text, statement.end
    return bool(statement.times) and all(
        span.start > end and re.search(r"[.!?][”\"]?\s", text[end : span.start]) for span in statement.times
    )


def _latest(mentions: list[DateMention], statement: Statement, language: Language) -> Said:
    """The most exact of the dates meant that don't lie after the article."""
    written = statement.article.published
    day = written.exact if written else None
    found: list[tuple[PartialDate, TimeBasis]] = []
    for mention in mentions:
        done = mended(mention, day) or complete(mention, day) or _week(mention, day)
        if done is None and day is None:
            done = _in_year(mention, written) or _dated_elsewhere(mention, statement, language)
        if done and (written is None or done[0].first <= written.last):
            found.append(done)
    if not found:
        return None, None
    return max(found, key=lambda item: (item[0].day is not None, item[0].month is not None))


def _in_year(mention: DateMention, written: PartialDate | None) -> tuple[PartialDate, TimeBasis] | None:
    """A month of which only the year of writing is known: its first months lie in it, its last in the year before."""
    if written is None or written.month is not None or mention.month is None or mention.direction > 0:
        return None
    if _EARLY < mention.month < _LATE:
        return None
    year = written.year - (mention.month >= _LATE)
    try:
        return PartialDate(year, mention.month, mention.day), TimeBasis.RESOLVED
    except ValueError:  # "30 Februari"
        return None


def _dated_elsewhere(
    mention: DateMention, statement: Statement, language: Language
) -> tuple[PartialDate, TimeBasis] | None:
    """A weekday that the article prints once with its day and year: "Rabu malam" beside "Rabu (28/5/2025)"."""
    if mention.weekday is None or mention.month is not None or mention.unit is not None or mention.direction:
        return None
    article = statement.article
    dates = {m for m in _full_dates(article.text, language.code) if m.weekday == mention.weekday}
    days = {(m.year, m.month, m.day) for m in dates}
    return complete(next(iter(dates)), None) if len(days) == 1 else None


@lru_cache(maxsize=1)
def _full_dates(text: str, code: str) -> tuple[DateMention, ...]:
    """The dates of a text that are printed in full."""
    return tuple(mention for mention in get_language(code).find_dates(text) if mention.is_full)


def _week(mention: DateMention, written: date | None) -> tuple[PartialDate, TimeBasis] | None:
    """ "pekan ini": the month, where the whole week lies in one."""
    if written is None or mention.unit != "week" or mention.weekday is not None:
        return None
    monday = written - timedelta(days=written.weekday()) + timedelta(weeks=mention.count)
    same = monday.month == (monday + timedelta(days=6)).month
    return (PartialDate(monday.year, monday.month), TimeBasis.RESOLVED) if same else None


def _dated_beside(statement: Statement, language: Language) -> list[DateMention]:
    """The dates of a sentence right beside a statement that says when it was said.

    "Pernyataan itu disampaikan Solvak pada Rabu (3/5)."
    """
    text, frames = statement.article.text, lists_of(language.code).saying_frames
    gaps = [text[statement.end : statement.end + _GAP].partition(".")[0].partition("\n")[0]]
    if statement.speaker is not None and 0 < statement.start - statement.speaker.end <= _GAP:
        gaps.insert(0, text[statement.speaker.end : statement.start])
    for gap in gaps:
        found = [mention for mention in language.find_dates(gap)
                 if all(word.lower() in frames for word in _WORDS.findall(gap[: mention.start]))]  # fmt: skip
        if found:  # "Menurut laporan Kabar Timur, Jumat, ..."; "... rencana itu pada April lalu"
            return found
    sentence = pointing_sentence(statement, language)
    return language.find_dates(sentence[0]) if sentence is not None else []
