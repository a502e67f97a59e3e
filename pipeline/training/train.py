"""Rebuild the shipped Indonesian pipeline from the corpora with one command.

    python pipeline/training/train.py --corpora ../shared/corpora --output data/models/id_ujar

Needs what pipeline/training/requirements.txt lists (PyTorch for the teachers, floret for the vectors) beside the
package. The stages: vectors, teachers, silver, syntax, names, finish, pack, score. What a stage makes lies in the
work folder; a stage whose file is there is not run again, so an interrupted run goes on where it stopped.
`--until STAGE` stops early; delete a file of the work folder to run its stage again.
"""

import argparse
import pickle
import random
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import compose
import entities
import measure
import passes
import raw
import silver
import student
import teacher
import texts
import torch
import treebanks
import vectors
from entities import Named
from gazetteer import law_gazetteer, weapon_gazetteer
from pack import pack
from progress import say
from spacy.language import Language
from thinc.api import NumpyOps, set_current_ops
from treebanks import Sentence, Word

HOME = Path(__file__).resolve().parents[2]
SEEDS = (1, 2)  # one teacher a seed; with several the means of their scores annotate
SAMPLES = (HOME / "data/gold/samples", HOME / "seeds/articles")  # our own articles, written for this project
ROUNDS = 2  # of everything once more, when the recipe is settled
DEV_STEP = 8  # every eighth sentence of CSUI's train is held out until the last stage of the syntax


@dataclass(frozen=True, slots=True)
class Run:
    """Where everything lies, and how much of it is used."""

    corpora: Path
    gold: Path
    work: Path
    output: Path
    teacher_epochs: int
    seeds: tuple[int, ...]
    news: int
    epochs: int
    more: tuple[entities.Folders, ...]

    def made(self, name: str, make: Callable[[], Any]) -> Any:
        """What a stage made, from the work folder or anew."""
        path = self.work / f"{name}.pickle"
        if path.exists():
            return pickle.loads(path.read_bytes())
        say(f"{name} ...")
        begun, busy = time.time(), time.process_time()
        result = make()
        path.write_bytes(pickle.dumps(result))
        say(f"{name}: {time.time() - begun:.0f} s, of the processor {time.process_time() - busy:.0f} s")
        return result


def treebank_sentences(run: Run) -> tuple[list[Sentence], list[Sentence]]:
    """Sentences to train on, and those held out of CSUI's train."""
    sentences = treebanks.load_treebanks(run.corpora, *treebanks.TREEBANKS)
    news = [sentence for sentence in sentences if sentence.treebank == "csui"]
    dev = news[::DEV_STEP]
    out = {sentence.id for sentence in dev}
    return [s for s in sentences if not (s.treebank == "csui" and s.id in out)], dev


def attach_texts(run: Run) -> Path:
    """The texts of the gold articles, put together by the package itself from the corpora."""
    folder = run.work / "texts"
    if not folder.exists():
        command = [sys.executable, "-m", "ujar", "gold", "attach", run.corpora, "--gold", run.gold, "--output", folder]
        subprocess.run([str(part) for part in command], check=True)
    return folder


def make_vectors(run: Run, sentences: Sequence[Sentence]) -> Path:
    """The table of vectors, and the raw news as one tokenised sentence a line."""
    news = run.work / "news.txt"
    if not news.exists():
        say(f"raw news: {raw.write_raw(texts.articles(run.corpora, run.gold), news)} sentences")
    if not (run.work / "id.floret").exists():
        lines = news.read_text(encoding="utf-8").splitlines()
        lines += [" ".join(word.form for word in sentence.words) for sentence in sentences]
        vectors.train_vectors(lines, run.work)
    return run.work / "id.floret"


def train_teacher(
    run: Run, coder: teacher.Coder, gold: Sequence[Sentence], named: Sequence[Named], seed: int
) -> dict[str, torch.Tensor]:
    """A teacher of everything."""
    torch.manual_seed(seed)
    model = teacher.Teacher(coder.codes, coder.width)
    trained = teacher.train(
        model, coder, gold, named, seed=seed, epochs=run.teacher_epochs,
        report=lambda epoch, loss, _: say(f"teacher {seed} epoch {epoch + 1}: loss {loss:.3f}"),
    )  # fmt: skip
    return trained.state_dict()


