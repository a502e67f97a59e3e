"""Where an article names or describes negotiables: those the knowledge holds, and those minted from its words."""

import re

from ujar.domain import Domain
from ujar.lang import get_language
from ujar.model import Article, Entity, Span
from ujar.resolve.described import sides_of_named, subjects_of
from ujar.resolve.idwords import english_slug, says_kind_only
from ujar.resolve.keywords import Keywords
from ujar.resolve.lists import lists_of
from ujar.resolve.meant import mint_described
from ujar.resolve.names import ArticleNames, NamedSpan
from ujar.resolve.namings import Mentions, Namings
from ujar.resolve.patterns import Patterns
from ujar.resolve.people import slug
from ujar.resolve.words import leading

NEGOTIABLES = ("treaty", "negotiation", "resolution", "provision", "topic")
# "(PDPS)", and behind the name in another tongue: "(Code of Conduct/COC)".
_ACRONYM = re.compile(r"\s*\((?:[A-Z][\w’' -]{3,60}(?:/|, | atau ))?(?P<acronym>[A-Z][A-Za-z0-9-]{1,9})\)")
_LEAD = 60  # characters before a name in which a title stands
_BETWEEN = r"(?:[ \xa0]\([A-Z][a-z]+\))?(?:[ \xa0]Tbk\.?)?"  # "(Persero) Tbk"
_YEAR = re.compile(r"[ \xa0]+\d{4}$")


def named_negotiables(
    article: Article, domain: Domain, names: ArticleNames, keywords: Keywords, patterns: Patterns
) -> tuple[Mentions, dict[str, Entity]]:
    """(places with the negotiable named there in reading order, minted ones by id)."""
    found = Namings(article, domain, names, keywords, patterns)
    for named in names.all:
        printed = named.of(*NEGOTIABLES)
        held = [e for e in printed if keywords.is_timely(e)] or [e for e in printed if keywords.is_past(e)]
        if held and not named.of("state", "person", "org") and not _is_others_acronym(named, found):
            found.mentions.append((named.span, held[0]))
    for match in patterns.resolution.finditer(article.text):
        span = article.span(*match.span())
        if found.free(span):
            found.mint(span, f"resolution/unsc-{match['number']}", "Resolution", match[0])
    _mint_named(found)
    mint_described(found)
    _mint_short(found)
    found.mentions.sort(key=lambda item: item[0])
    return found.mentions, found.minted


def _is_others_acronym(named: NamedSpan, found: Namings) -> bool:
    """ "Badan Tambang Selat (BTS)", "Bank Ternak Sarvik (Persero) atau BTS": the article's own, whoever else has it.

    Not where the article spells out what the knowledge calls so, as far as a word of its names tells.
    """
    printed, article = named.span.text, found.article
    if not all(hit.kind == "acronym" for hit in named.hits):
        return False
    bodies = lists_of(article.language).body_nouns
    called = {word for hit in named.hits for word in _words_of(hit.entity, found)}
    for match in re.finditer(
        rf"(?P<full>[A-Z][\w’'-]*(?:\s+(?:[A-Z][\w’'-]*|dan|of|the))*){_BETWEEN}[ \xa0]*"
        rf"(?:\({re.escape(printed)}\)|atau[ \xa0]{re.escape(printed)}\b)",
        article.text,
    ):
        words = [word for word in match["full"].split() if word[0].isupper()]
        at = "".join(word[0] for word in words).rfind(printed)
        own = [word.lower() for word in words[: at + len(printed)]] if at >= 0 else []
        if own and (not bodies.isdisjoint(own) or called.isdisjoint(own[at:])):
            return True
    return False


def _words_of(entity: str, found: Namings) -> set[str]:
    known = found.domain.negotiables.get(entity)
    return {word for alias in (known.aliases if known is not None else ()) for word in alias.text.lower().split()}


# -- by a noun and a name ---------------------------------------------------------------------------------------------


