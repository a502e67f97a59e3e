"""Who speaks at a cue: the noun phrase right of it ("kata Menlu Rusia, X"), or left of it ("X pada Rabu mengatakan")."""

import re

from ujar.extract.view import Sentence, Word
from ujar.lang import Language
from ujar.model import Span

_PARTICLES = frozenset("bin binti al el de van von der du ibn abu ben la le dos".split())
_VERBAL = re.compile(r"^(?:me[a-z]{3,}|ber[a-z]{3,}|di(?!plomat|rektur|reksi|rjen|visi|nas|gital)[a-z]{4,}|telah|akan|sudah|sedang|tidak|tak|bisa|dapat|harus|masih|belum)$")
_LONGEST = 24  # words of a speaker
_PLACED = frozenset("sumber duta dubes pejabat wakil utusan perwakilan konsul saksi warga dokter kepala rumah".split())
_NO_TAIL_AFTER = frozenset("di ke dari pada untuk oleh dengan dan antara kepada para terhadap atau".split())
_APPOSED = 12  # words of an apposition


def is_date_word(word: Word, language: Language) -> bool:
    """A weekday or month name: no part of a name."""
    return word.is_capital and bool(language.find_dates(word.text + " "))


def is_verbal(word: Word, language: Language) -> bool:
    """A lower-case word that looks like a verb or an auxiliary, and is no noun of persons."""
    return word.text[0].islower() and bool(_VERBAL.match(word.low)) and word.low not in language.not_verbs


def person_words(sentence: Sentence, i: int, language: Language) -> int:
    """How many words at `i` make a title, group, body or opener; 0 where none does."""
    return max(
        sentence.phrase_at(i, words)
        for words in (language.titles, frozenset(language.groups), language.bodies, language.openers)
    )


def speaker_after(
    sentence: Sentence, i: int, language: Language, *, any_noun: bool = False, before_content: bool = False
) -> tuple[Span | None, int]:
    """The speaker that starts at word `i`, and the word after it.

    With `any_noun` a phrase of common nouns counts as well ("kata laporan itu"); with `before_content` the content
    follows ("Menurut X, ..."), so that an apposition must be closed by a comma.
    """
    words = sentence.words
    if i >= len(words) or words[i].quotation is not None or not words[i].is_word:
        return None, i
    if words[i].low in language.pronouns:
        stop = i + 1 + (i + 1 < len(words) and words[i + 1].low == "sendiri")
        return sentence.span(i, stop), stop
    stop = phrase_end(sentence, i, language, any_noun=any_noun)
    if stop == i:
        return None, i
    stop = _apposition_end(sentence, i, stop, language, before_content=before_content)
    return sentence.span(i, stop), stop


def phrase_end(sentence: Sentence, i: int, language: Language, *, any_noun: bool = False) -> int:
    """The end of the noun phrase that starts at word `i`; `i` where none does."""
    words = sentence.words
    head = person_words(sentence, i, language)
    if not (words[i].is_capital or words[i].text[0].isdigit() or head or any_noun):
        return i
    common = bool(head) or not words[i].is_capital  # a phrase of common nouns, not a bare name
    j = i
    while j < len(words) and j - i < _LONGEST:
        step = _step(sentence, i, j, language, common)
        if step == 0:
            break
        j += step
        if words[j - 1].low in language.demonstratives:
            break
    while j > i and (words[j - 1].low in language.title_prepositions or words[j - 1].low in {"dan", "serta"}):
        j -= 1
    return j


def _step(sentence: Sentence, i: int, j: int, language: Language, common: bool) -> int:
    """How many words at `j` go on with the phrase that began at `i`."""
    words = sentence.words
    word, following = words[j], words[j + 1] if j + 1 < len(words) else None
    if word.quotation is not None and not _is_nickname(sentence, j):
        return 0
    if word.text == "(":
        return _bracket(sentence, j)
    if word.text in {".", "-", "/", "&", "’", "'"}:
        joined = following is not None and following.is_capital and word.start == words[j - 1].end
        return 1 if joined and j > i else 0
    if not word.is_word:
        return 0
    if word.low in {"dan", "serta"}:
        if following is None or is_date_word(following, language) or j == i:
            return 0
        joins = following.is_capital or person_words(sentence, j + 1, language) or (common and following.low == "rekannya")
        return 1 if joins or following.low in {"rekannya", "sekutu", "sekutunya"} else 0
    if j > i and is_date_word(word, language):
        return 0
    if word.is_capital or word.text[0].isdigit():
        return person_words(sentence, j, language) or 1
    if word.low in _PARTICLES and following is not None and following.is_capital:
        return 1
    if word.low in language.demonstratives:
        return 1 if j > i else 0
    if not common:
        return 0
    if word.low in language.title_prepositions:
        if word.low in {"di", "pada", "dari"} and not (words[i].low in _PLACED or _is_body(sentence, i, language) or word.low == "dari"):
            return 0
        fits = following is not None and (following.is_capital or bool(person_words(sentence, j + 1, language)) or word.low in {"bidang", "urusan"} or (word.low == "untuk" and not is_verbal(following, language)))
        return 1 if fits and following is not None and not is_date_word(following, language) else 0
    head = person_words(sentence, j, language)
    if head:
        return head
    if word.low in language.adjunct_openers or word.low in language.adverbs or word.low in {"yang", "bahwa"}:
        return 0
    return 0 if is_verbal(word, language) else 1


