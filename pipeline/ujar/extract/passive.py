"""Passive verbs with their agent: "Tudingan itu dibantah X", "Kerja sama itu disebut X berjalan baik"."""

from collections.abc import Iterator
from dataclasses import replace

from ujar.extract.bounds import content_end
from ujar.extract.clauses import is_auxiliary
from ujar.extract.content import content_spans, count_words
from ujar.extract.found import Found, found_at
from ujar.extract.lexicon import CueAt, Lexicon
from ujar.extract.phrases import PARTING, antecedent, is_verbal, person_words, skip_connectives
from ujar.extract.speakers import nya_before, speaker_after
from ujar.extract.subjects import first_subject, phrase_before, strip_adverbs
from ujar.extract.view import Sentence
from ujar.lang import Language
from ujar.lang.base import Cue
from ujar.model import Act, Kind, Span

_PREDICATE = 7  # words between a passive verb and its oleh
SHORTEST = 2  # words of what a thing is called


def find_passive(sentence: Sentence, language: Language, lexicon: Lexicon) -> Iterator[Found]:
    """The statements of passive verbs; "..., demikian diumumkan X" is find_trailing's."""
    words = sentence.words
    for i in range(1, len(words)):
        if words[i].quotation is not None:
            continue
        own = _own_word_for(sentence, i, language, lexicon) if words[i].low in language.clauses.calls_it else None
        if own is not None:
            yield own
            continue
        cue = lexicon.at(sentence, i, "passive")
        if cue is None:
            continue
        if cue.cue.takes == "claim":
            found = _claim(sentence, cue, language, lexicon)
        elif cue.cue.takes == "verdict":
            found = _judged(sentence, cue, language, lexicon)
        elif cue.cue.takes == "demand":
            found = _asked(sentence, cue, language, lexicon)
        elif cue.cue.takes in {"naming", "accuse"} or _is_told(sentence, cue, language):
            found = _called(sentence, cue, language, lexicon)
        else:
            continue
        if found is not None:
            yield found


def _is_told(sentence: Sentence, cue: CueAt, language: Language) -> bool:
    """A predicate follows the agent: "Permintaan itu dijanjikan X akan dipenuhi"; "hal itu dikatakan X" points back."""
    words = sentence.words
    speaker, _, after = agent_of(sentence, cue, language)
    if speaker is None or cue.nya or after >= len(words) or not is_verbal(words[after], language):
        return False
    begin, stop = _before(sentence, cue, language)
    pointing = sentence.phrase_at(begin, language.resumptions) > 0 or words[begin].low in language.clauses.comparisons
    pointing = pointing and words[after].low not in language.clauses.auxiliaries  # "Hal itu dijanjikan X akan ..."
    related = words[cue.begin - 1].low == "yang"
    return stop > begin and not pointing and not related and words[after].low not in language.adjunct_openers


def _claim(sentence: Sentence, cue: CueAt, language: Language, lexicon: Lexicon) -> Found | None:
    """As in "Tudingan itu dibantah [oleh] X", "meskipun hal itu dibantahnya"."""
    words = sentence.words
    speaker, by, _ = agent_of(sentence, cue, language)
    if speaker is None:
        return None
    begin, stop = _before(sentence, cue, language)
    related = relates(sentence, cue, language)
    if related and words[related - 1].text == ",":  # "membahas | tudingan Ardania |, yang dibantah ..."
        near = range(max(0, related - _PREDICATE), related - 1)
        noun = next((k for k in near if words[k].low in lexicon.frames["nouns"]), None)
        if noun is None or any(is_verbal(word, language) for word in words[noun : related - 1]):
            return None
        begin, stop = noun, related - 1
    spans = content_spans(sentence, begin, stop)
    if spans is None:
        return None
    if words[begin].low not in lexicon.frames["nouns"] and not by and words[begin].low != "hal":
        return None
    return found_at(sentence, cue, speaker, spans[0], (spans[1],), "passive-claim", 0.85)


def _judged(sentence: Sentence, cue: CueAt, language: Language, lexicon: Lexicon) -> Found | None:
    """As in "Keputusan itu dikecam Belmora [sebagai intimidasi]", "Langkah itu disambut baik oleh Ardania"."""
    words = sentence.words
    speaker, _, after = agent_of(sentence, cue, language)
    begin, stop = _before(sentence, cue, language)
    thing = content_spans(sentence, begin, stop)
    if speaker is None or thing is None or words[cue.begin - 1].low == "yang":
        return None
    if words[begin].is_capital and begin + 1 == stop and sentence.start < words[begin].start:
        return None  # "..., Belmora dikecam Ardania": a state is blamed, nothing it says or does
    parts: tuple[Span, ...] = (thing[1],)
    if after < len(words) and words[after].low in {"sebagai", "karena"}:
        end = content_end(sentence, after, language, lexicon, takes="naming")
        said = content_spans(sentence, after, end)
        parts = (thing[1], said[1]) if said is not None else parts
    return found_at(sentence, cue, speaker, thing[0], parts, "passive-verdict", 0.6)


