"""Where the words said begin in a sentence, and what kind they are."""

import re

from ujar.extract.lexicon import CueAt
from ujar.extract.phrases import is_date_word, is_verbal, person_words, skip_connectives
from ujar.extract.view import Sentence
from ujar.lang import Language
from ujar.lang.quotes import Quotation
from ujar.model import Kind, Span

_PLAIN_OPENERS = frozenset({"apalagi", "namun", "sementara", "tetapi", "tapi"})  # no comma need follow them
_DATE = 6  # words of a date and its comma
_HEARER = 16  # words of who is told something
_OWNED = 6  # words of a claim and of whose it is
_FAR = 28  # words within which an aside must be closed by a comma


def content_start(sentence: Sentence, cue: CueAt, language: Language) -> int:
    """The first word of the content after a cue: past addressee, date, comma and bahwa."""
    words = sentence.words
    asks = cue.cue.takes == "demand" or cue.cue.form in language.clauses.reminders
    if asks and _asks_of(sentence, cue, language):
        return cue.stop + 1
    if cue.cue.takes in {"clause", "naming"} and _is_claim_itself(sentence, cue.stop, language):
        return cue.stop
    told = past_hearer(sentence, cue, language)
    start = start_after(sentence, cue.stop, language) if told is None else told
    joiner = start < len(words) - 2 and words[start].low in language.clauses.loose_complementizers
    if joiner and words[start].quotation is None and not any(w.text == "," for w in words[start:]):
        return start + 1  # "mengatakan kepada wartawan jika kapalnya telah berlayar": no condition
    return start


def _is_claim_itself(sentence: Sentence, i: int, language: Language) -> bool:
    """Somebody's claim, of which something is said: "mengatakan [klaim Tolvan bahwa kapal itu karam tidak benar]"."""
    words = sentence.words
    near = range(i + 1, min(i + _OWNED, len(words)))
    joiner = next((k for k in near if words[k].low in language.complementizers), None)
    if joiner is None or words[i].low not in language.cues_of("nouns"):
        return False
    owned = joiner > i + 1 and all(word.is_capital for word in words[i + 1 : joiner])
    refuted = any(sentence.phrase_at(k, language.clauses.refutations) for k in range(joiner + 2, len(words)))
    return owned or refuted


def _asks_of(sentence: Sentence, cue: CueAt, language: Language) -> bool:
    """Who is asked is part of the demand, with or without "kepada": "meminta kepada | para nelayan agar ..."."""
    words = sentence.words
    if cue.stop + 1 >= len(words) or words[cue.stop].low != "kepada":
        return False
    for word in words[cue.stop + 1 : cue.stop + _HEARER]:
        if word.low in language.clauses.calls:
            return True
        if not word.is_word or word.quotation is not None or is_verbal(word, language):
            return False
    return False


def past_hearer(sentence: Sentence, cue: CueAt, language: Language) -> int | None:
    """Past who is told and bahwa: "memperingatkan [warga di pesisir selatan bahwa] ..."."""
    if cue.cue.form not in language.clauses.told_to:
        return None
    words = sentence.words
    described = False
    for k in range(cue.stop, min(len(words), cue.stop + _HEARER)):
        if words[k].low in language.complementizers:
            return skip_openers(sentence, k + 1, language)
        described |= words[k].low == "yang" and bool(person_words(sentence, cue.stop, language))
        if words[k].text in {",", ":"} or words[k].quotation is not None:
            return None
        if _holds(sentence, k, language) or (is_verbal(words[k], language) and not described):
            return None
    return None


def start_after(sentence: Sentence, i: int, language: Language) -> int:
    """The first word of the content after word `i`, whatever the cue."""
    words = sentence.words
    complement = next(
        (
            k
            for k in range(i, min(len(words), i + _FAR))
            if words[k].low in language.complementizers and words[k].quotation is None
        ),
        None,
    )
    if complement is not None and _is_bridge(sentence, i, complement, language):
        return skip_openers(sentence, complement + 1, language)
    j = i
    for _ in range(3):  # at most three asides in a row: addressee, place, date
        if j >= len(words):
            return j
        if is_aside_of_saying(sentence, j, language):
            comma = next(
                (
                    k
                    for k in range(j, min(len(words), j + _FAR))
                    if words[k].text in {",", ":"} and not _in_brackets(sentence, j, k)
                ),
                None,
            )
            carried = words[j].low in {"lewat", "melalui", "via"} and comma is not None
            if carried and any(w.low in language.clauses.auxiliaries for w in words[j:comma]):
                break  # "berikrar | melalui satu atau lain cara partainya akan menolak, sekalipun ..."
            if words[j].low == "kepada" and (comma is None or any(is_verbal(w, language) for w in words[j:comma])):
                j = _past_addressee(sentence, j + 1, language)
                continue
            if comma is not None and comma < len(words) - 2:
                j = comma + 1
                continue
        break
    j += j < len(words) and words[j].low == "juga"
    while j < len(words) and words[j].text in {",", ":", "-", "–", "—"}:
        j += 1
    j = _past_date(sentence, j, language)
    j += j < len(words) and words[j].low in language.complementizers
    return skip_openers(sentence, j, language)


def _past_date(sentence: Sentence, j: int, language: Language) -> int:
    """Past the date of the saying and its comma: "mengatakan, | Kamis, | ...", "mengatakan | pekan lalu, | ..."."""
    words = sentence.words
    comma = next((k for k in range(j + 1, min(j + _DATE, len(words) - 1)) if words[k].text == ","), None)
    if comma is None:
        return j
    if comma == j + 1 and is_date_word(words[j], language):
        return comma + 1
    text = sentence.span(j, comma).text
    dates = language.find_dates(text + " ")
    return comma + 1 if dates and dates[0].start == 0 and dates[-1].end >= len(text) else j


