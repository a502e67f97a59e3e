"""Who spoke: a speaker's words -> actors, by name, title and body, office at the date, pronoun, or minted from the text."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property

from ujar.domain import Domain
from ujar.lang import Language
from ujar.model import Article, Entity, Link, PartialDate, Span
from ujar.resolve.names import ArticleNames, NamedSpan
from ujar.resolve.people import NameFinder, People, PersonName, find_person, slug

_ORG_LIKE = frozenset({"kementerian", "departemen", "badan", "organisasi", "lembaga", "kelompok", "partai", "komite", "komisi", "dewan", "perusahaan", "kantor", "kedutaan", "kedubes", "mahkamah", "blok", "aliansi", "gerakan", "faksi", "stasiun", "televisi", "surat", "harian", "media", "institusi", "militer", "tim"})
_REACH = 6  # turns back to look for the person a pronoun means
_NUMBERS = {"keduanya": 2, "ketiganya": 3, "keempatnya": 4}
_SOMEBODY = frozenset("perempuan pria wanita lelaki politikus politisi diplomat".split())  # alone: the one spoken of
_STATE_LIKE = frozenset({"negara", "pemerintah", "rezim", "negeri"})
_TEXT_LIKE = frozenset({"pernyataan", "laporan", "surat", "dokumen", "survei", "studi", "data", "pesan", "sumber", "keterangan"})
_HERE = re.compile(r"\(([A-Z][\w-]{1,14})\)")
_ACRONYM = re.compile(r"^[A-Z][A-Z0-9&-]{1,9}$")
_ABROAD = re.compile(r"\b(?:untuk|di|bagi)\s+\Z")  # "Dubes X untuk Y" is X's
# Common nouns at a sentence's beginning look like names: Penyelenggara, Pernyataan, Twitternya.
_COMMON = re.compile(r"^(?:pe[mn]?[a-z]{4,}|per[a-z]{4,}|ke[a-z]{4,}an|[a-z]{4,}nya|ter[a-z]{4,}|ber[a-z]{4,})$")


@dataclass(frozen=True, slots=True)
class Speaker:
    """A resolved speaker: the link, the role as printed, the body it speaks for."""

    link: Link
    role: str | None = None
    body: str | None = None


@dataclass
class Cast:
    """Everyone who has spoken in an article so far, and what resolving a speaker needs to know of the article."""

    article: Article
    domain: Domain
    language: Language
    names: ArticleNames
    on: PartialDate | None
    people: People = field(default_factory=People)
    minted: dict[str, Entity] = field(default_factory=dict)
    turns: list[tuple[Span, tuple[Speaker, ...]]] = field(default_factory=list)

    @classmethod
    def of(cls, article: Article, domain: Domain, language: Language, names: ArticleNames) -> "Cast":
        cast = cls(article, domain, language, names, article.published)
        cast._introduce()
        return cast

    @cached_property
    def finder(self) -> NameFinder:
        return NameFinder(self.article, self.names, self.language)

    def _introduce(self) -> None:
        """Remember who carries which title, wherever the article says so: "Menlu" may stand before the name does."""
        text = self.article.text
        for run in self.finder.runs(0, len(text)):
            if not 2 <= len(run.text.split()) <= 5:
                continue
            start = max(text.rfind(stop, 0, run.start) for stop in (". ", "\n", ", ", "\"", "“", "(")) + 1
            lead = text[start : run.start]
            title = self._last_title(lead)
            if title is None:
                after = re.match(r",\s+((?:[\w’'()-]+\s*){1,9})", text[run.end : run.end + 90])
                title = after[1].strip() if after and self._last_title(after[1] + " ") == after[1] + " " else None
            if title is not None:
                inside = list(self.names.within(start, run.start)) or list(self.names.within(run.end, run.end + 80))
                body = next((n.of("org", "state")[0] for n in inside if n.of("org", "state")), None)
                roles = self._roles_in(title)
                met = find_person(run.text, self.people, self.finder, self.domain, roles=roles, on=self.on)
                state = self._state_of(body) if body else None
                self.people.add(PersonName(met.name, met.entity, met.known, " ".join(title.split()), state, roles))

    def _roles_in(self, title: str) -> tuple[str, ...]:
        """The roles a printed title may mean; the body behind it ("Menlu | Rusia") is no part of the title."""
        words = re.sub(r"\([^)]*\)", " ", title).split()
        for count in range(min(7, len(words)), 0, -1):
            roles = self.domain.roles_titled(" ".join(words[:count]))
            if roles:
                return roles
        return ()

    def _nearest_people(self, position: int) -> list[str]:
        """Names of the people introduced, those printed last before `position` first, then those printed after it."""
        seen: dict[str, int] = {}
        after: list[str] = []
        for run in self.finder.runs(0, len(self.article.text)):
            met = self.people.called(run.text)
            if met is None:
                continue
            if run.end <= position:
                seen[met.name] = run.start
            elif met.name not in after:
                after.append(met.name)
        before = sorted(seen, key=lambda name: -seen[name])
        return [*before, *(name for name in after if name not in seen)]

    def _last_title(self, lead: str) -> str | None:
        """The title that ends a stretch of text: "... bertemu | Menteri Luar Negeri Rusia |"; None where none does."""
        words = lead.split()
        for begin in range(max(0, len(words) - 12), len(words)):
            for count in (4, 3, 2, 1):
                if " ".join(words[begin : begin + count]).lower().strip("()") in self.language.titles:
                    rest = words[begin + count :]
                    if all(w[0].isupper() or w[0] == "(" or w.lower() in self.language.title_prepositions | self.language.portfolios | {"&"} for w in rest):
                        return " ".join(words[begin:]) + (" " if lead.endswith(" ") else "")
        return None

    def resolve(self, span: Span) -> tuple[Speaker, ...]:
        """The speakers a span means; each with a link, unresolved ones among them."""
        low = span.text.lower()
        if low == "nya" or low.removesuffix(" sendiri") in self.language.pronouns:
            speakers = self._pronoun(span, low)
        elif low.split()[-1] in self.language.demonstratives:
            speakers = self._pointed_at(span, low)
        else:
            speakers = tuple(self._one(part) for part in self._parts(span))
        self.turns.append((span, speakers))
        return speakers

    def again(self, span: Span) -> tuple[Speaker, ...]:
        """The speakers of an earlier span, for a statement that goes on with it."""
        for turn, speakers in reversed(self.turns):
            if turn == span:
                return tuple(Speaker(Link(None, s.link.entity, s.link.score * 0.9, "continued"), s.role, s.body) for s in speakers)
        return self.resolve(span)

    # -- pronouns and pointers ------------------------------------------------------------------------------------

    def _pronoun(self, span: Span, low: str) -> tuple[Speaker, ...]:
        plural = low in {"mereka", "kami", "kita", "keduanya", "ketiganya", "keempatnya"}
        number = _NUMBERS.get(low)
        if number:  # "Ketiganya": the last three people named
            nearest = [self.people.by_name[name] for name in self._nearest_people(span.start)[:number]]
            return tuple(Speaker(Link(span, met.entity, 0.6, "pronoun"), met.role, met.body) for met in reversed(nearest))
        between = self._subject_between(span) if not plural else None
        if between is not None:
            return (Speaker(Link(span, between.entity, 0.75, "pronoun"), between.role, between.body),)
        kinds = ("person/", "group/", "org/", "state/") if plural else ("person/",)
        recent = [(turn, speakers) for turn, speakers in reversed(self.turns) if turn.start < span.start]
        for speakers in [*(s for _, s in recent[:_REACH]), *(s for _, s in recent)]:
            people = [s for s in speakers if s.link.entity and s.link.entity.startswith(kinds)]
            if people:
                kept = people if plural else people[:1]
                return tuple(Speaker(Link(span, s.link.entity, 0.85, "pronoun"), s.role, s.body) for s in kept)
        for _, speakers in reversed(self.turns):
            return tuple(Speaker(Link(span, s.link.entity, 0.6, "pronoun"), s.role, s.body) for s in speakers[:1])
        return (Speaker(Link(span, None, 0.0, "pronoun")),)

    def _subject_between(self, span: Span) -> PersonName | None:
        """A person who opens a sentence between the last turn and this one: "X tiba di Y. Ia mengatakan ..."."""
        last = max((turn.end for turn, _ in self.turns if turn.start < span.start), default=0)
        text = self.article.text
        found = None
        for match in re.finditer(r"(?:^|[.!?”\"]\s+|\n\s*)([A-Z][^.!?\n]{2,90})", text[:span.start]):
            if match.start(1) <= last:
                continue
            opening = match[1]
            name = re.match(r"(?:[A-Z][\w’'-]*\.?\s?){1,8}", opening)
            if name is None:
                continue
            runs = [r for r in self.finder.runs(match.start(1), match.start(1) + name.end()) if self.people.called(r.text) or len(r.text.split()) > 1]
            if runs:
                found = find_person(runs[-1].text, self.people, self.finder, self.domain)
        return found

    def _pointed_at(self, span: Span, low: str) -> tuple[Speaker, ...]:
        """"diplomat itu", "kementerian itu", "negara tersebut", "laporan itu": the last who fits."""
        words = low.split()
        shaped = _ORG_LIKE | _STATE_LIKE | _TEXT_LIKE
        head = words[1] if words[0] in self.language.openers - shaped and len(words) > 1 else words[0]
        titled = self._office(span, span.text.rsplit(maxsplit=1)[0], list(self.names.within(span.start, span.end)))
        if titled is not None and titled.link.method == "role-in-article":  # "Menteri Perdagangan Lesandra itu"
            return (titled,)
        kinds = ("org/",) if head in _ORG_LIKE else ("state/",) if head in _STATE_LIKE else ("org/", "state/", "group/", "person/") if head in _TEXT_LIKE else ("person/", "group/")
        for turn, speakers in reversed(self.turns):
            fits = [s for s in speakers if s.link.entity and s.link.entity.startswith(kinds)]
            if fits and turn.start < span.start:
                return (Speaker(Link(span, fits[0].link.entity, 0.8, "pointer"), fits[0].role, fits[0].body),)
        if kinds in {("org/",), ("state/",)}:
            kind = kinds[0].rstrip("/")
            before = [n for n in self.names.all if n.of(kind) and n.span.end <= span.start]
            if before:
                return (Speaker(Link(span, before[-1].of(kind)[0], 0.6, "pointer")),)
        group = self._group(span, low)
        return (group or Speaker(Link(span, None, 0.0, "pointer")),)

    # -- names, titles, bodies ------------------------------------------------------------------------------------

    def _parts(self, span: Span) -> Iterator[Span]:
        """Joint speakers, one span each: "AS dan NATO", "Amerika Serikat, Australia dan Jepang"."""
        pieces = list(re.finditer(r".+?(?=\s*,\s+(?=[A-Z])|\s+(?:dan|serta)\s+|$)", span.text))
        spans: list[Span] = []
        position = 0
        for cut in [*re.finditer(r"\s*,\s+(?:dan\s+|serta\s+)?|\s+(?:dan|serta)\s+", span.text), None]:
            end = cut.start() if cut else len(span.text)
            spans.append(Span(span.start + position, span.start + end, span.text[position:end]))
            position = cut.end() if cut else end
        joint = any(word in span.text for word in (" dan ", " serta ")) and len(spans) > 1 and len(pieces) > 1
        spans = [part for part in spans if part.text]
        if joint and all(self._stands_alone(part) for part in spans):
            yield from spans
        elif joint and len(spans) == 2 and not spans[1].text[0].isupper() and self._stands_alone(spans[0]):
            yield spans[0]  # "AS dan sekutu Baratnya": the named one
        else:
            yield span

    def _stands_alone(self, part: Span) -> bool:
        """A part that names or titles an actor by itself."""
        text = part.text.strip()
        if text and self._government(part, text, text.lower()) is not None:
            return True
        if not text or not (text[0].isupper() or text[0].isdigit()):
            return False
        if self.names.named(re.sub(r"\s*\([^)]*\)", "", text)) or self.people.called(text):
            return True
        words = text.split()
        first = " ".join(words[:2]).lower()
        titled = words[0].lower() in self.language.titles or first in self.language.titles or words[0].lower() in self.language.bodies
        return titled or (len(words) <= 4 and text in self.finder.counts)

    def _one(self, span: Span) -> Speaker:
        """One speaker: known by name, a body, a person with a title, an office, a group, or minted."""
        text = re.sub(r"\s*\([^)]*\)", "", span.text).strip(" ,")
        low = text.lower()
        hits = [hit for hit in self.names.named(text) if hit.entity.split("/")[0] in {"person", "state", "org", "group", "region"}]
        if hits:
            return self._hit(span, hits[0].entity, 0.98 if len(hits) == 1 else 0.7, "name", [h.entity for h in hits[1:]])
        if text in self.finder.initials:
            met = find_person(text, self.people, self.finder, self.domain, on=self.on)
            self._remember(met)
            return Speaker(Link(span, met.entity, 0.9, "initials"), met.role, met.body)
        body = self._government(span, text, low)
        if body is not None:
            return body
        inside = [n for n in self.names.within(span.start, span.end)]
        person = self._person(span, text, inside)
        if person is not None:
            return person
        office = self._office(span, text, inside)
        if office is not None:
            return office
        group = self._group(span, low)
        if group is not None:
            return group
        return self._other(span, text, inside)

    def _hit(self, span: Span, entity: str, score: float, method: str, rivals: list[str]) -> Speaker:
        link = Link(span, entity, score, method, tuple((rival, round(score / 2, 2)) for rival in rivals))
        role, body = None, None
        if entity.startswith("person/") and self.on is not None:
            body = self._speaks_for(entity)
            self.people.add(PersonName(re.sub(r"\s*\([^)]*\)", "", span.text), entity, True, role, body))
        return Speaker(link, role, body)

    def _speaks_for(self, person: str) -> str | None:
        """The body whose head or spokesperson a known person is on the article's day."""
        if self.on is None:
            return None
        for office in self.domain.offices_of(person, self.on, presumed=True):
            role = self.domain.roles.get(office.role)
            if role is not None and role.head:
                return self._state_of(office.body)
        return None

    def _state_of(self, body: str) -> str:
        """A ministry speaks for its state; a state and an international organisation for themselves."""
        actor = self.domain.actors.get(body)
        return actor.state if actor is not None and actor.state and not body.startswith("state/") else body

    def _government(self, span: Span, text: str, low: str) -> Speaker | None:
        """"pemerintah Rusia", "otoritas Palestina", "pihak Israel": the state."""
        match = re.match(r"(?:(?:pihak|para pejabat di)\s+)?(?:pemerintah(?:an)?|otoritas|rezim|kubu|pihak|kerajaan|negara)\s+(.+)$", low)
        if match is None:
            return None
        rest = text[len(text) - len(match[1]) :]
        states = [h.entity for h in self.names.named(rest) if h.entity.startswith("state/")]
        if not states:  # "pemerintah Bush": the state of its head
            head = self.people.called(rest)
            known = head.entity if head else next(iter(self.domain.people_surnamed(rest)), None)
            body = (head.body if head else None) or (self._speaks_for(known) if known else None)
            states = [body] if body and body.startswith("state/") else []
        return Speaker(Link(span, states[0], 0.95, "government")) if states else None

    def _person(self, span: Span, text: str, inside: list[NamedSpan]) -> Speaker | None:
        """A person: the name is what is left when titles, states, bodies and portfolios are taken away."""
        known = [n for n in inside if n.of("person")]
        if known:
            named = known[-1]
            role = self._role_text(span, named.span)
            body = self._body(inside, named.span) if role else None
            met = self.people.add(PersonName(named.span.text, named.of("person")[0], True, role, body or self._speaks_for(named.of("person")[0])))
            score = 0.97 if len(named.of("person")) == 1 else 0.7
            return Speaker(Link(span, met.entity, score, "name"), role, met.body)
        name_span = self._name_in(span)
        if name_span is None:
            return None
        role = self._role_text(span, name_span)
        body = self._body(inside, name_span) if role else None
        roles = self._roles_in(role) if role else ()
        met = find_person(name_span.text, self.people, self.finder, self.domain, roles=roles, on=self.on)
        if role or body:
            met = self.people.add(PersonName(met.name, met.entity, met.known, role, self._state_of(body) if body else None, roles))
        met = self._remember(met)
        return Speaker(Link(span, met.entity, 0.95 if met.known else 0.85, "name" if met.known else "minted"), role or met.role, met.body)

    def _remember(self, met: PersonName) -> PersonName:
        """Mint a person the knowledge doesn't hold; look up for whom a known one speaks."""
        if not met.known:
            self.minted[met.entity] = Entity(met.entity, "Person", met.name, met.role, met.body)
        elif met.body is None:
            return self.people.add(PersonName(met.name, met.entity, True, met.role, self._speaks_for(met.entity)))
        return met

    def _name_in(self, span: Span) -> Span | None:
        """The stretch of a speaker's words that is a person's name: one between commas first, else the last."""
        runs = [r for r in self.finder.runs(span.start, span.end) if not any(w.lower() in self.language.org_words for w in r.text.split())]
        text = self.article.text
        titled = self._is_titled(span.text)
        for run in runs:
            alone = text[span.start : run.start].strip() in {"", ","} and text[run.end : run.end + 1] in {",", ""}
            if alone and len(run.text.split()) > 1 and titled:
                return run
        fits = [run for run in runs if len(run.text.split()) > 1 or self._is_short_name(run.text, titled)]
        return self._less_surname(fits[-1]) if fits else None

    def _is_short_name(self, word: str, titled: bool) -> bool:
        """One word that means somebody: named in full in the article, known by surname, or behind a title."""
        return bool(
            self.people.called(word) or self.domain.people_surnamed(word) or self.finder.full_name(word) != word
            or (titled and not _ACRONYM.match(word) and not _COMMON.match(word.lower()))
        )  # fmt: skip

    def _less_surname(self, run: Span) -> Span:
        """"Juru bicara Duterte Harry Roque": somebody else's surname in front is no part of the name."""
        words = run.text.split()
        first = self.people.called(words[0]) if len(words) > 2 else None
        if first is not None and first.name.split()[-1] == words[0] and not self.people.called(run.text):
            rest = run.text[len(words[0]) :].lstrip()
            return Span(run.end - len(rest), run.end, rest)
        return run

    def _is_titled(self, text: str) -> bool:
        words = text.lower().split()
        return any(" ".join(words[i : i + n]) in self.language.titles for i in range(min(2, len(words))) for n in (1, 2, 3))

    def _role_text(self, span: Span, name: Span) -> str | None:
        """What stands beside the name: "Menteri Luar Negeri Rusia"."""
        before = self.article.text[span.start : name.start].strip(" ,")
        after = self.article.text[name.end : span.end].strip(" ,")
        return before or after or None

    def _body(self, inside: list[NamedSpan], name: Span) -> str | None:
        bodies = [n for n in inside if n.of("org", "state") and not n.span.overlaps(name)]
        return bodies[0].of("org", "state")[0] if bodies else None

    def _office(self, span: Span, text: str, inside: list[NamedSpan]) -> Speaker | None:
        """A title without a name: whoever carries it in this article, or held it on the day."""
        bodies = [n for n in inside if n.of("state", "org")]
        home = [n for n in bodies if not _ABROAD.search(self.article.text, span.start, n.span.start)] or bodies
        body = home[-1].of("state", "org")[0] if home else None
        title = text
        for named in bodies:
            title = title.replace(named.span.text, " ")
        title = " ".join(re.sub(r"\b(?:dari|untuk|di|asal)\b\s*$", "", title.strip()).split())
        roles = self.domain.roles_titled(title)
        spoken = title.lower() in self.language.titles or bool(roles)
        if not spoken:
            return None
        met = self.people.with_role(title, roles, self._state_of(body) if body else None, self._nearest_people(span.start))
        if met is not None and (body is None or met.body is not None):
            return Speaker(Link(span, met.entity, 0.8, "role-in-article"), title, met.body)
        candidates = [body] if body else [n.of("state")[0] for n in self.names.all if n.of("state")][:1]
        if self.on is not None:
            for role in roles:
                for candidate in candidates:
                    holder = self.domain.holder(role, candidate, self.on, presumed=True)
                    if holder is not None:
                        return Speaker(Link(span, holder, 0.85 if body else 0.6, "office"), title, self._state_of(candidate))
        if body is not None:
            return Speaker(Link(span, body, 0.7, "body-of-office"), title, None)
        return None

    def _group(self, span: Span, low: str) -> Speaker | None:
        """"sejumlah pengamat", "seorang pejabat AS": a group, with its state where one is named."""
        words = re.findall(r"[\w-]+", low)
        head = self._group_head(words)
        while head is None and words and words[0] in self.language.openers | {"empat", "enam", "ketiga", "kedua"}:
            words = words[1:]
            head = self._group_head(words)
        if head is None:
            return None
        states = [n.of("state")[0] for n in self.names.within(span.start, span.end) if n.of("state")]
        name = self.language.groups[head]
        orgs = [n.of("org")[0] for n in self.names.within(span.start, span.end) if n.of("org")]
        if states and name not in {"observers", "residents", "eyewitnesses"}:
            state = states[0].split("/")[1]
            name = f"{self.language.adjectives.get(state, state)}-{name}"
        elif orgs and name in {"foreign-ministers", "leaders", "supporters", "officials", "diplomats"}:
            name = f"{orgs[0].split('/')[1]}-{name}"
        entity = f"group/{name}"
        self.minted.setdefault(entity, Entity(entity, "UnnamedSource", name.replace("-", " "), None, states[0] if states else None))
        return Speaker(Link(span, entity, 0.8, "group"))

    def _group_head(self, words: list[str]) -> str | None:
        return next((h for n in (3, 2, 1) if len(words) >= n and (h := " ".join(words[:n])) in self.language.groups), None)

    def _ministry(self, span: Span, text: str, inside: list[NamedSpan]) -> Speaker | None:
        """"Kementerian Kesehatan Palestina": org/palestine-health-ministry."""
        match = re.match(r"(?:[Jj]uru bicara |[Jj]ubir )?[Kk]ementerian\s+(.+)$", text)
        if match is None:
            return None
        states = [n.of("state")[0] for n in inside if n.of("state")]
        portfolio = next((english for printed, english in self.language.ministries.items() if match[1].lower().startswith(printed)), None)
        if portfolio is None or not states:
            return None
        entity = f"org/{states[-1].split('/')[1]}-{portfolio}-ministry"
        if entity not in self.domain.actors:
            self.minted.setdefault(entity, Entity(entity, "Organisation", text, None, states[-1]))
        return Speaker(Link(span, entity, 0.85, "ministry"))

    def _other(self, span: Span, text: str, inside: list[NamedSpan]) -> Speaker:
        """What is left: a known actor inside the words ("juru bicara Hamas"), or an actor minted from them."""
        ministry = self._ministry(span, text, inside)
        if ministry is not None:
            return ministry
        actors = [n for n in inside if n.of("org", "state", "region")]
        if actors:
            chosen = next((n for n in actors if n.of("org")), actors[0])
            return Speaker(Link(span, chosen.of("org", "state", "region")[0], 0.65, "actor-inside"), None, None)
        words = text.split()
        if text.lower() in _SOMEBODY:
            return self._pronoun(span, "ia")[0]
        if len(words) == 1 and text.lower() in self.language.bodies:
            return self._pointed_at(span, text.lower())[0]
        capitals = [w for w in words if w[0].isupper()]
        if not capitals or (len(words) == 1 and (text.lower() in self.language.titles | self.language.openers or _COMMON.match(text.lower()))):
            return Speaker(Link(span, None, 0.0, "unresolved"))
        organised = any(w.lower() in self.language.org_words for w in words)
        if organised or words[0].lower() in self.language.bodies or _ACRONYM.match(text) or len(capitals) < len(words):
            entity = f"org/{slug(text)}"
            self.minted.setdefault(entity, Entity(entity, "Organisation", text))
            return Speaker(Link(span, entity, 0.5, "minted"))
        met = find_person(text, self.people, self.finder, self.domain)
        if not met.known:
            self.minted.setdefault(met.entity, Entity(met.entity, "Person", met.name))
        return Speaker(Link(span, met.entity, 0.6, "minted"))
