"""Styles in, a legend out: each form with its colour and name, in as many lines as the width asks for."""

from collections.abc import Iterable

from ujar.report.figure import Box, Item, Words, hatched, marker, text_width
from ujar.report.style import Style

SIZE = 11.5
STEP = 20.0


def legend(
    styles: Iterable[Style], x: float, y: float, width: float, *, boxes: bool = False
) -> tuple[list[Item], float]:
    """Draw a legend whose first line is centred on y; gives the height it takes."""
    items: list[Item] = []
    left, line = x, y
    for style in styles:
        needed = 16 + text_width(style.label, SIZE) + 22
        if left > x and left + needed - 22 > x + width:
            left, line = x, line + STEP
        if boxes:
            box = Box(left, line - 6, 12, 12, style.colour)
            items += [box, *(hatched(box) if style.hatched else ())]
        else:
            items.append(marker(style.form, left + 6, line, 6, style.colour, "#4d4d4d", 0.8))
        items.append(Words(left + 18, line + 4, style.label, SIZE))
        left += needed
    return items, line - y + STEP
