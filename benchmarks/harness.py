"""What every benchmark uses: a result with its limit, and timing that a busy machine bends least.

A benchmark is a module `bench_….py` beside this one with a function `measure()` that returns one
`Result` or several. Ratios are taken within one run, their sides interleaved, by the median.
"""

from __future__ import annotations

import gc
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from statistics import median, quantiles
from time import perf_counter

__all__ = ["Result", "interleaved_ms", "median", "percentile", "ratio", "timed_ms"]


@dataclass(frozen=True, slots=True)
class Result:
    """One measured number and the most it may be.

    `unit` is "times" for a ratio, or a unit such as "ms" or "MB". `detail` says in a few words
    what the number was made of, such as "143 ms against 118 ms".
    """

    what: str
    measured: float
    limit: float
    unit: str = "times"
    detail: str = ""

    @property
    def reached(self) -> bool:
        """Whether the number keeps within its limit."""
        return self.measured <= self.limit


def timed_ms(action: Callable[[], object], rounds: int, warm_up: int = 3) -> list[float]:
    """Return how long each round of the action took, without the first ones that warm it up."""
    return interleaved_ms([action], rounds, warm_up)[0]


def interleaved_ms(
    actions: Sequence[Callable[[], object]], rounds: int, warm_up: int = 3
) -> list[list[float]]:
    """Time several actions by turns, so that what slows the machine slows them all alike."""
    for action in list(actions) * warm_up:
        action()
    gc.collect()
    taken: list[list[float]] = [[] for _ in actions]
    for _ in range(rounds):
        for times, action in zip(taken, actions, strict=True):
            start = perf_counter()
            action()
            times.append((perf_counter() - start) * 1000)
    return taken


def percentile(values: Sequence[float], share: int) -> float:
    """Return the value that `share` per cent of the values do not pass."""
    return quantiles(values, n=100, method="inclusive")[share - 1]


def ratio(what: str, ours: Sequence[float], bare: Sequence[float], limit: float) -> Result:
    """Return the ratio of two medians as a result, with both in its detail."""
    one, other = median(ours), median(bare)
    return Result(what, one / other, limit, detail=f"{one:.1f} ms against {other:.1f} ms")
