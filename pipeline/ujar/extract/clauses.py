"""Whether what stands after a verb is a clause, a stance, or only an object."""

from ujar.extract.phrases import is_verbal
from ujar.extract.view import Sentence, Word
from ujar.lang import Language

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
    for k in range(begin + 1, min(len(words), begin + _REACH)):
        low = words[k].low
        if words[k].quotation is not None or words[k].text in {",", ":", ";", "."}:
            return False
        if low == "yang":
            relative = True
        elif low in language.clauses.first_clauses | language.clauses.tells - {"akan"} | {"kepada"}:
            return False
        elif is_verbal(words[k], language) or low in {"adalah", "merupakan", "bukan", "bukanlah"}:
            if relative:
                relative = is_auxiliary(words[k], language)
                continue
            return True
    return False


def is_auxiliary(word: Word, language: Language) -> bool:
    """A word before a verb: telah, akan, tidak."""
    return word.low in language.clauses.auxiliaries | language.negations | {"telah", "sudah", "sedang", "masih"}
