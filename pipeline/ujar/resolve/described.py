"""Agreements and talks that an article describes instead of naming: "pakta pertahanan Velonia-Quandar"."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from itertools import takewhile

from ujar.model import Span
from ujar.resolve.idwords import english_slug
from ujar.resolve.lists import Lists, lists_of
from ujar.resolve.names import ArticleNames
from ujar.resolve.patterns import no_hall
from ujar.resolve.people import slug

OFTEN = 3  # places at which an article prints the name of a side that nobody knows
MOST_WORDS = 5  # of a description, between its noun and its sides
_TOKEN = re.compile(r"[ \xa0]+(?P<word>[^\W_]+(?:[-–'’./&][^\W_]+)*)")
_NAME = r"[A-Z][\w’'-]*(?:[ \xa0][A-Z][\w’'-]*)*"
_SHORT = re.compile(r"[ \xa0]\([A-Z][A-Za-z]+\)(?=[ \xa0][a-z])")  # "Letter of Intent (LoI) kerja sama pelayaran"
_YEAR = re.compile(r"(?:19|20)\d{2}$")
Sides = tuple[str, ...]
PLACES, SUBJECTS = ("di",), ("atas", "mengenai", "soal", "tentang")  # before where it is, and what it is on


@dataclass(frozen=True, slots=True)
class Description:
    """A noun of agreements or talks, what it is on, whose it is and of which year, as one place describes it."""

    span: Span
    kind: str  # treaty, negotiation
    noun: str  # as ids have it: `perjanjian` for a pact as well
    words: tuple[str, ...]
    sides: tuple[str, ...]  # ids of states and organisations, else the names printed
    year: str | None

    def entity(self, lists: Lists) -> str:
        """The same for the same words and sides, in whatever order and under whatever noun they are printed.

        "pakta pertahanan Velonia-Quandar", "perjanjian pertahanan antara Quandar dan Velonia":
        treaty/quandar-velonia-defence-agreement.
        """
        sides = sorted(slug(side.partition("/")[2] or side) for side in self.sides)
        noun = english_slug(" ".join([self.noun, *self.words]), lists)
        return f"{self.kind}/" + "-".join([*sides, noun, *filter(None, [self.year])])


def descriptions(names: ArticleNames) -> Iterator[Description]:
    """The descriptions of an article in reading order; those within other names are still among them."""
    text, lists = names.article.text, lists_of(names.article.language)
    for match in _nouns(names.article.language).finditer(text):
        found = _read(match, names, lists)
        if found is not None:
            yield found


def _read(match: re.Match[str], names: ArticleNames, lists: Lists) -> Description | None:
    text, noun = names.article.text, match[0].lower()
    kind = "treaty" if noun in lists.described_treaties else "negotiation"
    words: list[str] = []
    year: str | None = None
    short = _SHORT.match(text, match.end())
    at = short.end() if short is not None else match.end()
    for _ in range(MOST_WORDS):
        token = _TOKEN.match(text, at)
        if token is None or _ends(token["word"].lower(), lists) or _is_name(token["word"], names):
            break
        if _YEAR.match(token["word"]):
            year, at = token["word"], token.end()
            break
        if token["word"].lower() not in lists.description_left_out:
            words.append(token["word"].lower())
        at = token.end()
    sides, end = _sides(at, names, lists)
    if (words or noun in lists.ceasefires) and len(sides) < 2:
        sides, end = _with(at, [*noun.split(), *words] if noun in lists.ceasefires else words, sides, names) or (
            sides,
            end,
        )
    enough = noun in lists.ceasefires | lists.arbitrations
    if noun in lists.consents and subjects_of(names.article.language).isdisjoint(words) and len(sides) < 2:
        return None  # "dengan persetujuan pihak berwenang Velonia": a leave that is given
    place, stop = ("", at) if sides else _place(at, text, PLACES + SUBJECTS * (noun in lists.arbitrations), lists)
    if not words and len(sides) == 1 and noun not in lists.ceasefires:
        sides = ()  # "pembicaraan kedua negara", in an article of one
    if place and (enough or not names.domain.named(place)):
        sides, end = (place,), stop
    counted = is_counted(words, lists)
    if len(sides) < 2 and not counted and not ((words or enough) and (year or sides)) and not year:
        return None
    folded = {**lists.described_treaties, **lists.described_talks}[noun]
    return Description(names.article.span(match.start(), max(at, end)), kind, folded, tuple(words), sides, year)


@cache
def subjects_of(code: str) -> frozenset[str]:
    """Words of what states agree on: "dagang", "perbatasan"."""
    return frozenset(word for word in lists_of(code).id_words if " " not in word)


def is_counted(words: Iterable[str], lists: Lists) -> bool:
    """ "perundingan lima pihak": as many as take part are a name."""
    return lists.id_words.get(" ".join(words), "").endswith("-party")


def sides_of_named(at: int, names: ArticleNames) -> Sides:
    """Whose an agreement is that is named by its kind: "Perjanjian Ekstradisi dengan Quandar", else both states."""
    lists = lists_of(names.article.language)
    sides, _ = _sides(at, names, lists)
    if len(sides) < 2:
        sides, _ = _with(at, [], sides, names) or (sides, at)
    return sides if len(sides) > 1 else most_named(names)


def _sides(at: int, names: ArticleNames, lists: Lists) -> tuple[tuple[str, ...], int]:
    """Who it is between, printed at a place of the text: "antara Velonia dan Quandar", "Velonia-Quandar"."""
    text = names.article.text
    both = _both(names.article.language).match(text, at)
    if both is not None:
        return most_named(names), both.end()
    pair = _pair(names.article.language).match(text, at)
    if pair is None:
        one_side = re.compile(rf"[ \xa0]+(?P<name>{_NAME})").match(text, at)
        side = _side(one_side["name"], names) if one_side is not None else ""
        alone = one_side is not None and side.startswith("state/")
        return ((side,), one_side.end()) if one_side is not None and alone else ((), at)
    one, other = (pair["one"], pair["other"]) if pair["one"] else (pair["left"], pair["right"])
    sides = [_side(name, names) for name in (one, other)]
    known = [side for side in sides if "/" in side]
    others = [name for name in (one, other) if name.isupper() or any(map(names.domain.people_surnamed, name.split()))]
    hyphen = pair["left"] is not None and " " not in text[pair.start("left") : pair.end()]
    strange = not others and (pair["one"] or (hyphen and any(_again(name, text) for name in (one, other))))
    return (tuple(sides), pair.end()) if len(known) == 2 or strange else ((), at)


def _again(name: str, text: str) -> bool:
    """Printed elsewhere, too: what no knowledge has is a side where the article speaks of it."""
    return len(re.findall(rf"(?<![\w-]){re.escape(name)}(?![\w-])", text)) > 0


def _ends(word: str, lists: Lists) -> bool:
    """No word of what an agreement is on: "perundingan | membahas", "dialog | dibuka", "pembicaraan | soal"."""
    others = word in lists.described_treaties or word in lists.described_talks
    verb = word.startswith(("me", "di")) and word not in lists.me_nouns | lists.di_nouns
    return others or verb or word in lists.description_ends


def _with(at: int, words: list[str], sides: Sides, names: ArticleNames) -> tuple[Sides, int] | None:
    """ "Velonia meneken pakta udara dengan Quandar", "Velonia dan Quandar meneken pakta udara": those before it."""
    text = names.article.text
    match = _behind(names.article.language).match(text, at)
    other = _side(match["name"], names) if match is not None else ""
    start = max(text.rfind(stop, 0, at) for stop in (". ", "\n")) + 1
    before = tuple(dict.fromkeys(state for named in names.within(start, at) for state in named.of("state")[:1]))
    sided = other.startswith(("state/", "org/")) or ("/" not in other and _often(other, names))
    if match is not None and len(words) > 1 and not before and sided and not other.startswith("org/"):
        return (other,), match.end()  # "Bank Selat melanjutkan pembicaraan restrukturisasi utang dengan Velonia"
    if match is None:
        spans = [named.span for named in names.within(start, at) if named.of("state")]
        joint = len(spans) == 2 and text[spans[0].end : spans[1].start].strip() == "dan"
        return (before, at) if joint and len(before) == 2 and not sides else None
    rest = tuple(state for state in before if state != other)
    return ((*rest, other), match.end()) if len(rest) == 1 and sided else None


def _often(name: str, names: ArticleNames) -> bool:
    """A name that the article prints again and again, and that is no person's."""
    places = re.findall(rf"(?<![\w-]){re.escape(name)}(?![\w-])", names.article.text)
    return len(places) >= OFTEN and not any(map(names.domain.people_surnamed, name.split()))


