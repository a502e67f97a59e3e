"""Where the words said end in a sentence: before another attribution, a relay, a date of saying."""

import re

from ujar.extract.content import is_aside_of_saying
from ujar.extract.lexicon import CueAt, Lexicon
from ujar.extract.narrated import (
    closes_aside,
    declines,
    has_own_attribution,
    is_after_span,
    is_bare_subject,
    is_dash,
    is_denied_after,
    is_gloss,
    is_held_by_turns,
    is_speech,
)
from ujar.extract.nextacts import cue_after, next_act, starts_anew
from ujar.extract.phrases import is_verbal, person_words, phrase_end
from ujar.extract.view import Sentence
from ujar.lang import Language
from ujar.model import Act

_STOPS = frozenset(".,;:!?…-–—") | {"--", "---", "..."}


def content_end(sentence: Sentence, begin: int, language: Language, lexicon: Lexicon, *, takes: str = "clause") -> int:
    """The word after the content that starts at `begin`: before a second attribution, a relay or a date of saying.

    `takes` is the cue's: a noun ("membantah tuduhan itu") ends sooner than a clause.
    """
    words = sentence.words
    end = next(
        (
            j
            for j in range(begin + 1, len(words))
            if words[j].quotation is None
            and (
                _ends_at(sentence, begin, j, takes, language, lexicon)
                or next_act(sentence, begin, j, takes, language, lexicon)
            )
        ),
        len(words),
    )
    return trim_end(sentence, begin, end, language)


def _is_closed(sentence: Sentence, begin: int, j: int) -> bool:
    """A quotation that ends the content stands right before word `j`, its comma inside it."""
    words = sentence.words
    quoted = any(word.quotation is not None for word in words[begin:j])
    return quoted and re.search(r",[\"”’']\s*$", sentence.article.text[words[begin].start : words[j].start]) is not None


