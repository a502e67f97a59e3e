"""A lead that keeps its speaker's name back: "kata seorang panglima Quandar. ... kata Jenderal Oskar Lind" -> he.

News agencies open a story with whoever speaks by office and name him or her at the next statement.
"""

from ujar.model import Span
from ujar.resolve.cast import Cast, Speaker
from ujar.resolve.words import leading

_NEAR = 450  # characters from the unnamed speaker to the name
_UNNAMED = frozenset({"body-of-office", "actor-inside", "group", "office", "state-body", "minted", "unresolved"})
_KINDS = ("state/", "org/", "group/")
_NAMED = frozenset({"name", "minted", "apposition"})


def named_ahead(span: Span, speakers: tuple[Speaker, ...], after: Span, later: tuple[Speaker, ...], cast: Cast) -> bool:
    """Whether the speakers of the statement after this one name whom these words leave unnamed."""
    if len(speakers) != 1 or len(later) != 1 or not 0 < after.start - span.end <= _NEAR:
        return False
    unnamed, named = speakers[0], later[0]
    entity, person = unnamed.link.entity, named.link.entity
    if entity is None or not entity.startswith(_KINDS) or unnamed.link.method not in _UNNAMED:
        return False
    if person is None or not person.startswith("person/") or named.link.method not in _NAMED:
        return False
    return (
        _is_one_title(span, cast)
        and _is_first(after, person, cast)
        and _fits(entity, person, named, cast)
        and not _is_another(span, after, cast)
        and _offices_agree(span, after, cast)
    )


def told_later(span: Span, speakers: tuple[Speaker, ...], after: Span, later: tuple[Speaker, ...], cast: Cast) -> bool:
    """A story that begins in its middle: "Ia mengatakan ..." before anybody, then a bare "Solvak" or "polisi itu"."""
    if len(speakers) != 1 or len(later) != 1 or speakers[0].link.method != "pronoun":
        return False
    if speakers[0].link.entity is not None or later[0].link.entity is None or span.start > after.start:
        return False
    words = after.text.split()
    if words[-1].lower() in cast.language.demonstratives:
        return later[0].link.method == "group"
    return (
        later[0].link.entity.startswith("person/")
        and words[0][0].isupper()
        and sum(word.rstrip(".").lower() not in cast.language.honorifics for word in words) == 1
        and _is_first_word_of(after, later[0].link.entity, cast)
    )


def _is_first_word_of(after: Span, person: str, cast: Cast) -> bool:
    """Nothing before introduces the person."""
    runs = [run for run in cast.finder.everywhere if (met := cast.people.called(run.text)) and met.entity == person]
    return not runs or runs[0].end >= after.end


def _is_one_title(span: Span, cast: Cast) -> bool:
    """ "seorang panglima tentara", "utusan Quandar", "pejabat kementerian": one person by title and no name."""
    words = span.text.lower().split()
    opener = leading(words, cast.lists.singular_openers)
    words = words[opener:]
    titled = leading(words, cast.language.titles, 3) > 0
    stated = any(named.of("state", "org") for named in cast.names.within(span.start, span.end))
    return titled and (stated or bool(set(words) & cast.lists.body_nouns))


def _is_another(span: Span, after: Span, cast: Cast) -> bool:
    """The same title is printed again with the name, or a new one is introduced: somebody else, then."""
    own, words = span.text.lower().split(), after.text.lower().split()
    if own[-1] in cast.lists.of_those or _of_other_sides(span, after, cast):  # "pejabat Quandar lainnya"
        return True
    return own[0] in words or any(f", {opener} " in after.text for opener in cast.lists.singular_openers)


def _of_other_sides(span: Span, after: Span, cast: Cast) -> bool:
    """Each names a state or body, and neither is the other's."""
    ours, theirs = (
        {cast.state_of(e) for named in cast.names.within(s.start, s.end) for e in named.of("state", "org")[:1]}
        for s in (span, after)
    )
    return bool(ours) and bool(theirs) and ours.isdisjoint(theirs)


def _offices_agree(span: Span, after: Span, cast: Cast) -> bool:
    """ "Ketua Partai Laut" is not "Presiden Quandar Pavo Ruskel": two titles that mean no role in common."""
    words = span.text.split()
    opener = leading([word.lower() for word in words], cast.lists.singular_openers)
    ours, theirs = cast.roles_in(" ".join(words[opener:])), cast.roles_in(after.text)
    theirs = tuple(role for role in theirs if role in cast.heads)  # "Jenderal" is a rank
    envoys = {role.id for role in cast.domain.roles.values() if "ambassador" in role.id or "envoy" in role.id}
    return not ours or not theirs or bool(set(ours) & set(theirs)) or bool(envoys & {*ours} and envoys & {*theirs})


def _is_first(after: Span, person: str, cast: Cast) -> bool:
    """The name stands here first, in full."""
    runs = [run for run in cast.finder.everywhere if (met := cast.people.called(run.text)) and met.entity == person]
    return bool(runs) and runs[0].start >= after.start and len(runs[0].text.split()) > 1


def _fits(entity: str, person: str, named: Speaker, cast: Cast) -> bool:
    """Both are of one state, as far as the article or the knowledge tells."""
    state = _state(entity, cast)
    theirs = {named.body} if named.body else set()
    if cast.on is not None:
        theirs |= {cast.state_of(office.body) for office in cast.domain.offices_of(person, cast.on, presumed=True)}
    return not theirs or state is None or state in theirs or entity in theirs


def _state(entity: str, cast: Cast) -> str | None:
    if entity.startswith("state/"):
        return entity
    known = cast.domain.actors.get(entity)
    return known.state if known is not None else cast.minted[entity].state if entity in cast.minted else None
