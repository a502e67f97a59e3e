"""Nouns of saying with a clause of their own: "tuduhan lama bahwa ...", "permintaan Ardania untuk ..."."""

from collections.abc import Iterator
from dataclasses import replace

from ujar.extract.bounds import content_end
from ujar.extract.content import content_spans, count_words
from ujar.extract.found import Found, found_at
from ujar.extract.lexicon import CueAt, Lexicon
from ujar.extract.phrases import is_verbal, person_words, phrase_end, skip_connectives
from ujar.extract.speakers import nya_before
from ujar.extract.subjects import subject_before
from ujar.extract.view import Sentence
from ujar.lang import Language
from ujar.model import Act, Span

SHORTEST = 2  # words
_BETWEEN = 7  # words between the noun and its clause
_CALLS = frozenset({Act.DEMAND, Act.OFFER, Act.PROMISE, Act.REJECT, Act.WARN})


def find_nominal(sentence: Sentence, language: Language, lexicon: Lexicon) -> Iterator[Found]:
    """The statements of nouns. What is denied or rejected is found with the denial ("membantah klaim bahwa ...")."""
    words = sentence.words
    for i, word in enumerate(words):
        noun = _noun_at(sentence, i, lexicon)
        if noun is None or word.quotation is not None or _is_denied(sentence, i, lexicon):
            continue
        opener = _opener(sentence, noun, language)
        if opener is None:
            continue
        speaker = _speaker(sentence, noun, opener, language)
        called = words[opener].low not in language.complementizers
        if called and (speaker is None or noun.cue.act not in _CALLS):
            continue
        if speaker is None and noun.cue.act is Act.ASSERT:
            continue  # "kabar bahwa ..." of nobody; "tuduhan bahwa ..." stays, an accusation has an author
        begin = opener if called else opener + 1
        if called and noun.cue.act is Act.DEMAND:
            begin = next((k + 1 for k in range(noun.stop, opener) if words[k].low == "kepada"), begin)
        end = content_end(sentence, begin, language, lexicon, takes="demand")
        if _in_first_clause(sentence, i, language):
            end = next((k for k in range(begin, end) if words[k].text == ","), end)
        spans = content_spans(sentence, begin, end)
        if spans is None or count_words(sentence, begin, end) < SHORTEST:
            continue
        rule = "noun-call" if called else "noun-clause"
        yield replace(found_at(sentence, noun, speaker, spans[0], (spans[1],), rule, 0.55), takes="claim")


def _in_first_clause(sentence: Sentence, i: int, language: Language) -> bool:
    """The noun stands in a clause that the main one follows: "Meskipun ada tuduhan bahwa X, | warga tenang"."""
    words = sentence.words
    first = skip_connectives(sentence, 0, i, language)
    first += first < i and words[first].low in language.clauses.joiners
    opens = words[first].low in language.clauses.first_clauses | language.clauses.contrasts
    return opens and not any(word.text == "," for word in words[first:i])


def _noun_at(sentence: Sentence, i: int, lexicon: Lexicon) -> CueAt | None:
    """A noun of saying, with or without -nya."""
    low = sentence.words[i].low
    for form, nya in ((low, False), (low.removesuffix("nya"), True)):
        if form in lexicon.frames["nouns"] and nya == (form != low):
            return CueAt(lexicon.frames["nouns"][form][0], i, i + 1, nya)
    return None


def _is_denied(sentence: Sentence, i: int, lexicon: Lexicon) -> bool:
    return any(
        (cue := lexicon.at(sentence, k, "active", "short")) is not None and cue.cue.takes == "claim"
        for k in range(max(0, i - 2), i)
    )


def _opener(sentence: Sentence, noun: CueAt, language: Language) -> int | None:
    """The word that opens the noun's clause: bahwa, agar, supaya, untuk."""
    words = sentence.words
    for k in range(noun.stop, min(len(words), noun.stop + _BETWEEN + 1)):
        if words[k].low in language.complementizers | language.clauses.calls:
            return k
        if words[k].text in {",", ";", ":"} or words[k].low in {"yang", "itu", "tersebut", "ini"}:
            return None
        if is_verbal(words[k], language) or words[k].quotation is not None:
            return None
    return None


def _speaker(sentence: Sentence, noun: CueAt, opener: int, language: Language) -> Span | None:
    """Whose noun it is: "permintaan [Ardania] untuk", "tuduhan[nya] bahwa", "[Ardania] melayangkan ancaman bahwa"."""
    words = sentence.words
    if noun.nya:
        return nya_before(sentence, noun.stop)
    for j in range(noun.stop, opener):
        if words[j].low in language.clauses.addressing:
            break  # "meningkatkan tekanan terhadap Belmora agar ...": Belmora is asked and doesn't speak
        if words[j].low in language.clauses.possessive_links:
            continue
        if words[j].is_capital or person_words(sentence, j, language):
            end = min(phrase_end(sentence, j, language), opener)
            return sentence.span(j, end) if end > j else None
    if noun.begin > 0 and words[noun.begin - 1].low in language.clauses.support_verbs:
        subject = subject_before(sentence, noun.begin - 1, language)
        return sentence.span(*subject) if subject else None
    return None
