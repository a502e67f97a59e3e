"""Quality is pinned: the scores of floors.toml may rise, never fall. A score that rises for good raises its floor."""

import tomllib
from functools import cache
from pathlib import Path

import pytest

from ujar.cli.evaluate import gold_sets, score_article
from ujar.config import find_home
from ujar.domain import Domain, load_domain
from ujar.evaluate.scores import Scores

ROOT = Path(__file__).parents[2]
FLOORS: dict[str, dict[str, float]] = tomllib.loads((Path(__file__).parent / "floors.toml").read_text("utf-8"))

INDOMAIN = ROOT / "data" / "gold" / "indomain"

# Gold and its texts. `shared` ones are not ours to copy: they lie beside the repository, or nowhere.
SETS = {
    "indomain": (INDOMAIN / "train", INDOMAIN / "train"),
    "indomain-heldout": (INDOMAIN / "heldout", INDOMAIN / "heldout"),
    "samples": (ROOT / "data" / "gold" / "samples", ROOT / "seeds" / "articles"),
    "seeds": (ROOT.parent / "shared" / "gold" / "seeds", ROOT.parent / "shared" / "seeds"),
}
SHARED = {"seeds"}


@cache
def knowledge() -> Domain:
    return load_domain(ROOT / "seeds")


@cache
def scores(name: str) -> Scores:
    gold, articles = SETS[name]
    if name in SHARED and not (gold.is_dir() and articles.is_dir()):
        pytest.skip(f"{gold} or {articles} is not here")
    total = Scores()
    for golds in gold_sets(gold).values():
        for one in golds:
            total.add(score_article(one, articles, knowledge(), find_home().trained))
    return total


def fallen(name: str, figures: dict[str, float | None]) -> list[str]:
    """Each score of a set that is below its floor, in words."""
    found = []
    for score, floor in FLOORS[name].items():
        value = figures[score]
        if value is None or value < floor:
            found.append(
                f"{name}: {score} fell to {'nothing' if value is None else f'{value:.3f}'}, its floor is {floor}"
            )
    return found


@pytest.mark.parametrize(
    "name", [pytest.param(name, marks=pytest.mark.shared if name in SHARED else ()) for name in SETS]
)
def test_no_score_falls_below_its_floor(name: str) -> None:
    assert fallen(name, scores(name).figures()) == []


def test_every_set_has_floors_for_every_score_it_can_measure() -> None:
    assert set(FLOORS) == set(SETS)
    known = set(Scores().figures())
    for name, floors in FLOORS.items():
        assert set(floors) <= known
        assert {"loose F1", "strict F1", "speaker accuracy", "date accuracy", "end to end"} <= set(floors), name
        # Where every negotiable is invented, only the figures with new ids aligned say anything about them.
        assert floors.keys() & {"about F1", "about F1, new ids aligned"}, name
        assert all(0 < floor <= 1 for floor in floors.values())
        assert floors["offsets true"] == 1.0  # no margin: an offset that does not hold its text is a defect


def test_score_below_its_floor_is_named() -> None:
    figures: dict[str, float | None] = dict.fromkeys(FLOORS["samples"], 1.0)
    assert fallen("samples", figures) == []
    figures |= {"loose F1": 0.5, "date accuracy": None}
    said = fallen("samples", figures)
    assert [line.partition(" fell")[0] for line in said] == ["samples: loose F1", "samples: date accuracy"]
    assert "0.500" in said[0] and "nothing" in said[1]
