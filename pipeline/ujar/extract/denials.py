"""Denials and rejections that name no claim of their own, and the claims of nobody that denials lean on.

"Ardania menuding ... Belmora membantah.", "Beredar kabar bahwa ... Belmora membantah kabar itu.", "membantah klaim Y
bahwa Z".
"""

import re
from collections.abc import Iterator
from dataclasses import replace

from ujar.extract.authors import author_of, can_speak
from ujar.extract.bounds import content_end, names_nothing
from ujar.extract.clauses import is_negated
from ujar.extract.content import content_spans, count_words, start_after
from ujar.extract.contradiction import CONTRADICTING, contradictions_of
from ujar.extract.found import BARE, Found, found_at
from ujar.extract.identity import identity
from ujar.extract.lexicon import CueAt, Lexicon
from ujar.extract.passive import agent_of, relates
from ujar.extract.sides import is_same_name, names_of
from ujar.extract.view import Sentence
from ujar.lang import Language
from ujar.lang.stems import stems
from ujar.model import Act, Kind, Span, Statement

SHORTEST = 2  # words of a claim of nobody
_AHEAD = 3  # sentences after a claim of nobody in which it is denied
_SHORT = 200  # characters of a statement that refutes and does little else
_ANSWERED = {
    Act.DENY: {Act.ACCUSE, Act.ASSERT, Act.ASSESS, Act.WARN, Act.ANNOUNCE, Act.ADMIT},
    Act.REJECT: {Act.DEMAND, Act.OFFER, Act.WARN},
}
_STATEMENTS_BACK = 6
_SENTENCES_BACK = 3
_FAR_BACK = 8  # sentences back that an accusation of the one who denies may stand


def find_unnamed(
    found: list[Found], sentences: list[Sentence], language: Language, lexicon: Lexicon
) -> Iterator[Found]:
    """Claims without a speaker that a denial points back to."""
    denials = [f for f in found if f.act in CONTRADICTING or _refutes(f, language)]
    busy = {f.cue.start for f in found if f.cue is not None}
    for sentence in sentences:
        ahead = [f for f in denials if 0 < f.sentence - sentence.number <= _AHEAD]
        if ahead:
            yield from _unnamed_in(sentence, ahead, busy, language, lexicon)


