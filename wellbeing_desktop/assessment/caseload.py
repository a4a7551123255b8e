"""A caseload in numbers: where people stand in the work, what is due, when they were last seen."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from itertools import pairwise

from wellbeing_desktop.assessment.assessment import Stage
from wellbeing_desktop.assessment.team_lines import STAGES, TeamLines

SEEN_WITHIN_DAYS = (91, 182, 365)
"""About three months, half a year, a year: where "last seen" is divided."""


@dataclass(frozen=True, slots=True)
class Caseload:
    """Counts of people; who they are is for the list of people to say.

    `stages` counts them by their latest signed picture, `unpictured` those who have none yet. `seen`
    counts how long ago that picture was held: within each of `SEEN_WITHIN_DAYS`, and longer ago.
    `overdue` and `coming` count reviews that are not begun, before today and in the days asked for.
    """

    people: int
    stages: Mapping[Stage, int]
    unpictured: int
    seen: tuple[int, ...]
    overdue: int
    coming: int


def caseload_of(lines: TeamLines, people: int, today: date, *, overdue: int, coming: int) -> Caseload:
    """Count a caseload of so many people from its lines and the reviews that are due."""
    latest = {person: row for row, person in enumerate(lines.people)}
    stages = Counter(STAGES[lines.stages[row]] for row in latest.values())
    ago = [today.toordinal() - lines.days[row] for row in latest.values()]
    within = [sum(days <= until for days in ago) for until in SEEN_WITHIN_DAYS]
    seen = [now - before for before, now in pairwise([0, *within, len(ago)])]
    return Caseload(
        people,
        {stage: stages[stage] for stage in STAGES},
        people - len(latest),
        tuple(seen),
        overdue,
        coming,
    )
