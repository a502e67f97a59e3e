"""Heads of provinces and cities without a name: "Gubernur Orma", "Jaksa Agung Port Selm" -> the body they head.

The word behind the title may be a place or a person ("Gubernur Winther"); what the article says elsewhere tells.
"""

import re

from ujar.domain import StateBody, normalise
from ujar.model import Entity, Link, Span
from ujar.resolve import sureness
from ujar.resolve.cast import Cast, Speaker
from ujar.resolve.people import slug
from ujar.resolve.words import without_brackets

_LONGEST_TITLE = 4
_LONGEST_PLACE = 3  # words of a place's name
_PLAIN_TITLES = 1  # words of a title that stands before people's names as well: "Jaksa Lind"


def place_office(span: Span, cast: Cast) -> Speaker | None:
    """The body of a place whose head is quoted without a name; None where a person or a state is named."""
    words = without_brackets(span.text).strip(" ,").split()
    found = _titled(words, cast)
    if found is None:
        return None
    body, taken = found
    title, place = words[:taken], words[taken:]
    typed = bool(place) and place[0].lower() in cast.lists.place_types
    place = place[1:] if typed else place
    if not place or len(place) > _LONGEST_PLACE or not all(word[0].isupper() for word in place):
        return None
    name = " ".join(place)
    if not typed and not _is_place(name, title, span, cast):
        return None
    state = next((hit.entity for hit in cast.names.named(name) if hit.entity.startswith("state/")), None)
    label = without_brackets(span.text).strip(" ,")
    entity = cast.mint(Entity(body.of(f"place/{slug(name)}"), "Organisation", label, None, state))
    return Speaker(Link(span, entity, sureness.BODY_OF_OFFICE, "body-of-office"), " ".join(title))


def _titled(words: list[str], cast: Cast) -> tuple[StateBody, int] | None:
    """The body that the title in front heads, and the words it takes with a portfolio behind: "keamanan politik"."""
    for count in range(min(_LONGEST_TITLE, len(words) - 1), 0, -1):
        body = cast.domain.place_body_headed_by(" ".join(words[:count]))
        if body is None:
            continue
        while count < len(words) and words[count].lower() in cast.language.portfolios and words[count][0].islower():
            count += 1
        return body, count
    return None


def _is_place(name: str, title: list[str], span: Span, cast: Cast) -> bool:
    """The name is a place's: known as one or as a capital, printed as one, or nobody's in this article."""
    hits = cast.names.named(name)
    if hits:
        return any(hit.kind == "metonym" for hit in hits)
    if normalise(name) in cast.domain.places:
        return True
    finder, words = cast.finder, name.split()
    if cast.people.called(name) or cast.domain.people_surnamed(words[-1]) or finder.full_name(name) != name:
        return False
    if any(word.lower() in cast.language.bodies | cast.language.titles | cast.language.honorifics for word in words):
        return False
    if set(words) <= finder.places and not _is_quoted(name, cast):
        return True
    sure = len(title) > _PLAIN_TITLES or title[0].lower() in cast.lists.place_heads
    return len(words) == 1 and sure and not _is_quoted(name, cast) and not _stands_alone(name, span, cast)


def _is_quoted(name: str, cast: Cast) -> bool:
    """Somebody is quoted under this name alone: "ujar Winther"."""
    cues = "|".join(sorted(cast.lists.quoting))
    return re.search(rf"\b(?:{cues})\s+{re.escape(name)}\b", cast.article.text, re.IGNORECASE) is not None


def _stands_alone(name: str, span: Span, cast: Cast) -> bool:
    """The name does something elsewhere in the article without its title: "Winther menolak"."""
    for found in re.finditer(rf"(?:^|[.!?”\"]\s+){re.escape(name)}\s+[a-z]", cast.article.text):
        if not span.start <= found.start() < span.end:
            return True
    return False
