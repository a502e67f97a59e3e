"""Predicted statements against gold: the scores of design/statements.md, as counts that can be added over articles."""

from collections import Counter
from collections.abc import Container, Iterable, Mapping
from dataclasses import dataclass, field

from ujar.evaluate.alignment import aligned
from ujar.evaluate.calibration import Judged
from ujar.evaluate.gold import GoldArticle, GoldStatement
from ujar.evaluate.matching import letters, match
from ujar.model import Link, ResolvedStatement


@dataclass(frozen=True, slots=True)
class Miss:
    """Something that differs from the gold: what, where, the gold value and the predicted one."""

    doc: str
    what: str  # missed, spurious, boundary, speaker, act, kind, about, date, relay, target
    gold: str
    predicted: str
    text: str


@dataclass
class Scores:
    """Counts of one or more articles; the ratios are properties."""

    counts: Counter[str] = field(default_factory=Counter)
    misses: list[Miss] = field(default_factory=list)
    judged: list[Judged] = field(default_factory=list)  # every predicted statement, for calibration

    def add(self, other: "Scores") -> None:
        self.counts.update(other.counts)
        self.misses.extend(other.misses)
        self.judged.extend(other.judged)

    def ratio(self, part: str, whole: str) -> float | None:
        """A share; None where there is nothing to share."""
        return self.counts[part] / self.counts[whole] if self.counts[whole] else None

    def f1(self, hits_predicted: str, predicted: str, hits_gold: str, gold: str) -> float | None:
        precision, recall = self.ratio(hits_predicted, predicted), self.ratio(hits_gold, gold)
        if precision is None or recall is None:
            return None
        return 2 * precision * recall / (precision + recall) if precision + recall else 0.0

    def figures(self) -> dict[str, float | None]:
        """Every score by name, in the order of statements.md."""
        return {
            "loose precision": self.ratio("loose hits", "predicted"),
            "loose recall": self.ratio("loose found", "required"),
            "loose F1": self.f1("loose hits", "predicted", "loose found", "required"),
            "strict F1": self.f1("strict hits", "predicted", "strict found", "required"),
            "recall direct": self.ratio("found direct", "required direct"),
            "recall indirect": self.ratio("found indirect", "required indirect"),
            "recall mixed": self.ratio("found mixed", "required mixed"),
            "speaker accuracy": self.ratio("speaker right", "loose found"),
            "speaker mention exact": self.ratio("mention right", "mention given"),
            "kind accuracy": self.ratio("kind right", "loose found"),
            "act accuracy": self.ratio("act right", "loose found"),
            "about F1": self.f1("about shared", "about predicted", "about shared", "about gold"),
            "date accuracy": self.ratio("date right", "date given"),
            "relay recall": self.ratio("relay right", "relay given"),
            "denial target F1": self.f1("target right", "target predicted", "target right", "target gold"),
            "offsets true": self.ratio("offsets true", "offsets"),
            "end to end": self.ratio("speaker right", "required"),
            "speaker accuracy, new ids aligned": self.ratio("speaker aligned", "loose found"),
            "about F1, new ids aligned": self.f1("about aligned", "about predicted", "about aligned", "about gold"),
            "end to end, new ids aligned": self.ratio("speaker aligned", "required"),
        }


def score(
    gold: GoldArticle,
    text: str,
    predicted: Iterable[ResolvedStatement],
    outlets: Mapping[str, str],
    known: Container[str] = frozenset(),
) -> Scores:
    """Score one article.

    `outlets` gives the id of a carrier's printed name, so that spellings don't matter; `known` holds the ids of the
    knowledge, which the figures with new ids aligned leave as they are.
    """
    statements = list(predicted)
    got = [letters(text, [(s.start, s.end) for s in r.statement.content]) for r in statements]
    want = [letters(text, g.content) for g in gold.statements]
    pairs = match(got, want)
    out = Scores()
    _count_offsets(text, statements, out)
    by_gold = {g: p for p, g in pairs.items()}
    for p, resolved in enumerate(statements):
        said, required = resolved.statement, p not in pairs or gold.statements[pairs[p]].required
        out.judged.append(Judged(said.confidence, said.rule, p in pairs, required))
        if p in pairs and not gold.statements[pairs[p]].required:
            continue
        out.counts["predicted"] += 1
        if p in pairs:
            out.counts["loose hits"] += 1
            out.counts["strict hits"] += got[p] == want[pairs[p]]
        else:
            out.misses.append(Miss(gold.doc, "spurious", "", resolved.statement.rule, _content(resolved)))
    for g, wanted in enumerate(gold.statements):
        if not wanted.required:
            continue
        out.counts["required"] += 1
        out.counts[f"required {wanted.kind}"] += 1
        if g not in by_gold:
            out.misses.append(Miss(gold.doc, "missed", _cue(text, wanted), "", _printed(text, wanted)))
            continue
        resolved = statements[by_gold[g]]
        out.counts["loose found"] += 1
        out.counts[f"found {wanted.kind}"] += 1
        if got[by_gold[g]] == want[g]:
            out.counts["strict found"] += 1
        else:
            out.misses.append(Miss(gold.doc, "boundary", _printed(text, wanted), _content(resolved), ""))
        _compare(gold, text, wanted, resolved, out, outlets)
    _compare_targets(gold, text, statements, pairs, out)
    found = [(wanted, statements[by_gold[g]]) for g, wanted in enumerate(gold.statements) if g in by_gold]
    _compare_aligned([pair for pair in found if pair[0].required], known, out)
    return out


