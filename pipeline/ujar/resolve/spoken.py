"""Unnamed spokespeople: "seorang juru bicara militer Quandar" -> the body behind the title."""

import re
from collections.abc import Callable
from dataclasses import replace

from ujar.model import Entity, Link, Span
from ujar.resolve import sureness
from ujar.resolve.back import pointed_at
from ujar.resolve.cast import Cast, Speaker
from ujar.resolve.groups import leader_in
from ujar.resolve.people import PersonName, slug
from ujar.resolve.words import leading

_LEAD = 3  # words before the title: "salah seorang wanita"


def spoken_for(span: Span, cast: Cast, resolve_body: Callable[[Span, Cast], Speaker]) -> Speaker | None:
    """Whoever the body behind the title is; None where a person is named, or nothing stands behind it."""
    words = list(re.finditer(r"\S+", span.text))
    low = [word[0].lower() for word in words]
    for begin in range(min(_LEAD, len(words))):
        count = leading(low[begin:], cast.lists.spokespeople, 3)
        if count:
            break
    else:
        return None
    lead, behind = set(low[:begin]), words[begin + count :]
    allowed = cast.lists.leads_of_one
    if not lead <= allowed or not behind or behind[0][0].lower() in cast.language.demonstratives:
        return None
    behind = behind[1:] if len(behind) > 1 and behind[0][0].lower() in cast.lists.of_bodies else behind
    rest = cast.article.span(span.start + behind[0].start(), span.end)
    title = span.text[: words[begin + count - 1].end()]
    head = leader_in(span, cast, behind=begin + count) or _head_of_office(rest, cast)
    if head is not None and head.body is not None:  # "juru bicara bagi Presiden Solvak", "... kantor Solvak"
        return Speaker(Link(span, head.body, sureness.GOVERNMENT, "government"), title)
    if cast.domain.body_headed_by(" ".join(low[begin:])) or cast.roles_in(rest.text):
        return None
    company = _company(rest, cast) if lead & cast.lists.singular_openers else None
    if company is not None:
        return Speaker(Link(span, company, sureness.WORDS_BODY, "minted"), span.text[: words[begin + count - 1].end()])
    if _names_somebody(rest, cast):
        return None
    points = rest.text.lower().split()[-1] in cast.language.demonstratives and len(rest.text.split()) == 2
    found = pointed_at(rest, cast)[0] if points else resolve_body(rest, cast)  # "juru bicara kementerian itu"
    if found.link.entity is None or found.link.entity.startswith("person/"):
        return None
    return replace(found, link=replace(found.link, mention=span), role=span.text[: words[begin + count - 1].end()])


def _head_of_office(rest: Span, cast: Cast) -> PersonName | None:
    """ "kantor | Solvak | di Sarvik": whose office it is, where that is somebody the article names."""
    noun, _, behind = rest.text.partition(" ")
    runs = cast.finder.runs(rest.start + len(noun), rest.end) if noun in cast.lists.office_nouns else []
    met = cast.people.called(runs[0].text) if runs and behind.startswith(runs[0].text) else None
    return cast.remember(met) if met is not None else None


def _company(rest: Span, cast: Cast) -> str | None:
    """ "Seorang juru bicara | Orvel Marine": capitals that are nobody known to the article or to the knowledge."""
    words = rest.text.split()
    if len(words) < 2 or not all(word[0].isupper() or word == "&" for word in words):
        return None
    if any(cast.names.within(rest.start, rest.end)):
        return None
    if words[0].lower() in cast.language.bodies | cast.language.titles | cast.language.honorifics:
        return None
    if re.search(rf"(?<!{re.escape(words[-2])} )\b{re.escape(words[-1])}\b", cast.article.text):
        return None  # a last name, also printed without the first
    return cast.mint(Entity(f"org/{slug(rest.text)}", "Organisation", rest.text))


def _names_somebody(rest: Span, cast: Cast) -> bool:
    """A name stands behind the body, or the title is followed by a person's name."""
    known = any(named.of("person") for named in cast.names.within(rest.start, rest.end))
    return known or bool(cast.finder.runs(rest.start, rest.end))
