"""Words that point back: "dia", "-nya", "mereka", "diplomat itu", "kementerian itu" -> who is meant of those before."""

import re
from collections import Counter

from ujar.model import Link, Span
from ujar.resolve import sureness
from ujar.resolve.back_bodies import body_named, is_news, meeting
from ujar.resolve.cast import Cast, Speaker
from ujar.resolve.groups import group
from ujar.resolve.home import home_state
from ujar.resolve.offices import office
from ujar.resolve.people import PersonName
from ujar.resolve.subjects import group_between, opener_before, person_between, person_named
from ujar.resolve.words import sentence_end, sentence_start

_MAIN = 3  # turns of one who is an article's main speaker
_RECENT = 40  # turns that tell who the main speaker is: an article may have thousands
_TOLD = 2  # names in those turns of one whom they are about
_SOURCE = 5  # words behind a source's noun that tell whose it is


def pronoun(span: Span, cast: Cast) -> tuple[Speaker, ...]:
    """The one who opened a sentence since somebody spoke, else the last who spoke and fits; plural: all of them."""
    low = span.text.lower().removesuffix(" sendiri")
    number = cast.lists.counted_pronouns.get(low)
    if number:
        return _together(span, number, "person", cast)
    plural = low in cast.lists.plural_pronouns
    last = max((turn.end for turn, _ in cast.turns if turn.start < span.start), default=0)
    if plural:
        others = group_between(last, span, cast)
        if others is not None:
            return (_again(span, others, sureness.PRONOUN_SUBJECT, "pronoun"),)
    between = None if plural else person_between(last, span, cast)
    if between is not None and not cast.is_spoken_of(between.entity) and not _is_topic(between.entity, span, cast):
        return (_met(span, between, sureness.PRONOUN_SUBJECT, cast),)
    turn = next((turn for turn, _ in reversed(cast.turns) if turn.end == last), None)
    opener = opener_before(turn, cast) if turn is not None and not plural else None
    if opener is not None and not cast.is_spoken_of(opener.entity):
        return (_met(span, opener, sureness.PRONOUN_SUBJECT, cast),)
    someone = None if plural else group_between(last, span, cast, one=True)
    if someone is not None:
        return (_again(span, someone, sureness.PRONOUN_SUBJECT, "pronoun"),)
    kinds = ("person/", "group/", "org/", "state/") if plural else ("person/",)
    said_by_body = _body_before(last, span, cast) if low == "nya" else None
    if said_by_body is not None:
        return (_again(span, said_by_body, sureness.PRONOUN_GUESS, "pronoun"),)
    if plural and (whole := _group_before(span, cast)):
        return tuple(_again(span, s, sureness.PRONOUN_GUESS, "pronoun") for s in whole)
    for turn, speakers in reversed(cast.turns):
        may_be_one = _is_one(turn, cast) or (turn.end == last and _may_be_one(turn, speakers, cast))
        fits = [s for s in speakers if s.link.entity and (s.link.entity.startswith(kinds) or may_be_one)]
        fits = fits if plural else [s for s in fits if not cast.is_spoken_of(s.link.entity)]
        if fits and turn.start < span.start:
            return tuple(_again(span, s, sureness.PRONOUN, "pronoun") for s in (fits if plural else fits[:1]))
    nearest = [] if plural or low == "nya" else cast.people_before(span.start)
    if nearest:  # "Liga Selat menuduh Solvak, tetapi ia ...": a person, although only a body has spoken
        return (_met(span, cast.people.by_name[nearest[0]], sureness.PRONOUN_GUESS, cast),)
    if cast.turns and any(s.link.entity for s in cast.turns[-1][1][:1]):
        return tuple(_again(span, s, sureness.PRONOUN_GUESS, "pronoun") for s in cast.turns[-1][1][:1])
    someone_named = person_named(span, cast) if not plural and not cast.turns else None
    if someone_named is not None:
        return (_met(span, someone_named, sureness.PRONOUN_GUESS, cast),)
    return (Speaker(Link(span, None, 0.0, "pronoun")),)


