"""The student: the spaCy pipeline that ships, trained on what the teachers annotated and on the corpora themselves."""

import random
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any

import spacy
from entities import Named
from spacy.language import Language
from spacy.tokens import Doc
from spacy.training import Example
from spacy.training.iob_utils import iob_to_biluo
from spacy.util import fix_random_seed, load_config
from spacy.vectors import Vectors
from thinc.optimizers import Optimizer
from treebanks import Sentence, last_with_space, to_doc

from ujar.annotate.speed import kept
from ujar.annotate.tokenizer import make_tokenizer

HERE = Path(__file__).parent
Report = Callable[[str, Language], None]


def make_pipeline(config: str, vectors: Vectors) -> Language:
    """An untrained pipeline of a config file here, with our tokenizer and vectors."""
    nlp = spacy.util.load_model_from_config(load_config(HERE / config), auto_fill=True)
    nlp.tokenizer = make_tokenizer(nlp.vocab)
    nlp.vocab.vectors = kept(vectors, nlp.vocab.strings)
    return nlp


def tree_docs(nlp: Language, sentences: Sequence[Sentence], rng: random.Random, together: int = 4) -> list[Doc]:
    """Docs of one to `together` sentences that follow each other, so that the ends of sentences are learnt too."""
    docs, at = [], 0
    while at < len(sentences):
        size = rng.randint(1, together)
        group = sentences[at : at + size]
        lemmas = {all(word.lemma for word in sentence.words) for sentence in group}
        if len(lemmas) > 1:  # lemmas stand in all sentences of a Doc or in none
            group = group[:1]
        docs.append(to_doc(nlp.vocab, [last_with_space(sentence) for sentence in group]))
        at += len(group)
    return docs


def name_example(nlp: Language, named: Named) -> Example:
    """A training example of one sentence with names."""
    known = [tag if tag != "-" else "O" for tag in named.tags]
    tags = [tag if old != "-" else "-" for tag, old in zip(iob_to_biluo(known), named.tags, strict=True)]
    words, spaces = list(named.words), list(named.spaces)
    reference = {"words": words, "spaces": spaces, "entities": tags}
    return Example.from_dict(Doc(nlp.vocab, words=words, spaces=spaces), reference)


def tree_example(nlp: Language, doc: Doc) -> Example:
    """A training example: the annotated Doc and its bare words."""
    bare = Doc(nlp.vocab, words=[token.text for token in doc], spaces=[bool(token.whitespace_) for token in doc])
    return Example(bare, doc)


def in_batches(examples: Sequence[Example], words: int) -> Iterator[list[Example]]:
    """Batches of about so many words."""
    batch: list[Example] = []
    size = 0
    for example in examples:
        batch.append(example)
        size += len(example.predicted)
        if size >= words:
            yield batch
            batch, size = [], 0
    if batch:
        yield batch


def fit(
    nlp: Language, examples: Sequence[Example], optimizer: Optimizer, *, epochs: int, rates: tuple[float, float],
    rng: random.Random, words: int = 1000, drop: float = 0.1, report: Report | None = None, name: str = "",
) -> None:  # fmt: skip
    """Update for some epochs, the learning rate falling in a straight line from the first rate to the second."""
    total = epochs * sum(len(example.predicted) for example in examples)
    seen = 0
    for epoch in range(epochs):
        queue = list(examples)
        rng.shuffle(queue)
        losses: dict[str, float] = {}
        for batch in in_batches(queue, words):
            optimizer.learn_rate = rates[0] + (rates[1] - rates[0]) * seen / total
            seen += sum(len(example.predicted) for example in batch)
            fresh = [Example(_bare(nlp, example), example.reference) for example in batch]
            nlp.update(fresh, drop=drop, sgd=optimizer, losses=losses)
        if report is not None:
            with nlp.use_params(optimizer.averages):
                report(f"{name} epoch {epoch + 1} " + " ".join(f"{k} {v:.0f}" for k, v in losses.items()), nlp)


def _bare(nlp: Language, example: Example) -> Doc:
    doc = example.predicted
    return Doc(nlp.vocab, words=[token.text for token in doc], spaces=[bool(token.whitespace_) for token in doc])


def start(nlp: Language, examples: Sequence[Example], seed: int) -> Optimizer:
    """Initialise the weights; return the optimizer, which keeps averages."""
    fix_random_seed(seed)
    optimizer = nlp.initialize(lambda: examples)
    assert isinstance(optimizer, Optimizer)
    optimizer.averages = {}
    return optimizer


def resume(nlp: Language, seed: int) -> Optimizer:
    """An optimizer for a pipeline that is trained already, with averages of its own."""
    fix_random_seed(seed)
    optimizer = nlp.resume_training()
    assert isinstance(optimizer, Optimizer)
    optimizer.averages = {}
    return optimizer


def averaged(nlp: Language, optimizer: Optimizer) -> Language:
    """The pipeline with the running averages of its weights for good."""
    for _, component in nlp.pipeline:
        with component.model.use_params(optimizer.averages):  # type: ignore[attr-defined]
            data = component.model.to_bytes()  # type: ignore[attr-defined]
        component.model.from_bytes(data)  # type: ignore[attr-defined]
    return nlp


def restored(config: str, vectors: Vectors, data: bytes) -> Language:
    """A trained pipeline from its bytes."""
    nlp = make_pipeline(config, vectors).from_bytes(data)
    nlp.tokenizer = make_tokenizer(nlp.vocab)
    if nlp.has_pipe("trainable_lemmatizer"):
        remember_trees(nlp.get_pipe("trainable_lemmatizer"))
    return nlp


def remember_trees(lemmatizer: Any) -> None:
    """A lemmatizer of spaCy 3.8 that was saved forgets which label an edit tree has, and would learn the first."""
    lemmatizer.tree2label = {tree: label for label, tree in enumerate(lemmatizer.cfg["labels"])}
