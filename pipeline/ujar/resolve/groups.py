"""Unnamed and collective speakers: "sejumlah pengamat", "seorang pejabat AS" -> a group, with its state or body."""

import re
from dataclasses import replace

from ujar.model import Entity, Link, Span
from ujar.resolve import sureness
from ujar.resolve.bodies import government
from ujar.resolve.cast import Cast, Speaker
from ujar.resolve.home import home_state, split_body
from ujar.resolve.modifiers import adjective, field, nationals, region, share
from ujar.resolve.people import PersonName

_LONGEST_HEAD = 4  # words of a group's noun: "para menteri luar negeri"
_FILLED = 3  # words passed over within a group's noun: "sumber terdekat dari pihak keluarga"
_STATES = "countries"  # of which only the number is told
_BESIDE = 40  # characters behind a name in which its profession may stand: "Ira Vano, pengacara ..."
_FORMER = "former-"
_MINISTRY = "-ministry"
_WORD = re.compile(r"[\w-]+")
_APPOSED = re.compile(r", (?:[A-Z][\w’'-]+ ?)+,?$")  # "salah satu warga, Oskar Lind"
_SMALL = frozenset({"and", "for", "in", "of", "on", "the"})


def unnamed(span: Span, cast: Cast) -> Speaker | None:
    """A group although somebody is named: "sebuah sumber dekat keluarga Solvak", "para pendukung Solvak"."""
    told = share(span, cast) or nationals(span, cast) or _members(span, cast)
    if told is not None:
        return told
    found = _split(_WORD.findall(span.text.lower()), cast)
    if found is None or _APPOSED.search(span.text):
        return None
    opening, head, behind = found
    plural = any(word in cast.lists.plural_openers for word in opening)
    related = head in cast.lists.relations or _opens_relation(behind, cast)
    related = related or bool(opening and _ruled(behind, cast))
    if (related and opening) or plural or head.split()[0] in cast.lists.sources:
        return group(span, cast)
    if head in cast.lists.attendants and _is_anothers(span, head, cast):
        return group(span, cast)
    return group(span, cast) if head in cast.lists.relations and leader_in(span, cast) is not None else None


def _is_anothers(span: Span, head: str, cast: Cast) -> bool:
    """ "Pengacara | Solvak": the surname of one whom the article names in full and calls no lawyer; "ayah | Solvak"."""
    runs = cast.finder.runs(span.start, span.end)
    if len(runs) != 1 or runs[0].end != span.end or " " in runs[0].text:
        return False
    full = cast.finder.full_name(runs[0].text)
    called = rf"\b{head.split()[-1]}\w*\s+{re.escape(full)}|{re.escape(full)}[^.]{{0,{_BESIDE}}}\b{head.split()[-1]}"
    return full != runs[0].text and re.search(called, cast.article.text, re.IGNORECASE) is None


def leader_in(span: Span, cast: Cast, *, behind: int = 1) -> PersonName | None:
    """ "Penasihat tertinggi | Presiden Solvak": whose name ends the words, where he or she has the title before it.

    The title stands among the words from number `behind` on.
    """
    runs = cast.finder.runs(span.start, span.end)
    if not runs or runs[-1].end != span.end:
        return None
    lead = span.text[: runs[-1].start - span.start].split()
    titles = [at for at in range(behind, len(lead)) if cast.roles_in(" ".join(lead[at:]))]
    if not titles or lead[titles[0] - 1].endswith(","):
        return None
    roles = cast.roles_in(" ".join(lead[titles[0] :]))
    met = cast.person(runs[-1].text, roles=roles)
    held = {office.role for office in cast.domain.offices_of(met.entity)} | set(met.roles)
    return cast.remember(met) if held & set(roles) else None


def _members(span: Span, cast: Cast) -> Speaker | None:
    """ "Sepuluh negara Liga Selat": some of a body's states, and not the body."""
    words = span.text.lower().split()
    opening = next((at for at, word in enumerate(words) if not _opens(word, cast)), 0)
    bodies = [named.of("org")[0] for named in cast.names.within(span.start, span.end) if named.of("org")]
    if not opening or not bodies or single(words[opening]) not in cast.lists.state_nouns:
        return None
    name = f"{bodies[0].partition('/')[2]}-{_STATES}"
    entity = cast.mint(Entity(f"group/{name}", "UnnamedSource", name.replace("-", " ")))
    return Speaker(Link(span, entity, sureness.WORDS_BODY, "group"))


