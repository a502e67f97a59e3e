"""The word lists of resolution are checked when they are read."""

from pathlib import Path

import pytest

from ujar.errors import SeedError
from ujar.resolve import lists
from ujar.resolve.lists import lists_of, read_lists

FILE = Path(lists.__file__).parent / "id.yml"


def test_indonesian_lists_are_read() -> None:
    found = lists_of("id")
    assert found.counted_pronouns["ketiganya"] == 3
    assert "mereka" in found.plural_pronouns


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        ("somebody:", "sombody:", "unknown list 'sombody'"),
        ("somebody: [", "somebody: {a: [", "not YAML"),
        ("home_state: state/indonesia", "home_state: [a]", "'home_state' must be the id of a state"),
        ("counted_pronouns: {keduanya: 2,", "counted_pronouns: {keduanya: dua,", "must give a number for each word"),
        ("no_state: [", "no_state: [Barat, ", "must be lower case"),
    ],
)
def test_wrong_list_stops_with_the_file(tmp_path: Path, old: str, new: str, message: str) -> None:
    text = FILE.read_text(encoding="utf-8")
    assert old in text
    wrong = tmp_path / "id.yml"
    wrong.write_text(text.replace(old, new, 1), encoding="utf-8")
    with pytest.raises(SeedError, match=message):
        read_lists(wrong)
