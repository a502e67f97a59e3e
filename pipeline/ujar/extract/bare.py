"""Denials that name nothing, and the claim before them that they deny: "Ardania menuding ... Belmora membantah."."""

from collections.abc import Iterator
from dataclasses import replace

from ujar.extract.authors import author_of, can_speak
from ujar.extract.bounds import names_nothing
from ujar.extract.clauses import is_negated
from ujar.extract.found import Found
from ujar.extract.lexicon import CueAt, Lexicon
from ujar.extract.view import Sentence
from ujar.lang import Language
from ujar.model import Act, Kind, Span

RULE = "bare-denial"
_ANSWERED = {
    Act.DENY: {Act.ACCUSE, Act.ASSERT, Act.ASSESS, Act.WARN, Act.ANNOUNCE, Act.ADMIT},
    Act.REJECT: {Act.DEMAND, Act.OFFER, Act.WARN},
}
_REACH = 4  # statements back
_SENTENCES = 3  # sentences back


def find_bare(found: list[Found], sentences: list[Sentence], language: Language, lexicon: Lexicon) -> Iterator[Found]:
    """The denials without an object, with the content of the claim that each is aimed at; none without a claim.

    `found` is in reading order.
    """
    taken = {item.cue.start for item in found if item.cue is not None}
    for sentence in sentences:
        for i in range(1, len(sentence.words)):
            cue = _cue_at(sentence, i, language, lexicon)
            if cue is None or sentence.words[i].start in taken or is_negated(sentence, i, language):
                continue
            speaker = author_of(sentence, cue, language, _shared(found, sentence, i), 0)
            if speaker is None or not can_speak(sentence, speaker, language):
                continue
            claim = _claim(found, sentence, cue, speaker)
            if claim is not None:
                yield replace(
                    claim, kind=claim.kind if claim.kind is not Kind.DIRECT else Kind.INDIRECT, act=cue.cue.act,
                    cue=sentence.span(cue.begin, cue.stop), speaker=speaker, rule=RULE, confidence=0.8,
                    sentence=sentence.number, frame=sentence.span(0, len(sentence.words)), takes="claim", heir=False,
                )  # fmt: skip


def place_of(item: Found) -> int:
    """Where a candidate stands in reading order: a bare denial at its cue, its content stands before it."""
    return item.cue.start if item.rule == RULE and item.cue is not None else item.start


def _cue_at(sentence: Sentence, i: int, language: Language, lexicon: Lexicon) -> CueAt | None:
    """A verb of denial with -nya for an object, or with nothing after it but how and when it was said."""
    word = sentence.words[i]
    if word.quotation is not None:
        return None
    for frame in ("active", "short"):
        cue, _ = lexicon.frames[frame].get(word.low.removesuffix("nya"), (None, False))
        if cue is None or cue.takes != "claim":
            continue
        if word.low.endswith("nya"):
            return CueAt(cue, i, i + 1)
        if cue.act is Act.DENY and frame == "active" and names_nothing(sentence, i + 1, language, lexicon):
            return CueAt(cue, i, i + 1)
    return None


def _shared(found: list[Found], sentence: Sentence, i: int) -> Span | None:
    """The speaker of the verb before it in the sentence."""
    here = [f for f in found if f.sentence == sentence.number and f.cue and f.cue.start < sentence.words[i].start]
    return here[-1].speaker if here else None


def _claim(found: list[Found], sentence: Sentence, cue: CueAt, speaker: Span) -> Found | None:
    """The claim denied: the nearest accusation, else the nearest statement of somebody else."""
    start = sentence.words[cue.begin].start
    before = [
        f for f in found
        if f.end <= start and sentence.number - f.sentence <= _SENTENCES and not f.heir
        and f.speaker is not None and _apart(f.speaker.text, speaker.text) and f.act in _ANSWERED[cue.cue.act]
    ][-_REACH:]  # fmt: skip
    accusing = [f for f in before if f.act is Act.ACCUSE]
    return accusing[-1] if accusing else before[-1] if before else None


def _apart(one: str, other: str) -> bool:
    """Not the same name, in full or in short."""
    mine, yours = ({word for word in text.split() if word[0].isupper()} for text in (one, other))
    return one.lower() != other.lower() and not (mine and yours and (mine <= yours or yours <= mine))