def _is_topic(entity: str, span: Span, cast: Cast) -> bool:
    """A person of whom the main speaker tells, and who says nothing: "Solvak menyebut Lind korban. Lind pergi"."""
    turns = [(turn, speakers) for turn, speakers in cast.turns if turn.start < span.start][-_RECENT:]
    who = Counter(s.link.entity for _, speakers in turns for s in speakers)
    if entity in who or not turns or len(turns[-1][1]) != 1:
        return False
    own = turns[-1][1][0].link.entity or ""
    if not own.startswith("person/") or who[own] < _MAIN:
        return False
    text = cast.article.text
    told = (turn for turn, speakers in turns if any(s.link.entity == own for s in speakers))
    places = ((sentence_start(text, turn.start), sentence_end(text, turn.end)) for turn in told)
    met = (cast.people.called(run.text) for place in places for run in cast.finder.runs(*place))
    return sum(person is not None and person.entity == entity for person in met) >= _TOLD


def _group_before(span: Span, cast: Cast) -> tuple[Speaker, ...]:
    """ "Para peneliti menemukan ... kata Lind, ketuanya. Menurut mereka": several who spoke before one person did."""
    turns = [(turn, speakers) for turn, speakers in reversed(cast.turns) if turn.start < span.start]
    if not turns or len(turns[0][1]) != 1 or not (turns[0][1][0].link.entity or "").startswith("person/"):
        return ()
    return next((found for _, found in turns if len(found) > 1 or (found and _are_several(found[0]))), ())


def _are_several(speaker: Speaker) -> bool:
    return (speaker.link.entity or "").startswith("group/")


def _body_before(last: int, span: Span, cast: Cast) -> Speaker | None:
    """ "Liga Selat menolak. Kapal itu aman, katanya": the body whose words the sentence before reports."""
    turn, speakers = next(((t, s) for t, s in reversed(cast.turns) if t.end == last), (None, ()))
    entity = speakers[0].link.entity or "" if len(speakers) == 1 else ""
    if turn is None or not entity.startswith("org/") or is_news(entity, cast):
        return None
    between = cast.article.text[last : min([span.start, *(part.start for part in cast.said)])]
    near = between.count("\n") == 0 and len(re.findall(r"[.!?][\s”\"]", between)) <= 1
    return speakers[0] if near else None


def oneself(span: Span, cast: Cast) -> tuple[Speaker, ...]:
    """ "dirinya", "pihaknya": whoever spoke last, a person or a body."""
    for turn, speakers in reversed(cast.turns):
        if turn.start < span.start and any(s.link.entity for s in speakers):
            return tuple(_again(span, s, sureness.PRONOUN, "pronoun") for s in speakers)
    return pronoun(span, cast)


def collective(span: Span, cast: Cast) -> tuple[Speaker, ...] | None:
    """ "Ketiga negara", "kedua pemimpin": as many who spoke together, or who were named last; else None."""
    words = span.text.lower().split()
    number = cast.lists.collectives.get(words[0])
    nouns = cast.lists.state_nouns | cast.lists.body_nouns | cast.language.groups.keys() | cast.lists.party_nouns
    if number is None or not set(words[1:]) <= nouns | cast.language.demonstratives:
        return None
    noun = words[1] if len(words) > 1 else ""
    kind = "org" if noun in cast.lists.body_nouns else "person"
    if noun in cast.lists.state_nouns | cast.lists.party_nouns:
        kind = "state"
    return _together(span, number, kind, cast)


def _together(span: Span, number: int, kind: str, cast: Cast) -> tuple[Speaker, ...]:
    """The last speakers who were so many, else the last so many of the kind that were named."""
    for turn, speakers in reversed(cast.turns):
        if turn.start < span.start and len({s.link.entity for s in speakers}) == number:
            return tuple(_again(span, s, sureness.PRONOUN, "pronoun") for s in speakers)
    if kind == "person":
        nearest = [cast.people.by_name[name] for name in cast.nearest_people(span.start)[:number]]
        return tuple(_met(span, met, sureness.PRONOUN_GUESS, cast) for met in reversed(nearest))
    named = [n.of(kind)[0] for n in reversed(cast.names.all) if n.of(kind) and n.span.end <= span.start]
    named = [entity for entity in named if not is_news(entity, cast)]
    last = list(dict.fromkeys(named))[:number]
    if len(last) < number and kind == "state":  # a story's first sentence: those it names itself
        after = (n.of(kind)[0] for n in cast.names.all if n.of(kind) and n.span.start > span.start)
        last = list(dict.fromkeys(after))[:number][::-1]
    return tuple(Speaker(Link(span, entity, sureness.PRONOUN_GUESS, "pronoun")) for entity in reversed(last))


