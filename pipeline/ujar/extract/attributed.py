"""Attribution beside the words: "..., kata X", "Kata X, ..."."""

from collections.abc import Iterator

from ujar.extract.authors import author_of, can_speak
from ujar.extract.bounds import content_end, trim_end
from ujar.extract.content import clause_start, content_spans, count_words, start_after
from ujar.extract.continued import continuation, is_quoted
from ujar.extract.found import Found, found_at
from ujar.extract.lexicon import CueAt, Lexicon
from ujar.extract.phrases import is_date_word, phrase_end, skip_connectives
from ujar.extract.speakers import is_description, nya_before, past_adverbs, speaker_after
from ujar.extract.subjects import subject_before
from ujar.extract.view import Sentence, Word
from ujar.lang import Language
from ujar.lang.base import Cue
from ujar.model import Act, Kind, Span

SHORTEST = 3  # words
SHORTEST_SURE = 2  # words before "kata X", "katanya"
_BEFORE = frozenset(",–—-;?!") | {"'", "’", "”", '"'}  # marks of a quotation that lost its other mark among them
_PLACE_AND_DAY = 5  # words after a verb that ends its sentence


def find_trailing(sentence: Sentence, language: Language, lexicon: Lexicon) -> Iterator[Found]:
    """Find "..., kata X[, ...]": the clause before the comma, and what goes on after the speaker."""
    words = sentence.words
    for i in range(1, len(words)):
        closing = words[i - 1].quotation is not None and words[i].quotation is None  # ... "tidak adil," kata X
        if words[i].quotation is not None or not (closing or words[i - 1].text in _BEFORE):
            continue
        j = _past_pointer(sentence, i, language)
        cue = lexicon.at(sentence, j, "after")
        if cue is None:
            cue = lexicon.at(sentence, j, "passive")
            if j == i and (closing or cue is None or cue.nya or not _is_parenthesis(sentence, cue, language)):
                continue
        if cue is None:
            continue
        speaker, stop = _speaker(sentence, cue, language)
        if speaker is None:
            continue
        last = i if closing else i - 1
        begin = clause_start(sentence, last, language)
        if _has_quotation_at(sentence, last) or _is_second_verb(sentence, begin, cue, lexicon):
            continue
        again = closing and words[begin].low not in language.clauses.conditions
        carried = j > i or cue.cue.form in language.clauses.wire_cues
        if (carried or again) and _is_attributed(sentence, begin, last, language, lexicon):
            continue  # "X mengatakan ..., demikian dilaporkan Y": Y carries what X said
        if cue.nya:  # "Tolvan menegaskan, Saya kira ..., katanya": the content begins after the first cue
            begin = _after_first_cue(sentence, begin, last, lexicon)
        spans = content_spans(sentence, begin, trim_end(sentence, begin, last, language))
        described = words[stop - 1].is_capital and is_description(sentence, stop + 1, language)
        tail = None if described else continuation(sentence, stop, language, lexicon, after=words[begin:last])
        if spans is None or spans[0] is Kind.DIRECT:
            continue
        shortest = SHORTEST_SURE if cue.nya or cue.cue.form in language.clauses.sure_cues else SHORTEST
        if count_words(sentence, begin, last) < (1 if tail else shortest):
            continue
        if not tail and not _closes(sentence, cue, stop, language, lexicon):
            continue
        content = (spans[1], tail) if tail else (spans[1],)
        kind = Kind.MIXED if tail and is_quoted(tail) else spans[0]
        yield found_at(sentence, cue, speaker, kind, content, "clause-after", 0.88)
        return


def _is_parenthesis(sentence: Sentence, cue: CueAt, language: Language) -> bool:
    """A passive verb and who does it between commas: "Tawaran itu, ditambahkan Tolvan, patut dihargai"."""
    words = sentence.words
    speaker, stop = _speaker(sentence, cue, language, any_noun=False)
    told = cue.cue.takes == "clause" and speaker is not None and not cue.nya
    return told and (stop == len(words) or words[stop].text in {",", "."})


def _is_second_verb(sentence: Sentence, begin: int, cue: CueAt, lexicon: Lexicon) -> bool:
    """In a headline, the next verb of who speaks in it already: "Belmora Bantah Serang Kapal, Sebut Ada Badai"."""
    short = lexicon.frames["short"]
    if not sentence.is_heading or cue.cue.form not in short or not sentence.words[cue.begin].is_capital:
        return False
    return any(word.is_capital and word.low in short for word in sentence.words[begin + 1 : cue.begin - 1])


