"""Which statements count: a corpus and a person's wishes in, the statements that remain out."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from typing import TypeVar

from ujar.errors import InputError
from ujar.model import PartialDate
from ujar.network.sayings import Saying

Key = TypeVar("Key")


class Fold(StrEnum):
    """Into whom those who speak for others are folded."""

    NONE = "none"
    BODIES = "bodies"  # people and unnamed sources into the state or organisation they speak for
    STATES = "states"  # whoever speaks for a state into it, and only states remain


class Normalisation(StrEnum):
    """DNA's normalisations: the first two of two-mode networks, the other three of projections."""

    NONE = "none"
    ACTIVITY = "activity"
    PROMINENCE = "prominence"
    AVERAGE = "average"
    JACCARD = "jaccard"
    COSINE = "cosine"


@dataclass(frozen=True, slots=True)
class Selection:
    """Which statements count, and which ties and nodes remain."""

    since: PartialDate | None = None
    until: PartialDate | None = None
    direct_only: bool = False
    min_confidence: float = 0.0
    about: frozenset[str] = frozenset()  # the IRIs of negotiables; empty: whatever it is about, or nothing
    embedded: bool = True  # also statements within others
    outlets: frozenset[str] = frozenset()  # empty: all
    every_relay: bool = False  # count what several articles have from one relay each time
    fold: Fold = Fold.NONE
    normalise: Normalisation = Normalisation.NONE
    min_weight: float | None = None
    min_statements: int = 1


def chosen(sayings: Mapping[str, Saying], selection: Selection, *, by_outlet: bool = False) -> dict[str, Saying]:
    """The statements that count. With `by_outlet`, one that several outlets have from one relay counts for each."""
    found = [saying for saying in sayings.values() if _fits(saying, selection)]
    if not selection.every_relay:
        found = _once(found, by_outlet=by_outlet)
    return {saying.id: saying for saying in found}


def _fits(saying: Saying, selection: Selection) -> bool:
    return (
        (saying.is_direct or not selection.direct_only)
        and (selection.embedded or not saying.is_embedded)
        and saying.confidence >= selection.min_confidence
        and (not selection.about or not selection.about.isdisjoint(saying.about))
        and (not selection.outlets or not selection.outlets.isdisjoint(saying.outlets))
        and is_within(saying.said_on, selection.since, selection.until)
    )


def is_within(said_on: PartialDate | None, since: PartialDate | None, until: PartialDate | None) -> bool:
    """Whether a date lies between two others, either of them open; none at all lies between nothing that has a bound.

    A date known to the month or year counts as its first day, as `ujar query` and `ujar export` count it: so that of
    windows that follow each other it lies in one.

    >>> year, march = PartialDate(2018), PartialDate(2018, 3)
    >>> is_within(year, march, None), is_within(year, None, march)
    (False, True)
    """
    if since is None and until is None:
        return True
    if said_on is None:
        return False
    return (since is None or said_on.first >= since.first) and (until is None or said_on.first <= until.last)


def _once(sayings: list[Saying], *, by_outlet: bool) -> list[Saying]:
    """Count what several articles print of one saying once.

    Two statements of different articles are one saying where the same actors say the same words, or perform the same
    speech act towards the same negotiables on the same day and both came through the same news organisation. Of the
    articles, the one with most of it stands for all (of equals, the first by its name): what it prints apart, such as
    two sentences of one speech, stays apart.
    """
    groups: tuple[Callable[[Saying], object | None], ...] = (_words, _relay)
    for group in groups:
        counts: dict[object, Counter[str]] = {}
        for saying in sayings:
            key = _key(saying, group, by_outlet)
            if key is not None:
                counts.setdefault(key, Counter())[saying.article] += 1
        stands = {key: min(found, key=lambda article: (-found[article], article)) for key, found in counts.items()}
        sayings = [
            saying
            for saying in sayings
            if (key := _key(saying, group, by_outlet)) is None or stands[key] == saying.article
        ]
    return sayings


def _key(saying: Saying, group: Callable[[Saying], object | None], by_outlet: bool) -> object | None:
    found = group(saying)
    if found is None or not saying.speakers:
        return None
    return (saying.speakers, saying.act, found, saying.outlets if by_outlet else ())


def _words(saying: Saying) -> object | None:
    return saying.words.strip() or None


def _relay(saying: Saying) -> object | None:
    if not saying.through or not saying.about or saying.said_on is None or saying.said_on.exact is None:
        return None
    return (saying.through, saying.about, saying.said_on.iso)


def windows(
    sayings: Iterable[Saying], days: int, step: int, *, since: PartialDate | None = None,
    until: PartialDate | None = None,
) -> Iterator[tuple[PartialDate, PartialDate]]:  # fmt: skip
    """Moving windows of so many days, so many days apart, from the first statement's day until one reaches the last's.

    Leifeld 2016 (Policy Debates as Dynamic Networks) moves windows so. A window that would outlast the calendar ends
    with it. Raises InputError for none of a day at least.
    """
    if days < 1 or step < 1:
        raise InputError("a window and its step take a day at least; give --window and --step a number above nought")
    dates = [saying.said_on for saying in sayings if saying.said_on is not None]
    if not dates:
        return
    start = since.first if since is not None else min(said.first for said in dates)
    last = until.last if until is not None else max(said.first for said in dates)
    while True:
        end = _later(start, days - 1)
        yield PartialDate.of(start), PartialDate.of(min(end, last) if until is not None else end)
        start = _later(start, step)
        if end >= last or start > last or start == date.max:
            return


def _later(day: date, days: int) -> date:
    try:
        return day + timedelta(days=days)
    except OverflowError:
        return date.max
