"""Joint speakers: "AS dan NATO", "Amerika Serikat, Australia dan Jepang" -> one span each."""

import re

from ujar.model import Span
from ujar.resolve.bodies import government
from ujar.resolve.cast import Cast
from ujar.resolve.groups import group
from ujar.resolve.words import leading, without_brackets

_ACTORS = {"PER", "ORG", "GPE"}
_AND = ("dan", "serta", "maupun")
_JOINED = "|".join(_AND)
_CUT = re.compile(rf"\s*,\s+(?:(?:{_JOINED})\s+)?|\s+(?:{_JOINED})\s+")
_PIECE = re.compile(rf".+?(?=\s*,\s+(?=[A-Z])|\s+(?:{_JOINED})\s+|$)")


def parts_of(span: Span, cast: Cast) -> list[Span]:
    """The spans of the speakers that a span joins; the span itself where it joins none."""
    parts = _cut(span)
    joint = any(f" {word} " in span.text for word in _AND) and len(parts) > 1
    if not joint or len(parts) < 2 or _continues(parts, cast):
        return [span]
    if all(_stands_alone(part, cast) for part in parts):
        return parts
    if len(parts) > 2 and parts[0].text.islower() and all(_stands_alone(part, cast) for part in parts[1:]):
        return parts[1:]  # "pengacaranya, Lind dan Solvak": what they are, then who
    several = [_is_group(part, cast) for part in parts]
    listed = re.search(rf",(?!\s+(?:{_JOINED})\b)", span.text) is not None and not all(several)
    alone = all(own or _stands_alone(part, cast) for own, part in zip(several, parts, strict=True))
    named = sum(bool(cast.finder.runs(part.start, part.end)) for part in parts) > 1
    if any(several) and alone and (named or not listed):
        return parts  # "pasukan LPS dan polisi", "Presiden Lind, Menlu Solvak dan pemimpin oposisi"
    if len(parts) == 2 and not parts[1].text[0].isupper() and _stands_alone(parts[0], cast):
        return parts[:1]  # "AS dan sekutu Baratnya": the named one
    return [span]


def _cut(span: Span) -> list[Span]:
    parts: list[Span] = []
    position = 0
    for cut in [*_CUT.finditer(span.text), None]:
        end = cut.start() if cut else len(span.text)
        if end > position and not span.text.startswith("yang ", position):  # "Lind, | yang marah, | dan Solvak"
            parts.append(Span(span.start + position, span.start + end, span.text[position:end]))
        position = cut.end() if cut else end
    return parts


def _continues(parts: list[Span], cast: Cast) -> bool:
    """ "Dirjen Integrasi Pelayaran dan | Kapal Oskar Lind": a title's portfolio of two, where no name follows it.

    So does "Kementerian Energi dan | Sumber Daya Mineral", of which the article or the pipeline has the whole name.
    """
    first, second = parts[0], parts[1]
    joint = Span(first.start, second.end, cast.article.text[first.start : second.end])
    around = cast.names.seen_around(first) if len(first.text.split()) > 1 else None
    if around is not None and around.label == "ORG" and around.span.end > second.start:
        return True
    if cast.names.named(without_brackets(joint.text)):
        return True
    if _is_one_title(parts, cast):
        return True
    words, behind = first.text.lower().split(), second.text.lower().split()
    titled = leading(words, cast.language.titles, 3)
    portfolio = first.text.split()[1:]
    somebody = any(cast.names.within(first.start, first.end)) or cast.finder.runs(first.start, first.end)
    return (
        bool(titled and portfolio and portfolio[0][0].isupper())
        and not somebody
        and second.text[0].isupper()
        and not leading(behind, (cast.language.titles - cast.lists.sources) | cast.language.bodies, 3)
        and not any(known.span.start == second.start for known in cast.names.within(second.start, second.end))
    )


def _is_one_title(parts: list[Span], cast: Cast) -> bool:
    """ "Direktur Perlindungan Warga dan | Badan Hukum Velonia, | Oskar Lind": a long title before its one name."""
    language, last = cast.language, parts[-1]
    runs = [cast.finder.runs(part.start, part.end) for part in parts]
    titled = [leading(part.text.lower().split(), language.titles, 3) > 0 for part in parts]
    joined = cast.article.text[parts[0].end : parts[1].start].strip() in _AND
    return joined and titled[0] and not any(titled[1:]) and not any(runs[:-1]) and len(runs[-1]) == 1 and (
        runs[-1][0].end == last.end and (len(parts) > 2 or runs[-1][0].start > last.start)
    )  # fmt: skip


def _is_group(part: Span, cast: Cast) -> bool:
    """A noun of people, in the plural or with what opens a group: "para pengungsi", "kelompok-kelompok HAM"."""
    words = part.text.split()
    if not words or any(word.endswith("nya") for word in words):  # "dan sekutunya"
        return False
    if words[0][0].isupper() and not cast.finder.opens_sentence(part.start):  # "Energi dan | Sumber Daya Mineral"
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
