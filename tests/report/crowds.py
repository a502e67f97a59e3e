"""Larger invented graphs, always the same: camps of actors with names as long as real ones, over years and outlets."""

from collections.abc import Iterator

from sample_graph import DAWN, TOWN, WIND
from ujar.model import (
    Act,
    Article,
    Entity,
    Kind,
    Link,
    PartialDate,
    ResolvedArticle,
    ResolvedStatement,
    Span,
    Statement,
)

FIRST = "Mira Karel Oskar Selva Darel Irena Pavo Lio Carla Jorin Amara Ester Hilda Tomas Sofi Adrel Mirna Peter".split()
LAST = (
    "Tolvan Dusan Lind Morane Winther Solvak Ruskel Tamasi Dunmore Vask Dolin Kalman Orsan Aldrey Landra Kostan".split()
)
PLACES = "Ardania Belmora Costavia Tirvana Velonia Quandar Nordavia Kaldora Morvinia Aruna Halmar Verdana".split()
MATTERS = "Perikanan Rudal Iklim Perdagangan Air Pandemi Ranjau Nuklir Pelabuhan Satelit Pengungsi Gandum".split()
ACTS = (Act.ASSERT, Act.ASSERT, Act.DEMAND, Act.ACCUSE, Act.ASSERT, Act.DENY, Act.PROMISE, Act.REJECT, Act.WARN,
        Act.AGREE, Act.ASSESS, Act.OFFER, Act.ANNOUNCE)  # fmt: skip
KINDS = (Kind.INDIRECT, Kind.DIRECT, Kind.INDIRECT, Kind.MIXED, Kind.INDIRECT)
METHODS = ("name", "pronoun", "minted", "pointer")
WORDS = "Perjanjian itu harus dijalankan oleh semua pihak."


def actor(number: int) -> Entity:
    """A person, a state or an organisation, by its number."""
    if number % 7 == 3:
        place = PLACES[number // 7 % len(PLACES)]
        turn = number // 7 // len(PLACES)
        return Entity(f"state/s-{number}", "State", f"Republik {place}" + (f" {turn + 1}" if turn else ""))
    if number % 7 == 5:
        matter, place = MATTERS[number // 7 % len(MATTERS)], PLACES[number // 5 % len(PLACES)]
        return Entity(f"org/o-{number}", "Organisation", f"Organisasi {matter} {place} Bersatu")
    first, last = FIRST[number % len(FIRST)], LAST[number // len(FIRST) % len(LAST)]
    return Entity(f"person/p-{number}", "Person", f"{first} {last}")


def negotiable(number: int) -> Entity:
    """A treaty, by its number."""
    matter, place = MATTERS[number % len(MATTERS)], PLACES[number // len(MATTERS) % len(PLACES)]
    return Entity(f"treaty/t-{number}", "Treaty", f"Traktat {matter} Kawasan {place}")


def crowd(
    actors: int, negotiables: int, camps: int, rounds: int = 2, *, per_article: int = 12
) -> Iterator[ResolvedArticle]:
    """Each actor speaks, round after round, about negotiables of its own camp, and now and then of another."""
    said: list[tuple[int, int, int]] = []
    for turn in range(rounds):
        for number in range(actors):
            camp = number % camps
            own = [each for each in range(negotiables) if each % camps == camp] or [camp % negotiables]
            for step in range(1 + (number * 7 + turn) % 3):
                far = (number + 3 * step + turn) % 11 == 0
                about = (
                    (number * 5 + step) % negotiables if far else own[(number // camps) ** 2 * (step + 1) % len(own)]
                )
                said.append((number, about, turn * 3 + step))
    for start in range(0, len(said), per_article):
        yield _article(start // per_article, said[start : start + per_article])


def _article(number: int, said: list[tuple[int, int, int]]) -> ResolvedArticle:
    text = " ".join([WORDS] * len(said))
    key = f"crowd-{number}"
    published = PartialDate(2015 + number % 9, 1 + number * 5 % 12, 1 + number * 3 % 28)
    article = Article(key, f"{key}.txt", text, "id", f"Berita nomor {number}", f"https://fajar.example/{number}",
                      "Harian Fajar" if number % 3 else "Warta Kota Baru", published)  # fmt: skip
    statements, entities = [], {}
    for at, (who, about, step) in enumerate(said):
        start = at * (len(WORDS) + 1)
        span = Span(start, start + len(WORDS), WORDS)
        act = ACTS[(who * 3 + about + step) % len(ACTS)]
        targets = f"{key}-{at - 1}" if at and act in (Act.DENY, Act.REJECT) else None
        statement = Statement(
            f"{key}-{at}", article, KINDS[(who + step) % len(KINDS)], (span,), act,
            confidence=round(0.35 + 0.06 * ((who + about + step) % 11), 2), rule=f"rule-{(who + step) % 9}",
            targets=targets,
        )  # fmt: skip
        one, other = actor(who), negotiable(about)
        entities |= {one.id: one, other.id: other}
        relayed = (Link(None, WIND, 1.0, "alias"),) if (who + at) % 9 == 0 else ()
        day = (
            PartialDate(published.year, published.month, max(1, (published.day or 1) - step % 3)) if step % 4 else None
        )
        statements.append(ResolvedStatement(
            statement, (Link(None, one.id, 1.0, METHODS[who % len(METHODS)]),), said_on=day,
            about=(Link(None, other.id, 0.8, "topic"),), relayed_via=relayed,
        ))  # fmt: skip
    outlet = Link(None, DAWN if number % 3 else TOWN, 1.0, "outlet")
    return ResolvedArticle(article, tuple(statements), tuple(entities.values()), outlet=outlet)
