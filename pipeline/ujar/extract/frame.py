"""What else stands in the attribution: dates of the saying, and carriers (relays)."""

import re
from collections.abc import Sequence
from functools import cache

from ujar.extract.found import Found
from ujar.extract.lexicon import Lexicon
from ujar.extract.view import Sentence
from ujar.lang import Language
from ujar.model import Span

_APPOSED = re.compile(r",\s+(?=[A-Z]{2,}\b)")
# An office with several tasks in its name: "Biro Pers, Media, dan Informasi Sekretariat Presiden".
_OFFICE = re.compile(r"\b(?:Badan|Biro|Dinas|Kantor|Kementerian)\s\w+$")
_OFFICES = re.compile(r"(?:,\s+[A-Z]\w+)+,?\s+dan\s+[A-Z]\w+(?:\s+[A-Z]\w+)*")
_OCCASION = 60  # characters before a year in which the occasion of speaking stands
_ADJACENT = 25  # characters from the beginning of a date to whom it is said by
_NAME = re.compile(r"[A-Z0-9][\w.'’-]*(?:\s+(?:[A-Z][\w.'’-]*|of|the))*")


def times_of(
    found: Found, sentence: Sentence, language: Language, host: Found | None = None, others: Sequence[Found] = ()
) -> tuple[Span, ...]:
    """Time expressions of the sentence that stand outside every content: they date the saying.

    What is told inside another statement, its `host`, is dated inside that statement only; `others` are told in the
    sentence too.
    """
    if found.cue is None:
        return ()
    out = []
    for mention in language.find_dates(sentence.article.text[sentence.start : sentence.end]):
        start, end = mention.start + sentence.start, mention.end + sentence.start
        if any(span.start <= start < span.end for span in found.content):
            continue
        if host is not None and not any(span.start <= start < span.end for span in host.content):
            continue
        if any(other is not host and _takes(other, found, start) for other in others):
            continue
        if mention.unit or mention.weekday is not None or mention.month:
            dates_it = _belongs(found, sentence, start, language)
        else:  # a year alone: "Pada 2019 X mengatakan ...", "..., kata X dalam wawancara tahun 2021"
            dates_it = start < _first(found) or _on_occasion(sentence, start, language)
            dates_it = dates_it and _belongs(found, sentence, start, language)
        if dates_it:
            out.append(sentence.article.span(start, end))
    return tuple(out)


def _takes(other: Found, found: Found, start: int) -> bool:
    """Another's saying in the sentence holds the date, or that stands nearer to it than to this one's.

    "Belmora [menuduh X pada Mei berbohong], namun ia membantah ..."
    """
    if other is found or other.cue is None:
        return False
    if any(span.start <= start < span.end for span in other.content):
        return not any(span.overlaps(part) for span in other.content for part in found.content)
    apart = other.speaker is not None and found.speaker is not None and other.speaker != found.speaker
    mine, theirs = _first(found), _first(other)
    opens = found.end <= start < theirs <= start + _ADJACENT  # "..., kendati [pada Minggu (3/4)] Belmora mengatakan"
    return apart and ((theirs < mine and start < other.end) or mine < theirs < start or opens)


def _on_occasion(sentence: Sentence, start: int, language: Language) -> bool:
    """An occasion of speaking stands right before a year: "dalam wawancara dengan media lokal pada [2021]"."""
    lead = sentence.article.text[max(sentence.start, start - _OCCASION) : start]
    occasions = "|".join(sorted(language.clauses.occasions, key=len, reverse=True))
    return re.search(rf"\b(?:dalam|pada|lewat|melalui) (?:\w+ )?(?:{occasions})[^,.;\"”]*$", lead) is not None


def _belongs(found: Found, sentence: Sentence, start: int, language: Language) -> bool:
    """Not inside another statement's content, nor inside a relative clause of the subject."""
    assert found.cue is not None
    text = sentence.article.text
    speaker = found.speaker
    if speaker is not None and speaker.start <= start < speaker.end:
        return False
    if speaker is not None and _in_relative_clause(text[speaker.end : start], language):
        return False
    lead = text[sentence.start : start].lower()
    if re.search(r"\bsejak\s+\w[^,.;()]*$", lead):
        return False  # "dalam jumpa pers pertamanya sejak ia dilantik 1 Maret"
    if start >= _first(found):
        return True
    if re.search(r"\b(?:sejak|hingga|sampai|sebelum)\s*$", lead):
        return False
    told = re.search(rf"\b(?:{'|'.join(language.clauses.contrasts)})\s[^,.;]*$", lead)
    return told is None or "," not in text[start : _first(found)]  # "Kendati kapal itu karam pada 3 Mei, X mengatakan"


def _first(found: Found) -> int:
    return min(span.start for span in (found.cue, found.speaker, *found.content) if span is not None)


def _in_relative_clause(between: str, language: Language) -> bool:
    """Between the speaker and the date stands an open "yang ...": Lind, yang menang pemilu pada Mei 2018, ...

    Or the date opens it: "Lind, yang tahun ini memimpin Liga Selat, ..."
    """
    clause = re.fullmatch(r"(?:\s*,[^,]*?)?\s*(yang\s+(\w*)[^,]*)", between)
    carried = tuple(frame for frame in language.relay_frames if frame.startswith("yang"))
    return clause is not None and not clause[1].startswith(carried) and clause[2] not in language.clauses.issued


