"""What became of agreed steps, in a record file."""

from __future__ import annotations

from datetime import UTC
from typing import Any

from wellbeing_desktop.assessment.step_change import StepChange
from wellbeing_desktop.exchange.record_models import StepChangeModel


def read_steps(models: list[StepChangeModel]) -> tuple[StepChange, ...]:
    """Return what was said of steps, in the order of the file."""
    return tuple(
        StepChange(
            one.assessment,
            one.action,
            one.state,
            one.said_at,
            one.said_by,
            one.outcome,
            one.words,
            one.due,
        ).cleaned()
        for one in models
    )


def step_table(change: StepChange) -> dict[str, Any]:
    """Return one change as it stands in a file."""
    return {
        "assessment": str(change.assessment_id),
        "action": str(change.action_id),
        "state": change.state.value,
        "said_at": change.said_at.astimezone(UTC).isoformat().replace("+00:00", "Z"),
        "said_by": change.said_by,
        "outcome": change.outcome,
        "words": change.words,
        "due": None if change.due is None else change.due.isoformat(),
    }
