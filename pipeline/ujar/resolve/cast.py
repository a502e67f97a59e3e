"""What an article's speakers are resolved with: the people it introduces, their titles, and who has spoken so far."""

import re
from collections import Counter
from dataclasses import dataclass, field
from functools import cached_property

from ujar.domain import Domain
from ujar.lang import Language
from ujar.model import Article, Entity, Link, PartialDate, Span
from ujar.resolve.items import Items, items_of
from ujar.resolve.lists import Lists, lists_of
from ujar.resolve.namefinder import NameFinder
from ujar.resolve.names import ArticleNames
from ujar.resolve.people import People, PersonName, find_person

_LONGEST_TITLE = 12  # words before a name in which its title may begin
_AT_UN = "PBB"  # a state's ambassador there is its "wakil tetap"
_DATELINE = re.compile(r".*(?:\)\s?[-–]+|--|—|\.com\s?[-–])\s*")
_BEHIND = 90  # characters after a name in which its title may stand: "Oskar Lind, menteri luar negeri Tirvana"


@dataclass(frozen=True, slots=True)
class Speaker:
    """A resolved speaker: the link, the role as printed, the body it speaks for."""

    link: Link
    role: str | None = None
    body: str | None = None


@dataclass
class Cast:
    """Everyone an article introduces and who has spoken in it so far; `on` is the day of the article."""

    article: Article
    domain: Domain
    language: Language
    names: ArticleNames
    on: PartialDate | None
    people: People = field(default_factory=People)
    minted: dict[str, Entity] = field(default_factory=dict)
    turns: list[tuple[Span, tuple[Speaker, ...]]] = field(default_factory=list)
    said: tuple[Span, ...] = ()  # the words whose speaker is asked for: who is named in them is spoken of

    @classmethod
    def of(cls, article: Article, domain: Domain, language: Language, names: ArticleNames) -> "Cast":
        """Read an article for the people it introduces."""
        cast = cls(article, domain, language, names, article.published)
        for named in names.all:
            known = named.of("person")
            if len(known) == 1:
                cast.people.add(PersonName(named.span.text, known[0], True))
        last = 0
        for run in cast.finder.everywhere:
            if 2 <= len(run.text.split()) <= 5:
                cast._introduce(run, last)
                last = run.end
        return cast

    @cached_property
    def lists(self) -> Lists:
        return lists_of(self.language.code)

    @cached_property
    def finder(self) -> NameFinder:
        return NameFinder(self.article, self.names, self.language)

    @cached_property
    def items(self) -> Items:
        """The news items of the article."""
        return items_of(self.names)

    def mint(self, entity: Entity) -> str:
        """Keep an actor that the knowledge doesn't hold, as it was first met; give its id."""
        return self.minted.setdefault(entity.id, entity).id

    def person(self, name: str, *, roles: tuple[str, ...] = ()) -> PersonName:
        """The person of a printed name: known, met before, or new."""
        known = (self.finder, self.domain)
        return find_person(name, self.people, *known, roles=roles, on=self.on, states=self.states)

    @cached_property
    def states(self) -> Counter[str]:
        """How often the article names each state."""
        return Counter(named.of("state")[0] for named in self.names.all if named.of("state"))

    def remember(self, met: PersonName) -> PersonName:
        """Mint a person the knowledge doesn't hold; look up for whom a known one speaks."""
        if not met.known:
            self.minted[met.entity] = Entity(met.entity, "Person", met.name, met.role, met.body)
        elif met.body is None:
            return self.people.add(PersonName(met.name, met.entity, True, met.role, self.speaks_for(met.entity)))
        return met

    def speaks_for(self, person: str) -> str | None:
        """The body whose head or spokesperson a known person is on the article's day."""
        if self.on is None:
            return None
        for office in self.domain.offices_of(person, self.on, presumed=True):
            role = self.domain.roles.get(office.role)
            if role is not None and role.head:
                return self.state_of(office.body)
        return None

    @cached_property
    def heads(self) -> tuple[str, ...]:
        """Roles whose holders speak for a state."""
        return tuple(role.id for role in self.domain.roles.values() if role.head)

    def label(self, entity: str) -> str:
        """How an actor is called in this article's language."""
        known = self.domain.actors.get(entity)
        if known is not None:
            return known.labels.get(self.language.code) or next(iter(known.labels.values()))
        return self.minted[entity].label if entity in self.minted else entity.partition("/")[2]

    def state_of(self, body: str) -> str:
        """A ministry speaks for its state; a state and an international organisation for themselves."""
        actor = self.domain.actors.get(body)
        return actor.state if actor is not None and actor.state and not body.startswith("state/") else body

    def roles_in(self, title: str) -> tuple[str, ...]:
        """The roles a printed title may mean; the body behind it ("Menlu | Rusia") is no part of the title."""
        words = re.sub(r"\([^)]*\)", " ", title).split()
        for count in range(min(7, len(words)), 0, -1):
            title = " ".join(words[:count])
            roles = self.domain.roles_titled(title)
            there = self.domain.roles_titled(f"{title} untuk PBB") if _AT_UN in words[count:] else ()
            if roles or there:
                return tuple(dict.fromkeys((*roles, *there)))
        return ()

    def is_said(self, span: Span) -> bool:
        """It stands within the words whose speaker is asked for."""
        return any(part.overlaps(span) for part in self.said)

    def is_spoken_of(self, entity: str | None) -> bool:
        """A person named in the words whose speaker is asked for: in "Ia mengatakan Lind mundur" he is not Lind."""
        if entity is None or not entity.startswith("person/"):
            return False
        places = [(part.start, part.end) for part in self.said]
        known = (named for place in places for named in self.names.within(*place))
        met = (self.people.called(run.text) for place in places for run in self.finder.runs(*place))
        return any(entity in named.of("person") for named in known) or any(
            person is not None and person.entity == entity for person in met
        )

    def people_before(self, position: int) -> list[str]:
        """Names of the people printed before `position`, the last first."""
        runs = [run for run in self.finder.everywhere if run.end <= position and not self.is_said(run)]
        met = [self.people.called(run.text) for run in reversed(runs)]
        return list(dict.fromkeys(person.name for person in met if person is not None))

    def nearest_people(self, position: int) -> list[str]:
        """Names of the people introduced, those printed last before `position` first, then those printed after it."""
        seen: dict[str, int] = {}
        after: list[str] = []
        for run in self.finder.everywhere:
            met = self.people.called(run.text)
            if met is None:
                continue
            if run.end <= position:
                seen[met.name] = run.start
            elif met.name not in after:
                after.append(met.name)
        before = sorted(seen, key=lambda name: -seen[name])
        return [*before, *(name for name in after if name not in seen)]

    def title_before(self, run: Span) -> str:
        """The title right before a name, in its clause; empty where none is."""
        start = self._phrase_start(run.start)
        return (self._last_title(self.article.text[start : run.start]) or "").strip()

    def _phrase_start(self, end: int) -> int:
        """Behind the last stop, comma, quotation mark or date line ("Port Orla (KBS)-|Presiden") before a place."""
        text = self.article.text
        start = max(text.rfind(stop, 0, end) for stop in (". ", "\n", ", ", '"', "“", "(")) + 1
        dateline = _DATELINE.match(text, start, end)
        return dateline.end() if dateline is not None else start

    def _introduce(self, run: Span, last: int) -> None:
        """Remember which title a person carries: "Menlu" alone may stand before the article gives the name."""
        text = self.article.text
        start = max(self._phrase_start(run.start), last)  # what stands before another person's name is theirs
        if start + 1 >= run.start and text[:start].endswith(","):  # "Dubes Quandar untuk PBB, | Oskar Lind |"
            comma = start - 1
            start = max(last, self._phrase_start(comma))
            title = self._last_title(text[start:comma])
            title = f"{title} " if title is not None else None
        else:
            title = self._last_title(text[start : run.start])
        behind = re.match(r"\s+(?:dari|asal)\s", text[run.end : run.end + _BEHIND]) is not None
        if title is None:
            behind = True
            after = re.match(r",\s+((?:[\w’'()-]+\s*){1,9})", text[run.end : run.end + _BEHIND])
            title = after[1].strip() if after and self._last_title(after[1] + " ") == after[1] + " " else None
        if title is None:
            return
        begin = max(start, text.rfind(title.split()[0], start, run.start))
        inside = list(self.names.within(begin, run.start))
        if behind and not inside:
            inside = list(self.names.within(run.end, run.end + 80))
        body = next((named.of("org", "state")[0] for named in inside if named.of("org", "state")), None)
        roles = self.roles_in(title)
        met = self.person(run.text, roles=roles)
        state = self.state_of(body) if body else None
        self.people.add(PersonName(met.name, met.entity, met.known, " ".join(title.split()), state, roles))

    def _last_title(self, lead: str) -> str | None:
        """The title that ends a stretch of text: "... bertemu | Menteri Luar Negeri Rusia |"; None where none does."""
        words = lead.split()
        joining = self.language.title_prepositions | self.language.portfolios | {"&"}
        for begin in range(max(0, len(words) - _LONGEST_TITLE), len(words)):
            for count in (4, 3, 2, 1):
                if " ".join(words[begin : begin + count]).lower().strip("()") in self.language.titles:
                    rest = words[begin + count :]
                    if all(word[0].isupper() or word[0] == "(" or word.lower() in joining for word in rest):
                        return " ".join(words[begin:]) + (" " if lead.endswith(" ") else "")
        return None
