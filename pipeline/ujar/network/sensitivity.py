"""How far ranks can be trusted: a network's material in, its actors' ranks under what might have been otherwise out.

Three questions. What if only what is surer had been found: statements below a confidence are dropped (Costenbader and
Valente 2003, Social Networks 25:283-307, drop nodes; Borgatti, Carley and Krackhardt 2006, Social Networks 28:124-136,
ties). What if other articles had been read: articles are drawn anew with replacement, whole, as their statements hang
together (Efron 1979, Ann. Statistics 7:1-26; Field and Welsh 2007, J. R. Statist. Soc. B 69:369-390), and the middle 95
of 100 ranks are an interval. What if an outlet had not been read: each is left out in turn.

scipy.stats is imported where it is needed: it takes a second, and nothing else that makes networks needs it.
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace

import numpy as np

from ujar.errors import InputError
from ujar.network.edges import Edges, Floats
from ujar.network.engine import SEED, Engine
from ujar.network.kinds import NetworkKind
from ujar.network.material import Material, Network, make_network
from ujar.network.measures import check_fitting, find_measure
from ujar.network.project import edges_from
from ujar.network.select import Selection
from ujar.network.things import local_name

CONFIDENCES = (0.5, 0.6, 0.7, 0.8, 0.9)
DRAWS = 200
TOP = 10
WIDTH = 95  # of 100 draws lie within the interval


@dataclass(frozen=True, slots=True)
class Scenario:
    """What might have been otherwise, and how alike the ranks still are: Kendall's tau-b (Kendall 1945, Biometrika
    33:239-251) over all actors of the network, and how many of the first ten remain among the first ten."""

    name: str
    statements: int
    actors: int
    tau: float | None  # None where one side has no order at all
    low: float | None = None
    high: float | None = None
    top: float | None = None


@dataclass(frozen=True, slots=True)
class Ranked:
    """An actor's rank in the whole network, the interval of the bootstrap, and its rank in each other scenario."""

    node: str
    label: str
    score: float
    rank: int
    low: int
    high: int
    ranks: Mapping[str, int]


@dataclass(frozen=True, slots=True)
class Sensitivity:
    """The sensitivity table of one measure."""

    measure: str
    draws: int
    scenarios: tuple[Scenario, ...]
    ranked: tuple[Ranked, ...]


def sensitivity(
    material: Material, selection: Selection, measure: str = "strength", *, draws: int = DRAWS, seed: int = SEED,
    done: Callable[[], None] | None = None,
) -> Sensitivity:  # fmt: skip
    """Rank the network's actors under each scenario; one that is not in a scenario has the score nought there.

    `done` is called after each draw. Raises UnknownName for a measure there is not, InputError for one that does not
    rank or needs ties with a direction where there are none.
    """
    if not find_measure(measure).ranks:
        raise InputError(f"{measure} is no matter of more or less; choose a measure that ranks, such as strength")
    whole = make_network(material, selection)
    check_fitting([measure], whole.edges, whole.kind.title)
    nodes = _actors(whole.edges, whole.kind)
    base = _scores(whole.edges, nodes, measure)
    drawn = _drawn(material, selection, whole, nodes, measure, draws=draws, seed=seed, done=done)
    scenarios = [_scenario("all", whole, nodes, base, base)]
    ranks: dict[str, Floats] = {}
    for name, network in _others(material, selection, whole):
        values = _scores(network.edges, nodes, measure)
        scenarios.append(_scenario(name, network, nodes, base, values))
        ranks[name] = _ranks(values)
    scenarios.insert(1, _bootstrap(whole, nodes, base, drawn))
    place = _ranks(base)
    ends = _interval(np.stack([_ranks(values) for values in drawn]) if len(drawn) else place[None, :])
    ranked = [
        Ranked(
            node, whole.corpus.labels.get(node, local_name(node)), float(base[at]), int(place[at]),
            int(ends[0][at]), int(ends[1][at]), {name: int(found[at]) for name, found in ranks.items()},
        )
        for at, node in enumerate(nodes)
    ]  # fmt: skip
    ranked.sort(key=lambda row: (row.rank, row.label, row.node))
    return Sensitivity(measure, draws, tuple(scenarios), tuple(ranked))


