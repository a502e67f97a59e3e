"""Two independent annotations of the same articles -> how far they agree.

Statements are matched one to one within an article, the best first, by the overlap of the letters and digits of their
contents. Everything about a statement (speakers, kind, act, ...) is compared on loose matches only.
"""

from collections import Counter
from collections.abc import Callable, Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass

from ujar.errors import InputError
from ujar.evaluate.gold import GoldArticle, GoldEntity, GoldStatement
from ujar.evaluate.matching import LOOSE, iou, letters


@dataclass(frozen=True, slots=True)
class Share:
    """`hits` of `all`; an F1 is the share of 2 x common among the sum of both passes."""

    hits: int
    all: int

    @property
    def value(self) -> float | None:
        """The share, or None where there was nothing to count."""
        return self.hits / self.all if self.all else None


@dataclass(frozen=True, slots=True)
class Pair:
    """A statement of each pass that mean the same; `overlap` is 1 where they cover the same letters and digits."""

    first: GoldStatement
    second: GoldStatement
    overlap: float


@dataclass(frozen=True, slots=True)
class Agreement:
    """What two passes have in common: `shares` by name in the order of the report, and kappa on the best act."""

    articles: int
    statements: tuple[int, int]
    matched: int
    shares: Mapping[str, Share]
    act_kappa: float | None


def agreement(
    first: Iterable[GoldArticle], second: Iterable[GoldArticle], texts: Mapping[str, str] | None = None
) -> Agreement:
    """Compare two passes over the same articles.

    Without an article's text (by `doc`) all its characters count instead of letters and digits alone: "strict" then
    asks for the same offsets. Raises InputError where the passes hold different articles.
    """
    a, b = {gold.doc: gold for gold in first}, {gold.doc: gold for gold in second}
    if a.keys() != b.keys():
        raise InputError(f"only one of the passes holds {', '.join(sorted(a.keys() ^ b.keys()))}")
    if changed := sorted(doc for doc in a if a[doc].sha256 != b[doc].sha256):
        raise InputError(f"the passes annotate different texts of {', '.join(changed)}")
    pairs: list[Pair] = []
    denials: list[Share] = []
    alone: list[GoldStatement] = []
    for doc in sorted(a):
        found = match(a[doc].statements, b[doc].statements, (texts or {}).get(doc))
        pairs += found
        denials.append(_denials(a[doc], b[doc], found))
        ours, theirs = {pair.first.id for pair in found}, {pair.second.id for pair in found}
        alone += [statement for statement in a[doc].statements if statement.id not in ours]
        alone += [statement for statement in b[doc].statements if statement.id not in theirs]
    shares = {
        **_found(pairs, alone),
        **_details(pairs),
        "denial targets F1": Share(sum(share.hits for share in denials), sum(share.all for share in denials)),
        "entity F1 (span and label)": _entities(a, b, lambda entity: (entity.span, entity.label)),
        "entity F1 (span)": _entities(a, b, lambda entity: entity.span),
    }
    size = (sum(len(gold.statements) for gold in a.values()), sum(len(gold.statements) for gold in b.values()))
    return Agreement(len(a), size, len(pairs), shares, kappa([(p.first.acts[:1], p.second.acts[:1]) for p in pairs]))


def table(found: Agreement) -> list[tuple[str, float | None, str]]:
    """What there is to print: a name, a value, and what it was counted on."""
    rows: list[tuple[str, float | None, str]] = [
        ("articles", found.articles, ""),
        ("statements", found.matched, f"matched, of {found.statements[0]} and {found.statements[1]}"),
    ]
    rows += [(name, share.value, f"{share.hits} of {share.all}") for name, share in found.shares.items()]
    return [*rows, ("act kappa (best)", found.act_kappa, f"{found.matched} matched")]


def match(first: Sequence[GoldStatement], second: Sequence[GoldStatement], text: str | None = None) -> list[Pair]:
    """Match the statements of two passes over one article, the greatest overlap first.

    Of equal overlaps (two verbs with one content, as in "menuding dan mengecam") those with the same cue go first.
    """
    ours, theirs = [_characters(s, text) for s in first], [_characters(s, text) for s in second]
    candidates = [
        (-overlap, first[i].cue != second[j].cue, i, j)
        for i, one in enumerate(ours)
        for j, other in enumerate(theirs)
        if (overlap := iou(one, other)) >= LOOSE
    ]
    taken: tuple[set[int], set[int]] = (set(), set())
    pairs = []
    for overlap, _, i, j in sorted(candidates):
        if i not in taken[0] and j not in taken[1]:
            taken[0].add(i)
            taken[1].add(j)
            pairs.append(Pair(first[i], second[j], -overlap))
    return sorted(pairs, key=lambda pair: pair.first.content)


