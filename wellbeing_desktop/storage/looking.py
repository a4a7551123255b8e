"""Reading whole assessments. `lists` has their rows."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any
from uuid import UUID

from sqlalchemy import ColumnElement, Connection, Select, and_, func, or_, select

from wellbeing_desktop.assessment.assessment import Assessment
from wellbeing_desktop.assessment.record import PersonRecord
from wellbeing_desktop.storage import consents, filings, people, safety, sharings, steps, trails
from wellbeing_desktop.storage.assessment_tables import StoredAssessment
from wellbeing_desktop.storage.errors import UnknownAssessmentError
from wellbeing_desktop.storage.frameworks import FrameworkShelf
from wellbeing_desktop.storage.people_tables import StoredPerson
from wellbeing_desktop.storage.reading import assessments_of

_BATCH = 500


def assessment(
    connection: Connection, shelf: FrameworkShelf, assessment_id: UUID, version: int | None
) -> Assessment:
    """Return one version of an assessment, the newest where none is named.

    Raises:
        UnknownAssessmentError: the store has no such assessment, or not that version.
    """
    table = StoredAssessment
    newest = select(func.max(table.version)).where(table.id == assessment_id).scalar_subquery()
    which = table.version == (newest if version is None else version)
    found = whole(connection, shelf, table.id == assessment_id, which)
    if not found:
        raise UnknownAssessmentError
    return found[0]


def versions(connection: Connection, shelf: FrameworkShelf, assessment_id: UUID) -> list[Assessment]:
    """Return every version of an assessment, the first first.

    Raises:
        UnknownAssessmentError: the store has no such assessment.
    """
    found = whole(connection, shelf, StoredAssessment.id == assessment_id)
    if not found:
        raise UnknownAssessmentError
    return sorted(found, key=lambda one: one.version)


def record(connection: Connection, shelf: FrameworkShelf, person_id: UUID) -> PersonRecord:
    """Return a person with every version of every assessment of theirs, and where they were filed.

    Raises:
        UnknownPersonError: the store has no such person.
    """
    person = people.read(connection, person_id)
    assessments = tuple(whole(connection, shelf, StoredPerson.id == person_id))
    filed = filings.of_person(connection, person_id)
    agreed = consents.of_person(connection, person_id)
    marks = trails.of_person(connection, person_id)
    written, shared = safety.of_person(connection, person_id), sharings.of_person(connection, person_id)
    said = steps.of_person(connection, person_id)
    return PersonRecord(person, assessments, filed, agreed, marks, written, shared, said)


def whole(
    connection: Connection, shelf: FrameworkShelf, *conditions: ColumnElement[bool]
) -> list[Assessment]:
    """Return whole assessments, by day held, then by sign-off, drafts of a day last, then by version."""
    heads = connection.execute(_heads().where(*conditions).order_by(*in_order())).all()
    found: list[Assessment] = []
    for start in range(0, len(heads), _BATCH):
        batch = heads[start : start + _BATCH]
        found += assessments_of(connection, batch, lambda content_hash: shelf.get(connection, content_hash))
    return found


def signed_before(connection: Connection, shelf: FrameworkShelf, later: Assessment) -> Assessment | None:
    """Return the person's latest signed-off assessment held before another; None where there is none."""
    table = StoredAssessment
    latest = _before(later).order_by(table.held_on.desc(), table.signed_at.desc()).limit(1)
    found = _made(connection, shelf, latest)
    return found[0] if found else None


def all_signed_before(
    connection: Connection, shelf: FrameworkShelf, later: Assessment
) -> tuple[Assessment, ...]:
    """Return all the person's standing signed-off assessments held before another, the first first."""
    table = StoredAssessment
    return tuple(_made(connection, shelf, _before(later).order_by(table.held_on, table.signed_at)))


def all_signed(connection: Connection, shelf: FrameworkShelf, person_id: UUID) -> tuple[Assessment, ...]:
    """Return all a person's standing signed-off assessments, the first first."""
    table = StoredAssessment
    mine = _heads().where(StoredPerson.id == person_id, table.standing.is_(True))
    return tuple(_made(connection, shelf, mine.order_by(table.held_on, table.signed_at)))


def _before(later: Assessment) -> Select[*tuple[Any, ...]]:
    table = StoredAssessment
    same_day = table.held_on == later.held_on
    if later.sign_off is not None:
        same_day = and_(same_day, table.signed_at < later.sign_off.signed_at)
    return _heads().where(
        StoredPerson.id == later.person_id,
        table.id != later.id,
        table.standing.is_(True),
        or_(table.held_on < later.held_on, same_day),
    )


def _made(connection: Connection, shelf: FrameworkShelf, which: Select[*tuple[Any, ...]]) -> list[Assessment]:
    heads = connection.execute(which).all()
    return assessments_of(connection, heads, lambda content_hash: shelf.get(connection, content_hash))


def _heads() -> Select[*tuple[Any, ...]]:
    heads: Select[*tuple[Any, ...]] = select(StoredAssessment, StoredPerson.id.label("person_id")).join(
        StoredPerson, StoredPerson.key == StoredAssessment.person_key
    )
    return heads


def last_first() -> Sequence[ColumnElement[Any]]:
    """Return what sorts the other way round than `in_order`."""
    table = StoredAssessment
    return (
        table.held_on.desc(),
        table.signed_at.is_(None).desc(),
        table.signed_at.desc(),
        table.version.desc(),
    )


def in_order() -> Sequence[ColumnElement[Any]]:
    """Return what sorts by day held, then by sign-off, drafts of a day last, then by version."""
    table = StoredAssessment
    return table.held_on.asc(), table.signed_at.is_(None).asc(), table.signed_at.asc(), table.version.asc()
