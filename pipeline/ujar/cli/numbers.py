"""Numbers on the command line."""

import math

import typer


def finite(value: float | None) -> float | None:
    """Take an option's number as it is. Raises BadParameter for `nan` and `inf`, which no bound keeps out."""
    if value is not None and not math.isfinite(value):
        raise typer.BadParameter(f"{value} is no number to compare with; write one such as 0.5")
    return value