def _unnamed_in(
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
        yield replace(found_at(sentence, cue, None, spans[0], (spans[1],), "unnamed-claim", 0.5), takes="claim")
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


def find_bare(found: list[Found], sentences: list[Sentence], language: Language, lexicon: Lexicon) -> Iterator[Found]:
    """The denials without an object, with the content of the claim that each is aimed at; none without a claim.

    `found` is in reading order.
    """
    taken = {item.cue.start for item in found if item.cue is not None}
    for sentence in sentences:
        for i in range(1, len(sentence.words)):
            related = _relative_at(found, sentence, i, language, lexicon)
            if related is not None and sentence.words[i].start not in taken:
                yield related
            cue = _bare_at(sentence, i, language, lexicon)
            if cue is None or sentence.words[i].start in taken or is_negated(sentence, i, language):
                continue
            speaker = author_of(sentence, cue, language, _shared(found, sentence, i), 0)
            if speaker is None or not can_speak(sentence, speaker, language):
                continue
            claim = _claim(found, sentence, cue, speaker)
            if claim is not None:
                yield _denial_of(claim, sentence, cue, speaker)


def _denial_of(claim: Found, sentence: Sentence, cue: CueAt, speaker: Span) -> Found:
    """Who denies it says what the claim says, and that it is not so."""
    return replace(
        claim, kind=claim.kind if claim.kind is not Kind.DIRECT else Kind.INDIRECT, act=cue.cue.act,
        cue=sentence.span(cue.begin, cue.stop), speaker=speaker, rule=BARE, confidence=0.8,
        sentence=sentence.number, takes="claim", heir=False,
    )  # fmt: skip


def _relative_at(found: list[Found], sentence: Sentence, i: int, language: Language, lexicon: Lexicon) -> Found | None:
    """As in "Ardania mengatakan kapal itu karam, yang dibantah Belmora": a clause on what was said right before it."""
    cue = lexicon.at(sentence, i, "passive")
    yang = relates(sentence, cue, language) if cue is not None and cue.cue.act is Act.DENY else 0
    if cue is None or not yang or sentence.words[yang - 1].text != ",":
        return None
    comma = sentence.words[yang - 1].start
    speaker, _, _ = agent_of(sentence, cue, language)
    claims = (f for f in found if f.sentence == sentence.number and f.end <= comma <= f.end + 1)
    claim = next((f for f in claims if f.act in _ANSWERED[Act.DENY]), None)
    if speaker is None or claim is None or claim.speaker is None or is_same_name(claim.speaker.text, speaker.text):
        return None
    return _denial_of(claim, sentence, cue, speaker)


def _bare_at(sentence: Sentence, i: int, language: Language, lexicon: Lexicon) -> CueAt | None:
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
    """The claim denied: the nearest accusation of the one who denies, of anybody, or what somebody else told last."""
    start = sentence.words[cue.begin].start
    mine = names_of(speaker.text)
    before = [
        f for f in found
        if f.end <= start and sentence.number - f.sentence <= _FAR_BACK and not f.heir
        and f.speaker is not None and not is_same_name(f.speaker.text, speaker.text) and f.act in _ANSWERED[cue.cue.act]
    ][-_STATEMENTS_BACK:]  # fmt: skip
    accusing = [f for f in before if f.act is Act.ACCUSE]
    near = [f for f in before if sentence.number - f.sentence <= _SENTENCES_BACK]
    of_me = [f for f in accusing if mine & names_of(" ".join(span.text for span in f.content))]
    fits = of_me or [f for f in near if f.act is Act.ACCUSE] or near
    return fits[-1] if fits else None


def embedded_claim(denial: Statement, seen: dict[str, int], language: Language) -> Statement | None:
    """As in "membantah klaim [Y] yang menyebut Z": the statement of Y (or of nobody named) that Z."""
    doubts = denial.cue is not None and denial.cue.text.lower() in language.clauses.doubters
    if not (doubts or denial.act in CONTRADICTING) or denial.kind is Kind.DIRECT:
        return None
    span = denial.content[0]
    patterns = contradictions_of(language.code)
    match = patterns.held_claim.match(span.text)
    if match is None or (match["matter"] and not (match["who"] or "").strip()):
        return None  # "laporan soal X" of nobody is no claim
    act = patterns.nouns[match["noun"].lower()]
    if match["order"] and act in {Act.ASSERT, Act.ACCUSE}:
        return None  # "tuduhan baru sebagai dalih untuk ..."
    if match["noun"].lower() in language.clauses.hearsay and not (match["who"] or "").strip():
        return None  # "kabar bahwa ..." is nobody's claim
    part = next(name for name in ("claim", "order", "matter") if match[name])
    article = denial.article
    who = re.match(r"\s*(?:(?:oleh|dari)\s+)?(.*\S)", match["who"] or "")
    speaker = None
    if who is not None and _names_somebody(who[1], language):
        start = span.start + match.start("who") + who.start(1)
        speaker = article.span(start, start + len(who[1]))
    refuted = patterns.closing.search(match[part])  # "klaim X bahwa kapal itu karam | tidak benar"
    end = span.start + match.start(part) + refuted.start() if refuted is not None else span.end
    claim = Statement(
        id="",
        article=article,
        kind=Kind.INDIRECT,
        content=(article.span(span.start + match.start(part), end),),
        act=act,
        cue=article.span(span.start + match.start("noun"), span.start + match.end("noun")),
        speaker=speaker,
        embedded_in=denial.id,
        rule="denied-claim",
        confidence=language.confidences.get("denied-claim", language.confidences["any other rule"]),
    )
    return replace(claim, id=identity(claim, seen))


def _names_somebody(words: str, language: Language) -> bool:
    """A name, a group, a body: "klaim [Ardania]", "tuntutan [pihak oposisi]"."""
    first = words.split()[0].lower()
    return words[0].isupper() or first in {*language.groups, *language.bodies, *language.openers, *language.titles}
