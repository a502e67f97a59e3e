"""Titles without a name: "Menlu Rusia", "Presiden" -> who carries it in the article, or held it on the day."""

import re
from dataclasses import replace

from ujar.model import Entity, Link, Span
from ujar.resolve import sureness
from ujar.resolve.cast import Cast, Speaker
from ujar.resolve.groups import same_group
from ujar.resolve.home import home_state
from ujar.resolve.names import NamedSpan
from ujar.resolve.people import PersonName

_ABROAD = re.compile(r"\b(?:untuk|di|bagi)\s+\Z")  # "Dubes X untuk Y" is X's
UNITED_NATIONS = "org/united-nations"
_SENT_TO = re.compile(r"\s+(?:untuk|bagi|di)\s+(?=[A-Z])")
_LEFT_OVER = re.compile(r"\b(?:dari|untuk|di|asal)\b\s*$")


def office(span: Span, text: str, inside: list[NamedSpan], cast: Cast) -> Speaker | None:
    """The holder of an office; its body where no holder is known; None where the words are no title."""
    bodies = [named for named in inside if named.of("state", "org")]
    home = [n for n in bodies if not _ABROAD.search(cast.article.text, span.start, n.span.start)] or bodies
    body = home[-1].of("state", "org")[0] if home else None
    title = _title_alone(text, bodies)
    if not cast.domain.roles_titled(title):
        title = " ".join(word for word in title.split() if word.lower() not in cast.lists.title_modifiers) or title
    if not cast.domain.roles_titled(title) and title.lower() not in cast.language.titles:
        title = _SENT_TO.split(title)[0]  # "Duta Besar ... | untuk New York"
    roles = cast.domain.roles_titled(title) + _at_united_nations(title, bodies, cast)
    headed = cast.domain.body_headed_by(title)
    if title.lower() not in cast.language.titles and not roles and headed is None:
        return None
    state = cast.state_of(body) if body else None
    common = not (set(roles) & set(cast.heads)) and headed is None and title.lower() in cast.language.groups
    common = common or _of_a_body_unnamed(title, body, roles, cast)
    near = cast.people_before(span.start) if common else cast.nearest_people(span.start)
    met = cast.people.with_role(title, roles, state, near)
    if met is not None and (body is None or met.body is not None):
        return Speaker(Link(span, met.entity, sureness.ROLE_HERE, "role-in-article"), title, met.body)
    if common or title.lower() in cast.lists.members:  # "pengungsi Tirvana", "anggota Liga Selat": no office
        return None
    spoke = _spoke(roles, cast) if body is None else _spoke_for(title, body, cast)
    if spoke is not None:
        return Speaker(Link(span, spoke.link.entity, sureness.ROLE_HERE, "office-of-speaker"), title, spoke.body)
    known = _named_short(span, roles, cast) if body is None and roles else None
    if known is not None:
        return Speaker(Link(span, known.entity, sureness.ROLE_HERE, "role-in-article"), title, known.body)
    place = body or _sole_body(roles, cast) or home_state(title, cast.names, item=cast.items.of(span.start))
    holder = _holder(roles, place, cast) if place else None
    if holder is not None and place is not None:
        score = sureness.OFFICE if body else sureness.BARE_OFFICE
        return Speaker(Link(span, holder, score, "office"), title, cast.state_of(place))
    if body is None and headed is not None and place is not None:  # "juru bicara presiden"
        return Speaker(Link(span, _headed(title, place, cast), sureness.BARE_BODY, "body-of-office"), title)
    if body is not None:
        return Speaker(Link(span, _headed(title, body, cast), sureness.BODY_OF_OFFICE, "body-of-office"), title)
    return None


def _named_short(span: Span, roles: tuple[str, ...], cast: Cast) -> PersonName | None:
    """ "Kepala Negara", behind "Presiden Winther", a last name that the knowledge holds: who was named last so."""
    for run in reversed(cast.finder.everywhere):
        if run.end > span.start or " " in run.text or len(cast.domain.people_surnamed(run.text)) != 1:
            continue
        if set(cast.roles_in(cast.title_before(run))) & set(roles):
            return cast.remember(cast.person(run.text, roles=roles))
    return None


