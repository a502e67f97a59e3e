"""Who spoke: a speaker's words -> actors, by name, title, office at the date or pronoun, else minted from the text."""

import re
from collections import Counter
from dataclasses import replace

from ujar.model import Entity, Link, Span
from ujar.resolve import sureness
from ujar.resolve.back import collective, oneself, pointed_at, pronoun
from ujar.resolve.back_bodies import court, ministry
from ujar.resolve.belonging import belonging
from ujar.resolve.bodies import embassy, government, state_body
from ujar.resolve.called import called, nicknamed
from ujar.resolve.cast import Cast, Speaker
from ujar.resolve.groups import anonymous, group, unnamed
from ujar.resolve.issuers import apposed, bracketed, described, introduced
from ujar.resolve.joint import parts_of
from ujar.resolve.minting import branch, minted, shortened
from ujar.resolve.modifiers import states_of
from ujar.resolve.names import NamedSpan
from ujar.resolve.offices import distributed, office
from ujar.resolve.people import PersonName, slug
from ujar.resolve.persons import addressed, person
from ujar.resolve.places import place_office
from ujar.resolve.relays import NEWS
from ujar.resolve.spoken import spoken_for
from ujar.resolve.subjects import group_between
from ujar.resolve.texts import author_of, law_of, side_of, text_of, told_by_named
from ujar.resolve.words import leading, sentence_end, without_brackets

_CAPITALS = re.compile(r"[A-Z][\w’'-]*(?: [A-Z][\w’'-]*)*")
_CLAUSE = re.compile(r" yang [^.,;:“”\"\n]{3,70}? (itu|ini|tersebut)(?=[ .,])")
_REACH = 300  # characters back in which a group came up of which one speaks
_ACTORS = frozenset({"person", "state", "org", "group", "region"})


def speakers_of(span: Span, cast: Cast, *, takes_turn: bool = True) -> tuple[Speaker, ...]:
    """The speakers a span means; each with a link, unresolved ones among them.

    Who only speaks inside another's statement takes no turn: a pronoun behind it means the one who reports it.
    """
    before = next((speakers for turn, speakers in reversed(cast.turns) if turn == span), None)
    if before is not None:  # one mention, two verbs: "seorang juru bicara, yang menambahkan bahwa ..."
        return before
    low = span.text.lower()
    language = cast.language
    if low in cast.finder.function_words:
        speakers = _behind_opening(span, cast)
    elif low in cast.lists.selves:
        speakers = oneself(span, cast)
    elif low == "nya" or low.removesuffix(" sendiri") in language.pronouns:
        speakers = pronoun(span, cast)
    elif (together := collective(span, cast)) is not None:
        speakers = together
    elif _points(span, cast) and len(parts_of(span, cast)) < 2:
        speakers = _pointed(span, cast)
    elif (clause := _with_clause(span, cast)) is not None and (met := pointed_at(clause, cast))[0].link.entity:
        speakers = met
    else:
        parts = parts_of(span, cast)
        found = (_pointed(part, cast)[0] if _points(part, cast) else _one(part, cast) for part in parts)
        speakers = distributed(parts, tuple(found), cast)
    if takes_turn:
        cast.turns.append((span, speakers))
    return speakers


def _points(span: Span, cast: Cast) -> bool:
    """ "kementerian itu", "Direktur lembaga tersebut": what was told of before."""
    return span.text.lower().split()[-1] in cast.language.demonstratives and not _is_other(span, cast)


def _pointed(span: Span, cast: Cast) -> tuple[Speaker, ...]:
    known = court(span, span.text, cast) or called(span, cast)
    known = known or author_of(span, cast, _one) or told_by_named(span, cast, _one)
    return (known,) if known is not None else pointed_at(span, cast)


def _with_clause(span: Span, cast: Cast) -> Span | None:
    """ "Direktur lembaga Orvel | yang bermarkas di Sarvik itu": a title whose clause points back; no name with it."""
    language, words = cast.language, span.text.lower().split()
    clause = _CLAUSE.match(cast.article.text, span.end)
    if clause is None or clause[1] not in language.demonstratives or not leading(words, language.titles, 3):
        return None
    if words[0] in language.openers or cast.finder.runs(span.start, span.end):
        return None
    return cast.article.span(span.start, clause.end())


