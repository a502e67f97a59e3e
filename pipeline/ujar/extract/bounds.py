"""Where the words said end in a sentence: before another attribution, a relay, a date of saying."""

import re

from ujar.extract.content import is_aside_of_saying
from ujar.extract.lexicon import Lexicon
from ujar.extract.phrases import is_verbal, person_words
from ujar.extract.view import Sentence
from ujar.lang import Language

_STOPS = frozenset(".,;:!?…-–—") | {"--", "---", "..."}

_ASIDE = 9  # words of an aside between commas
_REACH = 7  # words after a contrast within which somebody speaks


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
            and (_ends_at(sentence, begin, j, language, lexicon) or _next_act(sentence, begin, j, takes, language, lexicon))
        ),
        len(words),
    )
    return trim_end(sentence, begin, end, language)


def _next_act(sentence: Sentence, begin: int, j: int, takes: str, language: Language, lexicon: Lexicon) -> bool:
    """The speaker's next act, no part of what was said: "mengusulkan lembaga baru dan menandatangani deklarasi"."""
    words = sentence.words
    if words[j].low in language.clauses.sequels and takes in {"demand", "infinitive"}:
        return True  # "meminta semua pihak menahan diri setelah ..."
    joins = words[j].low in language.clauses.joiners | language.clauses.buts
    if takes == "verdict" and joins and _cue_after(sentence, j + 1, language, lexicon) is not None:
        return True  # "mengutuk serangan itu dan mengumumkan sanksi"
    joined = words[j].low in language.clauses.joiners and not any(_asks(sentence, k, lexicon) for k in range(begin, j))
    if takes == "demand" and joined and _asks(sentence, j + 1, lexicon):
        return True  # "mendesak Ardania mundur dan menyeru Belmora membayar"
    if takes == "naming" and _past_name(sentence, begin, j, language):
        return True
    if takes in {"demand", "infinitive"} and _own_clause(sentence, begin, j, language):
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
    return acts and not any(is_verbal(w, language) for w in words[begin:j])


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


def _ends_at(sentence: Sentence, begin: int, j: int, language: Language, lexicon: Lexicon) -> bool:
    words = sentence.words
    low = words[j].low
    if low in language.clauses.manner_joiners:
        acts = j + 1 < len(words) and words[j + 1].low in language.clauses.attitudes
        return acts or _cue_after(sentence, j + 1, language, lexicon) is not None
    if low == "dengan" and words[j - 1].text == "," and _cue_after(sentence, j + 1, language, lexicon) is not None:
        return True  # "menolak usul itu, dengan mengatakan ..."
    if low in language.clauses.joiners and j + 1 < len(words) and words[j + 1].low in language.clauses.aftermaths:
        return True
    if low in language.clauses.joiners and j + 1 < len(words) and words[j + 1].low in language.clauses.attitudes:
        return True  # "... tidak benar, dan berharap mereka dibebaskan"
    if low in language.clauses.joiners | language.clauses.buts:
        following = _cue_after(sentence, j + 1, language, lexicon)
        if following is not None and _starts_anew(sentence, following, language, lexicon):
            return True
    if low in language.clauses.contrasts and _is_denied_after(sentence, j + 1, language, lexicon):
        return True  # "... mempunyai rudal meskipun hal itu dibantahnya"
    if low == "dengan" and j + 1 < len(words) and words[j + 1].low in language.clauses.pretexts:
        anyhow = j + 2 < len(words) and words[j + 2].low == "apa"  # "dengan alasan apa pun"
        return words[j - 1].low not in language.adverbs and not anyhow  # "mengumumkan rencana itu dengan alasan ..."
    inner = any(lexicon.at(sentence, k, "active") for k in range(begin, j))  # whose occasion it is
    if low == "dalam" and not inner and _is_speech(sentence, j + 1, language):
        return True  # "mengaku tidak bersalah dalam sebuah sidang di Orla"
    if low == "tanpa" and _cue_after(sentence, j + 1, language, lexicon) == j + 1:
        return True  # "mengaku sudah berbicara tanpa menyebutkan kapan"
    if low in language.clauses.comparisons | language.clauses.relaying | {"demikian"} and is_relay(
        sentence, j, language
    ):
        return True
    if words[j - 1].quotation is not None and words[j].is_word:
        again = lexicon.at(sentence, j, "after")
        if again and (again.nya or is_speaker_start(sentence, again.stop, language)):
            return True  # "mengatakan A, dan B "tidak adil," kata X"
    if low in language.clauses.buts and words[j - 1].text != "," and _declines(sentence, j + 1, language):
        return True  # "mengatakan kapal itu karam namun tidak memberikan rincian"
    parted = words[j].text in {",", "-", "–", "—"} or _is_dash(sentence, j)  # "... --menurut X"
    if not parted or j + 1 >= len(words) or words[j + 1].quotation is not None:
        return False
    k = j + 1
    if _is_after_span(sentence, k, language):
        return True
    if words[j].text != "," and _is_gloss(sentence, k, language):
        return True
    active = lexicon.at(sentence, k, "active")
    if active and words[k].low.removesuffix("nya") in language.clauses.second_cues | language.clauses.main_cues:
        return not _closes_aside(sentence, begin, j, language)  # "membenarkan serangan itu, menyebut bahwa ..."
    after = lexicon.at(sentence, k, "after")
    if after and (after.nya or is_speaker_start(sentence, after.stop, language)):
        return True
    if is_relay(sentence, k, language):
        return True
    if words[k].low == "yang" and k + 1 < len(words) and words[k + 1].low == "menurutnya":
        return True
    if _held_by_turns(sentence, k, language):
        return True
    if words[k].low == "menurut" and k + 1 < len(words) and is_speaker_start(sentence, k + 1, language):
        return True
    if words[k].low == "demikian":
        return k + 1 < len(words) and words[k + 1].low not in {"juga", "pula"}  # "demikian juga dengan ..." goes on
    if k + 1 < len(words) and words[k].low in lexicon.frames["nouns"] and words[k + 1].low == "yang":
        return True  # "..., tuduhan yang dibantah Y"
    return words[k].low in language.clauses.contrasts and _own_attribution(sentence, k + 1, language, lexicon)