def _is_name(word: str, names: ArticleNames) -> bool:
    """Capitals that the article never writes small: those of a headline are words."""
    return word[0].isupper() and re.search(rf"\b{re.escape(word.lower())}\b", names.article.text) is None


def _side(printed: str, names: ArticleNames) -> str:
    """The state or organisation of that name, else the name without the words behind it that belong to no name."""
    cuts = range(1, printed.count(" ") + 1)
    for name in (
        printed,
        *[printed.rsplit(" ", cut)[0] for cut in cuts],
        *[printed.split(" ", cut)[-1] for cut in cuts],
    ):
        hit = next((h.entity for h in names.named(name) if h.entity.split("/")[0] in ("state", "org", "region")), None)
        if hit is not None:
            return hit
    return printed


def _place(at: int, text: str, before: tuple[str, ...], lists: Lists) -> tuple[str, int]:
    """What the talks are called by, without the day behind it: "di Orlan | Senin"."""
    found = re.compile(rf"[ \xa0]+(?:{'|'.join(before)})[ \xa0]+(?P<name>{_NAME})").match(text, at)
    words = re.split(r"[ \xa0]", found["name"]) if found is not None else []
    name = " ".join(takewhile(lambda word: word.lower() not in lists.calendar, words))
    return (name, found.start("name") + len(name)) if found is not None and name else ("", at)