def _is_body(sentence: Sentence, i: int, language: Language) -> bool:
    return bool(sentence.phrase_at(i, language.bodies) or sentence.phrase_at(i, language.openers) or sentence.words[i].text[0].isdigit())


def _is_nickname(sentence: Sentence, j: int) -> bool:
    quotation = sentence.quotations[sentence.words[j].quotation or 0]
    return quotation.inner_end - quotation.inner_start <= 12


def _bracket(sentence: Sentence, j: int) -> int:
    """The words of a bracket with an acronym or an age in it; 0 for one with a date."""
    words = sentence.words
    close = next((k for k in range(j, min(j + 8, len(words))) if words[k].text == ")"), None)
    if close is None or "/" in sentence.article.text[words[j].start : words[close].end]:
        return 0
    return close + 1 - j


def _apposition_end(sentence: Sentence, i: int, stop: int, language: Language, *, before_content: bool) -> int:
    """Take in a name after its title ("..., Dmitry Rogozin,") or a title after its name."""
    words = sentence.words
    if stop + 1 >= len(words) or words[stop].text != ",":
        return stop
    k = stop + 1
    title_follows = bool(person_words(sentence, k, language))
    if words[k].quotation is not None or is_date_word(words[k], language) or not (words[k].is_capital or title_follows):
        return stop
    titled = bool(person_words(sentence, i, language))
    end = phrase_end(sentence, k, language)
    if end == k or end - k > (6 if titled else _APPOSED) or titled == title_follows:
        return stop
    if before_content:
        return end if end < len(words) and words[end].text == "," and end - k <= 5 else stop
    closes = end >= len(words) or not words[end].is_word or words[end].low in language.adjunct_openers
    return end if closes else stop


def subject_before(sentence: Sentence, i: int, language: Language, *, floor: int = 0) -> tuple[int, int] | None:
    """The words [begin, stop) of the subject of the verb at word `i`, or None.

    Adverbs, dates and other asides between subject and verb are stepped over; asides between commas too.
    """
    segments = _segments(sentence, floor, strip_adverbs(sentence, i, language, floor))
    while segments:
        begin, end = segments.pop()
        end = strip_adverbs(sentence, end, language, begin)
        listed = sentence.words[begin].low in {"dan", "serta"} and bool(segments)  # "A, B, dan C mengatakan"
        begin = skip_connectives(sentence, begin, end, language)
        if begin >= end:
            continue
        if listed:
            head = min(phrase_end(sentence, begin, language), end)
            if head > begin:
                return _with_list(sentence, begin, head, segments, language, listed=True)
        if sentence.words[begin].low == "yang" or _is_aside(sentence, begin, end, language):
            tail = _tail_phrase(sentence, begin, end, language) if sentence.words[begin].low != "yang" else None
            if tail:
                return _with_list(sentence, *tail, segments, language)
            continue
        return _subject_in(sentence, begin, end, segments, language)
    return None


def _subject_in(
    sentence: Sentence, begin: int, end: int, segments: list[tuple[int, int]], language: Language
) -> tuple[int, int] | None:
    words = sentence.words
    if words[begin].low in language.pronouns:
        return begin, begin + 1
    head = min(phrase_end(sentence, begin, language, any_noun=words[begin].text[0].islower()), end)
    if head == begin:
        return _tail_phrase(sentence, begin, end, language)
    stopped_by = words[head].low if head < end else ""
    if stopped_by and stopped_by not in language.adjunct_openers and stopped_by != "yang":
        tail = _tail_phrase(sentence, begin, end, language)
        if tail and tail[0] > begin:
            return tail
    if segments and words[segments[-1][1]].text == ",":
        before = segments[-1]
        first = skip_connectives(sentence, before[0], before[1], language)
        if first < before[1] and not _is_aside(sentence, first, before[1], language):
            whole = phrase_end(sentence, first, language) == before[1]
            here, there = person_words(sentence, begin, language), person_words(sentence, first, language)
            if whole and bool(here) != bool(there) and (words[first].is_capital or there):
                return first, head
    return _with_list(sentence, begin, head, segments, language)


