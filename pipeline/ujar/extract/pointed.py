"""Sentences that tell who said the one before: "Perang belum berdampak. Hal itu disampaikan Menlu Ardania."."""

from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise

from ujar.extract.bounds import trim_end
from ujar.extract.clauses import is_negated
from ujar.extract.content import clause_start, content_spans, count_words
from ujar.extract.found import Found, found_at
from ujar.extract.frame import resumption_at
from ujar.extract.lexicon import CueAt, Lexicon
from ujar.extract.speakers import nya_before, speaker_after
from ujar.extract.view import Sentence
from ujar.lang import Language
from ujar.model import Span

SHORTEST = 5  # words of what is pointed back to


def find_pointed(
    found: list[Found], sentences: list[Sentence], language: Language, lexicon: Lexicon
) -> Iterator[Found]:
    """The statement of a sentence in which nobody else speaks, where the next one says whose it is."""
    spoken = {item.sentence for item in found}
    for before, sentence in pairwise(sentences):
        if before.number in spoken or before.is_heading or before.is_quoted:
            continue
        attribution = _attribution(sentence, language, lexicon)
        if attribution is None:
            continue
        cue, speaker = attribution
        stop = len(before.words)
        begin = clause_start(before, stop, language)
        end = trim_end(before, begin, stop, language)
        spans = content_spans(before, begin, end)
        if spans is None or count_words(before, begin, end) < SHORTEST:
            continue
        found_here = found_at(sentence, cue, speaker, spans[0], (spans[1],), "pointed-back", 0.7)
        yield replace(found_here, sentence=before.number)


def _attribution(sentence: Sentence, language: Language, lexicon: Lexicon) -> tuple[CueAt, Span] | None:
    """The verb and the speaker of "Hal itu disampaikan [oleh] X"."""
    words = sentence.words
    if (
        words[0].low.removesuffix("lah") in language.clauses.closings and len(words) > 2
    ):  # "Begitu kata X.", "Demikian disampaikan X."
        return _attributed(sentence, 1, ("after", "passive"), language, lexicon)
    count = resumption_at(sentence, 0, language, lexicon)
    if not count:
        return None
    if count + 1 < len(words) and words[count].low in language.pronouns:  # "Hal itu ia sampaikan"
        own = lexicon.at(sentence, count + 1, "short")
        if own is not None and own.cue.takes == "clause":
            return own, sentence.span(count, count + 1)
    return _attributed(sentence, count, ("passive",), language, lexicon)


def _attributed(
    sentence: Sentence, i: int, frames: tuple[str, ...], language: Language, lexicon: Lexicon
) -> tuple[CueAt, Span] | None:
    words = sentence.words
    for k in range(i, min(i + 3, len(words))):
        cue = lexicon.at(sentence, k, *frames)
        if cue is None or cue.cue.takes != "clause":
            continue
        if is_negated(sentence, k, language):
            return None  # "Hal itu tak dibenarkan X"
        if cue.nya:
            return cue, nya_before(sentence, cue.stop)
        j = cue.stop
        j += j < len(sentence.words) and sentence.words[j].low == "oleh"
        speaker, _ = speaker_after(sentence, j, language)
        return (cue, speaker) if speaker is not None else None
    return None