def _ends_at(sentence: Sentence, begin: int, j: int, takes: str, language: Language, lexicon: Lexicon) -> bool:
    words = sentence.words
    low = words[j].low
    if low in language.clauses.manner_joiners:
        acts = j + 1 < len(words) and words[j + 1].low in language.clauses.attitudes
        return acts or cue_after(sentence, j + 1, language, lexicon) is not None
    joins = low in language.clauses.joiners | language.clauses.buts
    if joins and j + 2 < len(words) and words[j + 1].low == "menurut" and is_speaker_start(sentence, j + 2, language):
        return True  # "mengatakan kapal itu karam tapi menurut Tolvan ..."
    if low == "dengan" and words[j - 1].text == "," and cue_after(sentence, j + 1, language, lexicon) is not None:
        return True  # "menolak usul itu, dengan mengatakan ..."
    if low in language.clauses.joiners and j + 1 < len(words) and words[j + 1].low in language.clauses.aftermaths:
        return True
    if low in language.clauses.joiners and j + 1 < len(words) and words[j + 1].low in language.clauses.attitudes:
        return True  # "... tidak benar, dan berharap mereka dibebaskan"
    if joins:
        following = cue_after(sentence, j + 1, language, lexicon)
        if following is not None and starts_anew(sentence, following, language, lexicon):
            return True
    if low in language.clauses.contrasts | language.clauses.times and _is_closed(sentence, begin, j):
        return True  # akan "mengejar perompak sampai ke laut," sementara ...
    if low in language.clauses.contrasts and is_denied_after(sentence, j + 1, language, lexicon):
        return True  # "... mempunyai rudal meskipun hal itu dibantahnya"
    if low in language.clauses.joiners and takes != "finding" and _others_say(sentence, j + 1, language, lexicon):
        return True  # "... karam dan seorang pelaut mengatakan bahwa ..."
    if low in language.clauses.contrasts and has_own_attribution(sentence, j + 1, language, lexicon, parted=False):
        return True  # "... karam sementara Tolvan mengatakan bahwa ..."
    if low == "dengan" and j + 1 < len(words) and words[j + 1].low in language.clauses.pretexts:
        anyhow = j + 2 < len(words) and words[j + 2].low == "apa"  # "dengan alasan apa pun"
        return words[j - 1].low not in language.adverbs and not anyhow  # "mengumumkan rencana itu dengan alasan ..."
    inner = any(lexicon.at(sentence, k, "active") for k in range(begin, j))  # whose occasion it is
    if low == "dalam" and not inner and is_speech(sentence, j + 1, language):
        return True  # "mengaku tidak bersalah dalam sebuah sidang di Orla"
    if low == "tanpa" and cue_after(sentence, j + 1, language, lexicon) == j + 1:
        return True  # "mengaku sudah berbicara tanpa menyebutkan kapan"
    if low in language.clauses.comparisons | language.clauses.relaying | {"demikian"} and is_relay(
        sentence, j, language
    ):
        return True
    if words[j - 1].quotation is not None and words[j].is_word:
        again = lexicon.at(sentence, j, "after")
        if again and (again.nya or is_speaker_start(sentence, again.stop, language)):
            return True  # "mengatakan A, dan B "tidak adil," kata X"
    if low in language.clauses.buts and words[j - 1].text != "," and declines(sentence, j + 1, language):
        return True  # "mengatakan kapal itu karam namun tidak memberikan rincian"
    parted = words[j].text in {",", "-", "–", "—"} or is_dash(sentence, j)  # "... --menurut X"
    if not parted or j + 1 >= len(words) or words[j + 1].quotation is not None:
        return False
    k = j + 1
    if is_after_span(sentence, k, language):
        return True
    if words[j].text != "," and is_gloss(sentence, k, language):
        return True
    active = lexicon.at(sentence, k, "active")
    if active and words[k].low.removesuffix("nya") in language.clauses.second_cues | language.clauses.main_cues:
        speaks = takes == "clause" and is_bare_subject(sentence, begin, j, language)
        return not speaks and not closes_aside(
            sentence, begin, j, language
        )  # "membenarkan serangan itu, menyebut bahwa ..."
    after = lexicon.at(sentence, k, "after")
    if after and (after.nya or is_speaker_start(sentence, after.stop, language)):
        return True
    if is_relay(sentence, k, language):
        return True
    if words[k].low == "yang" and k + 1 < len(words) and words[k + 1].low == "menurutnya":
        return True
    if words[k].low == "yang" and _denies(sentence, k + 1, language, lexicon):
        return True  # "mengatakan kapal itu karam, yang dibantah Belmora"
    if takes == "verdict" and words[k].low == "yang" and _by_others(sentence, k + 1, language, lexicon) is not None:
        return True  # "mengutuk serangan itu, yang dituduhkan Solto pada milisi"
    if is_held_by_turns(sentence, k, language):
        return True
    if words[k].low in language.pronouns and words[k + 1 : k + 2] and words[k + 1].low in language.clauses.carriers:
        return True  # "..., ia merujuk kepada Belmora"
    if words[k].low == "menurut" and k + 1 < len(words) and is_speaker_start(sentence, k + 1, language):
        return True
    if words[k].low == "demikian":
        return k + 1 < len(words) and words[k + 1].low not in {"juga", "pula"}  # "demikian juga dengan ..." goes on
    claim = k + (words[k].low in language.clauses.appositions)
    if claim + 1 < len(words) and words[claim].low in lexicon.frames["nouns"] and words[claim + 1].low == "yang":
        return True  # "..., tuduhan yang dibantah Y"
    if takes == "naming" and words[j].text == "," and words[k].low in language.clauses.meanwhile:
        return True  # "menyebut kerusuhan itu sebagai pemberontakan, sedang Belmora enggan ..."
    if words[j].text == "," and words[k].low == "sehingga":  # "mengumumkan pemilihan dini, sehingga warga marah"
        predicates = language.clauses.predicates
        return not any(is_verbal(word, language) or word.low in predicates for word in words[begin:j])
    return words[k].low in language.clauses.contrasts and has_own_attribution(sentence, k + 1, language, lexicon)


def _others_say(sentence: Sentence, j: int, language: Language, lexicon: Lexicon) -> bool:
    """Somebody unnamed and their marked clause stand at word `j`: "seorang pelaut mengatakan bahwa ..."."""
    words = sentence.words
    if j + 2 < len(words) and words[j].text[0].isdigit() and words[j + 1].low == "persen":
        return lexicon.at(sentence, j + 2, "active") is not None  # "... dan 51 persen menyatakan ..."
    if j >= len(words) or words[j].low not in language.openers:
        return False
    cue = lexicon.at(sentence, phrase_end(sentence, j, language, any_noun=True), "active")
    return cue is not None and cue.stop < len(words) and words[cue.stop].low in language.complementizers


