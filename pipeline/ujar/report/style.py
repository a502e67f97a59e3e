"""Colours and forms: what stands for a family of speech acts or a camp, told apart without colour as well."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

import yaml

# Okabe and Ito's colours for camps, largest first; what goes beyond them is grey.
CAMPS = ("#0072B2", "#E69F00", "#009E73", "#CC79A7", "#56B4E9", "#D55E00", "#F0E442")
CAMP_INKS = ("#ffffff", "#000000", "#ffffff", "#000000", "#000000", "#ffffff", "#000000")
OTHER, OTHER_INK = "#B8B8B8", "#000000"
BLUE, PALE = "#0072B2", "#E4EFF6"
DEEP = "#013A5C"
MIDDLE = 0.179  # luminance on which black and white words are equally legible


@dataclass(frozen=True, slots=True)
class Style:
    """How one thing among several is drawn, and what the legend calls it."""

    label: str
    colour: str
    ink: str = "#000000"
    form: str = "square"
    hatched: bool = False


@dataclass(frozen=True, slots=True)
class Family:
    """Speech acts that are drawn alike."""

    name: str
    acts: tuple[str, ...]
    colour: str
    ink: str
    form: str
    hatched: bool

    def style(self, label: str) -> Style:
        return Style(label, self.colour, self.ink, self.form, self.hatched)


@cache
def families() -> Mapping[str, Family]:
    """The families of `families.yml`, in its order."""
    rows = yaml.safe_load(files("ujar.report").joinpath("families.yml").read_text("utf-8"))
    return {
        name: Family(name, tuple(row["acts"]), row["colour"], row["ink"], row["form"], bool(row.get("hatched")))
        for name, row in rows.items()
    }


@cache
def family_of(act: str) -> str:
    """The family of a speech act; what no family claims states something.

    >>> family_of("Deny"), family_of("Promise")
    ('oppose', 'accept')
    """
    return next((name for name, family in families().items() if act in family.acts), "state")


def shade(share: float) -> tuple[str, str]:
    """A blue for a share of the largest number, darker for more, and the colour of words on it.

    >>> shade(0.0), shade(1.0)
    (('#e4eff6', '#000000'), ('#013a5c', '#ffffff'))
    """
    low, middle, high = (_rgb(colour) for colour in (PALE, BLUE, DEEP))
    start, end, along = (low, middle, 2 * share) if share < 0.5 else (middle, high, 2 * share - 1)
    mixed = tuple(round(a + (b - a) * along) for a, b in zip(start, end, strict=True))
    colour = "#" + "".join(f"{part:02x}" for part in mixed)
    return colour, "#000000" if _light(mixed) > MIDDLE else "#ffffff"


def _light(colour: tuple[int, ...]) -> float:
    """Relative luminance as WCAG 2.2 defines it."""
    parts = (part / 255 for part in colour)
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def _rgb(colour: str) -> tuple[int, int, int]:
    return int(colour[1:3], 16), int(colour[3:5], 16), int(colour[5:7], 16)
