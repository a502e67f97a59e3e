"""A pipeline and annotated sentences or texts in, scores out: trees, tags, sentences, names."""

from collections import Counter
from collections.abc import Callable, Iterable, Sequence

from entities import MISSING, PLACES, TYPES, Spans
from spacy.language import Language
from spacy.tokens import Doc
from treebanks import Sentence

Triple = tuple[float, float, float]  # precision, recall, F, in percent


def score_trees(nlp: Language, sentences: Sequence[Sentence]) -> dict[str, float]:
    """Accuracies in percent over gold tokens and sentences.

    `uas` and `las` leave punctuation out and count the whole relation (`nmod:poss`), as spaCy's scorer does;
    `uas_all` and `las_all` count every token and the relation up to its colon, as the CoNLL shared tasks did.
    """
    counts: Counter[str] = Counter()
    docs = [_bare(nlp, sentence) for sentence in sentences]
    for doc, sentence in zip(nlp.pipe(docs), sentences, strict=True):
        for token, word in zip(doc, sentence.words, strict=True):
            head = token.head.i == word.head
            relation = "root" if token.dep_ == "ROOT" else token.dep_
            counts["tokens"] += 1
            counts["upos"] += token.pos_ == word.upos
            if word.feats is not None:
                counts["featured"] += 1
                counts["feats"] += _same_features(str(token.morph), word.feats)
            if word.lemma:
                counts["lemmas"] += 1
                counts["lemma"] += token.lemma_ == word.lemma
            counts["uas_all"] += head
            counts["las_all"] += head and relation.split(":")[0] == word.relation.split(":")[0]
            if word.relation != "punct":
                counts["words"] += 1
                counts["uas"] += head
                counts["las"] += head and relation == word.relation
    per = {"uas": "words", "las": "words", "feats": "featured", "lemma": "lemmas"}
    keys = ("upos", "feats", "lemma", "uas", "las", "uas_all", "las_all")
    return {key: 100 * counts[key] / max(1, counts[per.get(key, "tokens")]) for key in keys}


def _bare(nlp: Language, sentence: Sentence) -> Doc:
    """The sentence's words without annotation, held to be one sentence."""
    words = sentence.words
    return Doc(
        nlp.vocab, words=[word.form for word in words], spaces=[word.space for word in words],
        sent_starts=[number == 0 for number in range(len(words))],
    )  # fmt: skip


def _same_features(found: str, gold: str) -> bool:
    return set(found.split("|")) - {""} == set(gold.split("|")) - {""}


def score_sentences(starts: Callable[[str], Iterable[int]], sentences: Sequence[Sentence]) -> float:
    """F of whole sentences in percent, over the treebank's text as one running text."""
    text, gold = "", set()
    for sentence in sentences:
        gold.add(len(text))
        text += sentence.text.rstrip() + " "
    begins = [sorted(gold), sorted(starts(text))]
    ours, theirs = (set(zip(found, [*found[1:], len(text)], strict=True)) for found in begins)
    return 200 * len(ours & theirs) / (len(ours) + len(theirs))


def score_names(nlp: Language, items: Sequence[tuple[str, Spans]], corpus: str) -> dict[str, Triple]:
    """Precision, recall and F of exact spans (code points) by type, over the types that the corpus annotates."""
    kept = [label for label in TYPES if label not in MISSING[corpus]]
    right: Counter[str] = Counter()
    found: Counter[str] = Counter()
    wanted: Counter[str] = Counter()
    rename = (lambda label: "LOC" if label == "GPE" else label) if corpus in PLACES else (lambda label: label)
    for doc, (_, spans) in zip(nlp.pipe(text for text, _ in items), items, strict=True):
        ours = {(ent.start_char, ent.end_char, rename(ent.label_)) for ent in doc.ents if ent.label_ in kept}
        gold = {(begin, end, rename(label)) for begin, end, label in spans}
        for counter, names in ((right, ours & gold), (found, ours), (wanted, gold)):
            counter.update(label for *_, label in names)
            counter["all"] += len(names)
    return {label: _triple(right[label], found[label], wanted[label]) for label in ("all", *kept) if wanted[label]}


def _triple(right: int, found: int, wanted: int) -> Triple:
    precision, recall = 100 * right / max(1, found), 100 * right / max(1, wanted)
    return precision, recall, 200 * right / max(1, found + wanted)