def _count_offsets(text: str, statements: list[ResolvedStatement], out: Scores) -> None:
    for resolved in statements:
        s = resolved.statement
        for span in (*s.content, *s.times, *s.relays, *(x for x in (s.cue, s.speaker) if x)):
            out.counts["offsets"] += 1
            out.counts["offsets true"] += text[span.start : span.end] == span.text


def _compare(
    gold: GoldArticle,
    text: str,
    wanted: GoldStatement,
    resolved: ResolvedStatement,
    out: Scores,
    outlets: Mapping[str, str],
) -> None:
    content = _printed(text, wanted)

    def note(what: str, right: bool, gold_value: str, predicted: str) -> None:
        out.counts[f"{what} right"] += right
        if not right:
            out.misses.append(Miss(gold.doc, what, gold_value, predicted, content))

    speakers = _ids(resolved.speakers)
    printed = resolved.statement.speaker.text if resolved.statement.speaker else "-"
    predicted = f"{' '.join(sorted(speakers))} [{printed}]"
    note("speaker", speakers == set(wanted.speakers), " ".join(wanted.speakers), predicted)
    note("kind", resolved.statement.kind == wanted.kind, wanted.kind, resolved.statement.kind)
    note("act", resolved.statement.act in wanted.acts, " ".join(wanted.acts), resolved.statement.act)
    if wanted.mention is not None:
        out.counts["mention given"] += 1
        span = resolved.statement.speaker
        right = span is not None and (span.start, span.end) == wanted.mention
        note("mention", right, text[wanted.mention[0] : wanted.mention[1]], span.text if span else "")
    about = _ids(resolved.about)
    out.counts["about gold"] += len(set(wanted.about))
    out.counts["about predicted"] += len(about)
    out.counts["about shared"] += len(about & set(wanted.about))
    if about != set(wanted.about):
        out.misses.append(Miss(gold.doc, "about", " ".join(wanted.about), " ".join(sorted(about)), content))
    if wanted.said_on is not None:
        out.counts["date given"] += 1
        said = resolved.said_on.iso if resolved.said_on else ""
        note("date", said == wanted.said_on, wanted.said_on, said)
    relays = _ids(resolved.relayed_via)
    slugs = {_plain(entity.partition("/")[2]) for entity in relays}  # a carrier that the knowledge doesn't hold
    for printed in wanted.relayed_by:
        out.counts["relay given"] += 1
        right = outlets.get(printed.casefold()) in relays or _plain(printed) in slugs
        note("relay", right, printed, " ".join(sorted(relays)))


def _compare_aligned(found: list[tuple[GoldStatement, ResolvedStatement]], known: Container[str], out: Scores) -> None:
    """Speakers and negotiables once more, ids that only this article has compared by what they stand for."""
    speakers = [(frozenset(wanted.speakers), _ids(resolved.speakers)) for wanted, resolved in found]
    about = [(frozenset(wanted.about), _ids(resolved.about)) for wanted, resolved in found]
    same = aligned(speakers, known)
    out.counts["speaker aligned"] += sum(gold == {same.get(x, x) for x in ours} for gold, ours in speakers)
    same = aligned(about, known)
    out.counts["about aligned"] += sum(len(gold & {same.get(x, x) for x in ours}) for gold, ours in about)


def _compare_targets(
    gold: GoldArticle, text: str, statements: list[ResolvedStatement], pairs: Mapping[int, int], out: Scores
) -> None:
    """Denials and the claims they are aimed at: a pair is right where both ends are matched."""
    place = {resolved.statement.id: p for p, resolved in enumerate(statements)}
    ids = {s.id: g for g, s in enumerate(gold.statements)}
    wanted = {(g, ids[s.targets]) for g, s in enumerate(gold.statements) if s.targets in ids}
    got = {
        (pairs.get(p, -1 - p), pairs.get(at, -1 - at)): (p, at)  # an unmatched end is below zero, each one its own
        for p, resolved in enumerate(statements)
        if (at := place.get(resolved.statement.targets or "")) is not None
    }
    out.counts["target gold"] += len(wanted)
    out.counts["target predicted"] += len(got)
    out.counts["target right"] += len(wanted & got.keys())
    for denial, claim in sorted(wanted - got.keys()):
        denied, denying = (_printed(text, gold.statements[g]) for g in (claim, denial))
        out.misses.append(Miss(gold.doc, "target", denied, "", denying))
    for pair in sorted(got.keys() - wanted):
        p, at = got[pair]
        out.misses.append(Miss(gold.doc, "target", "", _content(statements[at]), _content(statements[p])))


def _ids(links: Iterable[Link]) -> frozenset[str]:
    return frozenset(link.entity for link in links if link.entity)


def _plain(name: str) -> str:
    return "".join(c for c in name.casefold() if c.isalnum())


def _content(resolved: ResolvedStatement) -> str:
    return " … ".join(span.text for span in resolved.statement.content)


def _printed(text: str, statement: GoldStatement) -> str:
    return " … ".join(text[begin:end] for begin, end in statement.content)


def _cue(text: str, statement: GoldStatement) -> str:
    return text[statement.cue[0] : statement.cue[1]] if statement.cue else "(no cue)"
