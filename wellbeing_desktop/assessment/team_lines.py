"""What a team's figures are made of: signed assessments as columns, without a name or a word.

A hundred thousand assessments are counted column by column; the order of the lines is that of
the days they were held on, then of their sign-off.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

from wellbeing_desktop.assessment.age_band import AgeBand
from wellbeing_desktop.assessment.answers import Answer, Reason, Voice
from wellbeing_desktop.assessment.assessment import Assessment, Stage
from wellbeing_desktop.assessment.framework import Framework

ABSENT = 0
"""The code where a framework does not have the indicator. Steps stand as 1 to 5."""

REASON_CODES = {
    Reason.NOT_EXPLORED: 6,
    Reason.NOT_APPLICABLE: 7,
    Reason.DOES_NOT_KNOW: 8,
    Reason.PREFERS_NOT_TO_SAY: 9,
}

STAGES = tuple(Stage)
BANDS = tuple(AgeBand)

Place = tuple[str, Voice]
"""An indicator's id, and whose answer to it."""


class TeamLine(NamedTuple):
    """One signed assessment.

    `person` is a number that stands for somebody and says nothing of them. `day` counts as
    `date.toordinal` does. `stage`, `framework` and `band` are places in `STAGES`, in the frameworks
    that belong to the lines, and in `BANDS`. `codes` are the answers in the order of `places_of`.
    """

    person: int
    day: int
    stage: int
    framework: int
    band: int
    codes: bytes


@dataclass(frozen=True, slots=True)
class TeamColumns:
    """Lines that are not cut into answers yet, one column for each part of a `TeamLine`."""

    people: tuple[int, ...]
    days: tuple[int, ...]
    stages: bytes
    framework_of: bytes
    bands: bytes
    codes: Sequence[bytes]

    @classmethod
    def of(cls, lines: Iterable[TeamLine]) -> TeamColumns:
        """Turn lines into columns."""
        parts = [*zip(*lines, strict=True)] or [()] * len(TeamLine._fields)
        people, days, stages, framework_of, bands, codes = parts
        return cls(people, days, bytes(stages), bytes(framework_of), bytes(bands), codes)


@dataclass(frozen=True)
class TeamLines:
    """The lines of a team, one column each; every column is as long as `people`.

    `stages`, `framework_of` and `bands` hold places in `STAGES`, `frameworks` and `BANDS`.
    `columns` holds a code of each line for every indicator and voice of any of the frameworks.
    """

    frameworks: tuple[Framework, ...]
    people: tuple[int, ...]
    days: tuple[int, ...]
    stages: bytes
    framework_of: bytes
    bands: bytes
    columns: dict[Place, bytes]

    def __len__(self) -> int:
        """Count the assessments."""
        return len(self.people)

    @cached_property
    def count_people(self) -> int:
        """Count the people."""
        return len(set(self.people))

    def lines(self) -> list[TeamLine]:
        """Return the lines one by one, as `gathered` took them."""
        codes = [[*zip(*map(self.columns.get, places_of(one)))] for one in self.frameworks]  # noqa: B905
        heads = zip(self.people, self.days, self.stages, self.framework_of, self.bands, strict=True)
        return [TeamLine(*head, bytes(codes[head[3]][row])) for row, head in enumerate(heads)]


def places_of(framework: Framework) -> tuple[Place, ...]:
    """Return the order of an assessment's codes: the person's answers in axis order, then the other's."""
    return tuple((indicator.id, voice) for voice in Voice for indicator in framework.all_indicators)


def code_of(answer: Answer) -> int:
    """Return the code of a step or a reason."""
    return REASON_CODES[answer] if isinstance(answer, Reason) else answer


def packed(assessment: Assessment) -> bytes:
    """Return the codes of an assessment's answers in the order of `places_of`."""
    return bytes(
        code_of(assessment.answer(voice, indicator_id))
        for indicator_id, voice in places_of(assessment.framework)
    )


def gathered(frameworks: Sequence[Framework], lines: TeamColumns) -> TeamLines:
    """Cut lines, in the order of their days, into one column for each indicator and voice.

    Raises:
        ValueError: a line has more or fewer codes than its framework has places.
    """
    widths = [len(places_of(framework)) for framework in frameworks]
    if [*map(len, lines.codes)] != [widths[at] for at in lines.framework_of]:
        raise ValueError("a line does not fit its framework")
    layout = tuple(dict.fromkeys(place for framework in frameworks for place in places_of(framework)))
    laid = [_laid_out(places_of(framework), layout) for framework in frameworks]
    codes = lines.codes
    if any(laid):
        codes = [_moved(line, laid[at]) for line, at in zip(lines.codes, lines.framework_of, strict=True)]
    joined = b"".join(codes)
    columns = {place: joined[start :: len(layout)] for start, place in enumerate(layout)}
    heads = lines.people, lines.days, lines.stages, lines.framework_of, lines.bands
    return TeamLines(tuple(frameworks), *heads, columns)


def _laid_out(places: tuple[Place, ...], layout: tuple[Place, ...]) -> tuple[int, ...] | None:
    """Return where each place of the layout stands among a framework's, past its end for none."""
    if places == layout:
        return None
    found = {place: at for at, place in enumerate(places)}
    return tuple(found.get(place, len(places)) for place in layout)


def _moved(codes: bytes, order: tuple[int, ...] | None) -> bytes:
    if order is None:
        return codes
    with_absent = codes + bytes((ABSENT,))
    return bytes([with_absent[at] for at in order])