def _is_one(turn: Span, cast: Cast) -> bool:
    """ "Seorang pejabat Quandar", "sumber keamanan": one person, although without a name."""
    if cast.lists.sources & set(turn.text.lower().split()[:3]):
        return True
    if any(title in turn.text.lower() for title in cast.lists.spokespeople):
        return True  # "Wanita juru bicara tentara Quandar", by no name
    return any(turn.text.lower().startswith(f"{opener} ") for opener in cast.lists.singular_openers)


def _may_be_one(turn: Span, speakers: tuple[Speaker, ...], cast: Cast) -> bool:
    """ "Anggota parlemen dari Orma ... Dia": a bare noun is one or several; who is meant by "dia" is one."""
    first = turn.text.lower().split()[0]
    several = first in cast.lists.plural_openers | cast.lists.plural_pronouns or _is_doubled(first)
    return not several and all((s.link.entity or "").startswith("group/") for s in speakers)


def pointed_at(span: Span, cast: Cast, *, noun: str | None = None) -> tuple[Speaker, ...]:
    """ "diplomat itu", "kementerian itu", "negara tersebut", "laporan itu": the last who fits."""
    title = span.text.rsplit(maxsplit=1)[0]
    if span.text.split()[0].lower() in cast.lists.plural_openers and len(span.text.split()) > 2:
        return _several_pointed_at(span, cast)
    if any(phrase in span.text.lower() for phrase in cast.lists.nameless):  # "pejabat yang enggan disebut namanya itu"
        return (group(span, cast) or Speaker(Link(span, None, 0.0, "pointer")),)
    titled = office(span, title, list(cast.names.within(span.start, span.end)), cast)
    if titled is not None and titled.link.method == "role-in-article":  # "Menteri Perdagangan Lesandra itu"
        return (titled,)
    words = (noun or span.text).lower().split()
    body = meeting(span, cast) or body_named(span, words, cast)
    if body is not None:
        return (Speaker(Link(span, body, sureness.POINTER, "pointer")),)
    spoken = _spokesperson_before(span, cast)
    if spoken is not None:
        return (spoken,)
    if words[0] in cast.lists.sources:
        return (_source_before(span, words[0], cast) or Speaker(Link(span, None, 0.0, "pointer")),)
    text = _same_text(span, words[0], cast) if words[0] in cast.lists.text_nouns else None
    if text is not None:
        return (text,)
    kinds = _kinds_pointed_at(words, cast)
    unofficial = bool(set((noun or span.text).lower().split()[:2]) & cast.lists.unofficial_nouns)
    several = any(_is_doubled(word) for word in span.text.lower().split())
    states = [named.of("state")[0] for named in cast.names.within(span.start, span.end) if named.of("state")]
    if words[0] in cast.lists.scholars:
        states = []  # "dosen sastra Quandar itu": what is taught
    before = [turn for turn, _ in cast.turns if turn.start < span.start]
    opener = opener_before(before[-1], cast) if before and "person/" in kinds and not several and not states else None
    if opener is not None and not cast.is_spoken_of(opener.entity):
        return (_met(span, opener, sureness.POINTER_NAMED, cast),)
    alike = _same_noun(span, cast) if "person/" in kinds and not several else None
    if alike is not None:
        return (alike,)
    last = max((turn.end for turn in before), default=0)
    own = words[0] in cast.lists.own_texts and span.text.split()[-1].lower() in cast.language.demonstratives
    writer = person_between(last, span, cast) if own else None
    if writer is not None and not cast.is_spoken_of(writer.entity):
        return (_met(span, writer, sureness.POINTER_NAMED, cast),)
    for turn, speakers in reversed(cast.turns):
        fits = [s for s in speakers if s.link.entity and s.link.entity.startswith(kinds)]
        fits = [s for s in fits if not states or s.body in {None, states[0]}]
        fits = [s for s in fits if not (unofficial and _is_official(s.link.entity or "", cast))]
        fits = [s for s in fits if "org/" in kinds or not _are_media(s.link.entity or "", cast)]
        fits = [s for s in fits if "org/" in kinds or not cast.is_spoken_of(s.link.entity)]
        if several and len(fits) > 1 and turn.start < span.start:
            return tuple(_again(span, s, sureness.POINTER, "pointer") for s in fits)
        if several:  # "pihak-pihak itu" are nobody alone
            fits = [s for s in fits if not (s.link.entity or "").startswith("person/")]
        if fits and turn.start < span.start:
            return (_again(span, fits[0], sureness.POINTER, "pointer"),)
    if states and "person/" in kinds:  # "Diplomat tertinggi Velonia itu"
        for name in cast.people_before(span.start):
            known = cast.remember(cast.people.by_name[name])
            if known.body == states[0] and not cast.is_spoken_of(known.entity):
                return (_met(span, known, sureness.POINTER_NAMED, cast),)
    somebody = "person/" in kinds and "org/" not in kinds and not states and not several  # no text: "laporan itu"
    met = person_between(0, span, cast) if somebody else None
    if met is not None and not cast.is_spoken_of(met.entity):
        return (_met(span, met, sureness.POINTER_NAMED, cast),)
    if kinds in {("org/",), ("state/",)}:
        kind = kinds[0].rstrip("/")
        named = [n.of(kind)[0] for n in cast.names.all if n.of(kind) and n.span.end <= span.start]
        if named:
            everywhere = Counter(n.of(kind)[0] for n in cast.names.all if n.of(kind))
            most, bare = everywhere.most_common(1)[0][0], span.text.lower() == noun
            own = bare and most == cast.lists.home_state  # "Pemerintah": the newspaper's, where it is about that
            return (Speaker(Link(span, most if own else named[-1], sureness.POINTER_NAMED, "pointer")),)
        item = cast.items.of(span.start)
        state = home_state(noun or span.text, cast.names, item=item) if kind == "state" else None
        if state is not None:  # "Pemerintah", before any state is named
            return (Speaker(Link(span, state, sureness.BARE_OFFICE, "pointer")),)
    whole = group(span, cast)
    opens = kinds[0] == "person/" and not cast.turns and not several
    someone = person_named(span, cast) if opens and whole is None else None
    if someone is not None:
        return (_met(span, someone, sureness.PRONOUN_GUESS, cast),)
    if whole is None and titled is not None:  # "Sekjen PBB itu", whom the article has not named in full
        return (titled,)
    return (whole or Speaker(Link(span, None, 0.0, "pointer")),)


