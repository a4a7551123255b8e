"""What happened to whole assessments: moved to the right person, withdrawn, put back.

Nothing that was signed is written: a move changes whose it is, withdrawing only what lists show.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from uuid import UUID

from sqlalchemy import ColumnElement, Connection, func, insert, or_, select, update

from wellbeing_desktop.assessment.errors import NotWithdrawnError, SamePersonError, WithdrawnError
from wellbeing_desktop.assessment.trail import TrailAct, TrailMark, is_withdrawn
from wellbeing_desktop.storage import people, safety
from wellbeing_desktop.storage.assessment_tables import StoredAssessment
from wellbeing_desktop.storage.errors import UnknownAssessmentError
from wellbeing_desktop.storage.people_tables import StoredPerson
from wellbeing_desktop.storage.trail_tables import StoredTrailMark
from wellbeing_desktop.storage.writing import exactly


@dataclass(frozen=True, slots=True)
class Why:
    """Who does it, for what reason, and when."""

    by: str
    reason: str
    at: datetime


@dataclass(frozen=True, slots=True)
class Done:
    """What was kept of an act, and whose the assessment is now."""

    mark: TrailMark
    person_id: UUID
    safety_moved: int = 0


def withdraw(connection: Connection, assessment_id: UUID, why: Why) -> Done:
    """Take an assessment with all its versions out of lists and pictures; nothing is deleted.

    Raises:
        UnknownAssessmentError, WithdrawnError, MissingReasonError, TextTooLongError: nothing changed.
    """
    owner = owner_of(connection, assessment_id)
    if is_withdrawn(of_assessment(connection, assessment_id)):
        raise WithdrawnError
    mark = TrailMark(assessment_id, TrailAct.WITHDRAWN, why.at, why.by, why.reason)
    return Done(add(connection, mark), owner)


def put_back(connection: Connection, assessment_id: UUID, why: Why) -> Done:
    """Show a withdrawn assessment again.

    Raises:
        UnknownAssessmentError, NotWithdrawnError, MissingReasonError, TextTooLongError: nothing changed.
    """
    owner = owner_of(connection, assessment_id)
    if not is_withdrawn(of_assessment(connection, assessment_id)):
        raise NotWithdrawnError
    mark = TrailMark(assessment_id, TrailAct.PUT_BACK, why.at, why.by, why.reason)
    return Done(add(connection, mark), owner)


def move(connection: Connection, assessment_id: UUID, to_person: UUID, why: Why) -> Done:
    """Move an assessment with all its versions to the person it belongs to.

    What was written about a worry while it was open goes with it.

    Raises:
        UnknownAssessmentError, UnknownPersonError, SamePersonError, MissingReasonError,
        TextTooLongError: nothing changed.
    """
    from_person = owner_of(connection, assessment_id)
    if from_person == to_person:
        raise SamePersonError
    people.key_of(connection, to_person)
    mark = TrailMark(assessment_id, TrailAct.MOVED, why.at, why.by, why.reason, from_person, to_person)
    return Done(add(connection, mark), to_person, safety.count_during(connection, assessment_id))


def add(connection: Connection, mark: TrailMark) -> TrailMark:
    """Keep a mark and do what it says; return it as it was kept.

    A clock that went backwards never puts a mark before the one it follows.
    """
    kept = mark.cleaned()
    before = of_assessment(connection, kept.assessment_id)
    if before and kept.at <= before[-1].at:
        kept = replace(kept, at=before[-1].at + timedelta(microseconds=1))
    keep(connection, kept)
    if kept.to_person is not None:
        give(connection, kept.assessment_id, kept.to_person, kept.at)
    mark_versions(connection, kept.assessment_id)
    return kept


def keep(connection: Connection, kept: TrailMark) -> None:
    """Keep a mark alone, as one that a file brings."""
    values = {
        "assessment_id": exactly(UUID, kept.assessment_id),
        "act": exactly(TrailAct, kept.act),
        "at": exactly(datetime, kept.at),
        "made_by": kept.by,
        "reason": kept.reason,
        "from_person": kept.from_person,
        "to_person": kept.to_person,
    }
    connection.execute(insert(StoredTrailMark).values(values))


def give(connection: Connection, assessment_id: UUID, person_id: UUID, now: datetime) -> None:
    """Let every version of an assessment be a person's, and what was written about a worry during it.

    Both people stand first among those last touched.

    Raises:
        UnknownPersonError: the store has no such person.
    """
    key = people.key_of(connection, person_id)
    table = StoredAssessment
    owners = connection.scalars(select(table.person_key).where(table.id == assessment_id).distinct()).all()
    connection.execute(update(table).where(table.id == assessment_id).values(person_key=key))
    safety.go_with(connection, assessment_id, owners, key)
    for touched in {key, *owners}:
        people.touch(connection, touched, now)


def owner_of(connection: Connection, assessment_id: UUID) -> UUID:
    """Return whose an assessment is.

    Raises:
        UnknownAssessmentError: the store has no such assessment.
    """
    table = StoredAssessment
    wanted = select(StoredPerson.id).join(table, table.person_key == StoredPerson.key)
    found = connection.scalar(wanted.where(table.id == assessment_id).limit(1))
    if found is None:
        raise UnknownAssessmentError
    return found


def of_assessment(connection: Connection, assessment_id: UUID) -> tuple[TrailMark, ...]:
    """Return what happened to an assessment, the first first."""
    return _found(connection, StoredTrailMark.assessment_id == assessment_id)


def of_assessments(connection: Connection, ids: Collection[UUID]) -> dict[UUID, tuple[TrailMark, ...]]:
    """Return what happened to several assessments, each by its id; those without a mark are left out."""
    found: dict[UUID, tuple[TrailMark, ...]] = {}
    for mark in _found(connection, StoredTrailMark.assessment_id.in_(ids)):
        found[mark.assessment_id] = (*found.get(mark.assessment_id, ()), mark)
    return found


def of_person(connection: Connection, person_id: UUID) -> tuple[TrailMark, ...]:
    """Return what happened to a person's assessments, and to those that were theirs by mistake."""
    of_them = select(StoredPerson.key).where(StoredPerson.id == person_id).scalar_subquery()
    theirs = select(StoredAssessment.id).where(StoredAssessment.person_key == of_them)
    which = or_(StoredTrailMark.assessment_id.in_(theirs), StoredTrailMark.from_person == person_id)
    return _found(connection, which)


def mark_versions(connection: Connection, assessment_id: UUID) -> None:
    """Mark which version of an assessment is its newest, and which its newest signed-off one.

    Of a withdrawn assessment neither is marked: that is what keeps it out of every list.
    """
    table = StoredAssessment
    newest = select(func.max(table.version)).where(table.id == assessment_id)
    signed = newest.where(table.signed_at.is_not(None))
    current, standing = connection.execute(select(newest.scalar_subquery(), signed.scalar_subquery())).one()
    if is_withdrawn(of_assessment(connection, assessment_id)):
        current = standing = 0
    marks = {"current": table.version == current, "standing": table.version == (standing or 0)}
    connection.execute(update(table).where(table.id == assessment_id).values(marks))


def _found(connection: Connection, which: ColumnElement[bool]) -> tuple[TrailMark, ...]:
    table = StoredTrailMark
    rows: Sequence[StoredTrailMark] = connection.execute(
        select(table).where(which).order_by(table.at, table.key)
    ).all()  # type: ignore[assignment]
    return tuple(
        TrailMark(
            row.assessment_id,
            TrailAct(row.act),
            row.at,
            row.made_by,
            row.reason,
            row.from_person,
            row.to_person,
        )
        for row in rows
    )