def _mint_named(found: Namings) -> None:
    article, domain = found.article, found.domain
    for match in found.patterns.named.finditer(article.text):
        span = article.span(*match.span())
        if (
            _is_new(span, match["name"], article, found.names, found.mentions)
            and not _of_states(match["name"], found.names)
            and not _is_leave(match, article.language)
            and not _in_title(span, article)
        ):
            held = _held_by_words(span, found)
            if held is not None:
                found.mentions.append((span, held))
                _mint_acronym(span, held, article, domain, found.mentions)
                continue
            label = _YEAR.sub("", span.text) if len(span.text.split()) > 3 else span.text
            lists = found.patterns.lists
            kind = "negotiation" if match["noun"].lower() in lists.talks_nouns else "treaty"
            entity = f"{kind}/{english_slug(label, lists)}"
            parties: tuple[str, ...] = ()
            if match["noun"].lower() in lists.two_sided and says_kind_only(match["name"], lists):
                entity, parties = _of_whom(entity, span, found)
            found.mint(span, _acronym_known(span, article, domain) or entity, kind.capitalize(), label, parties)
            _mint_acronym(span, found.mentions[-1][1], article, domain, found.mentions)
    for entity, made in list(found.minted.items()):  # "Naskah Traktat Pandemi Aruna Dibocorkan"
        for place in re.finditer(rf"\b{re.escape(made.label)}\b", article.text):
            span = article.span(*place.span())
            if (span, entity) not in found.mentions and not any(skip.overlaps(span) for skip in article.skipped):
                found.mint(span, entity, made.cls, made.label)
    _mint_small(found)


def _in_title(span: Span, article: Article) -> bool:
    """ "Direktur Jenderal Hukum dan | Perjanjian Internasional": a part of what somebody heads."""
    lead = re.search(r"((?:[A-Z]\w+ )+)dan $", article.text[max(0, span.start - _LEAD) : span.start])
    titles = get_language(article.language).titles
    return lead is not None and leading(lead[1].lower().split(), titles, 3) > 0


def _held_by_words(span: Span, found: Namings) -> str | None:
    """ "Kode Perilaku Selat": what the knowledge holds and the article's words mean, by a term of several in it."""
    name = span.text.lower()
    for entity in found.keywords.ranked:
        groups = found.domain.negotiables[entity].keywords
        terms = (term for group in groups if found.keywords.together(group) for term in group if " " in term)
        if any(re.search(rf"\b{re.escape(term.lower())}\b", name) for term in terms):
            return entity
    return None


def _is_leave(match: re.Match[str], code: str) -> bool:
    """ "Persetujuan Bangunan Gedung": what an office gives, as far as no word tells of what states agree on."""
    words = match["name"].lower().split()
    return match["noun"].lower() in lists_of(code).consents and len(words) > 1 and subjects_of(code).isdisjoint(words)


def _of_whom(entity: str, span: Span, found: Namings) -> tuple[str, tuple[str, ...]]:
    """ "Perjanjian Ekstradisi" is one of many: the id with its sides before what it is on, and the sides."""
    same = next((e for e, made in found.minted.items() if made.label == span.text), None)
    if same is not None:
        return same, found.minted[same].parties
    sides = sides_of_named(span.end, found.names)
    kind, _, name = entity.partition("/")
    if len(sides) < 2:
        return entity, ()
    slugs = sorted(slug(side.partition("/")[2] or side) for side in sides)
    return f"{kind}/" + "-".join([*slugs, name]), tuple(side for side in sides if "/" in side)


def _mint_small(found: Namings) -> None:
    """ "perjanjian Orvel", "traktat PNK": the name behind a noun in small letters, of one minted already or new."""
    article = found.article
    for match in found.patterns.small.finditer(article.text):
        span, name = article.span(*match.span()), match["name"]
        if not found.free(span) or found.names.named(name) or _of_states(name, found.names):
            continue
        held = _acronym_known(span, article, found.domain) or _held_by_words(span, found)
        if held is not None:
            found.mentions.append((span, held))
            continue
        kind = "negotiation" if match["noun"].lower() in found.patterns.lists.talks_nouns else "treaty"
        entity = next((e for e in found.minted if e.startswith(kind) and _ends_with(found.minted[e].label, name)), None)
        if entity is None:
            if _is_other(name, found):
                continue
            label = f"{match['noun'].capitalize()} {name}"
            entity = f"{kind}/{english_slug(label, found.patterns.lists)}"
            found.mint(span, entity, kind.capitalize(), label)
        else:
            found.mentions.append((span, entity))


