"""How far the ranks of actors can be trusted: statements in, a chart of their ranks with other articles out."""

from collections.abc import Mapping, Sequence

from ujar.network import KINDS, Corpus, Material, RawTie, Saying, Selection, Sensitivity, sensitivity
from ujar.report.charts import Interval, intervals
from ujar.report.figure import Figure
from ujar.report.pieces import Evidence
from ujar.report.said import Said, Statements
from ujar.report.texts import Texts

ACTORS = 20  # rows of the chart; `ujar network --sensitivity` has all, and asks more
DRAWS = 200


def drawn_anew(statements: Statements, about: str | None) -> Sensitivity:
    """The ranks of actors by strength, every statement counted, under a bootstrap over articles."""
    sayings = {said.iri: _saying(said) for said in statements.said}
    raw = [RawTie(said.iri, actor, negotiable) for said in statements.said for actor in said.speakers
           for negotiable in said.about if about in (None, negotiable)]  # fmt: skip
    material = Material(KINDS["actor-negotiable"], Corpus(sayings, statements.labels, {}, {}), raw, {})
    return sensitivity(material, Selection(every_relay=True), "strength", draws=DRAWS)


def _saying(said: Said) -> Saying:
    return Saying(said.iri, said.article, said.act, said.confidence, said.on, False, False, "")


def ranks(
    found: Sensitivity, behind: Mapping[str, Sequence[Said]], texts: Texts, evidence: Evidence
) -> Figure:  # fmt: skip
    """Draw the first actors, each with the interval of its rank."""
    rows = []
    for row in found.ranked[:ACTORS]:
        tip = texts("trust.tip", label=row.label, rank=row.rank, low=row.low, high=row.high)
        href = evidence.link(f"{row.label}: {len(behind[row.node])}", behind[row.node])
        rows.append(Interval(row.label, row.rank, row.low, row.high, href, tip))
    text = texts("trust.alt", len(rows), names="; ".join(row.tip for row in rows[:5]))
    return intervals("ranks", texts("trust.title"), text, rows, texts("trust.rank"), caption=texts("trust.caption"))


def in_words(found: Sensitivity, texts: Texts) -> str:
    """How alike the ranks stay, in a sentence; nothing where there is no order to keep."""
    anew = found.scenarios[1]
    if anew.tau is None or anew.low is None or anew.high is None:
        return ""
    tau, low, high = (texts.number(value, 2) for value in (anew.tau, anew.low, anew.high))
    return texts("trust.tau", tau=tau, low=low, high=high)
