"""Attribution beside the words: "..., kata X", "Menurut X, ..."; and passives: "dibantah oleh X"."""

from collections.abc import Iterator

from ujar.extract.bounds import content_end, trim_end
from ujar.extract.content import content_spans, content_start, skip_openers
from ujar.extract.found import Found
from ujar.extract.lexicon import CueAt, Lexicon
from ujar.extract.phrases import is_verbal, skip_connectives
from ujar.extract.quoted import past_adverbs
from ujar.extract.speakers import speaker_after
from ujar.extract.view import Sentence, Word
from ujar.lang import Language
from ujar.model import Act, Kind, Span

SHORTEST = 3  # words


def find_trailing(sentence: Sentence, language: Language, lexicon: Lexicon) -> Iterator[Found]:
    """Find "..., kata X[, ...]": the clause before the comma, and what goes on after the speaker."""
    words = sentence.words
    for i in range(1, len(words)):
        closing = words[i - 1].quotation is not None and words[i].quotation is None  # ... "tidak adil," kata X
        if words[i].quotation is not None or not (closing or words[i - 1].text in {",", "–", "—", "-", ";"}):
            continue
        j = i + 1 if words[i].low in {"demikian", "begitu"} and i + 1 < len(words) else i
        cue = lexicon.at(sentence, j, "after")
        if cue is None and j > i:
            cue = lexicon.at(sentence, j, "passive")
        if cue is None:
            continue
        speaker, stop = _speaker(sentence, cue, language)
        if speaker is None:
            continue
        last = i if closing else i - 1
        begin = _clause_start(sentence, last, language)
        if _has_quotation_at(sentence, last):
            continue
        if j > i and _is_attributed(sentence, begin, last, lexicon):
            continue  # "X mengatakan ..., demikian dilaporkan Y": Y carries what X said
        if cue.nya:  # "Tolvan menegaskan, Saya kira ..., katanya": the content begins after the first cue
            begin = _after_first_cue(sentence, begin, last, lexicon)
        spans = content_spans(sentence, begin, trim_end(sentence, begin, last, language))
        tail = _continuation(sentence, stop, language, lexicon, after=sentence.words[begin:last])
        if spans is None or spans[0] is Kind.DIRECT:
            continue
        if _count(sentence, begin, last) < (1 if tail else SHORTEST):
            continue
        content = [spans[1]]
        if tail:
            content.append(tail)
        yield _found(sentence, cue, speaker, spans[0], content, "clause-after", 0.88)
        return


def find_leading(sentence: Sentence, language: Language, lexicon: Lexicon) -> Iterator[Found]:
    """Find "Kata X, ...", "Dijelaskan X, ...", "Seperti dicatat X, ...", "Dikatakannya, ..."."""
    words = sentence.words
    i = skip_connectives(sentence, 0, len(words), language)
    if i < len(words) and words[i].low in {"seperti", "sebagaimana"}:
        i += 1
    cue = lexicon.at(sentence, i, "after", "passive") if i < len(words) else None
    if cue is None or words[i].quotation is not None or (cue.cue.takes == "claim" and cue.cue.frame == "passive"):
        return
    speaker, stop = _speaker(sentence, cue, language, any_noun=False)
    if (
        speaker is None
        or stop >= len(words)
        or (words[stop].text != "," and words[stop].low != "bahwa" and words[stop].low not in language.adjunct_openers)
    ):
        return
    begin = content_start(sentence, stop, language)
    end = content_end(sentence, begin, language, lexicon) if begin < len(words) else begin
    spans = content_spans(sentence, begin, end)
    if spans is not None and _count(sentence, begin, end) >= SHORTEST:
        rule = "cue-first" if spans[0] is not Kind.DIRECT else "quote-before"
        yield _found(sentence, cue, speaker, spans[0], [spans[1]], rule, 0.8)


def _is_attributed(sentence: Sentence, begin: int, stop: int, lexicon: Lexicon) -> bool:
    words = sentence.words
    return any(words[k].quotation is None and lexicon.at(sentence, k, "active", "after") for k in range(begin, stop))


def _after_first_cue(sentence: Sentence, begin: int, stop: int, lexicon: Lexicon) -> int:
    for k in range(begin, stop):
        cue = lexicon.at(sentence, k, "active")
        if cue and cue.stop < stop and sentence.words[cue.stop].text == "," and sentence.words[k].quotation is None:
            return cue.stop + 1
    return begin


