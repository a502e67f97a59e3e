"""Dates in, columns of a time axis out: as fine as there is room for, long silences folded into one narrow column."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from ujar.model import PartialDate
from ujar.report.figure import DIM, INK, RULE, Item, Stroke, Words, text_width
from ujar.report.texts import Texts

UNITS = ("day", "month", "quarter", "year")
NARROWEST, WIDEST = 30.0, 84.0  # a column that holds marks
FOLD = 18.0  # a column that stands for a silence
SILENCE = 2  # so many empty units are drawn as they are, more are folded
UNDATED = "undated"
SMALL = 10.5


@dataclass(frozen=True, slots=True)
class Column:
    """One unit of time: its key, what stands under it and above its group (the month of a day, the year of a month)."""

    key: str
    label: str
    group: str
    fold: bool = False
    x: float = 0.0
    width: float = 0.0

    @property
    def middle(self) -> float:
        return self.x + self.width / 2


@dataclass(frozen=True, slots=True)
class TimeScale:
    """The columns from left to right, and which of them a date belongs to."""

    unit: str
    columns: tuple[Column, ...]

    @property
    def width(self) -> float:
        return sum(column.width for column in self.columns)

    def key(self, on: PartialDate | None) -> str:
        return key_in(self.unit, on)

    def column(self, on: PartialDate | None) -> Column:
        wanted = self.key(on)
        return next(column for column in self.columns if column.key == wanted)

    def axis(self, left: float, top: float, bottom: float) -> list[Item]:
        """Labels above, and a line between groups down to the bottom."""
        items: list[Item] = []
        for column in self.columns:
            x = left + column.middle
            if column.fold:
                items += [Words(x, top - 4, "…", SMALL, "middle", colour=DIM)]
                items += [Stroke(((at, top), (at, bottom)), RULE, 0.8, True) for at in (x - 2.0, x + 2.0)]
            elif column.label:
                items.append(Words(x, top - 5, column.label, SMALL, "middle", colour=DIM))
        for group, start, end in self._groups():
            items.append(Words(left + (start + end) / 2, top - 20, group, SMALL, "middle", True, INK))
            items.append(Stroke(((left + start, top - 30), (left + start, bottom)), RULE, 0.8))
        items.append(Stroke(((left + self.width, top - 30), (left + self.width, bottom)), RULE, 0.8))
        return items

    def _groups(self) -> list[tuple[str, float, float]]:
        groups: list[tuple[str, float, float]] = []
        for column in self.columns:
            if column.fold:
                continue
            if groups and groups[-1][0] == column.group and abs(groups[-1][2] - column.x) < 0.1:
                groups[-1] = (column.group, groups[-1][1], column.x + column.width)
            else:
                groups.append((column.group, column.x, column.x + column.width))
        return groups


def key_in(unit: str, on: PartialDate | None) -> str:
    """The column a date belongs to; a date less exact than the unit has one of its own, before those it may mean.

    >>> key_in("month", PartialDate(2019, 8, 2)), key_in("quarter", PartialDate(2019, 8))
    ('2019-08', '2019-Q3')
    """
    if on is None:
        return UNDATED
    if unit == "quarter":
        return f"{on.year:04d}-Q{(on.month + 2) // 3}" if on.month is not None else f"{on.year:04d}"
    return on.iso[: {"day": 10, "month": 7, "year": 4}[unit]]


def timescale(dates: Iterable[PartialDate | None], texts: Texts, room: float) -> TimeScale:
    """Choose the finest unit whose columns fit the room; years always do, if they must in narrow columns."""
    known = list(dates)
    for unit in UNITS:
        columns = _columns(unit, sorted({key_in(unit, on) for on in known} - {UNDATED}), texts)
        if None in known:
            columns.append(Column(UNDATED, "", texts("undated.short")))
        scale = _spread(unit, columns, room)
        if scale.width <= room:
            return scale
    return scale


def _columns(unit: str, keys: Sequence[str], texts: Texts) -> list[Column]:
    columns: list[Column] = []
    last: str | None = None
    for key in keys:
        full = len(key) == len(key_in(unit, PartialDate(2000, 1, 1)))
        if full:
            silent = _between(unit, last, key) if last is not None else []
            if len(silent) > SILENCE:
                columns.append(Column(f"fold-{key}", "", "", fold=True))
            else:
                columns += [_column(unit, each, texts) for each in silent]
            last = key
        columns.append(_column(unit, key, texts))
    return columns


def _column(unit: str, key: str, texts: Texts) -> Column:
    year = key[:4]
    if unit == "year":
        return Column(key, "", year)
    if len(key) == 4:
        return Column(key, "?", year)
    if unit == "quarter":
        return Column(key, texts("quarter", number=key[-1]), year)
    month = texts.month(int(key[5:7]))
    if unit == "month":
        return Column(key, month, year)
    return Column(key, str(int(key[8:])) if len(key) == 10 else "?", f"{month} {year}")


def _between(unit: str, before: str, after: str) -> list[str]:
    """The units that lie strictly between two; at most one more than are drawn."""
    found: list[str] = []
    key = _next(unit, before)
    while key != after and len(found) <= SILENCE:
        found.append(key)
        key = _next(unit, key)
    return found


def _next(unit: str, key: str) -> str:
    year = int(key[:4])
    if unit == "day":
        return (date.fromisoformat(key) + timedelta(days=1)).isoformat()
    if unit == "month":
        month = int(key[5:7])
        return f"{year + month // 12:04d}-{month % 12 + 1:02d}"
    if unit == "quarter":
        quarter = int(key[-1])
        return f"{year + quarter // 4:04d}-Q{quarter % 4 + 1}"
    return f"{year + 1:04d}"


def _spread(unit: str, columns: list[Column], room: float) -> TimeScale:
    """Give columns their widths: a group has room for its name, and what is left over widens all."""
    runs: list[list[int]] = []
    for at, column in enumerate(columns):
        if runs and not column.fold and columns[runs[-1][-1]].group == column.group and runs[-1][-1] == at - 1:
            runs[-1].append(at)
        else:
            runs.append([at])
    widths = [0.0] * len(columns)
    for run in runs:
        group = columns[run[0]]
        for at in run:
            named = (text_width(group.group, SMALL, True) + 8) / len(run)
            widths[at] = FOLD if group.fold else max(NARROWEST, named)
    open_ = [at for at, column in enumerate(columns) if not column.fold]
    spare = (room - sum(widths)) / len(open_) if open_ else 0.0
    placed: list[Column] = []
    x = 0.0
    for column, width in zip(columns, widths, strict=True):
        if not column.fold and spare > 0:
            width = max(width, min(WIDEST, width + spare))
        placed.append(replace(column, x=x, width=width))
        x += width
    return TimeScale(unit, tuple(placed))
