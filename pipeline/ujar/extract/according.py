"""Attribution by a preposition: "Menurut X, ..."; first, in the middle, or last in the sentence."""

import re
from collections.abc import Iterator

from ujar.extract.bounds import content_end, is_relay
from ujar.extract.clauses import is_auxiliary
from ujar.extract.content import clause_start, content_spans, count_words, skip_openers, start_after
from ujar.extract.found import Found
from ujar.extract.lexicon import CueAt, Lexicon
from ujar.extract.phrases import antecedent, is_date_word, is_verbal, skip_connectives
from ujar.extract.speakers import nya_before, speaker_after
from ujar.extract.subjects import subject_before
from ujar.extract.view import Sentence, Word
from ujar.lang import Language
from ujar.lang.base import Cue
from ujar.model import Act, Kind, Span

SHORTEST = 3  # words
_NEEDS_OBJECT = frozenset({"demand", "finding", "infinitive", "naming"})  # "mendorong pasar": seldom a saying here
_ATTRIBUTION = 12  # words from the end of a quotation to who carries it
_DASHES = frozenset({"-", "--", "–", "—", ","})


def find_according(sentence: Sentence, language: Language, lexicon: Lexicon) -> Iterator[Found]:
    """Find "Menurut X, ...": first, in the middle, or last in the sentence. "Menurut hukum" is no speaker."""
    words = sentence.words
    for i, word in enumerate(words):
        if word.quotation is not None:
            continue
        nya = word.low == "menurutnya"
        cue = lexicon.at(sentence, i, "according") or _account(sentence, i, language)
        if cue is None and not nya:
            continue
        if nya:
            stop, span = i + 1, sentence.span(i, i + 1)
            speaker: Span | None = nya_before(sentence, stop)
        else:
            assert cue is not None
            stop = cue.stop
            if stop >= len(words) or words[stop].low in language.not_speakers:
                continue
            span = sentence.span(cue.begin, cue.stop)
            speaker, stop = speaker_after(sentence, stop, language, any_noun=True, before_content=True)
        if speaker is None:
            continue
        if stop + 1 < len(words) and words[stop].low in {"juga", "pula"} and words[stop + 1].text == ",":
            stop += 1  # "Menurut Tolvan juga, ..."
        stop = _past_relay(sentence, stop, language)
        if skip_connectives(sentence, 0, i, language) == i:
            stop = _past_relay(sentence, _past_relative_clause(sentence, stop), language)
            stop = _past_day(sentence, stop, language)
        relative = i > 0 and words[i - 1].low == "yang"
        before = i
        while before > 0 and words[before - 1].text in _DASHES:
            before -= 1
        if before < i and words[before - 1].low == "yang" and before:
            relative = True  # "yang --menurut X-- telah ..."
            while stop < len(words) and words[stop].text in _DASHES:
                stop += 1
        if _ends_attribution(sentence, i, lexicon) or (
            i > 0 and words[i - 1].low == "berdasarkan" and lexicon.at(sentence, stop + 1, "after")
        ):
            continue  # "Berdasarkan pengakuan Tolvan, kata Dusan, ..."
        found = (_relative if relative else _around)(sentence, i, stop, language, lexicon)
        if found and _carries(sentence, speaker, found[1], language, lexicon):
            continue
        if found and _parts_subject(sentence, stop, found[1], language, lexicon):
            continue
        if found:
            kind, content = found
            act = cue.cue.act if cue else Act.ASSERT
            yield Found(kind, tuple(content), span, speaker, act, "menurut", 0.9, sentence.number)
            return


def _parts_subject(sentence: Sentence, stop: int, content: list[Span], language: Language, lexicon: Lexicon) -> bool:
    """Between a subject and its verb of saying it tells who carries that: "Tolvan, menurut saksi, menyatakan ..."."""
    words = sentence.words
    stop = next((k for k in range(stop, len(words) - 1) if words[k].text == ","), len(words))
    if len(content) != 1 or stop == len(words):
        return False
    inside = words[sentence.index_at(content[0].start) : stop]
    acts = any(is_verbal(word, language) for word in inside if word.end <= content[0].end)
    return not acts and lexicon.at(sentence, stop + 1, "active") is not None


def _account(sentence: Sentence, i: int, language: Language) -> CueAt | None:
    """A sentence that rests on somebody's account: "Berdasarkan [keterangan] Tolvan, ..."."""
    words = sentence.words
    if i == 0 or words[i - 1].low != "berdasarkan" or words[i].low not in language.clauses.accounts:
        return None
    return CueAt(Cue(words[i].low, "according", Act.ASSERT), i, i + 1)


