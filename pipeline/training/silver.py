"""Teachers over sentences -> sentences with trees, tags and names, and how sure the teachers are of them."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

import torch
from decode import best_path, is_tree
from entities import TAGS, Named
from teacher import Coder, Teacher, beyond
from torch import Tensor
from treebanks import Sentence, Word


def in_batches(items: Sequence, size: int = 4000) -> Iterator[list[int]]:  # type: ignore[type-arg]
    """Numbers of items in batches of like length."""
    batch: list[int] = []
    words = 0
    for number in sorted(range(len(items)), key=lambda n: len(items[n].words)):
        batch.append(number)
        words += len(items[number].words)
        if words >= size:
            yield batch
            batch, words = [], 0
    if batch:
        yield batch


@torch.no_grad()
def parse(
    models: Sequence[Teacher], coder: Coder, sentences: Sequence[Sentence], corpus: str
) -> list[tuple[Sentence, float]]:
    """Sentences with tags and trees by the mean of the teachers' scores, each with its mean log-probability a word.

    A sentence whose best heads are no tree has the score minus infinity.
    """
    found: list[tuple[Sentence, float]] = [(sentence, float("-inf")) for sentence in sentences]
    for numbers in in_batches(sentences):
        batch = [sentences[n] for n in numbers]
        tensors = coder.batch(batch, corpus)
        outside = beyond(batch)
        arcs, tags, sides = 0, 0, []
        for model in models:
            x = model.encode(tensors)
            scores, rel_head, rel_dep = model.arcs(x)
            arcs = arcs + scores.masked_fill(outside[:, None], -1e4).softmax(-1)  # type: ignore[assignment]
            tags = tags + model.tag(x).softmax(-1)  # type: ignore[assignment]
            sides.append((rel_head, rel_dep))
        assert isinstance(arcs, Tensor) and isinstance(tags, Tensor)
        arcs = _one_root(arcs / len(models), tensors["lengths"])
        best, heads = arcs.max(-1)
        relations: Tensor = sum(  # type: ignore[assignment]
            model.relations(*side, heads).softmax(-1) for model, side in zip(models, sides, strict=True)
        )
        likely, relation = (relations / len(models)).max(-1)
        tag = (tags + _known_tags(coder, batch)).argmax(-1)
        sure = (best.clamp(min=1e-6).log() + likely.clamp(min=1e-6).log()).numpy()
        for row, number in enumerate(numbers):
            size = len(batch[row].words)
            tree = [int(head) - 1 for head in heads[row, :size]]
            tree = [n if head < 0 else head for n, head in enumerate(tree)]
            words = [
                _word(word, coder, int(tag[row, n]), tree[n], int(relation[row, n]), n)
                for n, word in enumerate(batch[row].words)
            ]
            score = float(sure[row, :size].mean()) if is_tree(tree) else float("-inf")
            found[number] = (replace(batch[row], treebank=corpus, words=tuple(words)), score)
    return found


def _known_tags(coder: Coder, batch: Sequence[Sentence]) -> Tensor:
    """Wikipedia's treebank knows its parts of speech: there only tags with the same one may stand ("X" is unknown)."""
    table = {upos: torch.tensor([0.0 if tag.split("|")[0] == upos else -9.0 for tag in coder.codes.tags])
             for upos in {tag.split("|")[0] for tag in coder.codes.tags}}  # fmt: skip
    mask = torch.zeros(len(batch), max(len(s.words) for s in batch), len(coder.codes.tags))
    for row, sentence in enumerate(batch):
        for number, word in enumerate(sentence.words):
            if word.upos != "X" and word.upos in table:
                mask[row, number] = table[word.upos]
    return mask


def _one_root(arcs: Tensor, lengths: Tensor) -> Tensor:
    """Leave the root to the word that wants it most."""
    arcs = arcs.clone()
    here = torch.arange(arcs.shape[1])[None] < lengths[:, None]
    root = arcs[:, :, 0].masked_fill(~here, -1).argmax(-1)
    arcs[:, :, 0] = 0
    arcs[torch.arange(len(arcs)), root, 0] = 2.0
    return arcs


def _word(word: Word, coder: Coder, tag: int, head: int, relation: int, number: int) -> Word:
    upos, feats = coder.codes.tags[tag].split("|", 1)
    name = coder.codes.relations[relation]
    if (name == "root") != (head == number):
        name = "root" if head == number else "parataxis"
    return replace(word, upos=upos, feats=feats, head=head, relation=name)


@torch.no_grad()
def find_names(
    models: Sequence[Teacher], coder: Coder, sentences: Sequence[Named], corpus: str, *, keep: bool = False
) -> list[tuple[Named, float]]:
    """Sentences with names by the mean of the teachers, each with the log-probability of its least sure word.

    With `keep`, what a sentence's own corpus annotates stands, and only what it leaves open is filled in.
    """
    found: list[tuple[Named, float]] = [(sentence, 0.0) for sentence in sentences]
    for numbers in in_batches(sentences):
        batch = [sentences[n] for n in numbers]
        tensors = coder.batch(batch, corpus)
        scores = torch.stack([model.name(model.encode(tensors)).softmax(-1) for model in models])
        logs = scores.mean(0).clamp(min=1e-6).log()
        if keep:
            logs = logs + coder.names(batch, fill=True)
        table = logs.numpy()
        for row, number in enumerate(numbers):
            size = len(batch[row].words)
            path, sure = best_path(table[row, :size])
            found[number] = (replace(batch[row], tags=tuple(TAGS[n] for n in path)), sure)
    return found
