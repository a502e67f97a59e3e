"""What the narrator adds after what was said: when and where, a gloss, who contradicts it, who says no more."""

from ujar.extract.lexicon import CueAt, Lexicon
from ujar.extract.phrases import is_verbal, person_words
from ujar.extract.view import Sentence
from ujar.lang import Language

_ASIDE = 12  # words of an aside between commas
_REACH = 7  # words after a contrast within which somebody speaks
_FAR = 14  # within which somebody says that ("mengatakan bahwa")


def is_speech(sentence: Sentence, k: int, language: Language) -> bool:
    """An occasion of speaking stands at word `k`, nothing is told after it: "pidatonya", "sebuah sidang di Orla"."""
    words = sentence.words
    k += k < len(words) and words[k].low in {"satu", "sebuah", "suatu"}
    if k >= len(words) or words[k].low.removesuffix("nya") not in language.clauses.speeches:
        return False
    for word in words[k + 1 :]:
        if word.low == "yang" or not word.is_word:
            return True
        if is_verbal(word, language):
            return False
    return True


def closes_aside(sentence: Sentence, begin: int, j: int, language: Language) -> bool:
    """The comma at word `j` closes an aside on a subject inside the content, whose verb follows: "kecuali partai itu,
    pimpinan Tolvan, mengakui kekalahannya"."""
    words = sentence.words
    if words[j].text != "," or (j + 2 < len(words) and words[j + 2].low in language.complementizers):
        return False
    opening = next((k for k in range(j - 1, begin, -1) if words[k].text == ","), None)
    if opening is None or j - opening > _ASIDE or words[opening + 1].is_capital:
        return False
    if words[opening + 1].low in language.clauses.comparisons | {"yang", "termasuk"}:
        return True
    return not any(is_verbal(word, language) for word in words[opening + 1 : j]) and not any(
        word.low in language.clauses.joiners for word in words[opening + 1 : j]
    )


def is_bare_subject(sentence: Sentence, begin: int, stop: int, language: Language) -> bool:
    """Nothing but somebody and an aside on them, whose verb follows: "mengatakan, nelayan itu, Dusan, membantah"."""
    words = sentence.words[begin:stop]
    named = person_words(sentence, begin, language) > 0 or words[0].is_capital
    return named and not any(is_verbal(w, language) or w.low in language.clauses.predicates for w in words)


def is_held_by_turns(sentence: Sentence, k: int, language: Language) -> bool:
    """A clause with its own "menurutnya" begins at word `k`: "..., dan pakta itu menurutnya sudah ..."."""
    words = sentence.words
    if words[k].low not in language.clauses.contrasts | language.clauses.joiners:
        return False
    for word in words[k + 1 : k + 7]:
        if word.low == "menurutnya":
            return True
        if not word.is_word or word.quotation is not None:
            return False
    return False


def is_dash(sentence: Sentence, j: int) -> bool:
    """A dash of two hyphens or more, however the tokens cut it."""
    start = sentence.words[j].start
    text = sentence.article.text
    return text.startswith("--", start) and not text[:start].endswith("-")


def declines(sentence: Sentence, k: int, language: Language) -> bool:
    """Who spoke says no more: "[ia] tidak memberikan rincian", "enggan menyebutkan kapan"."""
    words = sentence.words
    k += k < len(words) and words[k].low in language.pronouns
    return k < len(words) and words[k].low in language.negations and _says_no_more(sentence, k + 1, language)


def is_after_span(sentence: Sentence, k: int, language: Language) -> bool:
    """When it was said, told by what was before or was to come: "..., sehari setelah kapal itu karam"."""
    low = [word.low for word in sentence.words[k : k + 5]]
    before = next((i for i, word in enumerate(low) if word in language.clauses.sequels | {"sebelum"}), 0)
    return before > 0 and low[before - 1].removeprefix("se") in language.clauses.spans


def is_gloss(sentence: Sentence, k: int, language: Language) -> bool:
    """The narrator's word on what was named last, no second dash after it: "pakta itu --- sebuah perjanjian lama"."""
    goes_on = any(is_dash(sentence, j) for j in range(k, len(sentence.words)))
    return not goes_on and sentence.phrase_at(k, language.clauses.appositions) > 0


def has_own_attribution(
    sentence: Sentence, k: int, language: Language, lexicon: Lexicon, *, parted: bool = True
) -> bool:
    """After a contrast somebody speaks, or says no more: "namun ia percaya ...", "tapi enggan merinci".

    Where no comma parts the contrast from what precedes only a marked clause tells ("sementara X mengatakan bahwa").
    """
    words = sentence.words
    k += words[k].text == ","  # "..., namun, dia mengemukakan"
    if parted and k < len(words) and words[k].low in {"dia", "ia", "beliau"}:
        return True  # "..., namun ia meninggalkan ruangan"
    reach = _REACH
    for j in range(k, len(words)):
        reach -= words[j].is_word and not any(c.isdigit() for c in words[j].text)  # "kendati pada Senin (3/4) ..."
        if words[j].text == ",":
            return False
        cue = lexicon.at(sentence, j, "active", "passive")
        if cue and cue.cue.takes == "clause" and _is_marked(sentence, cue, language) and reach >= _REACH - _FAR:
            return True  # with or without a comma
        if reach < 0 or not parted:
            continue
        if cue and cue.cue.takes != "finding":
            return True
        if words[j].low in language.clauses.attitudes and words[j - 1].is_capital:
            return True  # "..., tetapi Ardania mengkritik ..."
        pointed, _ = lexicon.frames["active"].get(words[j].low.removesuffix("nya"), (None, False))
        if pointed is not None and pointed.takes == "claim" and words[j].low.endswith("nya"):
            return True  # "..., tetapi Verdana membantahnya"
        if words[j].low in language.clauses.reservations and (j == k or words[j - 1].low in language.pronouns):
            return words[j].low not in language.negations or _says_no_more(sentence, j + 1, language)
    return False


def _is_marked(sentence: Sentence, cue: CueAt, language: Language) -> bool:
    return cue.stop < len(sentence.words) and sentence.words[cue.stop].low in language.complementizers


def _says_no_more(sentence: Sentence, j: int, language: Language) -> bool:
    """As in "tak merinci", "tidak memberikan penjelasan lebih lanjut"."""
    words = sentence.words
    if j >= len(words):
        return False
    gives = words[j].low in {"memberi", "memberikan"} and j + 1 < len(words)
    return words[j].low.startswith(tuple(language.clauses.detailing)) or (
        gives and words[j + 1].low in language.clauses.details
    )


def is_denied_after(sentence: Sentence, k: int, language: Language, lexicon: Lexicon) -> bool:
    """A claim pointed to and its denial: "hal itu dibantah", "tuduhan tersebut dibantahnya"."""
    words = sentence.words
    if k + 2 >= len(words) or words[k + 1].low not in language.demonstratives:
        return False
    cue = lexicon.at(sentence, k + 2, "passive")
    return (words[k].low == "hal" or words[k].low in lexicon.frames["nouns"]) and bool(cue and cue.cue.takes == "claim")
