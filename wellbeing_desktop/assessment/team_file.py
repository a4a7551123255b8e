"""What one laptop tells its team: signed assessments as codes, without a name and without a word.

Nothing of a file is written into the store of whoever combines it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import NamedTuple
from uuid import UUID

from wellbeing_desktop.assessment.framework import Framework
from wellbeing_desktop.assessment.tabled import Tabled
from wellbeing_desktop.assessment.team_lines import BANDS, STAGES, code_of, places_of

MOST_SHIFT_DAYS = 31
"""By how many days all of a person's days may be moved, earlier or later."""


class SentLine(NamedTuple):
    """One signed assessment in a team file.

    `person` and `assessment` are what stands for their ids in the files of this team (32 hex
    digits). `day` counts as `date.toordinal` does. `stage`, `framework` and `band` are places in
    `STAGES`, in the file's frameworks and in `BANDS`; `codes` are in the order of `places_of`.
    """

    person: str
    assessment: str
    version: int
    day: int
    stage: int
    framework: int
    band: int
    codes: bytes


@dataclass(frozen=True)
class TeamFile:
    """A whole team file. `made_at` is aware; `id` is new for each file.

    `laptop` stands for the store it was made of, `shift_days` is the most that days were moved.
    """

    id: UUID
    laptop: str
    made_at: datetime
    shift_days: int
    frameworks: tuple[Framework, ...]
    lines: tuple[SentLine, ...]


@dataclass(frozen=True)
class Hiding:
    """How ids and days are hidden: a kind and an id to a token, and by how many days a person is moved."""

    token: Callable[[str, UUID], str]
    shift: Callable[[UUID], int]


def sent(assessments: Iterable[Tabled], hiding: Hiding) -> tuple[tuple[Framework, ...], tuple[SentLine, ...]]:
    """Return the frameworks of some assessments, and their lines by day; of a day in the order given."""
    frameworks: dict[str, Framework] = {}
    lines: list[SentLine] = []
    for one in assessments:
        framework = frameworks.setdefault(one.framework.content_hash, one.framework)
        day = one.held_on + timedelta(days=hiding.shift(one.person_id))
        lines.append(
            SentLine(
                person=hiding.token("person", one.person_id),
                assessment=hiding.token("assessment", one.id),
                version=one.version,
                day=day.toordinal(),
                stage=STAGES.index(one.stage),
                framework=list(frameworks).index(framework.content_hash),
                band=BANDS.index(one.age_band),
                codes=bytes(code_of(one.answer(voice, name)) for name, voice in places_of(framework)),
            )
        )
    return tuple(frameworks.values()), tuple(sorted(lines, key=lambda line: line.day))
