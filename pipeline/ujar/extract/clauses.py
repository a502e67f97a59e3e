"""Whether a verb is negated, whether what stands after it is a clause, a stance or only an object, and can be said."""

import re

from ujar.extract.content import is_aside_of_saying
from ujar.extract.lexicon import CueAt
from ujar.extract.phrases import is_verbal, person_words
from ujar.extract.view import Sentence, Word
from ujar.lang import Language
from ujar.model import Act

SHORTEST = {"claim": 1, "naming": 2, "verdict": 2}  # words; everything else:
SHORTEST_CLAUSE = 3
_FEW = 3  # words of a phrase that "tidak ada" denies
_REACH = 14  # words within which a clause shows its verb


def opens_clause(word: Word, language: Language) -> bool:
    """A word that begins a clause, not an object: a verb, an auxiliary, a pronoun, a quotation."""
    opens = language.clauses.clause_openers | language.pronouns
    return word.quotation is not None or word.low in opens or is_verbal(word, language)


def is_told(sentence: Sentence, begin: int, language: Language) -> bool:
    """A clause or a stance at word `begin`: "menyampaikan | kapalnya telah berlayar", "... | dukungan terhadap X"."""
    word = sentence.words[begin]
    if opens_clause(word, language) or has_own_verb(sentence, begin, language):
        return True
    if word.low.removesuffix("nya") not in language.clauses.stances and word.low not in language.clauses.stances:
        return False
    after = [w.low for w in sentence.words[begin + 1 : begin + 6]]
    return any(low in language.clauses.tells for low in after)


def has_own_verb(sentence: Sentence, begin: int, language: Language) -> bool:
    """A noun phrase and its verb stand at word `begin`: "pemblokiran itu telah dicabut", not "surat yang dikirim"."""
    relative = False
    words = sentence.words
    stops = language.clauses.first_clauses | language.clauses.times | language.clauses.tells - {"akan"} | {"kepada"}
    for k in range(begin + 1, min(len(words), begin + _REACH)):
        low = words[k].low
        if words[k].quotation is not None or words[k].text in {",", ":", ";", "."}:
            return False
        if low == "yang":
            relative = True
        elif low in stops:
            return False  # "menyampaikan pesan itu | sewaktu bertemu dengan X"
        elif is_verbal(words[k], language) or low in language.clauses.copulas:
            if relative:
                relative = is_auxiliary(words[k], language)
                continue
            return True
    return False


def is_auxiliary(word: Word, language: Language) -> bool:
    """A word before a verb: telah, akan, tidak."""
    return word.low in language.clauses.auxiliaries | language.clauses.aspects | language.negations


def is_negated(sentence: Sentence, i: int, language: Language) -> bool:
    """As in "tidak pernah mengonfirmasi atau membantah"; not in "perjanjian itu batal dan menambahkan"."""
    lead = i - 1 - (i > 1 and sentence.words[i - 1].low == "untuk")
    if i and sentence.words[lead].low == "menolak":
        return True  # "menolak (untuk) menyebutkan nama kapal itu"
    back = i
    while back and _softens(sentence.words[back - 1], language):
        back -= 1
    manner = back > 1 and sentence.words[back - 2].low == "secara"  # "secara tak langsung mengakui" admits
    if back and back < i and sentence.words[back - 1].low in language.negations and not manner:
        return True  # "tidak akan lebih dulu mengajak ..."
    if i and sentence.words[i - 1].low == "yang" and _is_missing(sentence, i - 1, language):
        return True
    reach = 7 if i and sentence.words[i - 1].low in language.clauses.alternatives else 2
    for k in range(i - 1, max(0, i - reach) - 1, -1):
        word = sentence.words[k]
        if word.low in language.negations:
            return k == 0 or sentence.words[k - 1].low != "secara"  # "secara tak langsung mengakui" admits
        if word.low in language.coordinators - language.clauses.alternatives or word.text == ",":
            return False
    return False


def _is_missing(sentence: Sentence, yang: int, language: Language) -> bool:
    """There is nobody who does it: "belum ada | negara yang menyatakan"."""
    return any(
        sentence.words[k].low == "ada" and sentence.words[k - 1].low in language.negations
        for k in range(max(1, yang - _FEW), yang)
    )


def _softens(word: Word, language: Language) -> bool:
    """An adverb or auxiliary between a negation and its verb."""
    return word.low in (language.adverbs - language.coordinators) | language.clauses.auxiliaries


