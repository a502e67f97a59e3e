"""Who spoke: a speaker's words -> actors, by name, title, office at the date or pronoun, else minted from the text."""

import re
from dataclasses import replace

from ujar.domain import normalise
from ujar.model import Entity, Link, Span
from ujar.resolve import sureness
from ujar.resolve.back import collective, pointed_at, pronoun
from ujar.resolve.back_bodies import court, ministry
from ujar.resolve.bodies import embassy, government, state_body
from ujar.resolve.cast import Cast, Speaker
from ujar.resolve.groups import group
from ujar.resolve.issuers import apposed, author, behind, bracketed, told_by
from ujar.resolve.joint import parts_of
from ujar.resolve.names import NamedSpan
from ujar.resolve.namewords import is_common_noun
from ujar.resolve.offices import distributed, office
from ujar.resolve.people import PersonName, slug
from ujar.resolve.persons import person
from ujar.resolve.relays import NEWS
from ujar.resolve.subjects import group_between
from ujar.resolve.words import ACRONYM, is_brand, without_brackets

_CAPITALS = re.compile(r"[A-Z][\w’'-]*(?: [A-Z][\w’'-]*)*")
_SPOKEN_FOR = re.compile(r"(?:(?:salah )?seorang )?((?:\w+ ){0,2}\w+) (\w+)$", re.IGNORECASE)
_REACH = 300  # characters back in which a group came up of which one speaks
_ACTORS = frozenset({"person", "state", "org", "group", "region"})


def speakers_of(span: Span, cast: Cast, *, takes_turn: bool = True) -> tuple[Speaker, ...]:
    """The speakers a span means; each with a link, unresolved ones among them.

    Who only speaks inside another's statement takes no turn: a pronoun behind it means the one who reports it.
    """
    low = span.text.lower()
    language = cast.language
    if low == "nya" or low.removesuffix(" sendiri") in language.pronouns:
        speakers = pronoun(span, cast)
    elif (together := collective(span, cast)) is not None:
        speakers = together
    elif low.split()[-1] in language.demonstratives:
        known = court(span, span.text, cast) or _author(span, cast)
        speakers = (known,) if known is not None else pointed_at(span, cast)
    else:
        parts = parts_of(span, cast)
        speakers = distributed(parts, tuple(_one(part, cast) for part in parts), cast)
    if takes_turn:
        cast.turns.append((span, speakers))
    return speakers


def speakers_again(span: Span, cast: Cast, *, takes_turn: bool = True) -> tuple[Speaker, ...]:
    """The speakers of an earlier span, for a statement that goes on with it."""
    for turn, speakers in reversed(cast.turns):
        if turn == span:
            return tuple(
                Speaker(Link(None, s.link.entity, s.link.score * sureness.CONTINUED, "continued"), s.role, s.body)
                for s in speakers
            )
    return speakers_of(span, cast, takes_turn=takes_turn)


