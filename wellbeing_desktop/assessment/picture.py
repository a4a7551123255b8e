"""What a picture says in words: which indicators stand highest and lowest in one voice."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from wellbeing_desktop.assessment.answers import Voice, step_of
from wellbeing_desktop.assessment.assessment import Assessment
from wellbeing_desktop.assessment.framework import Indicator


@dataclass(slots=True, frozen=True)
class Extremes:
    """The indicators at the voice's highest and lowest step; both empty where all are alike."""

    best: tuple[Indicator, ...] = ()
    hardest: tuple[Indicator, ...] = ()


def extremes(assessment: Assessment, voice: Voice, indicators: Iterable[Indicator]) -> Extremes:
    """Return what is going best and what is hardest just now, in axis order.

    Nothing is named where fewer than two steps were given or all of them are the same.
    """
    found = ((i, step_of(assessment.answer(voice, i.id))) for i in indicators)
    rated = [(i, step) for i, step in found if step is not None]
    if not rated:
        return Extremes()
    high, low = max(step for _, step in rated), min(step for _, step in rated)
    if high == low:
        return Extremes()
    return Extremes(
        best=tuple(i for i, step in rated if step == high),
        hardest=tuple(i for i, step in rated if step == low),
    )
