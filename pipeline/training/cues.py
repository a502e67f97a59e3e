"""Gold -> lang/id/cues.npz: the network that finds cues which the rules pass over, made by one command.

    python pipeline/training/cues.py --gold data/gold/news/train TEXTS --gold data/gold/news/dev TEXTS

Each --gold takes a folder of gold files and the folder of their texts (`ujar gold attach` fills it). Needs PyTorch
beside the package (pipeline/training/requirements.txt); one thread, two minutes.
"""

import argparse
import random
from collections.abc import Iterator, Sequence
from pathlib import Path

import numpy as np
import torch
from cue_samples import UNKNOWN, Sample, samples
from progress import say
from torch import Tensor, nn
from torch.nn import functional

from ujar.config import find_home
from ujar.domain import load_domain
from ujar.evaluate.gold import load_golds
from ujar.extract.cuemodel import DILATIONS, GAP, HEADS
from ujar.extract.lexicon import lexicon_of
from ujar.extract.wordrows import CUES, FLAGS, TABLES, Rows
from ujar.lang import get_language

TARGET = Path(__file__).parents[1] / "ujar" / "lang" / "id" / "cues.npz"
WIDTH = 64
WIDTHS = {"form": 32, "stem": 32, "prefix": 16, "suffix": 16}
EPOCHS, RATE, BATCH = 12, 2e-3, 500  # batch in words
HIDDEN = 0.3  # share of words whose form is hidden in training, as if no list held it: so will unseen ones be
DROP = 0.2
SEED = 4  # of five, the one that finds most verbs which no list holds and no statement where there is none (RUNS.md)


class Network(nn.Module):
    """The network that ujar.extract.cuemodel runs with numpy; the names of its weights are made in `weights`."""

    def __init__(self) -> None:
        super().__init__()
        self.tables = nn.ModuleList(nn.Embedding(rows, WIDTHS[name]) for name, rows in TABLES.items())
        for table in self.tables:
            nn.init.normal_(table.weight, std=0.1)  # type: ignore[arg-type]
        self.first = nn.Linear(sum(WIDTHS.values()) + len(FLAGS), 2 * WIDTH)
        self.layers = nn.ModuleList(nn.Linear(3 * WIDTH, 2 * WIDTH) for _ in DILATIONS)
        self.norms = nn.ModuleList(nn.LayerNorm(WIDTH) for _ in range(len(DILATIONS) + 1))
        self.last = nn.Linear(WIDTH, len(HEADS))

    def forward(self, rows: Tensor, flags: Tensor, mask: Tensor) -> Tensor:
        """Words x HEADS before the logistic function; sentences stand below each other, with empty rows between."""
        words = [table(rows[:, i]) for i, table in enumerate(self.tables)]
        if self.training:
            words, flags = _hide(words, flags)
        x = self.first(functional.dropout(torch.cat([*words, flags], 1), DROP / 2, self.training))
        x = self.norms[0](_maxout(x)) * mask
        for step, layer, norm in zip(DILATIONS, self.layers, self.norms[1:], strict=True):
            y = functional.dropout(x, DROP, self.training)
            empty = torch.zeros(step, WIDTH)
            seen = torch.cat([torch.cat([empty, y[:-step]]), y, torch.cat([y[step:], empty])], 1)
            x = (x + norm(_maxout(layer(seen)))) * mask
        return self.last(x)

    def weights(self) -> dict[str, np.ndarray]:
        """The weights by the names that the package knows them by, in half precision."""
        named: dict[str, Tensor] = {
            name: table.weight
            for name, table in zip(TABLES, self.tables, strict=True)  # type: ignore[misc]
        }
        named |= {"in": self.first.weight.T, "in bias": self.first.bias}
        named |= {"in scale": self.norms[0].weight, "in shift": self.norms[0].bias}
        for i, (layer, norm) in enumerate(zip(self.layers, self.norms[1:], strict=True)):
            named |= {f"layer {i}": layer.weight.T, f"layer {i} bias": layer.bias}
            named |= {f"layer {i} scale": norm.weight, f"layer {i} shift": norm.bias}
        named |= {"out": self.last.weight.T, "out bias": self.last.bias}
        return {name: tensor.detach().numpy().astype(np.float16) for name, tensor in named.items()}


def _maxout(x: Tensor) -> Tensor:
    return torch.maximum(x[:, :WIDTH], x[:, WIDTH:])


