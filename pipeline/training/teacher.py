"""The teacher: a BiLSTM over floret vectors and affixes, with heads for tags, trees and names. It is never shipped.

It learns from every corpus at once, told which corpus a sentence is from, so that conventions that differ don't blur;
it then annotates raw news by the conventions of the news corpora. Where a corpus leaves a type of name open, the loss
is that of all tags that agree with what is annotated.
"""

import random
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field

import numpy as np
import torch
from entities import MISSING, PLACES, TAGS, Named
from torch import Tensor, nn
from torch.nn import functional as F
from treebanks import Sentence

CORPORA = ("csui", "pud", "gsd", "silver", "gold", "idner", "nerui", "spacyndo")
AFFIXES = (-4, -3, -2, 2, 3, 4)
BUCKETS = 1500
UNKNOWN = 1  # 0 is padding


@dataclass
class Codes:
    """What the numbers of the network's outputs and word embeddings stand for."""

    words: dict[str, int] = field(default_factory=dict)
    tags: list[str] = field(default_factory=list)  # UPOS|features
    relations: list[str] = field(default_factory=list)

    @staticmethod
    def of(sentences: Sequence[Sentence], named: Sequence[Named]) -> "Codes":
        forms = Counter(word.form.lower() for sentence in sentences for word in sentence.words)
        forms.update(word.lower() for sentence in named for word in sentence.words)
        known = [form for form, count in forms.items() if count >= 2]
        tags = Counter(f"{word.upos}|{word.feats or ''}" for sentence in sentences for word in sentence.words)
        relations = {word.relation for sentence in sentences for word in sentence.words}
        return Codes(
            {form: number for number, form in enumerate(sorted(known), 2)},
            sorted(tag for tag, count in tags.items() if count >= 2), sorted(relations),
        )  # fmt: skip


def shape(word: str) -> int:
    """A small number for how a word is written: capitals, digits, hyphens."""
    first = 0 if word[0].islower() else 1 if word[0].isupper() else 2 if word[0].isdigit() else 3
    return 1 + first + 4 * word.isupper() + 8 * any(c.isdigit() for c in word) + 16 * ("-" in word)


def bucket(text: str) -> int:
    """A stable hash of an affix."""
    value = 2166136261
    for byte in text.encode():
        value = (value ^ byte) * 16777619 & 0xFFFFFFFF
    return 1 + value % (BUCKETS - 1)


class Teacher(nn.Module):
    """Words and a corpus in; tag, head, relation and name scores out."""

    def __init__(self, codes: Codes, width: int, hidden: int = 256, layers: int = 2) -> None:
        super().__init__()
        self.codes = codes
        self.embed = nn.Embedding(len(codes.words) + 2, 64, padding_idx=0)
        self.affix = nn.ModuleList(nn.Embedding(BUCKETS, 24, padding_idx=0) for _ in AFFIXES)
        self.shape = nn.Embedding(33, 16, padding_idx=0)
        self.corpus = nn.Embedding(len(CORPORA), 16)
        inputs = width + 64 + 24 * len(AFFIXES) + 16 + 16
        self.lstm = nn.ModuleList(
            nn.LSTM(inputs if n == 0 else 2 * hidden, hidden, batch_first=True, bidirectional=True)
            for n in range(layers)
        )
        self.tag, self.name = (
            nn.Sequential(nn.Linear(2 * hidden, 128), nn.ReLU(), nn.Dropout(0.33), nn.Linear(128, size))
            for size in (len(codes.tags), len(TAGS))
        )
        self.arc_head, self.arc_dep = nn.Linear(2 * hidden, 256), nn.Linear(2 * hidden, 256)
        self.rel_head, self.rel_dep = nn.Linear(2 * hidden, 96), nn.Linear(2 * hidden, 96)
        self.arc = nn.Parameter(torch.zeros(257, 256))
        self.rel = nn.Parameter(torch.zeros(97, len(codes.relations), 97))
        self.root = nn.Parameter(torch.zeros(1, 1, 2 * hidden))

    def encode(self, batch: dict[str, Tensor]) -> Tensor:
        words = batch["words"]
        if self.training:  # a known word now and then unknown
            words = words.masked_fill((torch.rand(words.shape) < 0.2) & (words > 0), UNKNOWN)
        parts = [batch["vectors"], self.embed(words), self.shape(batch["shapes"])]
        parts += [table(batch["affixes"][..., n]) for n, table in enumerate(self.affix)]
        parts.append(self.corpus(batch["corpus"])[:, None].expand(-1, words.shape[1], -1))
        x = _locked(torch.cat(parts, -1), 0.3, self.training)
        for lstm in self.lstm:
            x = lstm(x)[0]  # sentences of a batch are of like length: not packed, it is half as dear
            x = _locked(x, 0.4, self.training)
        return x

    def arcs(self, x: Tensor) -> tuple[Tensor, Tensor, Tensor]:
        """Scores of heads (position 0 is the root), and both sides of the relations."""
        x = torch.cat([self.root.expand(len(x), -1, -1), x], 1)
        head, dep = (_locked(F.relu(layer(x)), 0.33, self.training) for layer in (self.arc_head, self.arc_dep))
        dep1 = F.pad(dep, (0, 1), value=1.0)
        scores = dep1 @ self.arc @ head.transpose(1, 2)
        rel_head, rel_dep = (_locked(F.relu(layer(x)), 0.33, self.training) for layer in (self.rel_head, self.rel_dep))
        return scores[:, 1:], F.pad(rel_head, (0, 1), value=1.0), F.pad(rel_dep, (0, 1), value=1.0)[:, 1:]

    def relations(self, rel_head: Tensor, rel_dep: Tensor, heads: Tensor) -> Tensor:
        chosen = rel_head.gather(1, heads[..., None].expand(-1, -1, rel_head.shape[-1]))
        mixed = torch.einsum("bni,irj->bnrj", rel_dep, self.rel)
        return torch.einsum("bnrj,bnj->bnr", mixed, chosen)