def _same_noun(span: Span, cast: Cast) -> Speaker | None:
    """ "Pejabat Quandar itu", where a group of another noun spoke last and Quandar's officials before it."""
    own = group(span, cast)
    noun = _last_word(own.link.entity or "") if own is not None else ""
    turns = [s for turn, found in reversed(cast.turns) if turn.start < span.start for s in found[:1] if s.link.entity]
    if not noun or not turns or not _are_several(turns[0]) or (turns[0].link.entity or "").endswith(noun):
        return None
    found = next((s for s in turns if _are_several(s) and (s.link.entity or "").endswith(noun)), None)
    return _again(span, found, sureness.POINTER, "pointer") if found is not None else None


def _are_media(entity: str, cast: Cast) -> bool:
    """Newspapers and stations, none of them a person: "pejabat itu" is not "media Velonia"."""
    return entity.startswith("group/") and _last_word(entity) in cast.lists.media_groups


def _last_word(entity: str) -> str:
    """What those of a group's id are: officials, of group/quandar-officials."""
    return entity.rpartition("-")[2].removeprefix("group/")


def _several_pointed_at(span: Span, cast: Cast) -> tuple[Speaker, ...]:
    """ "para peneliti tersebut": the group that spoke last, or several who did; never one of them by name."""
    whole = group(span, cast)
    for turn, speakers in reversed(cast.turns):
        groups = [s for s in speakers if (s.link.entity or "").startswith("group/")]
        named = [s for s in speakers if (s.link.entity or "").startswith("person/")]
        if turn.start < span.start and (groups or len(named) > 1):
            kind = (whole.link.entity or "").partition("/")[2] if whole is not None else ""
            same = len(named) > 1 or any((s.link.entity or "").endswith(kind) for s in groups)
            if not same and whole is not None:
                return (whole,)
            return tuple(_again(span, s, sureness.POINTER, "pointer") for s in groups or named)
    return (whole or Speaker(Link(span, None, 0.0, "pointer")),)


