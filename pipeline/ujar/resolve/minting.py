"""Speakers that neither the knowledge nor a rule knows: an actor minted from capitalised words, or nobody."""

import re

from ujar.domain import normalise
from ujar.model import Entity, Link, Span
from ujar.resolve import sureness
from ujar.resolve.cast import Cast, Speaker
from ujar.resolve.home import home_state, split_body
from ujar.resolve.names import NamedSpan
from ujar.resolve.namewords import is_common_noun
from ujar.resolve.people import slug
from ujar.resolve.words import ACRONYM, is_brand, without_brackets

_CAPITALS_BEFORE = re.compile(r"(?:[A-Z][\w’'-]* ){2,4}(?:\([A-Z][A-Za-z0-9-]+\) )?\Z")
_THINGS = frozenset({"ORG", "EVENT"})  # what the trained pipeline calls what is somebody's organisation


def branch(span: Span, inside: list[NamedSpan], cast: Cast) -> Speaker | None:
    """ "PT Orvel Velonia", "Survei Indikator Laut Velonia": an organisation whose name a state's is part of."""
    if any(named.of("org", "person") for named in inside):
        return None
    for named in inside:
        around = cast.names.seen_around(named.span)
        if around is not None and around.label == "ORG" and span.covers(around.span):
            name = around.span.text
        else:
            match = _CAPITALS_BEFORE.search(cast.article.text[span.start : named.span.start])
            name = without_brackets(f"{match[0]}{named.span.text}") if match is not None else ""
        words = name.split()
        while words and words[0].lower() in cast.lists.text_nouns | cast.language.titles | cast.lists.regions.keys():
            words = words[1:]
        own = len(words) > 1 + named.span.text.count(" ") and split_body(words, cast.names) is None
        others = cast.language.titles | cast.language.groups.keys() | cast.lists.state_nouns
        if own and words[0].lower() not in others:
            name = " ".join(words)
            entity = cast.mint(Entity(f"org/{_in_english(name, cast)}", "Organisation", name))
            return Speaker(Link(span, entity, sureness.WORDS_BODY, "minted"))
    return None


def shortened(span: Span, text: str, cast: Cast) -> Speaker | None:
    """ "Orvel", where the article prints "Orvel International" and the like: the organisation, and nobody's name."""
    if " " in text or not text[:1].isupper() or ACRONYM.match(text) or cast.people.called(text):
        return None
    if text.lower() in cast.language.common | cast.language.bodies | cast.language.titles:
        return None
    for named in cast.names.all:
        words = named.span.text.split()
        if named.of("org") and words[0] == text and len(words) > 1 and words[1].lower() in cast.language.org_words:
            return Speaker(Link(span, named.of("org")[0], sureness.SHORT, "name"))
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


def _looks_common(low: str, span: Span, cast: Cast) -> bool:
    """Built like a common noun and first in its sentence, where any word is capitalised: not "kata Pelmar"."""
    return is_common_noun(low) and (low.endswith("nya") or cast.finder.opens_sentence(span.start))


def _unnamed_head(words: list[str], cast: Cast) -> str | None:
    """ "Menteri Pemuda", "Deputi Bidang Kelembagaan": titles and portfolios only, so nobody's name; the office."""
    language = cast.language
    parts = language.portfolios | {part for title in language.titles for part in title.split()} | {"dan"}
    if len(words) < 2 or words[0].lower() not in language.titles or words[-1].lower() not in parts | language.common:
        return None
    if not all(word.lower() in parts | language.common for word in words):
        return None
    state = home_state(" ".join(words), cast.names)
    if words[0].lower() in cast.lists.ministers and state is not None:
        name = f"{state.partition('/')[2]}-{slug(' '.join(words[1:]))}-ministry"
    else:
        name = slug(" ".join(words))
    return cast.mint(Entity(f"org/{name}", "Organisation", " ".join(words), None, state))


def _body_of(words: list[str], cast: Cast) -> str | None:
    """ "Militer Orvel": the body of a state that nothing else tells of."""
    found = split_body(words, cast.names)
    if found is None or len(words) != found[1] + 1:
        return None
    body, place = found[0], words[-1]
    known = is_brand(place) or ACRONYM.match(place) or not place[0].isupper() or cast.names.named(place)
    common = place.lower() in cast.language.portfolios | cast.language.common | cast.lists.no_state
    if known or common or cast.people.called(place):
        return None
    state = cast.mint(Entity(f"state/{slug(place)}", "State", place))
    return cast.mint(Entity(body.of(state), "Organisation", " ".join(words), None, state))


def _less_title(text: str, cast: Cast) -> str:
    """ "Direktur Rumah Sakit Orvel", who is not named: the hospital."""
    words = text.split()
    for count in (3, 2, 1):
        if " ".join(words[:count]).lower() not in cast.language.titles or len(words) < count + 2:
            continue
        heads = (" ".join(words[count : count + n]).lower() for n in (2, 1))
        if any(head in cast.language.bodies for head in heads):
            return " ".join(words[count:])
    return text


def _in_english(text: str, cast: Cast) -> str:
    """The id of an organisation: "orvel-hospital" of "Rumah Sakit Orvel", else its own words."""
    words = text.split()
    for count in (2, 1):
        noun = cast.lists.english_bodies.get(" ".join(words[:count]).lower())
        if noun is not None and len(words) > count:
            return f"{slug(' '.join(words[count:]))}-{noun}"
    return slug(text)


