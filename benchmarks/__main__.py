"""Runs every benchmark in a process of its own and prints the table; a missed limit is an error.

`python -m benchmarks start radar` runs only those of such a name.
"""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Sequence
from dataclasses import asdict
from importlib import import_module
from math import isinf
from pathlib import Path

from benchmarks.harness import Result

HERE = Path(__file__).resolve().parent
ONE = "--one"


def main(arguments: Sequence[str]) -> int:
    """Run the benchmarks named, or all; return 1 where a limit is missed or one breaks."""
    if arguments[:1] == [ONE]:
        return measure_one(arguments[1])
    names = sorted(file.stem for file in HERE.glob("bench_*.py"))
    wanted = [name for name in names if not arguments or name.removeprefix("bench_") in arguments]
    print("| what | measured | limit | made of |  |\n|---|---|---|---|---|", flush=True)
    results = [result for name in wanted for result in in_its_own_process(name)]
    return 0 if results and all(result.reached for result in results) else 1


def measure_one(name: str) -> int:
    """Measure in this process and write the results as JSON, for the process that asked."""
    found = import_module(f"benchmarks.{name}").measure()
    results = [found] if isinstance(found, Result) else list(found)
    print(json.dumps([asdict(result) for result in results]))
    return 0


def in_its_own_process(name: str) -> list[Result]:
    """Measure one benchmark, print its rows, and return its results."""
    command = [sys.executable, "-m", "benchmarks", ONE, name]
    done = subprocess.run(command, cwd=HERE.parent, stdout=subprocess.PIPE, text=True, check=False)
    if done.returncode:
        broken = Result(f"{name} broke off", float("inf"), 0)
        print(row(broken), flush=True)
        return [broken]
    results = [Result(**values) for values in json.loads(done.stdout.splitlines()[-1])]
    print(*map(row, results), sep="\n", flush=True)
    return results


def row(result: Result) -> str:
    """Return one line of the table; what has no limit is there to be known."""
    places = 2 if result.unit == "times" else 1
    measured = f"{result.measured:.{places}f} {result.unit}"
    limit, verdict = f"{result.limit:g} {result.unit}", "reached" if result.reached else "MISSED"
    if isinf(result.limit):
        limit, verdict = "none", ""
    return f"| {result.what} | {measured} | {limit} | {result.detail} | {verdict} |"


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
