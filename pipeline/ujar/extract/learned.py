"""What the rules pass over: cues that the trained component is sure of, with contents that the rules' bounds give."""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import replace

from rapidfuzz.distance import OSA

from ujar.extract.authors import author_of
from ujar.extract.barred import UNKNOWN, is_barred
from ujar.extract.bounds import content_end, trim_end
from ujar.extract.content import clause_start, content_spans, start_after
from ujar.extract.cuemodel import HEADS, Array, cue_model_of
from ujar.extract.found import Found, found_at
from ujar.extract.indirect import NEVER_INSIDE
from ujar.extract.lexicon import CueAt, Lexicon
from ujar.extract.select import MOST_OVERLAP, length, shared
from ujar.extract.speakers import nya_before, past_adverbs, speaker_after
from ujar.extract.view import Sentence
from ujar.lang import Language
from ujar.lang.base import Cue
from ujar.lang.stems import stem
from ujar.model import Act, Kind, Span

SURE = 0.9  # of a cue; chosen on articles that neither the rules nor the weights had seen
SURE_OF_CLAUSE = 0.5  # of a cue whose clause is opened for it: few verbs but those of saying take "bahwa"
CONTENT = 0.5  # mean over the words of a content
MORE = 0.5  # a word beside a cue or a speaker belongs to it
_MISPRINTED = 8  # letters of a cue that may be a misprint of another
_BESIDE = 8  # words to each side of a cue that tell on which side its content stands
_FRAMES = ("active", "after", "short", "passive", "according", "nouns")
CONTENT_HEAD, CUE_HEAD, SPEAKER_HEAD = range(len(HEADS))


def find_learned(
    found: Sequence[Found], sentences: Sequence[Sentence], language: Language, lexicon: Lexicon
) -> list[Found]:
    """The further statements of an article; `found` is what the rules have found in it."""
    model = cue_model_of(language.code)
    if model is None:
        return []
    out: list[Found] = []
    together = _by_sentence(sentences, found)
    for sentence, taken, p in zip(sentences, together, model.probabilities(sentences), strict=True):
        for item in _in_sentence(sentence, p, taken, language, lexicon):
            fitted = _fitted(item, taken, sentence)
            if fitted is not None and _mean(sentence, p, fitted) >= CONTENT:
                out.append(fitted)
                taken.append(fitted)
    return out


def _by_sentence(sentences: Sequence[Sentence], found: Sequence[Found]) -> list[list[Found]]:
    """For each sentence the statements that stand in it, or whose quotation goes on in it."""
    ends = [sentence.end for sentence in sentences]
    together: list[list[Found]] = [[] for _ in sentences]
    for item in found:
        cue_start, cue_end = (item.cue.start, item.cue.end) if item.cue else (item.start, item.end)
        first, last = min(item.start, cue_start), max(item.end, cue_end)
        for place in range(bisect_right(ends, first), len(sentences)):
            if sentences[place].start >= last:
                break
            together[place].append(item)
    return together


def _in_sentence(
    sentence: Sentence, p: Array, taken: list[Found], language: Language, lexicon: Lexicon
) -> Iterator[Found]:
    words = sentence.words
    i = 0
    while i < len(words):
        stop = i + 1
        while stop < len(words) and p[stop, CUE_HEAD] > MORE:
            stop += 1
        opened = stop < len(words) and words[stop].low in language.complementizers
        if p[i, CUE_HEAD] <= (SURE_OF_CLAUSE if opened else SURE) or not words[i].is_word:
            i += 1
            continue
        span = sentence.span(i, stop)
        refused = lexicon.at(sentence, i, "according") is not None  # the rules know all of its forms
        if not refused and not any(_is_taken(span, item) for item in taken):
            cue = CueAt(_cue(sentence, i, stop, language, lexicon), i, stop, words[i].low.endswith("nya"))
            item = _statement(sentence, cue, p, language, lexicon)
            if item is not None:
                yield item
        i = stop


def _is_taken(cue: Span, item: Found) -> bool:
    """A rule has used the cue, or it stands in words that are quoted."""
    quoted = item.kind is Kind.DIRECT and any(part.start <= cue.start < part.end for part in item.content)
    return quoted or (item.cue is not None and item.cue.overlaps(cue))


def _cue(sentence: Sentence, begin: int, stop: int, language: Language, lexicon: Lexicon) -> Cue:
    """The lexicon's cue at a word; else one that is like its kin (mengkonfirmasikan, mengonfirmasi)."""
    at = next((at for frame in _FRAMES if (at := lexicon.at(sentence, begin, frame))), None)
    if at is not None:
        return at.cue
    form = " ".join(word.low for word in sentence.words[begin:stop])
    kin = next((cue for cue in language.cues if cue.frame != "short" and _is_kin(cue.form, form)), None)
    return Cue(form, "active", kin.act if kin else Act.ASSERT, "clause" if kin else UNKNOWN)


