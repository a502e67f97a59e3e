"""Who came up since the last speaker: a sentence's subject, or the doer behind a passive, for a pronoun to mean."""

import re

from ujar.model import Span
from ujar.resolve.cast import Cast, Speaker
from ujar.resolve.groups import group
from ujar.resolve.people import PersonName
from ujar.resolve.words import FULL_STOPS, behind_stop, sentence_start

_SENTENCE = re.compile(r"[^.!?\n]+(?:(?:(?<=\s[A-Z])\.|[.!?](?!\s|$|[”\"]))[^.!?\n]*)*")  # "George W. Bush"
_QUOTED = re.compile(r"(?:“|«|(?<!\w)\")[^“”«»\"\n]*[”»\"]?")  # the words of whoever is quoted name others
_WORD = re.compile(r"[\w’'-]+")
_TITLED = 60  # characters before a doer in which the passive verb stands
_GROUP_WORDS = 6  # words of a sentence's beginning that may be a group


def person_between(last: int, span: Span, cast: Cast) -> PersonName | None:
    """The person who opens the last sentence that somebody opens, or of whom it says "disampaikan oleh ..."."""
    found: PersonName | None = None
    for start, end in _sentences(last, span.start, cast):
        for run in cast.finder.runs(start, end):
            if run.start < last or cast.is_said(run) or not _means_somebody(run, cast):
                continue
            lead = cast.article.text[start : run.start]
            if (_opens(lead, cast) and not _is_placed(lead, cast)) or _does(lead, cast):
                found = cast.person(run.text)
                break
    return found


def opener_before(turn: Span, cast: Cast) -> PersonName | None:
    """ "Lind menanggapi ucapan | Solvak | yang mengatakan ...": who opens the sentence within which another speaks."""
    text = cast.article.text
    if not re.match(r",? yang\b", text[turn.end : turn.end + 6]):
        return None
    begin = sentence_start(text, turn.start)
    begin = max(begin, text.rfind(" - ", begin, turn.start) + 3 if " - " in text[begin : turn.start] else 0)
    for run in cast.finder.runs(begin, turn.start):
        if _means_somebody(run, cast) and _opens(text[begin : run.start], cast):
            acts = re.match(r"(?:,[^,]{1,80},)? (?:\w+ )?me\w+ ", text[run.end : turn.start])
            return cast.person(run.text) if acts else None
    return None


def group_between(last: int, span: Span, cast: Cast, *, one: bool = False) -> Speaker | None:
    """The group that opens a sentence since somebody spoke: "Para nelayan marah. Mereka ..."; or one of a group."""
    openers = cast.lists.singular_openers if one else cast.language.openers | cast.language.clauses.counts
    for start, end in reversed(list(_sentences(last, span.start, cast))):
        words = list(_WORD.finditer(cast.article.text, start, end))[: _GROUP_WORDS + 1]
        while words and words[0][0].lower() in cast.language.connectives:
            words = words[1:]
        doer = _doing_group(start, end, cast) if one and start >= last else None
        if doer is not None:
            return doer
        words = words[:_GROUP_WORDS]
        if words and words[0][0].lower() in cast.language.adjunct_openers:  # "Setelah dua tahun, | para nelayan | ..."
            comma = cast.article.text.find(", ", start, end) + 1
            words = list(_WORD.finditer(cast.article.text, comma, end))[:_GROUP_WORDS] if comma else words
        if not words or start < last or words[0][0].lower() not in openers:
            continue
        found = group(cast.article.span(words[0].start(), words[-1].end()), cast)
        if found is not None:
            return found
    return None


def _doing_group(start: int, end: int, cast: Cast) -> Speaker | None:
    """ "Kabar itu datang dari seorang nelayan": one of a group, behind a verb whose doer follows."""
    openers = "|".join(sorted(cast.lists.singular_openers, key=len, reverse=True))
    for match in re.finditer(rf"(\w+) (?:(?:oleh|dari) )?(?:{openers}) ", cast.article.text[start:end]):
        if match[1].lower() in cast.lists.agent_verbs:
            begin = start + match.start() + len(match[0]) - len(match[0].split(match[1], 1)[1].lstrip())
            words = list(_WORD.finditer(cast.article.text, begin, end))[:_GROUP_WORDS]
            words = [word for word in words if word[0].lower() not in cast.lists.agent_prepositions]
            return group(cast.article.span(words[0].start(), words[-1].end()), cast)
    return None