def _is_other(name: str, found: Namings) -> bool:
    """A name that is a person's, a day's or a body's: "kesepakatan Solvak", "pembicaraan Rabu"."""
    word, text = name.split()[0], found.article.text
    if found.domain.people_surnamed(word) or word.lower() in found.patterns.lists.calendar:
        return True
    if any(named.of("person", "org", "state") and word in named.span.text.split() for named in found.names.all):
        return True
    alone = re.findall(rf"(?:\b([A-Z][\w’'-]+) )?\b{re.escape(word)}\b", text)
    nouns = {noun.title() for noun in found.patterns.lists.agreement_nouns | found.patterns.lists.talks_nouns}
    return any(before and before not in nouns for before in alone)  # another name before it: a person's last name


def _of_states(name: str, names: ArticleNames) -> bool:
    """ "Perundingan Velonia-Quandar", "perjanjian Velonia": whose it is, and no name."""
    parts = [part for part in re.split(r"[-–]|[ \xa0]dan[ \xa0]|[ \xa0]", name.strip()) if part]
    return any(hit.entity.startswith("state/") for part in (parts[0], name.strip()) for hit in names.named(part))


def _ends_with(label: str, name: str) -> bool:
    words, tail = label.lower().split(), name.lower().split()
    return len(words) > len(tail) and words[-len(tail) :] == tail


def _is_new(span: Span, name: str, article: Article, names: ArticleNames, mentions: Mentions) -> bool:
    """A name that the knowledge doesn't hold: not within a known one, no headline's capitals, no other's name."""
    text = article.text
    often = text.count(span.text) > 1
    for other, _ in mentions:
        longer = span.covers(other) and span.end > other.end and often  # "Traktat Pandemi | Aruna"
        if span.overlaps(other) and not longer:
            return False
    inside = [named for named in names.all if span.overlaps(named.span) and named.of("org", "person")]
    if inside or any(skip.overlaps(span) for skip in article.skipped):
        return False
    if _in_headline(span, text) and not often:
        return False
    return not names.domain.named(name.strip())


def _acronym_known(span: Span, article: Article, domain: Domain) -> str | None:
    """ "Perjanjian Kekuatan Nuklir Jangka Menengah (INF)": what the knowledge calls INF."""
    match = _ACRONYM.match(article.text, span.end)
    hits = domain.named(match["acronym"]) if match is not None else ()
    return next((hit.entity for hit in hits if hit.entity.split("/")[0] in NEGOTIABLES), None)


def _mint_acronym(span: Span, entity: str, article: Article, domain: Domain, mentions: Mentions) -> None:
    """Where the article prints the acronym it gives to a minted name: "... Pesisir Selatan (PDPS) ... PDPS"."""
    match = _ACRONYM.match(article.text, span.end)
    if match is None or domain.named(match["acronym"]):
        return
    for place in re.finditer(rf"\b{re.escape(match['acronym'])}\b", article.text):
        mentions.append((article.span(*place.span()), entity))


def _in_headline(span: Span, text: str) -> bool:
    """A line without a final stop capitalises every word: no name can be read off it alone."""
    end = text.find("\n", span.end)
    line = text[: end if end >= 0 else len(text)].rstrip()
    return not line.endswith((".", "!", "?", "”", '"', ")", "…", ":", ";", ","))


# -- by a part of the name --------------------------------------------------------------------------------------------


def _mint_short(found: Namings) -> None:
    """The last word of a minted name alone, where it is no place: "Kesepakatan Iklim Orvel ... Orvel"."""
    text, article = found.article.text, found.article
    for entity, made in list(found.minted.items()):
        words = made.label.split()
        short = words[-1]
        if not short[0].isupper() or not short.isalpha() or found.names.named(short):
            continue
        if len(words) < 3 and not (short.isupper() and len(short) > 2):  # "traktat PNK ... PNK"
            continue
        if entity.startswith("resolution/") or not words[1][0].isupper() or found.domain.people_surnamed(short):
            continue
        for place in re.finditer(rf"(?:\b(\w+)[ \xa0]+)?\b({re.escape(short)})\b(?![ \xa0]+[A-Z-])", text):
            span = article.span(*place.span(2))
            before = place[1] or ""
            opens = text[max(0, place.start() - 2) : place.start()].strip() in ("", ".")
            if before[:1].isupper() and not opens and not _in_headline(span, text):
                continue  # "Badan Kesehatan Aruna"
            if before.lower() in found.patterns.lists.place_prepositions or not found.free(span):
                continue
            if not any(skip.overlaps(span) for skip in article.skipped):
                found.mentions.append((span, entity))
