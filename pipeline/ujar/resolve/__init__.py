"""Statements in, identities out: when it was said, who said it, about which negotiable, through whom."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date

from ujar.domain import Domain
from ujar.lang import Language
from ujar.model import Article, Entity, Link, NamedEntity, ResolvedArticle, ResolvedStatement, Span, Statement
from ujar.resolve import sureness
from ujar.resolve.about import Topics
from ujar.resolve.ahead import named_ahead, told_later
from ujar.resolve.beside import pointing_sentence
from ujar.resolve.cast import Cast, Speaker
from ujar.resolve.decisions import Decisions, load_decisions
from ujar.resolve.glued import unglued
from ujar.resolve.local import introduce
from ujar.resolve.names import ArticleNames
from ujar.resolve.outlet import outlet_link
from ujar.resolve.relays import carriers_beside, relay_link
from ujar.resolve.when import Said, continued, counted_back, said_on
from ujar.resolve.who import speakers_again, speakers_of

__all__ = ["Decisions", "load_decisions", "resolve"]


def resolve(
    article: Article,
    statements: tuple[Statement, ...],
    domain: Domain,
    language: Language,
    decisions: Decisions | None = None,
    entities: Sequence[NamedEntity] = (),
) -> ResolvedArticle:
    """Resolve an article's statements in reading order; `entities` are the names the trained pipeline saw in it."""
    rulings = decisions or Decisions()
    entities = unglued(ArticleNames(article, domain, entities=tuple(entities)), language)
    local, minted_here = introduce(article, domain, language, entities)
    names = ArticleNames(article, domain, local, entities)
    cast = Cast.of(article, domain, language, names)
    cast.minted.update(minted_here)
    topics = Topics.of(article, domain, language, names)
    out: list[ResolvedStatement] = []
    before: Said = (None, None)
    told: date | None = None  # the day last told of
    speakers_before: tuple[str | None, ...] = ()
    about_before: tuple[Link, ...] = ()
    abouts: dict[str, tuple[Link, ...]] = {}
    last: Statement | None = None
    for at, statement in enumerate(statements):
        speakers = _named_next(statement, _speakers(statement, cast, rulings), statements[at + 1 :], cast)
        ids = tuple(s.link.entity for s in speakers)
        said = counted_back(statement, said_on(statement, language), told, language)
        said = continued(said, before, same_speaker=bool(ids) and ids == speakers_before)
        found = topics.about(statement, _actors(speakers))
        if not found and last is not None and ids and ids == speakers_before:
            found = topics.continued(statement, last, about_before)
        if not found:
            found = topics.answered(abouts.get(statement.embedded_in or statement.targets or "", ()))
        about = abouts[statement.id] = tuple(_ruled(link, article, rulings) for link in found)
        relays = _carriers(statement.relays, article, domain, cast.minted)
        pointing = None if statement.embedded_in else pointing_sentence(statement, language)
        relays += carriers_beside(statement, names, cast.lists, pointing)
        out.append(
            ResolvedStatement(
                statement=statement,
                speakers=tuple(s.link for s in speakers),
                on_behalf_of=tuple(dict.fromkeys(s.body for s in speakers if s.body and s.body != s.link.entity)),
                role=next((s.role for s in speakers if s.role), None),
                addressee=_addressee(statement, cast, names, {link.mention for link in relays}),
                said_on=said[0],
                time_basis=said[1],
                about=about,
                relayed_via=_distinct(relays, ids),
                mentions=_mentioned(statement, names, ids),
            )
        )
        if statement.embedded_in is None:
            before, speakers_before, about_before, last = said, ids, about, statement
            told = said[0].exact if said[0] is not None and said[0].exact is not None else told
    credits = _carriers(article.credits, article, domain, cast.minted)
    outlet = outlet_link(article, domain, cast.minted)
    minted = {**cast.minted, **topics.minted}
    used = _used(out, (*credits, *((outlet,) if outlet else ())), minted)
    return ResolvedArticle(
        article=article,
        statements=tuple(out),
        minted=tuple(minted[key] for key in sorted(minted) if key in used),
        credits=_distinct(credits, ()),
        outlet=outlet,
    )


def _actors(speakers: tuple[Speaker, ...]) -> frozenset[str]:
    """Who says it, and for whom."""
    return frozenset(actor for s in speakers for actor in (s.link.entity, s.body) if actor)


def _speakers(statement: Statement, cast: Cast, rulings: Decisions) -> tuple[Speaker, ...]:
    takes_turn = statement.embedded_in is None
    cast.said = statement.content
    if statement.speaker is not None:
        speakers = speakers_of(statement.speaker, cast, takes_turn=takes_turn)
    elif statement.antecedent is not None:
        speakers = speakers_again(statement.antecedent, cast, takes_turn=takes_turn)
    else:
        return ()
    return tuple(replace(s, link=_ruled(s.link, statement.article, rulings)) for s in speakers)