def _past_pointer(sentence: Sentence, i: int, language: Language) -> int:
    """Past "demikian", "begitu", "seperti (yang)" before a verb of saying."""
    words = sentence.words
    if words[i].low in language.clauses.closings:
        return i + 1 if i + 1 < len(words) else i
    if words[i].low not in language.clauses.comparisons:
        return i
    j = i + 1 + (i + 1 < len(words) and words[i + 1].low == "yang")
    return j if j < len(words) else i


def _closes(sentence: Sentence, cue: CueAt, stop: int, language: Language, lexicon: Lexicon) -> bool:
    """A cue that is a noun as well ends what it attributes: "..., usul Ardania.", not "..., usul Ardania memuat"."""
    if cue.nya or cue.cue.form in language.clauses.sure_cues or stop >= len(sentence.words):
        return True
    word = sentence.words[stop]
    noun = cue.cue.form in lexicon.frames["nouns"] or cue.cue.form in language.clauses.noun_cues
    return not noun or not word.is_word or word.low in language.adjunct_openers or is_date_word(word, language)


def find_inverted(sentence: Sentence, language: Language, lexicon: Lexicon) -> Iterator[Found]:
    """Find "..., media Ardania melaporkan", "..., demikian isi pernyataan X": speaker or text at the sentence's end."""
    words = sentence.words
    for i in range(SHORTEST, len(words) - 1):
        if words[i - 1].text != "," or words[i].quotation is not None or words[i - 1].quotation is not None:
            continue
        begin = clause_start(sentence, i - 1, language)
        if words[begin].quotation is not None or _is_attributed(sentence, begin, i - 1, language, lexicon):
            continue
        closed = words[i].low in language.clauses.closings
        found = _final_verb(sentence, i + closed, language, lexicon)
        if found is None and closed:
            found = _final_text(sentence, i, language, lexicon)
        spans = content_spans(sentence, begin, i - 1)
        if found is None or spans is None or spans[0] is Kind.DIRECT or count_words(sentence, begin, i - 1) < SHORTEST:
            continue
        yield found_at(sentence, found[0], found[1], spans[0], (spans[1],), "clause-before-verb", 0.7)
        return


def _final_verb(sentence: Sentence, i: int, language: Language, lexicon: Lexicon) -> tuple[CueAt, Span] | None:
    """Speaker and verb end the sentence, but for a date or place."""
    words = sentence.words
    for k in range(i + 1, min(i + 9, len(words))):
        cue = lexicon.at(sentence, k, "active")
        if cue is None or cue.cue.takes != "clause":
            continue
        rest = words[cue.stop :]
        over = not rest or not rest[0].is_word or rest[0].low in language.clauses.saying_asides | {"pada", "dalam"}
        over = over or is_date_word(rest[0], language)
        subject = subject_before(sentence, k, language, floor=i)
        short = sum(w.is_word for w in rest) <= _PLACE_AND_DAY and not any(w.text == "," for w in rest[:-1])
        if over and short and subject is not None and subject[0] == i:
            return cue, sentence.span(*subject)
    return None


def _final_text(sentence: Sentence, i: int, language: Language, lexicon: Lexicon) -> tuple[CueAt, Span] | None:
    """As in "..., demikian isi deklarasi dari X", "..., demikian sebuah pernyataan bersama"."""
    words = sentence.words
    for k in range(i + 1, min(i + 6, len(words))):
        noun = lexicon.at(sentence, k, "nouns")
        if noun is None and words[k].low not in language.clauses.speaking_texts:
            continue
        cue = noun or CueAt(Cue(words[i].low, "nouns", Act.ASSERT), i, i + 1)
        j = k + 1 + (k + 1 < len(words) and words[k + 1].low == "dari")
        speaker, _ = speaker_after(sentence, j, language) if j < len(words) else (None, j)
        return cue, speaker or sentence.span(k, max(k + 1, phrase_end(sentence, k, language, any_noun=True)))
    return None