def kappa(labels: Sequence[tuple[Hashable, Hashable]]) -> float | None:
    """Cohen's kappa of two annotators' labels; None without labels, or where chance alone would agree fully.

    >>> kappa([("deny", "deny"), ("assert", "assert"), ("assert", "deny"), ("assert", "assert")])
    0.5
    """
    if not labels:
        return None
    observed = sum(a == b for a, b in labels) / len(labels)
    ours, theirs = Counter(a for a, _ in labels), Counter(b for _, b in labels)
    chance = sum(ours[label] * theirs[label] for label in ours) / len(labels) ** 2
    return None if chance == 1 else (observed - chance) / (1 - chance)


def _characters(statement: GoldStatement, text: str | None) -> frozenset[int]:
    if text is not None:
        return letters(text, statement.content)
    return frozenset(place for begin, end in statement.content for place in range(begin, end))


def _found(pairs: Sequence[Pair], alone: Sequence[GoldStatement]) -> dict[str, Share]:
    """F1 of finding statements: of all; of those either pass requires; of those both do.

    Either: a match counts where one of its two statements is required, a statement found by one pass only where that
    pass requires it. Both: a match counts where both are required, and is left out where only one is, as the scores
    leave out what is borderline.
    """
    kept: dict[str, Callable[[Pair], bool]] = {
        "all": lambda pair: True,
        "required by either": lambda pair: pair.first.required or pair.second.required,
        "required by both": lambda pair: pair.first.required and pair.second.required,
    }
    shares = {}
    for name, keep in kept.items():
        counted = [pair for pair in pairs if keep(pair)]
        missed = sum(name == "all" or statement.required for statement in alone)
        strict = sum(pair.overlap == 1 for pair in counted)
        total = 2 * len(counted) + missed
        shares[f"loose F1 ({name})"] = Share(2 * len(counted), total)
        shares[f"strict F1 ({name})"] = Share(2 * strict, total)
    return shares


def _details(pairs: Sequence[Pair]) -> dict[str, Share]:
    def same(of: Callable[[GoldStatement], object], among: Sequence[Pair] = pairs) -> Share:
        return Share(sum(of(pair.first) == of(pair.second) for pair in among), len(among))

    def common(of: Callable[[GoldStatement], Iterable[str]]) -> Share:
        values = [(set(of(pair.first)), set(of(pair.second))) for pair in pairs]
        return Share(sum(2 * len(a & b) for a, b in values), sum(len(a) + len(b) for a, b in values))

    dated = [pair for pair in pairs if pair.first.said_on or pair.second.said_on]
    return {
        "speakers": same(lambda statement: frozenset(statement.speakers)),
        "speaker mention": same(lambda statement: statement.mention),
        "cue": same(lambda statement: statement.cue),
        "kind": same(lambda statement: statement.kind),
        "act (best)": same(lambda statement: statement.acts[:1]),
        "act (some common)": Share(sum(bool({*p.first.acts} & {*p.second.acts}) for p in pairs), len(pairs)),
        "about F1": common(lambda statement: statement.about),
        "said on, where dated": same(lambda statement: statement.said_on, dated),
        "relays F1": common(lambda statement: [name.lower() for name in statement.relayed_by]),
        "required": same(lambda statement: statement.required),
    }


def _denials(first: GoldArticle, second: GoldArticle, pairs: Sequence[Pair]) -> Share:
    """Ties of a denial to the claim it denies that both passes made: both ends match."""
    other = {pair.first.id: pair.second.id for pair in pairs}
    ours = [(statement.id, statement.targets) for statement in first.statements if statement.targets]
    theirs = {(statement.id, statement.targets) for statement in second.statements if statement.targets}
    shared = sum((other.get(denial), other.get(claim)) in theirs for denial, claim in ours)
    return Share(2 * shared, len(ours) + len(theirs))


def _entities(
    first: Mapping[str, GoldArticle], second: Mapping[str, GoldArticle], of: Callable[[GoldEntity], Hashable]
) -> Share:
    hits = size = 0
    for doc in first:
        ours, theirs = {of(entity) for entity in first[doc].entities}, {of(entity) for entity in second[doc].entities}
        hits += 2 * len(ours & theirs)
        size += len(ours) + len(theirs)
    return Share(hits, size)
