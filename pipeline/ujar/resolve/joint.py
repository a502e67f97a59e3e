"""Joint speakers: "AS dan NATO", "Amerika Serikat, Australia dan Jepang" -> one span each."""

import re

from ujar.model import Span
from ujar.resolve.bodies import government
from ujar.resolve.cast import Cast
from ujar.resolve.groups import group
from ujar.resolve.words import without_brackets

_ACTORS = {"PER", "ORG", "GPE"}
_AND = ("dan", "serta", "maupun")
_JOINED = "|".join(_AND)
_CUT = re.compile(rf"\s*,\s+(?:(?:{_JOINED})\s+)?|\s+(?:{_JOINED})\s+")
_PIECE = re.compile(rf".+?(?=\s*,\s+(?=[A-Z])|\s+(?:{_JOINED})\s+|$)")


def parts_of(span: Span, cast: Cast) -> list[Span]:
    """The spans of the speakers that a span joins; the span itself where it joins none."""
    parts = _cut(span)
    joint = any(f" {word} " in span.text for word in _AND) and len(parts) > 1
    if not joint or len(parts) < 2:
        return [span]
    if all(_stands_alone(part, cast) for part in parts):
        return parts
    several = [_is_group(part, cast) for part in parts]
    listed = re.search(rf",(?!\s+(?:{_JOINED})\b)", span.text) is not None and not all(several)
    pairs = zip(several, parts, strict=True)
    if any(several) and not listed and all(own or _stands_alone(part, cast) for own, part in pairs):
        return parts  # "para nelayan dan polisi", "pasukan LPS dan polisi"
    if len(parts) == 2 and not parts[1].text[0].isupper() and _stands_alone(parts[0], cast):
        return parts[:1]  # "AS dan sekutu Baratnya": the named one
    return [span]


def _cut(span: Span) -> list[Span]:
    parts: list[Span] = []
    position = 0
    for cut in [*_CUT.finditer(span.text), None]:
        end = cut.start() if cut else len(span.text)
        if end > position:
            parts.append(Span(span.start + position, span.start + end, span.text[position:end]))
        position = cut.end() if cut else end
    return parts


def _is_group(part: Span, cast: Cast) -> bool:
    """A noun of people, in the plural or with what opens a group: "para pengungsi", "kelompok-kelompok HAM"."""
    words = part.text.split()
    if not words or any(word.endswith("nya") for word in words):  # "dan sekutunya"
        return False
    found = group(part, cast)
    return found is not None and found.link.method == "group"


def _stands_alone(part: Span, cast: Cast) -> bool:
    """A part that names or titles an actor by itself."""
    text = part.text.strip()
    if not text:
        return False
    if government(part, text, cast) is not None:
        return True
    if not (text[0].isupper() or text[0].isdigit()):
        return False
    if cast.names.named(without_brackets(text)) or cast.people.called(text) or cast.names.label_of(part) in _ACTORS:
        return True
    language, words = cast.language, text.lower().split()
    titled = words[0] in language.titles or " ".join(words[:2]) in language.titles or words[0] in language.bodies
    return titled or (len(words) <= 4 and text in cast.finder.counts)