def _called(sentence: Sentence, cue: CueAt, language: Language, lexicon: Lexicon) -> Found | None:
    """As in "Kerja sama itu disebut X berjalan baik", "tindakan yang dinilainya melanggar hukum"."""
    words = sentence.words
    speaker, _, after = agent_of(sentence, cue, language)
    if cue.nya and words[cue.begin - 1].low == "yang" and _is_told_of(sentence, cue, lexicon):
        return None  # "mengecam negara hulu yang dituduhnya menahan air": one act, and its object
    if speaker is None and cue.cue.takes == "naming":
        return _called_by(sentence, cue, language)
    if speaker is None or after >= len(words):
        return None
    after += words[after].low == "sebagai"
    end = content_end(sentence, after, language, lexicon, takes="naming") if after < len(words) else after
    related = relates(sentence, cue, language)
    if related:  # "tindakan yang disebut X melanggar hukum ini | memperburuk ..."
        stops = language.demonstratives | ({","} if words[related - 1].text == "," else set())
        end = next((k for k in range(after, end) if words[k].low in stops), end)
    said = content_spans(sentence, after, end)
    if said is None or count_words(sentence, after, end) < SHORTEST or not words[after].text[0].islower():
        return None
    if words[after].low in language.coordinators | language.clauses.times | {"yang", "sehingga"}:
        return None
    begin, stop = _before(sentence, cue, language)
    thing = content_spans(sentence, begin, stop) if stop > begin and words[stop - 1].low != "apa" else None
    parts = (said[1],) if thing is None else (thing[1], said[1])
    kind = Kind.MIXED if Kind.INDIRECT not in {said[0]} else Kind.INDIRECT
    return found_at(sentence, cue, speaker, kind, parts, "passive-called", 0.6)


def _is_told_of(sentence: Sentence, cue: CueAt, lexicon: Lexicon) -> bool:
    """An active verb stands before it in the clause: what "-nya" calls something is its object."""
    words = sentence.words
    begin = next((k for k in range(cue.begin - 1, -1, -1) if words[k].text in {",", ";", ":"}), -1)
    return any(lexicon.at(sentence, k, "active") is not None for k in range(begin + 1, cue.begin))


def _called_by(sentence: Sentence, cue: CueAt, language: Language) -> Found | None:
    """As in "Klaim tersebut disebut menyesatkan oleh Tolvan": the agent stands after what it is called."""
    words = sentence.words
    by = next((k for k in range(cue.stop, min(len(words), cue.stop + _PREDICATE)) if words[k].low == "oleh"), None)
    if by is None or by == cue.stop or any(w.low in {"yang", ","} for w in words[cue.stop : by]):
        return None
    if any(w.low.startswith("di") and is_verbal(w, language) for w in words[cue.stop : by]):
        return None  # "disebut telah dibunuh oleh X"
    speaker, _ = speaker_after(sentence, by + 1, language)
    first = cue.stop + (words[cue.stop].low == "sebagai")
    begin, stop = _before(sentence, cue, language)
    said, thing = content_spans(sentence, first, by), content_spans(sentence, begin, stop)
    if speaker is None or said is None or thing is None or words[cue.begin - 1].low == "yang":
        return None
    wrong = said[1].text.strip("\"'“”‘’ ").lower() in language.clauses.refutations
    found = found_at(
        sentence, cue, speaker, Kind.INDIRECT if said[0] is Kind.INDIRECT else Kind.MIXED, (thing[1], said[1]),
        "passive-called", 0.6,
    )  # fmt: skip
    return replace(found, act=Act.DENY) if wrong else found


def _asked(sentence: Sentence, cue: CueAt, language: Language, lexicon: Lexicon) -> Found | None:
    """As in "Belmora didesak oleh Ardania untuk mundur": what is asked follows who asks."""
    words = sentence.words
    speaker, _, after = agent_of(sentence, cue, language)
    if cue.stop < len(words) and words[cue.stop].low == "oleh":
        speaker, after = speaker_after(sentence, cue.stop + 1, language, any_noun=True)
    if speaker is None or after >= len(words) or words[after].low not in language.clauses.calls:
        return None
    end = content_end(sentence, after, language, lexicon, takes="demand")
    if words[cue.begin - 1].low == "yang":  # "hal yang dituntut X untuk dihentikan, | adalah haknya"
        end = next((k for k in range(after, end) if words[k].text == ","), end)
    said = content_spans(sentence, after, end)
    if said is None or count_words(sentence, after, end) < SHORTEST:
        return None
    return found_at(sentence, cue, speaker, said[0], (said[1],), "passive-demand", 0.6)