def _one(span: Span, cast: Cast) -> Speaker:
    """One speaker: known by name, a body, a person with a title, an office, a group, or minted."""
    text = without_brackets(span.text).strip(" ,")
    inside = list(cast.names.within(span.start, span.end))
    return (
        embassy(span, text, cast)
        or court(span, text, cast)
        or ministry(span, text, cast)
        or _named(span, text, cast)
        or _bracketed(span, cast)
        or _news(span, cast)
        or _text_of(span, cast)
        or _by_initials(span, text, cast)
        or government(span, text, cast)
        or person(span, inside, cast)
        or _apposed(span, text, cast)
        or office(span, text, inside, cast)
        or _spokesman(span, text, cast)
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


def _bracketed(span: Span, cast: Cast) -> Speaker | None:
    """ "Lembaga Pengawas Selat (LPS)", where the knowledge holds LPS."""
    named = bracketed(span, cast) if span.text.split()[0].lower() in cast.language.bodies else None
    return Speaker(Link(span, named.of("org")[0], sureness.WITHIN, "name")) if named is not None else None


def _news(span: Span, cast: Cast) -> Speaker | None:
    """ "Surat kabar Quandar, Lantera", "Kantor Berita Quandar Kabar Timur": the news organisation of that name."""
    words = span.text.lower().split()
    count = next((n for n in (2, 1) if " ".join(words[:n]) in cast.lists.news_nouns), 0)
    if not count:
        return None
    found = next((e for named in cast.names.within(span.start, span.end) for e in named.of("org")
                  if e in cast.domain.actors and cast.domain.actors[e].cls in NEWS), None)  # fmt: skip
    if found is not None:
        return Speaker(Link(span, found, sureness.WITHIN, "name"))
    taken = [named.span for named in cast.names.within(span.start, span.end) if named.of("state")]
    start = span.start + len(" ".join(words[:count]))
    capitals = [m for m in _CAPITALS.finditer(cast.article.text, start, span.end)
                if not any(t.start < m.end() and m.start() < t.end for t in taken)]  # fmt: skip
    if not capitals:
        return None
    name = capitals[-1][0]
    entity = cast.mint(Entity(f"org/{slug(name)}", "NewsOrganisation", name))
    return Speaker(Link(span, entity, sureness.WORDS_BODY, "minted"))


def _text_of(span: Span, cast: Cast) -> Speaker | None:
    """ "pernyataan resmi pemerintah X", "survei" and then "yang digelar Y": whoever is behind the text."""
    words = span.text.split()
    nouns = [word.lower() for word in words if word.lower() not in cast.language.openers]
    unnamed = len(nouns) < len(words) and set(nouns) <= cast.language.groups.keys()  # "sejumlah sumber": a group
    if nouns and not unnamed and set(nouns) <= cast.lists.text_nouns | {"pendapat"}:
        survey = next((noun for noun in nouns if noun in cast.lists.survey_nouns), nouns[0])
        issuer = behind(span, cast) or author(survey, span, cast)
        found = _one(issuer, cast) if issuer is not None else pointed_at(span, cast, noun=nouns[0])[0]
        return replace(found, link=replace(found.link, mention=span)) if found.link.entity else None
    count = told_by(words, cast)
    if not count:
        return None
    start = [match.start() for match in re.finditer(r"\S+", span.text)][count]
    rest = cast.article.span(span.start + start, span.end)
    if len(words) == count + 1 and rest.text.lower() in cast.language.bodies - cast.language.groups.keys():
        found = pointed_at(cast.article.span(rest.start, rest.end), cast, noun=rest.text)[0]
    else:
        found = _one(rest, cast)
    return replace(found, link=replace(found.link, mention=span)) if found.link.entity else None


def _author(span: Span, cast: Cast) -> Speaker | None:
    """ "Iklan itu", where the article prints "iklan yang dipasang Orvel": whoever is behind the text."""
    words = span.text.lower().split()
    if len(words) != 2 or words[0] not in cast.lists.text_nouns:
        return None
    issuer = author(words[0], span, cast)
    found = _one(issuer, cast) if issuer is not None else None
    return replace(found, link=replace(found.link, mention=span)) if found is not None and found.link.entity else None


def _apposed(span: Span, text: str, cast: Cast) -> Speaker | None:
    """ "juru runding FPK" and then ", Komandan Tesar Brun": the person named."""
    low = text.lower().split()
    titled = any(" ".join(low[:count]) in cast.language.titles for count in (1, 2, 3))
    name = apposed(span, cast) if titled and low[0] not in cast.language.openers else None
    if name is None:
        return None
    met = cast.remember(cast.person(name.text, roles=cast.roles_in(text)))
    return Speaker(Link(span, met.entity, sureness.PERSON_MINTED, "apposition"), text, met.body)


def _by_initials(span: Span, text: str, cast: Cast) -> Speaker | None:
    """ "DOW", where the article prints "Darel Omar Winther (DOW)"."""
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


def _spokesman(span: Span, text: str, cast: Cast) -> Speaker | None:
    """ "Seorang juru bicara | pemerintah": the body spoken for, where it has no group of its own (police)."""
    spoken = _SPOKEN_FOR.match(text)
    if spoken is None or spoken[1].lower() not in cast.lists.spokespeople:
        return None
    if f"{spoken[1]} {spoken[2]}".lower().replace("jurubicara", "juru bicara") in cast.language.groups:
        return None
    body = cast.article.span(span.start + spoken.start(2), span.start + spoken.end(2))
    found = _spoken_of(body, body.text, cast)
    return replace(found, link=replace(found.link, mention=span)) if found is not None and found.link.entity else None


def _spoken_of(span: Span, text: str, cast: Cast) -> Speaker | None:
    """A bare noun for the one spoken of: "politikus", "kementerian"."""
    low = text.lower()
    if low in cast.lists.somebody:
        return pronoun(span, cast)[0]
    if low in cast.lists.singular_openers:  # "seorang di antara mereka": of the group that spoke
        groups = [s for _, turn in cast.turns for s in turn if s.link.entity and s.link.entity.startswith("group/")]
        last = groups[-1] if groups else group_between(max(0, span.start - _REACH), span, cast)
        return Speaker(Link(span, last.link.entity, sureness.PRONOUN_GUESS, "pronoun")) if last is not None else None
    if low in cast.language.bodies | cast.lists.text_nouns | cast.lists.body_nouns and len(low.split()) == 1:
        return pointed_at(span, cast, noun=low)[0]
    return None


def _full_name(text: str, cast: Cast) -> str:
    """ "Courier", where the article prints "The Orvel Courier": the longer name."""
    longer = re.findall(rf"((?:[A-Z][\w’'-]+ )+{re.escape(text)})\b", cast.article.text) if " " not in text else []
    return max(longer, key=len) if longer else text


def _headed(text: str, cast: Cast) -> str | None:
    """ "Menteri Keuangan Port Selm": the ministry of a place that is no state."""
    words = text.split()
    for count in range(min(4, len(words) - 1), 0, -1):
        body = cast.domain.body_headed_by(" ".join(words[:count]))
        if body is not None and normalise(" ".join(words[count:])) in cast.domain.places:
            place = " ".join(words[count:])
            return cast.mint(Entity(body.of(f"state/{slug(place)}"), "Organisation", f"{body.label} {place}"))
    return None


def _is_common(word: str, cast: Cast) -> bool:
    """A word that only a sentence's beginning capitalises: it is doubled, or also printed small."""
    low = word.lower()
    first, _, second = low.partition("-")
    return first == second or re.search(rf"\b{re.escape(low)}\b", cast.article.text) is not None


def _only_opens(words: list[str], cast: Cast) -> bool:
    """Nothing names anybody: "salah satu pengguna X", "Kabar terakhir", "Tim pengembangnya"."""
    low, openers = words[0].lower(), cast.language.openers
    if len(words) > 1 and (low in openers | cast.lists.numerals or " ".join(words[:2]).lower() in openers):
        return any(word[0].islower() for word in words[1:]) or words[1].isdigit()
    if len(words) == 1 or any(word[0].isupper() for word in words[1:]):
        return False
    return low in cast.language.common | cast.language.titles | cast.language.bodies or is_common_noun(low)


def _minted(span: Span, text: str, cast: Cast) -> Speaker:
    """An actor minted from capitalised words; unresolved where there are none."""
    language, words, low = cast.language, text.split(), text.lower()
    capitals = [word for word in words if word[0].isupper() and word.lower() not in language.openers]
    common = len(words) == 1 and (
        low in language.titles | language.openers | cast.lists.text_nouns
        or low in language.common
        or is_common_noun(low)
        or _is_common(text, cast)
    )
    if not capitals or common or _only_opens(words, cast):
        return Speaker(Link(span, None, 0.0, "unresolved"))
    headed = _headed(text, cast)
    if headed is not None:
        return Speaker(Link(span, headed, sureness.BODY_OF_OFFICE, "body-of-office"))
    if len(words) > 1 and words[0].lower() in language.titles and all(map(is_brand, words[1:])):
        text = " ".join(words[1:])  # "CEO OrvelKu", who is not named
    organised = words[0].lower() in language.bodies or any(
        word.lower() in language.org_words or is_brand(word) for word in words
    )
    if organised or ACRONYM.match(text) or len(capitals) < len(words):
        name = text if is_brand(text) else _full_name(text, cast)
        entity = cast.mint(Entity(f"org/{slug(name)}", "Organisation", name))
        return Speaker(Link(span, entity, sureness.WORDS_BODY, "minted"))
    met = cast.person(text)
    if not met.known:
        cast.mint(Entity(met.entity, "Person", met.name))
    return Speaker(Link(span, met.entity, sureness.WORDS_PERSON, "minted"))
