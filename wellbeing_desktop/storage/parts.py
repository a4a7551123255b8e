"""The rows that belong to one assessment: which there are, and how they come from the domain."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from uuid import UUID

from sqlalchemy import Connection, delete, insert

from wellbeing_desktop.assessment.answers import Reason
from wellbeing_desktop.assessment.assessment import MATTERS_MOST_LIMIT, Assessment
from wellbeing_desktop.assessment.errors import MissingReasonError, TooManyPrioritiesError
from wellbeing_desktop.assessment.notes import Note
from wellbeing_desktop.assessment.plan import Action, ActionState, Owner
from wellbeing_desktop.assessment.text import clean, clean_line
from wellbeing_desktop.storage.base import Base
from wellbeing_desktop.storage.part_tables import (
    StoredAction,
    StoredAmendment,
    StoredAnswer,
    StoredFormerAnswer,
    StoredNote,
    StoredPriority,
)
from wellbeing_desktop.storage.writing import (
    Values,
    answer_values,
    exactly,
    maybe,
    note_values,
    sign_off_values,
)


def answers(assessment: Assessment) -> list[Values]:
    """Return the rows of all answers; `not_explored` has none."""
    return [
        answer_values(assessment, voice, indicator_id, answer)
        for (voice, indicator_id), answer in assessment.answers.items()
        if answer is not Reason.NOT_EXPLORED
    ]


def notes(assessment: Assessment) -> list[Values]:
    """Return the rows of all notes; an empty one has none."""
    return [note_values(assessment, i) for i, note in assessment.notes.items() if note.cleaned() != Note()]


def priorities(assessment: Assessment) -> list[Values]:
    """Return the rows of what matters most.

    Raises:
        TooManyPrioritiesError: more than three were given.
        UnknownIndicatorError: the framework has no such indicator.
    """
    wanted = dict.fromkeys(assessment.framework.indicator(i).id for i in assessment.matters_most)
    if len(wanted) > MATTERS_MOST_LIMIT:
        raise TooManyPrioritiesError(MATTERS_MOST_LIMIT)
    return [{"position": place, "indicator_id": i} for place, i in enumerate(wanted)]


def actions(assessment: Assessment) -> list[Values]:
    """Return the rows of the plan.

    Raises:
        MissingReasonError: it is signed off, and an action protects without a reason.
    """
    signed = assessment.sign_off is not None
    kept = (action.checked() if signed else action.cleaned() for action in assessment.actions)
    return [_action_values(place, action) for place, action in enumerate(kept)]


def amendments(assessment: Assessment) -> list[Values]:
    """Return the rows of why later versions were made.

    Raises:
        MissingReasonError: one has no reason.
    """
    found: list[Values] = []
    for amendment in assessment.amendments:
        reason = clean(amendment.reason)
        if not reason:
            raise MissingReasonError
        made = {"version": exactly(int, amendment.version), "made_by": clean_line(amendment.by)}
        found.append({**made, "reason": reason, **sign_off_values(amendment.replaced)})
    return found


def former_answers(assessment: Assessment) -> list[Values]:
    """Return the rows of the answers that amendments changed, as they were before."""
    return [
        {"version": amendment.version, **answer_values(assessment, voice, indicator_id, answer)}
        for amendment in assessment.amendments
        for (voice, indicator_id), answer in amendment.was.items()
    ]


PARTS: dict[type[Base], Callable[[Assessment], list[Values]]] = {
    StoredAnswer: answers,
    StoredNote: notes,
    StoredPriority: priorities,
    StoredAction: actions,
    StoredAmendment: amendments,
    StoredFormerAnswer: former_answers,
}
"""Every part of an assessment; a part that another refers to comes before it."""

DETAILS = (StoredPriority, StoredAction, StoredAmendment, StoredFormerAnswer)
"""The parts other than answers and notes."""


def replace_parts(
    connection: Connection, key: int, assessment: Assessment, tables: tuple[type[Base], ...] = tuple(PARTS)
) -> None:
    """Write an assessment's parts in the place of those that stand under the key."""
    for table in reversed(tables):
        connection.execute(delete(table).where(table.__table__.c.assessment_key == key))
    for table in tables:
        rows = [{"assessment_key": key, **values} for values in PARTS[table](assessment)]
        if rows:
            connection.execute(insert(table), rows)


def _action_values(place: int, action: Action) -> Values:
    return {
        "position": place,
        "id": exactly(UUID, action.id),
        "what": action.what,
        "owner": exactly(Owner, action.owner),
        "owner_name": action.owner_name,
        "due_on": maybe(date, action.by),
        "approach": action.approach,
        "protection_reason": action.protection_reason,
        "first_step": action.first_step,
        "state": exactly(ActionState, action.state),
        "outcome": action.outcome,
    }