def _same_text(span: Span, noun: str, cast: Cast) -> Speaker | None:
    """ "Laporan baru itu": whose report spoke before, whoever else has spoken since."""
    for turn, speakers in reversed(cast.turns):
        if turn.start < span.start and noun in turn.text.lower().split() and len(speakers) == 1:
            return _again(span, speakers[0], sureness.POINTER, "pointer") if speakers[0].link.entity else None
    return _told_in(span, noun, cast)


def _told_in(span: Span, noun: str, cast: Cast) -> Speaker | None:
    """ "Kapal itu aman, kata Liga Selat dalam sebuah pernyataan. ... kata | pernyataan itu |": whose it was."""
    text, openers = cast.article.text, "|".join(sorted(cast.lists.new_openers))
    told = [*re.finditer(rf"\b(?:dalam|lewat|melalui) (?:(?:{openers}) )?{re.escape(noun)}\b", text[: span.start])]
    if not told:
        return None
    begin = sentence_start(text, told[-1].start())
    for turn, speakers in reversed(cast.turns):
        if begin <= turn.start < told[-1].start() and len(speakers) == 1 and speakers[0].link.entity:
            return _again(span, speakers[0], sureness.POINTER, "pointer")
    return None


def _spokesperson_before(span: Span, cast: Cast) -> Speaker | None:
    """ "Juru bicara itu", where whoever spoke last was one without a name: the body that one spoke for."""
    last = next(((t, s) for t, s in reversed(cast.turns) if t.start < span.start), None)
    titles = tuple(cast.lists.spokespeople)
    if last is None or not span.text.lower().startswith(titles) or len(last[1]) != 1:
        return None
    unnamed = not (last[1][0].link.entity or "person/").startswith("person/")
    speaks = any(title in last[0].text.lower() for title in titles)
    return _again(span, last[1][0], sureness.POINTER, "pointer") if unnamed and speaks else None


def _source_before(span: Span, noun: str, cast: Cast) -> Speaker | None:
    """ "sumber tersebut": the source that spoke, or that the article printed last: "mengutip sumber di Orla"."""
    for turn, speakers in reversed(cast.turns):
        if turn.start < span.start and cast.lists.sources & set(turn.text.lower().split()[:3]):
            return _again(span, speakers[0], sureness.POINTER, "pointer") if speakers else None
    printed = re.compile(rf"\b{noun}(?: [\w-]+){{0,{_SOURCE}}}", re.IGNORECASE)
    found = list(printed.finditer(cast.article.text, 0, span.start))
    whole = group(cast.article.span(*found[-1].span()) if found else span, cast) or group(span, cast)
    return _again(span, whole, sureness.POINTER, "pointer") if whole is not None else None


def _is_official(entity: str, cast: Cast) -> bool:
    """A body of a state: no "kelompok tersebut"."""
    actor = cast.domain.actors.get(entity) or cast.minted.get(entity)
    state = actor.state if actor is not None else None
    return state is not None and any(body.of(state) == entity for body in cast.domain.state_bodies)


def _kinds_pointed_at(words: list[str], cast: Cast) -> tuple[str, ...]:
    """The kinds of actor a noun can point at, as beginnings of ids."""
    lists = cast.lists
    nouns = lists.body_nouns | lists.state_nouns | lists.text_nouns
    words = [word.partition("-")[0] if _is_doubled(word) else word for word in words]
    head = words[1] if words[0] in cast.language.openers - nouns and len(words) > 1 else words[0]
    if head in lists.body_nouns or any(word in lists.survey_nouns for word in words):
        return ("org/",)
    if head in lists.state_nouns:
        return ("state/",)
    if head in lists.text_groups:  # "laporan itu": a body's
        return ("org/", "state/", "group/")
    return ("org/", "state/", "group/", "person/") if head in lists.text_nouns else ("person/", "group/")


def _is_doubled(word: str) -> bool:
    """ "negara-negara": several."""
    first, _, second = word.partition("-")
    return bool(first) and first == second


def _met(span: Span, met: PersonName, score: float, cast: Cast) -> Speaker:
    met = cast.remember(met)
    return Speaker(Link(span, met.entity, score, "pronoun"), met.role, met.body)


def _again(span: Span, speaker: Speaker, score: float, method: str) -> Speaker:
    return Speaker(Link(span, speaker.link.entity, score, method), speaker.role, speaker.body)
