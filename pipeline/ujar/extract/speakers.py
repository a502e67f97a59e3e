"""Who speaks at a cue that stands before its speaker: "kata Menlu Ardania, X"."""

from ujar.extract.clauses import is_auxiliary
from ujar.extract.phrases import is_date_word, is_verbal, person_words, phrase_end
from ujar.extract.view import Sentence
from ujar.lang import Language
from ujar.model import Span

_APPOSED = 12  # words of an apposition
_DESCRIPTION = 12  # words from a description of common nouns to the end of its sentence


def past_adverbs(sentence: Sentence, k: int, language: Language) -> int:
    """Past what may stand between a bare cue and its speaker: "kata lagi dia", "ujar oleh X"."""
    while k < len(sentence.words) and sentence.words[k].text in language.clauses.speaker_adverbs:
        k += 1
    return k


def nya_before(sentence: Sentence, stop: int) -> Span:
    """The speaker in the word before word `stop`: ujar[nya], menurut[nya]."""
    end = sentence.words[stop - 1].end
    return sentence.article.span(end - len("nya"), end)


def speaker_after(
    sentence: Sentence, i: int, language: Language, *, any_noun: bool = False, before_content: bool = False
) -> tuple[Span | None, int]:
    """The speaker that starts at word `i`, and the word after it.

    With `any_noun` a phrase of common nouns counts as well ("kata laporan itu"); with `before_content` the content
    follows ("Menurut X, ..."), so that an apposition must be closed by a comma.
    """
    words = sentence.words
    if i >= len(words) or words[i].quotation is not None or not words[i].is_word:
        return None, i
    if words[i].low in language.pronouns:
        stop = i + 1 + (i + 1 < len(words) and words[i + 1].low == "sendiri")
        return sentence.span(i, stop), stop
    if is_date_word(words[i], language) and not (i + 1 < len(words) and words[i + 1].is_capital):
        return None, i  # "demikian dilaporkan Rabu"
    stop = phrase_end(sentence, i, language, any_noun=any_noun)
    if stop == i:
        return None, i
    if (
        stop + 2 < len(words)
        and words[stop].low in language.clauses.joiners
        and words[stop + 1].low in language.openers
    ):
        stop = phrase_end(sentence, stop + 1, language) or stop  # "kata Lind | dan seorang pejabat keamanan"
    stop = _apposition_end(sentence, i, stop, language, before_content=before_content)
    return sentence.span(i, stop), stop


def _is_own_title(sentence: Sentence, i: int, stop: int, language: Language) -> bool:
    """ "kata | direkturnya |, Mira Tolvan": a title or a noun of persons that belongs to somebody."""
    noun = " ".join(word.low for word in sentence.words[i:stop]).removesuffix("nya")
    return sentence.words[stop - 1].low.endswith("nya") and noun in language.titles | language.groups.keys()


def _is_age(sentence: Sentence, comma: int) -> bool:
    return comma + 1 < len(sentence.words) and sentence.words[comma + 1].text.isdigit()


def is_description(sentence: Sentence, k: int, language: Language) -> bool:
    """Common nouns behind a name that end the sentence without a verb: "kata Lind, | agen khusus di Orla."."""
    rest = sentence.words[k:]
    if not rest or not rest[0].text[0].isalpha() or rest[0].is_capital or len(rest) > _DESCRIPTION:
        return False
    apart = language.adjunct_openers | language.adverbs | language.pronouns | language.negations | language.openers
    apart |= language.clauses.copulas | language.clauses.joiners | language.clauses.contrasts
    tells = any(is_verbal(word, language) or is_auxiliary(word, language) for word in rest)
    marked = any(word.quotation is not None or word.text in {",", ";", ":"} for word in rest)
    return not tells and not marked and rest[0].low not in apart | language.clauses.first_clauses


def _is_listed(sentence: Sentence, comma: int, language: Language) -> bool:
    """Behind the comma a list goes on and ends: ", eksportir maupun nelayan ..."."""
    words = sentence.words
    end = phrase_end(sentence, comma + 1, language, any_noun=True) if comma + 1 < len(words) else comma
    joined = any(word.low in language.clauses.joiners | {"maupun"} for word in words[comma + 2 : end])
    return joined and not words[comma + 1].is_capital


def _apposition_end(sentence: Sentence, i: int, stop: int, language: Language, *, before_content: bool) -> int:
    """Take in a name after its title ("..., Mira Tolvan,") or a title after its name."""
    words = sentence.words
    if stop + 1 >= len(words) or words[stop].text != ",":
        return stop
    k = stop + 1
    title_follows = bool(person_words(sentence, k, language))
    if words[k].quotation is not None or is_date_word(words[k], language) or not (words[k].is_capital or title_follows):
        return stop
    titled = bool(person_words(sentence, i, language)) or _is_own_title(sentence, i, stop, language)
    end = phrase_end(sentence, k, language)
    ranked = titled and words[k].low.rstrip(".") in language.honorifics  # "Kepala Humas, Brigjen Mira Tolvan"
    if end == k or end - k > (6 if titled else _APPOSED) or (titled == title_follows and not ranked):
        return stop
    if before_content and (words[stop - 1].low in language.demonstratives or _is_age(sentence, end)):
        return stop  # "Menurut para pejabat itu, Tolvan, 31, ...": of whom it is told
    if before_content and _is_listed(sentence, end, language):
        return stop  # "Menurut Tolvan, pelaku usaha, eksportir maupun nelayan setuju"
    if before_content:
        return end if end < len(words) and words[end].text == "," and end - k <= 5 else stop
    closes = end >= len(words) or not words[end].is_word or words[end].low in language.adjunct_openers
    return end if closes else stop
