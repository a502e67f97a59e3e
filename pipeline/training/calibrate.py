"""Training gold -> lang/id/confidences.yml: how often each rule is right, smoothed towards all rules together.

    python pipeline/training/calibrate.py data/gold/news/train TEXTS data/gold/second/train TEXTS \
        data/gold/indomain/train data/gold/indomain/train

TEXTS is the folder that `ujar gold attach` filled; further sets follow in pairs. See what comes of it on other
articles by `ujar evaluate data/gold/news/dev TEXTS --calibration`.
"""

import sys
from collections import Counter
from pathlib import Path

from ujar.cli.evaluate import gold_sets, score_article
from ujar.config import find_home
from ujar.domain import load_domain
from ujar.evaluate.calibration import Judged

TARGET = Path(__file__).parents[1] / "ujar" / "lang" / "id" / "confidences.yml"
PRIOR = 15  # statements of all rules together that each rule is smoothed with: chosen on gold dev by Brier score
FACTORS = {"in a heading": 0.9, "in an open quotation": 0.95}  # too few in the gold to be counted
# Of what the trained component adds. It knows the training gold by heart, so this is from articles that it hadn't
# seen: 16 of 23 right beside today's rules, 44 of 54 beside the rules as they were before that gold was read.
LEARNED = {"learned": 0.75}
HEAD = """# How often each rule is right on the training gold, smoothed, a rule a line: made by
# pipeline/training/calibrate.py.
"""


def confidences(judged: list[Judged]) -> dict[str, float]:
    """The smoothed share of each rule's statements that the gold has."""
    right, seen = Counter[str](), Counter[str]()
    for one in judged:
        if one.rule.startswith("learned"):
            continue
        seen[one.rule] += 1
        right[one.rule] += one.right
    overall = sum(right.values()) / sum(seen.values())
    shares = {rule: round((right[rule] + PRIOR * overall) / (seen[rule] + PRIOR), 3) for rule in sorted(seen)}
    return {"any other rule": min(shares.values()), **shares}


def main(sets: list[tuple[Path, Path]]) -> None:
    """Write the file from (gold, texts) pairs."""
    domain = load_domain(find_home().seeds)
    judged = [
        one
        for gold, texts in sets
        for golds in gold_sets(gold).values()
        for article in golds
        for one in score_article(article, texts, domain).judged
    ]
    rows = {**FACTORS, **LEARNED, **confidences(judged)}
    TARGET.write_text(HEAD + "".join(f"{rule}: {value}\n" for rule, value in rows.items()), encoding="utf-8")
    print(f"{TARGET}: {len(judged)} statements, {len(rows)} rows")


if __name__ == "__main__":
    places = [Path(place) for place in sys.argv[1:]]
    main(list(zip(places[::2], places[1::2], strict=True)))
