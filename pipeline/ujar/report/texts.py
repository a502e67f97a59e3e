"""What pages say, in the reader's language: `texts.yml` and a language in, sentences, numbers and dates out."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

import yaml
from babel.dates import format_date
from babel.numbers import format_decimal, format_percent

from ujar.model import PartialDate
from ujar.query.terminal import heading


@dataclass(frozen=True, slots=True)
class Texts:
    """The catalogue in one language."""

    language: str
    texts: Mapping[str, str]

    def __call__(self, key: str, n: int | None = None, **values: object) -> str:
        """A text with its values; of `one | many`, the one that the number n asks for.

        >>> texts_in("en")("statements", 1), texts_in("id")("statements", 1200)
        ('1 statement', '1.200 pernyataan')
        """
        text = self.texts[key]
        if n is not None:
            one, _, many = text.partition(" | ")
            text = many if many and n != 1 else one
            values["n"] = self.number(n)
        return text.format(**values) if values else text

    def get(self, key: str, default: str) -> str:
        return self.texts.get(key, default)

    def column(self, name: str) -> str:
        """The heading of a column."""
        found = self.texts.get(f"column.{name}", heading(name))
        return found[:1].upper() + found[1:]

    def number(self, value: float, places: int = 0) -> str:
        if places == 0:
            return str(format_decimal(round(value), locale=self.language))
        return str(format_decimal(value, format=f"0.{'0' * places}", locale=self.language))

    def share(self, value: float) -> str:
        """A share in per cent, with a decimal where it would otherwise read as all or nothing.

        >>> texts_in("en").share(0.5), texts_in("id").share(0.999)
        ('50%', '99,9%')
        """
        exact = value in (0.0, 1.0) or 0.005 <= value <= 0.995
        return str(format_percent(value, format="#,##0%" if exact else "#,##0.0%", locale=self.language))

    def day(self, on: PartialDate | None) -> str:
        """A date as exact as it is known.

        >>> texts_in("id").day(PartialDate(2019, 8)), texts_in("en").day(PartialDate(2019, 8, 2))
        ('Agustus 2019', '2 Aug 2019')
        """
        if on is None:
            return self.texts["undated"]
        pattern = "d MMM y" if on.day is not None else "MMMM y" if on.month is not None else "y"
        return str(format_date(on.first, pattern, locale=self.language))

    def when(self, on: PartialDate | None) -> str:
        """A date for a cell of a table, which never breaks; nothing where there is none."""
        return "" if on is None else self.day(on).replace(" ", "\u00a0")

    def month(self, number: int) -> str:
        return str(format_date(PartialDate(2000, number).first, "MMM", locale=self.language))


@cache
def texts_in(language: str) -> Texts:
    """The catalogue in a language."""
    rows = yaml.safe_load(files("ujar.report").joinpath("texts.yml").read_text("utf-8"))
    return Texts(language, {key: row[language] for key, row in _flat(rows).items()})


def _flat(rows: Mapping[str, object], above: str = "") -> dict[str, Mapping[str, str]]:
    """`{a: {b: {en, id}}}` as `{a.b: {en, id}}`."""
    found: dict[str, Mapping[str, str]] = {}
    for key, row in rows.items():
        assert isinstance(row, Mapping)
        name = f"{above}.{key}" if above else str(key)
        if all(isinstance(value, str) for value in row.values()):
            found[name] = row
        else:
            found |= _flat(row, name)
    return found