def content_fits(sentence: Sentence, cue: CueAt, begin: int, end: int, language: Language, had_mark: bool) -> bool:
    """Tell whether words `begin`..`end` can be what the verb at `cue` says: long enough, and no mere object."""
    words = [w for w in sentence.words[begin:end] if w.is_word]
    takes = cue.cue.takes
    if [w.low for w in words] == ["sebaliknya"]:
        return takes == "clause"  # "empat hakim lain menyatakan sebaliknya"
    if takes == "naming" and words and words[0].low in language.clauses.refutations:
        return True  # "menyebutnya fitnah"
    if takes == "naming" and cue.cue.form + "nya" == sentence.words[cue.begin].low and len(words) < SHORTEST_CLAUSE:
        return False  # "menyebutnya “perjanjian damai”": a name
    if words and (joins_on(words[0], language) or is_only_when(sentence, begin, end, language)):
        return False
    announced = cue.cue.act is Act.ANNOUNCE and len(words) == 2 and words[1].low not in language.demonstratives
    if announced and not words[0].is_capital and not is_aside_of_saying(sentence, begin, language):
        return True  # "mengumumkan gencatan senjata"
    if takes == "demand" and len(words) == 2 and words[1].low not in language.demonstratives:
        return (
            had_mark or is_verbal(words[1], language) or _is_event(words[0], language)
        )  # "menyerukan gencatan senjata"
    if len(words) < SHORTEST.get(takes, SHORTEST_CLAUSE) and not (
        len(words) >= 2 and (had_mark or opens_clause(words[0], language) or is_verbal(words[-1], language))
    ):
        return cue.cue.form == "mengaku" and len(words) > 0 and words[0].text[0].islower()
    acts = any(is_verbal(w, language) for w in words)
    if not had_mark and not acts and is_aside_of_saying(sentence, begin, language):
        return False  # "mengatakan hari ini di ibu kota": what was said stands elsewhere
    if not had_mark and tells_of(sentence, cue, begin, language):
        return False
    if takes == "bahwa" and had_mark and not acts and _is_caption(sentence, begin, language):
        return False
    if takes == "claim" and is_no_comment(sentence, begin, language):
        return False
    if takes == "infinitive" and words[0].low in {"terhadap", "pada", "dengan", "atas"}:
        return False  # "negara yang berkomitmen terhadap ..."
    if is_deed(words[0], cue, language) and not had_mark:
        return False
    if takes == "infinitive" and words[0].is_capital and not had_mark:
        return len(words) >= 4
    if takes == "demand" and words[0].low == "maaf":
        return False  # "meminta maaf kepada ..."
    if takes == "demand":
        asks = any(w.low in language.clauses.orders or is_verbal(w, language) for w in words[:12])
        return had_mark or asks or _is_event(words[0], language)
    happens = len(words) > 2 and is_auxiliary(words[1], language)  # "menyatakan | perang akan berlanjut"
    happens = happens and words[1].low not in language.clauses.manner_openers
    no_claim = (words[0].low in language.clauses.no_claims and not happens) or is_pointer(words, language)
    return takes != "clause" or had_mark or not no_claim


def is_deed(word: Word, cue: CueAt, language: Language) -> bool:
    """No words but a deed, by the object: "Kelompok itu mengancam | keamanan | kawasan", "mencatat | rekor |"."""
    return f"{cue.cue.form} {word.low}" in language.clauses.deeds


def is_only_when(sentence: Sentence, begin: int, end: int, language: Language) -> bool:
    """After what it was said, and not a word of it: "Ia berkata setelah kedatangan Tolvan di Orla"."""
    words = sentence.words[begin:end]
    lapse = next((k for k, word in enumerate(words) if word.low not in language.clauses.lapses), 0)
    if 0 < lapse < len(words) and words[lapse].low in language.clauses.sequels:
        return not any(word.text == "," for word in words)  # "berbicara tak lama setelah Tolvan mengundurkan diri"
    opens = language.clauses.auxiliaries | language.clauses.aspects | language.pronouns | language.negations
    goes_on = any(w.text == "," or w.low in opens or w.quotation is not None for w in words)
    return words[0].low in language.clauses.sequels and not goes_on


def joins_on(word: Word, language: Language) -> bool:
    """No beginning of a content: "tidak membantah ataupun membenarkan", "memberitahu polisi, dan kapal itu karam"."""
    clauses = language.clauses
    return word.low in clauses.alternatives | clauses.joiners | clauses.manner_joiners | clauses.buts


def tells_of(sentence: Sentence, cue: CueAt, begin: int, language: Language) -> bool:
    """Somebody is told of a thing, no claim: "memberitahu polisi mengenai kapal itu"."""
    if cue.cue.form not in language.clauses.told_to:
        return False
    for k in range(begin + 1, min(begin + _REACH, len(sentence.words))):
        if sentence.words[k].low in {"mengenai", "soal", "tentang"}:
            return person_words(sentence, begin, language) > 0 or sentence.words[begin].is_capital
        if is_verbal(sentence.words[k], language) or not sentence.words[k].is_word:
            return False
    return False


def _is_caption(sentence: Sentence, begin: int, language: Language) -> bool:
    """A place and a date: "memberi keterangan kepada wartawan di Istana, Port Arda, 2 Agustus 2019 (foto)"."""
    words = sentence.words
    dates = language.find_dates(sentence.article.text[words[begin].start : sentence.end])
    return bool(dates) and all(w.is_capital or not w.is_word for w in words[begin : begin + 2])


def is_no_comment(sentence: Sentence, begin: int, language: Language) -> bool:
    """As in "menolak berkomentar", "menolak untuk menyebutkan nama": nothing is said, and nobody contradicted."""
    begin += sentence.words[begin].low == "untuk"
    return begin < len(sentence.words) and sentence.phrase_at(begin, language.clauses.no_comments) > 0


def is_pointer(words: list[Word], language: Language) -> bool:
    """As in "mengatakan hal itu kepada wartawan": what was said stands elsewhere."""
    pointers = language.demonstratives | language.clauses.alike
    points = words[0].low == "hal" and len(words) > 1 and words[1].low in pointers
    handed = len(words) > 2 and words[1].low in language.demonstratives and words[2].low in {"ke", "kepada"}
    return handed or (points and (len(words) == 2 or words[2].low in language.adjunct_openers))


def _is_event(word: Word, language: Language) -> bool:
    """A noun for something done: menyerukan [negosiasi] dengan X, mengusulkan [pembentukan] lembaga."""
    return word.low in language.clauses.events or re.fullmatch(r"(?:pe|per|pem|pen|peng)\w{4,}an", word.low) is not None