def is_resumption(sentence: Sentence, language: Language, lexicon: Lexicon) -> bool:
    """The sentence tells of the one before: "Hal itu disampaikan X, Rabu (1/2)", "Demikian AFP"."""
    if sentence.words[0].low == "demikian":
        return len(sentence.words) <= 20
    comma = next(
        (i for i, w in enumerate(sentence.words[:5]) if w.text == ","), -1
    )  # "Diberitakan Reuters, pernyataan ini ..."
    for begin in (0, comma + 1):
        count = resumption_at(sentence, begin, language, lexicon)
        if count and any(
            lexicon.at(sentence, i, "passive", "short")
            for i in range(begin + count, min(begin + count + 3, len(sentence.words)))
        ):
            return True
    return False


def resumption_at(sentence: Sentence, begin: int, language: Language, lexicon: Lexicon) -> int:
    """How many words from `begin` on point back to what was said: "Hal itu", "Kabar ini", "Usulan Ardania tersebut"."""
    count = sentence.phrase_at(begin, language.resumptions)
    words = sentence.words
    if count or begin >= len(words):
        return count
    low = words[begin].low
    if low not in lexicon.frames["nouns"] and low not in language.clauses.stances | language.clauses.told_nouns:
        return 0
    pointer = begin + 1 + (begin + 1 < len(words) and words[begin + 1].is_capital)
    return pointer - begin + 1 if pointer < len(words) and words[pointer].low in language.demonstratives else 0


def resumed(sentence: Sentence, language: Language) -> tuple[tuple[Span, ...], tuple[Span, ...]]:
    """The times and carriers that a resumption gives."""
    text = sentence.article.text
    mentions = language.find_dates(text[sentence.start : sentence.end])
    times = tuple(
        sentence.article.span(sentence.start + m.start, sentence.start + m.end)
        for m in mentions
        if m.day or m.weekday is not None
    )
    relays = [
        span for frame in _frames(text[sentence.start : sentence.end], language)
        for span in _names_from(text, frame.end() + sentence.start, sentence.end, language)
    ]  # fmt: skip
    return times, tuple(dict.fromkeys(relays))


def relays_of(found: Found, sentence: Sentence, language: Language) -> tuple[Span, ...]:
    """Names of carriers after a relay frame ("seperti dikutip Reuters", "kepada AFP") outside the content."""
    text = sentence.article.text
    out: list[Span] = []
    zone = text[sentence.start : sentence.end]
    for frame in _frames(zone, language):
        start = frame.end() + sentence.start
        if any(span.start <= start < span.end for span in found.content):
            continue
        for span in _names_from(text, start, sentence.end, language):
            if found.speaker is not None and found.speaker.overlaps(span):
                continue
            if span not in out:
                out.append(span)
    return tuple(out)


def _frames(zone: str, language: Language) -> list[re.Match[str]]:
    return list(_frames_pattern(language.relay_frames).finditer(zone))


@cache
def _frames_pattern(frames: tuple[str, ...]) -> re.Pattern[str]:
    # Lost blanks: "dilansirKabar Orla".
    pattern = r"\b(?:" + "|".join(re.escape(f).replace(r"\ ", r"\s+") for f in frames) + r")(?:\b|(?=(?-i:[A-Z])))"
    return re.compile(pattern, re.IGNORECASE)


def _names_from(text: str, start: int, end: int, language: Language) -> list[Span]:
    """The names that follow: fillers stepped over, "X dan Y" both taken."""
    out: list[Span] = []
    position = start
    fillers = "|".join(sorted(language.relay_fillers, key=len, reverse=True))
    filler = re.compile(rf"\s*(?:(?i:tv|televisi|stasiun|kantor|berita|laman|situs)|{fillers})\b")  # "Harian X": a name
    while True:
        while match := filler.match(text, position, end):
            position = match.end()
        gap = re.compile(r"[\s\"“”']*").match(text, position, end)
        position = gap.end() if gap else position
        name = _NAME.match(text, position, end)
        if name is None:
            return out
        apposed = _APPOSED.match(text, name.end(), end)
        if apposed is not None and text[start:position].rstrip().endswith(("berita", "kabar", "harian")):
            name = _NAME.match(text, apposed.end(), end) or name  # "kantor berita Ardania, KBA"
        series = _OFFICES.match(text, name.end(), end) if _OFFICE.search(name[0]) else None
        stop = series.end() if series is not None else name.end()
        while text[stop - 1] in ".'’-" and stop > name.start() + 1:
            stop -= 1
        dates = language.find_dates(text[name.start() : end])
        if dates and dates[0].start < stop - name.start():
            stop = name.start() + len(text[name.start() : name.start() + dates[0].start].rstrip())
            if stop <= name.start():
                return out
        out.append(Span(name.start(), stop, text[name.start() : stop]))
        joined = re.compile(r"\s+dan\s+|\s*,\s+(?=[A-Z])").match(text, stop, end)
        if joined is None or joined[0].strip() == ",":
            return out
        position = joined.end()