def _named_next(
    statement: Statement, speakers: tuple[Speaker, ...], following: tuple[Statement, ...], cast: Cast
) -> tuple[Speaker, ...]:
    """The person named at the next statement, where this one's speaker is the same and not named yet."""
    after = next((s for s in following if s.embedded_in is None), None)
    here, there = statement.speaker, after.speaker if after is not None else None
    if here is None or there is None or statement.embedded_in is not None:
        return speakers
    if speakers and speakers[0].link.entity is None:
        return _named_later(here, speakers, following, cast)
    turns = list(cast.turns)
    later = speakers_of(there, cast, takes_turn=False)
    cast.turns[:] = turns
    if not named_ahead(here, speakers, there, later, cast):
        return speakers
    meant = replace(later[0], link=replace(later[0].link, mention=here, score=sureness.ROLE_HERE, method="named-after"))
    cast.turns[-1] = (here, (meant,))
    return (meant,)


def _named_later(
    here: Span, speakers: tuple[Speaker, ...], following: tuple[Statement, ...], cast: Cast
) -> tuple[Speaker, ...]:
    """Whom a pronoun before anybody is named means: the one of whom the article goes on to speak as known."""
    turns = list(cast.turns)
    for statement in following:
        if statement.speaker is None or statement.embedded_in is not None:
            continue
        later = speakers_of(statement.speaker, cast, takes_turn=False)
        cast.turns[:] = turns
        if told_later(here, speakers, statement.speaker, later, cast):
            link = replace(later[0].link, mention=here, score=sureness.PRONOUN_GUESS, method="named-after")
            meant = (replace(later[0], link=link),)
            cast.turns[-1] = (here, meant)
            return meant
    return speakers


def _addressee(statement: Statement, cast: Cast, names: ArticleNames, carriers: set[Span | None]) -> Link | None:
    """To whom it was said: the actor after "kepada" that is no carrier."""
    for span in statement.relays:
        if any(carrier is not None and carrier.overlaps(span) for carrier in carriers):
            continue
        inside = list(names.within(span.start, span.end))
        for kinds in (("person",), ("state", "org")):  # "Presiden Tirvana Darel Winther": the person
            known = next((n for n in inside if n.of(*kinds)), None)
            if known is not None:
                return Link(known.span, known.of(*kinds)[0], 0.8, "name")
        met = cast.people.called(span.text)
        if met is not None:
            return Link(span, met.entity, 0.8, "name")
    return None


def _ruled(link: Link, article: Article, rulings: Decisions) -> Link:
    """A researcher's ruling on this mention beats the score."""
    if link.mention is None or not rulings.by_mention:
        return link
    mention, file = link.mention.text, article.source.rsplit("/", 1)[-1]
    entity = rulings.by_mention.get((file, mention.casefold())) or rulings.ruling(article.id, mention)
    return replace(link, entity=entity, score=1.0, method="decision") if entity else link


def _carriers(spans: tuple[Span, ...], article: Article, domain: Domain, minted: dict[str, Entity]) -> tuple[Link, ...]:
    return tuple(link for span in spans if (link := relay_link(span, article, domain, minted)) is not None)


def _distinct(links: tuple[Link, ...], without: tuple[str | None, ...]) -> tuple[Link, ...]:
    """One link an entity, none of them a speaker: a relay is never the speaker."""
    found: dict[str | None, Link] = {}
    for link in links:
        if link.entity not in without:
            found.setdefault(link.entity, link)
    return tuple(found.values())


def _mentioned(statement: Statement, names: ArticleNames, speakers: tuple[str | None, ...]) -> tuple[Link, ...]:
    """Actors named in what was said."""
    links: dict[str, Link] = {}
    for part in statement.content:
        for named in names.within(part.start, part.end):
            for entity in named.of("person", "state", "org", "region")[:1]:
                links.setdefault(entity, Link(named.span, entity, 0.9 if len(named.hits) == 1 else 0.6, "name"))
    return tuple(links.values())


def _used(statements: list[ResolvedStatement], credits: tuple[Link, ...], minted: Mapping[str, Entity]) -> set[str]:
    """The entities the statements and credits speak of, and the states these belong to or are between."""
    used = {link.entity for link in credits if link.entity}
    for resolved in statements:
        links = [*resolved.speakers, *resolved.about, *resolved.relayed_via, *resolved.mentions]
        links += [resolved.addressee] if resolved.addressee else []
        used.update(link.entity for link in links if link.entity)
        used.update(resolved.on_behalf_of)
    waiting = list(used)
    while waiting:
        entity = minted.get(waiting.pop())
        for other in (entity.state, *entity.parties) if entity is not None else ():
            if other is not None and other not in used:
                used.add(other)
                waiting.append(other)
    return used
