"""Paraphrase after an active verb: "X mengatakan [bahwa] ...", "X membantah klaim ...", "X mendesak Y untuk ..."."""

from collections.abc import Iterator
from dataclasses import replace

from ujar.extract.authors import author_of, can_speak, goes_on, is_abstract, is_intended, is_nobody, is_prospect
from ujar.extract.bounds import content_end, names_nothing
from ujar.extract.clauses import content_fits, is_negated, is_told, opens_clause
from ujar.extract.content import content_spans, content_start
from ujar.extract.found import Found
from ujar.extract.lexicon import CueAt, Lexicon
from ujar.extract.narrated import closes_aside
from ujar.extract.phrases import begins_clause, is_verbal, skip_connectives
from ujar.extract.view import Sentence, Word
from ujar.lang import Language
from ujar.model import Act, Kind, Span

CONFIDENCE = {
    "clause": 0.9,
    "bahwa": 0.8,
    "demand": 0.85,
    "infinitive": 0.85,
    "claim": 0.75,
    "accuse": 0.9,
    "naming": 0.8,
    "finding": 0.7,
    "attitude": 0.6,
    "told": 0.8,
    "verdict": 0.6,
}
NEVER_INSIDE = frozenset({"infinitive", "claim", "finding", "attitude", "verdict"})  # precision on gold train fell


def find_indirect(sentence: Sentence, language: Language, lexicon: Lexicon, direct: list[Found]) -> Iterator[Found]:
    """The statements with an active verb, outermost only: what is embedded in a content is not searched again."""
    busy = [span for found in direct if found.kind is Kind.DIRECT for span in found.content]
    taken = {found.cue.start for found in direct if found.cue}
    i, covered = 0, -1
    shared: Span | None = None
    outer: Found | None = None
    while i < len(sentence.words):
        word = sentence.words[i]
        cue = lexicon.at(sentence, i, "active")
        if cue is None and _short_fits(sentence, i, language):
            cue = lexicon.at(sentence, i, "short")
        if cue is None or word.start in taken or (word.quotation is not None and _in_long_quotation(sentence, i)):
            i += 1
            continue
        if any(span.start <= word.start < span.end for span in busy) or is_negated(sentence, i, language):
            i = cue.stop
            continue
        if cue.cue.takes in {"attitude", "verdict"} and any(
            c.start <= word.start < c.end for f in direct for c in f.content
        ):
            i = cue.stop
            continue
        if i >= covered:
            earlier = [f.speaker for f in direct if f.cue and f.cue.start < word.start and f.speaker]
            found, end = _statement(
                sentence, cue, language, lexicon, busy, shared or (earlier[-1] if earlier else None)
            )
            if found is not None:
                shared, covered, outer = found.speaker or shared, end, found
                yield found
        elif outer is not None and (inner := _embedded(sentence, cue, language, lexicon, busy, outer)):
            yield inner
        i = cue.stop