def _sentences(last: int, end: int, cast: Cast) -> list[tuple[int, int]]:
    """The stretches between full stops from the last speaker's sentence on; quotations are left out of account."""
    text = cast.article.text
    paragraph = text.rfind("\n", 0, last) + 1
    narrated = _QUOTED.sub(lambda quote: "." + " " * (len(quote[0]) - 1), text[paragraph:end])
    origin = text.rfind("\n", 0, max(0, paragraph - 1)) + 1  # no more of a long article than the line before
    near = text[origin:paragraph] + narrated
    begin = behind_stop(near, max(0, last - 1 - origin), FULL_STOPS)
    return [
        (origin + m.start() + len(m[0]) - len(m[0].lstrip(" ”\"“'")), origin + m.end())
        for m in _SENTENCE.finditer(near, begin)
    ]


def _means_somebody(run: Span, cast: Cast) -> bool:
    """A full name; a part of one that the article has printed, where nobody has spoken yet."""
    if len(run.text.split()) > 1 or cast.people.called(run.text) is not None:
        return True
    if cast.names.is_person(run.text) and cast.title_before(run):
        return True  # "anggota parlemen Lantos"
    full = cast.finder.full_name(run.text) if not cast.turns else run.text
    return full != run.text and any(known.text == full and known.end <= run.start for known in cast.finder.everywhere)


def person_named(span: Span, cast: Cast) -> PersonName | None:
    """Whom the article has named, title or none, and goes on to name most: "Gol Lind jatuh di Sarvik. | Ia ..."."""
    before = [run for run in cast.finder.everywhere if run.end <= span.start and not cast.is_said(run)]
    named = [run.text for run in before if len(run.text.split()) > 1 and _is_nobody_else(run, cast)]
    if not named:
        return None
    full = [cast.finder.full_name(run.text) for run in cast.finder.everywhere]
    return cast.person(max(reversed(named), key=full.count))


def _is_nobody_else(run: Span, cast: Cast) -> bool:
    """No state's, body's or event's name stands there."""
    return all(named.of("person") for named in cast.names.within(run.start, run.end))


def _opens(lead: str, cast: Cast) -> bool:
    """Nothing but titles, bodies, places and function words stands before the name: no verb."""
    language, lists = cast.language, cast.lists
    words = _WORD.findall(lead)
    aside = bool(words) and words[0].lower() in language.adjunct_openers
    if aside and lead.rstrip().endswith(",") and lead.count(",") == 1:
        somebody = {word.lower() for word in words} & language.pronouns  # "Seperti dikutip X ia mengatakan, | Solvak"
        return not somebody  # "Dalam pernyataan yang dirilis Jumat, | Solvak"
    opening = language.connectives | language.adverbs | language.openers | language.portfolios | language.titles
    return all(word[0].isupper() or word.isdigit() or word.lower() in opening | lists.subject_words for word in words)


def _is_placed(lead: str, cast: Cast) -> bool:
    """A preposition stands before the name, no title between: "Mila Ruskel, analis di | Darel Orvel |, menolak"."""
    words = lead.split()
    while words and words[-1].istitle() and words[-1].isalpha() and words[-1].lower() not in cast.language.titles:
        words.pop()
    return bool(words) and words[-1] in cast.language.clauses.no_tail_after - cast.language.openers


def _does(lead: str, cast: Cast) -> bool:
    """ "... disampaikan (oleh) Menteri Perdagangan |": only a title stands between the verb and the name."""
    words = _WORD.findall(lead[-_TITLED * 2 :])
    for at in range(len(words) - 1, -1, -1):
        if words[at].lower() in cast.lists.agent_verbs:
            return words[at - 1].lower() not in cast.lists.relatives  # "tuduhan yang disampaikan Solvak"
        titled = words[at][0].isupper() or words[at].lower() in (
            cast.language.titles | cast.language.portfolios | cast.lists.subject_words | cast.lists.agent_prepositions
        )
        if not titled:
            return False
    return False