def _behind_opening(span: Span, cast: Cast) -> tuple[Speaker, ...]:
    """ "Selain menyoroti kuota, Winther juga menyatakan ...", where "Selain" was read: who follows the comma."""
    text = cast.article.text
    for run in cast.finder.runs(span.end, sentence_end(text, span.end)):
        met = cast.people.called(run.text)
        if met is not None and text[: run.start].endswith(", "):
            return (Speaker(Link(span, met.entity, sureness.PRONOUN_SUBJECT, "pronoun"), met.role, met.body),)
    return pronoun(span, cast)


def _is_other(span: Span, cast: Cast) -> bool:
    """ "seorang pembantu presiden itu", "Oskar Lind, penulis laporan itu": who speaks is not what is pointed at."""
    name, comma, _ = span.text.partition(", ")
    if comma and len(name.split()) > 1 and all(word[0].isupper() for word in name.split()):
        return True
    low = span.text.lower()
    of_state = len(low.split()) > 3 and low.split()[-2] in cast.lists.state_nouns
    if of_state and low.startswith(tuple(cast.lists.spokespeople)):
        return True  # "juru bicara kepresidenan negara itu"
    return low.split()[0] in cast.lists.singular_openers | cast.lists.sources and len(low.split()) > 3


def speakers_again(span: Span, cast: Cast, *, takes_turn: bool = True) -> tuple[Speaker, ...]:
    """The speakers of an earlier span, for a statement that goes on with it."""
    for turn, speakers in reversed(cast.turns):
        if turn == span:
            return tuple(
                Speaker(Link(None, s.link.entity, s.link.score * sureness.CONTINUED, "continued"), s.role, s.body)
                for s in speakers
            )
    return speakers_of(span, cast, takes_turn=takes_turn)


def _one(span: Span, cast: Cast) -> Speaker:
    """One speaker: known by name, a body, a person with a title, an office, a group, or minted."""
    text = without_brackets(span.text).strip(" ,")
    inside = list(cast.names.within(span.start, span.end))
    return (
        embassy(span, text, cast)
        or court(span, text, cast)
        or ministry(span, text, cast)
        or nicknamed(span, cast)
        or _named(span, text, cast)
        or law_of(span, cast)
        or _kind_and_name(span, inside, cast)
        or (None if cast.finder.runs(span.start, span.end) else _apposed(span, text, cast))
        or spoken_for(span, cast, _one)
        or _introduced(span, cast)
        or _described(span, cast)
        or called(span, cast)
        or belonging(span, text, cast)
        or unnamed(span, cast)
        or _bracketed(span, cast)
        or _news(span, cast)
        or text_of(span, cast, _one)
        or side_of(span, cast, _one)
        or states_of(span, cast)
        or _by_initials(span, text, cast)
        or government(span, text, cast)
        or place_office(span, cast)
        or addressed(span, cast)
        or _formerly(span, text, cast)
        or shortened(span, text, cast)
        or person(span, inside, cast)
        or office(span, text, inside, cast)
        or state_body(span, text, inside, cast, stated=True)
        or group(span, cast)
        or state_body(span, text, inside, cast)
        or branch(span, inside, cast)
        or _actor_inside(span, inside, cast)
        or _spoken_of(span, text, cast)
        or anonymous(span, cast)
        or minted(span, text, cast)
    )


def _named(span: Span, text: str, cast: Cast) -> Speaker | None:
    """The words are a name the knowledge or the article holds; other readings are kept as rivals."""
    hits = [hit.entity for hit in cast.names.named(text) if hit.entity.split("/")[0] in _ACTORS]
    if not hits:
        return None
    hits = _longer_printed(span, text, _likelier(hits, cast), cast)
    score = sureness.NAME if len(hits) == 1 else sureness.SEVERAL
    rivals = tuple((rival, round(score * sureness.RIVAL, 2)) for rival in hits[1:])
    body = None
    if hits[0].startswith("person/") and cast.on is not None:
        body = cast.speaks_for(hits[0])
        cast.people.add(PersonName(without_brackets(span.text), hits[0], True, None, body))
    return Speaker(Link(span, hits[0], score, "name", rivals), None, body)