def _locked(x: Tensor, rate: float, training: bool) -> Tensor:
    """Dropout with one mask for all words of a sentence."""
    if not training:
        return x
    mask = (torch.rand(x.shape[0], 1, x.shape[2]) >= rate).float() / (1 - rate)
    return x * mask


class Coder:
    """Sentences -> tensors."""

    def __init__(self, codes: Codes, vectors: dict[str, np.ndarray]) -> None:
        self.codes, self.vectors, self.width = codes, vectors, len(vectors["a"])
        self.tag_of = {tag: number for number, tag in enumerate(codes.tags)}
        self.relation_of = {relation: number for number, relation in enumerate(codes.relations)}
        self.allowed = {corpus: _allowed(corpus, missing) for corpus, missing in MISSING.items()}
        # idner leaves most states without a label: what it calls nothing may be one when we fill in what is missing.
        self.open = self.allowed | {"idner": _allowed("idner", MISSING["idner"] | {"GPE"})}

    def batch(self, sentences: Sequence[Sentence | Named], corpus: str | None = None) -> dict[str, Tensor]:
        forms = [_forms(sentence) for sentence in sentences]
        longest = max(map(len, forms))
        shape_ = (len(forms), longest)
        words, shapes = np.zeros(shape_, np.int64), np.zeros(shape_, np.int64)
        affixes = np.zeros((*shape_, len(AFFIXES)), np.int64)
        vectors = np.zeros((*shape_, self.width), np.float32)
        for i, sentence in enumerate(forms):
            for j, form in enumerate(sentence):
                words[i, j], shapes[i, j], affixes[i, j] = self._word(form)
                vectors[i, j] = self.vectors[form]
        names = [corpus or (s.corpus if isinstance(s, Named) else s.treebank) for s in sentences]
        return {
            "words": torch.from_numpy(words), "shapes": torch.from_numpy(shapes), "affixes": torch.from_numpy(affixes),
            "vectors": torch.from_numpy(vectors), "lengths": torch.tensor([len(form) for form in forms]),
            "corpus": torch.tensor([CORPORA.index(name) for name in names]),
        }  # fmt: skip

    def _word(self, form: str) -> tuple[int, int, list[int]]:
        cached = _CACHE.get(form)
        if cached is None:
            low = form.lower()
            affixes = [bucket(f"{n}{low[n:] if n < 0 else low[:n]}") for n in AFFIXES]
            cached = _CACHE[form] = (shape(form), affixes)
        return (self.codes.words.get(form.lower(), UNKNOWN), *cached)

    def trees(self, sentences: Sequence[Sentence]) -> dict[str, Tensor]:
        longest = max(len(s.words) for s in sentences)
        heads, relations, tags = (np.full((len(sentences), longest), -1, np.int64) for _ in range(3))
        for i, sentence in enumerate(sentences):
            for j, word in enumerate(sentence.words):
                heads[i, j] = 0 if word.head == j else word.head + 1
                relations[i, j] = self.relation_of[word.relation]
                tags[i, j] = self.tag_of.get(f"{word.upos}|{word.feats or ''}", -1)
        arrays = {"heads": heads, "relations": relations, "tags": tags}
        return {name: torch.from_numpy(array) for name, array in arrays.items()}

    def names(self, sentences: Sequence[Named], *, fill: bool = False) -> Tensor:
        """For each token the log of which tags agree with what is annotated (0 or minus infinity)."""
        longest = max(len(s.words) for s in sentences)
        masks = torch.zeros(len(sentences), longest, len(TAGS))
        for i, sentence in enumerate(sentences):
            allowed = (self.open if fill else self.allowed)[sentence.corpus]
            for j, tag in enumerate(sentence.tags):
                masks[i, j] = allowed[tag]
        return masks


_CACHE: dict[str, tuple[int, list[int]]] = {}


def _forms(sentence: Sentence | Named) -> list[str]:
    if isinstance(sentence, Named):
        return list(sentence.words)
    return [word.form for word in sentence.words]


