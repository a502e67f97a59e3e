"""Score the Indonesian pipeline on the untouched test sets, with its speed and size, and write them into its card.

    python pipeline/training/score.py --corpora ../shared/corpora --texts data/training/texts

`--texts` holds the texts of the gold articles (`ujar gold attach`). Our own test articles are scored once a release:
only with `--gold-test`.
"""

import argparse
import json
import time
from pathlib import Path
from typing import Any

import entities
import measure
import spacy
import treebanks
from card import write_card
from spacy.language import Language
from spacy.training import Example

from ujar.annotate.sentences import sentence_starts
from ujar.annotate.speed import kept, speed_up
from ujar.annotate.tokenizer import LongRuns
from ujar.lang import get_language

HOME = Path(__file__).resolve().parents[2]
SPEED_WORDS = 20_000


def load(model: Path) -> Language:
    """The pipeline as the package runs it."""
    return speed_up(plain(model))


def plain(model: Path) -> Language:
    """The pipeline as spaCy runs it."""
    nlp = spacy.load(model)
    nlp.tokenizer = LongRuns(nlp.tokenizer)  # type: ignore[assignment, arg-type]
    return nlp


def senter_starts(nlp: Language, text: str) -> list[int]:
    """Where the pipeline itself begins sentences."""
    with nlp.select_pipes(enable=["tok2vec", "senter"]):
        return [sentence.start_char for sentence in nlp(text).sents]


def words_a_second(nlp: Language, texts: list[str], rounds: int = 3) -> float:
    """The best of some rounds over the same texts, by the processor's time of this process: one core, one thread."""
    best = 0.0
    for _ in range(rounds):
        begun, words = time.process_time(), 0
        for doc in nlp.pipe(texts, batch_size=64):
            words += sum(not token.is_space for token in doc)
        best = max(best, words / (time.process_time() - begun))
    return best


def blank_twin(nlp: Language, examples: list[Example]) -> Language:
    """The same architecture for English, untrained, over spaCy's own tokenizer: what the sizes alone would cost."""
    config = nlp.config.copy()
    config["nlp"]["lang"] = "en"
    twin = spacy.util.load_model_from_config(config, auto_fill=True)
    twin.tokenizer = spacy.blank("en", vocab=twin.vocab).tokenizer
    twin.vocab.vectors = kept(nlp.vocab.vectors, twin.vocab.strings)
    twin.initialize(lambda: [Example(twin.make_doc(e.reference.text), e.reference) for e in examples])
    return twin


def score(model: Path, corpora: Path, texts: Path | None, *, gold_test: bool) -> dict[str, Any]:
    """All figures of a pipeline."""
    nlp = load(model)
    test = list(treebanks.read_treebank(corpora / treebanks.TEST, "csui"))
    found: dict[str, Any] = {"csui_test": measure.score_trees(nlp, test)}
    language = get_language("id")
    found["sentences"] = {
        "senter": measure.score_sentences(lambda text: senter_starts(nlp, text), test),
        "quotation-safe rules": measure.score_sentences(lambda text: sentence_starts(text, language), test),
    }
    names = entities.read_names(corpora, HOME / "data/gold/news", texts, "test", own=gold_test)
    for corpus, items in names.items():
        found[f"{corpus}_test"] = measure.score_names(nlp, items, corpus)
    if not gold_test:  # what was measured once stays in the card as long as the weights do: packing forgets it
        found |= {key: value for key, value in nlp.meta["performance"].items() if key == "gold_test"}
    lines = (corpora / "news" / "indosum_dev.jsonl").open(encoding="utf-8")
    raw, size = [], 0
    for line in lines:
        if size < SPEED_WORDS:
            raw.append(json.loads(line)["text"])
            size += len(raw[-1].split())
    twin = blank_twin(nlp, [Example(doc, doc) for doc in nlp.pipe(raw[:40])])
    ours, theirs, unhurried = (words_a_second(one, raw) for one in (nlp, twin, plain(model)))
    found["speed"] = {
        "words_per_second": ours, "plain_spacy": unhurried, "blank_english_twin": theirs, "ratio": unhurried / theirs
    }  # fmt: skip
    found["bytes"] = sum(path.stat().st_size for path in model.rglob("*") if path.is_file())
    return found


def show(found: dict[str, Any]) -> list[str]:
    """The figures as lines."""
    trees = found["csui_test"]
    lines = [
        "CSUI-test, gold tokens (multiword tokens merged): " + ", ".join(f"{k} {v:.1f}" for k, v in trees.items()),
        "CSUI-test, raw text, sentence F: " + ", ".join(f"{k} {v:.1f}" for k, v in found["sentences"].items()),
    ]
    for key, scores in found.items():
        if key.endswith("_test") and key != "csui_test":
            lines.append(f"{key}: " + ", ".join(f"{label} {f:.1f}" for label, (_, _, f) in scores.items()))
    speed = found["speed"]
    lines.append(
        f"speed: {speed['words_per_second']:,.0f} words/s on one core, the whole pipeline by ujar.load_model(); "
        f"by spacy.load {speed['plain_spacy']:,.0f} (blank English twin {speed['blank_english_twin']:,.0f}; "
        f"ratio {speed['ratio']:.2f})"
    )
    lines.append(f"size: {found['bytes'] / 1e6:.1f} MB")
    return lines


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--corpora", type=Path, default=HOME.parent / "shared/corpora")
    parser.add_argument("--model", type=Path, default=HOME / "data/models/id_ujar")
    parser.add_argument("--texts", type=Path, help="Folder of the texts of the gold articles.")
    parser.add_argument("--gold-test", action="store_true", help="Score our own test articles: once a release.")
    parser.add_argument("--write", action="store_true", help="Write the figures into meta.json and README.md.")
    args = parser.parse_args()
    found = score(args.model, args.corpora, args.texts, gold_test=args.gold_test)
    print("\n".join(show(found)))
    if args.write:
        write_card(args.model, found, show(found))


if __name__ == "__main__":
    main()
