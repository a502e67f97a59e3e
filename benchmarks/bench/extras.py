"""Quotations that a corpus doesn't label, judged by a reader: `benchmarks/quotes-extras.csv`, offsets and no text."""

import csv
from collections import Counter
from collections.abc import Collection, Iterator, Mapping
from pathlib import Path

from scipy.stats import binomtest

Place = tuple[str, int, int]  # article, begin, end

COLUMNS = ["article", "begin", "end", "judgement", "cause"]
CAUSES = {
    # Real quotations that the corpus leaves out, by who is quoted.
    "quotation": [
        "private person",  # a witness, a victim, a trader, a suspect: named, or by initials
        "unnamed person",
        "office or organisation",  # an official, or who speaks for a company, a community, a party to a case
        "expert",
        "written text",
        "continuation",  # of a quotation that is labelled
    ],
    # No quotation, or not these words of it.
    "error": ["boundary", "split", "scare quotes", "slogan", "title", "other"],
}


class JudgementError(ValueError):
    """A line of the file of judgements that can't be read; its text says where and why."""


def load_judgements(path: Path) -> dict[Place, tuple[str, str]]:
    """The judgement and its cause for each place of the file. Raises JudgementError with file and line."""
    judged: dict[Place, tuple[str, str]] = {}
    with path.open(encoding="utf-8", newline="") as file:
        rows = csv.reader(file)
        if next(rows, None) != COLUMNS:
            raise JudgementError(f"{path}:1: the columns are {','.join(COLUMNS)}")
        for row in rows:
            where = f"{path}:{rows.line_num}"
            try:
                article, begin, end, judgement, cause = row
                place = article, int(begin), int(end)
            except ValueError:
                raise JudgementError(f"{where}: an article, two whole numbers, a judgement and a cause") from None
            if not 0 <= place[1] < place[2]:
                raise JudgementError(f"{where}: begin lies before end")
            if cause not in CAUSES.get(judgement, []):
                raise JudgementError(f"{where}: '{judgement}, {cause}' is none of {CAUSES}")
            if place in judged:
                raise JudgementError(f"{where}: judged twice")
            judged[place] = judgement, cause
    return judged


def corrected(judged: Mapping[Place, tuple[str, str]], extras: Collection[Place], matched: int) -> Iterator[str]:
    """The counts of the judgements on these extras, and the precision with the real quotations among them, as lines.

    An extra that nobody has judged counts as an error, so that the precision can only be too low.
    """
    counts = Counter(judged[place] for place in extras if place in judged)
    for (judgement, cause), count in sorted(counts.items(), key=lambda item: (item[0][0] == "error", -item[1])):
        yield f"{judgement:<12}{cause:<28}{count:>5}"
    if unjudged := sum(place not in judged for place in extras):
        yield f"{'unjudged':<12}{'(counted as errors)':<28}{unjudged:>5}"
    if not (found := matched + len(extras)):
        yield "nothing found"
        return
    right = matched + sum(count for (judgement, _), count in counts.items() if judgement == "quotation")
    interval = binomtest(right, found).proportion_ci(0.95, method="wilson")
    yield f"precision as labelled: {matched / found:.3f} ({matched} of {found})"
    between = f"95 % {interval.low:.3f}-{interval.high:.3f}"
    yield f"precision corrected:   {right / found:.3f} ({right} of {found}), {between}"