def distributed(parts: list[Span], speakers: tuple[Speaker, ...], cast: Cast) -> tuple[Speaker, ...]:
    """ "Menteri pertahanan X, Y, dan Z", "pejabat X dan Y": what the first is counts for all states that follow."""
    first = speakers[0].link
    if first.method == "group" and len(parts) > 1:
        return (speakers[0], *(same_group(first.entity or "", speaker, cast) for speaker in speakers[1:]))
    if len(parts) < 2 or first.method != "body-of-office" or speakers[0].role is None:
        return speakers
    return tuple(
        replace(s, link=replace(s.link, entity=_headed(speakers[0].role, s.link.entity, cast)), role=speakers[0].role)
        if s.link.entity is not None and s.link.entity.startswith("state/")
        else s
        for s in speakers
    )


def _at_united_nations(title: str, bodies: list[NamedSpan], cast: Cast) -> tuple[str, ...]:
    """ "Duta besar Tirvana untuk PBB" is also "Wakil Tetap Tirvana di PBB"."""
    there = any(UNITED_NATIONS in named.of("org") for named in bodies)
    return cast.domain.roles_titled(f"{title} untuk PBB") if there else ()


def _headed(title: str, body: str, cast: Cast) -> str:
    """The body whose head is quoted without a name: a minister's ministry, else what stands beside the title."""
    headed = cast.domain.body_headed_by(title) if body.startswith("state/") else None
    if headed is None:
        return body
    entity = headed.of(body)
    if entity not in cast.domain.actors:
        cast.mint(Entity(entity, "Organisation", f"{headed.label} {cast.label(body)}", None, body))
    return entity


def _spoke(roles: tuple[str, ...], cast: Cast) -> Speaker | None:
    """The last person who spoke and held the office on the day: "Winther ... Presiden mengatakan"."""
    for _, speakers in reversed(cast.turns):
        for speaker in speakers:
            entity = speaker.link.entity
            if entity is None or cast.on is None or not entity.startswith("person/"):
                continue
            if any(office.role in roles for office in cast.domain.offices_of(entity, cast.on, presumed=True)):
                return speaker
    return None


def _spoke_for(title: str, body: str, cast: Cast) -> Speaker | None:
    """The last person who spoke and is of the organisation: "Winther ... ketua Liga Selat mengatakan"."""
    if not body.startswith("org/") or title.lower() not in cast.lists.head_titles or cast.on is None:
        return None
    for _, speakers in reversed(cast.turns):
        for speaker in speakers:
            entity = speaker.link.entity or ""
            offices = cast.domain.offices_of(entity, cast.on, presumed=True) if entity.startswith("person/") else ()
            if entity.startswith("person/") and (speaker.body == body or any(o.body == body for o in offices)):
                return speaker
    return None


def _title_alone(text: str, bodies: list[NamedSpan]) -> str:
    """The title without the bodies it belongs to."""
    for named in bodies:
        text = text.replace(named.span.text, " ")
    return " ".join(_LEFT_OVER.sub("", text.strip()).split())


def _sole_body(roles: tuple[str, ...], cast: Cast) -> str | None:
    """The body of an office that only one body has: a title that means nobody else needs no state beside it."""
    bodies = {body for role in roles if (body := cast.domain.sole_body(role)) is not None}
    own = {body for body in bodies if body.startswith("org/")}  # every state has its minister of tourism
    return own.pop() if len(roles) == 1 and len(own) == 1 else None


def _of_a_body_unnamed(title: str, body: str | None, roles: tuple[str, ...], cast: Cast) -> bool:
    """ "Jaksa": any of a group, where the one body that has such an office is not named in the article."""
    sole = _sole_body(roles, cast) if body is None and title.lower() in cast.language.groups else None
    return sole is not None and not any(sole in named.of("org") for named in cast.names.all)


def _holder(roles: tuple[str, ...], body: str, cast: Cast) -> str | None:
    """The one person known to hold one of the roles in a body on the article's day."""
    if cast.on is None:
        return None
    holders = (cast.domain.holder(role, body, cast.on, presumed=True) for role in roles)
    return next((holder for holder in holders if holder is not None), None)
