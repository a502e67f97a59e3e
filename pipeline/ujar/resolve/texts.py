"""Texts that speak: "pernyataan resmi pemerintah X", "laporan-laporan", "Iklan itu" -> whoever is behind them."""

import re
from collections.abc import Callable
from dataclasses import replace

from ujar.model import Entity, Link, Span
from ujar.resolve import sureness
from ujar.resolve.back import pointed_at
from ujar.resolve.back_bodies import is_news
from ujar.resolve.bodies import government, state_body
from ujar.resolve.cast import Cast, Speaker
from ujar.resolve.groups import single
from ujar.resolve.issuers import author, behind, told_by

Resolver = Callable[[Span, Cast], Speaker]  # who one speaker's words mean


def text_of(span: Span, cast: Cast, resolve_one: Resolver) -> Speaker | None:
    """ "pernyataan resmi pemerintah X", "survei" and then "yang digelar Y": whoever is behind the text."""
    words = span.text.split()
    several = _several_texts(span, words, cast)
    if several is not None:
        return several
    nouns = [word.lower() for word in words if word.lower() not in cast.language.openers]
    nouns = [word for at, word in enumerate(nouns) if at == 0 or word not in cast.lists.text_adjectives]
    unnamed = len(nouns) < len(words) and set(nouns) <= cast.language.groups.keys()  # "sejumlah sumber": a group
    if nouns and not unnamed and set(nouns) <= cast.lists.text_nouns | {"pendapat"}:
        issuer = behind(span, cast) or author(_kind_of_text(nouns, cast), span, cast)
        new = len(words) > 1 and words[0].lower() in cast.lists.new_openers and nouns[0] in cast.lists.text_groups
        if issuer is None and new:
            return _nobodys(span, nouns[0], cast)  # "sebuah studi": it points back to nobody
        issuer = issuer or (_told_of(nouns[0], words, cast) if len(words) > 1 else None)
        if issuer is None and nouns[0] in cast.lists.text_groups:
            return _of_text(_text_before(nouns[0], span, cast), span) or _nobodys(span, nouns[0], cast)
        found = resolve_one(issuer, cast) if issuer is not None else pointed_at(span, cast, noun=nouns[0])[0]
        return _of_text(found, span)
    count = told_by(words, cast)
    if not count:
        return None
    start = [match.start() for match in re.finditer(r"\S+", span.text)][count]
    rest = cast.article.span(span.start + start, span.end)
    house = government(rest, rest.text, cast)
    if house is not None:  # "pernyataan dari | kantor Perdana Menteri Quandar", "... dari | istana"
        return _of_text(house, span)
    common = cast.language.bodies - cast.language.groups.keys()
    bare = len(words) == count + 1 and rest.text in common
    if bare and state_body(rest, rest.text, [], cast) is None:  # "laporan | militer" is of the state's
        found = pointed_at(cast.article.span(rest.start, rest.end), cast, noun=rest.text)[0]
    else:
        found = resolve_one(rest, cast)
    return _of_text(found, span)


def law_of(span: Span, cast: Cast) -> Speaker | None:
    """ "Piagam PBB": the body whose law it is, the whole rest of the name; "Undang-Undang No. 39": nobody."""
    first, _, rest = span.text.partition(" ")
    if first.lower() not in cast.lists.laws:
        return None
    known = [hit.entity for hit in cast.names.named(rest) if hit.entity.startswith("org/")] if rest else []
    return Speaker(Link(span, known[0], sureness.INSIDE, "name") if known else Link(span, None, 0.0, "text"))


def _text_before(noun: str, span: Span, cast: Cast) -> Speaker | None:
    """ "Survei menunjukkan ...", where such a text or a carrier of news spoke last: it is theirs still."""
    turn, speakers = next(((t, s) for t, s in reversed(cast.turns) if t.start < span.start), (None, ()))
    if turn is None or len(speakers) != 1:
        return None
    groups = cast.lists.text_groups
    alike = any(groups.get(word) == groups[noun] for word in turn.text.lower().split())
    surveys = noun in cast.lists.survey_nouns and bool(cast.lists.survey_nouns & set(turn.text.lower().split()))
    return speakers[0] if alike or surveys or is_news(speakers[0].link.entity or "", cast) else None


