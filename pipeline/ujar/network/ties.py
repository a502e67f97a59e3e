"""The ties of one kind that count: a corpus, its raw ties and a selection in, columns of numbers out."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from ujar.network.edges import Floats, Ints
from ujar.network.kinds import NetworkKind
from ujar.network.sayings import Corpus, RawTie, Saying
from ujar.network.select import Fold, Selection, chosen
from ujar.network.stances import Stances

_FOLDED = {Fold.BODIES: ("Person", "UnnamedSource"), Fold.STATES: ()}


@dataclass(frozen=True, slots=True)
class Ties:
    """Statements that tie two nodes, a row for each statement and pair: the numbers count into names, statements and
    articles."""

    kind: NetworkKind
    names: tuple[str, ...]
    statements: tuple[Saying, ...]
    articles: tuple[str, ...]
    source: Ints
    target: Ints
    statement: Ints
    article: Ints

    def __len__(self) -> int:
        return len(self.source)

    @property
    def counted(self) -> int:
        """How many statements there are in the ties."""
        return len(np.unique(self.statement))

    def ones(self) -> Floats:
        """Each row counted once."""
        return np.ones(len(self))


def ties_of(corpus: Corpus, raw: Sequence[RawTie], kind: NetworkKind, selection: Selection, stances: Stances) -> Ties:
    """Choose the ties that count: of statements that do, sure enough at both ends, folded into whom they speak for.

    Of a projection, which compares stances, a statement counts only where its speech act takes one.
    """
    counting = chosen(corpus.sayings, selection, by_outlet=kind.source == "outlet")
    # Of two modes none is in both: an outlet whose words another gives is no voice here, but in `quotes`.
    outlets = {tie.source for tie in raw} if kind.source == "outlet" else set()
    rows: set[tuple[str, str, str]] = set()
    for tie in raw:
        if tie.statement not in counting or confidence_of(corpus, tie) < selection.min_confidence:
            continue
        if kind.projection is not None and corpus.sayings[tie.statement].act not in stances:
            continue
        if kind.target == "negotiable" and selection.about and tie.target not in selection.about:
            continue  # a claim may be about others as well
        ends = _folded(corpus, tie, kind, selection.fold)
        rows.update(
            (tie.statement, one, two) for one in ends[0] for two in ends[1] if one != two and two not in outlets
        )
    return _numbered(kind, corpus.sayings, sorted(rows))


def confidence_of(corpus: Corpus, tie: RawTie) -> float:
    """How sure a tie is: as sure as the least sure of its statement and the links that name its ends.

    The target of a denial or a quotation is as sure as the link that names the speaker of what is denied or quoted.
    """
    ends = ((tie.statement, tie.source), (tie.heard or tie.statement, tie.target))
    return min(corpus.sayings[tie.statement].confidence, *(corpus.sureness.get(end, 1.0) for end in ends))


def _folded(corpus: Corpus, tie: RawTie, kind: NetworkKind, fold: Fold) -> tuple[list[str], list[str]]:
    source, target = [tie.source], [tie.target]
    if fold is Fold.NONE:
        return source, target
    if kind.source == "actor":
        source = _spoken_for(corpus, tie.source, corpus.sayings.get(tie.statement), fold)
    if kind.target == "actor":
        target = _spoken_for(corpus, tie.target, corpus.sayings.get(tie.heard or ""), fold)
    return source, target


def _spoken_for(corpus: Corpus, actor: str, saying: Saying | None, fold: Fold) -> list[str]:
    """For whom an actor speaks: in this statement, or, where only named in one, most often."""
    cls = corpus.classes.get(actor, "")
    folds = cls != "State" and (fold is Fold.STATES or cls in _FOLDED[fold])
    if not folds:
        found = [actor]
    elif saying is not None and actor in saying.speakers:
        found = list(saying.on_behalf_of) or [actor]
    else:
        found = [corpus.bodies.get(actor, actor)]
    if fold is Fold.STATES:
        return [each for each in found if corpus.classes.get(each) == "State"]
    return found


def _numbered(kind: NetworkKind, sayings: Mapping[str, Saying], rows: Sequence[tuple[str, str, str]]) -> Ties:
    names, source_target = _codes([*(row[1] for row in rows), *(row[2] for row in rows)])
    ids, statement = _codes([row[0] for row in rows])
    articles, of_statement = _codes([sayings[each].article for each in ids])
    return Ties(
        kind, names, tuple(sayings[each] for each in ids), articles, source_target[: len(rows)],
        source_target[len(rows) :], statement, of_statement[statement] if len(rows) else statement,
    )  # fmt: skip


def _codes(values: Iterable[str]) -> tuple[tuple[str, ...], Ints]:
    found = list(values)
    names = tuple(sorted(set(found)))
    number = {name: at for at, name in enumerate(names)}
    return names, np.array([number[value] for value in found], dtype=np.int64)
