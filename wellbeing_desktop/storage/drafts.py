"""Writing the one thing that was changed in a stored draft, at little more than a bare commit.

The statements are made once; a rating writes two pages. Whatever is signed off is never written.
"""

from __future__ import annotations

from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Delete, Table, bindparam, delete, select, update
from sqlalchemy.dialects.sqlite import Insert, insert

from wellbeing_desktop.assessment.answers import Reason, Voice
from wellbeing_desktop.assessment.assessment import Assessment, State
from wellbeing_desktop.assessment.errors import SignedOffError
from wellbeing_desktop.assessment.notes import Note
from wellbeing_desktop.assessment.scoring import talked_about
from wellbeing_desktop.storage import people
from wellbeing_desktop.storage.assessment_tables import StoredAssessment
from wellbeing_desktop.storage.base import Base, table_of
from wellbeing_desktop.storage.errors import UnknownAssessmentError
from wellbeing_desktop.storage.part_tables import StoredAnswer, StoredFormerAnswer, StoredNote
from wellbeing_desktop.storage.parts import DETAILS, replace_parts
from wellbeing_desktop.storage.writing import Values, answer_values, head_values, note_values


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
    key = {"assessment_key": _touched_draft(connection, assessment, now)}
    if answer is Reason.NOT_EXPLORED:
        _remove(connection, StoredAnswer, {**key, **values})
    else:
        _put(connection, StoredAnswer, {**key, **values})
    if assessment.amendments and place in assessment.amendments[-1].was:
        amendment = assessment.amendments[-1]
        before = answer_values(assessment, *place, amendment.was[place])
        _put(connection, StoredFormerAnswer, {**key, "version": amendment.version, **before})


def save_note(connection: Connection, assessment: Assessment, indicator_id: str, now: datetime) -> None:
    """Write what stands at one indicator of a draft.

    Raises:
        SignedOffError: that version is signed off.
        UnknownAssessmentError: the store has no such version.
    """
    values = note_values(assessment, indicator_id)
    key = {"assessment_key": _touched_draft(connection, assessment, now)}
    if assessment.note(indicator_id).cleaned() == Note():
        _remove(connection, StoredNote, {**key, **values})
    else:
        _put(connection, StoredNote, {**key, **values})


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


def _upsert(table: Table) -> Insert:
    """Return what inserts a row, or replaces the columns of the one with the same key."""
    new = insert(table)
    keys = [column.name for column in table.primary_key]
    return new.on_conflict_do_update(keys, set_={c.name: c for c in new.excluded if c.name not in keys})


def _removal(table: Table) -> Delete:
    return delete(table).where(*(column == bindparam(column.name) for column in table.primary_key))


_CHANGEABLE: tuple[type[Base], ...] = (StoredAnswer, StoredFormerAnswer, StoredNote)
_PUT = {row: _upsert(table_of(row)) for row in _CHANGEABLE}
_REMOVE = {row: _removal(table_of(row)) for row in _CHANGEABLE}

_HEAD = table_of(StoredAssessment).c
_OURS = _HEAD.id == bindparam("our_id"), _HEAD.version == bindparam("our_version")
_FIND = select(_HEAD.key).where(*_OURS)
_TOUCH = (
    update(table_of(StoredAssessment))
    .where(*_OURS, _HEAD.state == State.DRAFT)
    .values(touched_at=bindparam("now"), talked_about=bindparam("talked_about"))
    .returning(_HEAD.key, _HEAD.person_key, people.is_last_touched(_HEAD.person_key).label("is_last"))
)


def _touched_draft(connection: Connection, assessment: Assessment, now: datetime) -> int:
    """Return the key of a stored draft, having remembered that it was worked on."""
    if assessment.sign_off is not None:
        raise SignedOffError
    ours: dict[str, Any] = {"our_id": assessment.id, "our_version": assessment.version}
    answered = talked_about(assessment, assessment.framework.indicators)
    row = connection.execute(_TOUCH, {**ours, "now": now, "talked_about": answered}).one_or_none()
    if row is not None:
        if not row.is_last:
            people.touch(connection, row.person_key, now)
        return int(row.key)
    if connection.execute(_FIND, ours).first():
        raise SignedOffError
    raise UnknownAssessmentError


def _put(connection: Connection, row: type[Base], values: Values) -> None:
    connection.execute(_PUT[row], values)


def _remove(connection: Connection, row: type[Base], values: Values) -> None:
    keys = {column.name: values[column.name] for column in table_of(row).primary_key}
    connection.execute(_REMOVE[row], keys)
