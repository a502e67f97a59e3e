"""A wrong word list stops the run with file and line."""

from pathlib import Path
from typing import Any

import pytest

from ujar.errors import SeedError
from ujar.lang.base import FRAMES, Cue
from ujar.lang.words import load_confidences, load_words, read_cues, read_lines
from ujar.model import Act


def write(folder: Path, text: str) -> Path:
    path = folder / "kata.yml"
    path.write_text(text, encoding="utf-8")
    return path


def write_cues(folder: Path, **frames: str) -> tuple[Path, dict[str, Any]]:
    path = write(folder, "".join(f"{frame}: {frames.get(frame, '[]')}\n" for frame in FRAMES))
    return path, load_words(path, expected=set(FRAMES))


def test_words_are_read_as_they_stand(tmp_path: Path) -> None:
    path = write(tmp_path, "titles: [menteri luar negeri, jubir]\ngroups: {pengamat: observers}\n")
    assert load_words(path, expected={"titles", "groups"}) == {
        "titles": ["menteri luar negeri", "jubir"],
        "groups": {"pengamat": "observers"},
    }


@pytest.mark.parametrize(
    ("text", "line", "message"),
    [
        ("titles: [menteri\n", 2, "not YAML"),
        ("titles: {a: [}\n", 1, "not YAML"),
        ("- menteri\n- jubir\n", 1, "must be a mapping"),
        ("", 1, "must be a mapping"),
        ("titles: [menteri]\n\nkolom: [a]\n", 3, "unknown list 'kolom'; known: titles"),
        ("# nothing else\ntitles:\n  - menteri\n  - Jubir\n", 2, "'Jubir' in 'titles' must be lower case"),
        ("titles: {Menlu: x}\n", 1, "'Menlu' in 'titles' must be lower case"),
        ("titles: [dr, no]\n", 1, "False in 'titles' is no word: put it in quotation marks"),
        ("titles: [1]\n", 1, "1 in 'titles' is no word"),
    ],
)
def test_wrong_list_is_named_with_file_and_line(tmp_path: Path, text: str, line: int, message: str) -> None:
    path = write(tmp_path, text)
    with pytest.raises(SeedError, match=message) as caught:
        load_words(path, expected={"titles"})
    assert (caught.value.path, caught.value.line) == (path, line)
    assert str(caught.value).startswith(f"{path}:{line}: ")


def test_missing_list_is_named(tmp_path: Path) -> None:
    path = write(tmp_path, "titles: [menteri]\n")
    with pytest.raises(SeedError, match="the list 'groups' is missing"):
        load_words(path, expected={"titles", "groups"})


def test_cue_takes_act_complement_and_nya_from_its_row(tmp_path: Path) -> None:
    after = "[{act: assert, nya: true, cues: [kata]}]"
    cues = write_cues(tmp_path, after=after, active="[{act: deny, takes: claim, cues: [membantah]}]")
    assert read_cues(*cues) == (
        Cue("kata", "after", Act.ASSERT, "clause", True),
        Cue("membantah", "active", Act.DENY, "claim", False),
    )


def test_same_form_may_stand_in_two_frames(tmp_path: Path) -> None:
    row = "[{act: assert, cues: [kata]}]"
    assert [cue.frame for cue in read_cues(*write_cues(tmp_path, after=row, short=row))] == ["after", "short"]


# The frames are written in order, a line each: `after` is the first.
@pytest.mark.parametrize(
    ("after", "line", "message"),
    [
        ("[{act: sing, cues: [nyanyi]}]", 1, "after: unknown act or takes in 'sing'"),
        ("[{cues: [kata]}]", None, "after: unknown act or takes in None"),
        ("[{act: assert, takes: poem, cues: [kata]}]", 1, "after: unknown act or takes in 'assert', 'poem'"),
        ("[{act: assert, cues: [Kata]}]", 1, "after: cue 'Kata' must be a word in lower case"),
        ("\n  - {act: assert, cues: [kata, ya]}\n  - {act: assert, cues: [no]}", None, "cue False must be a word"),
        ("[{act: assert, cues: [kata, ujar, kata]}]", 1, "after: cue 'kata' stands twice"),
        ("\n  - {act: assert, cues: [kata]}\n  - {act: deny, cues: [ujar, kata]}", 3, "after: cue 'kata' stands twice"),
    ],
)
def test_wrong_cue_is_named_with_file_line_and_frame(
    tmp_path: Path, after: str, line: int | None, message: str
) -> None:
    path, data = write_cues(tmp_path, after=after)
    with pytest.raises(SeedError, match=message) as caught:
        read_cues(path, data)
    assert (caught.value.path, caught.value.line) == (path, line)


def write_confidences(folder: Path, rows: str) -> Path:
    return write(folder, f"# shares\nany other rule: 0.9\nin a heading: 0.9\nin an open quotation: 0.9\n{rows}")


def test_confidences_are_read_by_rule(tmp_path: Path) -> None:
    assert load_confidences(write_confidences(tmp_path, "menurut: 0.87\n"))["menurut"] == 0.87


@pytest.mark.parametrize("value", ["1.2", "-0.1", "tinggi", "true"])
def test_wrong_confidence_is_named_with_file_and_line(tmp_path: Path, value: str) -> None:
    path = write_confidences(tmp_path, f"menurut: {value}\n")
    with pytest.raises(SeedError, match="the confidence of 'menurut' must be a number from 0 to 1") as caught:
        load_confidences(path)
    assert (caught.value.path, caught.value.line) == (path, 5)


def test_missing_confidence_is_named(tmp_path: Path) -> None:
    with pytest.raises(SeedError, match="the confidence of 'any other rule' is missing"):
        load_confidences(write(tmp_path, "menurut: 0.9\nin a heading: 1\nin an open quotation: 1\n"))


def test_lines_are_words_and_comments(tmp_path: Path) -> None:
    assert read_lines(write(tmp_path, "# catatan\nkapal\nlaut\n")) == {"kapal", "laut"}


@pytest.mark.parametrize("line", ["Kapal", "kapal laut", "k4pal", ""])
def test_a_line_that_is_no_word_is_named(tmp_path: Path, line: str) -> None:
    with pytest.raises(SeedError) as error:
        read_lines(write(tmp_path, f"# catatan\nlaut\n{line}\n"))
    assert error.value.line == 3
