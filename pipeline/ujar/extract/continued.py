"""What goes on with the words said behind who said them: the B of "A, kata X, B"."""

import re

from ujar.extract.bounds import content_end
from ujar.extract.clauses import is_auxiliary
from ujar.extract.content import content_spans, count_words
from ujar.extract.lexicon import Lexicon
from ujar.extract.phrases import is_verbal, person_words, phrase_end
from ujar.extract.view import Sentence, Word
from ujar.lang import Language
from ujar.lang.quotes import DOUBLE, SINGLE
from ujar.model import Span

_FRONTING = frozenset({"dalam", "demi", "dengan", "guna", "karena", "sebagai", "selain", "untuk"})
_FRAGMENT = 4  # words of a fragment that a predicate must follow: "Belmora, lanjut Tolvan harus kembali"
_OPENING = 3  # words before an attribution that only open what comes after it: "Yang pasti, kata dia, Ardania ..."


def continuation(
    sentence: Sentence, stop: int, language: Language, lexicon: Lexicon, *, after: tuple[Word, ...]
) -> Span | None:
    """The B of "A, kata X, B", where it goes on with A and is no aside; the predicate, where A has no verb."""
    words = sentence.words
    clause = any(is_verbal(word, language) for word in after)
    opens = 0 < len(after) <= _OPENING and after[0].low in language.clauses.conditions  # "Jika tidak, kata dia, ..."
    shortest = 4 if clause and not opens else 2
    if shortest > 2 and _is_fronted(after, language):
        shortest = 3  # "Setelah pakta diteken, kata Tolvan, armada akan ditarik"
    if stop + 1 < len(words) and words[stop].text == "," and words[stop + 1].low in language.clauses.copulas:
        shortest = 2  # "Tudingan bahwa kapal itu karam, kata Tolvan, adalah dusta"
    if stop + shortest >= len(words):
        return None
    links = words[stop].low in language.clauses.copulas or is_auxiliary(words[stop], language)
    bare = shortest == 2 and (len(after) <= _FRAGMENT or (links and not clause))
    if bare and _is_predicate(sentence, stop, language):
        j = stop  # "Belmora, lanjut Tolvan juga akan kembali": one comma is missing
    elif words[stop].text == ",":
        j = stop + 1
    else:
        return None
    if bare and words[j].quotation is not None and _opens_small(sentence, j):
        spans = content_spans(sentence, j, _quotation_end(sentence, j))
        whole = sentence.quotations[words[j].quotation or 0]
        return sentence.article.span(whole.start, whole.end) if spans is not None else None
    fronted = _is_fronted(after, language) and _is_clause(sentence, j, language, lexicon)
    if words[j].quotation is not None or (
        words[j].is_capital and not fronted and (shortest > 2 or len(after) > _OPENING)
    ):
        return None
    if words[j].low in language.adjunct_openers and shortest > 2:
        return None
    pronoun = words[stop - 1].low in language.pronouns or words[stop - 1].low.endswith("nya")
    if words[j].low == "yang" and not pronoun:
        return None  # "..., kata anggota Komite Selat, yang duduk di atas perahu"
    if words[j].low in language.pronouns and lexicon.at(sentence, j + 1, "active"):
        return None  # "..., kata X, ia memperingatkan bahwa ..."
    if words[j].low == "kepada" or _is_description(sentence, j, language, after):
        return None  # "..., ungkap X, kepada AFP", "..., kata X, pembantu utama Y"
    if words[j].low in {"tak", "tidak"} and words[j + 1].low == "lama":
        return None  # "..., kata X, tak lama setelah ..."
    if (
        (words[j].low in language.coordinators and (words[j].low != "juga" or shortest > 2))
        or words[j].low in language.clauses.carriers
        or lexicon.at(sentence, j, "after")
        or (shortest > 2 and lexicon.at(sentence, j, "active", "passive"))
    ):
        return None
    end = content_end(sentence, j, language, lexicon)
    spans = content_spans(sentence, j, end)
    if spans is not None and _is_date(spans[1].text, language):
        return None  # "..., kata X, pada Rabu"
    return spans[1] if spans and count_words(sentence, j, end) >= shortest else None


def _is_predicate(sentence: Sentence, j: int, language: Language) -> bool:
    """A verb stands at word `j`, or right after "juga", "akan", "tidak"."""
    words = sentence.words
    while j < len(words) and words[j].quotation is None:
        if is_verbal(words[j], language) or words[j].low in language.clauses.copulas:
            return True
        if not (is_auxiliary(words[j], language) or words[j].low in language.adverbs):
            return False
        j += 1
    return False


def _is_fronted(after: tuple[Word, ...], language: Language) -> bool:
    """What can't stand alone, which what follows must complete: "Untuk mencegah perang, kata X, ..."."""
    clauses = language.clauses
    openers = _FRONTING | clauses.conditions | clauses.times | clauses.first_clauses
    return bool(after) and after[0].low in openers and not any(word.text == "," for word in after)


def _is_clause(sentence: Sentence, j: int, language: Language, lexicon: Lexicon) -> bool:
    """A name or title and what it does, but no verb of saying: nobody else speaks."""
    words = sentence.words
    stop = phrase_end(sentence, j, language)
    if not j < stop < len(words) or any(lexicon.at(sentence, k, "active") for k in range(stop, len(words))):
        return False
    return is_verbal(words[stop], language) or is_auxiliary(words[stop], language)


def _is_description(sentence: Sentence, j: int, language: Language, after: tuple[Word, ...]) -> bool:
    """A title or a noun of persons stands at word `j` or the next one ("mantan Letnan"), and nothing after it acts."""
    rest = sentence.words[j:]
    if any(is_verbal(word, language) for word in rest):
        return False
    if len(after) > _FRAGMENT and person_words(sentence, j, language):
        return True
    ranked = len(rest) > 2 and rest[1].is_capital and rest[1].low in language.titles | language.honorifics
    return ranked and rest[0].text[0].islower()


def is_quoted(span: Span) -> bool:
    return span.text[0] in DOUBLE + SINGLE


def _opens_small(sentence: Sentence, j: int) -> bool:
    """The quotation at word `j` goes on with a clause: its first letter is small."""
    quotation = sentence.quotations[sentence.words[j].quotation or 0]
    return sentence.article.text[quotation.inner_start : quotation.inner_end].lstrip()[:1].islower()


def _quotation_end(sentence: Sentence, j: int) -> int:
    words, number = sentence.words, sentence.words[j].quotation
    return next((k for k in range(j, len(words)) if words[k].quotation != number), len(words))


def _is_date(text: str, language: Language) -> bool:
    rest = re.sub(r"^(?:pada|hari)\s+(?:hari\s+)?", "", text)
    dates = language.find_dates(rest)
    return bool(dates) and dates[0].start == 0 and not rest[dates[-1].end :].strip(" ).,")
