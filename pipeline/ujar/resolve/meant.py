"""What the descriptions of an article mean: something named elsewhere in it, something known, or something new."""

import re

from ujar.domain import Negotiable
from ujar.resolve.described import Description, descriptions, is_counted
from ujar.resolve.keywords import has
from ujar.resolve.namings import Namings

_OR = re.compile(r",?\s+(?:atau|yakni|yaitu|alias|bernama|bertajuk|berjudul)\s+")


def mint_described(found: Namings) -> None:
    """Descriptions of what is named elsewhere in the article, of what the knowledge holds, and of what neither has."""
    told = [one for one in descriptions(found.names) if _may_mean_new(one, found)]
    for one in told:
        entity = _appositive(one, found) or _named_so(one, found) or _known(one, found)
        if entity is not None:
            found.mentions.append((one.span, entity))
            continue
        if not _says_enough(one, told, found):
            continue
        best = max(
            (other for other in told if _same(one, other)), key=lambda other: (len(other.sides) > 1, len(other.words))
        )
        parties = tuple(side for side in best.sides if "/" in side)
        found.mint(one.span, best.entity(found.patterns.lists), best.kind.capitalize(), _label(best, found), parties)


def _may_mean_new(one: Description, found: Namings) -> bool:
    """No part of a name; what the knowledge calls so is another's where the sides here are none it knows."""
    strange = one.sides and all(side not in found.domain.actors for side in one.sides)
    for span, entity in found.mentions:
        if one.span.overlaps(span) and not (strange and one.span.covers(span) and entity not in found.minted):
            return False
    return not any(skip.overlaps(one.span) for skip in found.article.skipped)


def _appositive(one: Description, found: Namings) -> str | None:
    """ "kesepakatan nuklir 2014, atau Rencana Bersama Orvel": what is named behind it."""
    match = _OR.match(found.article.text, one.span.end)
    return next((e for span, e in found.mentions if match is not None and span.start == match.end()), None)


def _named_so(one: Description, found: Namings) -> str | None:
    """The one minted by name whose name has the words of the description: "perjanjian sungai kedua negara"."""
    for entity, made in found.minted.items():
        words = set(re.split(r"[ -]", made.label.lower()))
        if entity.startswith(one.kind) and one.words and set(one.words) <= words:
            return entity
    return None


def _known(one: Description, found: Namings) -> str | None:
    """What the knowledge holds: under the id that the description would be given, between its sides, of its year."""
    entity = one.entity(found.patterns.lists)
    if entity in found.domain.negotiables and found.keywords.is_timely(entity):
        return entity
    return _known_between(one, found) or _of_year(one, found)


def _known_between(one: Description, found: Namings) -> str | None:
    """What the knowledge holds between the sides, on the same: by a word of its name or keywords."""
    known = [found.domain.negotiables[n] for n in found.domain.negotiables_between(frozenset(one.sides))]
    known = [n for n in known if n.id.startswith(one.kind) and not n.named_only and found.keywords.is_timely(n.id)]
    ranked = {entity: place for place, entity in enumerate(found.keywords.ranked)}
    fits = [n.id for n in known if (_words_of(n) & set(one.words) if one.words else n.id in ranked)]
    return min(fits, key=lambda n: (ranked.get(n, len(ranked)), found.keywords.lasting(n), n), default=None)


def _of_year(one: Description, found: Namings) -> str | None:
    """ "perjanjian buatan 1988 itu": what is named with that year, or what the knowledge dates so."""
    if one.year is None:
        return None
    text = found.article.text
    for span, entity in found.mentions:
        known = found.domain.negotiables.get(entity)
        dated = known is not None and known.signed is not None and str(known.signed.year) == one.year
        begin = max(text.rfind(". ", 0, span.start), text.rfind("\n", 0, span.start))
        ends = [at for at in (text.find(". ", span.end), text.find("\n", span.end)) if at >= 0]
        inside = not one.span.overlaps(span) and one.year in text[begin + 1 : min(ends, default=len(text))]
        if entity.startswith(one.kind) and (dated or inside):
            return entity
    return None


def _says_enough(one: Description, told: list[Description], found: Namings) -> bool:
    """It says what it is on, or is told more than once, and the knowledge has nothing that its words mean."""
    text = found.article.text
    begin = max(text.rfind(". ", 0, one.span.start), text.rfind("\n", 0, one.span.start)) + 1
    ends = [at for at in (text.find(". ", one.span.end), text.find("\n", one.span.end)) if at >= 0]
    sentence = text[begin : min(ends, default=len(text))]
    for entity in found.keywords.ranked:
        groups = found.domain.negotiables[entity].keywords
        if any(all(has(sentence, word) for word in group) for group in groups):
            return False
    if len(one.sides) == 1 and one.sides[0].startswith("state/") and found.keywords.ranked:
        return False  # with whom, nobody says; what the article's words mean may well be that
    strange = any(side not in found.domain.actors for side in one.sides)
    again = sum(_same(one, other) for other in told) > 1
    if is_counted(one.words, found.patterns.lists):
        return True
    return bool(one.sides or one.year) and (
        bool(one.words) or strange or again or one.noun in found.patterns.lists.ceasefires
    )


def _words_of(negotiable: Negotiable) -> set[str]:
    texts = (*negotiable.labels.values(), *(word for group in negotiable.keywords for word in group))
    return {word for text in texts for word in text.lower().split()}


def _same(one: Description, other: Description) -> bool:
    """Descriptions of one negotiable: no sides or year that differ, and a word in common where both have some."""
    if one.kind != other.kind or (one.year and other.year and one.year != other.year):
        return False
    if one.sides and other.sides and not (set(one.sides) <= set(other.sides) or set(other.sides) <= set(one.sides)):
        return False
    return not (one.words and other.words) or bool(set(one.words) & set(other.words))


def _label(one: Description, found: Namings) -> str:
    """ "Perjanjian pertahanan Velonia-Quandar"."""
    sides = "-".join(_called(side, found) for side in one.sides)
    return " ".join(filter(None, [one.noun.capitalize(), *one.words, sides, one.year]))


def _called(side: str, found: Namings) -> str:
    known = found.domain.actors.get(side)
    if known is not None:
        return known.labels.get(found.article.language) or next(iter(known.labels.values()))
    return next((n.span.text for n in found.names.all if side in n.of("state", "org", "region")), side)