def anonymous(span: Span, cast: Cast) -> Speaker | None:
    """A group whose noun no list holds: "para penyusun", "seorang penjahit", "partai-partai"; its own word names it."""
    words = span.text.split()
    opening = 0
    while opening < len(words) and _opens(words[opening].lower(), cast):
        opening += 1
    openers = cast.lists.plural_openers | cast.lists.singular_openers
    several = any(word.lower() in openers or word.isdigit() for word in words[:opening])
    nouns = [single(word.lower()) for word in words[opening : opening + 2] if word[0].islower() or word == words[0]]
    doubled = bool(nouns) and opening == 0 and nouns[0] != words[0].lower() and len(words) < _LONGEST_HEAD
    if not nouns or not (several or doubled) or not nouns[0].isalpha() or nouns[0] in cast.lists.text_nouns:
        return None
    apart = cast.finder.function_words | cast.language.pronouns | {"yang"}  # "para komandan | mereka"
    noun = nouns[0] if len(nouns) < 2 or nouns[1] in apart else " ".join(nouns)
    noun = _STATES if noun in cast.lists.state_nouns else noun
    entity = cast.mint(Entity(f"group/{noun.replace(' ', '-')}", "UnnamedSource", noun))
    return Speaker(Link(span, entity, sureness.WORDS_BODY, "group"))


def _opens_relation(words: list[str], cast: Cast) -> bool:
    """ "terdekat dari keluarga ...": what stands between a group's noun and a name is a relation to it."""
    words = [word for word in words if word not in cast.lists.group_fillers]
    return any(" ".join(words[:count]) in cast.lists.relations for count in (1, 2))


def group(span: Span, cast: Cast) -> Speaker | None:
    """The group a span means, minted; None where its head is no noun for a group."""
    split = _split(_WORD.findall(span.text.lower()), cast)
    if split is None or span.text.lower() in cast.lists.somebody:
        return None
    opening, head, behind = split
    met = _met(cast.language.groups[head], cast) if not behind and not opening else None
    if met is not None:
        return Speaker(Link(span, met, sureness.GROUP, "group"))
    inside = list(cast.names.within(span.start, span.end))
    states = [named.of("state")[0] for named in inside if named.of("state")]
    bodies = [named.of("org")[0] for named in inside if named.of("org")]
    name = cast.language.groups[head]
    whose = ""
    if not states and bodies and name in cast.lists.groups_of_a_body and bodies[0].endswith(_MINISTRY):
        states = [cast.state_of(bodies[0])]  # "pejabat Kementerian Luar Negeri Tirvana": officials of the state
    count = _ruled(behind, cast)
    rest = _last_words(span, count, cast) if count and not states else None
    ruled = government(rest, rest.text, cast) if rest is not None else None
    if ruled is not None and (ruled.link.entity or "").startswith("state/"):
        states = [ruled.link.entity or ""]  # "pejabat senior pemerintahan Winther"
    if not states and not bodies and (home := _home(span, head, cast)) is not None:
        states = [home]  # "pejabat kementerian unifikasi": of the state whose ministry it is
    if states and name not in cast.lists.stateless_groups:
        whose = adjective(states[0], cast)
    elif bodies and name in cast.lists.groups_of_a_body:
        slug = bodies[0].split("/")[1]
        whose = cast.language.adjectives.get(slug) or _translated(slug, cast)
    whose = whose or region(behind, name, cast)
    if not whose and (kind := field(behind, name, cast)):
        name = f"{kind}-{name}"
    if whose and name.startswith(_FORMER):  # former US presidents
        label = " ".join(["former", *map(_capital, whose.split("-")), *name.removeprefix(_FORMER).split("-")])
        identity = f"{_FORMER}{whose}-{name.removeprefix(_FORMER)}"
    else:
        label = " ".join([*map(_capital, whose.split("-")), *name.split("-")]).strip()
        identity = f"{whose}-{name}" if whose else name
    entity = cast.mint(Entity(f"group/{identity}", "UnnamedSource", label, None, states[0] if states else None))
    return Speaker(Link(span, entity, sureness.GROUP, "group"))


def _ruled(behind: list[str], cast: Cast) -> int:
    """How many words at the end are a government's: "pejabat senior | pemerintahan Winther"; 0 where none are."""
    own = [at for at, word in enumerate(behind) if word not in cast.lists.group_fillers]
    return len(behind) - own[0] if own and behind[own[0]] in cast.lists.state_nouns and len(own) > 1 else 0


def _last_words(span: Span, count: int, cast: Cast) -> Span:
    begin = [word.start() for word in _WORD.finditer(span.text)][-count]
    return cast.article.span(span.start + begin, span.end)


