"""Scores of a quadrant in one voice. There is no total over quadrants, and never will be."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal
from fractions import Fraction

from wellbeing_desktop.assessment.answers import Reason, Voice, step_of
from wellbeing_desktop.assessment.assessment import Assessment
from wellbeing_desktop.assessment.framework import Indicator, Quadrant


@dataclass(slots=True, frozen=True)
class QuadrantScore:
    """One voice's mean step in one quadrant, with how much it rests on.

    `mean` is None where fewer than half of the applicable indicators are rated
    ("not enough explored"). `rated` of `applicable` is the "n of m"; `applicable`
    leaves out what does not apply.
    """

    quadrant_id: str
    voice: Voice
    mean: Fraction | None
    rated: int
    applicable: int

    @property
    def shown(self) -> str | None:
        """The mean to one decimal, halves away from zero; None where it is not shown."""
        return None if self.mean is None else one_decimal(self.mean)


def steps(assessment: Assessment, voice: Voice, indicators: Iterable[Indicator]) -> tuple[int | None, ...]:
    """Return one voice's steps in the order given; None (a gap) where there is a reason instead."""
    return tuple(step_of(assessment.answer(voice, i.id)) for i in indicators)


def score(assessment: Assessment, quadrant: Quadrant, voice: Voice) -> QuadrantScore:
    """Return one voice's score of one quadrant: the mean of its rated steps, by the half rule."""
    answers = [assessment.answer(voice, i.id) for i in quadrant.indicators]
    rated = [a for a in answers if not isinstance(a, Reason)]
    applicable = sum(a is not Reason.NOT_APPLICABLE for a in answers)
    enough = bool(rated) and 2 * len(rated) >= applicable
    mean = Fraction(sum(rated), len(rated)) if enough else None
    return QuadrantScore(quadrant.id, voice, mean, len(rated), applicable)


def talked_about(assessment: Assessment, indicators: Iterable[Indicator]) -> int:
    """Count the indicators that the person gave a step or a reason for."""
    return sum(assessment.is_talked_about(i.id) for i in indicators)


def one_decimal(value: Fraction) -> str:
    """Write a value to one decimal, halves away from zero: 2.25 is "2.3", -0.25 is "-0.3"."""
    tenths = value * 10
    whole = int(abs(tenths) + Fraction(1, 2)) * (1 if tenths >= 0 else -1)
    return str((Decimal(whole) / 10).quantize(Decimal("0.1"), rounding=ROUND_HALF_UP))
