"""What became of agreed steps after they were signed. It stands beside the plan, which never changes."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, datetime
from uuid import UUID

from wellbeing_desktop.assessment.plan import Action, ActionState
from wellbeing_desktop.assessment.text import clean, clean_line


@dataclass(slots=True, frozen=True)
class StepChange:
    """What was said of one step at one moment; changes are added, never changed.

    `said_at` is aware, in UTC; `said_by` the practitioner's name then. `outcome` is what went well or
    came of it. `words` and `due` are the step as it is from then on; "" and None where they stayed.
    """

    assessment_id: UUID
    action_id: UUID
    state: ActionState
    said_at: datetime
    said_by: str = ""
    outcome: str = ""
    words: str = ""
    due: date | None = None

    def cleaned(self) -> StepChange:
        """Return the change with its texts as they may be kept.

        Raises:
            TextTooLongError: a text is longer than its limit.
            ValueError: the moment has no time zone.
        """
        if self.said_at.tzinfo is None:
            raise ValueError("a change of a step needs a moment with a time zone")
        return replace(
            self, said_by=clean_line(self.said_by), outcome=clean(self.outcome), words=clean(self.words)
        )


def lived(actions: Iterable[Action], changes: Iterable[StepChange]) -> tuple[Action, ...]:
    """Return steps as they stand after everything that was said of them, in the order of the plan."""
    standing = {action.id: action for action in actions}
    for change in sorted(changes, key=lambda one: one.said_at):
        if change.action_id in standing:
            standing[change.action_id] = _after(standing[change.action_id], change)
    return tuple(standing.values())


def _after(action: Action, change: StepChange) -> Action:
    return replace(
        action,
        state=change.state,
        what=change.words or action.what,
        by=change.due or action.by,
        outcome=change.outcome or action.outcome,
    )
