"""Words that point back: "dia", "-nya", "mereka", "diplomat itu", "kementerian itu" -> who is meant of those before."""

import re

from ujar.model import Link, Span
from ujar.resolve import sureness
from ujar.resolve.cast import Cast, Speaker
from ujar.resolve.groups import group
from ujar.resolve.offices import office
from ujar.resolve.people import PersonName

_REACH = 6  # turns back to look for the person a pronoun means
_PLURAL = frozenset({"mereka", "kami", "kita", "keduanya", "ketiganya", "keempatnya"})
_NUMBERS = {"keduanya": 2, "ketiganya": 3, "keempatnya": 4}
_OPENING = re.compile(r"(?:^|[.!?”\"]\s+|\n\s*)([A-Z][^.!?\n]{2,90})")  # the first words of a sentence
_CAPITALS = re.compile(r"(?:[A-Z][\w’'-]*\.?\s?){1,8}")

# Nouns that point at a body, a state, or a text (and whoever wrote it); any other noun points at people.
_BODY_NOUNS = frozenset(
    "kementerian departemen badan organisasi lembaga kelompok partai komite komisi dewan perusahaan kantor kedutaan "
    "kedubes mahkamah blok aliansi gerakan faksi stasiun televisi surat harian media institusi militer tim".split()
)
_STATE_NOUNS = frozenset({"negara", "pemerintah", "rezim", "negeri"})
_TEXT_NOUNS = frozenset("pernyataan laporan surat dokumen survei studi data pesan sumber keterangan".split())


def pronoun(span: Span, cast: Cast) -> tuple[Speaker, ...]:
    """The one who opened a sentence since somebody spoke, else the last who spoke and fits; plural: all of them."""
    low = span.text.lower()
    number = _NUMBERS.get(low)
    if number:  # "Ketiganya": the last three people named
        nearest = [cast.people.by_name[name] for name in cast.nearest_people(span.start)[:number]]
        return tuple(_met(span, met, sureness.PRONOUN_GUESS) for met in reversed(nearest))
    plural = low in _PLURAL
    between = None if plural else _subject_between(span, cast)
    if between is not None:
        return (_met(span, between, sureness.PRONOUN_SUBJECT),)
    kinds = ("person/", "group/", "org/", "state/") if plural else ("person/",)
    recent = [speakers for turn, speakers in reversed(cast.turns) if turn.start < span.start]
    for speakers in [*recent[:_REACH], *recent]:
        fits = [s for s in speakers if s.link.entity and s.link.entity.startswith(kinds)]
        if fits:
            return tuple(_again(span, s, sureness.PRONOUN, "pronoun") for s in (fits if plural else fits[:1]))
    if cast.turns:
        return tuple(_again(span, s, sureness.PRONOUN_GUESS, "pronoun") for s in cast.turns[-1][1][:1])
    return (Speaker(Link(span, None, 0.0, "pronoun")),)


def pointed_at(span: Span, cast: Cast) -> tuple[Speaker, ...]:
    """ "diplomat itu", "kementerian itu", "negara tersebut", "laporan itu": the last who fits."""
    title = span.text.rsplit(maxsplit=1)[0]
    titled = office(span, title, list(cast.names.within(span.start, span.end)), cast)
    if titled is not None and titled.link.method == "role-in-article":  # "Menteri Perdagangan Lesandra itu"
        return (titled,)
    kinds = _kinds_pointed_at(span.text.lower().split(), cast)
    for turn, speakers in reversed(cast.turns):
        fits = [s for s in speakers if s.link.entity and s.link.entity.startswith(kinds)]
        if fits and turn.start < span.start:
            return (_again(span, fits[0], sureness.POINTER, "pointer"),)
    if kinds in {("org/",), ("state/",)}:
        kind = kinds[0].rstrip("/")
        before = [named.of(kind)[0] for named in cast.names.all if named.of(kind) and named.span.end <= span.start]
        if before:
            return (Speaker(Link(span, before[-1], sureness.POINTER_NAMED, "pointer")),)
    return (group(span, cast) or Speaker(Link(span, None, 0.0, "pointer")),)


def _kinds_pointed_at(words: list[str], cast: Cast) -> tuple[str, ...]:
    """The kinds of actor a noun can point at, as beginnings of ids."""
    nouns = _BODY_NOUNS | _STATE_NOUNS | _TEXT_NOUNS
    head = words[1] if words[0] in cast.language.openers - nouns and len(words) > 1 else words[0]
    if head in _BODY_NOUNS:
        return ("org/",)
    if head in _STATE_NOUNS:
        return ("state/",)
    return ("org/", "state/", "group/", "person/") if head in _TEXT_NOUNS else ("person/", "group/")


def _subject_between(span: Span, cast: Cast) -> PersonName | None:
    """The last person who opens a sentence between the last turn and this one: "X tiba di Y. Ia mengatakan ..."."""
    last = max((turn.end for turn, _ in cast.turns if turn.start < span.start), default=0)
    found = None
    for opening in _OPENING.finditer(cast.article.text, max(0, last - 10), span.start):
        name = _CAPITALS.match(opening[1])
        if opening.start(1) <= last or name is None:
            continue
        runs = cast.finder.runs(opening.start(1), opening.start(1) + name.end())
        named = [run for run in runs if len(run.text.split()) > 1 or cast.people.called(run.text)]
        if named:
            found = named[-1]
    return cast.person(found.text) if found is not None else None


def _met(span: Span, met: PersonName, score: float) -> Speaker:
    return Speaker(Link(span, met.entity, score, "pronoun"), met.role, met.body)


def _again(span: Span, speaker: Speaker, score: float, method: str) -> Speaker:
    return Speaker(Link(span, speaker.link.entity, score, method), speaker.role, speaker.body)
