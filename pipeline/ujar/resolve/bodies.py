"""Governments and bodies of states: "pemerintah Rusia", "Kementerian Kesehatan Palestina", "Angkatan Laut AS"."""

import re
from collections import Counter

from ujar.domain import StateBody
from ujar.model import Entity, Link, Span
from ujar.resolve import sureness
from ujar.resolve.cast import Cast, Speaker
from ujar.resolve.home import home_state, split_body
from ujar.resolve.names import NamedSpan
from ujar.resolve.words import leading

_GOVERNMENT = re.compile(
    r"(?:(?:pihak|para pejabat di)\s+)?"
    r"(?:pemerintah(?:an)?|otoritas|rezim|kubu|pihak|kerajaan|negara|delegasi|kantor)\s+(.+)$"
)
_OFFICE = re.compile(r"(?:kantor|delegasi)\s")  # of a state or of its head only: "kantor Solvak" is nobody's state
_EMBASSY = StateBody("org/{state}-embassy-{host}", "", (), slugs={"state/united-states": "us"})
_BEHIND = re.compile(r"\s+(?:di|dari|untuk|pada|yang|dalam|untuk|bagi)\b|\s*[,(]")


def government(span: Span, text: str, cast: Cast) -> Speaker | None:
    """ "pemerintah Tirvana", "otoritas Solvak", "pihak Quandar": the state; "pemerintah Winther": that of its head."""
    house = _house(span, text, cast)
    if house is not None:
        return Speaker(Link(span, house, sureness.GOVERNMENT, "government"))
    match = _GOVERNMENT.match(text.lower())
    if match is None:
        return None
    whose = text[match.start(1) :]
    states = [hit.entity for hit in cast.names.named(whose) if hit.entity.startswith("state/")]
    titles = cast.roles_in(whose)
    inside = [named.of("state")[0] for named in cast.names.within(span.start, span.end) if named.of("state")]
    if not states and titles and inside and not cast.finder.runs(span.end - len(whose), span.end):
        states = inside  # "kantor Perdana Menteri Tirvana"
    if not states and _OFFICE.match(text.lower()) and len(whose.split()) < 2:
        return None
    state = states[0] if states else _state_headed_by(span, whose, cast)
    return Speaker(Link(span, state, sureness.GOVERNMENT, "government")) if state else None


def _house(span: Span, text: str, cast: Cast) -> str | None:
    """ "Istana Kepresidenan Quandar", "istana": the state, which is named or that of the article."""
    words = text.lower().split()
    count = leading(words, cast.lists.state_houses)
    if not count:
        return None
    states = _states_in(text, cast)
    if states:
        return states[0]
    if count < len(words):
        return None
    spoke = (s.body for _, speakers in reversed(cast.turns) for s in speakers if s.body)
    return next((body for body in spoke if body.startswith("state/")), None) or home_state(text, cast.names)


def _state_headed_by(span: Span, whose: str, cast: Cast) -> str | None:
    """ "pemerintahan Irena Solvak", "kantor Perdana Menteri Solvak": the state its head spoke for on the day."""
    words = whose.split()
    if not words[-1][:1].isupper() or not set(map(str.lower, words)) - cast.language.bodies:
        return None
    titles = cast.roles_in(whose)
    if _OFFICE.match(span.text.lower()) and not titles:
        return None
    names = cast.finder.runs(span.end - len(whose), span.end)
    if not names or not (titles or names[0].text == whose):
        return None
    met = cast.people.called(names[-1].text)
    if met is None and not cast.domain.people_surnamed(names[-1].text) and not cast.domain.named(names[-1].text):
        return None
    head = cast.person(names[-1].text, roles=titles or cast.heads)
    body = head.body or cast.speaks_for(head.entity)
    return body if body and body.startswith("state/") else None


def state_body(span: Span, text: str, inside: list[NamedSpan], cast: Cast, *, stated: bool = False) -> Speaker | None:
    """ "Kementerian Kesehatan Palestina": org/palestine-health-ministry; without a state, that of the article's.

    `stated`: only where the state is printed.
    """
    words = text.split()
    if stated and not any(named.of("state") for named in inside):
        return None
    while words and words[0].lower() in cast.lists.body_leads and split_body(words, cast.names) is None:
        words = words[1:]
    found = split_body(words, cast.names)
    if found is None:
        return None
    body, count = found
    printed, rest = " ".join(words[:count]), " ".join(words[count:])
    states = [named.of("state")[0] for named in inside if named.of("state")]
    if states and cast.names.named(_head(rest)):
        state: str | None = states[-1]
    elif not stated and (not rest or _BEHIND.match(f" {rest}")):
        state = home_state(printed, cast.names, span.start, item=cast.items.of(span.start))
    else:
        return None
    if state is None:
        return None
    entity = body.of(state)
    if entity not in cast.domain.actors:
        label = text if states else f"{printed} {cast.label(state)}"
        cast.mint(Entity(entity, "Organisation", label, None, state))
    score = sureness.MINISTRY if states else sureness.BARE_BODY
    return Speaker(Link(span, entity, score, "state-body"), None, None)


def embassy(span: Span, text: str, cast: Cast) -> Speaker | None:
    """ "Kedutaan Besar AS di Sarvik", "KBRI": org/us-embassy-quandar; the host named, or the article's other state."""
    low, lists = text.lower().removeprefix("pihak "), cast.lists
    own = low.split()[0] in lists.own_embassy
    if not own and not any(low.startswith(f"{noun} ") for noun in lists.embassies):
        return None
    states = _states_in(text, cast)
    sender = lists.home_state if own else states.pop(0) if states else None
    if sender is None:
        return None
    others = [named.of("state")[0] for named in cast.names.all if named.of("state")]
    counts = Counter(state for state in others if state != sender)
    host = next((state for state in states if state != sender), None) or max(
        counts, key=counts.__getitem__, default=None
    )
    if host is None:
        return None
    entity = _EMBASSY.of(sender).replace("{host}", _EMBASSY.slugs.get(host) or host.partition("/")[2])
    if entity not in cast.domain.actors:
        cast.mint(Entity(entity, "Organisation", text, None, sender))
    return Speaker(Link(span, entity, sureness.MINISTRY, "state-body"))


def _states_in(text: str, cast: Cast) -> list[str]:
    """The states among the words, also within a name that the article introduces."""
    words = text.split()
    parts = (" ".join(words[at : at + count]) for at in range(len(words)) for count in (3, 2, 1))
    hits = (hit.entity for part in parts for hit in cast.names.named(part))
    return list(dict.fromkeys(entity for entity in hits if entity.startswith("state/")))


def _head(rest: str) -> str:
    """What stands before a preposition: "AS | di Sarvik"."""
    cut = _BEHIND.search(f" {rest}")
    return rest[: cut.start()].strip() if cut else rest