def _statement(
    sentence: Sentence,
    cue: CueAt,
    language: Language,
    lexicon: Lexicon,
    busy: list[Span],
    shared: Span | None,
    *,
    floor: int = 0,
) -> tuple[Found | None, int]:
    none: tuple[Found | None, int] = (None, 0)
    words, printed = sentence.words, sentence.span(cue.begin, cue.stop)
    subject = author_of(sentence, cue, language, shared, floor)
    heir = subject is None and not floor and goes_on(sentence, cue, language)
    if subject is not None and is_nobody(sentence, subject, language):
        return none
    first = subject.text.lower().split()[0] if subject else ""
    if not heir and (subject is None or first in language.clauses.no_speakers | language.clauses.first_person):
        return none
    if cue.cue.act is Act.DENY and cue.cue.frame == "active" and names_nothing(sentence, cue.stop, language, lexicon):
        return none  # "Belmora membantah dan menyebut ...": what is denied stands before it
    if is_intended(sentence, cue, language):
        return none
    if (
        cue.begin
        and words[cue.begin - 1].low in language.clauses.first_person
        and words[cue.begin - 1].quotation is None
    ):
        return none  # "negara kita berjuang dan saya minta Anda menunggu": somebody's own words
    if cue.begin and words[cue.begin - 1].text in language.clauses.degrees and cue.cue.takes != "clause":
        return none  # "pemain paling menjanjikan"
    if _shares_content(sentence, cue, language, lexicon) or _points_back(sentence, cue, language):
        return none
    if cue.cue.takes == "claim" and words[cue.begin].low.endswith("nya"):
        return none  # "membantahnya": as well
    related = cue.begin > 0 and any(word.low == "yang" for word in words[max(0, cue.begin - 2) : cue.begin])
    if related and cue.stop < len(words) and words[cue.stop].text == ",":
        return none  # "Belmora, yang semula menolak, akhirnya ..."
    if cue.cue.takes in {"claim", "verdict", "accuse"}:
        cue = _with_manner(sentence, cue, language)
    names_claim = (
        cue.cue.takes in {"claim", "verdict"}
        and cue.stop < len(words)
        and words[cue.stop].low in lexicon.frames["nouns"]
    )
    begin = cue.stop if names_claim else content_start(sentence, cue, language)
    if begin >= len(words):
        return none
    if any(span.start <= words[begin].start < span.end for span in busy):
        return none
    had_mark = begin > cue.stop and any(
        w.low in language.complementizers or w.text in {",", ":"} for w in words[cue.stop : begin]
    )
    takes = cue.cue.takes
    if (
        subject is not None
        and not had_mark
        and (not can_speak(sentence, subject, language) or is_abstract(sentence, subject, language))
    ):
        return none
    found_out = (
        takes == "finding"
        and subject is not None
        and words[sentence.index_at(subject.start)].low in language.clauses.findings
    )
    if takes == "finding" and not found_out and (not had_mark or _only_shows(sentence, subject, language)):
        return none
    opens = opens_clause(words[begin], language) or begins_clause(sentence, begin, language)
    if takes == "bahwa" and not had_mark and (not opens or words[begin].low in language.clauses.topics):
        return none  # "berbicara | mengenai | pentingnya X"
    if takes == "bahwa" and lexicon.at(sentence, begin, "active") is not None:
        return none  # "sumber yang memberikan keterangan kepada X | mengatakan | ...": that verb's words
    if takes == "told" and not had_mark and not (opens or is_told(sentence, begin, language)):
        return none
    if takes == "naming" and words[begin].low == "sebagai" and begin + 1 < len(words):
        if not words[cue.begin].low.endswith("nya"):
            return none
        begin += words[begin + 1].quotation is not None
    end = content_end(sentence, begin, language, lexicon, takes=takes)
    end = _before_busy(sentence, begin, min(end, _main_clause(sentence, cue, end, language)), busy)
    spans = content_spans(sentence, begin, end)
    if spans is None:
        return none
    kind, content = spans
    if not content_fits(sentence, cue, begin, end, language, had_mark):
        return none
    found = Found(
        kind=kind,
        content=(content,),
        cue=printed,
        speaker=subject,
        act=_act(words[cue.stop].low, cue, lexicon),
        rule=f"{'short' if cue.cue.frame == 'short' else 'active'}-{takes}"
        if kind is not Kind.DIRECT
        else "quote-before",
        confidence=CONFIDENCE[takes] - (0.15 if cue.cue.frame == "short" or sentence.is_heading else 0.0),
        sentence=sentence.number,
        takes=takes,
        heir=heir,
    )
    return found, end


def _only_shows(sentence: Sentence, subject: Span | None, language: Language) -> bool:
    """Pictures and circumstances let something be seen, and say nothing: "Video itu menunjukkan bahwa ..."."""
    if subject is None:
        return False
    first = subject.text.lower().split()[0]
    return first in language.clauses.pictures or is_abstract(sentence, subject, language)


def _shares_content(sentence: Sentence, cue: CueAt, language: Language, lexicon: Lexicon) -> bool:
    """The next verb tells what both say: "mempertanyakan dan menyangkal kabar itu"."""
    k = cue.stop
    if k + 1 >= len(sentence.words) or sentence.words[k].low not in language.clauses.joiners | {"atau"}:
        return False
    return lexicon.at(sentence, k + 1, "active") is not None


def _points_back(sentence: Sentence, cue: CueAt, language: Language) -> bool:
    """What is said opens the sentence: "Hal itu ia katakan dalam sebuah seminar"."""
    if sentence.words[cue.begin].low.startswith(("me", "ber")):
        return False
    return sentence.phrase_at(skip_connectives(sentence, 0, cue.begin, language), language.resumptions) > 0


def _act(word: str, cue: CueAt, lexicon: Lexicon) -> Act:
    """The act of the noun that a verb only delivers: "melontarkan [tudingan] bahwa ..." accuses; else the verb's."""
    noun = lexicon.frames["nouns"].get(word)
    delivers = cue.cue.takes == "told" and cue.cue.act is Act.ASSERT and noun is not None
    return noun[0].act if delivers and noun is not None else cue.cue.act


