"""Through whom: the names after "dikutip", "kepada", "dilansir" -> news organisations."""

import re
from collections.abc import Iterator

from ujar.domain import Domain
from ujar.model import Article, Entity, Link, Span, Statement
from ujar.resolve.lists import Lists, lists_of
from ujar.resolve.names import ArticleNames
from ujar.resolve.people import slug
from ujar.resolve.words import FULL_STOPS, behind_stop

NEWS = frozenset({"NewsOrganisation", "NewsAgency"})
BESIDE = 0.8  # score of a carrier found in the sentence of a statement
KNOWN, MINTED = 0.95, 0.6  # scores of a carrier found by name, and of one the knowledge doesn't hold

_LEAD = 60  # characters before a name in which what introduces it stands
_CAPITALS_BEFORE = re.compile(r"(?:[A-Z][\w’'-]* ){1,3}\Z")
_REACH = 250  # characters behind a statement in which its sentence must end
_BEFORE = 4  # words before a carrier's name among which what introduces it stands
_STOP = re.compile(r"[.!?][”\"]?(?=\s|$)|\n")
_TOLD_BY = re.compile(
    r"[\"”]?,\s+(?:kata|lapor|tulis|ungkap|sebut)\s+(?:(?:kantor|berita|surat|koran|harian|majalah|stasiun|tv|televisi|radio)\s+)*",
    re.IGNORECASE,
)
_HOST = re.compile(r"\.(?:com|co\.id|id|net|org)$")
_TOLD = re.compile(r"\b(?:kepada|demikian)\s+(?:\w+\s+){0,4}\Z")  # to whom it was said: a carrier, or anybody
_CARRIER_NOUN = re.compile(r"\b(?:berita|koran|harian|tv|televisi|stasiun|radio|media|majalah)\s+\Z")


def relay_link(span: Span, article: Article, domain: Domain, minted: dict[str, Entity]) -> Link | None:
    """The carrier a span names; None where it is no carrier ("kepada" and a name that is no news organisation)."""
    for candidate in _readings(span, article):
        entity = news_organisation(candidate.text, domain)
        if entity is not None:
            return Link(candidate, entity, KNOWN, "name")
    lead = article.text[max(0, span.start - _LEAD) : span.start].lower()
    if _TOLD.search(lead) and not _CARRIER_NOUN.search(lead) and not _sounds_like_news(span.text, article):
        return None
    if domain.named(span.text):
        return None
    entity = f"org/{slug(span.text)}"
    minted.setdefault(entity, Entity(entity, "NewsOrganisation", span.text))
    return Link(span, entity, MINTED, "minted")


def _sounds_like_news(name: str, article: Article) -> bool:
    """Whether a name ends as those of news organisations do: "Orla Times", "Metronews", "Lantera.net"."""
    last = name.lower().split()[-1]
    return _HOST.search(last) is not None or last in lists_of(article.language).news_endings or last.endswith("news")


def carriers_beside(
    statement: Statement, names: ArticleNames, lists: Lists, pointing: re.Match[str] | None = None
) -> tuple[Link, ...]:
    """The news organisations that a statement's sentences name as carriers: "kata X saat dihubungi Kabar Timur".

    So does a sentence that points at it: "Diberitakan Kabar Timur, pernyataan itu disampaikan ...".
    """
    found = _carriers_within(*_sentence_around(statement, statement.article.text), statement, names, lists)
    return found or (_carriers_within(*pointing.span(), statement, names, lists) if pointing is not None else ())


def _carriers_within(start: int, end: int, statement: Statement, names: ArticleNames, lists: Lists) -> tuple[Link, ...]:
    text, found = statement.article.text, []
    own = [*statement.content, *((statement.speaker,) if statement.speaker else ())]
    for named in names.within(start, end):
        actors = [names.domain.actors[entity] for entity in named.of("org") if entity in names.domain.actors]
        entity = next((actor.id for actor in actors if actor.cls in NEWS), None)
        if entity is None or any(span.overlaps(named.span) for span in own):
            continue
        lead: list[str] = re.findall(r"[\w-]+", text[max(start, named.span.start - _LEAD) : named.span.start])
        carried = any(word.lower() in lists.carrier_words for word in lead[-_BEFORE:])
        if carried or (own[-1].end < named.span.start and _tells_last(text[statement.end : named.span.start])):
            found.append(Link(named.span, entity, BESIDE, "beside"))
    return tuple(found)


def _tells_last(between: str) -> bool:
    """Right behind what somebody said stands who told it: "X mengatakan kapal itu karam, [kata koran] Kabar Timur"."""
    return _TOLD_BY.fullmatch(between) is not None


def _sentence_around(statement: Statement, text: str) -> tuple[int, int]:
    """From the beginning of a statement's first sentence to the end of its last."""
    start = behind_stop(text, statement.start, FULL_STOPS)
    stop = _STOP.search(text, statement.end, statement.end + _REACH)
    return start, stop.start() if stop else min(len(text), statement.end + _REACH)


def news_organisation(printed: str, domain: Domain) -> str | None:
    """The id of the news organisation of that name, where the knowledge holds one."""
    bare = _HOST.sub("", printed)
    entities = [hit.entity for name in dict.fromkeys((printed, bare)) for hit in domain.named(name)]
    return next((e for e in entities if e in domain.actors and domain.actors[e].cls in NEWS), None)


def _readings(span: Span, article: Article) -> Iterator[Span]:
    """The span with the capitals before it ("Radio" of a name), as it is, and without its first words ("Rusia RT")."""
    before = max(0, span.start - _LEAD)
    lead = _CAPITALS_BEFORE.search(article.text[before : span.start])
    begin = before + lead.start() if lead else span.start
    for word in re.finditer(r"\S+", article.text[begin : span.end]):
        yield article.span(begin + word.start(), span.end)
