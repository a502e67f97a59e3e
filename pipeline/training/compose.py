"""Sentences of our own with laws and weapons, which are rare in the corpora.

They come from sentences.txt (frames), weapons.yml, the negotiables of the seeds, and invented titles; the other names
are those that the corpora annotate.
"""

import random
import re
from collections import defaultdict
from collections.abc import Callable, Sequence
from pathlib import Path

import spacy
from entities import Named, Spans, tag_doc
from gazetteer import agreements, read_weapons
from titles import SHARES, body

from ujar.annotate.tokenizer import LongRuns, make_tokenizer

HERE = Path(__file__).parent
_SLOT = re.compile(r"\{([A-Z]+)\}")
_CHOICE = re.compile(r"\[([^\[\]]*\|[^\[\]]*)\]")
_LETTERS = re.compile(r"[A-Z][A-Z-]{1,9}")
_OPENINGS = (
    "Menurut {PER}, ", "Namun, ", "Sementara itu, ", "Pada Senin (12/3), ", "Sebelumnya, ", "Di {GPE}, ", "Akibatnya, ",
)  # fmt: skip
_ENDINGS = (
    ", kata {PER}.", ", ujar juru bicara {ORG} {PER}.", ", demikian dilaporkan {ORG}.", ", Selasa (5/6).",
    ", seperti dikutip {ORG}.", ", ujarnya.",
)  # fmt: skip


def read_frames(path: Path = HERE / "sentences.txt") -> dict[str, list[str]]:
    """Heading -> the frames below it."""
    frames: dict[str, list[str]] = defaultdict(list)
    heading = ""
    for line in path.read_text(encoding="utf-8").splitlines():
        if line.startswith("## "):
            heading = line[3:]
        elif line and not line.startswith("#"):
            frames[heading].append(line)
    return dict(frames)


