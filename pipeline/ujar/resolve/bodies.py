"""Governments and ministries: "pemerintah Rusia", "Kementerian Kesehatan Palestina"."""

import re

from ujar.model import Entity, Link, Span
from ujar.resolve import sureness
from ujar.resolve.cast import Cast, Speaker
from ujar.resolve.names import NamedSpan

_GOVERNMENT = re.compile(
    r"(?:(?:pihak|para pejabat di)\s+)?(?:pemerintah(?:an)?|otoritas|rezim|kubu|pihak|kerajaan|negara)\s+(.+)$"
)
_MINISTRY = re.compile(r"(?:[Jj]uru bicara |[Jj]ubir )?[Kk]ementerian\s+(.+)$")


def government(span: Span, text: str, cast: Cast) -> Speaker | None:
    """ "pemerintah Rusia", "otoritas Palestina", "pihak Israel": the state; "pemerintah Bush": that of its head."""
    match = _GOVERNMENT.match(text.lower())
    if match is None:
        return None
    whose = text[match.start(1) :]
    states = [hit.entity for hit in cast.names.named(whose) if hit.entity.startswith("state/")]
    state = states[0] if states else _state_headed_by(whose, cast)
    return Speaker(Link(span, state, sureness.GOVERNMENT, "government")) if state else None


def _state_headed_by(name: str, cast: Cast) -> str | None:
    head = cast.people.called(name)
    person = head.entity if head else next(iter(cast.domain.people_surnamed(name)), None)
    body = (head.body if head else None) or (cast.speaks_for(person) if person else None)
    return body if body and body.startswith("state/") else None


def ministry(span: Span, text: str, inside: list[NamedSpan], cast: Cast) -> Speaker | None:
    """ "Kementerian Kesehatan Palestina": org/palestine-health-ministry."""
    match = _MINISTRY.match(text)
    states = [named.of("state")[0] for named in inside if named.of("state")]
    if match is None or not states:
        return None
    printed = match[1].lower()
    portfolio = next(
        (english for words, english in cast.language.ministries.items() if printed.startswith(words)), None
    )
    if portfolio is None:
        return None
    entity = f"org/{states[-1].split('/')[1]}-{portfolio}-ministry"
    if entity not in cast.domain.actors:
        cast.mint(Entity(entity, "Organisation", text, None, states[-1]))
    return Speaker(Link(span, entity, sureness.MINISTRY, "ministry"))
