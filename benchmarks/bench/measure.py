"""Work in, figures out: seconds of the clock and of the processor, memory at its peak, in a process of its own."""

import hashlib
import multiprocessing
import os
import resource
import statistics
import subprocess
import sys
import time
from collections.abc import Callable, Iterable, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final


@dataclass(frozen=True, slots=True)
class Cost:
    """What a piece of work took: seconds of the clock, seconds of all its threads on the processor."""

    clock: float
    processor: float


@dataclass(frozen=True, slots=True)
class Row:
    """A line of the table. `aim` is what the project wants, `holds` whether it does; None where nothing is asked."""

    part: str
    what: str
    figure: float | None
    unit: str
    aim: str = ""
    holds: bool | None = None
    note: str = ""


def cost(work: Callable[[], object]) -> Cost:
    """Do something once and time it."""
    processor, clock = _processor(), time.perf_counter()
    work()
    return Cost(time.perf_counter() - clock, _processor() - processor)


def interleaved(rounds: int, works: Mapping[str, Callable[[], object]]) -> dict[str, list[Cost]]:
    """Time several works in turns, so that what else the machine does falls on all of them."""
    costs: dict[str, list[Cost]] = {name: [] for name in works}
    for turn in range(rounds):
        for name in list(works) if turn % 2 == 0 else reversed(list(works)):
            costs[name].append(cost(works[name]))
    return costs


def median_clock(costs: Iterable[Cost]) -> float:
    return statistics.median(each.clock for each in costs)


def free_cores(seconds: float = 0.2) -> float:
    """How many cores' worth of computing this process gets now, with as many threads as there are cores."""
    block, ends = bytes(2**20), time.perf_counter() + seconds

    def work(_: int) -> None:
        while time.perf_counter() < ends:
            hashlib.sha256(block).digest()  # without Python's lock

    count = os.cpu_count() or 1
    with ThreadPoolExecutor(count) as threads:
        used = cost(lambda: list(threads.map(work, range(count))))
    return used.processor / used.clock


def percentile(values: Sequence[float], share: float) -> float:
    """The value that `share` of the values do not exceed."""
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, max(0, round(share * len(ordered) + 0.5) - 1))]


def apart(work: Callable[..., Any], *arguments: Any) -> tuple[Any, float]:
    """Call a function of a module in a new process; give what it returns, and the megabytes it had at its peak."""
    context = multiprocessing.get_context("spawn")
    ours, theirs = context.Pipe(duplex=False)
    process = context.Process(target=_call, args=(theirs, work, arguments))
    process.start()
    theirs.close()
    try:
        kind, value, peak = ours.recv()
    except EOFError:
        process.join()
        raise RuntimeError(f"{work.__name__} ended with status {process.exitcode}") from None
    process.join()
    if kind == "error":
        raise RuntimeError(value)
    return value, peak


# Started from a small process: a child's peak is never below what its parent held when it started it.
_LAUNCH: Final = """
import resource, subprocess, sys, time
begun = time.perf_counter()
subprocess.run([sys.executable, *sys.argv[1:]], check=True)
print(time.perf_counter() - begun, resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024)
"""


def command(*words: str | Path) -> tuple[float, float]:
    """Run Python with some words; give the seconds it took and the megabytes it had at its peak."""
    ended = subprocess.run(
        [sys.executable, "-c", _LAUNCH, *map(str, words)], check=True, stdout=subprocess.PIPE, text=True
    )
    seconds, peak = map(float, ended.stdout.split())
    return seconds, peak


def machine() -> dict[str, object]:
    """The machine in general words, and what else it was doing."""
    return {
        "cores": os.cpu_count(),
        "python": ".".join(map(str, sys.version_info[:3])),
        "load": round(os.getloadavg()[0], 1),
    }


def folder_megabytes(folder: Path) -> float:
    return sum(path.stat().st_size for path in folder.rglob("*") if path.is_file()) / 1e6


def _call(pipe: Any, work: Callable[..., Any], arguments: tuple[Any, ...]) -> None:
    try:
        value = work(*arguments)
        pipe.send(("value", value, peak_megabytes()))
    except Exception as error:
        pipe.send(("error", f"{type(error).__name__}: {error}", 0.0))


def peak_megabytes() -> float:
    """The most memory this process has had, less what it inherited from the one that started it."""
    status = Path("/proc/self/status")
    if status.is_file():  # ru_maxrss counts the parent's memory as well
        return next(int(line.split()[1]) / 1024 for line in status.read_text().splitlines() if line.startswith("VmHWM"))
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def _processor() -> float:
    used = resource.getrusage(resource.RUSAGE_SELF)
    return used.ru_utime + used.ru_stime