def _denies(sentence: Sentence, j: int, language: Language, lexicon: Lexicon) -> bool:
    """A passive verb of denial and who denies stand at word `j`, adverbs before them: "langsung dibantah Belmora"."""
    cue = _by_others(sentence, j, language, lexicon)
    return cue is not None and cue.cue.act is Act.DENY


def _by_others(sentence: Sentence, j: int, language: Language, lexicon: Lexicon) -> CueAt | None:
    """The passive verb of saying at word `j`, adverbs before it and who says it after it; else None."""
    while j < len(sentence.words) and sentence.words[j].low in language.adverbs:
        j += 1
    cue = lexicon.at(sentence, j, "passive") if j < len(sentence.words) else None
    if cue is None:
        return None
    by = cue.stop < len(sentence.words) and sentence.words[cue.stop].low == "oleh"
    return cue if cue.nya or is_speaker_start(sentence, cue.stop + by, language) else None


def is_speaker_start(sentence: Sentence, j: int, language: Language) -> bool:
    """A name, a pronoun, a title or a common noun that may speak stands at word `j`."""
    if j >= len(sentence.words):
        return False
    word = sentence.words[j]
    if word.is_capital or word.low in language.pronouns or person_words(sentence, j, language):
        return True
    return j + 1 < len(sentence.words) and sentence.words[j + 1].low in language.demonstratives


def is_relay(sentence: Sentence, j: int, language: Language) -> bool:
    """A relay frame at word `j` with the name of a carrier after it: "seperti dikutip laman Tass"."""
    if sentence.words[j].low in {"kepada", "dalam", "wawancara"}:
        return False
    count = sentence.phrase_at(j, language.relay_phrases, longest=5)
    if not count or (sentence.words[j].low == "demikian" and count == 1):
        return False
    k = j + count
    while k < len(sentence.words) and sentence.words[k].low in language.relay_fillers:
        k += 1
    return k < len(sentence.words) and sentence.words[k].is_capital


def trim_end(sentence: Sentence, begin: int, end: int, language: Language) -> int:
    """Leave out the final stop, and a date or place of the saying set off by a comma."""
    words = sentence.words
    while end > begin and words[end - 1].text in _STOPS and words[end - 1].quotation is None:
        end -= 1
    comma = next((k for k in range(end - 1, begin, -1) if words[k].text == "," and words[k].quotation is None), None)
    if comma is None or end - comma > 12 or comma + 1 >= end:
        return end
    rest = sentence.article.text[words[comma + 1].start : words[end - 1].end]
    bare = re.sub(r"^(?:pada|hari|di [A-Z]\w+(?: [A-Z]\w+)*,?)\s*", "", rest)
    dates = language.find_dates(bare)
    if (
        dates
        and dates[0].start <= 1
        and not _without_hours(bare[dates[-1].end :], language).strip(" ).,")
        and dates[0].weekday is not None
    ):
        return trim_end(sentence, begin, comma, language)
    return end


def _without_hours(text: str, language: Language) -> str:
    hours = "|".join(sorted(language.clauses.hours, key=len, reverse=True))
    return re.sub(rf"\b(?:{hours})\b", "", text, flags=re.IGNORECASE)


def names_nothing(sentence: Sentence, j: int, language: Language, lexicon: Lexicon) -> bool:
    """Nothing is denied in words from `j` on: manner, occasion or day of a denial, then the end or another verb."""
    words = sentence.words
    adverbs = language.adverbs - language.coordinators
    while j < len(words):
        word = words[j]
        if word.text in {".", ";", "!", ")"}:
            return True
        if word.low in adverbs | language.clauses.manners:
            j += 1
        elif (
            word.low in language.clauses.manner_openers
            and j + 1 < len(words)
            and words[j + 1].low in language.clauses.manners
        ):
            j += 2
        elif word.text == "," or word.low in language.coordinators:
            rest = next((k for k in range(j + 1, len(words)) if words[k].low not in adverbs), len(words))
            opens = rest < len(words) and words[rest].low in language.clauses.contrasts | language.coordinators
            return opens or rest == len(words) or lexicon.at(sentence, rest, "active", "after") is not None
        elif is_aside_of_saying(sentence, j, language) or word.low in {"pada", "hari"}:
            stop = next((k for k in range(j, len(words)) if words[k].text in {",", "."}), len(words))
            if any(is_verbal(w, language) for w in words[j:stop]):
                return False
            j = stop
        else:
            return False
    return True