def skip_openers(sentence: Sentence, j: int, language: Language) -> int:
    """Step over commas and discourse openers at the beginning of a content ("meski begitu,")."""
    words = sentence.words
    while j < len(words) and words[j].text in {",", ":"}:
        j += 1
    k = skip_connectives(sentence, j, len(words), language)
    return k if k > j and k < len(words) and words[k - 1].text == "," else j


def is_aside_of_saying(sentence: Sentence, j: int, language: Language) -> bool:
    """Addressee, occasion, place or day of the saying; "pada 2023" and "setelah ..." belong to what is said."""
    word = sentence.words[j]
    rest = sentence.article.text[word.start : word.start + 60]
    if word.low in language.clauses.saying_asides or _is_occasion(rest, language):
        return True
    dates = language.find_dates(rest.removeprefix("pada ").removeprefix("hari ")) or language.find_dates(rest)
    return bool(dates) and dates[0].start == 0 and (dates[0].weekday is not None or dates[0].unit == "day")


def _is_occasion(rest: str, language: Language) -> bool:
    """As in "dalam sebuah wawancara", "pada konferensi pers"."""
    match = re.match(r"(?:dalam|pada) (?:se(?:buah|suatu) |suatu )?(\w+)", rest)
    return match is not None and match[1].startswith(tuple(language.clauses.occasions))


def _is_bridge(sentence: Sentence, i: int, k: int, language: Language) -> bool:
    """Between cue and bahwa stands nothing but asides."""
    if k == i or (sentence.words[i].text == "," and _is_bridge(sentence, i + 1, k, language)):
        return True
    if (
        k - i <= 4
        and not any(
            is_verbal(sentence.words[j], language) or sentence.words[j].text == "," or _holds(sentence, j, language)
            for j in range(i, k)
        )
        and sentence.words[i].low.removesuffix("nya") not in language.clauses.hopes
    ):
        return True
    return (
        is_aside_of_saying(sentence, i, language)
        or sentence.words[i].low in {"pada", "dalam", "sebelum", "setelah"}
        or (
            sentence.words[i].low in language.clauses.times
            and not any(w.text == "," for w in sentence.words[i : k - 1])
        )
        or (
            sentence.words[i].low in language.adverbs
            and not any(is_verbal(w, language) for w in sentence.words[i + 1 : k])
        )
    )


def _holds(sentence: Sentence, j: int, language: Language) -> bool:
    """A predicate that takes "bahwa" itself: "mengatakan [jelas] bahwa ...", not "menjelaskan secara jelas bahwa"."""
    words = sentence.words
    return words[j].low in language.clauses.holdings and words[j - 1].low not in language.clauses.manner_openers


def _in_brackets(sentence: Sentence, j: int, k: int) -> bool:
    return sum((w.text == "(") - (w.text == ")") for w in sentence.words[j:k]) > 0


def _past_addressee(sentence: Sentence, j: int, language: Language) -> int:
    """Past an addressee without a comma: "kepada wartawan", "kepada AFP", "kepada kantor berita Reuters"."""
    words = sentence.words
    while j < len(words) and words[j].low in language.clauses.press:
        j += 1
    if j + 1 < len(words) and words[j + 1].low in {"mengenai", "soal", "tentang"} and not words[j].is_capital:
        return j + 1  # "kepada para peserta | mengenai ..."
    if words[j - 1].low in language.clauses.hearers:
        return j
    while j < len(words) and words[j].is_capital:
        j += 1
    return j


def content_spans(sentence: Sentence, begin: int, end: int) -> tuple[Kind, Span] | None:
    """The content's span and kind: only a quotation = direct (without its marks), a quotation in it = mixed."""
    if end <= begin:
        return None
    words = sentence.words[begin:end]
    numbers = {w.quotation for w in words if w.quotation is not None}
    text = sentence.article.text
    start, stop = words[0].start, words[-1].end
    if len(numbers) == 1:
        quotation = sentence.quotations[next(iter(numbers))]
        if not any(w.quotation is None and w.is_word for w in words):
            return Kind.DIRECT, inner_span(sentence, quotation)
        if quotation.end >= stop and words[-1].quotation is not None:
            stop = quotation.end
    quoted = any(sentence.quotations[n].inner_end - sentence.quotations[n].inner_start >= 2 for n in numbers)
    return (Kind.MIXED if quoted else Kind.INDIRECT), Span(start, stop, text[start:stop])


def inner_span(sentence: Sentence, quotation: Quotation) -> Span:
    """What stands between the marks of a quotation, white space trimmed."""
    text = sentence.article.text[quotation.inner_start : quotation.inner_end]
    start = quotation.inner_start + len(text) - len(text.lstrip())
    return Span(start, start + len(text.strip()), text.strip())


def clause_start(sentence: Sentence, stop: int, language: Language) -> int:
    """The first word of the sentence's content, after openers."""
    begin = skip_connectives(sentence, 0, stop, language)
    if 0 < begin < stop and sentence.words[begin - 1].text != ",":
        begin = 0 if sentence.words[0].low not in _PLAIN_OPENERS else begin
    return begin


def count_words(sentence: Sentence, begin: int, end: int) -> int:
    return sum(w.is_word for w in sentence.words[begin:end])
