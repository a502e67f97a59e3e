"""What is no statement however sure the trained component is of its cue: what the rules know for certain."""

from ujar.extract.authors import can_speak, is_abstract, is_intended
from ujar.extract.clauses import is_deed, is_negated, is_no_comment, is_only_when, is_pointer, joins_on, tells_of
from ujar.extract.content import count_words, is_aside_of_saying
from ujar.extract.lexicon import CueAt
from ujar.extract.phrases import is_verbal
from ujar.extract.view import Sentence, Word
from ujar.lang import Language
from ujar.model import Kind, Span

UNKNOWN = "unknown"  # what a verb takes that the lexicon doesn't hold
SHORTEST = 2  # words
SHORTEST_QUOTATION = 4  # less is a name or a word held at arm's length: menyebutnya "perjanjian damai"


def is_barred(
    sentence: Sentence, cue: CueAt, speaker: Span, kind: Kind, begin: int, stop: int, language: Language
) -> bool:
    """The words `begin`..`stop` are nothing that the speaker says at the cue."""
    words = [word for word in sentence.words[begin:stop] if word.is_word]
    if count_words(sentence, begin, stop) < (SHORTEST_QUOTATION if kind is Kind.DIRECT else SHORTEST):
        return True
    if _is_unsaid(sentence, cue, language) or _is_nobody(sentence, cue, speaker, language):
        return True
    if begin < cue.begin:
        return False
    if cue.cue.takes == "claim" and sentence.words[cue.stop].text == ",":
        return True  # "Belmora, yang semula menolak, akhirnya ..."
    if is_only_when(sentence, begin, stop, language) or is_intended(sentence, cue, language):
        return True
    if joins_on(words[0], language) or tells_of(sentence, cue, begin, language):
        return True
    refuses = cue.cue.takes == "claim" and any(
        is_no_comment(sentence, k, language) for k in (begin, cue.begin + 1)
    )  # "menolak [untuk] berjanji kapan ..."
    if is_pointer(words, language) or refuses:
        return True
    marked = begin > cue.stop and any(
        word.low in language.complementizers or word.text in {",", ":"} for word in sentence.words[cue.stop : begin]
    )
    if marked or kind is Kind.DIRECT:
        return False
    if cue.cue.takes == UNKNOWN or is_deed(words[0], cue, language):
        return True  # "menyerbu mereka untuk ..."
    return _is_thing(words, cue, language) or (
        is_aside_of_saying(sentence, begin, language) and not any(is_verbal(word, language) for word in words)
    )


def _is_thing(words: list[Word], cue: CueAt, language: Language) -> bool:
    """What is handed over or declared, no claim: "menyampaikan surat itu", "menyatakan perang"."""
    pointed = len(words) > 1 and words[1].low in language.demonstratives
    whole = pointed and len(words) == 2 and cue.cue.takes == "clause"  # "menegaskan posisi itu"
    object_only = pointed or not any(is_verbal(word, language) for word in words)  # "melanjutkan pembicaraan damai"
    return words[0].low in language.clauses.no_claims or (cue.cue.takes == "bahwa" and object_only) or whole


def _is_unsaid(sentence: Sentence, cue: CueAt, language: Language) -> bool:
    """As in "tidak pernah membenarkan ataupun menyangkal", "tanpa mengatakan alasannya", "mandat untuk mengatakan"."""
    lead = sentence.words[cue.begin - 1].low if cue.begin else ""
    return is_negated(sentence, cue.begin, language) or lead in {"tanpa", "untuk"}


def _is_nobody(sentence: Sentence, cue: CueAt, speaker: Span, language: Language) -> bool:
    """As in "menurut jadwal", "hal itu menunjukkan", "perselisihan ini mengancam"."""
    first = speaker.text.lower().split()[0]
    if first in language.not_speakers | language.clauses.no_speakers | language.clauses.first_person:
        return True
    if cue.cue.takes == "finding" and first not in language.clauses.findings:
        return True
    return is_abstract(sentence, speaker, language) and not can_speak(sentence, speaker, language)
