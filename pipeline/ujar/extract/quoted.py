"""Direct quotations: attributed after, before or around the cue; continued; alone in their sentence."""

from collections.abc import Iterator
from dataclasses import replace

from ujar.extract.content import inner_span
from ujar.extract.found import Found, found_at
from ujar.extract.lexicon import CueAt, Lexicon
from ujar.extract.phrases import is_date_word, is_verbal, skip_connectives
from ujar.extract.speakers import nya_before, past_adverbs, speaker_after
from ujar.extract.subjects import subject_before
from ujar.extract.view import Sentence, Word
from ujar.lang import Language
from ujar.lang.base import Cue
from ujar.lang.quotes import Quotation
from ujar.model import Act, Kind, Span

_FRAGMENT = 4  # words of a clause's beginning before its attribution
SHORTEST_ALONE = 5  # words: shorter ones that stand alone are titles and slogans


def find_quoted(sentence: Sentence, language: Language, lexicon: Lexicon) -> Iterator[Found]:
    """The direct statements of a sentence. A quotation that nobody is said to have uttered yields nothing."""
    found: list[Found] = []
    for number, first, last in _runs(sentence):
        item = _quotation(sentence, number, first, last, language, lexicon)
        if item is not None and found and _interrupted(found[-1], item):
            found[-1], item = _joined(found[-1], item)
        if item is not None:
            found.append(item)
    yield from found


def _quotation(
    sentence: Sentence, number: int, first: int, last: int, language: Language, lexicon: Lexicon
) -> Found | None:
    quotation = sentence.quotations[number]
    words = sum(w.is_word for w in sentence.words[first:last])
    if not words:
        return None
    return (
        (None if quotation.closed else _attributed_inside(sentence, quotation, first, last, language, lexicon))
        or _attributed_after(sentence, quotation, first, last, language, lexicon)
        or _attributed_before(sentence, quotation, first, last, language, lexicon)
        or _second_half(sentence, quotation, first, last, language, lexicon)
        or _alone(sentence, quotation, first, last, words)
    )


def _interrupted(before: Found, item: Found) -> bool:
    """As in "A," kata X, "b": the second quotation leans on the attribution of the first."""
    return item.rule == "quote-second-half" or (item.cue is not None and item.cue == before.cue)


def _joined(before: Found, item: Found) -> tuple[Found, Found | None]:
    """One sentence cut in two is one statement with two spans; a sentence of its own goes on with the speaker."""
    if item.content[0].text[:1].islower():
        return replace(before, content=before.content + item.content), None
    heir = replace(item, cue=None, speaker=None, act=Act.ASSERT, rule="quote-second-half", confidence=0.85, heir=True)
    return before, heir


def _runs(sentence: Sentence) -> Iterator[tuple[int, int, int]]:
    """(quotation, first word, word after it) of each quotation in the sentence."""
    i = 0
    while i < len(sentence.words):
        number = sentence.words[i].quotation
        j = i + 1
        if number is not None:
            while j < len(sentence.words) and sentence.words[j].quotation == number:
                j += 1
            yield number, i, j
        i = j


def _attributed_after(
    sentence: Sentence, quotation: Quotation, first: int, last: int, language: Language, lexicon: Lexicon
) -> Found | None:
    j = last
    words = sentence.words
    while j < len(words) and words[j].text in {",", "-", "–", "—", "."} and words[j].quotation is None:
        j += 1
    if j >= len(words):
        return None
    named = (words[j].low in language.clauses.closings or words[j].low == "bunyi") and j + 2 < len(
        words
    )  # "...," demikian pernyataan X
    if named and (excerpt := _excerpt(sentence, j, language)) is not None:
        closing = CueAt(Cue(words[j].low, "nouns", Act.ASSERT), j, j + 1)
        return _found(sentence, quotation, closing, excerpt, "quote-after", 0.9)
    if words[j].low in language.clauses.closings and j + 1 < len(words):
        j += 1
    if _complement_before(sentence, first) or _ends_clause(sentence, quotation, first, language):
        return None
    cue = lexicon.at(sentence, j, "after")
    if cue is None and named:
        cue = lexicon.at(sentence, j, "nouns") or lexicon.at(sentence, j, "passive")
    if cue is not None:
        speaker = _speaker_of(sentence, cue, language)
        if speaker is not None or cue.cue.form in language.clauses.sure_cues:
            return _found(sentence, quotation, cue, speaker, "quote-after", 0.97)
    if cue is None and words[j - 1].low in language.clauses.closings and words[j - 1].quotation is None:
        speaker, stop = speaker_after(sentence, j, language)  # "...," demikian Tolvan
        carrier = speaker is not None and speaker.text.isupper()  # "...," demikian AFP
        if speaker is not None and not carrier and (stop >= len(words) or not words[stop].is_word):
            closing = CueAt(Cue(words[j - 1].low, "nouns", Act.ASSERT), j - 1, j)
            return _found(sentence, quotation, closing, speaker, "quote-after", 0.9)
    according = lexicon.at(sentence, j, "according")
    if according is not None:
        speaker, _ = speaker_after(sentence, according.stop, language, any_noun=True)
        if speaker:
            return _found(sentence, quotation, according, speaker, "quote-menurut", 0.9)
    # "...," Tolvan mengatakan / "...," dia menambahkan
    for k in range(j, min(j + 14, len(words))):
        if words[j].low in language.clauses.no_tail_after - language.openers:
            break  # "... koordinasi" antara otoritas negara, kata Tolvan
        active = lexicon.at(sentence, k, "active", "short")
        if active and words[k].quotation is None and k > j:
            subject = subject_before(sentence, k, language, floor=j)
            if subject and subject[0] == j:
                return _found(sentence, quotation, active, sentence.span(*subject), "quote-subject-after", 0.85)
            break
    return None


