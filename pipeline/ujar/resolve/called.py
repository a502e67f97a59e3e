"""Names behind a speaker's words: "salah satu nelayan | bernama Lind", "dokter | sekaligus dosen, Oskar Lind"."""

import re

from ujar.model import Link, Span
from ujar.resolve import sureness
from ujar.resolve.cast import Cast, Speaker
from ujar.resolve.words import leading

_NAME = r"[A-Z][\w’'-]*(?: [A-Z][\w’'-]*){0,3}"
_CALLED = re.compile(rf"(?:^|(?: [a-z-]+){{0,4}}? )(?:yang )?bernama (?:lengkap )?({_NAME})(?! (?:dan|serta) [A-Z])")
_MORE = re.compile(r"((?: (?!me)[a-z-]+){0,2}|,? (?:sekaligus|serta) [^.,;:!?\n\"“”]{3,90}), ")
_AHEAD = 60  # characters behind the comma in which the name ends
_END = re.compile(r"[.,;:!?\n\"“”(]")


def called(span: Span, cast: Cast) -> Speaker | None:
    """Whoever a speaker's words without a name are said to be called, right in them or right behind them."""
    words = span.text.split()
    low = [word.lower() for word in words]
    plural = cast.lists.plural_openers | cast.lists.numerals | cast.lists.plural_pronouns
    opener = leading(low, cast.lists.singular_openers | cast.lists.new_openers - plural)
    head = low[opener] if opener < len(low) else ""
    nobody = cast.lists.body_nouns | cast.lists.text_nouns | cast.lists.state_nouns | cast.language.pronouns
    if head in nobody | cast.finder.function_words or (low[0] in plural and not opener) or not head.isalpha():
        return None
    text = cast.article.text
    inside = re.search(rf"(?<= )(?:yang )?bernama (?:lengkap )?({_NAME})", span.text)
    behind = _CALLED.match(text, span.end)
    if inside is not None or behind is not None:
        name = inside[1] if inside is not None else behind[1] if behind is not None else ""
        return _person(span, name, cast)
    nouns = cast.language.titles | cast.language.groups.keys()
    common = words[0][0].islower() or opener or leading(low, nouns, 3)
    pointed = low[-1] in cast.language.demonstratives and opener < 2  # "salah seorang nelayan itu"
    if not common or any(word[0].isupper() for word in words[1:]) or pointed:
        return None
    return _behind_comma(span, cast)


def nicknamed(span: Span, cast: Cast) -> Speaker | None:
    """ "Dani", where the article prints "Dani, sapaan akrabnya": the person named last before that."""
    word = span.text
    if " " in word or not word[0].isupper():
        return None
    said_of = cast.finder.nickname(word)
    before = cast.people_before(said_of) if said_of is not None else []
    initials = {name: "".join(part[0] for part in name.split()) for name in before if word not in name.split()}
    name = next((name for name in initials if initials[name] == word or not word.isupper()), None)
    if name is None:
        return None
    met = cast.remember(cast.people.by_name[name])
    return Speaker(Link(span, met.entity, sureness.INITIALS, "nickname"), met.role, met.body)


def _behind_comma(span: Span, cast: Cast) -> Speaker | None:
    """ "pembasmi hama | berlisensi, Oskar Lind.", "seorang pemrotes lain, mantan Sersan Oskar Lind": a full name."""
    text, language = cast.article.text, cast.language
    more = _MORE.match(text, span.end)
    if more is None or set(more[1].split()[:3]) & (cast.finder.function_words | language.adverbs) - {"sekaligus"}:
        return None
    stop = _END.search(text, more.end(), more.end() + _AHEAD)
    runs = cast.finder.runs(more.end(), stop.start() if stop else more.end() + _AHEAD)
    if not runs or len(runs[0].text.split()) < 2:
        return None
    if any(not named.of("person") for named in cast.names.within(runs[0].start, runs[0].end)):
        return None
    between = text[more.end() : runs[0].start].split()
    titles = {word for title in language.titles for word in title.split()} | language.honorifics | language.portfolios
    if not all(word.lower().rstrip(".") in titles for word in between):
        return None
    return _person(span, runs[0].text, cast)


def _person(span: Span, name: str, cast: Cast) -> Speaker:
    met = cast.remember(cast.person(name))
    return Speaker(Link(span, met.entity, sureness.PERSON_MINTED, "apposition"), met.role, met.body)
