"""What later denials lean on: claims of nobody named."""

from collections.abc import Iterator

from ujar.extract.bounds import content_end
from ujar.extract.content import content_spans, count_words, start_after
from ujar.extract.found import Found
from ujar.extract.lexicon import CueAt, Lexicon
from ujar.extract.view import Sentence
from ujar.lang import Language
from ujar.lang.stems import stems
from ujar.model import Act

SHORTEST = 2  # words of a claim
_AHEAD = 3  # sentences after a claim of nobody in which it is denied
_SHORT = 200  # characters of a statement that refutes and does little else


def find_denied(found: list[Found], sentences: list[Sentence], language: Language, lexicon: Lexicon) -> Iterator[Found]:
    """Claims without a speaker that a denial points back to."""
    denials = [f for f in found if f.act in {Act.DENY, Act.REJECT} or _refutes(f, language)]
    busy = {f.cue.start for f in found if f.cue is not None}
    for sentence in sentences:
        ahead = [f for f in denials if 0 < f.sentence - sentence.number <= _AHEAD]
        if ahead:
            yield from _unnamed(sentence, ahead, busy, language, lexicon)


def _unnamed(
    sentence: Sentence, ahead: list[Found], busy: set[int], language: Language, lexicon: Lexicon
) -> Iterator[Found]:
    """As in "Belmora dituduh menanam ranjau" or "Beredar kabar bahwa ..." before "membantah tuduhan itu"."""
    words = sentence.words
    for i, word in enumerate(words):
        if word.start in busy or word.quotation is not None:
            continue
        cue = lexicon.at(sentence, i, "passive") or lexicon.at(sentence, i, "nouns")
        if cue is None or cue.nya or cue.stop >= len(words):
            continue
        noun = cue.cue.frame == "nouns"
        if noun and words[cue.stop].low not in language.complementizers:
            continue
        if not noun and (cue.cue.takes != "accuse" or i == 0):
            continue
        if not any(_points_back(f, cue, language) for f in ahead):
            continue
        begin = start_after(sentence, cue.stop, language)
        end = content_end(sentence, begin, language, lexicon) if begin < len(words) else begin
        spans = content_spans(sentence, begin, end)
        if spans is None or count_words(sentence, begin, end) < SHORTEST:
            continue
        yield Found(
            spans[0], (spans[1],), sentence.span(cue.begin, cue.stop), None, cue.cue.act, "unnamed-claim", 0.5,
            sentence.number, sentence.span(0, len(words)), "claim",
        )  # fmt: skip
        return


def _points_back(denial: Found, cue: CueAt, language: Language) -> bool:
    """The denial's content begins with the noun of the claim, pointed at: "tuduhan itu", "kabar tersebut"."""
    words = denial.content[0].text.lower().split()[:3]
    pointed = any(word.strip(",.") in language.demonstratives for word in words[1:])
    kin = {Act.ACCUSE} if cue.cue.act is Act.ACCUSE else set()
    accuses = bool(words) and any(
        noun.act in kin and noun.form == words[0] for noun in language.cues_of("nouns").values()
    )
    return pointed and bool(words) and (accuses or bool(stems(words[0]) & stems(cue.cue.form)))


def _refutes(found: Found, language: Language) -> bool:
    """It says that something is not so: "kabar itu hoaks"."""
    text = found.content[0].text.lower()
    return len(text) < _SHORT and any(word in text for word in language.clauses.refutations)

