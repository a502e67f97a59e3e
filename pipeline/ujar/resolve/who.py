"""Who spoke: a speaker's words -> actors, by name, title, office at the date or pronoun, else minted from the text."""

from ujar.model import Entity, Link, Span
from ujar.resolve import sureness
from ujar.resolve.back import collective, pointed_at, pronoun
from ujar.resolve.bodies import government, state_body
from ujar.resolve.cast import Cast, Speaker
from ujar.resolve.groups import group
from ujar.resolve.joint import parts_of
from ujar.resolve.names import NamedSpan
from ujar.resolve.offices import office
from ujar.resolve.people import PersonName, slug
from ujar.resolve.persons import is_common_noun, person
from ujar.resolve.words import ACRONYM, without_brackets

_ACTORS = frozenset({"person", "state", "org", "group", "region"})


def speakers_of(span: Span, cast: Cast) -> tuple[Speaker, ...]:
    """The speakers a span means; each with a link, unresolved ones among them."""
    low = span.text.lower()
    language = cast.language
    if low == "nya" or low.removesuffix(" sendiri") in language.pronouns:
        speakers = pronoun(span, cast)
    elif (together := collective(span, cast)) is not None:
        speakers = together
    elif low.split()[-1] in language.demonstratives:
        speakers = pointed_at(span, cast)
    else:
        speakers = tuple(_one(part, cast) for part in parts_of(span, cast))
    cast.turns.append((span, speakers))
    return speakers


def speakers_again(span: Span, cast: Cast) -> tuple[Speaker, ...]:
    """The speakers of an earlier span, for a statement that goes on with it."""
    for turn, speakers in reversed(cast.turns):
        if turn == span:
            return tuple(
                Speaker(Link(None, s.link.entity, s.link.score * sureness.CONTINUED, "continued"), s.role, s.body)
                for s in speakers
            )
    return speakers_of(span, cast)


def _one(span: Span, cast: Cast) -> Speaker:
    """One speaker: known by name, a body, a person with a title, an office, a group, or minted."""
    text = without_brackets(span.text).strip(" ,")
    inside = list(cast.names.within(span.start, span.end))
    return (
        _named(span, text, cast)
        or _by_initials(span, text, cast)
        or government(span, text, cast)
        or person(span, inside, cast)
        or office(span, text, inside, cast)
        or group(span, cast)
        or state_body(span, text, inside, cast)
        or _actor_inside(span, inside)
        or _spoken_of(span, text, cast)
        or _minted(span, text, cast)
    )


def _named(span: Span, text: str, cast: Cast) -> Speaker | None:
    """The words are a name the knowledge or the article holds; other readings are kept as rivals."""
    hits = [hit.entity for hit in cast.names.named(text) if hit.entity.split("/")[0] in _ACTORS]
    if not hits:
        return None
    score = sureness.NAME if len(hits) == 1 else sureness.SEVERAL
    rivals = tuple((rival, round(score * sureness.RIVAL, 2)) for rival in hits[1:])
    body = None
    if hits[0].startswith("person/") and cast.on is not None:
        body = cast.speaks_for(hits[0])
        cast.people.add(PersonName(without_brackets(span.text), hits[0], True, None, body))
    return Speaker(Link(span, hits[0], score, "name", rivals), None, body)


def _by_initials(span: Span, text: str, cast: Cast) -> Speaker | None:
    """ "HNW", where the article prints "Hidayat Nur Wahid (HNW)"."""
    if text not in cast.finder.initials:
        return None
    met = cast.person(text)
    cast.remember(met)
    return Speaker(Link(span, met.entity, sureness.INITIALS, "initials"), met.role, met.body)


def _actor_inside(span: Span, inside: list[NamedSpan]) -> Speaker | None:
    """A known actor among the words: "juru bicara Hamas"; an organisation before a state."""
    actors = [named for named in inside if named.of("org", "state", "region")]
    if not actors:
        return None
    chosen = next((named for named in actors if named.of("org")), actors[0])
    return Speaker(Link(span, chosen.of("org", "state", "region")[0], sureness.INSIDE, "actor-inside"))


def _spoken_of(span: Span, text: str, cast: Cast) -> Speaker | None:
    """A bare noun for the one spoken of: "politikus", "kementerian"."""
    low = text.lower()
    if low in cast.lists.somebody:
        return pronoun(span, cast)[0]
    return pointed_at(span, cast)[0] if low in cast.language.bodies and len(low.split()) == 1 else None


def _minted(span: Span, text: str, cast: Cast) -> Speaker:
    """An actor minted from capitalised words; unresolved where there are none."""
    language, words, low = cast.language, text.split(), text.lower()
    capitals = [word for word in words if word[0].isupper()]
    common = len(words) == 1 and (low in language.titles | language.openers or is_common_noun(low))
    if not capitals or common:
        return Speaker(Link(span, None, 0.0, "unresolved"))
    organised = words[0].lower() in language.bodies or any(word.lower() in language.org_words for word in words)
    if organised or ACRONYM.match(text) or len(capitals) < len(words):
        entity = cast.mint(Entity(f"org/{slug(text)}", "Organisation", text))
        return Speaker(Link(span, entity, sureness.WORDS_BODY, "minted"))
    met = cast.person(text)
    if not met.known:
        cast.mint(Entity(met.entity, "Person", met.name))
    return Speaker(Link(span, met.entity, sureness.WORDS_PERSON, "minted"))