def _is_speech(sentence: Sentence, k: int, language: Language) -> bool:
    """An occasion of speaking stands at word `k`, and nothing is told after it: "pidatonya", "sebuah sidang di Orla"."""
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


def _closes_aside(sentence: Sentence, begin: int, j: int, language: Language) -> bool:
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


def _held_by_turns(sentence: Sentence, k: int, language: Language) -> bool:
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


def _starts_anew(sentence: Sentence, j: int, language: Language, lexicon: Lexicon) -> bool:
    """The cue at word `j` starts a statement of its own: a verb of saying, or any with its clause right after it."""
    words = sentence.words
    cue = lexicon.at(sentence, j, "active")
    if words[j].low in language.clauses.second_cues or cue is None:
        return cue is not None
    return cue.stop < len(words) and words[cue.stop].low in language.clauses.clause_marks


def _is_dash(sentence: Sentence, j: int) -> bool:
    """A dash of two hyphens or more, however the tokens cut it."""
    start = sentence.words[j].start
    text = sentence.article.text
    return text.startswith("--", start) and not text[:start].endswith("-")


def _declines(sentence: Sentence, k: int, language: Language) -> bool:
    """Who spoke says no more: "[ia] tidak memberikan rincian", "enggan menyebutkan kapan"."""
    words = sentence.words
    k += k < len(words) and words[k].low in language.pronouns
    return k < len(words) and words[k].low in language.negations and _says_no_more(sentence, k + 1, language)


def _is_after_span(sentence: Sentence, k: int, language: Language) -> bool:
    """When it was said, told by what was before or was to come: "..., sehari setelah kapal itu karam"."""
    low = [word.low for word in sentence.words[k : k + 5]]
    before = next((i for i, word in enumerate(low) if word in language.clauses.sequels | {"sebelum"}), 0)
    return before > 0 and low[before - 1].removeprefix("se") in language.clauses.spans


def _is_gloss(sentence: Sentence, k: int, language: Language) -> bool:
    """The narrator's word on what was named last, which no second dash closes: "pakta itu --- sebuah perjanjian lama"."""
    goes_on = any(_is_dash(sentence, j) for j in range(k, len(sentence.words)))
    return not goes_on and sentence.phrase_at(k, language.clauses.appositions) > 0


def _own_attribution(sentence: Sentence, k: int, language: Language, lexicon: Lexicon) -> bool:
    """After a contrast somebody speaks, or says no more: "namun ia percaya ...", "tapi enggan merinci"."""
    words = sentence.words
    k += words[k].text == ","  # "..., namun, dia mengemukakan"
    if k < len(words) and words[k].low in {"dia", "ia", "beliau"}:
        return True  # "..., namun ia meninggalkan ruangan"
    reach = _REACH
    for j in range(k, len(words)):
        reach -= words[j].is_word and not any(c.isdigit() for c in words[j].text)  # "kendati pada Senin (3/4) ..."
        if words[j].text == "," or reach < 0:
            return False
        cue = lexicon.at(sentence, j, "active", "passive")
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


def _says_no_more(sentence: Sentence, j: int, language: Language) -> bool:
    """As in "tak merinci", "tidak memberikan penjelasan lebih lanjut"."""
    words = sentence.words
    if j >= len(words):
        return False
    gives = words[j].low in {"memberi", "memberikan"} and j + 1 < len(words)
    return words[j].low.startswith(tuple(language.clauses.detailing)) or (
        gives and words[j + 1].low in language.clauses.details
    )


def _is_denied_after(sentence: Sentence, k: int, language: Language, lexicon: Lexicon) -> bool:
    """A claim pointed to and its denial: "hal itu dibantah", "tuduhan tersebut dibantahnya"."""
    words = sentence.words
    if k + 2 >= len(words) or words[k + 1].low not in language.demonstratives:
        return False
    cue = lexicon.at(sentence, k + 2, "passive")
    return (words[k].low == "hal" or words[k].low in lexicon.frames["nouns"]) and bool(cue and cue.cue.takes == "claim")


def _cue_after(sentence: Sentence, j: int, language: Language, lexicon: Lexicon) -> int | None:
    while j < len(sentence.words) and sentence.words[j].low in language.adverbs:
        j += 1
    found = lexicon.at(sentence, j, "active") if j < len(sentence.words) else None
    return found.begin if found else None


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
