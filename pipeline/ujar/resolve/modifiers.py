"""What a group's noun leaves open: whose nationals, of which region, of which field, how many of those named last."""

import re
from dataclasses import replace

from ujar.model import Entity, Link, Span
from ujar.resolve import sureness
from ujar.resolve.cast import Cast, Speaker
from ujar.resolve.words import leading

_SHARE = re.compile(r"(?:\w+,? )?\d+(?:[.,]\d+)? ?(?:persen|%)\s*", re.IGNORECASE)
_WORD = re.compile(r"[\w’'-]+")
_PLURAL = ("an", "i")  # "palestinian": palestinians; of others "us-citizens"
_LONGEST_FIELD = 3  # words of a field: "hak asasi manusia"


def share(span: Span, cast: Cast) -> Speaker | None:
    """ "47 persen lainnya", "65 persen", "18 persen warga": of the group whose share was told last."""
    match = _SHARE.match(span.text)
    if match is None:
        return None
    rest = {word.lower() for word in _WORD.findall(span.text[match.end() :])}
    if not rest <= cast.lists.of_those | cast.lists.people_nouns:
        return None
    nouns = rest & cast.lists.people_nouns
    for turn, speakers in reversed(cast.turns):
        groups = all((s.link.entity or "").startswith("group/") for s in speakers)
        if groups and speakers and nouns <= set(turn.text.lower().split()) and turn.start < span.start:
            return Speaker(Link(span, speakers[0].link.entity, sureness.PRONOUN, "pronoun"))
    return _named_before(span, nouns, cast)


def _named_before(span: Span, nouns: set[str], cast: Cast) -> Speaker | None:
    """Of whom a state's people were told before, where none of them has spoken: "16 persen warga Velonia"."""
    if not nouns:
        return None
    told = re.compile(rf"\b(?:{'|'.join(sorted(nouns))})((?: [A-Z][\w’'-]*)+)", re.IGNORECASE)
    for match in reversed(list(told.finditer(cast.article.text, 0, span.start))):
        found = nationals(cast.article.span(*match.span()), cast)
        if found is not None:
            return replace(found, link=replace(found.link, mention=span, score=sureness.PRONOUN))
    return None


def nationals(span: Span, cast: Cast) -> Speaker | None:
    """ "Warga Velonia", "banyak orang Velonia": those of the state right behind the noun, and nobody with a name."""
    words = list(_WORD.finditer(span.text))
    openers = cast.language.openers | cast.lists.numerals
    while words and (words[0][0].lower() in openers or words[0][0].isdigit()):
        words = words[1:]
    count = leading([word[0].lower() for word in words], cast.lists.people_nouns)
    if not count and words:
        first, _, second = words[0][0].lower().partition("-")  # "orang-orang"
        count = int(first == second and first in cast.lists.people_nouns)
    if not count or len(words) <= count:
        return None
    begin = span.start + words[count].start()
    named = next(iter(cast.names.within(begin, span.end)), None)
    if named is None or named.span.start != begin or not named.of("state") or cast.finder.runs(begin, span.end):
        return None
    state = named.of("state")[0]
    whose = adjective(state, cast)
    name = f"{whose}s" if whose.endswith(_PLURAL) else f"{whose}-citizens"
    label = " ".join(word.upper() if len(word) < 3 else word.capitalize() for word in name.split("-"))
    entity = cast.mint(Entity(f"group/{name}", "UnnamedSource", label, None, state))
    return Speaker(Link(span, entity, sureness.GROUP, "group"))


def states_of(span: Span, cast: Cast) -> Speaker | None:
    """ "Arab", "Barat" alone: the states of the region, as one group."""
    if span.text.lower() not in cast.lists.regions or not span.text[0].isupper():
        return None
    name = cast.language.groups.get(f"negara-negara {span.text.lower()}")
    if name is None:
        return None
    entity = cast.mint(Entity(f"group/{name}", "UnnamedSource", name.replace("-", " ").capitalize()))
    return Speaker(Link(span, entity, sureness.GROUP, "group"))


def region(behind: list[str], name: str, cast: Cast) -> str:
    """ "para pemimpin ekonomi | Asia-Pasifik": asia-pacific; "" where none is printed or the group is of no region."""
    if name not in cast.lists.groups_of_a_region:
        return ""
    for at in range(len(behind)):
        for count in (2, 1):
            found = cast.lists.regions.get(" ".join(behind[at : at + count]))
            if found is not None:
                return found
    return ""


def field(behind: list[str], name: str, cast: Cast) -> str:
    """ "pakar | bencana alam": natural-disaster; "" where no field is printed or the group has none."""
    if name not in cast.lists.groups_of_a_field:
        return ""
    for count in range(min(_LONGEST_FIELD, len(behind)), 0, -1):
        words = " ".join(behind[:count])
        found = cast.lists.fields.get(words) or cast.lists.id_words.get(words)
        if found is not None:
            return found.replace(" ", "-")
    return ""


def adjective(state: str, cast: Cast) -> str:
    """What is of a state, as groups are called: "russian", "us"."""
    slug = state.partition("/")[2]
    return cast.language.adjectives.get(slug, slug)
