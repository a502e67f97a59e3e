"""Measure what ujar costs, and print it as one table.

    python benchmarks/run.py                        # all parts at full size: an hour or so
    python benchmarks/run.py --quick                # the same on a handful of articles, and no figures to keep
    python benchmarks/run.py loading asking --folder /tmp/bench   # some parts; generated files are kept

Ratios are what to read: seconds belong to the machine. Needs `pip install -c constraints.txt ".[bench]"`.
"""

import argparse
import json
import shutil
import sys
import tempfile
import time
from collections.abc import Iterable
from dataclasses import asdict, replace
from pathlib import Path

from bench.measure import Row, machine
from bench.parts import PARTS
from bench.sizes import FULL, QUICK
from rich.console import Console
from rich.table import Table


def main(arguments: list[str] | None = None) -> int:
    """Run the parts asked for; exit status 1 where an aim is missed at full size."""
    head, _, rest = (__doc__ or "").partition("\n")
    parser = argparse.ArgumentParser(
        "run.py", description=head, epilog=rest, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("parts", nargs="*", metavar="PART", help=f"one or more of {', '.join(PARTS)} (default: all)")
    parser.add_argument("--quick", action="store_true", help="small sizes: does it run?")
    parser.add_argument("--corpus", type=Path, metavar="FILE", help="`building` reads these articles (JSON lines)")
    parser.add_argument("--folder", type=Path, help="keep generated files here (default: a temporary folder)")
    parser.add_argument("--json", type=Path, metavar="FILE", help="write the rows here as well")
    wish = parser.parse_args(arguments)
    if unknown := set(wish.parts).difference(PARTS):
        parser.error(f"unknown part {', '.join(sorted(unknown))}; known: {', '.join(PARTS)}")
    folder = wish.folder or Path(tempfile.mkdtemp(prefix="ujar-bench-"))
    folder.mkdir(parents=True, exist_ok=True)
    about, rows = machine(), []
    sizes = replace(QUICK if wish.quick else FULL, corpus=wish.corpus)
    console = Console(stderr=True)
    try:
        for name in wish.parts or PARTS:
            begun = time.perf_counter()
            for row in PARTS[name](sizes, folder):
                rows.append(row := replace(row, aim="", holds=None) if wish.quick else row)
                console.print(f"{row.part}: {row.what}: {shown(row)} {row.note}", markup=False, highlight=False)
            console.print(f"{name} took {time.perf_counter() - begun:.0f} s", style="dim")
    finally:
        if wish.folder is None:
            shutil.rmtree(folder, ignore_errors=True)
    print_table(rows, about)
    if wish.json is not None:
        record = {"machine": about, "quick": wish.quick, "rows": [asdict(row) for row in rows]}
        wish.json.write_text(json.dumps(record, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")
    return 0 if all(row.holds is not False for row in rows) else 1


def print_table(rows: Iterable[Row], about: dict[str, object]) -> None:
    """The table, on standard output."""
    title = f"{about['cores']} cores, Python {about['python']}, load {about['load']} at the start"
    table = Table(title=title, title_justify="left")
    for heading, side in (("part", "left"), ("what", "left"), ("figure", "right"), ("aim", "left"), ("", "left")):
        table.add_column(heading, justify="right" if side == "right" else "left", overflow="fold")
    table.add_column("note", overflow="fold")
    before = ""
    for row in rows:
        if before and row.part != before:
            table.add_section()
        holds = {True: "ok", False: "MISSED", None: ""}[row.holds]
        table.add_row(row.part if row.part != before else "", row.what, shown(row), row.aim, holds, row.note)
        before = row.part
    console = Console()
    console.width = max(console.width, 150) if not console.is_terminal else console.width
    console.print(table, markup=False)


def shown(row: Row) -> str:
    """A figure with three digits that count, and its unit."""
    if row.figure is None:
        return "-"
    figure = row.figure
    digits = f"{figure:,.0f}" if abs(figure) >= 100 or figure == int(figure) else f"{figure:.3g}"
    return f"{digits} {row.unit}".strip()


if __name__ == "__main__":
    sys.exit(main())
