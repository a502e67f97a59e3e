"""COIN (CC BY-SA 4.0) in, accuracy of pronouns out: ours beside "the person named last before it".

    python benchmarks/coin.py ../shared/corpora/coref-coin/dev.tsv

A pronoun is right where the person it is tied to has a word in common with a proper name of its gold chain. Counted are
singular pronouns whose chain holds a proper name before them. Both methods read names with the same finder, so that
only the choice among them is compared. Develop on dev.tsv; test.tsv is for the figure that is published.
"""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import islice
from pathlib import Path
from typing import Annotated

import typer

from ujar.annotate import annotate
from ujar.config import find_home
from ujar.domain import Domain, load_domain
from ujar.extract import extract
from ujar.lang import Language, get_language
from ujar.model import Article, Span
from ujar.resolve.cast import Cast
from ujar.resolve.local import introduce
from ujar.resolve.names import ArticleNames
from ujar.resolve.who import speakers_of

PRONOUNS = {"ia": "ia, dia, beliau", "dia": "ia, dia, beliau", "beliau": "ia, dia, beliau", "nya": "-nya"}
_NO_SPACE_BEFORE = re.compile(r"[.,;:!?)\]%”’]+|nya")
_NO_SPACE_AFTER = re.compile(r"[(\[“‘]+")
_TAG = re.compile(r"([A-Z]+)\[([\d_]+)\]")


@dataclass
class Passage:
    """A passage of COIN as newspapers print it: its text, its pronouns, and the words of the names in each chain."""

    text: str
    pronouns: list[tuple[Span, int]] = field(default_factory=list)  # span, mention
    names: list[tuple[int, int, str]] = field(default_factory=list)  # end, mention, word
    chain: dict[int, int] = field(default_factory=dict)  # mention -> mention that stands for its chain

    def root(self, mention: int) -> int:
        while self.chain.get(mention, mention) != mention:
            mention = self.chain[mention]
        return mention

    def named_before(self, span: Span, mention: int) -> set[str]:
        """The words of the proper names that mean the same and stand before a pronoun."""
        return {
            word.lower()
            for end, other, word in self.names
            if end <= span.start and self.root(other) == self.root(mention) and len(word) > 2
        }


def read_coin(path: Path) -> Iterator[Passage]:
    """Read the passages of a WebAnno TSV file."""
    rows: list[list[str]] = []
    for line in [*path.read_text(encoding="utf-8").splitlines(), "#Text="]:
        if line.startswith("#Text=") and rows:
            yield _passage(rows)
            rows = []
        elif line and not line.startswith("#"):
            rows.append(line.split("\t"))


def _passage(rows: list[list[str]]) -> Passage:
    text, glued, inside = "", True, False
    passage = Passage("")
    places: list[tuple[int, int, str, str]] = []
    for row in rows:
        word, tags = row[2], row[3]
        closes = word == '"' and inside
        if text and not (glued or closes or _NO_SPACE_BEFORE.fullmatch(word)):
            text += " "
        places.append((len(text), len(text) + len(word), word, tags))
        text += word
        glued = bool(_NO_SPACE_AFTER.fullmatch(word)) or (word == '"' and not inside)
        inside = inside != (word == '"')
    passage.text = text
    for start, end, word, tags in places:
        for kind, ids in _TAG.findall(tags):
            numbers = [int(number) for number in ids.split("_")]
            if kind in {"IDENT", "ALIAS"} and len(numbers) == 2:
                passage.chain[passage.root(numbers[1])] = passage.root(numbers[0])
            elif kind == "PROPER":
                passage.names.append((end, numbers[0], word))
            elif kind == "PRONOUN" and word.lower() in PRONOUNS:
                passage.pronouns.append((Span(start, end, word), numbers[0]))
    return passage


def judge(passage: Passage, domain: Domain, language: Language) -> Iterator[tuple[str, bool, bool]]:
    """(kind of pronoun, whether ours is right, whether the nearest person is) for each pronoun that counts."""
    article = Article("coin", "coin", passage.text, language.code)
    local, minted = introduce(article, domain, language)
    cast = Cast.of(article, domain, language, ArticleNames(article, domain, local))
    cast.minted.update(minted)
    statements = extract(next(iter(annotate([article], language))), language)
    spoken = {s.speaker for s in statements if s.speaker is not None}
    wanted = dict(passage.pronouns)
    for span in sorted({*spoken, *wanted}):
        nearest = next(iter(cast.people_before(span.start)), "")
        speakers = speakers_of(span, cast)
        mention = wanted.get(span)
        names = passage.named_before(span, mention) if mention is not None else set()
        if not names:
            continue
        entity = speakers[0].link.entity if speakers else None
        printed = {
            name for name, person in ((p.name, p) for p in cast.people.by_name.values()) if person.entity == entity
        }
        ours = {word.lower() for name in printed for word in name.split()}
        yield PRONOUNS[span.text.lower()], bool(ours & names), bool(set(nearest.lower().split()) & names)


def main(
    path: Annotated[Path, typer.Argument(metavar="TSV", help="dev.tsv or test.tsv of COIN.")],
    first: Annotated[int | None, typer.Option("--first", help="Only so many passages.")] = None,
) -> None:
    """Print the accuracy of pronouns, beside that of the nearest person before them."""
    domain, language = load_domain(find_home().seeds), get_language("id")
    counts: Counter[tuple[str, str]] = Counter()
    for passage in islice(read_coin(path), first):
        for kind, ours, nearest in judge(passage, domain, language):
            for group in (kind, "all"):
                counts.update({(group, "all"): 1, (group, "ours"): int(ours), (group, "nearest"): int(nearest)})
    typer.echo(f"{'pronoun':18} {'number':>7} {'ours':>7} {'nearest':>8}")
    for group in dict.fromkeys([*PRONOUNS.values(), "all"]):
        number = counts[group, "all"]
        if number:
            ours, nearest = counts[group, "ours"] / number, counts[group, "nearest"] / number
            typer.echo(f"{group:18} {number:7} {ours:7.3f} {nearest:8.3f}")


if __name__ == "__main__":
    typer.run(main)