def find_according(sentence: Sentence, language: Language, lexicon: Lexicon) -> Iterator[Found]:
    """Find "Menurut X, ...": first, in the middle, or last in the sentence. "Menurut hukum" is no speaker."""
    words = sentence.words
    for i, word in enumerate(words):
        if word.quotation is not None:
            continue
        nya = word.low == "menurutnya"
        if i and words[i - 1].low == "yang":
            continue
        cue = lexicon.at(sentence, i, "according")
        if cue is None and not nya:
            continue
        if nya:
            speaker: Span | None = sentence.article.span(word.end - 3, word.end)
            stop, span = i + 1, sentence.article.span(word.start, word.end)
        else:
            assert cue is not None
            stop = cue.stop
            if stop >= len(words) or words[stop].low in language.not_speakers:
                continue
            span = sentence.span(cue.begin, cue.stop)
            speaker, stop = speaker_after(sentence, stop, language, any_noun=True, before_content=True)
        if speaker is None:
            continue
        if skip_connectives(sentence, 0, i, language) == i:
            stop = _past_relative_clause(sentence, stop)
        found = _around(sentence, i, stop, language, lexicon)
        if found:
            kind, content = found
            act = cue.cue.act if cue else Act.ASSERT
            yield Found(
                kind, tuple(content), span, speaker, act, "menurut", 0.9, sentence.number,
                sentence.span(0, len(words)),
            )  # fmt: skip
            return


def _past_relative_clause(sentence: Sentence, stop: int) -> int:
    """Past "yang ..." after a speaker, up to the comma that closes it: "Menurut Lind, yang baru terpilih, ..."."""
    words = sentence.words
    opens = stop + (stop < len(words) and words[stop].text == ",")
    if opens >= len(words) or words[opens].low != "yang":
        return stop
    return next((k for k in range(opens, len(words)) if words[k].text == ","), stop)


def find_passive(sentence: Sentence, language: Language, lexicon: Lexicon) -> Iterator[Found]:
    """Find "Tudingan itu dibantah [oleh] X"; "..., demikian diumumkan X" is find_trailing's."""
    words = sentence.words
    for i in range(1, len(words)):
        cue = lexicon.at(sentence, i, "passive")
        if cue is None or words[i].quotation is not None or cue.cue.takes != "claim":
            continue
        j = cue.stop
        while j < len(words) and (words[j].low in language.adverbs or words[j].low in {"mentah-mentah"}):
            j += 1
        by = j < len(words) and words[j].low == "oleh"
        if not by and not (j < len(words) and (words[j].is_capital or words[j].low in language.pronouns)):
            continue
        speaker, _ = speaker_after(sentence, j + by, language)
        if speaker is None:
            continue
        stop = i
        while stop > 0 and (words[stop - 1].low in language.adverbs or words[stop - 1].low in {"yang"}):
            stop -= 1
        begin = skip_connectives(sentence, _segment_start(sentence, stop), stop, language)
        spans = content_spans(sentence, begin, stop)
        if spans is None:
            continue
        if words[begin].low not in lexicon.frames["nouns"] and not by and words[begin].low != "hal":
            continue
        yield _found(sentence, cue, speaker, spans[0], [spans[1]], "passive-claim", 0.85)
        return


def _speaker(sentence: Sentence, cue: CueAt, language: Language, *, any_noun: bool = True) -> tuple[Span | None, int]:
    words = sentence.words
    if cue.nya:
        end = words[cue.stop - 1].end
        return sentence.article.span(end - 3, end), cue.stop
    j = past_adverbs(sentence, cue.stop)
    pointed = j < len(words) - 1 and words[j + 1].low in language.demonstratives
    core = cue.cue.form in language.clauses.bare_cues or pointed
    return speaker_after(sentence, j, language, any_noun=any_noun and core)


def _clause_start(sentence: Sentence, stop: int, language: Language) -> int:
    """The first word of the sentence's content, after openers."""
    begin = skip_connectives(sentence, 0, stop, language)
    if 0 < begin < stop and sentence.words[begin - 1].text != ",":
        begin = 0 if sentence.words[0].low not in {"namun", "sementara", "tetapi", "tapi"} else begin
    return begin


