"""The team desk over 100,000 assessments: first figures, another filter, and what one assessment costs."""

from __future__ import annotations

import gc
import tempfile
from pathlib import Path
from statistics import median
from time import perf_counter

from benchmarks.big_store import CHEAP, PASSPHRASE
from benchmarks.harness import Result, interleaved_ms, timed_ms
from benchmarks.sample_store import make
from wellbeing_desktop.assessment.team_figures import Team
from wellbeing_desktop.storage.store import Store

MANY, FEW = 10_000, 100
"""People, who have ten assessments each on average."""

FIGURES_MS, FILTER_MS, GROWS = 1000, 300, 1.3


def measure() -> list[Result]:
    """Measure in one temporary folder, which is gone afterwards."""
    gc.disable()  # as the window does, which frees cycles only while it idles
    with tempfile.TemporaryDirectory() as home:
        for people in (MANY, FEW):
            make(Path(home, str(people)), PASSPHRASE, people, cost=CHEAP)
        with (
            Store.open(Path(home, str(MANY)), PASSPHRASE) as many,
            Store.open(Path(home, str(FEW)), PASSPHRASE) as few,
        ):
            return [figures(many), *filters(many), growth(many, few)]


def figures(store: Store) -> Result:
    """From a store that was just opened to the figures of everyone."""
    count = len(store.team_lines())
    times = timed_ms(lambda: first_figures(store), 5, warm_up=1)
    return Result("team desk, first figures", median(times), FIGURES_MS, "ms", f"{count} assessments")


def filters(store: Store) -> list[Result]:
    """Every filter that is offered, each period's first one counted from the lines."""
    team = Team(store.team_lines())
    team.everyone()
    asked = list(team.groups)
    taken: list[float] = []
    periods = set()
    first: list[float] = []
    for group in sorted(asked, key=lambda each: each.period):
        start = perf_counter()
        team.figures(group)
        spent = (perf_counter() - start) * 1000
        (taken if group.period in periods else first).append(spent)
        periods.add(group.period)
    detail = f"{len(asked)} groups; median {median(taken):.1f} ms"
    counted = f"median of {len(first)} periods {median(first):.0f} ms; done ahead while nobody asks"
    return [
        Result("team desk, another filter, slowest", max(taken), FILTER_MS, "ms", detail),
        Result("team desk, a period that was not counted yet, slowest", max(first), FILTER_MS, "ms", counted),
    ]


def growth(many: Store, few: Store) -> Result:
    """What an assessment costs among 100,000 against one among 1,000."""
    ours, theirs = interleaved_ms([lambda: first_figures(many), lambda: first_figures(few)], 5, warm_up=1)
    each = [median(times) / len(store.team_lines()) for times, store in ((ours, many), (theirs, few))]
    detail = f"{each[0] * 1000:.1f} µs against {each[1] * 1000:.1f} µs"
    return Result(
        "team desk, cost of an assessment, 100,000 against 1,000", each[0] / each[1], GROWS, "times", detail
    )


def first_figures(store: Store) -> None:
    """Do what the team page does until it shows everyone."""
    Team(store.team_lines()).everyone()
