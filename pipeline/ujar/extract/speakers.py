"""Who speaks at a cue: the noun phrase right of it ("kata Menlu Rusia, X"), or left of it ("X pada Rabu mengatakan")."""

from ujar.extract.view import Sentence, Word
from ujar.lang import Language
from ujar.model import Span

_PARTICLES = frozenset("bin binti al el de da van von der du ibn abu ben la le dos di".split())
_INNER = frozenset(
    "luar negeri dalam senior terpilih sementara umum jenderal tinggi khusus tetap utama eksekutif pelaksana harian "
    "bidang urusan keamanan pertahanan perdagangan kepala negara dan &".split()
)
_MAX_WORDS = 24


def is_date_word(word: Word, language: Language) -> bool:
    """A weekday or month name starts here: no part of a name."""
    return bool(language.find_dates(word.text + " ")) and word.is_capital


def speaker_after(sentence: Sentence, i: int, language: Language) -> tuple[Span | None, int]:
    """The speaker that starts at word `i`, and the word after it.

    >>> # "... kata | Utusan asal Rusia untuk NATO, Dmitry Rogozin, | pada Rabu"
    """
    words = sentence.words
    if i >= len(words) or words[i].quotation is not None:
        return None, i
    if words[i].low in language.pronouns:
        stop = i + 1
        if stop < len(words) and words[stop].low in {"sendiri"}:
            stop += 1
        return sentence.span(i, stop), stop
    stop = _phrase_end(sentence, i, language)
    if stop == i:
        return None, i
    stop = _apposition_end(sentence, i, stop, language)
    return sentence.span(i, stop), stop


def _phrase_end(sentence: Sentence, i: int, language: Language) -> int:
    """The end of the noun phrase that starts at `i`; `i` where none does."""
    words = sentence.words
    if not (words[i].is_capital or words[i].text[0].isdigit() or starts_person(sentence, i, language)):
        return i
    named = words[i].is_capital and not starts_person(sentence, i, language)
    lower_start = not words[i].is_capital
    j = i
    while j < len(words) and j - i < _MAX_WORDS:
        word = words[j]
        if word.quotation is not None and not _nickname(sentence, j):
            break
        if word.low in language.demonstratives and j > i:
            j += 1
            break
        if word.text == "(":
            close = next((k for k in range(j, min(j + 8, len(words))) if words[k].text == ")"), None)
            if close is None or any(w.text.isdigit() and "/" in sentence.article.text[words[j].start : words[close].end] for w in words[j:close]):
                break
            j = close + 1
            continue
        if word.is_capital:
            if is_date_word(word, language) and j > i:
                break
            j += 1
            continue
        if word.text in {".", "-", "/", "&", "’", "'"} and j + 1 < len(words) and words[j + 1].is_capital and words[j].start == words[j - 1].end:
            j += 1
            continue
        if not word.is_word:
            break
        following = words[j + 1] if j + 1 < len(words) else None
        if word.low in _PARTICLES and following and following.is_capital and named and word.low not in {"di", "da"}:
            j += 1
            continue
        if word.low in {"dan", "serta", "&"}:
            if following and (following.is_capital or starts_person(sentence, j + 1, language)) and not is_date_word(following, language):
                j += 1
                continue
            if following and following.low in _INNER and not named:
                j += 1
                continue
            break
        if starts_person(sentence, j, language) and j > i and not named:
            j += max(1, sentence.phrase_at(j, language.titles))
            continue
        if word.low in language.title_prepositions and not named:
            if following and (following.is_capital or following.low in _INNER or starts_person(sentence, j + 1, language)) and not (
                following.is_capital and is_date_word(following, language)
            ) and (word.low not in {"di", "pada"} or _needs_place(sentence, i, j, language)):
                j += 1
                continue
            break
        if word.low in language.adjunct_openers or word.low in {"yang", "bahwa"}:
            break
        if word.low in _INNER and not named:
            j += 1
            continue
        if lower_start or (not named and following is not None and (following.is_capital or following.low in _INNER)):
            j += 1
            continue
        break
    while j > i and (words[j - 1].low in language.title_prepositions or words[j - 1].low in {"dan", "serta"}):
        j -= 1
    return j


