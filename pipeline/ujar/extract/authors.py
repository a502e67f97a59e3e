"""Whose words stand at an active verb of saying, and whether they are anybody who can speak."""

import re

from ujar.extract.content import past_hearer
from ujar.extract.lexicon import CueAt
from ujar.extract.phrases import begins_clause, is_date_word, is_verbal, person_words, phrase_end, skip_connectives
from ujar.extract.speakers import speaker_after
from ujar.extract.subjects import first_subject, phrase_before, strip_adverbs, subject_before
from ujar.extract.view import Sentence
from ujar.lang import Language
from ujar.model import Span


def author_of(sentence: Sentence, cue: CueAt, language: Language, shared: Span | None, floor: int) -> Span | None:
    """Find the speaker of an active verb; `shared` is that of the verb before, `floor` the first word to look at."""
    words = sentence.words
    stop = strip_adverbs(sentence, cue.begin, language, 0)
    if stop == 0:
        return shared
    before = words[stop - 1]
    if before.low == "dengan" and _adds_a_claim(sentence, cue, language):  # "..., dengan menuding X ..."
        return shared or _span(sentence, first_subject(sentence, cue.begin, language))
    between = words[stop : cue.begin]
    if before.low == "yang":
        return _span(sentence, _antecedent(sentence, stop - 1, cue, language))
    adverbs = set() if any(w.text == "," for w in between) else {"juga", "lalu", "kemudian"}  # "X juga mengatakan"
    joined = [w.low for w in between if w.low not in adverbs] + [before.low]
    if any(low in language.coordinators and low != "dengan" for low in joined):
        inner = _subject_within(sentence, cue, shared, language)
        return inner or shared or _span(sentence, _subject_of_earlier_verb(sentence, cue.begin, language))
    foreseen = stop > 1 and before.low == "akan" and words[stop - 2].low in language.clauses.prospects
    if foreseen or before.low in language.clauses.no_subject_before | language.clauses.prospects:
        return None  # "Lind diperkirakan [akan] mengemukakan ..."
    return _span(sentence, subject_before(sentence, cue.begin, language, floor=floor))


def _subject_of_earlier_verb(sentence: Sentence, stop: int, language: Language) -> tuple[int, int] | None:
    """Whose verb the cue goes on with: "Dalam rapat dengan X, ketua Y, Tolvan memuji Belmora dan mengatakan ..."."""
    first = first_subject(sentence, stop, language)
    if first is not None:
        return first
    verbs = [k for k in range(stop) if is_verbal(sentence.words[k], language) and sentence.words[k].quotation is None]
    return next((subject for k in verbs if (subject := subject_before(sentence, k, language)) is not None), None)


def _subject_within(sentence: Sentence, cue: CueAt, shared: Span | None, language: Language) -> Span | None:
    """Whose verb the cue goes on with inside a subordinate clause: "X mundur meskipun warga turun dan [menuntut] Y".

    Behind a comma the sentence goes on, not the clause: "X menolak saat Y mengusulkan perang, dan [menyebutnya] ...".
    """
    words, clauses = sentence.words, language.clauses
    joiner = next((k for k in range(cue.begin - 1, 0, -1) if words[k].low in clauses.joiners), 0)
    openers = clauses.first_clauses | clauses.contrasts | clauses.times
    opener = next((k for k in range(joiner - 1, 0, -1) if words[k].low in openers), None)
    if opener is None or words[opener].quotation is not None:
        return None
    end = phrase_end(sentence, opener + 1, language)
    speaks = words[opener + 1].is_capital or person_words(sentence, opener + 1, language) > 0
    if not speaks or is_date_word(words[opener + 1], language) or not opener + 1 < end < joiner:
        return None
    if words[joiner - 1].text != ",":
        last = next((k for k in range(end - 1, opener, -1) if words[k].is_capital), end - 1)
        _, named = speaker_after(sentence, opener + 1, language)  # "Menlu Ardania, Mira Tolvan, ..."
        stop = named if end < named <= joiner else last + 1  # "ribuan nelayan Orla | turun ke jalan"
        return sentence.span(opener + 1, stop)
    first = _span(sentence, first_subject(sentence, opener, language))
    if first is not None and (is_abstract(sentence, first, language) or not can_speak(sentence, first, language)):
        return sentence.span(opener + 1, end)  # "Serangan itu terjadi saat X mengusulkan perang, dan [menuduh] ..."
    told = shared is not None and shared.start >= words[opener].start
    return first if told else None


def _adds_a_claim(sentence: Sentence, cue: CueAt, language: Language) -> bool:
    """What follows "dengan" and the verb is a claim, no object: "dengan mengatakan bahwa ..."."""
    if cue.cue.takes in {"accuse", "naming"} or past_hearer(sentence, cue, language) is not None:
        return True
    if cue.cue.takes in {"demand", "infinitive"}:  # "menanggapi serangan itu dengan mendesak ..."
        verb = next((word for word in reversed(sentence.words[: cue.begin]) if is_verbal(word, language)), None)
        return verb is not None and verb.low in language.clauses.reactions
    rest = [word for word in sentence.words[cue.stop : cue.stop + 2] if word.is_word]
    opens = language.complementizers | language.clauses.clause_openers
    said = bool(rest) and (
        rest[0].low in opens
        or (cue.cue.form in language.clauses.second_cues and rest[0].is_capital)
        or (
            cue.cue.form in language.clauses.plain_cues
            and begins_clause(sentence, sentence.index_at(rest[0].start), language)
        )
    )
    return cue.cue.takes == "clause" and said


