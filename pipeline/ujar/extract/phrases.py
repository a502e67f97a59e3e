"""Noun phrases that can speak, word by word: titles, names, groups, bodies; and what may stand inside them."""

import re

from ujar.extract.view import Sentence, Word
from ujar.lang import Language

_VERBAL = re.compile(
    r"^(?:me[a-z]{3,}|ber[a-z]{3,}|di(?!plomat|rektur|reksi|rjen|visi|nas|gital)[a-z]{4,}"
    r"|telah|akan|sudah|sedang|tidak|tak|bisa|dapat|harus|masih|belum)$"
)
_SUBJECT = 8  # words of the subject of a clause
_LONGEST = 24  # words of a speaker
_LONGEST_NAME = 4  # words of a person's name
_DESCRIPTION = 9  # words of a description


def is_date_word(word: Word, language: Language, following: Word | None = None) -> bool:
    """A weekday or month name: no part of a name. "Jan" is one where a name follows: "Nabi Jan Dusan"."""
    if not word.is_capital or not language.find_dates(word.text + " "):
        return False
    name = following.text if following is not None and following.is_capital else ""
    return any(mention.start == 0 for mention in language.find_dates(f"{word.text} {name}"))


PARTING = frozenset(",;:–—") | {"--"}  # marks between the parts of a sentence


def is_verbal(word: Word, language: Language) -> bool:
    """A lower-case word that looks like a verb or an auxiliary, and is no noun of persons."""
    return word.text[0].islower() and bool(_VERBAL.match(word.low)) and word.low not in language.not_verbs


def begins_clause(sentence: Sentence, i: int, language: Language) -> bool:
    """A subject and its predicate stand at word `i`: "perjanjian itu punya lubang", not "perjanjian itu"."""
    words = sentence.words
    for k in range(i + 1, min(i + _SUBJECT, len(words))):
        word, before = words[k], words[k - 1]
        if not word.is_word or word.quotation is not None:
            return False
        if word.low in language.adjunct_openers or before.low == "hal":
            return False
        predicate = is_verbal(word, language) or word.low in language.clauses.predicates
        if predicate:
            return before.low in language.demonstratives or before.is_capital or before.low in language.pronouns
    return False


def person_words(sentence: Sentence, i: int, language: Language) -> int:
    """How many words at `i` make a title, group, body or opener; 0 where none does. "tujuh hakim" begins with one."""
    here = max(
        sentence.phrase_at(i, words) for words in (language.titles, language.groups, language.bodies, language.openers)
    )
    if not here and "-" in sentence.words[i].low and language.is_reduplicated_person(sentence.words[i].low):
        return 1  # "sumber-sumber militer", "pejabat-pejabat Ardania"
    counted = not here and sentence.words[i].low in language.clauses.counts and i + 1 < len(sentence.words)
    return 1 if counted and person_words(sentence, i + 1, language) else here


def phrase_end(sentence: Sentence, i: int, language: Language, *, any_noun: bool = False) -> int:
    """The end of the noun phrase that starts at word `i`; `i` where none does."""
    words = sentence.words
    head = person_words(sentence, i, language)
    if not (words[i].is_capital or words[i].text[0].isdigit() or head or any_noun):
        return i
    common = (
        bool(head)
        or not words[i].is_capital
        or language.speaks_if_pointed_at(words[i].low)
        or _is_sentence_case(sentence, i, language)
    )  # a phrase of common nouns, not a bare name
    j = i
    while j < len(words) and j - i < _LONGEST:
        step = _step(sentence, i, j, language, common)
        if step == 0:
            break
        j += step
        if words[j - 1].low in language.demonstratives:
            j = _past_name(sentence, i, j, language)
            break
    while j > i and (words[j - 1].low in language.title_prepositions or words[j - 1].low in language.clauses.joiners):
        j -= 1
    return _described_end(sentence, i, j, language) if head and j > i else j