def _relative(
    sentence: Sentence, i: int, stop: int, language: Language, lexicon: Lexicon
) -> tuple[Kind, list[Span]] | None:
    """As in "langkah itu, yang menurut X melanggar hukum, ...": the predicate alone is what X holds."""
    words = sentence.words
    if stop >= len(words) or not words[stop].text[0].islower():
        return None
    end = content_end(sentence, stop, language, lexicon)
    end = next((k for k in range(stop, end) if words[k].text == ","), end)
    if count_words(sentence, stop, end) < 2:
        return None
    spans = content_spans(sentence, stop, end)
    yang = next(k for k in range(i, -1, -1) if words[k].low == "yang")
    thing = antecedent(sentence, yang, language) if yang + 1 >= i else None  # "itu, yang --menurut X-- ...": an aside
    if spans is None or thing is None:
        return (spans[0], [spans[1]]) if spans else None
    if sentence.words[thing[1] - 1].low == "apa":
        return None  # "ditanya apa yang menurut mereka harus dilakukan"
    front = content_spans(sentence, *thing)
    return (spans[0], [front[1], spans[1]]) if front else (spans[0], [spans[1]])


def _carries(sentence: Sentence, speaker: Span, content: list[Span], language: Language, lexicon: Lexicon) -> bool:
    """Media after what somebody else said carry it: "X mengatakan ..., menurut kantor berita Y" is X's statement."""
    names = {word.strip(",.").lower() for word in speaker.text.split()}
    if not names & (language.clauses.carrier_words | language.org_words):
        return False
    first, stop = sentence.index_at(content[0].start), sentence.index_at(content[0].end)
    for k in range(first + 1, min(stop, first + 14)):
        cue = lexicon.at(sentence, k, "active")
        if cue is not None and sentence.words[k].quotation is None and cue.cue.takes not in _NEEDS_OBJECT:
            return subject_before(sentence, k, language) is not None
    return False


def _ends_attribution(sentence: Sentence, i: int, lexicon: Lexicon) -> bool:
    """Behind the speaker of a quotation it only carries that: "..., tutur X menurut Y"."""
    words = sentence.words
    quoted = next((k for k in range(i - 1, max(i - _ATTRIBUTION, 0), -1) if words[k].quotation is not None), None)
    if quoted is None:
        return False
    cue = quoted + 1 + (words[quoted + 1].text == ",")
    return cue < i and lexicon.at(sentence, cue, "after") is not None


def _past_relay(sentence: Sentence, stop: int, language: Language) -> int:
    """Past a carrier between commas: "Menurut Tolvan, seperti dilansir AFP, ..."."""
    words = sentence.words
    if stop + 1 >= len(words) or words[stop].text != "," or not is_relay(sentence, stop + 1, language):
        return stop
    return next((k for k in range(stop + 2, len(words)) if words[k].text == ","), stop)


def _past_relative_clause(sentence: Sentence, stop: int) -> int:
    """Past "yang ..." after a speaker, up to the comma that closes it: "Menurut Lind, yang baru terpilih, ..."."""
    words = sentence.words
    opens = stop + (stop < len(words) and words[stop].text == ",")
    if opens >= len(words) or words[opens].low != "yang":
        return stop
    return next((k for k in range(opens, len(words)) if words[k].text == ","), stop)


def _past_day(sentence: Sentence, stop: int, language: Language) -> int:
    """Past the day of the saying between commas: "Menurut Lind, Jumat, ...", "Menurut Lind, pada 2 Januari, ..."."""
    words = sentence.words
    closing = next((k for k in range(stop + 1, len(words)) if words[k].text == ","), stop)
    if stop >= len(words) or words[stop].text != "," or closing - stop < 2:
        return stop
    if closing + 1 < len(words) and is_date_word(words[closing + 1], language):
        return stop  # "Jumat, Sabtu, dan Minggu kapal tak berlayar"
    text = re.sub(r"^(?:(?:pada|hari|tanggal)\s+)*", "", sentence.span(stop + 1, closing).text)
    dates = language.find_dates(text)
    day = bool(dates) and dates[0].start == 0 and (dates[0].weekday is not None or bool(dates[0].day))
    return closing if day and not text[dates[-1].end :].strip(" )") else stop


def _is_aside(sentence: Sentence, begin: int, end: int, language: Language) -> bool:
    """An apposition to the speaker or the day of the saying: "menurut X, sebuah lembaga", "menurut X, Senin (22/8)"."""
    words = sentence.words
    if words[begin].low in language.clauses.appositions | {"yang"}:
        return True
    if (
        words[begin].low == "tanpa"
        and begin + 1 < end
        and words[begin + 1].low.startswith(tuple(language.clauses.detailing))
    ):
        return True  # "menurut laporan X, tanpa merinci waktunya": who writes tells what the source leaves out
    if is_date_word(words[begin], language) and begin + 1 < end and words[begin + 1].text == ",":
        return True  # "menurut X, Rabu, mengutip Y"
    text = sentence.article.text[words[begin].start : words[end - 1].end]
    dates = language.find_dates(text)
    return bool(dates) and dates[0].start == 0 and not text[dates[-1].end :].strip(" ).,")