def tune_teacher(
    coder: teacher.Coder, gold: Sequence[Sentence], model: teacher.Teacher, seed: int
) -> dict[str, torch.Tensor]:
    """The same teacher tuned on the two news treebanks, with a little of Wikipedia's."""
    news = [sentence for sentence in gold if sentence.treebank in {"csui", "pud"}]
    wiki = random.Random(seed).sample([sentence for sentence in gold if sentence.treebank == "gsd"], 300)
    tuned = load_teacher(coder, coder.width, model.state_dict())
    return teacher.train(
        tuned, coder, [*news, *wiki], [], seed=seed, epochs=10, rate=1e-3, size=600,
        report=lambda epoch, loss, _: say(f"teacher {seed} of news, epoch {epoch + 1}: loss {loss:.3f}"),
    ).state_dict()  # fmt: skip


def load_teacher(coder: teacher.Coder, width: int, weights: dict[str, torch.Tensor]) -> teacher.Teacher:
    """A trained teacher from its weights."""
    model = teacher.Teacher(coder.codes, width)
    model.load_state_dict(weights)
    model.eval()
    return model


def bare(line: str) -> Sentence:
    """A raw sentence without annotation."""
    return Sentence("csui", "", tuple(Word(form, "", "X", "", 0, "dep", True) for form in line.split(" ")))


def annotate_raw(
    general: Sequence[teacher.Teacher],
    news: Sequence[teacher.Teacher],
    coder: teacher.Coder,
    lines: Sequence[str],
    gold: Sequence[Sentence],
) -> tuple[list[tuple[Sentence, float]], list[tuple[Named, float]]]:
    """The teachers' trees and names of raw news; Wikipedia's treebank is annotated anew in the way of CSUI."""
    raw_sentences = [bare(line) for line in lines if len(line.split(" ")) <= 80]
    wiki = [sentence for sentence in gold if sentence.treebank in {"gsd", "silver"}]
    trees = silver.parse(news, coder, [*raw_sentences, *wiki], "csui")
    blank = [Named("gold", tuple(w.form for w in s.words), (True,) * len(s.words), ("-",) * len(s.words))
             for s in raw_sentences]  # fmt: skip
    return trees, silver.find_names(general, coder, blank, "gold")


def complete_names(models: Sequence[teacher.Teacher], coder: teacher.Coder, named: Sequence[Named]) -> list[Named]:
    """The corpora of names, what each leaves open filled in by the teachers; what is annotated stands."""
    found: list[Named] = []
    for corpus in ("gold", "idner", "nerui", "spacyndo"):
        own = [item for item in named if item.corpus == corpus]
        if corpus != "gold":
            filled = silver.find_names(models, coder, own, "gold" if corpus == "idner" else corpus, keep=True)
            own = [_fill(old, new) for old, (new, _) in zip(own, filled, strict=True)]
        found += own
    return found


def _fill(old: Named, new: Named) -> Named:
    pairs = zip(old.tags, new.tags, strict=True)
    return replace(old, tags=tuple("-" if was == "-" else tag for was, tag in pairs))


def reporter(dev: Sequence[Sentence], names: dict[str, list[tuple[str, entities.Spans]]]) -> student.Report:
    """Prints how well a pipeline does on development data."""

    def report(head: str, nlp: Language) -> None:
        if "parser" in nlp.pipe_names:
            trees = measure.score_trees(nlp, dev)
            say(f"{head} | " + " ".join(f"{key} {trees[key]:.1f}" for key in ("upos", "uas", "las", "lemma", "feats")))
        if "ner" in nlp.pipe_names:
            found = {corpus: measure.score_names(nlp, items, corpus) for corpus, items in names.items()}
            rare = {label: found["gold"][label][2] for label in ("LAW", "WEAPON") if label in found["gold"]}
            say(f"{head} | " + " ".join(f"{corpus} {scores['all'][2]:.1f}" for corpus, scores in found.items())
                + " | gold " + " ".join(f"{label} {score:.1f}" for label, score in rare.items()))  # fmt: skip

    return report


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--corpora", type=Path, required=True, help="Folder of the corpora.")
    parser.add_argument("--output", type=Path, default=HOME / "data/models/id_ujar", help="Folder of the pipeline.")
    parser.add_argument("--work", type=Path, default=HOME / "data/training", help="Folder of what the stages make.")
    parser.add_argument("--gold", type=Path, default=HOME / "data/gold/news", help="Our own annotated articles.")
    parser.add_argument("--teacher-epochs", type=int, default=10)
    parser.add_argument("--seeds", type=int, nargs="+", default=list(SEEDS), help="One teacher a seed.")
    parser.add_argument("--news", type=int, default=24_000, help="Raw sentences that the teachers annotate.")
    parser.add_argument("--epochs", type=int, default=3, help="Epochs of the student over everything, twice.")
    parser.add_argument(
        "--more",
        type=Path,
        nargs=2,
        action="append",
        default=[],
        metavar=("GOLD", "TEXTS"),
        help="Further annotated articles and their texts: development data until the last stage.",
    )
    parser.add_argument("--until", choices=STAGES, default="score", help="The last stage to run.")
    args = parser.parse_args()
    args.work.mkdir(parents=True, exist_ok=True)
    torch.set_num_threads(1)
    set_current_ops(NumpyOps(use_blis=False))  # numpy's matrix product is faster on matrices as small as ours
    run = Run(args.corpora, args.gold, args.work, args.output, args.teacher_epochs, tuple(args.seeds),
              args.news, args.epochs, tuple((gold, texts) for gold, texts in args.more))  # fmt: skip
    for stage in stages(run):
        say(f"{stage} done")
        if stage == args.until:
            return


