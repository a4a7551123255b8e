"""Writing assessments: a whole one, or cheaply the one thing that was changed in a draft.

Whatever is signed off is never written again.
"""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from sqlalchemy import Connection, and_, delete, func, insert, select, update
from sqlalchemy.dialects.sqlite import insert as upsert

from wellbeing_desktop.assessment.answers import Reason, Voice
from wellbeing_desktop.assessment.assessment import Assessment, State
from wellbeing_desktop.assessment.errors import SignedOffError
from wellbeing_desktop.assessment.notes import Note
from wellbeing_desktop.storage import people
from wellbeing_desktop.storage.assessment_tables import StoredAssessment
from wellbeing_desktop.storage.base import Base
from wellbeing_desktop.storage.errors import OtherPersonError, UnknownAssessmentError
from wellbeing_desktop.storage.frameworks import FrameworkShelf
from wellbeing_desktop.storage.part_tables import StoredAnswer, StoredFormerAnswer, StoredNote
from wellbeing_desktop.storage.parts import DETAILS, replace_parts
from wellbeing_desktop.storage.writing import Values, answer_values, head_values, note_values


def save(connection: Connection, shelf: FrameworkShelf, assessment: Assessment, now: datetime) -> None:
    """Insert an assessment, or replace the stored draft of the same id and version.

    Raises:
        SignedOffError: that version is signed off in the store.
        UnknownPersonError: the store has no such person.
        OtherPersonError: the stored assessment of that id is another person's.
    """
    person_key = people.key_of(connection, assessment.person_id)
    shelf.keep(connection, assessment.framework)
    values = {**head_values(assessment), "person_key": person_key, "touched_at": now}
    key = _stored_draft(connection, assessment, person_key)
    if key is None:
        unmarked = {**values, "current": False, "standing": False}
        made = insert(StoredAssessment).values(unmarked).returning(StoredAssessment.key)
        key = connection.execute(made).scalar_one()
    else:
        connection.execute(update(StoredAssessment).where(StoredAssessment.key == key).values(values))
    replace_parts(connection, key, assessment)
    _mark(connection, assessment.id)
    people.touch(connection, person_key, now)


def save_answer(
    connection: Connection, assessment: Assessment, place: tuple[Voice, str], now: datetime
) -> None:
    """Write one answer of a draft; in an amendment also what it was before.

    Raises:
        SignedOffError: that version is signed off.
        UnknownAssessmentError: the store has no such version.
    """
    answer = assessment.answer(*place)
    values = answer_values(assessment, *place, answer)
    key = _touched_draft(connection, assessment, now)
    if answer is Reason.NOT_EXPLORED:
        ours = and_(*(StoredAnswer.__table__.c[n] == values[n] for n in ("voice", "indicator_id")))
        connection.execute(delete(StoredAnswer).where(StoredAnswer.assessment_key == key, ours))
    else:
        _put(connection, StoredAnswer, {"assessment_key": key, **values})
    if assessment.amendments and place in assessment.amendments[-1].was:
        amendment = assessment.amendments[-1]
        before = answer_values(assessment, *place, amendment.was[place])
        _put(connection, StoredFormerAnswer, {"assessment_key": key, "version": amendment.version, **before})


def save_note(connection: Connection, assessment: Assessment, indicator_id: str, now: datetime) -> None:
    """Write what stands at one indicator of a draft.

    Raises:
        SignedOffError: that version is signed off.
        UnknownAssessmentError: the store has no such version.
    """
    values = note_values(assessment, indicator_id)
    key = _touched_draft(connection, assessment, now)
    if assessment.note(indicator_id).cleaned() == Note():
        ours = StoredNote.assessment_key == key, StoredNote.indicator_id == indicator_id
        connection.execute(delete(StoredNote).where(*ours))
    else:
        _put(connection, StoredNote, {"assessment_key": key, **values})


def save_details(connection: Connection, assessment: Assessment, now: datetime) -> None:
    """Write everything of a draft but its answers and notes. It does not sign.

    Raises:
        SignedOffError: that version is signed off, here or in the store.
        UnknownAssessmentError: the store has no such version.
    """
    values = head_values(assessment)
    key = _touched_draft(connection, assessment, now)
    connection.execute(update(StoredAssessment).where(StoredAssessment.key == key).values(values))
    replace_parts(connection, key, assessment, DETAILS)


def _stored_draft(connection: Connection, assessment: Assessment, person_key: int) -> int | None:
    """Return the key of the version that may be replaced, or None where it is new."""
    columns = (
        StoredAssessment.key,
        StoredAssessment.version,
        StoredAssessment.person_key,
        StoredAssessment.state,
    )
    key = None
    for row in connection.execute(select(*columns).where(StoredAssessment.id == assessment.id)):
        if row.person_key != person_key:
            raise OtherPersonError
        if row.version == assessment.version:
            if row.state != State.DRAFT:
                raise SignedOffError
            key = row.key
    return key


def _touched_draft(connection: Connection, assessment: Assessment, now: datetime) -> int:
    """Return the key of a stored draft, having remembered that it was worked on."""
    if assessment.sign_off is not None:
        raise SignedOffError
    table = StoredAssessment
    ours = table.id == assessment.id, table.version == assessment.version
    touched = (update(table).where(*ours, table.state == State.DRAFT).values(touched_at=now)).returning(
        table.key, table.person_key
    )
    row = connection.execute(touched).one_or_none()
    if row is not None:
        people.touch(connection, row.person_key, now)
        return int(row.key)
    if connection.execute(select(table.key).where(*ours)).first():
        raise SignedOffError
    raise UnknownAssessmentError


def _mark(connection: Connection, assessment_id: UUID) -> None:
    """Mark which version of an assessment is its newest, and which its newest signed-off one."""
    table = StoredAssessment
    newest = select(func.max(table.version)).where(table.id == assessment_id)
    signed = newest.where(table.signed_at.is_not(None))
    versions = connection.execute(select(newest.scalar_subquery(), signed.scalar_subquery())).one()
    marks = {"current": table.version == versions[0], "standing": table.version == (versions[1] or 0)}
    connection.execute(update(table).where(table.id == assessment_id).values(marks))


def _put(connection: Connection, table: type[Base], values: Values) -> None:
    """Insert a row, or replace the columns of the one with the same key."""
    keys = [column.name for column in table.__table__.primary_key]
    others = {name: value for name, value in values.items() if name not in keys}
    connection.execute(upsert(table).values(values).on_conflict_do_update(keys, set_=others))
