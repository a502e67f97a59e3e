"""An invented world for tests: states, people, offices and treaties that no newspaper knows, built by hand.

`DOMAIN` is what the knowledge holds of it; what a test wants unknown (Tirmora, Ebbe Lantos, ...) is left out of it.
"""

import re
from collections.abc import Mapping
from typing import Any

from factories import LANGUAGE, make_article, make_statement
from ujar.domain import Actor, Alias, Domain, Negotiable, Office, Role, StateBody, Term
from ujar.model import Act, Article, Kind, NamedEntity, PartialDate, ResolvedArticle, Span, Statement
from ujar.resolve import resolve

VELONIA, QUANDAR, ISLES = "state/velonia", "state/quandar", "state/united-isles"
MINISTRY, LEAGUE = "org/ministry-of-foreign-affairs-of-velonia", "org/strait-league"
AGENCY, PAPER, STATION = "org/kabar-timur", "org/harian-lantera", "org/radio-sarvik"
SOLVAK, TEML, PAVO, MILA, VANTO = (
    f"person/{name}" for name in ("irena-solvak", "doran-teml", "pavo-ruskel", "mila-ruskel", "vanto")
)
STRAIT, SALT = "treaty/northern-strait", "treaty/salt-accord"
TALKS, RESOLUTION, FISH = "negotiation/dolna-valley", "resolution/unsc-9911", "topic/herring"


def _actor(identity: str, cls: str, label: str, *aliases: Alias, english: str | None = None, **fields: Any) -> Actor:
    labels = {"id": label, "en": english or label}
    names = tuple(Alias(text) for text in dict.fromkeys(labels.values()))
    return Actor(identity, cls, labels, (*names, *aliases), **fields)


def _negotiable(identity: str, cls: str, label: str, english: str, *aliases: Alias, **fields: Any) -> Negotiable:
    names = (Alias(label, "name", "id"), Alias(english, "name", "en"), *aliases)
    return Negotiable(identity, cls, "invented", {"id": label, "en": english}, names, **fields)


_ACTORS = (
    _actor(VELONIA, "State", "Velonia", Alias("Marenburg", "metonym"), Alias("Istana Biru", "metonym")),
    _actor(QUANDAR, "State", "Quandar", Alias("Sarvik", "metonym")),
    _actor(ISLES, "State", "Kepulauan Bersatu", Alias("KB", "acronym"), english="United Isles"),
    _actor(MINISTRY, "Organisation", "Kementerian Luar Negeri Velonia", Alias("Kemlu Velonia"), state=VELONIA),
    _actor(LEAGUE, "Bloc", "Liga Selat", Alias("LSX", "acronym"), english="Strait League"),
    _actor(AGENCY, "NewsAgency", "Kabar Timur", Alias("kabartimur.example")),
    _actor(PAPER, "NewsOrganisation", "Harian Lantera", Alias("Lantera", "variant")),
    _actor(STATION, "NewsOrganisation", "Radio Sarvik"),
    _actor(SOLVAK, "Person", "Irena Solvak", Alias("I. Solvakova", "variant"), called=("Solvak",)),
    _actor(TEML, "Person", "Doran Teml", called=("Teml",)),
    _actor(PAVO, "Person", "Pavo Ruskel", called=("Ruskel",)),
    _actor(MILA, "Person", "Mila Ruskel", called=("Ruskel",)),
    _actor(VANTO, "Person", "Vanto", english="Vanto"),
)

_ROLES = (
    Role("foreign-minister", {"id": ("Menteri Luar Negeri", "Menlu")}, head=True),
    Role("president", {"id": ("Presiden",)}, head=True),
    Role("spokesperson", {"id": ("Juru Bicara", "Jubir")}, head=True),
    Role("ambassador", {"id": ("Duta Besar", "Dubes")}),
)


def _office(role: str, body: str, *terms: Term) -> Office:
    return Office(f"office/{role}-of-{body.split('/')[1]}", role, body, terms)


_OFFICES = (
    _office(
        "foreign-minister", VELONIA,
        Term(SOLVAK, PartialDate(2015, 3), PartialDate(2018, 6, 30)),
        Term(TEML, PartialDate(2018, 7, 1), None, as_of=PartialDate(2021)),
    ),
    _office("president", QUANDAR, Term(PAVO, PartialDate(2014), None, as_of=PartialDate(2021))),
    _office("spokesperson", MINISTRY, Term(MILA, PartialDate(2016), PartialDate(2020))),
)  # fmt: skip