def _has_quotation_at(sentence: Sentence, comma: int) -> bool:
    """A quotation ends before the comma: the quoted rules' business, unless a clause leads up to it."""
    if comma == 0 or sentence.words[comma - 1].quotation is None:
        return False
    number = sentence.words[comma - 1].quotation
    first = next(i for i, w in enumerate(sentence.words) if w.quotation == number)
    return not any(w.is_word and w.quotation is None for w in sentence.words[:first])


def _count(sentence: Sentence, begin: int, end: int) -> int:
    return sum(w.is_word for w in sentence.words[begin:end])


def _continuation(
    sentence: Sentence, stop: int, language: Language, lexicon: Lexicon, *, after: tuple[Word, ...]
) -> Span | None:
    """The B of "A, kata X, B", where it goes on with A and is no aside; the predicate, where A has no verb."""
    words = sentence.words
    shortest = 4 if any(is_verbal(word, language) for word in after) else 2
    if stop + shortest >= len(words) or words[stop].text != ",":
        return None
    j = stop + 1
    if words[j].is_capital or words[j].quotation is not None:
        return None
    if words[j].low in language.adjunct_openers and shortest > 2:
        return None
    if words[j].low in {"tak", "tidak"} and words[j + 1].low == "lama":
        return None  # "..., kata X, tak lama setelah ..."
    if (
        words[j].low in language.coordinators
        or words[j].low in language.clauses.carriers
        or lexicon.at(sentence, j, "active", "after", "passive")
    ):
        return None
    end = content_end(sentence, j, language, lexicon)
    spans = content_spans(sentence, j, end)
    return spans[1] if spans and _count(sentence, j, end) >= shortest else None


def _around(
    sentence: Sentence, i: int, stop: int, language: Language, lexicon: Lexicon
) -> tuple[Kind, list[Span]] | None:
    """The content of a menurut-phrase at words `i`..`stop`."""
    words = sentence.words
    before_end = i - 1 if i and words[i - 1].text in {",", "-", "–"} else i
    begin = _clause_start(sentence, before_end, language) if before_end > 0 else 0
    leads = (
        before_end > begin
        and _count(sentence, begin, before_end) >= 1
        and i > 0
        and words[i - 1].text in {",", "-", "–", "—"}
    )
    if i > 0 and not leads and _count(sentence, begin, before_end):
        leads = _count(sentence, begin, before_end) >= SHORTEST and words[before_end - 1].low not in {
            "yang",
            "dan",
            "namun",
        }
    after = stop
    while (
        after < len(words)
        and words[after].text not in {","}
        and words[after].low in language.adjunct_openers
        and not leads
    ):
        comma = next((k for k in range(after, len(words)) if words[k].text == ","), None)
        if comma is None:
            break
        after = comma
    after = skip_openers(sentence, after, language)
    doubled = lexicon.at(sentence, after, "active") if after < len(words) and after == stop else None
    if doubled is not None:  # "Menurut X menyatakan ..."
        after = content_start(sentence, doubled.stop, language)
    end = content_end(sentence, after, language, lexicon) if after < len(words) else after
    behind = content_spans(sentence, after, end) if _count(sentence, after, end) >= 2 else None
    if not leads:
        return (behind[0], [behind[1]]) if behind and _count(sentence, after, end) >= SHORTEST else None
    front = content_spans(sentence, begin, before_end)
    if front is None:
        return None
    if behind and words[stop].text == ",":
        kind = Kind.MIXED if Kind.INDIRECT not in {front[0], behind[0]} else front[0]
        return (Kind.MIXED if Kind.MIXED in {front[0], behind[0]} else kind), [front[1], behind[1]]
    if _count(sentence, begin, before_end) < SHORTEST:
        return None
    return front[0], [front[1]]


def _segment_start(sentence: Sentence, stop: int) -> int:
    for k in range(stop - 1, -1, -1):
        if sentence.words[k].text in {",", ";", ":"}:
            return k + 1
    return 0


def _found(
    sentence: Sentence, cue: CueAt, speaker: Span, kind: Kind, content: list[Span], rule: str, confidence: float
) -> Found:
    return Found(
        kind, tuple(content), sentence.span(cue.begin, cue.stop), speaker, cue.cue.act, rule, confidence,
        sentence.number, sentence.span(0, len(sentence.words)), cue.cue.takes,
    )  # fmt: skip