def find_leading(sentence: Sentence, language: Language, lexicon: Lexicon) -> Iterator[Found]:
    """Find "Kata X, ...", "Dijelaskan X, ...", "Seperti dicatat X, ...", "Dikatakannya, ..."."""
    words = sentence.words
    i = skip_connectives(sentence, 0, len(words), language)
    if i < len(words) and words[i].low in language.clauses.comparisons:
        i += 1
    cue = lexicon.at(sentence, i, "after", "passive") if i < len(words) else None
    if cue is None or words[i].quotation is not None or (cue.cue.takes == "claim" and cue.cue.frame == "passive"):
        return
    if cue.cue.frame == "passive" and not cue.nya and cue.stop < len(words) and words[cue.stop].text == ",":
        yield from _unnamed(sentence, cue, language, lexicon)
        return
    speaker, stop = _speaker(sentence, cue, language, any_noun=False)
    heir = speaker is None and cue.cue.form in language.clauses.agentless
    if heir:
        stop = cue.stop + (cue.stop < len(words) and words[cue.stop].low in {"pula", "juga", "lagi"})
    if (
        (speaker is None and not heir)
        or stop >= len(words)
        or words[stop].low == "yang"  # "Hal senada disampaikan X yang meminta ..."
        or not (_opens(words[stop], language) or (cue.nya and cue.cue.takes == "clause"))
    ):
        return
    begin = start_after(sentence, stop, language)
    end = content_end(sentence, begin, language, lexicon) if begin < len(words) else begin
    spans = content_spans(sentence, begin, end)
    told = any(
        (inner := lexicon.at(sentence, k, "active")) is not None and inner.cue.takes in {"clause", "bahwa", "naming"}
        for k in range(begin, end)
    )
    if cue.cue.form in language.clauses.wire_cues and told:
        return  # "Seperti dilaporkan AFP, Tolvan menyebut ...": AFP carries what Tolvan said
    if spans is not None and count_words(sentence, begin, end) >= SHORTEST:
        rule = "cue-first" if spans[0] is not Kind.DIRECT else "quote-before"
        yield found_at(sentence, cue, speaker, spans[0], (spans[1],), rule, 0.8, heir=heir)


def _opens(word: Word, language: Language) -> bool:
    """What may stand between who speaks first and the content: a comma, "bahwa", an aside."""
    return word.text == "," or word.low == "bahwa" or word.low in language.adjunct_openers


def _unnamed(sentence: Sentence, cue: CueAt, language: Language, lexicon: Lexicon) -> Iterator[Found]:
    """As in "Dikatakan, kapal itu sudah berlayar": by the one who spoke before."""
    begin = start_after(sentence, cue.stop, language)
    end = content_end(sentence, begin, language, lexicon) if begin < len(sentence.words) else begin
    spans = content_spans(sentence, begin, end)
    attributed = _is_attributed(sentence, begin, min(end + 1, len(sentence.words)), language, lexicon)
    if spans is None or spans[0] is Kind.DIRECT or attributed or count_words(sentence, begin, end) < SHORTEST:
        return
    told = cue.cue.form in language.clauses.wire_cues  # "Dilaporkan, ...": by the press
    yield found_at(sentence, cue, None, spans[0], (spans[1],), "cue-first", 0.7, heir=not told)


def _is_attributed(sentence: Sentence, begin: int, stop: int, language: Language, lexicon: Lexicon) -> bool:
    """Somebody says something there already: a verb of saying with a subject that can speak, "menurut X", "kata X"."""
    words = sentence.words
    for k in range(begin, stop):
        if words[k].quotation is not None:
            continue
        cue = lexicon.at(sentence, k, "active")
        if cue is not None:
            subject = author_of(sentence, cue, language, None, begin)
            if subject is not None and can_speak(sentence, subject, language):
                return True
            continue
        after = k > begin and (words[k - 1].text == "," or words[k - 1].quotation is not None)
        if after and lexicon.at(sentence, k, "after", "according"):
            return True
    return False


def _after_first_cue(sentence: Sentence, begin: int, stop: int, lexicon: Lexicon) -> int:
    for k in range(begin, stop):
        cue = lexicon.at(sentence, k, "active")
        if cue and cue.stop < stop and sentence.words[cue.stop].text == "," and sentence.words[k].quotation is None:
            return cue.stop + 1
    return begin


def _speaker(sentence: Sentence, cue: CueAt, language: Language, *, any_noun: bool = True) -> tuple[Span | None, int]:
    words = sentence.words
    if cue.nya:
        return nya_before(sentence, cue.stop), cue.stop
    j = past_adverbs(sentence, cue.stop, language)
    pointed = j < len(words) - 1 and words[j + 1].low in language.demonstratives
    core = cue.cue.form in language.clauses.bare_cues or pointed
    if j < len(words) and words[j].low in language.clauses.no_speakers:
        return None, j  # "Kata | Terakhir | Tolvan"
    return speaker_after(sentence, j, language, any_noun=any_noun and core)


def _has_quotation_at(sentence: Sentence, comma: int) -> bool:
    """A quotation ends before the comma: the quoted rules' business, unless a clause leads up to it."""
    if comma == 0 or sentence.words[comma - 1].quotation is None:
        return False
    number = sentence.words[comma - 1].quotation
    first = next(i for i, w in enumerate(sentence.words) if w.quotation == number)
    return not any(w.is_word and w.quotation is None for w in sentence.words[:first])
