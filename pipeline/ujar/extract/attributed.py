"""Attribution beside the words: "..., kata X", "Menurut X, ...", "..., menurut X, ..."; and passives: "dibantah oleh X"."""

from collections.abc import Iterator

from ujar.extract.content import content_end, content_spans, skip_openers, trim_end
from ujar.extract.found import Found
from ujar.extract.lexicon import CueAt, Lexicon
from ujar.extract.speakers import skip_connectives, speaker_after
from ujar.extract.view import Sentence
from ujar.lang import Language
from ujar.model import Act, Kind, Span

SHORTEST = 3  # words


def find_trailing(sentence: Sentence, language: Language, lexicon: Lexicon) -> Iterator[Found]:
    """"..., kata X[, ...]": the clause before the comma, and what goes on after the speaker."""
    words = sentence.words
    for i in range(1, len(words)):
        if words[i].quotation is not None or words[i - 1].text not in {",", "–", "—", "-", ";"} or words[i - 1].quotation is not None:
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
        begin = _clause_start(sentence, i - 1, language)
        if _has_quotation_at(sentence, i - 1):
            continue
        spans = content_spans(sentence, begin, trim_end(sentence, begin, i - 1, language))
        if spans is None or _count(sentence, begin, i - 1) < SHORTEST or spans[0] is Kind.DIRECT:
            continue
        content = [spans[1]]
        tail = _continuation(sentence, stop, language, lexicon)
        if tail:
            content.append(tail)
        yield _found(sentence, cue, speaker, spans[0], content, "clause-after", 0.88)
        return


def find_according(sentence: Sentence, language: Language, lexicon: Lexicon) -> Iterator[Found]:
    """"Menurut X, ...": first, in the middle, or last in the sentence. "Menurut hukum" is no speaker."""
    words = sentence.words
    for i, word in enumerate(words):
        if word.quotation is not None:
            continue
        nya = word.low == "menurutnya"
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
            speaker, stop = speaker_after(sentence, stop, language)
        if speaker is None:
            continue
        found = _around(sentence, i, stop, language, lexicon)
        if found:
            kind, content = found
            act = cue.cue.act if cue else Act.ASSERT
            yield Found(
                kind, tuple(content), span, speaker, act, "menurut", 0.9, sentence.number,
                sentence.span(0, len(words)),
            )  # fmt: skip
            return


def find_passive(sentence: Sentence, language: Language, lexicon: Lexicon) -> Iterator[Found]:
    """"Tudingan itu dibantah [oleh] X"; "..., demikian diumumkan X" is find_trailing's."""
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


def _speaker(sentence: Sentence, cue: CueAt, language: Language) -> tuple[Span | None, int]:
    words = sentence.words
    if cue.nya:
        end = words[cue.stop - 1].end
        return sentence.article.span(end - 3, end), cue.stop
    j = cue.stop
    while j < len(words) and words[j].low in {"lagi", "kemudian", "oleh"}:
        j += 1
    return speaker_after(sentence, j, language) if j < len(words) else (None, j)


def _clause_start(sentence: Sentence, stop: int, language: Language) -> int:
    """The first word of the sentence's content, after openers."""
    begin = skip_connectives(sentence, 0, stop, language)
    if 0 < begin < stop and sentence.words[begin - 1].text != ",":
        begin = 0 if sentence.words[0].low not in {"namun", "sementara", "tetapi", "tapi"} else begin
    return begin


def _has_quotation_at(sentence: Sentence, comma: int) -> bool:
    """The words before the comma are the end of a quotation: the quoted rules' business, unless a clause leads up to it."""
    if comma == 0 or sentence.words[comma - 1].quotation is None:
        return False
    number = sentence.words[comma - 1].quotation
    first = next(i for i, w in enumerate(sentence.words) if w.quotation == number)
    return not any(w.is_word and w.quotation is None for w in sentence.words[:first])


def _count(sentence: Sentence, begin: int, end: int) -> int:
    return sum(w.is_word for w in sentence.words[begin:end])


def _continuation(sentence: Sentence, stop: int, language: Language, lexicon: Lexicon) -> Span | None:
    """"A, kata X, B": B, where it goes on with the clause and is no aside."""
    words = sentence.words
    if stop + 4 >= len(words) or words[stop].text != ",":
        return None
    j = stop + 1
    if words[j].is_capital or words[j].low in language.adjunct_openers or words[j].quotation is not None:
        return None
    if words[j].low in language.coordinators or lexicon.at(sentence, j, "active", "after", "passive"):
        return None
    end = content_end(sentence, j, language, lexicon)
    spans = content_spans(sentence, j, end)
    return spans[1] if spans and _count(sentence, j, end) >= 4 else None


def _around(
    sentence: Sentence, i: int, stop: int, language: Language, lexicon: Lexicon
) -> tuple[Kind, list[Span]] | None:
    """The content of a menurut-phrase at words `i`..`stop`."""
    words = sentence.words
    before_end = i - 1 if i and words[i - 1].text in {",", "-", "–"} else i
    begin = _clause_start(sentence, before_end, language) if before_end > 0 else 0
    leads = _count(sentence, begin, before_end) >= 2 and before_end > begin
    after = stop
    while after < len(words) and words[after].text not in {","} and words[after].low in language.adjunct_openers and not leads:
        comma = next((k for k in range(after, len(words)) if words[k].text == ","), None)
        if comma is None:
            break
        after = comma
    after = skip_openers(sentence, after, language)
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
