"""Texts that speak, titles whose name follows: "survei yang digelar Y", "jubir X, Oskar Lind" -> who stands behind.

A speaker's words may end before its name does; what follows them in the sentence is read as well.
"""

import re

from ujar.model import Span
from ujar.resolve.cast import Cast
from ujar.resolve.names import NamedSpan
from ujar.resolve.words import sentence_start, without_brackets

_AHEAD = 90  # characters behind a speaker's words in which the one behind them is named
_WORD = re.compile(r"[\w’'-]+")
_CAPITALS = r"[A-Z][\w’'-]*(?: [A-Z][\w’'-]*){0,4}"
_STOP = re.compile(r"[.;:!?\n\"“”]|,(?=\s)")


def behind(span: Span, cast: Cast) -> Span | None:
    """The actor's name that follows a text's noun: "survei | yang digelar lembaga Orvel"; None where none does."""
    text, lists = cast.article.text, cast.lists
    stop = _STOP.search(text, span.end, span.end + _AHEAD)
    end = stop.start() if stop else min(len(text), span.end + _AHEAD)
    begin, body = span.end, False
    for word in _WORD.finditer(text, span.end, end):
        alone = not text[word.end() : word.end() + 2].strip()[:1].isupper()
        if text[:begin].endswith(" oleh") and word[0] in cast.language.groups and alone:
            return cast.article.span(*word.span())  # "pernyataan | yang dibacakan oleh oposisi"
        small = cast.language.bodies | cast.language.titles | cast.language.honorifics
        skipped = lists.issuing | small if word[0][0].islower() else lists.issuing & cast.language.bodies
        body = body or word[0].lower() in cast.language.bodies
        described = body and word[0][0].islower() and word[0].lower() not in cast.finder.function_words
        if word[0].lower() in skipped or described:  # "badan | meteorologi dunia | Orvel"
            begin = word.end()
            continue
        begin = word.start()
        break
    else:
        return None
    if begin == span.end or not text[begin].isupper() or word[0].lower() in lists.calendar:
        return None
    named = next(cast.names.within(begin, end), None)
    if named is not None and named.span.start == begin and named.of("person", "org", "state"):
        return named.span
    words: list[str] = []
    for capital in re.findall(r"[A-Z][\w’'-]*", (re.match(_CAPITALS, text[begin:end]) or [""])[0]):
        if capital.lower() in lists.calendar:
            break
        words.append(capital)
    return cast.article.span(begin, begin + len(" ".join(words))) if words else None


def author(noun: str, span: Span, cast: Cast) -> Span | None:
    """Who is behind a text, where the article says so before: "iklan yang dipasang Orvel ... tulis iklan itu".

    Who held a survey is also named behind it, under another noun: "Jajak pendapat itu dilakukan oleh Orvel".
    """
    survey = noun in cast.lists.survey_nouns
    nouns = "|".join(sorted(cast.lists.survey_nouns)) if survey else re.escape(noun)
    pattern = re.compile(rf"\b(?:{nouns})\b(?: pendapat| itu| tersebut| ini)*", re.IGNORECASE)
    for match in pattern.finditer(cast.article.text, 0, len(cast.article.text) if survey else span.start):
        found = behind(cast.article.span(*match.span()), cast)
        if found is not None:
            return found
    return None


def apposed(span: Span, cast: Cast) -> Span | None:
    """The name that follows a title after a comma: "juru runding FPK, | Komandan Tesar Brun"."""
    text = cast.article.text
    comma = re.match(r",\s+", text[span.end : span.end + 4])
    if comma is None:
        return None
    begin = span.end + comma.end()
    stop = _STOP.search(text, begin, begin + _AHEAD)
    runs = cast.finder.runs(begin, stop.start() if stop else begin + _AHEAD)
    if not runs or len(runs[0].text.split()) < 2:
        return None
    between = text[begin : runs[0].start].split()
    words = cast.language.titles | cast.language.honorifics | cast.language.portfolios
    return runs[0] if all(word.lower().rstrip(".") in words for word in between) else None


def told_by(words: list[str], cast: Cast) -> int:
    """How many words at the beginning name a text and not who speaks: "pernyataan resmi | pemerintah X"."""
    count = 0
    leads = (cast.lists.text_nouns | cast.lists.body_leads) - cast.lists.office_nouns
    texts = cast.lists.text_nouns - cast.language.groups.keys()
    if words[0].lower() in cast.language.openers and len(words) > 1 and words[1].lower() in texts:
        count = 1  # "sebuah laporan | media Tirvana"
    while count < len(words) and words[count].lower() in leads:
        count += 1
    named_text = any(word.lower() in cast.lists.text_nouns for word in words[:count])
    return count if named_text and count < len(words) else 0


def bracketed(span: Span, cast: Cast) -> NamedSpan | None:
    """The known actor whose acronym stands in brackets: "Lembaga Pengawas Selat (LPS)"."""
    match = re.search(r"\(([A-Z][A-Za-z0-9-]{1,9})\)", span.text)
    if match is None:
        return None
    hits = cast.names.named(match[1])
    named = NamedSpan(cast.article.span(span.start + match.start(1), span.start + match.end(1)), hits)
    return named if named.of("org") else None


def described(span: Span, cast: Cast) -> NamedSpan | None:
    """The known organisation these words describe elsewhere: "MSK, misi perdamaian", "misi perdamaian (MSK)"."""
    text, words = cast.article.text, without_brackets(span.text).strip(" ,")
    if words.split()[0].lower() not in cast.language.bodies:
        return None
    known = [named for named in cast.names.all if named.of("org")]
    for place in re.finditer(re.escape(words), text, re.IGNORECASE):
        for named in known:
            before = text[named.span.end : place.start()] if named.span.end <= place.start() else None
            after = text[place.end() : named.span.start] if place.end() <= named.span.start else None
            if before == ", " or after in {" (", ", "}:
                return named
    return None


def introduced(span: Span, cast: Cast) -> Span | None:
    """The name that the sentence opens with: "Oskar Lind, yang memimpin MSK, | misi perdamaian |, mengatakan"."""
    text = cast.article.text
    begin = sentence_start(text, span.start)
    lead = text[begin : span.start]
    runs = cast.finder.runs(begin, span.start)
    if not runs or not lead.endswith(", ") or len(runs[0].text.split()) < 2:
        return None
    opens = runs[0].start == begin + len(lead) - len(lead.lstrip())
    behind = text[runs[0].end : span.start].split()
    relative = behind[:2] == [",", "yang"]
    return runs[0] if opens and relative else None
