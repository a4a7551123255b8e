"""Voices and what they answer: a step, or a reason why there is none."""

from __future__ import annotations

from enum import StrEnum

from wellbeing_desktop.assessment.framework import STEPS


class Voice(StrEnum):
    """Whose rating it is. The person's comes first."""

    PERSON = "person"
    PRACTITIONER = "practitioner"


class Reason(StrEnum):
    """Why there is no step. None of these is ever low, zero or drawn at the centre."""

    NOT_EXPLORED = "not_explored"
    NOT_APPLICABLE = "not_applicable"
    DOES_NOT_KNOW = "does_not_know"
    PREFERS_NOT_TO_SAY = "prefers_not_to_say"


Answer = int | Reason
"""One voice's rating of one indicator: a step from 1 to 5, or a reason."""


def is_step(answer: object) -> bool:
    """Tell whether an answer is a whole number on the scale (True and 3.0 are not)."""
    return type(answer) is int and answer in STEPS


def step_of(answer: Answer) -> int | None:
    """Return the step, or None where there is a reason instead."""
    return None if isinstance(answer, Reason) else answer