def same_group(first: str, other: Speaker, cast: Cast) -> Speaker:
    """ "Para pejabat Solvak dan | Tirvana": officials of the second state too; whoever else it is stays as it is."""
    made, state = cast.minted.get(first), other.link.entity or ""
    whose = adjective(made.state, cast) if made is not None and made.state is not None else ""
    if made is None or not state.startswith("state/") or not first.startswith(f"group/{whose}-"):
        return other
    name = first.removeprefix(f"group/{whose}-")
    whose = adjective(state, cast)
    label = " ".join([*map(_capital, whose.split("-")), *name.split("-")])
    entity = cast.mint(Entity(f"group/{whose}-{name}", "UnnamedSource", label, None, state))
    return replace(other, link=replace(other.link, entity=entity, score=sureness.GROUP, method="group"))


def _translated(slug: str, cast: Cast) -> str:
    """ "partai-buruh": labour, as groups are called in English."""
    _, dash, name = slug.partition("-") if slug.startswith("partai-") else ("", "", slug)
    return cast.lists.id_words.get(name.replace("-", " "), name).replace(" ", "-") if dash else slug


def _capital(word: str) -> str:
    """A word of a state's or body's name: "us" -> "US", "japanese" -> "Japanese"."""
    if word in _SMALL:
        return word
    return word.upper() if len(word) <= 3 else word.capitalize()


def _met(name: str, cast: Cast) -> str | None:
    """A bare noun after a group of it has spoken: "sumber keamanan ... Sumber mengatakan"."""
    for _, speakers in reversed(cast.turns):
        for speaker in speakers:
            entity = speaker.link.entity or ""
            if entity == f"group/{name}" or (entity.startswith("group/") and entity.endswith(f"-{name}")):
                return entity
    return None


def _home(span: Span, head: str, cast: Cast) -> str | None:
    words = span.text.split()
    taken = set(head.split())
    for begin in range(1, len(words)):
        found = split_body(words[begin:], cast.names)
        own = found is not None and {word.lower() for word in words[begin : begin + found[1]]} <= taken
        if found is not None and not own:  # "anggota parlemen": the noun's own word
            return home_state(
                " ".join(words[begin : begin + found[1]]), cast.names, span.start, item=cast.items.of(span.start)
            )
    return None


def single(word: str) -> str:
    """ "sumber-sumber": sumber."""
    first, _, second = word.partition("-")
    return first if first == second else word


def _opens(words: str, cast: Cast) -> bool:
    """ "Para", "salah seorang", "empat": what may stand before the noun of a group."""
    return words in cast.language.openers | cast.lists.numerals or words.isdigit()


def _split(words: list[str], cast: Cast) -> tuple[list[str], str, list[str]] | None:
    """(what opens the group, its noun, the words behind): "para | pejabat | Solvak"; None where none is."""
    words = " ".join(words).replace("jurubicara", "juru bicara").split()
    whose = words[-1].removesuffix("nya")  # "beberapa pendukungnya"
    words = [*words[:-1], whose] if whose in cast.language.groups else words
    opening: list[str] = []
    while words:
        head, taken = _head(words, cast)
        if head is not None:
            return opening, head, words[taken:]
        count = next((count for count in (2, 1) if _opens(" ".join(words[:count]), cast)), 0)
        if not count:
            return None
        opening, words = [*opening, *words[:count]], words[count:]
    return None


def _head(words: list[str], cast: Cast) -> tuple[str | None, int]:
    """The noun of a group at the beginning and the words it takes: "sumber pihak keamanan" is a "sumber keamanan"."""
    whole = _longest(words, cast)
    if whole and any("-" in word for word in words[:whole]):
        return " ".join(words[:whole]), whole  # "negara-negara": a noun of its own
    words = [single(word) for word in words]
    plain = _longest(words, cast)
    kept = [at for at, word in enumerate(words) if at == 0 or word not in cast.lists.group_fillers][:_LONGEST_HEAD]
    for count in range(len(kept), plain, -1):
        head = " ".join(words[at] for at in kept[:count])
        if head in cast.language.groups and _near(kept[:count]):
            return head, kept[count - 1] + 1
    return (" ".join(words[:plain]), plain) if plain else (None, 0)


def _longest(words: list[str], cast: Cast) -> int:
    """How many words at the beginning are the noun of a group; 0 where none are."""
    counts = range(min(_LONGEST_HEAD, len(words)), 0, -1)
    return next((count for count in counts if " ".join(words[:count]) in cast.language.groups), 0)


def _near(places: list[int]) -> bool:
    """No more than three words are passed over."""
    return places[-1] - len(places) < _FILLED
