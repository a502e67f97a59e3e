"""What a text says: "Dalam laporan itu disebutkan bahwa ...", "Dalam surat Ardania tertulis ..."."""

from collections.abc import Iterator

from ujar.extract.bounds import content_end
from ujar.extract.content import content_spans, count_words, start_after
from ujar.extract.found import Found, found_at
from ujar.extract.lexicon import CueAt, Lexicon
from ujar.extract.phrases import phrase_end, skip_connectives
from ujar.extract.view import Sentence
from ujar.lang import Language
from ujar.lang.base import Cue
from ujar.model import Act

SHORTEST = 3  # words
_FAR = 24  # words between the text and the verb


def find_written(sentence: Sentence, language: Language, lexicon: Lexicon) -> Iterator[Found]:
    """The statement of a text that a sentence opens with; the verb has no agent."""
    words = sentence.words
    first = skip_connectives(sentence, 0, len(words), language)
    if first + 3 >= len(words) or words[first].low not in {"dalam", "pada", "di"}:
        return
    begin = first + 1 + (words[first + 1].low == "dalam")
    begin += words[begin].low in {"sebuah", "suatu", "satu"}
    head = words[begin].low
    if not language.speaks_if_pointed_at(head) and head.removesuffix("nya") not in language.clauses.occasions:
        return
    for k in range(begin + 1, min(len(words), begin + _FAR)):
        if words[k].quotation is not None or words[k].low in {"yang", "oleh"} or lexicon.at(sentence, k, "active"):
            return
        cue = lexicon.at(sentence, k, "passive")
        form = words[k].low
        if form not in language.clauses.agentless | language.clauses.written or (cue is not None and cue.nya):
            continue
        if k == begin + 1 or words[k - 1].low in language.negations:
            continue  # "dalam keterangan tertulis", "tidak disebutkan"
        start = start_after(sentence, k + 1, language)
        marked = start > k + 1 or words[k - 1].text == ","
        if not marked and not language.speaks_if_pointed_at(head):
            return
        end = content_end(sentence, start, language, lexicon) if start < len(words) else start
        spans = content_spans(sentence, start, end)
        if spans is None or count_words(sentence, start, end) < SHORTEST:
            return
        speaker = sentence.span(begin, min(phrase_end(sentence, begin, language, any_noun=True), k))
        verb = CueAt(Cue(form, "passive", Act.ASSERT), k, k + 1)
        yield found_at(sentence, verb, speaker, spans[0], (spans[1],), "text-says", 0.7)
        return
