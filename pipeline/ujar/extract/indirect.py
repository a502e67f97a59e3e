"""Paraphrase after an active verb: "X mengatakan [bahwa] ...", "X membantah klaim ...", "X mendesak Y untuk ..."."""

from collections.abc import Iterator

from ujar.extract.content import content_end, content_spans, content_start
from ujar.extract.found import Found
from ujar.extract.lexicon import CueAt, Lexicon
from ujar.extract.speakers import starts_person, strip_adverbs, subject_before
from ujar.extract.view import Sentence
from ujar.lang import Language
from ujar.model import Kind, Span

CONFIDENCE = {"clause": 0.9, "bahwa": 0.8, "demand": 0.85, "infinitive": 0.85, "claim": 0.85, "accuse": 0.9, "naming": 0.8}
SHORTEST = {"claim": 1, "naming": 2}  # words; everything else:
SHORTEST_CLAUSE = 3


def find_indirect(sentence: Sentence, language: Language, lexicon: Lexicon, direct: list[Found]) -> Iterator[Found]:
    """The statements with an active verb, outermost only: what is embedded in a content is not searched again."""
    busy = [span for found in direct for span in found.content]
    i, covered, shared = 0, -1, None
    while i < len(sentence.words):
        word = sentence.words[i]
        cue = lexicon.at(sentence, i, "active")
        if cue is None and _short_fits(sentence, i, language):
            cue = lexicon.at(sentence, i, "short")
        if cue is None or (word.quotation is not None and _in_long_quotation(sentence, i)):
            i += 1
            continue
        if i < covered or any(span.start <= word.start < span.end for span in busy) or _is_negated(sentence, i, language):
            i = cue.stop
            continue
        found, end, subject = _statement(sentence, cue, language, lexicon, busy, shared)
        if found is None:
            i = cue.stop
            continue
        shared = subject or shared
        yield found
        covered, i = end, cue.stop


def _statement(
    sentence: Sentence, cue: CueAt, language: Language, lexicon: Lexicon, busy: list[Span], shared: tuple[int, int] | None
) -> tuple[Found | None, int, tuple[int, int] | None]:
    none: tuple[Found | None, int, tuple[int, int] | None] = (None, 0, None)
    words = sentence.words
    subject = _subject(sentence, cue, language, shared)
    if subject is None or subject == "relative":
        return none
    begin = content_start(sentence, cue.stop, language)
    if begin >= len(words):
        return none
    if any(span.start <= words[begin].start < span.end for span in busy):
        return none
    had_mark = begin > cue.stop and any(w.low in {"bahwa", "bahwasanya"} or w.text in {",", ":"} for w in words[cue.stop : begin])
    takes = cue.cue.takes
    if takes == "bahwa" and not had_mark and not words[cue.stop].quotation:
        return none
    end = content_end(sentence, begin, language, lexicon)
    end = _before_busy(sentence, begin, end, busy)
    spans = content_spans(sentence, begin, end)
    if spans is None:
        return none
    kind, content = spans
    if not _content_fits(sentence, cue, begin, end, language, had_mark):
        return none
    if takes == "naming" and words[begin].low in {"sebagai"}:
        return none
    assert isinstance(subject, tuple)
    found = Found(
        kind=kind,
        content=(content,),
        cue=sentence.span(cue.begin, cue.stop),
        speaker=sentence.span(*subject),
        act=cue.cue.act,
        rule=f"{'short' if cue.cue.frame == 'short' else 'active'}-{takes}" if kind is not Kind.DIRECT else "quote-before",
        confidence=CONFIDENCE[takes] - (0.15 if cue.cue.frame == "short" or sentence.is_heading else 0.0),
        sentence=sentence.number,
        frame=sentence.span(0, len(words)),
        takes=takes,
    )
    return found, end, subject


def _subject(
    sentence: Sentence, cue: CueAt, language: Language, shared: tuple[int, int] | None
) -> tuple[int, int] | str | None:
    words = sentence.words
    stop = strip_adverbs(sentence, cue.begin, language, 0)
    before = words[stop - 1] if stop else None
    joined = [w.low for w in words[stop : cue.begin]] + ([before.low] if before else [])
    if any(low in language.coordinators and low != "dengan" for low in joined) or (before and before.low in {"untuk"}):
        if before and before.low == "untuk":
            return "relative"
        return shared or _first_subject(sentence, cue.begin, language)
    if before is not None and before.low == "yang":
        return "relative"
    if before is None:
        return shared
    return subject_before(sentence, cue.begin, language)


def _first_subject(sentence: Sentence, stop: int, language: Language) -> tuple[int, int] | None:
    """The subject of the sentence's first clause: "Rusia sepakat ..., namun mengingatkan bahwa ..."."""
    from ujar.extract.speakers import _is_aside, _phrase_end, skip_connectives

    begin = skip_connectives(sentence, 0, stop, language)
    while begin < stop:
        if not _is_aside(sentence, begin, stop, language):
            end = min(_phrase_end(sentence, begin, language), stop)
            return (begin, end) if end > begin else None
        comma = next((k for k in range(begin, stop) if sentence.words[k].text == ","), None)
        if comma is None:
            return None
        begin = skip_connectives(sentence, comma + 1, stop, language)
    return None


def _short_fits(sentence: Sentence, i: int, language: Language) -> bool:
    """A short verb counts in a headline, and in running text right after a name or an actor."""
    if i == 0:
        return False
    before = sentence.words[i - 1]
    if before.text == "," or before.quotation is not None:
        return False
    if sentence.words[i].is_capital:
        return sentence.is_heading and before.is_capital
    return before.is_capital and not sentence.words[i].is_capital and not language.find_dates(before.text + " ")


def _is_negated(sentence: Sentence, i: int, language: Language) -> bool:
    return any(w.low in language.negations for w in sentence.words[max(0, i - 2) : i])


def _in_long_quotation(sentence: Sentence, i: int) -> bool:
    number = sentence.words[i].quotation
    assert number is not None
    quotation = sentence.quotations[number]
    return quotation.inner_end - quotation.inner_start > 2


def _before_busy(sentence: Sentence, begin: int, end: int, busy: list[Span]) -> int:
    """A content stops before a direct quotation that is a statement of its own."""
    for k in range(begin, end):
        if any(span.start <= sentence.words[k].start < span.end for span in busy):
            while k > begin and (sentence.words[k - 1].quotation is not None or not sentence.words[k - 1].is_word):
                k -= 1
            return k
    return end


def _content_fits(sentence: Sentence, cue: CueAt, begin: int, end: int, language: Language, had_mark: bool) -> bool:
    words = [w for w in sentence.words[begin:end] if w.is_word]
    takes = cue.cue.takes
    if len(words) < SHORTEST.get(takes, SHORTEST_CLAUSE) and not (had_mark and len(words) >= 2):
        return False
    if takes == "infinitive" and words[0].is_capital and not had_mark and words[0].low not in {"ia", "dia"}:
        return len(words) >= 4
    if takes == "demand":
        markers = {"agar", "supaya", "untuk", "tidak", "segera", "jangan", "harus", "tetap", "menghentikan"}
        return had_mark or any(w.low in markers or w.low.startswith(("me", "ber", "di")) for w in words)
    if takes == "clause" and not had_mark and words[0].low in {"oleh", "kepada", "tentang", "soal", "mengenai", "hal", "itu", "ini", "terima"}:
        return words[0].low == "hal" and len(words) > 5
    return True


def is_person_word(sentence: Sentence, i: int, language: Language) -> bool:
    """Someone is named or meant at word `i`."""
    return sentence.words[i].is_capital or starts_person(sentence, i, language)
