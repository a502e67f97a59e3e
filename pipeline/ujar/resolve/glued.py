"""A body's name with its head's behind it: "Ketua Komisi III DPR Oskar Lind" -> where the person's name begins."""

import re
from collections.abc import Iterator

from ujar.domain import normalise
from ujar.lang import Language
from ujar.model import NamedEntity, Span
from ujar.resolve.names import ArticleNames
from ujar.resolve.words import ACRONYM, leading

_LEAD = 60  # characters before a body in which the title of its head stands
_TITLE = 8  # words of a title and its portfolio
_ONE_OF = frozenset({"anggota", "pejabat", "pegawai", "staf"})  # of a body; several where an opener stands before
_LONGEST = 4  # words of a person's name


def without_head(name: str, start: int, names: ArticleNames, language: Language) -> str:
    """A body's name, without the person's behind it; `start` is where it stands.

    A person's name begins where the trained pipeline saw it begin, behind an acronym ("Komisi III DPR | Oskar Lind"),
    or, where a title stands before the body, with a word that the article also prints elsewhere ("Kepala Badan
    Karantina | Oskar Lind ... kata Oskar").
    """
    words = name.split()
    seen = names.seen_around(_last(name, start, names))
    if seen is not None and seen.label == "PER" and " " in seen.span.text and seen.span.start > start:
        behind = names.article.text[start : seen.span.start].split()
        while behind and behind[-1].lower() in language.honorifics:
            behind.pop()
        return " ".join(behind)
    if len(words) > 2 and ACRONYM.match(words[-2]) and names.label_of(_last(name, start, names)) == "PER":
        return " ".join(words[:-1])  # "Fraksi PBT | Lantos"
    titled = _is_titled(names.article.text[max(0, start - _LEAD) : start], language)
    for at in range(2, len(words)):
        rest = words[at:]
        if len(rest) > _LONGEST or not all(_may_be_name(word, names, language) for word in rest):
            continue
        behind_acronym = ACRONYM.match(words[at - 1]) is not None and (titled or len(rest) > 1)
        again = len(rest) > 1 and _comes_again(rest, words[at - 1], names.article.text)
        if behind_acronym or (titled and (again or _told_by_words(words[1:at], rest, language))):
            return " ".join(words[:at])
    return name


def _last(name: str, start: int, names: ArticleNames) -> Span:
    """Its last word."""
    return names.article.span(start + len(name) - len(name.split()[-1]), start + len(name))


def unglued(names: ArticleNames, language: Language) -> tuple[NamedEntity, ...]:
    """The names that the trained pipeline saw; one of a body with a person's behind it is taken apart.

    "Juru bicara Liga Selat Oskar Lind": where the knowledge holds the body, and a title stands before it.
    """
    return tuple(part for entity in names.entities for part in _parts(entity, names, language))


def _parts(entity: NamedEntity, names: ArticleNames, language: Language) -> Iterator[NamedEntity]:
    start, end = entity.span.start, entity.span.end
    if entity.label == "ORG" and entity.span.text.split()[0].lower() in language.bodies:
        own = without_head(entity.span.text, start, names, language)
        if len(own.split()) < len(entity.span.text.split()):  # "pejabat Kementerian Kesehatan | Oskar Lind"
            behind = entity.span.text[len(own) :].lstrip()
            yield NamedEntity(names.article.span(start, start + len(own)), "ORG")
            yield NamedEntity(names.article.span(end - len(behind), end), "PER")
            return
    body = next((n for n in names.within(start, end) if n.of("org", "state") and n.span.start == start), None)
    rest = names.article.text[body.span.end : end].split() if body is not None else []
    titled = _is_titled(names.article.text[max(0, start - _LEAD) : start], language)
    person = 1 < len(rest) <= _LONGEST and _may_be_name(rest[0], names, language)
    person = person and all(_is_no_body(word, language) for word in rest)
    if body is None or entity.label == "PER" or not (titled and person):
        yield entity
        return
    yield NamedEntity(body.span, "ORG" if body.of("org") else "GPE")
    yield NamedEntity(names.article.span(names.article.text.index(rest[0], body.span.end), end), "PER")


def _is_no_body(word: str, language: Language) -> bool:
    others = language.portfolios | language.bodies | language.titles | language.org_words
    return word[0].isupper() and word.lower() not in others and not ACRONYM.match(word)


def _is_titled(lead: str, language: Language) -> bool:
    """What stands before ends with a title: "Wakil Ketua |"."""
    printed = lead.split()
    words = lead.lower().split()
    while words and words[-1] in language.bodies - language.titles:
        words.pop()  # "Kepala delegasi |"
    for begin in range(len(words) - 1, max(-1, len(words) - _TITLE), -1):
        lone = words[begin] in _ONE_OF and (begin == 0 or words[begin - 1] not in language.openers)
        count = int(lone) or leading(words[begin:], language.titles, 3)
        if count and all(word[0].isupper() or word == "dan" for word in printed[begin + count : len(words)]):
            return True  # "Guru Besar Hukum Laut |"
    return False


def _may_be_name(word: str, names: ArticleNames, language: Language) -> bool:
    low = word.lower()
    others = language.portfolios | language.bodies | language.titles | language.org_words | language.common
    if low in others or ACRONYM.match(word) or not word[0].isupper():
        return False
    if normalise(word) in names.domain.places:
        return False
    return not any(hit.entity.split("/")[0] != "person" for hit in names.named(word))


def _told_by_words(body: list[str], rest: list[str], language: Language) -> bool:
    """The body's own words are common ones, and the two or three behind them are not: "Komite Nelayan | Oskar Lind"."""
    small = language.common | language.portfolios
    own = all(word.lower() in small for word in body)
    return own and 1 < len(rest) < _LONGEST and not any(_is_small(word, small, language) for word in rest)


def _is_small(word: str, small: frozenset[str], language: Language) -> bool:
    return word.lower() in small or not _is_no_body(word, language)


def _comes_again(rest: list[str], before: str, text: str) -> bool:
    """The first or last word of a name stands elsewhere alone."""
    first = rf"(?<!{re.escape(before)} )\b{re.escape(rest[0])}\b"
    last = rf"(?<!{re.escape(rest[-2])} )\b{re.escape(rest[-1])}\b"
    return re.search(first, text) is not None or re.search(last, text) is not None
