"""Bodies that a bare noun points back at: "pengadilan", "tujuh hakim", "kementerian" -> the one the article names."""

import re
from collections.abc import Iterator

from ujar.model import Entity, Link, Span
from ujar.resolve import sureness
from ujar.resolve.cast import Cast, Speaker
from ujar.resolve.home import split_body
from ujar.resolve.relays import NEWS
from ujar.resolve.words import leading, sentence_start

_LEADER = 40  # characters of a leader's name
_NAME = 7  # words of a court's name
_WORDS = re.compile(r"[\w’'-]+(?: [\w’'-]+){0,9}")


def court(span: Span, text: str, cast: Cast) -> Speaker | None:
    """ "Pengadilan", "para hakim", "panel tiga hakim": the court named last before, else first after; one body."""
    lists, words = cast.lists, text.lower().split()
    others = cast.language.openers | cast.language.demonstratives | lists.numerals | lists.bench_words
    nouns = lists.court_nouns | lists.judge_nouns
    if not set(words) & nouns or not all(word in nouns | others or word.isdigit() for word in words):
        return None
    before = [entity for start, entity in _courts(cast) if start < span.start]
    after = [entity for start, entity in _courts(cast) if start > span.start]
    found = before[-1] if before else after[0] if after else None
    return Speaker(Link(span, found, sureness.POINTER_NAMED, "pointer")) if found is not None else None


def ministry(span: Span, text: str, cast: Cast) -> Speaker | None:
    """ "Kementerian", where only its minister or one of its deputies is named: "Wakil Menteri Luar Negeri Tirvana"."""
    if text.lower() not in cast.lists.bare_ministries:
        return None
    for name in cast.nearest_people(span.start):
        met = cast.people.by_name[name]
        found = _headed(met.role or "", met.body, cast)
        if found is not None:
            return Speaker(Link(span, found, sureness.POINTER_NAMED, "pointer"))
    return None


def body_named(span: Span, words: list[str], cast: Cast) -> str | None:
    """ "Kementerian tersebut", "kelompok itu", "harian itu": the body with that word in its name, named last before.

    Of bodies whose name doesn't tell, the one that this sentence names already; no newspaper, but for a newspaper's
    noun.
    """
    head = words[1] if words[0] in cast.language.openers - cast.lists.body_nouns and len(words) > 1 else words[0]
    noun = head if head in cast.lists.body_nouns else None
    news = leading(words, cast.lists.news_nouns) > 0
    if noun is None or (noun in cast.lists.text_nouns and not news):
        return None
    led = _leader(noun, span, cast)
    if led is not None:
        return led
    begin = sentence_start(cast.article.text, span.start)
    before = [n for n in cast.names.all if n.of("org") and n.span.end <= span.start and not cast.is_said(n.span)]
    kept = [n for n in before if is_news(n.of("org")[0], cast) == news]
    called = [n for n in kept if noun in re.findall(r"[\w-]+", f"{n.span.text} {cast.label(n.of('org')[0])}".lower())]
    beside = [n for n in kept if n.span.start >= begin]
    found = next((named for named in reversed(called)), None) or next((named for named in reversed(beside)), None)
    turns = (s.link.entity for _, turn in reversed(cast.turns) for s in turn if s.link.entity)
    spoke = next((entity for entity in turns if is_news(entity, cast)), None)
    if news and spoke is not None and not called:
        return spoke
    found = found or (kept[-1] if kept and news else None)
    return found.of("org")[0] if found is not None else None


def _leader(noun: str, span: Span, cast: Cast) -> str | None:
    """ "Koalisi itu" after "pasukan koalisi pimpinan Quandar": whoever leads it, as where it is named so."""
    led = re.finditer(rf"\b{noun} (?:pimpinan|yang dipimpin)(?: oleh)? ", cast.article.text)
    begin = max((match.end() for match in led if match.end() < span.start), default=None)
    named = next(iter(cast.names.within(begin, begin + _LEADER)), None) if begin is not None else None
    return next(iter(named.of("org", "state")), None) if named is not None and named.span.start == begin else None


def meeting(span: Span, cast: Cast) -> str | None:
    """ "Pertemuan puncak Liga Selat itu": the body whose meeting it is."""
    if span.text.split()[0].lower() not in cast.lists.meetings:
        return None
    inside = [named.of("org")[0] for named in cast.names.within(span.start, span.end) if named.of("org")]
    return inside[-1] if inside else None


def is_news(entity: str, cast: Cast) -> bool:
    """A news organisation."""
    actor = cast.domain.actors.get(entity) or cast.minted.get(entity)
    return actor is not None and actor.cls in NEWS


def _courts(cast: Cast) -> Iterator[tuple[int, str]]:
    """The courts an article names, and where: those the knowledge holds, and those that any state may have."""
    nouns = "|".join(sorted(cast.lists.court_nouns))
    for match in re.finditer(rf"\b(?:{nouns})\b", cast.article.text, re.IGNORECASE):
        known = next((n for n in cast.names.within(match.start(), match.start() + 80) if n.of("org")), None)
        if known is not None and known.span.start == match.start():
            yield match.start(), known.of("org")[0]
            continue
        behind = _WORDS.match(cast.article.text, match.start())
        words = behind[0].split()[:_NAME] if behind is not None else []
        split = split_body(words, cast.names)
        if split is None or len(words) <= split[1]:
            continue
        body, count = split
        end = match.start() + len(" ".join(words[:count]))
        named = next(iter(cast.names.within(end, end + 40)), None)
        if named is None or not named.of("state") or cast.article.text[end : named.span.start].strip():
            continue
        entity = body.of(named.of("state")[0])
        if entity not in cast.domain.actors:
            cast.mint(Entity(entity, "Organisation", cast.article.text[match.start() : named.span.end], None,
                             named.of("state")[0]))  # fmt: skip
        yield match.start(), entity


def _headed(role: str, state: str | None, cast: Cast) -> str | None:
    """The ministry of a minister's or deputy minister's title."""
    words = role.split()
    if state is None or not state.startswith("state/"):
        return None
    for begin in range(min(2, len(words))):
        for count in range(min(5, len(words) - begin), 0, -1):
            body = cast.domain.body_headed_by(" ".join(words[begin : begin + count]))
            if body is not None:
                return body.of(state)
    return None