def _nickname(sentence: Sentence, j: int) -> bool:
    quotation = sentence.quotations[sentence.words[j].quotation or 0]
    return quotation.inner_end - quotation.inner_start <= 12


def _needs_place(sentence: Sentence, i: int, j: int, language: Language) -> bool:
    """Duta Besar X di/pada Y, sumber di Y: the title is one of a place."""
    return sentence.words[i].low in {"sumber", "duta", "dubes", "pejabat", "wakil", "utusan", "perwakilan", "konsul", "saksi", "warga"} and j - i <= 4


def starts_person(sentence: Sentence, i: int, language: Language) -> bool:
    """A title, a group, a body or an opener stands at word `i`."""
    return any(
        sentence.phrase_at(i, words)  # type: ignore[arg-type]
        for words in (language.titles, language.groups, language.bodies, language.openers)
    )


def _apposition_end(sentence: Sentence, i: int, stop: int, language: Language) -> int:
    """Take in a name after its title ("..., Dmitry Rogozin,") or a title after its name."""
    words = sentence.words
    if stop + 1 >= len(words) or words[stop].text != ",":
        return stop
    k = stop + 1
    if words[k].quotation is not None or not words[k].is_capital or is_date_word(words[k], language):
        return stop
    titled = starts_person(sentence, i, language)
    end = _phrase_end(sentence, k, language)
    if end == k or end - k > (6 if titled else 12):
        return stop
    closes = end >= len(words) or words[end].text in {",", ".", "("} or words[end].low in language.adjunct_openers
    title_follows = starts_person(sentence, k, language)
    if closes and titled != title_follows:
        return end
    return stop


def subject_before(sentence: Sentence, i: int, language: Language, *, floor: int = 0) -> tuple[int, int] | None:
    """The words [begin, stop) of the subject of the verb at word `i`, or None.

    Adverbs, dates and other asides between subject and verb are stepped over; asides between commas too.
    """
    stop = strip_adverbs(sentence, i, language, floor)
    segments = _segments(sentence, floor, stop, language)
    while segments:
        begin, end = segments.pop()
        end = strip_adverbs(sentence, end, language, begin)
        if end <= begin:
            continue
        begin = skip_connectives(sentence, begin, end, language)
        if begin >= end:
            continue
        low = sentence.words[begin].low
        if low == "yang" or _is_aside(sentence, begin, end, language):
            tail = _tail_phrase(sentence, begin, end, language) if not segments else None
            if tail:
                return tail
            continue
        head = _phrase_end(sentence, begin, language)
        if head == begin:
            tail = _tail_phrase(sentence, begin, end, language)
            if tail:
                return tail
            if sentence.words[begin].is_word and sentence.words[begin].low not in language.adjunct_openers and end - begin <= 8:
                return begin, end
            return None
        head = min(head, end)
        if head < end and sentence.words[head].low not in language.adjunct_openers and sentence.words[head].low != "yang":
            tail = _tail_phrase(sentence, begin, end, language)
            if tail and tail[0] > begin:
                return tail
        if segments and sentence.words[segments[-1][1]].text == ",":
            before = segments[-1]
            first = skip_connectives(sentence, before[0], before[1], language)
            here, there = starts_person(sentence, begin, language), first < before[1] and starts_person(sentence, first, language)
            if first < before[1] and here != there and sentence.words[first].is_capital and not _is_aside(sentence, first, before[1], language):
                reach = _phrase_end(sentence, first, language)
                if reach == before[1] and (there or not _mentions_person(sentence, begin, head, language)):
                    return first, head
        return begin, head
    return None


