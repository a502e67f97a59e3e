"""Where the speaker goes on with another act after what was said: "... dan mendesak X", "... dan menandatangani Y"."""

from ujar.extract.lexicon import Lexicon
from ujar.extract.phrases import is_verbal
from ujar.extract.view import Sentence
from ujar.lang import Language


def next_act(sentence: Sentence, begin: int, j: int, takes: str, language: Language, lexicon: Lexicon) -> bool:
    """The speaker's next act, no part of what was said: "mengusulkan lembaga baru dan menandatangani deklarasi"."""
    words = sentence.words
    if words[j].low in language.clauses.sequels and takes in {"demand", "infinitive"}:
        return True  # "meminta semua pihak menahan diri setelah ..."
    joins = words[j].low in language.clauses.joiners | language.clauses.buts
    if takes == "verdict" and joins and cue_after(sentence, j + 1, language, lexicon) is not None:
        return True  # "mengutuk serangan itu dan mengumumkan sanksi"
    joined = words[j].low in language.clauses.joiners and not any(_asks(sentence, k, lexicon) for k in range(begin, j))
    if takes == "demand" and joined and _asks(sentence, j + 1, lexicon):
        return True  # "mendesak Ardania mundur dan menyeru Belmora membayar"
    if takes == "naming" and joined and _asks(sentence, j + 1, lexicon):
        return True  # "menyebut langkah itu keliru dan meminta Ardania mundur"
    if takes == "naming" and _past_name(sentence, begin, j, language):
        return True
    if takes in {"demand", "infinitive", "verdict"} and _own_clause(sentence, begin, j, language):
        return True
    if words[j].low not in language.clauses.joiners or j + 1 >= len(words):
        return False
    k = j + 1
    while k < len(words) - 1 and words[k].low in language.adverbs:
        k += 1
    if k + 2 < len(words) and words[k].low == "pada" and words[k + 1].text.isdigit():
        k += 2  # "menuduh X ingkar janji dan pada 2000 menyita kapalnya"
    acts = words[k].low.startswith("me") and is_verbal(words[k], language)
    if words[k].low in language.clauses.statives:
        return False
    predicates = language.clauses.predicates | language.clauses.plain_verbs
    return acts and not any(is_verbal(w, language) or w.low in predicates for w in words[begin:j])


def _asks(sentence: Sentence, k: int, lexicon: Lexicon) -> bool:
    """A verb of demanding stands at word `k`."""
    cue = lexicon.at(sentence, k, "active")
    return cue is not None and cue.cue.takes == "demand"


def _past_name(sentence: Sentence, begin: int, j: int, language: Language) -> bool:
    """What was done to a text, after what it says: "Video Tolvan menyebut “kapal itu karam” [disebarkan di Orla]"."""
    words = sentence.words
    if not any(word.low in language.clauses.speaking_texts for word in words[:begin]):
        return False
    quoted = words[begin].quotation is not None and words[j - 1].quotation == words[begin].quotation
    return quoted and words[j].low.startswith("di") and is_verbal(words[j], language)


def _own_clause(sentence: Sentence, begin: int, j: int, language: Language) -> bool:
    """A clause with its own subject: "meminta X pergi, [namun mereka tinggal]", "membayar [dan utang itu lunas]"."""
    words = sentence.words
    if words[j].low in language.clauses.contrasts and words[j - 1].text == ",":
        return sum(w.is_word for w in words[begin:j]) > 1
    if words[j].low not in language.clauses.joiners or j + 3 >= len(words):
        return False
    pointed = words[j + 2].low in language.demonstratives and is_verbal(words[j + 3], language)
    return pointed and any(is_verbal(w, language) for w in words[begin:j])


def starts_anew(sentence: Sentence, j: int, language: Language, lexicon: Lexicon) -> bool:
    """The cue at word `j` starts a statement of its own: a verb of saying, or any with its clause right after it."""
    words = sentence.words
    cue = lexicon.at(sentence, j, "active")
    if words[j].low in language.clauses.second_cues or cue is None:
        return cue is not None
    return cue.stop < len(words) and words[cue.stop].low in language.clauses.clause_marks


def cue_after(sentence: Sentence, j: int, language: Language, lexicon: Lexicon) -> int | None:
    """The word of saying at word `j`, adverbs before it passed over; None where there is none."""
    while j < len(sentence.words) and sentence.words[j].low in language.adverbs:
        j += 1
    found = lexicon.at(sentence, j, "active") if j < len(sentence.words) else None
    return found.begin if found else None