_NEGOTIABLES = (
    _negotiable(
        STRAIT, "Treaty", "Traktat Selat Utara", "Northern Strait Treaty", Alias("TSU", "acronym"),
        signed=PartialDate(2001), parties=(VELONIA, QUANDAR),
    ),
    _negotiable(SALT, "Treaty", "Kesepakatan Garam", "Salt Accord"),
    _negotiable(
        TALKS, "Negotiation", "Perundingan Lembah Dolna", "Dolna Valley talks", keywords=(("menara", "Dolna"),),
        active=(PartialDate(2016), PartialDate(2019)),
    ),
    _negotiable(RESOLUTION, "Resolution", "Resolusi DK PBB 9911", "UNSC 9911"),
    _negotiable(FISH, "Topic", "Penangkapan herring", "Herring fishing", keywords=(("herring", "kuota"),)),
)  # fmt: skip

DOMAIN = Domain(
    actors={actor.id: actor for actor in _ACTORS},
    roles={role.id: role for role in _ROLES},
    offices={office.id: office for office in _OFFICES},
    negotiables={negotiable.id: negotiable for negotiable in _NEGOTIABLES},
    names=("invented",),
    state_bodies=(
        StateBody("org/{state}-navy", "Angkatan Laut", ("angkatan laut",)),
        StateBody(
            "org/{state}-fisheries-ministry", "Kementerian Perikanan", ("kementerian perikanan",),
            ("menteri perikanan",), exceptions={QUANDAR: "org/quandar-herring-board"},
        ),
    ),
    places=frozenset({"morvale", "port selm"}),
)  # fmt: skip


def news(text: str, *, published: str | None = "2017-05-10", **fields: Any) -> Article:
    """An article of that day."""
    return make_article(text, published=PartialDate.parse(published) if published else None, **fields)


def said(article: Article, content: str, speaker: str | None = None, *, nth: int = 0, **fields: Any) -> Statement:
    """A statement of an article, its id after its content; `nth` picks which of the places the speaker's words are."""
    if speaker is not None:
        fields["speaker"] = spot(article, speaker, nth)
    return make_statement(article.text, content, article=article, **{"id": f"said-{content}", **fields})


def spot(article: Article, words: str, nth: int = 0) -> Span:
    """Where words stand in an article: the first time, or the nth time after it."""
    start = -1
    for _ in range(nth + 1):
        start = article.text.index(words, start + 1)
    return article.span(start, start + len(words))


def speak(
    marked: str,
    *,
    published: str | None = "2017-05-10",
    domain: Domain = DOMAIN,
    entities: Mapping[str, str] | None = None,
    contents: Mapping[int, str] | None = None,
    **fields: Any,
) -> ResolvedArticle:
    """Resolve an article in which brackets mark the words that stand for speakers: "[Dia] pergi, kata[nya].".

    `entities`: names with the labels that the trained pipeline gives them, wherever they stand. `contents`: what the
    nth of them says, where it stands before them; else all that follows.
    """
    spans, plain = [], ""
    for number, part in enumerate(re.split(r"[\[\]]", marked)):
        if number % 2:
            spans.append((len(plain), len(plain) + len(part)))
        plain += part
    article = news(plain, published=published, **fields)
    before = {number: spot(article, words) for number, words in (contents or {}).items()}
    statements = tuple(
        Statement(f"s{number}", article, Kind.INDIRECT, (before.get(number) or article.span(end, len(plain)),),
                  Act.ASSERT, speaker=article.span(start, end))
        for number, (start, end) in enumerate(spans)
    )  # fmt: skip
    return resolve(article, statements, domain, LANGUAGE, entities=seen(plain, entities or {}))


def seen(text: str, labels: Mapping[str, str]) -> tuple[NamedEntity, ...]:
    """Names as the trained pipeline sees them in a text, in order."""
    found = [
        NamedEntity(Span(match.start(), match.end(), name), label)
        for name, label in labels.items()
        for match in re.finditer(rf"\b{re.escape(name)}\b", text)
    ]
    return tuple(sorted(found, key=lambda entity: entity.span))


def speakers(marked: str, **fields: Any) -> list[str]:
    """Who the marked words of an article mean, in order: ids joined by a space, `-` where nobody is known."""
    return [
        " ".join(link.entity or "-" for link in resolved.speakers)
        for resolved in speak(marked, **fields).statements
    ]  # fmt: skip
