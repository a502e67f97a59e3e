"""A person's name among titles, states and bodies: "Menteri Luar Negeri Tirvana Darel Winther" -> person and role."""

import re

from ujar.model import Link, Span
from ujar.resolve import sureness
from ujar.resolve.cast import Cast, Speaker
from ujar.resolve.names import NamedSpan
from ujar.resolve.namewords import is_common_noun
from ujar.resolve.people import PersonName
from ujar.resolve.words import ACRONYM


def person(span: Span, inside: list[NamedSpan], cast: Cast) -> Speaker | None:
    """A person: the name is what is left when titles, states, bodies and portfolios are taken away."""
    known = [named for named in inside if named.of("person")]
    name = _name_in(span, cast)
    if known and (name is None or not _stands_out(name, known[-1].span, span, cast)):
        return _known(span, known[-1], inside, cast)
    if name is None:
        return None
    role = _role_beside(span, name, cast)
    body = _body(inside, name) if role else None
    roles = cast.roles_in(role) if role else ()
    met = cast.person(name.text, roles=roles)
    if role:
        state = cast.state_of(body) if body else None
        met = cast.people.add(PersonName(met.name, met.entity, met.known, role, state, roles))
    met = cast.remember(met)
    score, method = (sureness.SHORT, "name") if met.known else (sureness.PERSON_MINTED, "minted")
    return Speaker(Link(span, met.entity, score, method), role or met.role, met.body)


def addressed(span: Span, cast: Cast) -> Speaker | None:
    """ "Sheikh", alone: whoever was named last with this form of address in front."""
    if span.text.lower() not in cast.language.honorifics - cast.language.titles or not span.text[0].isupper():
        return None
    for run in reversed(cast.finder.everywhere):
        if run.end <= span.start and cast.article.text[: run.start].endswith(f"{span.text} "):
            met = cast.remember(cast.person(run.text))
            return Speaker(Link(span, met.entity, sureness.SHORT, "name"), met.role, met.body)
    return None


def _stands_out(name: Span, known: Span, span: Span, cast: Cast) -> bool:
    """ "Oskar Lind, juru bicara kantor Solvak": the name before the comma, not a known one in the title behind it."""
    text = cast.article.text
    full = len(name.text.split()) > 1
    if known.end < name.start:  # "pembantu Perdana Menteri Solvak, Oskar Lind"
        return full and name.end == span.end and text[known.end : name.start].startswith(",")
    opens = text[span.start : name.start].strip() == "" and text[name.end : name.end + 1] == ","
    return opens and known.start > name.end and full


def _known(span: Span, named: NamedSpan, inside: list[NamedSpan], cast: Cast) -> Speaker:
    """A person the knowledge holds under the name that is printed among the words."""
    people = named.of("person")
    role = _role_beside(span, named.span, cast)
    body = _body(inside, named.span) if role else None
    met = cast.people.add(PersonName(named.span.text, people[0], True, role, body or cast.speaks_for(people[0])))
    score = sureness.WITHIN if len(people) == 1 else sureness.SEVERAL
    return Speaker(Link(span, met.entity, score, "name"), role, met.body)


def _name_in(span: Span, cast: Cast) -> Span | None:
    """The stretch of a speaker's words that is a person's name: one between commas first, else the last."""
    runs = [
        run
        for run in cast.finder.runs(span.start, span.end)
        if not any(word.lower() in cast.language.org_words for word in run.text.split())
    ]
    text = cast.article.text
    runs = [run for run in runs if text[run.start - 1 : run.start] != "(" or run.start == span.start]
    titled = _is_titled(span.text, cast) or _is_member(span, runs, cast)
    for run in runs:
        opens = text[span.start : run.start].strip() in {"", ","}
        if opens and text[run.end : run.end + 1] == "," and len(run.text.split()) > 1 and run.end < span.end:
            return run  # "Oskar Lind, juru bicara Brigade Ardan Vel"
        if opens and text[run.end : run.end + 1] == "" and titled and len(run.text.split()) > 1:
            return run
    fits = [run for run in runs if len(run.text.split()) > 1 or _is_short_name(run.text, titled, cast)]
    fits = [run for run in fits if not _names_a_body(text[span.start : run.start], cast)]
    return _less_surname(fits[-1], cast) if fits else None


def _is_member(span: Span, runs: list[Span], cast: Cast) -> bool:
    """ "Anggota LPS Fraksi PBT | Lantos": a member of a body, whose acronym stands right before the name."""
    text = cast.article.text
    if not runs or runs[-1].end != span.end or span.text.split()[0].lower() not in cast.lists.members:
        return False
    before = text[span.start : runs[-1].start].split()
    return len(before) > 1 and ACRONYM.match(before[-1]) is not None


def _names_a_body(lead: str, cast: Cast) -> bool:
    """ "Direktur Rumah Sakit | Orbel", "Serikat nelayan | Orvel Selat": what follows is the hospital's, the union's."""
    words = lead.lower().split()
    if len(words) > 1 and words[0] in cast.lists.body_nouns and all(word.islower() for word in lead.split()[1:]):
        return True
    return any(" ".join(words[-count:]) in cast.lists.english_bodies for count in (2, 1))


def _is_short_name(word: str, titled: bool, cast: Cast) -> bool:
    """One word that means somebody: named in full in the article, known by surname, or behind a title."""
    if cast.people.called(word) or cast.domain.people_surnamed(word) or cast.finder.full_name(word) != word:
        return True
    low = word.lower()
    common = low in cast.language.common and re.search(rf"\b{low}\b", cast.article.text) is not None
    return titled and not ACRONYM.match(word) and not is_common_noun(low) and not common


def _less_surname(run: Span, cast: Cast) -> Span:
    """ "Juru bicara Winther Oskar Lind": somebody else's surname in front is no part of the name."""
    words = run.text.split()
    first = cast.people.called(words[0]) if len(words) > 2 else None
    if first is not None and first.name.split()[-1] == words[0] and not cast.people.called(run.text):
        rest = run.text[len(words[0]) :].lstrip()
        return Span(run.end - len(rest), run.end, rest)
    return run


def _is_titled(text: str, cast: Cast) -> bool:
    words = text.lower().split()
    starts = range(min(2, len(words)))
    return any(" ".join(words[at : at + count]) in cast.language.titles for at in starts for count in (1, 2, 3))


def _role_beside(span: Span, name: Span, cast: Cast) -> str | None:
    """What stands before the name, or else behind it: "Menteri Luar Negeri Rusia"."""
    before = cast.article.text[span.start : name.start].strip(" ,")
    after = cast.article.text[name.end : span.end].strip(" ,")
    return before or after or None


def _body(inside: list[NamedSpan], name: Span) -> str | None:
    bodies = [named.of("org", "state") for named in inside if not named.span.overlaps(name)]
    return next((found[0] for found in bodies if found), None)