def _past_name(sentence: Sentence, i: int, j: int, language: Language) -> int:
    """Past a full name right behind a title that points: "kepala kepolisian provinsi itu | Nabi Dusan"."""
    words, stop = sentence.words, j
    while stop < len(words) and words[stop].is_capital and not is_date_word(words[stop], language):
        stop += 1
    titled = sentence.phrase_at(i, language.titles) > 0 and sentence.phrase_at(i, language.openers) == 0
    return stop if titled and 1 < stop - j <= _LONGEST_NAME else j


def _described_end(sentence: Sentence, i: int, stop: int, language: Language) -> int:
    """The end of a description that stands for a name: "presiden [berumur 58 tahun itu]", "pria [yang ... itu]"."""
    words = sentence.words
    if stop >= len(words) or sentence.phrase_at(i, language.openers) or words[stop - 1].low in language.demonstratives:
        return stop
    if any(word.is_capital for word in words[i + 1 : stop]):
        return stop  # a name: its relative clause is no part of it
    if words[stop].low != "yang" and words[stop].low not in language.clauses.traits:
        return stop
    for k in range(stop + 1, min(stop + _DESCRIPTION, len(words))):
        if not words[k].is_word or words[k].quotation is not None:
            return stop
        if words[k].low in {"itu", "tersebut"}:
            return k + 1 if k + 1 == len(words) or _may_follow(words[k + 1], language) else stop
    return stop


def _may_follow(word: Word, language: Language) -> bool:
    """What stands after a whole description: a stop, an aside, a verb of saying."""
    around = language.adverbs | language.adjunct_openers | language.cues_of("active").keys()
    return not word.is_word or word.low in around


def _is_sentence_case(sentence: Sentence, i: int, language: Language) -> bool:
    """The capital is the sentence's own: "Pegawai negeri tersebut", "Penuntut umum"."""
    words = sentence.words
    if skip_connectives(sentence, 0, i, language) != i or i + 1 >= len(words):
        return False
    if _VERBAL.match(words[i].low) and words[i].low not in language.not_verbs:
        return False  # "Mengutip sumber setempat, ..."
    following = words[i + 1]
    if words[i].low.endswith("nya") or person_words(sentence, i + 1, language):
        return False  # "Awalnya warga ...", "Semalam polisi ..."
    apart = language.adjunct_openers | language.adverbs | language.demonstratives | language.pronouns
    apart |= language.clauses.joiners | {"yang"}
    return following.text[0].islower() and following.low not in apart and not is_verbal(following, language)