def _excerpt(sentence: Sentence, j: int, language: Language) -> Span | None:
    """The text that is quoted: "...," demikian salah satu penggalan [tajuk itu]."""
    words = sentence.words
    for k in range(j + 1, min(j + 5, len(words) - 1)):
        if words[k].low in language.clauses.excerpts:
            return speaker_after(sentence, k + 1, language, any_noun=True)[0]
    return None


def _speaker_of(sentence: Sentence, cue: CueAt, language: Language) -> Span | None:
    """The speaker right of a cue; the -nya of the cue itself, unless a name follows it ("ujarnya Mira Tolvan")."""
    words = sentence.words
    if not cue.nya:
        return speaker_after(sentence, past_adverbs(sentence, cue.stop, language), language, any_noun=True)[0]
    if cue.stop < len(words) and words[cue.stop].is_capital and not is_date_word(words[cue.stop], language):
        return speaker_after(sentence, cue.stop, language)[0] or nya_before(sentence, cue.stop)
    return nya_before(sentence, cue.stop)


def _attributed_inside(
    sentence: Sentence, quotation: Quotation, first: int, last: int, language: Language, lexicon: Lexicon
) -> Found | None:
    """The closing mark is missing and the attribution stands in what looks quoted: "Kami siap, ujar X."."""
    words = sentence.words
    for j in range(first + 2, last):
        if words[j - 1].text not in {",", ".", "?", "!"}:
            continue
        cue = lexicon.at(sentence, j, "after")
        if cue is None:
            continue
        k = past_adverbs(sentence, cue.stop, language)
        speaker = nya_before(sentence, cue.stop) if cue.nya else None
        if speaker is None and k < len(words) and (words[k].is_capital or words[k].low in language.pronouns):
            bare = replace(sentence, words=tuple(replace(w, quotation=None) for w in words))
            speaker, _ = speaker_after(bare, k, language)
        if speaker is None:
            continue
        cut = replace(quotation, inner_end=words[j - 1].end, end=words[j - 1].end)
        return _found(sentence, cut, cue, speaker, "quote-after", 0.95)
    return None


def _complement_before(sentence: Sentence, first: int) -> bool:
    """The quotation completes a clause ("menilai bahwa langkah itu "tidak adil", kata X"): not direct."""
    if first == 0:
        return False
    before = sentence.words[first - 1]
    return before.is_word and before.quotation is None


def _ends_clause(sentence: Sentence, quotation: Quotation, first: int, language: Language) -> bool:
    """The quotation ends a clause that leads up to it, as in "Jika mereka berkeras, “berarti kalah,” kata X": mixed."""
    before = sentence.words[:first]
    if len(before) < 4 or before[-1].text != "," or not inner_span(sentence, quotation).text[:1].islower():
        return False
    opener = skip_connectives(sentence, 0, first, language)
    quoted = any(word.quotation is not None for word in before)
    return not quoted and opener < first and before[opener].low in language.clauses.conditions


