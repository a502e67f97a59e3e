"""A network as the events it was made of: a network in, Discourse Network Analyzer's event list out.

The list is what models of relational events are estimated on (Butts 2008, Sociological Methodology 38:155-200). DNA
writes one with semicolons, texts in quotation marks, and the variables of its statements last: here actor, target,
act, stance and confidence.
"""

from collections.abc import Iterator

import numpy as np

from ujar.network.material import Network
from ujar.network.sayings import Corpus, Saying
from ujar.network.stances import Stances
from ujar.network.things import local_name

_HEADS = (
    "statement ID", "time", "document ID", "document title", "author", "source", "section", "type", "text",
    "actor", "target", "act", "stance", "confidence",
)  # fmt: skip


def write_events(network: Network, stances: Stances) -> bytes:
    """Write an event for each statement and pair of nodes it ties, the earliest first.

    Those of a projection are what it was projected from: statements that take a stance, of actors that are in it.
    A day without an hour is given as midnight, a month or year as its first day; a statement without any date is no
    event and left out.
    """
    lines = [";".join(map(_quoted, _HEADS))]
    lines += [";".join(cells) for cells in _events(network, stances)]
    return ("\n".join(lines) + "\n").encode("utf-8")


def undated(network: Network) -> int:
    """How many statements of a network are no events, for want of a date."""
    inside = np.unique(network.ties.statement[network.remaining]).tolist()
    return sum(network.ties.statements[at].said_on is None for at in inside)


def _events(network: Network, stances: Stances) -> Iterator[tuple[str, ...]]:
    ties, corpus, here = network.ties, network.corpus, network.remaining
    rows = []
    columns = (ties.source[here].tolist(), ties.target[here].tolist(), ties.statement[here].tolist())
    for one, two, at in zip(*columns, strict=True):
        saying = ties.statements[at]
        if saying.said_on is not None:
            rows.append((saying.said_on.first, saying.id, ties.names[one], ties.names[two], saying))
    numbers = {statement: str(at) for at, statement in enumerate(dict.fromkeys(row[1] for row in sorted(rows)), 1)}
    articles = {article: str(at) for at, article in enumerate(ties.articles, start=1)}
    for day, statement, one_name, two_name, saying in sorted(rows):
        stance = stances.get(saying.act)
        yield (
            numbers[statement], f"{day.isoformat()} 00:00:00", articles[saying.article],
            _quoted(saying.title or local_name(saying.article)), _quoted(""), _quoted(_outlet(saying, corpus)),
            _quoted(""), _quoted(""), _quoted(saying.text), _quoted(_label(one_name, corpus)),
            _quoted(_label(two_name, corpus)), _quoted(saying.act), "" if stance is None else f"{stance:g}",
            f"{saying.confidence:g}",
        )  # fmt: skip


def _outlet(saying: Saying, corpus: Corpus) -> str:
    return _label(saying.outlets[0], corpus) if saying.outlets else ""


def _label(thing: str, corpus: Corpus) -> str:
    return corpus.labels.get(thing, local_name(thing) if "://" in thing else thing)


def _quoted(text: str) -> str:
    """A text as DNA writes it: what would end the cell or the line is replaced."""
    return '"' + " ".join(text.replace(";", ",").replace('"', "'").split()) + '"'