def _allowed(corpus: str, missing: frozenset[str]) -> dict[str, Tensor]:
    """Annotated tag -> the tags of ours that agree with it."""
    masks = {}
    for tag in (*TAGS, "-"):
        agree = {tag}
        if tag == "-":
            agree = set(TAGS)
        elif tag == "O":
            agree |= {f"{mark}-{label}" for label in missing for mark in "BI"}
        elif corpus in PLACES and tag[2:] == "LOC":
            agree.add(f"{tag[:2]}GPE")
        masks[tag] = torch.tensor([0.0 if other in agree else -1e4 for other in TAGS])
    return masks


def batches(items: Sequence[Sentence | Named], size: int, rng: random.Random) -> Iterator[list[Sentence | Named]]:
    """Batches of about `size` words, of sentences of like length, in random order."""
    ordered = sorted(items, key=lambda item: (len(item.words), rng.random()))
    found, batch, words = [], [], 0
    for item in ordered:
        batch.append(item)
        words += len(item.words)
        if words >= size:
            found.append(batch)
            batch, words = [], 0
    if batch:
        found.append(batch)
    rng.shuffle(found)
    yield from found


def loss_of(model: Teacher, coder: Coder, batch: Sequence[Sentence | Named]) -> Tensor:
    """The loss of a batch of sentences of treebanks, or of sentences with names."""
    if isinstance(batch[0], Named):
        scores = model.name(model.encode(coder.batch(batch))).log_softmax(-1)
        masks = coder.names(batch)  # type: ignore[arg-type]
        lengths = torch.tensor([len(s.words) for s in batch])
        here = torch.arange(masks.shape[1])[None] < lengths[:, None]
        return -(scores + masks).logsumexp(-1)[here].mean()
    gold = coder.trees(batch)  # type: ignore[arg-type]
    x = model.encode(coder.batch(batch))
    arcs, rel_head, rel_dep = model.arcs(x)
    arcs = arcs.masked_fill(beyond(batch)[:, None], -1e4)
    relations = model.relations(rel_head, rel_dep, gold["heads"].clamp(min=0))
    total = F.cross_entropy(arcs.flatten(0, 1), gold["heads"].flatten(), ignore_index=-1)
    total = total + F.cross_entropy(relations.flatten(0, 1), gold["relations"].flatten(), ignore_index=-1)
    tagged = torch.tensor([s.treebank != "silver" for s in batch])[:, None]  # type: ignore[union-attr]
    tags = gold["tags"].masked_fill(~tagged, -1)
    if (tags >= 0).any():
        total = total + 0.5 * F.cross_entropy(model.tag(x).flatten(0, 1), tags.flatten(), ignore_index=-1)
    return total


def _some(items: Sequence[Sentence], rng: random.Random) -> list[Sentence]:
    """An epoch's sentences: all but half of Wikipedia's, other ones each time."""
    return [s for s in items if s.treebank != "silver" or rng.random() < 0.5]


def beyond(batch: Sequence[Sentence | Named]) -> Tensor:
    """Which positions (the root first) are padding."""
    lengths = torch.tensor([len(s.words) for s in batch])
    return torch.arange(int(lengths.max()) + 1)[None] > lengths[:, None]


Report = Callable[[int, float, Teacher], None]


def train(
    model: Teacher, coder: Coder, trees: Sequence[Sentence], named: Sequence[Named], *, seed: int, epochs: int,
    rate: float = 2e-3, size: int = 1000, report: Report | None = None,
) -> Teacher:  # fmt: skip
    """Train on sentences of treebanks and sentences with names; the weights are a running average of the last steps."""
    torch.manual_seed(seed)
    rng = random.Random(seed)
    average = {name: value.detach().clone() for name, value in model.state_dict().items()}
    items = [s for s in trees for _ in range(2 if s.treebank in {"csui", "pud"} else 1)]
    names = [s for s in named for _ in range(2 if s.corpus == "gold" else 1)]
    optimizer = torch.optim.Adam(model.parameters(), lr=rate, betas=(0.9, 0.98))
    step, steps = 0, epochs * len([*batches(_some(items, rng), size, rng), *batches(names, size, rng)])
    schedule = torch.optim.lr_scheduler.LambdaLR(
        optimizer, lambda n: min(1.0, (n + 1) / 100) * max(0.02, 1 - n / steps)
    )
    for epoch in range(epochs):
        queue = [*batches(_some(items, rng), size, rng), *batches(names, size, rng)]
        rng.shuffle(queue)
        model.train()
        total = 0.0
        for batch in queue:
            optimizer.zero_grad()
            with torch.autocast("cpu", dtype=torch.bfloat16):  # twice as fast; the weights stay as exact as they are
                loss = loss_of(model, coder, batch)
            loss.backward()
            nn.utils.clip_grad_norm_(model.parameters(), 5.0)
            optimizer.step()
            schedule.step()
            step += 1
            total += loss.item()
            decay = min(0.998, step / (step + 20))
            for name, value in model.state_dict().items():
                average[name].mul_(decay).add_(value, alpha=1 - decay)
        if report:
            kept = {name: value.detach().clone() for name, value in model.state_dict().items()}
            model.load_state_dict(average)
            model.eval()
            report(epoch, total / len(queue), model)
            model.load_state_dict(kept)
    model.load_state_dict(average)
    model.eval()
    return model