def _own_word_for(sentence: Sentence, i: int, language: Language, lexicon: Lexicon) -> Found | None:
    """As in "apa yang mereka sebut sebagai jalan buntu": what the speaker calls something is theirs."""
    words = sentence.words
    k = i - 1
    while k > 0 and words[k].low in language.adverbs:
        k -= 1
    named = words[k].low in language.pronouns or words[k].is_capital
    begin = next((j for j in range(k, max(-1, k - 6), -1) if words[j].low == "yang"), None)
    if not named or begin is None or i + 2 >= len(words):
        return None
    speaker, stop = speaker_after(sentence, begin + 1, language)
    after = i + 1 + (words[i + 1].low in {"sebagai", "adalah"})
    if speaker is None or stop != k + 1 or (after == i + 1 and words[after].quotation is None):
        return None
    end = content_end(sentence, after, language, lexicon, takes="naming")
    said = content_spans(sentence, after, end)
    if said is None or count_words(sentence, after, end) < SHORTEST:
        return None
    cue = CueAt(Cue(words[i].low, "passive", Act.ASSERT), i, i + 1)
    return found_at(sentence, cue, speaker, said[0], (said[1],), "passive-called", 0.6)


def agent_of(sentence: Sentence, cue: CueAt, language: Language) -> tuple[Span | None, bool, int]:
    """Who does it, whether oleh says so, and the word after."""
    words = sentence.words
    if cue.nya:
        return nya_before(sentence, cue.stop), True, cue.stop
    j = cue.stop
    while j < len(words) and (words[j].low in language.adverbs or words[j].low == "mentah-mentah"):
        j += 1
    by = j < len(words) and words[j].low == "oleh"
    if not by and not (
        j < len(words)
        and (words[j].is_capital or words[j].low in language.pronouns or person_words(sentence, j, language))
    ):
        return None, False, j
    speaker, stop = speaker_after(sentence, j + by, language)
    said = words[j : stop if cue.cue.takes == "claim" else j + 1]  # "dibantah pihak X"
    named = any(word.is_capital for word in said) or words[j].low in language.pronouns
    common = not by and speaker is not None and not named
    if common and not (stop < len(words) and words[stop].low == "sebagai"):
        return None, False, j  # "dianggap organisasi terlarang" is no agent, "disebut pemerintah sebagai ..." has one
    return speaker, by, stop


def relates(sentence: Sentence, cue: CueAt, language: Language) -> int:
    """Where the "yang" of the verb's relative clause stands, adverbs between them; 0 where there is none."""
    k = cue.begin - 1
    while k > 0 and (sentence.words[k].low in language.adverbs or is_auxiliary(sentence.words[k], language)):
        k -= 1
    return k if k > 0 and sentence.words[k].low == "yang" else 0


def _before(sentence: Sentence, cue: CueAt, language: Language) -> tuple[int, int]:
    """The words of what is denied or called something: from the clause's beginning to the verb."""
    words = sentence.words
    related = relates(sentence, cue, language)
    if related and words[related - 1].text == ",":  # "meningkatkan tekanan terhadap | Belmora |, yang dituduh X ..."
        named = phrase_before(sentence, related - 1, language) or antecedent(sentence, related, language)
        if named is not None:
            return named
    stop = strip_adverbs(sentence, cue.begin, language, 0)
    while stop > 0 and (words[stop - 1].low in language.adverbs or words[stop - 1].low == "yang"):
        stop -= 1
    stop -= stop > 0 and words[stop - 1].text == ","
    if stop > 0 and words[stop - 1].low in language.clauses.joiners:  # "Front Selat menolak pakta itu dan dianggap ..."
        subject = first_subject(sentence, stop - 1, language)
        if subject is not None:
            return subject
    begin = next((k + 1 for k in range(stop - 1, -1, -1) if words[k].text in PARTING), 0)
    openers = language.clauses.contrasts | language.clauses.first_clauses
    opener = next((k for k in range(stop - 1, begin - 1, -1) if words[k].low in openers), None)
    if opener is not None and (opener == begin or any(is_verbal(word, language) for word in words[begin:opener])):
        begin = opener + 1  # not in "Penahanan Tolvan | saat ia berpidato | dikecam X"
    begin += 0 < begin < stop and words[begin].low in language.demonstratives  # "saat ini | tarif itu disebut X ..."
    return skip_connectives(sentence, begin, stop, language), stop
