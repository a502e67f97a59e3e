"""Quotations whose marks were stripped: sentences in the first person go with the attribution that follows them."""

from dataclasses import replace

from ujar.extract.found import Found
from ujar.extract.view import Sentence
from ujar.lang import Language

_FURTHEST = 4  # sentences back


def widen(found: list[Found], sentences: list[Sentence], language: Language) -> list[Found]:
    """Let a first-person clause before "kata X" begin with the first-person sentences before it.

    "Kami menawarkan jalan keluar. Mereka tinggal memilih. Kami menunggu, kata Tolvan." is one statement.
    """
    by_number = {sentence.number: sentence for sentence in sentences}
    spoken = {item.sentence for item in found}
    return [_widened(item, by_number, spoken, language) for item in found]


def _widened(item: Found, by_number: dict[int, Sentence], spoken: set[int], language: Language) -> Found:
    sentence = by_number[item.sentence]
    if item.rule != "clause-after" or item.start != sentence.start or not is_first_person(sentence, language):
        return item
    start = item.start
    for number in range(item.sentence - 1, item.sentence - 1 - _FURTHEST, -1):
        if number not in by_number:
            break
        sentence = by_number[number]
        between = sentence.article.text[sentence.end : start]
        if sentence.number in spoken or sentence.start >= start or "\n" in between or sentence.is_quoted:
            break
        if is_first_person(sentence, language):
            start = sentence.start
    if start == item.start:
        return item
    first = sentence.article.span(start, item.content[0].end)
    return replace(item, content=(first, *item.content[1:]))


def is_first_person(sentence: Sentence, language: Language) -> bool:
    """Somebody speaks of themselves outside quotation marks."""
    return any(word.low in language.clauses.first_person and word.quotation is None for word in sentence.words)