def _span(sentence: Sentence, words: tuple[int, int] | None) -> Span | None:
    return sentence.span(*words) if words else None


def _antecedent(sentence: Sentence, yang: int, cue: CueAt, language: Language) -> tuple[int, int] | None:
    """The noun phrase before "yang mengatakan" or ", yang menyebut": somebody who can speak."""
    if cue.stop >= len(sentence.words):
        return None
    found = phrase_before(sentence, strip_adverbs(sentence, yang, language, 0), language)
    if cue.cue.takes in {"clause", "accuse", "naming", "infinitive", "bahwa"}:
        return found
    if cue.cue.takes in {"demand", "attitude"} and found is not None and sentence.phrase_at(0, language.resumptions):
        verb = sentence.words[found[0] - 1 - (sentence.words[found[0] - 1].low == "oleh")]
        return found if verb.low.startswith("di") else None  # "Hal senada diungkapkan Tolvan yang berharap ..."
    written = found is not None and sentence.words[found[0]].low in language.clauses.issuing_texts
    return found if written and cue.cue.takes in {"claim", "demand"} else None  # "pernyataan bersama yang menolak ..."


def can_speak(sentence: Sentence, subject: Span, language: Language) -> bool:
    """A name, a pronoun, a title, a group; any noun pointed at ("laporan itu"). Nothing else speaks without bahwa."""
    words = subject.text.split()
    if subject.text[0].isupper() or subject.text[0].isdigit() or words[0] in {*language.pronouns, "nya"}:
        return True
    if language.speaks_if_pointed_at(words[0]) and (
        words[-1] in language.demonstratives or any(w[0].isupper() for w in words)
    ):
        return True  # "pernyataan itu", "pernyataan resmi Ardania"
    if words[0] in language.clauses.issuing_texts:
        return True  # "pernyataan bersama"
    i = sentence.index_at(subject.start)
    return i < len(sentence.words) and person_words(sentence, i, language) > 0


def is_abstract(sentence: Sentence, subject: Span, language: Language) -> bool:
    """A happening, no speaker: "Perselisihan ini mengancam ...", "Kehadiran presiden menegaskan ..."."""
    first = subject.text.lower().split()[0]
    if first in language.clauses.happenings:
        return True
    if not re.fullmatch(r"(?:ke|pe|per|pem|pen|peng)\w{3,}an", first) or language.speaks_if_pointed_at(first):
        return False
    if subject.text[0].isupper() and (subject.start > sentence.start or re.search(r"\([A-Z]{2,}\)", subject.text)):
        return False  # "..., Pergerakan Nelayan Ardania", "Pergerakan Nelayan (PNA)": a body with such a name
    i = sentence.index_at(subject.start)
    return i < len(sentence.words) and not person_words(sentence, i, language)


def is_nobody(sentence: Sentence, subject: Span, language: Language) -> bool:
    """Nobody does it: "tak ada | kelompok | yang mengaku", "Belum ada | negara | menyatakan ..."."""
    words, i = sentence.words, sentence.index_at(subject.start)
    if 0 < i < len(words) and words[i - 1].low in language.negations and words[i].low in language.clauses.all_of:
        return True  # "Tidak | semua nelayan | menolak"
    return 1 < i < len(words) and words[i - 1].low == "ada" and words[i - 2].low in language.negations


def goes_on(sentence: Sentence, cue: CueAt, language: Language) -> bool:
    """The sentence goes on with the speaker before it: "Dan menambahkan bahwa ..."."""
    words = sentence.words
    opens = skip_connectives(sentence, 0, cue.begin, language) == cue.begin
    return opens and cue.stop < len(words) and words[cue.stop].low in language.complementizers


def is_prospect(sentence: Sentence, cue: CueAt, language: Language) -> bool:
    """It hasn't been said yet: "mengatakan X akan segera mengumumkan ...", "X siap menawarkan ..."."""
    k = cue.begin
    while k and sentence.words[k - 1].low in language.adverbs:
        k -= 1
    return k > 0 and sentence.words[k - 1].low in language.clauses.prospects | language.clauses.auxiliaries


def is_intended(sentence: Sentence, cue: CueAt, language: Language) -> bool:
    """What somebody is yet to do: "berencana menemui X dan mendesak Y", "agar memudahkan dan menjamin ..."."""
    words, clauses = sentence.words, language.clauses
    k = cue.begin - 1
    while k > 0 and words[k].low in language.adverbs - language.coordinators:
        k -= 1
    if cue.cue.takes == "clause" or k < 1 or not (words[k].text == "," or words[k].low in clauses.joiners):
        return False
    modals = (clauses.obligations | clauses.prospects | {"perlu"}) - {"siap", "bersedia"}  # who is ready says so
    modals |= clauses.aims
    stops = clauses.second_cues | clauses.main_cues | clauses.bare_cues | clauses.contrasts | clauses.first_clauses
    for j in range(k - 1, -1, -1):
        if words[j].low in modals and is_verbal(words[j + 1], language):
            return True
        if words[j].low in stops or words[j].text in {";", ":"} or words[j].quotation is not None:
            return False
    return False