def _actors(edges: Edges, kind: NetworkKind) -> list[str]:
    if edges.first is None:
        return list(edges.names)
    wanted = edges.first if kind.source == "actor" else ~edges.first
    return [name for name, here in zip(edges.names, wanted.tolist(), strict=True) if here]


def _scores(edges: Edges, nodes: list[str], measure: str) -> Floats:
    found = edges.by_name(find_measure(measure).score(edges, Engine.AUTO).values) if len(edges) else {}
    # The last digits of a float depend on the order of additions: what is equal must rank equal.
    return np.array([round(found.get(node, 0.0), 10) for node in nodes])


def _ranks(values: Floats) -> Floats:
    """The first is 1; equals share the better rank."""
    from scipy.stats import rankdata

    return np.asarray(rankdata(-values, method="min"), dtype=np.float64)


def _tau(one: Floats, two: Floats) -> float | None:
    from scipy.stats import kendalltau

    if len(one) < 2 or np.ptp(one) == 0 or np.ptp(two) == 0:
        return None
    return float(kendalltau(one, two).statistic)


def _top(one: Floats, two: Floats) -> float | None:
    """The share of the first ten that stay so; with equals at the tenth place there may be more than ten."""
    first = _ranks(one) <= TOP
    return float((first & (_ranks(two) <= TOP) & (two > 0)).sum() / first.sum()) if first.any() else None


def _scenario(name: str, network: Network, nodes: list[str], base: Floats, values: Floats) -> Scenario:
    actors = len(set(nodes) & set(network.edges.names))
    return Scenario(name, network.counted, actors, _tau(base, values), top=_top(base, values))


def _others(material: Material, selection: Selection, whole: Network) -> Iterator[tuple[str, Network]]:
    for confidence in CONFIDENCES:
        if confidence > selection.min_confidence:
            yield f"confidence {confidence:g}", make_network(material, replace(selection, min_confidence=confidence))
    corpus = material.corpus
    for outlet in sorted({saying.outlets[0] for saying in whole.ties.statements if saying.outlets}):
        kept = {key: saying for key, saying in corpus.sayings.items() if outlet not in saying.outlets}
        without = replace(material, corpus=replace(corpus, sayings=kept))
        name = corpus.labels.get(outlet, local_name(outlet) if "://" in outlet else outlet)
        yield f"without {name}", make_network(without, selection)


def _drawn(
    material: Material, selection: Selection, whole: Network, nodes: list[str], measure: str, *, draws: int, seed: int,
    done: Callable[[], None] | None,
) -> list[Floats]:  # fmt: skip
    """The scores under each draw of as many articles as there are, one as often as it is drawn."""
    chance = np.random.default_rng(seed)
    ties, size = whole.ties, len(whole.ties.articles)
    found = []
    for _ in range(draws if size else 0):
        often = np.bincount(chance.integers(0, size, size), minlength=size).astype(np.float64)
        edges = edges_from(ties, material.stances, selection, often[ties.article])
        found.append(_scores(edges, nodes, measure))
        if done is not None:
            done()
    return found


def _interval(values: Floats) -> Floats:
    tail = (100 - WIDTH) / 2
    return np.asarray(np.percentile(values, [tail, 100 - tail], axis=0, method="nearest"))


def _bootstrap(whole: Network, nodes: list[str], base: Floats, drawn: list[Floats]) -> Scenario:
    taus = [tau for values in drawn if (tau := _tau(base, values)) is not None]
    tops = [top for values in drawn if (top := _top(base, values)) is not None]
    low, high = _interval(np.array(taus)).tolist() if taus else (None, None)
    return Scenario(
        "articles drawn anew", whole.counted, len(nodes), float(np.median(taus)) if taus else None, low, high,
        float(np.mean(tops)) if tops else None,
    )  # fmt: skip