def _attributed_before(
    sentence: Sentence, quotation: Quotation, first: int, last: int, language: Language, lexicon: Lexicon
) -> Found | None:
    words = sentence.words
    if first == 0:
        return None
    before = words[first - 1]
    if _goes_on(sentence, last, language):
        return None  # the clause goes on after the quotation: it is a part of it
    for k in range(first - 1, max(-1, first - 26), -1):
        if words[k].quotation is not None:
            break
        cue = lexicon.at(sentence, k, "active") or lexicon.at(sentence, k, "after")
        if cue is None or cue.stop > first:
            continue
        between = sentence.words[cue.stop : first]
        if cue.cue.frame == "after":
            if cue.nya:
                speaker: Span | None = nya_before(sentence, cue.stop)
                stop = cue.stop
            else:
                speaker, stop = speaker_after(sentence, cue.stop, language)
            if (
                stop <= first
                and speaker
                and all(not w.is_word for w in words[stop:first])
                and (k == 0 or not words[k - 1].is_word)
                and not _follows_fragment(sentence, k, quotation, language)
            ):
                return _found(sentence, quotation, cue, speaker, "quote-before", 0.9)
            continue
        if not _short_bridge(between, language):
            return None
        if cue.cue.takes not in {"clause", "bahwa"} and before.text not in {",", ":"}:
            return None
        subject = subject_before(sentence, cue.begin, language)
        return _found(sentence, quotation, cue, sentence.span(*subject) if subject else None, "quote-before", 0.93)
    if before.text == ":" and first >= 2:
        speaker, stop = speaker_after(sentence, 0, language)
        if speaker and stop == first - 1:
            return Found(
                Kind.DIRECT, (inner_span(sentence, quotation),), None, speaker, Act.ASSERT, "quote-colon", 0.8,
            sentence.number,
            )  # fmt: skip
        return Found(
            Kind.DIRECT, (inner_span(sentence, quotation),), None, None, Act.ASSERT, "quote-colon", 0.7,
            sentence.number, heir=True,
        )  # fmt: skip
    return None


def _goes_on(sentence: Sentence, last: int, language: Language) -> bool:
    """As in "menyatakan "sangat kecewa" dengan sikap X", but not in "... dengan mengatakan"."""
    words = sentence.words
    if last >= len(words) or not words[last].is_word:
        return False
    with_thing = words[last].low == "dengan" and last + 1 < len(words) and not is_verbal(words[last + 1], language)
    return with_thing or words[last].low not in language.coordinators


def _follows_fragment(sentence: Sentence, k: int, quotation: Quotation, language: Language) -> bool:
    """The quotation goes on with a fragment before the cue: "Jika tidak, kata dia, 'tak akan ada lagi ...'": mixed."""
    front = [w for w in sentence.words[skip_connectives(sentence, 0, k, language) : k] if w.is_word]
    small = inner_span(sentence, quotation).text[:1].islower()
    return small and 0 < len(front) <= _FRAGMENT and not any(w.quotation is not None for w in front)


def _short_bridge(between: tuple[Word, ...], language: Language) -> bool:
    """Between cue and quotation stands nothing, or asides: kepada wartawan, di Twitter, Rabu (1/2), bahwa."""
    words = [w for w in between if w.is_word]
    if not words:
        return True
    if words[-1].low in {"bahwa", "sebagai", "adalah"} and len(words) == 1:
        return words[-1].low == "bahwa"
    ends = between[-1].text in {",", ":"} or words[-1].low == "bahwa"
    return ends and (words[0].low in language.adjunct_openers or words[0].is_capital)


def _second_half(
    sentence: Sentence, quotation: Quotation, first: int, last: int, language: Language, lexicon: Lexicon
) -> Found | None:
    """As in "...," kata X, "...": the second half of an interrupted quotation."""
    previous = next((w for w in reversed(sentence.words[:first]) if w.quotation is not None), None)
    if previous is None or first == 0:
        return None
    between = [
        i for i in range(first) if sentence.words[i].start > previous.start and sentence.words[i].quotation is None
    ]
    if not between or not any(lexicon.at(sentence, i, "after", "active") for i in between):
        return None
    if sentence.words[first - 1].text not in {",", ".", "-", "–"} and sentence.words[first - 1].low not in {
        "dan",
        "serta",
    }:
        return None
    return Found(
        Kind.DIRECT, (inner_span(sentence, quotation),), None, None, Act.ASSERT, "quote-second-half", 0.85,
            sentence.number, heir=True,
    )  # fmt: skip


def _alone(sentence: Sentence, quotation: Quotation, first: int, last: int, words: int) -> Found | None:
    """A quotation that is its whole sentence goes on with the speaker before it."""
    if words < SHORTEST_ALONE or quotation.level == "single":
        return None
    if any(w.is_word for i, w in enumerate(sentence.words) if not first <= i < last):
        return None
    return Found(
        Kind.DIRECT, (inner_span(sentence, quotation),), None, None, Act.ASSERT, "quote-alone", 0.75,
            sentence.number, heir=True,
    )  # fmt: skip


def _found(
    sentence: Sentence, quotation: Quotation, cue: CueAt, speaker: Span | None, rule: str, confidence: float
) -> Found:
    sureness = confidence if quotation.closed else confidence - 0.1
    content = (inner_span(sentence, quotation),)
    return found_at(sentence, cue, speaker, Kind.DIRECT, content, rule, sureness, heir=speaker is None)
