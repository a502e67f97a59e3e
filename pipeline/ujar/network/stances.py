"""The stance a speech act takes: queries/networks/stances.yml in, a number per act out."""

from collections.abc import Mapping
from pathlib import Path

import yaml

from ujar.errors import InputError, reason
from ujar.model import Act

Stances = Mapping[str, float]  # by the local name of the act (Deny); an act that takes no side is not in it


def load_stances(path: Path) -> Stances:
    """Read the stances of a file. Raises InputError where it can't be read, or an act or number is none."""
    try:
        found = yaml.safe_load(path.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError, yaml.YAMLError) as error:
        raise InputError(f"cannot read the stances {path}: {reason(error)}") from error
    if not isinstance(found, dict):
        raise InputError(f"{path}: write a line `act: number` for each speech act, such as `agree: 1`")
    acts = {act.value for act in Act}
    stances: dict[str, float] = {}
    for act, value in found.items():
        if act not in acts:
            raise InputError(f"{path}: {act!r} is no speech act; known: {', '.join(sorted(acts))}")
        if value is None:
            continue
        if isinstance(value, bool) or not isinstance(value, int | float):
            raise InputError(f"{path}: the stance of {act} is {value!r}; write a number, or null for none")
        stances[str(act).capitalize()] = float(value)
    return stances