def _with_manner(sentence: Sentence, cue: CueAt, language: Language) -> CueAt:
    """The cue and how it is meant: membantah [keras] ..., menolak [dengan tegas] ..."""
    words, stop = sentence.words, cue.stop
    while stop + 1 < len(words) and (
        words[stop].low in language.clauses.manners
        or (words[stop].low in language.clauses.manner_openers and words[stop + 1].low in language.clauses.manners)
        or (words[stop - 1].low in language.clauses.manner_openers and stop > cue.stop)
    ):
        stop += 1
    return replace(cue, stop=stop)


def _embedded(
    sentence: Sentence, cue: CueAt, language: Language, lexicon: Lexicon, busy: list[Span], outer: Found
) -> Found | None:
    """A statement told inside another's content: X mengatakan, Y telah mengimbau warga untuk ..."""
    marked = cue.stop < len(sentence.words) and sentence.words[cue.stop].low in language.complementizers
    if cue.cue.takes in NEVER_INSIDE and not (cue.cue.takes == "claim" and marked):  # "X membantah bahwa ..."
        return None
    if is_prospect(sentence, cue, language):
        return None
    if cue.cue.takes == "told" and not marked:
        return None
    content = outer.content[-1]
    floor = sentence.index_at(content.start)
    found, _ = _statement(sentence, cue, language, lexicon, busy, None, floor=floor)
    if found is None or found.speaker is None or not content.start <= found.speaker.start < content.end:
        return None
    if found.speaker.text.split()[0].lower() in lexicon.frames["nouns"]:
        return None  # "membantah klaim X yang menyebut Belmora | setuju mundur": whose claim it is speaks
    if outer.takes in {"demand", "infinitive"} and found.speaker.start == content.start:
        return None  # "meminta Belmora memastikan ...": what Belmora is to do
    inner = found.content[0]
    if inner.start >= content.end:
        return None
    if inner.end > content.end:
        inner = sentence.article.span(inner.start, content.end)
    return replace(found, content=(inner,), rule=f"{found.rule}-inside", confidence=found.confidence - 0.25)


def _main_clause(sentence: Sentence, cue: CueAt, end: int, language: Language) -> int:
    """The cue stands in a relative clause, or in the one that opens the sentence: its content ends where that does."""
    words = sentence.words
    if cue.begin > 2 and words[cue.begin - 1].low == "yang" and words[cue.begin - 2].text == ",":
        stop = cue.stop
        return next((k for k in range(stop + 1, end - 1) if _closes_relative(sentence, stop, k, language)), end)
    related = cue.begin > 1 and words[cue.begin - 1].low == "yang" and words[cue.begin - 2].is_word
    if related and cue.cue.takes in {"infinitive", "claim"}:  # "para nelayan yang berjanji pergi | masih menunggu"
        aspects = language.clauses.aspects - {"akan"}
        after = range(cue.stop + 2, end - 1)
        return next((k for k in after if words[k].low in aspects and _is_noun(words[k - 1], language)), end)
    own = cue.begin > 1 and words[cue.begin - 1].low in language.pronouns and words[cue.begin - 2].low == "yang"
    if own:  # "kapal itu, yang ia katakan tak bersenjata, tiba"
        return next((k for k in range(cue.stop, end) if words[k].text == ","), end)
    opens = sentence.words[0].low in language.clauses.first_clauses
    if not opens or any(w.text == "," for w in sentence.words[: cue.begin]):
        return end
    return next((k for k in range(cue.stop, end) if sentence.words[k].text == ","), end)


def _is_noun(word: Word, language: Language) -> bool:
    """No verb and no small word: what a predicate may stand behind."""
    small = language.clauses.auxiliaries | language.clauses.aspects | language.negations | language.pronouns
    return (
        word.is_word and not is_verbal(word, language) and word.low not in small | language.complementizers | {"yang"}
    )


def _closes_relative(sentence: Sentence, begin: int, comma: int, language: Language) -> bool:
    """The main clause's verb follows the comma: "Ardania, yang menganggap pakta itu usang, | menangguhkan bantuan"."""
    words = sentence.words
    after = words[comma + 1]
    if words[comma].text != "," or words[comma].quotation is not None or after.quotation is not None:
        return False
    goes_on = is_verbal(after, language) and after.low not in language.clauses.statives | language.clauses.carriers
    return goes_on and not closes_aside(sentence, begin, comma, language)


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