def _step(sentence: Sentence, i: int, j: int, language: Language, common: bool) -> int:
    """How many words at `j` go on with the phrase that began at `i`."""
    words = sentence.words
    word, following = words[j], words[j + 1] if j + 1 < len(words) else None
    if word.quotation is not None and not _is_nickname(sentence, j):
        return 0
    if word.text == "(":
        return _bracket(sentence, j)
    if word.text in {".", "-", "/", "&", "’", "'"}:
        close = word.start == words[j - 1].end or (word.text == "&" and words[j - 1].is_capital)
        return 1 if close and following is not None and following.is_capital and j > i else 0
    if not word.is_word:
        return 0
    if word.low in language.clauses.joiners or word.low == "maupun":
        if following is None or is_date_word(following, language) or j == i:
            return 0
        joins = (
            following.is_capital or person_words(sentence, j + 1, language) or (common and following.low == "rekannya")
        )
        return 1 if joins or following.low in {"rekannya", "sekutu", "sekutunya"} else 0
    if j > i and is_date_word(word, language, following):
        return 0
    if word.is_capital or word.text[0].isdigit():
        return person_words(sentence, j, language) or 1
    if j > i and words[j - 1].is_capital and word.low.startswith(("al-", "el-")):
        return 1  # "Uday | al-Khadran"
    if word.low in language.clauses.name_particles and following is not None:
        particles = language.clauses.name_particles  # "Academy [of the] Sea"
        further = following.low in particles and j + 2 < len(words) and words[j + 2].is_capital
        if following.is_capital or further:
            return 1
    if word.low in language.demonstratives:
        return 1 if j > i else 0
    if not common:
        return 0
    whole = max(sentence.phrase_at(j, language.portfolios), sentence.phrase_at(j, language.clauses.fixed_adjectives))
    if whole > 1:
        return whole  # "menteri [dalam negeri] provinsi", "kelompok [garis keras]"
    if word.low in language.title_prepositions:
        if word.low in {"di", "pada", "dari"} and not (
            words[i].low in language.clauses.placed_heads
            or _is_body(sentence, i, language)
            or word.low == "dari"
            or (word.low == "pada" and words[i].low in language.clauses.employed_heads)
        ):
            return 0
        fits = following is not None and (
            following.is_capital
            or bool(person_words(sentence, j + 1, language))
            or (word.low == "dari" and following.low in {"negara", "negara-negara"})
            or word.low in {"bidang", "urusan"}
            or (word.low == "untuk" and not is_verbal(following, language))
        )
        return 1 if fits and following is not None and not is_date_word(following, language) else 0
    head = person_words(sentence, j, language)
    if head:
        return head
    if j > i and word.low == "resmi" and words[j - 1].low in language.clauses.official_texts:
        return 1  # "menurut pengumuman [resmi]"
    if word.low in language.clauses.possessive_links and following is not None and j > i:
        return 1 if following.is_capital or following.low == "dari" else 0  # "pernyataan [resmi] dari Ardania"
    if word.low == "bersama" and j > i and language.speaks_if_pointed_at(words[j - 1].low):
        return 1  # "pernyataan bersama itu"
    if word.low in language.adjunct_openers or word.low in language.adverbs or word.low in {"yang", "bahwa"}:
        return 0
    if word.low in language.clauses.copulas:
        return 0  # "Lind | adalah prajurit ketiga"
    return 0 if is_verbal(word, language) else 1


def _is_body(sentence: Sentence, i: int, language: Language) -> bool:
    return bool(
        sentence.phrase_at(i, language.bodies)
        or sentence.phrase_at(i, language.openers)
        or sentence.words[i].text[0].isdigit()
    )


def _is_nickname(sentence: Sentence, j: int) -> bool:
    quotation = sentence.quotations[sentence.words[j].quotation or 0]
    return quotation.inner_end - quotation.inner_start <= 12


def _bracket(sentence: Sentence, j: int) -> int:
    """The words of a bracket with an acronym or an age in it; 0 for one with a date."""
    words = sentence.words
    close = next((k for k in range(j, min(j + 8, len(words))) if words[k].text == ")"), None)
    if close is None or "/" in sentence.article.text[words[j].start : words[close].end]:
        return 0
    return close + 1 - j


def antecedent(sentence: Sentence, yang: int, language: Language) -> tuple[int, int] | None:
    """The words of the noun phrase before the "yang" at word `yang`: "mengakhiri [kekerasan] yang menurut X"."""
    words = sentence.words
    stop = yang - (yang > 0 and words[yang - 1].text == ",")
    begin, depth = stop, 0
    while begin > 0:
        word = words[begin - 1]
        depth += (word.text == ")") - (word.text == "(")
        apart = language.adjunct_openers | language.coordinators | language.adverbs
        closed = not word.is_word or word.low in language.clauses.predicates or is_verbal(word, language)
        named = begin < stop and words[begin].text == "("  # "perjanjian kerja bersama (PKB)"
        if depth == 0 and word.text != "(" and (closed or (word.low in apart and not word.is_capital and not named)):
            break
        begin -= 1
    stray = words[stop].text == "," and stop - begin < 2  # "menahan diri, yang menurutnya ..."
    return (begin, stop) if begin < stop and not stray else None


def skip_connectives(sentence: Sentence, begin: int, stop: int, language: Language) -> int:
    """Step over sentence openers ("Namun,", "Sementara itu") at word `begin`."""
    while begin < stop:
        count = sentence.phrase_at(begin, language.connectives, longest=5)
        if not count:
            return begin
        begin += count
        if begin < stop and sentence.words[begin].text == ",":
            begin += 1
    return begin
