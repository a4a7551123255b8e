"""Writing whole assessments. Whatever is signed off is never written again."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from sqlalchemy import Connection, delete, insert, select, update

from wellbeing_desktop.assessment.assessment import Assessment, State
from wellbeing_desktop.assessment.errors import SignedOffError, WithdrawnError
from wellbeing_desktop.assessment.trail import is_withdrawn
from wellbeing_desktop.storage import people, team, trails
from wellbeing_desktop.storage.assessment_tables import StoredAssessment
from wellbeing_desktop.storage.errors import NoAmendmentError, OtherPersonError, UnknownAssessmentError
from wellbeing_desktop.storage.frameworks import FrameworkShelf
from wellbeing_desktop.storage.parts import replace_parts
from wellbeing_desktop.storage.people_tables import StoredPerson
from wellbeing_desktop.storage.writing import head_values


@dataclass(frozen=True, slots=True)
class Discarded:
    """Whose further version was let go, of which assessment, and its number."""

    person_id: UUID
    assessment_id: UUID
    version: int


def save(connection: Connection, shelf: FrameworkShelf, assessment: Assessment, now: datetime) -> bool:
    """Insert an assessment, or replace the stored draft of the same id and version.

    Returns:
        Whether that version is new in the store.

    Raises:
        SignedOffError: that version is signed off in the store.
        UnknownPersonError: the store has no such person.
        OtherPersonError: the stored assessment of that id is another person's.
        WithdrawnError: the stored assessment of that id is withdrawn.
    """
    person_key = people.key_of(connection, assessment.person_id)
    shelf.keep(connection, assessment.framework)
    values = {**head_values(assessment), "person_key": person_key, "touched_at": now}
    key = _stored_draft(connection, assessment, person_key)
    if is_withdrawn(trails.of_assessment(connection, assessment.id)):
        raise WithdrawnError
    is_new = key is None
    if key is None:
        unmarked = {**values, "current": False, "standing": False}
        made = insert(StoredAssessment).values(unmarked).returning(StoredAssessment.key)
        key = connection.execute(made).scalar_one()
    else:
        connection.execute(update(StoredAssessment).where(StoredAssessment.key == key).values(values))
    replace_parts(connection, key, assessment)
    if assessment.sign_off is not None:
        team.keep(connection, key, assessment)
    trails.mark_versions(connection, assessment.id)
    people.touch(connection, person_key, now)
    return is_new


def discard_amendment(connection: Connection, assessment_id: UUID, now: datetime) -> Discarded:
    """Delete the draft of a further version; what was signed before it stays as it is.

    Raises:
        UnknownAssessmentError: the store has no such assessment.
        NoAmendmentError: its newest version is signed, or it was never signed.
    """
    table = StoredAssessment
    wanted = select(
        table.key, table.version, table.state, table.person_key, StoredPerson.id.label("person_id")
    )
    wanted = wanted.join(StoredPerson, StoredPerson.key == table.person_key)
    newest = connection.execute(
        wanted.where(table.id == assessment_id).order_by(table.version.desc()).limit(1)
    ).one_or_none()
    if newest is None:
        raise UnknownAssessmentError
    if newest.state != State.DRAFT or newest.version == 1:
        raise NoAmendmentError
    connection.execute(delete(table).where(table.key == newest.key))
    trails.mark_versions(connection, assessment_id)
    people.touch(connection, newest.person_key, now)
    return Discarded(newest.person_id, assessment_id, newest.version)


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