def _kind_and_name(span: Span, inside: list[NamedSpan], cast: Cast) -> Speaker | None:
    """ "Organisasi HAM Liga Selat": a noun of what a body is, and then the body."""
    named = next((named for named in inside if named.of("org") and named.span.end == span.end), None)
    kind = cast.article.text[span.start : named.span.start].strip().lower() if named is not None else ""
    if named is None or kind not in cast.language.groups or kind.split()[0] not in cast.lists.body_nouns:
        return None
    return Speaker(Link(span, named.of("org")[0], sureness.INSIDE, "name"))


def _likelier(hits: list[str], cast: Cast) -> list[str]:
    """Of bodies with one acronym first those whose name the article prints, then those whose state it names most."""
    if len(hits) < 2 or not all(hit.startswith("org/") for hit in hits):
        return hits
    printed = Counter(named.of("org") for named in cast.names.all)
    states = {hit: cast.domain.actors[hit].state if hit in cast.domain.actors else None for hit in hits}
    weights = {hit: (printed[(hit,)], cast.states[states[hit] or ""], states[hit] is None) for hit in hits}
    return sorted(hits, key=lambda hit: weights[hit], reverse=True)


def _longer_printed(span: Span, text: str, hits: list[str], cast: Cast) -> list[str]:
    """ "The Times", where the article has named The Orvel Times: that newspaper, of all that are called so."""
    first, _, rest = text.partition(" ")
    if first != "The" or not rest:
        return hits
    longer = (n.of("org")[0] for n in reversed(cast.names.all) if n.of("org") and n.span.end <= span.start
              and n.span.text.endswith(f" {rest}") and n.span.text != text)  # fmt: skip
    found = next(longer, None)
    return hits if found is None else [found, *(hit for hit in hits if hit != found)]


def _introduced(span: Span, cast: Cast) -> Speaker | None:
    """ "Oskar Lind, yang memimpin MSK, | misi perdamaian |, mengatakan": the person the sentence opens with."""
    name = introduced(span, cast)
    if name is None:
        return None
    met = cast.remember(cast.person(name.text))
    return Speaker(Link(span, met.entity, sureness.PERSON_MINTED, "apposition"), met.role, met.body)


def _described(span: Span, cast: Cast) -> Speaker | None:
    """ "misi perdamaian", where the article prints "MSK, misi perdamaian"."""
    named = described(span, cast)
    return Speaker(Link(span, named.of("org")[0], sureness.INSIDE, "apposition")) if named is not None else None


def _bracketed(span: Span, cast: Cast) -> Speaker | None:
    """ "Lembaga Pengawas Selat (LPS)", where the knowledge holds LPS."""
    named = bracketed(span, cast) if span.text.split()[0].lower() in cast.language.bodies else None
    return Speaker(Link(span, named.of("org")[0], sureness.WITHIN, "name")) if named is not None else None


def _news(span: Span, cast: Cast) -> Speaker | None:
    """ "Surat kabar Quandar, Lantera", "Kantor Berita Quandar Kabar Timur": the news organisation of that name."""
    words = span.text.lower().split()
    count = leading(words, cast.lists.news_nouns)
    if not count:
        return None
    found = next((e for named in cast.names.within(span.start, span.end) for e in named.of("org")
                  if e in cast.domain.actors and cast.domain.actors[e].cls in NEWS), None)  # fmt: skip
    if found is not None:
        return Speaker(Link(span, found, sureness.WITHIN, "name"))
    taken = [named.span for named in cast.names.within(span.start, span.end) if named.of("state")]
    start = span.start + len(" ".join(words[:count]))
    capitals = [m for m in _CAPITALS.finditer(cast.article.text, start, span.end)
                if not any(t.start < m.end() and m.start() < t.end for t in taken)]  # fmt: skip
    if not capitals:
        return group(span, cast) if taken and span.text[0].islower() else None  # "surat kabar di Quandar"
    first, _, rest = capitals[-1][0].partition(" ")
    official = rest and first.lower() in cast.lists.text_adjectives  # "Kantor Berita Resmi Lantera"
    name = rest if official else capitals[-1][0]
    entity = cast.mint(Entity(f"org/{slug(name)}", "NewsOrganisation", name))
    return Speaker(Link(span, entity, sureness.WORDS_BODY, "minted"))