STAGES = ("vectors", "teachers", "silver", "syntax", "names", "finish", "pack", "score")


def stages(run: Run) -> Iterator[str]:
    """All stages in order; each is named when it is done."""
    gold, dev = treebank_sentences(run)
    folder = attach_texts(run)
    named = run.made("names-read", lambda: entities.load_names(run.corpora, run.gold, folder, "train", more=[SAMPLES]))
    table = vectors.load_vectors(make_vectors(run, gold))
    yield "vectors"
    lookup = vectors.Lookup(table)
    coder = teacher.Coder(run.made("codes", lambda: teacher.Codes.of(gold, named)), lookup)
    general, news = [], []  # teachers of names; the same tuned on the news treebanks
    for seed in run.seeds:
        weights = run.made(
            f"teacher-{seed}",
            lambda seed=seed: train_teacher(run, coder, gold, named, seed),
        )
        general.append(load_teacher(coder, table.shape[1], weights))
        weights = run.made(f"news-teacher-{seed}", lambda seed=seed: tune_teacher(coder, gold, general[-1], seed))
        news.append(load_teacher(coder, table.shape[1], weights))
    yield "teachers"
    lines = (run.work / "news.txt").read_text(encoding="utf-8").splitlines()
    lines = lines[:: max(1, len(lines) // run.news)]
    trees, found = run.made("silver", lambda: annotate_raw(general, news, coder, lines, gold))
    completed = run.made("names-completed", lambda: complete_names(general, coder, named))
    yield "silver"
    read = entities.read_names(run.corpora, run.gold, folder, "dev", more=run.more)
    report = reporter(dev, {corpus: list(items) for corpus, items in read.items()})
    syntax = run.made("syntax", lambda: passes.train_syntax(table, gold, trees, run.epochs, report).to_bytes())
    yield "syntax"
    lists = [law_gazetteer(HOME / "seeds"), weapon_gazetteer()]
    composed = run.made("composed", lambda: compose.compose(HOME / "seeds", completed, seed=1))
    names = run.made(
        "names", lambda: passes.train_names(table, completed, found, composed, lists, run.epochs, report).to_bytes()
    )
    yield "names"
    complete = treebanks.load_treebanks(run.corpora, *treebanks.TREEBANKS)
    for number in range(1, ROUNDS + 1):
        began = student.restored("syntax.cfg", table, syntax)
        syntax = run.made(
            f"syntax-finished-{number}",
            lambda n=number, nlp=began: passes.finish_syntax(nlp, complete, trees, run.epochs, n, report).to_bytes(),
        )
    others = entities.load_names(run.corpora, run.gold, folder, "dev", more=run.more)
    filled = run.made("names-dev-completed", lambda: complete_names(general, coder, others))
    again = run.made("composed-again", lambda: compose.compose(HOME / "seeds", [*completed, *filled], seed=2))
    began = student.restored("names.cfg", table, names)
    names = run.made(
        "names-finished",
        lambda: passes.finish_names(began, [*completed, *filled], found, again, lists, run.epochs, report).to_bytes(),
    )
    yield "finish"
    pack(run.output, student.restored("syntax.cfg", table, syntax), student.restored("names.cfg", table, names))
    yield "pack"
    subprocess.run([sys.executable, str(HOME / "pipeline/training/score.py"), "--corpora", str(run.corpora),
                    "--model", str(run.output), "--texts", str(folder), "--write"], check=True)  # fmt: skip
    yield "score"


if __name__ == "__main__":
    main()
