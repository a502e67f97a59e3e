"""Who opposes whom, or themselves: statements in, oppositions out, each with the statements on both its sides."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from ujar.report.common import grouped, pairs, ranked
from ujar.report.said import Said, Statements
from ujar.report.style import family_of

SELF, OTHERS, DENIAL = "self", "others", "denial"


@dataclass(frozen=True, slots=True)
class Opposition:
    """Two sides that don't go together: of one actor, of two about one negotiable, or a denial and what it denies."""

    kind: str
    actor: str
    other: str | None  # None: nobody the graph could tie the denied claim to
    negotiable: str | None
    against: tuple[Said, ...]
    favour: tuple[Said, ...]  # of the other side: in favour, or denied

    @property
    def days(self) -> list[str]:
        """The days on which either side spoke."""
        return sorted(said.on.iso for said in (*self.against, *self.favour) if said.on is not None)


def oppositions(statements: Statements) -> list[Opposition]:
    """Actors against themselves, then against each other, then denials; each kind's most spoken first."""
    found = [*_selves(statements), *_others(statements), *_denials(statements)]
    order = (SELF, OTHERS, DENIAL)

    def rank(each: Opposition) -> tuple[int, int, str, str, str]:
        return (order.index(each.kind), -min(len(each.against), len(each.favour) or 1), statements.label(each.actor),
                statements.label(each.other or ""), each.negotiable or "")  # fmt: skip

    return sorted(found, key=rank)


def _sides(said: Sequence[Said]) -> tuple[tuple[Said, ...], tuple[Said, ...]]:
    against = tuple(each for each in said if family_of(each.act) == "oppose")
    return against, tuple(each for each in said if family_of(each.act) == "accept")


def _selves(statements: Statements) -> Iterator[Opposition]:
    for (actor, negotiable), said in pairs(statements.said, "speakers", "about").items():
        against, favour = _sides(said)
        if against and favour:
            yield Opposition(SELF, actor, actor, negotiable, against, favour)


def _others(statements: Statements) -> Iterator[Opposition]:
    """One denies or rejects where another agrees, offers or promises, about the same negotiable.

    A denial that answers a claim the article holds is no stand on the negotiable: it is listed against that claim.
    """
    for negotiable, said in grouped(statements.said, "about").items():
        said = [each for each in said if not (each.act == "Deny" and each.earlier)]
        sides = {actor: _sides(spoken) for actor, spoken in grouped(said, "speakers").items()}
        for actor, (against, _) in sides.items():
            for other, (_, favour) in sides.items():
                if actor != other and against and favour:
                    yield Opposition(OTHERS, actor, other, negotiable, against, favour)


def _denials(statements: Statements) -> Iterator[Opposition]:
    """A denial or rejection points at the claim it answers; who made that claim is on the other side."""
    found: dict[tuple[str, str | None], tuple[list[Said], list[Said]]] = {}
    for said in statements.said:
        for iri in said.earlier:
            earlier = statements.by_iri.get(iri)
            if earlier is None or family_of(said.act) != "oppose":
                continue
            for actor in said.speakers:
                for other in earlier.speakers or (None,):
                    against, denied = found.setdefault((actor, other), ([], []))
                    against.extend([said] if said not in against else [])
                    denied.extend([earlier] if earlier not in denied else [])
    for (actor, other), (against, denied) in found.items():
        yield Opposition(DENIAL, actor, other, None, tuple(against), tuple(denied))


def contested(statements: Statements, most: int) -> list[str]:
    """The negotiables that some accept and some oppose, the most spoken about first."""
    about = grouped(statements.said, "about")
    return [each for each in ranked(about, statements) if all(_sides(about[each]))][:most]