def _told_of(noun: str, words: list[str], cast: Cast) -> Span | None:
    """ "Liga Selat menolak, menurut sebuah pernyataan": whose doing a new statement tells of first."""
    if words[0].lower() not in cast.lists.new_openers or noun not in cast.lists.own_texts or not cast.said:
        return None
    begin, end = cast.said[0].start, cast.said[0].end
    actors = (n.span for n in cast.names.within(begin, end) if n.of("person", "org", "state"))
    named = next(actors, None)
    if named is not None and named.start == begin:
        return named
    runs = cast.finder.runs(begin, end)
    return runs[0] if runs and runs[0].start == begin else None


def author_of(span: Span, cast: Cast, resolve_one: Resolver) -> Speaker | None:
    """ "Iklan itu", where the article prints "iklan yang dipasang Orvel": whoever is behind the text."""
    words = span.text.lower().split()
    if len(words) != 2 or words[0] not in cast.lists.text_nouns - cast.lists.sources:
        return None
    issuer = author(words[0], span, cast)
    found = resolve_one(issuer, cast) if issuer is not None else None
    return _of_text(found, span)


def told_by_named(span: Span, cast: Cast, resolve_one: Resolver) -> Speaker | None:
    """ "Laporan LPS itu", "Pernyataan Arab tersebut": whose text it is stands in it."""
    words = span.text.split()
    if len(words) != 3 or words[0].lower() not in cast.lists.text_nouns or not words[1][0].isupper():
        return None
    begin = span.start + span.text.index(words[1], len(words[0]))
    found = resolve_one(cast.article.span(begin, begin + len(words[1])), cast)
    return _of_text(found, span)


def side_of(span: Span, cast: Cast, resolve_one: Resolver) -> Speaker | None:
    """ "Pihak LPS", "kubu Solvak", where nothing else stands: LPS, Solvak."""
    words = span.text.split()
    if len(words) < 2 or words[0].lower() not in cast.lists.side_openers or not words[1][0].isupper():
        return None
    found = resolve_one(cast.article.span(span.end - len(span.text[len(words[0]) :].lstrip()), span.end), cast)
    return _of_text(found, span)


def _of_text(found: Speaker | None, span: Span) -> Speaker | None:
    """Whoever is behind a text, in its words; None where nobody was found."""
    if found is None or found.link.entity is None:
        return None
    return replace(found, link=replace(found.link, mention=span))


def _kind_of_text(nouns: list[str], cast: Cast) -> str:
    """ "keterangan survei": a survey."""
    return next((noun for noun in nouns if noun in cast.lists.survey_nouns), nouns[0])


def _several_texts(span: Span, words: list[str], cast: Cast) -> Speaker | None:
    """ "laporan-laporan", "laporan | dari dalam negeri": texts of nobody named."""
    noun = single(words[0].lower())
    ahead = re.match(r" dari ([a-z]+)\b", cast.article.text[span.end : span.end + 40])
    loose = ahead is not None and ahead[1] not in cast.language.bodies | cast.lists.issuing
    if len(words) > 1 or noun not in cast.lists.text_groups or not (noun != words[0].lower() or loose):
        return None
    return _nobodys(span, noun, cast)


def _nobodys(span: Span, noun: str, cast: Cast) -> Speaker | None:
    """The group behind texts of which nobody says whose they are."""
    name = cast.lists.text_groups.get(noun)
    if name is None:
        return None
    entity = cast.mint(Entity(f"group/{name}", "UnnamedSource", name))
    return Speaker(Link(span, entity, sureness.GROUP, "group"))
