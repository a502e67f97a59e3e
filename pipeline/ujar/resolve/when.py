"""On which day it was said: a statement's time expressions against the article's day; else what stands around it."""

import re
from datetime import date, timedelta

from ujar.lang import Language
from ujar.lang.dates import DateMention, complete
from ujar.model import PartialDate, Statement, TimeBasis
from ujar.resolve.lists import lists_of
from ujar.resolve.misprints import mended

Said = tuple[PartialDate | None, TimeBasis | None]

_SENTENCE = re.compile(r"[^.!?\n]+(?:[.!?](?!\s|$)[^.!?\n]*)*")
_WORDS = re.compile(r"\b(?!pada\b|di\b)\w+")  # what stands before a date that still belongs to the saying: nothing
_GAP = 60  # characters between a speaker and what it said, or behind that, in which a date belongs to the saying
_AROUND = 320  # characters before or behind a statement in which a sentence may date it


def said_on(statement: Statement, language: Language) -> Said:
    """The date a statement's own time expressions give, or a sentence about it; (None, None) where none does."""
    printed = [mention for span in statement.times for mention in language.find_dates(span.text)]
    if not printed and statement.embedded_in is None:
        printed = _dated_beside(statement, language)
    return _latest(printed, statement)


def continued(said: Said, before: Said, *, same_speaker: bool) -> Said:
    """A statement without a date goes on with that of the one before it by the same speaker."""
    if said[0] is None and same_speaker and before[0] is not None:
        return before[0], TimeBasis.RESOLVED
    return said


def _latest(mentions: list[DateMention], statement: Statement) -> Said:
    """The most exact of the dates meant that don't lie after the article."""
    written = statement.article.published
    day = written.exact if written else None
    found: list[tuple[PartialDate, TimeBasis]] = []
    for mention in mentions:
        done = mended(mention, day) or complete(mention, day) or _week(mention, day)
        if done and (written is None or done[0].first <= written.last):
            found.append(done)
    if not found:
        return None, None
    return max(found, key=lambda item: (item[0].day is not None, item[0].month is not None))


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
    text, lists = statement.article.text, lists_of(language.code)
    gaps = [text[statement.end : statement.end + _GAP].partition(".")[0].partition("\n")[0]]
    if statement.speaker is not None and 0 < statement.start - statement.speaker.end <= _GAP:
        gaps.insert(0, text[statement.speaker.end : statement.start])
    for gap in gaps:
        found = [mention for mention in language.find_dates(gap) if not _WORDS.search(gap[: mention.start])]
        if found:  # "Menurut laporan Kabar Timur, Jumat, ..."; "... rencana itu pada April lalu"
            return found
    sentences = [*_SENTENCE.finditer(text, max(0, statement.start - _AROUND), statement.end + _AROUND)]
    beside = [s for s in sentences if s.end() <= statement.start][-1:] + [
        s for s in sentences if s.start() >= statement.end and s[0].strip(" \"”“'")
    ][:2]
    for sentence in beside:
        words = re.findall(r"\w+", sentence[0].lower())
        opens = len(words) > 2 and words[0] in lists.said_nouns and words[1] in language.demonstratives | {"senada"}
        if opens and lists.agent_verbs & set(words[2:5]):
            return language.find_dates(sentence[0])
    return []