def _hide(words: list[Tensor], flags: Tensor) -> tuple[list[Tensor], Tensor]:
    """Take the form from some words, and from half as many cues what the lexicon says of them."""
    form, stem, *affixes = words
    kept = (torch.rand(len(form), 1) > HIDDEN).float()
    known = flags[:, : len(CUES)]
    lost = (torch.rand(len(form), 1) < HIDDEN / 2).float() * (known.sum(1, keepdim=True) > 0)
    flags = torch.cat([known * (1 - lost), flags[:, len(CUES) :]], 1)
    return [form * kept * (1 - lost), stem * (1 - lost), *affixes], flags


def joined(batch: Sequence[Sample]) -> tuple[Tensor, Tensor, Tensor, Tensor]:
    """Rows, flags, labels and mask of sentences below each other; the empty rows between are unknown."""
    size = GAP + sum(len(sample.rows) + GAP for sample in batch)
    rows = torch.zeros(size, len(TABLES), dtype=torch.long)
    flags, mask = torch.zeros(size, len(FLAGS)), torch.zeros(size, 1)
    wanted = torch.full((size, len(HEADS)), UNKNOWN)
    at = GAP
    for sample in batch:
        end = at + len(sample.rows)
        rows[at:end], flags[at:end] = torch.from_numpy(sample.rows), torch.from_numpy(sample.flags)
        wanted[at:end], mask[at:end] = torch.from_numpy(sample.labels), 1
        at = end + GAP
    return rows, flags, wanted, mask


def batches(data: Sequence[Sample], rng: random.Random) -> Iterator[list[Sample]]:
    """Shuffled sentences, about BATCH words together."""
    queue = list(data)
    rng.shuffle(queue)
    batch: list[Sample] = []
    for sample in queue:
        batch.append(sample)
        if sum(len(s.rows) for s in batch) >= BATCH:
            yield batch
            batch = []
    if batch:
        yield batch


def train(data: Sequence[Sample], seed: int = SEED) -> Network:
    """A network with the running averages of its weights."""
    torch.manual_seed(seed)
    rng = random.Random(seed)
    network = Network()
    optimizer = torch.optim.AdamW(network.parameters(), lr=RATE, weight_decay=0.01)
    steps = EPOCHS * sum(len(sample.rows) for sample in data) / BATCH
    mean = {name: value.clone() for name, value in network.state_dict().items()}
    step = 0
    for epoch in range(EPOCHS):
        network.train()
        total = 0.0
        for batch in batches(data, rng):
            for group in optimizer.param_groups:
                group["lr"] = RATE * max(0.1, 1 - 0.9 * step / steps) * min(1, (step + 1) / 50)
            rows, flags, wanted, mask = joined(batch)
            sure = (wanted != UNKNOWN).float()
            loss = functional.binary_cross_entropy_with_logits(
                network(rows, flags, mask), wanted.clamp(min=0), reduction="none"
            )
            loss = (loss * sure).sum() / sure[:, 0].sum().clamp(min=1)
            optimizer.zero_grad()
            loss.backward()
            nn.utils.clip_grad_norm_(network.parameters(), 1.0)
            optimizer.step()
            step += 1
            total += float(loss.detach())
            keep = min(0.995, (step + 1) / (step + 10))
            for name, value in network.state_dict().items():
                mean[name].mul_(keep).add_(value, alpha=1 - keep)
        say(f"epoch {epoch + 1} loss {total:.1f}")
    network.load_state_dict(mean)
    return network.eval()


def main(golds: list[tuple[Path, Path]], output: Path) -> None:
    """Write the weights."""
    torch.set_num_threads(1)
    rows = Rows(get_language("id"), lexicon_of("id"))
    domain = load_domain(find_home().seeds)
    data = [s for folder, texts in golds for gold in load_golds(folder) for s in samples(gold, texts, rows, domain)]
    say(f"{len({s.article for s in data})} articles, {sum(len(s.rows) for s in data)} words")
    np.savez_compressed(output, **train(data).weights())
    say(f"{output}: {output.stat().st_size:,} bytes")


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--gold", type=Path, nargs=2, action="append", metavar=("GOLD", "TEXTS"), required=True)
    parser.add_argument("--output", type=Path, default=TARGET)
    arguments = parser.parse_args()
    main([(gold, texts) for gold, texts in arguments.gold], arguments.output)
