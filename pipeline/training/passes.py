"""The student's lessons: what it is trained on, in which order, at which rates."""

import random
from collections.abc import Sequence

import laws
import student
from entities import Named
from gazetteer import Gazetteer
from progress import say
from spacy.language import Language
from spacy.training import Example
from spacy.vectors import Vectors
from treebanks import Sentence


def syntax_examples(
    nlp: Language, gold: Sequence[Sentence], trees: Sequence[tuple[Sentence, float]], rng: random.Random
) -> tuple[list[Example], list[Example]]:
    """Examples of everything, the news treebanks four times; and of those treebanks twice with some of the rest."""
    news = [s for s in gold if s.treebank in {"csui", "pud"}]
    sure = sorted((score, number) for number, (s, score) in enumerate(trees) if len(s.words) >= 4 and score > -1e9)
    kept = sorted(number for _, number in sure[len(sure) // 5 :])  # less the fifth that the teachers doubt most
    say(f"{len(kept)} of {len(trees)} sentences are kept")
    silver_docs = student.tree_docs(nlp, [trees[number][0] for number in kept], rng)
    silver_examples = [student.tree_example(nlp, doc) for doc in silver_docs]
    news_examples = [student.tree_example(nlp, doc) for doc in student.tree_docs(nlp, news, rng)]
    some = rng.sample(silver_examples, min(len(silver_examples), 1500))
    return [*news_examples * 4, *silver_examples], [*news_examples * 2, *some]


def train_syntax(
    table: Vectors, gold: Sequence[Sentence], trees: Sequence[tuple[Sentence, float]], epochs: int,
    report: student.Report,
) -> Language:  # fmt: skip
    """Sentences, tags, lemmas and trees: first everything, then the two news treebanks."""
    nlp = student.make_pipeline("syntax.cfg", table)
    rng = random.Random(7)
    everything, news = syntax_examples(nlp, gold, trees, rng)
    lemmas = student.tree_docs(nlp, [s for s in gold if s.treebank == "gsd"], rng)
    optimizer = student.start(nlp, [*everything, *(student.tree_example(nlp, doc) for doc in lemmas)], seed=1)
    student.fit(nlp, everything, optimizer, epochs=epochs, rates=(2e-3, 5e-4), rng=rng, words=2000, report=report,
                name="all")  # fmt: skip
    student.fit(nlp, news, optimizer, epochs=4, rates=(4e-4, 5e-5), rng=rng, drop=0.2, report=report, name="news")
    return student.averaged(nlp, optimizer)


def finish_syntax(
    nlp: Language, gold: Sequence[Sentence], trees: Sequence[tuple[Sentence, float]], epochs: int, number: int,
    report: student.Report,
) -> Language:  # fmt: skip
    """The same once more (the first time, the second ...) at lower rates, now with the sentences that were held out."""
    rng = random.Random(7 + number)
    everything, news = syntax_examples(nlp, gold, trees, rng)
    optimizer = student.resume(nlp, seed=1 + number)
    student.fit(nlp, everything, optimizer, epochs=epochs, rates=(1e-3 / number, 3e-4 / number), rng=rng, words=2000,
                report=report, name="all again")  # fmt: skip
    student.fit(nlp, news, optimizer, epochs=4, rates=(4e-4, 5e-5), rng=rng, drop=0.2, report=report, name="news again")
    return student.averaged(nlp, optimizer)


def weakly(named: Named, lists: Sequence[Gazetteer]) -> Named:
    """A sentence of raw news with laws by rule, and with what the lists know."""
    named = laws.label_laws(named)
    for gazetteer in lists:
        named = gazetteer.tag(named)
    return named


def rare(named: Sequence[Named]) -> list[Named]:
    """The sentences with a law or a weapon."""
    return [item for item in named if {"B-LAW", "B-WEAPON"} & set(item.tags)]


def train_names(
    table: Vectors, named: Sequence[Named], found: Sequence[tuple[Named, float]], composed: Sequence[Named],
    lists: Sequence[Gazetteer], epochs: int, report: student.Report,
) -> Language:  # fmt: skip
    """Names: first the corpora, the teachers' news and what we composed, then our own conventions weigh more."""
    nlp = student.make_pipeline("names.cfg", table)
    rng = random.Random(7)
    sure = sorted((score, number) for number, (_, score) in enumerate(found))
    kept = [weakly(found[number][0], lists) for _, number in sure[len(sure) // 4 :]]
    kept = [item for item in kept if any(tag != "O" for tag in item.tags) or rng.random() < 0.3]
    kept += rare(kept)
    own = [item for item in named if item.corpus == "gold"]
    corpora = [student.name_example(nlp, item) for item in [*named, *own, *rare(own), *rare(own)]]
    news = [student.name_example(nlp, item) for item in kept]
    ours = [student.name_example(nlp, item) for item in composed]
    say(f"{len(corpora)} sentences of the corpora, {len(news)} of raw news, {len(ours)} composed")
    optimizer = student.start(nlp, [*corpora, *news], seed=1)
    fit = student.fit
    fit(nlp, [*corpora, *news, *ours], optimizer, epochs=epochs + 1, rates=(2e-3, 5e-4), rng=rng, words=2000,
        report=report, name="all")  # fmt: skip
    fit(nlp, [*corpora, *ours[: len(ours) // 3]], optimizer, epochs=3, rates=(4e-4, 5e-5), rng=rng, words=1000,
        drop=0.25, report=report, name="corpora")  # fmt: skip
    return student.averaged(nlp, optimizer)


def finish_names(
    nlp: Language, named: Sequence[Named], found: Sequence[tuple[Named, float]], composed: Sequence[Named],
    lists: Sequence[Gazetteer], epochs: int, report: student.Report,
) -> Language:  # fmt: skip
    """The same once more at lower rates, with the development sentences too and only the rare ones of raw news."""
    rng = random.Random(8)
    news = rare([weakly(old, lists) for old, _ in found])
    own = [item for item in named if item.corpus == "gold"]
    ours = composed[: len(composed) // 3]
    items = [*named, *own, *own, *rare(own), *rare(own), *news, *ours]
    examples = [student.name_example(nlp, item) for item in items]
    optimizer = student.resume(nlp, seed=2)
    student.fit(nlp, examples, optimizer, epochs=epochs + 1, rates=(6e-4, 3e-5), rng=rng, drop=0.25, report=report,
                name="corpora again")  # fmt: skip
    return student.averaged(nlp, optimizer)
