"""Words as the cue model sees them: rows of its tables, and flags that lexicon and grammar raise."""

import zlib
from collections.abc import Iterator
from dataclasses import dataclass

from ujar.extract.lexicon import Lexicon
from ujar.extract.phrases import is_date_word, is_verbal
from ujar.extract.view import Sentence, Word
from ujar.lang import Language
from ujar.lang.base import FRAMES, TAKES
from ujar.lang.stems import stem

# Tables of the model and how many rows each has. The stem lets a form that no list holds go with its kin:
# mengkonfirmasikan with mengonfirmasi, memperingati with memperingatkan.
TABLES = {"form": 1500, "stem": 1000, "prefix": 500, "suffix": 500}
_AFFIX = 3  # letters
_PLACES = ("quoted", "opens quotation", "closes quotation", "in heading", "first", "begins paragraph")
_SHAPES = ("capital", "digit", "mark", "comma", "colon", "date", "verbal", "nya")
_LISTS = (
    "person", "pronoun", "demonstrative", "connective", "adverb", "complementizer", "negation", "adjunct",
    "coordinator", "group of saying", "aside of saying", "auxiliary", "order", "first person", "contrast",
)  # fmt: skip
CUES = tuple(f for f in FRAMES if f != "active") + tuple(f"active {takes}" for takes in TAKES) + ("nya form", "kin")
FLAGS = (*CUES, *_SHAPES, *_LISTS, *_PLACES)
_COLUMN = {name: number for number, name in enumerate(FLAGS)}


@dataclass(frozen=True, slots=True)
class Row:
    """One word: its row in each table, and the columns of the flags that its letters alone raise."""

    rows: tuple[int, ...]
    flags: tuple[int, ...]


class Rows:
    """The rows of a language's words, each computed once."""

    def __init__(self, language: Language, lexicon: Lexicon) -> None:
        self._language = language
        self._lexicon = lexicon
        self._kin = frozenset(stem(cue.form) for cue in language.cues if " " not in cue.form)
        clauses = language.clauses
        heads = language.titles | language.groups.keys() | language.bodies | language.openers
        self._lists = dict(
            zip(
                _LISTS,
                (
                    _firsts(heads), language.pronouns, language.demonstratives, _firsts(language.connectives),
                    language.adverbs, language.complementizers, language.negations, language.adjunct_openers,
                    language.coordinators, clauses.speaking_texts | clauses.findings, clauses.saying_asides,
                    clauses.auxiliaries | clauses.prospects, clauses.orders, clauses.first_person, clauses.contrasts,
                ),
                strict=True,
            )
        )  # fmt: skip

    def of(self, word: Word) -> Row:
        """What a word is by itself, wherever it stands."""
        low = word.low
        keys = {"form": low, "stem": stem(low), "prefix": low[:_AFFIX], "suffix": low[-_AFFIX:]}
        rows = tuple(zlib.crc32(f"{table} {keys[table]}".encode()) % size for table, size in TABLES.items())
        return Row(rows, tuple(sorted(_COLUMN[name] for name in self._raised(word))))

    def _raised(self, word: Word) -> Iterator[str]:
        low, frames = word.low, self._lexicon.frames
        for frame in FRAMES:
            if (known := frames.get(frame, {}).get(low)) is not None:
                yield f"active {known[0].takes}" if frame == "active" else frame
                if known[1]:
                    yield "nya form"
        if low.removesuffix("nya") in frames.get("nouns", {}) and low.endswith("nya"):
            yield "nouns"
            yield "nya form"
        if stem(low) in self._kin:
            yield "kin"
        shapes = (
            word.is_capital, word.text[0].isdigit(), not word.is_word, word.text == ",", word.text == ":",
            is_date_word(word, self._language), is_verbal(word, self._language), low.endswith("nya"),
        )  # fmt: skip
        yield from (name for name, raised in zip(_SHAPES, shapes, strict=True) if raised)
        yield from (name for name, words in self._lists.items() if low in words)


def places(sentence: Sentence) -> list[tuple[int, ...]]:
    """For each word of a sentence the columns of the flags that its place raises."""
    words = sentence.words
    out = []
    for i, word in enumerate(words):
        quoted = word.quotation is not None
        opens = quoted and (i == 0 or words[i - 1].quotation != word.quotation)
        closes = quoted and (i + 1 == len(words) or words[i + 1].quotation != word.quotation)
        raised = (quoted, opens, closes, sentence.is_heading, i == 0, i == 0 and sentence.paragraph_start)
        out.append(tuple(_COLUMN[name] for name, here in zip(_PLACES, raised, strict=True) if here))
    return out


def _firsts(phrases: frozenset[str]) -> frozenset[str]:
    return frozenset(phrase.split()[0] for phrase in phrases)
