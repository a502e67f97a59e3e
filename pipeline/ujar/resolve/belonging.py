"""Whoever belongs to somebody: "jurubicaranya", "kantor Solvak", "tim kampanyenya" -> the office, campaign or body."""

import re

from ujar.model import Entity, Link, Span
from ujar.resolve import sureness
from ujar.resolve.back import pronoun
from ujar.resolve.cast import Cast, Speaker
from ujar.resolve.people import PersonName, slug
from ujar.resolve.words import sentence_start

_SUFFIX = "nya"
_SPOKEN_FOR = "juru bicara "  # a state body's title that its spokesperson carries


def belonging(span: Span, text: str, cast: Cast) -> Speaker | None:
    """The office, campaign or body of the one meant; None where the words are no such noun."""
    words = text.split()
    if words[-1].lower().endswith(_SUFFIX):
        noun = text[: -len(_SUFFIX)].lower()
        return _of_before(span, noun, cast) if noun in _nouns(cast) else None
    for count in (2, 1):
        noun, name = " ".join(words[:count]).lower(), " ".join(words[count:])
        if noun not in _nouns(cast) or not name or not name[0].isupper():
            continue
        met = None if cast.roles_in(name) else _named_before(name, span, cast)
        if met is not None:
            return _of_person(span, noun, met, name, cast)
    return None


def _met(name: str, cast: Cast) -> PersonName | None:
    """The person the article means by a name, or names in full somewhere; None for anybody new."""
    known = cast.people.called(name)
    return known or (cast.person(name) if " " in name or cast.finder.full_name(name) != name else None)


def _named_before(name: str, span: Span, cast: Cast) -> PersonName | None:
    """Who was named before these words: "kantor Solvak"; a new name behind them is whose name it is."""
    full = cast.finder.full_name(name)
    before = any(run.text in {name, full} for run in cast.finder.everywhere if run.end <= span.start)
    known = cast.people.called(name)
    return _met(name, cast) if before or (known and known.name in cast.people_before(span.start)) else None


def _nouns(cast: Cast) -> frozenset[str]:
    lists = cast.lists
    return lists.office_nouns | lists.campaign_nouns | lists.own_bodies


def _of_before(span: Span, noun: str, cast: Cast) -> Speaker | None:
    """Whose it is where only "-nya" says so: of the one its sentence opens with, else of the last who spoke."""
    text = cast.article.text
    begin = sentence_start(text, span.start)
    runs = cast.finder.runs(begin, span.start)
    opening = re.match(r"\w+", text[begin : span.start])
    if opening is not None and opening[0].lower() in cast.language.pronouns - cast.lists.plural_pronouns:
        who = pronoun(cast.article.span(begin, begin + opening.end()), cast)[0]  # "Dia dirawat ..., kata kantornya"
        whose = cast.people.of(who.link.entity)
        if whose is not None:
            return _of_person(span, noun, whose, None, cast)
    named = [n for n in cast.names.within(begin, span.start) if n.of("state", "org")]
    person = _met(runs[0].text, cast) if runs else None
    first = bool(named) and (person is None or named[0].span.start < runs[0].start)
    if first and (person is None or not _titled(text, begin, runs[0], cast)):
        title = text[begin : named[0].span.start].strip(" \"“”'").lower()
        return _of_titled(span, noun, title, named[0].of("state", "org")[0], cast)
    if person is not None:
        return _of_person(span, noun, person, None, cast)
    for _, speakers in reversed(cast.turns):
        for speaker in speakers:
            if speaker.link.entity is None:
                continue
            met = cast.people.of(speaker.link.entity)
            if met is not None:
                return _of_person(span, noun, met, None, cast)
            return Speaker(Link(span, speaker.link.entity, sureness.PRONOUN_GUESS, "pronoun"))
    return None


def _titled(text: str, begin: int, run: Span, cast: Cast) -> bool:
    """Nothing but a title and its state stands between the sentence's beginning and the name."""
    lead = text[begin : run.start].strip(" \"“”'")
    first = lead.partition(" ")[0].lower()
    return first in cast.language.titles and "," not in lead


def _of_titled(span: Span, noun: str, title: str, body: str, cast: Cast) -> Speaker:
    """ "Presiden Quandar ..., kata jurubicaranya": the presidency; of a body or a state itself where no title is."""
    spoken = cast.domain.body_headed_by(_SPOKEN_FOR + title) if noun in cast.lists.office_nouns else None
    if spoken is not None and body.startswith("state/"):
        label = f"{title.capitalize()} {cast.label(body)}"
        body = cast.mint(Entity(spoken.of(body), "Organisation", label, None, body))
    return Speaker(Link(span, body, sureness.PRONOUN_GUESS, "pronoun"))


def _of_person(span: Span, noun: str, met: PersonName, printed: str | None, cast: Cast) -> Speaker | None:
    met = cast.remember(met)
    if noun in cast.lists.own_bodies:
        return Speaker(Link(span, met.body, sureness.PRONOUN_GUESS, "pronoun")) if met.body else None
    name = printed or _short(met, cast)
    kind = "campaign" if noun in cast.lists.campaign_nouns else "office"
    entity = cast.mint(
        Entity(f"org/{slug(name)}-{kind}", "Organisation", f"{noun.capitalize()} {name}", None, met.body)
    )
    return Speaker(Link(span, entity, sureness.WORDS_BODY, "minted"), None, met.body)


def _short(met: PersonName, cast: Cast) -> str:
    """The name under which the article speaks of somebody: the short one it prints most, the surname among equals."""
    printed = [
        run.text
        for run in cast.finder.everywhere
        if (same := cast.people.called(run.text)) and same.entity == met.entity
    ]
    shorter = [name for name in printed if len(name) < len(met.name)]
    return max(shorter, key=shorter.count) if shorter else met.name.split()[-1]