class Composer:
    """Frames, names and a random order in; sentences with names out."""

    def __init__(self, seeds: Path, named: Sequence[Named], rng: random.Random) -> None:
        self.rng, self.weapons, self.frames = rng, read_weapons(), read_frames()
        self.names = names_of(named)
        aliases = agreements(seeds)
        self.acronyms = sorted({alias for alias in aliases if _LETTERS.fullmatch(alias)})
        self.titles = sorted({alias for alias in aliases if not _LETTERS.fullmatch(alias) and len(alias) < 70})
        self.tokenize = LongRuns(make_tokenizer(spacy.blank("id").vocab))
        self.makers: dict[str, Callable[[], tuple[str, str, str]]] = {
            "LAW": lambda: ("", self.law(), "LAW"), "ACRONYM": lambda: ("", self.acronym(), "LAW"),
            "WEAPON": self.weapon, "TYPE": lambda: ("", self.type_of_weapon(), "WEAPON"),
            "ARM": lambda: ("", self.rng.choice(self.weapons.alone), "WEAPON"),
            "BODY": lambda: ("", self.letters(), "ORG"), "BODYNAME": lambda: ("", body(self.rng), "ORG"),
            "PLACE": lambda: ("", self.rng.choice(self.names["GPE"]).upper(), "GPE"),
        }  # fmt: skip

    def sentences(self, heading: str, count: int) -> list[Named]:
        """Composed sentences, each frame about as often as the others."""
        frames = self.frames[heading]
        return [self.fill(frames[number % len(frames)]) for number in range(count)]

    def fill(self, frame: str) -> Named:
        """A frame with its choices made and its slots filled."""
        while match := _CHOICE.search(frame):
            frame = frame[: match.start()] + self.rng.choice(match[1].split("|")) + frame[match.end() :]
        if self.rng.random() < 0.25 and not frame.startswith('"'):
            lower = frame[0].lower() if frame[1].islower() else frame[0]
            frame = self.rng.choice(_OPENINGS) + lower + frame[1:]
        if self.rng.random() < 0.25 and frame.endswith(".") and "kata " not in frame:
            frame = frame[:-1] + self.rng.choice(_ENDINGS)
        text, spans, at = "", [], 0
        for slot in _SLOT.finditer(frame):
            text += frame[at : slot.start()]
            before, name, label = self.name(slot[1])
            text += before
            if not text:
                name = name[0].upper() + name[1:]
            spans.append((len(text), len(text) + len(name), label))
            text, at = text + name, slot.end()
        return self.tagged(text + frame[at:], spans)

    def tagged(self, text: str, spans: Spans) -> Named:
        doc = self.tokenize(text)
        spaces = tuple(bool(token.whitespace_) for token in doc)
        return Named("gold", tuple(token.text for token in doc), spaces, tuple(tag_doc(doc, spans)))

    def name(self, slot: str) -> tuple[str, str, str]:
        """What stands before the name, the name, its label."""
        if slot in self.makers:
            return self.makers[slot]()
        return "", self.rng.choice(self.names[slot]), slot

    def acronym(self) -> str:
        if self.rng.random() < 0.6:
            return self.rng.choice(self.acronyms)
        return self.letters()

    def letters(self) -> str:
        """Letters that stand for no name that we know."""
        return "".join(self.rng.choice("ABCDEFGIJKLMNOPRSTUW") for _ in range(self.rng.randint(3, 6)))

    def law(self) -> str:
        """A title from the seeds, or one that follows how laws and agreements are named."""
        rng, place = self.rng, self.rng.choice(self.names["GPE"])
        dice = 100 * rng.random()
        if dice < 30:
            return rng.choice(self.titles)
        bound = 42
        if dice < bound:
            return self.acronym()
        for share, make in SHARES:
            bound += share
            if dice < bound:
                return make(rng, place)
        raise AssertionError("the shares make a hundred")

    def type_of_weapon(self) -> str:
        """A weapon by kind and type, or by name where that can stand for one."""
        dice = self.rng.random()
        if dice < 0.55:
            return self.rng.choice(self.weapons.types)
        if dice < 0.85:
            kind = self.rng.choice(list(self.weapons.whole))
            return f"{kind} {self.designation(self.weapons.whole[kind])}"
        return self.rng.choice(self.weapons.alone)

    def weapon(self) -> tuple[str, str, str]:
        if self.rng.random() < 0.35:
            return "", self.type_of_weapon(), "WEAPON"
        kind = self.rng.choice(list(self.weapons.named))
        before = f"{kind} " if self.rng.random() < 0.75 else ""
        return before, self.designation(self.weapons.named[kind]), "WEAPON"

    def designation(self, names: Sequence[str]) -> str:
        """One of the names; now and then letters and a number as armies give them, or an invented name."""
        dice = self.rng.random()
        if dice < 0.7:
            return self.rng.choice(names)
        letters = "".join(self.rng.choice("ABCDFGHJKLMNPQRSTUX") for _ in range(self.rng.randint(1, 2)))
        return f"{letters}-{self.rng.randint(1, 600)}"

    def swapped(self, item: Named) -> Named:
        """The sentence with other laws and weapons where its own stand."""
        text, spans, at = "", [], 0
        while at < len(item.words):
            end = at + 1
            while end < len(item.words) and item.tags[end][:2] == "I-":
                end += 1
            label = item.tags[at][2:]
            name = "".join(w + (" " if s else "") for w, s in zip(item.words[at:end], item.spaces[at:end], strict=True))
            bare = name.rstrip(" ")
            if label == "LAW":
                name = (self.acronym() if bare.isupper() else self.law()) + name[len(bare) :]
            elif label == "WEAPON":
                name = (self.type_of_weapon() if bare[0].islower() else self.weapon()[1]) + name[len(bare) :]
            if item.tags[at][:2] == "B-":
                spans.append((len(text), len(text) + len(name.rstrip(" ")), label))
            text += name
            at = end
        return self.tagged(text.rstrip(" "), spans)


def names_of(named: Sequence[Named]) -> dict[str, list[str]]:
    """Label -> names of our own articles, the people also of the news corpora; each once."""
    found: dict[str, set[str]] = defaultdict(set)
    for item in named:
        for at, tag in enumerate(item.tags):
            if tag[:2] == "B-" and (item.corpus == "gold" or (tag == "B-PER" and item.corpus == "nerui")):
                end = at + 1
                while end < len(item.tags) and item.tags[end] == f"I-{tag[2:]}":
                    end += 1
                pairs = zip(item.words[at:end], item.spaces[at:end], strict=True)
                name = "".join(word + (" " if space else "") for word, space in pairs).rstrip()
                if not (name.isupper() and len(name) > 6):  # of a headline
                    found[tag[2:]].add(name)
    return {label: sorted(names) for label, names in found.items()}


def compose(seeds: Path, named: Sequence[Named], *, seed: int) -> list[Named]:
    """All sentences that we add: composed ones, and our own articles' with other laws and weapons."""
    rng = random.Random(seed)
    composer = Composer(seeds, named, rng)
    rare = [s for s in named if s.corpus == "gold" and {"B-LAW", "B-WEAPON"} & set(s.tags) and "-" not in s.tags]
    found = [composer.swapped(item) for item in rare for _ in range(5)]
    for heading, count in (("laws", 1300), ("acronyms", 500), ("weapons", 1000), ("bodies", 600), ("nothing", 500)):
        found += composer.sentences(heading, count)
    rng.shuffle(found)
    return found