def _own_clause(sentence: Sentence, begin: int, i: int, language: Language, lexicon: Lexicon) -> int:
    """Where "menurutnya" stands in a second clause ("X menegaskan A, dan B menurutnya ..."), the beginning of that."""
    words = sentence.words
    comma = next((k for k in range(i - 1, max(begin, i - 8), -1) if not words[k].is_word), None)
    joins = comma is not None and words[comma].text == "," and words[comma + 1].low in (
        language.clauses.contrasts | language.clauses.joiners
    )  # fmt: skip
    said = any(lexicon.at(sentence, k, "active") for k in range(begin, comma or begin))
    return comma + 2 if comma is not None and joins and said else begin


def _is_parted(sentence: Sentence, begin: int, end: int, stop: int, language: Language) -> bool:
    """A subject before, its predicate after, no comma between: "Rencana itu menurut X sudah terlambat"."""
    words = sentence.words

    def predicates(word: Word) -> bool:
        return (
            is_verbal(word, language)
            or is_auxiliary(word, language)
            or word.low in (language.clauses.predicates | language.adverbs)
        )

    if not predicates(words[stop]) or words[stop].low in language.adjunct_openers:
        return False
    named = next((k for k in range(begin, end) if words[k].low == "yang"), end)
    return words[end - 1].is_word and not any(predicates(word) for word in words[begin:named])


def _around(
    sentence: Sentence, i: int, stop: int, language: Language, lexicon: Lexicon
) -> tuple[Kind, list[Span]] | None:
    """The content of a menurut-phrase at words `i`..`stop`."""
    words = sentence.words
    before_end = i - 1 if i and words[i - 1].text in {",", "-", "–"} else i
    if i > 1 and words[i - 1].low in language.clauses.closings and words[i - 2].text == ",":
        before_end = i - 2  # "..., demikian menurut laporan itu"
    begin = clause_start(sentence, before_end, language) if before_end > 0 else 0
    apart = language.complementizers | language.clauses.buts | {"berdasarkan"}
    if i > 0 and words[i - 1].low in apart:
        begin = before_end  # "Dia menambahkan bahwa menurut X, ...": what stands before isn't X's
    if words[i].low == "menurutnya":
        begin = _own_clause(sentence, begin, i, language, lexicon)
    leads = (
        before_end > begin
        and count_words(sentence, begin, before_end) >= 1
        and i > 0
        and words[i - 1].text in {",", "-", "–", "—"}
    )
    if i > 0 and not leads and count_words(sentence, begin, before_end):
        least = SHORTEST - (words[i].low == "menurutnya" and begin > 0)
        leads = count_words(sentence, begin, before_end) >= least and words[before_end - 1].low not in {
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
    told = after + 2 < len(words) and words[after + 1].low in language.complementizers
    if told and (is_verbal(words[after], language) or words[after].low in language.clauses.written):
        after += 2  # "Menurut X, diketahui bahwa ..."
    if doubled is not None:  # "Menurut X menyatakan ..."
        after = start_after(sentence, doubled.stop, language)
    end = content_end(sentence, after, language, lexicon) if after < len(words) else after
    behind = content_spans(sentence, after, end) if count_words(sentence, after, end) >= 2 else None
    front = content_spans(sentence, begin, before_end) if before_end > begin else None
    if front and behind and after == stop and _is_parted(sentence, begin, before_end, stop, language):
        return Kind.MIXED if Kind.MIXED in {front[0], behind[0]} else behind[0], [front[1], behind[1]]
    if not leads:
        return (behind[0], [behind[1]]) if behind and count_words(sentence, after, end) >= SHORTEST else None
    if front is None:
        return None
    if behind and words[stop].text == "," and not _is_aside(sentence, after, end, language):
        kind = Kind.MIXED if Kind.INDIRECT not in {front[0], behind[0]} else front[0]
        return (Kind.MIXED if Kind.MIXED in {front[0], behind[0]} else kind), [front[1], behind[1]]
    if behind and words[i].low == "menurutnya" and begin > 0:
        return behind[0], [front[1], behind[1]]
    if count_words(sentence, begin, before_end) < SHORTEST:
        return None
    aside = words[begin].low in language.adjunct_openers and stop < len(words)
    if aside and any(lexicon.at(sentence, k, "active") for k in range(stop, len(words))):
        return None  # "Merespons usul itu, menurut Kabar Orla, Tolvan berkata ...": the paper carries what Tolvan said
    return front[0], [front[1]]