def most_named(names: ArticleNames) -> tuple[str, ...]:
    """The two states that an article names most: "kedua negara". Of three, those named once don't count."""
    counts = Counter(named.of("state")[0] for named in names.all if named.of("state"))
    return tuple(sorted(state for state, number in counts.most_common(2) if number > 1 or len(counts) == 2))


@cache
def _nouns(code: str) -> re.Pattern[str]:
    lists = lists_of(code)
    nouns = sorted({*lists.described_treaties, *lists.described_talks}, key=lambda word: (-len(word), word))
    return re.compile(rf"{no_hall(lists)}(?<![-\w])(?:{'|'.join(map(re.escape, nouns))})\b(?!-)", re.IGNORECASE)


@cache
def _behind(code: str) -> re.Pattern[str]:
    nouns = "|".join(sorted(lists_of(code).side_nouns))
    return re.compile(rf"[ \xa0]+dengan[ \xa0]+(?:(?:{nouns})[ \xa0]+)*(?P<name>{_NAME})")


@cache
def _both(code: str) -> re.Pattern[str]:
    lists = lists_of(code)
    between = "|".join(sorted(lists.between_words))
    return re.compile(rf"[ \xa0]+(?:(?:{between})[ \xa0]+)?(?:{'|'.join(sorted(lists.both_sides))})\b")


@cache
def _pair(code: str) -> re.Pattern[str]:
    """ "antara [pemerintah] Velonia dan [pemberontak] Quandar", "Velonia-Quandar", "Velonia dan Quandar"."""
    lists = lists_of(code)
    between, nouns = ("|".join(sorted(words)) for words in (lists.between_words, lists.side_nouns))
    side = rf"(?:(?:{nouns})[ \xa0]+)*"
    return re.compile(
        rf"[ \xa0]+(?:(?:{between})[ \xa0]+{side}(?P<one>{_NAME})[ \xa0]+(?:dan|dengan)[ \xa0]+{side}(?P<other>{_NAME})"
        rf"|(?P<left>[A-Z][\w’']*(?:[ \xa0][A-Z][\w’']*)*)"
        rf"(?:[ \xa0]?[-–][ \xa0]?|[ \xa0]+dan[ \xa0]+)(?P<right>{_NAME}))"
    )
