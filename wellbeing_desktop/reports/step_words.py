"""What became of agreed steps after they were signed, in words for the record."""

from __future__ import annotations

from collections.abc import Sequence
from uuid import UUID

from wellbeing_desktop.assessment.step_change import StepChange
from wellbeing_desktop.language import fill
from wellbeing_desktop.language import translate as _tr
from wellbeing_desktop.reports.dates import short_date, signed_day
from wellbeing_desktop.reports.sentences import STATES, ended


def since_words(changes: Sequence[StepChange], action_id: UUID) -> list[str]:
    """Say each thing that was said of a step, the first first: day, who, state and what came of it."""
    return [_said(change) for change in changes if change.action_id == action_id]


def _said(change: StepChange) -> str:
    parts = [ended(STATES[change.state]())]
    if change.words:
        parts.append(ended(fill(_tr("paper", "Now: %1"), change.words)))
    if change.due:
        parts.append(ended(fill(_tr("paper", "By %1"), short_date(change.due))))
    if change.outcome:
        parts.append(ended(change.outcome))
    words = _tr("paper", "%1, %2: %3", "a day, who said it, and what was said")
    return fill(words, signed_day(change.said_at), change.said_by, " ".join(parts))
