"""Lists of assessments: of a person, of drafts, of due reviews."""

from __future__ import annotations

from datetime import date
from typing import Any
from uuid import UUID

from sqlalchemy import ColumnElement, Connection, ScalarSelect, Select, func, or_, select, type_coerce
from sqlalchemy.orm import aliased
from sqlalchemy.types import NullType

from wellbeing_desktop.assessment.assessment import Stage, State
from wellbeing_desktop.storage.assessment_tables import StoredAssessment
from wellbeing_desktop.storage.brought_tables import StoredBrought
from wellbeing_desktop.storage.listing import AssessmentRow, Listed, Wanted
from wellbeing_desktop.storage.looking import in_order, last_first
from wellbeing_desktop.storage.people_tables import StoredFramework, StoredPerson
from wellbeing_desktop.storage.reading import AnyRow


def listed(connection: Connection, person_id: UUID | None) -> list[AssessmentRow]:
    """Return the newest version of each assessment, of one person or of all."""
    wanted = _listing().where(StoredAssessment.current.is_(True)).order_by(*in_order())
    if person_id is not None:
        wanted = wanted.where(StoredPerson.id == person_id)
    return [_row(row) for row in connection.execute(wanted)]


def all_listed(connection: Connection) -> Listed:
    """Return what a list of everybody's goes through, in the order of `listed`."""
    return _in_order(connection, StoredAssessment.current.is_(True))


def count(connection: Connection) -> int:
    """Count what `listed` returns of everybody."""
    current = select(func.count()).select_from(StoredAssessment).where(StoredAssessment.current.is_(True))
    return int(connection.execute(current).scalar_one())


def last(connection: Connection, person_id: UUID) -> AssessmentRow | None:
    """Return the last of what `listed` returns of a person; None where there is none."""
    wanted = _listing().where(StoredAssessment.current.is_(True), StoredPerson.id == person_id)
    row = connection.execute(wanted.order_by(*last_first()).limit(1)).one_or_none()
    return None if row is None else _row(row)


def withdrawn(connection: Connection, person_id: UUID) -> list[AssessmentRow]:
    """Return the newest version of each of a person's assessments that is withdrawn."""
    table, other = StoredAssessment, aliased(StoredAssessment)
    newest = select(func.max(other.version)).where(other.id == table.id).scalar_subquery()
    shown = select(other.key).where(other.id == table.id, other.current.is_(True)).exists()
    wanted = _listing().where(StoredPerson.id == person_id, table.version == newest, ~shown)
    return [_row(row) for row in connection.execute(wanted.order_by(*in_order()))]


def standing(connection: Connection, wanted: Wanted) -> Listed:
    """Return the newest signed-off version of each assessment that is looked for, as lists are ordered."""
    table = StoredAssessment
    asked: list[ColumnElement[bool]] = [table.standing.is_(True)]
    if wanted.since is not None:
        asked.append(table.held_on >= wanted.since)
    if wanted.until is not None:
        asked.append(table.held_on <= wanted.until)
    if wanted.practitioner_id is not None:
        asked.append(table.practitioner_id == wanted.practitioner_id)
    if wanted.stage is not None:
        asked.append(table.stage == wanted.stage)
    if wanted.due_by is not None:
        asked.append(table.key.in_(_due(wanted.due_by).with_only_columns(table.key)))
    return _in_order(connection, *asked)


def drafts_listed(connection: Connection) -> Listed:
    """Return what a list of all drafts goes through, last touched first."""
    table = StoredAssessment
    wanted = select(type_coerce(table.touched_at, NullType()), table.key).where(*_unsigned())
    rows = sorted(((moment, key) for moment, key in connection.execute(wanted)), reverse=True)
    return Listed(tuple(key for _, key in rows))


def reviews_listed(connection: Connection, until: date) -> Listed:
    """Return what a list of the reviews due up to a day and not begun goes through, the longest due first.

    Sorted here: where memory is wiped after use the database does not sort fast.
    """
    rows = sorted((day, key) for key, day in connection.execute(_due(until)))
    return Listed(tuple(key for _, key in rows))


def rows_of(connection: Connection, listed: Listed, offset: int, limit: int) -> list[AssessmentRow]:
    """Return a page of a list; what is gone since is left out."""
    wanted = listed.keys[offset : offset + limit]
    found = connection.execute(_listing().where(StoredAssessment.key.in_(wanted)))
    by_key = {row.key: row for row in found}
    return [_row(by_key[key]) for key in wanted if key in by_key]


def newest_standing() -> ScalarSelect[Any]:
    """Select the key of a person's signed assessment that was held last, for a query over people."""
    last = aliased(StoredAssessment)
    return (
        select(last.key)
        .where(last.person_key == StoredPerson.key, last.standing.is_(True))
        .order_by(last.held_on.desc(), last.signed_at.desc())
        .limit(1)
        .correlate(StoredPerson)
        .scalar_subquery()
    )


def _in_order(connection: Connection, *asked: ColumnElement[bool]) -> Listed:
    wanted = select(StoredAssessment.key).where(*asked).order_by(*in_order())
    return Listed(tuple(connection.scalars(wanted)))


def _unsigned() -> tuple[ColumnElement[bool], ...]:
    return StoredAssessment.state == State.DRAFT, StoredAssessment.current.is_(True)


def _due(until: date) -> Select[*tuple[Any, ...]]:
    """Select the standing assessments whose review is due up to a day and not begun.

    Only a person's last one can be: any other was followed by it. That one is looked for person by
    person, not every assessment that ever stood.
    """
    table, later = StoredAssessment, aliased(StoredAssessment)
    later_that_day = or_(later.signed_at.is_(None), later.signed_at > table.signed_at)
    begun = (
        select(later.key)
        .where(
            later.person_key == table.person_key,
            later.current.is_(True),
            later.id != table.id,
            later.held_on >= table.held_on,
            or_(later.held_on > table.held_on, later_that_day),
        )
        .exists()
    )
    due: Select[*tuple[Any, ...]] = (
        select(table.key, type_coerce(table.next_review, NullType()))
        .select_from(StoredPerson)
        .join(table, table.key == newest_standing())
        .where(table.next_review <= until, ~begun)
    )
    return due


def _listing() -> Select[*tuple[Any, ...]]:
    table = StoredAssessment
    listing: Select[*tuple[Any, ...]] = (
        select(
            table.key,
            table.id,
            table.version,
            table.stage,
            table.state,
            table.held_on,
            table.next_review,
            table.touched_at,
            StoredPerson.id.label("person_id"),
            StoredPerson.reference,
            StoredPerson.name,
            StoredPerson.known_as,
            StoredFramework.id.label("framework_id"),
            StoredFramework.version.label("framework_version"),
            StoredFramework.indicators,
            table.talked_about,
            StoredBrought.from_name.label("brought_from"),
        )
        .join(StoredPerson, StoredPerson.key == table.person_key)
        .join(StoredFramework, StoredFramework.content_hash == table.framework_hash)
        .outerjoin(StoredBrought, StoredBrought.assessment_id == table.id)
    )
    return listing


def _row(row: AnyRow) -> AssessmentRow:
    return AssessmentRow(
        id=row.id,
        person_id=row.person_id,
        person_reference=row.reference,
        person_called=row.known_as or row.name or row.reference,
        version=row.version,
        stage=Stage(row.stage),
        state=State(row.state),
        held_on=row.held_on,
        next_review=row.next_review,
        talked_about=row.talked_about,
        of=row.indicators,
        touched_at=row.touched_at,
        framework=f"{row.framework_id} {row.framework_version}",
        brought_from=row.brought_from or "",
    )