def _apposed(span: Span, text: str, cast: Cast) -> Speaker | None:
    """ "juru runding FPK" and then ", Komandan Tesar Brun": the person named."""
    low = text.lower().split()
    titled = any(" ".join(low[:count]) in cast.language.titles for count in (1, 2, 3))
    name = apposed(span, cast) if titled and low[0] not in cast.language.openers else None
    if name is None:
        return None
    met = cast.remember(cast.person(name.text, roles=cast.roles_in(text)))
    return Speaker(Link(span, met.entity, sureness.PERSON_MINTED, "apposition"), text, met.body)


def _by_initials(span: Span, text: str, cast: Cast) -> Speaker | None:
    """ "DOW", where the article prints "Darel Omar Winther (DOW)"."""
    if text not in cast.finder.initials:
        return None
    met = cast.person(text)
    cast.remember(met)
    return Speaker(Link(span, met.entity, sureness.INITIALS, "initials"), met.role, met.body)


def _actor_inside(span: Span, inside: list[NamedSpan], cast: Cast) -> Speaker | None:
    """A known actor among the words: "juru bicara Hamas"; an organisation before a state."""
    actors = [named for named in inside if named.of("org", "state", "region")]
    if not actors:
        return None
    if not any(named.of("org") for named in actors) and _is_part_of_name(span, actors[0]):
        return None  # "Orvel Asia": an airline
    if _is_band(span, cast) and not any(named.of("org") for named in actors):
        return None  # "kelompok Islam Quandar" is not the state
    chosen = next((named for named in actors if named.of("org")), actors[0])
    placed = cast.article.text[span.start : chosen.span.start].endswith(" di ") and not chosen.of("org")
    if placed and span.text.split()[0].lower() in cast.lists.plural_openers:
        return None  # "sejumlah bioskop di Sarvik" are not Quandar
    return Speaker(Link(span, chosen.of("org", "state", "region")[0], sureness.INSIDE, "actor-inside"))


def _is_band(span: Span, cast: Cast) -> bool:
    """A noun of people banded together, whom no state is: "beberapa kelompok ...", "milisi ..."."""
    openers = cast.lists.plural_openers | cast.lists.new_openers
    first = next((word for word in span.text.lower().split() if word not in openers), "")
    return first in cast.lists.unofficial_nouns


def _is_part_of_name(span: Span, region: NamedSpan) -> bool:
    """Nothing but capitals stands before a region's name, and it ends the words."""
    lead = span.text[: region.span.start - span.start].split()
    ends = bool(region.of("region")) and region.span.end == span.end
    return ends and bool(lead) and all(word[0].isupper() for word in lead)


def _formerly(span: Span, text: str, cast: Cast) -> Speaker | None:
    """ "Eks duta besar Quandar" without a name: whoever of that state spoke last, by what he or she was."""
    first, _, rest = text.partition(" ")
    words = rest.lower().split()
    titled = leading(words, cast.language.titles, 3)
    if first.lower() not in cast.lists.formerly or not titled or cast.finder.runs(span.start, span.end):
        return None
    states = [named.of("state", "org")[0] for named in cast.names.within(span.start, span.end)
              if named.of("state", "org")]  # fmt: skip
    for _, speakers in reversed(cast.turns):
        for speaker in speakers:
            person = (speaker.link.entity or "").startswith("person/")
            if person and states and speaker.body in states:
                return replace(speaker, link=replace(speaker.link, mention=span, score=sureness.POINTER))
    return None


def _spoken_of(span: Span, text: str, cast: Cast) -> Speaker | None:
    """A bare noun for the one spoken of: "politikus", "kementerian"."""
    low = text.lower()
    if low in cast.lists.somebody:
        return pronoun(span, cast)[0]
    if low in cast.lists.singular_openers:  # "seorang di antara mereka": of the group that spoke
        groups = [s for _, turn in cast.turns for s in turn if s.link.entity and s.link.entity.startswith("group/")]
        last = groups[-1] if groups else group_between(max(0, span.start - _REACH), span, cast)
        return Speaker(Link(span, last.link.entity, sureness.PRONOUN_GUESS, "pronoun")) if last is not None else None
    if low in cast.language.bodies | cast.lists.text_nouns | cast.lists.body_nouns and len(low.split()) == 1:
        return pointed_at(span, cast, noun=low)[0]
    return None
