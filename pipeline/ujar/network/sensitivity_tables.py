"""A sensitivity table as rows: of scenarios, of actors, of both, and as one object of JSON."""

import json
from typing import Any

from ujar.network.sensitivity import Scenario, Sensitivity
from ujar.query import Table
from ujar.query.values import Iri, Value


def scenario_table(found: Sensitivity) -> Table:
    """One row per scenario: how alike the ranks still are."""
    columns = ("scenario", "statements", "actors", "tau", "tauLow", "tauHigh", "topTen")
    return Table(columns, tuple(_scenario_cells(each) for each in found.scenarios))


def _scenario_cells(each: Scenario) -> tuple[Value, ...]:
    return (each.name, each.statements, each.actors, *map(_rounded, (each.tau, each.low, each.high, each.top)))


def rank_table(found: Sensitivity) -> Table:
    """One row per actor: its rank, the interval of the bootstrap, and the best and worst of the other scenarios."""
    columns = ("actor", "actorLabel", found.measure, "rank", "rankLow", "rankHigh", "best", "worst", "worstIn")
    rows = []
    for row in found.ranked:
        others = sorted(row.ranks.items(), key=lambda item: (-item[1], item[0]))
        best = min(row.ranks.values(), default=row.rank)
        worst_in, worst = others[0] if others else ("all", row.rank)
        rows.append((
            Iri(row.node), row.label, _rounded(row.score), row.rank, row.low, row.high, best, worst,
            worst_in if worst > row.rank else None,
        ))  # fmt: skip
    return Table(columns, tuple(rows))


def long_table(found: Sensitivity) -> Table:
    """One row per actor and scenario, as statistics packages like it."""
    columns = (
        "measure", "scenario", "statements", "actors", "tau", "tauLow", "tauHigh", "topTen", "actor", "actorLabel",
        "rank", "rankLow", "rankHigh",
    )  # fmt: skip
    rows: list[tuple[Value, ...]] = []
    for at, each in enumerate(found.scenarios):
        for row in found.ranked:
            rank = row.rank if at < 2 else row.ranks[each.name]
            ends = (row.low, row.high) if at == 1 else (None, None)
            rows.append((found.measure, *_scenario_cells(each), Iri(row.node), row.label, rank, *ends))
    return Table(columns, tuple(rows))


def sensitivity_json(found: Sensitivity) -> str:
    """Everything, in one object."""
    value: dict[str, Any] = {
        "measure": found.measure, "draws": found.draws, "scenarios": list(scenario_table(found).records()),
        "actors": [
            {
                "actor": row.node, "label": row.label, "score": _rounded(row.score), "rank": row.rank,
                "interval": [row.low, row.high], "ranks": dict(row.ranks),
            }
            for row in found.ranked
        ],
    }  # fmt: skip
    return json.dumps(value, ensure_ascii=False, indent=1) + "\n"


def _rounded(value: float | None) -> float | None:
    return None if value is None else round(value, 6)