def _with_list(
    sentence: Sentence, begin: int, head: int, segments: list[tuple[int, int]], language: Language,
    *, listed: bool = False,
) -> tuple[int, int]:  # fmt: skip
    """Take in the names before "B dan C": "A, B dan C"; with `listed`, "A, B, dan C"."""
    if not listed and not any(w.low in {"dan", "serta"} for w in sentence.words[begin:head]):
        return begin, head
    while segments:
        first, last = segments[-1]
        first = skip_connectives(sentence, first, last, language)
        if first >= last or not sentence.words[first].is_capital or phrase_end(sentence, first, language) != last:
            break
        if _is_aside(sentence, first, last, language):
            break
        begin = first
        segments.pop()
    return begin, head


def strip_adverbs(sentence: Sentence, stop: int, language: Language, floor: int) -> int:
    """Step back over adverbs and dates right before word `stop`."""
    words = sentence.words
    while stop > floor:
        last = words[stop - 1]
        if stop - 2 >= floor and words[stop - 2].low in {"secara", "dengan"} and last.is_word and not last.is_capital:
            stop -= 2
        elif last.text == "," or (last.low in language.adverbs and not last.is_capital):
            stop -= 1
        elif last.text == ")" and (opening := _date_bracket(sentence, stop, floor)) is not None:
            stop = opening
        elif is_date_word(last, language):
            stop -= 1
            if stop > floor and words[stop - 1].low in {"pada", "hari"}:
                stop -= 1
        else:
            return stop
    return stop


def _date_bracket(sentence: Sentence, stop: int, floor: int) -> int | None:
    words = sentence.words
    opening = next((k for k in range(stop - 2, max(floor, stop - 9) - 1, -1) if words[k].text == "("), None)
    if opening is None:
        return None
    text = sentence.article.text[words[opening].start : words[stop - 1].end]
    return opening if "/" in text and any(c.isdigit() for c in text) else None


def skip_connectives(sentence: Sentence, begin: int, stop: int, language: Language) -> int:
    """Step over sentence openers ("Namun,", "Sementara itu") at word `begin`."""
    while begin < stop:
        count = sentence.phrase_at(begin, language.connectives, longest=5)
        if not count:
            return begin
        begin += count
        if begin < stop and sentence.words[begin].text == ",":
            begin += 1
    return begin


def _segments(sentence: Sentence, floor: int, stop: int) -> list[tuple[int, int]]:
    """The stretches between commas, brackets kept whole; nothing before a colon, semicolon or dash."""
    out: list[tuple[int, int]] = []
    begin, depth = floor, 0
    for j in range(floor, stop):
        text = sentence.words[j].text
        depth = max(0, depth + (text == "(") - (text == ")"))
        if depth == 0 and text in {",", ";", ":", "—", "–", "--"}:
            if j > begin:
                out.append((begin, j))
            if text != ",":
                out.clear()
            begin = j + 1
    if stop > begin:
        out.append((begin, stop))
    return out


def _is_aside(sentence: Sentence, begin: int, end: int, language: Language) -> bool:
    """A phrase of time, place, occasion or manner."""
    first = sentence.words[begin]
    if first.low in language.adjunct_openers or is_date_word(first, language) or first.text == "(":
        return True
    text = sentence.article.text[first.start : sentence.words[end - 1].end]
    dates = language.find_dates(text)
    return bool(dates) and dates[0].start == 0 and dates[-1].end >= len(text) - 3


def _tail_phrase(sentence: Sentence, begin: int, end: int, language: Language) -> tuple[int, int] | None:
    """The last noun phrase of a stretch: "Dalam pidatonya Selasa malam | Presiden Trump |"."""
    words = sentence.words
    for j in range(begin + 1, end):
        before = words[j - 1]
        if words[j].quotation is not None or before.low in _NO_TAIL_AFTER:
            continue
        if words[j].low in language.pronouns and j + 1 == end:
            return j, end
        starts = words[j].is_capital or person_words(sentence, j, language)
        apart = not before.is_capital or before.low in language.adjunct_openers or is_date_word(before, language)
        if starts and apart and not is_date_word(words[j], language) and phrase_end(sentence, j, language) == end:
            return j, end
    return None


def first_subject(sentence: Sentence, stop: int, language: Language) -> tuple[int, int] | None:
    """The subject of the sentence's first clause: "Rusia sepakat ..., namun mengingatkan bahwa ..."."""
    begin = skip_connectives(sentence, 0, stop, language)
    while begin < stop:
        if not _is_aside(sentence, begin, stop, language):
            if sentence.words[begin].low in language.pronouns:
                return begin, begin + 1
            end = min(phrase_end(sentence, begin, language), stop)
            return (begin, end) if end > begin else None
        comma = next((k for k in range(begin, stop) if sentence.words[k].text == ","), None)
        if comma is None:
            return None
        begin = skip_connectives(sentence, comma + 1, stop, language)
    return None
