"""What became of agreed steps. Nothing that was signed is written here."""

from __future__ import annotations

from collections.abc import Collection
from datetime import date, datetime
from uuid import UUID

from sqlalchemy import ColumnElement, Connection, insert, select

from wellbeing_desktop.assessment.errors import NotSignedOffError
from wellbeing_desktop.assessment.plan import ActionState
from wellbeing_desktop.assessment.step_change import StepChange
from wellbeing_desktop.storage.assessment_tables import StoredAssessment
from wellbeing_desktop.storage.errors import UnknownAssessmentError
from wellbeing_desktop.storage.people_tables import StoredPerson
from wellbeing_desktop.storage.step_tables import StoredStepChange
from wellbeing_desktop.storage.writing import exactly, maybe


def save(connection: Connection, change: StepChange) -> None:
    """Add what was said of a step of a signed assessment; the same again adds nothing.

    Raises:
        UnknownAssessmentError: the store has no such assessment.
        NotSignedOffError: no version of it is signed; its plan is still written in it.
        TextTooLongError: a text is longer than its limit.
    """
    kept = change.cleaned()
    table = StoredAssessment
    signed = connection.scalars(select(table.signed_at).where(table.id == kept.assessment_id)).all()
    if not signed:
        raise UnknownAssessmentError
    if not any(signed):
        raise NotSignedOffError
    if kept in _found(connection, StoredStepChange.assessment_id == kept.assessment_id):
        return
    connection.execute(
        insert(StoredStepChange).values(
            assessment_id=exactly(UUID, kept.assessment_id),
            action_id=exactly(UUID, kept.action_id),
            state=exactly(ActionState, kept.state),
            said_at=exactly(datetime, kept.said_at),
            said_by=kept.said_by,
            outcome=kept.outcome,
            words=kept.words,
            due=maybe(date, kept.due),
        )
    )


def of_person(connection: Connection, person_id: UUID) -> tuple[StepChange, ...]:
    """Return everything that was said of a person's steps, the first first."""
    table = StoredAssessment
    theirs = select(table.id).join(StoredPerson, StoredPerson.key == table.person_key)
    return _found(connection, StoredStepChange.assessment_id.in_(theirs.where(StoredPerson.id == person_id)))


def of_people(connection: Connection, whose: Collection[UUID]) -> dict[UUID, tuple[StepChange, ...]]:
    """Return what was said of the steps of several people, each by their id; the silent are left out."""
    table = StoredAssessment
    theirs = (
        select(table.id, StoredPerson.id.label("person_id"))
        .join(StoredPerson, StoredPerson.key == table.person_key)
        .where(StoredPerson.id.in_(whose))
        .join(StoredStepChange, StoredStepChange.assessment_id == table.id)
        .distinct()
    )
    owners = {row.id: row.person_id for row in connection.execute(theirs)}
    found: dict[UUID, tuple[StepChange, ...]] = {}
    for change in _found(connection, StoredStepChange.assessment_id.in_(owners)) if owners else ():
        whose_step = owners[change.assessment_id]
        found[whose_step] = (*found.get(whose_step, ()), change)
    return found


def _found(connection: Connection, which: ColumnElement[bool]) -> tuple[StepChange, ...]:
    table = StoredStepChange
    rows = connection.execute(
        select(
            table.assessment_id,
            table.action_id,
            table.state,
            table.said_at,
            table.said_by,
            table.outcome,
            table.words,
            table.due,
        )
        .where(which)
        .order_by(table.said_at, table.key)
    )
    return tuple(StepChange(row[0], row[1], ActionState(row.state), *row[3:]) for row in rows)