def _mentions_person(sentence: Sentence, begin: int, stop: int, language: Language) -> bool:
    """A title phrase long enough to hold a name of its own can't be an apposition."""
    return False


def strip_adverbs(sentence: Sentence, stop: int, language: Language, floor: int) -> int:
    """Step back over adverbs and dates right before word `stop`."""
    words = sentence.words
    while stop > floor:
        if words[stop - 1].low in language.adverbs or words[stop - 1].text == ",":
            # "dengan tegas", "secara terbuka": the adjective goes with its preposition
            stop -= 1
        elif stop - 2 >= floor and words[stop - 2].low in {"secara", "dengan"} and not words[stop - 1].is_capital:
            stop -= 2
        elif words[stop - 1].text == ")" and (opening := _date_parenthesis(sentence, stop, floor)) is not None:
            stop = opening
        elif is_date_word(words[stop - 1], language):
            stop -= 1
            if stop > floor and words[stop - 1].low in {"pada", "hari"}:
                stop -= 1
        else:
            return stop
    return stop


def _date_parenthesis(sentence: Sentence, stop: int, floor: int) -> int | None:
    for k in range(stop - 2, max(floor, stop - 9) - 1, -1):
        if sentence.words[k].text == "(":
            text = sentence.article.text[sentence.words[k].start : sentence.words[stop - 1].end]
            return k if any(c.isdigit() for c in text) and "/" in text else None
    return None


def skip_connectives(sentence: Sentence, begin: int, stop: int, language: Language) -> int:
    """Step over sentence openers ("Namun,", "Sementara itu") at word `begin`."""
    connectives = frozenset(language.connectives)
    while begin < stop:
        count = sentence.phrase_at(begin, connectives, longest=5)
        if not count:
            return begin
        begin += count
        if begin < stop and sentence.words[begin].text == ",":
            begin += 1
    return begin


def _segments(sentence: Sentence, floor: int, stop: int, language: Language) -> list[tuple[int, int]]:
    """The stretches between commas, brackets kept whole, quotations and stops ending the search."""
    out: list[tuple[int, int]] = []
    begin, depth = floor, 0
    for j in range(floor, stop):
        word = sentence.words[j]
        if word.text == "(":
            depth += 1
        elif word.text == ")":
            depth = max(0, depth - 1)
        elif depth == 0 and word.text in {",", ";", ":", "—", "–", "--"}:
            if j > begin:
                out.append((begin, j))
            if word.text != ",":
                out.clear()
            begin = j + 1
    if stop > begin:
        out.append((begin, stop))
    return out


def _is_aside(sentence: Sentence, begin: int, end: int, language: Language) -> bool:
    """A phrase of time, place, occasion or manner."""
    first = sentence.words[begin]
    if first.low in language.adjunct_openers:
        return True
    if is_date_word(first, language) or first.text == "(":
        return True
    text = sentence.article.text[first.start : sentence.words[end - 1].end]
    dates = language.find_dates(text)
    return bool(dates) and dates[0].start == 0 and dates[-1].end >= len(text) - 3


def _tail_phrase(sentence: Sentence, begin: int, end: int, language: Language) -> tuple[int, int] | None:
    """The last noun phrase of a stretch: "Dalam pidatonya Selasa malam | Presiden Trump |"."""
    for j in range(begin + 1, end):
        word = sentence.words[j]
        if word.quotation is not None:
            continue
        if word.low in language.pronouns or (
            (word.is_capital or starts_person(sentence, j, language))
            and not is_date_word(word, language)
            and (not sentence.words[j - 1].is_capital or is_date_word(sentence.words[j - 1], language))
            and sentence.words[j - 1].low not in {"di", "ke", "dari", "pada", "untuk", "oleh", "dengan", "dan", "antara", "kepada", "para", "terhadap"}
        ):
            reach = j + 1 if word.low in language.pronouns else _phrase_end(sentence, j, language)
            if reach == end:
                return j, end
    return None
