"""A world and a number in, an article out: its text, and what is said in it, where, by whom and about what."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, timedelta
from random import Random
from typing import Final

from bench import phrases
from bench.phrases import Pattern
from bench.world import FIRST_YEAR, LAST_YEAR, World
from ujar.domain import Negotiable
from ujar.model import Act, Kind, PartialDate, RawArticle, Span

_MARK: Final = re.compile(r"\[(?P<letter>[cvsrt])(?P<number>\d?)\||\]")
_DAYS: Final = (date(LAST_YEAR, 12, 31) - date(FIRST_YEAR, 1, 1)).days


@dataclass(slots=True)
class Said:
    """One statement of a text, as it was put there. `who` are ids of entities; `denies` is a place in the article."""

    kind: Kind
    act: Act
    spans: dict[str, Span] = field(default_factory=dict)  # by the letter of its mark
    who: tuple[str, ...] = ()
    behalf: str | None = None
    role: str | None = None
    about: str | None = None
    mentions: str | None = None
    relay: str | None = None
    on: PartialDate | None = None
    denies: int | None = None
    within: int | None = None

    @property
    def content(self) -> str:
        return self.spans["c"].text


@dataclass(frozen=True, slots=True)
class Text:
    """An article as an outlet would print it, and the key to it."""

    number: int
    title: str
    outlet: str
    outlet_id: str
    published: PartialDate
    body: str
    said: tuple[Said, ...]

    @property
    def url(self) -> str:
        return f"https://berita.example/{self.published.iso}/{self.number}"

    def raw(self) -> RawArticle:
        """The article as a reader would hand it over."""
        return RawArticle(
            f"generated.jsonl:{self.number}", self.body, self.title, self.url, self.outlet, self.published.iso, "id"
        )


@dataclass(frozen=True, slots=True)
class Manner:
    """How much is said in an article: sentences of speech, at least and at most, and how many others follow each."""

    speeches: tuple[int, int]
    others: tuple[int, ...]


# 285 words, 2 to 3 statements per hundred: what news has.
NEWS: Final = Manner((4, 9), (1, 2, 2, 3))
# As long, and half as much again is said: what a graph is made of.
DENSE: Final = Manner((7, 13), (0, 1, 1, 2))


class Composer:
    """Writes one article after another of a world; article n is the same however many are written."""

    def __init__(self, world: World, seed: int = 1, manner: Manner = DENSE) -> None:
        self._world = world
        self._seed = seed
        self._manner = manner

    def texts(self, count: int) -> Iterator[Text]:
        return (self.text(number) for number in range(count))

    def text(self, number: int) -> Text:
        rng = Random(f"text {self._seed} {number}")
        day = date(FIRST_YEAR, 1, 1) + timedelta(rng.randrange(_DAYS))
        topics = [self._world.pick(rng, self._world.negotiables) for _ in range(rng.choice((1, 1, 2, 3)))]
        outlet = self._world.pick(rng, self._world.outlets)
        page = _Page(self._world, rng, day, topics, outlet.labels["id"])
        for _ in range(rng.randint(*self._manner.speeches)):
            page.speak(rng.choices(phrases.PATTERNS, phrases.SHARES)[0])
            for _ in range(rng.choice(self._manner.others)):
                page.fill(phrases.FILLERS)
            if rng.random() < 0.45:
                page.paragraph()
        page.fill(phrases.LINES)
        title = page.phrase(phrases.HEADLINES)
        return Text(
            number, title, outlet.labels["id"], outlet.id, PartialDate.of(day), page.body, tuple(page.said)
        )  # fmt: skip


class _Page:
    """The article being written: its words so far, what is said in them, and whom they have introduced."""

    def __init__(self, world: World, rng: Random, day: date, topics: list[Negotiable], outlet: str) -> None:
        self._world, self._rng, self._day, self._topics = world, rng, day, topics
        self._outlet = outlet
        self._cast = [world.speaker(rng, PartialDate.of(day)) for _ in range(rng.randint(2, 4))]
        self._known: set[str] = set()
        city = rng.choice(phrases.CITIES)
        self.body = f"{city.upper()}, {outlet.upper()} - "
        self._opens = True
        self.said: list[Said] = []
        self.fill(phrases.FILLERS[:1])

    def paragraph(self) -> None:
        self.body += "\n\n"
        self._opens = True

    def fill(self, sentences: tuple[str, ...]) -> None:
        """Add a sentence (or, alone in its paragraph, a line) in which nobody speaks."""
        if sentences is phrases.LINES:
            self.paragraph()
        self._add(self.phrase(sentences))

    def phrase(self, among: tuple[str, ...]) -> str:
        return self._rng.choice(among).format(**self._names(self._rng.choice(self._topics)))

    def speak(self, pattern: Pattern) -> None:
        """Add a sentence of a pattern, and note what is said in it."""
        rng, topic = self._rng, self._rng.choice(self._topics)
        names = self._names(topic)
        other = self._world.pick(rng, self._world.states)
        names["o"] = other.labels["id"]
        agency = self._world.pick(rng, self._world.agencies)
        names["agency"] = agency.labels["id"]
        days_ago = rng.randint(0, 3)
        on = self._day - timedelta(days_ago)
        names["day"] = f"{phrases.DAYS[on.weekday()]} ({on.day}/{on.month}/{on.year})"
        first = Said(*pattern.said[0], about=topic.id, denies=None)
        self._cast_into(first, pattern, names, other.id)
        template = {
            "quote": phrases.QUOTES, "clause": phrases.CLAUSES, "order": phrases.ORDERS, "deed": phrases.DEEDS,
            "blame": phrases.BLAMES, "self": phrases.SELVES,
        }[pattern.clause]  # fmt: skip
        key = "x" if pattern.clause in ("quote", "clause") else pattern.clause
        names[key] = rng.choice(template).format(**names)
        if pattern.clause == "blame":
            first.mentions = other.id
        statements = [first]
        if pattern.denies:
            place = len(self.said)
            first.denies = place + 1
            statements.append(Said(*pattern.said[1], who=(other.id,), about=topic.id, within=place))
        if "[r|" in pattern.text:
            first.relay = agency.id
        if "[t|" in pattern.text:
            first.on = PartialDate.of(on)
        self._add(pattern.text.format(**names), statements)
        self.said.extend(statements)

    def _cast_into(self, said: Said, pattern: Pattern, names: dict[str, str], other: str) -> None:
        rng = self._rng
        if pattern.speaker == "unnamed":
            names["rank"] = rng.choice(phrases.RANKS)
            said.who = (f"group/{names['rank']}-senior",)
        elif pattern.speaker == "minted":
            names["who"] = self._stranger()
            said.who = ("person/" + names["who"].lower().replace(" ", "-"),)
        elif pattern.speaker in ("state", "pair"):
            state = self._world.pick(rng, self._world.states)
            names["who"] = state.labels["id"]
            said.who = (state.id,) if pattern.speaker == "state" or state.id == other else (state.id, other)
        else:
            speaker = rng.choice(self._cast)
            names["who"] = speaker.surname if speaker.person in self._known else speaker.introduced
            said.role = None if speaker.person in self._known else speaker.title
            self._known.add(speaker.person)
            said.who, said.behalf = (speaker.person,), speaker.state

    def _stranger(self) -> str:
        """Somebody the knowledge does not hold; there are a few thousand of them."""
        head, tail = self._rng.choice("Al Bar Cor Del Fen Gim Hor Jas Kul Mos".split()), self._rng.randrange(400)
        consonants, vowels = "bdgklmnprstv", "aeiou"
        middle = consonants[tail % 12] + vowels[tail % 5] + consonants[tail // 12 % 12] + vowels[tail // 5 % 5]
        return f"{head}a {head}{middle}"

    def _names(self, topic: Negotiable) -> dict[str, str]:
        rng = self._rng
        return {
            "n": topic.labels["id"], "o": rng.choice(self._world.states).labels["id"],
            "p": rng.choice(self._world.states).labels["id"], "k": str(rng.randint(3, 90)),
            "year": str(rng.randint(1990, 2035)), "city": rng.choice(phrases.CITIES), "outlet": self._outlet,
            "reporter": f"{rng.choice(('Niken', 'Galih', 'Sekar', 'Arga'))} {rng.choice(('Puspita', 'Wisesa', 'Ayu'))}",
        }  # fmt: skip

    def _add(self, marked: str, said: list[Said] | None = None) -> None:
        """Put marked words at the end, and the spans of their marks into the statements."""
        if not self._opens:
            self.body += " "
        self._opens = False
        words, at = len(self.body), 0
        plain: list[str] = []
        opened: list[tuple[str, int, int]] = []
        closed: list[tuple[str, int, int, int]] = []
        for mark in _MARK.finditer(marked):
            plain.append(marked[at : mark.start()])
            words, at = words + mark.start() - at, mark.end()
            if mark["letter"]:
                opened.append((mark["letter"], int(mark["number"] or 1) - 1, words))
            else:
                letter, of, start = opened.pop()
                closed.append((letter, of, start, words))
        self.body += "".join(plain) + marked[at:]
        for letter, of, start, end in closed:
            assert said is not None
            said[of].spans[letter] = Span(start, end, self.body[start:end])