def _less_description(text: str, cast: Cast) -> str:
    """ "Oskar Lind, perwira senior", "LPS, kelompok pemantau": the name alone, which a description follows."""
    name, comma, behind = text.partition(", ")
    described = bool(comma) and behind[:1].islower() and all(word[0].isupper() for word in name.split())
    return name if described and name.split()[0].lower() not in cast.language.titles | cast.language.bodies else text


def _less_kind(text: str, cast: Cast) -> str:
    """ "Serikat nelayan Orvel Selat": the name alone, behind what kind of body it is."""
    words = text.split()
    first = next((at for at, word in enumerate(words) if at and word[0].isupper()), 0)
    kind, name = [word.lower() for word in words[:first]], words[first:]
    named = len(name) > 1 and all(word[0].isupper() for word in name) and not cast.names.named(" ".join(name))
    joined = cast.language.adjunct_openers | cast.language.coordinators | cast.language.adverbs | {"yang"}
    led = len(kind) > 1 and kind[0] in cast.lists.body_nouns and joined.isdisjoint(kind)
    return " ".join(name) if led and named else text


def _is_somebody(name: str, cast: Cast) -> bool:
    """No state, although it was taken for a place: a brand, the last name of somebody, or quoted as "kata Orvel"."""
    last = any(full.split()[-1] == name for full in cast.finder.counts)
    quoted = rf"\b(?i:{'|'.join(sorted(cast.lists.quoting))}) {re.escape(name)}\b"
    return is_brand(name) or last or re.search(quoted, cast.article.text) is not None


def minted(span: Span, text: str, cast: Cast) -> Speaker:
    """An actor minted from capitalised words; unresolved where there are none."""
    whole = _less_title(_less_description(text, cast), cast)
    text = _less_kind(whole, cast)
    language, words, low = cast.language, text.split(), text.lower()
    before = next((kind for kind in ("state", "org") if f"{kind}/{slug(text)}" in cast.minted), None)
    met_as = cast.minted[f"{before}/{slug(text)}"].label if before is not None else None
    if met_as == text:  # as it was met first
        return Speaker(Link(span, f"{before}/{slug(text)}", sureness.WORDS_BODY, "minted"))
    last = cast.people.called(text) if len(words) == 1 and words[0][0].isupper() else None
    if last is not None and text in last.name.split():  # "Amat", where "Lisandra Amat" is somebody
        return Speaker(Link(span, cast.remember(last).entity, sureness.SHORT, "name"), last.role, last.body)
    capitals = [word for word in words if word[0].isupper() and word.lower() not in language.openers]
    common = len(words) == 1 and (
        low in language.titles | language.openers | cast.lists.text_nouns
        or low in language.common
        or _looks_common(low, span, cast)
        or _is_common(text, cast)
    )
    one = low.split()[0] in cast.lists.singular_openers and len(words) == 2  # "seorang Demokrat": nobody's name
    if one or not capitals or common or _only_opens(words, cast):
        return Speaker(Link(span, None, 0.0, "unresolved"))
    headed = _headed(text, cast)
    if headed is not None:
        return Speaker(Link(span, headed, sureness.BODY_OF_OFFICE, "body-of-office"))
    whose = _body_of(words, cast)
    if whose is not None:
        return Speaker(Link(span, whose, sureness.MINISTRY, "state-body"))
    ministry = _unnamed_head(words, cast)
    if ministry is not None:
        return Speaker(Link(span, ministry, sureness.WORDS_BODY, "body-of-office"), text)
    branded = all(is_brand(word) or ACRONYM.match(word) for word in words[1:])
    if len(words) > 1 and words[0].lower() in language.titles and branded:
        text = " ".join(words[1:])  # "CEO OrvelKu", who is not named
    label = cast.names.label_of(span)
    placed = label == "GPE" and cast.names.is_no_person(span.start) and not ACRONYM.match(text)
    if placed and not _is_somebody(text, cast):
        entity = cast.mint(Entity(f"state/{slug(text)}", "State", text))
        return Speaker(Link(span, entity, sureness.WORDS_BODY, "minted"))
    body = bool({words[0].lower(), " ".join(words[:2]).lower()} & language.bodies) or text != whole
    organised = label in _THINGS or body or any(word.lower() in language.org_words or is_brand(word) for word in words)
    small = [word for word in words if word not in capitals and word not in language.clauses.name_particles]
    if small and words[0] in language.titles and small == words[:-1]:
        return Speaker(Link(span, None, 0.0, "unresolved"))  # "kepala perunding nuklir Utara"
    if organised or ACRONYM.match(text) or small:
        name = text if label in _THINGS or is_brand(text) else _full_name(text, cast)
        entity = cast.mint(Entity(f"org/{_in_english(name, cast)}", "Organisation", name))
        return Speaker(Link(span, entity, sureness.WORDS_BODY, "minted"))
    met = cast.person(text)
    if not met.known:
        cast.mint(Entity(met.entity, "Person", met.name))
    return Speaker(Link(span, met.entity, sureness.WORDS_PERSON, "minted"))