def _is_kin(known: str, form: str) -> bool:
    """The same stem, or a misprint of it: "mengarakan", of mengatakan."""
    long = min(len(known), len(form)) >= _MISPRINTED
    return stem(known) == stem(form) or (long and OSA.distance(known, form, score_cutoff=1) == 1)


def _statement(sentence: Sentence, cue: CueAt, p: Array, language: Language, lexicon: Lexicon) -> Found | None:
    """The content stands on the side where the component sees more of it; the rules' bounds say from where to where."""
    words, content = sentence.words, p[:, CONTENT_HEAD]
    after = content[cue.stop : cue.stop + _BESIDE]
    before = content[max(0, cue.begin - _BESIDE) : cue.begin]
    follows = len(after) > 0 and (len(before) == 0 or after.mean() >= before.mean())
    if follows:
        begin = start_after(sentence, cue.stop, language)
        if begin >= len(words):
            return None
        stop = content_end(sentence, begin, language, lexicon, takes=cue.cue.takes)
    elif cue.nya and words[cue.begin].low.startswith("me"):
        return None  # "..., tapi memintanya": whom or what it is asked of
    else:
        last = cue.begin - 1 if words[cue.begin - 1].text in {",", "–", "—", "-", ";"} else cue.begin
        begin = clause_start(sentence, last, language)
        stop = trim_end(sentence, begin, last, language)
    spans = content_spans(sentence, begin, stop)
    speaker = _speaker(sentence, cue, p, language, follows=follows)
    if spans is None or speaker is None or speaker.overlaps(spans[1]):
        return None
    if lexicon.at(sentence, sentence.index_at(speaker.start), "after") is not None:
        return None  # "..., | tuturnya |": a verb of saying is nobody
    if is_barred(sentence, cue, speaker, spans[0], begin, stop, language):
        return None
    rule = "learned-after" if follows else "learned-before"
    sureness = float(p[cue.begin : cue.stop, CUE_HEAD].max())
    return found_at(sentence, cue, speaker, spans[0], (spans[1],), rule, sureness)


def _speaker(sentence: Sentence, cue: CueAt, p: Array, language: Language, *, follows: bool) -> Span | None:
    """Whom the rules see at the cue; else the words nearest to it that the component takes for a speaker."""
    if follows:
        speaker = author_of(sentence, cue, language, None, 0) if cue.begin else None
    elif cue.nya:
        return nya_before(sentence, cue.stop)
    else:
        speaker, _ = speaker_after(sentence, past_adverbs(sentence, cue.stop, language), language, any_noun=True)
    speaker = speaker or _likely_speaker(sentence, cue, p)
    return speaker if speaker is None or speaker.text.lower() not in language.demonstratives else None


def _likely_speaker(sentence: Sentence, cue: CueAt, p: Array) -> Span | None:
    likely = {i for i in range(len(sentence.words)) if p[i, SPEAKER_HEAD] > MORE} - set(range(cue.begin, cue.stop))
    if not likely:
        return None
    begin = stop = min(likely, key=lambda i: (min(abs(i - cue.begin), abs(i - cue.stop + 1)), i))
    while begin - 1 in likely:
        begin -= 1
    while stop + 1 in likely:
        stop += 1
    return sentence.span(begin, stop + 1)


def _fitted(item: Found, others: list[Found], sentence: Sentence) -> Found | None:
    """The statement cut to the one it is told in; None where it overlaps with another otherwise."""
    assert item.cue is not None
    first, cue = item.content[0], item.cue
    host = next((o for o in others if any(part.covers(cue) for part in o.content)), None)
    if host is None:
        apart = all(shared(item, o) <= MOST_OVERLAP * min(length(item), length(o)) for o in others)
        return item if apart else None
    around = next(part for part in host.content if part.covers(cue))
    if not around.start <= first.start < around.end or item.takes in NEVER_INSIDE:
        return None
    inner = sentence.article.span(first.start, min(first.end, around.end))
    return replace(item, content=(inner,), rule=f"{item.rule}-inside")


def _mean(sentence: Sentence, p: Array, item: Found) -> float:
    """How surely the words of a content are content, on average."""
    inside = [i for i, word in enumerate(sentence.words) if item.start <= word.start < item.end]
    return float(p[inside, CONTENT_HEAD].mean()) if inside else 0.0
